/**
 * Many literals looked for in one pass: an index by first two characters behind a table of first characters, so that the cost does not grow
 * with the number of literals. What has no such literal is told apart at some nanoseconds a character.
 */
export interface Hit {
	/** UTF-16 offset in the text. */
	readonly at: number;
	readonly literal: string;
}

export interface Literals {
	/** Whether any of them stands in the text. */
	in(text: string): boolean;
	/** The leftmost that `accept` takes, the longest first at one place; from offset `from` on. */
	next(text: string, from: number, accept?: (literal: string, at: number) => boolean): Hit | undefined;
}

/** Compiles a list; empty strings are left out. */
export function literals(words: Iterable<string>): Literals {
	const starts = new Uint8Array(65536);
	const pairs = new Map<number, string[]>();
	const singles = new Set<number>();
	for (const word of new Set(words)) {
		if (word === "") continue;
		const first = word.charCodeAt(0);
		if (word.length === 1) {
			starts[first] = 1;
			singles.add(first);
			continue;
		}
		starts[first] = 1;
		const key = first * 65536 + word.charCodeAt(1);
		const list = pairs.get(key);
		if (list) list.push(word);
		else pairs.set(key, [word]);
	}
	for (const list of pairs.values()) list.sort((a, b) => b.length - a.length);

	function next(text: string, from: number, accept?: (literal: string, at: number) => boolean): Hit | undefined {
		for (let i = from; i < text.length; i++) {
			const first = text.charCodeAt(i);
			if (starts[first] === 0) continue;
			const list = pairs.get(first * 65536 + text.charCodeAt(i + 1));
			if (list) {
				for (const literal of list) if (text.startsWith(literal, i) && (!accept || accept(literal, i))) return { at: i, literal };
			}
			if (singles.has(first)) {
				const literal = text[i]!;
				if (!accept || accept(literal, i)) return { at: i, literal };
			}
		}
		return undefined;
	}

	return { next, in: (text) => next(text, 0) !== undefined };
}
