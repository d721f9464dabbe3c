import { type Planter, planter, reword, sayBeforeClosing, slipAdd, slipDrop, slipSet } from "../planter";
import { cn, later } from "../rng";

/** What a downward or public document owes once it is major: none of that is on its slip. */
const MAJOR = {
	"countersign/county-consultation": "a matter said to be major concerns the counties that the text names",
	"procedure/collective": "a matter said to be major is to be deliberated",
	"procedure/consultation": "a major matter of other organs",
} as const;

export const planters: readonly Planter[] = [
	planter(
		"reporting/unreported",
		"said to be major, and nobody was asked",
		["notice-department", "public-notice", "letter"],
		(d, rng) => slipAdd(d, { 事项: rng.pick(["2", "（二）", "二"]) }),
		{ extras: MAJOR },
	),
	planter("reporting/unreported", "the text raises a price", ["notice-department"], (d, rng) =>
		sayBeforeClosing(
			d,
			rng.pick([
				"自2017年9月1日起，将居民供水价格由每立方米2.2元调整为2.6元。",
				"停车收费标准由每小时2元提高到3元，7月20日起执行。",
				"自8月1日起将垃圾处理费由每户每月4元上调为5元。",
			]),
		),
	),
	planter("reporting/head-missing", "the text falls under a head that the slip does not name", ["request-major", "report-incident"], (d) =>
		slipDrop(d, "事项"),
	),
	planter(
		"reporting/head-missing",
		"state-owned property changes hands",
		["request-county"],
		(d) => sayBeforeClosing(d, "同时拟将原址国有房产有偿转让，转让收入上缴国库。"),
		{
			extras: { "substance/many-asks": "a second matter may be a second ask", "procedure/collective": "a matter of the ten heads" },
		},
	),
	planter(
		"reporting/not-to-mayor",
		"stops at the vice mayor who approved",
		["report-province", "notice-approved"],
		(d, rng) => {
			if (d.slip?.["文种"] === "报告") return false;
			slipAdd(d, { 事项: "2" });
			return slipSet(d, "批准", (v) => ({ 领导: rng.pick(["副市长庚七", "副市长己六"]), 日期: (v as { 日期: string }).日期 }));
		},
		{ extras: MAJOR },
	),
	planter(
		"reporting/not-to-mayor",
		"the office issues a major matter under the secretary-general",
		["notice-printing", "circular"],
		(d) => slipAdd(d, { 事项: "2", 批准: { 机关: "市委", 日期: "2017-03-01" } }),
		{
			stages: ["签发", "印发"],
			extras: { ...MAJOR, "authority/approval-unstated": "approval stated or not is another question" },
		},
	),
	planter("reporting/elements", "an element of the incident is missing", ["report-incident"], (d, rng) => {
		slipAdd(d, { 事件: { 发生: (d.slip!["事件"] as { 发生: string }).发生 } });
		const lost = rng.pick(["measures", "casualties"]);
		if (lost === "measures") {
			d.body.splice(2, 1);
			reword(d, /^三、/, "二、");
			reword(d, /，\d+时50分赶到现场/, "");
			reword(d, /^四、/, "三、");
			return reword(d, /^三、下一步工作。.*/, "三、下一步工作。有关情况随后报送。");
		}
		reword(d, /，\d+人轻伤/, "");
		reword(d, /，\d+名工人受伤，无人死亡/, "");
		return reword(d, /^二、已采取的措施。.*/, "二、已采取的措施。现场已经封闭，施工全部停止。");
	}),
	planter(
		"reporting/elements",
		"neither cause nor next steps nor contact",
		["report-incident"],
		(d) => {
			d.body.splice(3, 2);
			delete d.note;
			reword(d, /架体失稳，垮塌/, "架体垮塌");
			return true;
		},
		{ extras: { "format/contact-note": "the note is gone" } },
	),
	planter("reporting/late", "reported hours after the organ knew", ["report-incident"], (d, rng) =>
		slipSet(d, "事件", (v) => {
			const event = v as { 获知: string };
			const hour = Number(/日(\d+)时/.exec(event.获知)![1]);
			return { ...event, 报告: event.获知.replace(/日\d+时/, `日${hour + rng.int(4, 7)}时`) };
		}),
	),
	planter("reporting/late", "reported the next day", ["report-incident"], (d) =>
		slipSet(d, "事件", (v) => {
			const event = v as { 获知: string };
			const m = /(\d+)年(\d+)月(\d+)日/.exec(event.获知)!;
			const iso = `${m[1]}-${m[2]!.padStart(2, "0")}-${m[3]!.padStart(2, "0")}`;
			return { ...event, 报告: event.获知.replace(m[0], cn(later(iso, 1))) };
		}),
	),
	planter("reporting/vague-figures", "figures that nobody counted", ["report-incident"], (d, rng) =>
		sayBeforeClosing(
			d,
			rng.pick([
				"五、损失情况。据不完全统计，损毁钢管若干，损失大约30万元。",
				"五、损失情况。直接经济损失约40万元。",
				"五、损失情况。受影响工人60人左右，停工损失大概12万元。",
			]),
		),
	),
	planter("reporting/figures-disagree", "a total that is not the sum of its parts", ["report-work"], (d) => {
		const at = d.body.findIndex((p) => /共完成\d+/.test(p));
		d.body[at] = d.body[at]!.replace(/共完成(\d+)/, (_, n: string) => `共完成${Number(n) + 7}`);
	}),
	planter("reporting/figures-disagree", "a sum of money that its parts do not give", ["request-joint"], (d) => {
		const at = d.body.findIndex((p) => /概算\d+万元/.test(p));
		d.body[at] = d.body[at]!.replace(/概算(\d+)万元/, (_, n: string) => `概算${Number(n) - 9}万元`);
	}),
	planter(
		"reporting/figures-disagree",
		"a share that does not follow from its numbers",
		["report-work", "report-rectification", "circular"],
		(d, rng) => {
			const all = rng.int(4, 9) * 50;
			const part = all / 2;
			return sayBeforeClosing(d, `${rng.pick(["抽查", "检查"])}台账${all}份，其中合格${part}份，占${rng.pick(["65", "38", "72"])}%。`);
		},
	),
	planter(
		"reporting/execution-change",
		"a bureau ends by itself what the government decided",
		["notice-department", "letter", "public-notice"],
		(d, rng) =>
			sayBeforeClosing(
				d,
				rng.pick([
					"市政府常务会议确定的公务用车补贴标准自7月1日起暂停执行。",
					"市政府批准的2017年培训计划不再执行，余款收回。",
					"市政府2016年印发的接待费标准终止执行。",
				]),
			),
		{ extras: { "procedure/repeal-clause": "", "reference/repealed": "" } },
	),
	planter(
		"reporting/rectification",
		"does not reach the government",
		["report-rectification"],
		(d) => {
			d.slip!["主送"] = "鹤岗市审计局";
			d.addressee = "鹤岗市审计局";
			delete d.cc;
			return slipDrop(d, "抄送");
		},
		{ extras: { "routing/kind-direction": "a 报告 to an equal" } },
	),
	planter("reporting/rectification", "a problem without measure or date", ["report-rectification"], (d, rng) => {
		const at = d.body.findIndex((p) => /往来款/.test(p));
		d.body[at] =
			`一、往来款清理不及时的问题。${rng.pick(["我们高度重视，认真对待。", "该问题由多年积累形成，情况比较复杂。", "有关情况正在了解之中。"])}`;
	}),
	planter(
		"reporting/change-grounds",
		"neither cause nor extent",
		["request-change"],
		(d, rng) => {
			const work = /延长(.*?)工期/.exec(d.title)![1]!;
			d.title = d.title.replace("延长", "调整").replace("工期", "实施计划");
			d.body = [
				`2016年12月市政府常务会议确定了${work}。${rng.pick(["现拟对实施计划作适当调整。", "我们考虑对实施计划进行调整。"])}`,
				d.body.at(-1)!,
			];
		},
		{ extras: { "substance/no-position": "nothing definite is left" } },
	),
	planter("reporting/no-feedback", "tasks without a day or receiver for feedback", ["notice-office"], (d) => {
		d.body = d.body.filter((p) => !/报市政府办公室/.test(p));
	}),
	planter(
		"reporting/county-data",
		"city-wide data for the province without approval",
		["report-province"],
		(d) => {
			slipDrop(d, "批准");
			return reword(d, "经市政府同意，", "");
		},
		{
			extras: {
				"reporting/unreported": "the same missing approval",
				"routing/authority-of-upper-department": "a major matter to the upper department without the own government's consent",
			},
		},
	),
];
