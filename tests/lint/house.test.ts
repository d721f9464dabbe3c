/** House rules: data in a rulebook or config, rules like any other. */
import { beforeAll, describe, expect, test } from "vitest";
import { openSnapshot } from "../../server/src/document/snapshot";
import { lint, type Settings } from "../../server/src/lint/engine";
import { fixToFixpoint } from "../../server/src/lint/fixes";
import { builtinRulebook } from "../../server/src/rulebook/builtin";
import type { HouseRuleData } from "../../server/src/rulebook/data";
import { loadRulebook } from "../../server/src/rulebook/load";
import { makeRulebook } from "../../server/src/rulebook/make";
import { type CompilePattern, loadPatterns } from "../../server/src/text/pattern";

let patterns: CompilePattern;
beforeAll(async () => {
	patterns = await loadPatterns();
});

const settings = (house: HouseRuleData[], levels: Settings["levels"] = {}): Settings => ({
	rulebook: makeRulebook(builtinRulebook("hegang-2017")!, { house }),
	today: "2017-06-30",
	levels,
	classified: false,
	patterns,
});
const draft = (body: string, title = "鹤岗市体育局关于举办青少年速滑比赛的通知", slip = ""): string => `---
文种: 通知
发文机关: 鹤岗市体育局
阶段: 送审
${slip}---

${title}

各县区文体局：

${body}
`;
const found = (house: HouseRuleData[], text: string, levels?: Settings["levels"]) =>
	lint(openSnapshot(text), settings(house, levels), []).findings.map((f) => ({
		...f,
		text: text.slice(f.span.start, f.span.end),
		zh: f.message.zh,
	}));
const hits = (house: HouseRuleData[], text: string): string[] => found(house, text).map((f) => f.text);

const BY_NOW: HouseRuleData = {
	name: "截止目前",
	title: { zh: "“截止目前”", en: "“截止目前”" },
	phrases: { 截止目前: "截至目前", 涉及到: "涉及" },
	message: { zh: "“{match}”应写“{replacement}”。", en: "Write “{replacement}” for “{match}”." },
	safe: true,
};
const URGENT: HouseRuleData = {
	name: "urgent",
	title: "标题不写紧急",
	in: ["标题"],
	phrases: ["紧急"],
	message: "标题中不写“{match}”。",
	level: "info",
};
const DATES: HouseRuleData = {
	name: "short-year",
	title: "年份写全",
	pattern: "(?:^|[^0-9])(?P<y>[0-9]{2})年(度)?",
	message: "年份要写全：“20{y}年”。",
	// biome-ignore lint/suspicious/noTemplateCurlyInString: the rulebook's own spelling of a group.
	replacement: " 20${y}年$2",
	sources: ["T9"],
};
const SECTION: HouseRuleData = {
	name: "safety",
	title: "要有安全保障",
	categories: ["规范性文件"],
	section: ["安全保障", "安全措施"],
	message: "没有“{match}”一节。",
	replacement: "安全保障。〔请填写〕",
};

describe("phrases", () => {
	test("are found where they stand, with their message and replacement", () => {
		const [f] = found([BY_NOW], draft("截止目前，已报名40人。"));
		expect(f).toMatchObject({
			rule: "house/截止目前",
			severity: "warning",
			text: "截止目前",
			zh: "“截止目前”应写“截至目前”。",
			data: { actual: "截止目前", expected: "截至目前" },
		});
		expect(f!.fixes[0]).toMatchObject({ safe: true });
	});
	test("safe fixes go to a fixpoint", () => {
		const text = draft("截止目前，涉及到场地4处。");
		const s = settings([BY_NOW]);
		expect(fixToFixpoint(text, (t) => lint(openSnapshot(t), s, []).findings).text).toBe(draft("截至目前，涉及场地4处。"));
	});
	test("only in the parts named; Markdown marks and the slip do not matter", () => {
		expect(hits([URGENT], draft("紧急情况报市体育局。", "# 鹤岗市体育局关于举办比赛的**紧急**通知"))).toEqual(["紧急"]);
	});
	test("a hit with marks inside is reported, and has no fix that would break them", () => {
		const [f] = found([BY_NOW], draft("**截止**目前，已报名40人。"));
		expect([f!.text, f!.fixes]).toEqual(["截止**目前", []]);
	});
	test("a longer phrase excepts", () => {
		expect(hits([{ ...URGENT, in: ["正文"], except: ["紧急程度"] }], draft("注明紧急程度，紧急的另报。"))).toEqual(["紧急"]);
	});
});

describe("patterns", () => {
	test("groups fill message and replacement", () => {
		const [f] = found([DATES], draft("总结17年度工作。"));
		expect(f).toMatchObject({ zh: "年份要写全：“2017年”。", sources: ["T9"] });
		expect(f!.fixes[0]!.edits[0]!.newText).toBe(" 2017年度");
		expect(f!.fixes[0]!.safe).toBe(false);
	});
	test("are linear: what hangs a backtracking engine takes no time", () => {
		const started = performance.now();
		expect(hits([{ ...DATES, pattern: "(甲+)+乙", replacement: undefined } as HouseRuleData], draft("甲".repeat(20000)))).toEqual([]);
		expect(performance.now() - started).toBeLessThan(3000);
	});
	test("surrogate pairs keep their offsets", () => {
		expect(hits([{ name: "x", title: "x", pattern: "第[一二]条", message: "x" }], draft("😀𠮷见第一条。"))).toEqual(["第一条"]);
	});
});

describe("a required section", () => {
	const slip = "类别: [规范性文件]\n";
	test("is missed at the title, once", () => {
		const f = found([SECTION], draft("一、时间。12月9日。\n\n二、报名。11月30日前报名。\n\n特此通知。", undefined, slip));
		expect(f.map((x) => [x.text, x.zh])).toEqual([["鹤岗市体育局关于举办青少年速滑比赛的通知", "没有“安全保障”一节。"]]);
		const edit = f[0]!.fixes[0]!.edits[0]!;
		expect(edit.newText).toBe("\n\n三、安全保障。〔请填写〕");
	});
	test.each(["## 四、安全措施\n\n由赛会负责。", "三、安全保障。由赛会负责。", "（一）做好安全保障工作\n\n由赛会负责。"])(
		"is there: %s",
		(body) => expect(hits([SECTION], draft(body, undefined, slip))).toEqual([]),
	);
	test("other documents need none", () => expect(hits([SECTION], draft("12月9日举行。"))).toEqual([]));
});

describe("like any other rule", () => {
	const bad = draft("截止目前，已报名40人。");
	test("levels by id and by family", () => {
		expect(found([BY_NOW], bad, { "house/截止目前": "error" })[0]!.severity).toBe("error");
		expect(found([BY_NOW], bad, { house: "off" })).toEqual([]);
		expect(found([BY_NOW], bad, { "house/*": "hint" })[0]!.severity).toBe("hint");
	});
	test("suppressions", () => {
		expect(found([BY_NOW], draft("<!-- 核稿:忽略 house/截止目前 理由:引用原文 -->\n截止目前，已报名40人。"))).toEqual([]);
	});
	test("kinds, issuers, stage", () => {
		expect(found([{ ...BY_NOW, kinds: ["报告"] }], bad)).toEqual([]);
		expect(found([{ ...BY_NOW, issuers: ["市政府"] }], bad)).toEqual([]);
		expect(found([{ ...BY_NOW, issuers: ["组成部门"] }], bad)).toHaveLength(1);
		expect(found([{ ...BY_NOW, stage: "印发" }], bad)).toEqual([]);
		expect(found([{ ...BY_NOW, stage: "送审" }], bad)).toHaveLength(1);
	});
	test("off where its source is not in force", () => expect(found([{ ...BY_NOW, sources: ["J3"] }], bad)).toEqual([]));
	test("the nearer layer's rule of the same name counts", () => {
		const book = makeRulebook([
			{ name: "a", title: "a", normFiles: [], house: [{ ...BY_NOW, message: "近" }] },
			{ name: "b", title: "b", normFiles: [], house: [BY_NOW] },
		]);
		expect(book.house.map((h) => h.message)).toEqual(["近"]);
	});
});

describe("faults of a house rule stand at their line and column", () => {
	const load = async (rule: string) =>
		(
			await loadRulebook([
				{
					path: "rulebook.yaml",
					text: `name: a\ntitle: b\nhouse:\n  - name: x\n    title: t\n    message: m\n${rule.replace(/^/gm, "    ")}\n`,
				},
			])
		).problems;
	test.each([
		["a pattern that does not compile", 'pattern: "(甲"', 7, 14, /模式写错了.*missing closing/],
		["look-ahead, which RE2 has not", 'pattern: "(?=甲)"', 7, 14, /RE2/],
		["a pattern that matches nothing", 'pattern: "甲*"', 7, 14, /空文字/],
		["a pattern that unrolls too large", 'pattern: ".{0,900}甲"', 7, 14, /太大/],
		["a group that is not there", 'pattern: "(甲)乙"\nreplacement: "$2"', 8, 18, /没有 \$2/],
		["a replacement that is a hit again", "phrases: [截止]\nreplacement: 截止到", 8, 18, /没有尽头/],
		["a table whose replacement is a hit again", "phrases: { 涉及: 涉及到 }", 7, 20, /没有尽头/],
		["two things to look for", "phrases: [甲]\nsection: [乙]", 8, 14, /只能写一项/],
		["nothing to look for", "level: info", 4, 11, /要写其中的一项/],
		["safe without a replacement", "phrases: [甲]\nsafe: true", 8, 11, /replacement/],
		["an unknown part", "phrases: [甲]\nin: [页眉]", 8, 10, /只能是/],
		["an unknown key", "phrase: [甲]", 7, 5, /不认识的键/],
	])("%s", async (_name, rule, line, column, message) => {
		const problems = await load(rule);
		expect(problems.map((p) => [p.line, p.column])).toEqual([[line, column]]);
		expect(problems[0]!.message).toMatch(message);
	});
	test("a name twice", async () => {
		const problems = await load("phrases: [甲]").then(() =>
			loadRulebook([
				{
					path: "r",
					text: "name: a\ntitle: b\nhouse:\n  - { name: x, title: t, message: m, phrases: [甲] }\n  - { name: x, title: t, message: m, phrases: [乙] }\n",
				},
			]).then((r) => r.problems),
		);
		expect(problems).toMatchObject([{ line: 5, column: 13 }]);
	});
});
