#!/usr/bin/env node
// Mutation tests of the rules and of what they share: Stryker plants the faults, `stryker-drafts.mjs` judges each by the drafts that come by it.
// `npm run mutation` runs all; `npm run mutation -- --family countersign` one family; `--family requirements` what rules share.
// Prints a score for each family; fails where one is below the `break` of stryker.config.mjs.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import config from "../stryker.config.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const families = readdirSync(`${root}/server/src/rules`, { withFileTypes: true })
	.filter((d) => d.isDirectory())
	.map((d) => d.name)
	.sort();
const known = [...families, "requirements"];
const at = process.argv.indexOf("--family");
const family = at < 0 ? undefined : process.argv[at + 1];
if (at >= 0 && !known.includes(family)) {
	console.error(`usage: npm run mutation [-- --family ${known.join("|")}]`);
	process.exit(2);
}
const mutate = family === undefined ? [] : ["--mutate", `server/src/${family === "requirements" ? family : `rules/${family}`}/**/*.ts`];
const run = spawnSync(process.execPath, [`${root}/node_modules/@stryker-mutator/core/bin/stryker.js`, "run", ...mutate], {
	cwd: root,
	stdio: "inherit",
});
if (run.status !== 0) process.exit(run.status ?? 1);

const counts = new Map();
for (const [path, file] of Object.entries(JSON.parse(readFileSync(`${root}/out/mutation/report.json`, "utf8")).files)) {
	const [, , folder, name] = path.split("/");
	const of = folder === "requirements" ? folder : name;
	for (const key of [of, "in all"]) {
		const n = counts.get(key) ?? {};
		counts.set(key, n);
		for (const m of file.mutants) n[m.status] = (n[m.status] ?? 0) + 1;
	}
}
const scores = [...counts].sort(([a], [b]) => (a === "in all") - (b === "in all")).map(([name, n]) => ({ name, ...score(n) }));
const table = scores.map((s) => `${s.name.padEnd(14)} ${s.percent.toFixed(1).padStart(5)}%  ${s.told}\n`).join("");
mkdirSync(`${root}/out/mutation`, { recursive: true });
writeFileSync(`${root}/out/mutation/scores.txt`, table);
console.log(`\n${table}`);
process.exit(scores.some((s) => s.percent < (config.thresholds.break ?? 0)) ? 1 : 0);

/** Killed of all that do something when a draft is judged; what no draft comes by counts against the score. */
function score(n) {
	const killed = (n.Killed ?? 0) + (n.Timeout ?? 0);
	const lived = (n.Survived ?? 0) + (n.NoCoverage ?? 0);
	return {
		percent: (killed / Math.max(1, killed + lived)) * 100,
		told: `${killed} killed, ${n.Survived ?? 0} survived, ${n.NoCoverage ?? 0} not reached, ${n.Ignored ?? 0} ignored`,
	};
}
