/** Sentences and clauses of paragraphs, and the plain questions about them that many rules ask. */
import type { Paragraph } from "../document/types";
import type { Span } from "../text/span";

/** One sentence of a paragraph; `from`/`to` are offsets in the paragraph's text. */
export interface Sentence {
	readonly paragraph: Paragraph;
	readonly text: string;
	readonly from: number;
	readonly to: number;
	readonly span: Span;
}

/** Sentences end at 。！？； outside 《》, “” and brackets; the label is not part of the first one. */
export function sentencesOf(paragraph: Paragraph): Sentence[] {
	const cached = cache.get(paragraph);
	if (cached) return cached;
	const out: Sentence[] = [];
	const { text } = paragraph;
	let start = paragraph.label?.end ?? 0;
	let depth = 0;
	const flush = (end: number): void => {
		let from = start;
		while (from < end && /\s/.test(text[from]!)) from++;
		if (from < end) out.push({ paragraph, text: text.slice(from, end), from, to: end, span: paragraph.at(from, end) });
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
	cache.set(paragraph, out);
	return out;
}

const OPENS = 1;
const CLOSES = 2;
const ENDS = 3;
/** What a UTF-16 unit does to a sentence: a table, for this loop sees every character of every draft. */
const ROLE = new Uint8Array(65536);
for (const c of "《“（(〔") ROLE[c.charCodeAt(0)] = OPENS;
for (const c of "》”）)〕") ROLE[c.charCodeAt(0)] = CLOSES;
for (const c of "。！？；!?;") ROLE[c.charCodeAt(0)] = ENDS;

const cache = new WeakMap<Paragraph, Sentence[]>();

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
		const c = text[i] ?? "，";
		if (/[《“（(]/.test(c)) depth++;
		else if (/[》”）)]/.test(c)) depth = Math.max(0, depth - 1);
		else if ((depth === 0 && /[，,：:]/.test(c)) || i === text.length) {
			if (text.slice(start, i).trim() !== "") out.push({ text: text.slice(start, i), from: start, to: i });
			start = i + 1;
		}
	}
	return out;
}

/** The text with what stands in 《》 and “” blanked by spaces of the same length, so that offsets stay. */
export function outsideQuotes(text: string): string {
	if (!/[《“]/.test(text)) return text;
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
