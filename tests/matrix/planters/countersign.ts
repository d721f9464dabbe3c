import { items, type Planter, planter, reword, sayBeforeClosing, slipDrop, slipSet } from "../planter";
import { later } from "../rng";

const ASKING = ["request", "request-joint", "request-major"];

export const planters: readonly Planter[] = [
	planter("countersign/missing", "nobody countersigned, 涉及机关 lists the organ", ASKING, (d) => slipDrop(d, "会签")),
	planter("countersign/missing", "only the text names the organ", ["request", "request-joint"], (d) => {
		slipDrop(d, "涉及机关");
		return slipDrop(d, "会签");
	}),
	planter("countersign/missing", "another organ is asked to act as well", ["request", "request-county", "request-change"], (d, rng) =>
		sayBeforeClosing(
			d,
			rng.pick([
				"另需现场监测，请市政府批准由市环保局承担。",
				"所需检测由市环保局负责，并出具报告。",
				"现场环境监测工作，建议由市环保局组织实施。",
			]),
		),
	),
	planter("countersign/incomplete", "a field of the entry is gone", [...ASKING, "request-dissent"], (d, rng) => {
		const lost = rng.pick(["日期", "意见"]);
		const [entry] = items(d.slip?.["会签"]);
		if (!entry) return false;
		// Without its opinion a dissent is no dissent any more; only the date may go there.
		delete entry[d.slip!["涉及机关"] !== undefined && /异议|不/.test(String(entry["意见"])) ? "日期" : lost];
	}),
	planter("countersign/incomplete", "a stub that nobody filled in", ASKING, (d) =>
		slipSet(d, "会签", (v) => items(v).map((e) => ({ 机关: e["机关"]!, 姓名: null, 职务: null, 日期: null, 意见: null }))),
	),
	planter("countersign/not-principal", "someone below the leadership countersigned", ASKING, (d, rng) =>
		slipSet(d, "会签", (v) =>
			items(v).map((e) => ({ ...e, 职务: rng.pick(["科长", "办公室主任", "经办人", "综合科科长", "预算科副科长"]) })),
		),
	),
	planter("countersign/dissent", "disagreement, and the text is silent on it", ASKING, (d, rng) =>
		slipSet(d, "会签", (v) =>
			items(v).map((e) => ({
				...e,
				意见: rng.pick(["不同意", "有分歧", "保留意见", "不赞成该方案", "对资金来源有不同意见", "不予同意"]),
			})),
		),
	),
	planter(
		"countersign/dissent",
		"reasons are set out, a proposal is not",
		["request-dissent"],
		(d) => reword(d, /我局建议.*$/, "请市政府研究。"),
		{
			extras: { "substance/no-position": "taking the proposal away takes the position away" },
		},
	),
	planter(
		"countersign/order",
		"countersigned after printing",
		[...ASKING, "request-dissent"],
		(d, rng) => {
			const printed = (d.slip?.["印发"] as { 日期?: string } | undefined)?.日期;
			if (!printed) return false;
			return slipSet(d, "会签", (v) => items(v).map((e) => ({ ...e, 日期: later(printed, rng.int(1, 6)) })));
		},
		{ stages: ["印发"] },
	),
	planter(
		"countersign/order",
		"countersigned after signing",
		ASKING,
		(d) => {
			const signed = items(d.slip?.["签发"]).at(-1)?.["日期"];
			if (!signed) return false;
			slipDrop(d, "印发");
			return slipSet(d, "会签", (v) => items(v).map((e) => ({ ...e, 日期: later(String(signed), 1) })));
		},
		{ stages: ["签发"] },
	),
	planter("countersign/redundant", "the issuer countersigns its own document", [...ASKING, "request-dissent"], (d) => {
		const issuer = [d.slip?.["发文机关"]].flat()[0];
		const [first] = items(d.slip?.["会签"]);
		if (!first) return false;
		return slipSet(d, "会签", (v) => [
			...items(v),
			{
				机关: String(issuer),
				姓名: "子一",
				职务: /委员会|办公室$/.test(String(issuer)) ? "主任" : "局长",
				日期: first["日期"]!,
				意见: "同意",
			},
		]);
	}),
	planter("countersign/redundant", "an organ appears twice", ASKING, (d) =>
		slipSet(d, "会签", (v) => [...items(v), ...items(v).slice(0, 1)]),
	),
	planter(
		"countersign/joint-signers",
		"one issuing organ has not signed",
		["request-joint", "notice-joint"],
		(d, rng) =>
			slipSet(d, "签发", (v) => {
				const all = items(v);
				return [all[rng.int(0, all.length - 1)]!];
			}),
		{ stages: ["签发", "印发"], extras: { "format/date-mismatch": "dated by the last signer, who is gone" } },
	),
	planter(
		"countersign/county-consultation",
		"counties get a task and were not asked",
		["request-major", "normative-opinions"],
		(d) => slipSet(d, "征求意见", (v) => items(v).filter((e) => !/县/.test(String(e["机关"])))),
		{ extras: { "procedure/consultation": "counties that nobody consulted are also an organ that nobody consulted" } },
	),
	planter(
		"countersign/county-consultation",
		"counties were asked after the decision",
		["request-major", "normative-opinions"],
		(d) => {
			const signed = items(d.slip?.["签发"])[0]?.["日期"];
			if (!signed) return false;
			return slipSet(d, "征求意见", (v) =>
				items(v).map((e) => (/县/.test(String(e["机关"])) ? { ...e, 日期: later(String(signed), 3) } : e)),
			);
		},
		{ stages: ["签发", "印发"], extras: { "procedure/order": "consulting after the decision is out of order as well" } },
	),
];
