/** A rule at work on its own examples: the messages that a reader will really get, and whether it has fixes. */
import { openSnapshot } from "../document/snapshot";
import { lint, type RuleEntry, type Settings } from "../lint/engine";
import type { Bilingual, Finding } from "../lint/finding";
import type { Example, ExampleConfig } from "../lint/rule";
import { builtinRulebook } from "../rulebook/builtin";
import type { LeaderData, OrganData } from "../rulebook/data";
import { makeRulebook } from "../rulebook/make";
import type { Rulebook } from "../rulebook/rulebook";
import { lineIndex } from "../text/lines";

/** The rulebook and the day that examples are written for, unless they say otherwise. */
const RULEBOOK = "hegang-2017";
const TODAY = "2017-06-30";

export interface Shown {
	/** Line in the example, counted from 1. */
	readonly line: number;
	readonly finding: Finding;
}

/** What the rule reports on the bad draft of an example. */
export function shownBy(entry: RuleEntry, example: Example): Shown[] {
	if (example.bad === undefined) return [];
	const text = example.bad.replace(/[⟦⟧]/g, "");
	const lines = lineIndex(text);
	// A house rule rests on norms of its own rulebook, which the examples' one does not know.
	const alone = entry.id.startsWith("house/") ? { ...entry, rule: { ...entry.rule, sources: [] } } : entry;
	return lint(openSnapshot(text), settingsOf(example.config ?? {}), [alone])
		.findings.filter((f) => f.rule === entry.id)
		.map((finding) => ({ line: lines.position(finding.span.start).line + 1, finding }));
}

export interface FixFacts {
	readonly fixable: boolean;
	/** Whether `hegao fix` applies one of its fixes unasked. */
	readonly safe: boolean;
	readonly titles: readonly { readonly title: Bilingual; readonly safe: boolean }[];
}

/** Which fixes a rule offers, as its examples show them. */
export function fixesOf(entry: RuleEntry): FixFacts {
	const titles = new Map<string, { title: Bilingual; safe: boolean }>();
	for (const example of entry.rule.examples)
		for (const { finding } of shownBy(entry, example))
			for (const f of finding.fixes) if (f.edits.length > 0) titles.set(`${f.title.zh}${f.safe}`, { title: f.title, safe: f.safe });
	const all = [...titles.values()];
	return { fixable: all.length > 0, safe: all.some((t) => t.safe), titles: all };
}

const books = new Map<string, Rulebook>();

function settingsOf(config: ExampleConfig): Settings {
	const key = JSON.stringify([config.rulebook, config.organs, config.leaders]);
	let rulebook = books.get(key);
	if (!rulebook) {
		rulebook = makeRulebook(builtinRulebook(config.rulebook ?? RULEBOOK)!, {
			organs: config.organs as OrganData[] | undefined,
			leaders: config.leaders as LeaderData[] | undefined,
		});
		books.set(key, rulebook);
	}
	return {
		rulebook,
		today: config.today ?? TODAY,
		levels: {},
		classified: config.classified ?? false,
		...(config.stage ? { stage: config.stage } : {}),
		...(config.encoding ? { encoding: config.encoding } : {}),
	};
}
