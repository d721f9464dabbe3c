import { replace, type TextEdit } from "../../document/edits";
import { defineRule, type Report } from "../../lint/rule";
import { type Citation, citationsOf, trimNumber } from "../../requirements/citations";
import type { Dossier } from "../../requirements/dossier";
import { acknowledged, answersNumbered, type Incoming } from "../../requirements/incoming";

const draft = (body: string): string => `---
文种: 报告
发文机关: 鹤岗市教育局
主送: 鹤岗市人民政府
阶段: 送审
---

鹤岗市教育局关于校舍安全排查情况的报告

鹤岗市人民政府：

${body}

特此报告。
`;

const TITLE = "《鹤岗市人民政府关于开展校舍安全排查的通知》";

export const rule = defineRule({
	title: { zh: "引文没有先引标题、后引发文字号", en: "Citation not as title, then number" },
	why: {
		zh: "引用公文先引标题，后引发文字号，字号放在圆括号里：《……》（鹤政发〔2017〕2号）。",
		en: "A document is cited by its title, then its number in brackets: 《…》（鹤政发〔2017〕2号）.",
	},
	sources: ["T9", "G"],
	severity: "warning",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		order: { zh: "引用公文先引标题，后引发文字号：应为“{expected}”。", en: "Title first, then the number: “{expected}”." },
		brackets: { zh: "引文的发文字号应放在圆括号里：“{expected}”。", en: "The number goes in brackets: “{expected}”." },
		number: { zh: "引文的发文字号“{actual}”应写作“{expected}”。", en: "Write the number “{actual}” as “{expected}”." },
		incomplete: {
			zh: "收悉的来文应当引标题和发文字号，这里缺{field}。",
			en: "An incoming document is cited by title and number; here the {field} is missing.",
		},
	},
	examples: [
		{
			name: "字号在前",
			bad: draft(`按照⟦鹤政发〔2017〕9号${TITLE}⟧要求，我局排查了32所学校的校舍，未发现D级危房。`),
			fixed: draft(`按照${TITLE}（鹤政发〔2017〕9号）要求，我局排查了32所学校的校舍，未发现D级危房。`),
		},
		{
			name: "字号在前，带“文件”二字，或者带括号",
			bad: draft(`根据⟦鹤政发〔2017〕9号文件${TITLE}⟧和⟦（鹤政办发〔2017〕3号）《鹤岗市校舍管理办法》⟧，我局排查了32所学校的校舍。`),
			fixed: draft(`根据${TITLE}（鹤政发〔2017〕9号）和《鹤岗市校舍管理办法》（鹤政办发〔2017〕3号），我局排查了32所学校的校舍。`),
		},
		{
			name: "字号没有括号，或者括号不对",
			bad: draft(`按照⟦${TITLE}鹤政发〔2017〕9号⟧和《鹤岗市校舍管理办法》（⟦鹤政办发[2017]3号⟧），我局排查了32所学校的校舍。`),
			fixed: draft(`按照${TITLE}（鹤政发〔2017〕9号）和《鹤岗市校舍管理办法》（鹤政办发〔2017〕3号），我局排查了32所学校的校舍。`),
		},
		{
			name: "收悉的来文只引标题",
			bad: draft(`⟦${TITLE}⟧收悉。我局排查了32所学校的校舍，未发现D级危房。`),
		},
		{
			name: "法律、再次提到的文件、印发的文件",
			good: draft(
				`按照《中华人民共和国建筑法》和${TITLE}（鹤政发〔2017〕9号），我局排查了32所学校的校舍。对鹤政办发〔2016〕30号文件印发的《鹤岗市校舍管理办法》的执行情况一并作了检查。${TITLE}下发后，未再发现D级危房。`,
			),
			looksBad: "法律不引字号，再次提到的不必再引字号；“某号文件印发的《办法》”说的是两个文本。",
		},
		{
			name: "几个文件连着引",
			good: draft(`按照${TITLE}（鹤政发〔2017〕9号）《鹤岗市校舍管理办法》（鹤政办发〔2017〕3号），我局排查了32所学校的校舍。`),
			looksBad: "字号后面紧接着书名号，但字号属于前一个文件。",
		},
	],
	*check(d) {
		const incoming = answersNumbered(d) ? undefined : acknowledged(d);
		const modern = (d.date?.iso ?? d.today) >= "2012-07-01";
		if (!modern) return;
		for (const p of d.draft.paragraphs) {
			if (p.code || p.table || (p.part !== "body" && p.part !== "annex")) continue;
			for (const c of citationsOf(p)) {
				const found = misordered(c, d);
				if (found) yield found;
			}
		}
		if (incoming) yield* incomplete(incoming);
	},
});

type Message = "order" | "brackets" | "number" | "incomplete";

function misordered(c: Citation, d: Dossier): Report<Message> | undefined {
	const { title, number, paragraph: p } = c;
	if (!title?.quoted || !number) return undefined;
	const raw = trimNumber(number.text, d.rulebook);
	const lead = number.text.length - raw.length;
	const expected = standard(number.standard, number.text, raw);
	if (!/〔\d{4}〕\d+号$/.test(expected)) return undefined;
	const rewrite = `《${title.text}》（${expected}）`;
	if (c.order === "titleFirst") {
		if (raw === expected || !/[[［【（(﹝{]\s*\d{4}|〕\s*第?\s*0?\d/.test(raw)) return undefined;
		const span = p.at(number.from + lead, number.to);
		return {
			message: "number",
			values: { actual: raw, expected },
			at: span,
			fixes: [{ title: { zh: `改为“${expected}”`, en: `Write ${expected}` }, safe: true, edits: replace(span, expected) }],
		};
	}
	const from = c.order === "numberFirst" && p.text[c.from] !== "（" && p.text[c.from] !== "(" ? number.from + lead : c.from;
	const span = p.at(from, c.to);
	const edits: TextEdit[] = replace(span, rewrite);
	return {
		message: c.order === "bare" ? "brackets" : "order",
		values: { actual: p.text.slice(from, c.to), expected: rewrite },
		at: span,
		fixes: [{ title: { zh: `改为“${rewrite}”`, en: `Write ${rewrite}` }, safe: true, edits }],
	};
}

function standard(whole: string, text: string, raw: string): string {
	const lead = text.replace(/\s/g, "").length - raw.replace(/\s/g, "").length;
	return whole.slice(lead);
}

function* incomplete(incoming: Incoming): Generator<Report<Message>> {
	if (incoming.complete || incoming.unnumbered) return;
	// A word for the document with neither title nor number says that it is known to both sides.
	if (!incoming.citation) return;
	const field = incoming.citation.title ? "发文字号" : "标题";
	yield { message: "incomplete", values: { field }, data: { field }, at: incoming.span };
}
