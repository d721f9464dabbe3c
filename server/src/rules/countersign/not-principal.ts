import { setField } from "../../document/edits";
import { field } from "../../document/slip";
import { defineRule } from "../../lint/rule";

const draft = (title: string, organ = "市农委"): string => `---
文种: 请示
发文机关: 鹤岗市水务局
主送: 鹤岗市人民政府
阶段: 送审
会签:
  - {机关: ${organ}, 职务: ${title}, 日期: 2017-05-03, 意见: 同意}
---

鹤岗市水务局关于调整灌区用水计划的请示

鹤岗市人民政府：

今年春旱，拟将绥滨灌区泡田用水提前七日，种植面积由市农委核定。

妥否，请批示。
`;

/** Members of the leading group that are neither principal nor deputy by title; whether they are 负责人 is for the organ to say. */
const LEADING = /党[组委](?:成员|委员|副书记)|纪检组长|党委委员|巡视员|调研员/;

export const rule = defineRule({
	title: { zh: "会签人不是部门负责人", en: "Countersigned below the organ's leadership" },
	why: {
		zh: "工作规则要求由主办部门主要负责人与相关部门负责人会签。科长、办公室主任、经办人的签字不能代表部门意见。",
		en: "Countersignatures come from persons in charge of the organ; a section head's or clerk's does not bind it.",
	},
	sources: ["R42"],
	severity: "error",
	due: "送审",
	procedural: true,
	since: "0.1.0",
	messages: {
		below: {
			zh: "{organ}由“{actual}”会签，不是该机关负责人。应当由{expected}（或者其副职）会签。",
			en: "{organ} countersigned by {actual}, who is not in charge of it; expected {expected} or a deputy.",
		},
		deputy: {
			zh: "{organ}由“{actual}”会签；重要事项以正职（{expected}）会签为宜。",
			en: "{organ} countersigned by {actual}, a deputy; for weighty matters the principal ({expected}) is better.",
		},
	},
	examples: [
		{ name: "科长会签", bad: draft("⟦种植业科科长⟧"), fixed: draft("主任") },
		{ name: "机关办公室主任会签", bad: draft("⟦办公室主任⟧"), fixed: draft("主任") },
		{ name: "副职会签只作提示", bad: draft("⟦副主任⟧"), severity: "info" },
		{ name: "党组书记、主任", good: draft("党组书记、主任"), looksBad: "职务写了两个，但其中有正职。" },
		{ name: "未知机关", good: draft("站长", "某某水文站"), looksBad: "机关不在规则库中，无从判断，不作猜测。" },
	],
	*check(d) {
		for (const c of d.countersignatures) {
			const title = field(c.node, "职务")?.text;
			if (!c.organ || !title || d.rulebook.isPrincipal(c.organ, title)) continue;
			if (c.leader && /市长|秘书长/.test(c.leader.title)) continue;
			const deputy = d.rulebook.isDeputy(c.organ, title) || LEADING.test(title);
			const expected = c.organ.principals[0] ?? "正职";
			yield {
				message: deputy ? "deputy" : "below",
				values: { organ: c.organ.name, actual: title, expected },
				at: c.titleSpan,
				severity: deputy ? "info" : "error",
				fixes: [
					{
						title: { zh: `职务改为${expected}（须由其本人签署）`, en: `Set the title to ${expected}` },
						safe: false,
						edits: setField(d.draft, c.node, "职务", expected),
					},
				],
			};
		}
	},
});
