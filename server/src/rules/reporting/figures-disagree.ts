import type { Paragraph } from "../../document/types";
import { defineRule, type Report } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import { type Amount, amountsIn, partition, sameAmount } from "../../requirements/figures";
import { clausesOf, outsideQuotes, type Sentence, within } from "../../requirements/sentences";

const draft = (body: string): string => `---
文种: 报告
发文机关: 鹤岗市扶贫开发领导小组办公室
主送: 鹤岗市人民政府
阶段: 送审
---

鹤岗市扶贫开发领导小组办公室关于危房改造进展的报告

鹤岗市人民政府：

${body}

特此报告。
`;

/** A number as a share or a change is written with. */
const NUMBER_SOURCE = "(\\d+(?:\\.\\d+)?)";

type Message = "sum" | "percent" | "twice" | "rest" | "column";

export const rule = defineRule({
	title: { zh: "数字前后矛盾", en: "Figures that contradict each other" },
	why: {
		zh: "分项之和不等于总数、百分比算不出来、同一数字前后不一，说明至少有一处写错，审核时必须退回。",
		en: "A total that is not the sum of its parts, a percentage that does not follow: at least one figure is wrong.",
	},
	sources: ["T20", "R48"],
	severity: "error",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		sum: {
			zh: "分项合计{actual}{unit}，与总数{expected}{unit}不符。",
			en: "The parts add up to {actual}{unit}, the total says {expected}{unit}.",
		},
		percent: { zh: "按前后数字计算应为{expected}%，写的是{actual}%。", en: "The figures give {expected}%, the text says {actual}%." },
		twice: { zh: "“{name}”前面写的是{expected}，这里是{actual}。", en: "“{name}” is {expected} before and {actual} here." },
		rest: {
			zh: "已有{a}{unit}加尚缺{b}{unit}是{actual}{unit}，与总数{expected}{unit}不符。",
			en: "{a}{unit} in hand and {b}{unit} lacking make {actual}{unit}, not {expected}{unit}.",
		},
		column: { zh: "本列各行之和是{actual}，合计写的是{expected}。", en: "The column adds up to {actual}, its total says {expected}." },
	},
	examples: [
		{ name: "分项之和不等于总数", bad: draft("今年计划改造危房⟦420户⟧，其中萝北县180户、绥滨县210户、东山区40户。") },
		{ name: "百分比不对", bad: draft("已开工378户，占计划420户的⟦85%⟧。") },
		{ name: "前后两个数", bad: draft("所需资金尚缺126万元。\n\n尚缺的⟦162万元⟧拟由县级财政承担。") },
		{ name: "表格合计", bad: draft("| 县区 | 户数 |\n|---|---|\n| 萝北县 | 180 |\n| 绥滨县 | 200 |\n| 合计 | ⟦390⟧ |") },
		{ name: "已有加尚缺不等于总数", bad: draft("改造总投资⟦840万元⟧。目前已到位510万元，尚缺230万元。") },
		{
			name: "部分列举和交叉分类",
			good: draft("改造对象共420人，其中党员12人、女性160人；危房主要分布在萝北县180户、绥滨县200户等地。"),
			looksBad: "分项之和不等于总数，但分项是交叉的，或者只列举了一部分。",
		},
		{
			name: "四舍五入",
			good: draft("已开工377户，占计划420户的89.8%，其中萝北县170户、绥滨县167户、东山区40户。"),
			looksBad: "百分比除不尽，但四舍五入以后是对的。",
		},
	],
	*check(d) {
		if (d.has("合同")) return;
		const seen = new Set<string>();
		const all: Report<Message>[] = [...sentences(d), ...namedShares(d), ...rests(d), ...repeated(d), ...tables(d.draft.paragraphs)];
		for (const r of all) {
			const key = `${r.at.start}`;
			if (seen.has(key)) continue;
			seen.add(key);
			yield r;
		}
	},
});

const show = (n: number): string => String(Number(n.toFixed(4)));

/** `占存量资金的75%` where 存量资金 has its amount elsewhere. */
const NAMED_SHARE = new RegExp(
	`${NUMBER_SOURCE}(万元|亿元|元|户|人|亩|公顷|公里|吨|个|处|家)[，,]占([\\u4e00-\\u9fff]{2,10}?)(?:总数|总量|总额|总面积)?的?${NUMBER_SOURCE}%`,
	"g",
);

function* namedShares(d: Dossier): Generator<Report<Message>> {
	for (const s of d.sentences) {
		const text = outsideQuotes(s.text);
		for (const m of text.matchAll(NAMED_SHARE)) {
			const [, a, unit, name, p] = m as unknown as [string, string, string, string, string];
			const wholes = new Set<number>();
			for (const other of d.sentences) {
				for (const x of amountsIn(other))
					if (x.unit === unit && x.label.replace(/[为共计达约有是]+$/, "").endsWith(name)) wholes.add(x.value);
			}
			const [whole] = wholes;
			// Two wholes of one name: no telling which is meant.
			if (wholes.size === 1 && whole) yield* percent(s, m, (Number(a) / whole) * 100, p);
		}
	}
}

function* sentences(d: Dossier): Generator<Report<Message>> {
	for (const s of d.sentences) {
		const text = outsideQuotes(s.text);
		const amounts = amountsIn(s);
		yield* sums(s, text, amounts);
		yield* percents(s, text);
	}
}

/** `N单位，其中甲a单位、乙b单位`, `甲a单位、乙b单位，共计N单位`. */
function* sums(s: Sentence, text: string, amounts: readonly Amount[]): Generator<Report<Message>> {
	for (const m of text.matchAll(/其中|分别(?:为|是)|包括/g)) {
		const total = [...amounts]
			.reverse()
			.find((a) => a.end <= m.index && m.index - a.end <= 24 && !/[。；]/.test(text.slice(a.end, m.index)));
		if (!total) continue;
		const rest = text.slice(m.index);
		// The list ends where another 其中, or a word that opens something new, begins.
		const stop = rest.slice(2).search(/其中|另|此外|同比|比上年|较上年|截至|已完成|目前/);
		const until = stop < 0 ? text.length : m.index + 2 + stop;
		const parts: Amount[] = [];
		for (const a of amounts) {
			if (a.start <= m.index || a.end > until) continue;
			if (a.unit !== total.unit) break;
			parts.push(a);
		}
		if (parts.length < 2) continue;
		const labels = parts.map((p) => p.label.replace(/^(?:其中|分别为|包括)/, ""));
		const tail = text.slice(parts.at(-1)!.end, parts.at(-1)!.end + 3);
		if (/^[、，]?等/.test(tail) || /主要|部分|至少|不含|不计/.test(text.slice(Math.max(total.start - 8, 0), until)) || !partition(labels))
			continue;
		const sum = parts.reduce((n, p) => n + p.value, 0);
		const decimals = Math.max(total.decimals, ...parts.map((p) => p.decimals));
		// The whole may stand a clause further off: 已开工377户，占计划420户的90%，其中….
		if (amounts.some((a) => a.end <= m.index && a.unit === total.unit && sameAmount(sum, a.value, decimals))) continue;
		yield {
			message: "sum",
			values: { actual: show(sum), expected: show(total.value), unit: total.unit },
			at: within(s, total.start, total.end),
		};
	}
	for (const m of text.matchAll(/(?:共计|合计|总计|共)\s*(?=\d)/g)) {
		const total = amounts.find((a) => a.start >= m.index && a.start <= m.index + m[0].length);
		if (!total) continue;
		const parts: Amount[] = [];
		for (const a of [...amounts].reverse()) {
			if (a.end > m.index) continue;
			if (a.unit !== total.unit || /[。；]/.test(text.slice(a.end, m.index))) break;
			parts.unshift(a);
		}
		if (parts.length < 2 || !partition(parts.map((p) => p.label)) || /另|此外/.test(text.slice(parts[0]!.start, m.index))) continue;
		const sum = parts.reduce((n, p) => n + p.value, 0);
		if (!sameAmount(sum, total.value, Math.max(total.decimals, ...parts.map((p) => p.decimals))))
			yield {
				message: "sum",
				values: { actual: show(sum), expected: show(total.value), unit: total.unit },
				at: within(s, total.start, total.end),
			};
	}
}

/** `a单位，占…b单位的p%`. */
const SHARE = new RegExp(
	`${NUMBER_SOURCE}([万亿]?[\\u4e00-\\u9fff]{1,3}?)[，,]?占[^，。；%]{0,12}?${NUMBER_SOURCE}([万亿]?[\\u4e00-\\u9fff]{1,3}?)的?${NUMBER_SOURCE}%`,
	"g",
);
/** `N单位，其中甲a单位，占p%`. */
const OF_WHICH = new RegExp(
	`${NUMBER_SOURCE}([万亿]?[\\u4e00-\\u9fff]{1,3}?)[，,]其中[^，。；\\d]{1,12}${NUMBER_SOURCE}\\2[，,]占比?${NUMBER_SOURCE}%`,
	"g",
);
/** `由a单位增加到b单位，增长p%`. */
const CHANGE = new RegExp(
	`[由从]${NUMBER_SOURCE}([万亿]?[\\u4e00-\\u9fff]{1,3}?)(?:增加|提高|上升|增长|扩大|减少|降低|下降|压缩|缩减)(?:到|至|为)${NUMBER_SOURCE}\\2[^，。；]{0,4}[，,](?:同比)?(?:增长|提高|增加|上升|增幅|下降|减少|降低|降幅)(?:了|达|为)?${NUMBER_SOURCE}%`,
	"g",
);

function* percents(s: Sentence, text: string): Generator<Report<Message>> {
	for (const m of text.matchAll(SHARE)) {
		const [, a, unitA, b, unitB, p] = m as unknown as [string, string, string, string, string, string];
		if (unitA.replace(/[，的]/g, "") !== unitB.replace(/[，的]/g, "") || Number(b) === 0) continue;
		yield* percent(s, m, (Number(a) / Number(b)) * 100, p);
	}
	for (const m of text.matchAll(OF_WHICH)) {
		const [, b, , a, p] = m as unknown as [string, string, string, string, string];
		if (Number(b) !== 0) yield* percent(s, m, (Number(a) / Number(b)) * 100, p);
	}
	for (const m of text.matchAll(CHANGE)) {
		const [, a, , b, p] = m as unknown as [string, string, string, string, string];
		if (Number(a) === 0) continue;
		yield* percent(s, m, Math.abs((Number(b) - Number(a)) / Number(a)) * 100, p);
	}
}

function* percent(s: Sentence, m: RegExpMatchArray, value: number, written: string): Generator<Report<Message>> {
	const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
	// One unit in the last place written covers rounding either way.
	if (Math.abs(value - Number(written)) <= 10 ** -decimals) return;
	const end = m.index! + m[0].length;
	yield {
		message: "percent",
		values: { expected: value.toFixed(Math.max(decimals, 1)), actual: written },
		at: within(s, end - written.length - 1, end),
	};
}

const TOTAL =
	/(?:总投资|概算|预算|总额|共需(?:资金|经费)?|需(?:要)?(?:资金|经费)|资金需求|计划投资|总造价)[^，。；\d]{0,8}(\d+(?:\.\d+)?)(万元|亿元|元)/;
const REST =
	/(?:已到位|已落实|已筹集|已拨付|已安排|已争取|已有)[^，。；\d]{0,8}(\d+(?:\.\d+)?)(万元|亿元|元)[，、；]?(?:尚|还|仍)?(?:缺|差|有?缺口|不足)(?:口|额|少)?[^，。；\d]{0,6}(\d+(?:\.\d+)?)\2/;

/** What is in hand and what is lacking make the total that stands before them. */
function* rests(d: Dossier): Generator<Report<Message>> {
	let total: { s: Sentence; value: number; unit: string; start: number; end: number } | undefined;
	for (const s of d.sentences) {
		const text = outsideQuotes(s.text);
		const t = TOTAL.exec(text);
		if (t) {
			const end = t.index + t[0].length;
			total = { s, value: Number(t[1]), unit: t[2]!, start: end - t[1]!.length - t[2]!.length, end };
		}
		const r = REST.exec(text);
		if (!r || !total || total.unit !== r[2]) continue;
		const sum = Number(r[1]) + Number(r[3]);
		if (!sameAmount(sum, total.value, 2))
			yield {
				message: "rest",
				values: { a: r[1], b: r[3], unit: r[2], actual: show(sum), expected: show(total.value) },
				at: within(total.s, total.start, total.end),
			};
	}
}

/** Quantities that a document has only one of. */
const ONE =
	/^(?:(?:所需|资金|经费|项目|工程|目前)*(?:尚缺|还缺|缺口)(?:资金|经费)?|总投资|(?:项目|工程)?概算(?:总投资)?|总面积|总长度?|全长|总人口|总户数|死亡|受伤|失踪|被困|遇难)$/;

function* repeated(d: Dossier): Generator<Report<Message>> {
	const first = new Map<string, { value: string; s: Sentence }>();
	for (const s of d.sentences) {
		const text = outsideQuotes(s.text);
		if (/截[至止]|分别|其中[^，]{0,6}期|[一二三]期|同比|上年|去年/.test(text)) continue;
		for (const a of amountsIn(s)) {
			const clause = clausesOf(text).find((c) => c.from <= a.start && a.start < c.to);
			const label = (clause ? text.slice(clause.from, a.start) : a.label)
				.replace(/[\s的共约为计达]/g, "")
				.replace(/^(?:两局建议|建议|请)/, "");
			if (!ONE.test(label)) continue;
			const key = `${label.replace(/资金|经费|所需|目前|项目|工程/g, "")}|${a.unit}`;
			const value = `${show(a.value)}${a.unit}`;
			const before = first.get(key);
			if (!before) first.set(key, { value, s });
			else if (before.value !== value && before.s !== s)
				yield { message: "twice", values: { name: label, expected: before.value, actual: value }, at: within(s, a.start, a.end) };
		}
	}
}

/** A table's 合计 row against the rows above it. */
function* tables(paragraphs: readonly Paragraph[]): Generator<Report<Message>> {
	let cells: Paragraph[] = [];
	for (const p of [...paragraphs, undefined]) {
		if (p?.cell && (cells.length === 0 || p.block === cells[0]!.block)) {
			cells.push(p);
			continue;
		}
		if (cells.length > 0) yield* table(cells);
		cells = p?.cell ? [p] : [];
	}
}

function* table(cells: readonly Paragraph[]): Generator<Report<Message>> {
	const row = (n: number): Paragraph[] => cells.filter((c) => c.cell!.row === n);
	const rows = Math.max(...cells.map((c) => c.cell!.row));
	const isTotal = (n: number): boolean =>
		/^(?:合\s*计|总\s*计)$/.test(row(n)[0]?.text ?? "") ||
		row(n)
			.slice(0, 2)
			.some((c) => /^(?:合\s*计|总\s*计)$/.test(c.text));
	if (cells.some((c) => /小\s*计/.test(c.text))) return;
	const totals = Array.from({ length: rows + 1 }, (_, i) => i).filter((i) => i > 0 && isTotal(i));
	const at = totals[0];
	if (at === undefined || totals.length > 1 || (at !== rows && at !== 1)) return;
	const numeric = (t: string): number | undefined =>
		/^-?\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^-?\d+(?:\.\d+)?$/.test(t.trim()) ? Number(t.replace(/,/g, "")) : undefined;
	for (const total of row(at)) {
		const expected = numeric(total.text);
		if (expected === undefined) continue;
		const head = row(0).find((c) => c.cell!.column === total.cell!.column)?.text ?? "";
		if (/率|比|%|均|单价|标准|序号|年份|编号|电话/.test(head)) continue;
		const others = cells.filter((c) => c.cell!.column === total.cell!.column && c.cell!.row > 0 && c.cell!.row !== at);
		const values = others.map((c) => numeric(c.text));
		if (values.length < 2 || values.some((v) => v === undefined)) continue;
		const sum = (values as number[]).reduce((n, v) => n + v, 0);
		const decimals = Math.max(...[total, ...others].map((c) => /\.(\d+)/.exec(c.text)?.[1]?.length ?? 0));
		if (!sameAmount(sum, expected, decimals))
			yield { message: "column", values: { actual: show(sum), expected: show(expected) }, at: total.span };
	}
}
