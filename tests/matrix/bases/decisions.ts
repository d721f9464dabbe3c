/** Clean drafts with much procedure or an unusual way: major decisions, plans, classified papers, papers to the province. */
import { type Base, draft } from "../base";
import type { DraftSpec } from "../draftSpec";
import { cn, later, md, type Rng } from "../rng";
import { ALL, CITY, COUNTIES, EDUCATION, FINANCE, HOUSING, MAYOR, NAMES, POLICE, WATER } from "./organs";
import { contact, ending, imprint, number, printed, STAGES, signed, step } from "./parts";

const ASK = ["妥否，请批示。", "当否，请批示。", "可否，请批示。"];

/** A major decision of the government itself, not normative (R22–R25). */
function majorDecision(rng: Rng): DraftSpec {
	const date = rng.day("2017-04-20", "2017-05-25");
	const n = rng.int(4, 9);
	return draft({
		slip: {
			文种: "决定",
			类别: ["重大决策"],
			发文机关: CITY,
			发文字号: number("鹤政发", rng),
			主送: "市政府各直属单位",
			起草: { 机关: HOUSING.name, 姓名: rng.pick(NAMES), 日期: later(date, -60) },
			事项: "2",
			征求意见: [
				{ 机关: "市公安局", 日期: later(date, -50), 意见: "同意", 采纳: "已采纳" },
				{ 机关: "市财政局", 日期: later(date, -50), 意见: "同意", 采纳: "已采纳" },
			],
			程序: {
				调查研究: step(date, 70, HOUSING.name, `踏查线路${n}条`),
				公众参与: step(date, 45, HOUSING.name, "公示二十日，多数赞成"),
				专家论证: step(date, 38, "黑龙江省城市规划勘测设计研究院", "可行"),
				风险评估: step(date, 30, "鹤岗市社会稳定风险评估中心", "低风险"),
				集体讨论: step(date, 0, "市政府常务会议", "通过"),
			},
			合法性审查: { 机构: "市政府法制办", 日期: later(date, -16), 结论: "通过" },
			审议: { 会议: "市政府常务会议", 届次: "十六届九次", 日期: date, 结果: "通过" },
			审核: { ...HOUSING.vice, 日期: later(date, -3) },
			签发: { ...MAYOR, 日期: date },
			公开: "主动公开",
			...printed(date),
		},
		title: `${CITY}关于${rng.pick(["实施城区公交线网优化工程", "实施老城区雨污分流工程"])}的决定`,
		addressee: "市政府各直属单位",
		body: [
			`为${rng.pick(["方便市民出行", "改善人居环境"])}，经市政府十六届九次常务会议讨论通过，作出如下决定：`,
			`一、工程分${n}段实施，${cn(later(date, 30))}开工，2018年9月30日前完工。`,
			"二、市住建局负责组织施工，市公安局负责施工期间的交通疏导，市财政局负责资金拨付。",
			"三、市住建局每季度末向市政府报告进展情况，完工一年后组织后评估。",
		],
		...ending(CITY, date),
		note: "（此件公开发布）",
		imprint: imprint(date),
	});
}

/** A special plan that the government prints (R23: 规划). */
function specialPlan(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-20", "2017-05-20");
	const name = rng.pick(["鹤岗市农村饮水安全巩固提升专项规划", "鹤岗市小型水库除险专项规划"]);
	return draft({
		slip: {
			文种: "通知",
			类别: ["印发"],
			发文机关: CITY,
			发文字号: number("鹤政发", rng),
			主送: ALL.split("，"),
			起草: { 机关: WATER.name, 姓名: rng.pick(NAMES), 日期: later(date, -50) },
			征求意见: [{ 机关: "各县、区人民政府", 日期: later(date, -30), 意见: "无不同意见", 采纳: "已采纳" }],
			审议: { 会议: "市政府常务会议", 届次: "十六届八次", 日期: date, 结果: "通过" },
			审核: { ...WATER.vice, 日期: later(date, -2) },
			签发: { ...MAYOR, 日期: date },
			公开: "主动公开",
			附件: [name],
			...printed(date),
		},
		title: `${CITY}关于印发${name}的通知`,
		addressee: ALL,
		body: [`《${name}》已经市政府十六届八次常务会议审议通过，现印发给你们，请结合实际组织实施。`],
		annexNote: [name],
		...ending(CITY, date),
		note: "（此件公开发布）",
		annexes: [
			{
				mark: "附件",
				title: name,
				paragraphs: [
					"一、现状",
					`全市现有工程${rng.int(40, 120)}处，${rng.pick(["部分设施老化", "三成以上运行超过二十年"])}。`,
					"二、任务",
					`（一）2018年维修${rng.int(10, 20)}处，由市水务局组织实施。`,
					"（二）2019年12月31日前完成全部工程验收。",
				],
			},
		],
		imprint: imprint(date),
	});
}

/** A major matter that may unsettle people, put to the government with its assessment (R24). */
function unsettlingRequest(rng: Rng): DraftSpec {
	const date = rng.day("2017-04-20", "2017-05-25");
	const [matter, why, what, head] = rng.pick([
		["新建东山生活垃圾中转站", "东山区生活垃圾清运距离超过二十公里", "在东山区三号路北侧新建生活垃圾中转站一座，日转运能力80吨", "2"],
		[
			"调整市区污水处理费",
			"现行污水处理费2009年核定，不能满足运行需要",
			"居民污水处理费由每立方米0.6元调整为0.85元，自2017年9月1日起执行",
			"1",
		],
	] as const);
	return draft({
		slip: {
			文种: "请示",
			类别: ["重大事项"],
			发文机关: HOUSING.name,
			发文字号: number(HOUSING.prefix, rng),
			主送: CITY,
			事项: head,
			程序: {
				公众参与: step(date, 40, HOUSING.name, "召开居民座谈会3次"),
				风险评估: step(date, 30, "鹤岗市社会稳定风险评估中心", rng.pick(["低风险", "风险可控"])),
			},
			签发: signed(HOUSING, rng, date),
			公开: "依申请公开",
			...printed(date, `${HOUSING.name}办公室`),
		},
		title: `${HOUSING.name}关于${matter}的请示`,
		addressee: CITY,
		body: [
			`${why}，${rng.pick(["群众多次反映", "亟需解决"])}。现请示如下：`,
			`一、拟${what}。`,
			"二、该事项符合《中华人民共和国环境保护法》的规定，方案经专家评审，实施条件已经具备；已经制定应急预案，风险可控。",
			rng.pick(ASK),
		],
		...ending(HOUSING.name, date),
		note: contact(rng),
	});
}

/** A classified request in a workspace for such (R51). */
function classified(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	return draft({
		slip: {
			文种: "请示",
			发文机关: POLICE.name,
			发文字号: number(POLICE.prefix, rng),
			份号: rng.pick(["000001", "000027", "000105"]),
			密级: rng.pick(["秘密★1年", "机密★5年", "秘密★6个月"]),
			主送: CITY,
			签发: signed(POLICE, rng, date),
			公开: { 方式: "不予公开", 理由: "国家秘密" },
			...printed(date, `${POLICE.name}办公室`),
		},
		title: `${POLICE.name}关于${rng.pick(["启用备用通信频率", "调整重点部位巡逻勤务"])}的请示`,
		addressee: CITY,
		body: [
			`为${rng.pick(["保证指挥畅通", "提高处置能力"])}，我局编制了方案，现请示如下：`,
			`一、自${cn(later(date, 30))}起按照方案执行，${rng.pick(["涉及点位12处", "涉及班组6个"])}。`,
			"二、所需装备使用现有库存，不增加费用。",
			rng.pick(ASK),
		],
		...ending(POLICE.name, date),
		note: contact(rng),
		config: { classified: true },
	});
}

/** The government asks the provincial government (R44: signed by the mayor). */
function cityUp(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	const to = "黑龙江省人民政府";
	const sum = rng.int(310, 480);
	return draft({
		slip: {
			文种: "请示",
			发文机关: CITY,
			发文字号: number("鹤政呈", rng),
			主送: to,
			抄送: "黑龙江省财政厅",
			起草: { 机关: WATER.name, 姓名: rng.pick(NAMES), 日期: later(date, -9) },
			审核: { ...WATER.vice, 日期: later(date, -2) },
			签发: { ...MAYOR, 日期: date },
			公开: "依申请公开",
			...printed(date),
		},
		title: `${CITY}关于补助${rng.pick(["堤防水毁修复", "灌区渠首修复"])}资金的请示`,
		addressee: to,
		body: [
			`去年汛期我市水利设施受损，${rng.pick(["渠首冲毁2座", "堤防决口3处"])}，至今没有全部修复。现请示如下：`,
			`一、修复工程计划于${cn(later(date, 40))}开工，7月底前完工。`,
			`二、工程需资金${sum}万元，恳请省政府给予补助。`,
			rng.pick(ASK),
		],
		...ending(CITY, date),
		note: contact(rng),
		cc: "抄送：黑龙江省财政厅。",
		imprint: imprint(date),
	});
}

/** A county goes to the province and copies the level it passes over (T14). */
function skippingReport(rng: Rng): DraftSpec {
	const c = rng.pick(COUNTIES);
	const date = rng.day("2017-03-06", "2017-05-20");
	const to = "黑龙江省人民政府";
	return draft({
		slip: {
			文种: "报告",
			发文机关: c.name,
			发文字号: number(c.prefix, rng),
			主送: to,
			抄送: CITY,
			签发: signed(c, rng, date),
			公开: "依申请公开",
			...printed(date, `${c.name}办公室`),
		},
		title: `${c.name}关于${rng.pick(["省级挂牌隐患治理", "省长信箱来信办理"])}情况的报告`,
		addressee: to,
		body: [
			`按照省政府直接下达的任务，${c.we}已经办理完毕，现将有关情况报告如下：`,
			`一、办理过程。${md(later(date, -20))}至${md(later(date, -4))}，逐项核实${rng.int(6, 15)}件，全部办结。`,
			"二、下一步工作。每季度复查一次，复查记录存档。",
			"特此报告。",
		],
		...ending(c.name, date),
		note: contact(rng),
		cc: `抄送：${CITY}。`,
	});
}

const PROVINCIAL_POLICE = "黑龙江省公安厅";

/** An organ with two superiors puts a major matter to one and copies the other (T15). */
function dualRequest(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	const sum = rng.int(80, 210);
	return draft({
		slip: {
			文种: "请示",
			类别: ["重大事项"],
			发文机关: POLICE.name,
			发文字号: number(POLICE.prefix, rng),
			主送: CITY,
			抄送: PROVINCIAL_POLICE,
			事项: "10",
			征求意见: [{ 机关: "市财政局", 日期: later(date, -8), 意见: "同意", 采纳: "已采纳" }],
			会签: [{ 机关: FINANCE.name, 姓名: rng.pick(NAMES), 职务: "局长", 日期: later(date, -2), 意见: "同意" }],
			签发: signed(POLICE, rng, date),
			公开: "依申请公开",
			...printed(date, `${POLICE.name}办公室`),
		},
		title: `${POLICE.name}关于${rng.pick(["迁建看守所附属用房", "更新交通指挥系统"])}的请示`,
		addressee: CITY,
		body: [
			`现有设施使用超过十五年，${rng.pick(["不能满足工作需要", "存在安全隐患"])}，依法应当更新，方案已经专家评审。现请示如下：`,
			`一、自${cn(later(date, 40))}起分两期实施，实施条件已经具备，应急预案已经制定。`,
			`二、所需资金${sum}万元，请市政府批准由市财政局分两年安排。`,
			rng.pick(ASK),
		],
		...ending(POLICE.name, date),
		note: contact(rng),
		cc: `抄送：${PROVINCIAL_POLICE}。`,
		config: {
			organs: [
				{ 全称: PROVINCIAL_POLICE, 简称: "省公安厅", 代字: "黑公发", 类型: "省政府部门", 上级: "黑龙江省人民政府", 正职: "厅长" },
				{
					全称: POLICE.name,
					简称: POLICE.short,
					代字: POLICE.prefix,
					类型: "组成部门",
					上级: [CITY, PROVINCIAL_POLICE],
					正职: "局长",
					职权: ["治安", "户籍", "道路交通管理"],
					分管: "副市长丁四",
				},
			],
		},
	});
}

/** A major matter to the upper department, with the own government's consent (T15). */
function upperRequest(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	const to = "黑龙江省教育厅";
	return draft({
		slip: {
			文种: "请示",
			类别: ["重大事项"],
			发文机关: EDUCATION.name,
			发文字号: number(EDUCATION.prefix, rng),
			主送: to,
			事项: "10",
			批准: { 机关: "市政府", 日期: later(date, -6), 文号: `鹤政函〔2017〕${rng.int(3, 40)}号` },
			签发: signed(EDUCATION, rng, date),
			公开: "依申请公开",
			...printed(date, `${EDUCATION.name}办公室`),
		},
		title: `${EDUCATION.name}关于${rng.pick(["将第五中学改为特殊教育学校", "设置综合高中"])}的请示`,
		addressee: to,
		body: [
			`为${rng.pick(["优化布局", "满足入学需要"])}，经市政府同意，现请示如下：`,
			`一、拟自${rng.pick(["2017年秋季学期", "2018年春季学期"])}起招生，每年级${rng.int(2, 6)}个班。`,
			"二、教师从现有学校中调剂，校舍利用原有教学楼，不增加费用。",
			rng.pick(ASK),
		],
		...ending(EDUCATION.name, date),
		note: contact(rng),
	});
}

export const DECISIONS: readonly Base[] = [
	{ name: "decision-major", stages: STAGES, make: majorDecision },
	{ name: "plan-special", stages: STAGES, make: specialPlan },
	{ name: "request-unsettling", stages: STAGES, make: unsettlingRequest },
	{ name: "request-classified", stages: STAGES, make: classified },
	{ name: "request-city", stages: STAGES, make: cityUp },
	{ name: "report-skipping", stages: STAGES, make: skippingReport },
	{ name: "request-dual", stages: STAGES, make: dualRequest },
	{ name: "request-upper", stages: STAGES, make: upperRequest },
];
