import { insertAfter } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { incidentField, isFirstReport, isIncidentReport } from "../../requirements/incident";
import { datesIn } from "../../text/dates";

const draft = (title: string, body: string): string => `---
文种: 报告
发文机关: 鹤岗市安全生产监督管理局
主送: 鹤岗市人民政府
阶段: 送审
---

鹤岗市安全生产监督管理局关于${title}

鹤岗市人民政府：

${body}

（联系人：值班室，电话：0468-3350110）
`;
const FULL = "2017年5月18日13时40分，兴安区峻德路一在建商服楼脚手架坍塌，4名工人坠落。接报后，我局立即赶赴现场组织救援，责令工地停工。";

export const rule = defineRule({
	title: { zh: "突发事件报告要素不全", en: "Incident report lacks elements" },
	why: {
		zh: "重大事故等情况的报告要写清时间、地点、经过、伤亡损失和已采取的措施，情况不实、漏报要追究责任。",
		en: "An incident report tells time, place, what happened, casualties or losses, and measures taken.",
	},
	sources: ["R48", "A12"],
	severity: "error",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		missing: { zh: "事件报告没有写明{element}。", en: "The incident report does not tell: {elementEn}." },
		advised: { zh: "事件报告没有写明{element}，建议补充。", en: "The incident report might add: {elementEn}." },
	},
	examples: [
		{
			name: "没有伤亡情况",
			bad: draft(
				"峻德路工地脚手架坍塌事故的报告",
				`${FULL.replace("，4名工人坠落", "")}初步判断是连墙件缺失所致。下一步将对全市在建工地逐一检查。`,
			)
				.replace("鹤岗市安全生产监督管理局关于峻德路", "⟦鹤岗市安全生产监督管理局关于峻德路")
				.replace("事故的报告\n", "事故的报告⟧\n"),
		},
		{
			name: "没有采取的措施",
			bad: draft(
				"峻德路工地脚手架坍塌事故的报告",
				"2017年5月18日13时40分，兴安区峻德路一在建商服楼脚手架坍塌，2人死亡、1人受伤。原因正在调查。下一步将追究相关人员责任。",
			)
				.replace("鹤岗市安全生产监督管理局关于峻德路", "⟦鹤岗市安全生产监督管理局关于峻德路")
				.replace("事故的报告\n", "事故的报告⟧\n"),
		},
		{
			name: "初报",
			good: draft("峻德路工地脚手架坍塌事故的报告（初报）", `${FULL}伤亡情况正在核实，后续情况随时续报。`),
			looksBad: "没有原因和下一步安排，但这是初报。",
		},
		{
			name: "事故预防工作",
			good: draft("建筑施工坍塌事故预防工作情况的报告", "上半年开展专项检查4次。"),
			looksBad: "标题有“事故”和“报告”，但报告的是预防工作。",
		},
	],
	*check(d) {
		if (!isIncidentReport(d)) return;
		const own = d.draft.paragraphs
			.filter((p) => (p.part === "body" || p.part === "annex" || p.part === "note") && !BLANK.test(p.text))
			.map((p) => p.text)
			.join("\n");
		const told: Record<string, boolean> = {
			发生: incidentField(d, "发生") !== undefined || datesIn(own, d.year).length > 0 || /[今昨前]日|\d{1,2}时|当日/.test(own),
			地点:
				incidentField(d, "地点") !== undefined ||
				/(?:在|于|位于|地点)[^，。]{1,24}(?:路|街|县|区|乡|镇|村|社区|小区|矿|厂|井|工地|库|公司|学校|医院|河|江|桥|公里|号|大厦|楼|市场|农场|林场|收费站|江段|河段|路段|水域|境内|附近|林班|航道|码头|口岸)|[\u4e00-\u9fff]{2,8}(?:路|街|县|区|乡|镇|村|小区|煤矿|工厂|井|工地|河段|江段|路段|水域|大桥|水库|码头|口岸)/.test(
					own,
				),
			经过: /发生|坍塌|垮塌|泄漏|泄露|爆炸|起火|着火|滑坡|坠落|透水|冒顶|溢流|决口|聚集|上访|感染|中毒|相撞|侧翻|倾覆|漫堤|断裂|受灾|突发|翻沉|沉没|落水|溺水|倒塌|失火|燃烧|触电|窒息|脱轨|撞|坠|淹|停电|中断|失联|冲毁/.test(
				own,
			),
			伤亡:
				incidentField(d, "伤亡") !== undefined ||
				incidentField(d, "损失") !== undefined ||
				/死亡|受伤|伤亡|遇难|失踪|被困|轻伤|重伤|伤者|死者|损失|受灾(?:人口|群众|面积)|无人(?:员)?|伤员|送医|住院|病例|过火面积|受损|落水|获救|溺亡|伤情|被埋|遇险|受困|倒损|冲毁/.test(
					own,
				),
			措施:
				incidentField(d, "措施") !== undefined ||
				/启动|赶赴|赶到|抢险|救援|救治|疏散|转移|封锁|封闭现场|停产|停工|控制|扑灭|处置|抢修|排险|警戒|责令|关闭|切断|投放|设置|劝返|隔离|安抚|布设|搜救|搜寻|打捞|营救|救助|成立[^，。]{0,10}(?:组|部)/.test(
					own,
				),
		};
		const advised: Record<string, boolean> = isFirstReport(d)
			? {}
			: {
					原因: /原因|因[^，。]{2,30}(?:导致|造成|引发|所致)|起因|系[^，。]{2,20}(?:导致|引发|造成)|初步(?:判断|分析|认定)|所致|导致/.test(
						own,
					),
					下一步: /下一步|将(?!军|来)|拟|继续|进一步|后续|善后|跟踪|举一反三/.test(own),
					联系方式: /联系(?:人|电话|方式)|电话[:：]|值班电话|\d{4}-\d{7}/.test(own),
				};
		const at = d.draft.slip.get("事件")?.keySpan ?? d.draft.title?.span ?? d.slipAt("事件");
		const last = d.paragraphs.at(-1);
		for (const [name, ok] of Object.entries(told)) {
			if (!ok)
				yield {
					message: "missing",
					values: { element: WORDS[name]![0], elementEn: WORDS[name]![1] },
					data: { field: name },
					at,
					// A line that waits to be filled in is not put there twice.
					fixes:
						last && !d.paragraphs.some((p) => BLANK.test(p.text) && p.text.startsWith(WORDS[name]![0]))
							? [
									{
										title: { zh: `插入“${WORDS[name]![0]}：”一行`, en: `Insert ${WORDS[name]![1]}` },
										safe: false,
										edits: insertAfter(d.draft, last, [`${WORDS[name]![0]}：〔请填写〕`]),
									},
								]
							: [],
				};
		}
		for (const [name, ok] of Object.entries(advised))
			if (!ok)
				yield {
					message: "advised",
					values: { element: WORDS[name]![0], elementEn: WORDS[name]![1] },
					data: { field: name },
					at,
					severity: "warning",
				};
	},
});

/** What the quick fix inserts, not filled in yet: no evidence. */
const BLANK = /：〔请填写/;

const WORDS: Record<string, [string, string]> = {
	发生: ["发生时间", "time"],
	地点: ["发生地点", "place"],
	经过: ["事件经过", "what happened"],
	伤亡: ["伤亡和损失情况", "casualties or losses"],
	措施: ["已采取的措施", "measures taken"],
	原因: ["初步原因", "cause"],
	下一步: ["下一步工作", "next steps"],
	联系方式: ["联系人和电话", "contact"],
};
