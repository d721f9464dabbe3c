import { keptWithLine } from "../../document/kept";
import type { Paragraph } from "../../document/types";
import { defineRule } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import { unquoted } from "../../requirements/quotes";
import { anyNumber } from "../../text/numerals";

const regulation = (last: string): string => `---
文种: 通知
类别: [印发]
发文机关: 鹤岗市机关事务管理局
主送: 市直各单位
阶段: 送审
---

鹤岗市机关事务管理局关于印发《市直机关会议室使用办法》的通知

市直各单位：

现将《市直机关会议室使用办法》印发给你们，请遵照执行。

附件：市直机关会议室使用办法

附件

市直机关会议室使用办法

第一条　为管好会议室，制定本办法。

第二条　会议室由市机关事务管理局统一安排。

第三条　用会单位提前2日申请。

${last}
`;

const notice = (body: string): string => `---
文种: 通知
发文机关: 鹤岗市统计局
主送: 各县区统计局
阶段: 送审
---

鹤岗市统计局关于开展劳动力调查的通知

各县区统计局：

为掌握就业情况，现将有关事项通知如下：

一、调查范围为全市126个调查小区。

二、调查时间为7月10日至20日。

${body}

附件：1. 劳动力调查表

　　　2. 调查员守则

鹤岗市统计局

2017年6月8日

附件1

劳动力调查表

姓名、年龄、就业状况由调查员填写。

附件2

调查员守则

调查员入户应当出示证件。
`;

export const rule = defineRule({
	title: { zh: "指向本文里没有的条、部分或者附件", en: "Refers to a place that this document does not have" },
	why: {
		zh: "条文增删以后，前后互相指引的序号常常忘了改。",
		en: "When articles come and go, references between them are easily left behind.",
	},
	sources: [],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		article: { zh: "{unit}只到{expected}，没有{actual}。", en: "{unit} ends at {expected}; there is no {actual}." },
		annex: { zh: "本文只有{expected}个附件，没有附件{actual}。", en: "This document has {expected} annexes; there is no annex {actual}." },
	},
	examples: [
		{ name: "没有这一条", bad: regulation("第四条　违反⟦本办法第六条⟧规定的，暂停使用会议室。") },
		{ name: "通知的层次", bad: notice("三、不按⟦本通知第五条⟧要求上报的，予以通报。") },
		{ name: "没有这个附件", bad: notice("三、调查结果按统一格式上报（见⟦附件3⟧），8月5日前报送。") },
		{ name: "并列的条", bad: regulation("第四条　违反本办法第三、⟦第十二条⟧规定的，暂停使用会议室。") },
		{ name: "并列的附件", bad: notice("三、调查表和汇总表（见附件1、⟦附件3⟧）由市统计局印制。") },
		{ name: "没有这一部分", bad: notice("三、调查员由县区选聘，报酬按⟦本通知第四部分⟧执行。") },
		{
			name: "指到的都有",
			good: regulation("第四条　违反本办法第三条规定的，以及《机关用房管理条例》第三十条规定的，暂停使用会议室。"),
			looksBad: "第三十条超出了本办法的条数，但那是另一个条例的。",
		},
		{
			name: "引号里的条文",
			good: notice("三、《统计调查办法》规定：“违反本办法第四十条的，予以通报。”各县区应当传达。"),
			looksBad: "“本办法第四十条”在引文里，说的是那个办法。",
		},
		{ name: "附件都有", good: notice("三、调查表（见附件1）和守则（见附件2）由市统计局印制。"), looksBad: "指到的两个附件都在。" },
	],
	*check(d) {
		const free = unquoted(d.draft);
		let units: Unit[] | undefined;
		for (const p of d.draft.paragraphs) {
			if (p.code || (p.part !== "body" && p.part !== "annex")) continue;
			if (!mayRefer(p.line)) continue;
			const text = free.get(p);
			if (!REFERS.test(text)) continue;
			for (const m of text.matchAll(OWN)) {
				const [whole, noun, places] = m;
				units ??= unitsOf(d);
				const unit = unitFor(p, noun!, units);
				if (!unit) continue;
				for (const place of placesIn(places!)) {
					const last = lastOf(unit, place.measure);
					const value = anyNumber(place.figure);
					if (last === undefined || value === undefined || (value >= 1 && value <= last.value)) continue;
					const start = m.index + whole.length - places!.length;
					yield {
						message: "article",
						values: { unit: `本${noun}`, expected: last.shown, actual: `第${place.figure}${place.measure}` },
						at: p.at(place.from === 0 ? m.index : start + place.from, start + place.to),
					};
				}
			}
			if (p.part !== "body" || !text.includes("附件")) continue;
			const annexes = annexCount(d);
			if (annexes === 0) continue;
			for (const m of text.matchAll(ANNEX)) {
				// 见附件1、附件3; 附件2至4: every number of the run.
				for (const n of m[0].matchAll(new RegExp(`(?:附件\\s*)?(${FIGURE})`, "g"))) {
					const value = anyNumber(n[1]!);
					if (value === undefined || value <= annexes) continue;
					const from = m.index + n.index;
					yield {
						message: "annex",
						values: { expected: String(annexes), actual: n[1]! },
						at: p.at(from, from + n[0].length),
					};
				}
			}
		}
	},
});

/** Whether the line may point at a place of its own document, quoted or not. */
const mayRefer = keptWithLine((line) => REFERS.test(line.text));
const REFERS = /本.{1,4}第|附件/;

const CN = "[〇零一二三四五六七八九十百\\d]{1,6}";
const MEASURE = "条|章|部分|大项";
const PLACE = `第${CN}(?:${MEASURE})?(?:第${CN}[款项目])*`;
/** 本办法第三条, 本办法第三、第十二条, 本办法第三条第二款和第十二条. */
const OWN = new RegExp(
	`本(办法|规定|规则|细则|实施细则|条例|制度|规程|章程|通知|意见|决定|方案|预案|实施方案|工作方案|公告|通告|要点|规划|计划|实施办法|暂行办法|试行办法|管理办法|实施意见)的?(${PLACE}(?:(?:、|和|及|与|或者?|至|到|以及){1,2}${PLACE}){0,20})`,
	"g",
);

interface Place {
	readonly figure: string;
	readonly measure: string;
	readonly from: number;
	readonly to: number;
}

/** The places of a run; a number without its measure has that of the next one (第三、第十二条). */
function placesIn(run: string): Place[] {
	const out: Place[] = [];
	let measure: string | undefined;
	for (const m of [...run.matchAll(new RegExp(`第(${CN})(${MEASURE}|[款项目])?`, "g"))].reverse()) {
		if (m[2] && /[款项目]$/.test(m[2]) && m[2] !== "大项") continue;
		measure = m[2] ?? measure;
		if (measure) out.unshift({ figure: m[1]!, measure, from: m.index, to: m.index + m[0].length });
	}
	return out;
}

const FIGURE = "\\d{1,2}|[一二三四五六七八九十]{1,3}";
/** No count and no date: 附件2份, 附件1、2017年. */
const FIGURE_END = "(?![\\d.．]|号|个|份|页|类)";
const ANNEX = new RegExp(
	`(?:见|参见|详见|按照?|填写|如|（|\\()附件\\s*(?:${FIGURE})${FIGURE_END}(?:\\s*[、，和及与至到～—-]\\s*(?:附件\\s*(?:${FIGURE})${FIGURE_END}|(?:${FIGURE})(?=[）)，。；、和及与至到所]|$))){0,20}(?!、\\d)`,
	"g",
);

interface Unit {
	/** Undefined: the cover. */
	readonly annex?: number;
	readonly title: string;
	readonly paragraphs: readonly Paragraph[];
}

function unitsOf(d: Dossier): Unit[] {
	const title = d.draft.title?.text ?? d.draft.slip.get("标题")?.value.text ?? "";
	return [
		{ title, paragraphs: d.draft.body },
		...d.draft.annexes.map((a, i) => ({ annex: i, title: a.title?.text ?? "", paragraphs: a.paragraphs })),
	];
}

/** 本通知 is the cover wherever it stands; 本办法 in the cover is what the cover prints; in an annex it is that text. */
function unitFor(p: Paragraph, noun: string, units: readonly Unit[]): Unit | undefined {
	const bare = noun.replace(/^(?:实施|暂行|试行|管理|工作)/, "");
	const names = (u: Unit): boolean => u.title.replace(/[（(][^（）()]*[）)]$/, "").endsWith(bare);
	const own = units.find((u) => u.annex === p.annex);
	if (own && (names(own) || own.title === "")) return own;
	const fits = units.filter(names);
	return fits.length === 1 ? fits[0] : undefined;
}

/** The last number that the unit has of this kind; undefined where it does not number so, or not reliably. */
function lastOf(unit: Unit, measure: string): { value: number; shown: string } | undefined {
	const values = (form: string): number[] => unit.paragraphs.flatMap((p) => (p.label?.form === form && !p.table ? [p.label.value] : []));
	const top = (found: number[], shown: (n: number) => Paragraph | undefined): { value: number; shown: string } | undefined => {
		if (found.length < 2) return undefined;
		const value = Math.max(...found);
		const label = shown(value)?.label?.standard ?? String(value);
		return { value, shown: label };
	};
	const at = (form: string) => (n: number) => unit.paragraphs.find((p) => p.label?.form === form && p.label.value === n);
	if (measure === "章") return top(values("章"), at("章"));
	if (measure === "条") {
		const articles = top(values("条"), at("条"));
		if (articles) return articles;
	}
	return top(values("一、"), at("一、"));
}

/** How many annexes there are, listed or attached. */
function annexCount(d: Dossier): number {
	const listed = d.draft.annexNote?.items.length ?? 0;
	const slip = d.draft.slip.get("附件")?.value;
	const onSlip = slip?.kind === "list" ? slip.items.length : slip && slip.kind !== "null" ? 1 : 0;
	const numbers = d.draft.annexes.map((a) => a.mark?.number ?? 0);
	const items = (d.draft.annexNote?.items ?? []).map((i) => i.number ?? 0);
	return Math.max(listed, onSlip, d.draft.annexes.filter((a) => a.mark).length, ...numbers, ...items);
}
