import { defineRule } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import type { Party } from "../../requirements/people";
import { removeReceivers } from "../../requirements/receivers";

const draft = (copy: string, line = "", issuer = "鹤岗市人民政府", to = "黑龙江省人民政府"): string => `---
文种: 请示
发文机关: ${issuer}
主送: ${to}
${copy}阶段: 送审
---

${issuer}关于提前下达采煤沉陷区搬迁补助的请示

${to}：

今年计划搬迁2,100户，已完成选址和户型设计，请提前下达补助资金1.6亿元，以便6月开工。

妥否，请批示。

（联系人：甲某，电话：0468-3350001）
${line}`;

export const rule = defineRule({
	title: { zh: "上行文抄送下级机关", en: "An upward document copied to subordinates" },
	why: {
		zh: "向上级机关行文不抄送下级机关：上级还没有答复，抄送会使下级以为已经定了。",
		en: "What is put to a superior is not copied to subordinates before it has answered.",
	},
	sources: ["T15"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		copied: { zh: "上行文不抄送下级机关，“{organ}”是发文机关的下级。", en: "An upward document is not copied to the subordinate {organ}." },
	},
	examples: [
		{ name: "抄送县政府", bad: draft("抄送: [⟦绥滨县人民政府⟧]\n"), fixed: draft("") },
		{
			name: "抄送所属单位",
			bad: draft("抄送: [省财政厅, ⟦局属各单位⟧]\n", "\n抄送：省财政厅，局属各单位。\n", "鹤岗市国土资源局", "鹤岗市人民政府"),
			fixed: draft("抄送: 省财政厅\n", "\n抄送：省财政厅。\n", "鹤岗市国土资源局", "鹤岗市人民政府"),
		},
		{ name: "抄送平级和上级", good: draft("抄送: [省财政厅, 市委办公室]\n"), looksBad: "上行文有抄送，但都不是下级。" },
		{
			name: "部门抄送县政府",
			good: draft("抄送: [绥滨县人民政府]\n", "", "鹤岗市国土资源局", "鹤岗市人民政府"),
			looksBad: "抄送县政府，但县政府不是部门的下级。",
		},
	],
	*check(d) {
		if (d.direction !== "上行" || d.has("请假") || d.has("返程报告")) return;
		for (const p of d.copies) {
			if (!subordinate(p, d)) continue;
			yield {
				message: "copied",
				values: { organ: p.organ?.name ?? p.text },
				at: p.span,
				fixes: [
					{
						title: { zh: `删去抄送“${p.text}”`, en: `No copy to ${p.text}` },
						safe: true,
						edits: removeReceivers(d, "抄送", (n) => n === p.text),
					},
				],
			};
		}
	},
});

/** Known as a subordinate, a section or a unit of the issuer's own; an unknown name is no subordinate. */
function subordinate(p: Party, d: Dossier): boolean {
	const { issuer } = d;
	if (!issuer) return false;
	if (p.organ) return d.rulebook.isSuperior(issuer, p.organ) && p.organ !== issuer;
	if (p.section) return p.section.organ === issuer;
	if (p.collective) return p.collective.members.length > 0 && p.collective.members.every((m) => d.rulebook.isSuperior(issuer, m));
	return /^(?:局|委|厅|本局|我局|本委|我委|本县|我县|本区|我区)(?:直|属|机关)?(?:各|所属)[\u4e00-\u9fff]{0,6}(?:单位|科室|处室|站所|部门|乡镇|企业)$|^(?:各)?所属(?:各)?单位$/.test(
		p.text,
	);
}
