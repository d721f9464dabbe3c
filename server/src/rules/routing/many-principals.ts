import { defineRule } from "../../lint/rule";
import { organOfLeader } from "../../requirements/leaders";
import { addCopies, addresseesOf, copiesOf, directionTo, goesUp, readdress, sameReceiver } from "../../requirements/receivers";

const draft = (to: string, line: string, copy = "", kind = "请示", end = ""): string => `---
文种: ${kind}
阶段: 送审
发文机关: 鹤岗市财政局
主送: ${to}
${copy}---

鹤岗市财政局关于化解政府债务的${kind}

${line}：

2017年到期债务1.6亿元。拟以预算安排偿还0.9亿元，其余申请再融资债券。

妥否，请批示。
${end}`;

export const rule = defineRule({
	title: { zh: "上行文多头主送", en: "Several principal addressees" },
	why: {
		zh: "上行文原则上主送一个上级机关，根据需要同时抄送相关上级机关和同级机关。多头主送，谁都可以不批。",
		en: "An upward document has one principal addressee; other superiors and peers are copied.",
	},
	sources: ["T15"],
	severity: "error",
	due: "送审",
	since: "0.2.0",
	messages: {
		many: {
			zh: "上行文主送{count}个机关（{actual}），应当只主送{expected}，其余改为抄送。",
			en: "An upward document with {count} addressees ({actual}); address {expected} alone and copy the rest.",
		},
	},
	examples: [
		{
			name: "主送市政府和市委",
			bad: draft("[鹤岗市人民政府, ⟦中共鹤岗市委⟧]", "鹤岗市人民政府，中共鹤岗市委"),
			fixed: draft("鹤岗市人民政府", "鹤岗市人民政府", "抄送: [中共鹤岗市委]\n"),
		},
		{
			name: "用顿号写在一起",
			bad: draft("市委、⟦市政府⟧", "市委、市政府", "抄送: 市审计局\n", "报告", "\n抄送：市审计局。\n"),
			fixed: draft("市政府", "市政府", "抄送: [市审计局, 市委]\n", "报告", "\n抄送：市审计局，市委。\n"),
		},
		{ name: "上级和同级并列", bad: draft("[鹤岗市人民政府, ⟦鹤岗市审计局⟧]", "鹤岗市人民政府，鹤岗市审计局") },
		{ name: "主送市政府和主管厅", bad: draft("[黑龙江省财政厅, ⟦鹤岗市人民政府⟧]", "黑龙江省财政厅，鹤岗市人民政府", "", "报告") },
		{
			name: "其余在抄送",
			good: draft("鹤岗市人民政府", "鹤岗市人民政府", "抄送: [市委, 市人大常委会]\n"),
			looksBad: "送给三个机关，但只有一个主送。",
		},
		{
			name: "函可以有几个主送",
			good: draft("[市审计局, 市发改委]", "市审计局、市发改委", "", "函").replace("\n妥否，请批示。\n", "\n请予函复。\n"),
			looksBad: "两个主送，但都是同级机关，不是上行文。",
		},
		{
			name: "同一机关写了两遍",
			good: draft("鹤岗市人民政府", "市政府"),
			looksBad: "稿纸写全称，正文写简称，是同一个机关。",
		},
	],
	*check(d) {
		if (d.withoutKind || d.kind === "议案" || d.has("请假") || d.has("返程报告") || !goesUp(d)) return;
		// A leader among them is routing/to-leader's; the same organ twice is routing/cc-duplicate's.
		const organs = addresseesOf(d).filter((r) => !organOfLeader(d, r.party));
		const distinct = organs.filter((r, i) => !organs.slice(0, i).some((o) => sameReceiver(o.party, r.party)));
		if (distinct.length < 2) return;
		const superiors = distinct.filter((r) => directionTo(d, r.party) === "上行");
		if (superiors.length === 0) return;
		const own =
			superiors.find((r) => r.party.organ && d.issuer && d.rulebook.superiorsOf(d.issuer).includes(r.party.organ)) ?? superiors[0]!;
		const rest = distinct.filter((r) => r !== own);
		const copied = copiesOf(d);
		const moved = rest.filter((r) => !copied.some((c) => sameReceiver(c.party, r.party))).map((r) => r.party.text);
		const second = distinct[1]!;
		yield {
			message: "many",
			values: { count: String(distinct.length), actual: distinct.map((r) => r.party.text).join("、"), expected: own.party.text },
			data: { actual: distinct.map((r) => r.party.organ?.name ?? r.party.text).join("、"), expected: own.party.organ?.name, field: "主送" },
			at: second.party.span,
			fixes: [
				{
					title: { zh: `只主送${own.party.text}，其余改为抄送`, en: `Address ${own.party.text} alone; copy the rest` },
					safe: false,
					edits: [...readdress(d, [own.party.text]), ...(moved.length > 0 ? addCopies(d, moved) : [])],
				},
			],
		};
	},
});
