#!/usr/bin/env node
// Writes docs/rules/<family>/<name>.md, the page of each rule, from the rule itself. `--check` fails when one is stale or left over.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = join(root, "docs/rules");
const work = mkdtempSync(join(tmpdir(), "docs-"));
try {
	const outfile = join(work, "pages.cjs");
	const entry = `
		export { RULES } from "./server/src/rules/index.generated";
		export { rulePage } from "./server/src/features/rulePage";
		export { builtinRulebook } from "./server/src/rulebook/builtin";
		export { makeRulebook } from "./server/src/rulebook/make";`;
	await build({
		stdin: { contents: entry, resolveDir: root, loader: "ts" },
		bundle: true,
		platform: "node",
		format: "cjs",
		outfile,
		logLevel: "error",
	});
	const { RULES, rulePage, builtinRulebook, makeRulebook } = (await import(pathToFileURL(outfile).href)).default;
	const rulebook = makeRulebook(builtinRulebook("hegang-2017"));
	const pages = new Map(RULES.map((r) => [`${r.id}.md`, rulePage(r, rulebook)]));
	const families = [...new Set(RULES.map((r) => r.id.split("/")[0]))];
	const list = RULES.map((r) => `| [${r.id}](${r.id}.md) | ${r.rule.severity} | ${r.rule.title.zh} | ${r.rule.title.en} |`);
	pages.set(
		"README.md",
		[
			"# 规则 Rules",
			"",
			`${RULES.length} 条规则，${families.length} 类。由 \`npm run generate\` 生成。`,
			"",
			"| 规则 | 级别 | 名称 | English |",
			"|---|---|---|---|",
			...list,
			"",
		].join("\n"),
	);
	const present = () => {
		try {
			return readdirSync(target, { recursive: true })
				.map((f) => f.split("\\").join("/"))
				.filter((f) => f.endsWith(".md"));
		} catch {
			return [];
		}
	};
	if (process.argv.includes("--check")) {
		const stale = [...pages].filter(([name, text]) => {
			try {
				return readFileSync(join(target, name), "utf8") !== text;
			} catch {
				return true;
			}
		});
		const extra = present().filter((f) => !pages.has(f));
		if (stale.length > 0 || extra.length > 0) {
			console.error(
				`docs/rules is stale (${[...stale.map(([n]) => n), ...extra].slice(0, 5).join(", ")}): run  node scripts/generate-docs.mjs`,
			);
			process.exitCode = 1;
		}
	} else {
		for (const f of present()) if (!pages.has(f)) rmSync(join(target, f));
		for (const [name, text] of pages) {
			mkdirSync(dirname(join(target, name)), { recursive: true });
			writeFileSync(join(target, name), text);
		}
	}
} finally {
	rmSync(work, { recursive: true, force: true });
}
