import { labelOf } from "../../document/inline";
import { keptWithLine } from "../../document/kept";
import type { Paragraph } from "../../document/types";
import { defineRule, type Report } from "../../lint/rule";
import { wrongMarks } from "../../requirements/addressee";

const draft = (body: string): string => `---
文种: 通知
发文机关: 鹤岗市卫生和计划生育委员会
阶段: 送审
---

鹤岗市卫生和计划生育委员会关于开展义诊的通知

各医院：

为方便群众，${body}
`;

type Message = "half" | "quotes" | "ellipsis" | "doubled" | "between";

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
		between: { zh: "相邻的书名号、引号之间一般不用顿号。", en: "No 、 between adjacent 《》 or “” pairs." },
	},
	examples: [
		{
			name: "半角逗号、冒号和括号",
			bad: draft("定于5月6日义诊⟦,⟧地点⟦:⟧市医院⟦(⟧门诊楼⟦)⟧。"),
			fixed: draft("定于5月6日义诊，地点：市医院（门诊楼）。"),
		},
		{
			name: "直引号和省略号",
			bad: draft('主题为⟦"⟧健康鹤岗⟦"⟧，内科、外科⟦...⟧都参加。'),
			fixed: draft("主题为“健康鹤岗”，内科、外科……都参加。"),
		},
		{
			name: "半角标点后的空格",
			bad: draft("定于5月6日义诊⟦,⟧ 内科、外科参加⟦;⟧ 请于5月4日前报名。"),
			fixed: draft("定于5月6日义诊，内科、外科参加；请于5月4日前报名。"),
		},
		{ name: "重叠的句号", bad: draft("请于5月4日前报名⟦。。⟧"), fixed: draft("请于5月4日前报名。") },
		{ name: "书名号之间的顿号", bad: draft("按照《执业医师法》⟦、⟧《护士条例》执行。"), severity: "info" },
		{
			name: "数字、时间和网址",
			good: draft("义诊8:30开始，发放资料1,000份，详见http://www.hegang.gov.cn/a,b?x=1，联系Dr. Li(Tel: 123)。"),
			looksBad: "有半角冒号、逗号和括号，但在时间、数字、网址和外文里。",
		},
		{
			name: "外文里的括号",
			good: draft("报名系统支持Windows 7, Windows 10 (64-bit)等操作系统。"),
			looksBad: "后括号挨着汉字，但括号内外都是外文。",
		},
	],
	*check(d) {
		const modern = (d.date?.iso ?? d.today) >= "2012-06-01";
		for (const p of d.draft.paragraphs) {
			// Residue is reported as a whole, to be removed.
			if (p.code || p.part === "residue") continue;
			const slips = slipsIn(p.line);
			if (slips.length === 0) continue;
			const taken = takenMarks(p, d.draft.copyTo?.paragraph);
			for (const m of p.part === "addressee" ? wrongMarks(d) : []) taken.add(m.span.start);
			for (const slip of slips) {
				if ((slip.only === "running" && p.part === "title") || (slip.only === "modern" && !modern)) continue;
				const r = report(p, slip);
				if (!taken.has(r.at.start)) yield r;
			}
		}
	},
});

function report(p: Paragraph, { message, from, to, expected, through = to, severity }: Slip): Report<Message> {
	const span = p.at(from, to);
	const actual = p.text.slice(from, to);
	return {
		message,
		values: { actual, expected },
		at: span,
		...(severity ? { severity } : {}),
		fixes: [
			{
				title: expected === "" ? { zh: `删去“${actual}”`, en: `Remove ${actual}` } : { zh: `改为“${expected}”`, en: `Write ${expected}` },
				safe: message !== "between",
				edits: [{ span: through === to ? span : p.at(from, through), newText: expected }],
			},
		],
	};
}

/** Places of the marks that format/annex-list and format/cc-line look after. */
function takenMarks(p: Paragraph, copies: Paragraph | undefined): Set<number> {
	const pattern = p === copies ? /[,;:.]/g : p.part === "annexNote" ? /(?<=^附\s?件?\s?\d{0,2}\s?):|[,;:.]$/g : undefined;
	return new Set(pattern ? [...p.text.matchAll(pattern)].map((m) => p.at(m.index).start) : []);
}

const SUSPECT = /[,;:?!()"'.]|…|([，。；：、！？])[，。；：、！？]|[》”]、[《“]/;
const HAN = /[\u4e00-\u9fff\u3400-\u4dbf〇]/;
/** Chinese text as a neighbour: a character, or a full-width mark. */
const WIDE = /[\u4e00-\u9fff\u3400-\u4dbf〇《》“”（）〔〕，。；：、！？…％]/;
const FULL: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）" };

interface Slip {
	readonly message: Message;
	readonly from: number;
	readonly to: number;
	readonly expected: string;
	/** Where the edit ends, if not at `to`: the space that a half-width mark has behind it goes with it. */
	readonly through?: number;
	readonly severity?: "info";
	/** What it is a slip in, if not everywhere: a stop in the title is none at all (format/title-punctuation takes it out). */
	readonly only?: "running" | "modern";
}

const NONE: readonly Slip[] = [];

/** Slips of a line, whatever part it is of. */
const slipsIn = keptWithLine((line): readonly Slip[] => (SUSPECT.test(line.text) ? [...marks(line.text, labelOf(line)?.end ?? 0)] : NONE));

function* marks(text: string, labelEnd: number): Generator<Slip> {
	const skip = protectedRanges(text, labelEnd);
	const free = (i: number): boolean => !skip.some(([from, to]) => from <= i && i < to);
	let round: Map<number, number> | undefined;
	let quotes = 0;
	for (let i = nextMark(text, 0); i < text.length; i = nextMark(text, i + 1)) {
		const c = text[i]!;
		if (!free(i)) continue;
		if (c === "." || c === "…") {
			const run = /^(?:\.{3,}|…+|。{3,})/.exec(text.slice(i))?.[0];
			if (run && run !== "……" && (run.length > 1 || c === "…")) {
				if (c === "…" || WIDE.test(text[i - 1] ?? "") || WIDE.test(text[i + run.length] ?? ""))
					yield { message: "ellipsis", from: i, to: i + run.length, expected: "……" };
				i += run.length - 1;
			} else if (run) i += run.length - 1;
			else if (c === "." && HAN.test(text[i - 1] ?? "") && (i === text.length - 1 || HAN.test(text[i + 1] ?? "")))
				yield { message: "half", from: i, to: i + 1, expected: "。", only: "running" };
			continue;
		}
		if (c === '"') {
			quotes++;
			const open = quotes % 2 === 1;
			const other = open ? text.indexOf('"', i + 1) : text.lastIndexOf('"', i - 1);
			const inner = other < 0 ? "" : text.slice(Math.min(i, other) + 1, Math.max(i, other));
			if (other >= 0 && (HAN.test(inner) || WIDE.test(text[Math.min(i, other) - 1] ?? "") || WIDE.test(text[Math.max(i, other) + 1] ?? "")))
				yield { message: "quotes", from: i, to: i + 1, expected: open ? "“" : "”" };
			continue;
		}
		if (c === "(" || c === ")") {
			round ??= brackets(text);
			const pair = round.get(i);
			const [from, to] = pair === undefined ? [i, i] : [Math.min(i, pair), Math.max(i, pair)];
			const chinese =
				HAN.test(text.slice(from, to + 1)) || WIDE.test(text[from - 1] ?? "") || (pair !== undefined && WIDE.test(text[to + 1] ?? ""));
			if (chinese) yield { message: "half", from: i, to: i + 1, expected: FULL[c]! };
			continue;
		}
		const full = FULL[c];
		if (full !== undefined) {
			const before = near(text, i, -1);
			const after = near(text, i, 1);
			const digits = /[\d]/.test(text[i - 1] ?? "") && /[\d]/.test(text[i + 1] ?? "");
			if (!digits && (WIDE.test(before) || HAN.test(after))) {
				const gap = WIDE.test(after) ? /^ */.exec(text.slice(i + 1))![0].length : 0;
				yield { message: "half", from: i, to: i + 1, expected: full, through: i + 1 + gap, only: "running" };
			}
			continue;
		}
		if (c === "、" && /[》”]/.test(text[i - 1] ?? "") && /[《“]/.test(text[i + 1] ?? "")) {
			yield { message: "between", from: i, to: i + 1, expected: "", severity: "info", only: "modern" };
			continue;
		}
		if (/[，。；：、！？]/.test(c) && /[，。；：、！？]/.test(text[i + 1] ?? "")) {
			const run = /^[，。；：、！？]{2,}/.exec(text.slice(i))?.[0];
			if (!run || /^[！？]+$/.test(run)) continue;
			const expected = /^。{3,}$/.test(run) ? "……" : run.includes("。") ? "。" : run[0]!;
			yield { message: /^。{3,}$/.test(run) ? "ellipsis" : "doubled", from: i, to: i + run.length, expected };
			i += run.length - 1;
		}
	}
}

const MARK = /[,;:?!()"'.…，。；：、！？]/g;

/** Offset of the next mark at or after `from`, else the text's length. */
function nextMark(text: string, from: number): number {
	MARK.lastIndex = from;
	return MARK.test(text) ? MARK.lastIndex - 1 : text.length;
}

/** The nearest character that is no space. */
function near(text: string, at: number, step: 1 | -1): string {
	let i = at + step;
	while (i >= 0 && i < text.length && text[i] === " ") i += step;
	return text[i] ?? "";
}

/** URLs, addresses, file names, document numbers, times; and the label, which is numbering/form's. */
function protectedRanges(text: string, labelEnd: number): [number, number][] {
	const out: [number, number][] = [];
	if (labelEnd > 0) out.push([0, labelEnd]);
	// Everything protected has a half-width mark; a text without one needs no search.
	if (!/[.:@(]|\[/.test(text)) return out;
	for (const m of text.matchAll(
		/(?:https?:\/\/|www\.)[\x21-\x7e]+|[\w.+-]+@[\w-]+\.[\w.]+|[\u4e00-\u9fff]{1,10}[[(]\d{4}[\])]\s*第?\d+号|\d{1,2}:\d{2}(?::\d{2})?|(?<!\w)[A-Za-z][\w.+/ -]{0,60}\([\x20-\x27\x2a-\x7e]{0,60}\)/g,
	))
		out.push([m.index, m.index + m[0].length]);
	return out;
}

/** Pairs of half-width round brackets, both ways; a full-width partner counts too. */
function brackets(text: string): Map<number, number> {
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
