import type { Paragraph } from "../../document/types";
import { defineRule, type Report } from "../../lint/rule";

const draft = (body: string): string => `---
文种: 通知
发文机关: 鹤岗市卫生和计划生育委员会
阶段: 送审
---

鹤岗市卫生和计划生育委员会关于开展义诊的通知

各医院：

为方便群众，${body}
`;

type Message = "half" | "quotes" | "ellipsis" | "doubled" | "run" | "between";

export const rule = defineRule({
	title: { zh: "标点不规范", en: "Punctuation" },
	why: {
		zh: "公文用全角标点，引号、省略号成形，点号不重叠。数字、外文、网址里的半角符号照旧。",
		en: "Full-width marks in Chinese text; those inside numbers, Latin text and URLs stay.",
	},
	sources: ["P"],
	severity: "warning",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		half: { zh: "半角标点“{actual}”应为全角“{expected}”。", en: "Half-width “{actual}” should be “{expected}”." },
		quotes: { zh: "直引号应为“{expected}”。", en: "Straight quote should be {expected}." },
		ellipsis: { zh: "省略号写作“……”。", en: "The ellipsis is written ……." },
		doubled: { zh: "标点重叠：“{actual}”。", en: "Doubled marks: “{actual}”." },
		run: { zh: "标点“{actual}”应为“{expected}”。", en: "Marks “{actual}” should be “{expected}”." },
		between: { zh: "相邻的书名号、引号之间一般不用顿号。", en: "No 、 between adjacent 《》 or “” pairs." },
	},
	examples: [
		{
			name: "半角逗号、冒号和括号",
			bad: draft("定于5月6日义诊⟦,⟧地点⟦:⟧市医院⟦(⟧门诊楼⟦),⟧请各院派员。"),
			fixed: draft("定于5月6日义诊，地点：市医院（门诊楼），请各院派员。"),
		},
		{
			name: "直引号和省略号",
			bad: draft('主题为⟦"⟧健康鹤岗⟦"⟧，内科、外科⟦...⟧都参加，咨询台挂“义诊⟦"⟧牌。'),
			fixed: draft("主题为“健康鹤岗”，内科、外科……都参加，咨询台挂“义诊”牌。"),
		},
		{ name: "重叠的句号", bad: draft("请于5月4日前报名⟦。。⟧"), fixed: draft("请于5月4日前报名。") },
		{
			name: "书名号之间的顿号",
			bad: draft("按照《执业医师法》⟦、⟧《护士条例》执行。"),
			fixed: draft("按照《执业医师法》《护士条例》执行。"),
			severity: "info",
		},
		{
			name: "数字、时间和网址",
			good: draft("义诊8:30开始，发放资料1,000份，详见http://www.hegang.gov.cn/a,b?x=1，联系Dr. Li(Tel: 123)。"),
			looksBad: "有半角冒号、逗号和括号，但在时间、数字、网址和外文里。",
		},
		{
			name: "中间有括注的并列",
			good: draft("按照《执业医师法》（1998年）、《护士条例》、《处方管理办法》（2007年）执行。"),
			looksBad: "书名号之间有顿号，但并列的各项后有括注，宜用顿号。",
		},
	],
	*check(d) {
		const modern = (d.date?.iso ?? d.today) >= "2012-06-01";
		for (const p of d.draft.paragraphs) {
			if (p.code || !SUSPECT.test(p.text)) continue;
			for (const f of joined(corrections(p, d.draft.text, modern))) {
				const span = p.at(f.from, f.to);
				const actual = p.text.slice(f.from, f.to);
				const title =
					f.expected === "" ? { zh: `删去“${actual}”`, en: `Remove ${actual}` } : { zh: `改为“${f.expected}”`, en: `Write ${f.expected}` };
				const report: Report<Message> = {
					message: f.message,
					values: { actual, expected: f.expected },
					at: span,
					fixes: [{ title, safe: f.safe, edits: [{ span, newText: f.expected }] }],
				};
				yield f.message === "between" ? { ...report, severity: "info" } : report;
			}
		}
	},
});

/** A wrong mark (or run of marks) of a paragraph, and what it should be. */
interface Correction {
	readonly message: Message;
	readonly from: number;
	readonly to: number;
	readonly expected: string;
	readonly safe: boolean;
}

const SUSPECT = /[,;:?!()"'.<｡､]|…|[，。；：、！？][，。；：、！？]|[》”]、[《“]/;
const HAN = /[\u4e00-\u9fff\u3400-\u4dbf〇]/;
/** Chinese text as a neighbour: a character, or a full-width mark. */
const WIDE = /[\u4e00-\u9fff\u3400-\u4dbf〇《》〈〉“”‘’（）〔〕【】，。；：、！？…％—]/;
const FULL: Readonly<Record<string, string>> = {
	",": "，",
	";": "；",
	":": "：",
	"?": "？",
	"!": "！",
	"(": "（",
	")": "）",
	"｡": "。",
	"､": "、",
};
const STOP = /[，。；：、！？,;:!?｡､]/;
/** Which of several different stops in a row is likely meant: the strongest. */
const STRENGTH = "、，：；！？。";
/** More dots than these are the leader of a table of contents or a blank to fill in. */
const MOST_DOTS = 6;
const LONGEST_TITLE = 80;

/** The wrong marks of a paragraph in order. Linear in its length. */
function corrections(p: Paragraph, source: string, modern: boolean): Correction[] {
	const { text } = p;
	const out: Correction[] = [];
	const kept = keptMarks(p, source);
	const hanBefore = countHan(text);
	const hasHan = (from: number, to: number): boolean => hanBefore[to]! > hanBefore[from]!;
	const partner = roundPairs(text);
	const quotes = quoteMarks(text, kept, hasHan);
	const ofOtherRule = marksOfOtherRules(p);
	const add = (message: Message, from: number, to: number, expected: string, safe = true): void => {
		out.push({ message, from, to, expected, safe });
	};
	/** Whether Chinese text, or a mark that is being made Chinese, stands on this side. */
	const wideBefore = (i: number): boolean => WIDE.test(near(text, i, -1)) || out.at(-1)?.to === i;
	const wideAfter = (i: number): boolean => WIDE.test(near(text, i - 1, 1));
	let i = 0;
	while (i < text.length) {
		const c = text[i]!;
		const start = i++;
		if (kept[start]) continue;
		const quote = quotes.get(start);
		if (quote !== undefined) add("quotes", start, i, quote);
		else if (c === "." || c === "…") {
			i = runEnd(text, start);
			dots(c, start, i);
		} else if (c === "(" || c === ")") bracket(c, start);
		else if (c === "、" && modern && isListComma(text, start)) add("between", start, i, "");
		else if (STOP.test(c)) {
			while (i < text.length && STOP.test(text[i]!) && !kept[i]) i++;
			stops(start, i);
		} else if (c === "<" && text[i] === "<" && HAN.test(text[i + 1] ?? "")) {
			const length = text.slice(i + 1, i + LONGEST_TITLE).indexOf(">>");
			if (length > 0) i = angles(start, i + 1 + length);
		}
	}
	return out;

	/** Three to six dots, or half an ellipsis; a single dot where a sentence of Chinese ends. */
	function dots(c: string, from: number, to: number): void {
		const length = to - from;
		if (c === "…") {
			if (length === 1 || length === 3) add("ellipsis", from, to, "……");
		} else if (length >= 3) {
			if (length <= MOST_DOTS && (WIDE.test(text[from - 1] ?? "") || WIDE.test(text[to] ?? ""))) add("ellipsis", from, to, "……");
		} else if (endsSentence(p, from, to)) add(length === 1 ? "half" : "doubled", from, to, "。");
		else if (length === 1 && insideSentence(text, from)) add("half", from, to, "。", false);
	}

	/** A bracket is Chinese when there is Chinese in the pair, or beside it; not that of a Latin term (`Li(Tel: 123)`). */
	function bracket(c: string, at: number): void {
		const other = partner.get(at);
		const from = Math.min(at, other ?? at);
		const to = Math.max(at, other ?? at) + 1;
		const latin = /[A-Za-z]/.test(text[from - 1] ?? "");
		const chinese =
			hasHan(from, to) ||
			WIDE.test(text[from - 1] ?? "") ||
			out.at(-1)?.to === at ||
			(other !== undefined && !latin && WIDE.test(text[to] ?? "")) ||
			(other === undefined && c === ")" && WIDE.test(text[at - 1] ?? ""));
		if (chinese) add("half", at, at + 1, FULL[c]!);
	}

	/** A run of stops: half-width ones next to Chinese, or more than one where one is meant. */
	function stops(from: number, to: number): void {
		const run = text.slice(from, to);
		const full = [...run].map((s) => FULL[s] ?? s).join("");
		const half = full !== run;
		if (half && !wideBefore(from) && !wideAfter(to)) return;
		const betweenDigits = /\d/.test(text[from - 1] ?? "") && /\d/.test(text[to] ?? "");
		if ((half && run.length === 1 && betweenDigits) || ofOtherRule(from)) return;
		if (run.length === 1 || /^[！？]+$/.test(full)) {
			if (half) add("half", from, to, full);
		} else if (/^。{3,}$/.test(full)) {
			if (run.length <= MOST_DOTS) add("ellipsis", from, to, "……");
		} else {
			const strongest = [...new Set(full)].sort((a, b) => STRENGTH.indexOf(b) - STRENGTH.indexOf(a));
			add("doubled", from, to, strongest[0]!, strongest.length === 1);
		}
	}

	/** `<<…>>` for 《…》, and the half-width brackets in it; returns where it ends. */
	function angles(open: number, close: number): number {
		add("run", open, open + 2, "《");
		for (let k = open + 2; k < close; k++) if (!kept[k] && partner.has(k) && (text[k] === "(" || text[k] === ")")) bracket(text[k]!, k);
		add("run", close, close + 2, "》");
		return close + 2;
	}
}

/** Corrections that touch are one finding. */
function* joined(all: readonly Correction[]): Generator<Correction> {
	let open: Correction | undefined;
	for (const next of all) {
		if (open && open.to === next.from && open.message !== "between" && next.message !== "between") {
			const message = open.message === "half" && next.message === "half" ? "half" : "run";
			open = { message, from: open.from, to: next.to, expected: open.expected + next.expected, safe: open.safe && next.safe };
			continue;
		}
		if (open) yield open;
		open = next;
	}
	if (open) yield open;
}

/** A half-width dot that ends a sentence of Chinese: last in its paragraph, or right before a closing mark there. */
function endsSentence(p: Paragraph, from: number, to: number): boolean {
	if (/^(?:title|annexTitle|annexNote|number|copyTo)$/.test(p.part) || p.table || p.heading > 0 || p.text.length < 8) return false;
	return HAN.test(p.text[from - 1] ?? "") && /^[”’"）)]?$/.test(p.text.slice(to, to + 2));
}

/** A dot between two clauses; one in a foreigner's name (约翰.史密斯) has but a few characters on one side. */
function insideSentence(text: string, at: number): boolean {
	const before = /[\u4e00-\u9fff]{1,12}$/.exec(text.slice(Math.max(0, at - 12), at))?.[0].length ?? 0;
	const after = /^[\u4e00-\u9fff]{1,12}/.exec(text.slice(at + 1, at + 13))?.[0].length ?? 0;
	return before >= 10 && after >= 8;
}

/** A 、 between two titles or quotations, unless the items of the list have remarks behind them: then 、 is in place throughout. */
function isListComma(text: string, at: number): boolean {
	const left = text[at - 1];
	const right = text[at + 1];
	if (!((left === "》" && right === "《") || (left === "”" && right === "“"))) return false;
	const end = text.slice(at + 2, at + 2 + LONGEST_TITLE).indexOf(left);
	if (end >= 0 && /^(?:（[^（）]{0,60}）|\([^()]{0,60}\))、/.test(text.slice(at + 3 + end, at + 66 + end))) return false;
	const start = text.lastIndexOf(right, at - 1);
	return start < 0 || !/[）)]、$/.test(text.slice(Math.max(0, start - 2), start));
}

/** The nearest character that is no space. */
function near(text: string, at: number, step: 1 | -1): string {
	let i = at + step;
	while (text[i] === " ") i += step;
	return text[i] ?? "";
}

function runEnd(text: string, from: number): number {
	let end = from + 1;
	while (text[end] === text[from]) end++;
	return end;
}

/** Marks that stay as they are: the label (numbering/form speaks of it), URLs, addresses, document numbers, code spans. */
function keptMarks(p: Paragraph, source: string): Uint8Array {
	const { text } = p;
	const kept = new Uint8Array(text.length);
	if (p.label) kept.fill(1, 0, p.label.end);
	for (const m of text.matchAll(/(?:https?:\/\/|www\.)[\x21-\x7e]+/g)) {
		kept.fill(1, m.index, m.index + trimmedEnd(m[0], "),.;:!?'\""));
	}
	for (const m of text.matchAll(/[\u4e00-\u9fff][[(]\d{2,4}[\])]\s?第?\d{1,5}号|@[\w-]+(?:\.[\w-]+)*/g))
		kept.fill(1, m.index, m.index + m[0].length);
	const own = source.slice(p.span.start, p.span.end);
	if (own.includes("`")) {
		let i = 0;
		for (const m of own.matchAll(/`[^`]+`/g)) {
			const from = p.span.start + m.index;
			for (; i < text.length && p.at(i, i + 1).start < from + m[0].length; i++) if (p.at(i, i + 1).start > from) kept[i] = 1;
		}
	}
	return kept;
}

function trimmedEnd(text: string, marks: string): number {
	let end = text.length;
	while (end > 0 && marks.includes(text[end - 1]!)) end--;
	return end;
}

/**
 * The stops of a line that has a rule of its own: separators and colon of 主送 (format/addressee) and 抄送 (format/cc-line), the colon of
 * 附件说明 (format/annex-list), stops of the title outside 《》 and “” (format/title-punctuation).
 */
function marksOfOtherRules(p: Paragraph): (at: number) => boolean {
	switch (p.part) {
		case "addressee":
		case "copyTo":
			return () => true;
		case "title":
			return (at) => !/[《“][^》”]*$/.test(p.text.slice(Math.max(0, at - LONGEST_TITLE), at));
		case "annexNote":
			return (at) => at < 6 && /^附\s*件?\s*$/.test(p.text.slice(0, at));
		default:
			return () => false;
	}
}

/** Number of Chinese characters before each offset. */
function countHan(text: string): Uint32Array {
	const out = new Uint32Array(text.length + 1);
	for (let i = 0; i < text.length; i++) out[i + 1] = out[i]! + (HAN.test(text[i]!) ? 1 : 0);
	return out;
}

/** Pairs of round brackets, both ways; a full-width partner counts too. */
function roundPairs(text: string): Map<number, number> {
	const out = new Map<number, number>();
	const open: number[] = [];
	for (let i = 0; i < text.length; i++) {
		if (text[i] === "(" || text[i] === "（") open.push(i);
		else if (text[i] === ")" || text[i] === "）") {
			const from = open.pop();
			if (from === undefined) continue;
			out.set(from, i);
			out.set(i, from);
		}
	}
	return out;
}

/** What each straight quote of Chinese text should be. They pair in order, and with a “ or ” that has no partner of its own. */
function quoteMarks(text: string, kept: Uint8Array, hasHan: (from: number, to: number) => boolean): Map<number, string> {
	const out = new Map<number, string>();
	const pair = (from: number, to: number, open: string, close: string): void => {
		const chinese = hasHan(from, to) || WIDE.test(text[from - 1] ?? "") || WIDE.test(text[to + 1] ?? "");
		// 65"和75" are inches.
		if (!chinese || (/\d/.test(text[from - 1] ?? "") && /\d/.test(text[to - 1] ?? ""))) return;
		if (text[from] !== "“") out.set(from, open);
		if (text[to] !== "”") out.set(to, close);
	};
	let outer: number | undefined;
	let run: number[] = [];
	/** Pairs the straight quotes since the last “ or ”; `next` is the mark that ends the run. */
	const settle = (next: "“" | "”" | "", at: number): void => {
		let first = 0;
		if (outer !== undefined && run.length > 0 && !(next === "”" && run.length % 2 === 0)) {
			pair(outer, run[first++]!, "“", "”");
			outer = undefined;
		}
		const nested = outer !== undefined;
		while (first + 1 < run.length) pair(run[first++]!, run[first++]!, nested ? "‘" : "“", nested ? "’" : "”");
		if (first < run.length && next === "”" && !nested) pair(run[first]!, at, "“", "”");
		run = [];
	};
	for (let i = 0; i < text.length; i++) {
		if (kept[i]) continue;
		const c = text[i]!;
		if (c === '"') run.push(i);
		else if (c === "“" || c === "”") {
			settle(c, i);
			outer = c === "“" ? i : undefined;
		}
	}
	settle("", text.length);
	let single: number | undefined;
	for (let i = 0; i < text.length; i++) {
		if (text[i] !== "'" || kept[i]) continue;
		// An apostrophe, minutes, feet.
		if (single === undefined) single = /[\dA-Za-z]/.test(text[i - 1] ?? "") ? undefined : i;
		else if (!(/[A-Za-z]/.test(text[i - 1] ?? "") && /[A-Za-z]/.test(text[i + 1] ?? ""))) {
			if (hasHan(single, i)) pair(single, i, "‘", "’");
			single = undefined;
		}
	}
	return out;
}
