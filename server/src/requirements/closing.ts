/** How a document ends: the closing formulas of its last paragraphs, and whose they are. */

import type { ClosingData } from "../rulebook/data";
import { keptWithRulebook } from "../rulebook/rulebook";
import type { Dossier } from "./dossier";
import { keptWithDossier } from "./kept";
import { type Sentence, sentencesOf } from "./sentences";

export interface Closing {
	readonly sentence: Sentence;
	/** Kinds whose formula it is: it says what they want, or only names them (特此请示) and does not go on to ask for a reading. */
	readonly suits: readonly string[];
	/** Kinds that it betrays when it stands in a document of another kind. */
	readonly betrays: readonly string[];
	/** Whether all it asks for is to be read or corrected (请审阅, 请指正), which decides nothing. */
	readonly merelyRead: boolean;
	/** Whether it asks for something, whatever that is (请予支持; 妥否，请示). */
	readonly asks: boolean;
	/** Whether the sentence is a paragraph of its own. */
	readonly alone: boolean;
}

/** How many of the last paragraphs may hold the closing; contact lines and the like may follow it. */
const LAST = 4;

export const closingsOf = keptWithDossier((d): Closing[] => {
	const out: Closing[] = [];
	for (const paragraph of d.paragraphs.filter((p) => !p.table).slice(-LAST)) {
		for (const sentence of sentencesOf(paragraph)) {
			if (!isFormula(sentence.text, d)) continue;
			const text = sentence.text.replace(MARKS, "");
			const having = (list: (c: ClosingData) => readonly string[] | undefined): string[] =>
				d.rulebook.closings.filter((c) => list(c)?.some((m) => text.includes(m))).map((c) => c.kind);
			const read = d.rulebook.phrases("closingReads").some((w) => text.includes(w));
			// 以上请示，请审阅: names a kind that must ask for a decision, and asks for none.
			const suits = having((c) => ((read || BARE.test(text)) && c.required ? actsOf(c) : c.marks));
			out.push({
				sentence,
				suits,
				merelyRead: read && !d.rulebook.closings.some((c) => c.required && suits.includes(c.kind)),
				betrays: having((c) => c.telling),
				asks: /请|望|盼|希/.test(text),
				alone: paragraph.text.trim() === sentence.text.trim(),
			});
		}
	}
	return out;
});

/** Words of a kind's formulas that say what it wants; the others only name the kind itself (特此请示). */
export const actsOf = (c: ClosingData): string[] => c.marks.filter((m) => !m.endsWith(c.kind));

/** `以上请示妥否，请示`: what is asked for has been left out. */
const BARE = /(?:[妥当可]否|是否妥当|是否可行|无不[妥当])请示$/;

const MARKS = /[，。、！：；,.!:;？?\s“”"]/g;

/** Whether a sentence is made of the words of closing formulas alone, names of organs set aside. */
function isFormula(sentence: string, d: Dossier): boolean {
	if (sentence.length > 40) return false;
	let text = sentence;
	for (const m of [...d.rulebook.organsIn(sentence)].reverse()) text = text.slice(0, m.span.start) + text.slice(m.span.end);
	text = text.replace(MARKS, "");
	if (text === "") return false;
	const words = wordsOf(d.rulebook);
	// Which prefixes can be cut into such words; linear in the text, whatever the words.
	const reached = new Set([0]);
	for (let i = 0; i < text.length; i++)
		if (reached.has(i)) for (const w of words.get(text[i]!) ?? []) if (text.startsWith(w, i)) reached.add(i + w.length);
	return reached.has(text.length);
}

/** The words of all closing formulas, by their first character. */
const wordsOf = keptWithRulebook((rulebook): ReadonlyMap<string, readonly string[]> => {
	const all = [...rulebook.phrases("closingWords"), ...rulebook.closings.flatMap((c) => [...c.marks, ...(c.telling ?? [])])];
	const made = new Map<string, string[]>();
	for (const w of all) made.set(w[0] ?? "", [...(made.get(w[0] ?? "") ?? []), w]);
	return made;
});
