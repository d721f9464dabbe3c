/**
 * The tests of a mutant (`npm run mutation`): each is one document, and what the suites ask of it. A document on record must be found as it is recorded
 * (tests/golden); one of the fault matrix is clean or shows its fault (tests/matrix). Nothing is asked here that no suite asks.
 */
import { readFileSync } from "node:fs";
import { openSnapshot, type Snapshot } from "../../server/src/document/snapshot";
import { lint, type RuleEntry, type Settings } from "../../server/src/lint/engine";
import type { Finding } from "../../server/src/lint/finding";
import { RULES } from "../../server/src/rules/index.generated";
import { BASES } from "../matrix/bases/index";
import { LAYOUTS } from "../matrix/draftSpec";
import { cleanDraft, pairsOf, settingsOf } from "../matrix/matrix";
import type { Planter } from "../matrix/planter";
import type { Material } from "./material";
import { lineOf, RECORDS, whole } from "./record";

export interface Test {
	/** Tests that are counted as one: an example's rule, a folder of trials, a planter's rule. */
	readonly group: string;
	readonly name: string;
	/** Reads what does not depend on the draft's judges; asked before anything is mutated. */
	prepare(): void;
	/** With nothing mutated: what is to be found (so that another process need not ask again), and what is wrong already. */
	begin(): { readonly expected: Expected; readonly problem?: string };
	/** What is wrong by these rules; undefined when nothing is. `era`, not 0, where what the settings say of other drafts is to be read again. */
	judge(expected: Expected, rules: readonly RuleEntry[], era: number): string | undefined;
}

/** Findings by rule; empty for a draft of the matrix, which is judged by what it is. */
export type Expected = Readonly<Record<string, string>>;

const CRASH = "engine/internal-error";
/** So many pairs of each planter. */
const PAIRS = 3;
const grave = (f: Finding): boolean => f.severity === "error" || f.severity === "warning";

abstract class OfText {
	#snapshot: Snapshot | undefined;
	#settings: Settings | undefined;
	constructor(
		readonly group: string,
		readonly name: string,
		private readonly text: string,
		private readonly settings: (era?: number) => Settings,
	) {}

	prepare(): void {
		this.#snapshot = openSnapshot(this.text);
		this.#settings = this.settings();
	}

	/** Findings, and the rules that were asked: all, where what the settings say of other drafts has changed. */
	protected found(some: readonly RuleEntry[], era: number): { findings: readonly Finding[]; rules: readonly RuleEntry[] } {
		let settings = this.#settings!;
		let rules = some;
		if (era !== 0) {
			const now = this.settings(era);
			// Equal facts stay the same facts, with all that is kept of them.
			if (read(now) !== read(settings)) {
				settings = now;
				rules = RULES;
			}
		}
		return { findings: rules.length === 0 ? [] : lint(this.#snapshot!, settings, rules).findings, rules };
	}
}

const texts = new WeakMap<object, string>();

/** What settings say of other files. */
function read({ files, workspace }: Settings): string {
	let text = workspace ? texts.get(workspace) : "";
	if (text === undefined) {
		text = JSON.stringify(workspace);
		texts.set(workspace!, text);
	}
	return `${files ? [...files].join() : "-"} ${text}`;
}

class OnRecord extends OfText implements Test {
	/** Where findings are suppressed, it takes all rules to say which remain. */
	readonly #together: boolean;
	constructor(
		group: string,
		private readonly material: Material,
		private readonly line: string | undefined,
	) {
		super(group, material.name, material.text, material.settings);
		this.#together = /<!--|核稿/.test(material.text);
	}

	begin(): { expected: Expected; problem?: string } {
		const { findings } = this.found(RULES, 0);
		const expected = byRule(findings);
		return lineOf(this.material, findings) === this.line
			? { expected }
			: { expected, problem: `${this.name}: not as recorded; npm run golden` };
	}

	judge(expected: Expected, some: readonly RuleEntry[], era: number): string | undefined {
		const { findings, rules } = this.found(this.#together ? RULES : some, era);
		const now = byRule(findings);
		const all = rules === RULES;
		for (const id of all ? new Set([...Object.keys(now), ...Object.keys(expected)]) : [CRASH, ...rules.map((r) => r.id)])
			if (now[id] !== expected[id]) return `${this.name}: ${id}\n− ${expected[id] ?? "nothing"}\n+ ${now[id] ?? "nothing"}`;
		return undefined;
	}
}

function byRule(findings: readonly Finding[]): Record<string, string> {
	const out: Record<string, string> = {};
	for (const f of findings) out[f.rule] = (out[f.rule] === undefined ? "" : `${out[f.rule]}\n`) + whole(f);
	return out;
}

class OfMatrix extends OfText implements Test {
	constructor(
		group: string,
		name: string,
		text: string,
		settings: () => Settings,
		private readonly planter?: Planter,
	) {
		super(group, name, text, settings);
	}

	begin(): { expected: Expected; problem?: string } {
		const problem = this.judge({}, RULES, 0);
		return { expected: {}, ...(problem === undefined ? {} : { problem }) };
	}

	judge(_: Expected, some: readonly RuleEntry[], era: number): string | undefined {
		const { findings, rules } = this.found(some, era);
		const { planter } = this;
		const wrong = findings.find((f) => grave(f) && f.rule !== planter?.rule && planter?.extras?.[f.rule] === undefined);
		if (wrong) return `${this.name}: ${whole(wrong)}`;
		if (planter && rules.some((r) => r.id === planter.rule) && !findings.some((f) => f.rule === planter.rule))
			return `${this.name}: ${planter.rule} is silent`;
		return undefined;
	}
}

export function testsOf(root: string, planters: readonly Planter[]): Test[] {
	const out: Test[] = [];
	for (const [file, materials] of Object.entries(RECORDS)) {
		// What is not in the repository proves nothing about it.
		if (file === "shared.txt") continue;
		const lines = new Map(
			readFileSync(`${root}/tests/golden/${file}`, "utf8")
				.split("\n")
				.map((l) => [l.split("\t")[0]!, l]),
		);
		for (const m of materials(root, planters)) {
			const part = /^[\w-]+(?:\/[\w-]+(?= ·))?/.exec(m.name)?.[0] ?? "";
			out.push(new OnRecord(`${file.slice(0, -4)}: ${part}`, m, lines.get(m.name)));
		}
	}
	for (const base of BASES)
		for (const stage of base.stages)
			LAYOUTS.forEach((layout, i) => {
				const clean = cleanDraft(base, stage, layout, i);
				out.push(new OfMatrix("matrix: clean drafts", clean.name, clean.text, () => settingsOf(clean.spec.config)));
			});
	for (const planter of planters) {
		const { rule } = RULES.find((r) => r.id === planter.rule) as RuleEntry;
		const pairs = [...pairsOf(planter, rule)];
		// The first is on record; of the others a few, spread over bases and stages: they differ in names and days.
		const every = Math.max(1, Math.floor(pairs.length / PAIRS));
		for (const [i, pair] of pairs.entries()) {
			if (i % every !== 0) continue;
			const name = `${planter.rule}: ${planter.how} · ${pair.clean.name}`;
			if (i > 0) out.push(new OfMatrix(`matrix: ${planter.rule}`, name, pair.text, () => settingsOf(pair.config), planter));
			if (pair.twin)
				out.push(new OfMatrix(`matrix: ${planter.rule}`, `${name} (twin)`, pair.twin.text, () => settingsOf(pair.twin!.config)));
		}
	}
	return out;
}
