/** 主送 and 抄送 as the slip and the body name them, and edits that keep the two in step. */
import { addItem, removeEntry, removeItem, removeParagraphs, setValue, type TextEdit } from "../document/edits";
import { asList } from "../document/slip";
import type { Located } from "../document/types";
import type { Organ } from "../rulebook/rulebook";
import type { Span } from "../text/span";
import type { Dossier } from "./dossier";
import type { Party } from "./people";

export type ReceiverKey = "主送" | "抄送";

/** Names in the body's own line. */
const bodyNames = (d: Dossier, key: ReceiverKey): readonly Located[] =>
	(key === "主送" ? d.draft.addressee?.names : d.draft.copyTo?.names) ?? [];

/** Everybody who gets the document: both lists of the slip, and the body's where the slip leaves one out. */
export const receivers = (d: Dossier): readonly Party[] => [...d.addressees, ...d.copies];

/** Whether an organ, or its office, gets the document; the body's 抄送 counts where the slip lists others. */
export function reaches(d: Dossier, organ: Organ): boolean {
	const is = (o: Organ | undefined): boolean =>
		o === organ || (o?.type === "市政府办公室" && organ.type === "市政府") || (o?.type === "市政府" && organ.type === "市政府办公室");
	return receivers(d).some((p) => is(p.organ)) || bodyNames(d, "抄送").some((n) => is(d.rulebook.organ(n.text)));
}

/** Adds a receiver of copies to the slip and to the body's line, where there is one. */
export function addCopy(d: Dossier, name: string): TextEdit[] {
	const line = d.draft.copyTo;
	const onSlip = d.draft.slip.status === "present" && (d.draft.slip.get("抄送") !== undefined || !line);
	const edits = onSlip ? addItem(d.draft, "抄送", name) : [];
	if (line) {
		const end = line.paragraph.text.replace(/[。.]$/, "").length;
		edits.push({ span: line.paragraph.at(end, end), newText: `，${name}` });
	}
	return edits;
}

/** Takes the n-th name that `is` holds for, and those after it, from a list, in slip and body. `keep`: how many of them stay. */
export function removeReceivers(d: Dossier, key: ReceiverKey, is: (name: string) => boolean, keep = 0): TextEdit[] {
	const edits: TextEdit[] = [];
	const entry = d.draft.slip.get(key);
	if (entry && entry.value.kind !== "null") {
		const items = asList(entry.value);
		const all = key === "主送" ? d.addressees : d.copies;
		const named = all.filter((p) => is(p.text)).slice(keep);
		const whole = items.filter((i) => named.some((p) => p.span.start === i.span.start && p.span.end === i.span.end));
		const rest = items.filter((i) => !whole.includes(i));
		if (rest.length === 0 && whole.length > 0) edits.push(...removeEntry(d.draft, entry));
		else if (rest.length === 1 && whole.length > 0 && entry.value.kind === "list" && entry.value.flow)
			edits.push(...setValue(d.draft, entry, rest[0]!.text));
		else for (const item of whole) edits.push(...removeItem(d.draft, entry, item));
		// Several names in one scalar: each goes with the mark before it.
		for (const item of rest) {
			const inside = all.filter((p) => p.span.start >= item.span.start && p.span.end <= item.span.end);
			edits.push(...cut(inside, named));
		}
	}
	const names = bodyNames(d, key);
	const hits = names.filter((n) => is(n.text)).slice(keep);
	if (hits.length > 0 && hits.length === names.length) {
		if (key === "抄送") edits.push(...removeParagraphs(d.draft, [d.draft.copyTo!.paragraph]));
	} else edits.push(...cut(names, hits));
	return edits;
}

function cut(names: readonly Located[], hits: readonly Located[]): TextEdit[] {
	return hits.flatMap((hit): TextEdit[] => {
		const i = names.findIndex((n) => n.span.start === hit.span.start);
		const before = names[i - 1];
		const after = names[i + 1];
		if (i < 0) return [];
		if (before) return [{ span: { start: before.span.end, end: hit.span.end }, newText: "" }];
		return after ? [{ span: { start: hit.span.start, end: after.span.start }, newText: "" }] : [];
	});
}

/** Makes one organ the only addressee, in slip and body. */
export function setAddressee(d: Dossier, name: string): TextEdit[] {
	const entry = d.draft.slip.get("主送");
	const edits = entry && entry.value.kind !== "null" ? setValue(d.draft, entry, name) : [];
	const line = d.draft.addressee;
	const first = line?.names[0];
	const last = line?.names.at(-1);
	if (line && first && last) edits.push({ span: { start: line.paragraph.span.start, end: last.span.end }, newText: name });
	return edits;
}

/** The place of a list: its key on the slip, else the body's line, else where a missing entry is reported. */
export const listAt = (d: Dossier, key: ReceiverKey): Span =>
	d.draft.slip.get(key)?.keySpan ?? (key === "主送" ? d.draft.addressee : d.draft.copyTo)?.span ?? d.slipAt(key);
