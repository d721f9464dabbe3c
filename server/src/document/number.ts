import type { DocumentNumber, Paragraph } from "./types";

const WELL_FORMED = /^([\u4e00-\u9fffA-Za-z]{1,14})〔(\d{4})〕([1-9]\d*)号$/;
const ORDER = /^第?(\d+)号$/;
const LOOSE =
	/^([\u4e00-\u9fffA-Za-z]{1,14}?)(?:字(?=第))?\s*[〔﹝[［【（({〈]?\s*((?:19|20)?\d{2})\s*年?\s*[〕﹞\]］】）)}〉]?\s*(?:[-—]|字?第)?\s*(\d{1,5})\s*号?$/;
const DIGIT: Readonly<Record<string, string>> = {
	〇: "0",
	"○": "0",
	零: "0",
	一: "1",
	二: "2",
	三: "3",
	四: "4",
	五: "5",
	六: "6",
	七: "7",
	八: "8",
	九: "9",
};

/** Whether a line holds nothing but a 发文字号 (well-formed or not, in parentheses or not), with a 签发人 beside it at most. */
export function isNumberLine(text: string): boolean {
	const t = bare(text);
	if (t.length > 40) return false;
	return (
		ORDER.test(t) ||
		WELL_FORMED.test(t) ||
		(LOOSE.test(arabic(t)) && /[〔﹝[［【（({〈年第]/.test(t) && /号$|[〕﹞\]］】]\s*第?[\d０-９]+$/.test(t) && !/^附件|^第/.test(t))
	);
}

export function readNumber(p: Paragraph): DocumentNumber {
	const t = bare(p.text);
	const at = p.text.indexOf(t);
	return { ...parseNumber(t), span: at >= 0 ? p.at(at, at + t.length) : p.span };
}

/** Reads a 发文字号, tolerating other brackets, 第 and leading zeros. */
export function parseNumber(text: string): Omit<DocumentNumber, "span"> {
	const t = text.trim();
	const good = WELL_FORMED.exec(t);
	if (good) return { text: t, prefix: good[1], year: Number(good[2]), serial: Number(good[3]), wellFormed: true };
	const order = ORDER.exec(t);
	if (order) return { text: t, serial: Number(order[1]), wellFormed: true };
	const loose = LOOSE.exec(arabic(t));
	if (loose) {
		const y = Number(loose[2]);
		return { text: t, prefix: loose[1], year: y < 100 ? 2000 + y : y, serial: Number(loose[3]), wellFormed: false };
	}
	return { text: t, wellFormed: false };
}

/** Full-width digits, and a year in Chinese numerals inside its brackets, as Arabic digits. */
function arabic(text: string): string {
	return text
		.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
		.replace(/(?<=[〔﹝[［【（(])[〇○零一二三四五六七八九]{4}(?=年?[〕﹞\]］】）)])/, (m) => [...m].map((c) => DIGIT[c]).join(""));
}

function bare(text: string): string {
	let t = text.trim();
	t = t.replace(/[\s\u3000]+签发人\s*[：:].*$/, "");
	const paren = /^[（(](.*)[）)]$/.exec(t);
	if (paren && /号$/.test(paren[1]!)) t = paren[1]!;
	return t.trim();
}
