/** Whom a department's meeting calls in: heads of counties, leaders of the municipal government (R41). */
import type { Located, Paragraph } from "../document/types";
import type { Dossier } from "./dossier";
import type { Call } from "./gatherings";
import { meetingOf } from "./meeting";
import { clausesOf, ownWords, type Sentence, sentencesOf, within } from "./sentences";

const COMES = /参加|参会|出席|到会|与会|列席|莅临|应邀|邀请|派员/;
const LISTS = /^(?:参加|参会|与会|出席|列席|到会|邀请)[^：:。]{0,8}[：:]|(?:参会|参加|与会|出席|会议)(?:人员|范围|对象|规模|领导)$/;
/** 副县（区）长 and the like by title; 负责人 and 领导 only of the government itself, not of its bureaus. */
const COUNTY_TITLE =
	/(?:副?(?:县（区）|县\(区\)|县、区|县区|区县)长|(?<![\u4e00-\u9fff]局|自治)(?:常务)?副?(?:县长|区长))(?!办公会|会议|热线|信箱|质量奖)/;
const COUNTY_HEAD =
	/(?:各?(?:有关|相关)?县[、（(]?区[）)]?|各(?:有关|相关)?[县区]|(?![请各邀])[\u4e00-\u9fff]{2}[县区]|[两二]县六?区?)(?:人民)?(?:政府)?(?:的)?(?:主要|分管|有关|相关)?[^，。；：局委办部门单位站院校乡镇街企厅]{0,10}?(?:负责人|负责同志|领导(?:同志)?(?!小组))/;
const NOT = /不(?:再)?(?:邀请|要求|需|安排|参加|出席)|无需|不必/;

/** The places where a call bids heads of counties or districts to come. */
export function countyHeadsCalled(call: Call, d: Dossier): Located[] {
	const out: Located[] = [];
	for (const { s, clause, listed } of clausesIn(call)) {
		const m = COUNTY_TITLE.exec(clause.text) ?? COUNTY_HEAD.exec(clause.text);
		if (!m || NOT.test(clause.text)) continue;
		if (!listed && !COMES.test(s.text.slice(clause.from))) continue;
		if (/(?:向|经|报|由)[^，。]{0,6}$/.test(clause.text.slice(0, m.index)) && !COMES.test(clause.text)) continue;
		out.push({ text: m[0], span: within(s, clause.from + m.index, clause.from + m.index + m[0].length) });
	}
	// 请各单位主要负责人参加, with county governments among those addressed.
	if (
		out.length === 0 &&
		call.subject &&
		d.addressees.some((a) => a.organ?.type === "县区政府" || a.collective?.types.includes("县区政府"))
	)
		for (const { s, clause } of clausesIn(call)) {
			const m = /(?:各|贵|你)(?:单位|县区?|区|地)[^，。；局委]{0,6}(?:负责人|负责同志|领导(?!小组))/.exec(clause.text);
			if (m && COMES.test(s.text.slice(clause.from)) && !NOT.test(clause.text))
				out.push({ text: m[0], span: within(s, clause.from + m.index, clause.from + m.index + m[0].length) });
		}
	for (const person of slipPeople(d, call)) if (person.county) out.push({ text: person.text, span: person.span });
	return out;
}

const LEADER =
	/常务副市长|副市长|(?<!副)市长(?!助理|办公会|热线|信箱|质量奖)|(?<!市委|人大|政协)(?<!副)秘书长(?=[\u4e00-\u9fff]{0,3}(?:出席|到会|参加|讲话))|(?:市|市政府)(?:有关|分管)?领导(?:同志)?(?!小组|干部)|分管市领导/;
const SPEAKS =
	/出席|到会|参加|参会|莅临|讲话|致辞|致词|作(?:动员|重要|总结|工作)?(?:讲话|报告|部署|动员)|主持|讲(?:意见|要求)|邀请|应邀|颁奖|揭牌|宣布/;
/** His words, his orders, his absence. */
const NOT_COMING =
	/(?:市长|领导|秘书长)[^，。；]{0,8}(?:讲话|批示|指示|要求)(?:精神|的|要求|和|》)|(?:按照|根据|落实|贯彻|学习|传达|经|报|向|受|由于)[^，。；]{0,12}$|不(?:出席|参加|邀请)|(?:审批|批准|同意|审定)/;

/** The places where a call lists a leader of the municipal government as coming, chairing or speaking. */
export function leadersCalled(call: Call, d: Dossier): Located[] {
	const out: Located[] = [];
	for (const { s, clause, listed } of clausesIn(call)) {
		const m = LEADER.exec(clause.text);
		if (!m || (!listed && !SPEAKS.test(clause.text))) continue;
		if (NOT_COMING.test(clause.text.slice(0, m.index)) || NOT_COMING.test(clause.text)) continue;
		out.push({
			text: clause.text.trim().replace(/[。；]$/, ""),
			span: within(s, clause.from + m.index, clause.from + m.index + m[0].length),
		});
	}
	for (const person of slipPeople(d, call))
		if (person.roles.some((r) => /^(?:市长|副市长|市长助理|秘书长|党组成员)$/.test(r)) && !person.organ)
			out.push({ text: person.text, span: person.span });
	return out;
}

/** Persons whom the slip lists for the document's own meeting. */
function slipPeople(d: Dossier, call: Call) {
	const meeting = call.subject && d.draft.slip.get("会议") ? meetingOf(d) : undefined;
	if (!meeting) return [];
	return [
		...(["出席", "列席", "参加"] as const).flatMap((k) => (meeting.lists[k]?.node ? meeting.lists[k]!.people : [])),
		...meeting.chairs.filter((c) => c.node).map((c) => c.person),
	];
}

function* clausesIn(call: Call): Generator<{ s: Sentence; clause: { text: string; from: number }; listed: boolean }> {
	let heading: { form?: string } | undefined;
	for (const p of call.scope as readonly Paragraph[]) {
		const text = p.text.slice(p.label?.end ?? 0);
		// Under a heading 参会人员, or behind that label, whoever is named is called.
		const head = LISTS.test(text.trim());
		// The heading holds for the paragraphs below it: unlabelled ones, and those labelled otherwise than itself.
		if (heading && p.label && p.label.form === heading.form) heading = undefined;
		const listed = head || heading !== undefined;
		if (head && text.trim().length <= 10) heading = p.label ? { form: p.label.form } : {};
		else if (heading && heading.form === undefined && p.label) heading = undefined;
		for (const s of sentencesOf(p)) for (const c of clausesOf(ownWords(s))) yield { s, clause: c, listed };
	}
}
