import { insertAfter, removeParagraphs, replace } from "../../document/edits";
import { STAGES } from "../../document/types";
import type { Fix } from "../../lint/finding";
import { defineRule } from "../../lint/rule";
import { actsOf, type Closing, closingsOf } from "../../requirements/closing";
import type { Dossier } from "../../requirements/dossier";
import type { ClosingData } from "../../rulebook/data";

const draft = (kind: string, body: string, title = `关于更新市第一中学锅炉的${kind}`, to = "鹤岗市人民政府"): string => `---
文种: ${kind}
发文机关: 鹤岗市教育局
主送: ${to}
阶段: 送审
---

鹤岗市教育局${title}

${to}：

市第一中学锅炉1998年投入使用，2016年冬季停炉3次。拟购置4吨锅炉一台，请准予在2017年供暖期前更换。

${body}

鹤岗市教育局
`;

export const rule = defineRule({
	title: { zh: "结语与文种不合", en: "Closing formula of another kind" },
	why: {
		zh: "结语表明行文的目的：请示要求批示，报告不要求答复，批复写“此复”，函写“请函复”“特此函复”。结语用错，收文机关不知道是否要答复。",
		en: "The closing says what is wanted: a 请示 asks for a decision, a 报告 for nothing, a 批复 ends in 此复, a 函 in 请函复 or 特此函复.",
	},
	sources: ["T8", "T19"],
	severity: "warning",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		other: { zh: "“{actual}”不是{kind}的结语{hint}。", en: "“{actual}” does not close a {kind}." },
		missing: { zh: "{kind}没有结语，应当写“{expected}”一类的话。", en: "The {kind} has no closing such as “{expected}”." },
	},
	examples: [
		{ name: "请示写成报告", bad: draft("请示", "⟦特此报告。⟧"), fixed: draft("请示", "妥否，请批示。") },
		{
			name: "请示只请人看",
			bad: draft("请示", "⟦以上请示如有不当之处，敬请批评指正。⟧"),
			fixed: draft("请示", "妥否，请批示。"),
		},
		{
			name: "请示请求的是审阅",
			bad: draft("请示", "⟦以上请示，请审阅。⟧"),
			fixed: draft("请示", "妥否，请批示。"),
		},
		{
			name: "把请批示写成请示",
			bad: draft("请示", "⟦妥否，请示。⟧"),
			fixed: draft("请示", "妥否，请批示。"),
		},
		{
			name: "以上请示妥否，请示",
			bad: draft("请示", "⟦以上请示妥否，请示。⟧"),
			fixed: draft("请示", "妥否，请批示。"),
		},
		{
			name: "请示只请求支持",
			bad: draft("请示", "旧锅炉残值3万元。\n\n锅炉房面积120平方米，不需扩建。\n\n⟦请予大力支持。⟧").replace("请准予在", "计划在"),
			fixed: draft("请示", "旧锅炉残值3万元。\n\n锅炉房面积120平方米，不需扩建。\n\n妥否，请批示。").replace("请准予在", "计划在"),
		},
		{
			name: "请求批准，再请支持",
			good: draft("请示", "旧锅炉残值3万元，由供热公司回收。\n\n请市政府批准上述更换方案。请予支持。"),
			looksBad: "末句只请支持，但前一句请求批准。",
		},
		{ name: "只说明是请示", good: draft("请示", "特此请示。"), looksBad: "没有“请批示”，但说明了是请示，没有请求别的。" },
		{
			name: "批复写成函复",
			bad: draft("批复", "⟦特此函复。⟧", "关于同意更新锅炉的批复", "市第一中学"),
			fixed: draft("批复", "此复。", "关于同意更新锅炉的批复", "市第一中学"),
		},
		{
			name: "函写成请示",
			bad: draft("函", "⟦当否，请批示。⟧", "关于商请核定锅炉排放标准的函", "鹤岗市环境保护局"),
			fixed: draft("函", "请予函复。", "关于商请核定锅炉排放标准的函", "鹤岗市环境保护局"),
		},
		{
			name: "通知写成通告",
			bad: draft("通知", "更换期间供暖不停。⟦特此通告。⟧", "关于更新锅炉的通知", "各县、区教育局"),
			fixed: draft("通知", "更换期间供暖不停。特此通知。", "关于更新锅炉的通知", "各县、区教育局"),
		},
		{
			name: "请示没有结语",
			bad: draft("请示", "锅炉房面积120平方米，不需扩建。\n\n旧锅炉残值3万元。\n\n⟦更换期间借用供热公司热源。⟧"),
			fixed: draft("请示", "锅炉房面积120平方米，不需扩建。\n\n旧锅炉残值3万元。\n\n更换期间借用供热公司热源。\n\n妥否，请批示。"),
		},
		{
			name: "请假的请示",
			good: draft("请示", "出发时间：2017年7月3日", "关于赴佳木斯市参加教育工作会议请假的请示"),
			looksBad: "没有结语，但请假只看各项是否写全。",
		},
		{
			name: "换了说法的请示结语",
			good: draft("请示", "以上意见如无不妥，请市政府批准。"),
			looksBad: "不是“妥否，请批示”，但请求的是批准。",
		},
		{
			name: "没有结语的函",
			good: draft("函", "锅炉型号见附页。", "关于锅炉型号的函", "鹤岗市环境保护局"),
			looksBad: "没有结语，函可以没有。",
		},
		{
			name: "有内容的末句",
			good: draft("通知", "各校将更换情况于9月30日前报市教育局审批。", "关于更新锅炉的通知", "各县、区教育局"),
			looksBad: "末句有“审批”，但不是套语，说的是一项要求。",
		},
	],
	*check(d) {
		if (d.withoutKind || d.kind === undefined) return;
		const row = d.rulebook.closings.find((c) => c.kind === d.kind);
		if (!row) return;
		const closings = closingsOf(d);
		if (closings.some((c) => c.suits.includes(row.kind))) return;
		// A kind that must ask for a decision is not closed by asking for something else (to be read, for support), whosever formula that is.
		const asksForNothing = (c: Closing): boolean =>
			row.required === true && !d.has("请假") && (c.merelyRead || (c.asks && !decisionAsked(row, d)));
		const foreign = closings.filter((c) => c.betrays.some((k) => k !== row.kind) || asksForNothing(c));
		for (const c of foreign) {
			// A report that asks is substance/report-asks's.
			if (d.kind === "报告" && c.betrays.includes("请示") && d.direction !== "下行" && d.direction !== "平行") continue;
			const actual = c.sentence.text.trim().replace(/[。.]$/, "");
			const expected = formula(row, d);
			yield {
				message: "other",
				values: { actual, kind: row.kind, hint: expected ? `，可以写“${expected}”` : "，不用写" },
				data: { actual, ...(expected ? { expected } : {}) },
				at: c.sentence.span,
				fixes: [mend(c, expected, d)],
			};
		}
		if (foreign.length === 0 && isMissing(row, d)) {
			const last = d.paragraphs.at(-1)!;
			const expected = row.use ?? "";
			yield {
				message: "missing",
				values: { kind: row.kind, expected },
				data: { expected },
				at: last.span,
				fixes: [
					{ title: { zh: `补上“${expected}”`, en: `Append ${expected}` }, safe: false, edits: insertAfter(d.draft, last, [expected]) },
				],
			};
		}
	},
});

function mend(c: Closing, expected: string | undefined, d: Dossier): Fix {
	if (expected !== undefined)
		return {
			title: { zh: `改为“${expected}”`, en: `Write ${expected}` },
			// A request that asks for nothing may well be no request.
			safe: d.kind !== "请示" || d.asks.some((a) => a.form !== "closing" && a.sentence.span.start !== c.sentence.span.start),
			edits: replace(c.sentence.span, expected),
		};
	const edits = c.alone ? removeParagraphs(d.draft, [c.sentence.paragraph]) : replace(c.sentence.span, "");
	return { title: { zh: "删去结语", en: "Remove it" }, safe: true, edits };
}

/** The formula that this document should have had. */
function formula(row: ClosingData, d: Dossier): string | undefined {
	const title = d.draft.title?.text ?? "";
	if (row.useInReply && (/复函|答复/.test(title) || d.sentences.slice(0, 3).some((s) => /收悉|来函|来文/.test(s.text))))
		return row.useInReply;
	if (row.useInAsk && (d.asks.length > 0 || /商请|征求|征询|询问|请求|邀请|协助/.test(title))) return row.useInAsk;
	return row.use;
}

/** A kind that must ask for a decision at its end, and neither a formula nor a plain sentence there does. */
function isMissing(row: ClosingData, d: Dossier): boolean {
	if (!row.required || d.has("请假") || STAGES.indexOf(d.stage) < STAGES.indexOf("送审")) return false;
	// One that asks for nothing at all is substance/no-ask's.
	if (d.paragraphs.length === 0 || (d.kind === "请示" && d.asks.length === 0)) return false;
	const last = new Set(d.paragraphs.slice(-3));
	if (d.asks.some((a) => last.has(a.sentence.paragraph) && a.form !== "proposal")) return false;
	return !decisionAsked(row, d);
}

/** Whether a sentence near the end asks for a decision in its own words. */
function decisionAsked(row: ClosingData, d: Dossier): boolean {
	const last = new Set(d.paragraphs.slice(-3));
	return d.sentences.some((s) => last.has(s.paragraph) && /请|望|盼/.test(s.text) && actsOf(row).some((m) => s.text.includes(m)));
}
