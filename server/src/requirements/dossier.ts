/**
 * The dossier (案卷) of one draft: the document read with the rulebook. Every question that two rules share is asked here, lazily and once:
 * who issues, to whom, in which direction, at which stage, what is asked, whose remit is touched, what the slip shows.
 */

import { asList, field } from "../document/slip";
import {
	CATEGORIES,
	type Category,
	type Draft,
	KINDS,
	type Kind,
	type Located,
	type Paragraph,
	type SlipNode,
	STAGES,
	type Stage,
} from "../document/types";
import type { Suppression } from "../lint/suppression";
import type { Direction, Organ, Rulebook } from "../rulebook/rulebook";
import { type DateValue, readDate } from "../text/dates";
import { Keeper } from "../text/kept";
import type { Span } from "../text/span";
import { type Ask, readAsks, readTouches, type Touch } from "./asks";
import { inferCategories } from "./categories";
import { countersignatureRequirements } from "./countersignature";
import { keptWithDossier } from "./kept";
import { leaveRequirements } from "./leaveRequest";
import { type HeadMention, readMajorMatters } from "./majorMatter";
import { type DateField, type Party, type Person, readDateField, readParty, readPeople } from "./people";
import { procedureRequirements } from "./procedure";
import type { Requirement } from "./requirement";
import { type Sentence, sentencesOf } from "./sentences";
import type { WorkspaceFacts } from "./workspace";

export interface DossierSettings {
	readonly rulebook: Rulebook;
	readonly today: string;
	readonly stage?: Stage;
	readonly classified: boolean;
	readonly workspace?: WorkspaceFacts;
	/** Annex files named on the slip that exist, spelled as the slip spells them; undefined where nobody looked. */
	readonly files?: ReadonlySet<string>;
	readonly encoding?: string;
	readonly path?: string;
}

/** An entry of `征求意见`. */
export interface Consultation {
	readonly party: Party;
	readonly date?: DateField;
	readonly opinion?: Located;
	readonly adopted?: Located;
	readonly span: Span;
}

/** An entry of `审议`, or what the body says of it (`经市政府十六届一次常务会议讨论通过`). */
export interface Deliberation {
	/** The name of the meeting as written. */
	readonly meeting: string;
	readonly date?: DateField;
	readonly result?: string;
	readonly span: Span;
	readonly inBody: boolean;
}

/** An entry of `批准`. */
export interface Approval {
	readonly by: string;
	readonly organ?: Organ;
	readonly leader?: Person;
	readonly date?: DateField;
	readonly number?: string;
	readonly span: Span;
	readonly inBody: boolean;
}

export interface Dossier extends Keeper {
	readonly draft: Draft;
	readonly rulebook: Rulebook;
	readonly settings: DossierSettings;
	readonly today: string;
	readonly stage: Stage;
	/** Whether a slip is there and parses; otherwise what only it can show is unknown. */
	readonly slipKnown: boolean;
	/** 文种: the slip's, else the title's (令 = 命令, 答复 = 函). */
	readonly kind: Kind | undefined;
	/** Given categories where the slip has the key, else inferred ones. */
	readonly categories: ReadonlySet<Category>;
	readonly categoriesGiven: boolean;
	has(category: Category): boolean;
	/** A text without a kind of its own: 合同, 讲话稿, 简报, 立法草案. */
	readonly withoutKind: boolean;

	/** 发文机关 of the slip, else the signature's, else the title's. First = 主办. */
	readonly issuers: readonly Party[];
	/** The first issuer's organ, when known. */
	readonly issuer: Organ | undefined;
	readonly addressees: readonly Party[];
	readonly copies: readonly Party[];
	/** Undefined when it cannot be told. */
	readonly direction: Direction | undefined;
	/** Addressed to the municipal government (or its office), among others. */
	readonly toGovernment: boolean;

	/** The document's own day: 成文日期, else the last signing, else undefined. */
	readonly date: DateValue | undefined;
	/** Year for dates written without one. */
	readonly year: number;

	readonly signers: readonly Person[];
	readonly reviewers: readonly Person[];
	readonly countersignatures: readonly Person[];
	readonly consultations: readonly Consultation[];
	readonly deliberations: readonly Deliberation[];
	readonly approvals: readonly Approval[];
	/** Organs of `涉及机关`. */
	readonly concerned: readonly Party[];

	/** Own operative text: paragraphs of the body without headings that only name a section. */
	readonly paragraphs: readonly Paragraph[];
	readonly sentences: readonly Sentence[];
	/** What the document asks of its superior. */
	readonly asks: readonly Ask[];
	/** Other organs' remits that the text touches, and how. */
	readonly touches: readonly Touch[];
	/** Heads of 第四十七条 that the text falls under, by inference. */
	readonly majorMatters: readonly HeadMention[];
	/** Heads that `事项` names; empty when the key is absent. */
	readonly givenHeads: readonly number[];
	/** Major by what the slip says (事项, 类别). */
	readonly saidMajor: boolean;
	readonly requirements: readonly Requirement[];

	/** Where a missing slip entry is reported: its key, else 文种, else the first line of the draft. */
	slipAt(...keys: string[]): Span;
	/** The first line of the draft. */
	readonly top: Span;
	/** Only for the suppression rules. */
	readonly suppressions?: readonly { readonly suppression: Suppression; readonly used: boolean }[];
}

/** Each question is worked out when it is first asked. */
class Case extends Keeper implements Dossier {
	readonly rulebook: Rulebook;
	readonly today: string;
	readonly slipKnown: boolean;
	declare readonly suppressions?: Dossier["suppressions"];

	constructor(
		readonly draft: Draft,
		readonly settings: DossierSettings,
	) {
		super();
		this.rulebook = settings.rulebook;
		this.today = settings.today;
		this.slipKnown = draft.slip.status === "present";
	}

	get stage(): Stage {
		return stageOf(this);
	}
	get kind(): Kind | undefined {
		return kindOf(this);
	}
	get categoriesGiven(): boolean {
		return givenCategories(this).length > 0;
	}
	get categories(): ReadonlySet<Category> {
		return categoriesOf(this);
	}
	has(category: Category): boolean {
		return this.categories.has(category);
	}
	get withoutKind(): boolean {
		return this.kind === undefined && WITHOUT_KIND.some((c) => this.has(c));
	}
	get issuers(): readonly Party[] {
		return issuersOf(this);
	}
	get issuer(): Organ | undefined {
		const first = this.issuers[0];
		return first?.organ ?? first?.section?.organ;
	}
	get addressees(): readonly Party[] {
		return addresseesOf(this);
	}
	get copies(): readonly Party[] {
		return copiesOf(this);
	}
	get direction(): Direction | undefined {
		return directionOf(this);
	}
	get toGovernment(): boolean {
		return this.addressees.some((a) => a.organ?.type === "市政府" || a.organ?.type === "市政府办公室");
	}
	get date(): DateValue | undefined {
		return dayOf(this);
	}
	get year(): number {
		return this.date?.year ?? this.draft.number?.year ?? Number(this.today.slice(0, 4));
	}
	get signers(): readonly Person[] {
		return signersOf(this);
	}
	get reviewers(): readonly Person[] {
		return reviewersOf(this);
	}
	get countersignatures(): readonly Person[] {
		return countersignaturesOf(this);
	}
	get consultations(): readonly Consultation[] {
		return consultationsOf(this);
	}
	get deliberations(): readonly Deliberation[] {
		return deliberationsOf(this);
	}
	get approvals(): readonly Approval[] {
		return approvalsOf(this);
	}
	get concerned(): readonly Party[] {
		return concernedOf(this);
	}
	get paragraphs(): readonly Paragraph[] {
		return paragraphsOf(this);
	}
	get sentences(): readonly Sentence[] {
		return ownSentences(this);
	}
	get asks(): readonly Ask[] {
		return asksOf(this);
	}
	get touches(): readonly Touch[] {
		return touchesOf(this);
	}
	get majorMatters(): readonly HeadMention[] {
		return majorMattersOf(this);
	}
	get givenHeads(): readonly number[] {
		return headsOf(this);
	}
	get saidMajor(): boolean {
		return this.givenHeads.length > 0 || (this.categoriesGiven && (this.has("重大事项") || this.has("重大决策")));
	}
	get requirements(): readonly Requirement[] {
		return requirementsOf(this);
	}
	slipAt(...keys: string[]): Span {
		for (const key of keys) {
			const e = this.draft.slip.get(key);
			if (e) return e.keySpan;
		}
		return this.draft.slip.get("文种")?.keySpan ?? this.top;
	}
	get top(): Span {
		return topOf(this);
	}
}

export const makeDossier = (draft: Draft, settings: DossierSettings): Dossier => new Case(draft, settings);

const WITHOUT_KIND: readonly Category[] = ["合同", "讲话稿", "简报", "立法草案"];

const value = (d: Dossier, key: string): SlipNode | undefined => d.draft.slip.get(key)?.value;
const party =
	(d: Dossier) =>
	(l: Located): Party =>
		readParty(l, d.rulebook);

const stageOf = keptWithDossier((d) => readStage(d.draft, d.settings.stage));
const kindOf = keptWithDossier((d) => readKind(d.draft));
const dayOf = keptWithDossier((d) => dateOf(d.draft));
const givenCategories = keptWithDossier((d) => asList(value(d, "类别")).flatMap((n) => n.text.split(/[、，,\s]+/)));
const categoriesOf = keptWithDossier((d): ReadonlySet<Category> => {
	const given = givenCategories(d);
	if (given.length > 0) return new Set(given.filter((g): g is Category => (CATEGORIES as readonly string[]).includes(g)));
	return inferCategories(d);
});
const issuersOf = keptWithDossier((d): readonly Party[] => {
	const named = asList(value(d, "发文机关")).flatMap(cut);
	if (named.length > 0) return named.map(party(d));
	const signed = asList(value(d, "署名")).flatMap(cut);
	if (signed.length > 0) return signed.map(party(d));
	const bySignature = d.draft.signatures
		.filter((s) => !/(?:市长|县长|区长|省长|总理|主席|主任|局长)\s*\S{0,4}$/.test(s.text))
		.map(party(d));
	if (bySignature.some((p) => p.organ)) return bySignature;
	const title = d.draft.titleIssuer;
	const byTitle = title ? issuersInTitle(title, d.draft.text).map(party(d)) : [];
	return byTitle.some((p) => p.organ) || bySignature.length === 0 ? byTitle : bySignature;
});
const addresseesOf = keptWithDossier((d): readonly Party[] => {
	const given = asList(value(d, "主送")).flatMap(cut);
	return (given.length > 0 ? given : (d.draft.addressee?.names ?? [])).map(party(d));
});
const copiesOf = keptWithDossier((d): readonly Party[] => {
	const given = asList(value(d, "抄送")).flatMap(cut);
	return (given.length > 0 ? given : (d.draft.copyTo?.names ?? [])).map(party(d));
});
const directionOf = keptWithDossier(readDirection);
const signersOf = keptWithDossier((d) => readPeople(value(d, "签发"), d.rulebook));
const reviewersOf = keptWithDossier((d) => readPeople(value(d, "审核"), d.rulebook));
const countersignaturesOf = keptWithDossier((d) => readPeople(value(d, "会签"), d.rulebook));
const consultationsOf = keptWithDossier((d) =>
	asList(value(d, "征求意见")).map((n): Consultation => {
		const organ = field(n, "机关") ?? field(n, "机构") ?? (n.kind === "scalar" ? n : undefined);
		const date = field(n, "日期");
		const opinion = field(n, "意见");
		const adopted = field(n, "采纳");
		return {
			party: readParty({ text: organ?.text ?? "", span: organ?.span ?? n.span }, d.rulebook),
			...(date ? { date: readDateField(date) } : {}),
			...(opinion ? { opinion: { text: opinion.text, span: opinion.span } } : {}),
			...(adopted ? { adopted: { text: adopted.text, span: adopted.span } } : {}),
			span: n.span,
		};
	}),
);
const deliberationsOf = keptWithDossier(readDeliberations);
const approvalsOf = keptWithDossier(readApprovals);
const concernedOf = keptWithDossier((d) => asList(value(d, "涉及机关")).flatMap(cut).map(party(d)));
const paragraphsOf = keptWithDossier((d) => d.draft.body.filter((p) => !p.code && p.text.trim() !== ""));
const ownSentences = keptWithDossier((d) => d.paragraphs.filter((p) => !p.table).flatMap(sentencesOf));
const asksOf = keptWithDossier(readAsks);
const touchesOf = keptWithDossier(readTouches);
const majorMattersOf = keptWithDossier(readMajorMatters);
const headsOf = keptWithDossier(readHeads);
const requirementsOf = keptWithDossier((d) => [...countersignatureRequirements(d), ...leaveRequirements(d), ...procedureRequirements(d)]);
const topOf = keptWithDossier((d): Span => ({ start: 0, end: /\r|\n/.exec(d.draft.text)?.index ?? d.draft.text.length }));

/** Names inside one slip value: `各县、区人民政府，市政府各直属单位` is two. */
function cut(node: { text: string; span: Span; kind: string }): Located[] {
	if (node.kind !== "scalar" || !/[，,；;]|、(?![市县区])/.test(node.text)) return [{ text: node.text.trim(), span: node.span }];
	const out: Located[] = [];
	const plain = node.span.end - node.span.start === node.text.length;
	for (const m of node.text.matchAll(/(?:各[^，,；;、]{0,3}、[^，,；;]*?(?:政府|单位|部门)|[^，,；;、（(]|[（(][^）)]*[）)])+/g)) {
		const text = m[0].trim();
		if (text === "") continue;
		const start = node.span.start + m.index + (m[0].length - m[0].trimStart().length);
		out.push({ text, span: plain ? { start, end: start + text.length } : node.span });
	}
	return out;
}

/** Joint issuers in a title stand one after another with a space, or joined by 、. */
export function issuersInTitle(title: Located, source: string): Located[] {
	const out: Located[] = [];
	for (const m of title.text.matchAll(/[^\s、]+/g)) {
		const at = source.indexOf(m[0], title.span.start);
		out.push({ text: m[0], span: at >= 0 && at < title.span.end ? { start: at, end: at + m[0].length } : title.span });
	}
	return out;
}

function readStage(draft: Draft, override: Stage | undefined): Stage {
	if (override) return override;
	const said = draft.slip.get("阶段")?.value.text;
	if (said && (STAGES as readonly string[]).includes(said)) return said as Stage;
	const given = (key: string): boolean => (draft.slip.get(key)?.value.kind ?? "null") !== "null";
	if (given("发文字号") || given("成文日期") || draft.number || (draft.date && !draft.date.blank)) return "印发";
	return given("签发") ? "签发" : "送审";
}

function readKind(draft: Draft): Kind | undefined {
	const said = draft.slip.get("文种")?.value.text.trim();
	if (said) {
		if ((KINDS as readonly string[]).includes(said)) return said as Kind;
		if (said === "令") return "命令";
		return undefined;
	}
	const word = draft.titleKind?.text;
	if (!word) return undefined;
	if (word.endsWith("令")) return "命令";
	if (word === "答复") return "函";
	return (KINDS as readonly string[]).includes(word) ? (word as Kind) : undefined;
}

function readDirection(d: Dossier): Direction | undefined {
	const { issuer } = d;
	const found = new Set<Direction>();
	for (const a of d.addressees) {
		if (a.leader) found.add("上行");
		else if (issuer && a.organ) {
			const one = d.rulebook.direction(issuer, a.organ);
			if (one) found.add(one);
		} else if (issuer && a.collective) {
			const directions = a.collective.members.map((m) => (m === issuer ? undefined : d.rulebook.direction(issuer, m)));
			if (directions.includes("下行")) found.add("下行");
			else if (directions.length > 0) found.add("平行");
		}
	}
	if (found.has("上行")) return "上行";
	if (found.has("下行")) return "下行";
	if (found.has("平行")) return "平行";
	switch (d.kind) {
		case "请示":
		case "报告":
			return "上行";
		case "批复":
		case "命令":
		case "决定":
		case "通报":
			return d.addressees.length === 0 || !issuer ? "下行" : undefined;
		default:
			return undefined;
	}
}

/** The document's own day, read without a rulebook: the day decides which rulebook reads the rest. */
export function dateOf(draft: Draft): DateValue | undefined {
	const own = draft.slip.get("成文日期")?.value;
	const ownDate = own ? readDate(own.text) : undefined;
	if (ownDate?.valid) return ownDate;
	if (draft.date?.iso) return readDate(draft.date.iso);
	const signed = asList(draft.slip.get("签发")?.value).map((n) => field(n, "日期"));
	return latest(signed.map((n) => (n ? readDate(n.text) : undefined)));
}

function latest(dates: readonly (DateValue | undefined)[]): DateValue | undefined {
	return dates.filter((x): x is DateValue => x?.valid === true).sort((a, b) => (a.iso < b.iso ? 1 : -1))[0];
}

const MEETING =
	/((?:中共)?(?:鹤岗)?(?:市委|市政府|市人民政府|[县区]政府|[^，。；《》]{0,12}?)?(?:[一二三四五六七八九十]+届)?(?:第?[一二三四五六七八九十\d]+次)?(?:党组|局长|主任|局务|常务|全体|市长办公|专项协调(?:办公)?|办公|党委|专题|常委)(?:扩大)?会议?)[^，。；]{0,12}?(?:讨论通过|审议通过|研究通过|研究同意|研究决定|讨论决定|审议|讨论|研究|通过|同意)/;

function readDeliberations(d: Dossier): Deliberation[] {
	const out: Deliberation[] = [];
	for (const n of asList(d.draft.slip.get("审议")?.value)) {
		const meeting = field(n, "会议");
		const date = field(n, "日期");
		const result = field(n, "结果");
		out.push({
			meeting: n.kind === "scalar" ? n.text : (meeting?.text ?? ""),
			...(date ? { date: readDateField(date) } : {}),
			...(result ? { result: result.text } : {}),
			span: n.span,
			inBody: false,
		});
	}
	for (const s of d.sentences) {
		if (!s.text.includes("会") || !/[经已由]/.test(s.text)) continue;
		const m = MEETING.exec(s.text);
		if (m && /经|已|由/.test(s.text.slice(Math.max(0, m.index - 4), m.index + m[1]!.length))) {
			// `方案已经市政府常务会议`: the meeting's name begins behind 经.
			const meeting = m[1]!.replace(/^.*?[经由](?=市|鹤岗|省|县|区|第|[一二三四五六七八九十\d]|局|委|党|常务|全体|本|我|中共)/, "");
			out.push({ meeting, span: s.paragraph.at(s.from + m.index, s.from + m.index + m[0].length), inBody: true });
		}
	}
	const headnote = d.draft.headnote;
	const inNote = headnote && /(\S*会议)\S{0,6}通过/.exec(headnote.text);
	if (headnote && inNote) out.push({ meeting: inNote[1]!, span: headnote.span, inBody: true });
	return out;
}

const APPROVED =
	/(?:已?(?:报)?经|经报请?|已报请?|报请?)((?:鹤岗)?市(?:人民)?政府|(?:鹤岗)?市(?:人民)?政府领导(?:同志)?|[县区](?:人民)?政府|省(?:人民)?政府|国务院|市长|市委|市委、市政府)(?:[^，。；]{0,14}?)(?:同意|批准|审定|授权|批复)/;

function readApprovals(d: Dossier): Approval[] {
	const out: Approval[] = [];
	for (const n of asList(d.draft.slip.get("批准")?.value)) {
		const organ = field(n, "机关");
		const leader = field(n, "领导");
		const date = field(n, "日期");
		const number = field(n, "文号");
		const by = n.kind === "scalar" ? n.text : (organ?.text ?? leader?.text ?? "");
		if (by.trim() === "") continue;
		const person = leader
			? readPeople(leader, d.rulebook)[0]
			: d.rulebook.leader(by) && n.kind === "scalar"
				? readPeople(n, d.rulebook)[0]
				: undefined;
		const known = organ ? d.rulebook.organ(organ.text) : n.kind === "scalar" && !person ? d.rulebook.organ(n.text) : undefined;
		out.push({
			by,
			...(known ? { organ: known } : {}),
			...(person ? { leader: person } : {}),
			...(date ? { date: readDateField(date) } : {}),
			...(number ? { number: number.text } : {}),
			span: n.span,
			inBody: false,
		});
	}
	for (const s of d.sentences) {
		const m = APPROVED.exec(s.text);
		if (m) {
			const organ = d.rulebook.organ(m[1]!.replace(/领导(?:同志)?$/, ""));
			out.push({
				by: m[1]!,
				...(organ ? { organ } : {}),
				span: s.paragraph.at(s.from + m.index, s.from + m.index + m[0].length),
				inBody: true,
			});
		}
	}
	return out;
}

const HEAD_NUMBERS = "一二三四五六七八九十";

function readHeads(d: Dossier): number[] {
	const out: number[] = [];
	for (const n of asList(d.draft.slip.get("事项")?.value)) {
		for (const piece of n.kind === "scalar" ? n.text.split(/[、，,；;]\s*(?=[（(]?[一二三四五六七八九十\d]+[）)]?$|[（(])/) : []) {
			const head = headOf(piece, d.rulebook);
			if (head) out.push(head);
		}
	}
	return [...new Set(out)];
}

/** `5`, `五`, `（五）`, or opening words of a head of 第四十七条. Undefined when it names none. */
export function headOf(text: string, rulebook: Rulebook): number | undefined {
	const t = text
		.trim()
		.replace(/^第(.+)项$/, "$1")
		.replace(/^[（(](.+)[）)]$/, "$1");
	if (/^(?:[1-9]|10)$/.test(t)) return Number(t);
	if (t.length === 1 && HEAD_NUMBERS.includes(t)) return HEAD_NUMBERS.indexOf(t) + 1;
	const plain = t.replace(/[“”"\s]/g, "");
	if (plain.length < 2) return undefined;
	return rulebook.majorMatters.find(
		(m) =>
			m.opening.some((o) => plain.startsWith(o.replace(/[“”"\s]/g, "")) || o.replace(/[“”"\s]/g, "").startsWith(plain)) ||
			m.text.replace(/[“”"\s]/g, "").startsWith(plain),
	)?.head;
}
