import { CITY } from "../bases/organs";
import { type Planter, planter, slipAdd } from "../planter";

const SOME = [
	"request",
	"report-work",
	"letter",
	"reply",
	"notice-department",
	"notice-office",
	"normative-opinions",
	"circular",
	"decision",
];

export const planters: readonly Planter[] = [
	planter("format/encoding", "not UTF-8", SOME, (d) => {
		d.config = { encoding: "gb18030" };
	}),
	planter("format/front-matter", "full-width colons, tabs, open brackets", SOME, (d, rng) => {
		const [find, replace] = rng.pick([
			[`文种: ${d.slip!["文种"]}`, `文种：${d.slip!["文种"]}`],
			["\n公开: ", "\n公开:"],
			["\n发文机关: ", "\n发文机关: ["],
			["\n文种", "\n\t文种"],
		] as const);
		if (find === "\n公开: " && d.slip!["公开"] === undefined) return false;
		d.typed.push(find === "\n文种" ? { find: `文种: ${d.slip!["文种"]}`, replace: `\t文种: ${d.slip!["文种"]}` } : { find, replace });
	}),
	planter(
		"format/invalid-value",
		"a value outside its list",
		SOME,
		(d, rng) => {
			const [key, value] = rng.pick([
				["公开", "公开"],
				["阶段", "待签"],
				["类别", ["通知类"]],
			] as const);
			slipAdd(d, { [key]: value });
		},
		{
			extras: {
				"procedure/disclosure": "a misspelt disclosure is none",
				"procedure/legality-review": "a misspelt category is none",
				"format/date": "",
				"countersign/county-consultation": "",
				"authority/signer": "without its category another row of the signing table decides",
				"authority/signer-missing": "a misspelt stage is inferred from the text",
			},
		},
	),
	planter(
		"format/invalid-value",
		"a day that does not exist",
		SOME,
		(d, rng) =>
			slipAdd(d, {
				征求意见: [{ 机关: "市审计局", 日期: rng.pick(["2017-02-30", "2017年4月31日", "2017-13-01"]), 意见: "同意", 采纳: "已采纳" }],
			}),
		{
			extras: {
				"procedure/consultation": "the consulted organs were replaced",
				"countersign/county-consultation": "the consulted organs were replaced",
				"text/numerals": "",
				"countersign/missing": "",
			},
		},
	),
	planter(
		"format/no-slip",
		"no front matter",
		[...SOME, "public-notice", "letter-reply"],
		(d) => {
			d.slip = undefined;
		},
		{
			extras: {
				"format/signer-line": "the slip named the signer",
				"reporting/not-to-mayor": "",
				"format/doc-number": "the number stood on the slip",
			},
		},
	),
	planter(
		"format/title-issuer",
		"the issuer in the title is cut short",
		["reply", "normative-opinions", "normative-measures", "decision", "proclamation"],
		(d, rng) => {
			d.title = d.title.replace(CITY, rng.pick(["鹤岗市人民", "鹤岗市人民政", "鹤岗人民政府"]));
		},
		{ extras: { "format/title": "", "text/organ-name": "the same slip as a name" } },
	),
	planter("format/title-issuer", "another bureau in the title", ["request", "report-work", "notice-department", "letter"], (d) => {
		d.title = d.title.replace(String(d.slip!["发文机关"]), "鹤岗市审计局");
	}),
	planter(
		"format/unknown-key",
		"a key misspelt",
		SOME,
		(d, rng) => {
			const [key, wrong] = rng.pick([
				["发文机关", "发文机构"],
				["公开", "公开性"],
				["主送", "主送单位"],
			] as const);
			if (d.slip?.[key] === undefined) return false;
			d.slip = Object.fromEntries(Object.entries(d.slip).map(([k, v]) => [k === key ? wrong : k, v]));
		},
		{
			extras: {
				"procedure/disclosure": "an unknown key is no disclosure",
				"format/addressee": "",
			},
		},
	),
	planter("format/unknown-key", "a key that nobody knows", SOME, (d, rng) =>
		slipAdd(d, { [rng.pick(["备忘", "作者姓名", "归档盒号"])]: "无" }),
	),
];
