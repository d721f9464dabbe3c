/** Puts bases, stages, layouts and planters together into pairs of a clean draft and its spoiled twin. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { openSnapshot } from "../../server/src/document/snapshot";
import { STAGES, type Stage } from "../../server/src/document/types";
import { lint, type RuleEntry, type Settings } from "../../server/src/lint/engine";
import type { Finding } from "../../server/src/lint/finding";
import type { ExampleConfig } from "../../server/src/lint/rule";
import { settingsFor } from "../rules/example";
import { atStage, type Base, copyOf } from "./base";
import { BASES } from "./bases/index";
import { type DraftSpec, LAYOUTS, type Layout, render, withoutBom } from "./draftSpec";
import type { Planter } from "./planter";
import { seeded } from "./rng";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const town = parse(readFileSync(join(HERE, "../trials/hegao.config.yaml"), "utf8")) as {
	today: string;
	organs: object[];
	leaders: object[];
};

/** What a draft's own config says of organs comes on top of the town's. */
export const settingsOf = (config: ExampleConfig = {}): Settings =>
	settingsFor({ today: town.today, leaders: town.leaders, ...config, organs: [...town.organs, ...(config.organs ?? [])] });

/** Every file in `planters/` adds its planters; nothing else names them. */
export async function loadPlanters(): Promise<readonly Planter[]> {
	const files = readdirSync(join(HERE, "planters"))
		.filter((f) => f.endsWith(".ts"))
		.sort();
	const modules = await Promise.all(files.map((f) => import(join(HERE, "planters", f)) as Promise<{ planters: readonly Planter[] }>));
	return modules.flatMap((m) => m.planters);
}

export const baseNamed = (name: string): Base => {
	const base = BASES.find((b) => b.name === name);
	if (!base) throw new Error(`no base ${name}`);
	return base;
};

export interface Clean {
	readonly name: string;
	readonly base: string;
	readonly stage: Stage;
	readonly layout: Layout;
	readonly spec: DraftSpec;
	readonly text: string;
}

const drafts = new Map<string, Clean>();

/** The clean draft of a base, stage, layout and variant; always the same one. */
export function cleanDraft(base: Base, stage: Stage, layout: Layout, variant: number): Clean {
	const name = `${base.name}@${stage}/${layout}#${variant}`;
	let clean = drafts.get(name);
	if (!clean) {
		const spec = atStage(base.make(seeded(`${base.name}#${variant}`)), stage);
		clean = { name, base: base.name, stage, layout, spec, text: withoutBom(render(spec, layout)) };
		drafts.set(name, clean);
	}
	return clean;
}

export interface Pair {
	readonly planter: Planter;
	readonly clean: Clean;
	readonly text: string;
	readonly config: ExampleConfig;
	/** Where the planter makes the clean twin itself. */
	readonly twin?: { readonly text: string; readonly config: ExampleConfig };
}

/** How many pairs a planter gets at least, spread over its bases, stages and layouts. */
const PAIRS = 9;

export function* pairsOf(planter: Planter, rule: RuleEntry["rule"]): Generator<Pair> {
	const cells: { base: Base; stage: Stage }[] = [];
	for (const name of planter.bases) {
		const base = baseNamed(name);
		for (const stage of base.stages) {
			if (planter.stages && !planter.stages.includes(stage)) continue;
			if (!planter.stages && rule.procedural && STAGES.indexOf(stage) < STAGES.indexOf(rule.due)) continue;
			cells.push({ base, stage });
		}
	}
	if (cells.length === 0) return;
	const each = Math.max(1, Math.ceil(PAIRS / cells.length));
	let turn = 0;
	for (const { base, stage } of cells)
		for (let i = 0; i < each; i++) {
			// Layouts rotate over the cells, so that all are met though not every cell meets all.
			const layout = LAYOUTS[turn++ % LAYOUTS.length]!;
			const clean = cleanDraft(base, stage, layout, i);
			const seed = `${planter.rule}/${planter.how}/${clean.name}`;
			const spec = copyOf(clean.spec);
			if (planter.plant(spec, seeded(seed)) === false) continue;
			const right = copyOf(clean.spec);
			if (planter.twin?.(right, seeded(seed)) === false) continue;
			const twin = planter.twin ? { text: withoutBom(render(right, layout)), config: right.config } : undefined;
			yield { planter, clean, text: withoutBom(render(spec, layout)), config: spec.config, ...(twin ? { twin } : {}) };
		}
}

export const find = (text: string, rules: readonly RuleEntry[], config: ExampleConfig = {}): readonly Finding[] =>
	lint(openSnapshot(text), settingsOf(config), rules).findings;
