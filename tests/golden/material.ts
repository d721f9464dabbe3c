/** The documents whose findings are on record, each with the settings under which its own suite judges it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { openSnapshot } from "../../server/src/document/snapshot";
import type { Draft } from "../../server/src/document/types";
import type { Settings } from "../../server/src/lint/engine";
import { existingAnnexFiles } from "../../server/src/project/annexFiles";
import { collectFacts, type WorkspaceFacts } from "../../server/src/requirements/workspace";
import { builtinRulebook } from "../../server/src/rulebook/builtin";
import { makeRulebook } from "../../server/src/rulebook/make";
import { RULES } from "../../server/src/rules/index.generated";
import { pairsOf, settingsOf } from "../matrix/matrix";
import type { Planter } from "../matrix/planter";
import { LEVELS, settingsFor, unmark } from "../rules/example";

export interface Material {
	/** Unique in its record, and the same while others come and go. */
	readonly name: string;
	readonly text: string;
	/** What is read of other drafts is among them, and read once in an era: mutation tests begin another where it may be read otherwise. */
	settings(era?: number): Settings;
}

/** The text of every rule's examples: the bad, what its fix makes of it, the good. */
export function ruleExamples(): Material[] {
	const out: Material[] = [];
	for (const { id, rule } of RULES)
		for (const e of rule.examples) {
			const settings = (): Settings => settingsFor(e.config);
			if (e.bad !== undefined) out.push({ name: `${id} · ${e.name} · bad`, text: unmark(e.bad).text, settings });
			if (e.fixed !== undefined) out.push({ name: `${id} · ${e.name} · fixed`, text: e.fixed, settings });
			if (e.good !== undefined) out.push({ name: `${id} · ${e.name} · good`, text: e.good, settings });
		}
	return out;
}

/** A folder of drafts under the repository's `tests/`, with its own config, else that of the trials. */
function folder(root: string, under: string): Material[] {
	const at = join(root, "tests", under);
	if (!existsSync(at)) return [];
	const own = join(at, "hegao.config.yaml");
	const config = parse(readFileSync(existsSync(own) ? own : join(root, "tests/trials/hegao.config.yaml"), "utf8"));
	const rulebook = makeRulebook(builtinRulebook(config.rulebook ?? "hegang-2017")!, config);
	const texts = drafts(at).map((f) => [f, read(join(at, f))] as const);
	// A folder with a config of its own is a workspace: its drafts know of each other.
	const facts = (): WorkspaceFacts => ({ files: texts.map(([f, text]) => collectFacts(openSnapshot(text).draft, f)) });
	let known: { readonly era: number; readonly workspace: WorkspaceFacts } | undefined;
	return texts.map(([f, text]) => {
		let draft: Draft | undefined;
		return {
			name: `${basename(under)}/${f.slice(0, -".gw.md".length)}`,
			text,
			settings: (era = 0) => {
				if (existsSync(own) && known?.era !== era) known = { era, workspace: facts() };
				draft ??= openSnapshot(text).draft;
				return {
					rulebook,
					today: config.today,
					levels: LEVELS,
					classified: config.classified ?? false,
					files: existingAnnexFiles(draft, join(at, f)),
					...(known ? { workspace: known.workspace, path: f } : {}),
				};
			},
		};
	});
}

export const trials = (root: string): Material[] =>
	readdirSync(join(root, "tests/trials"))
		.filter((f) => existsSync(join(root, "tests/trials", f, "expected.json")))
		.sort()
		.flatMap((f) => folder(root, `trials/${f}`));

/** Drafts that are here only to be on record: ways of writing that no example and no trial has. */
export const ownDrafts = (root: string): Material[] => folder(root, "golden/drafts");

/** `examples/`, right and wrong. */
export function shownDrafts(root: string): Material[] {
	const at = join(root, "examples");
	const config = parse(readFileSync(join(at, "hegao.config.yaml"), "utf8"));
	const rulebook = makeRulebook(builtinRulebook(config.rulebook)!, config);
	return drafts(at).map((f) => ({
		name: f.slice(0, -".gw.md".length),
		text: read(join(at, f)),
		settings: () => ({ rulebook, today: config.today, levels: LEVELS, classified: false, path: basename(f) }),
	}));
}

/** One spoiled draft of each planter of the fault matrix: the matrix itself asks only whether the planted fault is found. */
export function planted(planters: readonly Planter[]): Material[] {
	const out: Material[] = [];
	for (const planter of planters) {
		const entry = RULES.find((r) => r.id === planter.rule);
		const [pair] = entry ? pairsOf(planter, entry.rule) : [];
		if (pair) out.push({ name: `${planter.rule} · ${planter.how}`, text: pair.text, settings: () => settingsOf(pair.config) });
	}
	return out;
}

/** Documents of the development environment that are not the repository's own; empty where they are not at hand. */
export function shared(at: string): Material[] {
	const published = join(at, "corpus/published");
	const cases = join(at, "cases");
	if (!existsSync(published) || !existsSync(cases)) return [];
	const state = makeRulebook(builtinRulebook("state-2012")!, {});
	const out: Material[] = readdirSync(published)
		.filter((f) => f.endsWith(".md"))
		.sort()
		.map((f) => ({
			name: `published/${f.slice(0, -3)}`,
			text: read(join(published, f)),
			settings: () => ({ rulebook: state, today: "2026-01-01", levels: LEVELS, classified: false, path: f }),
		}));
	const config = parse(readFileSync(join(cases, "hegao.config.yaml"), "utf8"));
	const settings: Settings = {
		rulebook: makeRulebook(builtinRulebook(config.rulebook)!, config),
		today: config.today,
		levels: LEVELS,
		classified: false,
	};
	const bases = new Map(
		drafts(join(cases, "bases")).map((f) => [f.slice(0, -".gw.md".length), readFileSync(join(cases, "bases", f), "utf8")]),
	);
	for (const [name, text] of bases) out.push({ name: `bases/${name}`, text: text.replace(/^\uFEFF/, ""), settings: () => settings });
	for (const set of ["mutations", "traps"])
		for (const c of JSON.parse(readFileSync(join(cases, `${set}.json`), "utf8")) as Case[]) {
			const base = bases.get(c.base)!;
			const breaks = (s: string): string => (base.includes("\r\n") ? s.replace(/\r?\n/g, "\r\n") : s);
			const text = c.edits.reduce((t, e) => t.replace(breaks(e.find), () => breaks(e.replace)), base);
			out.push({
				name: `${set}/${c.id}`,
				text: text.replace(/^\uFEFF/, ""),
				settings: () => ({ ...settings, ...(c.encode ? { encoding: c.encode } : {}) }),
			});
		}
	return out;
}

interface Case {
	readonly id: string;
	readonly base: string;
	readonly edits: readonly { readonly find: string; readonly replace: string }[];
	readonly encode?: string;
}

const read = (path: string): string => readFileSync(path, "utf8").replace(/^\uFEFF/, "");

const drafts = (at: string): string[] =>
	readdirSync(at, { recursive: true, encoding: "utf8" })
		.map((f) => f.split("\\").join("/"))
		.filter((f) => f.endsWith(".gw.md"))
		.sort();
