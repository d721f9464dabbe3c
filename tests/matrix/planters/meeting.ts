import type { DraftSpec } from "../draftSpec";
import { type Planter, planter, reword, sayBeforeClosing, slipDrop, slipSet } from "../planter";

const MINUTES = ["minutes", "minutes-executive", "minutes-printed", "minutes-mayor", "minutes-coordination"];
const EXECUTIVE = ["minutes", "minutes-executive", "minutes-printed"];

/** The text of the minutes: the printed one where there is one. */
const textOf = (d: DraftSpec): string[] => d.annexes[0]?.paragraphs ?? d.body;
const meetingOf = (d: DraftSpec): Record<string, unknown> | undefined => d.slip?.["会议"] as Record<string, unknown> | undefined;

/** Changes paragraphs of the minutes, and what the slip says of the meeting. */
function edit(
	d: DraftSpec,
	change: (text: string) => string,
	onSlip: (meeting: Record<string, unknown>) => void = () => undefined,
): boolean {
	const text = textOf(d);
	const before = JSON.stringify([text, meetingOf(d)]);
	for (const [i, p] of text.entries()) text[i] = change(p);
	const gone = text.filter((p) => p !== "");
	text.splice(0, text.length, ...gone);
	const meeting = meetingOf(d);
	if (meeting) onSlip(meeting);
	return JSON.stringify([text, meeting]) !== before;
}

/** The list 出席 with each person written out: slip, labelled line, or both. */
function present(d: DraftSpec, people: readonly string[]): boolean {
	return edit(
		d,
		(p) => p.replace(/^(出席(?:会议人员)?)：.*$/, (_, label: string) => `${label}：${people.join("，")}`),
		(m) => {
			m["出席"] = [...people];
			m["实到"] = people.length;
		},
	);
}

const chairOf = (d: DraftSpec, from: RegExp, to: string): boolean =>
	edit(
		d,
		(p) => (/^(?:出席|列席|缺席|参加)/.test(p) ? p : p.replace(from, to)),
		(m) => {
			for (const key of ["召集", "主持"]) if (m[key] !== undefined) m[key] = String(m[key]).replace(from, to);
		},
	);

export const planters: readonly Planter[] = [
	planter(
		"meeting/convener",
		"not the mayor, or the executive vice mayor without a commission",
		[...EXECUTIVE, "minutes-mayor"],
		(d, rng) => chairOf(d, /市长甲一|甲一市长/, rng.pick(["常务副市长乙二", "秘书长辛八", "副市长戊五", "副市长丙三"])),
	),
	planter("meeting/convener", "a coordination meeting under a bureau head", ["minutes-coordination"], (d, rng) =>
		chairOf(d, /副市长[丙戊庚][三五七]/, rng.pick(["秘书长辛八", "市住建局局长丑二", "副秘书长子一", "办公室主任壬九"])),
	),
	planter("meeting/convener", "a junior chairs while the executive vice mayor sits there", ["minutes-coordination"], (d) =>
		edit(d, (p) => p.replace(/^参加：(副市长[丙戊庚][三五七])/, "参加：常务副市长乙二，$1")),
	),
	planter(
		"meeting/quorum",
		"fewer than half",
		EXECUTIVE,
		(d, rng) =>
			present(d, [
				"市长甲一",
				...rng.shuffle(["常务副市长乙二", "副市长丙三", "副市长戊五", "副市长己六", "秘书长辛八"]).slice(0, rng.int(1, 2)),
			]),
		{ extras: { "meeting/absence": "" } },
	),
	planter(
		"meeting/quorum",
		"only numbers, too small",
		["minutes"],
		(d, rng) => {
			d.body = d.body.filter((p) => !/^(?:出席|列席)/.test(p));
			return edit(
				d,
				(p) => p,
				(m) => {
					delete m["出席"];
					m["应到"] = rng.pick([8, 9, 11]);
					m["实到"] = rng.pick([2, 3]);
				},
			);
		},
		{ extras: { "meeting/elements": "nobody is named any more" } },
	),
	planter(
		"meeting/quorum",
		"numbers in prose",
		["minutes-executive"],
		(d, rng) =>
			edit(d, (p) =>
				p.startsWith("出席") ? rng.pick(["应到8人，实到3人，市长甲一等出席。", "会议应到9人，实到4人。"]) : p.startsWith("缺席") ? "" : p,
			),
		{ extras: { "meeting/elements": "" } },
	),
	planter(
		"meeting/remit",
		"decides what is for the executive meeting",
		["minutes-mayor", "minutes-coordination"],
		(d, rng) => {
			const n = d.body.filter((p) => /^[一二三]、/.test(p)).length;
			d.body.push(
				`${"一二三四"[n]}、${rng.pick([
					"会议审议通过了《鹤岗市城区停车场管理办法》，由市政府办公室印发。",
					"会议讨论通过《鹤岗市困难职工救助实施细则》。",
					"会议决定从预备费中安排资金800万元用于设备更新。",
					"会议同意市住建局原办公楼等国有资产转让，由市财政局办理手续。",
					"会议研究决定了两名科级干部的人事任免。",
					"会议原则通过2018年财政预算草案编制方案。",
				])}`,
			);
		},
		{ extras: { "meeting/uncoordinated": "", "reporting/unreported": "", "reporting/head-missing": "" } },
	),
	planter("meeting/remit", "an item on the slip", ["minutes-mayor"], (d, rng) =>
		edit(
			d,
			(p) => p,
			(m) => {
				m["议题"] = [rng.pick(["审议《鹤岗市河道采砂管理规定》", "审定2018年重大项目安排", "讨论通过《鹤岗市引进人才补贴办法》"])];
			},
		),
	),
	planter("meeting/host", "a bureau's meeting in the name of the office", ["notice-meeting"], (d, rng) => {
		const name = rng.pick(["全市林业局长会议", "全市财政系统工作会议", "全市水务工作例会", "全市中小学校长会议"]);
		d.title = d.title.replace(/召开.*会议/, `召开${name}`);
		reword(d, "定于近日召开会议", rng.pick([`定于近日召开${name}`, "定于近日召开会议"]));
		if (/工作例会|系统/.test(name))
			reword(
				d,
				/三、参加人员：.*$/,
				`三、参加人员：本系统各单位负责人，共40人。会议由${name.includes("水务") ? "市水务局局长" : "市财政局局长"}主持`,
			);
		return undefined;
	}),
	planter(
		"meeting/host",
		"a bureau writes that it will call in the government's name",
		["request-meeting", "notice-bureau-meeting"],
		(d, rng) =>
			sayBeforeClosing(
				d,
				rng.pick([
					"会议拟以市政府名义召开的全市工作会议形式组织。".replace("召开的全市工作会议形式组织", "召开全市年度工作会议"),
					"拟以市政府办公室名义召开全市业务工作会议。",
					"会后以市政府名义召集各站站长例会。",
				]),
			),
	),
	planter("meeting/invites-county", "heads of counties are called in", ["notice-bureau-meeting"], (d, rng) =>
		reword(
			d,
			/三、参加人员：/,
			rng.pick([
				"三、参加人员：各县、区分管副县（区）长，",
				"三、参加人员：萝北县、绥滨县县长，",
				"三、参加人员：各县、区人民政府分管负责同志，",
				"三、参会范围：各县（区）长，",
			]),
		),
	),
	planter("meeting/invites-county", "in a sentence of its own", ["notice-bureau-meeting"], (d, rng) =>
		sayBeforeClosing(
			d,
			rng.pick([
				"请各县、区政府分管领导到会。",
				"邀请各县区长出席会议并作表态发言。",
				"请绥滨县副县长参加会议。",
				"会议请各县、区人民政府主要负责同志列席。",
			]),
		),
	),
	planter("meeting/invites-leader", "a leader will speak or attend", ["notice-bureau-meeting"], (d, rng) =>
		sayBeforeClosing(
			d,
			rng.pick([
				"副市长庚七到会讲话。",
				"市政府分管领导出席会议并讲话。",
				"会议邀请丙三副市长作动员部署。",
				"会议议程：（1）通报情况；（2）市领导讲话。",
				"常务副市长乙二莅临会议指导，并为先进单位颁奖。",
			]),
		),
	),
	planter("meeting/absence", "a vice mayor is away without leave", EXECUTIVE, (d, rng) => {
		const remark = rng.pick(["", "（外出开会）", "（向常务副市长请假）", "（因公出差）"]);
		if (d.slip?.["会议"] !== undefined) {
			return edit(
				d,
				(p) => p.replace("丁四、", ""),
				(m) => {
					m["出席"] = (m["出席"] as string[]).filter((x) => !x.includes("丁四"));
					m["实到"] = 7;
					m["缺席"] = rng.pick<unknown>([
						[{ 姓名: "丁四", 职务: "副市长" }],
						[{ 姓名: "丁四", 职务: "副市长", 请假: "向秘书长请假" }],
						["副市长丁四"],
						[{ 姓名: "丁四", 职务: "副市长", 请假: { 批准: "常务副市长", 日期: "2017-03-01" } }],
					]);
				},
			);
		}
		return edit(d, (p) => p.replace(/^(缺席(?:会议人员)?：副市长[丁己][四六])（.*$/, (_, head: string) => head + remark));
	}),
	planter("meeting/attendance-role", "a guest among the members", EXECUTIVE, (d, rng) => {
		const guest = rng.pick(["副秘书长子一", "市财政局局长丑二", "市政府党组成员寅三", "办公室主任壬九", "萝北县县长卯四"]);
		return edit(
			d,
			(p) =>
				p
					.replace(/^(出席.*)$/, `$1，${guest}`)
					.replace(new RegExp(`^(列席.*?)，${guest}`), "$1")
					.replace(new RegExp(`^(列席[^：]*：)${guest}，`), "$1"),
			(m) => {
				m["出席"] = [...(m["出席"] as string[]), guest];
				if (m["列席"]) m["列席"] = (m["列席"] as string[]).filter((x) => x !== guest);
			},
		);
	}),
	planter("meeting/attendance-role", "a member among the guests", EXECUTIVE, (d, rng) => {
		const member = rng.pick(["副市长丙三", "秘书长辛八", "常务副市长乙二"]);
		const name = member.slice(-2);
		return edit(
			d,
			(p) =>
				/^出席/.test(p)
					? name === "丙三"
						? p.replace("丙三、", "")
						: p.replace(`，${member}`, "")
					: p.replace(/^(列席.*)$/, `$1，${member}`),
			(m) => {
				m["出席"] = (m["出席"] as string[]).filter((x) => x !== member);
				m["列席"] = [...((m["列席"] as string[]) ?? []), member];
			},
		);
	}),
	planter("meeting/uncoordinated", "no trace of the vice mayor", ["minutes-mayor"], (d) =>
		reword(d, /会前副市长戊五.*?。会议确定/, "会议确定"),
	),
	planter("meeting/uncoordinated", "one more item of several departments", ["minutes-mayor"], (d, rng) => {
		d.body.push(
			rng.pick([
				"三、关于校车线路。会议明确，由市教育局确定停靠点，市公安局核发标牌，6月底前办完。",
				"三、关于冬季除雪。市住建局与市水务局分段负责，市财政局保障油料。",
				"三、研究农贸市场整治。会议要求市工信委、市卫计委5月底前联合检查一次。",
			]),
		);
	}),
	planter("meeting/plan-undecided", "decided nowhere", ["event-plan"], (d) => slipDrop(d, "审议"), { stages: ["签发", "印发"] }),
	planter(
		"meeting/plan-undecided",
		"decided too low",
		["event-plan"],
		(d, rng) =>
			slipSet(d, "审议", (v) => ({
				...(v as object),
				会议: rng.pick(["市政府专项协调办公会议", "专项协调会", "市旅游局局务会", "活动组委会会议"]),
			})),
		{ stages: ["签发", "印发"] },
	),
	planter("meeting/scale", "people, length or money is not said", ["event-plan"], (d, rng) => {
		const lost = rng.pick(["people", "length", "money"]);
		const list = d.annexes[0]!.paragraphs;
		for (const [i, p] of list.entries())
			list[i] =
				lost === "people"
					? p.replace(/，邀请来宾\d+人/, "")
					: lost === "length"
						? p.replace(/至\d+月\d+日举行，会期3天/, "开幕")
						: p.replace(/^活动经费.*$/, "活动经费另行研究。");
		return undefined;
	}),
	planter(
		"meeting/scale",
		"a request without one of them",
		["request-meeting"],
		(d, rng) => {
			const lost = rng.pick(["people", "length", "money", "source"]);
			return lost === "people"
				? reword(d, /，参加人员\d+人/, "")
				: lost === "length"
					? reword(d, /，会期(?:半天|1天)/, "")
					: lost === "money"
						? reword(d, /二、会议费用.*$/, "二、会务由我局办公室承办。")
						: reword(d, /，从我局部门预算会议费中列支/, "");
		},
		{ extras: { "countersign/missing": "" } },
	),
	planter("meeting/elements", "no place", ["minutes", "minutes-mayor", "minutes-executive", "minutes-coordination"], (d) =>
		edit(
			d,
			(p) => p.replace(/^地点：.*$/, "").replace("在市政府机关二楼会议室", ""),
			(m) => {
				delete m["地点"];
			},
		),
	),
	planter("meeting/elements", "no day", ["minutes-executive", "minutes-printed"], (d) =>
		edit(d, (p) => p.replace(/^时间：.*$/, "").replace(/^\d{4}年\d+月\d+日，(?=甲一)/, "")),
	),
	planter("meeting/elements", "nobody present", MINUTES, (d) =>
		edit(
			d,
			(p) => (/^(?:出席|列席|缺席|参加)/.test(p) ? "" : p),
			(m) => {
				for (const key of ["出席", "列席", "应到", "实到"]) delete m[key];
			},
		),
	),
	planter("meeting/elements", "nothing decided", ["minutes-executive", "minutes"], (d) =>
		edit(d, (p) =>
			p
				.replace(/^[一二]、.*$/, "")
				.replace(/^会议议定事项如下：$/, "与会同志听取了汇报，交流了情况。")
				.replace("，会议议定事项如下：", "，听取了汇报。"),
		),
	),
	planter("meeting/elements", "nobody chairs", ["minutes", "minutes-executive", "minutes-mayor"], (d) =>
		edit(
			d,
			(p) => p.replace(/^主持人：.*$/, "").replace(/，市长甲一(在市政府机关二楼会议室)?主持召开/, "，$1召开"),
			(m) => {
				delete m["主持"];
			},
		),
	),
];
