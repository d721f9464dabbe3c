import { chineseNumber, toChineseNumber } from "../text/numerals";
import type { Label, LabelForm } from "./types";

const CN = "[〇零一二三四五六七八九十百千]+";
const FORMS: readonly { form: LabelForm; re: RegExp; standard: (n: number) => string }[] = [
	{
		form: "章",
		re: new RegExp(`^第(${CN}|\\d+)章(?=[\\s\\u3000]|$|[\\u4e00-\\u9fff])[\\s\\u3000]*`),
		standard: (n) => `第${toChineseNumber(n)}章`,
	},
	{ form: "节", re: new RegExp(`^第(${CN}|\\d+)节(?=[\\s\\u3000]|$)[\\s\\u3000]*`), standard: (n) => `第${toChineseNumber(n)}节` },
	{
		form: "条",
		re: new RegExp(`^第(${CN}|\\d+)条(?:[\\s\\u3000]+|(?=[^之的规所、，,和及至第]))`),
		standard: (n) => `第${toChineseNumber(n)}条`,
	},
	{ form: "（一）", re: new RegExp(`^[（(]\\s*(${CN})\\s*[）)][、，,.．]?\\s*`), standard: (n) => `（${toChineseNumber(n)}）` },
	{ form: "一、", re: new RegExp(`^(${CN})\\s*[、](?!${CN}[、年月日])\\s*`), standard: (n) => `${toChineseNumber(n)}、` },
	{ form: "一、", re: /^([一二三四五六七八九十]{1,3})[，,.．]\s*/, standard: (n) => `${toChineseNumber(n)}、` },
	{ form: "（1）", re: /^[（(]\s*(\d{1,3})\s*[）)][、，,.．]?\s*/, standard: (n) => `（${n}）` },
	{ form: "1.1", re: /^(\d{1,2}(?:[.．]\d{1,2})+)[.．、]?(?=[\s\u3000]|[\u4e00-\u9fff])\s*/, standard: (n) => String(n) },
	// `1.2017年底前` is a label and a year.
	{ form: "1.", re: /^(\d{1,3})\s*[.．、](?:(?!\d)|(?=(?:19|20)\d{2}(?:[年—－-]|$)))\s*/, standard: (n) => `${n}.` },
	{ form: "1", re: /^(\d{1,2})(?:\u3000+|\s{2,})(?=[\u4e00-\u9fff])/, standard: (n) => String(n) },
	{ form: "第一，", re: /^第([一二三四五六七八九十]{1,3})[，,、]/, standard: (n) => `${toChineseNumber(n)}、` },
	{ form: "①", re: /^([①-⑳])\s*/, standard: (n) => String.fromCharCode(0x245f + n) },
];

/** The outline label that a paragraph begins with, in whatever form it was typed. */
export function readLabel(text: string): Label | undefined {
	for (const { form, re, standard } of FORMS) {
		const m = re.exec(text);
		if (!m) continue;
		const typed = m[1]!;
		const value =
			form === "①"
				? typed.charCodeAt(0) - 0x245f
				: form === "1.1"
					? Number(typed.split(/[.．]/).at(-1))
					: /^\d+$/.test(typed)
						? Number(typed)
						: chineseNumber(typed);
		if (value === undefined || !Number.isFinite(value)) continue;
		return { form, raw: m[0].trimEnd(), standard: form === "1.1" ? typed : standard(value), value, end: m[0].length };
	}
	return undefined;
}
