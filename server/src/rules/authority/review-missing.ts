import { addEntry } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { rankOf, sameLeader } from "../../requirements/people";
import { inChargeOf } from "../../requirements/signing";

const draft = (review: string, drafter = "鹤岗市交通运输局"): string => `---
文种: 通报
发文机关: 鹤岗市人民政府
主送: 各县、区人民政府
起草: {机关: ${drafter}, 日期: 2017-09-01}
${review}签发: {职务: 市长, 日期: 2017-09-12}
---

鹤岗市人民政府关于农村公路建设情况的通报

各县、区人民政府：

截至8月末，全市农村公路完成投资1.2亿元，占年度计划的81%。萝北县进度最快。
`;
const leaders = [
	{ 姓名: "乙二", 职务: "常务副市长", 分管: ["市审计局"] },
	{ 姓名: "戊五", 职务: "副市长", 分管: ["市交通局"] },
	{ 姓名: "丁四", 职务: "副市长", 分管: ["市公安局"] },
];

export const rule = defineRule({
	title: { zh: "没有分管副市长审核", en: "Not reviewed by the vice mayor in charge" },
	why: {
		zh: "以市政府名义发文，经分管副市长审核后，报市长签发。",
		en: "A document in the name of the municipal government is reviewed by the vice mayor in charge before the mayor signs.",
	},
	sources: ["R45"],
	severity: "error",
	due: "签发",
	procedural: true,
	since: "0.1.0",
	messages: {
		missing: {
			zh: "以市政府名义发文，没有{expected}的审核。",
			en: "In the name of the municipal government, without the review of {expected}.",
		},
		other: {
			zh: "审核的是“{actual}”，起草机关由{expected}分管。",
			en: "Reviewed by {actual}; the drafting organ is in the charge of {expected}.",
		},
	},
	examples: [
		{
			name: "没有审核",
			bad: draft("").replace("文种", "⟦文种⟧"),
			config: { leaders },
			fixed: draft("审核: {姓名: 戊五, 职务: 副市长, 日期: }\n"),
			still: ["authority/review-missing"],
		},
		{ name: "只有秘书长审核", bad: draft("⟦审核⟧: {职务: 秘书长, 日期: 2017-09-08}\n"), config: { leaders } },
		{ name: "不是分管的副市长", bad: draft("审核: {姓名: 丁四, 职务: ⟦副市长⟧, 日期: 2017-09-08}\n"), config: { leaders } },
		{
			name: "不知道由谁分管",
			good: draft("审核: {职务: 副市长, 日期: 2017-09-08}\n", "鹤岗市地震局"),
			config: { leaders },
			looksBad: "看不出是不是分管，任何一位副市长都可以。",
		},
		{
			name: "起草的办公室由秘书长分管",
			good: draft("审核: {姓名: 丁四, 职务: 副市长, 日期: 2017-09-08}\n", "鹤岗市人民政府办公室"),
			config: { leaders: [...leaders, { 姓名: "辛八", 职务: "秘书长", 分管: ["市政府办公室"] }] },
			looksBad: "审核的不是分管起草机关的人，但秘书长不是副市长，事项由哪位副市长分管看不出来。",
		},
		{
			name: "由市长直接领导的审计工作",
			good: draft("", "鹤岗市审计局"),
			config: { leaders: [{ 姓名: "甲一", 职务: "市长", 分管: ["市审计局"] }] },
			looksBad: "没有副市长审核，但审计局由市长领导。",
		},
	],
	*check(d) {
		if (d.issuer?.type !== "市政府" || d.kind === "纪要" || (d.kind === undefined && !d.has("规范性文件"))) return;
		const known = inChargeOf(d);
		if (known && /^市长$/.test(known.leader?.title ?? known.title)) return;
		const vice = (p: Parameters<typeof rankOf>[0]): boolean => /副市长$/.test(rankOf(p, d.issuer, d.rulebook) ?? "");
		// A vice mayor who signs has reviewed.
		if (d.signers.some(vice)) return;
		const done = d.reviewers.filter((r) => vice(r) && !r.node.entries.some((e) => e.key === "日期" && e.value.kind === "null"));
		const right = (p: (typeof done)[number]): boolean => !known || !p.leader?.leader || sameLeader(p.leader, known);
		if (done.some(right)) return;
		const expected = known ? `${known.name ?? ""}${known.leader?.title ?? known.title}` : "分管副市长";
		const wrong = done[0];
		if (wrong) {
			yield { message: "other", values: { actual: `${wrong.name ?? ""}${wrong.title ?? ""}`, expected }, at: wrong.titleSpan };
			return;
		}
		const title = known?.leader?.title ?? "分管副市长";
		yield {
			message: "missing",
			values: { expected },
			at: d.slipAt("审核"),
			fixes:
				d.reviewers.length > 0
					? []
					: [
							{
								title: { zh: `增加${expected}审核栏`, en: `Add the review of ${expected}` },
								safe: false,
								edits: addEntry(d.draft, "审核", `{姓名: ${known?.name ?? ""}, 职务: ${title}, 日期: }`),
							},
						],
		};
	},
});
