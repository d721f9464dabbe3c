/** R27, R28: what must be made public, and what the slip (or the note under the date) says of it. */

import { addEntry, replace, setValue, type TextEdit } from "../document/edits";
import { field } from "../document/slip";
import type { Span } from "../text/span";
import { bodyOf } from "./deliberation";
import type { Dossier } from "./dossier";
import { keptWithDossier } from "./kept";
import { disclosureSayings } from "./secrecy";

/** Why the document must be public; undefined when nothing asks for it. */
export const owesDisclosure = keptWithDossier((d): "normative" | "meeting" | "public" | undefined => {
	if (d.kind === "纪要" || d.direction === "上行" || d.has("请假") || d.has("返程报告") || d.has("会议通知")) return undefined;
	if (d.kind === "公告" || d.kind === "通告") return "public";
	if (d.has("规范性文件") && !d.toGovernment) return "normative";
	const governs = d.issuer?.type === "市政府" || d.issuer?.type === "市政府办公室";
	if (!governs || d.kind === "函" || d.kind === "请示" || d.kind === "报告" || d.kind === "议案") return undefined;
	if (d.deliberations.some((x) => bodyOf(x.meeting, d.rulebook)?.decidesMajor === true)) return "meeting";
	return undefined;
});

export interface DisclosureReading {
	readonly state: "public" | "absent" | "withheld" | "secret";
	readonly actual?: string;
	readonly reason?: string;
	readonly span?: Span;
}

/** Reasons that the law knows for keeping a text from the public; `内部文件` is none. */
const SECRET =
	/国家秘密|涉密|保密法|保守国家秘密|依法(?:需要?|应当?)?(?:予以)?保密|定密|密级|商业秘密|个人隐私|法律[、，]?(?:行政)?法规(?:明确)?(?:禁止|规定不)|国家安全|公共安全/;
const NO_SECRET = /(?:不涉及?|未涉及|不属于|非|没有|无)(?:国家秘密|涉密|密)/;

export const disclosureOf = keptWithDossier((d): DisclosureReading => {
	if ((d.draft.slip.get("密级")?.value.text ?? "").trim() !== "") return { state: "secret" };
	const entry = d.draft.slip.get("公开");
	if (!entry || entry.value.kind === "null" || (entry.value.kind === "map" && !field(entry.value, "方式") && !field(entry.value, "理由"))) {
		const note = [...d.draft.notes.map((n) => n.text), d.draft.slip.get("附注")?.value.text ?? ""].join("");
		if (/(?:此件|本文件?|全文)[^）)]{0,6}(?:公开|发布)/.test(note) && !/不(?:予)?公开|依申请/.test(note)) return { state: "public" };
		return { state: "absent" };
	}
	const way = entry.value.kind === "map" ? (field(entry.value, "方式")?.text ?? "") : entry.value.text;
	const reason =
		entry.value.kind === "map"
			? (field(entry.value, "理由") ?? field(entry.value, "原因"))?.text
			: /[（(：:，,](.+?)[）)]?$/.exec(way)?.[1];
	if (/主动公开|向社会公开|社会公开|公开发布|删减后公开|^公开$/.test(way) && !/不/.test(way))
		return { state: "public", span: entry.value.span };
	const said = { actual: way.trim() === "" ? "（空）" : way, span: entry.value.span, ...(reason ? { reason } : {}) };
	if (reason && SECRET.test(reason) && !NO_SECRET.test(reason)) return { state: "secret", ...said };
	return { state: "withheld", ...said };
});

const WITHHELD = /依申请公开|不(?:予|宜|对外|向社会)?公开|不(?:得|宜)发布/;

/** Edits that make the draft a public one: on the slip, and in the note. */
export function makePublic(d: Dossier): TextEdit[] {
	const entry = d.draft.slip.get("公开");
	const slip = entry && entry.value.kind !== "null" ? setValue(d.draft, entry, "主动公开") : addEntry(d.draft, "公开", "主动公开");
	// The note under the date says the same.
	const notes = disclosureSayings(d).flatMap((s) => {
		const said = s.where === "note" && s.way !== "public" ? WITHHELD.exec(d.draft.text.slice(s.span.start, s.span.end)) : undefined;
		const at = s.span.start + (said?.index ?? 0);
		return said ? replace({ start: at, end: at + said[0].length }, "主动公开") : [];
	});
	return [...slip, ...notes];
}
