import { chineseNumber } from "./numerals";
import type { Span } from "./span";

/** A day, and a clock time where one is written. `valid` is false for a day that does not exist (2月30日). */
export interface DateValue {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	/** Minutes after midnight. */
	readonly minutes?: number;
	readonly valid: boolean;
	/** `2017-02-04` */
	readonly iso: string;
}

const WHOLE_ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]+(\d{1,2}):(\d{2})(?::\d{2})?)?(?:Z|\.\d+Z?)?$/;
const WHOLE_CN =
	/^([\d〇零○OＯ一二三四五六七八九]{4})年([\d一二三四五六七八九十]{1,3})月([\d一二三四五六七八九十]{1,3})[日号]?(?:\s*(?:(上午|下午|凌晨|晚上?|中午))?\s*(\d{1,2})(?:[:：](\d{2})|[时点](?:(\d{1,2})分|(半)|整)?)?)?$/;
/** A date inside running text; the year may be missing (`6月23日`). */
const IN_TEXT =
	/(?:(\d{4}|[〇零○一二三四五六七八九]{4})年)?([\d]{1,2}|[一二三四五六七八九十]{1,3})月([\d]{1,2}|[一二三四五六七八九十]{1,3})[日号](?:\s*(上午|下午|凌晨|晚上?|中午)?\s*(\d{1,2})(?:[:：](\d{2})|[时点](?:(\d{1,2})分|(半)|整)?))?|(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g;

const num = (s: string): number => (/^\d+$/.test(s) ? Number(s) : (chineseNumber(s.replace(/[OＯ○零]/g, "〇")) ?? Number.NaN));

/** Reads a whole string as a date (`2017-02-04`, `2017年2月4日`, `2017年5月18日14时20分`, `二〇一七年二月四日`); undefined when it is none. */
export function readDate(text: string): DateValue | undefined {
	const t = text.trim();
	const iso = WHOLE_ISO.exec(t);
	if (iso) return make(num(iso[1]!), num(iso[2]!), num(iso[3]!), clock(undefined, iso[4], iso[5], undefined));
	const cn = WHOLE_CN.exec(t);
	if (cn) return make(num(cn[1]!), num(cn[2]!), num(cn[3]!), clock(cn[4], cn[5], cn[6] ?? cn[7], cn[8]));
	return undefined;
}

export interface DateInText extends DateValue {
	readonly span: Span;
	/** Whether the year was written; otherwise it is the one passed in, or that of the date before it. */
	readonly yearGiven: boolean;
}

/** Dates in running text, in order. A date without a year takes that of the date before it, else `year`. */
export function datesIn(text: string, year: number): DateInText[] {
	const out: DateInText[] = [];
	let current = year;
	for (const m of text.matchAll(IN_TEXT)) {
		const y = m[9] ?? m[1];
		if (y) current = num(y);
		const value = m[9]
			? make(current, num(m[10]!), num(m[11]!))
			: make(current, num(m[2]!), num(m[3]!), clock(m[4], m[5], m[6] ?? m[7], m[8]));
		if (value) out.push({ ...value, span: { start: m.index, end: m.index + m[0].length }, yearGiven: y !== undefined });
	}
	return out;
}

/** Days from 1970-01-01, for comparing and subtracting. */
export function dayNumber(iso: string): number {
	return Math.round(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / 86400000);
}

/** `2017-02-04` → `2017年2月4日` */
export function chineseDate(iso: string): string {
	return `${Number(iso.slice(0, 4))}年${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日`;
}

function clock(half: string | undefined, h: string | undefined, m: string | undefined, halfHour: string | undefined): number | undefined {
	if (h === undefined) return undefined;
	let hour = Number(h);
	if ((half === "下午" || half?.startsWith("晚")) && hour < 12) hour += 12;
	return hour * 60 + (m ? Number(m) : halfHour ? 30 : 0);
}

function make(year: number, month: number, day: number, minutes?: number): DateValue | undefined {
	if (![year, month, day].every(Number.isFinite)) return undefined;
	const d = new Date(Date.UTC(year, month - 1, day));
	const valid = d.getUTCFullYear() === year && d.getUTCMonth() === month - 1 && d.getUTCDate() === day && (minutes ?? 0) < 24 * 60 + 1;
	const p = (n: number, w: number): string => String(n).padStart(w, "0");
	return { year, month, day, valid, iso: `${p(year, 4)}-${p(month, 2)}-${p(day, 2)}`, ...(minutes === undefined ? {} : { minutes }) };
}
