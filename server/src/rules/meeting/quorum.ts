import { defineRule } from "../../lint/rule";
import { type Attendee, isMember } from "../../requirements/attendees";
import type { Dossier } from "../../requirements/dossier";
import { type AttendanceList, type Meeting, meetingOf } from "../../requirements/meeting";
import type { Span } from "../../text/span";

const minutes = (meeting: string, lines: string): string => `---
文种: 纪要
类别: [会议纪要]
发文机关: 鹤岗市人民政府
${meeting}阶段: 拟稿
---

# 鹤岗市人民政府第11次常务会议纪要

${lines}

会议研究了城区积雪清运工作，决定增配清雪车辆6台，由市城管局于11月15日前到位。
`;
const leaders = [
	{ 姓名: "甲一", 职务: "市长" },
	{ 姓名: "乙二", 职务: "常务副市长" },
	...["丙三", "丁四", "戊五", "己六"].map((n) => ({ 姓名: n, 职务: "副市长" })),
	{ 姓名: "辛八", 职务: "秘书长" },
];
const head = "时间：2017年10月30日\n\n地点：市政府三楼会议室\n\n主持：甲一\n\n";

export const rule = defineRule({
	title: { zh: "常务会议出席人数不足半数", en: "No quorum" },
	why: {
		zh: "市政府常务会议应有半数以上组成人员出席方能召开。组成人员是市长、副市长、秘书长；列席的不计算在内。",
		en: "The executive meeting needs half of its members; those sitting in do not count.",
	},
	sources: ["R37"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		few: { zh: "组成人员{total}人，出席{actual}人，不足半数，会议不能召开。", en: "{actual} of {total} members present: fewer than half." },
		half: {
			zh: "组成人员{total}人，出席{actual}人，恰为半数。“半数以上”包括半数，请核对人数。",
			en: "{actual} of {total} members present: exactly half, which is enough; check the numbers.",
		},
	},
	examples: [
		{
			name: "应到8人实到3人",
			bad: minutes(
				"会议: {名称: 市政府第11次常务会议, 类型: 常务会议, 应到: 8, 实到: ⟦3⟧, 主持: 市长}\n",
				"会议于2017年10月30日在市政府三楼会议室召开。",
			),
			severity: "error",
		},
		{
			name: "名单上的组成人员不到半数",
			bad: minutes("", `${head}⟦出席⟧：乙二，丙三\n\n列席：副秘书长子一，市城管局局长丑二，市财政局局长寅三，市公安局局长卯四`),
			config: { leaders },
		},
		{
			name: "出席的大多不是组成人员",
			bad: minutes(
				"会议:\n  类型: 市政府常务会议\n  主持: {姓名: 甲一, 职务: 市长}\n  应到: 7\n  实到: 6\n  ⟦出席⟧:\n    - {姓名: 乙二, 职务: 常务副市长}\n    - {姓名: 子一, 职务: 副秘书长}\n    - {姓名: 丑二, 职务: 局长, 机关: 市城管局}\n    - {姓名: 寅三, 职务: 局长, 机关: 市财政局}\n",
				"会议研究冬季清雪工作。",
			),
		},
		{ name: "正文里的人数", bad: minutes("", `${head.replace("甲一", "市长")}会议应到组成人员九人，⟦实到四人⟧。`), severity: "error" },
		{
			name: "恰为半数",
			bad: minutes("会议: {类型: 常务会议, 应到: 8, 实到: ⟦4⟧, 主持: 市长}\n", "会议于2017年10月30日召开。"),
			severity: "info",
		},
		{
			name: "主持的市长也是出席的组成人员",
			good: minutes("", `${head}出席：乙二、丙三，秘书长辛八\n\n列席：有关部门负责人`),
			config: { leaders },
			looksBad: "出席栏只有三人，加上主持会议的市长是七人中的四人。",
		},
		{
			name: "市长办公会议",
			good: minutes("会议: {名称: 市政府市长办公会议, 类型: 市长办公会议, 应到: 8, 实到: 3}\n", "会议于2017年10月30日召开。").replace(
				"第11次常务会议纪要",
				"市长办公会议纪要",
			),
			looksBad: "到会不足半数，但市长办公会议没有法定人数。",
		},
	],
	*check(d) {
		const meeting = meetingOf(d);
		const quorum = meeting?.body?.quorum;
		if (!meeting || quorum === undefined) return;
		const total = membersDue(d, meeting);
		const counted = countList(meeting) ?? (meeting.present && { n: meeting.present.value, at: meeting.present.span });
		if (total === undefined || total === 0 || !counted || counted.n > total) return;
		const half = total * quorum;
		if (counted.n > half) return;
		const values = { total: String(total), actual: String(counted.n) };
		yield {
			message: counted.n < half ? "few" : "half",
			values,
			data: { field: "出席", expected: String(Math.ceil(half)), actual: String(counted.n) },
			at: counted.at,
			severity: counted.n < half ? "error" : "info",
		};
	},
});

/** Members present by the list, the chair among them. Whoever is not known may be one: what counts is that even so they are too few. */
function countList(meeting: Meeting): { n: number; at: Span } | undefined {
	const list: AttendanceList | undefined = meeting.lists.出席;
	if (!list || list.people.length === 0) return undefined;
	const members = meeting.body!.members;
	const may = list.people.filter((p) => isMember(p, members) !== false);
	const severalBare = (role: string): boolean => may.filter((p) => p.plural && p.roles.join() === role).length > 1;
	// 副市长 alone, or 全体组成人员, may be all of them; the same bare title several times is one person each time.
	if (may.some((p) => p.plural && !severalBare(p.roles.join()))) return undefined;
	if (list.people.some((p) => /全体|组成人员/.test(p.text))) return undefined;
	if (list.cutShort) return list.count === undefined ? undefined : { n: list.count, at: list.key.span };
	const chair = meeting.chairs.find((c) => c.role === "主持")?.person;
	const listed = (p: Attendee): boolean =>
		may.some(
			(x) =>
				(x.name !== undefined ? x.name === p.name : x.text === p.text) ||
				(p.name === undefined && x.roles.some((r) => r !== "副市长" && p.roles.includes(r))),
		);
	// A member who is put down as sitting in is there all the same.
	const astray = (meeting.lists.列席?.people ?? []).filter((p) => isMember(p, members) === true && !p.plural && !listed(p)).length;
	const more = chair && isMember(chair, members) !== false && !listed(chair) ? 1 : 0;
	return { n: may.length + more + astray, at: list.key.span };
}

/** 应到 as said, unless it plainly counts those who sit in too; else the members known; else those named as present or absent. */
function membersDue(d: Dossier, meeting: Meeting): number | undefined {
	const known = membersKnown(d);
	const said = meeting.due?.value;
	if (said !== undefined && (known === undefined || said < known * 1.5)) return said;
	return known ?? membersListed(meeting);
}

/** Members by the workspace's list of leaders, where that is whole. */
function membersKnown(d: Dossier): number | undefined {
	const titles = d.rulebook.leaders.map((l) => l.title);
	if (!titles.includes("市长") || !titles.includes("秘书长") || !titles.some((t) => /副市长/.test(t))) return undefined;
	return titles.filter((t) => /^(?:市长|秘书长|常务副市长|副市长)$/.test(t)).length;
}

/** Members that the minutes name as present or absent, where both lists are there. */
function membersListed(meeting: Meeting): number | undefined {
	const { 出席: present, 缺席: absent, 请假: leave } = meeting.lists;
	if (!present || (!absent && !leave)) return undefined;
	const here = countList(meeting);
	const away = [...(absent?.people ?? []), ...(leave?.people ?? [])].filter((p) => isMember(p, meeting.body!.members) === true);
	return here && away.length > 0 ? here.n + new Set(away.map((p) => p.text)).size : undefined;
}
