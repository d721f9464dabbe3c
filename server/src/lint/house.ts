/** House rules: what a rulebook or config says in data, made into rules like any other. */
import { insertAfter, replace } from "../document/edits";
import { type Draft, type Kind, type Paragraph, type Part, STAGES } from "../document/types";
import type { Dossier } from "../requirements/dossier";
import type { HousePart, HouseRuleData, Wording } from "../rulebook/data";
import type { Rulebook } from "../rulebook/rulebook";
import { toChineseNumber } from "../text/numerals";
import type { CompilePattern, Pattern, PatternHit } from "../text/pattern";
import type { Span } from "../text/span";
import type { RuleEntry } from "./engine";
import type { Bilingual, Fix } from "./finding";
import type { Example, Report, Rule } from "./rule";

const made = new WeakMap<Rulebook, readonly RuleEntry[]>();

/** The house rules of a rulebook, `house/<name>`, made once for each. `compile` is needed where one has a pattern. */
export function houseRules(rulebook: Rulebook, compile: CompilePattern | undefined): readonly RuleEntry[] {
	if (rulebook.house.length === 0) return [];
	let entries = made.get(rulebook);
	if (!entries) {
		entries = rulebook.house.map((data) => ({ id: `house/${data.name}`, rule: houseRule(data, compile) }));
		made.set(rulebook, entries);
	}
	return entries;
}

/** Which parts of the document model a part by its own name is. */
const PARTS: Readonly<Record<HousePart, readonly Part[]>> = {
	标题: ["title"],
	题注: ["headnote"],
	发文字号: ["number"],
	主送: ["addressee"],
	正文: ["body"],
	附件说明: ["annexNote"],
	署名: ["signature"],
	成文日期: ["date"],
	附注: ["note"],
	附件: ["annex", "annexTitle"],
	抄送: ["copyTo"],
	版记: ["imprint"],
};

const both = (w: Wording): Bilingual => (typeof w === "string" ? { zh: w, en: w } : w);

function houseRule(data: HouseRuleData, compile: CompilePattern | undefined): Rule {
	const find = finder(data, compile);
	return {
		title: both(data.title),
		why: both(data.why ?? data.title),
		sources: data.sources ?? [],
		severity: data.level ?? "warning",
		due: data.stage ?? "拟稿",
		...(data.kinds ? { kinds: data.kinds as Kind[] } : {}),
		messages: { found: both(data.message) },
		since: data.since ?? "",
		examples: examplesOf(data),
		*check(d) {
			if (data.stage && STAGES.indexOf(d.stage) < STAGES.indexOf(data.stage)) return;
			if (data.categories && !data.categories.some((c) => (d.categories as ReadonlySet<string>).has(c))) return;
			if (data.issuers && !d.issuers.some((i) => i.organ && data.issuers!.includes(i.organ.type))) return;
			if (data.section) {
				const missing = missingSection(data, d);
				if (missing) yield missing;
				return;
			}
			for (const place of places(data, d)) {
				for (const hit of find(place.text)) {
					const at = place.at(hit.start, hit.end);
					yield {
						message: "found",
						values: { match: hit.groups[0], replacement: hit.replacement, ...groupValues(hit) },
						data: { actual: hit.groups[0], ...(hit.replacement === undefined ? {} : { expected: hit.replacement }) },
						at,
						// With marks inside the hit (`**加盖**公章`) a replacement would leave half of a pair behind.
						fixes:
							hit.replacement === undefined || d.draft.text.slice(at.start, at.end) !== hit.groups[0]
								? []
								: [fix(hit.replacement, at, data.safe === true)],
					};
				}
			}
		},
	};
}

interface Hit extends PatternHit {
	readonly replacement?: string;
}

function finder(data: HouseRuleData, compile: CompilePattern | undefined): (text: string) => Hit[] {
	const outside = (text: string, hits: readonly Hit[]): Hit[] => {
		const lawful = (data.except ?? []).flatMap((phrase) => occurrences(text, phrase));
		return hits.filter((h) => !lawful.some((l) => l.start <= h.start && h.end <= l.end));
	};
	if (data.phrases) {
		const pairs: (readonly [string, string | undefined])[] = Array.isArray(data.phrases)
			? data.phrases.map((p) => [p, data.replacement] as const)
			: Object.entries(data.phrases);
		// The longest phrase at a place is the one meant.
		pairs.sort((a, b) => b[0].length - a[0].length);
		return (text) => {
			const hits: Hit[] = [];
			for (const [phrase, replacement] of pairs) {
				for (const o of occurrences(text, phrase)) {
					if (hits.some((h) => h.start < o.end && o.start < h.end)) continue;
					hits.push({ ...o, groups: [phrase], named: {}, ...(replacement === undefined ? {} : { replacement }) });
				}
			}
			return outside(text, hits);
		};
	}
	if (data.pattern === undefined) return () => [];
	let pattern: Pattern | undefined;
	const { pattern: source, replacement } = data;
	return (text) => {
		if (!pattern) {
			if (!compile) throw new Error(`the pattern of house/${data.name} needs the pattern engine, and none was loaded`);
			pattern = compile(source);
		}
		const hits = pattern
			.findAll(text)
			.map((h): Hit => ({ ...h, ...(replacement === undefined ? {} : { replacement: expand(replacement, h) }) }));
		return outside(text, hits);
	};
}

function occurrences(text: string, phrase: string): Span[] {
	const out: Span[] = [];
	for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length))
		out.push({ start: at, end: at + phrase.length });
	return out;
}

/** `$1`, `$0`, `${name}` stand for what the pattern's groups took in, `$$` for a dollar sign. */
export function expand(template: string, hit: Pick<PatternHit, "groups" | "named">): string {
	return template.replace(/\$(?:(\$)|(\d{1,2})|\{(\w+)\})/g, (_, dollar?: string, n?: string, name?: string) =>
		dollar ? "$" : n !== undefined ? (hit.groups[Number(n)] ?? "") : (hit.named[name!] ?? ""),
	);
}

function groupValues(hit: PatternHit): Record<string, string> {
	const out: Record<string, string> = { ...hit.named };
	hit.groups.forEach((g, i) => {
		out[i] = g ?? "";
	});
	return out;
}

function fix(replacement: string, at: Span, safe: boolean): Fix {
	const title = replacement === "" ? { zh: "删去", en: "Remove it" } : { zh: `改为“${replacement}”`, en: `Write “${replacement}”` };
	return { title, safe, edits: replace(at, replacement) };
}

interface Place {
	readonly text: string;
	at(start: number, end: number): Span;
}

function* places(data: HouseRuleData, d: Dossier): Generator<Place> {
	const parts = new Set((data.in ?? ["标题", "正文"]).flatMap((p) => PARTS[p]));
	for (const p of d.draft.paragraphs) if (parts.has(p.part) && !p.code) yield { text: p.text, at: (start, end) => p.at(start, end) };
	// A title that stands on the slip alone.
	const slip = d.draft.title ? undefined : d.draft.slip.get("标题")?.value;
	if (slip && parts.has("title") && d.draft.text.slice(slip.span.start, slip.span.end) === slip.text)
		yield { text: slip.text, at: (start, end) => ({ start: slip.span.start + start, end: slip.span.start + end }) };
}

/** A heading is a Markdown heading, or the words of a numbered paragraph up to its first stop. */
function missingSection(data: HouseRuleData, d: Dossier): Report<"found"> | undefined {
	const names = data.section!;
	const printed = d.has("印发") ? d.draft.annexes.flatMap((a) => a.paragraphs) : [];
	const body = [...d.draft.body, ...printed];
	if (body.length === 0) return undefined;
	const has = body.some((p) => names.some((n) => headingOf(p)?.includes(n)));
	if (has) return undefined;
	const name = names[0]!;
	const fixes: Fix[] = data.replacement === undefined ? [] : [insertion(data, d.draft, data.replacement)];
	return {
		message: "found",
		values: { match: name, replacement: data.replacement },
		data: { expected: name },
		at: d.draft.title?.span ?? d.top,
		fixes: fixes.filter((f) => f.edits.length > 0),
	};
}

function headingOf(p: Paragraph): string | undefined {
	if (p.heading === 0 && !p.label) return undefined;
	const text = p.text.slice(p.label?.end ?? 0);
	return p.heading > 0 ? text : /^[^。；：]*/.exec(text)![0];
}

const CLOSING = /^(?:特此|此复|请(?:予)?函复|以上|妥否|当否|可否|请审议|现提请)/;

/** The section goes to the end of the body, before a closing formula, with the next number of the highest level where the draft numbers so. */
function insertion(data: HouseRuleData, draft: Draft, text: string): Fix {
	const body = draft.body.filter((p) => p.text !== "");
	const last = body.filter((p) => !CLOSING.test(p.text)).at(-1) ?? body.at(-1);
	const numbered = body.filter((p) => p.label?.form === "一、");
	const label = numbered.length > 0 ? `${toChineseNumber(numbered.at(-1)!.label!.value + 1)}、` : "";
	return {
		title: { zh: `增加“${data.section![0]}”一节`, en: `Add a section “${data.section![0]}”` },
		safe: data.safe === true,
		edits: last ? insertAfter(draft, last, [label + text]) : [],
	};
}

/** For the rule's page: the lines that the rulebook gives, in a draft of their own. */
function examplesOf(data: HouseRuleData): Example[] {
	const title = both(data.title).zh;
	return [
		...(data.bad === undefined ? [] : [{ name: title, bad: data.bad }]),
		...(data.good === undefined ? [] : [{ name: title, good: data.good }]),
	];
}
