/** The title of the document, wherever it stands (first lines or slip), and what its words say: kind, matter, whether it relays another text. */

import { kindWordOf, spanOf, titleCore } from "../document/title";
import { KINDS, type Kind } from "../document/types";
import type { Span } from "../text/span";
import type { Dossier } from "./dossier";
import { keptWithDossier } from "./kept";

export interface Heading {
	/** The whole title, lines joined. */
	readonly text: string;
	readonly span: Span;
	/** Span of `[from, to)` of the text. */
	at(from: number, to: number): Span;
	/** Where its words stand: final marks, trailing （…） and outer 《》 aside. */
	readonly core: { readonly from: number; readonly to: number };
	/** Whether it stands in the text; otherwise on the slip only. */
	readonly inText: boolean;
}

/** A kind that a title ends in, or a word used in its place. */
export interface HeadingKind {
	readonly word: string;
	readonly from: number;
	/** The lawful kind it stands for: 令 = 命令, 答复 and 复函 = 函. */
	readonly kind?: Kind;
	/** A word that people use as a kind and that is none (申请, 汇报). */
	readonly unlawful: boolean;
}

/** The title in the text, else the slip's; undefined when there is neither. */
export const headingOf = keptWithDossier((d): Heading | undefined => {
	const { title } = d.draft;
	if (title)
		return { text: title.text, span: title.span, at: (from, to) => spanOf(title, from, to), core: titleCore(title.text), inText: true };
	const value = d.draft.slip.get("标题")?.value;
	if (value?.kind !== "scalar" || value.text.trim() === "" || value.text.length > 300) return undefined;
	const { text, span } = value;
	const shift = d.draft.text.slice(span.start, span.end).indexOf(text);
	return {
		text,
		span,
		at: (from, to) => (shift < 0 ? span : { start: span.start + shift + from, end: span.start + shift + to }),
		core: titleCore(text),
		inText: false,
	};
});

export function headingKindOf(heading: Heading, d: Dossier): HeadingKind | undefined {
	const found = kindWordOf(heading.text);
	const core = heading.text.slice(heading.core.from, heading.core.to);
	const unlawful = d.rulebook
		.phrases("unlawfulKinds")
		.filter((w) => core.endsWith(w))
		.sort((a, b) => b.length - a.length)[0];
	// 公函 is no kind, though it ends in one.
	if (found && isKindWord(found.word) && !(unlawful && unlawful.length > found.word.length && unlawful.endsWith(found.word))) {
		const kind = lawfulKind(found.word);
		return { word: found.word, from: found.from, unlawful: false, ...(kind ? { kind } : {}) };
	}
	// 初报, 续报: how incidents are reported.
	const report = d.rulebook.phrases("reportNames").find((w) => core.endsWith(w));
	if (report) return { word: report, from: heading.core.to - report.length, kind: "报告", unlawful: false };
	if (unlawful) return { word: unlawful, from: heading.core.to - unlawful.length, unlawful: true };
	return undefined;
}

/** A title that stacks two kinds (请示报告): where the pair stands. */
export function stackedKindsIn(heading: Heading, d: Dossier): { text: string; from: number } | undefined {
	const core = heading.text.slice(heading.core.from, heading.core.to);
	const pair = d.rulebook.phrases("stackedKinds").find((w) => core.endsWith(w));
	return pair ? { text: pair, from: heading.core.to - pair.length } : undefined;
}

const isKindWord = (word: string): boolean => (KINDS as readonly string[]).includes(word) || /令$|^答复$|^决定书$/.test(word);

function lawfulKind(word: string): Kind | undefined {
	if (word.endsWith("令")) return "命令";
	if (word === "答复") return "函";
	return (KINDS as readonly string[]).includes(word) ? (word as Kind) : undefined;
}

/** Kinds that may go out into the world with no matter in their title (鹤岗市人民政府令, 公告), or whose titles are settled otherwise. */
const WITHOUT_MATTER: readonly Kind[] = ["命令", "公告", "通告", "公报", "决议", "纪要"];
/** Of these the title's form is settled usage even where it says 关于 (关于…的专题会议纪要). */
const FREE_FORM: readonly Kind[] = ["命令", "公报", "纪要"];
/** Words that qualify the kind and stand between 的 and it: 若干意见, 情况报告, 第二批公告. Longer ones are part of the matter. */
const LONGEST_QUALIFIER = 8;

/** What a title lacks: its kind, 关于 and the matter, or the 的 that ties the matter to the kind. */
export type Lack = "kind" | "about" | "tie";

/** What a title of this kind lacks; undefined when it is whole. */
export function lackOf(heading: Heading, kind: HeadingKind | undefined, d: Dossier): Lack | undefined {
	const { from, to } = heading.core;
	const core = heading.text.slice(from, to);
	if (!kind) return "kind";
	const lawful = kind.kind ?? d.kind;
	if (lawful === undefined || FREE_FORM.includes(lawful) || kind.word === "决定书") return undefined;
	const head = core.slice(0, kind.from - from);
	const quoted = head.replace(/《[^《》]*(?:《[^》]*》[^《》]*)*》|“[^”]*”/g, (m) => "〇".repeat(m.length));
	if (quoted.includes("关于")) return isTied(quoted, kind) ? undefined : "tie";
	if (head.includes("关于")) return undefined;
	if (WITHOUT_MATTER.includes(lawful) && !(lawful === "通告" && matterIn(head, d).length >= 4)) return undefined;
	// 转发…的通知, 对第7264号建议的答复, 征求…意见的函, 政府工作报告: settled without 关于.
	if (d.rulebook.phrases("titleRelays").some((w) => quoted.includes(w))) return undefined;
	if ((/对.+的$/.test(head) && ["函", "批复", "决定", "通报"].includes(lawful)) || /(?:征求|商请|邀请|询问|催办|催报)/.test(quoted))
		return undefined;
	// A text that bears such a name of its own (年度报告, 实施意见 by itself) is none that is sent to anyone.
	if (["报告", "通报", "意见"].includes(lawful) && !/的$/.test(head) && head !== "") {
		const named = d.rulebook.phrases("titledTexts").some((w) => core.endsWith(w));
		return named || !isSent(d) ? undefined : "about";
	}
	return "about";
}

/** Whether 的 stands between what follows the last own 关于 and the kind, or just before a word that qualifies it. */
function isTied(head: string, kind: HeadingKind): boolean {
	// 初报, 续报: names of reports that follow the incident's own name.
	if (!(KINDS as readonly string[]).includes(kind.word)) return true;
	const tie = head.lastIndexOf("的");
	return tie > head.indexOf("关于") && head.length - tie - 1 <= LONGEST_QUALIFIER;
}

/** Whether the draft is a document on its way to someone, by its slip or its addressee, and no text printed by itself. */
const isSent = (d: Dossier): boolean =>
	d.draft.addressee !== undefined || d.addressees.length > 0 || (d.draft.slip.get("文种") !== undefined && d.signers.length > 0);

/** What a title without 关于 has between its issuer and its kind; empty where the issuer cannot be told from the matter. */
function matterIn(head: string, d: Dossier): string {
	const bare = head.replace(/(?:紧急|重要|联合)$/, "");
	const squeezed = d.issuers.map((p) => p.text.replace(/[\s\u3000]/g, "")).find((name) => name !== "" && bare.startsWith(name));
	const issuer = squeezed?.length ?? d.rulebook.organsIn(bare).find((m) => m.span.start === 0)?.span.end;
	if (issuer === undefined) return "";
	const rest = bare.slice(issuer);
	// 鹤岗市公安局交通警察支队通告: a part of the organ is no matter.
	return /(?:局|委员会|委|办公室|办|支队|大队|中队|分局|处|科|所|站|中心|指挥部|领导小组)$/.test(rest) ? "" : rest;
}
