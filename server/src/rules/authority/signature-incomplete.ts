import { defineRule } from "../../lint/rule";

const draft = (signer: string): string => `---
文种: 批复
发文机关: 鹤岗市民政局
主送: 市殡仪馆
签发: ${signer}
---

鹤岗市民政局关于延长开放时间的批复

市殡仪馆：

你馆《关于延长开放时间的请示》收悉。同意4月1日至7日延长至18时。
`;

export const rule = defineRule({
	title: { zh: "签发不完整", en: "Incomplete signature" },
	why: {
		zh: "签发人签发公文，应当签署意见、姓名和完整日期。日期不全的，无法确定公文何时成立。",
		en: "The signer gives opinion, name and a complete date; without one nobody can tell when the document came to be.",
	},
	sources: ["T22"],
	severity: "error",
	due: "签发",
	procedural: true,
	since: "0.1.0",
	messages: {
		date: { zh: "签发没有完整的日期{actual}。", en: "The signature lacks a complete date{actual}." },
		who: { zh: "签发没有写明姓名或者职务。", en: "The signature names neither person nor title." },
	},
	examples: [
		{ name: "没有日期", bad: draft("⟦{职务: 局长}⟧") },
		{ name: "日期只写到月", bad: draft("{职务: 局长, 日期: ⟦2017年3月⟧}") },
		{ name: "补入的空栏", bad: draft("{⟦姓名⟧: , 职务: , 日期: 2017-03-28}") },
		{ name: "中文日期", good: draft("{姓名: 子一, 日期: 2017年3月28日}"), looksBad: "没有职务，但有姓名和完整日期。" },
	],
	*check(d) {
		for (const s of d.signers) {
			if (!s.title && !s.name)
				yield { message: "who", data: { field: "姓名" }, at: s.node.entries.find((e) => e.key === "姓名")?.keySpan ?? s.span };
			if (!s.date) {
				const empty = s.node.entries.find((e) => e.key === "日期");
				if (s.title || s.name)
					yield {
						message: "date",
						values: { actual: "" },
						data: { field: "日期" },
						at: empty?.keySpan ?? s.span,
						fixes: empty
							? [{ title: { zh: "填写日期", en: "Fill in the date" }, safe: false, edits: [], focus: empty.value.span.start }]
							: [],
					};
			} else if (!s.date.value)
				yield {
					message: "date",
					values: { actual: `（“${s.date.text}”）` },
					data: { field: "日期", actual: s.date.text },
					at: s.date.span,
				};
		}
	},
});
