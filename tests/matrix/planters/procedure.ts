import type { DraftSpec } from "../draftSpec";
import { items, type Planter, planter, reword, slipAdd, slipDrop, slipSet } from "../planter";
import { later } from "../rng";

const NORMATIVE = ["normative-opinions", "normative-measures"];
const MAJOR = ["request-major", "decision-major"];
const SIGNED: ("签发" | "印发")[] = ["签发", "印发"];

type Fields = Record<string, string | null>;
const stepsOf = (d: DraftSpec): Record<string, Fields | string> => (d.slip!["程序"] ?? {}) as unknown as Record<string, Fields | string>;
const field = (d: DraftSpec, key: string, name: string): string | undefined => {
	const v = items(d.slip?.[key]).at(-1)?.[name];
	return v === undefined || v === null ? undefined : String(v);
};
/** The operative text: the printed one where there is one. */
const textOf = (d: DraftSpec): string[] => d.annexes[0]?.paragraphs ?? d.body;
function editText(d: DraftSpec, find: RegExp, replace: string): boolean {
	const text = textOf(d);
	const at = text.findIndex((p) => find.test(p));
	if (at < 0) return false;
	const changed = text[at]!.replace(find, replace);
	if (changed === "") text.splice(at, 1);
	else text[at] = changed;
	return true;
}
/** Nothing tells of a meeting any more. */
function forgetMeeting(d: DraftSpec): void {
	slipDrop(d, "审议");
	delete stepsOf(d)["集体讨论"];
	for (const [i, p] of d.body.entries())
		d.body[i] = p
			.replace(/，?经市政府十六届.次常务会议(?:研究|讨论通过)/, "")
			.replace(/已经市政府十六届.次常务会议(?:审议|讨论)通过/, "已经市政府同意");
}
const MEETING_GONE = { "procedure/decision-steps": "集体讨论 is one of the steps", "procedure/disclosure": "" };

/** A new article or section of the operative text, before the one that ends it. */
function addRule(d: DraftSpec, text: string): void {
	const list = textOf(d);
	const article = d.annexes.length > 0;
	const last = list.length - 1;
	list[last] = article ? list[last]! + text : list[last]! + text;
}

export const planters: readonly Planter[] = [
	planter("procedure/legality-review", "none", NORMATIVE, (d) => slipDrop(d, "合法性审查"), {
		extras: { "procedure/decision-steps": "the review is one of the steps as well" },
	}),
	planter(
		"procedure/legality-review",
		"by somebody else",
		NORMATIVE,
		(d, rng) =>
			slipSet(d, "合法性审查", (v) => ({
				...(v as object),
				机构: rng.pick(["鹤岗市北方律师事务所", "市司法局", "市人社局政策法规科", "鹤岗市审计局"]),
			})),
		{ extras: { "procedure/decision-steps": "" } },
	),
	planter(
		"procedure/legality-review",
		"not passed",
		NORMATIVE,
		(d, rng) =>
			slipSet(d, "合法性审查", (v) => ({
				...(v as object),
				结论: rng.pick(["未通过", "退回修改", "与上位法抵触，建议修改后再审", "不通过", "第五条违反价格法"]),
			})),
		{ extras: { "procedure/decision-steps": "" } },
	),
	planter(
		"procedure/legality-review",
		"a field is empty",
		NORMATIVE,
		(d, rng) => slipSet(d, "合法性审查", (v) => ({ ...(v as object), [rng.pick(["日期", "结论"])]: null })),
		{ extras: { "procedure/decision-steps": "" } },
	),
	planter("procedure/consultation", "an organ that the text binds was not asked", NORMATIVE, (d, rng) => {
		const asked = items(d.slip!["征求意见"]).filter((e) => !/县/.test(String(e["机关"])));
		const gone = d.annexes.length > 0 ? asked[0]! : rng.pick(asked);
		return slipSet(d, "征求意见", (v) => items(v).filter((e) => e["机关"] !== gone["机关"]));
	}),
	planter(
		"procedure/consultation",
		"only the text names it",
		NORMATIVE,
		(d, rng) =>
			addRule(
				d,
				rng.pick(["市审计局负责对资金使用情况进行检查。", "市工信委应当每年公布一次名录。", "由市环保局负责现场监测。"]),
			) as undefined,
	),
	planter(
		"procedure/consultation",
		"listed, and nobody asked",
		["reply", "notice-office", "plan-special", "letter-reply", "notice-department"],
		(d, rng) => slipAdd(d, { 涉及机关: [rng.pick(["市审计局", "市发改委", "市工信委"])] }),
	),
	planter("procedure/consultation", "a stub", ["reply", "notice-office", "plan-special"], (d, rng) => {
		slipAdd(d, { 涉及机关: ["市审计局"] });
		const stub = rng.pick<Fields>([
			{ 机关: "市审计局", 日期: null, 意见: null, 采纳: null },
			{ 机关: "鹤岗市审计局", 日期: null, 意见: null },
		]);
		return slipSet(d, "征求意见", (v) => [...items(v), stub]);
	}),
	planter(
		"procedure/collective",
		"no meeting at all",
		[...NORMATIVE, "decision-major", "plan-special", "motion"],
		(d) => {
			forgetMeeting(d);
			reword(d, /该方案已经市政府十六届.次常务会议讨论通过，/, "");
		},
		{ stages: SIGNED, extras: MEETING_GONE },
	),
	planter(
		"procedure/collective",
		"decided by a meeting that may not",
		[...NORMATIVE, "decision-major", "plan-special"],
		(d, rng) => {
			const meeting = rng.pick(["市长办公会议", "市政府专项协调办公会议", "市政府党组会议", "市住建局党组会"]);
			const date = field(d, "审议", "日期") ?? "2017-04-01";
			forgetMeeting(d);
			slipAdd(d, { 审议: { 会议: meeting, 日期: date, 结果: "通过" } });
		},
		{ stages: SIGNED, extras: MEETING_GONE },
	),
	planter(
		"procedure/collective",
		"the meeting did not pass it",
		[...NORMATIVE, "decision-major", "plan-special"],
		(d, rng) => {
			const result = rng.pick(["未通过", "暂缓", "不予通过", "退回修改后再议"]);
			const { 审议: said } = d.slip!;
			forgetMeeting(d);
			slipAdd(d, { 审议: { ...(said as object), 结果: result } });
		},
		{ stages: SIGNED, extras: MEETING_GONE },
	),
	planter(
		"procedure/decision-steps",
		"a step is missing",
		[...MAJOR, ...NORMATIVE],
		(d, rng) => {
			const name = rng.pick(["公众参与", "专家论证", "风险评估"]);
			// A hearing is participation too.
			if (name === "公众参与") delete stepsOf(d)["听证"];
			delete stepsOf(d)[name];
		},
		{ extras: { "procedure/stability-risk": "" } },
	),
	planter("procedure/decision-steps", "a step is a stub", MAJOR, (d, rng) => {
		const name = rng.pick(["调查研究", "公众参与", "专家论证", "风险评估"]);
		if (!stepsOf(d)[name]) return false;
		if (name === "公众参与") delete stepsOf(d)["听证"];
		stepsOf(d)[name] = rng.pick<Fields>([
			{ 日期: null, 机构: null, 结论: null, 材料: null },
			{ 日期: null, 机构: "市住建局", 结论: null },
		]);
		return undefined;
	}),
	planter(
		"procedure/decision-steps",
		"waived what cannot be, or without a reason",
		MAJOR,
		(d, rng) => {
			const [name, value] = rng.pick<[string, Fields | string]>([
				["集体讨论", { 不适用: "时间紧" }],
				["集体讨论", "不适用：已经分管领导同意"],
				["风险评估", { 不适用: null }],
				["专家论证", "不适用"],
			]);
			// Where the government itself decides, the meeting is procedure/collective's.
			if (name === "集体讨论" && d.slip!["文种"] !== "请示") return false;
			if (name === "集体讨论") {
				forgetMeeting(d);
				slipDrop(d, "审议");
			}
			stepsOf(d)[name] = value;
			return undefined;
		},
		{ stages: ["送审", "签发"], extras: { "procedure/collective": "no meeting any more", "procedure/disclosure": "" } },
	),
	planter("procedure/feasibility", "neither argued nor assessed", ["request-unsettling"], (d, rng) => {
		const lost = rng.pick(["法", "科", "行"]);
		return reword(
			d,
			/二、该事项.*/,
			lost === "法"
				? "二、方案经专家评审，实施条件已经具备，风险可控。"
				: lost === "科"
					? "二、该事项符合《中华人民共和国环境保护法》的规定，实施条件已经具备，已经制定应急预案。"
					: "二、该事项符合《中华人民共和国环境保护法》的规定，方案经专家评审，风险可控。",
		);
	}),
	planter(
		"procedure/feasibility",
		"no argument at all",
		["request-unsettling", "request-dual"],
		(d) => {
			d.body = d.body.filter((p) => !/^二、该事项/.test(p));
			d.body[0] = "现请示如下：";
			d.body = d.body.map((p) => p.replace("，实施条件已经具备，应急预案已经制定", ""));
		},
		{ extras: { "substance/basis-missing": "" } },
	),
	planter(
		"procedure/order",
		"reviewed after it was signed",
		["reply", "decision", "proclamation", "decision-major", "plan-special", "motion"],
		(d, rng) => {
			const at = field(d, "签发", "日期");
			return at === undefined ? false : slipSet(d, "审核", (v) => ({ ...(v as object), 日期: later(at, rng.int(1, 9)) }));
		},
		{ stages: SIGNED },
	),
	planter(
		"procedure/order",
		"deliberated after it was signed",
		["motion", "plan-special", "decision-major", ...NORMATIVE],
		(d, rng) => {
			const at = field(d, "签发", "日期");
			const s = stepsOf(d)["集体讨论"];
			if (at === undefined) return false;
			const late = later(at, rng.int(1, 9));
			if (typeof s === "object") s["日期"] = late;
			return slipSet(d, "审议", (v) => ({ ...(v as object), 日期: late }));
		},
		{ stages: SIGNED, extras: { "format/date-mismatch": "dated by its meeting" } },
	),
	planter(
		"procedure/order",
		"legality reviewed after the deliberation",
		[...NORMATIVE, "decision-major"],
		(d, rng) => {
			const at = field(d, "签发", "日期");
			return at === undefined ? false : slipSet(d, "合法性审查", (v) => ({ ...(v as object), 日期: later(at, rng.int(1, 9)) }));
		},
		{ stages: SIGNED },
	),
	planter(
		"procedure/order",
		"a step after the decision",
		[...NORMATIVE, "decision-major"],
		(d, rng) => {
			const at = field(d, "审议", "日期");
			const s = stepsOf(d)[rng.pick(["公众参与", "专家论证", "风险评估"])] as Fields | undefined;
			if (at === undefined || !s) return false;
			s["日期"] = later(at, rng.int(1, 20));
			return undefined;
		},
		{ stages: SIGNED },
	),
	planter(
		"procedure/order",
		"consulted after the decision",
		[...NORMATIVE, "reply", "decision-major"],
		(d, rng) => {
			const at = field(d, "签发", "日期");
			const asked = items(d.slip!["征求意见"]).filter((e) => !/县|区/.test(String(e["机关"])));
			if (at === undefined || asked.length === 0) return false;
			rng.pick(asked)["日期"] = later(at, rng.int(1, 9));
			return undefined;
		},
		{ stages: SIGNED },
	),
	planter("procedure/interpretation", "another organ interprets", NORMATIVE, (d, rng) =>
		editText(
			d,
			/由(市人社局|市公安局)负责解释/,
			rng.pick(["由市财政局负责解释", "由市政府法制办负责解释", "由鹤岗市发展和改革委员会解释"]),
		),
	),
	planter("procedure/interpretation", "nobody interprets", NORMATIVE, (d) => {
		if (d.annexes.length > 0) return editText(d, /第五条　本办法由市公安局负责解释。/, "第五条　登记证遗失的，应当在30日内补办。");
		return editText(d, /由市人社局负责解释，/, "");
	}),
	planter("procedure/effective-date", "no day of effect", NORMATIVE, (d) => {
		if (d.annexes.length > 0) return editText(d, /本办法自.*起施行，有效期五年。施行满三年/, "本办法有效期五年，满三年");
		return editText(d, /，自.*?起施行，有效期至2019年12月31日/, "，有效期至2019年12月31日");
	}),
	planter("procedure/repeal-clause", "revised, and the old one not repealed", NORMATIVE, (d, rng) => {
		const old = rng.pick(["鹤岗市企业职工培训补贴规定", "鹤岗市区犬类管理办法", "鹤岗市技工培养若干规定"]);
		return editText(d, /(根据《[^》]*》，)/, `$1在对原《${old}》进行修订的基础上，`);
	}),
	planter(
		"procedure/repeal-clause",
		"repealed without its number",
		NORMATIVE,
		(d, rng) => addRule(d, rng.pick(["原《鹤岗市家犬管理规定》同时废止。", "《鹤岗市学徒培训补贴办法》同时废止。"])) as undefined,
	),
	planter("procedure/stability-risk", "neither assessed nor heard", ["request-unsettling"], (d) => {
		slipDrop(d, "程序");
		reword(d, "；已经制定应急预案，风险可控", "；已经制定应急预案");
	}),
	planter(
		"procedure/stability-risk",
		"ordinary matters that unsettle",
		["request", "request-change", "request-county"],
		(d, rng) => {
			const organ = String([d.slip!["发文机关"]].flat()[0]);
			const matter = rng.pick(["征收城西片区房屋", "提高城区停车收费标准", "选址新建公墓", "改制企业职工分流安置", "扩建生活垃圾填埋场"]);
			d.title = `${organ}关于${matter}的请示`;
		},
		{
			extras: {
				"procedure/feasibility": "",
				"countersign/missing": "",
				"reporting/head-missing": "",
				"reporting/unreported": "",
				"reporting/change-grounds": "",
			},
		},
	),
	planter("procedure/evaluation", "neither term nor evaluation", NORMATIVE, (d) =>
		d.annexes.length > 0 ? editText(d, /，有效期五年。施行满三年由市公安局组织评估。/, "。") : editText(d, /，有效期至2019年12月31日/, ""),
	),
	planter("procedure/evaluation", "a major decision without follow-up", MAJOR, (d) => {
		d.body = d.body.filter((p) => !/后评估/.test(p));
	}),
	planter("procedure/filing", "not filed", NORMATIVE, (d) => slipDrop(d, "备案"), { stages: ["印发"] }),
	planter(
		"procedure/filing",
		"a stub",
		NORMATIVE,
		(d, rng) => slipSet(d, "备案", (v) => ({ ...(v as object), [rng.pick(["日期", "机关"])]: null })),
		{ stages: ["印发"] },
	),
	planter(
		"procedure/disclosure",
		"nothing said",
		[...NORMATIVE, "decision-major", "plan-special"],
		(d) => {
			delete d.note;
			return slipDrop(d, "公开");
		},
		{ stages: ["印发"] },
	),
	planter(
		"procedure/disclosure",
		"withheld",
		[...NORMATIVE, "public-notice", "proclamation", "decision-major", "plan-special"],
		(d, rng) => {
			delete d.note;
			return slipSet(d, "公开", () =>
				rng.pick(["依申请公开", "不予公开", { 方式: "不予公开", 理由: "内部文件" }, { 方式: "依申请公开", 理由: "影响面较大" }]),
			);
		},
		{ stages: ["印发"] },
	),
];
