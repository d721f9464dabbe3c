/** Tasks that a text gives: what is to be done, by when, for how much. Read alike in the draft at hand and in the other drafts of a workspace. */
import type { Paragraph } from "../document/types";
import { clausesOf, ownWords, sentencesOf } from "./sentences";

/** An amount of money, in yuan. */
export interface Sum {
	readonly yuan: number;
	readonly text: string;
	/** Offsets in the paragraph's text. */
	readonly from: number;
	readonly to: number;
}

export interface Deadline {
	/** The last day on which the task may be done. */
	readonly iso: string;
	readonly text: string;
	readonly from: number;
	readonly to: number;
}

/** A stretch of a sentence with at most one deadline. */
export interface Task {
	readonly text: string;
	readonly from: number;
	readonly to: number;
	readonly deadline?: Deadline;
	readonly sums: readonly Sum[];
}

const YEAR = "(?:(\\d{4})年|(今年|本年|当年)|(明年|次年|下年))?";
const DAY = "(?:(\\d{1,2})月(?:份)?(?:(\\d{1,2})[日号]|(上旬|中旬|下旬|月底|底|末)?)|(年底|年末|底|上半年|第?[一二三四1-4]季度(?:末|底)?))";
const BEFORE = new RegExp(
	`${YEAR}${DAY}(?:\\s*\\d{1,2}[时点](?:\\d{1,2}分)?)?(?:下班)?(?=(?:之|以)?前|止|为止|(?:全部|基本|全面)?(?:完成|完工|竣工|建成|投入使用|投用|交付|通车|开工|到位))`,
	"g",
);
const UNTIL = new RegExp(
	`(?:不迟于|最迟(?:于|不超过)?|截止(?:到|至|时间为|日期为)?|截至|延[至到]|延长[至到]|延期[至到]|推迟[至到]|顺延[至到]|宽限[至到]|(?<=[日月号起])[至到—－-])\\s*${YEAR}${DAY}`,
	"g",
);
const MONEY = /(?:(\d{1,3}(?:[,，]\d{3})+|\d+)(\.\d+)?)\s*(亿|千万|百万|万|千)?元/g;
const UNIT: Readonly<Record<string, number>> = { 亿: 1e8, 千万: 1e7, 百万: 1e6, 万: 1e4, 千: 1e3 };

/** Tasks of a text, paragraph by paragraph; a sentence that gives no deadline, no sum and no owner is none. */
export function tasksOf(paragraph: Paragraph, year: number): Task[] {
	if (paragraph.code || paragraph.table || paragraph.text.length > 4000) return [];
	const out: Task[] = [];
	for (const sentence of sentencesOf(paragraph)) {
		const deadlines = deadlinesIn(ownWords(sentence), year);
		const sums = sumsIn(sentence.text);
		// A clause with a deadline of its own opens a new task.
		let start = 0;
		let held: Deadline | undefined;
		const flush = (end: number): void => {
			const text = sentence.text.slice(start, end);
			const own = sums.filter((s) => start <= s.from && s.to <= end);
			if (text.trim() !== "" && (held || own.length > 0 || /负责|牵头|承担|主办/.test(text)))
				out.push({
					text,
					from: sentence.from + start,
					to: sentence.from + end,
					...(held ? { deadline: { ...held, from: sentence.from + held.from, to: sentence.from + held.to } } : {}),
					sums: own.map((s) => ({ ...s, from: sentence.from + s.from, to: sentence.from + s.to })),
				});
			start = end;
			held = undefined;
		};
		for (const clause of clausesOf(sentence.text)) {
			const mine = deadlines.filter((d) => clause.from <= d.from && d.from < clause.to).at(-1);
			if (!mine) continue;
			if (held) flush(clause.from);
			held = mine;
		}
		flush(sentence.text.length);
	}
	return out;
}

/** Deadlines of a text, in order; a date without its year takes that of the date before it, else `year`. */
export function deadlinesIn(text: string, year: number): Deadline[] {
	const found: Deadline[] = [];
	let current = year;
	const given = [...text.matchAll(/(\d{4})年/g)].map((m) => ({ at: m.index, year: Number(m[1]) }));
	for (const re of [BEFORE, UNTIL])
		for (const m of text.matchAll(re)) {
			const [, y, , next, month, day, part, other] = m;
			const before = given.filter((g) => g.at < m.index).at(-1);
			current = y ? Number(y) : next ? year + 1 : (before?.year ?? year);
			const iso = lastDay(current, month, day, part, other, y !== undefined || m[2] !== undefined || next !== undefined);
			if (!iso || found.some((f) => f.from < m.index + m[0].length && m.index < f.to)) continue;
			found.push({ iso, text: m[0], from: m.index, to: m.index + m[0].length });
		}
	return found.sort((a, b) => a.from - b.from);
}

function lastDay(year: number, month?: string, day?: string, part?: string, other?: string, yearGiven = false): string | undefined {
	const iso = (m: number, d: number): string => `${year}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
	const end = (m: number): string => iso(m, new Date(Date.UTC(year, m, 0)).getUTCDate());
	if (month) {
		const m = Number(month);
		if (m < 1 || m > 12) return undefined;
		if (day) return Number(day) >= 1 && Number(day) <= 31 ? iso(m, Number(day)) : undefined;
		if (part === "上旬") return iso(m, 10);
		if (part === "中旬") return iso(m, 20);
		return end(m);
	}
	if (!other) return undefined;
	if (other === "上半年") return end(6);
	const quarter = /[一二三四1-4]/.exec(other)?.[0];
	if (quarter && other.includes("季度")) return end(("一二三四".includes(quarter) ? "一二三四".indexOf(quarter) + 1 : Number(quarter)) * 3);
	// A lone 底 belongs to a year that was written.
	if (other === "底" && !yearGiven) return undefined;
	return iso(12, 31);
}

export function sumsIn(text: string): Sum[] {
	return [...text.matchAll(MONEY)].map((m) => ({
		yuan: Math.round(Number(m[1]!.replace(/[,，]/g, "") + (m[2] ?? "")) * (m[3] ? UNIT[m[3]]! : 1)),
		text: m[0],
		from: m.index,
		to: m.index + m[0].length,
	}));
}

/** Words that say nothing about what the task is. */
const EMPTY =
	/\d+(?:[.,，]\d+)*|[年月日号底前内止]|(?:以|之)前|完成|负责|牵头|配合|组织|开展|做好|落实|实施|推进|确保|全部|全面|基本|共同|分别|尽快|各单位|各部门|有关部门|有关单位|应当|必须|需要|工作|任务|[亿万千百]?元|[的地得了于在由将把并及和与或按从至到对请要应须我你各其]|[，。；：、（）“”《》\s]/g;

/** Pairs of neighbouring characters of what is left when dates, sums and formulas are gone: what two tasks are compared by. */
export function gistOf(text: string, owners: readonly string[] = []): ReadonlySet<string> {
	let rest = text;
	for (const o of owners) rest = rest.replaceAll(o, " ");
	const out = new Set<string>();
	for (const piece of rest.replace(EMPTY, " ").split(/\s+/)) for (let i = 0; i + 1 < piece.length; i++) out.add(piece.slice(i, i + 2));
	return out;
}

/** How far two tasks are the same: 0 to 1; small tasks say too little and give 0. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let shared = 0;
	for (const p of a) if (b.has(p)) shared++;
	if (shared < 3) return 0;
	const least = shared / Math.min(a.size, b.size);
	const dice = (2 * shared) / (a.size + b.size);
	return dice < 0.35 ? 0 : least;
}
