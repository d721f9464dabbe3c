/** What of a text is its own words: the rest stands in 《》 or in quotation marks, which may run over several paragraphs. */
import type { Paragraph } from "../document/types";
import { outsideQuotes } from "./sentences";

/** A quotation longer than this was never closed. */
const LONGEST = 60;

/** For each paragraph its text with everything quoted blanked by spaces, so that offsets stay. */
export function unquoted(paragraphs: readonly Paragraph[]): ReadonlyMap<Paragraph, string> {
	const out = new Map<Paragraph, string>();
	for (let i = 0; i < paragraphs.length; i++) {
		const p = paragraphs[i]!;
		const text = outsideQuotes(p.text);
		const open = text.indexOf("“");
		const end = open < 0 ? -1 : closing(paragraphs, i);
		if (end < 0) {
			out.set(p, text);
			continue;
		}
		// Every quoted paragraph may begin with “; only the last one ends the quotation.
		out.set(p, text.slice(0, open) + " ".repeat(text.length - open));
		for (let k = i + 1; k < end; k++) out.set(paragraphs[k]!, " ".repeat(paragraphs[k]!.text.length));
		const last = paragraphs[end]!;
		const close = last.text.lastIndexOf("”") + 1;
		out.set(last, " ".repeat(close) + outsideQuotes(last.text.slice(close)));
		i = end;
	}
	return out;
}

/** The paragraph in which a quotation left open in paragraph `from` ends; -1 when it does not. */
function closing(paragraphs: readonly Paragraph[], from: number): number {
	for (let i = from + 1; i < Math.min(paragraphs.length, from + LONGEST); i++) {
		const text = outsideQuotes(paragraphs[i]!.text.replace(/^“/, ""));
		if (text.includes("”")) return i;
	}
	return -1;
}
