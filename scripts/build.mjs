#!/usr/bin/env node
// Bundles dist/cli.js, dist/server.js and dist/client.js. `--watch` rebuilds on change.
import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, rmSync } from "node:fs";
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
	charset: "utf8",
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
		plugins: [withoutExamples],
	},
	{ ...common, entryPoints: ["server/src/cli/launch.ts"], outfile: "dist/cli.js", banner: { js: "#!/usr/bin/env node" } },
	{
		...common,
		entryPoints: ["server/src/lsp/main.ts"],
		outfile: "dist/server.js",
		banner: { js: url + examples },
		plugins: [withoutExamples],
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
try {
	chmodSync(`${root}/dist/cli.js`, 0o755);
} catch {}
if (!process.argv.includes("--watch")) codeCache();

/** Runs the command once on a draft of its own and keeps what V8 compiled for it; `server/src/cli/launch.ts` reads it. */
function codeCache() {
	const program = `
		const { Script } = require("node:vm");
		const { readFileSync, writeFileSync } = require("node:fs");
		const main = ${JSON.stringify(`${root}/dist/main.js`)};
		const script = new Script("(function (exports, require, module, __filename, __dirname) {" + readFileSync(main, "utf8") + "\\n})", { filename: main });
		process.argv.splice(1, process.argv.length, main, "lint", "--stdin", "--fail-on", "never");
		process.on("exit", () => writeFileSync(${JSON.stringify(`${root}/dist/main.cache`)}, script.createCachedData()));
		script.runInThisContext()(exports, require, module, main, ${JSON.stringify(`${root}/dist`)});`;
	const draft =
		"---\n文种: 请示\n发文机关: 鹤岗市教育局\n主送: 鹤岗市人民政府\n---\n\n# 鹤岗市教育局关于更换锅炉的请示\n\n鹤岗市人民政府：\n\n一、所需资金86万元由**市财政局**安排，其中2017年40万元、2018年46万元。\n\n| 年度 | 金额 |\n|---|---|\n| 2017 | 40 |\n\n妥否，请批示。\n\n鹤岗市教育局\n\n2017年5月3日\n";
	const made = spawnSync(process.execPath, ["-e", program], { input: draft, encoding: "utf8" });
	if (made.status !== 0) throw new Error(`the code cache could not be made:\n${made.stderr}`);
}
