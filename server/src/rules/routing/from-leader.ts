import { asList } from "../../document/slip";
import type { Located } from "../../document/types";
import { defineRule } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import { personalSender } from "../../requirements/leaders";
import { directionBetween } from "../../requirements/people";
import { addresseesOf } from "../../requirements/receivers";

const draft = (issuer: string, signature: string, kind = "报告", title = "", to = "鹤岗市人民政府"): string => `---
文种: ${kind}
阶段: 送审
发文机关: ${issuer}
主送: ${to}
---

${title}关于校车运行情况的${kind}

${to}：

全市现有校车41辆，开行线路36条。春季开学以来没有发生事故。

${signature}

2017年4月18日
`;

export const rule = defineRule({
	title: { zh: "以领导个人名义上报", en: "In a leader's own name" },
	why: {
		zh: "不得以本机关负责人的名义向上级机关报送公文；公文由机关署名。",
		en: "A document to a superior organ is issued by the organ, not in its leader's own name.",
	},
	sources: ["T15"],
	severity: "error",
	due: "送审",
	since: "0.2.0",
	messages: {
		personal: {
			zh: "本文以“{actual}”个人名义报送上级机关，应当以{expected}名义报送。",
			en: "Issued to a superior in the name of {actual}; it must be issued by {expected}.",
		},
	},
	examples: [
		{ name: "署名是局长", bad: draft("鹤岗市教育局", "⟦鹤岗市教育局局长　子五⟧") },
		{ name: "发文机关写成县长", bad: draft("⟦萝北县县长⟧", "萝北县县长") },
		{ name: "标题写成局长", bad: draft("鹤岗市教育局", "⟦局长　子五⟧", "请示") },
		{ name: "职务后用冒号", bad: draft("鹤岗市教育局", "⟦市教育局局长：子五⟧", "请示") },
		{
			name: "请示以副市长名义报省政府",
			bad: draft("⟦鹤岗市副市长丙三⟧", "鹤岗市副市长丙三", "请示", "", "黑龙江省人民政府"),
		},
		{ name: "机关署名", good: draft("鹤岗市教育局", "鹤岗市教育局"), looksBad: "签发人是局长，但署名是机关。" },
		{
			name: "议案由市长署名",
			good: draft("鹤岗市人民政府", "市长　甲一", "议案", "", "鹤岗市人民代表大会常务委员会"),
			looksBad: "署职务和姓名，但议案由政府首长署名是惯例。",
		},
		{
			name: "署名后附经办人",
			good: draft("鹤岗市教育局", "鹤岗市教育局\n\n局长　子五"),
			looksBad: "有局长姓名，但机关已经署名。",
		},
	],
	*check(d) {
		if (d.kind === "命令" || d.kind === "议案" || d.withoutKind || d.has("请假") || d.has("返程报告") || d.has("讲话稿")) return;
		const senders = sendersOf(d);
		for (const list of senders) {
			const persons = list.flatMap((l) => {
				const person = personalSender(l, d);
				return person ? [{ located: l, ...person }] : [];
			});
			const first = persons[0];
			if (!first || persons.length < list.length) continue;
			const organ = first.organ ?? d.issuer;
			if (!organ) continue;
			const upward = addresseesOf(d).some((r) =>
				r.party.organ ? directionBetween(organ, r.party.organ, d.rulebook) === "上行" : r.party.leader !== undefined,
			);
			if (!upward) continue;
			const actual = first.located.text.replace(/[\s\u3000]+/g, "");
			yield {
				message: "personal",
				values: { actual, expected: organ.name },
				data: { actual, expected: organ.name, organ: organ.name },
				at: first.located.span,
			};
			return;
		}
	},
});

/** The places that name who sends: 发文机关, 署名 of the slip, signature, issuer in the title. */
function sendersOf(d: Dossier): readonly (readonly Located[])[] {
	const slip = (key: string): Located[] =>
		asList(d.draft.slip.get(key)?.value)
			.filter((n) => n.kind === "scalar")
			.map((n) => ({ text: n.text, span: n.span }));
	const title = d.draft.titleIssuer;
	const signed = d.draft.signatures.length > 0 ? d.draft.signatures : aboveDate(d);
	return [slip("发文机关"), slip("署名"), signed, title ? [title] : []].filter((l) => l.length > 0);
}

/** `局长：子五` is no organ's signature, so the draft does not read it as one; the line above the date shows it. */
function aboveDate(d: Dossier): Located[] {
	const at = d.draft.paragraphs.findIndex((p) => p.part === "date");
	const line = at > 0 ? d.draft.paragraphs[at - 1] : undefined;
	return line?.part === "body" && line.text.length <= 24 && !/[。；，]/.test(line.text) ? [{ text: line.text, span: line.span }] : [];
}
