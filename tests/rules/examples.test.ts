import { describe, expect, test } from "vitest";
import { RULES } from "../../server/src/rules/index.generated";
import { applyFirstFixes, check, mark, unmark } from "./example";

describe.each(RULES.map((r) => [r.id, r] as const))("%s", (id, entry) => {
	test("has examples: a bad draft, and a good one that looks bad", () => {
		expect(entry.rule.examples.length).toBeGreaterThanOrEqual(2);
		expect(entry.rule.examples.some((e) => e.bad !== undefined)).toBe(true);
		expect(entry.rule.examples.some((e) => e.good !== undefined && e.looksBad !== undefined)).toBe(true);
	});
	test.each(entry.rule.examples.map((e) => [e.name, e] as const))("%s", (_name, example) => {
		const only = [entry];
		if (example.good !== undefined) expect(check(example.good, only, example.config).map((f) => `${f.rule}: ${f.message.zh}`)).toEqual([]);
		if (example.bad === undefined) return;
		const { text, spans } = unmark(example.bad);
		expect(spans.length, "no ⟦mark⟧ in the bad draft").toBeGreaterThan(0);
		const findings = check(text, only, example.config).filter((f) => f.rule === id);
		expect(
			mark(
				text,
				findings.map((f) => f.span),
			),
		).toBe(mark(text, spans));
		for (const f of findings) {
			expect(f.message.zh, "an unfilled {place} in the message").not.toMatch(/\{\w+\}/);
			expect(f.message.en).not.toMatch(/\{\w+\}/);
			if (example.severity) expect(f.severity).toBe(example.severity);
		}
		if (example.fixed !== undefined) {
			const fixed = applyFirstFixes(text, id, only, example.config);
			expect(fixed).toBe(example.fixed);
			const left = check(fixed, RULES, example.config).map((f) => f.rule);
			if (!example.still?.includes(id)) expect(left).not.toContain(id);
			const before = new Set(check(text, RULES, example.config).map((f) => f.rule));
			expect(
				left.filter((r) => !before.has(r) && !example.still?.includes(r)),
				"the fix brought new findings",
			).toEqual([]);
		}
	});
});
