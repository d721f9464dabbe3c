import { addEntry } from "../../document/edits";
import { field } from "../../document/slip";
import { defineRule } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import { type MeetingItem, meetingOf } from "../../requirements/meeting";
import { sameSubject, toldOf } from "../../requirements/meetingItems";
import { outsideQuotes } from "../../requirements/sentences";
import type { Organ } from "../../rulebook/rulebook";

const minutes = (body: string, slip = "阶段: 送审\n"): string => `---
文种: 纪要
类别: [会议纪要]
发文机关: 鹤岗市人民政府
${slip}---

# 市政府市长办公会议纪要

时间：2017年9月11日

地点：市政府三楼会议室

主持：市长甲一

参加：副市长戊五，秘书长辛八，有关部门主要负责人

${body}
`;

export const rule = defineRule({
	title: { zh: "涉及多个部门的事项没有经分管副市长协调", en: "Not coordinated by the vice mayor in charge" },
	why: {
		zh: "工作涉及多个部门的事项，已经分管副市长牵头协调、仍需市长决定的，才上市长办公会议。",
		en: "What concerns several departments comes to the mayor's office meeting after the vice mayor in charge has coordinated it.",
	},
	sources: ["R38"],
	severity: "warning",
	due: "送审",
	procedural: true,
	since: "0.2.0",
	messages: {
		item: {
			zh: "“{text}”涉及{organs}，看不出已经分管副市长牵头协调。",
			en: "“{text}” concerns {organs}; nothing shows that the vice mayor in charge has coordinated it.",
		},
	},
	examples: [
		{
			name: "涉及三个部门的议题",
			bad: minutes(
				"会议研究了热源厂改造工作。",
				"阶段: 送审\n会议: {类型: 市长办公会议, 主持: 市长甲一, 议题: [⟦研究市住建局、市环保局、市国土局关于热源厂选址的不同意见⟧]}\n",
			),
			fixed: minutes(
				"会议研究了热源厂改造工作。",
				"阶段: 送审\n审议: {会议: 市政府专项协调办公会议, 日期: , 结果: }\n会议: {类型: 市长办公会议, 主持: 市长甲一, 议题: [研究市住建局、市环保局、市国土局关于热源厂选址的不同意见]}\n",
			),
			still: ["meeting/uncoordinated"],
		},
		{
			name: "纪要里分给两个部门办",
			bad: minutes(
				"一、⟦关于校车停靠点建设问题。⟧会议确定，在城区设置停靠点26处，由市公安局负责划线，市教育局负责核定线路，10月15日前完成。",
			),
		},
		{
			name: "议题只写事项，部门写在纪要里",
			bad: minutes(
				"一、关于渣土运输管理。由市住建局检查出土工地，6月底前完成。\n\n二、⟦关于校车停靠点建设。⟧由市公安局负责划线，市教育局负责核定线路。",
				"阶段: 送审\n会议: {类型: 市长办公会议, 主持: 市长甲一, 议题: [研究渣土运输管理, 研究校车停靠点]}\n",
			),
		},
		{
			name: "议题里写明是县里的请示",
			good: minutes(
				"一、关于口岸联检楼维修。同意延长工期，由市商务局派员指导，市财政局按计划拨款。",
				"阶段: 送审\n会议: {类型: 市长办公会议, 主持: 市长甲一, 议题: [研究萝北县政府关于口岸联检楼维修的请示]}\n",
			),
			looksBad: "纪要里写到两个部门，议题里写明是县里请示的事项。",
		},
		{
			name: "副市长已经协调",
			good: minutes("一、关于校车停靠点建设问题。会议听取了丁四副市长牵头协调情况的汇报，确定由市公安局负责划线，市教育局负责核定线路。"),
			looksBad: "涉及两个部门，但副市长已经牵头协调。",
		},
		{
			name: "县里请示的事项和市长指定的事项",
			good: minutes(
				"一、会议研究了萝北县政府关于口岸联检楼维修的请示，同意由市财政局、市商务局给予支持。\n\n二、按照市长指定，会议听取了市水务局、市农委关于旱情的汇报。",
			),
			looksBad: "都涉及两个部门，但一个是县里的请示，一个是市长指定听取的。",
		},
		{
			name: "开头说明是县里的申请",
			good: minutes(
				"会议听取了萝北县政府关于申请延长口岸联检楼维修工期的汇报和市水务局关于节水办法起草情况的汇报，现纪要如下：\n\n一、同意将口岸联检楼维修工期延长至10月底，由市商务局派员指导，市财政局按计划拨款。\n\n二、原则同意节水办法的框架，由市水务局征求市农委意见，送市政府法制办审核后，提请市政府常务会议审议。",
			),
			looksBad: "都写到两个部门，但一个是县里申请的事项；另一个里的市农委只提意见，市政府法制办只作审核。",
		},
		{
			name: "开头只有一项是市长指定的",
			bad: minutes(
				"会议研究了市长指定的渣土运输管理问题，听取了市教育局关于校车停靠点建设情况的汇报，现纪要如下：\n\n一、关于渣土运输管理。由市住建局检查出土工地，市公安局设卡查验。\n\n二、⟦关于校车停靠点建设。⟧由市公安局负责划线，市教育局负责核定线路。",
			),
		},
	],
	*check(d) {
		const meeting = meetingOf(d);
		if (!meeting?.body?.coordinated || coordinatedElsewhere(d)) return;
		const items = meeting.items.filter((i) => i.onSlip);
		const coordinated = meeting.minutes ? meeting.paragraphs.map((p) => p.text).join("\n") : "";
		// What precedes the first item speaks for all of them.
		const first = meeting.items.find((i) => !i.onSlip);
		const opening = first ? coordinated.slice(0, coordinated.indexOf(first.text)) : "";
		if (COORDINATED.test(opening)) return;
		for (const listed of items.length > 0 ? items : meeting.items) {
			// The agenda may only name the subject; which departments it concerns stands in the minutes then.
			const told = listed.onSlip && meeting.minutes && departments(listed, d).length < 2 ? toldOf(listed, meeting.items, d) : undefined;
			if (told && (exempt(listed) || announced(listed, opening, d))) continue;
			const item = told ?? listed;
			const organs = departments(item, d);
			if (organs.length < 2 || exempt(item) || announced(item, opening, d)) continue;
			// An item on the slip may be told at length in the minutes.
			if (item.onSlip && COORDINATED.test(coordinated)) continue;
			const text = item.text.length > 24 ? `${item.text.slice(0, 24)}…` : item.text;
			yield {
				message: "item",
				values: { text, organs: organs.map((o) => o.shortNames[0] ?? o.name).join("、") },
				data: { actual: item.text, organ: organs.map((o) => o.name).join("、") },
				at: item.span,
				fixes: d.draft.slip.get("审议")
					? []
					: [
							{
								title: { zh: "增加协调会议的记载", en: "Add the coordination meeting" },
								safe: false,
								edits: addEntry(d.draft, "审议", "{会议: 市政府专项协调办公会议, 日期: , 结果: }"),
							},
						],
			};
		}
	},
});

const COORDINATED =
	/(?:副市长|分管(?:市)?领导|市领导|常务副)[^。]{0,30}(?:协调|牵头|召集|会商|沟通|召开)|专项协调|协调(?:会|一致|后)|(?:副市长|分管市领导)[^。，]{0,10}汇报/;
const NAMED =
	/(?<!副)市长(?!办公会|专题会)[^。，副]{0,8}(?:指定|交办|点题|批示|提议|提出|要求听取|安排听取|认为)|(?:根据|按照|遵照|按|应)(?<!副)(?:鹤岗市|市政府)?市长(?!办公会|专题会)[^。，副]{0,8}(?:要求|指示|意见|安排|部署)/;
/** 县区政府请示的事项；以市政府名义的会议、活动方案。 */
const REQUESTED = /[县区](?:人民)?政府[^。]{0,40}(?:请示|申请|请求|汇报|提出)|请示/;
const EVENT = /(?:会议|活动|节|庆典|论坛|大会|仪式)[^，。]{0,8}方案/;

function exempt(item: MeetingItem): boolean {
	const all = item.sentences.join("");
	return COORDINATED.test(all) || NAMED.test(all) || REQUESTED.test(item.text) || EVENT.test(item.text);
}

/**
 * What the opening tells of an item: that the mayor named it, or that a county asked for it (`听取了萝北县政府关于…的请示`). Where the opening
 * tells of several subjects, only of the item that speaks of the same county or the same thing.
 */
function announced(item: MeetingItem, opening: string, d: Dossier): boolean {
	for (const sentence of opening.split(/[。\n]/)) {
		// 听取了A的汇报和B的汇报, 研究了A，审议了B.
		const subjects = sentence.split(
			/(?<=请示|申请|请求|汇报|报告|事项|问题|工作|情况|事宜)(?:事项)?(?:的?(?:汇报|报告))?[、，和及以及并]+/,
		);
		for (const [i, said] of subjects.entries()) {
			const named = NAMED.test(said);
			if (!named && !REQUESTED_BY_COUNTY.test(said)) continue;
			// 根据市长要求，会议研究了…: what follows is the subject.
			const subject = named && i + 1 < subjects.length && !/研究|听取|审议|讨论/.test(said) ? said + subjects[i + 1] : said;
			const others = subjects.filter((o) => !subject.includes(o) && /研究|听取|审议|讨论|汇报|关于/.test(o));
			if (named && others.length === 0) return true;
			const counties = d.rulebook.organsIn(subject).filter((m) => m.organ.type === "县区政府");
			const own = d.rulebook.organsIn(item.text);
			if (!named && counties.some((c) => own.some((o) => o.organ === c.organ))) return true;
			if (sameSubject(subject, item.text, d)) return true;
		}
	}
	return false;
}
const REQUESTED_BY_COUNTY = /[县区](?:人民)?政府[^。]{0,40}(?:请示|申请|请求|提出)/;

/** Departments that the item names, in its statement or as those that are given the work. */
function departments(item: MeetingItem, d: Dossier): Organ[] {
	const out = new Set<Organ>();
	for (const s of item.sentences) {
		const text = outsideQuotes(s);
		for (const m of d.rulebook.organsIn(text)) {
			if (!/^(?:组成部门|直属单位)$/.test(m.organ.type)) continue;
			const before = /[^，。；]*$/.exec(text.slice(0, m.span.start))![0];
			const after = /^[^，。；]*/.exec(text.slice(m.span.end))![0];
			// Review by the legal office and the opinions sought are steps that every draft goes through (R20), no share in the matter.
			if (/法制/.test(m.organ.name) && /审查|审核|把关|备案/.test(after)) continue;
			if (/(?:征求|听取|吸收|采纳)[^，。；]*$/.test(before) && /意见/.test(after)) continue;
			out.add(m.organ);
		}
	}
	return [...out];
}

function coordinatedElsewhere(d: Dossier): boolean {
	const entry = d.draft.slip.get("审议")?.value;
	const nodes = entry?.kind === "list" ? entry.items : entry ? [entry] : [];
	return (
		nodes.some((n) => /协调/.test(n.text) && (n.kind === "scalar" || (field(n, "日期") ?? field(n, "结果")) !== undefined)) ||
		/(?<!副)市长/.test(d.draft.slip.get("交办")?.value.text ?? "")
	);
}
