/** What of a text is its own words: the rest stands in 《》 or in quotation marks, which may run over several paragraphs. */
import { keptWithDraft, keptWithLine } from "../document/kept";
import type { Paragraph } from "../document/types";
import { outsideQuotes } from "./sentences";

/** A quotation longer than this was never closed. */
const LONGEST = 60;

/** The own words of each paragraph of a draft. */
export interface OwnTexts {
	/** The paragraph's text with everything quoted blanked by spaces, so that offsets stay. */
	get(p: Paragraph): string;
	/** Whether it is what the line by itself would have: no quotation runs into it or out of it. */
	alone(p: Paragraph): boolean;
}

/** A line's text with what is quoted in it blanked. */
export const ownTextOf = keptWithLine((line) => outsideQuotes(line.text));

const LINE_BY_LINE: OwnTexts = { get: (p) => ownTextOf(p.line), alone: () => true };

export const unquoted = keptWithDraft(({ paragraphs }): OwnTexts => {
	/** Paragraphs with a quotation that runs over several. */
	const out = new Map<Paragraph, string>();
	for (let i = 0; i < paragraphs.length; i++) {
		const p = paragraphs[i]!;
		if (!p.text.includes("“")) continue;
		const text = ownTextOf(p.line);
		const open = text.indexOf("“");
		const end = open < 0 ? -1 : closing(paragraphs, i);
		if (end < 0) continue;
		// Every quoted paragraph may begin with “; only the last one ends the quotation.
		out.set(p, text.slice(0, open) + " ".repeat(text.length - open));
		for (let k = i + 1; k < end; k++) out.set(paragraphs[k]!, " ".repeat(paragraphs[k]!.text.length));
		const last = paragraphs[end]!;
		const close = last.text.lastIndexOf("”") + 1;
		out.set(last, " ".repeat(close) + outsideQuotes(last.text.slice(close)));
		i = end;
	}
	return out.size === 0 ? LINE_BY_LINE : { get: (p) => out.get(p) ?? ownTextOf(p.line), alone: (p) => !out.has(p) };
});

/** The paragraph in which a quotation left open in paragraph `from` ends; -1 when it does not. */
function closing(paragraphs: readonly Paragraph[], from: number): number {
	for (let i = from + 1; i < Math.min(paragraphs.length, from + LONGEST); i++) {
		const { text } = paragraphs[i]!;
		if (text.includes("”") && outsideQuotes(text.replace(/^“/, "")).includes("”")) return i;
	}
	return -1;
}
