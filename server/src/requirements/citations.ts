/** How a text cites other documents: titles in 《》, their numbers, and in which order the two stand (先引标题，后引发文字号). */
import { keptWithParagraph } from "../document/kept";
import type { Paragraph } from "../document/types";
import type { Rulebook } from "../rulebook/rulebook";

/** A piece of a paragraph's text. */
export interface Piece {
	readonly text: string;
	readonly from: number;
	readonly to: number;
}

export interface Citation {
	/** Without 《》; absent where only a number is cited. */
	readonly title?: Piece & { readonly quoted: boolean };
	readonly number?: Piece & {
		/** `鹤政发〔2017〕2号`, as it would be printed: 〔〕, no 第, no leading zero, no space. */
		readonly standard: string;
	};
	/** `titleFirst`: 《…》（…号）; `bare`: 《…》…号 without brackets; `numberFirst`: …号《…》. */
	readonly order: "titleFirst" | "bare" | "numberFirst" | "alone";
	readonly from: number;
	readonly to: number;
	readonly paragraph: Paragraph;
}

const OPEN = "〔[［【（(﹝";
const CLOSE = "〕\\]］】）)﹞";
/** A 发文字号 in running text, in whatever brackets; the prefix may have words of the sentence before it. */
const NUMBER = `[\\u4e00-\\u9fffA-Za-z]{0,14}\\s{0,3}[${OPEN}]\\s{0,3}\\d{4}\\s{0,3}年?\\s{0,3}[${CLOSE}]\\s{0,3}(?:[\\u4e00-\\u9fff]{1,4})?\\s{0,3}第?\\s{0,3}\\d{1,5}\\s{0,3}号`;
const YEAR_IN_BRACKETS = new RegExp(`[${OPEN}](\\d{4})年?[${CLOSE}]`);
const NUMBER_ALL = new RegExp(NUMBER, "g");
const AFTER_TITLE = new RegExp(`^\\s*[（(]\\s*(${NUMBER}|[^（）()《》]{0,16}第?\\s*\\d{1,5}\\s*号)(?=[\\s，,；;）)、和及])`);
const BARE_AFTER = new RegExp(`^\\s*(${NUMBER})`);
const BEFORE_TITLE = new RegExp(`(?:[（(]\\s*(${NUMBER})\\s*[）)]|(${NUMBER}))(\\s*(?:文件?)?(?:印发的|下发的|转发的)?\\s*)$`);
/** 关于…的请示（…号）: a title without its 《》. */
const PLAIN_TITLE =
	/(?:[\u4e00-\u9fff]{0,20})?关于[^，。；：《》（）]{4,90}(?:请示|报告|函|意见|通知|建议|提案|方案|决定|通报|批复|复函|纪要|公告|通告)$/;

/** Every citation of a paragraph, in order. Offsets are those of the paragraph's text. */
export const citationsOf = keptWithParagraph((paragraph): readonly Citation[] => (/[《号]/.test(paragraph.text) ? read(paragraph) : []));

/** The number as it would be printed. */
export function standardNumber(raw: string): string {
	return raw
		.replace(/\s+/g, "")
		.replace(YEAR_IN_BRACKETS, "〔$1〕")
		.replace(/〕第?0*(\d+)号/, "〕$1号");
}

/** The 代字 of a number cut out of running text: known ones first, else what is left behind words of the sentence. */
export function trimNumber(raw: string, rulebook?: Rulebook): string {
	const open = raw.search(new RegExp(`[${OPEN}]`));
	if (open < 0) return raw;
	const prefix = raw.slice(0, open).trimEnd();
	const known = (rulebook?.organs ?? []).flatMap((o) => o.prefixes).filter((p) => prefix.endsWith(p));
	const longest = known.sort((a, b) => b.length - a.length)[0];
	const best = longest ?? prefix.replace(LEADING, "");
	return raw.slice(prefix.length - best.length);
}

/** Words of a sentence that may run into a number: 根据, 按照, 你县, 市政府 … */
const LEADING =
	/^.*(?:根据|按照|依据|依照|遵照|参照|贯彻|落实|执行|转发|印发|收到|接到|关于|现将|以及|文件|通知|请示|来函|来文|报告|批复|意见|精神|你[省市县区局委办厅部]|我[省市县区局委办厅部]|贵[省市县区局委办厅部]|[省市县区]政府|人民政府|国务院(?!办)|办公室|办公厅|和|与|及|或|对|以|按|由|在|据|将|是|为|的|到|见)|^[原经]/;

function read(paragraph: Paragraph): Citation[] {
	const { text } = paragraph;
	const out: Citation[] = [];
	const taken = new Uint8Array(text.length);
	const piece = (from: number, to: number): Piece => ({ text: text.slice(from, to), from, to });
	const numbered = (from: number, to: number): NonNullable<Citation["number"]> => ({
		...piece(from, to),
		standard: standardNumber(text.slice(from, to)),
	});
	let previousEnd = 0;
	for (const [open, close] of titles(text)) {
		const title = { ...piece(open + 1, close), quoted: true };
		const rest = text.slice(close + 1, close + 90);
		const after = AFTER_TITLE.exec(rest);
		const bare = after ? null : BARE_AFTER.exec(rest);
		const before = after ? null : BEFORE_TITLE.exec(text.slice(Math.max(previousEnd, open - 60), open));
		if (after) {
			const from = close + 1 + after[0].length - after[1]!.length;
			const end = text.slice(from + after[1]!.length).search(/[）)]/);
			const to = end < 0 ? from + after[1]!.length : from + after[1]!.length + end + 1;
			out.push({ title, number: numbered(from, from + after[1]!.length), order: "titleFirst", from: open, to, paragraph });
			taken.fill(1, from, to);
			previousEnd = to;
		} else if (before) {
			const raw = before[1] ?? before[2]!;
			const start = open - before[0].length;
			const from = start + before[0].indexOf(raw);
			const printed = /[发的]/.test(before[3]!);
			if (printed) out.push({ title, order: "alone", from: open, to: close + 1, paragraph });
			else {
				out.push({ title, number: numbered(from, from + raw.length), order: "numberFirst", from: start, to: close + 1, paragraph });
				taken.fill(1, from, from + raw.length);
			}
			previousEnd = close + 1;
		} else if (bare && !followedByTitle(text, close + 1 + bare[0].length)) {
			const from = close + 1 + bare[0].length - bare[1]!.length;
			const to = from + bare[1]!.length;
			out.push({ title, number: numbered(from, to), order: "bare", from: open, to, paragraph });
			taken.fill(1, from, to);
			previousEnd = to;
		} else {
			out.push({ title, order: "alone", from: open, to: close + 1, paragraph });
			previousEnd = close + 1;
		}
	}
	for (const m of text.matchAll(
		/[（(](?:[^（）()《》]{0,16}[〔[［]\d{4}[〕\]］][^（）()《》]{0,8}?\d{1,5}号|(?:[\u4e00-\u9fff]{0,8})第\d{1,5}号)[^（）()]*[）)]/g,
	)) {
		const from = m.index + 1;
		const to = from + m[0].search(/号/) - 1 + 1;
		if (taken.subarray(from, to).includes(1)) continue;
		const base = Math.max(0, m.index - 130);
		const title = PLAIN_TITLE.exec(text.slice(base, m.index));
		if (!title) continue;
		out.push({
			title: { ...piece(base + title.index, m.index), quoted: false },
			number: numbered(from, to),
			order: "titleFirst",
			from: base + title.index,
			to: m.index + m[0].length,
			paragraph,
		});
		taken.fill(1, from, to);
	}
	for (const m of text.matchAll(NUMBER_ALL)) {
		const from = m.index;
		const to = from + m[0].length;
		if (taken.subarray(from, to).includes(1)) continue;
		out.push({ number: numbered(from, to), order: "alone", from, to, paragraph });
	}
	return out.sort((a, b) => a.from - b.from);
}

function followedByTitle(text: string, at: number): boolean {
	return /^\s*(?:文件?)?\s*《/.test(text.slice(at));
}

/** Outermost 《…》 pairs. */
function titles(text: string): [number, number][] {
	const out: [number, number][] = [];
	let depth = 0;
	let start = 0;
	for (let i = 0; i < text.length; i++) {
		if (text[i] === "《") {
			if (depth++ === 0) start = i;
		} else if (text[i] === "》" && depth > 0 && --depth === 0) out.push([start, i]);
	}
	return out;
}

/** A title for comparing: no spaces, no quotation marks. */
export const plainTitle = (title: string): string => title.replace(/[\s《》〈〉“”"]/g, "");

/** The title without its issuer: from 关于 on. */
export function subjectOf(title: string): string {
	const plain = plainTitle(title);
	const at = plain.indexOf("关于");
	return at > 0 ? plain.slice(at) : plain;
}

/** What a printing notice prints: 《…》 of its title, or the name between 印发 and 的通知. */
export function printedTitle(title: string): string | undefined {
	const quoted = /《([^《》]+)》/.exec(title)?.[1];
	const prints = /(?:印发|转发|批转|下发|公布|发布)/.exec(title);
	if (!prints) return undefined;
	return quoted ?? /(?:印发|转发|批转|下发|公布|发布)(.{4,80})的(?:通知|令|公告)$/.exec(title.replace(/\s/g, ""))?.[1];
}

/** Whether two titles name one document: issuer left out or in, cover and printed text, a slip of the pen. Another year or kind is another document. */
export function sameTitle(a: string, b: string): boolean {
	const x = plainTitle(a);
	const y = plainTitle(b);
	if (x === y || subjectOf(a) === subjectOf(b)) return true;
	if (Math.min(x.length, y.length) >= 6 && (x.includes(y) || y.includes(x))) return true;
	const px = printedTitle(a);
	const py = printedTitle(b);
	if (
		(px !== undefined && (plainTitle(px) === y || y.includes(plainTitle(px)))) ||
		(py !== undefined && (plainTitle(py) === x || x.includes(plainTitle(py))))
	)
		return true;
	const figures = (t: string): string => t.replace(/[^\d〇一二三四五六七八九十]/g, "");
	if (figures(x) !== figures(y) || x.slice(-2) !== y.slice(-2)) return false;
	return closeEnough(subjectOf(a), subjectOf(b));
}

/** Most pairs of neighbouring characters are shared: one text, written from memory. */
function closeEnough(a: string, b: string): boolean {
	const pairs = (t: string): Set<string> => new Set([...t].slice(1).map((c, i) => [...t][i]! + c));
	const x = pairs(a);
	const y = pairs(b);
	let shared = 0;
	for (const p of x) if (y.has(p)) shared++;
	return shared / Math.max(x.size, y.size, 1) >= 0.75;
}
