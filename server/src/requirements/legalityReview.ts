/** R20: the legality review by the municipal legislative affairs office, as an entry of its own, as a step of 程序, or told in the text. */

import { asList, field } from "../document/slip";
import type { Located, SlipNode } from "../document/types";
import { type DateValue, readDate } from "../text/dates";
import type { Span } from "../text/span";
import type { Dossier } from "./dossier";
import { keptWithDossier } from "./kept";
import { ownWords, within } from "./sentences";
import { refused } from "./verdict";

export interface LegalityReview {
	/** `text`: the body tells of it; `none`: neither slip nor body shows it. */
	readonly from: "entry" | "step" | "text" | "none";
	/** The review shown; undefined when there is none. */
	readonly span?: Span;
	readonly body?: Located;
	/** The body named is not the one that the rulebook charges with 合法性审查. */
	readonly wrongBody: boolean;
	readonly conclusion?: Located;
	readonly refused: boolean;
	readonly date?: Located & { readonly value?: DateValue };
	/** 日期, 结论, 机构 left empty or, for the first two, left out. */
	readonly empty: readonly { readonly field: string; readonly span: Span }[];
	/** A review by the right body that passed, with nothing left empty. */
	readonly passed: boolean;
}

export const legalityReviewOf = keptWithDossier((d): LegalityReview => {
	const entry = d.draft.slip.get("合法性审查");
	const step = d.draft.slip.get("程序")?.value.entries.find((e) => /^合法性审[查核]$/.test(e.key) && shown(e.value));
	for (const [from, found] of [
		["entry", entry],
		["step", step],
	] as const) {
		if (!found || !shown(found.value)) continue;
		const readings = asList(found.value).map((n) => readReview(n, from, found.keySpan, d));
		const best = readings.find((r) => r.passed) ?? readings.at(-1);
		if (best) return best;
	}
	for (const s of d.sentences) {
		const text = ownWords(s);
		const m = /(?:经|由)([^，。；]{0,16}?法制[^，。；]{0,6}?)(?:进行|作出)?的?(?:合法性)?审[查核]/.exec(text);
		if (!m || /拟|将|应当|须|报送|待|未|请/.test(text.slice(Math.max(0, m.index - 4), m.index)) || !isReviewer(m[1]!, d)) continue;
		return { from: "text", span: within(s, m.index, m.index + m[0].length), wrongBody: false, refused: false, empty: [], passed: true };
	}
	return { from: "none", wrongBody: false, refused: false, empty: [], passed: false };
});

/** Says something at all; `不适用` does not, for R22 has no exception for this step. */
function shown(node: SlipNode): boolean {
	if (node.kind === "null") return false;
	if (node.kind === "scalar") return !/^(?:无|没有|否|未|不适用)/.test(node.text.trim());
	return !field(node, "不适用");
}

function readReview(node: SlipNode, from: "entry" | "step", keySpan: Span, d: Dossier): LegalityReview {
	if (node.kind !== "map") {
		const bad = refused(node.text, d.rulebook);
		return {
			from,
			span: node.span,
			wrongBody: false,
			conclusion: { text: node.text, span: node.span },
			refused: bad,
			empty: [],
			passed: !bad,
		};
	}
	const body = field(node, "机构") ?? field(node, "机关");
	const conclusion = field(node, "结论") ?? field(node, "意见");
	const date = field(node, "日期");
	const wrongBody = body !== undefined && !isReviewer(body.text, d);
	const bad = conclusion !== undefined && refused(conclusion.text, d.rulebook);
	const empty: { field: string; span: Span }[] = [];
	const blank = (name: string): Span | undefined => node.entries.find((e) => e.key === name && e.value.kind === "null")?.keySpan;
	const noBody = body === undefined ? (blank("机构") ?? blank("机关")) : undefined;
	if (noBody) empty.push({ field: "机构", span: noBody });
	if (!date) empty.push({ field: "日期", span: blank("日期") ?? keySpan });
	if (!conclusion) empty.push({ field: "结论", span: blank("结论") ?? keySpan });
	const value = date ? readDate(date.text) : undefined;
	return {
		from,
		span: node.span,
		...(body ? { body: { text: body.text, span: body.span } } : {}),
		wrongBody,
		...(conclusion ? { conclusion: { text: conclusion.text, span: conclusion.span } } : {}),
		refused: bad,
		...(date ? { date: { text: date.text, span: date.span, ...(value ? { value } : {}) } } : {}),
		empty,
		passed: !wrongBody && !bad && empty.length === 0,
	};
}

/** Whether a name is that of the organ whose remit is 合法性审查: rulebook data, so that another place names its own. */
export function isReviewer(name: string, d: Dossier): boolean {
	const { rulebook } = d;
	const whole = rulebook.organ(name);
	if (!whole && rulebook.section(name)) return false;
	const organ = whole ?? rulebook.organsIn(name).at(-1)?.organ;
	if (organ) {
		const charged = rulebook.organs.filter((o) => o.remit.includes("合法性审查") && /^(?:组成部门|直属单位|市政府办公室)$/.test(o.type));
		return charged.length > 0 ? charged.includes(organ) : /法制|司法/.test(organ.name);
	}
	return /法制(?:办|局|机构)/.test(name) && !/[县区省]|[局委]法制/.test(name);
}

/** Whether R20 asks this document for the review: a normative document of, or put to, the municipal government. */
export const owesLegalityReview = keptWithDossier((d): "given" | "inferred" | undefined => {
	if (
		!d.rulebook.sourcesOf("procedure/legality-review", ["R20"]) ||
		d.kind === "纪要" ||
		d.has("转发") ||
		d.has("会议通知") ||
		d.has("讲话稿")
	)
		return undefined;
	const type = d.issuer?.type;
	if (d.has("规范性文件") && (type === "市政府" || type === "市政府办公室" || (d.toGovernment && d.direction !== "下行")))
		return d.categoriesGiven ? "given" : "inferred";
	// A request that the government adopt a set of rules puts a normative document to it.
	if (!d.categoriesGiven && d.toGovernment && d.kind === "请示" && submitsRules(d.draft.title?.text ?? "")) return "inferred";
	return undefined;
});

function submitsRules(title: string): boolean {
	const m =
		/(?:提请|报请|申请|请求)?(?:审议|审定|印发|出台|发布|颁布|批准|批转)(?:实施)?《?([^《》]{4,60}?)》?(?:（[^）]*）|\([^)]*\))?的请示$/.exec(
			title,
		);
	return (
		m !== null && /(?:办法|规定|细则)$/.test(m[1]!.replace(/[（(][^）)]*[）)]$/, "")) && !/内部|工作规则|考勤|值班|财务|会议/.test(m[1]!)
	);
}
