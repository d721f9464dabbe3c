import { replace } from "../../document/edits";
import { type OutlineScope, outlineOf } from "../../document/outline";
import type { Draft, LabelForm, Paragraph } from "../../document/types";
import { defineRule } from "../../lint/rule";
import { unquoted } from "../../requirements/quotes";
import { toChineseNumber } from "../../text/numerals";

const draft = (a: string, b: string, c: string): string => `---
文种: 通知
发文机关: 鹤岗市粮食局
阶段: 送审
---

鹤岗市粮食局关于粮库防火检查的通知

各粮库：

根据《粮油仓储管理办法》，现通知如下：

${a}检查时间

${b}自查于5月10日前完成。

${c}抽查于5月20日前完成。
`;

export const rule = defineRule({
	title: { zh: "层次序数的写法不规范", en: "Outline label not in its standard form" },
	why: {
		zh: "层次序数依次为“一、”“（一）”“1.”“（1）”，括号用全角，括号后不加顿号。",
		en: "Labels are 一、 （一） 1. （1）, with full-width brackets and nothing behind them.",
	},
	sources: ["G"],
	severity: "warning",
	due: "拟稿",
	since: "0.1.0",
	messages: { form: { zh: "层次序数“{actual}”应写作“{expected}”。", en: "Write the label “{actual}” as “{expected}”." } },
	examples: [
		{ name: "半角括号、点号和顿号", bad: draft("⟦一.⟧", "⟦(一)⟧", "⟦（二）、⟧"), fixed: draft("一、", "（一）", "（二）") },
		{ name: "阿拉伯数字后的顿号", bad: draft("一、", "⟦1、⟧", "⟦2、⟧"), fixed: draft("一、", "1.", "2.") },
		{
			name: "“一、”之下的“第一，”是下一层",
			bad: draft("一、", "⟦第一，⟧", "⟦第二，⟧"),
			fixed: draft("一、", "（一）", "（二）"),
		},
		{ name: "同一层中混入“第二，”", bad: draft("一、", "⟦第二，⟧", "三、"), fixed: draft("一、", "二、", "三、") },
		{ name: "规范写法", good: draft("一、", "（一）", "（二）"), looksBad: "各级序数俱全，都是规范写法。" },
		{
			name: "修改决定引用的条文",
			good: draft("一、", "将第五条改为：“粮库值班人员巡查下列部位：\n\n1、", "2、").replace("抽查于5月20日前完成。", "药剂库。”"),
			looksBad: "“1、”不规范，但在跨段的引号里面，是被修改的文件原文。",
		},
		{ name: "列举用语", good: draft("关于", "第一，", "第二，"), looksBad: "“第一，”是列举用语，本文没有用“一、”编号。" },
	],
	*check(d) {
		const ordinals = ordinalsOf(d.draft);
		const free = d.draft.text.includes("“") ? unquoted(d.draft.paragraphs) : undefined;
		for (const p of d.draft.paragraphs) {
			const { label } = p;
			if (!label || p.code || p.table || (p.part !== "body" && p.part !== "annex")) continue;
			if (!/^(?:一、|（一）|1\.|（1）|第一，)$/.test(label.form) || label.raw === label.standard) continue;
			// What a 修改决定 quotes over several paragraphs is numbered by the text it amends.
			if (free?.get(p)?.slice(0, label.raw.length).trim() === "") continue;
			if (label.form === "第一，") {
				const found = ordinals.get(p);
				if (!found) continue;
				const { expected, run } = found;
				// One of a run alone would stand between labels of two kinds.
				const edits = run.flatMap((r) => replace(r.paragraph.at(0, r.paragraph.label!.raw.length), r.expected));
				yield {
					message: "form",
					values: { actual: label.raw, expected },
					at: p.at(0, label.raw.length),
					fixes: [{ title: { zh: `改为“${expected}”`, en: `Write ${expected}` }, safe: run.every((r) => r.place !== undefined), edits }],
				};
				continue;
			}
			if (label.raw.replace(/\s/g, "") === label.standard) continue;
			const span = p.at(0, label.raw.length);
			yield {
				message: "form",
				values: { actual: label.raw, expected: label.standard },
				at: span,
				fixes: [
					{ title: { zh: `改为“${label.standard}”`, en: `Write ${label.standard}` }, safe: true, edits: replace(span, label.standard) },
				],
			};
		}
	},
});

interface Ordinal {
	readonly paragraph: Paragraph;
	/** The level that it stands for, where that can be told. */
	readonly place: LabelForm | undefined;
	readonly expected: string;
	/** It and its fellows: `第一，`, `第二，` … */
	readonly run: readonly Ordinal[];
}

/** `第一，` and the like at the heads of paragraphs, in a draft that numbers with `一、` elsewhere. */
function ordinalsOf(draft: Draft): ReadonlyMap<Paragraph, Ordinal> {
	const out = new Map<Paragraph, Ordinal>();
	const { paragraphs } = draft;
	if (!paragraphs.some((p) => p.label?.form === "一、" && p.label.raw === p.label.standard)) return out;
	const scopes = outlineOf(draft);
	const placed = new Map<Paragraph, LabelForm>();
	let run: Ordinal[] = [];
	for (const paragraph of paragraphs) {
		const { label } = paragraph;
		if (label?.form !== "第一，" || paragraph.code || paragraph.table || (paragraph.part !== "body" && paragraph.part !== "annex"))
			continue;
		const scope = scopes.find((s) => s.paragraphs.includes(paragraph));
		const place = scope && placeOf(scope, paragraph, placed);
		if (place) placed.set(paragraph, place);
		if (run.at(-1)?.place !== place || run.at(-1)?.paragraph.label?.value !== label.value - 1) run = [];
		const ordinal = { paragraph, place, expected: place ? spelled(place, label.value) : label.standard, run };
		run.push(ordinal);
		out.set(paragraph, ordinal);
	}
	return out;
}

/** The level just below each; `第一，` under a head is one of its parts. */
const BELOW: Partial<Record<LabelForm, LabelForm>> = { "一、": "（一）", "（一）": "1.", "1.": "（1）" };

/** The level that `第二，` stands for: that of `第一，` before it, of the labels it stands between, else the one below the label above it. */
function placeOf(scope: OutlineScope, p: Paragraph, placed: ReadonlyMap<Paragraph, LabelForm>): LabelForm | undefined {
	const { value } = p.label!;
	const at = scope.paragraphs.indexOf(p);
	const above = scope.items.filter((i) => i.position < at).at(-1);
	for (let i = at - 1; i > (above?.position ?? -1); i--) {
		const { label } = scope.paragraphs[i]!;
		if (label?.form === "第一，" && label.value === value - 1) return placed.get(scope.paragraphs[i]!);
	}
	const below = scope.items.find((i) => i.position > at);
	if (below && below.label.value === value + 1 && (above ? above.label.value === value - 1 : value === 1)) {
		if (!above || above.label.form === below.label.form) return below.label.form in BELOW ? below.label.form : undefined;
	}
	if (!above) return undefined;
	if (value > 1) return above.label.value === value - 1 && above.label.form in BELOW ? above.label.form : undefined;
	const plain = scope.items.some((i) => i.label.form === "1." && i.parent?.label.form === "一、");
	return above.label.form === "一、" && plain ? "1." : BELOW[above.label.form];
}

function spelled(form: LabelForm, value: number): string {
	if (form === "一、") return `${toChineseNumber(value)}、`;
	if (form === "（一）") return `（${toChineseNumber(value)}）`;
	return form === "（1）" ? `（${value}）` : `${value}.`;
}
