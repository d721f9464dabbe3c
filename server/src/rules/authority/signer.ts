import { setField } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { rankOf } from "../../requirements/people";
import { fits, signersOf, signingRowOf } from "../../requirements/signing";

const draft = (issuer: string, to: string, signer: string, kind = "通知"): string => `---
文种: ${kind}
发文机关: ${issuer}
主送: ${to}
签发: ${signer}
---

${issuer}关于做好汛期值守工作的${kind}

${to}：

请于6月10日前将汛期值班表报市防汛指挥部办公室。
`;

export const rule = defineRule({
	title: { zh: "签发人不合签发权限", en: "Signed by the wrong rank" },
	why: {
		zh: "以谁的名义发文，由谁签发，工作规则和条例有明确规定。签发人级别不够的公文不能印发。",
		en: "Who signs depends on in whose name and to whom a document goes; one signed too low cannot be issued.",
	},
	sources: ["R44", "R45", "T22"],
	severity: "error",
	due: "签发",
	procedural: true,
	since: "0.1.0",
	messages: {
		wrong: { zh: "{label}，应当由{expected}签发，现为“{actual}”。", en: "Must be signed by {expected} ({label}); signed by “{actual}”." },
		office: {
			zh: "以办公室名义报送上级机关，由“{actual}”签发；向市委、市人大、省政府报送的公文一般由市长签发，请确认。",
			en: "An office document to a superior organ signed by {actual}; such papers are usually signed by the mayor.",
		},
	},
	examples: [
		{
			name: "政府办公室文件由副主任签发",
			bad: draft("鹤岗市人民政府办公室", "市政府各直属单位", "{职务: ⟦办公室副主任⟧, 日期: 2017-06-01}"),
			fixed: draft("鹤岗市人民政府办公室", "市政府各直属单位", "{职务: 秘书长, 日期: 2017-06-01}"),
		},
		{ name: "部门文件由科长签发", bad: draft("鹤岗市水务局", "局属各单位", "{职务: ⟦防汛科科长⟧, 日期: 2017-06-01}") },
		{ name: "市政府文件由秘书长签发", bad: draft("鹤岗市人民政府", "各县、区人民政府", "{职务: ⟦秘书长⟧, 日期: 2017-06-01}", "通报") },
		{
			name: "只写了姓名",
			good: draft("鹤岗市水务局", "鹤岗市人民政府", "[{姓名: 甲十一, 日期: 2017-06-01}]").replace(
				"[{姓名: 甲十一, 日期: 2017-06-01}]",
				"甲十一",
			),
			looksBad: "签发栏没有局长字样，但写的是姓名，职务不明。",
			still: ["authority/signature-incomplete"],
		},
		{
			name: "办公室文件由分管副市长签发",
			good: draft("鹤岗市人民政府办公室", "各县、区人民政府", "{职务: 副市长, 日期: 2017-06-01}"),
			looksBad: "不是秘书长或者主任，但必要时可以报分管副市长签发。",
		},
		{
			name: "部门一般公文由副职签发",
			good: draft("鹤岗市水务局", "局属各单位", "{职务: 党组成员、副局长, 日期: 2017-06-01}"),
			looksBad: "副职签发，但不是上行文，也不是重要公文。",
		},
	],
	*check(d) {
		for (const party of d.issuers) {
			// A section that issues is authority/internal-office's; who signs for it does not matter then.
			const issuer = party.organ;
			if (!issuer) continue;
			const row = signingRowOf(d, issuer);
			const signers = signersOf(d, issuer).filter(
				(s) => (s.title ?? "").trim() !== "" && (s.title !== undefined || s.leader !== undefined),
			);
			if (!row || signers.length === 0) continue;
			const allowed = [...row.signer, ...row.also];
			if (signers.some((s) => fits(s, allowed, issuer, d))) {
				const lead = signers.find((s) => fits(s, allowed, issuer, d))!;
				const rank = rankOf(lead, issuer, d.rulebook);
				const above = d.addressees.some((a) => a.organ && /^(?:市委|市人大|省政府)$/.test(a.organ.type) && d.direction === "上行");
				if (issuer.type === "市政府办公室" && above && (rank === "秘书长" || rank === "办公室主任"))
					yield { message: "office", values: { actual: lead.title ?? "" }, at: lead.titleSpan, severity: "warning", sources: ["R44"] };
				continue;
			}
			const signer = signers[0]!;
			const rank = rankOf(signer, issuer, d.rulebook);
			// Who signs in the mayor's place is authority/acting-mayor's; a deputy under an upward document authority/upward-signer's.
			if (row.signer.includes("市长") && (rank === "常务副市长" || rank === "副市长")) continue;
			if (rank === "部门副职" && d.direction === "上行" && row.signer.includes("部门正职")) continue;
			// A person known by name alone says nothing about rank.
			if (rank === undefined && signer.title === undefined) continue;
			const expected = row.signer.map((r) => (r === "部门正职" ? (issuer.principals[0] ?? "主要负责人") : r)).join("或者");
			const title = row.signer[0] === "部门正职" ? (issuer.principals[0] ?? "主要负责人") : row.signer[0]!;
			yield {
				message: "wrong",
				values: { label: row.label, expected, actual: signer.title ?? signer.name ?? "" },
				data: { organ: issuer.name, expected: title, actual: signer.title ?? signer.name },
				at: signer.titleSpan,
				sources: row.sources,
				fixes: [
					{
						title: { zh: `签发改为${title}（须由其本人签署）`, en: `Set the signer to ${title}` },
						safe: false,
						edits: setField(d.draft, signer.node, "职务", title),
					},
				],
			};
		}
	},
});
