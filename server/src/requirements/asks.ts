/** What a document asks for, and which other organs it makes act or pay. Inference from text; the slip outranks it. */
import type { Located } from "../document/types";
import type { Organ, OrganMention } from "../rulebook/rulebook";
import type { Span } from "../text/span";
import type { Dossier } from "./dossier";
import { clausesOf, ownWords, type Sentence, within } from "./sentences";

export interface Ask extends Located {
	readonly sentence: Sentence;
	/** `closing`: a bare formula (妥否，请批示); `direct`: 恳请市政府…; `proposal`: 建议由…, 拟…. */
	readonly form: "closing" | "direct" | "proposal";
}

export interface Touch {
	readonly organ: Organ;
	/** `listed` by 涉及机关; `named` as actor or payer; `keyword` of its remit in an ask. */
	readonly by: "listed" | "named" | "keyword";
	readonly span: Span;
	readonly text: string;
	readonly sentence?: Sentence;
}

/** The formula that closes a request and asks for nothing of its own. */
export const CLOSING =
	/^(?:以上(?:请示|意见|方案|事项)?|特此请示|上述(?:请示|意见))?[，,]?(?:是否可行|妥否|当否|可否|如无不妥|是否妥当)?[，,]?\s*(?:请|望|恳请|敬请)(?:予)?(?:批示|批复|审批|审示|审定|审议|指示|批准|核准|予批准|予以批准|予批复|审阅|示)[。.]?$/;

const DIRECT =
	/(?:恳请|敬请|提请|拟请|特请|呈请|报请|申请|请求|恳求|请(?:市|省|县|区)(?:人民)?(?:政府|委)|请(?:予|予以|给予|批准|批复|审批|核准|同意|协调|支持|解决|安排|拨付|下达|明确|研究|帮助|批转|审定|核定|增加|追加|划拨|指示)|希望|盼予|望(?:予|能|给予|市|批准))/;
const PROPOSAL =
	/(?:建议|拟(?!定于|于)|(?:所需|缺口|不足).{0,20}(?:由|从|请)|(?:资金|经费|费用|编制|用地|土地|指标).{0,20}(?:由|从|请).{0,30}(?:解决|安排|列支|承担|拨付|保障|负责|支出|统筹))/;

/** `所需费用由我县自行解决`: who pays is the asker itself, and nobody is asked. */
const OWN_MEANS =
	/(?:由|从)(?:我|本)(?:[省市县区局委厅部办院校处站所队]|乡镇?|镇|街道|中心|公司|集团|单位|部门|机关)[^，。；]{0,20}?(?:解决|承担|列支|安排|支出|支付|负担|负责|筹措|筹集|保障|统筹)|(?:由|从)?[^，。；由从]{0,16}(?:自行|自己|自身|自筹)(?:资金)?(?:解决|承担|负担|筹措|筹集|安排|支付|列支|落实|负责|消化)/g;

/** Whether a text says that its organ pays by its own means: a plan, though no ask. */
export const paysItself = (text: string): boolean => text.search(OWN_MEANS) >= 0;

export function readAsks(d: Dossier): Ask[] {
	const out: Ask[] = [];
	for (const sentence of d.sentences) {
		const text = ownWords(sentence);
		if (CLOSING.test(sentence.text.trim())) out.push({ sentence, form: "closing", text: sentence.text, span: sentence.span });
		else if (
			DIRECT.test(text) &&
			!/(?:申请(?:人|表|书|材料|单位|企业|条件|程序|资料|时|的)|请示如下|希望小学|请假)/.test(
				text.slice(Math.max(0, text.search(DIRECT) - 2), text.search(DIRECT) + 8),
			)
		)
			out.push({ sentence, form: "direct", text: sentence.text, span: sentence.span });
		else if (PROPOSAL.test(text.replace(OWN_MEANS, ""))) out.push({ sentence, form: "proposal", text: sentence.text, span: sentence.span });
	}
	return out;
}

/** Verbs by which an organ is given something to do or to pay. */
const TASK =
	/(?:负责|牵头|承担|配合|安排|拨付|拨给|拨款|核定|核拨|核增|核减|核发|核准|核实|办理|落实|提供|解决|审核|审批|审查|审定|划拨|划转|调剂|统筹|保障|支持|协助|协调|组织|制定|出台|编制|列支|列入|支付|垫付|出资|筹措|兑现|下达|增加|追加|批准|同意|出具|配备|选派|抽调|派出|派员|指导|监管|监督|验收|修建|建设|实施|开展|完成|会同|参与|受理|登记|发放|补助|补贴|予以|给予|尽快|优先|按|将|要|应|须|在|于|从|每|同步|分别|共同|对)/;
/** Done already, or a standing state of affairs: no measure of this document. */
const PAST =
	/(?:已(?!批准后)|曾|早已|此前|以前|原由|原来|去年|上年|前年|上半年|一直|历年|当时|截至|经查|经核|据|近年来|多年来|目前|现由|现有)/;
const GIVE =
	/(?:由|请|拟请|恳请|提请|建议(?:由|请)?|商请|函请|责成|责令|委托|授权|要求|协调|交由|转由|改由|统一由|会同|联合|商|还需|尚需|需要?|须|报|经|向)\s*$/;

/** Organs named as actors or payers in the body, organs the slip lists, and remits that only words in an ask touch. */
export function readTouches(d: Dossier): Touch[] {
	const out: Touch[] = [];
	const own = new Set<Organ>(d.issuers.flatMap((p) => (p.organ ? [p.organ] : p.section ? [p.section.organ] : [])));
	for (const p of d.concerned) if (p.organ && !own.has(p.organ)) out.push({ organ: p.organ, by: "listed", span: p.span, text: p.text });
	const seen = new Set(out.map((t) => t.organ));
	for (const sentence of d.sentences) {
		for (const mention of actorsIn(sentence, d)) {
			if (own.has(mention.organ) || seen.has(mention.organ)) continue;
			seen.add(mention.organ);
			out.push({
				organ: mention.organ,
				by: "named",
				span: within(sentence, mention.span.start, mention.span.end),
				text: mention.text,
				sentence,
			});
		}
	}
	out.push(...keywordTouches(d, own, seen));
	return out;
}

/** Mentions in a sentence where the organ is made to act or pay from now on. Offsets relative to the sentence. */
export function actorsIn(sentence: Sentence, d: Dossier): OrganMention[] {
	const text = ownWords(sentence);
	const mentions = mentionsIn(text, d);
	if (mentions.length === 0) return [];
	const out: OrganMention[] = [];
	const clauses = clausesOf(text);
	// A list of organs joined by 、和与及 acts as one: what leads the first and follows the last holds for all.
	for (let i = 0; i < mentions.length; i++) {
		let j = i;
		while (
			j + 1 < mentions.length &&
			/^[\s、，和与及以同并（）()]*(?:以及)?$/.test(text.slice(mentions[j]!.span.end, mentions[j + 1]!.span.start))
		)
			j++;
		const group = mentions.slice(i, j + 1);
		i = j;
		const from = group[0]!.span.start;
		const to = group.at(-1)!.span.end;
		const clause = clauses.find((c) => c.from <= from && from < c.to) ?? { text, from: 0, to: text.length };
		const before = text.slice(clause.from, from);
		const after = text.slice(to, Math.max(clause.to, to));
		if (
			PAST.test(before) ||
			/^(?:已|曾|原|目前|于?\d{4}年.{0,20}(?:了|过))/.test(after) ||
			done(before, after, d) ||
			dated(text, from, to, d)
		)
			continue;
		if (
			/^(?:的|前身|旧址|家属|办公楼|大楼|院内|门前|附近|对面|旁|以[东西南北]|[东西南北]侧|所属|下属|管理的|批准的|核发的|印发|关于|《|制定的|出台的|认定的|主管的|提出的|反馈|意见|同意|备案|网站|公告|文件|门户|联系)/.test(
				after,
			)
		)
			continue;
		// Before it, 报/经/向/同 make it a receiver; only 由/请/会同 and the like an actor.
		const lead = GIVE.exec(before)?.[0].trim();
		if (lead !== undefined && /^(?:报|经|向)$/.test(lead)) {
			if (!(lead === "经" || lead === "报") || !/^(?:审批|审核|批准|核准|审查|审定)后?/.test(after)) continue;
			if (lead === "报" && !/后/.test(after)) continue;
		}
		const task = TASK.exec(after);
		const given =
			lead !== undefined &&
			/^(?:由|请|拟请|恳请|提请|建议|建议由|建议请|商请|函请|责成|责令|委托|授权|要求|协调|交由|转由|改由|统一由|会同|联合)$/.test(lead);
		// 需市水务局配合铺设: a need with a task is one; 须 alone binds the issuer.
		const needed = lead !== undefined && /^(?:还需|尚需|需要?|须)$/.test(lead) && task !== null && task.index <= 2;
		const starts = before.trim() === "" || /(?:建议|拟|其中|同时|并|另|[（(])$/.test(before.trim());
		if (task && attributive(after, task.index)) continue;
		if (given || needed || (starts && task && task.index <= 6)) out.push(...group);
		else if (/(?:列入|纳入)[^，。]{0,10}$/.test(before) && group.some((m) => /财政/.test(m.text)) && /^(?:年度)?预算/.test(after))
			out.push(...group);
		else if (/(?:从|在)\s*$/.test(before) && /(?:列支|安排|支出|解决)/.test(after) && !/部门预算/.test(after)) out.push(...group);
	}
	return out;
}

/** A clause with 了/过, or a year before this document's, tells what was done. */
function done(before: string, after: string, d: Dossier): boolean {
	if (/(?:了|过)(?![解])/.test(after.slice(0, 30)) && !/(?:为了|除了|经过|通过|超过|不过)/.test(after.slice(0, 30))) return true;
	const year = /(\d{4})年/.exec(before + after)?.[1];
	if (year && Number(year) < d.year && !/(?:由|请|从)\s*$/.test(before)) return true;
	return /^(?:完成|编制|修建|建设|开展|实施|组织)(?:了|的)/.test(after);
}

/** `2009年由市住建局移交`, `由市住建局于2007年建成`, `原坝由市住建局管理`: when it was is said right beside the organ, and it is past. */
function dated(text: string, from: number, to: number, d: Dossier): boolean {
	const lead = text.slice(0, from);
	const after = text.slice(to);
	// 2016年度结余由…收回 speaks of money of that year, 2016年由… of what was done in it.
	const when =
		/(\d{4})年(?:(\d{1,2})月(?:\d{1,2}日|份|[上中下]旬)?)?(?:[底初末]|年底|年初)?[，,]?(?:[由经请]|交由|改由)?$/.exec(lead) ??
		/^于(\d{4})年(?:(\d{1,2})月)?/.exec(after) ??
		/^(\d{4})年(?:(\d{1,2})月(?:\d{1,2}日|份)?)?(?![度的期结预]|[^，。；]{0,8}(?:中|资金|经费))/.exec(after);
	if (when && isPast(Number(when[1]), when[2] ? Number(when[2]) : undefined, d)) return true;
	if (/(?:^|[，；])原(?!则)[^，。；]{1,12}由$/.test(lead) && STANDING.test(after)) return true;
	// A payment that the next clause says has ended.
	return /^[^，。；]{0,24}[，,][^，。；]{0,12}(?:已经?|即)(?:停止|终止|取消|到期|结束|不再)/.test(after);
}

/** What one has the keeping of, as against what one is given to do (负责看护, 拆除). */
const STANDING = /^[^，。；负将应要拟]{0,4}(?:管理|管护|代管|管辖|看护|使用|经营|建设|建成|修建|投资|出资|承建|运营|养护)(?!方案|标准)/;

function isPast(year: number, month: number | undefined, d: Dossier): boolean {
	if (year !== d.year) return year < d.year;
	return month !== undefined && d.date !== undefined && month < Number(d.date.iso.slice(5, 7));
}

/** `由市住建局负责管理的小区`: a description, no task. */
function attributive(after: string, at: number): boolean {
	return (
		/^.{0,8}的(?:[\u4e00-\u9fff])/.test(after.slice(at + 1)) &&
		!/[，。]/.test(after.slice(0, at)) &&
		!/的(?:原则|要求|方式|标准|比例|规定|名义|基础|前提|通知|意见)/.test(after.slice(at, at + 16)) &&
		/^(?:.{0,2})(?:负责|承担|牵头|组织|主管|监管|管理|建设|实施|出具|核发|核准|审批|批准|提供|编制|制定)(?:.{0,4})的/.test(
			after.slice(Math.max(0, at - 2)),
		)
	);
}

/** Organs in a text, and 市财政 for the bureau that pays. */
function mentionsIn(text: string, d: Dossier): OrganMention[] {
	const out = d.rulebook.organsIn(text);
	for (const m of text.matchAll(/市(?:本级|级)?财政(?![局所厅部])/g)) {
		const organ = d.rulebook.organ("市财政局");
		if (organ && !out.some((o) => o.span.start <= m.index && m.index < o.span.end))
			out.push({ organ, span: { start: m.index, end: m.index + m[0].length }, text: m[0] });
	}
	return out.sort((a, b) => a.span.start - b.span.start);
}

function keywordTouches(d: Dossier, own: ReadonlySet<Organ>, seen: Set<Organ>): Touch[] {
	const out: Touch[] = [];
	const ours = new Set([...own].flatMap((o) => o.remit));
	const named = new Set(d.sentences.flatMap((s) => d.rulebook.organsIn(s.text).map((m) => m.organ)));
	for (const ask of d.asks) {
		if (ask.form === "closing") continue;
		const text = ownWords(ask.sentence);
		for (const organ of d.rulebook.organs) {
			if (own.has(organ) || seen.has(organ) || (organ.type !== "组成部门" && organ.type !== "直属单位")) continue;
			if (named.has(organ) && d.consultations.some((c) => c.party.organ === organ)) continue;
			const word = organ.remit.find((w) => w.length >= 2 && text.includes(w) && ![...ours].some((o) => o.includes(w) || w.includes(o)));
			if (word === undefined) continue;
			const at = text.indexOf(word);
			// What comes out of the issuer's own budget is its own.
			if (/(?:部门|本级|单位|我[局委办县区]|本[局委]|自有)[^，。；]{0,6}$/.test(text.slice(0, at))) continue;
			seen.add(organ);
			out.push({ organ, by: "keyword", span: within(ask.sentence, at, at + word.length), text: word, sentence: ask.sentence });
		}
	}
	return out;
}
