#!/usr/bin/env node
// Mutation tests of the rules and of what they share: one run of Stryker for each family, judged by the tests that bear the family's name.
// `npm run mutation` runs all; `npm run mutation -- --family countersign` one; `--family requirements` what rules share.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const families = readdirSync(`${root}/server/src/rules`, { withFileTypes: true })
	.filter((d) => d.isDirectory())
	.map((d) => d.name)
	.sort();
const known = [...families, "requirements"];
const at = process.argv.indexOf("--family");
const asked = at < 0 ? known : [process.argv[at + 1]];
const unknown = asked.find((f) => !known.includes(f));
if (unknown !== undefined || asked.includes(undefined)) {
	console.error(`usage: npm run mutation [-- --family ${known.join("|")}]`);
	process.exit(2);
}
let failed = false;
const lines = [];
for (const family of asked) {
	const mutate = family === "requirements" ? "server/src/requirements/**/*.ts" : `server/src/rules/${family}/**/*.ts`;
	const run = spawnSync(
		process.execPath,
		[`${root}/node_modules/@stryker-mutator/core/bin/stryker.js`, "run", "--mutate", mutate, ...resume(family)],
		{
			cwd: root,
			stdio: "inherit",
			env: { ...process.env, HEGAO_FAMILY: family },
		},
	);
	if (run.status !== 0) {
		failed = true;
		lines.push(`${family.padEnd(14)} failed`);
		continue;
	}
	lines.push(`${family.padEnd(14)} ${score(JSON.parse(readFileSync(`${root}/out/mutation/report.json`, "utf8")))}`);
}
console.log(lines.join("\n"));
process.exit(failed ? 1 : 0);

/** A run that was stopped, or follows on a small change, goes on from what the last one of the family found. */
function resume(family) {
	return ["--incremental", "--incrementalFile", `out/mutation/${family}.incremental.json`];
}

/** Killed of those that some test reached and could judge. */
function score(report) {
	const n = {};
	for (const file of Object.values(report.files)) for (const m of file.mutants) n[m.status] = (n[m.status] ?? 0) + 1;
	const killed = (n.Killed ?? 0) + (n.Timeout ?? 0);
	const lived = (n.Survived ?? 0) + (n.NoCoverage ?? 0);
	return `${((killed / Math.max(1, killed + lived)) * 100).toFixed(1)}% (${killed} killed, ${n.Survived ?? 0} survived, ${n.NoCoverage ?? 0} not reached)`;
}
