import { addEntry, addItem } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { consultationsOwed, consultedNobody, consultedOn, draftersOf } from "../../requirements/consultation";

const draft = (slip: string, text: string): string => `---
文种: 意见
类别: [规范性文件]
阶段: 送审
发文机关: 鹤岗市人民政府
主送: 各县、区人民政府，市政府各直属单位
起草: {机关: 鹤岗市民政局, 日期: 2017-03-01}
${slip}合法性审查: {机构: 市政府法制办, 日期: 2017-04-20, 结论: 通过}
---

鹤岗市人民政府关于加强困境儿童保障工作的意见

各县、区人民政府，市政府各直属单位：

为保障困境儿童基本生活，提出如下意见：

一、${text}

二、本意见由市民政局负责解释，自2017年7月1日起施行，有效期五年。
`;

export const rule = defineRule({
	title: { zh: "没有征求相关部门意见", en: "Departments concerned not consulted" },
	why: {
		zh: "制定规范性文件必须征求相关部门的意见；公文涉及其他部门职权范围的，起草单位必须征求其意见，力求达成一致。",
		en: "The views of the departments concerned are sought for every normative document and for whatever touches another's remit.",
	},
	sources: ["R19", "T19"],
	severity: "error",
	due: "送审",
	procedural: true,
	since: "0.2.0",
	messages: {
		named: {
			zh: "规范性文件给{organ}规定了事项（“{text}”），没有征求其意见的记载。",
			en: "The normative document binds {organ} (“{text}”) and shows no consultation of it.",
		},
		listed: { zh: "涉及机关列有{organ}，没有征求其意见的记载。", en: "{organ} is listed as concerned and shows no consultation." },
		stub: { zh: "征求{organ}意见的记载没有日期和意见。", en: "The entry on consulting {organ} has neither date nor opinion." },
		nobody: {
			zh: "市政府规范性文件没有任何征求意见的记载。请征求相关部门的意见，并填写征求意见栏。",
			en: "A normative document of the government without a trace of anyone's views.",
		},
	},
	examples: [
		{
			name: "给教育局定了任务，没有征求其意见",
			bad: draft(
				"征求意见:\n  - {机关: 市财政局, 日期: 2017-03-20, 意见: 同意, 采纳: 已采纳}\n",
				"市教育局负责建立困境儿童就学台账，每学期开学前核对一次。",
			).replace("征求意见:", "⟦征求意见⟧:"),
			fixed: draft(
				"征求意见:\n  - {机关: 市财政局, 日期: 2017-03-20, 意见: 同意, 采纳: 已采纳}\n  - {机关: 鹤岗市教育局, 日期: , 意见: , 采纳: }\n",
				"市教育局负责建立困境儿童就学台账，每学期开学前核对一次。",
			),
			still: ["procedure/consultation"],
		},
		{
			name: "列了涉及机关，没有征求意见",
			bad: `---
⟦文种⟧: 通知
阶段: 送审
发文机关: 鹤岗市人民政府办公室
主送: 市政府各直属单位
涉及机关: [市公安局]
---

鹤岗市人民政府办公室关于做好冬季除雪工作的通知

市政府各直属单位：

降雪停止后12小时内，各单位清除责任区积雪。
`,
		},
		{
			name: "资金由财政列支",
			bad: draft("", "保障资金由市财政局列入年度预算，每季度首月拨付。").replace("文种", "⟦文种⟧"),
		},
		{
			name: "办法的条文在印发的附件里",
			bad: `---
⟦文种⟧: 通知
类别: [规范性文件]
阶段: 送审
发文机关: 鹤岗市人民政府办公室
主送: 各县、区人民政府
起草: {机关: 鹤岗市民政局, 日期: 2017-03-01}
合法性审查: {机构: 市政府法制办, 日期: 2017-04-20, 结论: 通过}
---

鹤岗市人民政府办公室关于印发《鹤岗市临时救助办法》的通知

各县、区人民政府：

现将《鹤岗市临时救助办法》印发给你们，请遵照执行。

鹤岗市人民政府办公室

附件

鹤岗市临时救助办法

第一条　为规范临时救助，制定本办法。

第二条　市民政局负责临时救助的审批。市人社局应当在3个工作日内提供申请人参保信息。

第三条　本办法由市民政局负责解释，自2017年8月1日起施行，有效期五年。
`,
		},
		{
			name: "已经会签",
			good: draft(
				"会签:\n  - {机关: 鹤岗市教育局, 姓名: 丁, 职务: 局长, 日期: 2017-04-02, 意见: 同意}\n",
				"市教育局负责建立困境儿童就学台账。",
			),
			looksBad: "没有征求意见栏，但会签就是征求了意见。",
		},
		{
			name: "说的是以前的工作",
			good: draft(
				"征求意见:\n  - {机关: 各县、区人民政府, 日期: 2017-03-20, 意见: 无不同意见, 采纳: 已采纳}\n",
				"2016年市教育局为63名困境儿童办理了转学手续。儿童主任每月走访一次。",
			),
			looksBad: "提到教育局，但没有给它规定事项。",
		},
		{
			name: "请示的会签另有规则",
			good: `---
文种: 请示
阶段: 送审
发文机关: 鹤岗市民政局
主送: 鹤岗市人民政府
涉及机关: [市财政局]
会签: [{机关: 市财政局, 姓名: 丁, 职务: 局长, 日期: 2017-04-02, 意见: 同意}]
---

鹤岗市民政局关于维修救助站的请示

鹤岗市人民政府：

救助站屋面漏雨，维修需资金12万元，拟由市财政局安排。

妥否，请批示。
`,
			looksBad: "涉及财政局而没有征求意见栏，但请示要的是会签，已经有了。",
		},
	],
	*check(d) {
		const owed = consultationsOwed(d);
		// Whether the text is normative, or which department drafted it, may only be inferred.
		const certain = (d.categoriesGiven || !d.has("规范性文件")) && (draftersOf(d).length > 0 || !/^市政府/.test(d.issuer?.type ?? ""));
		for (const r of d.requirements) {
			if (r.rule !== "procedure/consultation" || (r.status !== "missing" && r.status !== "incomplete")) continue;
			const one = owed.find((o) => o.organ.name === r.subject);
			if (!one) continue;
			const { stub } = consultedOn(d, one.organ);
			yield {
				message: stub ? "stub" : one.by,
				values: { organ: one.organ.name, text: one.text },
				data: { organ: one.organ.name, field: "征求意见" },
				at: stub?.span ?? d.slipAt("征求意见"),
				...(certain ? {} : { severity: "warning" as const }),
				related: [
					{ span: one.span, message: { zh: one.by === "listed" ? "涉及机关在此列出" : "这里涉及该机关职权", en: "concerned here" } },
				],
				fixes: stub
					? []
					: [
							{
								title: { zh: `在征求意见栏增加${one.organ.name}`, en: `Add ${one.organ.name} to 征求意见` },
								safe: false,
								edits: addItem(d.draft, "征求意见", `{机关: ${one.organ.name}, 日期: , 意见: , 采纳: }`),
							},
						],
			};
		}
		if (owed.length === 0 && consultedNobody(d))
			yield {
				message: "nobody",
				data: { field: "征求意见" },
				at: d.slipAt("征求意见"),
				severity: "warning",
				fixes: [
					{
						title: { zh: "增加征求意见栏", en: "Add 征求意见" },
						safe: false,
						edits: addEntry(d.draft, "征求意见", "\n  - {机关: , 日期: , 意见: , 采纳: }"),
					},
				],
			};
	},
});
