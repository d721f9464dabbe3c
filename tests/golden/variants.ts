/**
 * Variants of drafts that are on record: one thing changed, as a clerk might have left it. `variants.txt` keeps those that tell apart what no other draft
 * does (mutants that were found by nothing else); its lines name them, and from its name a variant is made again.
 */
import { existsSync, readFileSync } from "node:fs";
import type { Material } from "./material";

/** Between the draft that is varied and the change. */
export const MARK = " ⇒ ";

interface Parts {
	readonly text: string;
	/** Entries of the slip, each with its lines; empty without one. */
	readonly entries: readonly string[];
	readonly paragraphs: readonly string[];
}

type Change = (of: Parts, groups: readonly string[], other: (name: string) => string | undefined) => string | undefined;

const CHANGES: readonly (readonly [RegExp, Change])[] = [
	[/^no slip$/, ({ entries, paragraphs }) => (entries.length > 0 ? paragraphs.join("") : undefined)],
	// A word by another, wherever it stands.
	[/^(.+) → (.*)$/s, ({ text }, [a, b]) => text.replaceAll(a!, b!)],
	[/^without (\S+)$/, (of, [key]) => put(of, { entries: of.entries.filter((e) => !is(e, key!)) })],
	[/^(\S+) empty$/, (of, [key]) => put(of, { entries: of.entries.map((e) => (is(e, key!) ? `${key}:\n` : e)) })],
	// The first field of that name.
	[
		/^(\S+) without (\S+)$/,
		(of, [key, name]) => {
			const field = new RegExp(`(?:, *)?${name}: [^,{}\\n]*(?=[,}\\n])`);
			return put(of, { entries: of.entries.map((e) => (is(e, key!) ? e.replace(field, "").replace("{, ", "{") : e)) });
		},
	],
	[
		/^¶(\d+) (gone|twice)$/,
		(of, [n, how]) => put(of, { paragraphs: of.paragraphs.flatMap((p, i) => (i !== Number(n) - 1 ? [p] : how === "gone" ? [] : [p, p])) }),
	],
	[
		/^¶(\d+) before ¶(\d+) of (.+)$/,
		(of, [n, m, name], other) => {
			const its = partsOf(other(name!) ?? "").paragraphs[Number(m) - 1];
			return its && put(of, { paragraphs: of.paragraphs.flatMap((p, i) => (i === Number(n) - 1 ? [p, its] : [p])) });
		},
	],
	[
		/^([^¶\s]\S*) of (.+)$/,
		(of, [key, name], other) => {
			const its = partsOf(other(name!) ?? "").entries.find((e) => is(e, key!));
			if (!its || of.entries.length === 0) return undefined;
			const entries = of.entries.some((e) => is(e, key!)) ? of.entries.map((e) => (is(e, key!) ? its : e)) : [...of.entries, its];
			return put(of, { entries });
		},
	],
];

const is = (entry: string, key: string): boolean => entry.startsWith(`${key}:`);

export function partsOf(text: string): Parts {
	const slip = /^---\n([\s\S]*?\n)---\n/.exec(text);
	const rest = (slip ? text.slice(slip[0].length) : text).trimStart();
	const paragraphs = rest.split(/(?<=\n\n)(?=\S)/).map((p) => `${p.trimEnd()}\n\n`);
	return { text, entries: slip ? slip[1]!.split(/^(?=[^\s#-])/m) : [], paragraphs };
}

function put(of: Parts, some: Partial<Parts>): string {
	const { entries, paragraphs } = { ...of, ...some };
	return `${of.entries.length > 0 ? `---\n${entries.join("")}---\n\n` : ""}${paragraphs.join("")}`;
}

/** Undefined where the draft gives no occasion for the change. */
export function vary(text: string, change: string, other: (name: string) => string | undefined): string | undefined {
	for (const [pattern, make] of CHANGES) {
		const m = pattern.exec(change);
		const made = m && make(partsOf(text), m.slice(1), other);
		if (made && made.trim() !== text.trim()) return made;
	}
	return undefined;
}

/** What a line of `variants.txt` names. */
export function variantNamed(name: string, byName: ReadonlyMap<string, Material>): Material | undefined {
	const [of, change] = name.split(MARK);
	const base = byName.get(of!);
	const text = base && vary(base.text, change!, (other) => byName.get(other)?.text);
	return text === undefined ? undefined : { name, text, settings: (era) => base!.settings(era) };
}

/** The variants that are on record, of drafts that are on record. */
export function variants(root: string, drafts: readonly Material[]): Material[] {
	const path = `${root}/tests/golden/variants.txt`;
	const byName = new Map(drafts.map((m) => [m.name, m]));
	const names = existsSync(path)
		? readFileSync(path, "utf8")
				.split("\n")
				.filter((l) => l !== "")
				.map((l) => l.split("\t")[0]!)
		: [];
	return names.flatMap((name) => variantNamed(name, byName) ?? []);
}
