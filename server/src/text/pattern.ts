/** Patterns that come from data run on RE2: their time is linear in the text, whatever a rulebook writes. */

export interface PatternHit {
	/** UTF-16 offsets in the text searched. */
	readonly start: number;
	readonly end: number;
	/** Group 0 is the whole; undefined where a group took no part. */
	readonly groups: readonly (string | undefined)[];
	readonly named: Readonly<Record<string, string>>;
}

export interface Pattern {
	/** Instructions of the compiled program: a search costs text length × size at worst. */
	readonly size: number;
	readonly groupCount: number;
	readonly names: readonly string[];
	/** Non-empty hits, left to right, non-overlapping. */
	findAll(text: string): PatternHit[];
	/** Whether it matches where there is nothing. */
	readonly matchesEmpty: boolean;
}

/** Compiles RE2 syntax; throws an Error whose message says what is wrong. */
export type CompilePattern = (source: string) => Pattern;

/** The engine, loaded on first use: most runs have no pattern. */
export async function loadPatterns(): Promise<CompilePattern> {
	const { RE2JS } = await import("re2js");
	return (source) => {
		const compiled = RE2JS.compile(source);
		const names = Object.keys(compiled.namedGroups());
		return {
			size: compiled.programSize(),
			groupCount: compiled.groupCount(),
			names,
			matchesEmpty: compiled.matcher("").find(),
			findAll(text) {
				const out: PatternHit[] = [];
				const m = compiled.matcher(text);
				while (m.find()) {
					if (m.end() === m.start()) continue;
					const groups = Array.from({ length: compiled.groupCount() + 1 }, (_, i) => m.group(i) ?? undefined);
					const named = Object.fromEntries(names.map((n) => [n, m.group(n) ?? ""]));
					out.push({ start: m.start(), end: m.end(), groups, named });
				}
				return out;
			},
		};
	};
}
