import { addEntry } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { deliberationOf, owesDeliberation } from "../../requirements/deliberation";

const draft = (slip: string, ground = "为方便市民出行", category = "重大决策"): string => `---
文种: 决定
类别: [${category}]
阶段: 签发
发文机关: 鹤岗市人民政府
主送: 各县、区人民政府，市政府各直属单位
${slip}签发: {姓名: 甲一, 职务: 市长, 日期: 2017-06-20}
---

鹤岗市人民政府关于实行公共交通一卡通的决定

各县、区人民政府，市政府各直属单位：

${ground}，市政府决定自2017年9月1日起在全市12条公交线路实行一卡通。
`;

export const rule = defineRule({
	title: { zh: "没有经全体会议或者常务会议讨论决定", en: "Not decided by the proper meeting" },
	why: {
		zh: "“三重一大”事项、重大决策和市政府规范性文件，由市政府全体会议或者常务会议讨论决定；市长办公会议、专项协调办公会议不能代替。",
		en: "Major decisions and normative documents of the government are decided by its plenary or executive meeting; other meetings do not suffice.",
	},
	sources: ["R6", "R23", "R37"],
	severity: "error",
	due: "签发",
	procedural: true,
	since: "0.2.0",
	messages: {
		absent: {
			zh: "{why}，应当由市政府全体会议或者常务会议讨论决定，没有审议的记载。",
			en: "{whyEn}: a plenary or executive meeting must decide it, and no deliberation is shown.",
		},
		improper: {
			zh: "{why}，应当由市政府全体会议或者常务会议讨论决定；“{actual}”不能代替。",
			en: "{whyEn}: a plenary or executive meeting must decide it; {actual} does not suffice.",
		},
		refused: { zh: "{actual}的审议结果是“{result}”，没有通过，不能签发。", en: "{actual} concluded “{result}”: not passed." },
		incomplete: { zh: "审议缺少{field}。", en: "审议 lacks {field}." },
	},
	examples: [
		{
			name: "重大决策没有审议",
			bad: draft("").replace("文种", "⟦文种⟧"),
			fixed: draft("审议: {会议: , 届次: , 日期: , 结果: }\n"),
			still: ["procedure/collective"],
		},
		{ name: "只经市长办公会议", bad: draft("审议: {会议: ⟦市长办公会⟧, 日期: 2017-06-16, 结果: 通过}\n") },
		{
			name: "县里的常务会议不算",
			bad: draft("审议: {会议: ⟦萝北县政府常务会议⟧, 日期: 2017-06-16, 结果: 通过}\n", "为方便市民出行", "规范性文件"),
		},
		{ name: "正文说的是专题会议", bad: draft("", "经市政府专题会议研究").replace("文种", "⟦文种⟧") },
		{
			name: "常务会议没有通过",
			bad: draft("审议: {会议: 市政府常务会议, 届次: 十六届八次, 日期: 2017-06-16, 结果: ⟦修改完善后提交下次会议审议⟧}\n"),
		},
		{
			name: "正文有审议的记载",
			good: draft("", "经市政府第十六届第八次常务会议讨论通过"),
			looksBad: "稿纸没有审议栏，但正文写明了常务会议讨论通过。",
		},
		{
			name: "会议名称写法不同",
			good: draft("审议: {会议: 十六届市政府第8次常务会, 日期: 2017-06-16, 结果: 原则通过}\n"),
			looksBad: "没有写“市政府常务会议”，也不是“通过”二字，意思一样。",
		},
		{
			name: "部门的请示，审议在报送之后",
			good: `---
文种: 请示
类别: [重大决策]
阶段: 签发
发文机关: 鹤岗市交通运输局
主送: 鹤岗市人民政府
程序:
  调查研究: {日期: 2017-03-02, 机构: 市交通局, 结论: 完成, 材料: 调研报告}
  公众参与: {日期: 2017-03-20, 机构: 市交通局, 结论: 多数赞成, 材料: 意见汇总}
  专家论证: {日期: 2017-04-10, 机构: 市公路学会, 结论: 可行, 材料: 论证意见}
  风险评估: {日期: 2017-04-18, 机构: 市交通局, 结论: 低风险, 材料: 评估报告}
  集体讨论: {日期: 2017-05-03, 机构: 局党组会, 结论: 同意, 材料: 会议记录}
合法性审查: {机构: 市政府法制办, 日期: 2017-04-26, 结论: 合法}
签发: {姓名: 丁, 职务: 局长, 日期: 2017-05-08}
---

鹤岗市交通运输局关于实行公共交通一卡通的请示

鹤岗市人民政府：

我局拟自2017年9月1日起在12条公交线路实行一卡通，执行情况每半年评估一次，请予批准。

妥否，请批示。
`,
			looksBad: "是重大决策，没有审议栏；但市政府的审议在请示报送之后。",
		},
	],
	*check(d) {
		const requirement = d.requirements.find((r) => r.rule === "procedure/collective");
		if (!requirement || (requirement.status !== "missing" && requirement.status !== "incomplete")) return;
		const owed = owesDeliberation(d);
		if (!owed) return;
		const [why, whyEn] = WHY[owed];
		const reading = deliberationOf(d);
		const severity = owed === "normative" && !d.categoriesGiven ? "warning" : "error";
		const entry = d.draft.slip.get("审议");
		// The place of the meeting's name or result on the slip, where it is said there.
		const inEntry = (name: string): typeof entry => {
			const maps = [entry?.value, ...(entry?.value.items ?? [])].filter((n) => n !== undefined);
			return maps.flatMap((n) => n.entries).find((e) => e.key === name && e.value.kind !== "null");
		};
		switch (reading.state) {
			case "absent":
				yield {
					message: "absent",
					severity,
					values: { why, whyEn },
					data: { field: "审议" },
					at: d.slipAt("审议"),
					fixes: [
						{
							title: { zh: "增加审议栏", en: "Add 审议" },
							safe: false,
							edits: addEntry(d.draft, "审议", "{会议: , 届次: , 日期: , 结果: }"),
						},
					],
				};
				break;
			case "improper":
				yield {
					message: "improper",
					severity,
					values: { why, whyEn, actual: reading.meeting },
					data: { field: "审议", actual: reading.meeting },
					at: reading.inBody ? d.slipAt("审议") : (inEntry("会议")?.value.span ?? reading.span ?? d.slipAt("审议")),
					related: reading.inBody && reading.span ? [{ span: reading.span, message: { zh: "正文在此写明", en: "said here" } }] : [],
				};
				break;
			case "refused":
				yield {
					message: "refused",
					values: { actual: reading.meeting, result: reading.result },
					data: { field: "审议", actual: reading.result },
					at: inEntry("结果")?.value.span ?? reading.span ?? d.slipAt("审议"),
				};
				break;
			default:
				for (const { field, span } of reading.empty) yield { message: "incomplete", values: { field }, at: span };
		}
	},
});

const WHY: Record<"major" | "normative" | "plan" | "congress", readonly [string, string]> = {
	major: ["本文是重大决策或者“三重一大”事项", "a major decision"],
	normative: ["本文是市政府规范性文件", "a normative document of the government"],
	plan: ["本文下达规划、计划或者预算", "a plan or the budget"],
	congress: ["本文需提请市委或者市人大及其常委会审议", "a matter for the Party committee or the people's congress"],
};
