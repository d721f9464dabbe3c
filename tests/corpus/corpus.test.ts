/** Real documents of the development environment, where they are at hand: the published corpus stays almost silent, the printed rules show their two slips. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { fixToFixpoint } from "../../server/src/lint/fixes";
import { RULES } from "../../server/src/rules/index.generated";
import { check } from "../rules/example";
import { FALSE_WARNINGS, type Judged, judge, ownDrafts, published, readJudged } from "./precision";

const NOTICE = fileURLToPath(new URL("../../examples/鹤岗市人民政府工作规则（公布文本）.gw.md", import.meta.url));
const CORPUS = fileURLToPath(new URL("../../../shared/corpus/published", import.meta.url));

describe("the municipal notice as it was published", () => {
	const text = readFileSync(NOTICE, "utf8");
	const findings = check(text, RULES);

	test("shows its two slips of the pen, and no other error", () => {
		expect(findings.filter((f) => f.severity === "error").map((f) => [f.rule, f.data["actual"]])).toEqual([
			["format/title-issuer", "鹤岗市人民"],
		]);
		expect(findings.filter((f) => f.rule === "reference/norm-name").map((f) => [f.data["actual"], f.data["expected"]])).toEqual([
			["党政机关公文处理条例", "党政机关公文处理工作条例"],
		]);
	});

	test("fixing takes the web page's head off, turns half-width marks into full-width ones and mends the slips, nothing else", () => {
		const { text: fixed, circling } = fixToFixpoint(text, (t) => check(t, RULES));
		expect(circling).toEqual([]);
		const wide: Record<string, string> = { ",": "，", ":": "：", ";": "；", "(": "（", ")": "）", "!": "！", "?": "？" };
		const plain = (t: string): string => t.replace(/[,:;()!?]/g, (c) => wide[c]!).replaceAll("...", "……");
		// What the page put over the title goes, the number in it stays.
		const title = text.lastIndexOf("鹤岗市人民关于印发");
		const end = text.indexOf("\n", title);
		const own = `${text.slice(title, end)}\n\n鹤政发〔2017〕2号${text.slice(end)}`;
		expect(plain(fixed)).toBe(
			plain(own)
				.replace(/鹤岗市人民关于(?=印发《鹤岗市人民政府工作规则》的通知\n)/g, "鹤岗市人民政府关于")
				.replace("《党政机关公文处理条例》", "《党政机关公文处理工作条例》"),
		);
		expect(fixed).not.toMatch(/[,:;()]/);
	});
});

/** `npm run precision` prints the same in full; what is found there is judged by hand in `judged.json`. */
describe("documents that are right", () => {
	const judged = readJudged(fileURLToPath(new URL("judged.json", import.meta.url)));
	const own = ownDrafts(fileURLToPath(new URL("../..", import.meta.url)));
	const verdict = judge([...published(CORPUS), ...own], judged);

	test.runIf(existsSync(CORPUS))("the published corpus is there", () => expect(published(CORPUS).length).toBe(30));
	test("there are clean drafts of our own", () => expect(own.length).toBeGreaterThan(50));
	test("no finding is unjudged", () => expect(verdict.unjudged).toEqual([]));
	test("no judged finding vanished", () => expect(verdict.vanished).toEqual([]));
	test("no error is false", () => expect(verdict.falseErrors).toEqual([]));
	test("false warnings are rare", () => expect(verdict.falseWarnings / verdict.documents).toBeLessThanOrEqual(FALSE_WARNINGS));
});

describe("judging", () => {
	const found = { rule: "a/b", severity: "error", text: "x", message: "m" } as const;
	const doc = [{ name: "own/1", found: [found] }];
	const entry = (more: Partial<Judged>): Judged => ({ rule: "a/b", text: "x", true: true, why: "so", ...more });
	test("a finding without a judgement, or without its why, is unjudged", () => {
		expect(judge(doc, {}).unjudged).toHaveLength(1);
		expect(judge(doc, { "own/1": [entry({ why: " " })] }).unjudged).toHaveLength(1);
		expect(judge(doc, { "own/1": [entry({ text: "*" })] }).unjudged).toEqual([]);
	});
	test("a judgement without its finding has vanished, unless its documents are not at hand", () => {
		expect(judge(doc, { "own/1": [entry({}), entry({ text: "y" })] }).vanished).toHaveLength(1);
		expect(judge(doc, { "own/1": [entry({})], "own/2": [entry({})] }).vanished).toEqual(["own/2"]);
		expect(judge(doc, { "own/1": [entry({})], "other/1": [entry({})] }).vanished).toEqual([]);
	});
	test("a false error is named", () => expect(judge(doc, { "own/1": [entry({ true: false })] }).falseErrors).toHaveLength(1));
});
