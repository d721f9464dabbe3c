import { defineRule } from "../../lint/rule";

const draft = (signature: string, issuer = "", kind = "报告"): string => `---
文种: ${kind}
${issuer}主送: 鹤岗市人民政府
---

关于石头河治理工程进展情况的${kind}

鹤岗市人民政府：

石头河治理工程完成护岸4.2公里，占总量的70%，剩余部分9月底前完工。

${signature}

2017年6月12日
`;

export const rule = defineRule({
	title: { zh: "以领导个人名义向上级机关行文", en: "Issued in a leader's own name to a superior organ" },
	why: {
		zh: "不得以本机关负责人名义向上级机关报送公文；公文以机关名义行文，负责人在签发栏署名。",
		en: "An organ writes to its superior in its own name; its leader signs for issue, he does not issue.",
	},
	sources: ["T15"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		name: {
			zh: "“{actual}”是负责人个人，向上级机关行文应当以机关名义，负责人在“签发”栏署名。",
			en: "“{actual}” is a person; write upward in the organ's name.",
		},
	},
	examples: [
		{ name: "落款是局长", bad: draft("⟦市水务局局长 甲某⟧") },
		{ name: "发文机关填了领导", bad: draft("鹤岗市水务局", "发文机关: ⟦副市长戊五⟧\n") },
		{
			name: "机关名义",
			good: draft("鹤岗市水务局", "发文机关: 鹤岗市水务局\n签发: {职务: 局长, 姓名: 甲某, 日期: 2017-06-12}\n"),
			looksBad: "写了局长，但在签发栏。",
		},
		{
			name: "议案由市长署名",
			good: "---\n文种: 议案\n发文机关: 鹤岗市人民政府\n主送: 鹤岗市人民代表大会常务委员会\n---\n\n鹤岗市人民政府关于提请审议城市总体规划的议案\n\n市人大常委会：\n\n城市总体规划已经市政府常务会议通过，现提请审议。\n\n市长　甲一\n\n2017年6月12日\n",
			looksBad: "由市长个人署名，但议案本来就由政府首长提出。",
		},
	],
	*check(d) {
		// Orders and motions are signed by title and name; leave is asked in person.
		if (d.kind === "命令" || d.kind === "议案" || d.withoutKind || d.has("请假") || d.has("返程报告")) return;
		const upward = d.direction === "上行" || d.addressees.some((a) => /^(?:市政府|省政府|国务院|市委|省委)$/.test(a.organ?.type ?? ""));
		if (!upward) return;
		const issuer = d.issuers.find((p) => p.leader !== undefined);
		if (issuer && d.draft.slip.get("发文机关")) {
			yield { message: "name", values: { actual: issuer.text }, at: issuer.span };
			return;
		}
		const signature = d.draft.signatures.find((s) => PERSON.test(s.text.replace(/\s+/g, "")) || d.rulebook.leader(s.text) !== undefined);
		// A person under the organ's own name is its head signing the paper copy.
		if (signature && d.draft.signatures.length === 1) yield { message: "name", values: { actual: signature.text }, at: signature.span };
	},
});

/** An organ's head by title, with a name behind it. */
const PERSON = /(?:局长|主任|县长|区长|市长|秘书长|厅长|书记)[\u4e00-\u9fff×某]{2,4}$/;
