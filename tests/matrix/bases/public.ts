/** Clean drafts for everybody, for the congress, and texts without a 文种. */
import { type Base, draft } from "../base";
import type { DraftSpec } from "../draftSpec";
import { cn, later, md, type Rng } from "../rng";
import { CITY, EDUCATION, FORESTRY, HOUSING, LABOUR, MAYOR, NAMES, OFFICE, POLICE } from "./organs";
import { ending, number, printed } from "./parts";

function publicNotice(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	const road = rng.pick(["红旗路", "东解放路", "新华路"]);
	return draft({
		slip: {
			文种: "通告",
			发文机关: POLICE.name,
			发文字号: number(POLICE.prefix, rng),
			签发: { 姓名: rng.pick(NAMES), 职务: "局长", 机关: POLICE.name, 日期: date },
			公开: "主动公开",
			...printed(date, `${POLICE.name}办公室`),
		},
		title: `${POLICE.name}关于${road}施工期间交通管制的通告`,
		body: [
			`为保证${road}排水管网施工安全，根据《中华人民共和国道路交通安全法》，现将施工期间交通管制事项通告如下：`,
			`一、${cn(later(date, 7))}至${cn(later(date, 30))}，${road}${rng.pick(["全线", "北段"])}禁止机动车通行。`,
			"二、途经车辆请绕行育才路、工农路。",
			...(rng.next() < 0.5 ? ["特此通告。"] : []),
		],
		...ending(POLICE.name, date),
		note: "（此件公开发布）",
	});
}

function proclamation(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	const n = rng.int(4, 9);
	return draft({
		slip: {
			文种: "公告",
			发文机关: CITY,
			发文字号: number("鹤政发", rng),
			起草: { 机关: LABOUR.name, 姓名: rng.pick(NAMES), 日期: later(date, -9) },
			审核: { ...LABOUR.vice, 日期: later(date, -2) },
			签发: { ...MAYOR, 日期: date },
			公开: "主动公开",
			...printed(date),
		},
		title: `${CITY}关于公布第${rng.pick(["二", "三", "四"])}批市级非物质文化遗产名录的公告`,
		body: [
			"根据《中华人民共和国非物质文化遗产法》，经专家评审和社会公示，市政府确定了新一批市级非物质文化遗产代表性项目。",
			`本批名录共${n}项，自公告之日起列入保护范围。`,
			"特此公告。",
		],
		...ending(CITY, date),
		note: "（此件公开发布）",
	});
}

function order(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-04-10");
	return draft({
		slip: {
			文种: "命令",
			发文机关: CITY,
			发文字号: number("鹤政令", rng),
			起草: { 机关: FORESTRY.name, 姓名: rng.pick(NAMES), 日期: later(date, -9) },
			审核: { ...FORESTRY.vice, 日期: later(date, -2) },
			签发: { ...MAYOR, 日期: date },
			公开: "主动公开",
			...printed(date),
		},
		title: `${CITY}春季森林防火命令`.replace("春季森林防火命令", "关于春季森林防火的命令"),
		body: [
			"为预防森林火灾，根据《森林防火条例》，发布命令如下：",
			`一、${cn(later(date, 5))}至${cn(later(date, 65))}为春季森林防火期，林区内禁止野外用火。`,
			`二、违反本命令的，由市林业局依法处以${rng.pick(["200元以上3000元以下", "200元以上2000元以下"])}罚款。`,
		],
		...ending("市长　甲一", date),
		note: "（此件公开发布）",
	});
}

function motion(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	const to = "鹤岗市人民代表大会常务委员会";
	return draft({
		slip: {
			文种: "议案",
			发文机关: CITY,
			发文字号: number("鹤政函", rng),
			主送: to,
			起草: { 机关: EDUCATION.name, 姓名: rng.pick(NAMES), 日期: later(date, -20) },
			审议: { 会议: "市政府常务会议", 届次: "十六届七次", 日期: later(date, -4), 结果: "通过" },
			审核: { ...EDUCATION.vice, 日期: later(date, -2) },
			签发: { ...MAYOR, 日期: date },
			公开: "依申请公开",
			...printed(date),
		},
		title: `${CITY}关于提请审议将${rng.pick(["市树确定为红松", "市花确定为丁香"])}的议案`,
		addressee: to,
		body: [
			`为${rng.pick(["提升城市形象", "增强市民归属感"])}，市政府在公开征集的基础上提出了建议方案，征集到有效意见${rng.int(1100, 4800)}条，赞成的占多数。`,
			"该方案已经市政府十六届七次常务会议讨论通过，现提请审议。",
		],
		...ending(CITY, date),
	});
}

function resolution(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-03-30");
	const organ = "鹤岗市人民代表大会";
	return draft({
		slip: {
			文种: "决议",
			发文机关: organ,
			审议: { 会议: "鹤岗市第十六届人民代表大会第二次会议", 日期: date, 结果: "通过" },
			公开: "主动公开",
		},
		title: `${organ}关于${rng.pick(["市人民检察院工作报告", "市中级人民法院工作报告"])}的决议`,
		headnote: `（${cn(date)}鹤岗市第十六届人民代表大会第二次会议通过）`,
		body: [
			`鹤岗市第十六届人民代表大会第二次会议听取和审议了工作报告。会议${rng.pick(["充分肯定过去一年的工作", "同意报告提出的工作安排"])}，决定批准这个报告。`,
		],
	});
}

function communique(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-04-20");
	return draft({
		slip: {
			文种: "公报",
			发文机关: "鹤岗市统计局",
			批准: { 领导: "市长", 日期: later(date, -2) },
			签发: { 姓名: rng.pick(NAMES), 职务: "局长", 机关: "鹤岗市统计局", 日期: date },
			公开: "主动公开",
		},
		title: "鹤岗市2016年国民经济和社会发展统计公报",
		body: [
			`2016年末全市有普通中学${rng.int(30, 40)}所，在校学生${rng.int(28, 33)}218人。`,
			`全年旅客运输量${rng.int(800, 990)}万人次，比上年增长${rng.int(1, 6)}.2%。`,
		],
		...ending("鹤岗市统计局", date),
	});
}

function minutes(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	return draft({
		slip: {
			文种: "纪要",
			类别: ["会议纪要"],
			发文机关: CITY,
			会议: {
				名称: "市政府十六届八次常务会议",
				类型: "常务会议",
				召集: "市长甲一",
				主持: "市长甲一",
				时间: cn(date),
				地点: "市政府机关二楼会议室",
				应到: 8,
				实到: 8,
				出席: ["市长甲一", "常务副市长乙二", "副市长丙三", "副市长丁四", "副市长戊五", "副市长己六", "副市长庚七", "秘书长辛八"],
				列席: ["办公室主任壬九", "市财政局局长丑二"],
			},
			签发: { ...MAYOR, 日期: later(date, 2) },
			公开: "主动公开",
			印发: { 机关: OFFICE, 日期: later(date, 3) },
		},
		title: "鹤岗市人民政府十六届八次常务会议纪要",
		body: [
			`${cn(date)}，市长甲一在市政府机关二楼会议室主持召开市政府十六届八次常务会议，会议议定事项如下：`,
			`一、会议审议通过了《${rng.pick(["2017年城区绿化方案", "2017年城区亮化方案"])}》，由市住建局负责实施，${md(later(date, 90))}前完成。`,
			"二、会议听取了市财政局关于一季度预算执行情况的汇报。",
			"出席：市长甲一，常务副市长乙二，副市长丙三、丁四、戊五、己六、庚七，秘书长辛八",
			"列席：办公室主任壬九，市财政局局长丑二",
		],
	});
}

function contract(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	return draft({
		slip: {
			类别: ["合同"],
			发文机关: CITY,
			阶段: "签发",
			合法性审查: { 机构: "市政府法制办", 日期: later(date, -6), 结论: "通过" },
			审议: { 会议: "市政府常务会议", 日期: later(date, -3), 结果: "通过" },
			签发: { ...MAYOR, 日期: date },
		},
		title: `${rng.pick(["市民服务中心", "体育公园"])}委托运营合同`,
		body: [
			"甲方：鹤岗市人民政府",
			"乙方：鹤岗市新天物业服务有限公司",
			`第一条　甲方将场馆委托乙方运营，期限自${cn(later(date, 20))}起三年。`,
			`第二条　乙方每年向甲方缴纳运营保证金${rng.int(10, 30)}万元。`,
			"第三条　本合同一式四份，双方各执两份，自双方签字盖章之日起生效。",
		],
	});
}

function speech(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	return draft({
		slip: {
			类别: ["讲话稿"],
			发文机关: CITY,
			阶段: "签发",
			起草: { 机关: OFFICE, 姓名: rng.pick(NAMES), 日期: later(date, -8) },
			批准: { 机关: "市政府", 日期: later(date, -2) },
		},
		title: `在全市${rng.pick(["冬季供热动员", "植树造林"])}大会上的讲话`,
		headnote: `（${cn(date)}）`,
		body: [
			"同志们：",
			"今天召开这次会议，我代表市政府讲三点意见。",
			`一、任务已经下达。今年要完成${rng.int(12, 40)}项工作，每项都有责任单位和完成时间。`,
			"二、资金已经落实。所需资金全部列入预算。",
			"三、检查要到现场。每月5日前通报上月进度。",
		],
	});
}

function bulletin(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	return draft({
		slip: { 类别: ["简报"], 发文机关: HOUSING.name },
		title: `${rng.pick(["老旧小区改造", "城区绿化"])}工作简报`,
		body: [
			`截至${md(later(date, -2))}，已完成${rng.int(12, 40)}个小区的施工，占计划的六成。`,
			`${md(date)}，市住建局召开调度会，要求施工单位于${md(later(date, 20))}前补齐绿化缺株。`,
		],
	});
}

function bill(rng: Rng): DraftSpec {
	return draft({
		slip: {
			类别: ["立法草案"],
			发文机关: CITY,
			起草: { 机关: HOUSING.name, 姓名: rng.pick(NAMES), 日期: "2017-04-06" },
			合法性审查: { 机构: "市政府法制办", 日期: "2017-05-10", 结论: "通过" },
			审议: { 会议: "市政府常务会议", 日期: "2017-05-26", 结果: "通过" },
			审核: { ...HOUSING.vice, 日期: "2017-05-20" },
		},
		title: `鹤岗市${rng.pick(["城市绿化条例", "物业服务条例"])}（草案）`,
		body: [
			"第一条　为了规范管理，根据有关法律、行政法规，结合本市实际，制定本条例。",
			"第二条　本条例适用于本市城市建成区。",
			`第三条　违反本条例的，由主管部门责令限期改正，处以${rng.pick(["500元", "1000元"])}以下罚款。`,
			"第四条　本条例自2018年1月1日起施行。",
		],
	});
}

export const PUBLIC: readonly Base[] = [
	{ name: "public-notice", stages: ["送审", "签发", "印发"], make: publicNotice },
	{ name: "proclamation", stages: ["签发", "印发"], make: proclamation },
	{ name: "order", stages: ["签发", "印发"], make: order },
	{ name: "motion", stages: ["签发", "印发"], make: motion },
	{ name: "resolution", stages: ["印发"], make: resolution },
	{ name: "communique", stages: ["签发", "印发"], make: communique },
	{ name: "minutes", stages: ["印发"], make: minutes },
	{ name: "contract", stages: ["印发"], make: contract },
	{ name: "speech", stages: ["印发"], make: speech },
	{ name: "bulletin", stages: ["印发"], make: bulletin },
	{ name: "bill", stages: ["印发"], make: bill },
];
