/** The document that a draft answers: what it says was received (收悉), and whether by title and number. */

import type { Paragraph } from "../document/types";
import type { Span } from "../text/span";
import { type Citation, citationsOf } from "./citations";
import { keptWithDossier } from "./kept";
import { ownWords, sentencesOf } from "./sentences";

export interface Incoming {
	/** The words for the document: its citation, else `你县来文` and the like. */
	readonly span: Span;
	readonly paragraph: Paragraph;
	/** Offsets of these words in the paragraph's text. */
	readonly from: number;
	readonly to: number;
	readonly citation?: Citation;
	/** Title and number are both there. */
	readonly complete: boolean;
	/** A letter of persons or a company, a telephone call, a proposal: it bears no 发文字号. */
	readonly unnumbered: boolean;
}

const RECEIVED = /(?:均|已|业已|都)?(?:收悉|收到|知悉|敬悉|阅悉)/;
/** Words that stand for the document, up to 收悉: the clause that names it. */
const WORD =
	/(?:来文|来函|来电|来信|来件|请示件|请示|报告|公函|函件|函|信|文件|文|申请|电报|材料|意见)(?:[（(][^（）()]*[）)])?(?:均|已|业已|都)?$/;

/** What the draft acknowledges in its first paragraphs; undefined when it acknowledges nothing. */
export const acknowledged = keptWithDossier((d): Incoming | undefined => {
	const { addressees } = d;
	for (const p of opening(d)) {
		for (const s of sentencesOf(p)) {
			const text = ownWords(s);
			const at = RECEIVED.exec(text);
			if (!at || /(?:请|请予|望|及时|自)$/.test(text.slice(0, at.index)) || /^.{0,2}收到(?:后|之日|通知|本)/.test(text.slice(at.index)))
				continue;
			const end = s.from + at.index;
			const cited = citationsOf(p).filter((c) => s.from <= c.from && c.from < end && sendable(c));
			const best = cited.find((c) => c.title && c.number) ?? cited.at(-1);
			const clause = /[^，,：:]*$/.exec(p.text.slice(s.from, end))!;
			const word = WORD.test(clause[0]);
			const from = best ? best.from : word ? s.from + clause.index : s.from;
			const to = best ? best.to : end;
			// A title or a number written in two places of the sentence is both there.
			const complete = cited.some((c) => c.title) && cited.some((c) => c.number);
			return {
				span: p.at(from, to),
				paragraph: p,
				from,
				to,
				...(best ? { citation: best } : {}),
				complete: complete || plainlyComplete(p.text.slice(s.from, end)),
				unnumbered:
					/来电|来信|电话|口头|建议|提案|议案|网上|留言|您|群众|信访/.test(text) ||
					addressees.some((a) => /公司|集团|厂|同志|先生|女士|代表|委员/.test(a.text) && !/委员会/.test(a.text)),
			};
		}
	}
	return undefined;
});

/** Whether this is a reply that owes the title and number of what it answers (批复、复函): `reference/reply-target` sees to it. */
export const answersNumbered = keptWithDossier((d): boolean => {
	if (d.kind === "批复") return true;
	if (d.kind !== "函") return false;
	const title = d.draft.title?.text ?? d.draft.slip.get("标题")?.value.text ?? "";
	if (/答复(?:[（(].*)?$/.test(title)) return false;
	if (/复函(?:[（(].*)?$/.test(title)) return true;
	return acknowledged(d) !== undefined || d.paragraphs.some((p) => /^(?:此复|特此函复|特此复函)[。.]?$/.test(p.text.trim()));
});

/** The first paragraphs of the body: an acknowledgement stands there or nowhere. */
export const opening = keptWithDossier((d): Paragraph[] => {
	return d.paragraphs.filter((p) => p.heading === 0 && !p.table).slice(0, 3);
});

/** Titles that may be those of a document sent; not a law, not a form. */
const sendable = (c: Citation): boolean =>
	c.title === undefined || c.number !== undefined || /关于|请示|函|报告|申请|通知|意见|批复/.test(c.title.text);

/** 关于……的请示（…号） without 《》. */
const plainlyComplete = (text: string): boolean =>
	/关于[^，。；]{4,90}(?:请示|函|报告|意见|申请|通知|建议)/.test(text) &&
	/[（(][^（）()]*(?:[（(〔[]\d{4}[）)〕\]])?[^（）()]*\d号[^（）()]*[）)]/.test(text);
