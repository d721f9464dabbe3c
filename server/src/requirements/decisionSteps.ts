/** R22, R24: the steps of a major decision, as 程序 shows them or the text tells. Which steps, and their names, is the rulebook's. */

import { asList, field } from "../document/slip";
import type { SlipEntry, SlipNode } from "../document/types";
import type { DecisionStepData } from "../rulebook/data";
import { keptWithRulebook } from "../rulebook/rulebook";
import { type DateValue, readDate } from "../text/dates";
import { literals } from "../text/literals";
import type { Span } from "../text/span";
import { owesDeliberation } from "./deliberation";
import type { Dossier } from "./dossier";
import { postedForViews } from "./hearing";
import { keptWithDossier } from "./kept";
import { legalityReviewOf, owesLegalityReview } from "./legalityReview";
import { ownWords } from "./sentences";

export interface StepReading {
	readonly step: DecisionStepData;
	/**
	 * `done`; `told`: the text tells of it, the slip does not record it; `waived`: 不适用 with a reason; `unexplained`: 不适用 without one;
	 * `unwaivable`: 不适用 where there is no exception; `stub`: nothing filled in; `refused`: its conclusion is that the text did not pass;
	 * `absent`; `elsewhere`: another requirement's (审议, 合法性审查).
	 */
	readonly state: "done" | "told" | "waived" | "unexplained" | "unwaivable" | "stub" | "refused" | "absent" | "elsewhere";
	readonly span?: Span;
	readonly reason?: string;
	readonly date?: { readonly value: DateValue; readonly text: string; readonly span: Span };
}

/**
 * Whether the document is a major decision, or proposes one. `normative`: R23 counts the government's normative documents among them;
 * whether one is run as such shows only where 程序 has been begun.
 */
export const owesDecisionSteps = keptWithDossier((d): "major" | "normative" | undefined => {
	if (d.kind === "纪要" || d.has("会议通知") || d.has("讲话稿") || d.has("转发")) return undefined;
	if (d.has("重大决策")) return "major";
	return d.has("规范性文件") && owesDeliberation(d) === "normative" ? "normative" : undefined;
});

export const decisionSteps = keptWithDossier((d): StepReading[] => {
	const review = legalityReviewOf(d);
	return d.rulebook.decisionSteps.map((step): StepReading => {
		const read = readStep(d, step);
		if (step.name === "合法性审查") {
			if (owesLegalityReview(d)) return { step, state: "elsewhere" };
			if (review.from === "none") return read;
			if (review.refused) return { step, state: "refused", ...(review.span ? { span: review.span } : {}) };
			const filled = review.from === "text" || review.conclusion !== undefined || review.date !== undefined;
			return { step, state: filled ? "done" : "stub", ...(review.span ? { span: review.span } : {}) };
		}
		if (step.name === "集体讨论") {
			if (owesDeliberation(d)) return { step, state: "elsewhere" };
			const shown = d.deliberations.find((x) => x.meeting.trim() !== "");
			if (shown) return { step, state: "done", span: shown.span };
		}
		return read;
	});
});

/** One step, by its name or another that the rulebook knows; undefined state never: `absent` when nothing shows it. */
export function readStep(d: Dossier, step: DecisionStepData): StepReading {
	const names = [step.name, ...(step.aliases ?? [])];
	const entries: readonly SlipEntry[] = d.draft.slip.get("程序")?.value.entries ?? [];
	const readings = entries.filter((e) => names.includes(e.key.trim())).map((e) => readEntry(e, step));
	const best = readings.find((r) => r.state === "done") ?? readings.find((r) => r.state === "waived") ?? readings[0];
	if (best) return best;
	// 程序: [调查研究, 专家论证] says that they were taken.
	const listed = asList(d.draft.slip.get("程序")?.value).find((n) => n.kind === "scalar" && names.some((name) => n.text.includes(name)));
	if (listed) return { step, state: "done", span: listed.span };
	const told = toldIn(d, step);
	return told ? { step, state: "told", span: told } : { step, state: "absent" };
}

function readEntry(entry: SlipEntry, step: DecisionStepData): StepReading {
	const { value } = entry;
	const waived = waiverOf(value);
	if (waived !== undefined) {
		if (step.waive === "no") return { step, state: "unwaivable", span: entry.value.span, reason: waived };
		return waived.length < 2
			? { step, state: "unexplained", span: entry.keySpan }
			: { step, state: "waived", span: value.span, reason: waived };
	}
	if (value.kind === "null") return { step, state: "stub", span: entry.keySpan };
	if (value.kind === "scalar") {
		if (/^(?:无|没有|否|未|暂无|待|略)/.test(value.text.trim())) return { step, state: "absent", span: value.span };
		const date = dayOf(value);
		return { step, state: "done", span: value.span, ...(date ? { date } : {}) };
	}
	const maps = asList(value).filter((n) => n.kind === "map");
	const filled = maps.find(
		(n) => n.entries.some((e) => e.value.kind !== "null") && !n.entries.some((e) => e.key === "日期" && e.value.kind === "null"),
	);
	if (!filled) return { step, state: maps.length === 0 && asList(value).length > 0 ? "done" : "stub", span: entry.keySpan };
	const date = field(filled, "日期");
	const day = date ? dayOf(date) : undefined;
	return { step, state: "done", span: entry.keySpan, ...(day ? { date: day } : {}) };
}

/** The reason of `不适用: 理由`, as a mapping or as text; empty when none is given; undefined when it is no waiver. */
function waiverOf(node: SlipNode): string | undefined {
	if (node.kind === "scalar") {
		const m = /^不适用\s*[：:，,（(]?\s*(?:理由|原因)?\s*[：:]?\s*(.*?)[）)]?$/.exec(node.text.trim());
		return m ? m[1]!.trim() : undefined;
	}
	const entry = node.entries.find((e) => e.key === "不适用");
	if (!entry) return undefined;
	const own = entry.value.kind === "scalar" && !/^(?:true|是)$/.test(entry.value.text) ? entry.value.text : "";
	const apart = (field(node, "理由") ?? field(node, "原因"))?.text ?? "";
	const inner = entry.value.kind === "map" ? (field(entry.value, "理由")?.text ?? "") : "";
	return (own || apart || inner).trim();
}

function dayOf(node: SlipNode): StepReading["date"] {
	const value = readDate(node.text);
	return value?.valid ? { value, text: node.text, span: node.span } : undefined;
}

const wordsOf = keptWithRulebook((rulebook) => new Map(rulebook.decisionSteps.map((step) => [step, literals(step.told)])));

/** A sentence that tells that the step was taken, not that it will be. */
function toldIn(d: Dossier, step: DecisionStepData): Span | undefined {
	const words = wordsOf(d.rulebook).get(step)!;
	if (!words.in(d.draft.text)) return undefined;
	for (const [i, s] of d.sentences.entries()) {
		if (!words.in(s.text)) continue;
		const text = ownWords(s);
		// To post something is to hear people only where they could answer.
		const word = step.told.find((t) => text.includes(t) && (t !== "公示" || postedForViews(d.sentences, i)));
		if (word === undefined) continue;
		const at = text.indexOf(word);
		const before = text.slice(Math.max(0, at - 24), at);
		if (/拟|将(?!征求)|应当|须|计划|待|未|尚|没有|需要|要(?!求)|不再|免/.test(before.split(/[，；]/).at(-1) ?? "")) continue;
		if (!/了|已|经|先后|于\d|\d月|通过|形成|出具|认为|召开|组织|委托|听取|征求|开展|走访|实地/.test(text)) continue;
		return s.span;
	}
	return undefined;
}
