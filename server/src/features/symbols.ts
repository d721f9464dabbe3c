/** The skeleton of a draft for an editor's outline and folding: the slip with its keys, the title with its levels (层次), each annex. */
import { outlineOf } from "../document/outline";
import type { Annex, Draft, Located, Paragraph } from "../document/types";
import type { Span } from "../text/span";

export interface DraftSymbol {
	readonly kind: "slip" | "key" | "title" | "level" | "annex";
	readonly name: string;
	readonly detail?: string;
	/** All that it governs. */
	readonly span: Span;
	/** What names it; within `span`. */
	readonly selection: Span;
	readonly children: readonly DraftSymbol[];
}

/** In the order of the text, nested as the labels are. */
export function symbolsOf(draft: Draft): DraftSymbol[] {
	const out: DraftSymbol[] = [];
	const { slip } = draft;
	if (slip.status !== "absent")
		out.push({
			kind: "slip",
			name: "发文稿纸",
			span: slip.span,
			selection: { start: slip.span.start, end: Math.min(slip.span.start + 3, slip.span.end) },
			children: slip.entries.map((e) => ({
				kind: "key",
				name: e.typed,
				...(e.value.kind === "scalar" ? { detail: short(e.value.text.replace(/\s+/g, " ")) } : {}),
				span: { start: Math.min(e.span.start, e.keySpan.start), end: Math.max(e.span.end, e.keySpan.end) },
				selection: e.keySpan,
				children: [],
			})),
		});
	for (const scope of outlineOf(draft)) {
		const head = scope.annex === undefined ? draft.title : headOf(draft.annexes[scope.annex]);
		const last = scope.paragraphs.at(-1)?.span.end ?? head?.span.end;
		if (last === undefined) continue;
		const marks = scope.paragraphs.filter((p) => p.heading > 0 && p.label === undefined && p.part !== "annexTitle");
		const levels = nest(scope.items, marks, last);
		if (!head) {
			const first = scope.paragraphs[0]?.span;
			if (scope.annex === undefined || !first) out.push(...levels);
			else out.push({ kind: "annex", name: "附件", span: { start: first.start, end: last }, selection: first, children: levels });
			continue;
		}
		out.push({
			kind: scope.annex === undefined ? "title" : "annex",
			name: head.text,
			span: { start: head.span.start, end: Math.max(last, head.span.end) },
			selection: head.span,
			children: levels,
		});
	}
	return out.sort((a, b) => a.span.start - b.span.start);
}

/** `附件1 值班表`, from the head line to the end of the title, whichever there are. */
function headOf(annex: Annex | undefined): Located | undefined {
	const parts = [annex?.mark, annex?.title].filter((l): l is Located => l !== undefined);
	const [first] = parts;
	if (!first) return undefined;
	return { text: parts.map((l) => l.text).join(" "), span: { start: first.span.start, end: parts.at(-1)!.span.end } };
}

interface Node {
	readonly paragraph: Paragraph;
	readonly children: Node[];
}

/** Labelled paragraphs under their parents, Markdown headings without a label among them; each reaches to the next of its level or above. */
function nest(items: ReturnType<typeof outlineOf>[number]["items"], marks: readonly Paragraph[], end: number): DraftSymbol[] {
	const nodes = new Map<unknown, Node>();
	const roots: Node[] = marks.map((paragraph) => ({ paragraph, children: [] }));
	for (const item of items) {
		const node: Node = { paragraph: item.paragraph, children: [] };
		nodes.set(item, node);
		(item.parent ? nodes.get(item.parent)!.children : roots).push(node);
	}
	const close = (list: readonly Node[], to: number): DraftSymbol[] =>
		[...list]
			.sort((a, b) => a.paragraph.index - b.paragraph.index)
			.map(({ paragraph, children }, i, all) => {
				const next = all[i + 1]?.paragraph;
				const stop = next ? Math.max(paragraph.span.end, paragraphEndBefore(next)) : to;
				return {
					kind: "level",
					name: short(/^[^。；：!?！？]*/.exec(paragraph.text)![0]) || short(paragraph.text),
					span: { start: paragraph.span.start, end: Math.max(stop, paragraph.span.end) },
					selection: paragraph.span,
					children: close(children, stop),
				};
			});
	return close(roots, end);
}

/** The last offset before the line of a paragraph. */
const paragraphEndBefore = (p: Paragraph): number => p.span.start - 1;

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** Spans of more than one line that an editor may fold: the slip, levels, annexes. */
export function foldsOf(draft: Draft): Span[] {
	const out: Span[] = [];
	const walk = (symbols: readonly DraftSymbol[]): void => {
		for (const s of symbols) {
			if (s.kind !== "title" && s.kind !== "key") out.push(s.span);
			walk(s.children);
		}
	};
	walk(symbolsOf(draft));
	return out;
}
