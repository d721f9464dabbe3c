#!/usr/bin/env node
// Bundles dist/cli.js, dist/server.js and dist/client.js. `--watch` rebuilds on change.
import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { context } from "esbuild";
import ts from "typescript";

const root = fileURLToPath(new URL("..", import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
rmSync(`${root}/dist/main.cache`, { force: true });
const common = {
	absWorkingDir: root,
	bundle: true,
	platform: "node",
	format: "cjs",
	target: "node20",
	minify: true,
	keepNames: false,
	legalComments: "none",
	charset: "ascii",
	loader: { ".yaml": "text" },
	logLevel: "warning",
	define: { HEGAO_VERSION: JSON.stringify(version), "import.meta.url": "__bundleUrl" },
};
// A CommonJS bundle has no import.meta; libraries that make a `require` of it get the bundle's own place.
const url = 'const __bundleUrl=require("node:url").pathToFileURL(__filename).href;';
/**
 * Examples are documentation and tests, a good part of the rules' text, and nothing that a run of the linter reads. They go into a file of their own,
 * which is read when somebody asks for a rule's page.
 */
const withoutExamples = {
	name: "examples-apart",
	setup(build) {
		build.onLoad({ filter: /server[\\/]src[\\/]rules[\\/][a-z]+[\\/][a-z-]+\.ts$/ }, ({ path }) => {
			const text = readFileSync(path, "utf8");
			const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
			let at;
			const visit = (node) => {
				if (
					!at &&
					ts.isPropertyAssignment(node) &&
					node.name.getText(source) === "examples" &&
					ts.isArrayLiteralExpression(node.initializer)
				)
					at = node;
				else if (!at) ts.forEachChild(node, visit);
			};
			visit(source);
			if (!at) throw new Error(`${path}: no examples`);
			const id = path.split(/[\\/]/).slice(-2).join("/").replace(/\.ts$/, "");
			return {
				contents: `${text.slice(0, at.getStart(source))}get examples() { return __examples(${JSON.stringify(id)}); }${text.slice(at.end)}`,
				loader: "ts",
			};
		});
	},
};
/**
 * Libraries that most drafts never need, with what is used of them: they are loaded at the first call. A bundle would else run all of their modules
 * at every start. Functions and constructors only.
 */
const LATE = {
	yaml: ["isMap", "isScalar", "isSeq", "parseDocument", "LineCounter"],
	unified: ["unified"],
	"remark-parse": ["default"],
	"remark-gfm": ["default"],
};
const late = {
	name: "late",
	setup(build) {
		build.onResolve({ filter: /^[a-z-]+$/ }, ({ path, importer, namespace }) =>
			path in LATE && namespace === "file" && !importer.includes("node_modules") ? { path, namespace: "late" } : undefined,
		);
		build.onLoad({ filter: /.*/, namespace: "late" }, ({ path }) => ({
			contents: LATE[path]
				.map((name) => {
					const real = `require(${JSON.stringify(path)}).${name}`;
					const body = `(...all) { return new.target ? Reflect.construct(${real}, all) : Reflect.apply(${real}, this, all); }`;
					return name === "default" ? `export default function${body}` : `export function ${name}${body}`;
				})
				.join("\n"),
			resolveDir: root,
			loader: "js",
		}));
		// The command never starts another program, but its argument parser loads what would.
		build.onLoad({ filter: /commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => {
			const text = readFileSync(path, "utf8");
			const eager = "const childProcess = require('node:child_process');";
			if (!text.includes(eager)) throw new Error(`${path}: child_process is loaded in another way now`);
			return {
				contents: text.replace(eager, "const childProcess = { spawn: (...all) => require('node:child_process').spawn(...all) };"),
				loader: "js",
			};
		});
	},
};
const examples = 'const __examples=(id)=>require("./examples.js").examples[id];';
const builds = [
	{
		...common,
		stdin: {
			contents:
				'import { RULES } from "./server/src/rules/index.generated"; export const examples = Object.fromEntries(RULES.map((r) => [r.id, r.rule.examples]));',
			resolveDir: root,
			loader: "ts",
		},
		outfile: "dist/examples.js",
		banner: { js: url },
	},
	{
		...common,
		entryPoints: ["server/src/cli/main.ts"],
		outfile: "dist/main.js",
		banner: { js: url + examples },
		plugins: [withoutExamples, late],
	},
	{ ...common, entryPoints: ["server/src/cli/launch.ts"], outfile: "dist/cli.js", banner: { js: "#!/usr/bin/env node" } },
	{
		...common,
		entryPoints: ["server/src/lsp/main.ts"],
		outfile: "dist/server.js",
		banner: { js: url + examples },
		plugins: [withoutExamples, late],
	},
	{ ...common, entryPoints: ["client/src/extension.ts"], outfile: "dist/client.js", external: ["vscode"] },
];
const only = process.argv.find((a) => a.startsWith("--only="))?.slice(7);
for (const options of builds.filter((b) => !only || b.outfile === `dist/${only}.js`)) {
	const c = await context(options);
	if (process.argv.includes("--watch")) await c.watch();
	else {
		await c.rebuild();
		await c.dispose();
	}
}
asciiOnly();
try {
	chmodSync(`${root}/dist/cli.js`, 0o755);
} catch {}
if (!process.argv.includes("--watch")) codeCache();

/**
 * esbuild escapes what is not ASCII in strings but not in regular expressions. In a file of ASCII alone V8 has nothing to decode: `launch.ts` reads
 * it a byte a character.
 */
function asciiOnly() {
	const main = `${root}/dist/main.js`;
	if (only && only !== "main") return;
	const text = readFileSync(main, "utf8");
	if (/String\.raw`[^`]*[^\x00-\x7f]/.test(text)) throw new Error("an escape would change a raw string");
	writeFileSync(
		main,
		text.replace(/[^\x00-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`),
	);
}

/**
 * Runs the command over drafts of all sorts and keeps what V8 compiled for them; `server/src/cli/launch.ts` reads it. What is not in it is compiled
 * at its first call, at three times the cost.
 */
function codeCache() {
	const program = `
		const { Script } = require("node:vm");
		const { readFileSync, writeFileSync } = require("node:fs");
		const { setFlagsFromString } = require("node:v8");
		// Functions that have not run for a while lose their code; here every one is to keep it. A cache made under another flag would be rejected.
		setFlagsFromString("--no-flush-bytecode");
		const main = ${JSON.stringify(`${root}/dist/main.js`)};
		const script = new Script("(function (exports, require, module, __filename, __dirname) {" + readFileSync(main, "latin1") + "\\n})", { filename: main });
		process.argv.splice(1, process.argv.length, main, "lint", ".", "--format", "json", "--fail-on", "never");
		process.on("exit", () => {
			setFlagsFromString("--flush-bytecode");
			writeFileSync(${JSON.stringify(`${root}/dist/main.cache`)}, script.createCachedData());
		});
		script.runInThisContext()(exports, require, module, main, ${JSON.stringify(`${root}/dist`)});`;
	const made = spawnSync(process.execPath, ["-e", program], {
		cwd: `${root}/examples`,
		encoding: "utf8",
		maxBuffer: 1 << 26,
	});
	if (made.status !== 0) throw new Error(`the code cache could not be made:\n${made.stderr}`);
}
