// Whole processes measured side by side: rounds go A B C … A B C …, so that a busy machine is busy for all. CPU time is user + system.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const GNU_TIME = existsSync("/usr/bin/time");

/** Runs one command: CPU and wall seconds, peak memory in MiB where GNU time is there. Exit 0 and 1 are results; anything else throws. */
export function once(command, cwd) {
	const timed = GNU_TIME
		? ["/usr/bin/time", "-q", "-f", "@@%U %S %e %M", ...command]
		: ["bash", "-c", 'TIMEFORMAT="@@%U %S %R 0"; time "$@"', "bash", ...command];
	const r = spawnSync(timed[0], timed.slice(1), { cwd, encoding: "utf8", maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "pipe"] });
	const m = /@@([\d.]+) ([\d.]+) ([\d.]+) (\d+)\s*$/.exec(r.stderr);
	if (r.status === null || r.status > 1 || !m) throw new Error(`${command.join(" ")}: ${r.error ?? r.stderr.slice(-500)}`);
	return { cpu: Number(m[1]) + Number(m[2]), wall: Number(m[3]), mib: Number(m[4]) / 1024, out: r.stdout };
}

/** Medians of `rounds` interleaved runs; one round before them warms the caches. `commands`: name → argv. */
export function interleaved(commands, cwd, rounds) {
	const runs = Object.fromEntries(Object.keys(commands).map((n) => [n, []]));
	for (let i = 0; i <= rounds; i++) {
		for (const [name, command] of Object.entries(commands)) {
			const run = once(command, cwd);
			if (i > 0) runs[name].push(run);
		}
	}
	return Object.fromEntries(
		Object.entries(runs).map(([name, all]) => [
			name,
			{ cpu: median(all.map((r) => r.cpu)), wall: median(all.map((r) => r.wall)), mib: median(all.map((r) => r.mib)) },
		]),
	);
}

/** Instructions that a command runs through, all threads, by valgrind's callgrind; undefined where that is not installed. */
export function instructionsOf(command, cwd) {
	const r = spawnSync("valgrind", ["--tool=callgrind", "--callgrind-out-file=/dev/null", ...command], {
		cwd,
		encoding: "utf8",
		maxBuffer: 1 << 30,
		stdio: ["ignore", "pipe", "pipe"],
	});
	if (r.error?.code === "ENOENT") return undefined;
	const m = /Collected\s*:\s*(\d+)/.exec(r.stderr);
	if (r.status === null || r.status > 1 || !m) throw new Error(`${command.join(" ")}: ${r.error ?? r.stderr.slice(-500)}`);
	return Number(m[1]);
}

export function median(list) {
	const sorted = [...list].sort((a, b) => a - b);
	return sorted[Math.floor((sorted.length - 1) / 2)];
}

export function quantile(list, q) {
	const sorted = [...list].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)];
}
