import { setField } from "../../document/edits";
import { field } from "../../document/slip";
import { defineRule } from "../../lint/rule";
import { statesOnly } from "../../requirements/people";

const draft = (entry: string): string => `---
文种: 请示
发文机关: 鹤岗市水务局
主送: 鹤岗市人民政府
阶段: 送审
会签:
  - ${entry}
---

鹤岗市水务局关于维修小鹤立河拦河闸的请示

鹤岗市人民政府：

小鹤立河拦河闸闸门锈蚀漏水，维修需48万元，请市政府批准由市财政局在水利建设基金中安排。

妥否，请批示。
`;

export const rule = defineRule({
	title: { zh: "会签不完整", en: "Incomplete countersignature" },
	why: {
		zh: "会签要由相关部门负责人签署意见、职务或姓名和日期。空着的会签栏不能证明已经协商一致。",
		en: "A countersignature carries opinion, name or title, and date; an empty entry proves nothing.",
	},
	sources: ["R42"],
	severity: "error",
	due: "送审",
	procedural: true,
	since: "0.1.0",
	messages: { fields: { zh: "会签{organ}缺少{fields}。", en: "The countersignature of {organ} lacks: {fields}." } },
	examples: [
		{ name: "没有签署日期", bad: draft("⟦{机关: 市财政局, 职务: 局长, 意见: 同意}⟧") },
		{ name: "补入的空栏", bad: draft("{机关: 鹤岗市财政局, ⟦姓名⟧: , 职务: , 日期: , 意见: }") },
		{ name: "只写了机关", bad: draft("⟦鹤岗市财政局⟧") },
		{
			name: "有职务没有姓名",
			good: draft("{机关: 市财政局, 职务: 局长, 日期: 2017年5月3日, 意见: 拟同意，请按程序报批}"),
			looksBad: "没有姓名，但职务已经写明签署人。",
		},
	],
	*check(d) {
		for (const c of d.countersignatures) {
			// `已会签` is no entry at all: format/invalid-value.
			if (statesOnly(c.node)) continue;
			const missing: string[] = [];
			if (!c.organName) missing.push("机关");
			if (!c.name && !c.title) missing.push("姓名");
			if (!c.date) missing.push("日期");
			if (!c.opinion) missing.push("意见");
			const first = missing[0];
			if (first === undefined) continue;
			const empty = c.node.entries.find((e) => e.key === first);
			const names = missing.map((m) => (m === "姓名" ? "姓名或者职务" : m));
			yield {
				message: "fields",
				values: { organ: c.organ?.name ?? c.organName ?? "", fields: names.join("、") },
				data: { organ: c.organ?.name ?? c.organName ?? "", field: first },
				at: empty?.keySpan ?? c.span,
				fixes: empty
					? [{ title: { zh: `填写${names[0]}`, en: `Fill in ${first}` }, safe: false, edits: [], focus: empty.value.span.start }]
					: [
							{
								title: { zh: `增加并填写${names[0]}`, en: `Add ${first}` },
								safe: false,
								edits: field(c.node, first) ? [] : setField(d.draft, c.node, first, ""),
								focus: c.span.end,
							},
						],
			};
		}
	},
});
