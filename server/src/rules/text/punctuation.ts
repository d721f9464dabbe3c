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
			if (p.code || p.part === "residue" || !SUSPECT.test(p.text)) continue;
			// The marks of the 主送 line are format/addressee's.
			const taken = takenMarks(p, d.draft.copyTo?.paragraph);
			for (const m of p.part === "addressee" ? wrongMarks(d) : []) taken.add(m.span.start);
			for (const r of marks(p, modern)) if (!taken.has(r.at.start)) yield r;
		}
	},
});

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

function* marks(p: Paragraph, modern: boolean): Generator<Report<Message>> {
	const { text } = p;
	const skip = protectedRanges(text, p.label?.end ?? 0);
	const free = (i: number): boolean => !skip.some(([from, to]) => from <= i && i < to);
	const report = (message: Message, from: number, to: number, expected: string, severity?: "info"): Report<Message> => {
		const span = p.at(from, to);
		const actual = text.slice(from, to);
		return {
			message,
			values: { actual, expected },
			at: span,
			...(severity ? { severity } : {}),
			fixes: [
				{
					title: expected === "" ? { zh: `删去“${actual}”`, en: `Remove ${actual}` } : { zh: `改为“${expected}”`, en: `Write ${expected}` },
					safe: message !== "between",
					edits: [{ span, newText: expected }],
				},
			],
		};
	};
	const round = brackets(text);
	let quotes = 0;
	for (let i = nextMark(text, 0); i < text.length; i = nextMark(text, i + 1)) {
		const c = text[i]!;
		if (!free(i)) continue;
		const before = near(text, i, -1);
		const after = near(text, i, 1);
		if (c === "." || c === "…") {
			const run = /^(?:\.{3,}|…+|。{3,})/.exec(text.slice(i))?.[0];
			if (run && run !== "……" && (run.length > 1 || c === "…")) {
				if (c === "…" || WIDE.test(text[i - 1] ?? "") || WIDE.test(text[i + run.length] ?? ""))
					yield report("ellipsis", i, i + run.length, "……");
				i += run.length - 1;
			} else if (run) i += run.length - 1;
			else if (c === "." && p.part !== "title" && HAN.test(text[i - 1] ?? "") && (i === text.length - 1 || HAN.test(text[i + 1] ?? "")))
				yield report("half", i, i + 1, "。");
			continue;
		}
		if (c === '"') {
			quotes++;
			const open = quotes % 2 === 1;
			const other = open ? text.indexOf('"', i + 1) : text.lastIndexOf('"', i - 1);
			const inner = other < 0 ? "" : text.slice(Math.min(i, other) + 1, Math.max(i, other));
			if (other >= 0 && (HAN.test(inner) || WIDE.test(text[Math.min(i, other) - 1] ?? "") || WIDE.test(text[Math.max(i, other) + 1] ?? "")))
				yield report("quotes", i, i + 1, open ? "“" : "”");
			continue;
		}
		if (c === "(" || c === ")") {
			const pair = round.get(i);
			const [from, to] = pair === undefined ? [i, i] : [Math.min(i, pair), Math.max(i, pair)];
			const chinese =
				HAN.test(text.slice(from, to + 1)) || WIDE.test(text[from - 1] ?? "") || (pair !== undefined && WIDE.test(text[to + 1] ?? ""));
			if (chinese) yield report("half", i, i + 1, FULL[c]!);
			continue;
		}
		const full = FULL[c];
		// A stop in the title is none at all: format/title-punctuation takes it out.
		if (full !== undefined && p.part === "title") continue;
		if (full !== undefined) {
			const digits = /[\d]/.test(text[i - 1] ?? "") && /[\d]/.test(text[i + 1] ?? "");
			if (!digits && (WIDE.test(before) || HAN.test(after))) {
				const half = report("half", i, i + 1, full);
				// The space that a half-width mark has behind it goes with it.
				const gap = WIDE.test(after) ? /^ */.exec(text.slice(i + 1))![0].length : 0;
				yield gap === 0
					? half
					: { ...half, fixes: half.fixes!.map((f) => ({ ...f, edits: [{ span: p.at(i, i + 1 + gap), newText: full }] })) };
			}
			continue;
		}
		if (c === "、" && modern && /[》”]/.test(text[i - 1] ?? "") && /[《“]/.test(text[i + 1] ?? "")) {
			yield report("between", i, i + 1, "", "info");
			continue;
		}
		if (/[，。；：、！？]/.test(c)) {
			const run = /^[，。；：、！？]{2,}/.exec(text.slice(i))?.[0];
			if (!run || /^[！？]+$/.test(run)) continue;
			const expected = /^。{3,}$/.test(run) ? "……" : run.includes("。") ? "。" : run[0]!;
			yield report(/^。{3,}$/.test(run) ? "ellipsis" : "doubled", i, i + run.length, expected);
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
