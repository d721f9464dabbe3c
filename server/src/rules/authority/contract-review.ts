import { addEntry } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import { legalityReviewOf } from "../../requirements/legalityReview";

const draft = (review: string, party = "鹤岗市人民政府"): string => `---
类别: [合同]
标题: 石墨产业园共建协议
发文机关: ${party}
阶段: 送审
${review}---

石墨产业园共建协议

甲方：${party}
乙方：某石墨新材料有限公司

一、甲方提供工业用地12公顷，土地出让金按评估价计收。

二、乙方自签订之日起18个月内完成投资3亿元。
`;

export const rule = defineRule({
	title: { zh: "市政府合同没有合法性审查", en: "Contract of the municipal government without legality review" },
	why: {
		zh: "以市政府名义签订的合同、协议须经市政府法制办进行合法性审查。",
		en: "Contracts in the name of the municipal government are reviewed by its legislative affairs office.",
	},
	sources: ["R20"],
	severity: "error",
	due: "送审",
	procedural: true,
	since: "0.1.0",
	messages: {
		missing: {
			zh: "以市政府名义签订的合同、协议，没有市政府法制办的合法性审查。",
			en: "A contract in the name of the municipal government without legality review by its legislative affairs office.",
		},
		other: {
			zh: "合法性审查由“{actual}”作出，应当由市政府法制办审查。",
			en: "Reviewed by {actual}, not by the municipal legislative affairs office.",
		},
		failed: { zh: "合法性审查的结论是“{actual}”，不能提请签订。", en: "The legality review concludes “{actual}”." },
		incomplete: { zh: "合法性审查缺少{field}。", en: "The legality review lacks {field}." },
	},
	examples: [
		{
			name: "没有审查",
			bad: `⟦---⟧${draft("").slice(3)}`,
			fixed: draft("合法性审查: {机构: 市政府法制办, 日期: , 结论: }\n"),
			still: ["authority/contract-review"],
		},
		{ name: "只有法律顾问的意见", bad: draft("合法性审查: {机构: ⟦某律师事务所⟧, 日期: 2017-05-02, 结论: 通过}\n") },
		{ name: "结论没有通过", bad: draft("合法性审查: {机构: 市政府法制办, 日期: 2017-05-02, 结论: ⟦第二条须修改后再审⟧}\n") },
		{ name: "部门自己的合同", good: draft("", "鹤岗市工业和信息化委员会"), looksBad: "是协议，但不以市政府名义签订。" },
		{
			name: "已经审查",
			good: draft("合法性审查: {机构: 鹤岗市人民政府法制办公室, 日期: 2017-05-02, 结论: 合法，建议按程序签订}\n"),
			looksBad: "结论没有“通过”二字，但意思是通过。",
		},
	],
	*check(d) {
		if (!d.has("合同") || !named(d)) return;
		const review = legalityReviewOf(d);
		if (review.from === "none") {
			yield {
				message: "missing",
				data: { field: "合法性审查" },
				at: d.slipAt("合法性审查"),
				fixes: [
					{
						title: { zh: "增加合法性审查栏", en: "Add 合法性审查" },
						safe: false,
						edits: addEntry(d.draft, "合法性审查", "{机构: 市政府法制办, 日期: , 结论: }"),
					},
				],
			};
		} else if (review.wrongBody && review.body) {
			yield { message: "other", values: { actual: review.body.text }, at: review.body.span };
		} else if (review.refused && review.conclusion) {
			yield { message: "failed", values: { actual: review.conclusion.text }, at: review.conclusion.span };
		} else {
			for (const { field, span } of review.empty) yield { message: "incomplete", values: { field }, at: span };
		}
	},
});

/** In the name of the municipal government: as issuer, or as a party in the text. */
function named(d: Dossier): boolean {
	if (d.issuers.some((i) => i.organ?.type === "市政府")) return true;
	return d.draft.paragraphs.some((p) => {
		const m = /^(?:甲|乙|丙)\s*方(?:（[^）]*）)?\s*[：:]\s*(.+)$/.exec(p.text);
		return m !== null && d.rulebook.organ(m[1]!.replace(/[（(].*$/, "").trim())?.type === "市政府";
	});
}
