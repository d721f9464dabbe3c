// Bundles what tests are made of (the sources, the examples, the planters of the fault matrix) into one module that a script can run without a test runner.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

export const ROOT = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

/**
 * What `contents` exports; it may name `PLANTERS`, all planters, which the tests find by looking into their folder. Modules keep their own place, though
 * they are bundled. `root` is where the sources are taken from (drafts and configs are read where they stand), `transform` may change a source by its
 * path under the root, `more` goes to esbuild.
 */
export async function loadTests(contents, { root = ROOT, transform = (_, text) => text, more = {} } = {}) {
	const planters = readdirSync(join(root, "tests/matrix/planters"))
		.filter((f) => f.endsWith(".ts"))
		.sort();
	const imports = planters.map((f, i) => `import { planters as p${i} } from "./tests/matrix/planters/${f.slice(0, -3)}";`);
	const work = mkdtempSync(join(tmpdir(), "hegao-"));
	const outfile = join(work, "tests.cjs");
	try {
		await build({
			stdin: {
				contents: `${imports.join("\n")}\nconst PLANTERS = [${planters.map((_, i) => `...p${i}`).join(", ")}];\n${contents}`,
				resolveDir: root,
				sourcefile: "entry.ts",
				loader: "ts",
			},
			absWorkingDir: root,
			bundle: true,
			platform: "node",
			format: "cjs",
			target: "node20",
			charset: "utf8",
			loader: { ".yaml": "text" },
			logLevel: "error",
			outfile,
			...more,
			plugins: [
				{
					name: "sources",
					setup(b) {
						b.onLoad({ filter: /[\\/](?:tests|server)[\\/].*\.ts$/ }, ({ path }) => {
							const under = path
								.slice(root.length + 1)
								.split(sep)
								.join("/");
							if (under.startsWith("node_modules")) return undefined;
							const text = transform(under, readFileSync(path, "utf8"));
							const url = pathToFileURL(join(ROOT, under)).href;
							return { contents: text.replaceAll("import.meta.url", JSON.stringify(url)), loader: "ts" };
						});
					},
				},
			],
		});
		return createRequire(import.meta.url)(outfile);
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}
