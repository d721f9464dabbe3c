import { replace } from "../../document/edits";
import { defineRule } from "../../lint/rule";

const draft = (a: string, b: string, c: string): string => `---
文种: 通知
发文机关: 鹤岗市粮食局
阶段: 送审
---

鹤岗市粮食局关于粮库防火检查的通知

各粮库：

根据《粮油仓储管理办法》，现通知如下：

${a}检查时间

${b}自查于5月10日前完成。

${c}抽查于5月20日前完成。
`;

export const rule = defineRule({
	title: { zh: "层次序数的写法不规范", en: "Outline label not in its standard form" },
	why: {
		zh: "层次序数依次为“一、”“（一）”“1.”“（1）”，括号用全角，括号后不加顿号。",
		en: "Labels are 一、 （一） 1. （1）, with full-width brackets and nothing behind them.",
	},
	sources: ["G"],
	severity: "warning",
	due: "拟稿",
	since: "0.1.0",
	messages: { form: { zh: "层次序数“{actual}”应写作“{expected}”。", en: "Write the label “{actual}” as “{expected}”." } },
	examples: [
		{ name: "半角括号、点号和顿号", bad: draft("⟦一.⟧", "⟦(一)⟧", "⟦（二）、⟧"), fixed: draft("一、", "（一）", "（二）") },
		{ name: "阿拉伯数字后的顿号", bad: draft("一、", "⟦1、⟧", "⟦2、⟧"), fixed: draft("一、", "1.", "2.") },
		{ name: "规范写法", good: draft("一、", "（一）", "（二）"), looksBad: "各级序数俱全，都是规范写法。" },
		{ name: "列举用语", good: draft("关于", "第一，", "第二，"), looksBad: "“第一，”是列举用语，本文没有用“一、”编号。" },
	],
	*check(d) {
		const numbered = d.draft.paragraphs.some((p) => p.label?.form === "一、" && p.label.raw === p.label.standard);
		for (const p of d.draft.paragraphs) {
			const { label } = p;
			if (!label || p.code || p.table || (p.part !== "body" && p.part !== "annex")) continue;
			if (!/^(?:一、|（一）|1\.|（1）|第一，)$/.test(label.form) || label.raw === label.standard) continue;
			if (label.form === "第一，" && !numbered) continue;
			if (label.raw.replace(/\s/g, "") === label.standard) continue;
			const span = p.at(0, label.raw.length);
			yield {
				message: "form",
				values: { actual: label.raw, expected: label.standard },
				at: span,
				fixes: [
					{ title: { zh: `改为“${label.standard}”`, en: `Write ${label.standard}` }, safe: true, edits: replace(span, label.standard) },
				],
			};
		}
	},
});
