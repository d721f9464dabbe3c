import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CLEAN, FAULTY, folder, hegao } from "./run";

interface Json {
	version: number;
	files: {
		path: string;
		findings: {
			rule: string;
			severity: string;
			message: string;
			sources: string[];
			range: { start: { line: number; character: number }; end: { line: number; character: number } };
			fixes: { safe: boolean; edits: unknown[] }[];
			data: Record<string, string>;
		}[];
	}[];
	summary: { files: number; errors: number; warnings: number; ms: number };
}
const json = (text: string): Json => JSON.parse(text) as Json;

describe("json", () => {
	test("lists clean files, gives places and data, and is the same twice but for the time", () => {
		const cwd = folder({ "b/a.gw.md": FAULTY, "a.gw.md": CLEAN });
		const first = json(hegao(["lint", ".", "--format", "json"], cwd).stdout);
		const second = json(hegao(["lint", ".", "--format", "json"], cwd).stdout);
		first.summary.ms = second.summary.ms = 0;
		expect(first).toEqual(second);
		expect(first.version).toBe(1);
		expect(first.files.map((f) => [f.path, f.findings.length > 0])).toEqual([
			["a.gw.md", false],
			["b/a.gw.md", true],
		]);
		const office = first.files[1]!.findings.find((f) => f.rule === "authority/internal-office")!;
		expect(office).toMatchObject({
			severity: "error",
			sources: ["T17"],
			data: { organ: "鹤岗市体育局" },
			range: { start: { line: 2, character: 6 }, end: { line: 2, character: 15 } },
		});
	});

	test("speaks English on request", () => {
		const cwd = folder({ "a.gw.md": FAULTY });
		expect(hegao(["lint", ".", "--lang", "en"], cwd).stdout).toMatch(/internal section of/);
	});

	test("reads a draft from standard input under a path", () => {
		const cwd = folder({ "sub/hegao.config.yaml": "root: true\nrules: { authority/internal-office: off }\n" });
		expect(hegao(["lint", "--stdin"], cwd, FAULTY).status).toBe(1);
		expect(hegao(["lint", "--stdin", "--stdin-path", "sub/x.gw.md"], cwd, FAULTY).status).toBe(0);
	});
});

describe("sarif", () => {
	test("has what the 2.1.0 schema requires", () => {
		const cwd = folder({ "a.gw.md": FAULTY });
		const log = JSON.parse(hegao(["lint", ".", "--format", "sarif"], cwd).stdout) as {
			version: string;
			runs: {
				tool: { driver: { name: string; rules: { id: string }[] } };
				results: {
					ruleId: string;
					ruleIndex: number;
					message: { text: string };
					locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number; startColumn: number } } }[];
				}[];
			}[];
		};
		expect(log.version).toBe("2.1.0");
		const [run] = log.runs;
		expect(run!.tool.driver.name).toBe("hegao");
		for (const r of run!.results) {
			expect(run!.tool.driver.rules[r.ruleIndex]!.id).toBe(r.ruleId);
			expect(r.message.text).not.toBe("");
			expect(r.locations[0]!.physicalLocation.artifactLocation.uri).toBe("a.gw.md");
			expect(r.locations[0]!.physicalLocation.region.startLine).toBeGreaterThan(0);
		}
	});

	test("two formats go to two files", () => {
		const cwd = folder({ "a.gw.md": FAULTY });
		expect(hegao(["lint", ".", "--format", "json", "--format", "sarif", "-o", "a.json", "-o", "a.sarif"], cwd).stdout).toBe("");
		expect(json(readFileSync(join(cwd, "a.json"), "utf8")).version).toBe(1);
		expect(hegao(["lint", ".", "--format", "json", "--format", "sarif"], cwd).status).toBe(2);
	});
});

describe("fix", () => {
	const crlf = `\ufeff${CLEAN.replace("运动，", "运动,").trimEnd()}`.replace(/\n/g, "\r\n");

	test("keeps BOM, CRLF and a missing final newline, and changes nothing else", () => {
		const cwd = folder({ "a.gw.md": crlf });
		expect(hegao(["fix", "."], cwd).status).toBe(0);
		expect(readFileSync(join(cwd, "a.gw.md"), "utf8")).toBe(crlf.replace("运动,", "运动，"));
	});

	test.each([
		["LF", CLEAN.replace("运动，", "运动,")],
		["CRLF, BOM, no final newline", crlf],
	])("--dry-run prints a diff that git apply accepts (%s)", (_name, text) => {
		const cwd = folder({ "含 空格/a.gw.md": text });
		const before = readFileSync(join(cwd, "含 空格/a.gw.md"), "utf8");
		const diff = hegao(["fix", ".", "--dry-run"], cwd).stdout;
		expect(readFileSync(join(cwd, "含 空格/a.gw.md"), "utf8")).toBe(before);
		execFileSync("git", ["init", "-q"], { cwd });
		execFileSync("git", ["-c", "core.autocrlf=false", "apply", "-"], { cwd, input: diff });
		expect(readFileSync(join(cwd, "含 空格/a.gw.md"), "utf8")).toBe(before.replace("运动,", "运动，"));
	});

	test("a second run changes nothing", () => {
		const cwd = folder({ "a.gw.md": FAULTY });
		hegao(["fix", "."], cwd);
		const once = readFileSync(join(cwd, "a.gw.md"), "utf8");
		hegao(["fix", "."], cwd);
		expect(readFileSync(join(cwd, "a.gw.md"), "utf8")).toBe(once);
	});

	test("with --stdin the fixed draft is the output", () => {
		expect(hegao(["fix", "--stdin"], folder({}), CLEAN.replace("运动，", "运动,")).stdout).toBe(CLEAN);
	});
});

describe("config", () => {
	test("the nearest config wins key by key, root stops the search, overrides name files", () => {
		const cwd = folder({
			"hegao.config.yaml": "rules: { authority/internal-office: warning, text/punctuation: off }\n",
			"a/hegao.config.yaml": "root: true\nrules: { authority/internal-office: off }\n",
			"b/hegao.config.yaml":
				'rules: { authority/internal-office: off }\noverrides: [{ files: ["final/**"], rules: { authority/internal-office: error } }]\n',
			"x.gw.md": FAULTY,
			"a/x.gw.md": FAULTY,
			"b/x.gw.md": FAULTY,
			"b/final/x.gw.md": FAULTY,
		});
		const found = Object.fromEntries(
			json(hegao(["lint", ".", "--format", "json"], cwd).stdout).files.map((f) => [
				f.path,
				f.findings.map((x) => `${x.rule} ${x.severity}`),
			]),
		);
		expect(found["x.gw.md"]).toEqual(["authority/internal-office warning"]);
		expect(found["a/x.gw.md"]).toEqual(["text/punctuation warning"]);
		expect(found["b/x.gw.md"]).toEqual([]);
		expect(found["b/final/x.gw.md"]).toEqual(["authority/internal-office error"]);
	});

	test("organs of the workspace are known, and a rulebook of one's own extends a built-in one", () => {
		const cwd = folder({
			"hegao.config.yaml": "root: true\nrulebook: house\n",
			"house/rulebook.yaml":
				"name: house\ntitle: 本单位\nextends: hegang-2017\norgans:\n  - { 全称: 鹤岗市园林局, 简称: 市园林局, 类型: 直属单位, 上级: 鹤岗市人民政府, 正职: 局长 }\n",
			"a.gw.md": CLEAN.replace("发文机关: 鹤岗市体育局", "发文机关: 鹤岗市园林局绿化科"),
		});
		expect(hegao(["lint", "."], cwd).stdout).toMatch(/“鹤岗市园林局绿化科”是鹤岗市园林局的内设机构/);
	});

	test("a draft linted alone knows the tree under its root; without a root it knows what was linted with it", () => {
		const numbered = (name: string): string => CLEAN.replace("阶段: 送审", "阶段: 送审\n发文字号: 鹤体发〔2017〕7号").replace("速滑", name);
		const files = { "a.gw.md": numbered("速滑"), "b/c.md": numbered("冰壶") };
		const rooted = folder({ ...files, "hegao.config.yaml": "root: true\n" });
		const found = json(hegao(["lint", "a.gw.md", "--format", "json"], rooted).stdout).files[0]!.findings.filter(
			(f) => f.rule === "reference/duplicate-number",
		);
		expect(found).toMatchObject([{ related: [{ path: "b/c.md", range: { start: { line: 5 } } }] }]);
		expect(hegao(["lint", "--stdin", "--stdin-path", "x.gw.md"], rooted, numbered("冰球")).stdout).toMatch(/已用于a\.gw\.md等2份文稿/);
		expect(hegao(["lint", "a.gw.md"], folder(files)).stdout).not.toMatch(/duplicate-number/);
		expect(hegao(["lint", "a.gw.md", "b/c.md"], folder(files)).stdout).toMatch(/duplicate-number/);
		expect(
			hegao(
				["lint", "a.gw.md"],
				folder({ "a.gw.md": files["a.gw.md"], "b.gw.md": `${files["a.gw.md"]}\n`, "hegao.config.yaml": "root: true\n" }),
			).stdout,
		).not.toMatch(/duplicate-number/);
	});

	test("ignore and include", () => {
		const cwd = folder({
			"hegao.config.yaml": 'root: true\nignore: ["old/**"]\ninclude: ["plain/*.md"]\n',
			"old/a.gw.md": FAULTY,
			"plain/b.md": "鹤岗市体育局关于比赛的通知\n",
		});
		const out = json(hegao(["lint", ".", "--format", "json"], cwd).stdout);
		expect(out.files.map((f) => f.path)).toEqual(["plain/b.md"]);
		expect(out).toMatchObject({ skipped: [{ path: "old/a.gw.md", reason: "ignored" }] });
	});
});
