/** The fault matrix: each rule, on each kind of draft it is about, finds the planted fault; the same draft without it is silent for all rules. */
import { describe, expect, test } from "vitest";
import type { Finding } from "../../server/src/lint/finding";
import { RULES } from "../../server/src/rules/index.generated";
import { BASES } from "./bases/index";
import { LAYOUTS, render } from "./draftSpec";
import { cleanDraft, find, loadPlanters, pairsOf } from "./matrix";

const planters = await loadPlanters();
const grave = (f: Finding): boolean => f.severity === "error" || f.severity === "warning";
const told = (f: Finding): string => `${f.rule} ${f.severity}: ${f.message.zh}`;
const byId = new Map(RULES.map((r) => [r.id, r]));

const silent = new Map<string, readonly Finding[]>();
/** Findings of a clean draft, asked once. */
function cleanFindings(clean: ReturnType<typeof cleanDraft>): readonly Finding[] {
	let found = silent.get(clean.name);
	if (!found) {
		found = find(clean.text, RULES, clean.spec.config);
		silent.set(clean.name, found);
	}
	return found;
}

describe("clean drafts", () => {
	test.each(BASES.map((b) => [b.name, b] as const))("%s: no error and no warning, in every layout", (_, base) => {
		for (const stage of base.stages)
			LAYOUTS.forEach((layout, i) => {
				const clean = cleanDraft(base, stage, layout, i);
				expect(cleanFindings(clean).filter(grave).map(told), `${clean.name}\n${clean.text}`).toEqual([]);
			});
	});
	test("layouts differ, seeds differ, and a seed gives the same draft again", () => {
		const [base] = BASES;
		const texts = LAYOUTS.map((l) => cleanDraft(base!, "印发", l, 0));
		expect(new Set(texts.map((c) => render(c.spec, c.layout))).size).toBe(LAYOUTS.length);
		expect(cleanDraft(base!, "印发", "plain", 0).text).not.toBe(cleanDraft(base!, "印发", "plain", 1).text);
	});
});

describe("every rule has a cell", () => {
	const covered = new Set(planters.map((p) => p.rule));
	test("none is missing", () => {
		expect(RULES.map((r) => r.id).filter((id) => !covered.has(id))).toEqual([]);
	});
	test("no planter is for a rule that does not exist", () => {
		expect([...covered].filter((id) => !byId.has(id))).toEqual([]);
	});
});

let pairs = 0;
const cells = new Set<string>();

describe("planted faults", () => {
	test.each(planters.filter((p) => byId.has(p.rule)).map((p) => [`${p.rule}: ${p.how}`, p] as const))(
		"%s",
		(_, planter) => {
			const { rule } = byId.get(planter.rule)!;
			let own = 0;
			for (const pair of pairsOf(planter, rule)) {
				own++;
				const before = pair.twin ? find(pair.twin.text, RULES, pair.twin.config) : cleanFindings(pair.clean);
				const after = find(pair.text, RULES, pair.config);
				const count = (all: readonly Finding[], id: string): number => all.filter((f) => f.rule === id).length;
				const where = `${pair.clean.name}\n${pair.text}`;
				expect(before.filter(grave).map(told), pair.twin?.text ?? where).toEqual([]);
				if (pair.twin) expect(count(before, planter.rule), pair.twin.text).toBe(count(cleanFindings(pair.clean), planter.rule));
				expect(count(after, planter.rule), `${planter.rule} is silent; found ${after.map(told).join(" | ")}\n${where}`).toBeGreaterThan(
					count(before, planter.rule),
				);
				const others = after.filter((f) => grave(f) && f.rule !== planter.rule && planter.extras?.[f.rule] === undefined);
				expect(others.map(told), where).toEqual([]);
				cells.add(`${planter.rule} ${pair.clean.base}@${pair.clean.stage}`);
			}
			pairs += own;
			expect(own, "no draft gave an occasion").toBeGreaterThan(0);
		},
		120000,
	);
	test("there are enough of them", () => {
		console.log(
			`matrix: ${pairs} pairs, ${cells.size} cells (rule × base × stage), ${planters.length} planters, ${silent.size} clean drafts`,
		);
		expect(pairs).toBeGreaterThanOrEqual(1500);
	});
});
