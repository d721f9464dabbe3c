/** Runs rules over a snapshot. Pure: no I/O, no clock; `today` is data. */
import type { Snapshot } from "../document/snapshot";
import type { Draft, Stage } from "../document/types";
import { STAGES } from "../document/types";
import { dateOf, makeDossier } from "../requirements/dossier";
import type { WorkspaceFacts } from "../requirements/workspace";
import type { Rulebook } from "../rulebook/rulebook";
import { chineseDate } from "../text/dates";
import type { CompilePattern } from "../text/pattern";
import type { Span } from "../text/span";
import type { Bilingual, Finding, Severity } from "./finding";
import { houseRules } from "./house";
import type { Report, Rule, RuleContext } from "./rule";
import { readSuppressions, type Suppression, suppresses } from "./suppression";

export interface RuleEntry {
	/** `family/name`, from the file's path. */
	readonly id: string;
	readonly rule: Rule;
}

export interface Settings {
	readonly rulebook: Rulebook;
	/** ISO day that stands for today. */
	readonly today: string;
	/** Overrides the stage that the draft says or shows. */
	readonly stage?: Stage;
	/** Levels by rule id or family: from the command line, config and rulebook, already merged. */
	readonly levels: Readonly<Record<string, Severity | "off">>;
	readonly options?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
	readonly classified: boolean;
	readonly workspace?: WorkspaceFacts;
	/** How the file was encoded; undefined for text that came from an editor. */
	/** Annex files named on the slip that exist, spelled as the slip spells them; undefined where nobody looked. */
	readonly files?: ReadonlySet<string>;
	readonly encoding?: string;
	/** Path relative to the workspace, with `/`. */
	readonly path?: string;
	/** Compiles the patterns of house rules; needed only where a rulebook or config has some. */
	readonly patterns?: CompilePattern;
}

export interface RuleFailure {
	readonly rule: string;
	readonly error: Error;
}

export interface LintResult {
	readonly findings: readonly Finding[];
	/** Rules that threw; each also shows as an `engine/internal-error` finding. */
	readonly failures: readonly RuleFailure[];
	readonly suppressed: readonly Finding[];
	/** The rulebook of the draft's day, by which it was judged. */
	readonly rulebook: Rulebook;
}

/**
 * Findings sorted by position, then rule. A draft is judged by what was in force on its own day, an undated one by what is in force today.
 */
export function lint(snapshot: Snapshot, settings: Settings, rules: readonly RuleEntry[]): LintResult {
	const { draft } = snapshot;
	const dated = dateOf(draft);
	const day = dated?.valid ? dated.iso : settings.today;
	const rulebook = settings.rulebook.at(day);
	const dossier = makeDossier(draft, { ...settings, rulebook });
	const raw: Finding[] = [];
	const failures: RuleFailure[] = [];
	const slipKnown = draft.slip.status === "present";
	const plan = planOf(rules, rulebook, settings);
	// One context serves all rules: a rule has yielded its last finding before the next one is asked.
	const context: Writable<RuleContext> = Object.assign(dossier, { options: NO_OPTIONS });
	for (const { id, rule, level, sources, options } of plan.rules) {
		if (rule.kinds && (dossier.kind === undefined || !rule.kinds.includes(dossier.kind))) continue;
		if (rule.procedural && !slipKnown) continue;
		const due = dueNow(rule, dossier.stage);
		if (due === "later") continue;
		try {
			context.options = options ?? NO_OPTIONS;
			for (const report of rule.check(context)) {
				const finding = toFinding(id, rule, report, level, cited(report, sources, rulebook));
				raw.push(due === "early" ? { ...finding, severity: "hint" } : finding);
			}
		} catch (cause) {
			const error = cause instanceof Error ? cause : new Error(String(cause));
			failures.push({ rule: id, error });
			raw.push(internalError(id, error));
		}
	}
	for (const layer of rulebook.notInForce) raw.push(notInForce(layer, day, dayPlace(draft)));
	for (const span of draft.unchecked) raw.push(unchecked(span));
	const suppressions = readSuppressions(draft);
	const suppressed: Finding[] = [];
	const findings: Finding[] = [];
	const used = new Set<Suppression>();
	if (suppressions.length === 0) findings.push(...raw);
	for (const finding of suppressions.length === 0 ? [] : raw) {
		const by = suppressions.filter((s) => suppresses(s, finding, settings.today));
		for (const s of by) used.add(s);
		if (by.length > 0 && !finding.rule.startsWith("engine/")) suppressed.push(finding);
		else findings.push(finding);
	}
	// The suppression rules judge what the suppressions did; they see it through the dossier.
	const verdicts = suppressions.map((s) => ({ suppression: s, used: used.has(s) }));
	for (const { id, rule, level, sources } of verdicts.length > 0 ? plan.verdicts : []) {
		Object.assign(context, { options: NO_OPTIONS, suppressions: verdicts });
		for (const report of rule.check(context)) findings.push(toFinding(id, rule, report, level, report.sources ?? sources));
	}
	findings.sort(
		(a, b) =>
			a.span.start - b.span.start ||
			a.span.end - b.span.end ||
			(a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
			(a.message.zh < b.message.zh ? -1 : 1),
	);
	return { findings, failures, suppressed, rulebook };
}

const NO_OPTIONS: RuleContext["options"] = {};

/** A rule's context whose options the engine sets for each rule. */
type Writable<C extends RuleContext> = C & { options: RuleContext["options"] };

interface PlannedRule extends RuleEntry {
	readonly level: Severity | undefined;
	readonly sources: readonly string[];
	/** Absent where the rule has none. */
	readonly options?: Readonly<Record<string, unknown>>;
}

interface Plan {
	readonly rules: readonly PlannedRule[];
	/** The suppression rules: they run when it is known what the others found. */
	readonly verdicts: readonly PlannedRule[];
}

const plans = new WeakMap<Rulebook, { key: readonly unknown[]; plan: Plan }[]>();

/** The rules that are on, with all that does not depend on the draft; made once for a rulebook and its settings. */
function planOf(rules: readonly RuleEntry[], rulebook: Rulebook, settings: Settings): Plan {
	const key = [rules, settings.levels, settings.options, settings.patterns];
	let known = plans.get(rulebook);
	if (!known) {
		known = [];
		plans.set(rulebook, known);
	}
	const found = known.find((k) => k.key.every((part, i) => part === key[i]));
	if (found) return found.plan;
	const levels: Settings["levels"] = { ...(rulebook.rules as Settings["levels"]), ...settings.levels };
	const all = [...rules, ...houseRules(rulebook, settings.patterns)].flatMap(({ id, rule }): PlannedRule[] => {
		const level = levelOf(id, levels);
		const sources = rulebook.sourcesOf(id, rule.sources);
		if (level === "off" || !sources) return [];
		return [{ id, rule, level, sources, ...(rule.options ? { options: optionsOf(id, rule, settings) } : {}) }];
	});
	const isVerdict = (r: PlannedRule): boolean => r.id.startsWith("suppression/");
	const plan = { rules: all.filter((r) => !isVerdict(r)), verdicts: all.filter(isVerdict) };
	// Settings that are made anew for each draft would fill the memory with plans.
	if (known.length >= 16) known.shift();
	known.push({ key, plan });
	return plan;
}

/** A rule's level: set by its id, else by its family (`text` or `text/*`), else undefined (its own default). */
export function levelOf(id: string, levels: Settings["levels"]): Severity | "off" | undefined {
	const family = id.slice(0, id.indexOf("/"));
	return levels[id] ?? levels[family] ?? levels[`${family}/*`];
}

/** What one finding cites: its own articles where they are in force, else the rule's. */
function cited(report: Report, sources: readonly string[], rulebook: Rulebook): readonly string[] {
	if (!report.sources || report.sources.length === 0) return report.sources ?? sources;
	const own = report.sources.filter((s) => !/^[A-Z]\d*$/.test(s) || rulebook.hasSource(s[0]!));
	return own.length > 0 ? own : sources;
}

function dueNow(rule: Rule, stage: Stage): "now" | "early" | "later" {
	if (!rule.procedural) return "now";
	const gap = STAGES.indexOf(rule.due) - STAGES.indexOf(stage);
	if (gap <= 0) return "now";
	return stage === "拟稿" && gap === 1 ? "early" : "later";
}

function optionsOf(id: string, rule: Rule, settings: Settings): Record<string, unknown> {
	const out: Record<string, unknown> = {};
	for (const [name, option] of Object.entries(rule.options ?? {})) out[name] = settings.options?.[id]?.[name] ?? option.default;
	return out;
}

function toFinding(id: string, rule: Rule, report: Report, level: Severity | undefined, sources: readonly string[]): Finding {
	const values = report.values ?? {};
	return {
		rule: id,
		// A level set by the user replaces the rule's default; a report that ranks itself lower stays lower.
		severity:
			level === undefined
				? (report.severity ?? rule.severity)
				: report.severity !== undefined && report.severity !== rule.severity
					? lower(report.severity, level)
					: level,
		message: filled(rule.messages[report.message]!, values),
		sources,
		span: report.at,
		related: report.related ?? [],
		data: Object.fromEntries(Object.entries(report.data ?? values).filter((e): e is [string, string] => e[1] !== undefined)),
		fixes: report.fixes ?? [],
	};
}

/** A message with its places filled in, in the language that is asked for: most runs ask for one. */
function filled(template: Bilingual, values: Readonly<Record<string, string | undefined>>): Bilingual {
	const fill = (text: string): string =>
		text.includes("{") ? text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole) : text;
	return {
		get zh() {
			return fill(template.zh);
		},
		get en() {
			return fill(template.en);
		},
	};
}

function lower(a: Severity, b: Severity): Severity {
	const order: Severity[] = ["error", "warning", "info", "hint"];
	return order.indexOf(a) > order.indexOf(b) ? a : b;
}

function internalError(rule: string, error: Error): Finding {
	return {
		rule: "engine/internal-error",
		severity: "error",
		message: {
			zh: `规则 ${rule} 出错，本文未按此规则检查：${error.message}`,
			en: `Rule ${rule} failed; this draft was not checked by it: ${error.message}`,
		},
		sources: [],
		span: { start: 0, end: 0 },
		related: [],
		data: { rule },
		fixes: [],
	};
}

/** Where the draft shows its day: what a reader would change if it is wrong. */
function dayPlace(draft: Draft): Span {
	return draft.slip.get("成文日期")?.value.span ?? draft.date?.span ?? { start: 0, end: 0 };
}

function notInForce(layer: Rulebook["notInForce"][number], day: string, span: Span): Finding {
	const early = layer.from !== undefined && day < layer.from;
	return {
		rule: "engine/not-in-force",
		severity: "info",
		message: early
			? {
					zh: `本文的日期是${chineseDate(day)}，“${layer.title}”自${chineseDate(layer.from!)}起施行，没有用它检查本文；可以在规则库中写明 predecessor。`,
					en: `Dated ${day}, before “${layer.title}” came into force (${layer.from}): not judged by it. A rulebook may name its predecessor.`,
				}
			: {
					zh: `本文的日期是${chineseDate(day)}，“${layer.title}”自${chineseDate(layer.to!)}起不再施行，没有用它检查本文；可以在规则库中写明 successor。`,
					en: `Dated ${day}, after “${layer.title}” ceased to be in force (${layer.to}): not judged by it. A rulebook may name its successor.`,
				},
		sources: [],
		span,
		related: [],
		data: { rulebook: layer.title, actual: day, ...(early ? { expected: layer.from! } : {}) },
		fixes: [],
	};
}

function unchecked(span: { start: number; end: number }): Finding {
	return {
		rule: "engine/not-checked",
		severity: "warning",
		message: {
			zh: "这一段未能完整解析（标记过多，或代码块、注释没有结束），其中的内容没有全部检查。",
			en: "This part could not be parsed in full (too many marks, or an unclosed code block or comment); not all of it was checked.",
		},
		sources: [],
		span,
		related: [],
		data: {},
		fixes: [],
	};
}
