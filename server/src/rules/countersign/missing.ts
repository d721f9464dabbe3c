import { addItem } from "../../document/edits";
import type { Fix } from "../../lint/finding";
import { defineRule } from "../../lint/rule";
import { countersigningTouches } from "../../requirements/countersignature";
import { joinIssuer } from "../../requirements/issuerChange";

const head = (more: string): string => `---
文种: 请示
发文机关: 鹤岗市教育局
主送: 鹤岗市人民政府
阶段: 送审
${more}---

鹤岗市教育局关于改造农村中小学旱厕的请示

鹤岗市人民政府：

`;

export const rule = defineRule({
	title: { zh: "缺少会签", en: "Missing countersignature" },
	why: {
		zh: "报送市政府的请示性公文，凡涉及其他部门职权的，主办部门必须与相关部门充分协商，由双方负责人会签，或者联合报审。没有会签的请示会被退回。",
		en: "A request to the municipal government that touches another department's remit must be countersigned by it or issued jointly; otherwise it is sent back.",
	},
	sources: ["R42", "T19"],
	severity: "error",
	due: "送审",
	procedural: true,
	since: "0.1.0",
	messages: {
		listed: {
			zh: "涉及机关列有{organ}，会签栏没有该机关，也不是联合发文。请送其会签，或者改为联合发文。",
			en: "{organ} is listed as concerned but has neither countersigned nor joined as issuer.",
		},
		named: {
			zh: "正文要求{organ}办理或者出资（“{text}”），会签栏没有该机关，也不是联合发文。请送其会签，或者改为联合发文。",
			en: "The text makes {organ} act or pay (“{text}”), but it has neither countersigned nor joined as issuer.",
		},
		keyword: {
			zh: "请示事项提到“{text}”，这似属{organ}职权。是否需要其会签？",
			en: "The request mentions “{text}”, which seems to be within the remit of {organ}. Should it countersign?",
		},
	},
	examples: [
		{
			name: "正文请市住建局施工，没有会签",
			bad: `${head("").replace("文种", "⟦文种⟧")}全市有21所农村学校仍在使用旱厕。我局拟用两年时间全部改建，施工图审查和质量监督由市住建局承担。

当否，请批示。
`,
			fixed: `${head("会签:\n  - {机关: 鹤岗市住房和城乡建设局, 姓名: , 职务: , 日期: , 意见: }\n").replace("阶段: 送审\n会签:", "会签:").replace("主送: 鹤岗市人民政府\n", "主送: 鹤岗市人民政府\n阶段: 送审\n")}全市有21所农村学校仍在使用旱厕。我局拟用两年时间全部改建，施工图审查和质量监督由市住建局承担。

当否，请批示。
`,
			still: ["countersign/incomplete"],
		},
		{
			name: "资金由市财政安排",
			bad: `${head("").replace("文种", "⟦文种⟧")}改建旱厕共需资金260万元。请市政府协调市财政局从教育费附加中列支160万元，其余由我局在校舍维修经费中解决。

妥否，请批示。
`,
		},
		{
			name: "只有职权用语时是提问",
			bad: `${head("").replace("文种", "⟦文种⟧")}旱厕改建后需要新建化粪池21座。恳请市政府减免化粪池项目的环境影响评价费用。

妥否，请批示。
`,
			config: {
				organs: [
					{ 全称: "鹤岗市环境保护局", 简称: "市环保局", 类型: "组成部门", 上级: "鹤岗市人民政府", 正职: "局长", 职权: ["环境影响评价"] },
				],
			},
			severity: "warning",
		},
		{
			name: "说的是已经办完的事",
			good: `${head("")}2015年市住建局在8所农村学校修建了水冲厕所，市财政局拨付了补助资金。其余21所学校的旱厕拟由我局自筹资金改建，请予批准。

妥否，请批示。
`,
			looksBad: "提到两个部门，但都是以前办完的事，本请示没有给它们新的任务。",
		},
		{
			name: "往年的经过",
			good: `${head("")}老校区旱厕2009年由市住建局移交我局管理，原化粪池由市环保局于2007年建成；2012年，由市财政局安排维修费8万元。清掏费由市财政局每年列支3万元，2016年底已停止列支。现拟由我局自筹资金改建旱厕21座。

妥否，请批示。
`,
			looksBad: "“由”字后面是别的部门，但写的是往年的事，没有“已”“曾”“了”，只有年份。",
		},
		{
			name: "往年的钱、今后的事",
			bad: `${head("").replace("文种", "⟦文种⟧")}2012年由市住建局移交的旱厕共21座，全部由我局改建。2016年度结余的教育费附加由市财政局调剂给我局使用。

妥否，请批示。
`,
		},
		{
			name: "涉及的部门是联合发文机关",
			good: `---
文种: 请示
发文机关: [鹤岗市教育局, 鹤岗市财政局]
主送: 鹤岗市人民政府
阶段: 送审
涉及机关: [市财政局]
---

鹤岗市教育局 鹤岗市财政局关于改造农村中小学旱厕的请示

鹤岗市人民政府：

两局拟用两年时间改建旱厕21处，资金260万元由市财政局分年度安排。

妥否，请批示。
`,
			looksBad: "要求市财政局出资，但市财政局就是联合发文机关，不必再会签。",
		},
	],
	*check(d) {
		for (const r of d.requirements) {
			if (r.rule !== "countersign/missing" || r.status !== "missing") continue;
			const touch = countersigningTouches(d).find((t) => t.organ.name === r.subject);
			if (!touch) continue;
			const joint = d.draft.slip.get("发文机关");
			const fixes: Fix[] = [
				{
					title: { zh: `在会签栏增加${touch.organ.name}`, en: `Add ${touch.organ.name} to 会签` },
					safe: false,
					edits: addItem(d.draft, "会签", `{机关: ${touch.organ.name}, 姓名: , 职务: , 日期: , 意见: }`),
				},
			];
			if (joint) {
				fixes.push({
					title: { zh: `改为与${touch.organ.name}联合发文`, en: `Issue jointly with ${touch.organ.name}` },
					safe: false,
					edits: joinIssuer(d, touch.organ.name),
				});
			}
			yield {
				message: touch.by,
				values: {
					organ: touch.organ.name,
					text: touch.by === "named" && touch.sentence ? short(touch.sentence.text, touch.text) : touch.text,
				},
				data: { organ: touch.organ.name },
				at: d.slipAt("会签"),
				severity: touch.by === "keyword" ? "warning" : "error",
				related: [
					{
						span: touch.span,
						message: {
							zh: touch.by === "listed" ? "涉及机关在此列出" : "这里涉及该机关职权",
							en: touch.by === "listed" ? "listed here" : "its remit is touched here",
						},
					},
				],
				fixes,
			};
		}
	},
});

/** The part of a sentence round a name, short enough for a message. */
function short(sentence: string, name: string): string {
	const at = sentence.indexOf(name);
	const from = Math.max(0, at - 6);
	const to = Math.min(sentence.length, at + name.length + 12);
	return `${from > 0 ? "…" : ""}${sentence.slice(from, to)}${to < sentence.length ? "…" : ""}`;
}
