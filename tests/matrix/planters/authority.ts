import { CITY, OFFICE } from "../bases/organs";
import { items, type Planter, planter, reword, sayBeforeClosing, slipAdd, slipDrop, slipSet } from "../planter";
import { later } from "../rng";

const CITY_DOCS = ["reply", "normative-opinions", "normative-measures", "decision", "proclamation", "order", "motion"];
const OFFICE_DOCS = ["notice-office", "notice-printing", "notice-meeting", "circular", "adjustment"];
const BUREAU_UP = [
	"request",
	"request-change",
	"request-relay",
	"request-dissent",
	"report-work",
	"report-rectification",
	"report-province",
];
const BUREAU_DOWN = ["notice-department", "notice-approved", "public-notice", "letter", "letter-reply"];
const SIGNED: ("签发" | "印发")[] = ["签发", "印发"];

/** Someone else signs, on the same day. */
const sign = (spec: Parameters<Planter["plant"]>[0], person: Record<string, string>) =>
	slipSet(spec, "签发", (v) => ({ ...person, 日期: items(v).at(-1)?.["日期"] ?? "2017-05-03" }));

export const planters: readonly Planter[] = [
	planter(
		"authority/signer",
		"the secretary-general signs for the government",
		CITY_DOCS,
		(d) => sign(d, { 姓名: "辛八", 职务: "秘书长" }),
		{
			stages: SIGNED,
		},
	),
	planter(
		"authority/signer",
		"a section head signs for the office",
		OFFICE_DOCS,
		(d, rng) => sign(d, { 姓名: "子一", 职务: rng.pick(["秘书科科长", "综合科科长", "调研员"]), 机关: OFFICE }),
		{ stages: SIGNED },
	),
	planter(
		"authority/signer",
		"a section head signs for a department",
		[...BUREAU_UP, ...BUREAU_DOWN],
		(d, rng) => slipSet(d, "签发", (v) => items(v).map((e) => ({ ...e, 职务: rng.pick(["办公室主任", "科长", "人事科科长"]) }))[0]!),
		{ stages: SIGNED },
	),
	planter(
		"authority/signer-missing",
		"ready for issue, nobody signed",
		[...BUREAU_UP, ...BUREAU_DOWN, ...OFFICE_DOCS, ...CITY_DOCS],
		(d) => slipDrop(d, "签发"),
		{
			stages: ["印发"],
		},
	),
	planter(
		"authority/signature-incomplete",
		"no date",
		[...BUREAU_UP, ...OFFICE_DOCS, "reply"],
		(d) =>
			slipSet(d, "签发", (v) => {
				const { 日期: _, ...rest } = items(v)[0]!;
				return rest;
			}),
		{ stages: SIGNED },
	),
	planter(
		"authority/signature-incomplete",
		"month and day only, or month only",
		[...BUREAU_UP, ...BUREAU_DOWN],
		(d, rng) => slipSet(d, "签发", (v) => ({ ...items(v)[0]!, 日期: rng.pick(["5月3日", "2017年5月", "2017-05", "五月上旬"]) })),
		{ stages: SIGNED },
	),
	planter("authority/review-missing", "no review by the vice mayor", CITY_DOCS, (d) => slipDrop(d, "审核"), { stages: SIGNED }),
	planter(
		"authority/review-missing",
		"another vice mayor reviewed",
		["reply", "normative-opinions", "normative-measures", "order"],
		(d) => {
			const [review] = items(d.slip?.["审核"]);
			if (!review) return false;
			Object.assign(review, review["姓名"] === "己六" ? { 姓名: "丁四", 职务: "副市长" } : { 姓名: "己六", 职务: "副市长" });
		},
		{ stages: SIGNED },
	),
	planter(
		"authority/acting-mayor",
		"the executive vice mayor without a commission",
		CITY_DOCS,
		(d) => sign(d, { 姓名: "乙二", 职务: "常务副市长" }),
		{
			stages: SIGNED,
		},
	),
	planter(
		"authority/acting-mayor",
		"another vice mayor in the mayor's place",
		CITY_DOCS,
		(d, rng) => sign(d, { 姓名: rng.pick(["丙三", "丁四", "庚七"]), 职务: "副市长" }),
		{ stages: SIGNED },
	),
	planter(
		"authority/upward-signer",
		"a deputy signs an upward document",
		[...BUREAU_UP, "request-county"],
		(d, rng) => slipSet(d, "签发", (v) => items(v).map((e) => ({ ...e, 职务: rng.pick(["副", "常务副", "副"]) + String(e["职务"]) }))[0]!),
		{ stages: SIGNED },
	),
	planter(
		"authority/cross-remit-issuer",
		"a notice of one bureau binds another",
		["notice-department"],
		(d, rng) =>
			sayBeforeClosing(
				d,
				rng.pick([
					"市人社局负责核对在职人数，7月5日前报我局。",
					"由市审计局对清理结果进行抽查，抽查比例不低于10%。",
					"市教育局应当于7月10日前汇总所属学校的登记表。",
				]),
			),
		{ extras: { "procedure/consultation": "the bound bureau was not consulted either" } },
	),
	planter(
		"authority/cross-remit-issuer",
		"a normative document in the name of one bureau",
		["normative-opinions"],
		(d) => {
			d.slip!["发文机关"] = "鹤岗市人力资源和社会保障局";
			slipSet(d, "发文字号", () => "鹤人社发〔2017〕17号");
			if (d.slip!["签发"]) d.slip!["签发"] = { 姓名: "子一", 职务: "局长", 日期: (d.slip!["签发"] as { 日期: string }).日期 };
			d.title = d.title.replace(CITY, "鹤岗市人力资源和社会保障局");
			d.signature = ["鹤岗市人力资源和社会保障局"];
			slipSet(d, "印发", (v) => ({ ...(v as object), 机关: "鹤岗市人力资源和社会保障局办公室" }));
			if (d.imprint) d.imprint = d.imprint.replace(OFFICE, "鹤岗市人力资源和社会保障局办公室");
		},
		{
			extras: {
				"authority/commands-government": "the same text then gives counties orders",
				"procedure/interpretation": "the interpreting organ is judged by the drafting one",
			},
		},
	),
	planter(
		"authority/department-matter",
		"the office relays what one bureau may issue itself",
		["notice-relay"],
		(d) => {
			const [annex] = d.annexes;
			annex!.paragraphs[2] = "二、施工单位每日清扫出入口，每周自查一次。";
		},
		{ extras: { "reporting/no-feedback": "info only" } },
	),
	planter("authority/commands-government", "the approval is not mentioned", ["notice-approved"], (d) => {
		slipDrop(d, "批准");
		return reword(d, "经市政府同意，", "");
	}),
	planter(
		"authority/approval-unstated",
		"approved on the slip, not in the text",
		["notice-approved"],
		(d) => reword(d, "经市政府同意，", ""),
		{
			extras: { "authority/commands-government": "without the words the counties are commanded" },
		},
	),
	planter("authority/approval-unstated", "a bureau's own notice that was approved", ["notice-department", "public-notice"], (d) =>
		slipAdd(d, { 批准: { 机关: "市政府", 日期: "2017-03-01", 文号: "鹤政函〔2017〕9号" } }),
	),
	planter(
		"authority/internal-office",
		"a section issues",
		["notice-department", "letter", "letter-reply", "notice-approved"],
		(d, rng) => {
			const organ = String(d.slip!["发文机关"]);
			const section = organ + rng.pick(["综合科", "规划科", "人事科"]);
			d.slip!["发文机关"] = section;
			d.title = d.title.replace(organ, section);
			d.signature = [section];
		},
		{
			extras: {
				"format/title-issuer": "the section stands in the title",
				"text/organ-name": "a section is no organ's standard name",
				"format/signature": "signed by a section",
			},
		},
	),
	planter(
		"authority/kind",
		"a bureau gives orders",
		["public-notice"],
		(d) => {
			d.slip!["文种"] = "命令";
			d.title = d.title.replace("通告", "命令");
			for (const [i, p] of d.body.entries()) d.body[i] = p.replaceAll("通告", "命令");
		},
		{ extras: { "format/closing": "the closing of a 通告 does not suit a 命令" } },
	),
	planter("authority/kind", "a proclamation for a matter of local traffic", ["public-notice"], (d) => {
		d.slip!["文种"] = "公告";
		d.title = d.title.replace("通告", "公告");
		for (const [i, p] of d.body.entries()) d.body[i] = p.replaceAll("通告", "公告");
	}),
	planter(
		"authority/kind",
		"a reply (批复) among equals",
		["letter-reply"],
		(d) => {
			d.slip!["文种"] = "批复";
			d.title = d.title.replace("复函", "批复");
			reword(d, "现函复如下", "现批复如下");
			reword(d, /^特此函复。$/, "此复。");
			slipSet(d, "发文字号", (v) => String(v).replace("函〔", "发〔"));
		},
		{ extras: { "routing/kind-direction": "批复 sideways is a wrong direction as well" } },
	),
	planter("authority/kind", "a letter in answer to a subordinate's request", ["reply"], (d) => {
		d.slip!["文种"] = "函";
		d.title = d.title.replace("批复", "复函");
		reword(d, "现批复如下", "现函复如下");
		reword(d, /^此复。$/, "特此函复。");
	}),
	planter(
		"authority/kind",
		"a resolution of the government",
		["decision"],
		(d) => {
			d.slip!["文种"] = "决议";
			d.title = d.title.replace(/决定$/, "决议");
		},
		{ extras: { "format/addressee": "a 决议 has no addressee", "format/date-mismatch": "dated by its meeting" } },
	),
	planter("authority/joint-party-government", "a party organ and a bureau issue jointly", ["notice-joint"], (d) => {
		const [bureau, second] = d.slip!["发文机关"] as string[];
		const party = "中国共产党鹤岗市委员会宣传部";
		d.slip!["发文机关"] = [bureau!, party];
		d.title = d.title.replace(second!, party);
		d.signature = [bureau!, party];
		slipSet(d, "签发", (v) => items(v).map((e, i) => (i === 1 ? { ...e, 职务: "部长", 机关: party } : e)));
	}),
	planter(
		"authority/joint-level",
		"a bureau issues jointly with the city",
		["notice-joint", "request-joint"],
		(d) => {
			const [bureau, second] = d.slip!["发文机关"] as string[];
			const other = "黑龙江省财政厅";
			d.slip!["发文机关"] = [bureau!, other];
			d.title = d.title.replace(second!, other);
			d.signature = [bureau!, other];
			slipSet(d, "签发", (v) => items(v).map((e, i) => (i === 1 ? { ...e, 职务: "厅长", 机关: other } : e)));
		},
		{
			extras: {
				"authority/signer": "who signs for a provincial department is not this town's table",
				"countersign/missing": "the replaced issuer no longer issues",
				"routing/kind-direction": "the level decides the direction",
			},
		},
	),
	planter(
		"authority/number-prefix",
		"another organ's prefix",
		[...BUREAU_UP, ...BUREAU_DOWN, ...OFFICE_DOCS, "reply", "decision"],
		(d, rng) => slipSet(d, "发文字号", (v) => String(v).replace(/^[^〔]+/, rng.pick(["鹤审发", "萝政发", "鹤宣发"]))),
		{ stages: ["印发"] },
	),
	planter("authority/contract-review", "no legality review", ["contract"], (d) => slipDrop(d, "合法性审查"), {
		extras: { "procedure/legality-review": "the general rule on reviews", "procedure/order": "" },
	}),
	planter("authority/contract-review", "reviewed by somebody else", ["contract"], (d) =>
		slipSet(d, "合法性审查", (v) => ({ ...(v as object), 机构: "鹤岗市北方律师事务所" })),
	),
	planter(
		"authority/contract-review",
		"not passed",
		["contract"],
		(d, rng) => slipSet(d, "合法性审查", (v) => ({ ...(v as object), 结论: rng.pick(["不通过", "须修改后再审", "退回修改"]) })),
		{ extras: { "procedure/legality-review": "a review that failed fails there too" } },
	),
	planter("authority/speech-approval", "a speech in the government's name without approval", ["speech"], (d) => slipDrop(d, "批准")),
	planter("authority/speech-approval", "approved after it was delivered", ["speech"], (d) =>
		slipSet(d, "批准", (v) => ({ ...(v as object), 日期: later(String((v as { 日期: string }).日期), 9) })),
	),
];
