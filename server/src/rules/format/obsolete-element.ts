import { isHeadElement } from "../../document/draft";
import { addEntry, insertAfter, removeParagraphs, type TextEdit } from "../../document/edits";
import { isNumberLine, parseNumber } from "../../document/number";
import type { Paragraph } from "../../document/types";
import { defineRule } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";

const slip = `---
文种: 通知
发文机关: 鹤岗市旅游局
主送: 各旅行社
---

`;
const body = `鹤岗市旅游局关于公布2017年旅行社年检结果的通知

各旅行社：

全市31家旅行社通过2016年度年检，2家限期一个月整改。
`;

export const rule = defineRule({
	title: { zh: "已经取消的要素、网页残留", en: "Obsolete elements and page residue" },
	why: {
		zh: "2012年7月起公文不再标注主题词和印刷份数。从网页、旧文复制来的导航、页码、校对栏不是公文要素。",
		en: "Subject words and print counts ended in July 2012; navigation, page numbers and proofreading lines copied along are no elements.",
	},
	sources: ["T9"],
	severity: "warning",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		obsolete: { zh: "“{actual}”：公文不再有这一要素。", en: "“{actual}”: documents no longer have this element." },
		residue: {
			zh: "“{actual}”不是公文要素，像是从网页或者旧文复制来的。",
			en: "“{actual}” is no element of a document; it looks copied along.",
		},
	},
	examples: [
		{
			name: "主题词",
			bad: `${slip}${body}\n鹤岗市旅游局\n\n2017年6月5日\n\n⟦主题词：旅游 年检 通知⟧\n\n抄送：省旅游发展委员会。\n`,
			fixed: `${slip}${body}\n鹤岗市旅游局\n\n2017年6月5日\n\n抄送：省旅游发展委员会。\n`,
		},
		{
			name: "网页的头尾，文号留下",
			bad: `⟦当前位置：首页 > 通知公告\n\n发文字号：鹤旅发〔2017〕14号\n\n浏览次数：126⟧\n\n${body}\n鹤岗市旅游局\n\n2017年6月5日\n\n⟦【打印本页】【关闭窗口】⟧\n`,
			fixed: `鹤岗市旅游局关于公布2017年旅行社年检结果的通知

鹤旅发〔2017〕14号

各旅行社：

全市31家旅行社通过2016年度年检，2家限期一个月整改。

鹤岗市旅游局

2017年6月5日
`,
		},
		{
			name: "页码",
			bad: `${slip}${body}\n⟦— 1 —⟧\n\n鹤岗市旅游局\n\n2017年6月5日\n`,
			fixed: `${slip}${body}\n鹤岗市旅游局\n\n2017年6月5日\n`,
		},
		{
			name: "2012年以前的主题词",
			good: `${body.replaceAll("2017年", "2011年").replace("2016年度", "2010年度")}\n鹤岗市旅游局\n\n2011年6月5日\n\n主题词：旅游 年检 通知\n`,
			looksBad: "有主题词，但这份公文早于2012年7月，当时应当标注。",
		},
		{
			name: "版头要素",
			good: `000012\n\n特急\n\n鹤岗市旅游局文件\n\n鹤旅发〔2017〕14号\n\n${body}\n鹤岗市旅游局\n\n2017年6月5日\n`,
			looksBad: "标题前面有几行，但份号、紧急程度、发文机关标志都是公文要素。",
		},
	],
	*check(d) {
		const day = d.date?.iso ?? d.today;
		const lines = d.draft.paragraphs.filter((p) => p.part === "residue" && !isHeadElement(p.text));
		for (const group of runs(lines)) {
			const kept = day < ABOLISHED ? group.filter((p) => !ABOLISHED_ELEMENT.test(p.text)) : group;
			const first = kept[0];
			if (!first) continue;
			yield {
				message: kept.every((p) => ABOLISHED_ELEMENT.test(p.text)) ? "obsolete" : "residue",
				values: { actual: first.text.length > 20 ? `${first.text.slice(0, 20)}…` : first.text },
				at: { start: first.span.start, end: kept.at(-1)!.span.end },
				fixes: [
					{
						title: { zh: "删去", en: "Remove" },
						safe: true,
						edits: [...removeParagraphs(d.draft, kept), ...rescue(d, kept)],
					},
				],
			};
		}
	},
});

/** The day on which the Regulation of 2012 took subject words and print counts away. */
const ABOLISHED = "2012-07-01";
const ABOLISHED_ELEMENT = /^主\s*题\s*词\s*[：:]|^[（(]?共印\s*\d+\s*份|^(?:打字|校对)\s*[：:]/;

/** Lines that stand one right under another are one finding. */
function runs(lines: readonly Paragraph[]): Paragraph[][] {
	const out: Paragraph[][] = [];
	for (const p of lines) {
		const last = out.at(-1);
		if (last && last.at(-1)!.index === p.index - 1) last.push(p);
		else out.push([p]);
	}
	return out;
}

/** The document's number, where only the residue has it, goes under the title or on the slip. */
function rescue(d: Dossier, lines: readonly Paragraph[]): TextEdit[] {
	if (d.draft.number || (d.draft.slip.get("发文字号")?.value.kind ?? "null") !== "null") return [];
	for (const p of lines) {
		const value = p.text.replace(/^[^：:]{1,6}[：:]\s*/, "").trim();
		const number = parseNumber(value);
		if (!isNumberLine(value) || number.prefix === undefined) continue;
		const title = d.draft.title?.paragraphs.at(-1);
		if (d.draft.slip.status === "present") return addEntry(d.draft, "发文字号", value);
		return title ? insertAfter(d.draft, title, [value]) : [];
	}
	return [];
}
