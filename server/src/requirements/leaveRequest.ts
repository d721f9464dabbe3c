/** A leave request as R52 reads it: from the slip, from labelled lines, or from prose that is understood. */

import { field } from "../document/slip";
import type { Located, Paragraph } from "../document/types";
import type { Organ } from "../rulebook/rulebook";
import { type DateValue, readDate } from "../text/dates";
import type { Span } from "../text/span";
import type { Dossier } from "./dossier";
import { keptWithDossier } from "./kept";
import type { Requirement } from "./requirement";
import { ownWords, type Sentence, within } from "./sentences";

export const LEAVE_FIELDS = ["人员", "事由", "出发", "返回", "地点", "联系方式", "主持工作"] as const;
export type LeaveField = (typeof LEAVE_FIELDS)[number];

/** How a clerk labels the field in the body. */
export const FIELD_LABELS: Readonly<Record<LeaveField, string>> = {
	人员: "外出人员",
	事由: "事由",
	出发: "出发时间",
	返回: "返回时间",
	地点: "地点",
	联系方式: "联系方式",
	主持工作: "外出期间主持工作",
};

export interface LeaveDate extends Located {
	readonly value: DateValue | undefined;
}

export type Where = "本市" | "省内" | "省外";

export interface LeaveRequest {
	readonly fields: Readonly<Partial<Record<LeaveField, Located>>>;
	readonly departure?: LeaveDate;
	readonly returning?: LeaveDate;
	/** Undefined where the place is not known. */
	readonly where?: Where;
	/** 省外 as the slip says, with its place. */
	readonly saidOutside?: { readonly value: boolean; readonly span: Span };
	/**
	 * `mayor`; `leader`: 副市长、秘书长、党组成员、副秘书长 (R52（一）); `principal`: of a county, district or department (（二）); `other`: below them;
	 * undefined where the text does not say.
	 */
	readonly rank?: "mayor" | "leader" | "principal" | "other";
	readonly name?: string;
	readonly title?: string;
	readonly private: boolean;
	/** Paragraph after which a missing line is put. */
	readonly last?: Paragraph;
}

const KEYS: readonly (readonly [LeaveField, RegExp])[] = [
	["主持工作", /主持(?:全面|日常|.{0,6})?工作|代(?:为|行)?主持|工作(?:委托|代理|交接)|代理人|工作由谁|临时负责/],
	[
		"人员",
		/^(?:外出|请假|出行|申请|出差|参会)?(?:人员|人|同志|领导|领导姓名|人姓名|干部)$|^姓名(?:及职务|、职务|和职务)?$|^姓名职务$|^(?:外出|请假)(?:人员|人)(?:及|、)职务$/,
	],
	["返回", /返回|返程|返鹤|返岗|回程|归来/],
	["出发", /出发|离鹤|离开|启程|动身|(?:外出|请假|出行|往返|起止|行程)(?:的)?(?:时间|日期|期限|起止)|^时间$|^起止$|^请假天数/],
	["事由", /事由|原因|理由|任务|目的$|^外出事项$|^请假事项$/],
	["地点", /地点|目的地|去向|前往|外出地|到达地/],
	["联系方式", /联系(?:方式|电话)|电话|手机|通讯|通信/],
];

export const leaveRequest = keptWithDossier(read);

function read(d: Dossier): LeaveRequest {
	const fields: Partial<Record<LeaveField, Located>> = {};
	let departure: LeaveDate | undefined;
	let returning: LeaveDate | undefined;
	let last: Paragraph | undefined;
	const slip = d.draft.slip.get("请假")?.value;
	if (slip?.kind === "map") {
		for (const name of LEAVE_FIELDS) {
			const node =
				field(slip, name) ??
				(name === "人员" ? field(slip, "外出人员") : undefined) ??
				(name === "出发" ? field(slip, "出发时间") : undefined) ??
				(name === "返回" ? field(slip, "返回时间") : undefined);
			if (node && !/^[〔（(]?(?:请填写|待填|　|\s)*[〕）)]?$/.test(node.text)) fields[name] = { text: node.text, span: node.span };
		}
		if (fields.出发) departure = { ...fields.出发, value: firstDate(fields.出发.text, d.year) };
		if (fields.返回) returning = { ...fields.返回, value: firstDate(fields.返回.text, departure?.value?.year ?? d.year) };
	}
	for (const f of d.draft.fields) {
		const entry = KEYS.find(([, pattern]) => pattern.test(f.key.text));
		if (!entry || f.value.text.trim() === "" || /^〔请填写/.test(f.value.text)) continue;
		const [name] = entry;
		last = f.paragraph;
		fields[name] ??= f.value;
		if (name === "出发" && !departure) {
			const range = rangeIn(f.value.text, d.year);
			departure = { ...f.value, value: range?.from ?? firstDate(f.value.text, d.year) };
			if (range && !returning) {
				returning = { ...f.value, value: range.to };
				fields.返回 ??= f.value;
			}
		}
		if (name === "返回" && !returning) returning = { ...f.value, value: firstDate(f.value.text, departure?.value?.year ?? d.year) };
	}
	for (const s of d.sentences)
		prose(
			s,
			d,
			fields,
			(x) => {
				departure ??= x;
			},
			(x) => {
				returning ??= x;
			},
		);
	const title = d.draft.title;
	if (title) {
		const who = /关于(?:我[县局区委])?(.{1,20}?)(?:同志)?(?:外出|赴|请假|离|出差|参加|前往|休假)/.exec(title.text)?.[1];
		if (who && /同志|[长任记]/.test(title.text.slice(0, title.text.indexOf(who) + who.length + 2)))
			fields.人员 ??= { text: who, span: title.span };
		const why = /(?:参加|出席|考察|学习|培训|就医|探亲|休假|治病|招商|洽谈|汇报|对接).{0,40}?(?=的?请假|请假|的?请示|的?报告|$)/.exec(
			title.text,
		)?.[0];
		if (why && why.length >= 4) fields.事由 ??= { text: why, span: title.span };
	}
	const saidNode = slip?.kind === "map" ? field(slip, "省外") : undefined;
	const said =
		saidNode && /^(?:是|否|true|false|省内|省外|不是)$/i.test(saidNode.text)
			? { value: /^(?:是|true|省外)$/i.test(saidNode.text), span: saidNode.span }
			: undefined;
	const where = fields.地点 ? whereIs(fields.地点.text, d) : undefined;
	const who = traveller(d, fields.人员, slip?.kind === "map" ? field(slip, "职务")?.text : undefined);
	return {
		fields,
		...(departure ? { departure } : {}),
		...(returning ? { returning } : {}),
		...((where ?? (said ? (said.value ? "省外" : "省内") : undefined)) ? { where: where ?? (said!.value ? "省外" : "省内") } : {}),
		...(said ? { saidOutside: said } : {}),
		...who,
		private: PRIVATE.test(`${fields.事由?.text ?? ""}${title?.text ?? ""}`),
		...(last ? { last } : {}),
	};
}

const PRIVATE = /探亲|就医|治病|看病|住院|手术|体检|休假|年休|婚|丧|病假|事假|私事|家中|家人|父|母|子女|个人事务/;
const DATE = "(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:(?:上午|下午|凌晨|晚)?\\d{1,2}(?:[:：]\\d{2}|[时点](?:\\d{1,2}分|半)?))?";
const RANGE = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日[^至到—－\-~～，。]{0,8}(?:至|到|—+|－|-|~|～)(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/;
const GO = "(?:赴|前往|出发|启程|动身|离开|离鹤|外出|出差|去往|到)";
const BACK = "(?:返回|返程|返鹤|返岗|回鹤|回到|回市|回县|归来)";

function firstDate(text: string, year: number): DateValue | undefined {
	const whole = readDate(text.trim());
	if (whole) return whole;
	const m = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日|(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
	if (!m) return undefined;
	return m[4] ? readDate(m[0]) : readDate(`${m[1] ?? year}年${m[2]}月${m[3]}日`);
}

function rangeIn(text: string, year: number): { from: DateValue; to: DateValue } | undefined {
	const m = RANGE.exec(text);
	if (!m) return undefined;
	const y = m[1] ?? String(year);
	const from = readDate(`${y}年${m[2]}月${m[3]}日`);
	const to = readDate(`${m[4] ?? y}年${m[5] ?? m[2]}月${m[6]}日`);
	return from && to ? { from, to } : undefined;
}

/** What a sentence that tells of going or coming back says. Days of a meeting are not those of the journey. */
function prose(
	s: Sentence,
	d: Dossier,
	fields: Partial<Record<LeaveField, Located>>,
	depart: (x: LeaveDate) => void,
	back: (x: LeaveDate) => void,
): void {
	const text = ownWords(s);
	const at = (m: RegExpExecArray): Located => ({ text: m[0], span: within(s, m.index, m.index + m[0].length) });
	const range = new RegExp(`${RANGE.source}[^，。]{0,12}${GO}|${GO}[^，。]{0,12}(?:时间)?[^，。\\d]{0,6}${RANGE.source}`).exec(text);
	if (range && !/召开|举行|举办/.test(range[0])) {
		const r = rangeIn(range[0], d.year);
		if (r) {
			const place = at(range);
			if (!fields.出发) depart({ ...place, value: r.from });
			if (!fields.返回) back({ ...place, value: r.to });
			fields.出发 ??= place;
			fields.返回 ??= place;
		}
	}
	const go = new RegExp(
		`(${DATE})[^，。；\\d]{0,8}${GO}(?![^，。]{0,3}会)|(?:出发|启程|动身|离鹤)(?:时间|日期)?[^，。；\\d]{0,6}(${DATE})`,
	).exec(text);
	if (go && !fields.出发) {
		fields.出发 = at(go);
		depart({ ...fields.出发, value: firstDate(go[1] ?? go[2]!, d.year) });
	}
	const home = new RegExp(`(${DATE})[^，。；\\d]{0,8}${BACK}(?!后)|${BACK}(?:时间|日期)?(?!后)[^，。；\\d]{0,6}(${DATE})`).exec(text);
	if (home && !fields.返回) {
		fields.返回 = at(home);
		back({ ...fields.返回, value: firstDate(home[1] ?? home[2]!, d.year) });
	}
	const to =
		/(?:赴|前往|去往)([\u4e00-\u9fff]{2,16}?)(?=参加|出席|考察|学习|培训|开会|招商|洽谈|汇报|对接|就医|治病|探亲|办理|处理|看望|出差|公干|，|。|、|开展|进行)|在([\u4e00-\u9fff]{2,14}?(?:省|市|县|区|京|海|津|庆|州|会展中心|宾馆|饭店)[\u4e00-\u9fff]{0,10}?)(?:召开|举行|举办)/.exec(
			text,
		);
	if (to && !fields.地点) {
		const name = (to[1] ?? to[2])!;
		const start = to.index + to[0].indexOf(name);
		fields.地点 = { text: name, span: within(s, start, start + name.length) };
	}
	const why =
		/(?:拟|需|须|准备|申请|决定|要求|安排)?[^，。]{0,12}(?:参加|出席|陪同|考察|学习|就医|治病|探亲|休假|招商|洽谈|汇报)[^，。]{0,40}/.exec(
			text,
		);
	if (why && /外出|请假|赴|前往|拟|离/.test(text) && !/要求[^，。]{0,8}(?:参加|出席)/.test(why[0]) && !fields.事由) fields.事由 = at(why);
	// `某机关定于…召开某会，我局作为…参加`: the meeting is the reason.
	const called = /(?:召开|举办|举行)[^，。]{2,40}(?:会议?|班|活动|论坛|比赛)[^。]{0,30}(?:参加|出席|到会|参会)/.exec(text);
	if (called && !fields.事由 && !d.draft.fields.some((f) => KEYS.some(([k, p]) => k !== "事由" && p.test(f.key.text))))
		fields.事由 = at(called);
	const contact = /(?:联系(?:方式|电话)|电话|手机)[^，。；\d]{0,6}[\d-]{7,}/.exec(text);
	if (contact && s.paragraph.part === "body") fields.联系方式 ??= at(contact);
	const acting =
		/(?:外出|离开|离鹤|离岗|在外|请假|出差|休假|此|其)[^。；]{0,6}期间[^。；]{0,24}?由([^，。；]{2,24}?)(?:同志)?(?:负责|主持|代理|代管|牵头|处理|承担)|由([^，。；]{2,24}?)(?:同志)?(?:临时|代为|代理)?主持[^，。；]{0,10}工作|工作[^，。；]{0,6}由([^，。；]{2,24}?)(?:同志)?(?:临时|暂时|代为)?(?:主持|代管|代理|暂代|牵头|负责)/.exec(
			text,
		);
	const name = acting?.[1] ?? acting?.[2] ?? acting?.[3];
	if (acting && name && !/值班|有关|班子|其他|相关|各/.test(name)) {
		const start = acting.index + acting[0].indexOf(name);
		fields.主持工作 ??= { text: name, span: within(s, start, start + name.length) };
	}
	const who = /([\u4e00-\u9fff]{1,12})同志(?=拟|须|需|将|申请|请假|外出|赴|前往|参加|应邀|因)/.exec(text);
	if (who) fields.人员 ??= at(who);
}

/** Where a place lies, by the rulebook's lists; undefined where none of them knows it. */
export function whereIs(text: string, d: Dossier): Where | undefined {
	const place = d.rulebook.place;
	if (!place) return undefined;
	const t = text.replace(/\s/g, "");
	if (/省外|境外|国外|出国/.test(t)) return "省外";
	const own = place.name.replace(/市$/, "");
	const inside = (place.inProvince ?? []).filter((p) => p !== own);
	// The longest name that stands in the text decides (吉林市 before 吉林).
	const hits = [
		...inside.map((p) => ({ p, where: "省内" as Where })),
		...(place.outOfProvince ?? []).map((p) => ({ p, where: "省外" as Where })),
	].filter(({ p }) => t.includes(p));
	if (hits.some((h) => h.where === "省外" && !inside.some((p) => p.includes(h.p) && t.includes(p)))) return "省外";
	if (hits.some((h) => h.where === "省内")) return "省内";
	if ((place.inPlace ?? []).some((p) => t.includes(p)) && t !== "我市") return "本市";
	if (place.province && t.includes(place.province.replace(/省$/, ""))) return "省内";
	return /[\u4e00-\u9fff]省|自治区/.test(t) ? "省外" : undefined;
}

const TITLES =
	/常务副市长|副市长|市长助理|市长|副秘书长|秘书长|(?:市政府)?党组成员|(?:常务|第一)?副?(?:县长|区长|局长|主任|厅长|院长|支队长|社长|馆长|校长)|副?调研员|党[组委](?:副)?书记|纪检组长|[\u4e00-\u9fff]{2,6}科科长|科长/;

/** Rank, title and name of the traveller, as the request names them. */
function traveller(d: Dossier, person: Located | undefined, slipTitle: string | undefined): Pick<LeaveRequest, "rank" | "title" | "name"> {
	const issuer = d.issuer;
	let text = `${slipTitle ?? ""}${person?.text ?? ""}`.replace(/[\s，、（）()]|同志/g, "");
	for (const m of [...d.rulebook.organsIn(text)].reverse()) text = text.slice(0, m.span.start) + text.slice(m.span.end);
	text = text.replace(/^(?:我|本)?[县区局委市]?(?=常务|副|县长|区长|局长|主任)/, "");
	const title = TITLES.exec(text)?.[0];
	const name = text.replace(TITLES, "").replace(/^(?:市政府|县政府|区政府)/, "");
	const base = { ...(name !== "" && name.length <= 4 ? { name } : {}) };
	const leader = d.rulebook.leader(text) ?? (name ? d.rulebook.leader(name) : undefined);
	const said = title ?? leader?.leader?.title;
	const signer = !said && name ? d.signers.find((s) => s.name === name)?.title : undefined;
	const found = said ?? signer;
	if (!found) return base;
	if (/^市长$/.test(found)) return { ...base, title: found, rank: "mayor" };
	if (
		/副市长|秘书长|市长助理/.test(found) ||
		(found.endsWith("党组成员") && (issuer?.type === "市政府" || issuer?.type === "市政府办公室" || /市政府/.test(person?.text ?? "")))
	)
		return { ...base, title: found, rank: "leader" };
	const principal = issuer ? d.rulebook.isPrincipal(issuer, found) : /^(?:县长|区长|局长|主任)$/.test(found);
	return { ...base, title: found, rank: principal ? "principal" : "other" };
}

/** The vice mayor in charge of the traveller's organ. */
export const leaveOrgan = (d: Dossier): Organ | undefined => d.issuer;

export function* leaveRequirements(d: Dossier): Generator<Requirement> {
	const sources = d.rulebook.sourcesOf("leave/fields", ["R52"]);
	if (!sources || !d.has("请假")) return;
	const request = leaveRequest(d);
	if (request.rank === "mayor" || request.where === "本市") return;
	for (const name of LEAVE_FIELDS) {
		const found = request.fields[name];
		yield {
			rule: "leave/fields",
			subject: name,
			sources,
			what: { zh: `写明${FIELD_LABELS[name]}`, en: `state ${name}` },
			due: "送审",
			status: found ? "met" : "missing",
			evidence: found ? [found] : [],
		};
	}
}
