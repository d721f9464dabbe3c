/** Whether a draft is to be made public, and whether it is classified, as slip and note say. */
import { field } from "../document/slip";
import type { Span } from "../text/span";
import type { Dossier } from "./dossier";

/** What is said of disclosure in one place. */
export interface Said {
	readonly public: boolean;
	readonly text: string;
	readonly span: Span;
}

/** The slip's `公开`; undefined when it says nothing. */
export function slipDisclosure(d: Dossier): Said | undefined {
	const value = d.draft.slip.get("公开")?.value;
	if (!value || value.kind === "null") return undefined;
	const way = value.kind === "map" ? field(value, "方式") : value;
	if (!way || way.text.trim() === "") return undefined;
	return { public: isPublic(way.text), text: way.text, span: way.span };
}

/** The 附注 that speaks of disclosure (`此件公开发布`, `此件不公开`), on the slip or under the date. */
export function noteDisclosure(d: Dossier): Said | undefined {
	const slip = d.draft.slip.get("附注")?.value;
	const notes = [...d.draft.notes, ...(slip?.kind === "scalar" ? [{ text: slip.text, span: slip.span }] : [])];
	const note = notes.find((n) => /(?:此件|本件|本文件?|全文)[^，。）)]{0,8}(?:公开|发布)/.test(n.text));
	return note && { public: isPublic(note.text), text: note.text, span: note.span };
}

/** To be made public by slip or note, or by its kind; what is not said is not public. */
export function toBePublic(d: Dossier): boolean {
	const said = slipDisclosure(d);
	if (said) return said.public;
	const note = noteDisclosure(d);
	if (note) return note.public;
	return d.kind === "公告" || d.kind === "通告";
}

/** 密级 on the slip, or among the elements above the title. */
export function classification(d: Dossier): { readonly text: string; readonly span: Span } | undefined {
	const value = d.draft.slip.get("密级")?.value;
	if (value?.kind === "scalar" && value.text.trim() !== "") return { text: value.text, span: value.span };
	const head = d.draft.paragraphs.find((p) => p.part === "residue" && /^(?:绝密|机密|秘密)(?:[★☆*＊].*)?$/.test(p.text.replace(/\s/g, "")));
	return head && { text: head.text, span: head.span };
}

const isPublic = (text: string): boolean => /公开|发布/.test(text) && !/不(?:予|宜)?公开|依申请|不得公开|暂不公开/.test(text);
