/** Clean drafts that go down or sideways: 通知, 意见, 批复, 函 … */
import { type Base, draft } from "../base";
import type { DraftSpec, SlipSpec } from "../draftSpec";
import { cn, later, md, type Rng } from "../rng";
import {
	ALL,
	CITY,
	COUNTIES,
	EDUCATION,
	ENVIRONMENT,
	FARMING,
	FINANCE,
	FORESTRY,
	HEALTH,
	HOUSING,
	LABOUR,
	MAYOR,
	NAMES,
	OFFICE,
	POLICE,
	SAFETY,
	SECRETARY,
	WATER,
} from "./organs";
import { contact, ending, imprint, number, printed, STAGES, signed, step } from "./parts";

/** The end of the slip of what 市政府 issues. */
const city = (vice: { 姓名: string; 职务: string }, date: string): SlipSpec => ({
	审核: { ...vice, 日期: later(date, -2) },
	签发: { ...MAYOR, 日期: date },
	公开: "主动公开",
});

function letter(rng: Rng): DraftSpec {
	const [from, to] = rng.pick([
		[EDUCATION, POLICE],
		[HEALTH, LABOUR],
		[FORESTRY, WATER],
	] as const);
	const date = rng.day("2017-03-06", "2017-05-20");
	const [matter, text] =
		from === EDUCATION
			? ["提供校园周边监控点位", "校园周边监控点位的名称和坐标"]
			: from === HEALTH
				? ["提供医务人员参保信息", "2016年末医务人员的参保人数"]
				: ["提供河岸林带界址", "小鹤立河两岸林带的界址坐标"];
	return draft({
		slip: {
			文种: "函",
			发文机关: from.name,
			发文字号: number(from.prefix.replace(/发$/, "函"), rng),
			主送: to.name,
			签发: signed(from, rng, date),
			公开: "依申请公开",
			...printed(date, `${from.name}办公室`),
		},
		title: `${from.name}关于商请${matter}的函`,
		addressee: to.name,
		body: [
			`为${rng.pick(["做好年度统计", "核对台账", "编制年度计划"])}，${from.we}正在整理有关资料，需要你局掌握的数据。`,
			`请于${cn(later(date, 15))}前提供${text}，电子版和加盖公章的纸质版各一份。`,
			rng.pick(["请函复。", "请予函复。", "请予支持为盼。"]),
		],
		...ending(from.name, date),
		note: contact(rng),
	});
}

function replyLetter(rng: Rng): DraftSpec {
	const [from, to] = rng.pick([
		[POLICE, EDUCATION],
		[LABOUR, HEALTH],
		[WATER, FORESTRY],
	] as const);
	const date = rng.day("2017-03-20", "2017-05-20");
	return draft({
		slip: {
			文种: "函",
			发文机关: from.name,
			发文字号: number(from.prefix.replace(/发$/, "函"), rng),
			主送: to.name,
			签发: signed(from, rng, date),
			公开: "依申请公开",
			...printed(date, `${from.name}办公室`),
		},
		title: `${from.name}关于提供有关数据的复函`,
		addressee: to.name,
		body: [
			`《${to.name}关于商请提供有关数据的函》（${to.prefix.replace(/发$/, "函")}〔2017〕${rng.int(3, 60)}号）收悉。经研究，现函复如下：`,
			`一、同意提供2016年度数据，${md(later(date, 7))}前以光盘形式送达。`,
			`二、所提供的数据只用于内部统计，${rng.pick(["不得转交其他单位", "使用后请将光盘退回"])}。`,
			rng.pick(["特此函复。", "此复。"]),
		],
		...ending(from.name, date),
		note: contact(rng),
	});
}

function reply(rng: Rng): DraftSpec {
	const c = rng.pick(COUNTIES);
	const o = c.vice.姓名 === "庚七" ? WATER : LABOUR;
	const date = rng.day("2017-03-20", "2017-05-20");
	const a = rng.int(10, 30);
	const b = rng.int(8, 20);
	const [matter, things] =
		o === WATER
			? ["河道管理范围划定方案", [`划定河段长${a + b}公里，其中有堤防河段${a}公里，无堤防河段${b}公里`, "埋设界桩"]]
			: ["就业服务站布点方案", [`设服务站${a + b}处，其中街道${a}处、社区${b}处`, "挂牌服务"]];
	return draft({
		slip: {
			文种: "批复",
			发文机关: CITY,
			发文字号: number("鹤政函", rng),
			主送: c.name,
			起草: { 机关: o.name, 姓名: rng.pick(NAMES), 日期: later(date, -6) },
			征求意见: [
				{ 机关: o.short, 日期: later(date, -9), 意见: "同意", 采纳: "已采纳" },
				{ 机关: c.name, 日期: later(date, -8), 意见: "同意", 采纳: "已采纳" },
			],
			...city(o.vice, date),
			...printed(date),
		},
		title: `${CITY}关于${c.place}${matter}的批复`,
		addressee: c.name,
		body: [
			`《${c.name}关于审批${c.place}${matter}的请示》（${c.prefix}〔2017〕${rng.int(3, 40)}号）收悉。${rng.pick(["经研究", "经市政府研究"])}，现批复如下：`,
			`一、同意《${c.place}${matter}》。${things[0]}。`,
			`二、你${c.place.endsWith("县") ? "县" : "区"}应当于${cn(later(date, 80))}前${things[1]}完毕，${cn(later(date, 95))}前将结果报送${o.short}。`,
			"此复。",
		],
		...ending(CITY, date),
		note: "（此件公开发布）",
		cc: `抄送：${o.short}。`,
		imprint: imprint(date),
	});
}

function departmentNotice(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	const annex = rng.pick(["市直单位银行账户清理登记表", "预算单位公务卡使用情况表"]);
	const matter = annex.includes("账户") ? "2017年市直单位银行账户清理" : "2017年公务卡使用情况核查";
	return draft({
		slip: {
			文种: "通知",
			发文机关: FINANCE.name,
			发文字号: number(FINANCE.prefix, rng),
			主送: "市直各预算单位",
			签发: rng.pick([signed(FINANCE, rng, date), { ...signed(FINANCE, rng, date), 职务: "副局长" }]),
			公开: "主动公开",
			...printed(date, `${FINANCE.name}办公室`),
		},
		title: `${FINANCE.name}关于开展${matter}工作的通知`,
		addressee: "市直各预算单位",
		body: [
			`为规范市直单位财务管理，根据《中华人民共和国预算法》，我局定于2017年6月至8月开展${matter}工作。现将有关事项通知如下：`,
			"一、工作范围",
			"纳入2017年市级部门预算的行政单位和事业单位。",
			"二、时间安排",
			"（一）自查。6月15日至7月5日，各单位按照附件逐项填写。",
			"（二）核实。7月6日至7月31日，我局国库科逐户核实。",
			"三、报送要求",
			`登记表一式两份，由单位财务负责人签字，于${rng.pick(["7月5日", "7月6日"])}前送我局国库科。`,
			...(rng.next() < 0.5 ? ["特此通知。"] : []),
		],
		annexNote: [annex],
		...ending(FINANCE.name, date),
		note: contact(rng),
		annexes: [
			{ mark: "附件", title: annex, paragraphs: ["| 序号 | 名称 | 数量 | 处理意见 |\n|---|---|---|---|\n| 1 | | | |\n| 2 | | | |"] },
		],
		imprint: imprint(date, `${FINANCE.name}办公室`),
	});
}

/** The office assigns work to departments and counties, with owners, days and feedback. */
function officeNotice(rng: Rng): DraftSpec {
	const o = rng.pick([WATER, FORESTRY, HOUSING, SAFETY]);
	const other = rng.pick([POLICE, HEALTH, EDUCATION]);
	const date = rng.day("2017-03-06", "2017-05-20");
	const matter = o === WATER ? "汛前检查" : o === FORESTRY ? "林区道路清障" : o === HOUSING ? "建筑工地扬尘检查" : "液化气站点检查";
	return draft({
		slip: {
			文种: "通知",
			发文机关: OFFICE,
			发文字号: number("鹤政办发", rng),
			主送: ALL.split("，"),
			起草: { 机关: o.name, 姓名: rng.pick(NAMES), 日期: later(date, -5) },
			征求意见: [
				{ 机关: o.short, 日期: later(date, -9), 意见: "同意", 采纳: "已采纳" },
				{ 机关: other.short, 日期: later(date, -9), 意见: "同意", 采纳: "已采纳" },
			],
			签发: { ...SECRETARY, 日期: date },
			公开: "主动公开",
			...printed(date),
		},
		title: `${OFFICE}关于做好${matter}工作的通知`,
		addressee: ALL,
		body: [
			`为${rng.pick(["消除隐患", "落实责任", "保证安全"])}，经市政府同意，现就做好${matter}工作通知如下：`,
			`一、${o.short}于${md(later(date, 20))}前完成检查，填写检查记录。`,
			`二、${other.short}负责检查期间的${other === POLICE ? "秩序维护" : other === HEALTH ? "医疗保障" : "学校宣传"}，${md(later(date, 10))}前排出班次。`,
			`三、各县、区人民政府于${md(later(date, 25))}前对本辖区检查一次，${rng.pick(["发现的问题当场记录", "问题清单由检查人签字"])}。`,
			`四、检查结果于${md(later(date, 30))}前报市政府办公室。`,
		],
		...ending(OFFICE, date),
		note: "（此件公开发布）",
		imprint: imprint(date),
	});
}

/** The office prints a plan as annex; nothing normative in it. */
function printingNotice(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	const name = rng.pick(["2017年政务公开日活动方案", "市政府系统公文写作培训方案"]);
	return draft({
		slip: {
			文种: "通知",
			类别: ["印发"],
			发文机关: OFFICE,
			发文字号: number("鹤政办发", rng),
			主送: "市政府各直属单位",
			签发: { ...SECRETARY, 日期: date },
			公开: "主动公开",
			附件: [name],
			...printed(date),
		},
		title: `${OFFICE}关于印发《${name}》的通知`,
		addressee: "市政府各直属单位",
		body: [`《${name}》已经市政府同意，现印发给你们，请认真贯彻执行。`],
		annexNote: [name],
		...ending(OFFICE, date),
		note: "（此件公开发布）",
		annexes: [
			{
				mark: "附件",
				title: name,
				paragraphs: [
					"一、时间和地点",
					`${cn(later(date, 30))}，市政府机关三楼会议室，参加人数${rng.int(40, 90)}人，时长半天。`,
					"二、内容",
					`（一）讲解公文格式，由市政府办公室负责。`,
					`（二）现场答疑，${rng.pick(["由市政府办公室秘书科组织", "时间不少于一小时"])}。`,
					"三、经费",
					"所需费用0.6万元，从市政府办公室培训费中列支。",
				],
			},
		],
		imprint: imprint(date),
	});
}

/** The office passes on a department's text, adding requirements of its own. */
function relayNotice(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	const o = rng.pick([HOUSING, ENVIRONMENT]);
	const other = o === HOUSING ? ENVIRONMENT : HOUSING;
	const name = `${o.name}关于开展建筑渣土运输整治的意见`;
	return draft({
		slip: {
			文种: "通知",
			类别: ["转发"],
			发文机关: OFFICE,
			发文字号: number("鹤政办发", rng),
			主送: ALL.split("，"),
			征求意见: [{ 机关: other.short, 日期: later(date, -9), 意见: "同意", 采纳: "已采纳" }],
			签发: { ...SECRETARY, 日期: date },
			公开: "主动公开",
			附件: [name],
			...printed(date),
		},
		title: `${OFFICE}转发${o.short}关于开展建筑渣土运输整治意见的通知`,
		addressee: ALL,
		body: [`《${name}》已经市政府同意，现转发给你们。请结合实际组织实施，并于${md(later(date, 60))}前将落实情况报市政府办公室。`],
		annexNote: [name],
		...ending(OFFICE, date),
		note: "（此件公开发布）",
		annexes: [
			{
				mark: "附件",
				title: name,
				paragraphs: [
					`为${rng.pick(["减少扬尘", "防止沿途撒漏"])}，提出如下意见：`,
					`一、运输车辆应当加装密闭盖板，${md(later(date, 40))}前全部完成。`,
					`二、${other.short}每周抽查一次，各县、区人民政府负责本辖区路面保洁。`,
					o.name,
					cn(later(date, -6)),
				],
			},
		],
		imprint: imprint(date),
	});
}

function meetingNotice(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	const held = later(date, rng.int(5, 12));
	return draft({
		slip: {
			文种: "通知",
			类别: ["会议通知"],
			发文机关: OFFICE,
			发文字号: number("鹤政办发", rng),
			主送: "市政府各直属单位",
			签发: { ...SECRETARY, 日期: date },
			公开: "依申请公开",
			...printed(date),
		},
		title: `${OFFICE}关于召开${rng.pick(["公文处理工作", "政务信息工作", "政务值班工作"])}会议的通知`,
		addressee: "市政府各直属单位",
		body: [
			"经市政府同意，定于近日召开会议。现将有关事项通知如下：",
			`一、时间：${cn(held)}上午9时，会期半天`,
			"二、地点：市政府机关三楼会议室",
			`三、参加人员：各单位办公室主任，共${rng.int(40, 60)}人`,
			`四、请各单位于${md(later(held, -2))}前将参会人员名单报市政府办公室。会议不发生费用。`,
		],
		...ending(OFFICE, date),
		note: contact(rng),
		imprint: imprint(date),
	});
}

function jointNotice(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	const sum = rng.int(300, 900);
	return draft({
		slip: {
			文种: "通知",
			发文机关: [FINANCE.name, FARMING.name],
			发文字号: number(FINANCE.prefix, rng),
			主送: ["各县、区财政局", "农业局"],
			签发: [
				{ 姓名: "丑二", 职务: "局长", 机关: FINANCE.name, 日期: later(date, -1) },
				{ 姓名: "寅三", 职务: "主任", 机关: FARMING.name, 日期: date },
			],
			公开: "主动公开",
			...printed(date, `${FINANCE.name}办公室`),
		},
		title: `${FINANCE.name} ${FARMING.name}关于兑付玉米生产者补贴的通知`,
		addressee: "各县、区财政局，农业局",
		body: [
			`为及时兑付补贴，根据省财政厅的资金文件，现将有关事项通知如下：`,
			`一、本次下达补贴资金${sum}万元，按照2016年合法种植面积分配。`,
			`二、${rng.pick(["通过一卡通于", "以一卡通方式于"])}${md(later(date, 30))}前兑付到户，并在村务公开栏公示7天。`,
		],
		signature: [FINANCE.name, FARMING.name],
		date: cn(date),
		note: contact(rng),
	});
}

/** A department tells counties what to do with the government's approval stated (T16). */
function approvedNotice(rng: Rng): DraftSpec {
	const o = rng.pick([FORESTRY, HEALTH, SAFETY]);
	const date = rng.day("2017-03-06", "2017-05-20");
	const matter = o === FORESTRY ? "春季义务植树" : o === HEALTH ? "鼠防监测点布设" : "尾矿库汛前排查";
	return draft({
		slip: {
			文种: "通知",
			发文机关: o.name,
			发文字号: number(o.prefix, rng),
			主送: "各县、区人民政府",
			批准: { 机关: "市政府", 日期: later(date, -4), 文号: `鹤政函〔2017〕${rng.int(3, 40)}号` },
			签发: signed(o, rng, date),
			公开: "主动公开",
			...printed(date, `${o.name}办公室`),
		},
		title: `${o.name}关于开展${matter}的通知`,
		addressee: "各县、区人民政府",
		body: [
			`为${rng.pick(["完成年度任务", "掌握底数"])}，经市政府同意，现将${matter}有关事项通知如下：`,
			`一、各县、区人民政府应当于${md(later(date, 30))}前完成，${rng.pick(["逐处登记造册", "留存影像资料"])}。`,
			`二、完成情况于${md(later(date, 40))}前报${o.we}。`,
		],
		...ending(o.name, date),
		note: contact(rng),
	});
}

/** Everything that a normative document of the government owes (R19–R25, R27, R29). */
function normativeSlip(date: string, o: { name: string }, concerned: readonly string[], rng: Rng): SlipSpec {
	return {
		起草: { 机关: o.name, 姓名: rng.pick(NAMES), 日期: later(date, -90) },
		涉及机关: [...concerned],
		征求意见: [
			...concerned.map((c) => ({ 机关: c, 日期: later(date, -75), 意见: "同意", 采纳: "已采纳" })),
			{ 机关: "各县、区人民政府", 日期: later(date, -74), 意见: "无不同意见", 采纳: "已采纳" },
		],
		程序: {
			调查研究: step(date, 100, o.name, "走访企业46户"),
			公众参与: step(date, 60, o.name, "公开征求意见三十日"),
			专家论证: step(date, 40, "鹤岗市技工教育指导中心", "可行"),
			风险评估: step(date, 35, "鹤岗市社会稳定风险评估中心", "低风险"),
			集体讨论: step(date, 0, "市政府常务会议", "通过"),
		},
		合法性审查: { 机构: "市政府法制办", 日期: later(date, -16), 结论: "通过" },
		审议: { 会议: "市政府常务会议", 届次: "十六届九次", 日期: date, 结果: "通过" },
		备案: { 机关: "鹤岗市人大常委会", 日期: later(date, 12) },
	};
}

function normativeOpinions(rng: Rng): DraftSpec {
	const date = rng.day("2017-04-20", "2017-06-12");
	const a = rng.int(200, 400);
	const b = rng.int(300, 500);
	return draft({
		slip: {
			文种: "意见",
			类别: ["规范性文件"],
			发文机关: CITY,
			发文字号: number("鹤政发", rng),
			主送: ALL.split("，"),
			...normativeSlip(date, LABOUR, ["市财政局", "市教育局"], rng),
			审核: { ...LABOUR.vice, 日期: later(date, -11) },
			签发: { ...MAYOR, 日期: date },
			公开: "主动公开",
			...printed(date),
		},
		title: `${CITY}关于推行企业新型学徒制的意见`,
		addressee: ALL,
		body: [
			`为缓解我市装备制造企业技能工人短缺，根据《中华人民共和国就业促进法》，经市政府十六届九次常务会议研究，现就推行企业新型学徒制提出如下意见：`,
			"一、目标任务",
			`2017年至2018年，全市培养企业学徒${a + b}人，其中2017年${a}人、2018年${b}人。`,
			"二、补贴标准",
			`（一）对开展学徒培养的企业，每培养1人补贴${rng.pick(["4000", "3500", "5000"])}元，学徒结业后拨付。`,
			"（二）补贴资金由市财政局从就业补助资金中安排。",
			"三、责任分工",
			"（一）市人社局负责学徒注册和补贴审核，每季度第一个月10日前公布名单。",
			"（二）市教育局负责协调职业院校提供课程。",
			"（三）各县、区人民政府每年组织不少于2户企业参加试点。",
			"四、附则",
			`本意见由市人社局负责解释，自${cn(later(date, 35))}起施行，有效期至2019年12月31日。`,
		],
		...ending(CITY, date),
		note: "（此件公开发布）",
		imprint: imprint(date),
	});
}

function normativeMeasures(rng: Rng): DraftSpec {
	const date = rng.day("2017-04-20", "2017-06-12");
	const name = "鹤岗市城市养犬管理办法";
	return draft({
		slip: {
			文种: "通知",
			类别: ["规范性文件", "印发"],
			发文机关: CITY,
			发文字号: number("鹤政发", rng),
			主送: ALL.split("，"),
			...normativeSlip(date, POLICE, ["市住建局", "市农委"], rng),
			审核: { ...POLICE.vice, 日期: later(date, -11) },
			签发: { ...MAYOR, 日期: date },
			公开: "主动公开",
			附件: [name],
			...printed(date),
		},
		title: `${CITY}关于印发${name}的通知`,
		addressee: ALL,
		body: [`《${name}》已经市政府十六届九次常务会议讨论通过，现印发给你们，请认真贯彻执行。`],
		annexNote: [name],
		...ending(CITY, date),
		note: "（此件公开发布）",
		annexes: [
			{
				mark: "附件",
				title: name,
				paragraphs: [
					"第一章　总则",
					`第一条　为规范城市养犬行为，${rng.pick(["保障公民人身安全", "维护公共秩序"])}，根据《中华人民共和国治安管理处罚法》，结合本市实际，制定本办法。`,
					"第二条　本办法适用于本市城市建成区。",
					"第二章　管理",
					"第三条　市公安局负责养犬登记，每年4月1日至5月31日办理年检。",
					`第四条　登记费每只每年${rng.pick(["50", "80"])}元，不得向养犬人收取其他费用。`,
					"第三章　附则",
					"第五条　本办法由市公安局负责解释。",
					`第六条　本办法自${cn(later(date, 35))}起施行，有效期五年。施行满三年由市公安局组织评估。`,
				],
			},
		],
		imprint: imprint(date),
	});
}

function decision(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	const n = rng.int(5, 12);
	const o = rng.pick([LABOUR, EDUCATION]);
	return draft({
		slip: {
			文种: "决定",
			发文机关: CITY,
			发文字号: number("鹤政发", rng),
			主送: ALL.split("，"),
			起草: { 机关: o.name, 姓名: rng.pick(NAMES), 日期: later(date, -9) },
			审议: { 会议: "市政府常务会议", 届次: "十六届八次", 日期: date, 结果: "通过" },
			审核: { ...o.vice, 日期: later(date, -2) },
			签发: { ...MAYOR, 日期: date },
			公开: "主动公开",
			附件: ["先进集体名单"],
			...printed(date),
		},
		title: `${CITY}关于表彰2016年度${o === LABOUR ? "农民工工作" : "义务教育工作"}先进集体的决定`,
		addressee: ALL,
		body: [
			`2016年，全市各单位${rng.pick(["完成了年度目标", "工作成绩突出"])}。为鼓励先进，经市政府十六届八次常务会议研究，决定对${rng.pick(["向阳区光明街道办事处", "萝北县凤翔镇人民政府"])}等${n}个单位予以表彰。`,
			"受表彰的单位名单见附件。",
		],
		annexNote: ["先进集体名单"],
		...ending(CITY, date),
		note: "（此件公开发布）",
		annexes: [{ mark: "附件", title: "先进集体名单", paragraphs: ["向阳区光明街道办事处", "萝北县凤翔镇人民政府"] }],
		imprint: imprint(date),
	});
}

function circular(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	const a = rng.int(20, 60);
	return draft({
		slip: {
			文种: "通报",
			发文机关: OFFICE,
			发文字号: number("鹤政办发", rng),
			主送: "市政府各直属单位",
			签发: { ...SECRETARY, 日期: date },
			公开: "依申请公开",
			...printed(date),
		},
		title: `${OFFICE}关于一季度公文办理情况的通报`,
		addressee: "市政府各直属单位",
		body: [
			`按照年度工作安排，市政府办公室对一季度公文办理情况进行了检查，现通报如下：`,
			`一、总体情况。一季度收文${a * 10}件，已办结${a * 9}件，${rng.pick(["平均办理用时4天", "退回重办3件"])}。`,
			`二、存在问题。有${rng.int(3, 9)}件公文超过办理时限，${rng.int(2, 6)}件格式不符合要求。`,
			`三、工作要求。超过时限的公文由承办单位于${md(later(date, 12))}前办结，并将办理情况报市政府办公室。`,
		],
		...ending(OFFICE, date),
		imprint: imprint(date),
	});
}

function adjustment(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	return draft({
		slip: {
			文种: "通知",
			类别: ["工作调整"],
			发文机关: OFFICE,
			发文字号: number("鹤政办发", rng),
			主送: ALL.split("，"),
			签发: { ...SECRETARY, 日期: date },
			公开: "主动公开",
			...printed(date),
		},
		title: `${OFFICE}关于调整市${rng.pick(["爱国卫生运动委员会", "防汛抗旱指挥部"])}组成人员的通知`,
		addressee: ALL,
		body: [
			"由于人员变动，经市政府同意，对组成人员调整如下：",
			`一、副主任由庚七同志担任，${rng.pick(["子一", "丑二"])}同志不再担任。`,
			`二、办公室设在市${rng.pick(["卫计委", "水务局"])}，联系电话不变。`,
			`三、本通知自印发之日起执行。`,
		],
		...ending(OFFICE, date),
		note: "（此件公开发布）",
		imprint: imprint(date),
	});
}

export const DOWNWARD: readonly Base[] = [
	{ name: "letter", stages: STAGES, make: letter },
	{ name: "letter-reply", stages: STAGES, make: replyLetter },
	{ name: "reply", stages: STAGES, make: reply },
	{ name: "notice-department", stages: STAGES, make: departmentNotice },
	{ name: "notice-office", stages: STAGES, make: officeNotice },
	{ name: "notice-printing", stages: STAGES, make: printingNotice },
	{ name: "notice-relay", stages: STAGES, make: relayNotice },
	{ name: "notice-meeting", stages: STAGES, make: meetingNotice },
	{ name: "notice-joint", stages: STAGES, make: jointNotice },
	{ name: "notice-approved", stages: STAGES, make: approvedNotice },
	{ name: "normative-opinions", stages: STAGES, make: normativeOpinions },
	{ name: "normative-measures", stages: STAGES, make: normativeMeasures },
	{ name: "decision", stages: STAGES, make: decision },
	{ name: "circular", stages: STAGES, make: circular },
	{ name: "adjustment", stages: STAGES, make: adjustment },
];
