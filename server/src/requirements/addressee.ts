/** The 主送 line as it is typed: whether the document needs one, and which of its marks are wrong. */

import type { Kind } from "../document/types";
import type { Span } from "../text/span";
import type { Dossier } from "./dossier";
import { keptWithDossier } from "./kept";

/** Kinds that speak to somebody. A 通报 or 决定 may; what goes out to all has no addressee. */
const ADDRESSED: readonly Kind[] = ["请示", "报告", "批复", "函", "通知", "意见", "议案"];

/** 意见 are published to all as well; only a slip tells that they are sent. */
export const needsAddressee = (d: Dossier): boolean =>
	d.kind !== undefined && ADDRESSED.includes(d.kind) && (d.kind !== "意见" || d.slipKnown) && !d.draft.headnote && !d.has("会议纪要");

export interface WrongMark {
	readonly actual: string;
	readonly expected: string;
	readonly span: Span;
	/** The mark behind the names; empty `actual` where there is none. */
	readonly end: boolean;
}

/**
 * Marks of the 主送 line that are not ， 、 and a final ：. Where the whole text is typed with half-width marks, those are one fault of the
 * text (text/punctuation) and none of this line.
 */
export const wrongMarks = keptWithDossier((d): WrongMark[] => {
	const line = d.draft.addressee;
	if (!line) return [];
	const { text, paragraph } = line;
	const out: WrongMark[] = [];
	const half = halfWidth(d);
	const bare = text.replace(/[：:，,。.；;、\s]+$/, "");
	const end = text.slice(bare.length).trimEnd();
	if (end !== "：" && !(half && end === ":")) {
		const span = end === "" ? paragraph.at(bare.length - 1, bare.length) : paragraph.at(bare.length, bare.length + end.length);
		out.push({ actual: end, expected: "：", span: end === "" ? { start: span.end, end: span.end } : span, end: true });
	}
	let depth = 0;
	for (let i = 0; i < bare.length; i++) {
		const c = bare[i]!;
		if (/[（(《“]/.test(c)) depth++;
		else if (/[）)》”]/.test(c)) depth = Math.max(0, depth - 1);
		else if (depth === 0 && (c === "；" || (!half && /[,;]/.test(c))))
			out.push({ actual: c, expected: "，", span: paragraph.at(i, i + 1), end: false });
	}
	return out;
});

/** Whether the body is typed with half-width commas and colons throughout. */
export const halfWidth = keptWithDossier((d): boolean => {
	let half = 0;
	let full = 0;
	for (const p of d.draft.body) {
		half += p.text.match(/(?<=[\u4e00-\u9fff》）)”])[,:;]/g)?.length ?? 0;
		full += p.text.match(/[，：；]/g)?.length ?? 0;
	}
	return half > full;
});
