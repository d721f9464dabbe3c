import { defineRule } from "../../lint/rule";
import { rankOf } from "../../requirements/people";

const draft = (slip: string, issuer = "鹤岗市人民政府办公室"): string => `---
文种: 通知
发文机关: ${issuer}
主送: 市政府各直属单位
事项: 6
${slip}---

${issuer}关于印发冰雪节筹备方案的通知

市政府各直属单位：

现将《鹤岗市第九届冰雪节筹备方案》印发给你们，请按分工落实。
`;

export const rule = defineRule({
	title: { zh: "重大事项没有报市长", en: "Major matter stopped below the mayor" },
	why: { zh: "重大事项报市长审批。由办公室或者分管副市长决定即告结束的，不合规定。", en: "Major matters go to the mayor." },
	sources: ["R43", "R44"],
	severity: "error",
	due: "签发",
	procedural: true,
	since: "0.1.0",
	messages: {
		signed: {
			zh: "重大事项最高只到“{actual}”，没有报市长审批。",
			en: "A major matter went no higher than {actual}; it must go to the mayor.",
		},
		approved: { zh: "重大事项由“{actual}”批准，没有报市长审批。", en: "A major matter was approved by {actual}, not by the mayor." },
	},
	examples: [
		{ name: "只到秘书长", bad: draft("签发: {职务: ⟦秘书长⟧, 日期: 2017-11-02}\n") },
		{ name: "只到副市长", bad: draft("审核: {职务: ⟦副市长⟧, 日期: 2017-11-01}\n签发: {职务: 秘书长, 日期: 2017-11-02}\n") },
		{
			name: "部门的事由副市长批准",
			bad: draft("批准: {领导: ⟦副市长⟧, 日期: 2017-11-01}\n签发: {职务: 局长, 日期: 2017-11-02}\n", "鹤岗市旅游局"),
		},
		{
			name: "批准的是市长",
			good: draft("批准: {领导: 市长, 日期: 2017-11-01}\n签发: {职务: 秘书长, 日期: 2017-11-02}\n"),
			looksBad: "签发的是秘书长，但已经市长批准。",
		},
		{
			name: "经常务会议审议",
			good: draft("审议: {会议: 市政府常务会议, 日期: 2017-10-30, 结果: 通过}\n签发: {职务: 秘书长, 日期: 2017-11-02}\n"),
			looksBad: "没有市长签字，但常务会议已经审议。",
		},
	],
	*check(d) {
		if (!d.saidMajor || d.has("请假") || d.has("返程报告") || d.withoutKind) return;
		if (d.deliberations.length > 0) return;
		const mayor = (text: string): boolean => /(?<!副)市长/.test(text.replace(/副市长/g, "")) && !/助理|办公会/.test(text);
		const leaders = d.approvals.filter((a) => !a.inBody && a.leader);
		if (
			leaders.some((a) => mayor(a.leader?.title ?? a.leader?.leader?.title ?? a.by)) ||
			d.approvals.some((a) => !a.inBody && a.organ?.type === "市政府")
		)
			return;
		const type = d.issuer?.type;
		if (type === "市政府" || type === "市政府办公室") {
			const people = [...d.signers, ...d.reviewers];
			const order = ["常务副市长", "副市长", "秘书长", "办公室主任"];
			if (
				people.length === 0 ||
				people.some(
					(p) => rankOf(p, d.issuer, d.rulebook) === "市长" || (/市长/.test(p.entrusted ?? "") && !/副市长/.test(p.entrusted ?? "")),
				)
			)
				return;
			const ranked = people
				.map((p) => ({ p, i: order.indexOf(rankOf(p, d.issuer, d.rulebook) ?? "") }))
				.filter((x) => x.i >= 0)
				.sort((a, b) => a.i - b.i);
			const highest = ranked[0]?.p;
			if (highest) yield { message: "signed", values: { actual: highest.title ?? highest.name ?? "" }, at: highest.titleSpan };
		} else if (type === "组成部门" || type === "直属单位") {
			if ((d.kind === "请示" || d.kind === "报告") && d.direction === "上行") return;
			const below = leaders.find((a) => /副市长|秘书长/.test(a.leader?.leader?.title ?? a.leader?.title ?? a.by));
			if (below) yield { message: "approved", values: { actual: below.by }, at: below.leader?.span ?? below.span };
		}
	},
});
