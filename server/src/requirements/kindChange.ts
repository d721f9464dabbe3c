/** What changes in a draft with its 文种: the slip, the title, the words that lead in, the closing formula, and the imprint. */
import { insertAfter, removeParagraphs, replace, setValue, type TextEdit } from "../document/edits";
import type { Kind } from "../document/types";
import { closingsOf } from "./closing";
import type { Dossier } from "./dossier";

/** Words before 如下 by the kind they belong to. */
const LEAD_IN: Readonly<Partial<Record<Kind, string>>> = { 请示: "请示", 报告: "报告", 函: "函商", 通知: "通知" };

export function changeKind(d: Dossier, to: Kind): TextEdit[] {
	const { draft } = d;
	const from = d.kind;
	if (from === undefined || from === to) return [];
	const edits: TextEdit[] = [];
	const entry = draft.slip.get("文种");
	if (entry && entry.value.kind !== "null") edits.push(...setValue(draft, entry, to));
	const typed = draft.titleKind;
	if (typed && (typed.text === from || (from === "命令" && typed.text === "令"))) edits.push(...replace(typed.span, to));
	const title = draft.slip.get("标题")?.value;
	if (title?.kind === "scalar" && draft.text.slice(title.span.start, title.span.end).endsWith(from))
		edits.push(...replace({ start: title.span.end - from.length, end: title.span.end }, to));
	const word = LEAD_IN[to];
	for (const p of word ? d.paragraphs.slice(0, 3) : []) {
		const m = /(?:请示|报告|汇报|函告|函商|函达|函请|批复|决定|通知)(?=如下)/.exec(p.text);
		if (!m || m[0] === word) continue;
		edits.push(...replace(p.at(m.index, m.index + m[0].length), word!));
		break;
	}
	// A letter has no imprint.
	if (to === "函")
		edits.push(
			...removeParagraphs(
				draft,
				draft.paragraphs.filter((p) => p.part === "imprint"),
			),
		);
	edits.push(...closing(d, from, to));
	return edits;
}

function closing(d: Dossier, from: Kind, to: Kind): TextEdit[] {
	const row = d.rulebook.closings.find((c) => c.kind === to);
	const use = from === "请示" && to === "函" ? (row?.useInAsk ?? row?.use) : row?.use;
	if (!row || !use) return [];
	const foreign = closingsOf(d).filter((c) => !c.suits.includes(to) || c.betrays.some((k) => k !== to));
	const last = foreign.at(-1);
	if (last) return replace(last.sentence.span, use);
	const end = d.paragraphs.at(-1);
	return row.required && end && closingsOf(d).length === 0 ? insertAfter(d.draft, end, [use]) : [];
}
