/** Edits of a draft as a clerk would make them by hand: an entry on the slip, a paragraph in the body. Offsets are those of the snapshot. */
import { lineBreakOf } from "../text/lines";
import type { Span } from "../text/span";
import { SLIP_KEYS } from "./slip";
import type { Draft, Located, Paragraph, SlipEntry, SlipNode } from "./types";

/** One replacement of the snapshot's text. */
export interface TextEdit {
	readonly span: Span;
	readonly newText: string;
}

/** Adds `key: value` to the slip, behind the keys that stand before it on the paper form; makes a slip when there is none. */
export function addEntry(draft: Draft, key: string, value: string): TextEdit[] {
	const eol = lineBreakOf(draft.text);
	const { slip } = draft;
	const line = `${key}:${value.startsWith("\n") ? value.replace(/\n/g, eol) : ` ${value}`.trimEnd()}${eol}`;
	if (slip.status === "absent") return [{ span: { start: 0, end: 0 }, newText: `---${eol}${line}---${eol}${eol}` }];
	const existing = slip.get(key);
	if (existing)
		return [{ span: { start: existing.keySpan.start, end: lineEnd(draft.text, existing.span.end) }, newText: line.slice(0, -eol.length) }];
	const rank = (k: string): number => {
		const i = (SLIP_KEYS as readonly string[]).indexOf(k);
		return i < 0 ? SLIP_KEYS.length : i;
	};
	const before = slip.entries.filter((e) => rank(e.key) < rank(key)).at(-1);
	const at = before ? nextLine(draft.text, before.span.end) : slip.inner.start;
	const needsBreak = at > 0 && !/[\r\n]/.test(draft.text[at - 1]!);
	return [{ span: { start: at, end: at }, newText: (needsBreak ? eol : "") + line }];
}

/** Adds an item to the list under a key, in the style (block or flow) that the list has; makes the key, or the list, when need be. */
export function addItem(draft: Draft, key: string, item: string): TextEdit[] {
	const eol = lineBreakOf(draft.text);
	const entry = draft.slip.get(key);
	if (!entry || entry.value.kind === "null") return addEntry(draft, key, /^\{/.test(item) ? `\n  - ${item}` : `[${item}]`);
	const { value } = entry;
	if (value.kind === "list") {
		const last = value.items.at(-1);
		if (value.flow) {
			const at = last ? last.span.end : value.span.start + 1;
			return [{ span: { start: at, end: at }, newText: (last ? ", " : "") + item }];
		}
		const at = last ? lineEnd(draft.text, last.span.end) : value.span.end;
		const indent = last ? indentOf(draft.text, last.span.start) : "  ";
		return [{ span: { start: at, end: at }, newText: `${eol}${indent}- ${item}` }];
	}
	if (value.kind === "scalar") return [{ span: value.span, newText: `[${draft.text.slice(value.span.start, value.span.end)}, ${item}]` }];
	// A single map: both become items of a block list.
	const own = draft.text.slice(value.span.start, value.span.end);
	if (value.flow)
		return [{ span: { start: valueStart(draft.text, entry), end: value.span.end }, newText: `${eol}  - ${own}${eol}  - ${item}` }];
	const indented = own.replace(/(\r\n|\r|\n)/g, "$1  ");
	return [{ span: value.span, newText: `- ${indented}${eol}  - ${item}` }];
}

/** Sets a field of a map (or turns a bare string into a map with it). */
export function setField(draft: Draft, node: SlipNode, name: string, value: string): TextEdit[] {
	const eol = lineBreakOf(draft.text);
	const existing = node.entries.find((e) => e.key === name);
	if (existing) {
		const { span, kind } = existing.value;
		const space = kind === "null" && !/\s/.test(draft.text[span.start - 1] ?? "") ? " " : "";
		return [{ span, newText: space + value }];
	}
	if (node.kind !== "map")
		return [{ span: node.span, newText: `{职务: ${draft.text.slice(node.span.start, node.span.end)}, ${name}: ${value}}` }];
	const last = node.entries.at(-1);
	if (node.flow) {
		const at = last ? Math.max(last.span.end, last.value.span.end) : node.span.start + 1;
		return [{ span: { start: at, end: at }, newText: `${last ? ", " : ""}${name}: ${value}` }];
	}
	const at = last ? lineEnd(draft.text, last.span.end) : node.span.end;
	const column = last ? " ".repeat(columnOf(draft.text, last.keySpan.start)) : "  ";
	return [{ span: { start: at, end: at }, newText: `${eol}${column}${name}: ${value}` }];
}

/** Adds a field to the map under a key of the slip (`风险评估` under `程序`); makes the key when need be. */
export function addField(draft: Draft, key: string, name: string, value: string): TextEdit[] {
	const entry = draft.slip.get(key);
	if (entry?.value.kind === "list") return addItem(draft, key, `{${name}: ${value}}`);
	return entry?.value.kind === "map" ? setField(draft, entry.value, name, value) : addEntry(draft, key, `\n  ${name}: ${value}`);
}

/** Replaces the value of an entry. */
export function setValue(draft: Draft, entry: SlipEntry, value: string): TextEdit[] {
	const { span, kind } = entry.value;
	const space = kind === "null" && !/\s/.test(draft.text[span.start - 1] ?? "") ? " " : "";
	return [{ span, newText: space + value }];
}

/** Removes a whole entry with its line break. */
export function removeEntry(draft: Draft, entry: SlipEntry): TextEdit[] {
	return [{ span: { start: lineStart(draft.text, entry.span.start), end: nextLine(draft.text, entry.span.end) }, newText: "" }];
}

/** Removes one item of a list; the last one takes its key along. */
export function removeItem(draft: Draft, entry: SlipEntry, item: SlipNode): TextEdit[] {
	const { value } = entry;
	if (value.kind !== "list" || value.items.length <= 1) return removeEntry(draft, entry);
	const i = value.items.indexOf(item);
	if (value.flow) {
		const next = value.items[i + 1];
		const previous = value.items[i - 1];
		const span = next ? { start: item.span.start, end: next.span.start } : { start: previous!.span.end, end: item.span.end };
		return [{ span, newText: "" }];
	}
	return [{ span: { start: lineStart(draft.text, item.span.start), end: nextLine(draft.text, item.span.end) }, newText: "" }];
}

/** Inserts paragraphs after one of the body, in its indentation, with a blank line where the draft has one between paragraphs. */
export function insertAfter(draft: Draft, paragraph: Paragraph, texts: readonly string[]): TextEdit[] {
	const eol = lineBreakOf(draft.text);
	const at = lineEnd(draft.text, paragraph.span.end);
	const gap = gapOf(draft, eol);
	const lead = leadOf(draft.text, paragraph);
	return [{ span: { start: at, end: at }, newText: texts.map((t) => gap + lead + t).join("") }];
}

/** Inserts paragraphs before one, in the same way. */
export function insertBefore(draft: Draft, paragraph: Paragraph, texts: readonly string[], like: Paragraph = paragraph): TextEdit[] {
	const eol = lineBreakOf(draft.text);
	const at = lineStart(draft.text, paragraph.span.start);
	const lead = leadOf(draft.text, like);
	return [{ span: { start: at, end: at }, newText: texts.map((t) => lead + t + gapOf(draft, eol)).join("") }];
}

/** Web pages leave private-use and zero-width characters on lines that look empty. */
const BLANK_LINE = /^[ \t\u3000\u00a0\u200b-\u200d\u2060\ue000-\uf8ff]*$/;

/** Removes paragraphs with the blank lines under them (above them at the end of the text). */
export function removeParagraphs(draft: Draft, paragraphs: readonly Paragraph[]): TextEdit[] {
	const { text } = draft;
	return paragraphs.map((p) => {
		let start = lineStart(text, p.span.start);
		let end = nextLine(text, p.span.end);
		while (end < text.length && BLANK_LINE.test(text.slice(end, lineEnd(text, end)))) {
			const next = nextLine(text, end);
			if (next === end) break;
			end = next;
		}
		// Nothing stands under it: the gap above goes, the final line break stays.
		if (end >= text.length && start > 0) {
			end = lineEnd(text, p.span.end);
			while (start > 0 && /\s/.test(text[start - 1]!)) start--;
		}
		return { span: { start, end }, newText: "" };
	});
}

/** A line of the body that lists names: 主送, 抄送. */
export interface NameLine {
	readonly paragraph: Paragraph;
	readonly names: readonly Located[];
}

/** Removes one name of a line with the mark that parts it from its neighbour; the last one takes the paragraph along. */
export function removeName(draft: Draft, line: NameLine, name: Located): TextEdit[] {
	const i = line.names.findIndex((n) => n.span.start === name.span.start);
	if (i < 0) return [];
	const next = line.names[i + 1];
	const previous = line.names[i - 1];
	if (next) return [{ span: { start: name.span.start, end: next.span.start }, newText: "" }];
	if (previous) return [{ span: { start: previous.span.end, end: name.span.end }, newText: "" }];
	return removeParagraphs(draft, [line.paragraph]);
}

/** Adds a name behind the last one of a line. */
export function addName(line: NameLine, name: string): TextEdit[] {
	const last = line.names.at(-1);
	const at = last ? last.span.end : line.paragraph.span.end;
	return [{ span: { start: at, end: at }, newText: (last ? "，" : "") + name }];
}

/** Takes one name, and the mark that parts it from its neighbour, out of a scalar that lists several (`市政府，市委`). */
export function removePiece(draft: Draft, node: SlipNode, piece: string): TextEdit[] {
	const source = draft.text.slice(node.span.start, node.span.end);
	const at = source.indexOf(piece);
	if (at < 0) return [];
	const end = at + piece.length;
	const after = /^[，,；;、\s]+/.exec(source.slice(end))?.[0].length ?? 0;
	const before = after > 0 ? 0 : (/[，,；;、\s]+$/.exec(source.slice(0, at))?.[0].length ?? 0);
	return [{ span: { start: node.span.start + at - before, end: node.span.start + end + after }, newText: "" }];
}

/** Replaces a span of the text. */
export const replace = (span: Span, newText: string): TextEdit[] => [{ span, newText }];

/** Blank lines between paragraphs, as this draft has them. */
function gapOf(draft: Draft, eol: string): string {
	const blank = draft.paragraphs
		.slice(0, 40)
		.some((p, i, all) => i > 0 && /(?:\r\n|\r|\n)[ \t\u3000]*(?:\r\n|\r|\n)/.test(draft.text.slice(all[i - 1]!.span.end, p.span.start)));
	return blank ? eol + eol : eol;
}

function leadOf(text: string, p: Paragraph): string {
	const lead = text.slice(lineStart(text, p.span.start), p.span.start);
	return /^\s*$/.test(lead) ? lead : "";
}

function lineStart(text: string, at: number): number {
	let i = at;
	while (i > 0 && !/[\r\n]/.test(text[i - 1]!)) i--;
	return i;
}

function lineEnd(text: string, at: number): number {
	let i = at;
	while (i < text.length && !/[\r\n]/.test(text[i]!)) i++;
	return i;
}

function nextLine(text: string, at: number): number {
	const end = lineEnd(text, at);
	if (end >= text.length) return end;
	return end + (text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1);
}

function columnOf(text: string, at: number): number {
	return at - lineStart(text, at);
}

/** The white space before the `-` of a block item. */
function indentOf(text: string, itemStart: number): string {
	return /^[ ]*/.exec(text.slice(lineStart(text, itemStart), itemStart))![0];
}

function valueStart(text: string, entry: SlipEntry): number {
	const colon = text.indexOf(":", entry.keySpan.end);
	return colon + 1;
}
