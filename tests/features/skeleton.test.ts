import { describe, expect, test } from "vitest";
import { kindsWithoutForm, SKELETONS, skeleton } from "../../server/src/features/skeleton";
import { RULES } from "../../server/src/rules/index.generated";
import { check } from "../rules/example";

describe("skeletons", () => {
	test("every kind has one", () => expect(kindsWithoutForm()).toEqual([]));

	test.each(SKELETONS)("%s: a fresh one has no fault but its blanks", (name) => {
		const rules = new Set(
			check(skeleton(name, 2017)!, RULES)
				.filter((f) => f.severity === "error")
				.map((f) => f.rule),
		);
		rules.delete("substance/placeholder");
		expect([...rules]).toEqual([]);
	});
});
