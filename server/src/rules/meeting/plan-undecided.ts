import { addEntry } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import { eventPlanOf } from "../../requirements/gatherings";
import { bodyNamed } from "../../requirements/meeting";

const plan = (title: string, body: string, slip = "", issuer = "鹤岗市人民政府办公室"): string => `---
文种: 通知
发文机关: ${issuer}
主送: 各县、区人民政府，市政府各直属单位
阶段: 签发
${slip}---

# ${issuer}关于${title}的通知

各县、区人民政府，市政府各直属单位：

${body}
`;
const PLAN = `现将《鹤岗市第二届界江冰雪节活动方案》印发给你们，请遵照执行。

鹤岗市人民政府办公室

2017年11月20日

鹤岗市第二届界江冰雪节活动方案

一、时间：2017年12月20日至22日

二、规模：300人

三、经费：30万元，从市旅游发展专项资金中列支。
`;

export const rule = defineRule({
	title: { zh: "重要会议、活动方案没有经会议研究", en: "Plan of an important event not decided" },
	why: {
		zh: "以市政府名义召开的重要会议、举办的重要活动方案，由市长办公会议研究决定。",
		en: "The plan of an important meeting or event in the government's name is decided by the mayor's office meeting.",
	},
	sources: ["R38"],
	severity: "warning",
	due: "签发",
	procedural: true,
	since: "0.2.0",
	messages: {
		missing: {
			zh: "“{plan}”以市政府名义召开或者举办，方案没有市长办公会议（或者常务会议、全体会议）的审议。",
			en: "“{plan}” is held in the government's name; no mayor's office meeting (or higher) has decided on it.",
		},
		lower: {
			zh: "“{plan}”的方案由“{actual}”审议，应当由市长办公会议（或者常务会议、全体会议）研究决定。",
			en: "The plan was considered by {actual}; it is for the mayor's office meeting or higher.",
		},
	},
	examples: [
		{
			name: "印发活动方案，没有审议",
			bad: plan("印发《鹤岗市第二届界江冰雪节活动方案》", PLAN).replace("文种", "⟦文种⟧"),
			fixed: plan("印发《鹤岗市第二届界江冰雪节活动方案》", PLAN, "审议: {会议: 市政府市长办公会议, 日期: , 结果: }\n"),
			still: ["meeting/plan-undecided"],
		},
		{
			name: "只经专项协调会",
			bad: plan(
				"印发《全市招商引资大会筹备工作方案》",
				PLAN.replaceAll("鹤岗市第二届界江冰雪节活动方案", "全市招商引资大会筹备工作方案"),
				"⟦审议⟧: {会议: 市政府专项协调办公会议, 日期: 2017-11-08, 结果: 原则同意}\n",
			),
		},
		{
			name: "经市长办公会议研究",
			good: plan("印发《鹤岗市第二届界江冰雪节活动方案》", PLAN.replace("现将", "经市政府市长办公会议研究同意，现将")),
			looksBad: "稿纸没有审议栏，但正文写明已经市长办公会议研究。",
		},
		{
			name: "只通知时间地点",
			good: plan("召开全市招商引资大会", "市政府定于11月28日9:00在市会议中心召开全市招商引资大会，请各单位主要负责人参加。"),
			looksBad: "是市政府的重要会议，但只通知时间、地点，不是方案。",
		},
	],
	*check(d) {
		if (d.toGovernment || d.kind === "请示") return;
		const found = eventPlanOf(d);
		if (found?.kind !== "plan" || !inGovernmentName(d, found.text)) return;
		const decided = d.deliberations.filter((x) => x.meeting.trim() !== "" && (x.inBody || x.date || x.result));
		const high = (name: string): boolean =>
			bodyNamed(name, d)?.decidesPlans === true || /市委常委|市委全委|市委、市政府|人大常委/.test(name);
		if (
			decided.some((x) => high(x.meeting)) ||
			d.sentences.some((s) => /(?:经|已)/.test(s.text) && high(s.text) && /(?:研究|审议|讨论|通过|同意)/.test(s.text))
		)
			return;
		const lower = decided.find((x) => !x.inBody && bodyNamed(x.meeting, d));
		const entry = d.draft.slip.get("审议");
		yield {
			message: lower ? "lower" : "missing",
			values: { plan: found.text, actual: lower?.meeting },
			data: { field: "审议", expected: "市政府市长办公会议", ...(lower ? { actual: lower.meeting } : {}) },
			at: d.slipAt("审议"),
			fixes: entry
				? []
				: [
						{
							title: { zh: "增加审议栏", en: "Add 审议" },
							safe: false,
							edits: addEntry(d.draft, "审议", "{会议: 市政府市长办公会议, 日期: , 结果: }"),
						},
					],
		};
	},
});

/** Issued by the government or its office, or said to be held in its name. */
function inGovernmentName(d: Dossier, name: string): boolean {
	if (d.issuers.some((i) => /^市政府/.test(i.organ?.type ?? ""))) return !/[县区](?:人民)?政府|社区|校园/.test(name);
	const own = d.issuers.some((i) => /^(?:组成部门|直属单位)$/.test(i.organ?.type ?? ""));
	return (
		own &&
		[...d.paragraphs, ...d.draft.annexes.flatMap((a) => a.paragraphs)].some((p) =>
			/以市(?:人民)?政府(?:的)?名义|主\s*办(?:单位|方)?\s*[：:]\s*(?:鹤岗)?市(?:人民)?政府|市(?:人民)?政府(?:决定|拟|定于)[^，。；]{0,20}(?:举办|举行|主办|召开)/.test(
				p.text,
			),
		)
	);
}
