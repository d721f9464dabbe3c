/** A draft is judged by what was in force on its own day, an undated one by what is in force today. */
import { describe, expect, test } from "vitest";
import { openSnapshot } from "../../server/src/document/snapshot";
import { lint } from "../../server/src/lint/engine";
import { builtinRulebook } from "../../server/src/rulebook/builtin";
import type { RulebookData } from "../../server/src/rulebook/data";
import { makeRulebook } from "../../server/src/rulebook/make";
import type { Rulebook } from "../../server/src/rulebook/rulebook";
import { RULES } from "../../server/src/rules/index.generated";

const layer = (data: Partial<RulebookData>) => ({ name: "x", title: "某市规则", normFiles: [], ...data });
const rules = (text: string, rulebook: Rulebook, today = "2017-06-30"): string[] =>
	lint(openSnapshot(text), { rulebook, today, levels: {}, classified: false }, RULES).findings.map((f) => f.rule);
const hegang = makeRulebook(builtinRulebook("hegang-2017")!);
/** Lacks the review by the vice mayor in charge (R45). */
const draft = (date: string): string => `---
文种: 通报
发文机关: 鹤岗市人民政府
主送: 各县、区人民政府
签发: {职务: 市长${date === "" ? "" : `, 日期: ${date}`}}
---

# 鹤岗市人民政府关于2016年度绩效考核结果的通报

各县、区人民政府：

根据考核结果，授予萝北县人民政府等3个单位一等奖。
`;

describe("a rulebook", () => {
	test("that was not yet in force is not applied, and the draft says so once, at its date", () => {
		const found = lint(
			openSnapshot(draft("2016-12-20").replace("签发:", "成文日期: 2016-12-20\n签发:")),
			{ rulebook: hegang, today: "2017-06-30", levels: {}, classified: false },
			RULES,
		).findings;
		expect(found.map((f) => f.rule)).not.toContain("authority/review-missing");
		const remarks = found.filter((f) => f.rule === "engine/not-in-force");
		expect(remarks).toHaveLength(1);
		expect(remarks[0]).toMatchObject({ severity: "info", data: { actual: "2016-12-20", expected: "2017-02-04" } });
		expect(remarks[0]!.message.zh).toContain("2017年2月4日起施行");
		expect(draft("").length).toBeGreaterThan(remarks[0]!.span.start);
		expect(remarks[0]!.span.start).toBeGreaterThan(0);
	});
	test("is applied from its first day on", () => {
		expect(rules(draft("2017-02-04"), hegang)).toContain("authority/review-missing");
		expect(rules(draft("2017-02-04"), hegang)).not.toContain("engine/not-in-force");
	});
	test("an undated draft is judged by today", () => {
		expect(rules(draft(""), hegang, "2017-06-30")).toContain("authority/review-missing");
		expect(rules(draft(""), hegang, "2016-06-30")).toContain("engine/not-in-force");
	});
	test("national rules go on where the municipal layer is not in force", () => {
		expect(rules(draft("2016-12-20").replace("鹤岗市人民政府关于", "鹤岗市人民关于"), hegang)).toContain("format/title-issuer");
	});
	test("its editions judge what is dated before and after", () => {
		const earlier = makeRulebook([layer({ title: "旧", valid: { to: "2017-01-01" } })]);
		const later = makeRulebook([layer({ title: "新", valid: { from: "2020-01-01" } })]);
		const book = makeRulebook([layer({ title: "今", valid: { from: "2017-01-01", to: "2020-01-01" } })], {}, { earlier, later });
		expect(["2016-12-31", "2017-01-01", "2019-12-31", "2020-01-01"].map((day) => book.at(day).title)).toEqual(["旧", "今", "今", "新"]);
		expect(book.at("2016-12-31").notInForce).toEqual([]);
		expect(book.at("2018-05-01")).toBe(book.at("2019-05-01"));
	});
});

describe("norms", () => {
	const book = makeRulebook([
		layer({
			norms: [
				{ id: "a", letter: "W", title: "旧规则", from: "2010-01-01", to: "2018-01-01", successor: "新规则" },
				{ id: "b", letter: "W", title: "新规则", from: "2018-01-01" },
				{ id: "c", letter: "X", title: "新设的办法", from: "2019-09-01" },
				{ id: "d", letter: "Y", title: "改过的办法", from: "2015-01-01" },
				{ id: "e", title: "原办法", to: "2015-01-01", successor: "改过的办法" },
			],
		}),
	]);
	test("one letter means the edition in force", () => {
		expect(book.at("2017-05-01").article("W1")!.norm.title).toBe("旧规则");
		expect(book.at("2020-05-01").article("W1")!.norm.title).toBe("新规则");
	});
	test("a rule that rests on a norm not yet in force is off; one whose norm replaced another is not", () => {
		expect(book.at("2019-08-31").sourcesOf("a/b", ["X3"])).toBeUndefined();
		expect(book.at("2019-09-01").sourcesOf("a/b", ["X3"])).toEqual(["X3"]);
		expect(book.at("2012-09-01").sourcesOf("a/b", ["Y3"])).toEqual(["Y3"]);
	});
	test("old documents are still read by the national rules", () => {
		for (const letter of ["T", "G", "P", "N"])
			expect(makeRulebook(builtinRulebook("state-2012")!).at("2006-05-01").hasSource(letter), letter).toBe(true);
	});
});

describe("organs", () => {
	const book = makeRulebook(builtinRulebook("hegang-2017")!, {
		organs: [
			{ 全称: "鹤岗市国土资源局", 类型: "组成部门", 至: "2019-02-28" },
			{ 全称: "鹤岗市自然资源局", 简称: "市自然资源局", 类型: "组成部门", 上级: "鹤岗市人民政府", 职权: ["用地审批"], 自: "2019-03-01" },
			{ 全称: "鹤岗市林草局", 简称: "市林草局", 类型: "直属单位", 正职: "局长", 至: "2020-12-31" },
			{ 全称: "鹤岗市林草局", 类型: "组成部门", 正职: "主任", 自: "2021-01-01" },
		],
	});
	test("are known from 自 to 至, both days included", () => {
		const known = (day: string): boolean[] => ["市国土局", "市自然资源局"].map((n) => book.at(day).organ(n) !== undefined);
		expect(known("2019-02-28")).toEqual([true, false]);
		expect(known("2019-03-01")).toEqual([false, true]);
	});
	test("may have two entries, one for each time", () => {
		expect(book.at("2020-06-01").organ("鹤岗市林草局")).toMatchObject({ type: "直属单位", principals: ["局长"] });
		expect(book.at("2021-06-01").organ("鹤岗市林草局")).toMatchObject({ type: "组成部门", principals: ["主任"] });
	});
	test("that were renamed later are known by the old name before, and have no remit to be asked after", () => {
		expect(book.at("2014-05-01").organ("鹤岗市卫生局")).toMatchObject({ type: "组成部门", remit: [] });
		expect(book.at("2016-05-01").organ("鹤岗市卫生局")).toBeUndefined();
	});
	test("a draft of 2017 names 市国土局 rightly, one of 2020 does not", () => {
		const renamed = makeRulebook([
			layer({
				renamedOrgans: [{ 旧: ["鹤岗市国土资源局", "市国土资源局", "市国土局"], 新: "鹤岗市自然资源局", 自: "2019-03-01" }],
				organs: [{ 全称: "鹤岗市自然资源局", 简称: "市自然资源局", 类型: "组成部门", 自: "2019-03-01" }],
			}),
			...builtinRulebook("state-2012")!,
		]);
		const letter = (date: string): string =>
			`---\n文种: 函\n发文机关: 鹤岗市民政局\n---\n\n鹤岗市民政局关于核对数据的函\n\n鹤岗市国土资源局：\n\n请提供数据。\n\n鹤岗市民政局\n${date}\n`;
		expect(rules(letter("2017年5月8日"), renamed)).not.toContain("text/organ-name");
		expect(rules(letter("2020年5月8日"), renamed)).toContain("text/organ-name");
	});
});
