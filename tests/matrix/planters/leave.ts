import { items, type Planter, planter, reword, slipAdd, slipDrop, slipSet } from "../planter";
import { cn, later } from "../rng";

const ASKED = ["leave-inside", "leave-outside", "leave-vice"];
const FIELDS: readonly (readonly [string, RegExp])[] = [
	["返回", /^返回时间/],
	["地点", /^地点/],
	["联系方式", /^联系方式/],
	["主持工作", /^外出期间主持工作/],
	["出发", /^出发时间/],
];

const dayIn = (spec: { body: string[] }, label: string): string => {
	const m = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(spec.body.find((p) => p.startsWith(label)) ?? "")!;
	return `${m[1]}-${m[2]!.padStart(2, "0")}-${m[3]!.padStart(2, "0")}`;
};

export const planters: readonly Planter[] = [
	planter(
		"leave/fields",
		"a field is left out",
		ASKED,
		(d, rng) => {
			const [name, line] = rng.pick(FIELDS);
			const at = d.body.findIndex((p) => line.test(p));
			d.body.splice(at, 1);
			// What the closing paragraph says of coming back must not stand in for the line.
			const promise = d.body.findIndex((p) => /同志返回后/.test(p));
			d.body.splice(promise, 1);
			// Where it goes is said nowhere else than in the line; when, neither.
			return name !== "";
		},
		{ extras: { "leave/approver": "without a place it cannot be told who approves", "leave/notice": "depends on the place" } },
	),
	planter("leave/attachment", "nothing is annexed", ASKED, (d) => {
		d.annexes = [];
		d.annexNote = [];
		return slipDrop(d, "附件");
	}),
	planter("leave/approver", "asked of the mayor alone, or of another vice mayor", ["leave-inside"], (d, rng) => {
		const to = rng.pick(["己六副市长", "丁四副市长"]);
		d.slip!["主送"] = to;
		d.addressee = to;
	}),
	planter("leave/approver", "outside the province without the mayor", ["leave-outside"], (d) => {
		const to = [d.slip!["主送"]].flat().length > 1 ? String([d.slip!["主送"]].flat()[0]) : "庚七副市长";
		slipDrop(d, "批准");
		d.slip!["主送"] = to;
		d.addressee = to;
	}),
	planter(
		"leave/approver",
		"a vice mayor asks a colleague",
		["leave-vice"],
		(d) => {
			d.slip!["主送"] = "乙二副市长";
			d.addressee = "乙二副市长";
		},
		{ extras: { "leave/leaders-notice": "" } },
	),
	planter("leave/notice", "the office is not notified", ["leave-inside"], (d) => {
		delete d.cc;
		return slipDrop(d, "抄送");
	}),
	planter("leave/notice", "another organ is notified instead", ["leave-inside"], (d) => {
		d.cc = "抄送：鹤岗市审计局。";
		return slipSet(d, "抄送", () => "鹤岗市审计局");
	}),
	planter(
		"leave/late",
		"dated on departure or after",
		ASKED,
		(d, rng) => {
			const leaves = dayIn(d, "出发时间");
			const dated = later(leaves, rng.int(0, 2));
			if (!d.date) return false;
			d.date = cn(dated);
			slipSet(d, "签发", (v) => ({ ...items(v)[0]!, 日期: dated }));
			return slipSet(d, "印发", (v) => ({ ...items(v)[0]!, 日期: dated }));
		},
		{ stages: ["印发"] },
	),
	planter(
		"leave/late",
		"approved after departure",
		["leave-outside"],
		(d) => {
			const leaves = dayIn(d, "出发时间");
			return slipAdd(d, { 批准: { 领导: "副市长庚七", 日期: later(leaves, 1) } });
		},
		{ extras: { "leave/approver": "the order of consents follows the dates" } },
	),
	planter("leave/dates", "back before leaving", ASKED, (d, rng) => {
		const leaves = dayIn(d, "出发时间");
		return reword(d, /^返回时间：.*/, `返回时间：${cn(later(leaves, -rng.int(1, 4)))}`);
	}),
	planter(
		"leave/dates",
		"a day that does not exist",
		ASKED,
		(d, rng) => reword(d, /^返回时间：.*/, `返回时间：${rng.pick(["2017年6月31日", "2017年4月31日"])}`),
		{
			extras: { "text/numerals": "an impossible day" },
		},
	),
	planter("leave/deputy", "the traveller stands in", ["leave-inside", "leave-outside"], (d, rng) =>
		reword(d, /^外出期间主持工作：.*/, rng.pick(["外出期间主持工作：亥二", "外出期间主持工作：亥二同志"])),
	),
	planter("leave/written", "nothing of being back", ["return-report"], (d) => reword(d, /，[^，]*返回鹤岗并已销假/, "")),
	planter("leave/itinerary-change", "came back earlier or later, and told nobody", ["return-report"], (d, rng) =>
		reword(d, /返回鹤岗/, rng.pick(["延期返回鹤岗", "推迟两天返回鹤岗", "提前返回鹤岗"])),
	),
	planter("leave/leaders-notice", "leave granted, the other leaders not told", ["leave-vice"], (d) => {
		const signed = items(d.slip?.["签发"])[0]?.["日期"] ?? "2017-03-20";
		return slipAdd(d, { 批准: { 领导: "市长甲一", 日期: String(signed) } });
	}),
	planter("leave/place-conflict", "省外 against the place", ["leave-inside", "leave-outside"], (d) => {
		const outside = d.title.includes("全国") || d.title.includes("东北");
		return slipAdd(d, { 请假: { 省外: outside ? "否" : "是" } });
	}),
	planter("leave/return-report", "no proposals", ["return-report"], (d) => {
		const at = d.body.findIndex((p) => /贯彻落实/.test(p));
		d.body.splice(at, 1, "二、其他情况。会议期间食宿自理，费用按照标准报销。");
	}),
	planter("leave/return-report", "sent to one leader only", ["return-report"], (d, rng) => {
		const to = String(rng.pick(d.slip!["主送"] as string[]));
		d.slip!["主送"] = to;
		d.addressee = to;
	}),
];
