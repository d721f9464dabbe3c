import { defineRule } from "../../lint/rule";
import { addCopy, listAt, reaches } from "../../requirements/receivers";

const draft = (copy: string, more = "事项: 九\n", body = "5月3日东山区发生地震，震级3.1级。"): string => `---
文种: 报告
阶段: 送审
发文机关: 鹤岗市地震局
主送: 鹤岗市人民政府
${copy}${more}---

鹤岗市地震局关于震情处置情况的报告

鹤岗市人民政府：

${body}已派出流动监测组2个，房屋无倒塌，无人员伤亡。

特此报告。
`;
const organs = [
	{ 全称: "鹤岗市地震局", 类型: "直属单位", 上级: ["鹤岗市人民政府", "黑龙江省地震局"], 正职: "局长" },
	{ 全称: "黑龙江省地震局", 类型: "省政府部门", 上级: "黑龙江省人民政府", 正职: "局长" },
];

export const rule = defineRule({
	title: { zh: "双重领导的机关漏抄送另一上级", en: "The other superior is left out" },
	why: {
		zh: "受双重领导的机关向一个上级机关行文，必要时抄送另一个上级机关；重大事项的请示、报告属于必要。",
		en: "An organ under two superiors that puts a major matter to one copies it to the other.",
	},
	sources: ["T15"],
	severity: "warning",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		left: {
			zh: "发文机关受双重领导，重大事项报{to}，没有抄送另一上级{organ}。",
			en: "A major matter put to {to} without a copy to the other superior {organ}.",
		},
	},
	examples: [
		{ name: "只报市政府", bad: draft("").replace("文种", "⟦文种⟧"), config: { organs }, fixed: draft("抄送: [黑龙江省地震局]\n") },
		{ name: "抄送了别的机关", bad: draft("⟦抄送⟧: [市委办公室]\n"), config: { organs } },
		{ name: "已经抄送", good: draft("抄送: [省地震局]\n"), config: { organs }, looksBad: "主送一个上级，另一个已抄送。" },
		{
			name: "一般事项",
			good: draft("", "", "上半年新建观测点1处。").replace("震情处置", "观测点建设"),
			config: { organs },
			looksBad: "没有抄送另一上级，但不是重大事项。",
		},
	],
	*check(d) {
		if ((d.kind !== "请示" && d.kind !== "报告") || !d.issuer || !(d.saidMajor || d.majorMatters.length > 0)) return;
		const superiors = d.rulebook.superiorsOf(d.issuer);
		if (superiors.length < 2) return;
		const to = superiors.find((s) => d.addressees.some((a) => a.organ === s));
		const left = superiors.find((s) => !reaches(d, s));
		if (!to || !left) return;
		yield {
			message: "left",
			values: { to: to.name, organ: left.name },
			data: { organ: left.name },
			at: listAt(d, "抄送") === d.draft.slip.get("抄送")?.keySpan ? listAt(d, "抄送") : d.slipAt("抄送"),
			fixes: [{ title: { zh: `抄送${left.name}`, en: `Copy to ${left.name}` }, safe: false, edits: addCopy(d, left.name) }],
		};
	},
});
