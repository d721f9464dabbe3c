/** Clean drafts that go upward: 请示, 报告, leave. */
import { type Base, draft } from "../base";
import type { DraftSpec, SlipSpec } from "../draftSpec";
import { cn, later, md, type Rng } from "../rng";
import {
	CITY,
	COUNTIES,
	EDUCATION,
	FARMING,
	FINANCE,
	FORESTRY,
	HEALTH,
	HOUSING,
	LABOUR,
	LAND,
	NAMES,
	OFFICE,
	type Office,
	POLICE,
	SAFETY,
	WATER,
} from "./organs";
import { contact, ending, number, STAGES, signed } from "./parts";

const ASK = ["妥否，请批示。", "当否，请批示。", "可否，请批示。", "以上请示，妥否，请批示。"];
const NOW = ["现请示如下：", "现将有关事项请示如下：", "现就有关问题请示如下："];

/** The end of the slip, and the end of the cover, that all issued drafts share. */
function issued(o: { name: string }, date: string, rng: Rng): { slip: SlipSpec; signature: string[]; date: string; note: string } {
	return {
		slip: { 公开: "依申请公开", 印发: { 机关: `${o.name}办公室`, 日期: later(date, rng.int(0, 2)) } },
		...ending(o.name, date),
		note: contact(rng),
	};
}

interface Topic {
	readonly by: Office;
	readonly with: Office;
	readonly matter: string;
	readonly body: (rng: Rng, date: string) => string[];
}

/** Matters that a bureau puts to the government and that touch one other bureau. */
const TOPICS: readonly Topic[] = [
	{
		by: EDUCATION,
		with: FINANCE,
		matter: "更换第四小学采暖锅炉",
		body: (rng, date) => {
			const own = rng.int(12, 30);
			const rest = rng.int(31, 58);
			return [
				`第四小学现用采暖锅炉2001年投入使用，已经超过设计年限，${rng.pick(["2016年冬季先后停炉四次", "去年采暖期内两次爆管", "经检验热效率不足五成"])}，为保证学生正常上课，${rng.pick(NOW)}`,
				`一、更换锅炉一台，容量为4蒸吨，计划于${md(later(date, 40))}开工、${md(later(date, 95))}完工。`,
				`二、所需资金${own + rest}万元，其中我局自筹${own}万元，其余${rest}万元请市政府批准由市财政局从教育费附加中安排。`,
			];
		},
	},
	{
		by: WATER,
		with: FINANCE,
		matter: "维修小鹤立河拦河闸",
		body: (rng, date) => {
			const sum = rng.int(36, 88);
			return [
				`小鹤立河拦河闸建成于1998年，闸门锈蚀漏水，${rng.pick(["启闭机电机已经烧毁", "两侧翼墙出现裂缝", "止水橡皮老化脱落"])}。为确保汛期安全，${rng.pick(NOW)}`,
				`一、${rng.pick(["更换闸门3扇", "更换闸门2扇、启闭机1台", "修补翼墙120延长米"])}，${md(later(date, 30))}前开工，${md(later(date, 60))}前完工。`,
				`二、${rng.pick(["维修需", "共需资金", "工程投资"])}${sum}万元，请市政府批准由市财政局在水利建设基金中列支。`,
			];
		},
	},
	{
		by: FORESTRY,
		with: POLICE,
		matter: "春季防火期设置检查站",
		body: (rng, date) => [
			`今年春季气温偏高、降水偏少，${rng.pick(["进山人员逐日增多", "林区可燃物载量较大", "周边农田烧荒时有发生"])}。为防止火种进山，${rng.pick(NOW)}`,
			`一、自${md(later(date, 12))}至${md(later(date, 60))}，在进山路口设检查站${rng.int(4, 9)}处，${rng.pick(["昼夜值守", "实行两班轮换", "逐车登记"])}。`,
			`二、${rng.pick(["请市政府批准由市公安局派民警", "建议由市公安局选派民警", "恳请市政府协调市公安局抽调民警"])}${rng.int(8, 20)}名协助检查。`,
		],
	},
	{
		by: HOUSING,
		with: POLICE,
		matter: "封闭新华路施工",
		body: (rng, date) => [
			`新华路排水管网使用已满三十年，${rng.pick(["去年汛期两次返水", "管段塌陷七处", "沿线居民多次反映积水"])}，为${rng.pick(["消除隐患", "解决积水问题"])}，${rng.pick(NOW)}`,
			`一、新华路自${md(later(date, 25))}至${md(later(date, 70))}全线封闭，更换管道${rng.int(600, 1900)}米。`,
			`二、封闭期间的交通疏导，${rng.pick(["请市政府批准由市公安局负责", "拟请市政府同意由市公安局组织实施"])}。`,
		],
	},
	{
		by: HEALTH,
		with: FINANCE,
		matter: "购置乡镇卫生院救护车",
		body: (rng) => {
			const n = rng.int(3, 7);
			return [
				`全市${n}所乡镇卫生院没有救护车，急危重病人转运${rng.pick(["主要依靠农用车", "平均用时超过一小时", "只能等候市区派车"])}。为了改善农村急救条件，${rng.pick(NOW)}`,
				`一、为${n}所乡镇卫生院各购置救护车1辆，车载设备按照省卫计委的配置标准配备。`,
				`二、每辆车价22万元，共需${n * 22}万元，${rng.pick(["请市政府批准由市财政局安排", "恳请市政府同意由市财政局予以安排"])}。`,
			];
		},
	},
	{
		by: FARMING,
		with: LAND,
		matter: "建设农机停放场",
		body: (rng, date) => [
			`东山区三个村现有大型农机${rng.int(40, 90)}台，${rng.pick(["常年露天停放", "农闲时停在公路两侧", "没有固定的检修场地"])}，为延长使用年限、方便检修，${rng.pick(NOW)}`,
			`一、在蔬园乡建设农机停放场1处，占地${rng.int(2, 6)}.4公顷，${md(later(date, 45))}开工。`,
			`二、${rng.pick(["停放场用地请市政府批准由市国土局办理划拨手续", "请市政府同意由市国土局办理停放场的用地手续"])}。`,
		],
	},
];

function request(rng: Rng): DraftSpec {
	const t = rng.pick(TOPICS);
	const date = rng.day("2017-03-06", "2017-05-20");
	const end = issued(t.by, date, rng);
	return draft({
		slip: {
			文种: "请示",
			发文机关: t.by.name,
			发文字号: number(t.by.prefix, rng),
			主送: CITY,
			起草: { 机关: t.by.name, 姓名: rng.pick(NAMES), 日期: later(date, -9) },
			涉及机关: [t.with.short],
			征求意见: [{ 机关: t.with.short, 日期: later(date, -8), 意见: "同意", 采纳: "已采纳" }],
			会签: [
				{ 机关: rng.pick([t.with.short, t.with.name]), 姓名: rng.pick(NAMES), 职务: t.with.head, 日期: later(date, -2), 意见: "同意" },
			],
			签发: signed(t.by, rng, date),
			...end.slip,
		},
		title: `${t.by.name}关于${t.matter}的请示`,
		addressee: CITY,
		body: [...t.body(rng, date), rng.pick(ASK)],
		signature: end.signature,
		date: end.date,
		note: end.note,
	});
}

function jointRequest(rng: Rng): DraftSpec {
	const [a, b] = rng.pick([
		[LAND, HOUSING],
		[WATER, HOUSING],
		[FORESTRY, WATER],
	] as const);
	const date = rng.day("2017-03-06", "2017-05-20");
	const place = rng.pick(["南山废弃采石场", "石头河河口", "小鹤立河左岸"]);
	const one = rng.int(60, 140);
	const two = rng.int(30, 90);
	return draft({
		slip: {
			文种: "请示",
			发文机关: [a.name, b.name],
			发文字号: number(a.prefix, rng),
			主送: CITY,
			涉及机关: ["市财政局"],
			征求意见: [{ 机关: "市财政局", 日期: later(date, -12), 意见: "同意", 采纳: "已采纳" }],
			会签: [{ 机关: "市财政局", 姓名: "丑二", 职务: "局长", 日期: later(date, -3), 意见: "同意" }],
			签发: [
				{ 姓名: "巳六", 职务: a.head, 机关: a.name, 日期: later(date, -1) },
				{ 姓名: "午七", 职务: b.head, 机关: b.name, 日期: date },
			],
			公开: "依申请公开",
			印发: { 机关: `${a.name}办公室`, 日期: later(date, 2) },
		},
		title: `${a.name} ${b.name}关于治理${place}的请示`,
		addressee: CITY,
		body: [
			`${place}${rng.pick(["去年汛期滑塌两处", "多年无人管护，岸坡裸露", "垃圾堆积，影响行洪"])}。为消除隐患，两局联合编制了治理方案，${rng.pick(NOW)}`,
			`一、${a.short}负责削坡和砌筑挡墙，${b.short}负责排水工程，${md(later(date, 110))}前完工。`,
			`二、工程概算${one + two}万元，其中挡墙工程${one}万元、排水工程${two}万元，${rng.pick(["请市政府批准由市财政局安排", "建议由市财政局从预备费中安排"])}。`,
			rng.pick(ASK),
		],
		signature: [a.name, b.name],
		date: cn(date),
		note: contact(rng),
	});
}

function countyRequest(rng: Rng): DraftSpec {
	const c = rng.pick(COUNTIES);
	const date = rng.day("2017-03-06", "2017-05-20");
	const end = issued(c, date, rng);
	const [matter, why, what] = rng.pick([
		["变更客运站站名", "新客运站已经建成，旧站名与所在乡镇不符", "将客运站站名由“东明客运站”变更为“名山客运站”"],
		[
			"设立乡村旅游服务点",
			"今年前四个月到访游客增长较快，沿线没有停车和如厕的地方",
			"在省道旁设立服务点2处，每处占地600平方米，用地使用本级存量建设用地",
		],
		["启用新政务服务大厅", "原大厅面积只有300平方米，群众办事排队时间长", "自7月1日起启用新大厅，23个窗口单位同时进驻"],
	] as const);
	return draft({
		slip: {
			文种: "请示",
			发文机关: c.name,
			发文字号: number(c.prefix, rng),
			主送: CITY,
			签发: signed(c, rng, date),
			...end.slip,
		},
		title: `${c.name}关于${matter}的请示`,
		addressee: CITY,
		body: [`${why}，为方便群众，经${c.we}政府常务会议研究，${rng.pick(NOW)}`, `拟${what}，所需费用由${c.we}自行解决。`, rng.pick(ASK)],
		signature: end.signature,
		date: end.date,
		note: end.note,
	});
}

/** A major matter with everything that R22, R24 and R46 ask for. */
function majorRequest(rng: Rng): DraftSpec {
	const date = rng.day("2017-04-20", "2017-05-25");
	const end = issued(HOUSING, date, rng);
	const old = rng.int(24, 27);
	const step = (days: number, body: string, result: string) => ({ 日期: later(date, -days), 机构: body, 结论: result, 材料: "报告" });
	return draft({
		slip: {
			文种: "请示",
			类别: ["重大决策", "重大事项"],
			发文机关: HOUSING.name,
			发文字号: number(HOUSING.prefix, rng),
			主送: CITY,
			事项: "1",
			涉及机关: ["市发改委", "各县、区人民政府"],
			征求意见: [
				{ 机关: "市发改委", 日期: later(date, -40), 意见: "同意", 采纳: "已采纳" },
				{ 机关: "各县、区人民政府", 日期: later(date, -38), 意见: "无不同意见", 采纳: "已采纳" },
			],
			程序: {
				调查研究: step(70, HOUSING.name, "走访热用户610户"),
				公众参与: step(50, HOUSING.name, "公开征求意见三十日"),
				专家论证: step(30, "鹤岗市供热协会", "可行"),
				风险评估: step(25, "鹤岗市社会稳定风险评估中心", "低风险"),
				听证: step(28, "鹤岗市发展和改革委员会", "多数代表赞成"),
				集体讨论: step(6, "市住建局党组会", "通过"),
			},
			合法性审查: { 机构: "市政府法制办", 日期: later(date, -12), 结论: "通过" },
			会签: [{ 机关: "市发改委", 姓名: "丑二", 职务: "主任", 日期: later(date, -3), 意见: "同意" }],
			签发: signed(HOUSING, rng, date),
			...end.slip,
		},
		title: `${HOUSING.name}关于调整市区居民供热价格的请示`,
		addressee: CITY,
		body: [
			`现行居民供热价格2011年制定，每平方米${old}元。${rng.pick(["近年来煤炭价格和人工成本变化较大", "供热企业连续三年亏损", "热源结构已经变化"])}，为保证供热质量，${rng.pick(NOW)}`,
			`一、居民供热价格拟由每平方米${old}元调整为${old + 2}元，自2017年10月15日起执行，具体标准由市发改委核定。`,
			"二、对低保家庭按照每户60平方米给予全额补贴，各县、区人民政府负责核实名单。",
			"三、调整价格符合《中华人民共和国价格法》，具备合法性；供热企业亏损，调整具备必要性；成本经过监审、方案经过专家论证，具备科学性；补贴资金已经落实，具备可行性；社会稳定风险评估结论为低风险，风险具备可控性。",
			"四、执行一年后由我局组织后评估，评估结果报市政府。",
			rng.pick(ASK),
		],
		signature: end.signature,
		date: end.date,
		note: end.note,
	});
}

/** Asking to change what the government decided, with cause and extent (R16). */
function changeRequest(rng: Rng): DraftSpec {
	const o = rng.pick([WATER, FORESTRY, EDUCATION]);
	const date = rng.day("2017-03-20", "2017-05-20");
	const end = issued(o, date, rng);
	const what = o === WATER ? "堤防加固工程" : o === FORESTRY ? "苗圃扩建工程" : "校舍加固工程";
	return draft({
		slip: { 文种: "请示", 发文机关: o.name, 发文字号: number(o.prefix, rng), 主送: CITY, 签发: signed(o, rng, date), ...end.slip },
		title: `${o.name}关于延长${what}工期的请示`,
		addressee: CITY,
		body: [
			`2016年12月市政府常务会议确定，${what}于2017年6月底前完工。${rng.pick(["因今年封冻期较往年延长二十天", "受4月连续降雨影响", "由于进场道路冲毁"])}，第二标段不能按期完成，${rng.pick(NOW)}`,
			`一、第二标段的工期拟由6月底延长至${md(later("2017-08-10", rng.int(0, 40)))}，其余部分仍按原定期限完工。`,
			"二、工程内容和投资不变，不增加费用。",
			rng.pick(ASK),
		],
		signature: end.signature,
		date: end.date,
		note: end.note,
	});
}

/** Passing on a subordinate's request with an own position (T15). */
function relayRequest(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-20", "2017-05-20");
	const o = rng.pick([EDUCATION, HEALTH]);
	const unit = o === EDUCATION ? "鹤岗市第三中学" : "鹤岗市妇幼保健院";
	const end = issued(o, date, rng);
	const annex = `${unit}关于启用新校址的请示`.replace("新校址", o === EDUCATION ? "新校区" : "新院区");
	const subject = o === EDUCATION ? "启用第三中学新校区" : "启用妇幼保健院新院区";
	return draft({
		slip: {
			文种: "请示",
			发文机关: o.name,
			发文字号: number(o.prefix, rng),
			主送: CITY,
			签发: signed(o, rng, date),
			附件: [annex],
			...end.slip,
		},
		title: `${o.name}关于${subject}的请示`,
		addressee: CITY,
		body: [
			`${unit}报来《${annex}》。经我${o.we.slice(1)}实地核查，${rng.pick(["新址水、电、暖已经接通", "新址已经通过竣工验收", "新址消防验收合格"])}，具备使用条件。现转报市政府，并提出如下意见：`,
			`一、同意自${md(later(date, 50))}起启用，原址保留至${md(later(date, 120))}。`,
			`二、搬迁费用${rng.int(8, 19)}万元由该单位从自有资金中列支。`,
			rng.pick(ASK),
		],
		annexNote: [annex],
		signature: end.signature,
		date: end.date,
		note: end.note,
		annexes: [
			{
				mark: "附件",
				title: annex,
				paragraphs: [`${o.name}：`, "我单位新址已经竣工，拟于今年启用。妥否，请批示。", unit, cn(later(date, -20))],
			},
		],
	});
}

/** A colleague disagrees, and the text sets out why and what is proposed (R42). */
function dissentRequest(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-20", "2017-05-20");
	const end = issued(HOUSING, date, rng);
	return draft({
		slip: {
			文种: "请示",
			发文机关: HOUSING.name,
			发文字号: number(HOUSING.prefix, rng),
			主送: CITY,
			涉及机关: ["市公安局"],
			征求意见: [{ 机关: "市公安局", 日期: later(date, -15), 意见: "不同意全线封闭", 采纳: "部分采纳" }],
			会签: [
				{
					机关: "市公安局",
					姓名: "卯四",
					职务: "局长",
					日期: later(date, -2),
					意见: rng.pick(["不同意全线封闭", "对全线封闭有异议", "不赞成全线封闭"]),
				},
			],
			签发: signed(HOUSING, rng, date),
			...end.slip,
		},
		title: `${HOUSING.name}关于${rng.pick(["新华路", "红旗路", "东解放路"])}管网改造施工交通组织的请示`,
		addressee: CITY,
		body: [
			`为在汛期前完成管网改造，我局拟自${md(later(date, 20))}起封闭施工路段，封闭期间的交通疏导请市政府批准由市公安局负责。`,
			"市公安局认为全线封闭将使货车绕行城区，理由是育才路承载能力不足。我局认为分段施工会使工期延长两个月，汛期前不能完工。",
			`两局主要负责人${md(later(date, -4))}专门协商，未能取得一致。我局建议夜间全封、白天半幅通行，请市政府决定。`,
			rng.pick(ASK),
		],
		signature: end.signature,
		date: end.date,
		note: end.note,
	});
}

function workReport(rng: Rng): DraftSpec {
	const o = rng.pick([LABOUR, WATER, FORESTRY, EDUCATION]);
	const date = rng.day("2017-03-06", "2017-05-20");
	const end = issued(o, date, rng);
	const a = rng.int(20, 60);
	const b = rng.int(20, 60);
	const [matter, unit, x, y] =
		o === LABOUR
			? ["一季度企业用工调查", "户", "装备制造企业", "食品加工企业"]
			: o === WATER
				? ["春季水毁工程修复", "处", "堤防", "涵闸"]
				: o === FORESTRY
					? ["春季造林", "块", "国有林场地块", "乡村地块"]
					: ["中小学体检", "所", "市区学校", "农村学校"];
	return draft({
		slip: { 文种: "报告", 发文机关: o.name, 发文字号: number(o.prefix, rng), 主送: CITY, 签发: signed(o, rng, date), ...end.slip },
		title: `${o.name}关于${matter}情况的报告`,
		addressee: CITY,
		body: [
			`按照市政府2017年工作安排，${o.we}${rng.pick(["组织开展了", "完成了"])}${matter}工作，现将有关情况报告如下：`,
			`一、完成情况。共完成${a + b}${unit}，其中${x}${a}${unit}、${y}${b}${unit}，${md(later(date, -10))}全部结束。`,
			`二、存在问题。${rng.pick(["个别数据需要复核", "部分台账记录不全", "有两个乡镇进度偏慢"])}，${o.we}已经派人指导。`,
			`三、下一步工作。${md(later(date, 30))}前完成复核并归档。`,
			rng.pick(["特此报告。", "以上报告，请审阅。"]),
		],
		signature: end.signature,
		date: end.date,
		note: end.note,
	});
}

function incidentReport(rng: Rng): DraftSpec {
	const day = rng.day("2017-03-06", "2017-05-28");
	const hour = rng.int(8, 15);
	const end = issued(SAFETY, day, rng);
	const hurt = rng.int(1, 4);
	return draft({
		slip: {
			文种: "报告",
			类别: ["重大事项"],
			发文机关: SAFETY.name,
			发文字号: number(SAFETY.prefix, rng),
			主送: CITY,
			事项: "9",
			事件: {
				发生: `${cn(day)}${hour}时10分`,
				获知: `${cn(day)}${hour}时30分`,
				报告: `${cn(day)}${hour + 1}时20分`,
				地点: "兴安区峻德工业园",
				伤亡: `轻伤${hurt}人`,
				损失: "约3万元",
				措施: "停产并救治伤员",
			},
			签发: signed(SAFETY, rng, day),
			...end.slip,
		},
		title: `${SAFETY.name}关于峻德工业园脚手架坍塌事故的报告`,
		addressee: CITY,
		body: [
			`${cn(day)}${hour}时10分，兴安区峻德工业园${rng.pick(["在建厂房", "二号仓库"])}外脚手架发生局部坍塌，${hurt}人轻伤。${hour}时30分${SAFETY.we}接到报告，${hour}时50分赶到现场。现将有关情况报告如下：`,
			`一、事故经过。工人${rng.pick(["拆除作业时", "搬运砖块时"])}架体失稳，垮塌面积20平方米，${hurt}名工人受伤，无人死亡。`,
			"二、已采取的措施。伤员已送市人民医院救治，现场已经封闭，施工全部停止。",
			"三、初步原因。连墙件数量不足，具体原因正在调查。",
			`四、下一步工作。${md(later(day, 10))}前完成调查，并对在建工地脚手架逐个检查。`,
			"特此报告。",
		],
		signature: end.signature,
		date: end.date,
		note: end.note,
	});
}

function rectification(rng: Rng): DraftSpec {
	const o = rng.pick([EDUCATION, LABOUR, HOUSING, FARMING]);
	const date = rng.day("2017-03-06", "2017-05-20");
	const end = issued(o, date, rng);
	const sum = rng.int(4, 19);
	return draft({
		slip: {
			文种: "报告",
			发文机关: o.name,
			发文字号: number(o.prefix, rng),
			主送: CITY,
			抄送: "鹤岗市审计局",
			签发: signed(o, rng, date),
			...end.slip,
		},
		title: `${o.name}关于2016年度预算执行审计整改情况的报告`,
		addressee: CITY,
		body: [
			`根据市审计局的审计决定，${o.we}对审计反馈的问题逐项整改，现将有关情况报告如下：`,
			`一、往来款清理不及时的问题。已收回借款${sum}万元，${md(later(date, -15))}全部上缴国库。`,
			`二、固定资产登记不全的问题。补登设备${rng.int(20, 60)}台，${md(later(date, -8))}完成入账，并修订了资产管理制度。`,
			`三、公务卡使用率偏低的问题。${md(later(date, 20))}前组织财务人员培训，今后零星支出一律使用公务卡结算。`,
			"特此报告。",
		],
		signature: end.signature,
		date: end.date,
		note: end.note,
		cc: "抄送：鹤岗市审计局。",
	});
}

/** City-wide data for the province, approved by the vice mayor in charge (R47（五）). */
function provinceReport(rng: Rng): DraftSpec {
	const date = rng.day("2017-03-06", "2017-05-20");
	const end = issued(FINANCE, date, rng);
	return draft({
		slip: {
			文种: "报告",
			类别: ["重大事项"],
			发文机关: FINANCE.name,
			发文字号: number(FINANCE.prefix, rng),
			主送: "黑龙江省财政厅",
			抄送: CITY,
			事项: "5",
			批准: { 领导: rng.pick(["市长", "市长甲一"]), 日期: later(date, -3) },
			签发: signed(FINANCE, rng, date),
			...end.slip,
		},
		title: `${FINANCE.name}关于2017年一季度财政收支情况的报告`,
		addressee: "黑龙江省财政厅",
		body: [
			`按照省财政厅的要求，经市政府同意，现将我市一季度财政收支情况报告如下：`,
			`一、收入情况。全市一般公共预算收入${rng.int(4, 6)}.${rng.int(1, 9)}亿元，同比增长${rng.int(2, 7)}.${rng.int(1, 9)}%。`,
			`二、支出情况。全市一般公共预算支出${rng.int(20, 30)}.${rng.int(1, 9)}亿元，完成年度预算的${rng.int(18, 27)}%。`,
			"特此报告。",
		],
		signature: end.signature,
		date: end.date,
		note: end.note,
		cc: `抄送：${CITY}。`,
	});
}

interface Trip {
	readonly reason: string;
	readonly place: string;
}

const INSIDE: readonly Trip[] = [
	{ reason: "全省界江旅游工作会议", place: "黑龙江省佳木斯市" },
	{ reason: "全省畜牧业现场会", place: "黑龙江省齐齐哈尔市" },
	{ reason: "全省项目建设推进会议", place: "哈尔滨市" },
];
const OUTSIDE: readonly Trip[] = [
	{ reason: "全国林下经济现场会", place: "浙江省杭州市" },
	{ reason: "全国粮食产销协作会议", place: "福建省厦门市" },
	{ reason: "东北四省区合作会议", place: "辽宁省沈阳市" },
];

function leave(
	rng: Rng,
	who: { organ: string; prefix: string; title: string; name: string; standIn: string; office: string },
	trip: Trip,
	slip: SlipSpec,
	to: string,
	copies: string | undefined,
): DraftSpec {
	const date = rng.day("2017-04-01", "2017-05-24");
	const from = later(date, rng.int(5, 9));
	const back = later(from, rng.int(2, 4));
	const annex = `关于召开${trip.reason}的通知`;
	return draft({
		slip: {
			文种: "请示",
			类别: ["请假"],
			发文机关: who.organ,
			发文字号: number(who.prefix, rng),
			主送: to.includes("，") ? to.split("，") : to,
			...(copies ? { 抄送: copies } : {}),
			...Object.fromEntries(Object.entries(slip).map(([k, v]) => [k, typeof v === "string" && v === "@" ? "" : v])),
			附件: [annex],
			签发: { 姓名: who.name, 职务: who.title, 机关: who.organ, 日期: date },
			公开: "依申请公开",
			印发: { 机关: who.office, 日期: date },
		},
		title: `${who.organ}关于${who.name}同志外出参加${trip.reason}请假的请示`,
		addressee: to,
		body: [
			`根据《${annex}》，${who.name}同志拟外出参加会议，现按照请销假制度请示如下：`,
			`外出人员：${who.organ}${who.title}${who.name}`,
			`事由：参加${trip.reason}`,
			`出发时间：${cn(from)}`,
			`返回时间：${cn(back)}`,
			`地点：${trip.place}`,
			"联系方式：0468-6820001",
			`外出期间主持工作：${who.standIn}`,
			`${who.name}同志返回后，于${cn(later(back, 1))}前销假，${cn(later(back, 7))}前提交书面报告。`,
			rng.pick(["妥否，请批示。", "当否，请批示。"]),
		],
		annexNote: [annex],
		...ending(who.organ, date),
		note: contact(rng),
		annexes: [
			{
				mark: "附件",
				title: annex,
				paragraphs: [
					"有关单位：",
					`为交流经验，定于${cn(later(from, 1))}在${trip.place}召开${trip.reason}，请派主要负责人参加。`,
					"会议筹备组",
					cn(later(date, -9)),
				],
			},
		],
		...(copies ? { cc: `抄送：${copies}。` } : {}),
	});
}

function leaveInside(rng: Rng): DraftSpec {
	const c = rng.pick(COUNTIES);
	const who = {
		organ: c.name,
		prefix: c.prefix,
		title: c.head,
		name: "亥二",
		standIn: `${c.place}常务副${c.head}戌十一`.replace("常务副", `人民政府常务副`),
		office: `${c.name}办公室`,
	};
	const to = `${c.vice.姓名}${c.vice.职务}`;
	return leave(rng, who, rng.pick(INSIDE), {}, to, OFFICE);
}

function leaveOutside(rng: Rng): DraftSpec {
	const o = rng.pick([FORESTRY, FARMING, WATER]);
	const who = {
		organ: o.name,
		prefix: o.prefix,
		title: o.head,
		name: "亥二",
		standIn: `${o.name}副${o.head}戌十一`,
		office: `${o.name}办公室`,
	};
	const both = rng.next() < 0.5;
	const spec = leave(
		rng,
		who,
		rng.pick(OUTSIDE),
		both ? {} : { 批准: "@" },
		both ? `${o.vice.姓名}${o.vice.职务}，甲一市长` : "甲一市长",
		undefined,
	);
	if (spec.slip!["批准"] !== undefined) {
		const signing = spec.slip!["签发"] as { 日期: string };
		spec.slip!["批准"] = { 领导: `${o.vice.职务}${o.vice.姓名}`, 日期: later(signing.日期, -1) };
	}
	return spec;
}

/** A vice mayor's or the secretary-general's own leave goes to the mayor (R52（一）). */
function leaveVice(rng: Rng): DraftSpec {
	const [title, name] = rng.pick([
		["副市长", "庚七"],
		["秘书长", "辛八"],
		["副市长", "丙三"],
	] as const);
	const who = {
		organ: OFFICE,
		prefix: "鹤政办呈",
		title,
		name,
		standIn: "副市长丁四",
		office: OFFICE,
	};
	const spec = leave(rng, who, rng.pick([...INSIDE, ...OUTSIDE]), {}, "甲一市长", undefined);
	spec.body[1] = `外出人员：${title}${name}`;
	spec.slip!["签发"] = { 姓名: "辛八", 职务: "秘书长", 机关: OFFICE, 日期: (spec.slip!["签发"] as { 日期: string }).日期 };
	return spec;
}

function returnReport(rng: Rng): DraftSpec {
	const o = rng.pick([FORESTRY, FARMING, WATER]);
	const date = rng.day("2017-04-10", "2017-05-28");
	const trip = rng.pick(OUTSIDE.slice(0, 2));
	const to = `${o.vice.姓名}${o.vice.职务}，甲一市长`;
	return draft({
		slip: {
			文种: "报告",
			类别: ["返程报告"],
			发文机关: o.name,
			发文字号: number(o.prefix, rng),
			主送: to.split("，"),
			签发: { 姓名: "亥二", 职务: o.head, 机关: o.name, 日期: date },
			公开: "依申请公开",
			印发: { 机关: `${o.name}办公室`, 日期: date },
		},
		title: `${o.name}关于参加${trip.reason}情况的报告`,
		addressee: to,
		body: [
			`${md(later(date, -7))}至${md(later(date, -5))}，${o.head}亥二同志赴${trip.place}参加${trip.reason}，${md(later(date, -4))}返回鹤岗并已销假。现将有关情况报告如下：`,
			`一、会议情况。会议${rng.pick(["部署了今年的重点任务", "交流了各地做法", "通报了去年工作"])}，参会代表${rng.int(120, 300)}人。`,
			`二、贯彻落实意见。建议${rng.pick(["组织种植大户外出学习一次", "在两个乡开展试点", "与会议承办地建立信息交换"])}，${md(later(date, 40))}前拿出方案。`,
			"特此报告。",
		],
		...ending(o.name, date),
		note: contact(rng),
	});
}

export const UPWARD: readonly Base[] = [
	{ name: "request", stages: STAGES, make: request },
	{ name: "request-joint", stages: STAGES, make: jointRequest },
	{ name: "request-county", stages: STAGES, make: countyRequest },
	{ name: "request-major", stages: STAGES, make: majorRequest },
	{ name: "request-change", stages: STAGES, make: changeRequest },
	{ name: "request-relay", stages: STAGES, make: relayRequest },
	{ name: "request-dissent", stages: STAGES, make: dissentRequest },
	{ name: "report-work", stages: STAGES, make: workReport },
	{ name: "report-incident", stages: ["送审", "印发"], make: incidentReport },
	{ name: "report-rectification", stages: STAGES, make: rectification },
	{ name: "report-province", stages: STAGES, make: provinceReport },
	{ name: "leave-inside", stages: ["送审", "印发"], make: leaveInside },
	{ name: "leave-outside", stages: ["送审", "印发"], make: leaveOutside },
	{ name: "leave-vice", stages: ["送审", "印发"], make: leaveVice },
	{ name: "return-report", stages: ["送审", "印发"], make: returnReport },
];
