import { addFieldBefore, addItem, insertAfter, removeItem, replace, setField, type TextEdit } from "../../document/edits";
import type { Draft } from "../../document/types";
import type { Fix } from "../../lint/finding";
import { defineRule } from "../../lint/rule";
import { type Attendee, isMember } from "../../requirements/attendees";
import type { Dossier } from "../../requirements/dossier";
import { type AttendanceList, type Meeting, meetingOf } from "../../requirements/meeting";

const minutes = (lists: string, meeting = "第4次常务会议", slip = ""): string => `---
文种: 纪要
类别: [会议纪要]
发文机关: 鹤岗市人民政府
${slip}阶段: 拟稿
---

# 鹤岗市人民政府${meeting}纪要

时间：2017年5月22日

地点：市政府三楼会议室

主持：市长甲一

${lists}会议研究了防汛物资储备工作，决定由市水务局于6月10日前补齐编织袋2万条。
`;

export const rule = defineRule({
	title: { zh: "出席、列席写错", en: "Member and non-member confused" },
	why: {
		zh: "常务会议由市长、副市长、秘书长组成，党组成员、副秘书长和部门、县区负责人列席；全体会议还有组成部门的各委（办）主任、各局局长。组成人员为出席，其他人员为列席。",
		en: "Members attend (出席); others sit in (列席). Who is a member depends on the meeting.",
	},
	sources: ["R36", "R37"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		guest: { zh: "“{actual}”不是{body}的组成人员，应当列席，不写在出席栏。", en: "{actual} is no member of {body} and sits in (列席)." },
		member: { zh: "“{actual}”是{body}的组成人员，应当写在出席栏，不是列席。", en: "{actual} is a member of {body} and attends (出席)." },
	},
	examples: [
		{
			name: "副秘书长写在出席栏",
			bad: minutes("出席：常务副市长乙二，副市长丙三、丁四，秘书长辛八，⟦副秘书长子一⟧\n\n列席：市财政局局长寅三\n\n"),
			fixed: minutes("出席：常务副市长乙二，副市长丙三、丁四，秘书长辛八\n\n列席：市财政局局长寅三，副秘书长子一\n\n"),
		},
		{
			name: "局长、有关部门负责人都写在出席栏",
			bad: minutes("出席：市长甲一 副市长丙三 秘书长辛八 ⟦市水务局局长丑二⟧ ⟦有关部门负责人⟧\n\n"),
		},
		{
			name: "稿纸上秘书长写在列席栏",
			bad: minutes("", "第4次常务会议", "会议: {类型: 常务会议, 出席: [市长甲一, 副市长丙三], 列席: [⟦秘书长辛八⟧, 市水务局局长丑二]}\n"),
			fixed: minutes("", "第4次常务会议", "会议: {类型: 常务会议, 出席: [市长甲一, 副市长丙三, 秘书长辛八], 列席: [市水务局局长丑二]}\n"),
		},
		{
			name: "县长出席全体会议",
			bad: minutes(
				"",
				"第一次全体会议",
				"会议:\n  名称: 市政府第一次全体会议\n  出席:\n    - 市长甲一\n    - {姓名: 丑二, 职务: 局长, 机关: 市水务局}\n    - {姓名: 亥二, 职务: ⟦县长⟧, 机关: 萝北县人民政府}\n",
			),
			fixed: minutes(
				"",
				"第一次全体会议",
				"会议:\n  名称: 市政府第一次全体会议\n  列席: [{姓名: 亥二, 职务: 县长, 机关: 萝北县人民政府}]\n  出席:\n    - 市长甲一\n    - {姓名: 丑二, 职务: 局长, 机关: 市水务局}\n",
			),
		},
		{
			name: "稿纸上写成一行，没有列席栏",
			bad: minutes("", "第4次常务会议", "会议: {类型: 常务会议, 出席: 市长甲一、副市长丙三、秘书长辛八、⟦市水务局局长丑二⟧}\n"),
			fixed: minutes("", "第4次常务会议", "会议: {类型: 常务会议, 列席: [市水务局局长丑二], 出席: 市长甲一、副市长丙三、秘书长辛八}\n"),
		},
		{
			name: "党组成员同时是秘书长",
			good: minutes(
				"出席：市委常委、常务副市长乙二，副市长、市公安局局长丁四，市政府党组成员、秘书长辛八\n\n列席：市政府党组成员子一，副秘书长丑二\n\n",
			),
			looksBad: "出席栏有党组成员和公安局局长，但他们同时是秘书长、副市长。",
		},
		{
			name: "市长办公会议",
			good: minutes("参加：副市长丙三，副秘书长子一\n\n", "市长办公会议"),
			looksBad: "副秘书长、局长与副市长并列，但市长办公会议的与会人员都是参加。",
		},
	],
	*check(d) {
		const meeting = meetingOf(d);
		const body = meeting?.body;
		if (!meeting || !body || body.oneList) return;
		let moved = false;
		for (const [from, to, wrong] of [
			["出席", "列席", false],
			["列席", "出席", true],
		] as const) {
			const list = meeting.lists[from];
			for (const person of list?.people ?? []) {
				if (isMember(person, body.members) !== wrong) continue;
				// One person with two posts who is named in both lists sits where the higher post puts him.
				const head = body.members.includes("组成部门正职") && person.roles.includes("组成部门正职") && !person.plural;
				if (wrong && person.name !== undefined && meeting.lists[to]?.people.some((p) => p.name === person.name)) continue;
				if (
					wrong &&
					!head &&
					(person.roles.includes("部门副职") ||
						person.roles.includes("其他") ||
						person.roles.includes("组成部门正职") ||
						person.roles.includes("部门人员"))
				)
					continue;
				if (wrong && person.plural && person.roles.length === 0) continue;
				// The first goes first: whoever is moved stands last, so that the order of moving is the order in the list.
				const fix = move(d, meeting, list!, person, to, !moved);
				if (fix) moved = true;
				yield {
					message: wrong ? "member" : "guest",
					values: { actual: person.text, body: body.name },
					data: { field: to, expected: to, actual: person.text },
					at: person.span,
					fixes: fix ? [fix] : [],
				};
			}
		}
	},
});

/** Takes a person out of one list and puts him at the end of the other. */
function move(d: Dossier, meeting: Meeting, list: AttendanceList, person: Attendee, to: "出席" | "列席", safe: boolean): Fix | undefined {
	// A bare name behind it has its title from it or from the one before: taking one out would change the other.
	const next = list.people[list.people.indexOf(person) + 1];
	const bare = (p: Attendee | undefined): boolean => p !== undefined && p.text === p.name && p.roles.length > 0;
	if (!(list.node?.kind === "list") && (bare(person) || bare(next))) return undefined;
	const edits = list.node ? onSlip(d.draft, list, person, to) : inBody(meeting, list, person, to, d.draft);
	return edits ? { title: { zh: `移到${to}栏`, en: `Move to ${to}` }, safe, edits } : undefined;
}

function onSlip(draft: Draft, list: AttendanceList, person: Attendee, to: string): TextEdit[] | undefined {
	const meeting = draft.slip.get("会议")?.value;
	const own = meeting?.entries.find((e) => e.value === list.node);
	if (!meeting || !own || !person.node) return undefined;
	let out: TextEdit[] | undefined;
	if (list.node?.kind === "scalar") out = takeOut(draft, list.node.span.start, list, person);
	else if (list.node?.kind === "list") {
		// An entry that holds several persons, or the last one of its list, is left to the drafter.
		const alone = list.people.filter((p) => p.node === person.node).length === 1;
		if (alone && list.node.items.includes(person.node) && list.node.items.length > 1) out = removeItem(draft, own, person.node);
	}
	const span = list.node?.kind === "list" ? person.node.span : person.span;
	const said = draft.text.slice(span.start, span.end);
	// A person on several lines cannot go into a list on one.
	if (!out || /[\r\n]/.test(said)) return undefined;
	const target = meeting.entries.find((e) => e.key === to);
	if (!target) return [...out, ...addFieldBefore(draft, own, meeting.flow, to, `[${said}]`)];
	if (target.value.kind === "scalar")
		return [...out, ...replace({ start: target.value.span.end, end: target.value.span.end }, `，${said}`)];
	return [...out, ...(target.value.kind === "null" ? setField(draft, meeting, to, `[${said}]`) : addItem(draft, to, said, target))];
}

function inBody(meeting: Meeting, list: AttendanceList, person: Attendee, to: "出席" | "列席", draft: Draft): TextEdit[] | undefined {
	const out = list.paragraph && takeOut(draft, list.paragraph.span.start, list, person);
	if (!out) return undefined;
	const target = meeting.lists[to];
	if (!target) return [...out, ...insertAfter(draft, list.paragraph!, [`${to}：${person.text}`])];
	if (!target.paragraph) return undefined;
	const end = target.people.at(-1)?.span.end ?? target.paragraph.span.end;
	return [...out, ...replace({ start: end, end }, `，${person.text}`)];
}

/** Takes a name out of a line; the separator before it goes along, or for the first name the one behind. */
function takeOut(draft: Draft, from: number, list: AttendanceList, person: Attendee): TextEdit[] | undefined {
	const { text } = draft;
	if (list.people.length < 2 || text.slice(person.span.start, person.span.end) !== person.text) return undefined;
	const lead = /[、，,；;]\s*$/.exec(text.slice(from, person.span.start))?.[0].length ?? 0;
	const tail = lead === 0 ? (/^\s*[、，,；;]\s*/.exec(text.slice(person.span.end))?.[0].length ?? 0) : 0;
	return lead + tail === 0 ? undefined : replace({ start: person.span.start - lead, end: person.span.end + tail }, "");
}
