import { replace, setField } from "../../document/edits";
import { field } from "../../document/slip";
import type { Fix } from "../../lint/finding";
import { defineRule } from "../../lint/rule";
import type { Attendee } from "../../requirements/attendees";
import type { Dossier } from "../../requirements/dossier";
import { type Chair, type Meeting, meetingOf } from "../../requirements/meeting";

const minutes = (meeting: string, opening: string, title = "鹤岗市人民政府第6次常务会议纪要"): string => `---
文种: 纪要
类别: [会议纪要]
发文机关: 鹤岗市人民政府
阶段: 拟稿
${meeting}---

# ${title}

${opening}

会议听取了市粮食局关于秋粮收购准备情况的汇报，同意开设收购网点18个，由市粮食局于9月20日前完成验仓。
`;
const leaders = [
	{ 姓名: "甲一", 职务: "市长" },
	{ 姓名: "乙二", 职务: "常务副市长" },
	{ 姓名: "丙三", 职务: "副市长" },
	{ 姓名: "庚七", 职务: "副市长" },
	{ 姓名: "辛八", 职务: "秘书长" },
];

export const rule = defineRule({
	title: { zh: "会议召集人、主持人不对", en: "Convened or chaired by the wrong person" },
	why: {
		zh: "全体会议、常务会议、市长办公会议由市长召集和主持（市长外出期间受市长委托，由常务副市长主持）；专项协调办公会议由副市长召集和主持，涉及两位以上副市长的，由排名靠前的副市长召集和主持。",
		en: "The plenary, executive and mayor's office meetings are convened and chaired by the mayor; coordination meetings by a vice mayor, the senior one where several are concerned.",
	},
	sources: ["R6", "R9", "R37", "R38", "R39"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		wrong: { zh: "{body}应当由{expected}{role}，这里写的是“{actual}”。", en: "{body}: {role} must be {expected}, not {actual}." },
		acting: {
			zh: "{body}由{actual}{role}，没有写明受市长委托。市长外出期间，受市长委托，才由常务副市长主持。",
			en: "{actual} acts at {body} without being entrusted by the mayor.",
		},
		entrusted: {
			zh: "市长外出期间由常务副市长主持市政府工作；这里受托{role}的是“{actual}”。",
			en: "In the mayor's absence the executive vice mayor acts; here it is {actual}.",
		},
		senior: {
			zh: "涉及两位以上副市长的，由排名靠前的副市长召集和主持：{expected}排在“{actual}”之前。",
			en: "Where several vice mayors are concerned the senior one chairs: {expected} ranks before {actual}.",
		},
	},
	examples: [
		{
			name: "副市长主持常务会议",
			bad: minutes(
				"会议: {名称: 市政府第6次常务会议, 类型: 常务会议, 主持: ⟦副市长丙三⟧, 时间: 2017-08-21}\n",
				"会议在市政府三楼会议室召开，全体组成人员出席会议。",
			),
			config: { leaders },
			fixed: minutes(
				"会议: {名称: 市政府第6次常务会议, 类型: 常务会议, 主持: 市长甲一, 时间: 2017-08-21}\n",
				"会议在市政府三楼会议室召开，全体组成人员出席会议。",
			),
			severity: "error",
		},
		{
			name: "正文说由秘书长召集",
			bad: minutes(
				"",
				"8月21日上午，⟦秘书长辛八⟧在市政府三楼会议室主持召开市长办公会议，研究秋粮收购工作。副市长庚七参加会议。",
				"市政府市长办公会议纪要",
			),
			config: { leaders },
		},
		{
			name: "常务副市长主持，没有受托",
			bad: minutes("", "时间：2017年8月21日\n\n地点：市政府三楼会议室\n\n主 持 人：⟦常务副市长乙二⟧\n\n出席：副市长丙三、庚七，秘书长辛八"),
			config: { leaders },
		},
		{
			name: "专项协调会由排名靠后的副市长主持",
			bad: minutes(
				"会议: {类型: 专项协调办公会议, 召集: ⟦庚七⟧, 时间: 2017-08-21, 地点: 市政府三楼会议室, 参加: [丙三, 市农委主任, 市粮食局局长]}\n",
				"会议由庚七召集。",
				"市政府专项协调办公会议纪要",
			),
			config: { leaders },
		},
		{
			name: "排名靠前的副市长只在叙述中参加",
			bad: minutes(
				"",
				"8月21日，⟦副市长庚七⟧在市粮食局主持召开专项协调办公会议，研究秋粮收购工作。市农委、市粮食局主要负责人，副市长丙三参加会议。",
				"市政府专项协调办公会议纪要",
			),
			config: { leaders },
		},
		{
			name: "排名靠前的副市长没有参加",
			good: minutes(
				"",
				"8月21日，副市长庚七在市粮食局主持召开专项协调办公会议，研究秋粮收购工作。副市长丙三因公未参加会议，市农委、市粮食局负责人参加会议。",
				"市政府专项协调办公会议纪要",
			),
			config: { leaders },
			looksBad: "提到排名靠前的副市长，但他没有参加。",
		},
		{
			name: "副秘书长主持专项协调会",
			bad: minutes(
				"",
				"2017年8月21日，⟦市政府副秘书长⟧主持召开专项协调办公会议，市农委、市粮食局负责人参加会议。",
				"市政府专项协调办公会议纪要",
			),
		},
		{
			name: "受市长委托",
			good: minutes(
				"",
				"8月21日，受甲一市长委托，常务副市长乙二在市政府三楼会议室主持召开市政府第6次常务会议，副市长丙三、庚七，秘书长辛八出席会议。",
			),
			config: { leaders },
			looksBad: "主持的不是市长，但市长委托了常务副市长。",
		},
		{
			name: "市农委的主任办公会",
			good: minutes(
				"会议: {名称: 主任办公会议, 类型: 主任办公会议, 主持: 主任, 时间: 2017-08-21}\n",
				"主任主持召开第6次主任办公会议，班子成员出席会议。",
				"鹤岗市农业委员会主任办公会议纪要",
			).replace("发文机关: 鹤岗市人民政府", "发文机关: 鹤岗市农业委员会"),
			looksBad: "主持的不是市长，但这是部门自己的会议。",
		},
	],
	*check(d) {
		const meeting = meetingOf(d);
		const body = meeting?.body;
		if (!meeting || !body) return;
		const seen = new Set<string>();
		for (const chair of meeting.chairs) {
			const fault = faultOf(chair, meeting, d);
			if (!fault || seen.has(`${chair.person.text}${fault.message}`)) continue;
			seen.add(`${chair.person.text}${fault.message}`);
			const actual = chair.person.text;
			yield {
				message: fault.message,
				values: { body: body.name, role: chair.role === "召集" ? "召集" : "召集和主持", expected: fault.expected, actual },
				data: { field: chair.role, expected: fault.expected, actual },
				at: chair.node ? chair.person.span : chair.value.text.length > 20 ? chair.person.span : chair.value.span,
				...(fault.severity ? { severity: fault.severity } : {}),
				fixes: [setTo(chair, fault.expected, d)],
			};
		}
	},
});

interface Fault {
	readonly message: "wrong" | "acting" | "entrusted" | "senior";
	readonly expected: string;
	readonly severity?: "warning";
}

function faultOf({ person, entrusted }: Chair, meeting: Meeting, d: Dossier): Fault | undefined {
	const body = meeting.body!;
	const want = body.convener;
	const { roles } = person;
	if (roles.length === 0 && !(person.organ && /^(?:组成部门|直属单位)$/.test(person.organ.type))) return undefined;
	const one = d.rulebook.leaders.filter((l) => l.title === want);
	const expected = one.length === 1 && one[0]!.name ? `${want}${one[0]!.name}` : want;
	if ((roles as readonly string[]).includes(want)) return want === "副市长" ? seniorTo(person, meeting, d) : undefined;
	if (want === "市长" && roles.includes("副市长")) {
		if (person.executive) return entrusted ? undefined : { message: "acting", expected };
		return entrusted ? { message: "entrusted", expected: "常务副市长", severity: "warning" } : { message: "wrong", expected };
	}
	// The mayor who takes a coordination meeting himself does more than is asked.
	if (roles.includes("市长")) return { message: "wrong", expected, severity: "warning" };
	return { message: "wrong", expected };
}

/** A vice mayor present who ranks before the chair: the executive one, or one named earlier in the list of leaders. */
function seniorTo(chair: Attendee, meeting: Meeting, d: Dossier): Fault | undefined {
	const rank = (p: Attendee): number | undefined => {
		if (p.executive) return -1;
		const i = d.rulebook.leaders.findIndex((l) => l.name !== undefined && l.name === p.name);
		return i < 0 ? undefined : i;
	};
	const own = rank(chair) ?? (chair.name === undefined ? undefined : Number.POSITIVE_INFINITY);
	if (own === undefined || (own === Number.POSITIVE_INFINITY && d.rulebook.leaders.length > 0)) return undefined;
	const present = [...(["出席", "参加", "列席"] as const).flatMap((k) => meeting.lists[k]?.people ?? []), ...meeting.told.present];
	const senior = present.filter(
		(p) => p.roles.includes("副市长") && p.name !== chair.name && (rank(p) ?? Number.POSITIVE_INFINITY) < own,
	)[0];
	return senior ? { message: "senior", expected: senior.text } : undefined;
}

function setTo(chair: Chair, expected: string, d: Dossier): Fix {
	const m = /^((?:常务副|副)?市长)(.*)$/.exec(expected);
	const map = chair.node?.kind === "map" ? chair.node : undefined;
	const name = map ? field(map, "姓名") : undefined;
	const edits = map
		? [...setField(d.draft, map, "职务", m?.[1] ?? expected), ...(name ? replace(name.span, m?.[2] ?? "") : [])]
		: replace(chair.node?.kind === "scalar" ? chair.node.span : chair.person.span, expected);
	return { title: { zh: `改为${expected}`, en: `Set ${expected}` }, safe: false, edits };
}
