/** Sentences and clauses of paragraphs, and the plain questions about them that many rules ask. */

import { labelOf } from "../document/inline";
import { keptWithLine, keptWithParagraph } from "../document/kept";
import type { Paragraph } from "../document/types";
import type { OrganMention, Rulebook } from "../rulebook/rulebook";
import { Keeper, keepingWith } from "../text/kept";
import type { Span } from "../text/span";
import { asRead, type Reading } from "./kept";

/** A sentence as its line has it, whatever stands around; offsets in the line's text. */
export class SentencePiece extends Keeper {
	constructor(
		readonly text: string,
		readonly from: number,
		readonly to: number,
		/** Which of `MARKED` stand in it, by their bits. */
		readonly marks: number,
	) {
		super();
	}
}

/**
 * Characters without which a rule has nothing to look for in a sentence. A sentence knows which of them it has, for the loop that cuts it
 * sees each character anyway; most sentences are passed over by that, before any pattern is tried.
 */
const MARKED = "《“会经由已报请望求盼拟从建县区地法召举密底留财";
const MARK = new Uint32Array(65536);
for (const [i, c] of [...MARKED].entries()) MARK[c.charCodeAt(0)] = 1 << i;

/** The bits of characters of `MARKED`. */
export function marksOf(chars: string): number {
	let out = 0;
	for (const c of chars) {
		const mark = MARK[c.charCodeAt(0)]!;
		if (mark === 0) throw new RangeError(`not among the marked characters: ${c}`);
		out |= mark;
	}
	return out;
}

/** Whether a sentence has any of the characters whose bits are given. */
export const hasAny = (s: OwnText, marks: number): boolean => (s.piece.marks & marks) !== 0;

/** One sentence of a paragraph; `from`/`to` are offsets in the paragraph's text. */
export class Sentence {
	readonly text: string;
	readonly from: number;
	readonly to: number;

	constructor(
		readonly paragraph: Paragraph,
		/** It survives edits elsewhere; what rests on its text alone is kept with it (`keptWithSentence`). */
		readonly piece: SentencePiece,
	) {
		this.text = piece.text;
		this.from = piece.from;
		this.to = piece.to;
	}

	get span(): Span {
		return this.paragraph.at(this.from, this.to);
	}
}

const keptWithPiece = keepingWith<SentencePiece>();
/** What facts kept with a sentence can be asked of: wherever it stands, its text is its own. */
export type OwnText = Pick<Sentence, "piece" | "text">;
/** Facts that rest on a sentence's own text; `own` is for asking other such facts. */
export const keptWithSentence = <V>(make: (text: string, own: OwnText) => V): ((s: OwnText) => V) => {
	const fact = keptWithPiece((piece) => make(piece.text, { piece, text: piece.text }));
	return (s) => fact(s.piece);
};

const piecesOf = keptWithLine((line): readonly SentencePiece[] => {
	const out: SentencePiece[] = [];
	const { text } = line;
	let start = labelOf(line)?.end ?? 0;
	let depth = 0;
	let marks = 0;
	const flush = (end: number): void => {
		let from = start;
		while (from < end && isSpace(text.charCodeAt(from))) from++;
		if (from < end) out.push(new SentencePiece(text.slice(from, end), from, end, marks));
		start = end;
		marks = 0;
	};
	for (let i = start; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		marks |= MARK[unit]!;
		const role = ROLE[unit];
		if (role === 0) continue;
		if (role === OPENS) depth++;
		else if (role === CLOSES) depth = Math.max(0, depth - 1);
		else if (depth === 0) flush(i + 1);
	}
	flush(text.length);
	return out;
});

/** Sentences end at 。！？； outside 《》, “” and brackets; the label is not part of the first one. */
export const sentencesOf = keptWithParagraph((paragraph): readonly Sentence[] => {
	const out: Sentence[] = [];
	for (const piece of piecesOf(paragraph.line)) out.push(new Sentence(paragraph, piece));
	return out;
});

const OPENS = 1;
const CLOSES = 2;
const ENDS = 3;
/** What a UTF-16 unit does to a sentence: a table, for this loop sees every character of every draft. */
const ROLE = new Uint8Array(65536);
for (const c of "《“（(〔") ROLE[c.charCodeAt(0)] = OPENS;
for (const c of "》”）)〕") ROLE[c.charCodeAt(0)] = CLOSES;
for (const c of "。！？；!?;") ROLE[c.charCodeAt(0)] = ENDS;

const isSpace = (unit: number): boolean => unit <= 32 || unit === 0x3000 || (unit >= 0xa0 && /\s/.test(String.fromCharCode(unit)));

/** A clause of a sentence, cut at ，and ：. */
export interface Clause {
	readonly text: string;
	/** Offsets in the sentence's text. */
	readonly from: number;
	readonly to: number;
}

export function clausesOf(text: string): Clause[] {
	const out: Clause[] = [];
	let depth = 0;
	let start = 0;
	for (let i = 0; i <= text.length; i++) {
		const role = i === text.length ? CUTS : CLAUSE_ROLE[text.charCodeAt(i)];
		if (role === 0) continue;
		if (role === OPENS) depth++;
		else if (role === CLOSES) depth = Math.max(0, depth - 1);
		else if (depth === 0 || i === text.length) {
			const piece = text.slice(start, i);
			if (piece.trim() !== "") out.push({ text: piece, from: start, to: i });
			start = i + 1;
		}
	}
	return out;
}

const CUTS = 3;
const CLAUSE_ROLE = new Uint8Array(65536);
for (const c of "《“（(") CLAUSE_ROLE[c.charCodeAt(0)] = OPENS;
for (const c of "》”）)") CLAUSE_ROLE[c.charCodeAt(0)] = CLOSES;
for (const c of "，,：:") CLAUSE_ROLE[c.charCodeAt(0)] = CUTS;

/** The text with what stands in 《》 and “” blanked by spaces of the same length, so that offsets stay. */
export function outsideQuotes(text: string): string {
	if (!text.includes("《") && !text.includes("“")) return text;
	const closes = closingMarks(text);
	let out = "";
	let from = 0;
	for (let i = 0; i < text.length; i++) {
		const end = text[i] === "《" ? closes.get(i) : text[i] === "“" ? text.indexOf("”", i) : undefined;
		if (end === -1) break;
		if (end === undefined) continue;
		out += text.slice(from, i) + " ".repeat(end + 1 - i);
		from = end + 1;
		i = end;
	}
	// An unclosed “ ends the quotation marks, not the titles behind it.
	const rest = text.slice(from);
	return out + rest.replace(/《[^《》]{0,200}》/g, (m) => " ".repeat(m.length));
}

/** For each 《 that is closed, where its 》 stands. One pass, whatever is left open. */
function closingMarks(text: string): Map<number, number> {
	const out = new Map<number, number>();
	const open: number[] = [];
	for (let i = 0; i < text.length; i++) {
		if (text[i] === "《") open.push(i);
		else if (text[i] === "》") {
			const from = open.pop();
			if (from !== undefined) out.set(from, i);
		}
	}
	return out;
}

/** Splits at spans: the span of `[from, to)` of a sentence. */
export const within = (s: Sentence, from: number, to: number): Span => s.paragraph.at(s.from + from, s.from + to);

/** A sentence with what stands in 《》 and “” blanked; offsets stay. */
export const ownWords = (s: OwnText): string => (hasAny(s, QUOTING) ? unquoted(s) : s.text);

const QUOTING = marksOf("《“");
const unquoted = keptWithSentence((text) => outsideQuotes(text));

/**
 * Facts that rest on a sentence's own text as a rulebook reads it, worked out anew where another rulebook asks. `make` may ask other
 * such facts of the sentence; where it stands it cannot see.
 */
export function keptWithReading<V>(make: (own: OwnText, rulebook: Rulebook) => V): (s: OwnText, rulebook: Rulebook) => V {
	const last = keptWithPiece((): Reading<V> => ({}));
	return asRead((s) => last(s.piece), make);
}

/** Organs named in a sentence's own words, in order; offsets in the sentence's text. */
export const organsNamed = keptWithReading((s, rulebook): readonly OrganMention[] => rulebook.organsIn(ownWords(s)));
