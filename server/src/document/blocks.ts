/**
 * Splits the source into blocks and re-splits only what an edit touches. In this dialect a line break ends a paragraph, so a block is one
 * line with the blank lines under it, or one construct that spans lines (front matter, fenced code, comment, table).
 *
 * Invariant that makes reuse sound: the scanner holds no state at a block's start, and where a block ends depends on its own text and on
 * at most the one line after it. Front matter depends on the whole head, so a text that opens with `---` is re-split from its start.
 */
import { Keeper } from "../text/kept";
import type { Span } from "../text/span";
import type { Block } from "./types";

export type BlockKind = "front" | "line" | "break" | "fence" | "comment" | "table" | "blank";

export class SourceBlock extends Keeper implements Block {
	constructor(
		readonly text: string,
		readonly kind: BlockKind,
		/** Fence or comment that is never closed, front matter without its closing `---`. */
		readonly unclosed = false,
	) {
		super();
	}
}

const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const BREAK = /^[ \t]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const DELIMITER = /^[ \t]{0,3}\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/;

export function splitBlocks(text: string): SourceBlock[] {
	const out: SourceBlock[] = [];
	let at = 0;
	while (at < text.length) {
		const block = scan(text, at);
		out.push(block);
		at += block.text.length;
	}
	return out;
}

/** A change of `[from, to)` of the old text into `insert`; offsets in the old text. */
export interface TextChange extends Span {
	readonly insert: string;
}

/** Blocks of the changed text; every block outside the touched region is the old object itself. */
export function resplitBlocks(old: readonly SourceBlock[], oldText: string, newText: string, change: TextChange): SourceBlock[] {
	if (old.length === 0) return splitBlocks(newText);
	// The first block whose end, plus one line of look-ahead, can reach the change.
	let first = 0;
	let start = 0;
	while (first < old.length - 1 && start + old[first]!.text.length < change.start) start += old[first++]!.text.length;
	for (let back = 0; back < 2 && first > 0; back++) start -= old[--first]!.text.length;
	if (oldText.startsWith("---") || newText.startsWith("---")) {
		first = 0;
		start = 0;
	}
	const delta = change.insert.length - (change.end - change.start);
	// Boundaries of the old blocks behind the change, in new offsets.
	let tail = first;
	let tailAt = start;
	while (tail < old.length && tailAt < change.end) tailAt += old[tail++]!.text.length;
	tailAt += delta;
	const fresh: SourceBlock[] = [];
	let at = start;
	const reuse = new Map<string, SourceBlock>();
	for (let i = first; i < tail; i++) reuse.set(old[i]!.text, old[i]!);
	while (at < newText.length) {
		while (tail < old.length && tailAt < at) tailAt += old[tail++]!.text.length;
		if (tail < old.length && tailAt === at && at >= change.start + change.insert.length) {
			return [...old.slice(0, first), ...fresh, ...old.slice(tail)];
		}
		const block = scan(newText, at);
		const known = reuse.get(block.text);
		fresh.push(known && known.kind === block.kind && known.unclosed === block.unclosed ? known : block);
		at += block.text.length;
	}
	return [...old.slice(0, first), ...fresh];
}

/** The block that starts at `at`. */
function scan(text: string, at: number): SourceBlock {
	const line = lineAt(text, at);
	if (at === 0 && line.content.trimEnd() === "---") return front(text, line.next);
	const fence = FENCE.exec(line.content);
	if (fence) {
		const mark = fence[1]!;
		return until(text, at, line.next, "fence", (l) => {
			const m = FENCE.exec(l) ?? /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(l);
			return m !== null && m[1]![0] === mark[0] && m[1]!.length >= mark.length && l.slice(m[0].length).trim() === "";
		});
	}
	const open = line.content.lastIndexOf("<!--");
	if (open >= 0 && line.content.indexOf("-->", open) < 0 && line.content.slice(0, open).trim() === "") {
		return until(text, at, line.next, "comment", (l) => l.includes("-->"));
	}
	if (line.content.trim() === "") return closed(text, at, skipBlank(text, line.next), "blank");
	if (BREAK.test(line.content)) return closed(text, at, skipBlank(text, line.next), "break");
	if (line.content.includes("|") && line.next < text.length) {
		let row = lineAt(text, line.next);
		if (DELIMITER.test(row.content) && row.content.includes("|")) {
			let end = row.next;
			while (end < text.length) {
				row = lineAt(text, end);
				if (!row.content.includes("|")) break;
				end = row.next;
			}
			return closed(text, at, skipBlank(text, end), "table");
		}
	}
	const comment =
		open >= 0 &&
		line.content.trim().startsWith("<!--") &&
		line.content.trim().endsWith("-->") &&
		line.content.trim().indexOf("-->") === line.content.trim().length - 3;
	return closed(text, at, skipBlank(text, line.next), comment ? "comment" : "line");
}

/** Front matter up to its closing `---` or `...`; one that is never closed is taken to end at the first blank line. */
function front(text: string, from: number): SourceBlock {
	let at = from;
	let blank = -1;
	while (at < text.length) {
		const line = lineAt(text, at);
		if (/^(?:---|\.\.\.)[ \t]*$/.test(line.content)) return closed(text, 0, skipBlank(text, line.next), "front");
		if (blank < 0 && line.content.trim() === "") blank = at;
		at = line.next;
	}
	const end = blank < 0 ? text.length : skipBlank(text, blank);
	return new SourceBlock(text.slice(0, end), "front", true);
}

function until(text: string, start: number, from: number, kind: BlockKind, closes: (line: string) => boolean): SourceBlock {
	let at = from;
	while (at < text.length) {
		const line = lineAt(text, at);
		at = line.next;
		if (closes(line.content)) return closed(text, start, skipBlank(text, at), kind);
	}
	return new SourceBlock(text.slice(start), kind, true);
}

function closed(text: string, start: number, end: number, kind: BlockKind): SourceBlock {
	return new SourceBlock(text.slice(start, end), kind);
}

/** Blank lines belong to the block above them. */
function skipBlank(text: string, from: number): number {
	let at = from;
	while (at < text.length) {
		const line = lineAt(text, at);
		if (line.content.trim() !== "") return at;
		at = line.next;
	}
	return at;
}

function lineAt(text: string, at: number): { content: string; next: number } {
	let end = at;
	while (end < text.length) {
		const c = text.charCodeAt(end);
		if (c === 10 || c === 13) break;
		end++;
	}
	let next = end;
	if (next < text.length) next += text.charCodeAt(next) === 13 && text.charCodeAt(next + 1) === 10 ? 2 : 1;
	return { content: text.slice(at, end), next };
}
