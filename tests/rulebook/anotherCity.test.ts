/** Another place is data alone: the same drafts under the rulebook of another city. */
import { describe, expect, test } from "vitest";
import { openSnapshot } from "../../server/src/document/snapshot";
import { lint, type RuleEntry } from "../../server/src/lint/engine";
import type { Finding } from "../../server/src/lint/finding";
import { BUILTIN_NAMES, builtinRulebook } from "../../server/src/rulebook/builtin";
import { makeRulebook } from "../../server/src/rulebook/make";
import { RULES } from "../../server/src/rules/index.generated";

const books = { hegang: makeRulebook(builtinRulebook("hegang-2017")!), other: makeRulebook(builtinRulebook("unnamed-city")!) };
type Place = keyof typeof books;

const judge = (place: Place, text: string, rules: readonly RuleEntry[] = RULES, today = "2020-06-30"): readonly Finding[] =>
	lint(
		openSnapshot(place === "hegang" ? text.replaceAll("某市", "鹤岗市") : text),
		{ rulebook: books[place], today, levels: {}, classified: false },
		rules,
	).findings;
const of = (place: Place, text: string, rule: string): readonly Finding[] => judge(place, text).filter((f) => f.rule === rule);

const notice = (issuer: string, signer: string, body: string, kind = "通知", slip = ""): string => `---
文种: ${kind}
发文机关: ${issuer}
主送: [市财政局, 市教育局]
${slip}阶段: 签发
签发: {职务: ${signer}, 日期: 2020-06-01}
---

# ${issuer}关于做好校园供热检修的${kind}

市财政局、市教育局：

${body}
`;
const AGREED = "为保证冬季供热，经市政府同意，请市教育局于8月31日前完成各学校锅炉检修，市财政局于7月31日前拨付检修资金。";
const PLAIN = "为保证冬季供热，请市教育局于8月31日前完成各学校锅炉检修，市财政局于7月31日前拨付检修资金。";

describe("who signs", () => {
	test("the government's office, with the government's consent: its director here, the mayor or the vice mayor there", () => {
		const draft = notice("某市人民政府办公室", "办公室主任", AGREED);
		expect(of("hegang", draft, "authority/signer")).toEqual([]);
		const [finding] = of("other", draft.replaceAll("办公室关于", "办公厅关于").replace("政府办公室\n", "政府办公厅\n"), "authority/signer");
		expect(finding).toMatchObject({ data: { expected: "市长", actual: "办公室主任" }, sources: ["W49"] });
		expect(finding!.message.zh).toContain("文内注明经市政府同意");
	});
	test("the same without that note: the director signs in both", () => {
		expect(of("hegang", notice("某市人民政府办公室", "办公室主任", PLAIN), "authority/signer")).toEqual([]);
		expect(of("other", notice("某市人民政府办公厅", "办公室主任", PLAIN), "authority/signer")).toEqual([]);
	});
	test("the government, downward, by a vice mayor: not in Hegang, lawful there", () => {
		const draft = notice("某市人民政府", "副市长", PLAIN);
		expect(of("hegang", draft, "authority/acting-mayor")).toHaveLength(1);
		expect([...of("other", draft, "authority/acting-mayor"), ...of("other", draft, "authority/signer")]).toEqual([]);
	});
	test("the government, upward, by a vice mayor not entrusted: in neither, and each cites its own article", () => {
		const draft = (province: string): string => `---
文种: 请示
发文机关: 某市人民政府
主送: ${province}
签发: {职务: 常务副市长, 日期: 2020-06-01}
---

# 某市人民政府关于增加供热补助资金的请示

${province}：

为保证冬季供热，恳请增加供热补助资金200万元。

妥否，请批示。
`;
		expect(of("hegang", draft("黑龙江省人民政府"), "authority/acting-mayor").map((f) => f.sources)).toEqual([["R9"]]);
		expect(of("other", draft("某省人民政府"), "authority/acting-mayor").map((f) => f.sources)).toEqual([["W49"]]);
	});
});

describe("rules of Hegang's own", () => {
	test("the review by the vice mayor in charge is demanded there only", () => {
		const draft = notice("某市人民政府", "市长", PLAIN);
		expect(of("hegang", draft, "authority/review-missing")).toHaveLength(1);
		expect(of("other", draft, "authority/review-missing")).toEqual([]);
	});
	test("a disagreement not set out is a fault in both, by different articles", () => {
		const draft = `---
文种: 请示
发文机关: 某市教育局
主送: 某市人民政府
阶段: 送审
会签:
  - {机关: 某市财政局, 职务: 局长, 日期: 2020-05-16, 意见: 不同意，今年预算没有安排}
---

# 某市教育局关于更换第六中学锅炉的请示

某市人民政府：

第六中学锅炉超期服役，拟更换4吨锅炉一台，所需86万元请市政府批准由市财政局安排。

妥否，请批示。
`;
		expect(of("hegang", draft, "countersign/dissent").map((f) => f.sources)).toEqual([["R42"]]);
		expect(of("other", draft, "countersign/dissent").map((f) => f.sources)).toEqual([["W46"]]);
	});
	test("no finding there cites Hegang's rules, and no requirement does", () => {
		for (const { rule } of RULES)
			for (const e of rule.examples)
				for (const text of [e.bad, e.good])
					if (text !== undefined)
						for (const f of judge("other", text.replace(/[⟦⟧]/g, "").replaceAll("鹤岗市", "某市")))
							expect(
								f.sources.filter((s) => s.startsWith("R")),
								f.rule,
							).toEqual([]);
	});
	test("what is off there rests on Hegang's rules alone", () => {
		const off = RULES.filter((r) => !books.other.at("2020-06-30").sourcesOf(r.id, r.rule.sources));
		expect(off.length).toBeGreaterThan(15);
		expect(off.filter((r) => r.rule.sources.some((s) => !s.startsWith("R"))).map((r) => r.id)).toEqual([]);
		expect(off.map((r) => r.id)).toContain("leave/notice");
	});
});

describe("the decision regulation of 2019", () => {
	const steps: RuleEntry = {
		id: "procedure/decision-steps",
		rule: {
			title: { zh: "", en: "" },
			why: { zh: "", en: "" },
			sources: ["R22", "R24"],
			severity: "error",
			due: "送审",
			messages: { missing: { zh: "缺", en: "missing" } },
			since: "",
			examples: [],
			*check(d) {
				yield { message: "missing", at: d.top };
			},
		},
	};
	const draft = (date: string): string => `---\n文种: 请示\n成文日期: ${date}\n---\n\n# 某市教育局关于调整学校布局的请示\n`;
	test("is what the procedure rests on from 1 September 2019 on", () => {
		const sources = (place: Place, date: string): unknown =>
			judge(place, draft(date), [steps])
				.filter((f) => f.rule === steps.id)
				.map((f) => f.sources);
		expect(sources("other", "2019-09-01")).toEqual([["J12", "J14", "J19", "J22", "J25", "J30"]]);
		expect(sources("other", "2019-08-31")).toEqual([]);
		expect(sources("hegang", "2019-09-01")).toEqual([["R22", "R24"]]);
	});
	test("its forty-four articles are at hand, word for word", () => {
		for (let n = 1; n <= 44; n++) expect(books.other.article(`J${n}`), `J${n}`).toMatchObject({ official: true, norm: { articles: 44 } });
	});
});

test("what the built-in rulebooks say of rules and sources holds", () => {
	const ids = new Set(RULES.map((r) => r.id));
	const families = new Set(RULES.map((r) => r.id.split("/")[0]));
	for (const name of BUILTIN_NAMES) {
		const layers = builtinRulebook(name)!;
		const book = makeRulebook(layers);
		for (const [rule, sources] of Object.entries(layers[0]!.sources ?? {})) {
			if (families.has(rule.split("/")[0]!) && !rule.endsWith("/*")) expect(ids, rule).toContain(rule);
			for (const s of sources) expect(book.article(s), s).toBeDefined();
		}
		for (const row of book.signing) for (const s of row.sources) expect(book.article(s), s).toBeDefined();
	}
});
