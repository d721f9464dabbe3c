/** Meetings that a draft calls, in its title or in passing (`我局定于9月5日召开…总结会`), and plans or requests for meetings and events (R38, R41, R55). */

import { stripTitle } from "../document/title";
import type { Located, Paragraph } from "../document/types";
import type { Organ } from "../rulebook/rulebook";
import { datesIn } from "../text/dates";
import type { Dossier } from "./dossier";
import { keptWithDossier } from "./kept";
import { ownWords, sentencesOf, within } from "./sentences";

/** A meeting to come. */
export interface Call extends Located {
	/** What is called: `全市教育工作会议`. */
	readonly name: string;
	/** Who calls it, when a word says so; the issuer otherwise. */
	readonly by?: Organ;
	/** In the name of the municipal government (whose organ `by` is then), the Party or an organ above. */
	readonly above: boolean;
	/** The paragraphs that speak of it: all of them where it is the document's subject. */
	readonly scope: readonly Paragraph[];
	readonly subject: boolean;
}

const GATHERING =
	"(?:会议|大会|例会|年会|[\\u4e00-\\u9fff]{2}会(?!议)(?![\\u4e00-\\u9fff]?(?:计|员|上|场|费|室|议室|期|徽|长|标))|论坛|培训班)";
const CALL = new RegExp(
	`(?:定于|拟于|将于|计划于|拟定于|决定于|拟|将|决定|计划|准备|兹定|研究|于)[^。；]{0,50}?(?:召开|举行|举办|召集|组织召开)(?!了|过)([^。；，：:]{0,36}?${GATHERING})`,
);
const DATED = new RegExp(`(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日[^。；，]{0,30}?(?:召开|举行|举办)(?!了|过)([^。；，：:]{0,36}?${GATHERING})`);
const TITLE_CALL = new RegExp(
	`关于(?:申请|拟|请求)?(?:召开|举行|举办|召集)(.{2,40}?${GATHERING}.{0,4}?)(?:活动)?(?:有关事项|有关事宜)?的?(?:预备|补充|紧急|预)?(?:通知|函|公告)`,
);
const PAST =
	/(?:已|曾|日前|此前|去年|上年|刚刚|近日)[^。，]{0,14}(?:召开|举行|举办)|(?:召开|举行|举办)(?:了|后|以来)|会议(?:指出|强调|要求|认为|精神)/;
const NOT_A_MEETING = /社会|协会|学会|工会|商会|联合会|委员会|理事会|董事会|机会|都会|总会|基金会|职代会|研究会|居委会|听证会|发布会/;

export const callsOf = keptWithDossier((d): Call[] => {
	const out: Call[] = [];
	const title = d.draft.title ?? slipTitle(d);
	const inTitle = title ? TITLE_CALL.exec(stripTitle(title.text)) : null;
	if (title && inTitle) {
		out.push({
			text: inTitle[1]!,
			span: title.span,
			name: inTitle[1]!,
			above: false,
			scope: [...d.paragraphs, ...d.draft.annexes.flatMap((a) => a.paragraphs)],
			subject: true,
		});
	}
	d.paragraphs.forEach((p, i) => {
		if (p.table) return;
		for (const s of sentencesOf(p)) {
			const text = ownWords(s);
			const m = CALL.exec(text) ?? dated(text, d);
			if (!m || PAST.test(text) || (NOT_A_MEETING.test(m[1]!.slice(-4)) && !/会议$/.test(m[1]!))) continue;
			// 按照《…》要求，省厅将于…召开: the clause before the verb names who calls.
			const caller = who(text.slice(0, m.index + m[0].length - m[1]!.length), d);
			if (out.length > 0 && inTitle) {
				// The opening of a notice of a meeting says once more who calls it.
				if (i < 3 && !out[0]!.by && !out[0]!.above) out[0] = { ...out[0]!, ...caller };
				continue;
			}
			out.push({
				text: m[0],
				span: within(s, m.index, m.index + m[0].length),
				name: m[1]!,
				...caller,
				scope: d.paragraphs.slice(i, i + 4),
				subject: false,
			});
		}
	});
	return out;
});

/** `9月5日在财政大厦召开…总结会`: a call when the day is still to come. */
function dated(text: string, d: Dossier): RegExpExecArray | null {
	const m = DATED.exec(text);
	const day = m ? datesIn(m[0], d.year)[0] : undefined;
	return day?.valid && day.iso >= (d.date?.iso ?? d.today) ? m : null;
}

function slipTitle(d: Dossier): Located | undefined {
	const node = d.draft.slip.get("标题")?.value;
	return node && node.kind === "scalar" ? { text: node.text, span: node.span } : undefined;
}

function who(text: string, d: Dossier): { by?: Organ; above: boolean } {
	const clause = text.slice(Math.max(text.lastIndexOf("，"), text.lastIndexOf("。")) + 1);
	if (/[我本][局委办社会]|我中心|本中心/.test(clause)) return { above: false };
	// Who calls stands first; what follows 在 is where.
	const mention = d.rulebook
		.organsIn(clause)
		.filter(
			(m) =>
				m.span.start <= 12 &&
				!/[在于到赴]/.test(clause.slice(0, m.span.start)) &&
				!/(?:同意|批准|要求|部署|安排|精神|有关)/.test(clause.slice(m.span.end, m.span.end + 4)),
		)[0];
	const above =
		mention !== undefined
			? !/^(?:组成部门|直属单位)$/.test(mention.organ.type)
			: /(?:市委|市政府|省|国家|国务院|中央)[^，。]{0,12}(?:定于|拟|将|决定|计划)/.test(clause);
	return { ...(mention ? { by: mention.organ } : {}), above };
}

/** Whether a department alone calls the meeting: none of its issuers is the government, the Party or an organ above. */
export const departmentCalls = keptWithDossier((d): readonly Call[] => {
	const department =
		d.issuers.length > 0 && d.issuers.every((i) => /^(?:组成部门|直属单位)$/.test((i.organ ?? i.section?.organ)?.type ?? ""));
	if (!department || d.toGovernment || d.kind === "请示" || d.kind === "报告") return [];
	return callsOf(d).filter((c) => !c.above);
});

/** Approval by the municipal government or one of its leaders, on the slip (no stub) or in the text. */
export const approvedByGovernment = keptWithDossier((d): boolean => {
	const stub = d.draft.slip.get("批准")?.value;
	const empty = (stub?.kind === "list" ? stub.items : stub ? [stub] : []).filter((n) =>
		n.entries.some((e) => e.key === "日期" && e.value.kind === "null"),
	);
	const entries = d.approvals.filter((a) => !empty.some((n) => n.span.start === a.span.start));
	return (
		entries.some((a) => /^市政府/.test(a.organ?.type ?? "") || a.leader !== undefined || /市政府|市人民政府|市长/.test(a.by)) ||
		d.deliberations.some((x) => !/党组|局务|局长办公|党委/.test(x.meeting) && /市政府|市长办公|常务/.test(x.meeting)) ||
		d.sentences.some((s) =>
			/(?:经|报|已)[^，。；]{0,10}(?:市政府|市人民政府|副?市长|市领导|分管领导)[^，。；]{0,12}(?:同意|批准|审批|批示|审定)/.test(s.text),
		)
	);
});

/** A plan of a meeting or event, or a request to hold one. */
export interface EventPlan extends Located {
	readonly kind: "plan" | "request";
	/** Its text: cover and annexes. */
	readonly paragraphs: readonly Paragraph[];
}

const PLAN = "(?:活动|总体|实施|工作|筹备|组织|接待|执行|策划|会务|筹办|系列|安排|建议|的)*(?:方案|策划案|筹备意见)";
/** Campaigns and institutions that share a word with events. */
const NO_EVENT =
	/整治|整改|专项行动|排查|演练|预案|制度|培训|会议室|会议费|会议中心|纪要|精神|贯彻|落实|参展|参会|参赛|参加|出席|委员会|合作社|节能|节约|节水|季节|环节|调节|节点|节日|春节慰问/;

export const eventPlanOf = keptWithDossier((d): EventPlan | undefined => {
	const title = d.draft.title ?? slipTitle(d);
	if (!title) return undefined;
	const words = d.rulebook.phrases("events");
	// The event is what the plan is of: its name stands right before 方案 (and not 开江节安全保卫工作方案).
	const named = (text: string): boolean => {
		const t = text.replace(/[（(][^（()）]*[）)]$/, "").replace(/(?:系列|有关|相关)*(?:活动|事宜|事项)?$/, "");
		if (NO_EVENT.test(t)) return false;
		return (
			words.some((w) => t.endsWith(w) || text.endsWith(w) || `${t}活动`.endsWith(w)) ||
			/[\u4e00-\u9fff]{2}(?<!季|环|调|春|细|情|关|音|礼|时)节$/.test(t)
		);
	};
	const all = [...d.paragraphs, ...d.draft.annexes.flatMap((a) => a.paragraphs)];
	const subject = stripTitle(title.text);
	const plans = [
		subject,
		...[...title.text.matchAll(/《([^《》]+)》/g)].map((m) => stripTitle(m[1]!)),
		...d.draft.annexes.flatMap((a) => (a.title ? [stripTitle(a.title.text)] : [])),
	];
	const plan = plans
		.map((p) =>
			new RegExp(`^(.{2,60}?)${PLAN}(?=$|》|（|\\(|的?通知|的?请示|的?函|的?意见|的?报告)`).exec(
				p.replace(/^.*?关于(?:印发|报送|报审|审定|审批|批准|呈报|上报|申请批准)?/, "").replace(/^《/, ""),
			),
		)
		.find((m) => m !== null && named(m[1]!));
	// A printed plan that is not attached cannot be judged.
	const printed = /印发|报送|报审|审定|审批|批准|呈报|上报/.test(subject);
	if (plan && (!printed || d.draft.annexes.length > 0 || all.some((p) => p.label)))
		return { kind: "plan", text: plan[0], span: title.span, paragraphs: all };
	const asks = d.kind === "请示" || (d.kind === undefined && /请示$/.test(subject));
	const request = asks
		? /关于(?:申请|拟|请求|恳请|同意)?(?:召开|举行|举办|承办|组织|筹办|主办|协办|开展)(.{2,50}?)(?:有关事项|有关事宜|相关事宜)?的?请示$/.exec(
				subject,
			)
		: null;
	if (request && named(request[1]!) && !/赴/.test(request[1]!))
		return { kind: "request", text: request[1]!, span: title.span, paragraphs: all };
	return undefined;
});
