/**
 * What the other drafts of a workspace say, collected a file at a time, so that one edit re-collects one file; and the questions that rules
 * ask about all of them together.
 */
import { asList } from "../document/slip";
import type { Draft, Kind, Paragraph } from "../document/types";
import { KINDS } from "../document/types";
import type { Rulebook } from "../rulebook/rulebook";
import { readDate } from "../text/dates";
import { type LineIndex, lineIndex, type Position } from "../text/lines";
import type { Span } from "../text/span";
import { plainTitle, printedTitle, standardNumber, subjectOf, trimNumber } from "./citations";
import { sentencesOf } from "./sentences";
import { deadlinesIn, type Task, tasksOf } from "./tasks";

export interface Range {
	readonly start: Position;
	readonly end: Position;
}

/** A task that a document gives, as rules compare it. */
export interface TaskFact extends Task {
	readonly range: Range;
}

/** Until when a document wants to be answered. */
export interface ReplyFact {
	readonly iso: string;
	readonly text: string;
	readonly range: Range;
}

export interface FileFacts {
	/** As rules and reports name the file: relative to the workspace or the working directory, with `/`. */
	readonly path: string;
	readonly number?: string;
	/** Where the number stands in that file. */
	readonly numberRange?: Range;
	readonly title?: string;
	readonly kind?: Kind;
	/** Issuers and addressees as written. */
	readonly issuers: readonly string[];
	readonly addressees: readonly string[];
	/** ISO day of the document. */
	readonly date?: string;
	/** Its 密级 as written, where it has one. */
	readonly classification?: string;
	/** Numbers (and titles) that this document repeals. */
	readonly repeals: readonly string[];
	/** Texts with numbered articles: the cover, or what it prints. */
	readonly articles: readonly { readonly title: string; readonly count: number }[];
	readonly tasks: readonly TaskFact[];
	readonly replyBy: readonly ReplyFact[];
	/** Digest of the content: identical copies are no duplicates. */
	readonly digest: string;
}

export interface WorkspaceFacts {
	readonly files: readonly FileFacts[];
}

/** What is asked of all files together; built once for a set of facts. */
export interface WorkspaceIndex {
	byNumber(number: string): readonly FileFacts[];
	/** Files whose title, title without issuer, or printed text has this name. */
	byTitle(title: string): readonly FileFacts[];
	/** Files with number and title that an organ issued, by any of its names. */
	sentBy(issuer: string, rulebook: Rulebook): readonly FileFacts[];
	/** Files with a 密级, by number. */
	readonly classified: ReadonlyMap<string, FileFacts>;
	/** The files that repeal a number or title, by it. */
	readonly repealed: ReadonlyMap<string, readonly FileFacts[]>;
}

const indexes = new WeakMap<WorkspaceFacts, WorkspaceIndex>();
const NONE: WorkspaceIndex = { byNumber: () => [], byTitle: () => [], sentBy: () => [], classified: new Map(), repealed: new Map() };

export function workspaceIndex(facts: WorkspaceFacts | undefined): WorkspaceIndex {
	if (!facts) return NONE;
	let index = indexes.get(facts);
	if (!index) {
		index = makeIndex(facts.files);
		indexes.set(facts, index);
	}
	return index;
}

function makeIndex(files: readonly FileFacts[]): WorkspaceIndex {
	const numbers = new Map<string, FileFacts[]>();
	const titles = new Map<string, FileFacts[]>();
	const repealed = new Map<string, FileFacts[]>();
	const add = (map: Map<string, FileFacts[]>, key: string, file: FileFacts): void => {
		const list = map.get(key);
		if (!list) map.set(key, [file]);
		// A file's keys are added one after another.
		else if (list.at(-1) !== file) list.push(file);
	};
	for (const f of files) {
		if (f.number) add(numbers, f.number, f);
		if (f.title) {
			add(titles, plainTitle(f.title), f);
			add(titles, subjectOf(f.title), f);
			const printed = printedTitle(f.title);
			if (printed) add(titles, plainTitle(printed), f);
		}
		for (const r of f.repeals) add(repealed, r, f);
	}
	const senders = new Map<Rulebook, Map<string, FileFacts[]>>();
	const sentBy = (issuer: string, rulebook: Rulebook): readonly FileFacts[] => {
		let sent = senders.get(rulebook);
		if (!sent) {
			sent = new Map();
			for (const f of files) if (f.number && f.title) for (const i of f.issuers) add(sent, rulebook.organ(i)?.name ?? i, f);
			senders.set(rulebook, sent);
		}
		return sent.get(rulebook.organ(issuer)?.name ?? issuer) ?? [];
	};
	return {
		sentBy,
		classified: new Map(files.flatMap((f) => (f.number && f.classification ? [[f.number, f] as const] : []))),
		byNumber: (n) => (numbers.size > 0 ? numbers.get(standardNumber(n)) : undefined) ?? [],
		byTitle: (t) => (titles.size > 0 ? titles.get(plainTitle(t)) : undefined) ?? [],
		repealed,
	};
}

const NUMBER = /[\u4e00-\u9fff]{1,10}〔\d{4}〕\d+号/g;
/** Titles that stand right before 废止; others in the sentence are grounds. */
const REPEALED_TITLES =
	/《[^《》]{4,60}》(?:（[^（）]{0,40}）)?(?:[、和及与]{0,2}(?:以及)?《[^《》]{4,60}》(?:（[^（）]{0,40}）)?){0,30}(?:等?(?:\d+件|[一二三四五六七八九十]+件)?(?:文件)?)?(?:自[^，。《》]{1,16}起)?(?:同时|即行|予以|一并|相应|现予)?(?:废止|失效)/g;
const REPLY =
	/(?:函复|复函|回复|答复|反馈|批复|复我|回执|书面意见|(?:报送|上报|报|送|交|反馈[至到]|送达|送交|报告)(?:至|到|给)?(?:我|市|省|县|区|本)|(?:情况|意见|材料|报告|方案|总结|表格?|名单|数据|清单|结果)[^，。；]{0,16}(?:报|送|反馈|上报|报送))/;

export function collectFacts(draft: Draft, path: string): FileFacts {
	const lines = lineIndex(draft.text);
	const { slip } = draft;
	const slipNumber = slip.get("发文字号")?.value;
	const number = slipNumber && slipNumber.kind === "scalar" && slipNumber.text !== "" ? slipNumber : draft.number;
	const title = draft.title?.text ?? slip.get("标题")?.value.text;
	const date = draft.date?.iso ?? dayOf(slip.get("成文日期")?.value.text) ?? lastSigning(draft);
	const kind = kindOf(draft);
	const classification = slip.get("密级")?.value.text;
	const year = date ? Number(date.slice(0, 4)) : (draft.number?.year ?? Number(/〔(\d{4})〕/.exec(number?.text ?? "")?.[1] ?? Number.NaN));
	const own = draft.paragraphs.filter((p) => p.part === "body" || p.part === "annex");
	return {
		path,
		...(number ? { number: standardNumber(number.text), numberRange: rangeOf(number.span, lines) } : {}),
		...(title ? { title } : {}),
		...(kind ? { kind } : {}),
		issuers: namesIn(draft, "发文机关", "署名") ?? draft.signatures.map((s) => s.text),
		addressees: namesIn(draft, "主送") ?? (draft.addressee?.names ?? []).map((n) => n.text),
		...(date ? { date } : {}),
		repeals: repealsOf(draft),
		articles: articlesOf(draft, title),
		tasks: Number.isFinite(year)
			? own.flatMap((p) => tasksOf(p, year).map((t): TaskFact => ({ ...t, range: rangeOf(p.at(t.from, t.to), lines) })))
			: [],
		replyBy: Number.isFinite(year) ? draft.body.flatMap((p) => repliesOf(p, year, lines)) : [],
		digest: digestOf(draft.text),
		...(classification && /绝密|机密|秘密/.test(classification) ? { classification } : {}),
	};
}

export const rangeOf = (span: Span, lines: LineIndex): Range => ({ start: lines.position(span.start), end: lines.position(span.end) });

const dayOf = (text: string | undefined): string | undefined => {
	const day = text ? readDate(text) : undefined;
	return day?.valid ? day.iso : undefined;
};

function lastSigning(draft: Draft): string | undefined {
	return asList(draft.slip.get("签发")?.value)
		.map((n) => dayOf(n.entries.find((e) => e.key === "日期")?.value.text))
		.filter((x): x is string => x !== undefined)
		.sort()
		.at(-1);
}

function kindOf(draft: Draft): Kind | undefined {
	const said = draft.slip.get("文种")?.value.text.trim() ?? draft.titleKind?.text ?? "";
	if (said === "答复") return "函";
	return (KINDS as readonly string[]).includes(said) ? (said as Kind) : said.endsWith("令") ? "命令" : undefined;
}

function namesIn(draft: Draft, ...keys: string[]): string[] | undefined {
	for (const key of keys) {
		const names = asList(draft.slip.get(key)?.value).flatMap((n) => n.text.split(/[，,；;]/).map((x) => x.trim()));
		if (names.some((n) => n !== "")) return names.filter((n) => n !== "");
	}
	return undefined;
}

function repealsOf(draft: Draft): string[] {
	const repeals: string[] = [];
	// A new version often has the old one's title; who cites that title means the new one.
	const title = draft.title?.text ?? "";
	const own = new Set([title, printedTitle(title) ?? "", ...draft.annexes.map((a) => a.title?.text ?? "")].map(plainTitle));
	for (const p of draft.paragraphs) {
		if (!/废止|失效/.test(p.text)) continue;
		for (const sentence of p.text.split(/[。；]/)) {
			if (!/(?:同时|予以|即行|自.{1,20}起)?(?:废止|失效)/.test(sentence) || /不(?:得|予)?废止|未废止/.test(sentence)) continue;
			for (const m of sentence.matchAll(NUMBER)) repeals.push(trimNumber(m[0]));
			for (const m of sentence.matchAll(REPEALED_TITLES))
				for (const t of m[0].matchAll(/《([^《》]{4,60})》/g)) if (!own.has(plainTitle(t[1]!))) repeals.push(t[1]!);
		}
	}
	return repeals;
}

/** The highest article of the cover and of each printed text; fewer than three say nothing about the end. */
function articlesOf(draft: Draft, title: string | undefined): FileFacts["articles"] {
	const out: { title: string; count: number }[] = [];
	const add = (name: string | undefined, paragraphs: readonly Paragraph[]): void => {
		const values = paragraphs.flatMap((p) => (p.label?.form === "条" ? [p.label.value] : []));
		if (name && values.length >= 3) out.push({ title: plainTitle(name), count: Math.max(...values) });
	};
	add(title, draft.body);
	for (const a of draft.annexes) add(a.title?.text, a.paragraphs);
	return out;
}

function repliesOf(p: Paragraph, year: number, lines: LineIndex): ReplyFact[] {
	if (p.table || p.code) return [];
	return sentencesOf(p).flatMap((s) =>
		REPLY.test(s.text) && /请|望|务必|须|应|要|于/.test(s.text)
			? deadlinesIn(s.text, year)
					.slice(-1)
					.map((d) => ({ iso: d.iso, text: s.text, range: rangeOf(s.span, lines) }))
			: [],
	);
}

/** FNV-1a over the text without white space; only equality matters. */
export function digestOf(text: string): string {
	let h = 0x811c9dc5;
	let count = 0;
	for (let i = 0; i < text.length; i++) {
		const c = text.charCodeAt(i);
		if (c === 32 || c === 10 || c === 13 || c === 9) continue;
		h = Math.imul(h ^ c, 0x01000193);
		count++;
	}
	return `${count.toString(16)}-${(h >>> 0).toString(16)}`;
}
