/** Sentences and clauses of paragraphs, and the plain questions about them that many rules ask. */

import { labelOf } from "../document/inline";
import { keptWithLine, keptWithParagraph } from "../document/kept";
import type { Paragraph } from "../document/types";
import type { OrganMention, Rulebook } from "../rulebook/rulebook";
import { Keeper, keepingWith } from "../text/kept";
import type { Span } from "../text/span";

/** A sentence as its line has it, whatever stands around; offsets in the line's text. */
export class SentencePiece extends Keeper {
	constructor(
		readonly text: string,
		readonly from: number,
		readonly to: number,
	) {
		super();
	}
}

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
/** Facts that rest on a sentence's own text. */
export const keptWithSentence = <V>(make: (text: string) => V): ((s: Sentence) => V) => {
	const fact = keptWithPiece((piece) => make(piece.text));
	return (s) => fact(s.piece);
};

const piecesOf = keptWithLine((line): readonly SentencePiece[] => {
	const out: SentencePiece[] = [];
	const { text } = line;
	let start = labelOf(line)?.end ?? 0;
	let depth = 0;
	const flush = (end: number): void => {
		let from = start;
		while (from < end && isSpace(text.charCodeAt(from))) from++;
		if (from < end) out.push(new SentencePiece(text.slice(from, end), from, end));
		start = end;
	};
	for (let i = start; i < text.length; i++) {
		const role = ROLE[text.charCodeAt(i)];
		if (role === 0) continue;
		if (role === OPENS) depth++;
		else if (role === CLOSES) depth = Math.max(0, depth - 1);
		else if (depth === 0) flush(i + 1);
	}
	flush(text.length);
	return out;
});

/** Sentences end at 。！？； outside 《》, “” and brackets; the label is not part of the first one. */
export const sentencesOf = keptWithParagraph((paragraph): readonly Sentence[] =>
	piecesOf(paragraph.line).map((piece) => new Sentence(paragraph, piece)),
);

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
export const ownWords = keptWithSentence(outsideQuotes);

interface Named {
	readonly rulebook: Rulebook;
	readonly mentions: readonly OrganMention[];
}
const named = keptWithPiece((): { found?: Named } => ({}));

/** Organs named in a sentence's own words, in order; offsets in the sentence's text. */
export function organsNamed(s: Sentence, rulebook: Rulebook): readonly OrganMention[] {
	const known = named(s.piece);
	if (known.found?.rulebook !== rulebook) known.found = { rulebook, mentions: rulebook.organsIn(ownWords(s)) };
	return known.found.mentions;
}
