/** What changes in a draft with its issuer: the slip, the title, and the signature. */
import { addItem, insertAfter, removeParagraphs, replace, setValue, type TextEdit } from "../document/edits";
import { asList } from "../document/slip";
import type { Located } from "../document/types";
import { type Dossier, issuersInTitle } from "./dossier";
import type { Party } from "./people";

/** The draft as one that `to` issues in the place of these issuers (of all, where none are given). */
export function changeIssuer(d: Dossier, to: string, from: readonly Party[] = d.issuers): TextEdit[] {
	const { draft } = d;
	const all = d.issuers.every((p) => from.includes(p));
	const edits: TextEdit[] = [];
	const isOne = (l: Located): boolean => from.some((p) => isSame(l.text, p, d));
	const entry = draft.slip.get("发文机关");
	if (entry && entry.value.kind !== "null") {
		if (all) edits.push(...setValue(draft, entry, to));
		else for (const p of from) edits.push(...replace(p.span, to));
	}
	const inTitle = draft.titleIssuer ? issuersInTitle(draft.titleIssuer, draft.text) : [];
	const named = inTitle.filter(isOne);
	// A title that bears another organ besides is mended where that is reported.
	if (draft.titleIssuer && named.length > 0) {
		if (named.length === inTitle.length) edits.push(...replace(draft.titleIssuer.span, to));
		else if (named.length === 1 && !all) edits.push(...replace(named[0]!.span, to));
	}
	const title = draft.slip.get("标题")?.value;
	const typed = title?.kind === "scalar" ? from.find((p) => title.text.startsWith(p.text)) : undefined;
	if (title && typed && all) {
		const start = draft.text.indexOf(typed.text, title.span.start);
		if (start >= 0 && start <= title.span.start + 1) edits.push(...replace({ start, end: start + typed.text.length }, to));
	}
	const [first, ...more] = [...draft.signatures, ...asList(draft.slip.get("署名")?.value)].filter(isOne);
	if (first) edits.push(...replace(first.span, to));
	for (const s of more) {
		const p = draft.paragraphs.find((x) => x.part === "signature" && x.span.start <= s.span.start && s.span.end <= x.span.end);
		if (p && squeeze(p.text) === squeeze(s.text)) edits.push(...removeParagraphs(draft, [p]));
		else if (!p) edits.push(...replace(s.span, to));
	}
	return edits.filter((e, i) => !edits.some((o, k) => k < i && e.span.start < o.span.end && o.span.start < e.span.end));
}

/** The draft as one that `name` issues too. */
export function joinIssuer(d: Dossier, name: string): TextEdit[] {
	const { draft } = d;
	const edits = addItem(draft, "发文机关", name);
	const title = draft.titleIssuer;
	if (title && issuersInTitle(title, draft.text).every((l) => d.issuers.some((p) => isSame(l.text, p, d))))
		edits.push(...replace({ start: title.span.end, end: title.span.end }, `${title.text.includes("、") ? "、" : " "}${name}`));
	const last = draft.paragraphs.filter((p) => p.part === "signature").at(-1);
	if (last) edits.push(...insertAfter(draft, last, [name]));
	return edits;
}

const squeeze = (text: string): string => text.replace(/[\s\u3000]/g, "").replace(/[（(](?:盖章|印章|公章|章|印)[）)]$/, "");

/** The same organ, or the same section of it, in whatever form of its name. */
function isSame(text: string, party: Party, d: Dossier): boolean {
	const a = squeeze(text);
	if (a === squeeze(party.text)) return true;
	const { section } = party;
	if (section) return a.endsWith(section.section) && d.rulebook.organ(a.slice(0, -section.section.length)) === section.organ;
	return party.organ !== undefined && d.rulebook.organ(a) === party.organ;
}
