/**
 * Who receives a document, as addressee or by copy: each name with its place on the slip or in the body, how it stands to the issuer, and
 * the edits that a clerk would make. Copies are looked for in both places, for the slip may leave out what the 版记 shows.
 */

import { splitNames } from "../document/draft";
import { addItem, addName, removeItem, removeName, removePiece, setValue, type TextEdit } from "../document/edits";
import { asList } from "../document/slip";
import type { Located, SlipEntry, SlipNode } from "../document/types";
import type { Direction, Organ } from "../rulebook/rulebook";
import type { Dossier } from "./dossier";
import { keptWithDossier } from "./kept";
import { type Party, readParty } from "./people";

export interface Receiver {
	readonly party: Party;
	readonly role: "主送" | "抄送";
	readonly inBody: boolean;
	/** The edits that take this name out of its place. */
	remove(): TextEdit[];
}

/** Every receiver in the order of the draft: the slip's, then the body's. A name given in both places comes twice. */
export const receiversOf = keptWithDossier((d): Receiver[] => {
	const out: Receiver[] = [];
	for (const role of ["主送", "抄送"] as const) {
		const entry = d.draft.slip.get(role);
		if (!entry) continue;
		for (const node of asList(entry.value)) for (const receiver of onSlip(d, entry, node, role)) out.push(receiver);
	}
	const to = d.draft.addressee;
	if (to) for (const name of to.names) out.push(inBody(d, "主送", name, () => removeName(d.draft, to, name)));
	for (const paragraph of d.draft.paragraphs) {
		if (paragraph.part !== "copyTo") continue;
		const names = splitNames(paragraph, COPY_HEAD.exec(paragraph.text)?.[0].length ?? 0);
		for (const name of names) out.push(inBody(d, "抄送", name, () => removeName(d.draft, { paragraph, names }, name)));
	}
	return out;
});

/** The addressees: the slip's where it names any, else the body's. */
export const addresseesOf = keptWithDossier((d): Receiver[] => {
	const all = receiversOf(d).filter((r) => r.role === "主送");
	const given = all.filter((r) => !r.inBody);
	return given.length > 0 ? given : all;
});

/** The copies of slip and body alike, each receiver once. */
export const copiesOf = keptWithDossier((d): Receiver[] => {
	const out: Receiver[] = [];
	for (const r of receiversOf(d)) if (r.role === "抄送" && !out.some((o) => sameReceiver(o.party, r.party))) out.push(r);
	return out;
});

/** Whether two names mean one receiver: one organ (a government and its office are two), or the same words. */
export function sameReceiver(a: Party, b: Party): boolean {
	if (squeeze(a.text) === squeeze(b.text)) return true;
	if (a.organ && a.organ === b.organ)
		return !/政府$/.test(a.organ.name) || /办公[室厅]$/.test(squeeze(a.text)) === /办公[室厅]$/.test(squeeze(b.text));
	if (a.leader?.leader && a.leader.leader === b.leader?.leader) return true;
	return false;
}

/** The organs that issue; a section's is its bureau. */
export const issuingOrgans = (d: Dossier): Organ[] => d.issuers.flatMap((p) => p.organ ?? p.section?.organ ?? []);

/** How a document goes from its issuers to one receiver; undefined where it cannot be told. */
export function directionTo(d: Dossier, party: Party): Direction | undefined {
	const to = party.organ;
	if (!to) return undefined;
	const found = issuingOrgans(d).map((o) => d.rulebook.direction(o, to));
	return (["上行", "下行", "平行"] as const).find((x) => found.includes(x));
}

/** Whether the document goes up: a request or report (or 意见, or what has no lawful kind) with a superior among its addressees. */
export const goesUp = keptWithDossier((d): boolean => {
	if (d.kind !== undefined && !/^(?:请示|报告|意见|议案)$/.test(d.kind)) return false;
	return addresseesOf(d).some((r) => r.party.leader !== undefined || directionTo(d, r.party) === "上行");
});

/** Sets the addressees on the slip and in the body alike. */
export function readdress(d: Dossier, names: readonly string[]): TextEdit[] {
	const entry = d.draft.slip.get("主送");
	const line = d.draft.addressee;
	return [
		...(entry && entry.value.kind !== "null" ? setValue(d.draft, entry, names.length === 1 ? names[0]! : `[${names.join(", ")}]`) : []),
		...(line ? [{ span: line.paragraph.at(0, line.paragraph.text.replace(/[：:]$/, "").length), newText: names.join("，") }] : []),
	];
}

/** Adds copies on the slip and in the 版记, where there are both; a list that stands only in the 版记 is not begun anew on the slip. */
export function addCopies(d: Dossier, names: readonly string[]): TextEdit[] {
	const line = d.draft.copyTo;
	const inLine = line ? addName(line, names.join("，")) : [];
	const value = d.draft.slip.get("抄送")?.value;
	if (names.length === 0 || (line && !value)) return inLine;
	const slip =
		value?.kind === "list" && value.items.length > 0
			? [names.flatMap((n) => addItem(d.draft, "抄送", n)).reduce((all, e) => ({ span: all.span, newText: all.newText + e.newText }))]
			: addItem(d.draft, "抄送", names.join(", "));
	return [...slip, ...inLine];
}

/** Takes a receiver out of its place, and out of the other place where it has the same role. */
export const dropReceiver = (d: Dossier, receiver: Receiver): TextEdit[] => [
	...receiver.remove(),
	...receiversOf(d)
		.filter((r) => r.role === receiver.role && r.inBody !== receiver.inBody && sameReceiver(r.party, receiver.party))
		.flatMap((r) => r.remove()),
];

const COPY_HEAD = /^抄\s*[送报]\s*[：:]\s*/;

const squeeze = (name: string): string => name.replace(/[\s\u3000]/g, "").replace(/^尊敬的/, "");

function inBody(d: Dossier, role: Receiver["role"], name: Located, remove: () => TextEdit[]): Receiver {
	return { party: readParty(name, d.rulebook), role, inBody: true, remove };
}

function onSlip(d: Dossier, entry: SlipEntry, node: SlipNode, role: Receiver["role"]): Receiver[] {
	if (node.kind !== "scalar") return [];
	const pieces = split(d, node.text);
	const source = d.draft.text.slice(node.span.start, node.span.end);
	const shift = source.indexOf(node.text);
	return pieces.map((piece): Receiver => {
		const start = node.span.start + Math.max(0, shift) + piece.at;
		const span = pieces.length > 1 && shift >= 0 ? { start, end: start + piece.text.length } : node.span;
		return {
			party: readParty({ text: piece.text, span }, d.rulebook),
			role,
			inBody: false,
			remove: () => (pieces.length > 1 ? removePiece(d.draft, node, piece.text) : removeItem(d.draft, entry, node)),
		};
	});
}

/** Names in one value. `各县、区人民政府` is one; `市委、市政府` are two, since each is a name by itself. */
function split(d: Dossier, text: string): { text: string; at: number }[] {
	const isName = (t: string): boolean => {
		const party = readParty({ text: t, span: { start: 0, end: t.length } }, d.rulebook);
		return party.organ !== undefined || party.collective !== undefined || party.leader !== undefined || party.section !== undefined;
	};
	if (text.trim() === "") return [];
	if (isName(text.trim())) return cut(text, /[\s\S]+/g);
	const out: { text: string; at: number }[] = [];
	for (const piece of cut(text, /(?:[^，,；;（(]|[（(][^）)]{0,80}[）)])+/g)) {
		const parts = cut(piece.text, /(?:[^、\s（(]|[（(][^）)]{0,80}[）)])+/g);
		const whole = parts.length < 2 || isName(piece.text) || !(parts.every((p) => isName(p.text)) || !/各|、[市县区]/.test(piece.text));
		for (const p of whole ? [{ text: piece.text, at: 0 }] : parts) out.push({ text: p.text, at: piece.at + p.at });
	}
	return out;
}

function cut(text: string, piece: RegExp): { text: string; at: number }[] {
	return [...text.matchAll(piece)].flatMap((m) => {
		const trimmed = m[0].trim();
		return trimmed === "" ? [] : [{ text: trimmed, at: m.index + m[0].indexOf(trimmed) }];
	});
}
