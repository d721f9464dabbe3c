import { replace } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { classification } from "../../requirements/publicity";
import { chineseNumber } from "../../text/numerals";

const draft = (level: string): string => `---
文种: 通知
发文机关: 鹤岗市公安局
份号: 000001
密级: ${level}
阶段: 送审
---

鹤岗市公安局关于做好重要会议安全保卫的通知

各分局：

为做好安全保卫，各分局于6月10日前报送警力部署方案。
`;

export const rule = defineRule({
	title: { zh: "密级和保密期限写得不规范", en: "Classification and its period badly written" },
	why: {
		zh: "密级和保密期限之间用“★”隔开，期限中的数字用阿拉伯数字，如“秘密★1年”。",
		en: "Written like 秘密★1年: level, star, period in Arabic digits.",
	},
	sources: ["T9", "G"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		form: { zh: "密级“{actual}”应写作“{expected}”。", en: "“{actual}” is written {expected}." },
		none: { zh: "密级“{actual}”没有保密期限，例如“秘密★1年”。", en: "“{actual}” lacks its period, as in 秘密★1年." },
		unknown: { zh: "“{actual}”不是密级；密级是绝密、机密、秘密，后面用“★”接保密期限。", en: "“{actual}” is no classification." },
	},
	examples: [
		{ name: "没有星号", bad: draft("⟦秘密1年⟧"), config: { classified: true }, fixed: draft("秘密★1年") },
		{ name: "中文数字和别的记号", bad: draft("⟦机密*五年⟧"), config: { classified: true }, fixed: draft("机密★5年") },
		{ name: "括号和空格", bad: draft("⟦秘密 （6个月）⟧"), config: { classified: true }, fixed: draft("秘密★6个月") },
		{ name: "没有期限", bad: draft("⟦秘密⟧"), config: { classified: true }, severity: "warning" },
		{ name: "不是密级", bad: draft("⟦内部资料⟧"), config: { classified: true } },
		{ name: "解密时间", good: draft("机密★2019年12月31日"), config: { classified: true }, looksBad: "不是“几年”，但写的是解密时间。" },
		{ name: "长期", good: draft("绝密★长期"), config: { classified: true }, looksBad: "没有数字，但“长期”是期限。" },
	],
	*check(d) {
		const level = classification(d);
		if (!level) return;
		const actual = level.text.trim();
		const m = /^[★☆]?(绝密|机密|秘密)(?:级)?[\s★☆*＊·:：,，、\-—(（]*(.*?)[)）\s]*$/.exec(actual);
		if (!m) {
			yield { message: "unknown", values: { actual }, at: level.span };
			return;
		}
		const [, word, rest] = m as unknown as [string, string, string];
		if (rest === "") {
			yield actual === word || actual === `${word}★`
				? { message: "none", values: { actual }, severity: "warning", at: level.span }
				: { message: "none", values: { actual }, at: level.span };
			return;
		}
		const period = standard(rest.replace(/\s/g, ""));
		const expected = `${word}★${period ?? rest}`;
		if (expected === actual) return;
		if (period === undefined && actual.startsWith(`${word}★`) && !/\s/.test(actual)) return;
		yield {
			message: "form",
			values: { actual, expected },
			at: level.span,
			fixes: period
				? [{ title: { zh: `改为“${expected}”`, en: `Write ${expected}` }, safe: true, edits: replace(level.span, expected) }]
				: [],
		};
	},
});

/** A period in its standard form; undefined when it is none that is known (a condition for declassification is free text). */
function standard(text: string): string | undefined {
	const t = text.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/^保密(?:期限)?[:：]?/, "");
	if (t === "长期") return t;
	if (/^\d{4}年\d{1,2}月\d{1,2}日(?:前|止)?$/.test(t) || /^至?\d{4}年\d{1,2}月\d{1,2}日$/.test(t)) return t;
	const m = /^(\d+|[一二两三四五六七八九十]+)(年|个月|月|天|日)(?:以内|内)?$/.exec(t);
	if (!m) return undefined;
	const n = /^\d+$/.test(m[1]!) ? Number(m[1]) : chineseNumber(m[1]!);
	const unit = m[2] === "月" ? "个月" : m[2] === "日" ? "天" : m[2]!;
	return n ? `${n}${unit}` : undefined;
}
