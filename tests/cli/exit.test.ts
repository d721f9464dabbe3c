import { describe, expect, test } from "vitest";
import { CLEAN, FAULTY, folder, hegao } from "./run";

const GB = Uint8Array.from([0xce, 0xc4, 0xd6, 0xd6, 0x3a, 0x20, 0xcd, 0xa8, 0xd6, 0xaa, 0x0a]); // 文种: 通知
// 关于开展检查的通知
const GB_TITLE = Uint8Array.from([
	0xb9, 0xd8, 0xd3, 0xda, 0xbf, 0xaa, 0xd5, 0xb9, 0xbc, 0xec, 0xb2, 0xe9, 0xb5, 0xc4, 0xcd, 0xa8, 0xd6, 0xaa, 0x0a,
]);
const gb18030 = Uint8Array.from([...Buffer.from("---\n"), ...GB, ...Buffer.from("---\n\n"), ...GB_TITLE]);

/** spec/cli.md: 0 nothing, 1 findings, 2 usage, config or unreadable input, 3 internal error. */
const TABLE: readonly {
	name: string;
	files: Record<string, string | Uint8Array>;
	args: string[];
	status: number;
	out?: RegExp;
	err?: RegExp;
}[] = [
	{ name: "a clean draft", files: { "a.gw.md": CLEAN }, args: ["lint", "a.gw.md"], status: 0, out: /0 个错误/ },
	{ name: "a faulty draft", files: { "a.gw.md": FAULTY }, args: ["lint", "."], status: 1, out: /authority\/internal-office.*第十七条/ },
	{
		name: "warnings only",
		files: { "a.gw.md": CLEAN.replace("运动，", "运动,") },
		args: ["lint", "."],
		status: 0,
		out: /text\/punctuation/,
	},
	{
		name: "--fail-on warning",
		files: { "a.gw.md": CLEAN.replace("运动，", "运动,") },
		args: ["lint", ".", "--fail-on", "warning"],
		status: 1,
	},
	{ name: "--fail-on never", files: { "a.gw.md": FAULTY }, args: ["lint", ".", "--fail-on", "never"], status: 0 },
	{
		name: "--max-warnings",
		files: { "a.gw.md": CLEAN.replace("运动，", "运动,") },
		args: ["lint", ".", "--max-warnings", "0"],
		status: 1,
	},
	{ name: "an empty file", files: { "a.gw.md": "" }, args: ["lint", "."], status: 0, out: /format\/no-slip/ },
	{ name: "a missing path", files: { "a.gw.md": CLEAN }, args: ["lint", "b.gw.md", "a.gw.md"], status: 2, out: /b\.gw\.md：没有这个文件/ },
	{ name: "no file matched", files: { "a.txt": "x" }, args: ["lint", "."], status: 2, out: /没有找到文稿/ },
	{ name: "a glob that matches nothing", files: { "a.gw.md": CLEAN }, args: ["lint", "drafts/*.md"], status: 2, out: /没有找到文稿/ },
	{
		name: "a plain note is passed over and said so",
		files: { "a.gw.md": CLEAN, "notes.md": "# notes\n" },
		args: ["lint", "."],
		status: 0,
		out: /略过.*notes\.md/,
	},
	{ name: "Markdown with 文种 is a draft", files: { "a.md": FAULTY }, args: ["lint", "."], status: 1 },
	{
		name: "a binary file",
		files: { "a.gw.md": Uint8Array.from([0, 1, 2, 3, 255, 0]), "b.gw.md": FAULTY },
		args: ["lint", "."],
		status: 2,
		out: /a\.gw\.md：不是文本文件[\s\S]*/,
	},
	{
		name: "an undecodable file",
		files: { "a.gw.md": Uint8Array.from([0xe4, 0xb8, 0x41, 0xff, 0xfe, 0x80, 0x80, 0x81, 0x20, 0xff]) },
		args: ["lint", "."],
		status: 2,
		out: /编码无法识别/,
	},
	{ name: "GB18030 is read and reported", files: { "a.gw.md": gb18030 }, args: ["lint", "a.gw.md"], status: 0, out: /format\/encoding/ },
	{
		name: "50 MB",
		files: { "a.gw.md": CLEAN, "big.gw.md": new Uint8Array(50 * 1024 * 1024).fill(0x61) },
		args: ["lint", "."],
		status: 2,
		out: /big\.gw\.md：文件过大，没有检查（50\.0 MB > 16 MB）/,
	},
	{
		name: "broken YAML in the slip",
		files: { "a.gw.md": CLEAN.replace("主送: 各县区文体局", "主送: [各县区文体局") },
		args: ["lint", "."],
		status: 1,
		out: /format\/front-matter/,
	},
	{
		name: "an unknown kind",
		files: { "a.gw.md": CLEAN.replace("文种: 通知", "文种: 请求") },
		args: ["lint", "."],
		status: 1,
		out: /“文种”不能是“请求”/,
	},
	{
		name: "a day that does not exist",
		files: { "a.gw.md": CLEAN.replace("阶段: 送审", "阶段: 送审\n成文日期: 2017年2月30日") },
		args: ["lint", "."],
		status: 1,
		out: /没有这一天/,
	},
	{
		name: "a broken config",
		files: { "a.gw.md": CLEAN, "hegao.config.yaml": "root: true\nrules:\n  format/no-slip: loud\n" },
		args: ["lint", "."],
		status: 2,
		out: /hegao\.config\.yaml:3:\d+ .*error/,
	},
	{
		name: "config YAML that does not parse",
		files: { "a.gw.md": CLEAN, "hegao.config.yaml": "root: true\nrules: {a: \n" },
		args: ["lint", "."],
		status: 2,
		out: /hegao\.config\.yaml:\d+:\d+ YAML/,
	},
	{
		name: "an unknown rulebook",
		files: { "a.gw.md": CLEAN },
		args: ["lint", ".", "--rulebook", "nowhere"],
		status: 2,
		out: /没有这个规则库/,
	},
	{
		name: "a broken rulebook",
		files: { "a.gw.md": CLEAN, "book/rulebook.yaml": "name: x\ntitle: y\norgans:\n  - { 全称: 某局, 类型: 局 }\n" },
		args: ["lint", ".", "--rulebook", "book"],
		status: 2,
		out: /book\/rulebook\.yaml:4:\d+ /,
	},
	{ name: "an unknown option", files: { "a.gw.md": CLEAN }, args: ["lint", "--nope"], status: 2, err: /nope/ },
	{ name: "an unknown rule", files: { "a.gw.md": CLEAN }, args: ["lint", "--rule", "format/nope=off"], status: 2, err: /没有这条规则/ },
	{ name: "an unknown format", files: { "a.gw.md": CLEAN }, args: ["lint", "--format", "pdf"], status: 2, err: /pdf/ },
	{ name: "a rule switched off", files: { "a.gw.md": FAULTY }, args: ["lint", ".", "--rule", "authority/internal-office=off"], status: 0 },
	{
		name: "a rule raised",
		files: { "a.txt": "鹤岗市体育局关于比赛的通知\n" },
		args: ["lint", "a.txt", "--rule", "format/no-slip=error"],
		status: 1,
	},
	{ name: "explain an unknown rule", files: {}, args: ["explain", "countersign/mising"], status: 2, err: /没有这条规则/ },
	{ name: "explain", files: {}, args: ["explain", "countersign/missing"], status: 0, out: /> 各县区政府、各部门报送市政府的公文/ },
	{ name: "rules", files: {}, args: ["rules"], status: 0, out: /leave\/approver/ },
	{ name: "new", files: {}, args: ["new", "请示"], status: 0, out: /妥否，请批示。/ },
	{ name: "new of nothing", files: {}, args: ["new", "通缉令"], status: 2, err: /可用的有/ },
	{ name: "init", files: {}, args: ["init"], status: 0, out: /hegao\.config\.yaml/ },
	{ name: "init --rulebook", files: {}, args: ["init", "--rulebook", "my-city"], status: 0, out: /my-city\/rulebook\.yaml.*[\s\S]*norms/ },
	{
		name: "init --rulebook over one that is there",
		files: { "rulebook/rulebook.yaml": "name: a\n" },
		args: ["init", "--rulebook"],
		status: 2,
		err: /没有改动/,
	},
	{
		name: "a bad pattern of a house rule, at its line and column",
		files: {
			"a.gw.md": CLEAN,
			"hegao.config.yaml": 'house:\n  - name: x\n    title: t\n    message: m\n    pattern: "(甲"\n',
		},
		args: ["lint", "."],
		status: 2,
		out: /hegao\.config\.yaml:5:14 模式写错了/,
	},
	{
		name: "an unknown rule in a config, with its likely name",
		files: { "a.gw.md": CLEAN, "hegao.config.yaml": "rules:\n  countersign/mising: off\n" },
		args: ["lint", "."],
		status: 2,
		out: /hegao\.config\.yaml:2:3 没有这条规则：countersign\/mising（是不是 countersign\/missing？）/,
	},
	{
		name: "a house rule raised on the command line",
		files: {
			"a.gw.md": CLEAN,
			"hegao.config.yaml": 'house:\n  - { name: rink, title: 场馆, message: "“{1}”写全称。", pattern: "市(速滑馆)" }\n',
		},
		args: ["lint", ".", "--rule", "house/rink=error"],
		status: 1,
		out: /“速滑馆”写全称。\s+house\/rink/,
	},
	{
		name: "explain a house rule",
		files: { "hegao.config.yaml": "house:\n  - { name: rink, title: 场馆写全称, message: m, phrases: [速滑馆] }\n" },
		args: ["explain", "house/rink"],
		status: 0,
		out: /^# house\/rink 场馆写全称/,
	},
	{
		name: "explain under another rulebook cites its article",
		files: {},
		args: ["explain", "countersign/dissent", "--rulebook", "unnamed-city"],
		status: 0,
		out: /《某市人民政府工作规则》第四十六条/,
	},
	{ name: "rules that are off say so", files: {}, args: ["rules", "--rulebook", "unnamed-city"], status: 0, out: /leave\/notice .*停用/ },
	{ name: "init twice", files: { "hegao.config.yaml": "root: true\n" }, args: ["init"], status: 2, err: /没有改动/ },
];

describe("exit status", () => {
	test.each(TABLE.map((t) => [t.name, t] as const))("%s", (_name, t) => {
		const cwd = folder(t.files);
		const r = hegao(t.args, cwd);
		expect({ status: r.status, out: r.stdout, err: r.stderr }).toMatchObject({ status: t.status });
		if (t.out) expect(r.stdout).toMatch(t.out);
		if (t.err) expect(r.stderr).toMatch(t.err);
		expect(r.stderr).not.toMatch(/internal error/);
	});

	test("a file that cannot be read does not keep the others from being checked", () => {
		const cwd = folder({ "a.gw.md": Uint8Array.from([0, 1, 2]), "b.gw.md": FAULTY });
		const json = JSON.parse(hegao(["lint", ".", "--format", "json"], cwd).stdout) as {
			files: { path: string; findings: unknown[] }[];
			skipped: { path: string; reason: string }[];
		};
		expect(json.files.map((f) => f.path)).toEqual(["b.gw.md"]);
		expect(json.files[0]!.findings.length).toBeGreaterThan(0);
		expect(json.skipped).toEqual([{ path: "a.gw.md", reason: "binary" }]);
	});
});
