import { describe, expect, test } from "vitest";
import { asSnippet, kindsWithoutForm, SKELETONS, skeleton } from "../../server/src/features/skeleton";
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

describe("as a snippet", () => {
	test("one thing is filled in once, days and months each for itself", () => {
		expect(asSnippet("〔机关〕{日期: }\n〔机关〕〔月〕月〔日〕日，〔月〕月\n")).toBe(
			`\${1:〔机关〕}{日期: \\}\n\${1:〔机关〕}\${2:〔月〕}月\${3:〔日〕}日，\${4:〔月〕}月\n`,
		);
	});

	test.each(SKELETONS)("%s: says the same as the text", (name) => {
		const text = skeleton(name, 2017)!;
		expect(
			asSnippet(text)
				.replace(/\$\{\d+:(〔[^〔〕]*〕)\}/g, "$1")
				.replace(/\\([\\$}])/g, "$1"),
		).toBe(text);
	});
});
