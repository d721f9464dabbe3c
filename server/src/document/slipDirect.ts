/**
 * Slips as nearly all are written (`key: value`, lists, `{…}` on one line), read without the YAML library. Undefined for everything else:
 * what is unusual, empty or wrong is the library's. `tests/document/direct.test.ts` holds the two to the same result.
 */
import type { SlipEntry, SlipNode } from "./types";

interface Line {
	/** Column of the content; a list item's content counts as indented by its `- `. */
	readonly indent: number;
	/** Offset of the content in the inner text. */
	readonly at: number;
	readonly text: string;
}

/** Thrown, and caught, inside this file: the library must read this slip. */
const UNUSUAL = Symbol("unusual");

/** White space that YAML and JavaScript see differently, tabs, and line breaks other than LF and CRLF. */
const STRANGE = /[^\S \r\n]|\r(?!\n)/;
const KEY = /^([\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z0-9_-]*):(?: +|$)/;
const PLAIN_START = /^[\u4e00-\u9fffA-Za-z0-9〔《“（×〇]/;
/** What YAML reads as something else than the text itself. */
const RESERVED = /^(?:null|Null|NULL|~)$/;
const EMPTY: readonly never[] = [];

/**
 * @param inner the YAML between the fences
 * @param base its UTF-16 offset in the draft
 * @param canonical the short key of a typed one
 */
export function readPlainSlip(inner: string, base: number, canonical: (typed: string) => string): SlipEntry[] | undefined {
	if (STRANGE.test(inner)) return undefined;
	const lines: Line[] = [];
	let at = 0;
	for (const raw of inner.split("\n")) {
		const text = raw.trim();
		if (text !== "" && !text.startsWith("#")) {
			const indent = raw.length - raw.trimStart().length;
			lines.push({ indent, at: at + indent, text });
			if (text.includes(" #")) return undefined;
		} else if (text !== "" && raw[0] !== "#") return undefined;
		at += raw.length + 1;
	}
	if (lines.length === 0) return [];
	if (lines[0]!.indent !== 0) return undefined;
	let i = 0;

	function block(indent: number): SlipNode {
		return isItem(lines[i]!.text) ? list(indent) : map(indent, false);
	}

	function list(indent: number): SlipNode {
		const items: SlipNode[] = [];
		const start = lines[i]!.at;
		while (i < lines.length && lines[i]!.indent === indent && isItem(lines[i]!.text)) {
			const line = lines[i]!;
			const text = line.text.slice(2).trimStart();
			const shift = line.text.length - text.length;
			const content: Line = { indent: indent + shift, at: line.at + shift, text };
			if (isItem(text)) throw UNUSUAL;
			if (KEY.test(text)) {
				lines[i] = content;
				items.push(map(content.indent, false));
			} else {
				items.push(value(content));
				i++;
				if (i < lines.length && lines[i]!.indent > indent) throw UNUSUAL;
			}
		}
		if (i < lines.length && lines[i]!.indent > indent) throw UNUSUAL;
		return node("list", start, items.at(-1)!.span.end - base, { items });
	}

	function map(indent: number, top: boolean): SlipNode {
		const entries: SlipEntry[] = [];
		const seen = new Set<string>();
		const start = lines[i]!.at;
		while (i < lines.length && lines[i]!.indent === indent) {
			const line = lines[i]!;
			const m = KEY.exec(line.text);
			if (!m || seen.has(m[1]!) || RESERVED.test(m[1]!)) throw UNUSUAL;
			seen.add(m[1]!);
			const rest = line.text.slice(m[0].length);
			i++;
			let found: SlipNode;
			const next = lines[i];
			if (rest === "") {
				// An empty value is the library's to place.
				if (!next || next.indent < indent || (next.indent === indent && !isItem(next.text))) throw UNUSUAL;
				found = block(next.indent);
			} else {
				if (next && next.indent > indent) throw UNUSUAL;
				found = value({ indent, at: line.at + m[0].length, text: rest });
			}
			entries.push(entry(m[1]!, line.at, found, top));
		}
		if (i < lines.length && lines[i]!.indent > indent) throw UNUSUAL;
		return node("map", start, entries.at(-1)!.span.end - base, { entries });
	}

	function entry(typed: string, at: number, found: SlipNode, top: boolean): SlipEntry {
		const keySpan = { start: base + at, end: base + at + typed.length };
		return {
			key: top ? canonical(typed) : typed,
			typed,
			keySpan,
			value: found,
			span: { start: keySpan.start, end: Math.max(keySpan.end, found.span.end) },
		};
	}

	function node(kind: SlipNode["kind"], start: number, end: number, own: Partial<SlipNode>): SlipNode {
		return {
			kind,
			text: inner.slice(start, end),
			span: { start: base + start, end: base + end },
			items: EMPTY,
			entries: EMPTY,
			flow: false,
			...own,
		};
	}

	/** A value that stands on one line. */
	function value(line: Line): SlipNode {
		const first = line.text[0];
		if (first === "[" || first === "{") {
			const end = line.at + line.text.length;
			const found = flow(line.at, end);
			if (found.span.end - base !== end) throw UNUSUAL;
			return found;
		}
		return scalar(line.at, line.text, /: |:$/);
	}

	function scalar(start: number, text: string, breaks: RegExp): SlipNode {
		const quoted = /^"([^"\\]+)"$|^'([^']+)'$/.exec(text);
		if (quoted) return node("scalar", start, start + text.length, { text: quoted[1] ?? quoted[2]! });
		if (!PLAIN_START.test(text) || breaks.test(text) || RESERVED.test(text)) throw UNUSUAL;
		return node("scalar", start, start + text.length, {});
	}

	/** A flow collection or a scalar inside one, from `from` on. */
	function flow(from: number, limit: number): SlipNode {
		const open = inner[from];
		if (open !== "[" && open !== "{") {
			const text = (/^"[^"\\]*"|^'[^']*'|^[^,[\]{}#"'&*!|>%@`?]*/.exec(inner.slice(from, limit))?.[0] ?? "").trimEnd();
			return scalar(from, text, /:(?:[\s,[\]{}]|$)/);
		}
		const close = open === "[" ? "]" : "}";
		const items: SlipNode[] = [];
		const entries: SlipEntry[] = [];
		const seen = new Set<string>();
		let at = blank(from + 1, limit);
		for (;;) {
			if (open === "{") {
				const m = KEY.exec(inner.slice(at, limit));
				if (!m?.[0].endsWith(" ") || seen.has(m[1]!) || RESERVED.test(m[1]!)) throw UNUSUAL;
				seen.add(m[1]!);
				const found = flow(at + m[0].length, limit);
				entries.push(entry(m[1]!, at, found, false));
				at = found.span.end - base;
			} else {
				const found = flow(at, limit);
				items.push(found);
				at = found.span.end - base;
			}
			at = blank(at, limit);
			if (inner[at] === close) return node(open === "[" ? "list" : "map", from, at + 1, { items, entries, flow: true });
			if (inner[at] !== ",") throw UNUSUAL;
			at = blank(at + 1, limit);
		}
	}

	function blank(from: number, limit: number): number {
		let at = from;
		while (at < limit && inner[at] === " ") at++;
		if (at >= limit) throw UNUSUAL;
		return at;
	}

	try {
		const top = map(0, true);
		return i < lines.length ? undefined : [...top.entries];
	} catch (cause) {
		if (cause === UNUSUAL) return undefined;
		throw cause;
	}
}

const isItem = (text: string): boolean => text.startsWith("- ");
