#!/usr/bin/env node
// Compiles server/rulebooks/* into server/src/rulebook/builtin.generated.json. `--check` fails when that file is stale.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = join(root, "server/src/rulebook/builtin.generated.json");
const work = mkdtempSync(join(tmpdir(), "rulebooks-"));
try {
	// The product's own loader does the checking: one truth about what a rulebook may hold.
	const outfile = join(work, "load.cjs");
	await build({ entryPoints: [join(root, "server/src/rulebook/load.ts")], bundle: true, platform: "node", format: "cjs", outfile, logLevel: "error" });
	const { loadRulebook } = (await import(pathToFileURL(outfile).href)).default;
	const out = {};
	let failed = false;
	for (const name of readdirSync(join(root, "server/rulebooks")).sort()) {
		const folder = join(root, "server/rulebooks", name);
		const files = ["rulebook.yaml", ...readdirSync(join(folder, "norms")).sort().map((f) => `norms/${f}`)].map((f) => ({ path: join(folder, f), text: readFileSync(join(folder, f), "utf8") }));
		const { layer, problems } = loadRulebook(files);
		for (const p of problems) {
			console.error(`${p.path}:${p.line}:${p.column} ${p.message}`);
			failed = true;
		}
		out[name] = layer;
	}
	if (failed) process.exitCode = 1;
	else {
		const text = `${JSON.stringify(out, null, "\t")}\n`;
		if (process.argv.includes("--check")) {
			let current = "";
			try {
				current = readFileSync(target, "utf8");
			} catch {}
			if (current !== text) {
				console.error("server/src/rulebook/builtin.generated.json is stale: run  node scripts/compile-rulebooks.mjs");
				process.exitCode = 1;
			}
		} else writeFileSync(target, text);
	}
} finally {
	rmSync(work, { recursive: true, force: true });
}
