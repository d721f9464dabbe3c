import { setField } from "../../document/edits";
import { field } from "../../document/slip";
import type { SlipNode } from "../../document/types";
import { defineRule } from "../../lint/rule";
import { type Attendee, isMember } from "../../requirements/attendees";
import type { Dossier } from "../../requirements/dossier";
import { type Meeting, meetingOf } from "../../requirements/meeting";

const minutes = (absent: string, body = "", type = "常务会议"): string => `---
文种: 纪要
类别: [会议纪要]
发文机关: 鹤岗市人民政府
阶段: 送审
会议: {类型: ${type}, 主持: 市长甲一, 时间: 2017-03-20, 出席: [副市长丙三, 副市长庚七, 秘书长辛八]${absent}}
---

# 鹤岗市人民政府${type === "常务会议" ? "第2次常务会议" : type}纪要

${body}会议研究了春耕备耕工作，决定由市农委于4月5日前完成种子质量检查。
`;

export const rule = defineRule({
	title: { zh: "缺席没有向市长请假", en: "Absent without the mayor's leave" },
	why: {
		zh: "市政府领导同志不能出席全体会议、常务会议、市长办公会议，须向市长请假；其他人员缺席，履行请假报备程序。",
		en: "Leaders of the government who cannot come to the plenary, executive or mayor's office meeting ask the mayor for leave; others report their absence.",
	},
	sources: ["R40"],
	severity: "error",
	due: "送审",
	procedural: true,
	since: "0.2.0",
	messages: {
		none: { zh: "{actual}缺席{body}，没有写明向市长请假。", en: "{actual} is absent from {body} without leave from the mayor." },
		other: {
			zh: "{actual}缺席{body}，请假栏写的是“{remark}”，看不出已向市长请假。",
			en: "{actual} is absent from {body}; “{remark}” does not show the mayor's leave.",
		},
		unreported: { zh: "{actual}缺席{body}，没有写明请假报备。", en: "The absence of {actual} from {body} is not reported." },
		unlisted: {
			zh: "{actual}没有出席{body}，缺席栏没有写明其请假情况。",
			en: "{actual} was not at {body}; the list of absences says nothing.",
		},
	},
	examples: [
		{
			name: "副市长缺席没有请假",
			bad: minutes("，缺席: [{姓名: 丁四, 职务: ⟦副市长⟧}]".replace("，", ", ")),
			fixed: minutes(", 缺席: [{姓名: 丁四, 职务: 副市长, 请假: {批准: 市长, 日期: }}]"),
			still: ["meeting/absence"],
		},
		{ name: "只向办公室请了假", bad: minutes(", 缺席: [{职务: ⟦常务副市长⟧, 请假: 已向市政府办公室请假}]") },
		{
			name: "正文写明因公出差，没有请假",
			bad: minutes("", "缺席：⟦副市长丁四（赴省交通厅汇报工作）⟧\n\n", "市长办公会议"),
			severity: "error",
		},
		{ name: "请假的批准没有日期", bad: minutes(", 缺席: [{姓名: 丁四, 职务: ⟦副市长⟧, 请假: {批准: 市长, 日期: }}]") },
		{
			name: "请假一栏没有写明向谁请假",
			bad: minutes("", "请假：⟦副市长丁四（在省委党校学习）⟧\n\n"),
			severity: "warning",
		},
		{ name: "叙述中说没有出席", bad: minutes("", "⟦副市长丁四⟧因赴省里开会未能出席会议。\n\n"), severity: "error" },
		{
			name: "叙述中说已向市长请假",
			good: minutes("", "副市长丁四因赴省里开会，已向市长请假，未出席会议。\n\n请假：副市长己六（病假，经市长批准）\n\n"),
			looksBad: "副市长没有出席，但已向市长请假。",
		},
		{
			name: "市长批准的假",
			good: minutes(", 缺席: [{姓名: 丁四, 职务: 副市长, 请假: {批准: 市长, 日期: 2017-03-17}}, {职务: 市水务局局长, 请假: 已报备}]"),
			looksBad: "局长没有向市长请假，但列席人员只须报备。",
		},
		{
			name: "正文括号里写明市长同意",
			good: minutes("", "缺席：副市长丁四（赴省交通厅汇报工作，已报市长批准）、副市长己六（经甲一市长同意，在外学习）\n\n"),
			looksBad: "正文的缺席一行没有“请假”二字，但写明市长同意。",
		},
		{
			name: "专项协调办公会议",
			good: minutes(", 缺席: [副市长丁四]", "", "专项协调办公会议").replace("主持: 市长甲一", "主持: 副市长丙三"),
			looksBad: "副市长缺席没有请假，但专项协调办公会议不要求向市长请假。",
		},
	],
	*check(d) {
		const meeting = meetingOf(d);
		const body = meeting?.body;
		if (!meeting || !body?.leaveFrom) return;
		// 请假：丙三 says of its own that leave was asked, though not from whom; prose tells of the absence as the list does.
		const absent = [
			...(["缺席", "请假"] as const).flatMap((k) =>
				(meeting.lists[k]?.people ?? []).map((person) => ({ person, list: meeting.lists[k], asked: k === "请假" })),
			),
			...meeting.told.absent.map((person) => ({ person, list: undefined, asked: false })),
		];
		const seen = new Set<string>();
		for (const { person, list, asked } of absent) {
			if (seen.has(person.name ?? person.text)) continue;
			if (person.name) seen.add(person.name);
			if (isMayor(person)) continue;
			const leader = person.roles.some((r) => /^(?:副市长|秘书长|市长助理)$/.test(r)) && isMember(person, LEADERS) === true;
			const remark = remarkOf(person);
			const values = { actual: person.text.replace(/[（(].*$/, ""), body: body.name };
			if (!leader) {
				if (person.roles.length > 0 && remark.text === "" && list?.node && !asked && body.decidesMajor !== undefined && !person.plural)
					yield { message: "unreported", values, data: { field: "缺席", actual: person.text }, at: person.span, severity: "info" };
				continue;
			}
			if (remark.granted) continue;
			yield {
				message: remark.text === "" ? "none" : "other",
				values: { ...values, remark: remark.text },
				data: { field: "缺席", expected: body.leaveFrom, actual: person.text },
				at: person.span,
				// In the minutes' own text a bare （请假） may well mean the mayor's leave.
				...(asked || (!list?.node && (/^(?:已)?请假$/.test(remark.text) || (!list && /请假/.test(remark.text))))
					? { severity: "warning" as const }
					: {}),
				fixes: remark.text === "" ? stub(d, person) : [],
			};
		}
		const away = unlisted(d, meeting)
			.map((p) => p.text)
			.join("、");
		if (away !== "")
			yield {
				message: "unlisted",
				values: { actual: away, body: body.name },
				data: { field: "缺席", actual: away },
				at: d.slipAt("会议"),
				severity: "info",
			};
	},
});

const LEADERS = ["副市长", "秘书长", "市长助理"];
const isMayor = (p: Attendee): boolean => p.roles.includes("市长");

function remarkOf(person: Attendee): { text: string; granted: boolean } {
	const node = person.node?.kind === "map" ? field(person.node, "请假") : undefined;
	if (node?.kind === "map") {
		const by = field(node, "批准") ?? field(node, "领导") ?? field(node, "向");
		const empty = node.entries.some((e) => e.value.kind === "null");
		return { text: by ? "" : node.text, granted: by !== undefined && !empty && grants(by.text) };
	}
	const text = person.remark ?? "";
	return { text, granted: grants(text) };
}

/** Leave from the mayor: 市长 is named, and not only a vice mayor. */
const grants = (text: string): boolean =>
	/(?<!副)市长/.test(text.replace(/市长办公会/g, "")) &&
	!/(?:未|没有|尚未|没)[^，。]{0,4}(?:向|经|报)?[^，。]{0,4}(?:市长|请假|同意|批准)/.test(text);

function stub(d: Dossier, person: Attendee) {
	const node: SlipNode | undefined = person.node;
	if (!node || node.kind === "list" || node.entries.some((e) => e.key === "请假" && e.value.kind === "map")) return [];
	return [
		{
			title: { zh: "写明向市长请假的情况", en: "Add the mayor's leave" },
			safe: false,
			edits: setField(d.draft, node, "请假", "{批准: 市长, 日期: }"),
		},
	];
}

/** Leaders whom the workspace knows and no list names, where the list of those present is by names and whole. */
function unlisted(d: Dossier, meeting: Meeting): { text: string }[] {
	const present = meeting.lists.出席;
	if (!present || present.cutShort || !meeting.minutes || meeting.body?.oneList || present.people.some((p) => p.name === undefined))
		return [];
	const named = new Set(
		[
			...(["出席", "列席", "缺席", "请假", "参加"] as const).flatMap((k) => meeting.lists[k]?.people ?? []),
			...meeting.chairs.map((c) => c.person),
			...meeting.told.absent,
		].map((p) => p.name),
	);
	return d.rulebook.leaders
		.filter((l) => l.name !== undefined && /^(?:常务副市长|副市长|秘书长)$/.test(l.title) && !named.has(l.name))
		.map((l) => ({ text: `${l.title}${l.name}` }));
}
