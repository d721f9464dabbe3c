/** Figures in a text: amounts with their units and the words that name them. */

import { anyNumber } from "../text/numerals";
import { keptWithSentence, outsideQuotes } from "./sentences";

export interface Amount {
	/** In the base unit: 1.2亿元 and 12000万元 are the same. */
	readonly value: number;
	/** The base unit (元, 人, 亩). */
	readonly unit: string;
	/** The unit as written, with 万 or 亿 (`万元`), and how many base units it holds. */
	readonly written: string;
	readonly scale: number;
	/** The value is known to half of this, in base units; 0 for a number without decimals, which is taken as exact. */
	readonly step: number;
	/** Offsets in the sentence's text, number and unit. */
	readonly start: number;
	readonly end: number;
	/** Chinese characters right before the number, up to a mark or another number. */
	readonly label: string;
}

const UNIT =
	"元|人次|人|名|户次|户|个|处|公里|千米|平方公里|平方米|立方米|米|公顷|亩|吨|公斤|千瓦时|千瓦|台|辆|套|件|份|次|天|所|家|条|项|株|间|头|只|起|宗|座|艘|艇|张|本|册|块|根|盏";
const ARABIC = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const SCALE = "百亿|十亿|亿|千万|百万|十万|万|千(?![米瓦])";
const AMOUNT = new RegExp(
	`(?:(${ARABIC})\\s*(${SCALE})?|(?<![第〇零一二两三四五六七八九十百千万亿])([一二两三四五六七八九〇零十百千万亿]*[十百千万亿][一二两三四五六七八九〇零十百千万亿]*))(${UNIT})(?!份|级|代会|民|百分点)`,
	"g",
);
const SCALES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 十亿: 1e9, 百亿: 1e10 };

/** Amounts of a sentence outside 《》 and “”. Text in brackets is blanked: what stands there is an aside (另有…，不计入). */
export const amountsIn = keptWithSentence(read);

/** What ends a label on its left. */
const LABEL_END = /[，。；、：,;:\d\u0000]/;

function read(source: string): readonly Amount[] {
	if (!/\d|[十百千万亿]/.test(source)) return [];
	const text = outsideQuotes(source).replace(/[（(][^（()）]*[）)]/g, (m) => "\u0000".repeat(m.length));
	const out: Amount[] = [];
	for (const m of text.matchAll(AMOUNT)) {
		const [whole, arabic, scaleWord, chinese, unit] = m as unknown as [string, string?, string?, string?, string?];
		const number = arabic !== undefined ? Number(arabic.replace(/,/g, "")) : anyNumber(chinese!);
		if (number === undefined || !Number.isFinite(number)) continue;
		// What a Chinese numeral ends in is its scale: 三百二十万元 is written in 万元.
		const word = scaleWord ?? (/[万亿]$/.exec(chinese ?? "")?.[0] || "");
		const scale = SCALES[word] ?? 1;
		const decimals = /\.(\d+)/.exec(arabic ?? "")?.[1]?.length ?? 0;
		const before = text.slice(0, m.index).replace(/\u0000+$/, "");
		let from = before.length;
		while (from > 0 && !LABEL_END.test(before[from - 1]!)) from--;
		// A label may hold a year (2017年300人): the digits belong to it.
		const year = /\d{4}年(?:度)?(?:\d{1,2}月)?[^，。；、：\d]{0,8}$/.exec(before.slice(-18))?.[0];
		out.push({
			value: chinese !== undefined ? number : number * scale,
			unit: unit!,
			written: word + unit!,
			scale,
			step: decimals > 0 ? scale * 10 ** -decimals : 0,
			start: m.index,
			end: m.index + whole.length,
			label: (year ?? before.slice(from)).trim(),
		});
	}
	return out;
}

/**
 * Whether parts make a total, as far as they are written: `equal` to the last place written; `rounding` where the difference is no more than
 * rounding each figure can make (a figure with decimals stands for all that rounds to it, and a whole number beside such figures may itself be
 * rounded); else `differs`. Whole numbers alone must agree exactly.
 */
export function compareTotal(parts: readonly Amount[], total: Amount): "equal" | "rounding" | "differs" {
	const all = [...parts, total];
	const difference = Math.abs(parts.reduce((n, a) => n + a.value, 0) - total.value);
	if (difference <= 1e-6 * Math.max(1, total.value)) return "equal";
	if (all.every((a) => a.step === 0)) return "differs";
	const slack = all.reduce((n, a) => n + (a.step > 0 ? a.step : a.scale > 1 || a === total ? a.scale : 0), 0) / 2;
	return difference <= slack + 1e-6 * Math.max(1, total.value) ? "rounding" : "differs";
}

/** The least and the most that `a / b` can be, in per cent, given how the two are written. */
export function share(a: Amount, b: Amount): { from: number; to: number } {
	return {
		from: ((a.value - a.step / 2) / (b.value + b.step / 2)) * 100,
		to: ((a.value + a.step / 2) / Math.max(b.value - b.step / 2, Number.MIN_VALUE)) * 100,
	};
}

/** A value in the unit in which an amount is written. */
export const inUnitOf = (value: number, like: Amount): string => String(Number((value / like.scale).toFixed(4)));

/** Whether labels name the parts of one whole (years, districts, sources of money, things of one sort) and no overlapping sorts of people. */
export function partition(labels: readonly string[]): boolean {
	if (labels.length < 2 || new Set(labels).size < labels.length) return false;
	if (
		labels.some((l) =>
			/党员|女|男|岁|少数民族|残疾|学历|本科|以上|以下|主要|包括|含|另|约|近|超过|不少于|不低于|至少|最多|新增|同比/.test(l),
		)
	)
		return (
			labels.length === 2 && labels.some((l) => /男/.test(l)) && labels.some((l) => /女/.test(l)) && !labels.some((l) => /党员|岁/.test(l))
		);
	const all = (pattern: RegExp): boolean => labels.every((l) => pattern.test(l));
	if (all(/\d{4}年|[一二三四]季度|[上下]半年|\d{1,2}月|第[一二三四五]年|[一二三四]期/)) return true;
	if (all(/[县区市乡镇村]|街道|农场|林场/)) return true;
	if (all(/中央|省|市|县|区|自筹|银行|贷款|财政|企业|社会|专项|债券|补助|配套|缺|不足|基金|资金|投入/)) return true;
	if (all(/死亡|重伤|轻伤|受伤|失踪|遇难|被困/)) return true;
	if (all(/[东西南北中]/)) return true;
	const last = labels[0]!.replace(/[为是占共达约]+$/, "").slice(-1);
	return last !== "" && labels.every((l) => l.replace(/[为是占共达约]+$/, "").endsWith(last)) && !/[的了人员者]/.test(last);
}

/**
 * Whether a list that falls far short of its total may simply name the chief parts. Years, casualties and sources of money are given whole;
 * of districts and of things of one sort some are often picked out.
 */
export function mayBePartial(parts: readonly Amount[], total: Amount): boolean {
	const sum = parts.reduce((n, p) => n + p.value, 0);
	if (sum >= total.value * PARTIAL) return false;
	return (
		!parts.every((p) => /\d{4}年|[一二三四]季度|[上下]半年|\d{1,2}月|第[一二三四五]年|[一二三四]期/.test(p.label)) &&
		!parts.every((p) => /死亡|重伤|轻伤|受伤|失踪|遇难|被困/.test(p.label)) &&
		!(total.unit === "元" && parts.every((p) => /中央|省|市|县|区|自筹|银行|贷款|财政|社会|债券|补助|配套|缺|不足|基金/.test(p.label)))
	);
}

/** Below this share of the total, what a list lacks is more likely unnamed than miscounted. */
const PARTIAL = 0.6;
