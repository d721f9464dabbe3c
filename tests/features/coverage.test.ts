import { describe, expect, test } from "vitest";
import { type CoverageData, coverageOf } from "../../server/src/features/coverage";
import type { RuleEntry } from "../../server/src/lint/engine";
import type { RulebookLayer } from "../../server/src/rulebook/load";

const layers = [
	{
		normFiles: [
			{
				id: "R",
				articles: [
					{ no: "第一条", text: "一" },
					{ no: "第四十二条", text: "会签" },
				],
			},
			{ id: "P", articles: [{ no: "总说", text: "标点" }] },
		],
	},
] as unknown as RulebookLayer[];
const rules = [
	{ id: "a/one", rule: { sources: ["R42"] } },
	{ id: "a/two", rule: { sources: ["P"] } },
] as unknown as RuleEntry[];
const data = (articles: CoverageData["articles"], more: Partial<CoverageData> = {}): CoverageData => ({
	elsewhere: {},
	articles,
	...more,
});
const problems = (d: CoverageData): readonly string[] => coverageOf(layers, rules, d).problems;

describe("coverage of articles", () => {
	test("a rule's sources count, and a reason fills the rest", () => {
		const { rows, problems: none } = coverageOf(layers, rules, data({ R: { 第一条: { reason: "总则" } } }));
		expect(none).toEqual([]);
		expect(rows.map((r) => [r.norm, r.article, r.rules, r.reason])).toEqual([
			["R", "第一条", [], "总则"],
			["R", "第四十二条", ["a/one"], undefined],
			["P", "总说", ["a/two"], undefined],
		]);
	});
	test("an article with neither rule nor reason fails", () => expect(problems(data({}))).toEqual([expect.stringContaining("R 第一条")]));
	test("an empty reason is none", () => expect(problems(data({ R: { 第一条: { reason: " " } } }))).toHaveLength(1));
	test("a rule and a reason together fail", () =>
		expect(problems(data({ R: { 第一条: { reason: "总则" }, 第四十二条: { reason: "无" } } }))).toEqual([
			expect.stringContaining("a/one"),
		]));
	test("a rule that does not exist fails", () =>
		expect(problems(data({ R: { 第一条: { rules: ["a/none"] } } }))).toEqual([expect.stringContaining("a/none")]));
	test("a norm of another rulebook is left to it, and must exist", () => {
		const articles = { R: { 第一条: { reason: "总则" } } };
		expect(coverageOf(layers, rules, data(articles, { elsewhere: { P: "别处" } })).rows.map((r) => r.norm)).toEqual(["R", "R"]);
		expect(problems(data(articles, { elsewhere: { Z: "别处" } }))).toEqual([expect.stringContaining("Z")]);
	});
	test("an article that the norm does not have fails", () =>
		expect(problems(data({ R: { 第一条: { reason: "总则" }, 第七十条: { reason: "无" } } }))).toEqual([
			expect.stringContaining("第七十条"),
		]));
});
