import type { Paragraph } from "../../document/types";
import { defineRule, type Report } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";

const draft = (body: string): string => `---
文种: 通知
发文机关: 鹤岗市林业局
主送: 各林场
阶段: 送审
---

鹤岗市林业局关于做好苗木供应的通知

各林场：

${body}
`;

export const rule = defineRule({
	title: { zh: "多余的空格", en: "Stray white space" },
	why: {
		zh: "汉字之间不空格，段首缩进两个字；空格、制表符多半是从别处粘贴来的。",
		en: "No spaces between Chinese characters, two characters of indentation; spaces and tabs mostly come with pasted text.",
	},
	sources: [],
	severity: "info",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		space: { zh: "汉字之间有多余的空格。", en: "Stray space between Chinese characters." },
		tab: { zh: "文中有制表符。", en: "A tab in the text." },
		indent: { zh: "段首缩进多于两个字。", en: "More than two characters of indentation." },
	},
	examples: [
		{
			name: "汉字之间的空格",
			bad: draft("今年供应樟子松⟦ ⟧苗木20万株，⟦ ⟧请各林场5月10日前⟦  ⟧提货。"),
			fixed: draft("今年供应樟子松苗木20万株，请各林场5月10日前提货。"),
		},
		{
			name: "制表符",
			bad: draft("⟦\t⟧今年供应樟子松苗木20万株，⟦\t⟧5月10日前提货。"),
			fixed: draft("　　今年供应樟子松苗木20万株，5月10日前提货。"),
		},
		{
			name: "缩进太多",
			bad: draft("⟦　　　　⟧今年供应樟子松苗木20万株，请各林场于5月10日前到苗圃提货。"),
			fixed: draft("　　今年供应樟子松苗木20万株，请各林场于5月10日前到苗圃提货。"),
		},
		{
			name: "外文、数字旁的空格，姓名、字间拉开的标题",
			good: draft("　　按照 GB 6000 的要求，张 三、李四等 5 人验收。\n\n总 则\n\n（联系人：甲  电话：0468-3350041）"),
			looksBad: "有空格，但在外文、数字旁边，或者在两个字的姓名、拉开的标题里。",
		},
		{
			name: "并列的机关和名单",
			good: draft("由鹤岗市财政局 鹤岗市林业局联合验收。\n\n甲一 乙二 丙三 丁四"),
			looksBad: "机关之间、名单里用空格隔开。",
		},
	],
	*check(d) {
		for (const p of d.draft.paragraphs) {
			if (p.code || p.table || p.heading > 0 || (p.part !== "body" && p.part !== "annex")) continue;
			yield* indent(p, d.draft.text);
			if (/[ \t]/.test(p.text) && !spacedOut(p.text) && !list(p.text)) yield* inside(p, d);
		}
	},
});

type Message = "space" | "tab" | "indent";

const WIDE = "[\\u4e00-\\u9fff\\u3400-\\u4dbf〇，。；：、！？“”（）〔〕…]";
const STRAY = new RegExp(`(?<=${WIDE})[ \\t]+(?=${WIDE})|\\t+`, "g");

function* inside(p: Paragraph, d: Dossier): Generator<Report<Message>> {
	const { text } = p;
	const quoted = quotedRanges(text);
	for (const m of text.matchAll(STRAY)) {
		const from = m.index;
		const to = from + m[0].length;
		if (from < (p.label?.end ?? 0) || quoted.some(([a, b]) => a < to && from < b)) continue;
		const before = text.slice(Math.max(0, from - 40), from);
		const after = text.slice(to, to + 40);
		const tab = m[0].includes("\t");
		if (!tab) {
			if (
				/^(?:[\u4e00-\u9fff]{2,8}[：:])/.test(after) ||
				/(?:^|[^\u4e00-\u9fff])[\u4e00-\u9fff]$/.test(before) ||
				/^[\u4e00-\u9fff](?:[^\u4e00-\u9fff]|$)/.test(after)
			)
				continue;
			// Organs side by side.
			if (
				d.rulebook.organsIn(before.slice(-24)).some((o) => o.span.end === before.slice(-24).length) &&
				d.rulebook.organsIn(after.slice(0, 24))[0]?.span.start === 0
			)
				continue;
			if (
				/(?:局|委|委员会|政府|办公室|厅|部|院|中心)$/.test(before) &&
				/^[\u4e00-\u9fff]{2,16}(?:局|委|委员会|政府|办公室|厅|部|院|中心)/.test(after)
			)
				continue;
			// 中共中央 国务院: as printed on the documents themselves.
			if (/中共中央$/.test(before) || /^国务院/.test(after)) continue;
		}
		const at = p.at(from, to);
		yield {
			message: tab ? "tab" : "space",
			values: {},
			at,
			fixes: [{ title: { zh: "删去", en: "Remove" }, safe: true, edits: [{ span: at, newText: "" }] }],
		};
	}
}

/** White space before the paragraph on its line. */
function* indent(p: Paragraph, source: string): Generator<Report<Message>> {
	let start = p.span.start;
	while (start > 0 && !/[\r\n]/.test(source[start - 1]!)) start--;
	const lead = source.slice(start, p.span.start);
	if (lead === "" || !/^[\s\u3000\u00a0]+$/.test(lead)) return;
	const tab = lead.includes("\t");
	const width = [...lead].reduce((n, c) => n + (c === "\u3000" ? 2 : 1), 0);
	// Heads, list items and short lines are set in, or centred, on purpose.
	const running = p.text.length >= 24 && p.label === undefined && /[。；：，]/.test(p.text);
	if (!tab && !(width > 5 && running)) return;
	const at = { start, end: p.span.start };
	yield {
		message: tab ? "tab" : "indent",
		values: {},
		at,
		fixes: [{ title: { zh: "改为缩进两个字", en: "Indent by two characters" }, safe: true, edits: [{ span: at, newText: "　　" }] }],
	};
}

/** 总 则, 附 件: characters set apart on purpose. */
function spacedOut(text: string): boolean {
	const pieces = text.split(/[ \t\u3000]+/);
	return pieces.length > 1 && pieces.filter((x) => x.length === 1).length >= pieces.length * 0.7 && text.length <= 40;
}

/** Names one after another: short pieces without a mark between them. */
function list(text: string): boolean {
	const pieces = text.split(/[ \t\u3000]+/);
	return pieces.length >= 3 && pieces.every((x) => x.length <= 12) && !/[，。；！？]/.test(text);
}

function quotedRanges(text: string): [number, number][] {
	return [...text.matchAll(/《[^《》]*(?:《[^》]*》[^《》]*)*》/g)].map((m) => [m.index, m.index + m[0].length]);
}
