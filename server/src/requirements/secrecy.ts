/** How secret a draft says it is, and whether it is to be made public: the slip, the note under the date, the lines of a 版头. */

import { field } from "../document/slip";
import type { Located } from "../document/types";
import { anyNumber } from "../text/numerals";
import { keptWithDossier } from "./kept";

export const LEVELS = ["绝密", "机密", "秘密"] as const;
export type Level = (typeof LEVELS)[number];

export interface Classification extends Located {
	/** Undefined where the value names none of the three levels. */
	readonly level?: Level;
	/** The period in the standard form (`1年`, `6个月`, `长期`, `2018年6月1日`, `启用前`); undefined when there is none, or none readable. */
	readonly period?: string;
	/** `秘密★1年`; present when both parts are. */
	readonly standard?: string;
	/** Years that a period in years lasts. */
	readonly years?: number;
	readonly inBody: boolean;
}

/** The classification of the slip, else of the head of the document. Words that deny one (`无`, `非涉密`) are none. */
export const classificationOf = keptWithDossier((d): Classification | undefined => {
	const value = d.draft.slip.get("密级")?.value;
	if (value?.kind === "scalar" && value.text.trim() !== "")
		return NONE.test(value.text.trim()) ? undefined : read({ text: value.text.trim(), span: value.span }, false);
	const head = d.draft.paragraphs.find((p) => p.part === "residue" && p.text.length <= 24 && /^★?\s*(?:绝密|机密|秘密)/.test(p.text));
	return head ? read({ text: head.text, span: head.span }, true) : undefined;
});

const NONE = /^(?:无|否|普通|一般|非密|非涉密|不涉密|公开|不定密|未定密|无密级|不涉及国家秘密|[-—/]+)$/;
/** What people put between level and period in the place of ★. */
const NOISE = /[\s\u3000★☆✩✭⭐*＊·•．.\-—－–_~～|/，,、：:;；（）()【】[\]]|保密期限?|期限|级|为/g;

function read(located: Located, inBody: boolean): Classification {
	const text = located.text.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
	const level = LEVELS.find((l) => text.includes(l));
	if (!level) return { ...located, inBody };
	const rest = text.replace(level, "").replace(NOISE, "");
	const period = readPeriod(rest, text);
	return {
		...located,
		inBody,
		level,
		...(period ? { period: period.text, standard: `${level}★${period.text}` } : {}),
		...(period?.years !== undefined ? { years: period.years } : {}),
	};
}

function readPeriod(rest: string, whole: string): { text: string; years?: number } | undefined {
	if (rest === "") return undefined;
	if (/^长期$|^永久$/.test(rest)) return { text: "长期" };
	if (rest === "半年") return { text: "6个月", years: 0.5 };
	const day = /(\d{4})\D{0,2}年?\D?(\d{1,2})月?\D?(\d{1,2})日?/.exec(whole);
	if (day && /年|[-./]/.test(day[0])) return { text: `${day[1]}年${Number(day[2])}月${Number(day[3])}日` };
	const span = /^([\d〇零一二三四五六七八九十两百壹贰叁肆伍陆柒捌玖拾]+)(年|个?月|日|天)$/.exec(rest);
	const n = span
		? anyNumber(span[1]!.replace(/[壹贰叁肆伍陆柒捌玖拾]/g, (c) => "一二三四五六七八九十"["壹贰叁肆伍陆柒捌玖拾".indexOf(c)]!))
		: undefined;
	if (span && n !== undefined && n > 0) {
		const unit = span[2] === "年" ? "年" : /月/.test(span[2]!) ? "个月" : "日";
		return { text: `${n}${unit}`, ...(unit === "年" ? { years: n } : unit === "个月" ? { years: n / 12 } : {}) };
	}
	// A condition on which it is declassified: 启用前, 公布前.
	return /^[\u4e00-\u9fff]{1,10}(?:前|后|止|时)$/.test(rest) ? { text: rest } : undefined;
}

export interface Saying extends Located {
	readonly way: "public" | "request" | "withheld";
	readonly where: "slip" | "note";
}

/** What slip and notes say of disclosure, the slip's first. `此件删减后公开` and the like decide nothing. */
export const disclosureSayings = keptWithDossier((d): Saying[] => {
	const out: Saying[] = [];
	const value = d.draft.slip.get("公开")?.value;
	const node = value?.kind === "map" ? field(value, "方式") : value;
	if (node?.kind === "scalar") {
		const way = wayOf(node.text);
		if (way) out.push({ text: node.text, span: node.span, way, where: "slip" });
	}
	const note = d.draft.slip.get("附注")?.value;
	const notes: Located[] = [...d.draft.notes, ...(note?.kind === "scalar" ? [{ text: note.text, span: note.span }] : [])];
	for (const n of notes) {
		const said = /(?:此件|本件|本文件?)[^，。；）)]{0,10}/.exec(n.text)?.[0];
		const way = said && /公开|发布/.test(said) ? wayOf(said) : undefined;
		if (way) out.push({ ...n, way, where: "note" });
	}
	for (const p of d.draft.paragraphs) {
		if (p.table || p.annex !== undefined || p.text.length > 40) continue;
		const m = /^(?:信息)?公开(?:方式|属性|选项|形式|类别|类型)\s*[：:]\s*(\S{2,10})$/.exec(p.text);
		const way = m ? wayOf(m[1]!) : undefined;
		if (way) out.push({ text: p.text, span: p.span, way, where: "note" });
	}
	return out;
});

function wayOf(text: string): Saying["way"] | undefined {
	if (/删减|部分|延期|暂/.test(text)) return undefined;
	if (/不(?:予|宜|对外|向社会)?公开|不(?:得|宜)发布|内部/.test(text)) return "withheld";
	if (/申请/.test(text)) return "request";
	return /公开|发布/.test(text) ? "public" : undefined;
}

/** Whether the document is to be made public: by slip or note, else by its kind. A classified one never is. */
export const isPublic = keptWithDossier((d): boolean => {
	const sayings = disclosureSayings(d);
	if (sayings.length > 0) return sayings.some((s) => s.way === "public");
	return d.draft.slip.get("公开") === undefined && /^(?:公告|通告|公报)$/.test(d.kind ?? "") && !classificationOf(d);
});
