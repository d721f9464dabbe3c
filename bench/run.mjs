#!/usr/bin/env node
// Benchmarks: Hegao and its peers side by side in one run; what counts is the ratio.
//   npm run bench                        everything, writes docs/performance.md and its charts
//   npm run bench -- --smoke             few rounds, small sizes, no peers that are not there yet, writes nothing
//   npm run bench -- --only=start,cli    parts: start cli tree instructions lsp hostile curves
//   npm run bench -- --gate              the regression gate: ratios against limits measured in the same run; exits 1 above a limit
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { corpus, draft, random } from "./generate.mjs";
import { instructionsOf, interleaved, median, quantile } from "./measure.mjs";
import { type } from "./client.mjs";
import { chart } from "./chart.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
// Outside the repository: its .gitignore would pass the drafts over.
const work = join(tmpdir(), "hegao-bench");
const cli = join(root, "dist/cli.js");
const node = process.execPath;
const flag = (name) => process.argv.includes(`--${name}`);
const only = process.argv.find((a) => a.startsWith("--only="))?.slice(7).split(",");
const smoke = flag("smoke");
const gate = flag("gate");
const wants = (part) => (only ? only.includes(part) : gate ? part !== "curves" : true);
if (!existsSync(cli)) throw new Error("dist/cli.js is missing: run  npm run build");
mkdirSync(work, { recursive: true });

const lines = [];
const limits = [];
const say = (text) => {
	console.log(text);
	lines.push(text);
};
/** A ratio with the most it may be: `goal` is what we want, `limit` what the gate holds (with head-room for a busy machine). */
function judge(name, ratio, goal, limit) {
	const verdict = ratio <= goal ? "达到 met" : `未达到 not met (goal ${goal})`;
	say(`| ${name} | ${ratio.toFixed(2)} | ≤ ${goal} | ${verdict} |`);
	limits.push({ name, ratio, limit });
}

const peers = fetchPeers();
const parts = { start, cli: wholeCorpora, tree, instructions, lsp, hostile, curves };
say(`Node ${process.version}, ${new Date().toISOString().slice(0, 10)}; medians of interleaved rounds; CPU = user + system seconds.\n`);
for (const [name, part] of Object.entries(parts)) if (wants(name)) await part();
if (!smoke && !gate && !only) {
	writeFileSync(join(root, "docs/performance.md"), `${readFileSync(join(root, "bench/head.md"), "utf8")}\n${lines.join("\n")}\n`);
	console.log("docs/performance.md written");
}
if (gate) {
	const over = limits.filter((l) => l.ratio > l.limit);
	for (const l of over) console.error(`over the limit: ${l.name}: ${l.ratio.toFixed(2)} > ${l.limit}`);
	process.exitCode = over.length > 0 ? 1 : 0;
}

/** autocorrect and markdownlint-cli2 from the npm registry; undefined where they cannot be had, and that is said. */
function fetchPeers() {
	const folder = join(work, "peers");
	const bin = join(folder, "node_modules/.bin");
	if (!existsSync(join(bin, "autocorrect"))) {
		if (smoke) return undefined;
		mkdirSync(folder, { recursive: true });
		copyFileSync(join(root, "bench/peers.json"), join(folder, "package.json"));
		try {
			execFileSync("npm", ["install", "--no-audit", "--no-fund", "--silent"], { cwd: folder, stdio: "ignore" });
		} catch {
			console.error("the peers cannot be fetched; only our own figures are shown");
			return undefined;
		}
	}
	return { autocorrect: join(bin, "autocorrect"), markdownlint: join(bin, "markdownlint-cli2"), server: join(folder, "node_modules/autocorrect-node/cli.js") };
}

/** A corpus of its own folder with a config; made once. */
function folderOf(count) {
	const folder = join(work, `corpus-${count}`);
	if (!existsSync(join(folder, "hegao.config.yaml"))) {
		rmSync(folder, { recursive: true, force: true });
		corpus(folder, count);
		writeFileSync(join(folder, "hegao.config.yaml"), "root: true\ntoday: 2018-06-30\n");
		writeFileSync(join(folder, ".markdownlint-cli2.jsonc"), '{ "config": { "default": true, "MD013": false } }\n');
	}
	return folder;
}

function start() {
	const folder = folderOf(1);
	const rounds = smoke ? 3 : gate ? 9 : 15;
	const file = "0000/000000.gw.md";
	const found = interleaved(
		{
			"node -e 0": [node, "-e", "0"],
			"hegao lint": [node, cli, "lint", file, "--format", "json"],
			...(peers ? { autocorrect: [node, peers.autocorrect, "--lint", "--format", "json", file] } : {}),
		},
		folder,
		rounds,
	);
	say(`## 启动 One draft of ${statSync(join(folder, file)).size} bytes, whole process\n`);
	table(found);
	judge("CPU / node -e 0", found["hegao lint"].cpu / found["node -e 0"].cpu, 2.2, 4);
	if (found.autocorrect) judge("CPU / autocorrect", found["hegao lint"].cpu / found.autocorrect.cpu, 1.2, 2.5);
	say("");
}

function wholeCorpora() {
	const small = smoke ? 50 : gate ? 200 : 1000;
	const large = smoke || gate ? undefined : 10000;
	const folder = folderOf(small);
	const found = interleaved(
		{
			hegao: [node, cli, "lint", ".", "--format", "json"],
			...(peers
				? {
						autocorrect: [node, peers.autocorrect, "--lint", "--format", "json", "."],
						"markdownlint-cli2": [node, peers.markdownlint, "**/*.md"],
					}
				: {}),
		},
		folder,
		smoke ? 1 : gate ? 2 : 3,
	);
	say(`## 文件夹 ${small} drafts, all rules on, every finding printed as json\n`);
	table(found);
	if (found.autocorrect) judge("CPU / autocorrect", found.hegao.cpu / found.autocorrect.cpu, 1, 12);
	if (found["markdownlint-cli2"]) judge("CPU / markdownlint-cli2", found.hegao.cpu / found["markdownlint-cli2"].cpu, 0.3, 4);
	if (large) {
		const more = interleaved({ hegao: [node, cli, "lint", ".", "--format", "json"] }, folderOf(large), 1);
		say(`\n${large} drafts: ${more.hegao.cpu.toFixed(2)} s CPU, ${more.hegao.mib.toFixed(0)} MiB\n\n| | | | |\n|---|---|---|---|`);
		judge("cost a file, 10,000 against 1,000", more.hegao.cpu / large / (found.hegao.cpu / small), 1.2, 1.6);
		judge("peak memory / 200 MiB", more.hegao.mib / 200, 1, 2);
	}
	say("");
}

async function lsp() {
	say("## 编辑器 Keystroke → diagnostics, milliseconds\n");
	say("| draft | server | open | p50 | p95 | p99 |\n|---|---|---|---|---|---|");
	const sizes = smoke ? [10000] : gate ? [10000, 100000] : [10000, 100000, 1000000];
	const rows = [];
	for (const size of sizes) {
		const text = draft(random(7), size);
		const keys = smoke ? 10 : size > 500000 ? 20 : 60;
		const servers = {
			echo: { command: [node, join(root, "bench/servers/echo.mjs")], publishes: 1 },
			hegao: { command: [node, cli, "lsp", "--stdio"], publishes: 1 },
			...(peers && !gate ? { autocorrect: { command: [node, peers.server, "server"], publishes: 2 } } : {}),
		};
		const got = {};
		for (const [name, { command, publishes }] of Object.entries(servers)) {
			try {
				got[name] = await type(command, text, { keys, publishes });
			} catch (error) {
				console.error(`${name}: ${error.message}`);
				continue;
			}
			const { open, latencies } = got[name];
			say(`| ${size / 1000} KB | ${name} | ${open.toFixed(1)} | ${[0.5, 0.95, 0.99].map((q) => quantile(latencies, q).toFixed(1)).join(" | ")} |`);
		}
		rows.push({ size, got });
	}
	say("\n| ratio | measured | goal | |\n|---|---|---|---|");
	for (const { size, got } of rows) {
		const goal = size === 10000 ? 2 : 3;
		judge(`p50 / echo, ${size / 1000} KB`, quantile(got.hegao.latencies, 0.5) / quantile(got.echo.latencies, 0.5), goal, size === 10000 ? 60 : 250);
		if (got.autocorrect && size === 100000) {
			judge("p50 / autocorrect's server, 100 KB", quantile(got.hegao.latencies, 0.5) / quantile(got.autocorrect.latencies, 0.5), 0.1, 10);
			judge("open / autocorrect's server, 100 KB", got.hegao.open / got.autocorrect.open, 1, 10);
		}
		if (size === 100000 && !smoke) {
			const typed = await type([node, cli, "lsp", "--stdio"], draft(random(7), size), { keys: 60, every: 40 });
			judge("one key each 40 ms, 100 KB: p95 / closed loop's", quantile(typed.latencies, 0.95) / quantile(got.hegao.latencies, 0.95), 2, 15);
			judge("versions behind, at most", typed.behind, 1, 15);
		}
	}
	say("");
}

/** Tree building alone, through the built library, against what remark and yaml make of the same drafts. */
async function tree() {
	const r = random(3);
	const texts = Array.from({ length: smoke ? 20 : 300 }, () => draft(r, 3200));
	const library = join(work, "tree.cjs");
	await build({ entryPoints: [join(root, "bench/tree.ts")], bundle: true, platform: "node", outfile: library, logLevel: "error" });
	writeFileSync(join(work, "texts.json"), JSON.stringify(texts));
	const got = JSON.parse(execFileSync(node, [library, join(work, "texts.json"), smoke ? "1" : "5"], { encoding: "utf8", maxBuffer: 1 << 28 }));
	say(`## 建树 Tree building, ${texts.length} drafts in one process\n`);
	say(`blocks and slips read directly ${median(got.direct).toFixed(1)} ms; the whole text through remark (front matter, GFM) and yaml ${median(got.remark).toFixed(1)} ms. Equality: \`tests/document/direct.test.ts\`.\n`);
	say("| ratio | measured | goal | |\n|---|---|---|---|");
	judge("direct / remark", median(got.direct) / median(got.remark), 0.1, 0.3);
	say("");
}

/**
 * Instructions, which a busy machine does not change: what a start adds to that of Node itself, and what one more draft of a folder costs. Both
 * against `node -e 0`, in millions of which anybody can check them.
 */
function instructions() {
	const few = 10;
	const many = smoke ? 20 : gate ? 30 : 60;
	const base = instructionsOf([node, "-e", "0"], root);
	if (base === undefined) {
		console.error("valgrind is not installed; no instructions are counted");
		return;
	}
	const lintOf = (count) => instructionsOf([node, cli, "lint", ".", "--format", "json"], folderOf(count));
	const one = lintOf(1);
	const perDraft = (lintOf(many) - lintOf(few)) / (many - few);
	say(`## 指令数 Instructions (callgrind)\n`);
	say(`\`node -e 0\` ${(base / 1e6).toFixed(0)} million, one draft ${(one / 1e6).toFixed(0)} million, each further draft ${(perDraft / 1e6).toFixed(1)} million.\n`);
	say("| ratio | measured | goal | |\n|---|---|---|---|");
	judge("one draft / node -e 0", one / base, 1.6, 1.9);
	judge("each further draft / node -e 0", perDraft / base, 0.05, 0.2);
	say("");
}

/** Drafts made to hurt: bounded, with a finding that says what was not checked. */
function hostile() {
	const folder = join(work, "hostile");
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, "stars.gw.md"), `${"* ".repeat(8000)}a\n`);
	writeFileSync(join(folder, "fence.gw.md"), `关于供热的通知\n\n\`\`\`\n${"供热管网改造。\n".repeat(50000)}`);
	say("## 恶意输入 Hostile drafts\n\n| ratio | measured | goal | |\n|---|---|---|---|");
	for (const name of ["stars", "fence"]) {
		const found = interleaved({ hegao: [node, cli, "lint", `${name}.gw.md`, "--format", "json"], "node -e 0": [node, "-e", "0"] }, folder, smoke ? 1 : 3);
		judge(`${name}: seconds / 1 s`, found.hegao.wall, 1, 3);
	}
	say("");
}

/** Time and memory over size, files, findings and rules. */
function curves() {
	if (smoke) return;
	say("## 曲线 Cost curves\n");
	const series = [];
	const cpu = (command, folder) => interleaved({ one: command }, folder, 1).one;
	const sizes = [3000, 10000, 30000, 100000, 300000, 1000000, 3000000, 10000000];
	const folder = join(work, "curves");
	mkdirSync(folder, { recursive: true });
	const bySize = sizes.map((size) => {
		writeFileSync(join(folder, "one.gw.md"), draft(random(5), size));
		return { x: size, ...cpu([node, cli, "lint", "one.gw.md", "--format", "json"], folder) };
	});
	series.push({ name: "size", unit: "bytes", points: bySize });
	const byFiles = [1, 10, 100, 1000, 10000].map((n) => ({ x: n, ...cpu([node, cli, "lint", ".", "--format", "json"], folderOf(n)) }));
	series.push({ name: "files", unit: "drafts", points: byFiles });
	const byFindings = [0, 100, 1000, 10000, 100000].map((n) => {
		const good = "2016年共供热120万平方米。\n\n";
		const bad = "2016年,共供热120万平方米。\n\n";
		writeFileSync(join(folder, "one.gw.md"), `关于供热的通知\n\n${bad.repeat(n)}${good.repeat(100000 - n)}`);
		return { x: Math.max(n, 1), ...cpu([node, cli, "lint", "one.gw.md", "--format", "json"], folder) };
	});
	series.push({ name: "findings", unit: "findings", points: byFindings });
	const ids = JSON.parse(execFileSync(node, [cli, "rules", "--json"], { encoding: "utf8", maxBuffer: 1 << 26 })).map((r) => r.id ?? r.rule);
	const byRules = [1, 10, 40, 80, ids.length].map((n) => ({
		x: n,
		...cpu([node, cli, "lint", ".", "--format", "json", ...ids.slice(n).flatMap((id) => ["--rule", `${id}=off`])], folderOf(1000)),
	}));
	series.push({ name: "rules", unit: "rules on, 1,000 drafts", points: byRules });
	for (const s of series) {
		say(`### ${s.name}\n\n| ${s.unit} | CPU s | MiB |\n|---|---|---|`);
		for (const p of s.points) say(`| ${p.x} | ${p.cpu.toFixed(2)} | ${p.mib.toFixed(0)} |`);
		mkdirSync(join(root, "docs/performance"), { recursive: true });
		writeFileSync(join(root, `docs/performance/${s.name}.svg`), chart(s));
		say(`\n![CPU over ${s.name}](performance/${s.name}.svg)\n`);
	}
}

function table(found) {
	say("| | CPU s | wall s | MiB |\n|---|---|---|---|");
	for (const [name, m] of Object.entries(found)) say(`| ${name} | ${m.cpu.toFixed(2)} | ${m.wall.toFixed(2)} | ${m.mib.toFixed(0)} |`);
	say("\n| ratio | measured | goal | |\n|---|---|---|---|");
}
