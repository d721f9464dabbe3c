import { defineRule } from "../../lint/rule";
import { addCopies } from "../../requirements/receivers";
import { skippedSuperior } from "../../requirements/skippedSuperior";

const draft = (issuer: string, to: string, copy = "", end = "", kind = "请示"): string => `---
文种: ${kind}
阶段: 送审
发文机关: ${issuer}
主送: ${to}
${copy}---

${issuer}关于修复水毁桥梁的${kind}

${to}：

8月3日洪水冲毁桥梁2座，阻断3个村。重建需资金540万元，现有能力无法解决，恳请省政府从救灾资金中安排。

妥否，请批示。
${end}`;

export const rule = defineRule({
	title: { zh: "越级行文", en: "Skipping a level" },
	why: {
		zh: "一般不得越级行文；特殊情况需要越级的，应当同时抄送被越过的机关。",
		en: "Levels are not skipped as a rule; when one is, it is copied.",
	},
	sources: ["T14"],
	severity: "error",
	due: "送审",
	procedural: true,
	since: "0.2.0",
	messages: {
		skipped: {
			zh: "主送{to}，越过了直接上级{organ}，又没有抄送{organ}。",
			en: "Addressed to {to} over the head of {organ}, which is not copied.",
		},
	},
	examples: [
		{
			name: "县政府直接请示省政府",
			bad: draft("萝北县人民政府", "黑龙江省人民政府").replace("文种", "⟦文种⟧"),
			fixed: draft("萝北县人民政府", "黑龙江省人民政府", "抄送: [鹤岗市人民政府]\n"),
		},
		{
			name: "局直接报告省政府，抄送的是别的机关",
			bad: draft("鹤岗市交通运输局", "省政府", "⟦抄送⟧: 黑龙江省交通运输厅\n", "\n抄送：黑龙江省交通运输厅。\n", "报告"),
			fixed: draft(
				"鹤岗市交通运输局",
				"省政府",
				"抄送: [黑龙江省交通运输厅, 鹤岗市人民政府]\n",
				"\n抄送：黑龙江省交通运输厅，鹤岗市人民政府。\n",
				"报告",
			),
		},
		{ name: "市政府直接请示国务院", bad: draft("鹤岗市人民政府", "国务院办公厅").replace("文种", "⟦文种⟧") },
		{
			name: "抄送了被越过的机关",
			good: draft("萝北县人民政府", "黑龙江省人民政府", "", "\n抄送：市政府。\n"),
			looksBad: "越级，但版记里抄送了市政府。",
		},
		{
			name: "向业务主管厅报告",
			good: draft("鹤岗市交通运输局", "黑龙江省交通运输厅", "", "", "报告"),
			looksBad: "报到省里，但省厅是业务主管部门，不是越级。",
		},
		{
			name: "主管部门也叫办公室",
			good: draft("鹤岗市扶贫开发领导小组办公室", "黑龙江省扶贫开发办公室", "", "", "报告"),
			looksBad: "收文的是省里的办公室，但它是业务主管部门，不是省政府的办公厅。",
		},
		{
			name: "逐级上报",
			good: draft("鹤岗市人民政府", "黑龙江省人民政府"),
			looksBad: "主送省政府，但省政府就是市政府的直接上级。",
		},
	],
	*check(d) {
		const skipped = skippedSuperior(d);
		if (!skipped) return;
		const { organ, to, addressee } = skipped;
		yield {
			message: "skipped",
			values: { to: to.name, organ: organ.name },
			data: { organ: organ.name, actual: to.name, field: "抄送" },
			at: d.slipAt("抄送"),
			related: [{ span: addressee.span, message: { zh: "越级主送", en: "addressed over its head" } }],
			fixes: [{ title: { zh: `抄送${organ.name}`, en: `Copy to ${organ.name}` }, safe: true, edits: addCopies(d, [organ.name]) }],
		};
	},
});
