/**
 * The document model: what a rule sees of a draft. All spans are absolute UTF-16 offsets in the snapshot's text (after the BOM).
 * Everything here is immutable; a new version of the text gives a new model that shares the unchanged blocks.
 */

import type { Keeper } from "../text/kept";
import type { Span } from "../text/span";
import type { InlineLine } from "./inline";

export const KINDS = [
	"决议",
	"决定",
	"命令",
	"公报",
	"公告",
	"通告",
	"意见",
	"通知",
	"通报",
	"报告",
	"请示",
	"批复",
	"议案",
	"函",
	"纪要",
] as const;
export type Kind = (typeof KINDS)[number];

export const CATEGORIES = [
	"规范性文件",
	"重大决策",
	"重大事项",
	"请假",
	"返程报告",
	"会议通知",
	"会议纪要",
	"合同",
	"简报",
	"转发",
	"印发",
	"讲话稿",
	"立法草案",
	"工作调整",
] as const;
export type Category = (typeof CATEGORIES)[number];

export const STAGES = ["拟稿", "送审", "签发", "印发"] as const;
/** Where a draft stands; what is due later is not missing yet. */
export type Stage = (typeof STAGES)[number];

/** Which part of the document a paragraph belongs to. */
export type Part =
	| "residue" // page residue before the title (greeting, 名称：… of a web page)
	| "title"
	| "number" // a line with the 发文字号
	| "headnote" // 题注
	| "addressee"
	| "body"
	| "annexNote" // 附件说明
	| "signature"
	| "date"
	| "note" // 附注
	| "annexMark" // the line 附件1, or a break before an annex
	| "annexTitle"
	| "annex"
	| "copyTo" // 抄送
	| "imprint"; // 印发机关和印发日期

export type LabelForm = "章" | "节" | "条" | "一、" | "（一）" | "1." | "（1）" | "第一，" | "1" | "1.1" | "①";

/** The outline label at the start of a paragraph, in whatever form it was typed. */
export interface Label {
	readonly form: LabelForm;
	/** As typed, e.g. `(一)`, `一，`, `1、`. */
	readonly raw: string;
	/** The standard form, e.g. `（一）`, `一、`, `1.`. */
	readonly standard: string;
	readonly value: number;
	/** Offset in the paragraph's text at which the content after the label starts. */
	readonly end: number;
}

export interface Paragraph extends Keeper {
	readonly index: number;
	/** Plain text: Markdown marks removed, U+3000, NBSP, tabs and spaces round it trimmed. */
	readonly text: string;
	/** Where the trimmed text stands in the snapshot (marks inside included). */
	readonly span: Span;
	/** Maps UTF-16 offsets in `text` to a span of the snapshot. */
	at(start: number, end?: number): Span;
	/** 1–6 for a Markdown heading, else 0. */
	readonly heading: number;
	readonly table: boolean;
	/** Row (0 = head) and column of a table cell; each cell is a paragraph of its own. */
	readonly cell?: { readonly row: number; readonly column: number };
	readonly code: boolean;
	readonly part: Part;
	readonly label?: Label;
	/** For a paragraph of an annex: its number in `document.annexes`. */
	readonly annex?: number;
	readonly block: Block;
	/** The line as its block has it; it survives edits elsewhere, and what rests on its text alone is kept with it (`keptWithLine`). */
	readonly line: InlineLine;
}

/** A maximal piece of the source that a blank line separates safely. Its text is all that its parse depends on. */
export interface Block {
	readonly text: string;
}

export interface HtmlComment {
	readonly span: Span;
	readonly text: string;
	/** Index of the first paragraph after it, or `paragraphs.length`. */
	readonly before: number;
	/** Whether it stands in the front matter as a YAML comment. */
	readonly yaml: boolean;
}

/** A name or text together with its place. */
export interface Located {
	readonly text: string;
	readonly span: Span;
}

export interface AnnexItem extends Located {
	/** The number typed before it, if any. */
	readonly number?: number;
	/** That number as typed (`1.`, `2、`, `（一）`, `附件1：`), with its place. */
	readonly marker?: Located;
}

export interface Annex {
	/** The head line (`附件`, `附件1`, `附：`), absent for a printed text without one. */
	readonly mark?: Located & { readonly number?: number };
	/** Title lines joined, without spaces. */
	readonly title?: Located;
	readonly paragraphs: readonly Paragraph[];
	/** A specimen (样表, 样式, 格式, 模板): placeholders in it are lawful. */
	readonly specimen: boolean;
}

export interface DocumentNumber extends Located {
	/** Parsed when well-formed: prefix, year, serial. Loose reading tolerates other brackets. */
	readonly prefix?: string;
	readonly year?: number;
	readonly serial?: number;
	readonly wellFormed: boolean;
}

export interface DateLine extends Located {
	/** ISO day when readable and possible. */
	readonly iso?: string;
	/** Month or day are still to be filled in (`2017年　月　日`). */
	readonly blank?: boolean;
}

/** The parts of a body that are recognised by their look, whatever the slip says. */
export interface Draft extends Keeper {
	readonly text: string;
	readonly slip: Slip;
	readonly paragraphs: readonly Paragraph[];
	readonly comments: readonly HtmlComment[];
	/** Title lines joined (without spaces between lines); absent when there is none. */
	readonly title?: Located & { readonly paragraphs: readonly Paragraph[] };
	/** The kind that the title ends in (after outer 《》 and trailing （…） are stripped), as typed: may be no lawful kind (申请). */
	readonly titleKind?: Located;
	/** The issuer named in the title, text before 关于 (or before the 文种), as typed. */
	readonly titleIssuer?: Located;
	readonly headnote?: Located;
	readonly number?: DocumentNumber;
	readonly addressee?: Located & { readonly names: readonly Located[]; readonly paragraph: Paragraph };
	/** Paragraphs of the 正文 of the cover (own text), headings included. */
	readonly body: readonly Paragraph[];
	readonly annexNote?: Located & { readonly items: readonly AnnexItem[]; readonly paragraphs: readonly Paragraph[] };
	readonly signatures: readonly Located[];
	readonly date?: DateLine;
	readonly notes: readonly Located[];
	readonly annexes: readonly Annex[];
	readonly copyTo?: Located & { readonly names: readonly Located[]; readonly paragraph: Paragraph };
	readonly imprint?: Located & { readonly organ?: Located; readonly date?: DateLine };
	/** Labelled lines of the body (`出发时间：…`), key as typed. */
	readonly fields: readonly { readonly key: Located; readonly value: Located; readonly paragraph: Paragraph }[];
	/** Parts of the source that were too hostile to parse and are taken as plain text, to be reported. */
	readonly unchecked: readonly Span[];
}

/** A value of the slip with its place. Scalars are always text. */
export interface SlipNode {
	readonly kind: "scalar" | "list" | "map" | "null";
	/** Scalar text; for lists and maps the source text. */
	readonly text: string;
	readonly span: Span;
	/** Items of a list. */
	readonly items: readonly SlipNode[];
	/** Entries of a map. */
	readonly entries: readonly SlipEntry[];
	/** Written as a flow collection `{…}` or `[…]`. */
	readonly flow: boolean;
}

export interface SlipEntry {
	/** Canonical short Chinese key (`主送`), whatever spelling was typed; a nested map's keys stay as typed. */
	readonly key: string;
	readonly typed: string;
	readonly keySpan: Span;
	readonly value: SlipNode;
	/** The whole entry, from key to end of its last line. */
	readonly span: Span;
}

export interface Slip {
	/** `absent`: no front matter; `broken`: YAML that does not parse (slip-dependent requirements are unknown then). */
	readonly status: "absent" | "broken" | "present";
	/** From `---` to the closing `---` line's end (exclusive of the break after it); empty when absent. */
	readonly span: Span;
	/** The YAML text between the fences. */
	readonly inner: Span;
	readonly entries: readonly SlipEntry[];
	readonly problems: readonly { readonly message: string; readonly span: Span }[];
	/** The entry of a canonical key; undefined when not given. */
	get(key: string): SlipEntry | undefined;
}
