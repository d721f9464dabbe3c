/**
 * The outline (层次) of a draft: its labelled paragraphs, text by text (the cover, each annex), with the label that each stands under. Tables,
 * quoted paragraphs and lists whose cells arrived one a line are no outline.
 */
import { keptWithDraft } from "./kept";
import type { Label, LabelForm, Paragraph } from "./types";

export interface OutlineItem {
	readonly paragraph: Paragraph;
	readonly label: Label;
	/** Its place among the scope's items, and that of its paragraph among the scope's paragraphs. */
	readonly order: number;
	readonly position: number;
	/** The nearest label above of a higher level. */
	readonly parent?: OutlineItem;
	/** An unlabelled heading, or a line that introduces a list, stands between this item and the labelled paragraph before it. */
	readonly introduced: boolean;
	/** An unlabelled heading stands above the item and governs it. */
	readonly headed: boolean;
}

/** One text with a numbering of its own. */
export interface OutlineScope {
	/** Number of the annex; undefined for the cover. */
	readonly annex?: number;
	readonly paragraphs: readonly Paragraph[];
	readonly items: readonly OutlineItem[];
}

/** Levels from high to low; a label governs those of lower rank behind it. */
const RANK: Readonly<Record<LabelForm, number>> = {
	章: 0,
	节: 1,
	条: 2,
	"一、": 3,
	"1": 3,
	"（一）": 4,
	"1.1": 4.5,
	"1.": 5,
	"（1）": 6,
	"①": 7,
	"第一，": 9,
};
export const rankOfForm = (form: LabelForm): number => RANK[form];

export const outlineOf = keptWithDraft((draft): readonly OutlineScope[] => {
	const own = draft.paragraphs.filter((p) => p.part === "body");
	const byAnnex = new Map<number, Paragraph[]>();
	for (const p of draft.paragraphs) {
		if (p.annex === undefined || (p.part !== "annex" && p.part !== "annexTitle")) continue;
		const list = byAnnex.get(p.annex);
		if (list) list.push(p);
		else byAnnex.set(p.annex, [p]);
	}
	return [readScope(own, undefined), ...[...byAnnex].map(([annex, list]) => readScope(list, annex))];
});

/** An unlabelled line that names what follows: a Markdown heading, or a short line without a stop. */
const isHeading = (p: Paragraph): boolean => p.heading > 0 || (p.text.length <= 40 && !/[。；：，、！？;:,]$/.test(p.text));

function readScope(paragraphs: readonly Paragraph[], annex: number | undefined): OutlineScope {
	const quoted = quotedParagraphs(paragraphs);
	const cells = cellLines(paragraphs);
	const items: OutlineItem[] = [];
	let stack: OutlineItem[] = [];
	let introduced = false;
	let headed = false;
	paragraphs.forEach((p, i) => {
		if (p.table || p.code) {
			introduced = true;
			return;
		}
		if (quoted.has(i)) return;
		const { label } = p;
		if (cells.has(i) || !label || label.form === "第一，" || isReference(p, label)) {
			if (p.part === "annexTitle") return;
			if (!label && isHeading(p)) {
				introduced = true;
				headed = true;
				// A heading without a label opens a part of its own.
				stack = stack.filter((s) => RANK[s.label.form] < RANK["条"]);
			} else if (/[：:]$/.test(p.text)) introduced = true;
			return;
		}
		const same = stack.findIndex((s) => s.label.form === label.form);
		if (same >= 0) stack = stack.slice(0, same);
		else while (stack.length > 0 && RANK[stack.at(-1)!.label.form] >= RANK[label.form]) stack.pop();
		const parent = stack.at(-1);
		const item: OutlineItem = {
			paragraph: p,
			label,
			order: items.length,
			position: i,
			introduced,
			headed: headed && !parent,
			...(parent ? { parent } : {}),
		};
		items.push(item);
		stack.push(item);
		introduced = false;
	});
	return { paragraphs, items, ...(annex === undefined ? {} : { annex }) };
}

/** `第五条修改为：`, `第五条和第六条合并` speak of an article; they are none. */
function isReference(p: Paragraph, { form, raw, end }: Label): boolean {
	if (form !== "条" || p.heading > 0) return false;
	const rest = p.text.slice(end);
	// A space, or the end of bold type, behind the number makes it a label, whatever the article begins with.
	const apart = end > raw.length || p.at(0, raw.length).end < p.at(end, end + 1).start;
	return apart ? /^(?:修改|改)为[：:“]/.test(rest) : AMENDS.test(rest);
}

/** How a sentence goes on that has an article for its subject. */
const AMENDS =
	/^(?:修改[为成如]|改[为作]|增加(?:[一二两三四五六七八九十]|第|规定|[：:“])|删[去除](?:[。；，“]|第|该)|中(?:[的“，]|增加|删[去除]|第)|作为第|移[至到作为入]|合并[为到入，。；]|规定[的，：“]|明确[的，：“]|[和或至]第)/;

/** Indexes of paragraphs that stand inside “…” opened in an earlier paragraph, or open with “. */
function quotedParagraphs(paragraphs: readonly Paragraph[]): Set<number> {
	const out = new Set<number>();
	const lastClose = paragraphs.reduce((at, p, i) => (p.text.includes("”") ? i : at), -1);
	let open = false;
	paragraphs.forEach((p, i) => {
		if (open && lastClose >= i) out.add(i);
		const from = p.text.lastIndexOf("“");
		const to = p.text.lastIndexOf("”");
		if (from > to) open = true;
		else if (to > from) open = false;
	});
	return out;
}

/** Runs of four and more short lines without a stop: a table that arrived as one cell a line, or a list of names. */
function cellLines(paragraphs: readonly Paragraph[]): Set<number> {
	const out = new Set<number>();
	let run: number[] = [];
	const flush = (): void => {
		// What follows the last plain cell is a heading of the text behind.
		while (run.length > 0 && paragraphs[run.at(-1)!]!.label !== undefined) run.pop();
		// A table of contents or plain headings carry labels on every line; cells mostly carry none.
		if (run.length >= 4 && run.filter((i) => paragraphs[i]!.label === undefined).length >= run.length * 0.6)
			for (const i of run) out.add(i);
		run = [];
	};
	paragraphs.forEach((p, i) => {
		if (
			!p.table &&
			!p.code &&
			p.heading === 0 &&
			!/^[章节]$/.test(p.label?.form ?? "") &&
			p.text.length <= 30 &&
			!/[。；：，！？;:,]$/.test(p.text)
		)
			run.push(i);
		else flush();
	});
	flush();
	return out;
}
