/** `hegao lint` and `hegao fix`. */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { openSnapshot, type Snapshot } from "../document/snapshot";
import type { Stage } from "../document/types";
import { lint, type Settings } from "../lint/engine";
import type { Severity } from "../lint/finding";
import { fixToFixpoint } from "../lint/fixes";
import type { Level } from "../project/config";
import { type ReadFile, readDraftFile, showsKind } from "../project/drafts";
import { openProject, type Project } from "../project/project";
import { localDay } from "../project/today";
import { collectFacts, type FileFacts } from "../requirements/workspace";
import type { LoadProblem } from "../rulebook/load";
import { RULES } from "../rules/index.generated";
import { decode } from "../text/encoding";
import { lineIndex } from "../text/lines";
import { EXIT } from "./exit";
import { findFiles, needsLook, shown } from "./files";
import { FATAL_SKIPS, type FileResult, type RunResult, type Skipped, summarise } from "./result";

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
	readonly text: string;
	readonly encoding: string;
	readonly bom: boolean;
	readonly settings: Settings;
	readonly root: string;
	readonly rooted: boolean;
	readonly snapshot: Snapshot;
}

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
	const facts = jobs.map((j): { job: Job; facts: FileFacts } => ({ job: j, facts: collectFacts(j.snapshot.draft, j.path) }));
	const files: FileResult[] = [];
	const failures: RunResult["failures"][number][] = [];
	const fixed: RunResult["fixed"][number][] = [];
	const diffs: string[] = [];
	for (const job of jobs) {
		// What lies under one root belongs together; without one, what was linted together.
		const workspace = { files: facts.filter((f) => !job.rooted || f.job.root === job.root).map((f) => f.facts) };
		const settings: Settings = {
			...job.settings,
			workspace,
			encoding: job.encoding,
			path: job.path,
			...(options.stage ? { stage: options.stage } : {}),
		};
		let { snapshot } = job;
		if (options.fix) {
			if (job.encoding !== "utf-8")
				process.stderr.write(`${job.path}：编码是 ${job.encoding}，未作修复；请先转为 UTF-8 / not UTF-8, not fixed\n`);
			else {
				const result = fixToFixpoint(job.text, (text) => lint(openSnapshot(text), settings, RULES).findings);
				if (result.circling.length > 0)
					process.stderr.write(
						`${job.path}：规则 ${result.circling.join("、")} 的修复互相抵消，已停下 / fixes of these rules undo each other\n`,
					);
				if (result.text !== job.text) {
					fixed.push({ path: job.path, count: result.count, circling: result.circling });
					if (options.dryRun) diffs.push(await unifiedDiff(job, result.text));
					else if (options.stdin) process.stdout.write(result.text);
					else writeFileSync(job.absolute, (job.bom ? "\ufeff" : "") + result.text);
				} else if (options.stdin && !options.dryRun) process.stdout.write(job.text);
				snapshot = openSnapshot(result.text);
			}
		}
		const result = lint(snapshot, settings, RULES);
		for (const f of result.failures) failures.push({ path: job.path, ...f });
		const findings = options.quiet ? result.findings.filter((f) => f.severity === "error") : result.findings;
		files.push({ path: job.path, text: snapshot.text, lines: lineIndex(snapshot.text), findings, rulebook: result.rulebook });
	}
	const run: RunResult = {
		files,
		skipped,
		problems: [...problems.values()],
		failures,
		fixed,
		milliseconds: Math.round(performance.now() - started),
	};
	if (options.dryRun) process.stdout.write(diffs.join(""));
	// With --dry-run or a fixed draft on standard output, that is the output; the report goes where a file was named, else to stderr.
	await report(run, options, options.dryRun === true || (options.stdin === true && options.fix === true) ? process.stderr : process.stdout);
	return exitOf(run, options);
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
	for (const file of found.files) {
		const path = shown(file.path);
		const read = readDraftFile(file.path);
		if (needsLook(file) && (!("text" in read) || !showsKind(read.text))) {
			skipped.push({ path, reason: "not-a-draft" });
			continue;
		}
		const job = await makeJob(file.path, path, read, project, skipped, problems);
		if (job) jobs.push(job);
	}
	if (jobs.length === 0 && !skipped.some((s) => FATAL_SKIPS.includes(s.reason)))
		skipped.push({ path: paths.join(" ") || ".", reason: "no-match" });
	return jobs;
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
		skipped.push({ path, reason: read.error, ...("detail" in read && read.detail ? { detail: read.detail } : {}) });
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
		snapshot: openSnapshot(read.text),
	};
}

async function unifiedDiff(job: Job, after: string): Promise<string> {
	const { createTwoFilesPatch } = await import("diff");
	const bom = job.bom ? "\ufeff" : "";
	const patch = createTwoFilesPatch(`a/${job.path}`, `b/${job.path}`, bom + job.text, bom + after, undefined, undefined, {
		stripTrailingCr: false,
	});
	return patch
		.replace(/^=+\r?\n/, "")
		.replace(/^(---|\+\+\+) ([ab]\/.*?)\t?$/gm, (_, mark: string, name: string) => `${mark} ${name}${/\s/.test(name) ? "\t" : ""}`);
}

async function report(run: RunResult, options: LintOptions, stream: NodeJS.WriteStream): Promise<void> {
	const formats = options.format && options.format.length > 0 ? options.format : (["stylish"] as const);
	for (const [i, format] of formats.entries()) {
		const file = options.output[i];
		const text = await render(format, run, options, file === undefined && stream.isTTY === true);
		if (file !== undefined) writeFileSync(file, text);
		else stream.write(text);
	}
	// Machine formats say nothing of broken configs where a person would look.
	if (!formats.includes("stylish") || options.output.length > 0) {
		for (const p of run.problems) process.stderr.write(`${p.path}:${p.line}:${p.column} ${p.message}\n`);
		for (const s of run.skipped)
			if (FATAL_SKIPS.includes(s.reason) && s.reason !== "config-error")
				process.stderr.write(`${s.path}: ${s.reason}${s.detail ? ` (${s.detail})` : ""}\n`);
	}
	for (const f of run.failures)
		process.stderr.write(`核稿内部错误 / internal error: ${f.path}: ${f.rule}\n${f.error.stack ?? f.error.message}\n`);
}

async function render(format: string, run: RunResult, options: LintOptions, terminal: boolean): Promise<string> {
	if (format === "json") return (await import("./reporters/json")).json(run, options.lang);
	if (format === "sarif") return (await import("./reporters/sarif")).sarif(run, options.lang);
	return (await import("./reporters/stylish")).stylish(
		run,
		options.lang,
		terminal && process.env["NO_COLOR"] === undefined,
		options.fix === true,
		options.dryRun === true,
	);
}

function exitOf(run: RunResult, options: LintOptions): number {
	if (run.failures.length > 0) return EXIT.internal;
	if (run.problems.length > 0 || run.skipped.some((s) => FATAL_SKIPS.includes(s.reason))) return EXIT.usage;
	const { warnings } = summarise(run);
	const order: Severity[] = ["error", "warning", "info", "hint"];
	if (options.failOn !== "never") {
		const limit = order.indexOf(options.failOn);
		if (run.files.some((f) => f.findings.some((x) => order.indexOf(x.severity) <= limit))) return EXIT.findings;
	}
	return options.maxWarnings !== undefined && warnings > options.maxWarnings ? EXIT.findings : EXIT.clean;
}
