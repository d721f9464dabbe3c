/**
 * Findings on documents that are right: published ones, and our own clean drafts. Every finding there is judged by hand in `judged.json`, true (the
 * document has that fault) or false (the rule is wrong), with a word why. One source of truth for the test and for `npm run precision`.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { openSnapshot } from "../../server/src/document/snapshot";
import { lint, type Settings } from "../../server/src/lint/engine";
import type { Severity } from "../../server/src/lint/finding";
import { builtinRulebook } from "../../server/src/rulebook/builtin";
import { makeRulebook } from "../../server/src/rulebook/make";
import { RULES } from "../../server/src/rules/index.generated";

export interface Judged {
	readonly rule: string;
	/** What the finding points at, shortened; `*` for all of this rule's findings in the document. */
	readonly text: string;
	/** Whether the document really has this fault. */
	readonly true: boolean;
	readonly why: string;
}

export interface Found {
	readonly rule: string;
	readonly severity: Severity;
	readonly text: string;
	readonly message: string;
}

export interface Document {
	/** `published/001-意见.md`, `examples/会签/…`, `trials/leave/…` */
	readonly name: string;
	readonly found: readonly Found[];
}

/** By document; the entries of `*` hold in every one, and need not occur. */
export type JudgedFile = Readonly<Record<string, readonly Judged[]>>;

/** Findings of the published corpus under a folder; empty where it is absent. */
export function published(folder: string): Document[] {
	if (!existsSync(folder)) return [];
	const settings = settingsOf("state-2012", {}, "2026-01-01");
	return readdirSync(folder)
		.filter((f) => f.endsWith(".md"))
		.sort()
		.map((f) => read(join(folder, f), `published/${f}`, settings));
}

/** Findings of our own clean drafts: `examples/…正`, the published work rules, and the trials that expect nothing. */
export function ownDrafts(root: string): Document[] {
	const out: Document[] = [];
	const examples = join(root, "examples");
	const config = parse(readFileSync(join(examples, "hegao.config.yaml"), "utf8"));
	const exampleSettings = settingsOf(config.rulebook, config, config.today ?? "2017-06-30");
	for (const f of files(examples)) if (!/\.误\.gw\.md$/.test(f)) out.push(read(join(examples, f), `examples/${f}`, exampleSettings));
	const trials = join(root, "tests/trials");
	for (const family of readdirSync(trials).sort()) {
		const expected = join(trials, family, "expected.json");
		if (!existsSync(expected)) continue;
		// A folder's own config, else that of all trials.
		const config = join(trials, family, "hegao.config.yaml");
		const town = parse(readFileSync(existsSync(config) ? config : join(trials, "hegao.config.yaml"), "utf8"));
		const trialSettings = settingsOf(town.rulebook, town, town.today, town.classified);
		const all = JSON.parse(readFileSync(expected, "utf8")) as Record<string, { expect: unknown[] }>;
		for (const [name, e] of Object.entries(all))
			if (e.expect.length === 0) out.push(read(join(trials, family, `${name}.gw.md`), `trials/${family}/${name}.gw.md`, trialSettings));
	}
	return out;
}

export interface Verdict {
	readonly unjudged: readonly string[];
	readonly vanished: readonly string[];
	/** Errors that are false: there must be none. */
	readonly falseErrors: readonly string[];
	readonly falseWarnings: number;
	readonly documents: number;
}

/** Compares findings with the judgements. Judgements on documents that are not at hand say nothing. */
export function judge(documents: readonly Document[], judged: JudgedFile): Verdict {
	const unjudged: string[] = [];
	const vanished: string[] = [];
	const falseErrors: string[] = [];
	let falseWarnings = 0;
	for (const d of documents) {
		const entries = judged[d.name] ?? [];
		const everywhere = judged["*"] ?? [];
		for (const f of d.found) {
			const j = [...entries, ...everywhere].find((e) => covers(e, f));
			const place = `${d.name}: ${f.rule} ${f.severity} “${f.text}” ${f.message}`;
			if (!j || j.why.trim() === "") unjudged.push(place);
			else if (!j.true && f.severity === "error") falseErrors.push(place);
			else if (!j.true && f.severity === "warning") falseWarnings++;
		}
		for (const e of entries) if (!d.found.some((f) => covers(e, f))) vanished.push(`${d.name}: ${e.rule} “${e.text}”`);
	}
	for (const name of Object.keys(judged)) {
		// A whole document that is gone, where its kind is at hand.
		const kind = name.slice(0, name.indexOf("/") + 1);
		if (name !== "*" && documents.some((d) => d.name.startsWith(kind)) && !documents.some((d) => d.name === name)) vanished.push(name);
	}
	return { unjudged, vanished, falseErrors, falseWarnings, documents: documents.length };
}

const covers = (e: Judged, f: Found): boolean => e.rule === f.rule && (e.text === "*" || e.text === f.text);

/** At most so many false warnings a document. */
export const FALSE_WARNINGS = 0.3;

export const readJudged = (path: string): JudgedFile => JSON.parse(readFileSync(path, "utf8")) as JudgedFile;

const files = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: "utf8" })
		.map((f) => f.split("\\").join("/"))
		.filter((f) => f.endsWith(".gw.md"))
		.sort();

function settingsOf(rulebook: string, config: { organs?: []; leaders?: [] }, today: string, classified = false): Settings {
	return { rulebook: makeRulebook(builtinRulebook(rulebook)!, config), today, levels: {}, classified };
}

function read(path: string, name: string, settings: Settings): Document {
	const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
	const { findings } = lint(openSnapshot(text), { ...settings, path: basename(path) }, RULES);
	const found = new Map<string, Found>();
	for (const f of findings) {
		const quote = text.slice(f.span.start, f.span.end).replace(/\s+/g, " ");
		const short = quote.length > 40 ? `${quote.slice(0, 40)}…` : quote;
		// The same mark many times in one document is one judgement.
		found.set(`${f.rule} ${short} ${f.severity}`, { rule: f.rule, severity: f.severity, text: short, message: f.message.zh });
	}
	return { name, found: [...found.values()] };
}
