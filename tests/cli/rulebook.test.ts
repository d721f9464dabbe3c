/** A rulebook of one's own, from the skeleton on; and what tools may know of rules. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { RULES } from "../../server/src/rules/index.generated";
import { folder, hegao } from "./run";

const SERVER = fileURLToPath(new URL("../../server", import.meta.url));
const json = (file: string): Record<string, unknown> => JSON.parse(readFileSync(join(SERVER, file), "utf8")) as Record<string, unknown>;
const DRAFT = `---
文种: 通知
发文机关: 某市财政局
主送: 市政府各部门
---

# 某市财政局关于开展资产检查的通知

市政府各部门：

截止目前，已核对40项，请于6月30日前报送其余各项。
`;
const findings = (cwd: string, ...args: string[]): { rule: string; severity: string; message: string }[] =>
	(JSON.parse(hegao(["lint", ".", "--format", "json", ...args], cwd).stdout) as { files: { findings: never[] }[] }).files.flatMap(
		(f) => f.findings,
	);

describe("the skeleton", () => {
	test("loads without an error, and its house rule works", () => {
		const cwd = folder({ "a.gw.md": DRAFT, "hegao.config.yaml": "root: true\nrulebook: ./my-city\n" });
		expect(hegao(["init", "--rulebook", "my-city"], cwd).status).toBe(0);
		const r = hegao(["lint", "."], cwd);
		expect(r.stderr).toBe("");
		expect(findings(cwd).map((f) => f.rule)).toEqual(["house/截至目前"]);
		expect(hegao(["fix", "."], cwd).status).toBe(0);
		expect(readFileSync(join(cwd, "a.gw.md"), "utf8")).toBe(DRAFT.replace("截止", "截至"));
	});
	test("and with every spare line taken in", () => {
		const cwd = folder({ "a.gw.md": DRAFT, "hegao.config.yaml": "root: true\nrulebook: ./my-city\n" });
		hegao(["init", "--rulebook", "my-city"], cwd);
		const path = join(cwd, "my-city/rulebook.yaml");
		const text = readFileSync(path, "utf8");
		const spare = text
			.split("\n")
			.filter((l) => !/^# (?:predecessor|successor)/.test(l))
			.map((l) => (/^\s*# (?:- |[a-zA-Z/*]+:(?: |$)| {2})/.test(l) ? l.replace("# ", "") : l))
			.join("\n")
			.replace(/^valid: .*$/m, "");
		const validate = new Ajv({ strict: false }).compile(json("rulebook.schema.json"));
		expect([validate(parse(spare)), validate.errors]).toEqual([true, null]);
		expect(Object.keys((parse(spare) as { sources: object }).sources)).toContain("procedure/*");
	});
});

describe("editions on disk", () => {
	const book = (name: string, rest: string): string => `name: ${name}\nextends: state-2012\ntitle: ${name}\n${rest}`;
	const house = (message: string): string => `house:\n  - { name: x, title: t, message: ${message}, pattern: "截(止|至)目前" }\n`;
	const cwd = folder({
		"hegao.config.yaml": "root: true\nrulebook: ./new\n",
		"new/rulebook.yaml": book("new", `valid: { from: "2020-01-01", to: "2023-01-01" }\npredecessor: ../old\n${house("新")}`),
		"old/rulebook.yaml": book("old", `valid: { to: "2020-01-01" }\nsuccessor: ../new\n${house("旧")}`),
		"circle/rulebook.yaml": book("circle", "predecessor: ../circle\n"),
		"a.gw.md": DRAFT.replace("---\n\n", "成文日期: 2019-06-01\n---\n\n"),
		"b.gw.md": DRAFT.replace("---\n\n", "成文日期: 2020-06-01\n---\n\n"),
		"c.gw.md": DRAFT.replace("---\n\n", "成文日期: 2023-06-01\n---\n\n"),
	});
	test("each draft by the edition of its day; after the last one, one remark", () => {
		expect(
			findings(cwd)
				.filter((f) => /^(?:house|engine)/.test(f.rule))
				.map((f) => f.message.slice(0, 15)),
		).toEqual(["旧", "新", "本文的日期是2023年6月1日"]);
	});
	test("SARIF knows a house rule by its title", () => {
		const log = JSON.parse(hegao(["lint", "b.gw.md", "--format", "sarif"], cwd).stdout) as {
			runs: { tool: { driver: { rules: { id: string; shortDescription: { text: string } }[] } } }[];
		};
		expect(log.runs[0]!.tool.driver.rules.find((r) => r.id === "house/x")!.shortDescription.text).toBe("t");
	});
	test("that go round in a circle are an error", () => {
		const r = hegao(["lint", "b.gw.md", "--rulebook", "./circle"], cwd);
		expect([r.status, /首尾相接/.test(r.stdout)]).toEqual([2, true]);
	});
});

describe("hegao rules --json", () => {
	const rules = JSON.parse(hegao(["rules", "--json"], folder({})).stdout) as Record<string, unknown>[];
	test("lists every rule with what tools ask for", () => {
		expect(rules.map((r) => r["id"])).toEqual(RULES.map((r) => r.id));
		for (const r of rules) {
			expect(Object.keys(r)).toEqual(
				expect.arrayContaining(["id", "title", "severity", "sources", "stage", "options", "fixable", "safe", "since"]),
			);
			expect(r["title"]).toEqual({ zh: expect.any(String) as string, en: expect.any(String) as string });
			if (r["safe"]) expect(r["fixable"], String(r["id"])).toBe(true);
		}
	});
	test("knows fixes by the rules' own examples", () => {
		const fixes = (id: string): unknown => rules.filter((r) => r["id"] === id).map((r) => [r["fixable"], r["safe"]])[0];
		expect(fixes("text/punctuation")).toEqual([true, true]);
		expect(fixes("countersign/missing")).toEqual([true, false]);
		expect(fixes("substance/empty")).toEqual([false, false]);
	});
});

describe("the config's schema", () => {
	const validate = new Ajv({ strict: false }).compile(json("config.schema.json"));
	const { levels } = json("config.schema.json")["definitions"] as { levels: { properties: Record<string, { description: string }> } };
	test("names every rule with its title, for editors", () => {
		expect(Object.keys(levels.properties)).toEqual(RULES.map((r) => r.id));
		expect(levels.properties["countersign/missing"]!.description).toMatch(/会签/);
	});
	test.each([
		[{ "countersign/missing": "off", text: "hint", "leave/*": "info", house: "off", "house/截至目前": "error" }, true],
		[{ "countersign/mising": "off" }, false],
		[{ "countersign/missing": "fatal" }, false],
		[{ nothing: "off" }, false],
	])("%j: %s", (rules, ok) => expect(validate({ rules })).toBe(ok));
});
