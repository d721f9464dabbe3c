/**
 * The meeting that a draft is about (R36–R41): read from the slip (`会议`), from labelled lines (时间：, 主持人：, 出席：…) and from prose that is
 * understood (`6月5日，甲一市长主持召开市政府第8次常务会议`). All rules on meetings read it here; bodies and members are rulebook data.
 */

import { asList, field } from "../document/slip";
import type { Located, Paragraph, SlipNode } from "../document/types";
import type { MeetingBodyData } from "../rulebook/data";
import { anyNumber, CHINESE_NUMERAL } from "../text/numerals";
import type { Span } from "../text/span";
import { type Attendee, attendeesIn, attendeesOf, type Source } from "./attendees";
import type { Dossier } from "./dossier";
import { keptWithDossier } from "./kept";
import { outsideQuotes, ownWords, type Sentence, sentencesOf, within } from "./sentences";

export type ListName = "出席" | "列席" | "缺席" | "请假" | "参加";

export interface AttendanceList {
	/** 出席, or whatever the label says (`出席人员`). */
	readonly key: Located;
	readonly people: readonly Attendee[];
	/** `等12人`: the list is cut short; how many it stands for, when said. */
	readonly cutShort: boolean;
	readonly count?: number;
	/** The slip's value, or the labelled line with the place at which its names begin. */
	readonly node?: SlipNode;
	readonly paragraph?: Paragraph;
	readonly from: number;
}

/** A person who calls or chairs the meeting, and in whose place. */
export interface Chair {
	readonly person: Attendee;
	readonly role: "召集" | "主持";
	readonly value: Located;
	readonly node?: SlipNode;
	readonly entrusted: boolean;
}

export interface MeetingItem extends Located {
	/** Everything said on it, its own statement first. */
	readonly sentences: readonly string[];
	readonly onSlip: boolean;
}

export interface Meeting {
	readonly name?: Located;
	/** One of the rulebook's bodies; undefined for any other meeting. */
	readonly body?: MeetingBodyData;
	/** Minutes, as against the notice of a meeting to come. */
	readonly minutes: boolean;
	readonly chairs: readonly Chair[];
	readonly time?: Located;
	readonly place?: Located;
	/** Numbers of members due and present. */
	readonly due?: Located & { readonly value: number };
	readonly present?: Located & { readonly value: number };
	readonly lists: Readonly<Partial<Record<ListName, AttendanceList>>>;
	/** Whether prose names those present. */
	readonly attended: boolean;
	/** Persons whom a sentence names as present (`副市长戊五，市水务局负责人参加会议。`) or as absent (`副市长丙三因出差未出席会议。`). */
	readonly told: { readonly present: readonly Attendee[]; readonly absent: readonly Attendee[] };
	readonly items: readonly MeetingItem[];
	/** The text of the minutes or the notice: the cover's, or the printed minutes'. */
	readonly paragraphs: readonly Paragraph[];
	/** Labelled lines of the meeting, in order. */
	readonly lines: readonly Line[];
}

interface Line {
	readonly key: Located;
	readonly paragraph: Paragraph;
	/** Where the value begins in the paragraph (which is the next one, when the label stands alone). */
	readonly from: number;
	readonly value: Located;
}

/** The meeting a draft calls or records; undefined when it is about none. */
export const meetingOf = keptWithDossier(read);

/** Minutes by kind, by the slip's category, or printed by the notice. */
export const isMinutes = keptWithDossier((d): boolean => {
	if (d.kind === "纪要" || (d.categoriesGiven && d.has("会议纪要"))) return true;
	return d.kind === "通知" && /印发.*纪要.{0,3}的?通知$/.test(d.draft.title?.text ?? "");
});

/** The body of the municipal government that a name stands for; undefined for a county's, the Party's or a bureau's meeting. */
export function bodyNamed(text: string, d: Dossier): MeetingBodyData | undefined {
	const t = text.replace(/[\s\u3000]|[（(]扩大[）)]|扩大(?=会议)/g, "");
	const own = d.issuers.length === 0 || d.issuers.some((i) => /^市政府/.test(i.organ?.type ?? ""));
	let best: { at: number; length: number; body: MeetingBodyData } | undefined;
	for (const body of d.rulebook.meetings) {
		for (const name of [body.name, ...(body.aliases ?? [])]) {
			const at = t.indexOf(name);
			if (at < 0 || (best && best.length >= name.length)) continue;
			const before = t.slice(0, at).replace(ORDINAL, "");
			const government = name.startsWith("市政府") || /(?:市政府|市人民政府)$/.test(before);
			if (government ? /(?:[县区]|省|国务院)$/.test(before.replace(/(?:市政府|市人民政府)$/, "")) : !own && !/^市长/.test(name)) continue;
			if (!government && OTHER_BODY.test(before)) continue;
			if (elsewhere(before, d)) continue;
			best = { at, length: name.length, body };
		}
	}
	if (best) return best.body;
	// A bare type on the slip: 常务, 全体.
	return own && t.length >= 2 && t.length <= 6
		? d.rulebook.meetings.find((b) => [b.name, ...(b.aliases ?? [])].some((n) => n.startsWith(t)))
		: undefined;
}

const ORDINAL =
	/(?:(?:第?[〇零一二三四五六七八九十百\d]+届|第?[〇零一二三四五六七八九十百\d]+[次期]|\d{4}年)(?:度)?(?:第[一二三四五六七八九十\d]+次)?)+$|(?:本次|此次|首次)$/;
const OTHER_BODY =
	/(?:县|区|省|国务院|人大|政协|市委|党组|党委|领导小组|委员会|指挥部|协会|公司|集团|[局委办院校厅])(?:政府|常委会|人民政府)?$/;

function elsewhere(before: string, d: Dossier): boolean {
	const place = d.rulebook.place;
	const other = /([\u4e00-\u9fff]{2,4})市(?:人民)?政府$/.exec(before)?.[1];
	return other !== undefined && place !== undefined && !`${place.name}`.startsWith(other.slice(-2)) && !/召开|主持|提请|经|届/.test(other);
}

function read(d: Dossier): Meeting | undefined {
	const minutes = isMinutes(d);
	const slip = d.draft.slip.get("会议")?.value;
	const given = slip !== undefined && slip.kind === "map" && slip.entries.some((e) => e.value.kind !== "null");
	if (!minutes && !given && !d.has("会议通知")) return undefined;
	// What a report or a speech says on its slip of a meeting attended is not a meeting of its own.
	if (!minutes && (d.has("请假") || d.has("返程报告"))) return undefined;
	const paragraphs = textOf(d, minutes);
	const lines = linesOf(paragraphs);
	const node = (name: string): SlipNode | undefined => (slip?.kind === "map" ? field(slip, name) : undefined);
	const title = d.draft.title ?? located(d.draft.slip.get("标题")?.value);
	const name = located(node("名称")) ?? (slip?.kind === "scalar" ? located(slip) : undefined) ?? title;
	const sentences = paragraphs.filter((p) => !p.table).flatMap(sentencesOf);
	const opening = sentences.slice(0, 3);
	const said = [node("类型")?.text, node("名称")?.text, slip?.kind === "scalar" ? slip.text : undefined, title?.text];
	const body =
		said.map((t) => (t ? bodyNamed(t, d) : undefined)).find((b) => b !== undefined) ??
		(node("类型") && !/会议通知|工作会|专题/.test(node("类型")!.text)
			? undefined
			: opening.map((s) => bodyInProse(s.text, d)).find((b) => b !== undefined));
	const lists: Partial<Record<ListName, AttendanceList>> = {};
	for (const key of ["出席", "列席", "缺席", "请假", "参加"] as const) {
		const entry = slip?.entries.find((e) => e.key === key || e.key === `${key}人员`);
		const list =
			entry && entry.value.kind !== "null"
				? slipList(entry.value, { text: entry.key, span: entry.keySpan }, d)
				: listOf(
						lines.find((l) => LIST_LABEL[key].test(l.key.text) && l.value.text !== ""),
						d,
					);
		if (list) lists[key] = list;
	}
	return {
		...(name ? { name } : {}),
		...(body ? { body } : {}),
		minutes,
		chairs: chairsOf(d, slip, lines, opening),
		...optional(
			"time",
			located(node("时间")) ?? lineValue(lines, /^(?:会议)?(?:召开)?(?:时间|日期)$/) ?? (minutes ? dateIn(opening, d) : undefined),
		),
		...optional("place", located(node("地点")) ?? lineValue(lines, /^(?:会议)?(?:召开)?(?:地点|会址|会场)$/) ?? placeIn(opening)),
		...optional("due", numberOf(node("应到")) ?? numberIn(sentences, DUE)),
		...optional("present", numberOf(node("实到")) ?? numberIn(sentences, PRESENT)),
		lists,
		attended: sentences.some((s) => ATTENDED.test(ownWords(s))),
		told: minutes
			? { present: sentences.flatMap((s) => toldPresent(s, d)), absent: sentences.flatMap((s) => toldAbsent(s, d)) }
			: { present: [], absent: [] },
		items: [...slipItems(node("议题")), ...(minutes ? sections(paragraphs) : [])],
		paragraphs,
		lines,
	};
}

const optional = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
	value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });

const EMPTY = /^[〔（(]?(?:请填写|待填)?[〕）)]?$/;
const located = (node: SlipNode | undefined): Located | undefined =>
	node && node.kind !== "null" && !EMPTY.test(node.text.trim()) ? { text: node.text, span: node.span } : undefined;

/** The cover's own text; for printed minutes that of the annex. Lists of attendance may stand behind the signature. */
function textOf(d: Dossier, minutes: boolean): Paragraph[] {
	const own = d.draft.paragraphs.filter((p) => p.part === "body" || p.part === "headnote" || p.part === "note");
	const annex = d.draft.paragraphs.filter((p) => p.part === "annex" || p.part === "annexTitle");
	const printed = minutes && d.kind !== "纪要" && annex.length > 0;
	return (
		printed ? annex : minutes ? d.draft.paragraphs.filter((p) => !/^(?:residue|title|number|copyTo|imprint|annexMark)$/.test(p.part)) : own
	).filter((p) => !p.code);
}

const LINE = /^([\u4e00-\u9fff（）()、\s\u3000]{2,18}?)\s*[：:]\s*(.*)$/;
const LIST_LABEL: Readonly<Record<ListName, RegExp>> = {
	出席: /^(?:会议)?出席(?:会议)?(?:的)?(?:人员|人|领导|同志|单位|范围|对象)?(?:的?有)?$/,
	列席: /^(?:会议)?列席(?:会议)?(?:的)?(?:人员|人|领导|同志|单位)?(?:的?有)?$/,
	缺席: /^(?:会议)?缺席(?:会议)?(?:的)?(?:人员|人|领导|同志|单位)?(?:的?有)?$/,
	请假: /^请假(?:人员|人|领导|同志|单位)?$/,
	参加: /^(?:会议)?(?:参加|参会|与会|到会)(?:会议)?(?:的)?(?:人员|人|领导|同志|单位|范围|对象)?(?:的?有)?$/,
};
const KNOWN_LABEL =
	/^(?:会议)?(?:召开)?(?:时间|日期|地点|会址|会场|主题|议题|内容|议程|名称)$|主持|召集|出席|列席|缺席|请假|参加|参会|与会|到会|记录|应到|实到|主送|抄送|发送/;

function linesOf(paragraphs: readonly Paragraph[]): Line[] {
	const out: Line[] = [];
	paragraphs.forEach((p, i) => {
		if (p.table) return;
		const offset = p.label?.end ?? 0;
		const m = LINE.exec(p.text.slice(offset));
		if (!m) return;
		const key = m[1]!.replace(/[\s\u3000]/g, "");
		if (!KNOWN_LABEL.test(key)) return;
		const keyAt = offset + p.text.slice(offset).indexOf(m[1]!.trim());
		const place = { text: key, span: p.at(keyAt, keyAt + m[1]!.trim().length) };
		const next = paragraphs[i + 1];
		if (m[2]!.trim() !== "") {
			const from = p.text.length - m[2]!.length;
			out.push({ key: place, paragraph: p, from, value: { text: m[2]!.trim(), span: p.at(from, p.text.length) } });
		} else if (next && !next.table && !LINE.test(next.text) && !next.label && !/。./.test(next.text))
			out.push({ key: place, paragraph: next, from: 0, value: { text: next.text, span: next.span } });
	});
	return out.filter((l) => !EMPTY.test(l.value.text));
}

function lineValue(lines: readonly Line[], key: RegExp): Located | undefined {
	return lines.find((l) => key.test(l.key.text))?.value;
}

function slipList(node: SlipNode, key: Located, d: Dossier): AttendanceList {
	return {
		key,
		people: attendeesOf(node, d),
		...shortened(node.kind === "list" ? (node.items.at(-1)?.text ?? "") : node.text),
		node,
		from: 0,
	};
}

function listOf(line: Line | undefined, d: Dossier): AttendanceList | undefined {
	if (!line) return undefined;
	const { paragraph, from } = line;
	const source: Source = { text: paragraph.text.slice(from), at: (a, b) => paragraph.at(from + a, from + b) };
	return { key: line.key, people: attendeesIn(source, d), ...shortened(source.text), paragraph, from };
}

function shortened(text: string): { cutShort: boolean; count?: number } {
	const m = new RegExp(`(?:等|共|^)(?:共|计)?(\\d+|${CHINESE_NUMERAL}+)?[人名位]?[。]?$`).exec(text.trim());
	const count = m?.[1] ? anyNumber(m[1]) : undefined;
	return { cutShort: m !== null && m[0] !== "", ...(count === undefined ? {} : { count }) };
}

const NUMBER = `(\\d+|${CHINESE_NUMERAL}+)`;
const DUE = new RegExp(`应(?:到会?|出席|参加)(?:会议)?(?:的)?(?:组成人员|成员|人员|人数|会议组成人员)?\\s*[：:]?\\s*(?:为|共)?${NUMBER}`);
const PRESENT = new RegExp(
	`(?:实到会?|实际(?:到会|出席)|到会|实有)(?:的)?(?:组成人员|成员|人员|人数|会议组成人员)?\\s*[：:]?\\s*(?:为|共)?${NUMBER}\\s*[人名位]?`,
);

function numberOf(node: SlipNode | undefined): (Located & { value: number }) | undefined {
	const m = node ? new RegExp(NUMBER).exec(node.text) : null;
	const value = m ? anyNumber(m[1]!) : undefined;
	return node && value !== undefined ? { text: node.text, span: node.span, value } : undefined;
}

function numberIn(sentences: readonly Sentence[], pattern: RegExp): (Located & { value: number }) | undefined {
	for (const s of sentences) {
		const m = pattern.exec(s.text);
		const value = m ? anyNumber(m[1]!) : undefined;
		if (m && value !== undefined) return { text: m[0], span: within(s, m.index, m.index + m[0].length), value };
	}
	return undefined;
}

/** A meeting told in prose as held or called: `主持召开市政府第8次常务会议`. */
function bodyInProse(text: string, d: Dossier): MeetingBodyData | undefined {
	const m = /(?:召开|举行|召集)(?:了)?([\u4e00-\u9fff\d（）()]{2,30}?会议?)(?![\u4e00-\u9fff]?精神)/.exec(outsideQuotes(text));
	return m ? bodyNamed(m[1]!, d) : undefined;
}

function dateIn(sentences: readonly Sentence[], d: Dossier): Located | undefined {
	for (const s of sentences) {
		// A term set for a task is not the day of the meeting.
		const m =
			/^(?:(?!决定|议定|要求|由).)*?((?:\d{4}年)?\d{1,2}月\d{1,2}日|[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|\d{4}-\d{1,2}-\d{1,2})(?![之以]?前|起|底|至今)/.exec(
				ownWords(s),
			);
		if (m && /召开|举行|主持|会议|召集/.test(s.text)) return { text: m[1]!, span: within(s, m[0].length - m[1]!.length, m[0].length) };
	}
	const note = d.draft.headnote;
	return note && /\d{1,2}月\d{1,2}日/.test(note.text) ? note : undefined;
}

function placeIn(sentences: readonly Sentence[]): Located | undefined {
	for (const s of sentences) {
		const m =
			/在([^，。；]{2,30}?)(?:主持|组织)?(?:召开|举行|召集|开会)/.exec(s.text) ??
			/(?:[^，。；在]{0,12})(?:会议室|会议厅|会议中心|礼堂|会堂|宾馆|视频会议系统)/.exec(s.text);
		if (m) return { text: m[1] ?? m[0], span: within(s, m.index, m.index + m[0].length) };
	}
	return undefined;
}

const ATTENDED =
	/(?:出席|参加|与会|到会)(?:了)?(?:本次|此次|这次|上述)?(?:会议|会|[。]?$)|(?:出席|参加)(?:会议)?(?:的)?(?:有|人员|领导|同志)/;
/** `…参加会议。`, `参加会议的有…`: those named before or behind the verb. Clauses that tell what somebody did are no names. */
function toldPresent(s: Sentence, d: Dossier): Attendee[] {
	const text = ownWords(s);
	const m =
		/^(.*?)(?:等)?(?:同志)?(?:也|一同|均)?(?:出席|参加|列席)(?:了)?(?:本次|此次|这次)?(?:会议)?[。；]?$/.exec(text) ??
		/(?:出席|参加|列席)(?:会议)?(?:的)?(?:人员|领导|同志)?(?:还)?有[：:]?(.*)$/.exec(text);
	if (!m || /[未不]|没有|应当|要求|邀请/.test(m[1]!)) return [];
	const from = m.index + m[0].indexOf(m[1]!);
	return attendeesIn({ text: m[1]!, at: (a, b) => within(s, from + a, from + b) }, d).filter(
		(p) => !/主持|召集|召开|研究|听取|审议|委托|汇报|要求/.test(p.text),
	);
}

/** `副市长丙三因出差未出席会议`; what is said of the reason and of leave is the remark. */
function toldAbsent(s: Sentence, d: Dossier): Attendee[] {
	const text = ownWords(s);
	if (
		!/(?:未能?|没有|没能|不能)(?:到会|(?:出席|参加)(?:了)?(?:本次|此次|这次)?(?:会议)?)(?=[，。；]|$)|缺席(?:本次|此次|这次)?(?:会议)?(?=[，。；]|$)/.test(
			text,
		)
	)
		return [];
	const m = /^([^：:]*?)(?:同志)?(?:，)?(?:因|赴|在|未|没有|没能|不能|请假|缺席|已?向|经)/.exec(text);
	if (!m || m[1] === "") return [];
	return attendeesIn({ text: m[1]!, at: (a, b) => within(s, a, b) }, d).map((p) => ({
		...p,
		remark: text.slice(m[1]!.length).replace(/[。；]$/, ""),
	}));
}

const CHAIR_LABEL = /^(?:会议)?(主持|召集)(?:人|者|人及职务)?$|^(?:会议)?(召集)(?:和|、|及)主持(?:人)?$/;
const CHAIR_PROSE =
	/(?:^|[，。；：日午时])(?:会议)?(?:由)?([\u4e00-\u9fff、（）()]{1,24}?)(?:同志)?(?:代为)?(?:在[^，。；]{2,24}?)?(?:召集并|召集和|召集、)?(主持|召集)(?:召开|了|会议|本次|此次|[，。；]|$)/g;
const ENTRUSTED =
	/受[^，。；]{0,8}(?<!副)市长[^，。；]{0,6}委托|(?<!副)市长[^，。；]{0,4}委托|受托|(?<!副)市长[^，。；]{0,6}(?:外出|出差|请假|学习|在外)期间|受市政府委托/;

function chairsOf(d: Dossier, slip: SlipNode | undefined, lines: readonly Line[], opening: readonly Sentence[]): Chair[] {
	const out: Chair[] = [];
	const entrustedOnSlip = slip?.entries.some((e) => e.key === "受托" && /市长/.test(e.value.text)) ?? false;
	const said = opening.some((s) => ENTRUSTED.test(s.text));
	const add = (role: Chair["role"], person: Attendee | undefined, value: Located, node?: SlipNode): void => {
		if (!person || out.some((c) => c.role === role)) return;
		const own = node?.kind === "map" ? field(node, "受托") : undefined;
		const entrusted = entrustedOnSlip || said || (own !== undefined && /市长/.test(own.text)) || ENTRUSTED.test(`${value.text}，`);
		out.push({ person, role, value, ...(node ? { node } : {}), entrusted });
	};
	for (const role of ["召集", "主持"] as const) {
		const node = slip?.kind === "map" ? (field(slip, role) ?? field(slip, `${role}人`)) : undefined;
		const first = node?.kind === "list" ? node.items[0] : node;
		if (first) add(role, attendeesOf(first, d)[0], { text: first.text, span: first.span }, first);
	}
	for (const line of lines) {
		const m = CHAIR_LABEL.exec(line.key.text);
		if (!m) continue;
		const { paragraph, from } = line;
		const person = attendeesIn({ text: paragraph.text.slice(from), at: (a, b) => paragraph.at(from + a, from + b) }, d)[0];
		add((m[1] ?? m[2]) === "召集" ? "召集" : "主持", person, line.value);
	}
	for (const s of opening) {
		const text = ownWords(s);
		for (const m of text.matchAll(CHAIR_PROSE)) {
			const raw = m[1]!.replace(/^.*(?:委托|期间|由)/, "");
			const start = m.index + m[0].indexOf(m[1]!) + m[1]!.length - raw.length;
			const person = attendeesIn({ text: raw, at: (a, b) => within(s, start + a, start + b) }, d)[0];
			if (!person || (person.roles.length === 0 && !person.organ)) continue;
			add(m[2] === "召集" ? "召集" : "主持", person, { text: raw, span: within(s, start, start + raw.length) });
		}
	}
	return out;
}

function slipItems(node: SlipNode | undefined): MeetingItem[] {
	return asList(node).flatMap((n) => {
		const text = n.kind === "map" ? n.entries.map((e) => e.value.text).join("，") : n.text;
		if (EMPTY.test(text.trim())) return [];
		const pieces = n.kind === "scalar" && node?.kind === "scalar" ? text.split(/[；;]/).filter((t) => t.trim() !== "") : [text];
		return pieces.map((t) => ({ text: t.trim(), span: pieceSpan(n, t.trim()), sentences: [t.trim()], onSlip: true }));
	});
}

function pieceSpan(node: SlipNode, piece: string): Span {
	const at = node.text.indexOf(piece);
	if (at < 0 || node.span.end - node.span.start !== node.text.length) return node.span;
	return { start: node.span.start + at, end: node.span.start + at + piece.length };
}

/** The minutes cut into items: at each label of the highest level used, or at `会议听取了…`, `会议研究了…`. */
function sections(paragraphs: readonly Paragraph[]): MeetingItem[] {
	const texts = paragraphs.filter((p) => !p.table && p.text !== "" && p.part !== "date" && p.part !== "signature");
	const form = texts.find((p) => p.label && /^(?:一、|（一）|1\.)$/.test(p.label.form))?.label?.form;
	const heading = texts.some((p) => p.heading > 1);
	const out: { text: string; span: Span; sentences: string[] }[] = [];
	for (const p of texts) {
		const own = sentencesOf(p);
		const first = own[0];
		if (!first || LIST_PARAGRAPH.test(p.text)) continue;
		const starts =
			(p.label?.form === form && form !== undefined) ||
			(heading && p.heading > 1) ||
			(!form && !heading && /^会议/.test(first.text) && STATES.test(first.text));
		if (starts) out.push({ text: first.text, span: first.span, sentences: own.map((s) => s.text) });
		else if (out.length > 0) out.at(-1)!.sentences.push(...own.map((s) => s.text));
	}
	return out.map((o) => ({ ...o, onSlip: false }));
}

const LIST_PARAGRAPH = /^(?:会议)?(?:时间|地点|主持|召集|出席|列席|缺席|请假|参加|参会|与会|记录|议题|发送|抄送)[^。]{0,8}[：:]/;
const STATES = /听取|研究|审议|讨论|传达|通报|部署/;
