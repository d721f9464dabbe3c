import { CITY, COUNTIES } from "../bases/organs";
import type { DraftSpec } from "../draftSpec";
import { type Planter, planter, reword, sayBeforeClosing, slipAdd, slipDrop, slipSet } from "../planter";

const PARTY = "中国共产党鹤岗市委员会";
const UP = ["request", "request-county", "request-change", "report-work", "request-relay"];

/** Another addressee, on the slip and in the body alike. */
function address(d: DraftSpec, ...to: string[]): void {
	d.slip!["主送"] = to.length === 1 ? to[0]! : to;
	d.addressee = to.join("，");
}

/** Copies, on the slip, in the 版记, or in both. */
function copy(d: DraftSpec, where: "slip" | "line" | "both", ...organs: string[]): void {
	const had = [d.slip!["抄送"] ?? []].flat().map(String);
	const all = [...had, ...organs];
	if (where !== "line") d.slip!["抄送"] = all.length === 1 ? all[0]! : all;
	if (where === "line") delete d.slip!["抄送"];
	if (where !== "slip" || d.cc) d.cc = `抄送：${all.join("，")}。`;
}
const WHERE = ["slip", "line", "both"] as const;

/** The kind everywhere: slip, title and the words of the body. */
function turn(d: DraftSpec, to: string): void {
	const from = String(d.slip!["文种"]);
	d.slip!["文种"] = to;
	d.title = d.title.replace(new RegExp(`${from}$`), to);
	const last = d.body.length - 1;
	for (const [i, p] of d.body.entries()) if (i < last) d.body[i] = p.replaceAll(`现${from}如下`, `现${to}如下`);
}

const CLOSING = { "format/closing": "the closing of another kind", "substance/report-asks": "the closing of another kind" };
const countyOf = (d: DraftSpec) => COUNTIES.find((c) => c.name === d.slip!["发文机关"]);

export const planters: readonly Planter[] = [
	planter(
		"routing/to-leader",
		"to a leader by name or title",
		UP,
		(d, rng) =>
			address(
				d,
				rng.pick(["甲一市长", "庚副市长", "副市长丙三", "常务副市长", "市政府分管领导", "辛八秘书长", "乙二常务副市长", "市长"]),
			) as undefined,
	),
	planter(
		"routing/to-leader",
		"to the government and a leader beside it",
		["request", "report-work", "request-county"],
		(d, rng) => address(d, CITY, rng.pick(["甲一市长", "丁副市长", "己六副市长"])) as undefined,
	),
	planter(
		"routing/to-leader",
		"to a leader of the province",
		["request-city"],
		(d, rng) => address(d, rng.pick(["王副省长", "省长", "省政府分管领导"])) as undefined,
	),
	planter(
		"routing/from-leader",
		"the head writes in his own name",
		["request", "request-county", "report-work", "request-city"],
		(d, rng) => {
			const organ = String(d.slip!["发文机关"]);
			const head = organ === CITY ? "市长" : (countyOf(d)?.head ?? (/委员会$/.test(organ) ? "主任" : "局长"));
			const name = organ === CITY ? "甲一" : "子一";
			d.slip!["发文机关"] = `${organ}${head}${name}`;
			d.title = d.title.replace(organ, rng.pick([organ, `${organ}${head}${name}`]));
			d.signature = [rng.pick([`${head}　${name}`, `${organ}${head}${name}`, `${head}：${name}`])];
		},
		{
			extras: {
				"format/signature": "signed by a person",
				"format/title-issuer": "the person in the title",
				"format/conflict": "signed by a person, another form on the slip",
				"text/organ-name": "a person is no organ",
			},
		},
	),
	planter("routing/skip-level", "the level passed over is not copied", ["report-skipping"], (d) => {
		delete d.cc;
		return slipDrop(d, "抄送");
	}),
	planter("routing/skip-level", "others are copied, the level passed over is not", ["report-skipping"], (d, rng) => {
		slipDrop(d, "抄送");
		const other = rng.pick(["黑龙江省财政厅", "黑龙江省教育厅"]);
		d.cc = `抄送：${other}。`;
	}),
	planter(
		"routing/skip-level",
		"a bureau or county goes to the province",
		["report-work", "request-county", "request-change"],
		(d) => address(d, "黑龙江省人民政府") as undefined,
		{
			extras: {
				"reporting/county-data": "figures for the province",
				"reporting/unreported": "data for the province",
				"routing/authority-of-upper-department": "",
			},
		},
	),
	planter(
		"routing/skip-level",
		"the city goes to the State Council",
		["request-city"],
		(d, rng) => address(d, rng.pick(["国务院", "国务院办公厅"])) as undefined,
	),
	planter(
		"routing/many-principals",
		"the government and the Party committee",
		[...UP, "request-joint"],
		(d, rng) => address(d, ...rng.shuffle([CITY, rng.pick([PARTY, "市委"])])) as undefined,
	),
	planter(
		"routing/many-principals",
		"a superior and an equal",
		["report-work", "request-change", "request-meeting"],
		(d, rng) => address(d, CITY, rng.pick(["鹤岗市审计局", "市发改委", "鹤岗市工业和信息化委员会"])) as undefined,
	),
	planter("routing/many-principals", "both superiors", ["request-dual"], (d) => {
		delete d.cc;
		slipDrop(d, "抄送");
		address(d, CITY, "黑龙江省公安厅");
	}),
	planter("routing/many-principals", "two provincial receivers", ["request-city"], (d) => {
		delete d.cc;
		slipDrop(d, "抄送");
		address(d, "黑龙江省人民政府", "黑龙江省财政厅");
	}),
	planter(
		"routing/cc-subordinate",
		"the city copies a county or its own bureaus",
		["request-city"],
		(d, rng) =>
			copy(d, rng.pick(WHERE), rng.pick(["萝北县人民政府", "市水务局", "各县、区人民政府", "市政府各直属单位", "绥滨县政府"])) as undefined,
	),
	planter(
		"routing/cc-subordinate",
		"a bureau copies its line of work below, or its own section",
		["request", "report-work", "request-change"],
		(d, rng) => {
			const organ = String(d.slip!["发文机关"]);
			const line = /^鹤岗市(.*?)(?:局|委员会)$/.exec(organ)![1]!;
			const suffix = organ.endsWith("局") ? "局" : "委员会";
			return copy(
				d,
				rng.pick(WHERE),
				rng.pick([`各县、区${line}${suffix}`, `${organ}规划科`, `萝北县${line}${suffix}`, "局属各单位"]),
			) as undefined;
		},
	),
	planter("routing/cc-subordinate", "a county copies its own", ["request-county", "report-skipping"], (d, rng) => {
		const place = countyOf(d)!.place;
		return copy(
			d,
			rng.pick(WHERE),
			rng.pick([`${place}财政局`, `${place}教育局`, place.endsWith("县") ? "各乡镇人民政府" : "各街道办事处"]),
		) as undefined;
	}),
	planter(
		"routing/kind-direction",
		"a request or report to an equal",
		["report-work", "request-change", "request-meeting"],
		(d, rng) => address(d, rng.pick(["鹤岗市审计局", "市发改委", "鹤岗市工业和信息化委员会", "市安监局"])) as undefined,
		{
			extras: {
				"reporting/change-grounds": "",
				"reporting/unreported": "a meeting of the whole city that the government does not hear of",
			},
		},
	),
	planter(
		"routing/kind-direction",
		"a county asks a bureau",
		["request-county"],
		(d, rng) => address(d, rng.pick(["市财政局", "鹤岗市发展和改革委员会"])) as undefined,
	),
	planter(
		"routing/kind-direction",
		"a letter asks the superior for approval",
		["request", "request-county", "request-joint"],
		(d, rng) => {
			turn(d, "函");
			const last = d.body.length - 1;
			// The asking stands in a measure, or in the closing alone.
			if (!d.body.some((p) => /请市政府(?:批准|同意)/.test(p))) d.body[last] = rng.pick(["妥否，请批复。", "请予批准。"]);
			else d.body[last] = rng.pick(["请予函复。", "请予支持为盼。"]);
		},
		{ extras: { ...CLOSING, "substance/no-ask": "" } },
	),
	planter(
		"routing/kind-direction",
		"a notice, decision or reply to the superior",
		["report-work", "request-county"],
		(d, rng) => {
			const kind = rng.pick(["通知", "决定", "批复", "通报"]);
			turn(d, kind);
			d.body.pop();
		},
		{
			extras: {
				"substance/no-answer": "a reply to nothing",
				"reference/reply-target": "a reply to nothing",
				"authority/kind": "批复 upward",
				"reporting/no-feedback": "",
			},
		},
	),
	planter("routing/dual-superior", "the other superior is left out", ["request-dual"], (d) => {
		delete d.cc;
		return slipDrop(d, "抄送");
	}),
	planter("routing/dual-superior", "put to the other superior alone", ["request-dual"], (d) => {
		delete d.cc;
		slipDrop(d, "抄送");
		slipAdd(d, { 批准: { 机关: "市政府", 日期: "2017-03-01", 文号: "鹤政函〔2017〕2号" } });
		reword(d, "请市政府批准由市财政局分两年安排", "已列入年度预算");
		slipDrop(d, "会签");
		d.body[0] = d.body[0]!.replace("现请示如下", "经市政府同意，现请示如下");
		return address(d, "黑龙江省公安厅") as undefined;
	}),
	planter(
		"routing/cc-duplicate",
		"an addressee is copied as well",
		["request", "report-work", "letter", "reply", "request-county"],
		(d, rng) => {
			const to = [d.slip!["主送"]].flat()[0] as string;
			return copy(d, rng.pick(WHERE), to) as undefined;
		},
	),
	planter(
		"routing/cc-duplicate",
		"copied twice, once by the short name",
		["reply", "report-rectification", "letter", "notice-office"],
		(d) => copy(d, "line", "市审计局", "鹤岗市审计局") as undefined,
	),
	planter("routing/cc-duplicate", "one county beside all counties", ["notice-approved", "notice-office"], (d, rng) => {
		copy(d, "line", rng.pick(["绥滨县人民政府", "萝北县政府"]));
	}),
	planter("routing/authority-of-upper-department", "no consent on slip or in text", ["request-upper"], (d) => {
		slipDrop(d, "批准");
		return reword(d, "经市政府同意，", "");
	}),
	planter("routing/authority-of-upper-department", "an equal's consent, or a stub", ["request-upper"], (d, rng) => {
		slipSet(d, "批准", () =>
			rng.pick<Record<string, string | null>>([
				{ 机关: "市发改委", 日期: "2017-03-01" },
				{ 机关: "市政府", 日期: null, 文号: null },
			]),
		);
		return reword(d, "经市政府同意，", "经局党组会研究，");
	}),
	planter("routing/authority-of-upper-department", "a report instead of a request", ["request-upper"], (d, rng) => {
		turn(d, "报告");
		d.body[d.body.length - 1] = "特此报告。";
		slipDrop(d, "批准");
		sayBeforeClosing(d, rng.pick(["三、招生方案另行报送。", "三、校名不变。"]));
		return reword(d, "经市政府同意，", "");
	}),
];
