import { describe, expect, test } from "vitest";
import { BUILTIN_NAMES, builtinRulebook } from "../../server/src/rulebook/builtin";
import { loadRulebook } from "../../server/src/rulebook/load";
import { makeRulebook } from "../../server/src/rulebook/make";

const book = makeRulebook(builtinRulebook("hegang-2017")!);
const organ = (name: string) => book.organ(name)!;

describe("built-in rulebooks", () => {
	test("there are three, and the municipal ones extend the national one", () => {
		expect(BUILTIN_NAMES).toEqual(["hegang-2017", "state-2012", "unnamed-city"]);
		expect(book.layers).toEqual(["hegang-2017", "state-2012"]);
		expect(builtinRulebook("nowhere")).toBeUndefined();
	});

	test("all sixty articles of the work rules are there, as official text; the Regulation is a summary", () => {
		for (let n = 1; n <= 60; n++) expect(book.article(`R${n}`), `R${n}`).toMatchObject({ official: true });
		expect(book.article("R60")!.text).toBe(
			"本规则自下发之日起执行，原《鹤岗市人民政府关于印发鹤岗市人民政府工作规则的通知》（鹤政发〔2008〕25号）同时废止。",
		);
		expect(book.article("T15")).toMatchObject({ official: false, label: "第十五条" });
	});

	test("six districts and two counties", () => expect(book.organs.filter((o) => o.type === "县区政府")).toHaveLength(8));
});

describe("names of organs", () => {
	test.each([
		["鹤岗市财政局", "鹤岗市财政局"],
		["市财政局", "鹤岗市财政局"],
		["市发展和改革委员会", "鹤岗市发展和改革委员会"],
		["市财政局办公室", "鹤岗市财政局"],
		["鹤岗市人社局", "鹤岗市人力资源和社会保障局"],
		["鹤 岗 市 公 安 局", "鹤岗市公安局"],
		["中共鹤岗市委", "中国共产党鹤岗市委员会"],
		["鹤岗市萝北县人民政府", "萝北县人民政府"],
	])("%s", (name, full) => expect(organ(name).name).toBe(full));

	test.each(["佳木斯市财政局", "某局", "市民", "县财政局", ""])("%s is nobody we know", (name) => expect(book.organ(name)).toBeUndefined());

	test("in a text: the longest name, and no other city's", () => {
		const names = (t: string): string[] => book.organsIn(t).map((m) => m.text);
		expect(names("由市政府法制办会同市公安局、市财政局审查")).toEqual(["市政府法制办", "市公安局", "市财政局"]);
		expect(names("佳木斯市财政局、城市规划局、各市教育局、市委托的机构、财政部门")).toEqual([]);
		expect(names("请鹤岗市人民政府办公室转市水务局办理")).toEqual(["鹤岗市人民政府办公室", "市水务局"]);
	});

	test("sections, and offices that are none", () => {
		expect(book.section("鹤岗市财政局国库科")).toMatchObject({ section: "国库科" });
		expect(book.section("市人社局养老保险科")!.organ.name).toBe("鹤岗市人力资源和社会保障局");
		expect(book.section("鹤岗市财政局办公室")).toBeUndefined();
	});

	test.each(["各县、区人民政府", "各县（区）人民政府", "各区、县政府", "市政府各直属单位", "市直各预算单位", "驻鹤各单位", "市政府各部门"])(
		"%s is a collective name",
		(name) => expect(book.collective(name)).toBeDefined(),
	);
});

describe("direction", () => {
	test.each([
		["市财政局", "市政府", "上行"],
		["市政府", "萝北县政府", "下行"],
		["市教育局", "省教育厅", "上行"],
		["市教育局", "省财政厅", "平行"],
		["市财政局", "萝北县政府", "平行"],
		["市财政局", "市政府办公室", "平行"],
		["市政府办公室", "市财政局", "下行"],
		["市政府", "省财政厅", "平行"],
		["市政府", "市委", "上行"],
		["萝北县政府", "省政府", "上行"],
		["市公安局", "市司法局", "平行"],
	])("%s → %s: %s", (from, to, direction) => expect(book.direction(organ(from), organ(to))).toBe(direction));
});

describe("leaders", () => {
	const withLeaders = makeRulebook(builtinRulebook("hegang-2017")!, {
		leaders: [
			{ 姓名: "甲一", 职务: "市长" },
			{ 姓名: "乙二", 职务: "常务副市长", 分管: ["市财政局"] },
			{ 姓名: "丙三", 职务: "副市长", 分管: ["市教育局"] },
			{ 姓名: "丙四", 职务: "副市长" },
		],
	});
	test.each([
		["甲一市长", "甲一"],
		["尊敬的甲市长", "甲一"],
		["乙副市长", "乙二"],
		["副市长丙三", "丙三"],
		["丙三", "丙三"],
	])("%s is %s", (text, name) => expect(withLeaders.leader(text)?.leader?.name).toBe(name));
	test("an ambiguous surname is nobody, yet a vice mayor", () =>
		expect(withLeaders.leader("丙副市长")).toEqual({ title: "副市长", name: "丙" }));
	test.each(["市财政局局长", "佳木斯市市长", "县长", "市人大秘书长", "各位副市长"])("%s is no leader of this government", (text) =>
		expect(withLeaders.leader(text)?.leader).toBeUndefined(),
	);
	test("in charge", () => {
		expect(withLeaders.inChargeOf(withLeaders.organ("市财政局")!)?.name).toBe("乙二");
		expect(withLeaders.inChargeOf(withLeaders.organ("市林业局")!)).toBeUndefined();
	});
	test("principals and deputies", () => {
		const bureau = organ("市财政局");
		expect(["局长", "党组书记、局长", "市财政局局长", "代局长", "副局长（主持工作）"].map((t) => book.isPrincipal(bureau, t))).toEqual([
			true,
			true,
			true,
			true,
			true,
		]);
		expect(["副局长", "办公室主任", "国库科科长", "总会计师", "主任科员"].map((t) => book.isPrincipal(bureau, t))).toEqual([
			false,
			false,
			false,
			false,
			false,
		]);
		expect(book.isPrincipal(organ("市农委"), "办公室主任")).toBe(false);
		expect(["副局长", "党组成员、副局长"].map((t) => book.isDeputy(bureau, t))).toEqual([true, true]);
	});
});

describe("a rulebook from outside", () => {
	const load = (text: string) => loadRulebook([{ path: "rulebook.yaml", text }]);
	test("good", async () => expect((await load("name: a\ntitle: b\nextends: state-2012\n")).layer).toMatchObject({ name: "a" }));
	test.each([
		["unknown key", "name: a\ntitle: b\norgan: []\n", 3, 1],
		["wrong type", "name: a\ntitle: b\norgans:\n  - { 全称: 甲局, 类型: 局 }\n", 4, 19],
		["missing", "name: a\norgans: []\n", 1, 1],
		["syntax", "name: a\ntitle: [b\n", 3, 1],
	])("%s is told at its line and column", async (_name, text, line, column) => {
		const { problems } = await load(text);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({ line, column });
	});
});
