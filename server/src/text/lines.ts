import type { Span } from "./span";

/** Zero-based line and UTF-16 character, as in the Language Server Protocol. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

/** Finds lines of a text. A line ends at LF, CRLF or a bare CR; U+2028 and U+0085 are ordinary characters, as in VS Code. */
export interface LineIndex {
	readonly count: number;
	/** Offset of a line's first character; lines past the end give the text's length. */
	start(line: number): number;
	/** Offset just before the line's break. */
	end(line: number): number;
	position(offset: number): Position;
	/** Offset of a position; characters past the line's end are cut to it. */
	offset(position: Position): number;
}

export function lineIndex(text: string): LineIndex {
	const starts = [0];
	for (let i = 0; i < text.length; i++) {
		const c = text.charCodeAt(i);
		if (c === 10) starts.push(i + 1);
		else if (c === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
	}
	const lineAt = (offset: number): number => {
		let lo = 0;
		let hi = starts.length - 1;
		while (lo < hi) {
			const mid = (lo + hi + 1) >> 1;
			if (starts[mid]! <= offset) lo = mid;
			else hi = mid - 1;
		}
		return lo;
	};
	const end = (line: number): number => {
		if (line >= starts.length - 1) return text.length;
		let e = starts[line + 1]! - 1;
		if (text.charCodeAt(e) === 10 && e > starts[line]! && text.charCodeAt(e - 1) === 13) e--;
		return e;
	};
	return {
		count: starts.length,
		start: (line) => starts[line] ?? text.length,
		end,
		position(offset) {
			const o = Math.max(0, Math.min(offset, text.length));
			const line = lineAt(o);
			return { line, character: o - starts[line]! };
		},
		offset({ line, character }) {
			if (line < 0) return 0;
			if (line >= starts.length) return text.length;
			return Math.min(starts[line]! + Math.max(0, character), end(line));
		},
	};
}

/** The line break that the text uses first; LF when it has none. */
export function lineBreakOf(text: string): "\n" | "\r\n" | "\r" {
	const i = text.search(/[\r\n]/);
	if (i < 0) return "\n";
	return text[i] === "\n" ? "\n" : text[i + 1] === "\n" ? "\r\n" : "\r";
}

/** The span of the line that holds `offset`, without its break. */
export function lineSpan(text: string, offset: number): Span {
	let start = offset;
	while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start--;
	let end = offset;
	while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++;
	return { start, end };
}
