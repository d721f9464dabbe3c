import { insertBefore } from "../../document/edits";
import type { Paragraph } from "../../document/types";
import { defineRule } from "../../lint/rule";
import { CLOSING } from "../../requirements/asks";
import type { Dossier } from "../../requirements/dossier";
import { eventPlanOf } from "../../requirements/gatherings";
import { outsideQuotes } from "../../requirements/sentences";
import { CHINESE_NUMERAL } from "../../text/numerals";

const FIELDS = ["人数", "会期", "经费", "经费来源"] as const;
type Field = (typeof FIELDS)[number];
const LABELS: Readonly<Record<Field, string>> = { 人数: "参加人数", 会期: "会期", 经费: "经费及来源", 经费来源: "经费来源" };

const request = (body: string, title = "举办首届黑木耳采摘节"): string => `---
文种: 请示
发文机关: 鹤岗市旅游局
主送: 鹤岗市人民政府
阶段: 送审
---

鹤岗市旅游局关于${title}的请示

鹤岗市人民政府：

${body}

妥否，请批示。
`;

export const rule = defineRule({
	title: { zh: "会议、活动没有写明规模和经费", en: "Scale of a meeting or event not stated" },
	why: {
		zh: "会议要减少数量、控制规模、严格审批，会议、论坛、庆典、节会等活动严格控制和规范：方案和请示应当写明参加人数、会期、经费及其来源。",
		en: "Meetings and celebrations are kept few and small: a plan or request states how many people, how long, at what cost and from which source.",
	},
	sources: ["R41", "R55"],
	severity: "warning",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		missing: { zh: "“{event}”没有写明{label}。", en: "“{event}” does not state: {field}." },
	},
	examples: [
		{
			name: "没有人数",
			bad: request(
				"为推介林下经济，我局拟于9月16日至17日在鹤北举办首届黑木耳采摘节，经费8万元，从我局部门预算中列支。",
				"⟦举办首届黑木耳采摘节⟧",
			),
			fixed: request(
				"为推介林下经济，我局拟于9月16日至17日在鹤北举办首届黑木耳采摘节，经费8万元，从我局部门预算中列支。\n\n参加人数：〔请填写〕",
			),
			still: ["meeting/scale", "substance/placeholder"],
		},
		{
			name: "有经费没有来源",
			bad: request("我局拟于9月16日召开全域旅游座谈会，会期一天，邀请旅行社代表60人，预算经费3.2万元。", "⟦召开全域旅游座谈会⟧"),
		},
		{
			name: "小标题里有规模二字",
			bad: request(
				"一、时间和规模\n\n2017年9月16日在鹤北举行，为期一天。\n\n二、经费\n\n经费8万元，从我局部门预算中列支。",
				"⟦举办首届黑木耳采摘节⟧",
			),
		},
		{
			name: "只写了执勤的警力",
			bad: request(
				"采摘节9月16日至17日在鹤北举行，每日安排民警30人维持秩序，医务人员4名值守，经费8万元，从我局部门预算中列支。",
				"⟦举办首届黑木耳采摘节⟧",
			),
		},
		{ name: "什么都没有写", bad: request("我局拟于9月举办旅游发展论坛，邀请专家授课。", "⟦⟦⟦举办旅游发展论坛⟧⟧⟧"), severity: "warning" },
		{
			name: "各项都在叙述里",
			good: request("采摘节为期两天，规模控制在二百人以内，不发生会议费，食宿自理，场地由鹤北林场免费提供。"),
			looksBad: "没有金额，但写明不发生费用。",
		},
		{
			name: "不是会议、活动",
			good: request("会议室音响老化，需更换设备一套，费用2万元，从部门预算中列支。", "更换会议室音响设备"),
			looksBad: "标题里有“会议”，说的是会议室。",
		},
	],
	*check(d) {
		const found = eventPlanOf(d);
		if (!found || d.kind === "纪要") return;
		const text = [...found.paragraphs.map((p) => outsideQuotes(p.text)), slipText(d)].join("\n");
		for (const name of FIELDS) {
			if (stated(text, name)) continue;
			if (name === "经费来源" && !stated(text, "经费")) continue;
			const line = `${LABELS[name]}：〔请填写〕`;
			const anchor = place(d);
			yield {
				message: "missing",
				values: { event: eventName(found.text), label: name === "经费" ? "经费及其来源" : LABELS[name], field: name },
				data: { field: name },
				at: eventSpan(d, found.text) ?? found.span,
				fixes:
					anchor && !text.includes(line)
						? [
								{
									title: { zh: `插入“${LABELS[name]}：”一行`, en: `Insert a line for ${name}` },
									safe: false,
									edits: insertBefore(d.draft, anchor, [line]),
								},
							]
						: [],
			};
		}
	},
});

const N = `(?:\\d+|${CHINESE_NUMERAL}+)`;
const PEOPLE = new RegExp(
	`${N}(?:余|多)?(?:人|名|位)(?!民币|次数)|(?:人数|规模)[^。；\\n]{0,12}${N}(?![年月日\\d])|${N}(?:余)?(?:家|个)(?:企业|单位|代表团|代表队|展商|参展商)`,
);
/** `每日投入警力90人`, `志愿者20名`: hands that the event needs, not those who attend it. */
function attended(text: string): boolean {
	for (const m of text.matchAll(new RegExp(PEOPLE.source, "g"))) {
		const before = /[^，。；：\n]*$/.exec(text.slice(0, m.index))![0];
		const after = /^[^，。；：、\n]*/.exec(text.slice(m.index + m[0].length))![0];
		if (ATTENDS.test(before + after) || !(SERVES.test(/[^、]*$/.exec(before)![0]) || SERVES.test(after.slice(0, 4)))) return true;
	}
	return false;
}
const SERVES =
	/警力|民警|交警|警察|辅警|保安|安保|执勤|执法|值班|值守|巡逻|志愿者|工作人员|服务人员|讲解员|医护|医务|医生|护士|救护|救援|消防(?:员|官兵|队员)|保洁|环卫|电工|司机|驾驶员/;
const ATTENDS =
	/参加|参会|参赛|参展|参演|与会|到会|出席|规模|人数|人员[^，。；]{0,4}共|观众|游客|嘉宾|来宾|代表|选手|运动员|邀请|控制在|容纳|预计/;
const LENGTH = new RegExp(
	`${N}(?:个)?半?天|半天|${N}个?(?:小时|多小时|晚)|(?:\\d{1,2}日|\\d{1,2}月)[^，。；\\n]{0,6}(?:至|到|—|－|-|~|～)\\s*(?:\\d{1,2}月)?\\d{1,2}日?|\\d{1,2}[:：]\\d{2}\\s*(?:至|到|—|－|-|~|～)|(?:上|下)午|会期|为期|当(?:天|日)`,
);
const SUM =
	/(?:经费|费用|预算|资金|支出|开支|概算|投入|补助)[^。；\n]{0,40}?\d+(?:\.\d+)?\s*(?:余)?(?:万|亿)?元|\d+(?:\.\d+)?\s*(?:余)?万?元[^。；\n]{0,20}(?:经费|费用|预算|资金|支出|开支|列支)/;
const FREE =
	/(?:不(?:需|安排|发生|产生|另行安排|列|使用|增加)|无需|无)[^，。；]{0,10}(?:经费|费用|财政资金|会议费|支出)|(?:费用|经费|食宿|交通)[^，。；]{0,6}自理|零(?:经费|成本)|免费/;
const SOURCE =
	/(?:从|在)[^。；\n]{2,40}?(?:列支|解决|支出|安排|支付|开支|中调剂)|(?:由|请)[^。；\n]{2,30}?(?:承担|负责(?:筹措|解决|保障)?|解决|列支|安排|保障|拨付|支付|出资|筹集)|自筹|赞助|冠名|社会资本|市场化|市场运作|(?:列入|纳入)[^，。；\n]{0,14}预算|部门预算|年度预算|财政(?:安排|拨付|拨款|承担|列支|解决)|(?:经费|资金|费用)来源|申请[^，。；]{0,10}(?:资金|经费)/;

function stated(text: string, name: Field): boolean {
	const said = text.replace(/[^\n]*：〔请填写〕/g, "");
	switch (name) {
		case "人数":
			return attended(said);
		case "会期":
			return LENGTH.test(said);
		case "经费":
			return SUM.test(said) || FREE.test(said);
		case "经费来源":
			return SOURCE.test(said) || FREE.test(said);
	}
}

/** What the slip says of the meeting counts too. */
function slipText(d: Dossier): string {
	const node = d.draft.slip.get("会议")?.value;
	const due = node?.entries.find((e) => e.key === "应到")?.value.text;
	return `${node?.entries.find((e) => e.key === "时间")?.value.text ?? ""}${due ? `，${due}人` : ""}`;
}

const eventName = (text: string): string => text.replace(/^(?:召开|举行|举办|承办|组织|筹办|主办|开展)/, "");

/** The words of the title that name the event. */
function eventSpan(d: Dossier, text: string) {
	for (const p of d.draft.title?.paragraphs ?? []) {
		const at = p.text.indexOf(text);
		if (at < 0) continue;
		const verb = /(?:召开|举行|举办|承办|组织|筹办|主办|协办|开展)$/.exec(p.text.slice(0, at))?.[0].length ?? 0;
		return p.at(at - verb, at + text.length);
	}
	return undefined;
}

/** Before the closing ask; else before the signature. */
function place(d: Dossier): Paragraph | undefined {
	const closing = d.paragraphs.find((p) => CLOSING.test(p.text.trim()));
	return closing ?? d.draft.paragraphs.find((p) => p.part === "annexNote" || p.part === "signature" || p.part === "date");
}
