/** The normative text itself: what a notice prints, else the document's own body; and where an article would be put into it. */

import { insertAfter, replace, type TextEdit } from "../document/edits";
import { stripTitle } from "../document/title";
import type { Draft, Paragraph } from "../document/types";
import { toChineseNumber } from "../text/numerals";
import type { Span } from "../text/span";
import type { Dossier } from "./dossier";
import { keptWithDossier } from "./kept";
import { type Sentence, sentencesOf } from "./sentences";

/** A decision that changes or repeals other texts carries no articles of its own on interpretation or term. */
export const amends = (d: Dossier): boolean => /修改|修正|废止|失效|清理/.test(d.draft.title?.text ?? "");

export interface Regulation {
	readonly paragraphs: readonly Paragraph[];
	/** Its sentences, and those of the cover that prints it (`现印发给你们，自7月1日起施行`). */
	readonly sentences: readonly Sentence[];
	/** How it calls itself: 本办法, 本意见. */
	readonly self: string;
	/** Where something that it lacks is reported: the 附则, else the title. */
	readonly at: Span;
}

/** Undefined where the document prints or submits a text that is not at hand, or passes on another's. */
export const regulationOf = keptWithDossier((d): Regulation | undefined => {
	const { draft } = d;
	const title = draft.title?.text ?? "";
	if (/转发/.test(title) || d.has("转发")) return undefined;
	const prints =
		/印发|公布|发布|颁布|批转/.test(title) ||
		(title === "" && d.has("印发")) ||
		d.kind === "命令" ||
		d.kind === "请示" ||
		d.kind === "函" ||
		d.direction === "上行";
	if (!prints) {
		const body = d.paragraphs.filter((p) => !p.table);
		if (body.length === 0) return undefined;
		return make(d, body, title, draft.title?.span ?? d.top);
	}
	const annex =
		draft.annexes.find((a) => a.title && RULES.test(stripTitle(a.title.text)) && title.includes(core(a.title.text))) ??
		draft.annexes.find((a) => a.title && RULES.test(stripTitle(a.title.text))) ??
		(d.direction === "上行" ? undefined : draft.annexes[0]);
	const body = annex?.paragraphs.filter((p) => p.part === "annex" && !p.table && p.text.trim() !== "") ?? [];
	if (!annex || body.length === 0) return undefined;
	return make(d, body, annex.title?.text ?? title, annex.title?.span ?? body[0]!.span);
});

const RULES = /(?:办法|规定|细则|规则|条例|意见|决定|通告|方案|制度|标准|规程|措施|政策|目录|章程|计划|规划)$/;

const core = (title: string): string =>
	stripTitle(title)
		.replace(/^.*?(?:市|县|区|局|委|政府)(?=[\u4e00-\u9fff]{6})/, "")
		.slice(-8);

function make(d: Dossier, paragraphs: readonly Paragraph[], title: string, titleSpan: Span): Regulation {
	const kind = /(办法|规定|实施细则|细则|规则|条例|意见|决定|通知|通告|公告|方案|制度|标准|规程)$/.exec(stripTitle(title))?.[1] ?? "文件";
	const rules = paragraphs.find((p) =>
		/^(?:第[一二三四五六七八九十]+章|[一二三四五六七八九十]+、)?[\s\u3000]*附[\s\u3000]*则$/.test(p.text),
	);
	const own = paragraphs.flatMap(sentencesOf);
	const cover = paragraphs[0]?.part === "body" ? [] : d.sentences;
	return { paragraphs, sentences: [...cover, ...own], self: `本${kind}`, at: rules?.span ?? titleSpan };
}

/** Adds a sentence as the last article, in the numbering that the text has; behind the 附则's own text where there is one. */
export function insertArticle(draft: Draft, regulation: Regulation, sentence: string): TextEdit[] {
	const { paragraphs } = regulation;
	const last = [...paragraphs].reverse().find((p) => !/^(?:特此|此复|以上|附件)/.test(p.text) && p.cell === undefined);
	if (!last) return [];
	const articles = paragraphs.filter((p) => p.label?.form === "条");
	if (articles.length > 0)
		return insertAfter(draft, last, [`第${toChineseNumber(articles.at(-1)!.label!.value + 1)}条${gapOf(articles.at(-1)!)}${sentence}`]);
	const tops = paragraphs.filter((p) => p.label?.form === "一、");
	const top = tops.at(-1);
	if (!top) return insertAfter(draft, last, [sentence]);
	if (/附[\s\u3000]*则$/.test(top.text)) {
		// The 附则 is one paragraph: the sentence goes to its end.
		if (last !== top && last.label === undefined) return replace({ start: last.span.end, end: last.span.end }, sentence);
		return insertAfter(draft, last, [last.label ? `${next(last)}${sentence}` : sentence]);
	}
	const mark = top.heading > 0 ? `${"#".repeat(top.heading)} ` : "";
	const heads = top.text.length <= 24 && !/[。；！？]/.test(top.text);
	const label = `${toChineseNumber(top.label!.value + 1)}、`;
	return insertAfter(draft, last, heads ? [`${mark}${label}附则`, sentence] : [`${label}${sentence}`]);
}

/** The white space between 第×条 and its text, as this draft has it. */
const gapOf = (p: Paragraph): string => /[\s\u3000]+$/.exec(p.text.slice(0, p.label!.end))?.[0] ?? "　";

function next(p: Paragraph): string {
	const n = p.label!.value + 1;
	if (p.label!.form === "（一）") return `（${toChineseNumber(n)}）`;
	return p.label!.form === "（1）" ? `（${n}）` : `${n}.`;
}
