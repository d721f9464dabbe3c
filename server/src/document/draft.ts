/** From blocks to the document model: which paragraph is the title, the addressee, the body, the signature, an annex. Never throws. */
import { readDate } from "../text/dates";
import { Keeper } from "../text/kept";
import { chineseNumber } from "../text/numerals";
import type { Span } from "../text/span";
import type { SourceBlock } from "./blocks";
import { type Cell, type InlineLine, labelOf, readBlock } from "./inline";
import { isNumberLine, readNumber } from "./number";
import { readSlip } from "./slip";
import { endsInKind, endsInKindAndMark, joinTitle, looksLikeTitleEnd, titleIssuerOf, titleKindOf } from "./title";
import type { Annex, AnnexItem, Block, DateLine, Draft, HtmlComment, Label, Located, Paragraph, Part } from "./types";

/** A paragraph whose part is still being found. */
class Working extends Keeper implements Paragraph {
	part: Part = "body";
	annex?: number;
	readonly text: string;
	readonly span: Span;
	readonly heading: number;
	readonly table: boolean;
	readonly code: boolean;
	declare readonly cell?: Cell;
	declare readonly label?: Label;

	constructor(
		readonly index: number,
		readonly line: InlineLine,
		readonly block: Block,
		/** Where the block begins in the draft. */
		private readonly base: number,
		/** A thematic break or an annex comment stands right before it. */
		readonly afterBreak: boolean,
	) {
		super();
		this.text = line.text;
		this.span = { start: base + line.start, end: base + line.end };
		this.heading = line.heading;
		this.table = line.cell !== undefined;
		this.code = line.code;
		if (line.cell) this.cell = line.cell;
		const label = labelOf(line);
		if (label) this.label = label;
	}

	/** The end of a span is one past its last character, so that marks behind it stay outside. */
	at(from: number, to = from): Span {
		const start = this.sourceAt(from);
		return { start, end: to > from ? Math.max(this.sourceAt(to - 1) + 1, start) : start };
	}

	private sourceAt(i: number): number {
		const { map, start, text } = this.line;
		const within = Math.min(i, text.length);
		return this.base + (map ? (map[within] ?? start) : start + within);
	}
}

const ORGAN_END =
	/(?:政府|委员会|常委会|人大|政协|委|局|厅|部|院|署|处|科|室|办|会|社|站|所|队|库|馆|校|学|行|台|办公室|办公厅|中心|公司|集团|单位|部门|机构|机关|组织|团体|企业|法院|检察院|兵团|军区|总部|支队|大队|管委会|指挥部|领导小组|[省市县区乡镇村]|街道办|代表|主席|副主席|总理|同志|先生|女士|同学|市长|副市长|县长|区长|省长|书记|主任|局长|秘书长|厅长|委员)$/;
const DATE_LIKE =
	/^(?:\d{2,4}|[〇零○OＯ一二三四五六七八九]{4})\s*(?:年\s*[\d一二三四五六七八九十〇零]{1,3}\s*月\s*[\d一二三四五六七八九十〇零]{1,3}\s*[日号]?|[-./]\d{1,2}[-./]\d{1,2})$/;
/** Forms of a date that count only under a signature: without year, without day, with blanks still to fill. */
const LOOSE_DATE =
	/^(?:\d{2,4}|[〇零○OＯ一二三四五六七八九]{2,4})?年?[\d一二三四五六七八九十×Xx_＿]{0,3}月[\d一二三四五六七八九十×Xx_＿]{0,3}[日号]?$|^(?:19|20)\d{6}$/;
const BLANK_DATE = /年月|月[日号]|[×Xx_＿]/;
/** What old forms put beside the 版记, and what a web page puts round a text. */
const OBSOLETE =
	/^主\s*题\s*词\s*[：:]|^(?:打字|校对|打印|录入|拟稿)\s*[：:]\s*\S{0,6}\s*(?:打字|校对|打印|录入|印数|份数)\s*[：:]|^[（(]?共印\s*\d+\s*份[）)]?[。.]?$|^(?:上一篇|下一篇|责任编辑|文章来源|信息来源|浏览次数|点击数|点击次数|访问量|分享到|相关链接|版权所有)\s*(?:[：:].*)?$|^(?:[【[]?(?:打印|关闭|收藏|打印本页|关闭窗口|关闭本页)[】\]]?[\s|]*)+$|^扫一扫/;
/** A page number that came along from Word or PDF. */
const PAGE_MARK = /^[-—–－]{1,2}\s*\d{1,3}\s*[-—–－]{0,2}$|^\d{1,3}\s*[-—–－]{1,2}$|^第\s*\d{1,3}\s*页(?:\s*[，,/]?\s*共\s*\d{1,3}\s*页)?$/;
const ANNEX_MARK = /^附\s*(?:件|表|录)\s*([\d一二三四五六七八九十]{0,3})\s*[：:.．、]?$|^附\s*[：:]$/;
const ANNEX_NOTE = /^附\s*件?\s*[：:]\s*(?=\S)/;
const COPY_TO = /^抄\s*[送报]\s*[：:]/;
const IMPRINT =
	/^(?:印发\s*[：:]\s*)?(.{2,30}?)[\s，,]*((?:\d{2,4}|[〇零一二三四五六七八九]{4})[年.\-/][\d一二三四五六七八九十]{1,3}[月.\-/][\d一二三四五六七八九十]{1,3}日?)\s*印(?:发|制)?$|^印发\s*[：:]\s*(.{2,30}?)\s*((?:\d{2,4})[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?)$/;
const PARENTHESISED = /^[（(].*[）)]$/;
const RESIDUE =
	/^(?:您好|欢迎(?:您)?|分类|主题(?:词|分类)?|名称|发文号|发文字号|发布日期|发布机构|成文日期|索引号|来源|字号|浏览次数|信息来源|公开日期|发文机关|时效性|首页|当前位置|字体)\s*(?:[!！：:]|$)/;
const HEAD_ELEMENT =
	/^(?:\d{6}|(?:绝密|机密|秘密)(?:★.*|\s*\d.*)?|特急|加急|特提|平急|急件|紧急|火急|特急件|加急件|十万火急|特别紧急|平件|签发人\s*[：:].*|(?:份号|密级|保密期限|密级和保密期限|紧急程度|等级|签发|签批盖章|签批|发往|发电单位|收电单位)[：:].*|(?!.*关于)[^：:]{4,40}文件)$/;
/** 份号, 密级, 紧急程度, 签发人 and 发文机关标志, which stand above the title and are proper elements of a document. */
export const isHeadElement = (text: string): boolean => HEAD_ELEMENT.test(text.replace(/\s+/g, ""));
/** A line of a web page's head or of a form: one label, or several, each with its value or none. */
const LABELLED = /^[[【（(]?[\u4e00-\u9fff]{2,8}\s*[：:](?!\s*[“《]).{0,70}$/;
const HEADNOTE = /^[（(].*(?:\d|[〇一二三四五六七八九十])\s*年.*[）)]$/;
const SPECIMEN =
	/样\s*表|样\s*式|格\s*式|模\s*板|范\s*本|填\s*写|示\s*例|登\s*记\s*表|申\s*请\s*表|审\s*批\s*表|汇\s*总\s*表|统\s*计\s*表|回\s*执|[（(]表[）)]|空白表/;

/** Builds the model of a snapshot. `blocks` must concatenate to `text`. */
export function readDraft(text: string, blocks: readonly SourceBlock[]): Draft {
	const slip = readSlip(blocks[0]);
	const { paragraphs, comments, unchecked } = flatten(blocks);
	for (const m of slip.status === "absent" ? [] : text.slice(slip.inner.start, slip.inner.end).matchAll(/(?:^|[ \t])#[ \t]*(.*)$/gm)) {
		const start = slip.inner.start + m.index + m[0].indexOf("#");
		comments.unshift({ span: { start, end: slip.inner.start + m.index + m[0].length }, text: m[1]!.trim(), before: 0, yaml: true });
	}
	comments.sort((a, b) => a.span.start - b.span.start);
	const slipTitle = slip.get("标题")?.value.text.replace(/\s/g, "");
	let at = 0;
	while (at < paragraphs.length && (RESIDUE.test(paragraphs[at]!.text) || HEAD_ELEMENT.test(paragraphs[at]!.text.replace(/\s+/g, "")))) {
		paragraphs[at]!.part = "residue";
		if (isNumberLine(paragraphs[at]!.text)) break;
		at++;
	}
	at = skipPageHead(paragraphs, at, slipTitle);
	let number = at < paragraphs.length && isNumberLine(paragraphs[at]!.text) ? take(paragraphs, at++, "number") : undefined;
	while (at < paragraphs.length && HEAD_ELEMENT.test(paragraphs[at]!.text.replace(/\s+/g, ""))) paragraphs[at++]!.part = "residue";
	const titleParagraphs = findTitle(paragraphs, at, slipTitle);
	if (titleParagraphs.length > 0) {
		for (let i = at; i < titleParagraphs[0]!.index; i++) if (paragraphs[i]!.part === "body") paragraphs[i]!.part = "residue";
		for (const p of titleParagraphs) p.part = "title";
		at = titleParagraphs.at(-1)!.index + 1;
	}
	let headnote: Located | undefined;
	while (at < paragraphs.length && titleParagraphs.length > 0) {
		const p = paragraphs[at]!;
		if (isNumberLine(p.text) && number === undefined) number = take(paragraphs, at++, "number");
		else if (HEADNOTE.test(p.text) && headnote === undefined) {
			p.part = "headnote";
			headnote = located(p);
			at++;
		} else break;
	}
	if (titleParagraphs.length > 0) at = skipPageLines(paragraphs, at);
	const addressee = findAddressee(paragraphs, at, slip.get("主送")?.value.text);
	if (addressee) {
		addressee.paragraph.part = "addressee";
		at = addressee.paragraph.index + 1;
	}
	const tail = readTail(paragraphs, at, slip.get("发文机关")?.value.text ?? slip.get("署名")?.value.text);
	const annexNote = readAnnexNote(paragraphs, at, tail.coverEnd);
	const title = titleParagraphs.length > 0 ? joinTitle(titleParagraphs) : undefined;
	const annexes = readAnnexes(paragraphs, tail.annexStart, annexNote?.items ?? [], title?.text ?? "");
	const body = paragraphs.filter((p) => p.part === "body");
	const copyTo = paragraphs.find((p) => p.part === "copyTo");
	const imprint = paragraphs.find((p) => p.part === "imprint");
	return Object.assign(new Keeper(), {
		text,
		slip,
		paragraphs,
		comments,
		title,
		titleKind: title && titleKindOf(title),
		titleIssuer: title && titleIssuerOf(title),
		headnote,
		number: number && readNumber(number),
		addressee,
		body,
		annexNote,
		signatures: tail.signatures,
		date: tail.date,
		notes: tail.notes,
		annexes,
		copyTo: copyTo && { ...located(copyTo), names: splitNames(copyTo, COPY_TO.exec(copyTo.text)?.[0].length ?? 0), paragraph: copyTo },
		imprint: imprint && readImprint(imprint),
		fields: readFields(body),
		unchecked,
	});
}

/** Whether a line is `label：value`, as page heads and forms have it; no sentence, and no outline item. */
const isLabelled = (p: Paragraph): boolean =>
	!p.table && !p.code && p.heading === 0 && p.label === undefined && LABELLED.test(p.text) && !/[。；，、]/.test(p.text);

/** `索引号：…`, `生成日期：…` of a web page, whatever the labels: lines of one form that stand over the title are none of its lines. */
function skipPageHead(paragraphs: Working[], from: number, slipTitle: string | undefined): number {
	let at = from;
	while (at < paragraphs.length && (isLabelled(paragraphs[at]!) || isHeadElement(paragraphs[at]!.text))) at++;
	const rest = paragraphs[at];
	if (at === from || !rest || !(isNumberLine(rest.text) || findTitle(paragraphs, at, slipTitle).length > 0)) return from;
	for (let i = from; i < at; i++) paragraphs[i]!.part = "residue";
	return at;
}

/** The same lines (`发布时间：…`) between the title and the addressee; without an addressee they may be the text's own fields. */
function skipPageLines(paragraphs: Working[], from: number): number {
	let at = from;
	while (at < paragraphs.length && isLabelled(paragraphs[at]!) && !looksLikeAddressee(paragraphs[at]!.text)) at++;
	if (at === from || at >= paragraphs.length || !looksLikeAddressee(paragraphs[at]!.text)) return from;
	for (let i = from; i < at; i++) paragraphs[i]!.part = "residue";
	return at;
}

function take(paragraphs: Working[], at: number, part: Part): Working {
	paragraphs[at]!.part = part;
	return paragraphs[at]!;
}

const located = (p: Paragraph): Located => ({ text: p.text, span: p.span });

/** Paragraphs and comments of all blocks, in absolute offsets. */
function flatten(blocks: readonly SourceBlock[]): { paragraphs: Working[]; comments: HtmlComment[]; unchecked: Span[] } {
	const paragraphs: Working[] = [];
	const comments: HtmlComment[] = [];
	const unchecked: Span[] = [];
	let base = 0;
	let afterBreak = false;
	for (const block of blocks) {
		const read = readBlock(block);
		if (block.kind === "break") afterBreak = true;
		if (block.unclosed && block.kind !== "front") unchecked.push({ start: base, end: base + Math.max(1, block.text.trimEnd().length) });
		for (const c of read.comments) {
			if (/^\[?附件\]?$/.test(c.text)) afterBreak = true;
			comments.push({
				span: { start: base + c.start, end: base + c.end },
				text: c.text,
				before: paragraphs.length + c.before,
				yaml: false,
			});
		}
		for (const l of read.lines) {
			const paragraph = new Working(paragraphs.length, l, block, base, afterBreak);
			if (l.unchecked) unchecked.push(paragraph.span);
			paragraphs.push(paragraph);
			afterBreak = false;
		}
		base += block.text.length;
	}
	return { paragraphs, comments, unchecked };
}

/** The paragraphs of the title: a level-1 heading with what continues it, or the first lines up to one that ends in a kind. */
function findTitle(paragraphs: Working[], from: number, slipTitle: string | undefined): Working[] {
	const limit = Math.min(paragraphs.length, from + 14);
	let first = -1;
	for (let i = from; i < limit; i++) {
		if (paragraphs[i]!.heading === 1) {
			first = i;
			break;
		}
		// A heading behind 附件 is the annex's: the cover has no title.
		if (looksLikeAddressee(paragraphs[i]!.text) || ANNEX_MARK.test(paragraphs[i]!.text)) break;
	}
	const fromHeading = first >= 0;
	if (!fromHeading) first = from;
	const lines: Working[] = [];
	const stops = (p: Working, i: number): boolean =>
		p.table ||
		p.code ||
		isNumberLine(p.text) ||
		(i > first && fromHeading !== (p.heading === 1) && (p.heading > 1 || fromHeading)) ||
		looksLikeAddressee(p.text) ||
		(i > first && HEADNOTE.test(p.text)) ||
		p.text.length > 120 ||
		(/[。；]$/.test(p.text) && p.heading !== 1 && !endsInKindAndMark([...lines.filter((l) => l !== p), p].map((l) => l.text).join(""))) ||
		(p.label !== undefined && p.label.form !== "第一，");
	let best: Working[] = [];
	for (let i = first; i < Math.min(paragraphs.length, first + 6); i++) {
		const p = paragraphs[i]!;
		if (stops(p, i)) break;
		lines.push(p);
		const joined = lines.map((l) => l.text).join("");
		if (slipTitle && joined.replace(/\s/g, "") === slipTitle) {
			best = [...lines];
			break;
		}
		if (endsInKindAndMark(joined)) {
			best = [...lines];
			break;
		}
		if (looksLikeTitleEnd(joined) && !continuesTitle(paragraphs, i, joined, (k) => stops(paragraphs[k]!, k))) {
			best = [...lines];
			break;
		}
	}
	if (best.length === 0) {
		const p = paragraphs[first];
		if (!p || stops(p, first)) return [];
		if (fromHeading) return paragraphs.slice(first, first + 1);
		// A text without a kind (办法, 讲话稿, a title with its kind left out): one short line without a stop, over something else.
		if (p.text.length > 60 || /[：:，,。；;]$/.test(p.text) || DATE_LIKE.test(p.text)) return [];
		if (/关于|规则|办法|规定|条例|细则|方案|协议|合同|简报|讲话|致辞|草案|规程|预案|制度|清单|公约|章程|条款/.test(p.text)) return [p];
		const next = paragraphs[first + 1];
		if (next && (looksLikeAddressee(next.text) || isNumberLine(next.text)) && !ORGAN_END.test(p.text)) return [p];
		return [];
	}
	// A page may show the title twice; the later one, right above the addressee, is the document's.
	const joined = best.map((l) => l.text.replace(/\s/g, "")).join("");
	const after = best.at(-1)!.index + 1;
	for (let i = after; i < Math.min(paragraphs.length, after + 8); i++) {
		if (paragraphs[i]!.text.replace(/\s/g, "") === joined) return [paragraphs[i]!];
		if (looksLikeAddressee(paragraphs[i]!.text)) break;
	}
	return best;
}

/** Whether the next line still belongs to a title that already ends like one (`…工作的` / `通知`, `…记录制度` / `…的指导意见`). */
function continuesTitle(paragraphs: readonly Working[], at: number, joined: string, stops: (i: number) => boolean): boolean {
	const next = paragraphs[at + 1];
	if (!next || next.table || next.text.length > 60) return false;
	if (/^的/.test(next.text)) return true;
	if ((joined.match(/《/g)?.length ?? 0) > (joined.match(/》/g)?.length ?? 0)) return true;
	// What ends in 制度 or 办法 goes on when a line soon after ends in a lawful kind.
	if (endsInKind(joined)) return false;
	for (let i = at + 1; i < Math.min(paragraphs.length, at + 4) && !stops(i); i++) if (endsInKind(paragraphs[i]!.text)) return true;
	return false;
}

/** Whether a line looks like the 主送机关: names, then a colon. */
export function looksLikeAddressee(text: string): boolean {
	if (!/[：:]$/.test(text) || text.length > 240) return false;
	const inner = text.slice(0, -1).trim();
	if (
		inner === "" ||
		/[。！？]|如下|以下|^现|^附|^抄送|为此|事项|通知|情况|包括|分别|^第|^[一二三四五六七八九十]+、|^[（(]|方式$|时间$|地点$|事由$|人员$|主持/.test(
			inner,
		)
	)
		return false;
	// In `沈阳、北京、济南军区` the noun stands once, behind the last name.
	const names = inner.split(/[，,；;\s]+/).filter((s) => s !== "");
	return names.every((n) => ORGAN_END.test(n.replace(/[（(].*?[）)]$/, "").replace(/等$/, ""))) || /^(?:尊敬的|各位)/.test(inner);
}

function findAddressee(
	paragraphs: Working[],
	from: number,
	slipAddressee: string | undefined,
): (Draft["addressee"] & { paragraph: Working }) | undefined {
	const p = paragraphs[from];
	if (!p || p.table || p.heading > 0 || p.label || p.code || p.text.length > 1000) return undefined;
	const next = paragraphs[from + 1];
	// The mark behind the names may be missing or another one.
	const bare = p.text.replace(/[：:，,。.；;、\s]+$/, "");
	const plain = (t: string): string => t.replace(/[\s[\]，,、；;]/g, "");
	const same = slipAddressee !== undefined && plain(bare) === plain(slipAddressee) && bare !== "";
	const without =
		!/[：:]$/.test(p.text) &&
		bare.length <= 60 &&
		!/[。；！？“”《》]/.test(bare) &&
		bare.split(/[、，,\s]+/).every((n) => ORGAN_END.test(n)) &&
		next !== undefined &&
		!DATE_LIKE.test(next.text.replace(/\s/g, "")) &&
		!/^关于/.test(next.text) &&
		/(?:政府|局|委|委员会|厅|部门|单位|办公室|公司)$/.test(bare);
	if (!looksLikeAddressee(p.text) && !(same && next) && !without) return undefined;
	return { text: p.text, span: p.span, names: splitNames(p, 0, bare.length), paragraph: p };
}

/** Cuts a list of names at ，、；, ; and runs of spaces; `各县、区人民政府` and names in brackets stay whole. */
export function splitNames(p: Paragraph, from: number, to = p.text.length): Located[] {
	const text = p.text.slice(from, to);
	const out: Located[] = [];
	let depth = 0;
	let start = 0;
	const flush = (end: number): void => {
		const raw = text.slice(start, end);
		const lead = raw.length - raw.trimStart().length;
		const name = raw.trim().replace(/[。：:.．]$/, "");
		if (name !== "") out.push({ text: name, span: p.at(from + start + lead, from + start + lead + name.length) });
	};
	for (let i = 0; i < text.length; i++) {
		const c = text[i]!;
		if (c === "（" || c === "(") depth++;
		if (c === "）" || c === ")") depth--;
		if (depth > 0) continue;
		const collective =
			c === "、" && /各[市县区乡镇州]$/.test(text.slice(Math.max(0, i - 2), i)) && /^[市县区乡镇州（(]/.test(text.slice(i + 1));
		// `各省、自治区、直辖市人民政府`: one collective name until its own noun is reached.
		const chained =
			c === "、" &&
			/^各[^，,；;]*$/.test(text.slice(start, i).trim()) &&
			!/(?:政府|单位|部门|机构|办公室|公司|企业|学校|委|局|厅)$/.test(text.slice(start, i).trim());
		if (/[，,；;、。]|\s/.test(c) && !collective && !chained) {
			if (/\s/.test(c) && !/\s/.test(text[i + 1] ?? "") && !/\s/.test(text[i - 1] ?? "") && text.slice(start, i).length < 4) continue;
			flush(i);
			start = i + 1;
		}
	}
	flush(text.length);
	return out;
}

interface Tail {
	readonly signatures: Located[];
	readonly date?: DateLine;
	readonly notes: Located[];
	/** Index of the first paragraph that is not the cover's. */
	readonly coverEnd: number;
	readonly annexStart: number;
}

/** Signature, date, notes, 版记, and where the annexes begin. */
function readTail(paragraphs: Working[], from: number, slipIssuer: string | undefined): Tail {
	const isDate = (p: Working | undefined): boolean =>
		p !== undefined && !p.table && !p.label && p.text.length < 60 && DATE_LIKE.test(squeezeDate(p.text));
	// 5月18日, or 2017年　月　日: a date only right under a signature.
	const isLooseDate = (i: number): boolean =>
		i > from &&
		!paragraphs[i]!.table &&
		paragraphs[i]!.text.length < 60 &&
		LOOSE_DATE.test(squeezeDate(paragraphs[i]!.text)) &&
		isSignature(paragraphs[i - 1]!, slipIssuer, false);
	const isMark = (p: Working): boolean => !p.table && ANNEX_MARK.test(p.text) && p.heading <= 2;
	const annexed = (i: number): boolean => paragraphs.slice(from, i).some(isMark);
	const isImprint = (p: Working): boolean => COPY_TO.test(p.text) || IMPRINT.test(p.text);
	// The 版记 stands at the very end, or right after the note.
	for (let i = paragraphs.length - 1; i >= Math.max(from, paragraphs.length - 6); i--) {
		const p = paragraphs[i]!;
		if (isResidue(p) && !(isField(paragraphs, i) && annexed(i))) p.part = "residue";
		else if (COPY_TO.test(p.text)) p.part = "copyTo";
		else if (IMPRINT.test(p.text)) p.part = "imprint";
		else if (!/^部?内?抄送|^[（(]共印/.test(p.text)) break;
	}
	const signatures: Located[] = [];
	const notes: Located[] = [];
	let date: DateLine | undefined;
	let end = paragraphs.length;
	let dateAt = -1;
	for (let i = from; i < paragraphs.length; i++) {
		const p = paragraphs[i]!;
		if (isResidue(p) && !isField(paragraphs, i)) p.part = "residue";
		if (p.part === "residue") continue;
		if (p.part !== "body") {
			end = Math.min(end, i);
			break;
		}
		if (isMark(p) && !isNoteHead(paragraphs, i)) {
			end = i;
			break;
		}
		if (isImprint(p) && !p.label) {
			p.part = COPY_TO.test(p.text) ? "copyTo" : "imprint";
			if (end === paragraphs.length) end = i;
			continue;
		}
		if (p.afterBreak && i > from && !leadsToSignature(paragraphs, i, isDate) && end === paragraphs.length) {
			end = i;
			break;
		}
		const shared = signatureWithDate(p);
		if (shared) {
			signatures.push(shared.signature);
			date = shared.date;
			p.part = "date";
			dateAt = i;
			break;
		}
		if ((isDate(p) && i > from) || isLooseDate(i)) {
			dateAt = i;
			p.part = "date";
			date = dateLine(p);
			break;
		}
	}
	let last = dateAt >= 0 ? dateAt - 1 : end - 1;
	if (signatures.length === 0) {
		const found: Working[] = [];
		while (last >= from && found.length < 10 && isSignature(paragraphs[last]!, slipIssuer, dateAt >= 0)) found.unshift(paragraphs[last--]!);
		// Without a date under it, a lone organ name is a signature only at the end of the cover.
		for (const p of found) {
			p.part = "signature";
			for (const name of signatureNames(p)) signatures.push(name);
		}
	}
	let next = dateAt >= 0 ? dateAt + 1 : end;
	if (dateAt >= 0) {
		while (next < paragraphs.length) {
			const p = paragraphs[next]!;
			if (PARENTHESISED.test(p.text) && p.text.length < 120 && !/题注|通过[）)]$/.test(p.text)) {
				p.part = "note";
				notes.push(located(p));
			} else if (isImprint(p)) p.part = COPY_TO.test(p.text) ? "copyTo" : "imprint";
			else if (isResidue(p)) p.part = "residue";
			else break;
			next++;
		}
	} else {
		// A note that stands under a cover without a date.
		for (let i = from; i < end; i++) {
			const p = paragraphs[i]!;
			if (p.part === "body" && PARENTHESISED.test(p.text) && /联系人|公开|电话/.test(p.text) && i >= end - 3) {
				p.part = "note";
				notes.push(located(p));
			}
		}
		if (signatures.length === 0) {
			let i = end - 1;
			while (i >= from && paragraphs[i]!.part === "note") i--;
			const found: Working[] = [];
			while (i >= from && isSignature(paragraphs[i]!, slipIssuer, false)) found.unshift(paragraphs[i--]!);
			for (const p of found) {
				p.part = "signature";
				for (const name of signatureNames(p)) signatures.push(name);
			}
		}
	}
	for (let i = next; i < paragraphs.length; i++) {
		const p = paragraphs[i]!;
		// What the elements after an annex could be has been read from the end; `label：value` inside it is a field of a form.
		if (isResidue(p) && !LABELLED.test(p.text)) p.part = "residue";
		if (p.part === "body") p.part = "annex";
	}
	return { signatures, date, notes, coverEnd: next, annexStart: next };
}

/** A line that is no part of the document: a page number, what a web page or an old form adds. */
export const isResidue = (p: Paragraph): boolean =>
	!p.table && !p.code && p.label === undefined && p.text.length < 80 && (PAGE_MARK.test(p.text) || OBSOLETE.test(p.text));

/** Whether `label：value` is a field of a form that stands there to be filled in: empty, or beside other fields of the same kind. */
function isField(paragraphs: readonly Working[], at: number): boolean {
	const line = paragraphs[at]!.text;
	if (!LABELLED.test(line)) return false;
	if (/[：:]$/.test(line)) return true;
	return [at - 1, at + 1].some((i) => {
		const p = paragraphs[i];
		return p !== undefined && isLabelled(p) && !isResidue(p) && !/^(?:附|抄|印发|联系)/.test(p.text);
	});
}

/** `附件：` alone at the end of the body introduces a list when numbered names follow and the signature is still to come. */
function isNoteHead(paragraphs: readonly Working[], at: number): boolean {
	if (!/[：:]$/.test(paragraphs[at]!.text)) return false;
	const next = paragraphs[at + 1];
	return next !== undefined && /^\d{1,2}\s*[.．、]/.test(next.text) && next.text.length < 80;
}

function leadsToSignature(paragraphs: readonly Working[], at: number, isDate: (p: Working | undefined) => boolean): boolean {
	for (let i = at; i < Math.min(at + 5, paragraphs.length); i++) {
		if (isDate(paragraphs[i]) && i > at) return true;
		if (!ORGAN_END.test(paragraphs[i]!.text)) return false;
	}
	return false;
}

function signatureWithDate(p: Working): { signature: Located; date: DateLine } | undefined {
	const m = /^(\S.{1,38}?\S?)[\s\u3000]+((?:\d{4}|[〇零○一二三四五六七八九]{4})年.{1,4}月.{1,4}日)$/.exec(p.text);
	if (!m || /[。，；：]/.test(m[1]!) || !ORGAN_END.test(m[1]!)) return undefined;
	const at = p.text.length - m[2]!.length;
	return { signature: { text: m[1]!, span: p.at(0, m[1]!.length) }, date: dateOf(m[2]!, p.at(at, p.text.length)) };
}

function isSignature(p: Working, slipIssuer: string | undefined, dated: boolean): boolean {
	if (p.part !== "body" || p.table || p.code || p.heading > 0 || p.label || p.text.length > 80) return false;
	if (/[。；：:！？，、《》“”]/.test(p.text) || ANNEX_NOTE.test(p.text) || PARENTHESISED.test(p.text)) return false;
	const bare = p.text.replace(/\s+/g, "");
	if (slipIssuer !== undefined && bare !== "" && slipIssuer.replace(/\s+/g, "").includes(bare) && bare.length >= 4) return true;
	if (/^(?:特此|此复|请|以上|妥否|当否|可否)/.test(bare)) return false;
	if (dated)
		return (
			ORGAN_END.test(bare) ||
			/^(?:代|副)?(?:市长|县长|区长|省长|总理|主席|主任|局长|书记|秘书长)\S{0,6}/.test(bare) ||
			(bare.length <= 20 && !ANNEX_NAME_END.test(bare))
		);
	// 市长　甲一: an order is signed by title and name, set apart.
	if (/^(?:代|副)?(?:市长|县长|区长|省长|总理|主席)[\s\u3000]+[\u4e00-\u9fff×][\s\u3000]?[\u4e00-\u9fff×]{1,3}$/.test(p.text)) return true;
	return (
		ORGAN_END.test(bare) && bare.length >= 4 && bare.length <= 30 && /(?:政府|局|委员会|办公室|厅|院|委|部|会|中心|公司|工作组)$/.test(bare)
	);
}

/** Joint issuers may share a line: cut at runs of spaces between names that each end like an organ's. */
function signatureNames(p: Working): Located[] {
	const pieces = [...p.text.matchAll(/\S+/g)];
	if (pieces.length > 1 && pieces.every((m) => m[0].length >= 3 && ORGAN_END.test(m[0]))) {
		return pieces.map((m) => ({ text: m[0], span: p.at(m.index, m.index + m[0].length) }));
	}
	// 国 务 院, or a title and a name: one signature.
	return [{ text: p.text, span: p.span }];
}

/** A date as it is read: without spaces, full-width digits as plain ones. */
const squeezeDate = (text: string): string =>
	text.replace(/\s+/g, "").replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

function dateLine(p: Working): DateLine {
	return dateOf(p.text, p.span);
}

function dateOf(text: string, span: Span): DateLine {
	const bare = squeezeDate(text);
	const value = readDate(bare);
	const blank = value === undefined && LOOSE_DATE.test(bare) && BLANK_DATE.test(bare);
	return { text, span, ...(value?.valid ? { iso: value.iso } : {}), ...(blank ? { blank } : {}) };
}

/** A number before a name in the 附件说明; only the first spelling is right, the others are recognised to be put right. */
const NOTE_NUMBER =
	/^(\d{1,2})\s*[.．、](?:(?!\d)|(?=(?:19|20)\d{2}))\s*|^[（(](\d{1,2})[）)]、?\s*|^([一二三四五六七八九十]{1,2})、\s*|^[（(]([一二三四五六七八九十]{1,2})[）)]、?\s*/;
/** A list whose lines each begin `附件1：`; such a line heads an annex only behind the cover. */
const NUMBERED_NOTE = /^附\s*件\s*(\d{1,2}|[一二三四五六七八九十]{1,2})\s*[：:.．、]\s*(?=\S)/;
/** A name that is complete: what follows on the next line is another. */
const ANNEX_NAME_END =
	/(?:[表单册图书函]|目录|办法|规定|规则|规程|细则|方案|纲要|大纲|指引|手册|台账|通知|通报|意见|报告|请示|批复|决定|纪要|材料|说明|样式|格式|证明|合同|协议|标准|要点|计划|规划|预案|预算|概算|概况|简介|指南|须知|流程|议程|日程|回执|名额|分工|汇总|指标|范本|模板|条例|章程|制度)(?:[（(][^（()）]*[）)])?》?[。；;，,]?$/;

function readAnnexNote(paragraphs: Working[], from: number, to: number): Draft["annexNote"] {
	for (let i = from; i < to; i++) {
		const p = paragraphs[i]!;
		if (p.part !== "body" || p.table || p.label) continue;
		const below = paragraphs[i + 1];
		const numberedHead =
			NUMBERED_NOTE.test(p.text) && p.heading === 0 && (below === undefined || below.part !== "body" || NUMBERED_NOTE.test(below.text));
		if (!ANNEX_NOTE.test(p.text) && !numberedHead && !(ANNEX_MARK.test(p.text) && isNoteHead(paragraphs, i))) continue;
		const head = numberedHead ? 0 : /^附\s*件?\s*[：:]?\s*/.exec(p.text)![0].length;
		const members: Working[] = [p];
		const items: AnnexItem[] = [];
		addItems(p, head, items);
		// A Chinese number on a later line may be a heading of the body; it counts where the list began with one.
		const form = (text: string): number =>
			NUMBERED_NOTE.test(text)
				? 9
				: (NOTE_NUMBER.exec(text)
						?.slice(1)
						.findIndex((g) => g !== undefined) ?? -1);
		const first = form(p.text.slice(head));
		let j = i + 1;
		while (j < to && paragraphs[j]!.part === "body" && members.length < 60) {
			const q = paragraphs[j]!;
			if (q.table || q.heading > 0 || q.text.length > 120) break;
			const own = form(q.text);
			const numbered = own === 0 || (own > 0 && own === first);
			const last = items.at(-1);
			const short = last !== undefined && own < 0 && q.text.length < 60 && !/[。：:]$/.test(q.text);
			const indented = short && /^\s{4,}|^\u3000{3,}/.test(rawLead(q));
			const complete = last !== undefined && ANNEX_NAME_END.test(last.text);
			const another = short && complete && q.text.length >= 4 && !q.text.startsWith("的") && ANNEX_NAME_END.test(q.text);
			if (!numbered && !indented && !another) break;
			if (numbered || another) addItems(q, 0, items);
			else if (last) items[items.length - 1] = { ...last, text: last.text + q.text, span: { start: last.span.start, end: q.span.end } };
			members.push(q);
			j++;
		}
		for (const m of members) m.part = "annexNote";
		return {
			text: members.map((m) => m.text).join("\n"),
			span: { start: p.span.start, end: members.at(-1)!.span.end },
			items,
			paragraphs: members,
		};
	}
	return undefined;
}

/** The white space that stands before a paragraph on its line cannot be seen from its text; blocks keep it. */
function rawLead(p: Working): string {
	return /^[\s]*/.exec(p.block.text)![0];
}

/** The names on one line of the 附件说明. */
function addItems(p: Working, from: number, items: AnnexItem[]): void {
	const starts: { readonly at: number; readonly marker: string; readonly number: number }[] = [];
	for (let i = from; i < p.text.length; i++) {
		if (i > from && !/[；;。\s]/.test(p.text[i - 1]!)) continue;
		const rest = p.text.slice(i, i + 16);
		const m = NUMBERED_NOTE.exec(rest) ?? NOTE_NUMBER.exec(rest);
		const typed = m?.slice(1).find((g) => g !== undefined);
		if (!m || !typed) continue;
		const number = /^\d/.test(typed) ? Number(typed) : chineseNumber(typed);
		if (number !== undefined) starts.push({ at: i, marker: m[0], number });
	}
	const lead = p.text.slice(from, starts[0]?.at ?? p.text.length);
	if (lead.trim() !== "") {
		const at = from + lead.length - lead.trimStart().length;
		const name = lead.trim();
		items.push({ text: name, span: p.at(at, at + name.length) });
	}
	starts.forEach((s, k) => {
		const start = s.at + s.marker.length;
		const name = p.text.slice(start, starts[k + 1]?.at ?? p.text.length).replace(/[；;\s]+$/, "");
		const marker = s.marker.trimEnd();
		items.push({
			text: name,
			number: s.number,
			marker: { text: marker, span: p.at(s.at, s.at + marker.length) },
			span: p.at(start, start + name.length),
		});
	});
}

function readAnnexes(paragraphs: Working[], from: number, items: readonly AnnexItem[], title: string): Annex[] {
	interface Open {
		mark?: Annex["mark"];
		paragraphs: Working[];
		titleText?: Located;
	}
	const open: Open[] = [];
	const names = new Set([...items.map((i) => bareName(i.text)), ...[...title.matchAll(/《([^》]+)》/g)].map((m) => bareName(m[1]!))]);
	for (let i = from; i < paragraphs.length; i++) {
		const p = paragraphs[i]!;
		if (p.part !== "annex") continue;
		const mark = !p.table && !p.code ? ANNEX_MARK.exec(p.text) : null;
		const inlineMark = mark || p.table ? null : /^附件\s*(\d{1,2})\s*[：:]?\s*(\S.*)$/.exec(p.text);
		if (mark) {
			const n = mark[1] ? Number(mark[1]) || undefined : undefined;
			open.push({ mark: { text: p.text, span: p.span, ...(n ? { number: n } : {}) }, paragraphs: [] });
			p.part = "annexMark";
			p.annex = open.length - 1;
			continue;
		}
		if (inlineMark && (p.heading > 0 || p.afterBreak || names.has(bareName(inlineMark[2]!)))) {
			open.push({ mark: { text: p.text, span: p.span, number: Number(inlineMark[1]) }, paragraphs: [] });
			open.at(-1)!.titleText = { text: inlineMark[2]!, span: p.at(p.text.length - inlineMark[2]!.length, p.text.length) };
			p.part = "annexMark";
			p.annex = open.length - 1;
			continue;
		}
		const fresh =
			open.length === 0 ||
			(p.afterBreak && open.at(-1)!.paragraphs.length > 0) ||
			(!p.table &&
				open.at(-1)!.paragraphs.length > 0 &&
				names.has(bareName(p.text)) &&
				p.text.length > 3 &&
				bareName(p.text) !== bareName(open.at(-1)!.titleText?.text ?? open.at(-1)!.paragraphs[0]!.text));
		if (fresh) open.push({ paragraphs: [] });
		p.annex = open.length - 1;
		open.at(-1)!.paragraphs.push(p);
	}
	return open.map((o) => {
		const lines: Working[] = [];
		for (const p of o.titleText ? [] : o.paragraphs.slice(0, 4)) {
			if (
				p.table ||
				p.code ||
				(p.label && lines.length === 0 && p.heading === 0) ||
				p.label ||
				/[。；：:]$/.test(p.text) ||
				p.text.length > 80 ||
				HEADNOTE.test(p.text)
			)
				break;
			if (
				lines.length > 0 &&
				(names.has(bareName(lines.map((l) => l.text).join(""))) || looksLikeTitleEnd(lines.map((l) => l.text).join("")))
			)
				break;
			lines.push(p);
		}
		const joined = lines.map((l) => l.text).join("");
		const whole = names.size === 0 || names.has(bareName(joined)) ? lines : lines.slice(0, 1);
		const chosen = looksLikeTitleEnd(joined) ? lines : whole;
		for (const p of chosen) p.part = "annexTitle";
		const title =
			o.titleText ??
			(chosen.length > 0
				? { text: chosen.map((l) => l.text).join(""), span: { start: chosen[0]!.span.start, end: chosen.at(-1)!.span.end } }
				: undefined);
		const specimen = SPECIMEN.test(title?.text ?? "") || o.paragraphs.some((p) => p.table && SPECIMEN.test(p.text));
		return { mark: o.mark, title, paragraphs: o.paragraphs, specimen };
	});
}

/** A name for comparing: no spaces, no 《》, no trailing bracket. */
export function bareName(text: string): string {
	return text
		.replace(/[\s《》]/g, "")
		.replace(/[（(][^（()）]*[）)]$/, "")
		.replace(/[。；，,.]$/, "");
}

function readImprint(p: Working): Draft["imprint"] {
	const m = IMPRINT.exec(p.text);
	const organ = (m?.[1] ?? m?.[3])?.trim();
	const date = m?.[2] ?? m?.[4];
	const organAt = organ ? p.text.indexOf(organ) : -1;
	const dateAt = date ? p.text.indexOf(date) : -1;
	return {
		text: p.text,
		span: p.span,
		...(organ ? { organ: { text: organ, span: p.at(organAt, organAt + organ.length) } } : {}),
		...(date ? { date: dateOf(date, p.at(dateAt, dateAt + date.length)) } : {}),
	};
}

const FIELD = /^([\u4e00-\u9fff（）()、A-Za-z]{2,16})\s*[：:]\s*(.+)$/;

function readFields(body: readonly Paragraph[]): Draft["fields"] {
	const out: Draft["fields"][number][] = [];
	for (const p of body) {
		if (p.table || p.code) continue;
		const from = p.label ? p.label.end : 0;
		const m = FIELD.exec(p.text.slice(from).trimStart());
		if (!m) continue;
		const keyAt = p.text.indexOf(m[1]!, from);
		const valueAt = p.text.length - m[2]!.length;
		out.push({
			key: { text: m[1]!, span: p.at(keyAt, keyAt + m[1]!.length) },
			value: { text: m[2]!.replace(/[。；;]$/, ""), span: p.at(valueAt, p.text.length) },
			paragraph: p,
		});
	}
	return out;
}
