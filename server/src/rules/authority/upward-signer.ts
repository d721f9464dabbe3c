import { setField } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { rankOf } from "../../requirements/people";
import { signersOf, signingRowOf } from "../../requirements/signing";

const draft = (signer: string, kind = "请示", to = "鹤岗市人民政府"): string => `---
文种: ${kind}
发文机关: 鹤岗市林业局
主送: ${to}
签发: ${signer}
---

鹤岗市林业局关于购置防火物资的${kind}

${to}：

春防在即，拟购置风力灭火机40台，需资金26万元。${kind === "请示" ? "请予批准。" : "请予支持。"}
`;

export const rule = defineRule({
	title: { zh: "上行文不是正职签发", en: "Upward document not signed by the principal" },
	why: { zh: "上行文由机关主要负责人签发。副职签发的请示、报告会被退回。", en: "Upward documents are signed by the organ's principal." },
	sources: ["T22", "R42"],
	severity: "error",
	due: "签发",
	procedural: true,
	since: "0.1.0",
	messages: {
		deputy: {
			zh: "报送上级机关的公文应当由{expected}签发，现由“{actual}”签发。",
			en: "A document to a superior is signed by {expected}, not by {actual}.",
		},
	},
	examples: [
		{
			name: "副局长签发请示",
			bad: draft("{姓名: 丑二, 职务: ⟦副局长⟧, 日期: 2017-03-02}"),
			fixed: draft("{姓名: 丑二, 职务: 局长, 日期: 2017-03-02}"),
		},
		{
			name: "向业务主管厅报告，党组成员、副局长签发",
			bad: draft("{职务: ⟦党组成员、副局长⟧, 日期: 2017-03-02}", "报告", "黑龙江省林业厅"),
		},
		{
			name: "发给同级机关的函",
			good: draft("{职务: 副局长, 日期: 2017-03-02}", "函", "鹤岗市财政局"),
			looksBad: "副局长签发，但发给同级机关，不是上行文。",
		},
		{ name: "党组书记、局长", good: draft("{职务: 党组书记、局长, 日期: 2017-03-02}"), looksBad: "写了两个职务，其中有正职。" },
	],
	*check(d) {
		if (d.direction !== "上行") return;
		for (const party of d.issuers) {
			const issuer = party.organ;
			if (!issuer || !signingRowOf(d, issuer)?.signer.includes("部门正职")) continue;
			const signers = signersOf(d, issuer);
			if (signers.some((s) => rankOf(s, issuer, d.rulebook) === "部门正职")) continue;
			const deputy = signers.find((s) => rankOf(s, issuer, d.rulebook) === "部门副职");
			if (!deputy) continue;
			const expected = issuer.principals[0] ?? "主要负责人";
			yield {
				message: "deputy",
				values: { expected, actual: deputy.title ?? "" },
				data: { organ: issuer.name, expected, actual: deputy.title },
				at: deputy.titleSpan,
				fixes: [
					{
						title: { zh: `职务改为${expected}（须由其本人签署）`, en: `Set the title to ${expected}` },
						safe: false,
						edits: setField(d.draft, deputy.node, "职务", expected),
					},
				],
			};
		}
	},
});
