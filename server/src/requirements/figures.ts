/** Figures in a text: amounts with their units and the words that name them. */
import { outsideQuotes, type Sentence } from "./sentences";

export interface Amount {
	readonly value: number;
	readonly unit: string;
	/** Digits behind the decimal point as written. */
	readonly decimals: number;
	/** Offsets in the sentence's text, number and unit. */
	readonly start: number;
	readonly end: number;
	/** Chinese characters right before the number, up to a mark or another number. */
	readonly label: string;
}

const UNIT =
	"万元|亿元|元|万人|人次|人|名|户|个|处|公里|千米|米|平方公里|平方米|立方米|万立方米|公顷|万亩|亩|万吨|吨|公斤|台|辆|套|件|份|次|天|所|家|条|项|株|万株|间|头|只|起|宗|座|艘|艇|张|本|册|块|根|盏";
const AMOUNT = new RegExp(`(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s*(${UNIT})(?!份|级|代会|民)`, "g");

/** Amounts of a sentence outside 《》 and “”. Text in brackets is blanked: what stands there is an aside (另有…，不计入). */
export function amountsIn(sentence: Sentence | string): readonly Amount[] {
	if (typeof sentence === "string") return read(sentence);
	let found = cache.get(sentence);
	if (!found) {
		found = read(sentence.text);
		cache.set(sentence, found);
	}
	return found;
}

const cache = new WeakMap<Sentence, readonly Amount[]>();

/** What ends a label on its left. */
const LABEL_END = /[，。；、：,;:\d\u0000]/;

function read(source: string): readonly Amount[] {
	if (!/\d/.test(source)) return [];
	const text = outsideQuotes(source).replace(/[（(][^（）()]*[）)]/g, (m) => "\u0000".repeat(m.length));
	const out: Amount[] = [];
	for (const m of text.matchAll(AMOUNT)) {
		const before = text.slice(0, m.index).replace(/\u0000+$/, "");
		let from = before.length;
		while (from > 0 && !LABEL_END.test(before[from - 1]!)) from--;
		const label = before.slice(from);
		// A label may hold a year (2017年300人): the digits belong to it.
		const year = /\d{4}年(?:度)?(?:\d{1,2}月)?[^，。；、：\d]{0,8}$/.exec(before.slice(-18))?.[0];
		out.push({
			value: Number(m[1]!.replace(/,/g, "")),
			unit: m[2]!,
			decimals: /\.(\d+)/.exec(m[1]!)?.[1]?.length ?? 0,
			start: m.index,
			end: m.index + m[0].length,
			label: (year ?? label).trim(),
		});
	}
	return out;
}

/** Sums of decimals are compared in the finest place written. */
export function sameAmount(a: number, b: number, decimals: number): boolean {
	return Math.abs(a - b) < 0.5 * 10 ** -decimals;
}

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
	return last !== "" && labels.every((l) => l.replace(/[为是占共达约]+$/, "").endsWith(last)) && !/[的了人]/.test(last);
}
