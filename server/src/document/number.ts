import type { DocumentNumber, Paragraph } from "./types";

const WELL_FORMED = /^([\u4e00-\u9fffA-Za-z]{1,14})〔(\d{4})〕([1-9]\d*)号$/;
const ORDER = /^第?(\d+)号$/;
const LOOSE =
	/^([\u4e00-\u9fffA-Za-z]{1,14})\s*[〔[［【（({〈]?\s*((?:19|20)?\d{2})\s*年?[〕\]］】）)}〉]?\s*(?:第|字第)?\s*(\d{1,5})\s*号?$/;

/** Whether a line holds nothing but a 发文字号 (well-formed or not, in parentheses or not), with a 签发人 beside it at most. */
export function isNumberLine(text: string): boolean {
	const t = bare(text);
	if (t.length > 40) return false;
	return (
		ORDER.test(t) ||
		WELL_FORMED.test(t) ||
		(LOOSE.test(t) && /[〔[［【（({〈年第]/.test(t) && /号$|[〕\]］】]\d+$/.test(t) && !/^附件|^第/.test(t))
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
	const loose = LOOSE.exec(t);
	if (loose) {
		const y = Number(loose[2]);
		return { text: t, prefix: loose[1], year: y < 100 ? 2000 + y : y, serial: Number(loose[3]), wellFormed: false };
	}
	return { text: t, wellFormed: false };
}

function bare(text: string): string {
	let t = text.trim();
	t = t.replace(/[\s\u3000]+签发人\s*[：:].*$/, "");
	const paren = /^[（(](.*)[）)]$/.exec(t);
	if (paren && /号$/.test(paren[1]!)) t = paren[1]!;
	return t.trim();
}
