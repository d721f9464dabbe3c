import { setField } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { rankOf } from "../../requirements/people";
import { fits, signersOf, signingRowOf } from "../../requirements/signing";

const draft = (signer: string): string => `---
文种: 决定
发文机关: 鹤岗市人民政府
主送: 各县、区人民政府
审核: {职务: 副市长, 日期: 2017-07-03}
签发: ${signer}
---

鹤岗市人民政府关于表彰造林先进单位的决定

各县、区人民政府：

2017年春季全市造林2.1万亩。市政府决定，授予绥滨县林业局等6个单位“造林先进单位”称号。
`;

export const rule = defineRule({
	title: { zh: "代市长签发没有委托", en: "Signing in the mayor's place without being entrusted" },
	why: {
		zh: "市长外出期间，受市长委托，由常务副市长主持市政府工作。没有委托，或者由其他副市长代签，签发无效。",
		en: "Only the executive vice mayor, entrusted by the mayor, signs in the mayor's place.",
	},
	sources: ["R9"],
	severity: "error",
	due: "签发",
	procedural: true,
	since: "0.1.0",
	messages: {
		executive: {
			zh: "应当由市长签发的公文由常务副市长签发，稿纸没有写明“受托: 市长”。",
			en: "Signed by the executive vice mayor without 受托: 市长.",
		},
		other: {
			zh: "应当由市长签发的公文由{actual}签发。市长外出期间主持市政府工作的是常务副市长。",
			en: "Signed by {actual}; in the mayor's absence the executive vice mayor presides.",
		},
		entrusted: {
			zh: "由{actual}受托签发。市长外出期间通常由常务副市长主持工作，请确认委托（第七条）。",
			en: "Signed by {actual}, entrusted; usually the executive vice mayor presides. Please confirm.",
		},
	},
	examples: [
		{
			name: "常务副市长，没有受托",
			bad: draft("{职务: ⟦常务副市长⟧, 日期: 2017-07-05}"),
			fixed: draft("{职务: 常务副市长, 日期: 2017-07-05, 受托: 市长}"),
		},
		{ name: "其他副市长", bad: draft("{职务: ⟦副市长⟧, 日期: 2017-07-05}"), severity: "error" },
		{ name: "其他副市长受托", bad: draft("{职务: ⟦副市长⟧, 日期: 2017-07-05, 受托: 市长}"), severity: "warning" },
		{
			name: "受市长委托",
			good: draft("{职务: 市委常委、常务副市长, 日期: 2017-07-05, 受托: 市长}"),
			looksBad: "不是市长签发，但写明受市长委托。",
		},
	],
	*check(d) {
		for (const party of d.issuers) {
			const issuer = party.organ;
			if (issuer?.type !== "市政府") continue;
			const row = signingRowOf(d, issuer);
			if (!row?.signer.includes("市长")) continue;
			const signers = signersOf(d, issuer);
			if (signers.some((s) => rankOf(s, issuer, d.rulebook) === "市长")) continue;
			for (const s of signers) {
				// A place may let a vice mayor sign beside the mayor.
				if (fits(s, [...row.signer, ...row.also], issuer, d)) continue;
				const rank = rankOf(s, issuer, d.rulebook);
				const entrusted = /市长/.test(s.entrusted ?? "") && !/副市长/.test(s.entrusted ?? "");
				const actual = s.title ?? s.name ?? "";
				if (rank === "常务副市长") {
					if (!entrusted)
						yield {
							message: "executive",
							data: { field: "受托", actual },
							at: s.titleSpan,
							fixes: [
								{
									title: { zh: "写明受托: 市长（须确有委托）", en: "Add 受托: 市长" },
									safe: false,
									edits: setField(d.draft, s.node, "受托", "市长"),
								},
							],
						};
				} else if (rank === "副市长") {
					yield entrusted
						? { message: "entrusted", values: { actual }, at: s.titleSpan, severity: "warning", sources: ["R7", "R9"] }
						: { message: "other", values: { actual }, at: s.titleSpan };
				}
			}
		}
	},
});
