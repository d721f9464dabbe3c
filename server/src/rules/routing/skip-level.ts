import { defineRule } from "../../lint/rule";
import { addCopy, listAt, reaches } from "../../requirements/receivers";

const draft = (to: string, copy = "", issuer = "鹤岗市水务局"): string => `---
文种: 报告
阶段: 送审
发文机关: ${issuer}
主送: ${to}
${copy}---

${issuer}关于鹤立河水毁工程修复情况的报告

${to.replace(/[⟦⟧]/g, "")}：

7月强降雨冲毁鹤立河堤防3处，已投入抢险资金210万元，修复2处。

特此报告。
`;

export const rule = defineRule({
	title: { zh: "越级行文", en: "Addressed over the head of the immediate superior" },
	why: {
		zh: "行文关系根据隶属关系和职权范围确定，一般不得越级行文；特殊情况需要越级行文的，应当同时抄送被越过的机关。",
		en: "Documents go to the immediate superior; one that must skip it is copied to it.",
	},
	sources: ["T14"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		skipped: {
			zh: "主送{to}，越过了直接上级{organ}，应当同时抄送{organ}。",
			en: "Addressed to {to} over the head of {organ}; copy it to {organ}.",
		},
	},
	examples: [
		{ name: "部门直接报省政府", bad: draft("⟦黑龙江省人民政府⟧"), fixed: draft("黑龙江省人民政府", "抄送: [鹤岗市人民政府]\n") },
		{ name: "县政府直接报省政府", bad: draft("⟦省政府⟧", "抄送: [市水务局]\n", "萝北县人民政府") },
		{ name: "越级但已抄送", good: draft("黑龙江省人民政府", "抄送: 市政府\n"), looksBad: "越级，但抄送了被越过的机关。" },
		{ name: "市政府报省政府", good: draft("黑龙江省人民政府", "", "鹤岗市人民政府"), looksBad: "报省政府，但省政府就是直接上级。" },
		{
			name: "市政府办公室报省政府",
			good: draft("黑龙江省人民政府", "", "鹤岗市人民政府办公室"),
			looksBad: "办公室代市政府行文，不是越级。",
		},
	],
	*check(d) {
		const { issuer, rulebook } = d;
		if (!issuer || d.has("请假") || d.has("返程报告") || d.withoutKind) return;
		// The office writes for its government.
		const own = issuer.type === "市政府办公室" ? rulebook.superiorsOf(issuer)[0] : issuer;
		if (!own) return;
		const immediate = rulebook.superiorsOf(own);
		if (immediate.length === 0) return;
		for (const to of d.addressees) {
			if (!to.organ || immediate.includes(to.organ) || own.upper.includes(to.organ.name) || !rulebook.isSuperior(to.organ, own)) continue;
			// Of several superiors, only one on the way to this addressee is skipped.
			const skipped = immediate.filter((s) => rulebook.isSuperior(to.organ!, s));
			if (skipped.length === 0 || skipped.some((s) => reaches(d, s))) continue;
			const organ = skipped[0]!;
			yield {
				message: "skipped",
				values: { to: to.organ.name, organ: organ.name },
				data: { organ: organ.name, actual: to.organ.name },
				at: to.span,
				related: [{ span: listAt(d, "抄送"), message: { zh: "抄送在这里填写", en: "copies are entered here" } }],
				fixes: [{ title: { zh: `抄送${organ.name}`, en: `Copy to ${organ.name}` }, safe: true, edits: addCopy(d, organ.name) }],
			};
			return;
		}
	},
});
