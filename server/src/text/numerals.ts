const DIGITS = "〇一二三四五六七八九";
const VALUE: Record<string, number> = { 〇: 0, 零: 0, Ｏ: 0, "○": 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const UNIT: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** Characters that a Chinese numeral is written with. */
export const CHINESE_NUMERAL = "[〇零○一二两三四五六七八九十百千万亿]";

/** Value of a Chinese numeral (`二十三`, `一百零五`, `二〇一七`); undefined when it is none. */
export function chineseNumber(text: string): number | undefined {
	if (text === "") return undefined;
	if ([...text].every((c) => c in VALUE)) {
		let n = 0;
		for (const c of text) n = n * 10 + VALUE[c]!;
		return n;
	}
	let total = 0;
	let section = 0;
	let digit: number | undefined;
	for (const c of text) {
		if (c in VALUE) {
			digit = VALUE[c]!;
		} else if (c in UNIT) {
			section += (digit ?? 1) * UNIT[c]!;
			digit = undefined;
		} else if (c in LARGE) {
			total = (total + section + (digit ?? 0)) * LARGE[c]!;
			section = 0;
			digit = undefined;
		} else return undefined;
	}
	return total + section + (digit ?? 0);
}

/** `1` → `一`, `23` → `二十三`; for 0–99999. */
export function toChineseNumber(n: number): string {
	if (n < 10) return DIGITS[n]!;
	const units = ["", "十", "百", "千", "万"];
	const digits = String(n).split("").map(Number);
	let out = "";
	let zero = false;
	digits.forEach((d, i) => {
		const unit = units[digits.length - 1 - i]!;
		if (d === 0) {
			zero = out !== "";
			return;
		}
		if (zero) out += "零";
		zero = false;
		out += (d === 1 && unit === "十" && out === "" ? "" : DIGITS[d]!) + unit;
	});
	return out;
}

/** Value of a numeral typed in Arabic (grouped, full-width or not) or Chinese characters. */
export function anyNumber(text: string): number | undefined {
	const t = text.replace(/[０-９．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/[,，](?=\d{3})/g, "");
	if (/^\d+(\.\d+)?$/.test(t)) return Number(t);
	return chineseNumber(t);
}
