/** `hegao lint` and `hegao fix`. */
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { openSnapshot, type Snapshot } from "../document/snapshot";
import type { Stage } from "../document/types";
import { lint, type Settings } from "../lint/engine";
import { fixToFixpoint } from "../lint/fixes";
import { existingAnnexFiles } from "../project/annexFiles";
import type { Level } from "../project/config";
import { type ReadFile, readDraftFile, showsKind } from "../project/drafts";
import { openProject, type Project } from "../project/project";
import { localDay } from "../project/today";
import { indexWorkspace } from "../project/workspace";
import { collectFacts, type FileFacts, type WorkspaceFacts } from "../requirements/workspace";
import type { LoadProblem } from "../rulebook/load";
import { RULES } from "../rules/index.generated";
import { decode } from "../text/encoding";
import { lineIndex } from "../text/lines";
import { EXIT } from "./exit";
import { findFiles, needsLook, shown } from "./files";
import { counter, FATAL_SKIPS, type FileResult, type Reporter, type RunEnd, type Skipped } from "./result";

export interface LintOptions {
	readonly format?: readonly ("stylish" | "json" | "sarif")[];
	readonly output: readonly string[];
	readonly fix?: boolean;
	readonly dryRun?: boolean;
	readonly config?: string;
	readonly rulebook?: string;
	readonly rule: Readonly<Record<string, Level>>;
	readonly stage?: Stage;
	readonly failOn: "error" | "warning" | "info" | "never";
	readonly maxWarnings?: number;
	readonly stdin?: boolean;
	readonly stdinPath?: string;
	readonly ignore: boolean;
	readonly quiet?: boolean;
	readonly lang: "zh" | "en";
}

/** One draft that is to be checked. */
interface Job {
	readonly absolute: string;
	readonly path: string;
	/** Undefined where so many drafts are checked that each is read again when its turn comes. */
	readonly text: string | undefined;
	/** What it says of itself, where the text is not kept. */
	readonly facts?: FileFacts;
	readonly encoding: string;
	readonly bom: boolean;
	readonly settings: Settings;
	readonly root: string;
	readonly rooted: boolean;
}

/** Up to so many drafts are kept as they were read until they are judged; of more, each is read anew, so that memory does not grow with them. */
const KEPT = 200;

export async function runLint(paths: readonly string[], options: LintOptions): Promise<number> {
	const usage = misuse(paths, options);
	if (usage) {
		process.stderr.write(`${usage}\n`);
		return EXIT.usage;
	}
	const started = performance.now();
	const project = openProject({
		...(options.config ? { config: options.config } : {}),
		...(options.rulebook ? { rulebook: options.rulebook } : {}),
		rules: options.rule,
		today: localDay(),
	});
	const skipped: Skipped[] = [];
	const problems = new Map<string, LoadProblem>();
	const jobs = options.stdin
		? await stdinJobs(options, project, skipped, problems)
		: await fileJobs(paths, options, project, skipped, problems);
	const snapshots = new Map<Job, Snapshot>();
	/** Only of drafts whose text is kept. */
	const open = (job: Job): Snapshot => {
		const snapshot = snapshots.get(job) ?? openSnapshot(job.text!);
		snapshots.set(job, snapshot);
		return snapshot;
	};
	const workspaceOf = workspaces(jobs, open);
	const problemList = [...problems.values()];
	// With --dry-run or a fixed draft on standard output, that is the output; the report goes where a file was named, else to stderr.
	const stream = options.dryRun === true || (options.stdin === true && options.fix === true) ? process.stderr : process.stdout;
	const writers = await writersFor(options, stream);
	for (const w of writers) w.write(w.reporter.begin({ skipped, problems: problemList }));
	const counts = counter();
	const failures: RunEnd["failures"][number][] = [];
	const fixed: RunEnd["fixed"][number][] = [];
	const diffs: string[] = [];
	for (const job of jobs) {
		const again = job.text === undefined ? readDraftFile(job.absolute) : undefined;
		if (again && "error" in again) {
			skipped.push(passedOver(job.path, again));
			continue;
		}
		let snapshot = again ? openSnapshot(again.text) : open(job);
		const settings: Settings = {
			...job.settings,
			workspace: workspaceOf(job),
			// A draft from standard input without a path has no folder to look in.
			...(options.stdin && options.stdinPath === undefined ? {} : { files: existingAnnexFiles(snapshot.draft, job.absolute) }),
			encoding: job.encoding,
			path: job.path,
			...(options.stage ? { stage: options.stage } : {}),
		};
		if (options.fix) {
			if (job.encoding !== "utf-8")
				process.stderr.write(`${job.path}：编码是 ${job.encoding}，未作修复；请先转为 UTF-8 / not UTF-8, not fixed\n`);
			else {
				const before = snapshot.text;
				const result = fixToFixpoint(before, (text) => lint(openSnapshot(text), settings, RULES).findings);
				if (result.circling.length > 0)
					process.stderr.write(
						`${job.path}：规则 ${result.circling.join("、")} 的修复互相抵消，已停下 / fixes of these rules undo each other\n`,
					);
				if (result.text !== before) {
					fixed.push({ path: job.path, count: result.count, circling: result.circling });
					if (options.dryRun) diffs.push(await unifiedDiff(job, before, result.text));
					else if (options.stdin) process.stdout.write(result.text);
					else writeFileSync(job.absolute, (job.bom ? "\ufeff" : "") + result.text);
				} else if (options.stdin && !options.dryRun) process.stdout.write(before);
				snapshot = openSnapshot(result.text);
			}
		}
		const result = lint(snapshot, settings, RULES);
		for (const f of result.failures) failures.push({ path: job.path, ...f });
		const findings = options.quiet ? result.findings.filter((f) => f.severity === "error") : result.findings;
		snapshots.delete(job);
		const file: FileResult = { path: job.path, lines: lineIndex(snapshot.text), findings, rulebook: result.rulebook };
		counts.add(file);
		for (const w of writers) w.write(w.reporter.file(file));
	}
	const run: RunEnd = {
		skipped,
		problems: problemList,
		failures,
		fixed,
		summary: counts.summary,
		milliseconds: Math.round(performance.now() - started),
	};
	if (options.dryRun) process.stdout.write(diffs.join(""));
	for (const w of writers) {
		w.write(w.reporter.end(run));
		w.close();
	}
	sayOnStderr(run, options);
	return exitOf(run, options);
}

/**
 * What lies under one `root: true` belongs together, linted now or not; without one, what was linted together. Facts are read when a rule
 * first asks for them.
 */
function workspaces(jobs: readonly Job[], open: (job: Job) => Snapshot): (job: Job) => WorkspaceFacts {
	const linted = new Set(jobs.map((j) => j.absolute));
	const index = indexWorkspace(
		(_, path) => shown(path),
		(path) => linted.has(path),
	);
	const made = new Map<string, WorkspaceFacts>();
	return (job) => {
		const key = job.rooted ? job.root : "";
		let facts = made.get(key);
		if (!facts) {
			let files: readonly FileFacts[] | undefined;
			facts = {
				get files() {
					if (files) return files;
					const mine = jobs.filter((j) => (job.rooted ? j.rooted && j.root === job.root : !j.rooted));
					const own = mine.map((j) => j.facts ?? collectFacts(open(j).draft, j.path));
					files = job.rooted ? [...own, ...index.facts(job.root).files] : own;
					return files;
				},
			};
			made.set(key, facts);
		}
		return facts;
	};
}

function misuse(paths: readonly string[], options: LintOptions): string | undefined {
	if (options.dryRun && !options.fix) return "--dry-run 要与 --fix 同用 / --dry-run needs --fix";
	if (options.stdin && paths.length > 0) return "--stdin 时不能再写路径 / --stdin takes no paths";
	if (options.stdinPath !== undefined && !options.stdin) return "--stdin-path 要与 --stdin 同用 / --stdin-path needs --stdin";
	const formats = options.format?.length ?? 0;
	if (options.output.length > 0 && options.output.length !== Math.max(formats, 1))
		return "--format 与 -o 的个数不一致 / one -o for each --format";
	if (options.output.length === 0 && formats > 1) return "几种格式同时输出时，每种都要写 -o / several formats need -o each";
	return undefined;
}

async function fileJobs(
	paths: readonly string[],
	options: LintOptions,
	project: Project,
	skipped: Skipped[],
	problems: Map<string, LoadProblem>,
): Promise<Job[]> {
	const found = await findFiles(paths, project, options.ignore);
	skipped.push(...found.skipped);
	const jobs: Job[] = [];
	const keep = found.files.length <= KEPT;
	if (!keep) frugal();
	for (const file of found.files) {
		const path = shown(file.path);
		const read = readDraftFile(file.path);
		if (needsLook(file) && (!("text" in read) || !showsKind(read.text))) {
			skipped.push({ path, reason: "not-a-draft" });
			continue;
		}
		const job = await makeJob(file.path, path, read, project, skipped, problems);
		if (job) jobs.push(keep ? job : { ...job, text: undefined, facts: apart(collectFacts(openSnapshot(job.text!).draft, path)) });
	}
	if (jobs.length === 0 && !skipped.some((s) => FATAL_SKIPS.includes(s.reason)))
		skipped.push({ path: paths.join(" ") || ".", reason: "no-match" });
	return jobs;
}

const passedOver = (path: string, read: Extract<ReadFile, { error: string }>): Skipped => ({
	path,
	reason: read.error,
	...("detail" in read && read.detail ? { detail: read.detail } : {}),
});

/** A copy that shares no string with the draft: a piece of a string keeps the whole of it in memory. */
const apart = (facts: FileFacts): FileFacts => JSON.parse(JSON.stringify(facts)) as FileFacts;

/** Has the heap grow by a fifth between full collections instead of fourfold: of each draft next to nothing lasts. */
function frugal(): void {
	setFlagsFromString("--heap-growing-percent=20");
}

async function stdinJobs(options: LintOptions, project: Project, skipped: Skipped[], problems: Map<string, LoadProblem>): Promise<Job[]> {
	const absolute = resolve(options.stdinPath ?? "stdin.gw.md");
	const job = await makeJob(absolute, shown(absolute), decode(readFileSync(0)), project, skipped, problems);
	return job ? [job] : [];
}

async function makeJob(
	absolute: string,
	path: string,
	read: ReadFile,
	project: Project,
	skipped: Skipped[],
	problems: Map<string, LoadProblem>,
): Promise<Job | undefined> {
	if ("error" in read) {
		skipped.push(passedOver(path, read));
		return undefined;
	}
	const found = await project.settingsFor(absolute);
	if (found.problems.length > 0) {
		for (const p of found.problems) problems.set(`${p.path}:${p.line}:${p.column}:${p.message}`, { ...p, path: shown(p.path) });
		skipped.push({ path, reason: "config-error" });
		return undefined;
	}
	return {
		absolute,
		path,
		text: read.text,
		encoding: read.encoding,
		bom: read.bom,
		settings: found.settings,
		root: found.root,
		rooted: found.rooted,
	};
}

async function unifiedDiff(job: Job, before: string, after: string): Promise<string> {
	const { createTwoFilesPatch } = await import("diff");
	const bom = job.bom ? "\ufeff" : "";
	const patch = createTwoFilesPatch(`a/${job.path}`, `b/${job.path}`, bom + before, bom + after, undefined, undefined, {
		stripTrailingCr: false,
	});
	return patch
		.replace(/^=+\r?\n/, "")
		.replace(/^(---|\+\+\+) ([ab]\/.*?)\t?$/gm, (_, mark: string, name: string) => `${mark} ${name}${/\s/.test(name) ? "\t" : ""}`);
}

interface Writer {
	readonly reporter: Reporter;
	write(text: string): void;
	close(): void;
}

/** A reporter for each format, with the file or stream that it writes to. */
async function writersFor(options: LintOptions, stream: NodeJS.WriteStream): Promise<Writer[]> {
	const formats = options.format && options.format.length > 0 ? options.format : (["stylish"] as const);
	const out: Writer[] = [];
	for (const [i, format] of formats.entries()) {
		const path = options.output[i];
		const reporter = await reporterFor(format, options, path === undefined && stream.isTTY === true);
		if (path === undefined) {
			out.push({
				reporter,
				write: (text) => {
					if (text !== "") stream.write(text);
				},
				close: () => {},
			});
			continue;
		}
		const file = openSync(path, "w");
		out.push({ reporter, write: (text) => void writeSync(file, text), close: () => closeSync(file) });
	}
	return out;
}

async function reporterFor(format: string, options: LintOptions, terminal: boolean): Promise<Reporter> {
	if (format === "json") return (await import("./reporters/json")).json(options.lang);
	if (format === "sarif") return (await import("./reporters/sarif")).sarif(options.lang);
	return (await import("./reporters/stylish")).stylish(
		options.lang,
		terminal && process.env["NO_COLOR"] === undefined,
		options.fix === true,
		options.dryRun === true,
	);
}

/** Machine formats say nothing of broken configs where a person would look. */
function sayOnStderr(run: RunEnd, options: LintOptions): void {
	const formats = options.format ?? [];
	const seen = (formats.length === 0 || formats.includes("stylish")) && options.output.length === 0;
	if (!seen) {
		for (const p of run.problems) process.stderr.write(`${p.path}:${p.line}:${p.column} ${p.message}\n`);
		for (const s of run.skipped)
			if (FATAL_SKIPS.includes(s.reason) && s.reason !== "config-error")
				process.stderr.write(`${s.path}: ${s.reason}${s.detail ? ` (${s.detail})` : ""}\n`);
	}
	for (const f of run.failures)
		process.stderr.write(`核稿内部错误 / internal error: ${f.path}: ${f.rule}\n${f.error.stack ?? f.error.message}\n`);
}

function exitOf(run: RunEnd, options: LintOptions): number {
	if (run.failures.length > 0) return EXIT.internal;
	if (run.problems.length > 0 || run.skipped.some((s) => FATAL_SKIPS.includes(s.reason))) return EXIT.usage;
	const { errors, warnings, infos } = run.summary;
	const counted = { error: errors, warning: errors + warnings, info: errors + warnings + infos, never: 0 }[options.failOn];
	if (counted > 0) return EXIT.findings;
	return options.maxWarnings !== undefined && warnings > options.maxWarnings ? EXIT.findings : EXIT.clean;
}
