/**
 * What one block says: its lines as plain text with a map back to the source. A line without Markdown syntax is taken as it stands; a line
 * with it goes through remark; a line that would cost remark more than linear time is taken as plain text and reported as unchecked.
 */

import type { Nodes, PhrasingContent, Table } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { Keeper } from "../text/kept";
import type { SourceBlock } from "./blocks";
import { keptWithBlock, keptWithLine } from "./kept";
import { readLabel } from "./label";
import type { Label } from "./types";

/** Constructs of Markdown that the dialect has not: these lines are paragraphs. Footnotes are off too. */
const off = {
	disable: {
		null: [
			"codeIndented",
			"setextUnderline",
			"htmlFlow",
			"htmlText",
			"list",
			"blockQuote",
			"headingAtx",
			"thematicBreak",
			"codeFenced",
			"definition",
			"gfmFootnoteCall",
			"gfmFootnoteDefinition",
		],
	},
};

function dialect(this: { data(): { micromarkExtensions?: object[] } }): void {
	const data = this.data();
	data.micromarkExtensions ??= [];
	data.micromarkExtensions.push(off);
}

const inline = unified()
	.use(remarkParse)
	.use(remarkGfm)
	.use(dialect as never)
	.freeze();
const tables = unified().use(remarkParse).use(remarkGfm).freeze();

export interface Cell {
	readonly row: number;
	readonly column: number;
}

/** One line (or table cell) of a block; offsets relative to the block's start. */
export class InlineLine extends Keeper {
	constructor(
		readonly text: string,
		readonly start: number,
		readonly end: number,
		/** Source offset of each character of `text`, plus the end; undefined when it is `start + i`. */
		readonly map: readonly number[] | undefined,
		readonly heading = 0,
		readonly code = false,
		readonly unchecked = false,
		readonly cell: Cell | undefined = undefined,
	) {
		super();
	}
}

/** The outline label that a line begins with; code and cells have none. */
export const labelOf = keptWithLine((line): Label | undefined => (line.code || line.cell ? undefined : readLabel(line.text)));

export interface InlineComment {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** How many of the block's lines stand before it. */
	readonly before: number;
}

export interface InlineBlock {
	readonly lines: readonly InlineLine[];
	readonly comments: readonly InlineComment[];
}

export const readBlock = keptWithBlock((block: SourceBlock): InlineBlock => parse(block, DIRECT));

/** Longest line with marks that is given to remark, in UTF-16 units, and most marks in it; beyond these its cost is no longer linear. */
const LONGEST = 20000;
const MOST_MARKS = 1200;
const SPECIAL = /[*_`[\]\\<>&~]|https?:\/\/|www\.|@/;
const CONTAINER = /^(?:[ \t]*(?:[-*+](?=[ \t])|>)[ \t]?)+/;
const COMMENT = /<!--([\s\S]*?)-->/g;

/** Who reads text with marks and tables: remark, or a direct path with the same result where that is certain. */
interface Readers {
	phrasing(source: string, start: number): { text: string; map?: number[] };
	cells(source: string): InlineLine[];
}
const REMARK: Readers = { phrasing, cells };
const DIRECT: Readers = {
	phrasing: (source, start) => strong(source, start) ?? phrasing(source, start),
	cells: (source) => plainCells(source) ?? cells(source),
};

/** What remark alone makes of a block: the measure that the direct path is held to. */
export const readThroughRemark = (block: SourceBlock): InlineBlock => parse(block, REMARK);

function parse(block: SourceBlock, readers: Readers): InlineBlock {
	if (block.kind === "front" || block.kind === "break" || block.kind === "blank") return { lines: [], comments: [] };
	if (block.kind === "comment") {
		const comments: InlineComment[] = [];
		for (const m of block.text.matchAll(COMMENT))
			comments.push({ text: m[1]!.trim(), start: m.index, end: m.index + m[0].length, before: 0 });
		if (block.unclosed) {
			const start = block.text.indexOf("<!--");
			comments.push({ text: block.text.slice(start + 4).trim(), start, end: block.text.trimEnd().length, before: 0 });
			return { lines: [], comments };
		}
		const last = comments.at(-1);
		const rest = last ? line(block.text, last.end, block.text.length, readers) : undefined;
		return { lines: rest ? [rest] : [], comments };
	}
	if (block.kind === "fence") return { lines: codeLines(block), comments: [] };
	if (block.kind === "table" && block.text.length < 200000) return { lines: readers.cells(block.text), comments: [] };
	const comments: InlineComment[] = [];
	let source = block.text;
	if (source.includes("<!--")) {
		for (const m of source.matchAll(COMMENT))
			comments.push({
				text: m[1]!.trim(),
				start: m.index,
				end: m.index + m[0].length,
				before: source.slice(0, m.index).trim() === "" ? 0 : 1,
			});
		// Same length, so that offsets stay; U+0000 cannot come from a draft and is dropped with the map below.
		source = source.replace(COMMENT, (m) => "\0".repeat(m.length));
	}
	if (block.kind === "table") {
		const lines: InlineLine[] = [];
		for (const m of source.matchAll(/[^\r\n]+/g))
			lines.push(new InlineLine(m[0], m.index, m.index + m[0].length, undefined, 0, false, true));
		return { lines, comments };
	}
	const read = line(source, 0, source.length, readers);
	return { lines: read ? [read] : [], comments };
}

function line(source: string, from: number, to: number, readers: Readers): InlineLine | undefined {
	let start = from;
	let end = to;
	let heading = 0;
	// Web pages leave private-use and zero-width characters round a line.
	const blank = (i: number): boolean => source[i] === "\0" || /[\s\u200b-\u200d\u2060\ufeff\ue000-\uf8ff]/.test(source[i]!);
	while (end > start && blank(end - 1)) end--;
	while (start < end && blank(start)) start++;
	if (start >= end) return undefined;
	const mark = /^(#{1,6})(?:[ \t\u3000]+|(?=[^#\s]))/.exec(source.slice(start, Math.min(end, start + 40)));
	if (mark && (mark[0].length > mark[1]!.length || /[\u4e00-\u9fff]/.test(source[start + mark[0].length] ?? ""))) {
		heading = mark[1]!.length;
		start += mark[0].length;
		while (start < end && blank(start)) start++;
		const closing = /[ \t]+#+$/.exec(source.slice(start, end));
		if (closing) end -= closing[0].length;
	}
	const container = CONTAINER.exec(source.slice(start, Math.min(end, start + 200)));
	let unchecked = false;
	if (container && container[0].length < 60 && start + container[0].length < end) {
		start += container[0].length;
		while (start < end && blank(start)) start++;
	} else if (container) unchecked = container[0].length >= 60;
	const text = source.slice(start, end);
	if (text === "") return undefined;
	if (!SPECIAL.test(text)) {
		const plain = text.includes("\0") ? squeeze(text, start) : { text, map: undefined };
		return new InlineLine(plain.text, start, end, plain.map, heading, false, unchecked);
	}
	const marks = text.match(/[*_`[\]\\<>&~]/g)?.length ?? 0;
	if (text.length > LONGEST || marks > MOST_MARKS || unchecked) return new InlineLine(text, start, end, undefined, heading, false, true);
	const read = readers.phrasing(text, start);
	return read.text === "" ? undefined : new InlineLine(read.text, start, end, read.map, heading);
}

/** Drops the U+0000 that stand for comments. */
function squeeze(text: string, start: number): { text: string; map: number[] } {
	let out = "";
	const map: number[] = [];
	for (let i = 0; i < text.length; i++) {
		if (text[i] === "\0") continue;
		out += text[i];
		map.push(start + i);
	}
	map.push(start + text.length);
	return { text: out, map };
}

/** A letter or a digit: at the inner side of `**` it makes the run open or close for certain, whatever stands outside. */
const BOLD = /\*\*[\u4e00-\u9fffA-Za-z0-9](?:[^*]*[\u4e00-\u9fffA-Za-z0-9])?\*\*/g;
const OTHER_MARK = /[_`[\]\\<>&~@]|https?:\/\/|www\./;

/** Text whose only marks are whole `**…**` pairs, read without remark; undefined where remark must decide. */
function strong(source: string, start: number): { text: string; map: number[] } | undefined {
	if (OTHER_MARK.test(source)) return undefined;
	let text = "";
	const map: number[] = [];
	const take = (from: number, to: number): void => {
		text += source.slice(from, to);
		for (let i = from; i < to; i++) map.push(start + i);
	};
	let at = 0;
	for (const m of source.matchAll(BOLD)) {
		if (source.slice(at, m.index).includes("*")) return undefined;
		take(at, m.index);
		take(m.index + 2, m.index + m[0].length - 2);
		at = m.index + m[0].length;
	}
	if (source.indexOf("*", at) >= 0) return undefined;
	take(at, source.length);
	map.push(start + source.length);
	return { text, map };
}

function phrasing(source: string, start: number): { text: string; map?: number[] } {
	const holder = { text: "", map: [] as number[] };
	for (const node of inline.parse(source).children) collect(node, source, start, holder);
	const { text, map } = holder;
	map.push(start + source.length);
	const identity = text.length === source.length && map.every((o, i) => o === start + i);
	return identity ? { text } : { text, map };
}

/** Appends a node's plain text and its map. */
function collect(node: Nodes | PhrasingContent, source: string, start: number, holder: { text: string; map: number[] }, floor = 0): void {
	if ("children" in node) {
		for (const child of node.children) collect(child as Nodes, source, start, holder, floor);
		return;
	}
	if (node.type === "break") return;
	if (!node.position) {
		// Literal links are cut out of a text afterwards and have no place; they follow what came before.
		const value = "value" in node ? node.value : "";
		const last = holder.map.at(-1);
		const at = source.indexOf(value, last === undefined ? floor : last - start + 1);
		if (at >= 0) push(value, at);
		return;
	}
	const from = node.position.start.offset!;
	const to = node.position.end.offset!;
	if (node.type !== "text" && node.type !== "inlineCode") {
		push(source.slice(from, to), from);
		return;
	}
	let value = node.value;
	if (node.type === "inlineCode") {
		const at = source.indexOf(value, from);
		push(value, at < 0 || at >= to ? from : at);
		return;
	}
	if (value.length === to - from) {
		push(value, from);
		return;
	}
	// An escape or a character reference: walk both until they meet again.
	let i = from;
	while (value !== "" && i < to) {
		if (source[i] === value[0] && source[i] !== "\\") push(value[0]!, i++);
		else if (source[i] === "\\") {
			push(value[0]!, source[i + 1] === value[0] ? i + 1 : i);
			i += source[i + 1] === value[0] ? 2 : 1;
		} else if (source[i] === "&") {
			push(value[0]!, i);
			const semicolon = source.indexOf(";", i);
			i = semicolon < 0 ? to : semicolon + 1;
		} else {
			i++;
			continue;
		}
		value = value.slice(1);
	}

	function push(text: string, at: number): void {
		for (let k = 0; k < text.length; k++) {
			if (text[k] === "\0") continue;
			holder.text += text[k];
			holder.map.push(start + at + k);
		}
	}
}

function codeLines(block: SourceBlock): InlineLine[] {
	const out: InlineLine[] = [];
	const all = [...block.text.matchAll(/[^\r\n]+/g)];
	const inner = all.slice(1, block.unclosed ? all.length : -1);
	for (const m of inner) {
		const text = m[0].trim();
		if (text === "") continue;
		const start = m.index + m[0].indexOf(text);
		out.push(new InlineLine(text, start, start + text.length, undefined, 0, true));
	}
	return out;
}

const ROW = /^[ \t]{0,3}\|.*\|[ \t]*$/;

/** A table whose every row is fenced by `|` and whose cells hold no marks but `**`, read without remark; undefined where remark must decide. */
function plainCells(source: string): InlineLine[] | undefined {
	if (OTHER_MARK.test(source) || source.includes("\0")) return undefined;
	const rows = [...source.matchAll(/[^\r\n]+/g)].filter((m) => m[0].trim() !== "");
	const out: InlineLine[] = [];
	let columns = 0;
	for (const [i, m] of rows.entries()) {
		if (!ROW.test(m[0])) return undefined;
		const first = m[0].indexOf("|");
		const last = m[0].lastIndexOf("|");
		const pieces = m[0].slice(first + 1, last).split("|");
		if (i === 0) columns = pieces.length;
		else if (i === 1 && pieces.length !== columns) return undefined;
		if (i === 1) continue;
		let at = m.index + first + 1;
		for (const [column, piece] of pieces.entries()) {
			const bare = piece.trim();
			const start = at + piece.indexOf(bare);
			at += piece.length + 1;
			if (bare === "") continue;
			const read = bare.includes("*") ? strong(bare, start) : { text: bare };
			if (!read || read.text.trim() !== read.text) return undefined;
			const map = "map" in read ? read.map : undefined;
			if (map) map[read.text.length] = map[read.text.length - 1]! + 1;
			const end = map ? map[read.text.length - 1]! + 1 : start + bare.length;
			out.push(new InlineLine(read.text, map ? map[0]! : start, end, map, 0, false, false, { row: i === 0 ? 0 : i - 1, column }));
		}
	}
	return rows.length >= 2 ? out : undefined;
}

function cells(source: string): InlineLine[] {
	const out: InlineLine[] = [];
	const table = tables.parse(source).children.find((n): n is Table => n.type === "table");
	table?.children.forEach((row, r) => {
		row.children.forEach((cell, c) => {
			const to = cell.position?.end.offset;
			if (to === undefined || cell.children.length === 0) return;
			const from = cell.position!.start.offset!;
			const holder = { text: "", map: [] as number[] };
			for (const child of cell.children) collect(child, source, 0, holder, from);
			const blankStart = holder.text.length - holder.text.trimStart().length;
			const text = holder.text.trim();
			if (text === "") return;
			const map = holder.map.slice(blankStart, blankStart + text.length);
			map.push(map.at(-1)! + 1);
			out.push(new InlineLine(text, map[0]!, map[text.length - 1]! + 1, map, 0, false, false, { row: r, column: c }));
		});
	});
	return out;
}
