/** Runs a rule's examples: findings equal the ⟦marks⟧, good texts are silent, fixes lead to clean drafts. */
import { openSnapshot } from "../../server/src/document/snapshot";
import { lint, type RuleEntry, type Settings } from "../../server/src/lint/engine";
import type { Finding } from "../../server/src/lint/finding";
import { applyEdits, planFixes } from "../../server/src/lint/fixes";
import type { ExampleConfig } from "../../server/src/lint/rule";
import { collectFacts, type WorkspaceFacts } from "../../server/src/requirements/workspace";
import { builtinRulebook } from "../../server/src/rulebook/builtin";
import type { LeaderData, OrganData } from "../../server/src/rulebook/data";
import { makeRulebook } from "../../server/src/rulebook/make";
import type { Rulebook } from "../../server/src/rulebook/rulebook";

const books = new Map<string, Rulebook>();

export function rulebookFor(config: ExampleConfig = {}): Rulebook {
	const key = JSON.stringify([config.rulebook, config.organs, config.leaders]);
	let book = books.get(key);
	if (!book) {
		book = makeRulebook(builtinRulebook(config.rulebook ?? "hegang-2017")!, {
			organs: config.organs as OrganData[],
			leaders: config.leaders as LeaderData[],
		});
		books.set(key, book);
	}
	return book;
}

/** One object for all: the engine keeps its plan for settings that it has seen. */
export const LEVELS: Settings["levels"] = {};

export function settingsFor(config: ExampleConfig = {}): Settings {
	return {
		rulebook: rulebookFor(config),
		today: config.today ?? "2017-06-30",
		levels: LEVELS,
		classified: config.classified ?? false,
		...(config.stage ? { stage: config.stage } : {}),
		...(config.encoding ? { encoding: config.encoding } : {}),
		...(config.files ? { workspace: factsOf(config.files), path: "本文.gw.md" } : {}),
	};
}

/** Facts of an example's other drafts. */
const factsOf = (files: NonNullable<ExampleConfig["files"]>): WorkspaceFacts => ({
	files: files.map((f) => collectFacts(openSnapshot(f.text).draft, f.path)),
});

/** Findings of rules; that a rulebook was not in force on the draft's day is the engine's own remark, and tested by itself. */
export const check = (text: string, rules: readonly RuleEntry[], config?: ExampleConfig): readonly Finding[] =>
	lint(openSnapshot(text), settingsFor(config), rules).findings.filter((f) => f.rule !== "engine/not-in-force");

/** Splits `…⟦…⟧…` into the text and the marked spans (nesting allowed). */
export function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
	let text = "";
	const open: number[] = [];
	const spans: { start: number; end: number }[] = [];
	for (const c of marked) {
		if (c === "⟦") open.push(text.length);
		else if (c === "⟧") spans.push({ start: open.pop()!, end: text.length });
		else text += c;
	}
	return { text, spans: spans.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** The text with every finding's span marked, for readable failures. */
export function mark(text: string, spans: readonly { start: number; end: number }[]): string {
	const points = spans.flatMap((s) => [
		{ at: s.start, order: 1, s: "⟦" },
		{ at: s.end, order: s.end === s.start ? 2 : 0, s: "⟧" },
	]);
	points.sort((a, b) => b.at - a.at || b.order - a.order);
	let out = text;
	for (const p of points) out = out.slice(0, p.at) + p.s + out.slice(p.at);
	return out;
}

/** Applies the first fix of every finding of the rule, round after round. */
export function applyFirstFixes(text: string, id: string, rules: readonly RuleEntry[], config?: ExampleConfig): string {
	const plan = planFixes(
		check(text, rules, config).filter((f) => f.rule === id),
		() => true,
	);
	return applyEdits(text, plan.edits);
}
