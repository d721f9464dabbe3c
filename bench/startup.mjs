#!/usr/bin/env node
// Start-up: `hegao lint` of one draft of some 3 KB against `node -e 0`, in one run, interleaved. The limit is a ratio, for the machine's own speed
// is not ours. Prints the medians; exits 1 above the limit. `--smoke`
// takes few rounds and only shows that the benchmark runs: a busy machine is no fault of the code.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const LIMIT = 3;
const smoke = process.argv.includes("--smoke");
const rounds = smoke ? 7 : 25;
const root = fileURLToPath(new URL("..", import.meta.url));
const cli = join(root, "dist/cli.js");
if (!existsSync(cli)) throw new Error("dist/cli.js is missing: run  npm run build");
const folder = mkdtempSync(join(tmpdir(), "hegao-bench-"));
const draft = readFileSync(join(root, "examples/会签/更换锅炉.正.gw.md"), "utf8");
writeFileSync(join(folder, "draft.gw.md"), draft);
const time = (args) => {
	const start = process.hrtime.bigint();
	const r = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
	if (r.status === null || r.status > 1) throw new Error(r.stderr);
	return Number(process.hrtime.bigint() - start) / 1e6;
};
const cases = { "node -e 0": ["-e", "0"], "hegao lint": [cli, "lint", "draft.gw.md"] };
const times = Object.fromEntries(Object.keys(cases).map((k) => [k, []]));
for (const args of Object.values(cases)) time(args);
for (let i = 0; i < rounds; i++) for (const [name, args] of Object.entries(cases)) times[name].push(time(args));
rmSync(folder, { recursive: true, force: true });
const median = (xs) => [...xs].sort((a, b) => a - b)[Math.floor(xs.length / 2)];
for (const [name, xs] of Object.entries(times)) console.log(`${name.padEnd(12)} median ${median(xs).toFixed(0)} ms, fastest ${Math.min(...xs).toFixed(0)} ms`);
const ratio = median(times["hegao lint"]) / median(times["node -e 0"]);
console.log(`ratio ${ratio.toFixed(2)} (limit ${LIMIT}), draft ${Buffer.byteLength(draft)} bytes, ${rounds} rounds, Node ${process.version}`);
process.exitCode = smoke || ratio < LIMIT ? 0 : 1;
