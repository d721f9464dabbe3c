/** Clean drafts about meetings: minutes of the government's bodies, a bureau's notice, plans and requests for events (R36–R41). */
import { type Base, draft } from "../base";
import type { DraftSpec } from "../draftSpec";
import { cn, later, md, type Rng } from "../rng";
import { CITY, EDUCATION, FORESTRY, HEALTH, HOUSING, MAYOR, NAMES, OFFICE, SECRETARY, WATER } from "./organs";
import { contact, ending, imprint, number, printed, STAGES } from "./parts";

/** All about the meeting stands in labelled lines; one member is away with the mayor's leave. */
function executiveMinutes(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	const nth = rng.int(4, 11);
	return draft({
		slip: {
			文种: "纪要",
			类别: ["会议纪要"],
			发文机关: CITY,
			签发: { ...MAYOR, 日期: later(date, 2) },
			公开: "主动公开",
			印发: { 机关: OFFICE, 日期: later(date, 3) },
		},
		title: `市政府第${nth}次常务会议纪要`,
		body: [
			`时间：${cn(date)}${rng.pick(["上午9时", "下午2时"])}`,
			`地点：${rng.pick(["市政府二楼会议室", "市行政中心205会议室"])}`,
			"主持人：市长甲一",
			"出席：市长甲一，常务副市长乙二，副市长丙三、戊五、己六、庚七，秘书长辛八",
			"缺席：副市长丁四（已向市长请假）",
			`列席：${rng.pick(["市财政局局长丑二，市政府法制办主任寅三", "市发改委主任丑二，市环保局局长寅三"])}`,
			"会议议定事项如下：",
			`一、会议审议通过《${rng.pick(["鹤岗市户外广告管理办法", "鹤岗市城市供水管理规定"])}》，由起草单位按会议意见修改后印发。`,
			`二、会议同意新建${rng.pick(["北山", "鹿林山"])}健身步道，市住建局于${md(later(date, 100))}前完工。`,
		],
	});
}

/** The office prints the minutes of the executive meeting; all stands in the annexed text. */
function printedMinutes(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	const held = later(date, -4);
	const nth = rng.pick(["八", "九", "十"]);
	const title = `市政府十六届${nth}次常务会议纪要`;
	return draft({
		slip: {
			文种: "通知",
			类别: ["印发", "会议纪要"],
			发文机关: OFFICE,
			发文字号: number("鹤政办发", rng),
			主送: "市政府各直属单位",
			签发: { ...SECRETARY, 日期: date },
			公开: "主动公开",
			附件: [title],
			...printed(date),
		},
		title: `${OFFICE}关于印发《${title}》的通知`,
		addressee: "市政府各直属单位",
		body: [`现将《${title}》印发给你们，请按照会议议定事项抓紧办理，${md(later(date, 20))}前将办理情况报市政府办公室。`],
		annexNote: [title],
		...ending(OFFICE, date),
		note: "（此件公开发布）",
		annexes: [
			{
				mark: "附件",
				title,
				paragraphs: [
					`${cn(held)}，甲一市长在${rng.pick(["市政府机关二楼会议室", "市政府205会议室"])}主持召开市政府十六届${nth}次常务会议。现将会议议定事项纪要如下：`,
					`一、会议听取了市水务局关于防汛准备情况的汇报，要求${md(later(held, 40))}前完成物资储备。`,
					`二、会议研究了${rng.pick(["城区停车秩序整治", "农村饮水维修"])}工作，确定先行试点。`,
					"出席会议人员：市长甲一，常务副市长乙二，副市长丙三、丁四、戊五、庚七，秘书长辛八",
					"列席会议人员：办公室主任壬九，市水务局局长子一",
					"缺席会议人员：副市长己六（因病，经市长同意）",
				],
			},
		],
		imprint: imprint(date),
	});
}

/** 市长办公会议: one list, items of several departments that the vice mayor has coordinated (R38). */
function mayorMinutes(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	const place = rng.pick(["振兴广场", "五指山公园"]);
	return draft({
		slip: {
			文种: "纪要",
			类别: ["会议纪要"],
			发文机关: CITY,
			会议: {
				名称: "市政府市长办公会议",
				类型: "市长办公会议",
				召集: "市长甲一",
				主持: "市长甲一",
				时间: cn(date),
				地点: rng.pick(["市政府机关三楼会议室", "市长办公会议室"]),
			},
			签发: { ...MAYOR, 日期: later(date, 1) },
			公开: "依申请公开",
			印发: { 机关: OFFICE, 日期: later(date, 2) },
		},
		title: "鹤岗市人民政府市长办公会议纪要",
		body: [
			`${cn(date)}，市长甲一主持召开市长办公会议，研究${place}夜间管理工作。`,
			"参加：市长甲一，常务副市长乙二，副市长戊五，秘书长辛八，市公安局局长子一，市住建局局长丑二",
			`一、关于${place}夜间照明。会前副市长戊五召集市住建局、市公安局进行了协调，${rng.pick(["两局意见一致", "形成了统一意见"])}。会议确定，由市住建局补装路灯${rng.int(12, 60)}盏，市公安局增设监控，${md(later(date, 50))}前完成。`,
			`二、关于${place}保洁。会议要求，市住建局每日保洁两次，${md(later(date, 9))}起执行。`,
		],
	});
}

/** 专项协调办公会议 under the vice mayor in charge (R39). */
function coordinationMinutes(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	const v = rng.pick([HOUSING, WATER, EDUCATION]);
	const what = v === HOUSING ? "供热管网检修" : v === WATER ? "河道采砂清理" : "校园周边食品摊点清理";
	return draft({
		slip: {
			文种: "纪要",
			类别: ["会议纪要"],
			发文机关: CITY,
			会议: {
				名称: "市政府专项协调办公会议",
				类型: "专项协调办公会议",
				召集: `副市长${v.vice.姓名}`,
				主持: `副市长${v.vice.姓名}`,
				时间: cn(date),
				地点: "市政府机关四楼会议室",
			},
			签发: { ...MAYOR, 日期: later(date, 1) },
			公开: "依申请公开",
			印发: { 机关: OFFICE, 日期: later(date, 2) },
		},
		title: `市政府关于${what}专项协调办公会议纪要`,
		body: [
			`${cn(date)}，副市长${v.vice.姓名}召集有关部门，专题协调${what}工作。`,
			`参加：副市长${v.vice.姓名}，${v.short}${v.head}丑二，市公安局副局长寅三`,
			`一、会议明确，${v.short}于${md(later(date, 12))}前${rng.pick(["排出检修计划", "制定时间表"])}。`,
			`二、市公安局负责现场秩序，${md(later(date, 14))}起派人到场。`,
		],
	});
}

/** A bureau calls in its own line (R41). */
function bureauMeeting(rng: Rng): DraftSpec {
	const [o, line, head] = rng.pick([
		[FORESTRY, "林业", "局长"],
		[EDUCATION, "教育", "局长"],
		[HEALTH, "卫生计生", "局长"],
	] as const);
	const date = rng.day("2017-03-06", "2017-05-20");
	const held = later(date, rng.int(6, 12));
	const lower = o === HEALTH ? "各县、区卫生和计划生育局" : `各县、区${line}局`;
	return draft({
		slip: {
			文种: "通知",
			类别: ["会议通知"],
			发文机关: o.name,
			发文字号: number(o.prefix, rng),
			主送: lower,
			签发: { 姓名: rng.pick(NAMES), 职务: o.head, 机关: o.name, 日期: date },
			公开: "依申请公开",
			...printed(date, `${o.name}办公室`),
		},
		title: `${o.name}关于召开全市${line}工作会议的通知`,
		addressee: lower,
		body: [
			`为部署全年任务，${o.we}定于${cn(held)}召开全市${line}工作会议。现将有关事项通知如下：`,
			`一、时间：${cn(held)}上午8时30分，会期半天`,
			`二、地点：${o.short}${rng.pick(["五楼会议室", "一楼报告厅"])}`,
			`三、参加人员：${lower}${head}，共${rng.int(30, 80)}人`,
			`四、请于${md(later(held, -2))}前报送参会名单。会议${rng.pick(["不发生费用", "费用2000元，从我单位会议费中列支".replace("我单位", o.we)])}。`,
		],
		...ending(o.name, date),
		note: contact(rng),
		imprint: imprint(date, `${o.name}办公室`),
	});
}

/** The plan of an event in the government's name, decided by 市长办公会议 (R38). */
function eventPlan(rng: Rng): DraftSpec {
	const date = rng.day("2017-04-06", "2017-05-20");
	const name = rng.pick(["鹤岗市第三届界江文化旅游节活动方案", "2017年鹤岗小兴安岭森林马拉松活动方案", "鹤岗市第五届矿工艺术节活动方案"]);
	const from = later(date, 40);
	return draft({
		slip: {
			文种: "通知",
			类别: ["印发"],
			发文机关: OFFICE,
			发文字号: number("鹤政办发", rng),
			主送: "市政府各直属单位",
			审议: { 会议: "市政府市长办公会议", 日期: later(date, -3), 结果: "通过" },
			签发: { ...SECRETARY, 日期: date },
			公开: "主动公开",
			附件: [name],
			...printed(date),
		},
		title: `${OFFICE}关于印发${name}的通知`,
		addressee: "市政府各直属单位",
		body: [`《${name}》${rng.pick(["已经市政府同意", "业经市政府同意"])}，现印发给你们，请认真组织实施。`],
		annexNote: [name],
		...ending(OFFICE, date),
		note: "（此件公开发布）",
		annexes: [
			{
				mark: "附件",
				title: name,
				paragraphs: [
					"一、时间和规模",
					`${cn(from)}至${md(later(from, 2))}举行，会期3天，邀请来宾${rng.int(60, 300)}人。`,
					"二、分工",
					"（一）市政府办公室负责统筹，6月30日前排出日程。".replace("6月30日", md(later(from, -9))),
					`（二）${rng.pick(["市卫计委", "市教育局"])}负责志愿服务，${md(later(from, -7))}前完成招募。`,
					"三、经费",
					`活动经费${rng.int(8, 40)}万元，${rng.pick(["由承办企业赞助", "从市旅游发展专项资金中列支"])}。`,
				],
			},
		],
		imprint: imprint(date),
	});
}

/** A bureau asks to hold a meeting, with number of people, length and cost (R41, R55). */
function meetingRequest(rng: Rng): DraftSpec {
	const o = rng.pick([FORESTRY, EDUCATION, WATER]);
	const date = rng.day("2017-03-06", "2017-05-20");
	const held = later(date, 30);
	const event = o === FORESTRY ? "全市林下经济现场会" : o === EDUCATION ? "全市教师表彰大会" : "全市河湖管护推进会";
	return draft({
		slip: {
			文种: "请示",
			发文机关: o.name,
			发文字号: number(o.prefix, rng),
			主送: CITY,
			签发: { 姓名: rng.pick(NAMES), 职务: o.head, 机关: o.name, 日期: date },
			公开: "依申请公开",
			...printed(date, `${o.name}办公室`),
		},
		title: `${o.name}关于召开${event}的请示`,
		addressee: CITY,
		body: [
			`为${rng.pick(["总结经验", "部署全年任务"])}，我局拟召开${event}，现请示如下：`,
			`一、会议拟于${cn(held)}召开，会期${rng.pick(["半天", "1天"])}，参加人员${rng.int(60, 180)}人。`,
			`二、会议费用${rng.int(2, 8)}000元，从我局部门预算会议费中列支。`,
			rng.pick(["妥否，请批示。", "当否，请批示。"]),
		],
		...ending(o.name, date),
		note: contact(rng),
	});
}

export const MEETINGS: readonly Base[] = [
	{ name: "minutes-executive", stages: STAGES, make: executiveMinutes },
	{ name: "minutes-printed", stages: STAGES, make: printedMinutes },
	{ name: "minutes-mayor", stages: STAGES, make: mayorMinutes },
	{ name: "minutes-coordination", stages: STAGES, make: coordinationMinutes },
	{ name: "notice-bureau-meeting", stages: STAGES, make: bureauMeeting },
	{ name: "event-plan", stages: STAGES, make: eventPlan },
	{ name: "request-meeting", stages: STAGES, make: meetingRequest },
];
