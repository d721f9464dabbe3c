/** Real documents of the development environment, where they are at hand: the published corpus stays almost silent, the printed rules show their two slips. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { fixToFixpoint } from "../../server/src/lint/fixes";
import { RULES } from "../../server/src/rules/index.generated";
import { check } from "../rules/example";

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

describe.runIf(existsSync(CORPUS))("published documents of the State Council", () => {
	const files = existsSync(CORPUS) ? readdirSync(CORPUS).filter((f) => f.endsWith(".md")) : [];
	test("are there", () => expect(files.length).toBe(30));
	test.each(files)("%s gives no error", (file) => {
		const findings = check(readFileSync(join(CORPUS, file), "utf8"), RULES, { rulebook: "state-2012", today: "2026-01-01" });
		expect(findings.filter((f) => f.severity === "error").map((f) => `${f.rule}: ${f.message.zh}`)).toEqual([]);
	});
});
