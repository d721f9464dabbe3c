#!/usr/bin/env node
// Bundles dist/cli.js, dist/server.js and dist/client.js. `--watch` rebuilds on change.
import { chmodSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { context } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
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
	logLevel: "warning",
	define: { HEGAO_VERSION: JSON.stringify(version), "import.meta.url": "__bundleUrl" },
};
// A CommonJS bundle has no import.meta; libraries that make a `require` of it get the bundle's own place.
const url = 'const __bundleUrl=require("node:url").pathToFileURL(__filename).href;';
const builds = [
	{ ...common, entryPoints: ["server/src/cli/main.ts"], outfile: "dist/cli.js", banner: { js: `#!/usr/bin/env node\n${url}` } },
	{ ...common, entryPoints: ["server/src/lsp/main.ts"], outfile: "dist/server.js", banner: { js: url } },
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
