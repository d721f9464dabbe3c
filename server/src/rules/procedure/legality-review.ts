import { addEntry } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { legalityReviewOf, owesLegalityReview } from "../../requirements/legalityReview";

const draft = (slip: string): string => `---
文种: 通知
类别: [规范性文件]
阶段: 送审
发文机关: 鹤岗市人民政府
主送: 各县、区人民政府，市政府各直属单位
${slip}---

鹤岗市人民政府关于印发《鹤岗市城市供水管理办法》的通知

各县、区人民政府，市政府各直属单位：

现将《鹤岗市城市供水管理办法》印发给你们，请认真贯彻执行。
`;
const request = (slip: string): string => `---
文种: 请示
发文机关: 鹤岗市水务局
主送: 鹤岗市人民政府
阶段: 送审
${slip}---

鹤岗市水务局关于提请印发《鹤岗市河道采砂管理办法》的请示

鹤岗市人民政府：

我局起草了《鹤岗市河道采砂管理办法》，拟请以市政府名义印发。

妥否，请批示。
`;

export const rule = defineRule({
	title: { zh: "规范性文件没有合法性审查", en: "Normative document without legality review" },
	why: {
		zh: "提请市政府讨论的规范性文件，必须经市政府法制办进行合法性审查；没有审查或者审查没有通过的，不能提请讨论。",
		en: "A normative document put to the municipal government must have passed the legality review of its legislative affairs office.",
	},
	sources: ["R20"],
	severity: "error",
	due: "送审",
	procedural: true,
	since: "0.2.0",
	messages: {
		missing: {
			zh: "提请市政府讨论的规范性文件，没有市政府法制机构的合法性审查。",
			en: "A normative document put to the municipal government without the legality review of its legislative affairs office.",
		},
		submitted: {
			zh: "本文提请市政府印发或者审定规范性文件，没有附上市政府法制机构的合法性审查。",
			en: "This asks the government to adopt a normative document and shows no legality review.",
		},
		other: {
			zh: "合法性审查由“{actual}”作出，应当由市政府法制机构审查。",
			en: "Reviewed by {actual}, not by the municipal legislative affairs office.",
		},
		refused: {
			zh: "合法性审查的结论是“{actual}”，没有通过，不能提请讨论。",
			en: "The legality review concludes “{actual}”: it did not pass.",
		},
		incomplete: { zh: "合法性审查缺少{field}。", en: "The legality review lacks {field}." },
	},
	examples: [
		{
			name: "没有审查",
			bad: draft("").replace("文种", "⟦文种⟧"),
			fixed: draft("合法性审查: {机构: 鹤岗市人民政府法制办公室, 日期: , 结论: }\n"),
			still: ["procedure/legality-review"],
		},
		{
			name: "只由起草部门的法制科看过",
			bad: draft("合法性审查: {机构: ⟦鹤岗市水务局法制科⟧, 日期: 2017-05-02, 结论: 合法}\n"),
		},
		{
			name: "结论没有通过",
			bad: draft("合法性审查: {机构: 市法制办, 日期: 2017-05-02, 结论: ⟦第九条设定行政处罚，超越权限，请修改后重新送审⟧}\n"),
		},
		{ name: "还在审查", bad: draft("合法性审查: {机构: 市政府法制办, 日期: 2017-05-02, 结论: ⟦正在审查⟧}\n") },
		{ name: "部门提请市政府印发办法", bad: request("").replace("文种", "⟦文种⟧"), severity: "warning" },
		{
			name: "结论用别的话说",
			good: draft("合法性审查: {机构: 市政府法制办, 日期: 2017-05-02, 结论: 未发现与上位法相抵触的内容，按意见修改后已符合规定}\n"),
			looksBad: "结论里有“抵触”“修改”，意思是审查通过。",
		},
		{
			name: "审查记在程序栏里",
			good: draft("程序:\n  合法性审查: {机构: 市政府法制办公室, 日期: 2017-05-02, 结论: 通过}\n"),
			looksBad: "没有单独的合法性审查栏，但程序栏里有这一步。",
		},
		{
			name: "部门自己的日常通知",
			good: `---
文种: 通知
发文机关: 鹤岗市水务局
主送: 各供水企业
阶段: 送审
---

鹤岗市水务局关于开展二次供水设施清洗消毒的通知

各供水企业：

请于7月15日前完成水箱清洗，清洗记录报我局。
`,
			looksBad: "对企业提了要求，但不是规范性文件，也不提请市政府讨论。",
		},
	],
	*check(d) {
		const requirement = d.requirements.find((r) => r.rule === "procedure/legality-review");
		if (!requirement || (requirement.status !== "missing" && requirement.status !== "incomplete")) return;
		const owed = owesLegalityReview(d);
		const review = legalityReviewOf(d);
		const submitted = owed === "inferred" && d.kind === "请示";
		const severity = owed === "inferred" ? "warning" : "error";
		if (review.from === "none") {
			const reviewer = d.rulebook.organs.find((o) => o.remit.includes("合法性审查"))?.name ?? "";
			yield {
				message: submitted ? "submitted" : "missing",
				data: { field: "合法性审查" },
				at: d.slipAt("合法性审查"),
				severity,
				fixes: [
					{
						title: { zh: "增加合法性审查栏", en: "Add 合法性审查" },
						safe: false,
						edits: addEntry(d.draft, "合法性审查", `{机构: ${reviewer}, 日期: , 结论: }`),
					},
				],
			};
		} else if (review.refused && review.conclusion) {
			yield {
				message: "refused",
				values: { actual: review.conclusion.text },
				data: { field: "合法性审查", actual: review.conclusion.text },
				at: review.conclusion.span,
				severity,
			};
		} else if (review.wrongBody && review.body) {
			yield {
				message: "other",
				values: { actual: review.body.text },
				data: { field: "合法性审查", actual: review.body.text },
				at: review.body.span,
				severity,
			};
		} else {
			for (const { field, span } of review.empty) yield { message: "incomplete", values: { field }, at: span, severity };
		}
	},
});
