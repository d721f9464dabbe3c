#!/usr/bin/env node
// Lints documents that are right (the published corpus, our own clean drafts), prints what is found, and holds it against the judgements in
// tests/corpus/judged.json. Fails on a finding that nobody judged, one that vanished, a false error, or too many false warnings.
//   npm run precision [-- FOLDER]      FOLDER, else $HEGAO_CORPUS, else ../shared/corpus/published
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = resolve(process.argv[2] ?? process.env.HEGAO_CORPUS ?? join(root, "../shared/corpus/published"));
const work = mkdtempSync(join(tmpdir(), "precision-"));
try {
	const outfile = join(work, "precision.cjs");
	await build({
		entryPoints: [join(root, "tests/corpus/precision.ts")],
		bundle: true,
		platform: "node",
		format: "cjs",
		outfile,
		logLevel: "error",
	});
	const { published, ownDrafts, judge, readJudged, FALSE_WARNINGS } = (await import(pathToFileURL(outfile).href)).default;
	if (!existsSync(folder)) console.log(`published corpus skipped: ${folder} is not there`);
	const documents = [...published(folder), ...ownDrafts(root)];
	for (const d of documents) {
		if (d.found.length === 0) continue;
		const counts = new Map();
		for (const f of d.found) counts.set(`${f.rule} ${f.severity}`, (counts.get(`${f.rule} ${f.severity}`) ?? 0) + 1);
		console.log(`${d.name}\n${[...counts].map(([k, n]) => `  ${k}${n > 1 ? ` ×${n}` : ""}`).join("\n")}`);
	}
	const v = judge(documents, readJudged(join(root, "tests/corpus/judged.json")));
	const rate = v.falseWarnings / Math.max(1, v.documents);
	console.log(
		`\n${v.documents} documents, ${documents.filter((d) => d.found.length === 0).length} silent · false errors ${v.falseErrors.length} (must be 0) · ` +
			`false warnings ${v.falseWarnings}, ${rate.toFixed(2)} a document (at most ${FALSE_WARNINGS})`,
	);
	for (const [what, list] of [
		["not judged yet (judge by hand in tests/corpus/judged.json)", v.unjudged],
		["judged, but found no more", v.vanished],
		["false errors", v.falseErrors],
	])
		if (list.length > 0) console.error(`\n${what}:\n${list.map((l) => `  ${l}`).join("\n")}`);
	if (v.unjudged.length + v.vanished.length + v.falseErrors.length > 0 || rate > FALSE_WARNINGS) process.exitCode = 1;
} finally {
	rmSync(work, { recursive: true, force: true });
}
