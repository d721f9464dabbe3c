import { replace } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { type Classification, classificationOf, type Level } from "../../requirements/secrecy";

const draft = (classification: string, head = ""): string => `---
文种: 通知
发文机关: 鹤岗市粮食局
份号: 000001
${classification ? `密级: ${classification}\n` : ""}阶段: 送审
---

${head}鹤岗市粮食局关于储备粮轮换计划的通知

各储备粮库：

2017年轮换储备粮1.8万吨，于9月底前完成。
`;
const config = { classified: true };

export const rule = defineRule({
	title: { zh: "密级和保密期限写法", en: "Form of classification and period" },
	why: {
		zh: "密级和保密期限写作“秘密★1年”：三种密级之一，实心五角星，阿拉伯数字的期限。写得不规范，到期解密就没有依据。",
		en: "Classification and period are written 秘密★1年, so that the day of declassification is beyond doubt.",
	},
	sources: ["T9", "G", "S"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		form: { zh: "密级和保密期限应当写作“{expected}”，现为“{actual}”。", en: "Write “{expected}”, not “{actual}”." },
		period: { zh: "密级“{actual}”没有保密期限，应当写作“{level}★1年”的形式。", en: "“{actual}” has no period; write it as {level}★1年." },
		unreadable: {
			zh: "“{actual}”中的保密期限看不明白，应当写作“{level}★1年”的形式。",
			en: "The period in “{actual}” cannot be read; write it as {level}★1年.",
		},
		level: { zh: "“{actual}”不是密级，密级只有绝密、机密、秘密。", en: "“{actual}” is no classification; there are 绝密, 机密 and 秘密." },
		long: {
			zh: "{level}级的保密期限除另有规定外不超过{expected}年，现为“{actual}”。",
			en: "The period of {level} is at most {expected} years unless otherwise provided; it is “{actual}”.",
		},
	},
	examples: [
		{ name: "没有五角星", bad: draft("⟦秘密1年⟧"), fixed: draft("秘密★1年"), config },
		{ name: "括号和汉字", bad: draft("⟦机密级（五年）⟧"), fixed: draft("机密★5年"), config },
		{ name: "星号", bad: draft("⟦秘密*６个月⟧"), fixed: draft("秘密★6个月"), config },
		{ name: "空心星和空格", bad: draft("⟦绝密 ☆ 20 年⟧"), fixed: draft("绝密★20年"), config },
		{ name: "版头写错", bad: draft("", "⟦机密 10年⟧\n\n"), fixed: draft("", "机密★10年\n\n"), config },
		{ name: "没有期限", bad: draft("⟦机密⟧"), config },
		{ name: "不是密级", bad: draft("⟦内部⟧"), severity: "warning", config },
		{ name: "期限过长", bad: draft("⟦秘密★20年⟧"), severity: "warning", config },
		{ name: "解密条件", good: draft("绝密★启用前"), looksBad: "没有年数，但写明了解密条件。", config },
		{ name: "解密时间", good: draft("秘密★2018年6月1日"), looksBad: "没有期限，但写明了解密时间。", config },
		{ name: "长期", good: draft("绝密★长期"), looksBad: "没有年数，但长期也是保密期限。", config },
		{ name: "不涉密", good: draft("不涉密"), looksBad: "不是三种密级，但写明不涉密。" },
	],
	*check(d) {
		const c = classificationOf(d);
		if (!c) return;
		const values = { actual: c.text, ...(c.level ? { level: c.level } : {}) };
		const data = { field: "密级", actual: c.text };
		if (!c.level) yield { message: "level", values, data, at: c.span, severity: "warning" };
		else if (c.standard && c.text !== c.standard && !deliberate(c))
			yield {
				message: "form",
				values: { ...values, expected: c.standard },
				data: { ...data, expected: c.standard },
				at: c.span,
				fixes: [{ title: { zh: `改为“${c.standard}”`, en: `Write ${c.standard}` }, safe: true, edits: replace(c.span, c.standard) }],
			};
		else if (!c.period) yield { message: hasPeriod(c) ? "unreadable" : "period", values, data, at: c.span };
		else if (c.years !== undefined && c.years > LONGEST[c.level])
			yield {
				message: "long",
				values: { ...values, expected: String(LONGEST[c.level]) },
				data: { ...data, expected: `${LONGEST[c.level]}年` },
				at: c.span,
				severity: "warning",
			};
	},
});

/** The longest period of each level, in years, unless otherwise provided (保守国家秘密法). */
const LONGEST: Readonly<Record<Level, number>> = { 绝密: 30, 机密: 20, 秘密: 10 };

/** A date or condition behind ★ may be written in full in more ways than one. */
const deliberate = (c: Classification): boolean => /^(?:绝密|机密|秘密)★\d{4}年\d{1,2}月\d{1,2}日(?:前|后|止|解密)?$/.test(c.text);

const hasPeriod = (c: Classification): boolean => /[\d一二三四五六七八九十]/.test(c.text.replace(/^[绝机秘]密/, ""));
