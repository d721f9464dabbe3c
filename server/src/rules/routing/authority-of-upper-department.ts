import { addEntry } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";

const draft = (more: string, body = "拟将鹤岗学院划转省属管理，涉及在编教职工412人、资产3.8亿元。"): string => `---
文种: 请示
发文机关: 鹤岗市教育局
主送: 黑龙江省教育厅
${more}阶段: 签发
签发: {职务: 局长, 日期: 2017-05-08}
---

鹤岗市教育局关于鹤岗学院隶属关系调整的请示

黑龙江省教育厅：

${body}

妥否，请批示。

（联系人：甲某，电话：0468-3350001）
`;

export const rule = defineRule({
	title: {
		zh: "未经本级政府同意向上级主管部门请示报告重大事项",
		en: "A major matter put to the upper department without the own government's consent",
	},
	why: {
		zh: "党委、政府的部门向上级主管部门请示、报告重大事项，应当经本级党委、政府同意或者授权。",
		en: "A department reports a major matter to its upper department with its own government's consent.",
	},
	sources: ["T15"],
	severity: "error",
	due: "签发",
	procedural: true,
	since: "0.2.0",
	messages: {
		missing: {
			zh: "向上级主管部门{to}请示、报告重大事项，没有{organ}同意或者授权。",
			en: "A major matter goes to {to} without the consent of {organ}.",
		},
		inferred: {
			zh: "本文像是重大事项（“{text}”），报上级主管部门{to}，是否已经{organ}同意或者授权？",
			en: "This looks like a major matter; has {organ} agreed that it goes to {to}?",
		},
	},
	examples: [
		{
			name: "稿纸写明是重大事项",
			bad: draft("类别: [重大事项]\n").replace("文种", "⟦文种⟧"),
			fixed: draft("类别: [重大事项]\n批准: {机关: 鹤岗市人民政府, 日期: , 文号: }\n").replace(
				/(类别.*\n)(批准.*\n)阶段: 签发\n/,
				"$1阶段: 签发\n$2",
			),
			still: ["routing/authority-of-upper-department"],
		},
		{ name: "事项栏写明", bad: draft("事项: 三\n").replace("文种", "⟦文种⟧") },
		{
			name: "文中写明已经同意",
			good: draft("类别: [重大事项]\n", "经市政府同意，拟将鹤岗学院划转省属管理，涉及在编教职工412人。"),
			looksBad: "稿纸没有批准，但文中写明已经市政府同意。",
		},
		{
			name: "职权范围内的事项",
			good: draft("", "请省厅核定2017年教师资格考试考点12个。").replace("隶属关系调整", "考点设置"),
			looksBad: "报上级主管部门，但属于部门职权范围内的事项。",
		},
	],
	*check(d) {
		const { issuer } = d;
		if (!issuer || (issuer.type !== "组成部门" && issuer.type !== "直属单位") || (d.kind !== "请示" && d.kind !== "报告")) return;
		const to = d.addressees.find(
			(a) => a.organ && (issuer.upper.includes(a.organ.name) || /^(?:省政府部门|国务院部门)$/.test(a.organ.type)),
		)?.organ;
		const own = d.rulebook.superiorsOf(issuer).find((o) => o.type === "市政府" || o.type === "县区政府");
		if (!to || !own || agreed(d)) return;
		// Data of the whole city have a rule of their own.
		const said = d.categoriesGiven && (d.has("重大事项") || d.has("重大决策")) ? true : d.givenHeads.some((h) => h !== 5);
		const inferred = d.majorMatters.find((m) => m.head !== 5 && m.head !== 9);
		if (!said && (!inferred || d.categoriesGiven)) return;
		const values = { to: to.name, organ: own.name };
		yield {
			...(said
				? { message: "missing" as const, values }
				: { message: "inferred" as const, values: { ...values, text: inferred!.text.slice(0, 24) }, severity: "warning" as const }),
			data: { organ: own.name, field: "批准" },
			at: d.slipAt("批准"),
			fixes: d.draft.slip.get("批准")
				? []
				: [
						{
							title: { zh: "增加批准栏", en: "Add 批准" },
							safe: false,
							edits: addEntry(d.draft, "批准", `{机关: ${own.name}, 日期: , 文号: }`),
						},
					],
		};
	},
});

/** The own government, or a leader of it, agreed: on the slip with a date or number, by deliberation, or in the text. */
function agreed(d: Dossier): boolean {
	return (
		d.approvals.some(
			(a) => a.inBody || a.date !== undefined || a.number !== undefined || d.draft.slip.get("批准")?.value.kind === "scalar",
		) || d.deliberations.some((x) => /政府|市长|常务/.test(x.meeting))
	);
}
