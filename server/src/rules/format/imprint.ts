import { replace } from "../../document/edits";
import { field } from "../../document/slip";
import type { Draft, Located, Paragraph } from "../../document/types";
import { defineRule } from "../../lint/rule";
import { chineseDate, readDate } from "../../text/dates";
import { anyNumber } from "../../text/numerals";

const draft = (imprint: string, slip = "", kind = "通知"): string => `---
文种: ${kind}
发文机关: 鹤岗市档案局
阶段: 印发
${slip}---

鹤岗市档案局关于移交到期档案的${kind}

市直各单位：

2006年形成的永久档案于9月30日前移交市档案馆。

鹤岗市档案局
2017年8月21日

抄送：市委办公室。
${imprint === "" ? "" : `\n${imprint}\n`}`;

export const rule = defineRule({
	title: { zh: "印发机关和印发日期不规范", en: "Imprint" },
	why: {
		zh: "印发机关和印发日期写作“××办公室　2017年2月6日印发”。印发日期是送印日期，不会早于成文日期。函不加印发机关和印发日期。",
		en: "The imprint reads office, space, 2017年2月6日印发; it is not dated before the document. A letter has none.",
	},
	sources: ["T9", "G"],
	severity: "warning",
	due: "印发",
	since: "0.2.0",
	messages: {
		early: {
			zh: "印发日期（{actual}）早于成文日期（{expected}）。",
			en: "The imprint's date ({actual}) lies before the document's ({expected}).",
		},
		form: { zh: "印发机关和印发日期应写作“{expected}”。", en: "Write the imprint as “{expected}”." },
		date: {
			zh: "印发日期“{actual}”读不出来，应写作“2017年2月6日印发”。",
			en: "The imprint's date “{actual}” cannot be read; write 2017年2月6日印发.",
		},
		organ: { zh: "版记只有印发日期，没有印发机关。", en: "The imprint names no office." },
		letter: { zh: "函采用信函格式的，版记不加印发机关和印发日期。", en: "A letter has no imprint." },
	},
	examples: [
		{ name: "早于成文日期", bad: draft("鹤岗市档案局办公室　⟦2017年8月12日⟧印发") },
		{ name: "稿纸上的印发日期早于成文日期", bad: draft("", "印发: {机关: 鹤岗市档案局办公室, 日期: ⟦2017-08-20⟧}\n") },
		{
			name: "日期写法",
			bad: draft("⟦鹤岗市档案局办公室 2017.8.22印发⟧"),
			fixed: draft("鹤岗市档案局办公室　2017年8月22日印发"),
		},
		{
			name: "汉字日期",
			bad: draft("⟦鹤岗市档案局办公室　二〇一七年八月二十二日印发⟧"),
			fixed: draft("鹤岗市档案局办公室　2017年8月22日印发"),
		},
		{ name: "没有“印发”二字", bad: draft("⟦鹤岗市档案局办公室　2017年8月22日⟧"), fixed: draft("鹤岗市档案局办公室　2017年8月22日印发") },
		{ name: "写成栏目", bad: draft("⟦印发：鹤岗市档案局办公室 17年8月22日⟧"), fixed: draft("鹤岗市档案局办公室　2017年8月22日印发") },
		{
			name: "同一天印发",
			good: draft("鹤岗市档案局办公室        2017年8月21日印发"),
			looksBad: "与成文日期同一天，中间有许多空格，都是规范的。",
		},
		{ name: "没有版记", good: draft(""), looksBad: "没有印发机关和印发日期，但版记印制时才加。" },
	],
	*check(d) {
		const { draft } = d;
		const line = imprintOf(draft);
		const issued = [draft.slip.get("成文日期")?.value.text, draft.date?.iso].flatMap((t) => {
			const value = t === undefined ? undefined : readDate(t);
			return value?.valid ? [value.iso] : [];
		});
		// Where slip and body date the document differently, only what lies before both is early.
		const earliest = issued.sort()[0];
		const early = (iso: string | undefined): boolean => iso !== undefined && earliest !== undefined && iso < earliest;
		const shown = earliest === undefined ? "" : chineseDate(earliest);
		if (line) {
			const { date, organ } = line;
			const iso = date && isoOf(date.text);
			const expected = iso ? `${organ?.text ?? ""}　${chineseDate(iso)}印发`.trim() : undefined;
			if (!date || !iso) yield { message: "date", values: { actual: date?.text ?? line.text }, at: date?.span ?? line.span };
			else if (early(iso)) yield { message: "early", values: { actual: chineseDate(iso), expected: shown }, at: date.span };
			else if (!organ) yield { message: "organ", data: { field: "印发机关" }, at: line.span };
			else if (expected && !STANDARD.test(line.text))
				yield {
					message: "form",
					values: { expected },
					data: { actual: line.text, expected },
					at: line.span,
					fixes: [{ title: { zh: `改为“${expected}”`, en: `Write ${expected}` }, safe: true, edits: replace(line.span, expected) }],
				};
			else if (d.kind === "函") yield { message: "letter", severity: "info", at: line.span };
		}
		const entry = draft.slip.status === "present" ? draft.slip.get("印发") : undefined;
		const onSlip =
			entry?.value.kind === "map"
				? field(entry.value, "日期")
				: draft.slip.status === "present"
					? draft.slip.get("印发日期")?.value
					: undefined;
		const value = onSlip ? readDate(onSlip.text) : undefined;
		// The same date in the body is reported there.
		if (onSlip && value?.valid && early(value.iso) && !(line?.date && isoOf(line.date.text) === value.iso))
			yield { message: "early", values: { actual: chineseDate(value.iso), expected: shown }, at: onSlip.span };
	},
});

const STANDARD = /^\S(?:.*\S)?\s+\d{4}年[1-9]\d?月[1-9]\d?日印发$/;
const DATE =
	/(?:\d{2,4}|[〇零○二一三四五六七八九]{4})\s*[年.\-/]\s*[\d一二三四五六七八九十]{1,3}\s*[月.\-/]\s*[\d一二三四五六七八九十]{1,3}\s*日?/;

interface Imprint extends Located {
	readonly organ?: Located;
	readonly date?: Located;
}

/** The imprint, also one that is miswritten: the last line, or the line under the copies, with an office and a date. */
function imprintOf(draft: Draft): Imprint | undefined {
	const known = draft.paragraphs.find((p) => p.part === "imprint");
	const copies = draft.copyTo?.paragraph;
	const under = copies ? draft.paragraphs[copies.index + 1] : undefined;
	const last = draft.paragraphs.at(-1);
	const p = known ?? [under, last].find((x) => x !== undefined && !x.table && looksLike(x, x === under));
	if (!p) return undefined;
	const date = DATE.exec(p.text);
	if (!date) return { text: p.text, span: p.span };
	const before = p.text.slice(0, date.index).replace(/^印\s*发\s*[：:]/, "");
	const organ = before.trim().replace(/[，,：:]$/, "");
	const at = p.text.indexOf(organ);
	return {
		text: p.text,
		span: p.span,
		date: { text: date[0].trim(), span: p.at(date.index, date.index + date[0].trimEnd().length) },
		...(organ === "" ? {} : { organ: { text: organ, span: p.at(at, at + organ.length) } }),
	};
}

const looksLike = (p: Paragraph, underCopies: boolean): boolean => {
	if (p.text.length > 60 || p.part === "date" || p.part === "signature" || /[。；]/.test(p.text)) return false;
	return underCopies ? DATE.test(p.text) : DATE.test(p.text) && /印\s*[发制]\s*$/.test(p.text);
};

/** The day, two-digit years read as of this century; undefined for a day that does not exist. */
function isoOf(text: string): string | undefined {
	const m =
		/^(\d{2,4}|[〇零○一二三四五六七八九]{4})\s*[年.\-/]\s*([\d一二三四五六七八九十]{1,3})\s*[月.\-/]\s*([\d一二三四五六七八九十]{1,3})/.exec(
			text,
		);
	if (!m) return undefined;
	const number = (t: string): number => anyNumber(t.replace(/[零○]/g, "〇")) ?? 0;
	const year = number(m[1]!);
	const value = readDate(`${year < 100 ? 2000 + year : year}-${number(m[2]!)}-${number(m[3]!)}`);
	return value?.valid ? value.iso : undefined;
}
