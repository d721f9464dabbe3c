import { addItem } from "../../document/edits";
import { defineRule } from "../../lint/rule";

const draft = (signers: string): string => `---
文种: 通知
发文机关: [鹤岗市财政局, 鹤岗市农业委员会]
发文字号: 鹤财发〔2017〕30号
主送: 各县、区财政局，农业局
签发:
${signers}---

鹤岗市财政局 鹤岗市农业委员会关于兑付玉米生产者补贴的通知

各县、区财政局，农业局：

补贴资金已下达，请于6月30日前通过一卡通兑付到户。

鹤岗市财政局

鹤岗市农业委员会

2017年6月9日
`;
const finance = "  - {职务: 局长, 机关: 市财政局, 日期: 2017-06-08}\n";

export const rule = defineRule({
	title: { zh: "联合发文缺少签发人", en: "Joint document without a signer of each organ" },
	why: {
		zh: "联合发文由所有联署机关的负责人会签（签发），缺一个机关就不成立。",
		en: "A joint document is signed by the person in charge of every issuing organ.",
	},
	sources: ["R42", "T22"],
	severity: "error",
	due: "签发",
	procedural: true,
	since: "0.1.0",
	messages: { missing: { zh: "联合发文机关{organ}没有签发人。", en: "No signer for the joint issuer {organ}." } },
	examples: [
		{
			name: "只有主办机关签发",
			bad: draft(finance).replace("签发", "⟦签发⟧"),
			fixed: draft(`${finance}  - {姓名: , 职务: , 机关: 鹤岗市农业委员会, 日期: }\n`),
			still: ["authority/signature-incomplete", "authority/signer", "countersign/joint-signers"],
		},
		{ name: "空栏不算签发", bad: draft(`${finance}  - {姓名: , 职务: , 机关: 市农委, 日期: }\n`).replace("签发", "⟦签发⟧") },
		{
			name: "签发栏用简称",
			good: draft(`${finance}  - {职务: 主任, 机关: 市农委, 日期: 2017-06-09}\n`),
			looksBad: "签发栏写的是简称，与全称是同一机关。",
		},
		{
			name: "签发人没有写机关",
			good: draft("  - {职务: 局长, 日期: 2017-06-08}\n  - {职务: 主任, 日期: 2017-06-09}\n"),
			looksBad: "两个机关、两个签发人，只是没有写明机关。",
		},
	],
	*check(d) {
		if (d.issuers.length < 2 || d.signers.length === 0) return;
		const signed = d.signers.filter((s) => s.name || s.title);
		// Signers without an organ stand for the issuers that nobody else signed for.
		let spare = signed.filter((s) => !s.organName).length;
		for (const issuer of d.issuers) {
			const organ = issuer.organ;
			if (organ ? signed.some((s) => s.organ === organ) : signed.some((s) => s.organName === issuer.text)) continue;
			if (spare-- > 0) continue;
			const name = organ?.name ?? issuer.text;
			yield {
				message: "missing",
				values: { organ: name },
				at: d.slipAt("签发"),
				related: [{ span: issuer.span, message: { zh: "联合发文机关", en: "joint issuer" } }],
				// A stub that waits to be filled in is not put there twice.
				fixes: d.signers.some((s) => (organ ? s.organ === organ : s.organName === issuer.text))
					? []
					: [
							{
								title: { zh: `增加${name}签发栏`, en: `Add a signer for ${name}` },
								safe: false,
								edits: addItem(d.draft, "签发", `{姓名: , 职务: , 机关: ${name}, 日期: }`),
							},
						],
			};
		}
	},
});
