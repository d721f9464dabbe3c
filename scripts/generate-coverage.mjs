#!/usr/bin/env node
// Writes docs/coverage.md: every article of the shipped norms with the rules that enforce it, or why no draft can show it. `--check` fails when
// the table has a gap or the page is stale.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { parse } from "yaml";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = join(root, "docs/coverage.md");
const work = mkdtempSync(join(tmpdir(), "coverage-"));
try {
	const outfile = join(work, "coverage.cjs");
	const entry = `
		export { RULES } from "./server/src/rules/index.generated";
		export { coverageOf, coveragePage } from "./server/src/features/coverage";
		export { builtinRulebook } from "./server/src/rulebook/builtin";`;
	await build({
		stdin: { contents: entry, resolveDir: root, loader: "ts" },
		bundle: true,
		platform: "node",
		format: "cjs",
		outfile,
		logLevel: "error",
	});
	const { RULES, coverageOf, coveragePage, builtinRulebook } = (await import(pathToFileURL(outfile).href)).default;
	// The municipal layer first: it is the one people ask for.
	const layers = [...builtinRulebook("hegang-2017")].sort((a, b) => (a.extends ? 0 : 1) - (b.extends ? 0 : 1));
	const data = parse(readFileSync(join(root, "docs/coverage.yaml"), "utf8"));
	const coverage = coverageOf(layers, RULES, data);
	const page = coveragePage(layers, coverage, data);
	if (coverage.problems.length > 0) {
		console.error(`docs/coverage.yaml:\n${coverage.problems.map((p) => `  ${p}`).join("\n")}`);
		process.exitCode = 1;
	}
	if (!process.argv.includes("--check")) writeFileSync(target, page);
	else {
		let current = "";
		try {
			current = readFileSync(target, "utf8");
		} catch {}
		if (current !== page) {
			console.error("docs/coverage.md is stale: run  node scripts/generate-coverage.mjs");
			process.exitCode = 1;
		}
	}
} finally {
	rmSync(work, { recursive: true, force: true });
}
