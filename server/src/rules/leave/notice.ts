import { defineRule } from "../../lint/rule";
import { leaveRequest } from "../../requirements/leaveRequest";
import { addCopies } from "../../requirements/receivers";

const draft = (copy: string, place = "七台河市", end = ""): string => `---
文种: 请示
类别: [请假]
发文机关: 绥滨县人民政府
主送: 庚副市长
${copy}附件: [会议通知]
---

绥滨县人民政府关于卯三同志请假的请示

庚副市长：

绥滨县县长卯三同志拟于9月4日赴${place}参加粮食产销会议，9月6日返回。
${end}`;

export const rule = defineRule({
	title: { zh: "省内外出没有通报市政府办公室", en: "Office not notified of a journey inside the province" },
	why: {
		zh: "县区政府、部门主要负责人在省内外出，向分管副市长请假，并以书面方式通报市政府办公室备案。",
		en: "For journeys inside the province the office is notified in writing.",
	},
	sources: ["R52"],
	severity: "error",
	due: "送审",
	since: "0.1.0",
	messages: {
		missing: {
			zh: "省内外出应当以书面方式通报市政府办公室备案，抄送没有{office}。",
			en: "{office} must be notified in writing; it is not among the copies.",
		},
	},
	examples: [
		{ name: "没有抄送", bad: draft("").replace("文种", "⟦文种⟧"), fixed: draft("抄送: [鹤岗市人民政府办公室]\n") },
		{ name: "抄送的是别的机关", bad: draft("⟦抄送⟧: 市农委\n"), fixed: draft("抄送: [市农委, 鹤岗市人民政府办公室]\n") },
		{ name: "正文末尾抄送", good: draft("", "七台河市", "\n抄送：市政府办公室。\n"), looksBad: "稿纸没有抄送，但版记里有。" },
		{ name: "到省外", good: draft("", "大连市"), looksBad: "没有抄送，但省外外出不要求通报办公室。" },
	],
	*check(d) {
		if (!d.has("请假")) return;
		const request = leaveRequest(d);
		if (request.rank !== "principal" || request.where !== "省内") return;
		if ([...d.copies, ...d.addressees].some((c) => c.organ?.type === "市政府办公室")) return;
		// The body's own line counts where the slip lists other receivers.
		if (d.draft.copyTo?.names.some((n) => d.rulebook.organ(n.text)?.type === "市政府办公室")) return;
		const office = d.rulebook.leave.find((r) => r.notice)?.notice ?? "市政府办公室";
		const edits = addCopies(d, [office]);
		yield {
			message: "missing",
			values: { office },
			data: { organ: office },
			at: d.slipAt("抄送"),
			severity: "error",
			fixes: [{ title: { zh: `抄送${office}`, en: `Copy to ${office}` }, safe: true, edits }],
		};
	},
});
