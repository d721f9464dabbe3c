/** What an editor may do about findings. Offsets only; the protocol is the server's business. */
import type { Draft } from "../document/types";
import type { Bilingual, Edit, Finding } from "../lint/finding";
import { planFixes } from "../lint/fixes";
import { lineBreakOf, lineSpan } from "../text/lines";
import type { Span } from "../text/span";

export interface Action {
	readonly kind: "quickfix" | "fixAll" | "explain";
	readonly title: Bilingual;
	readonly edits: readonly Edit[];
	/** Findings it answers. */
	readonly findings: readonly Finding[];
	readonly preferred: boolean;
	/** Where the cursor goes afterwards, in the text before the edits. */
	readonly focus?: number;
	/** Rule to explain. */
	readonly rule?: string;
}

/**
 * What the cursor selects once the action is applied, in the text after its edits: the first blank that it wrote (`〔请填写〕` whole, or the place
 * behind `日期: `), else the action's own `focus`. Undefined: the cursor stays.
 */
export function landing(action: Pick<Action, "edits" | "focus">): Span | undefined {
	const sorted = [...action.edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
	let shift = 0;
	for (const { span, newText } of sorted) {
		const blank = /〔[^〔〕]*〕|(?<=[:：] )(?=[,}])/.exec(newText);
		if (blank) {
			const start = span.start + shift + blank.index;
			return { start, end: start + blank[0].length };
		}
		shift += newText.length - (span.end - span.start);
	}
	const { focus } = action;
	if (focus === undefined) return undefined;
	const before = sorted.filter((e) => e.span.end <= focus && e.span.start < focus);
	const at = focus + before.reduce((sum, e) => sum + e.newText.length - (e.span.end - e.span.start), 0);
	return { start: at, end: at };
}

/** Actions for the findings at the cursor; `all` are those of the whole draft. */
export function actionsFor(draft: Draft, here: readonly Finding[], all: readonly Finding[]): Action[] {
	const out: Action[] = [];
	for (const finding of here) {
		finding.fixes.forEach((fix, i) => {
			if (fix.edits.length === 0 && fix.focus === undefined) return;
			// Two findings may have one cure (who signs is missing, so is his line): the menu offers it once.
			const same = out.findIndex((a) => a.title.zh === fix.title.zh && sameEdits(a.edits, fix.edits));
			if (same >= 0) {
				out[same] = { ...out[same]!, findings: [...out[same]!.findings, finding] };
				return;
			}
			out.push({
				kind: "quickfix",
				title: fix.title,
				edits: fix.edits,
				findings: [finding],
				preferred: i === 0 && fix.safe,
				...(fix.focus === undefined ? {} : { focus: fix.focus }),
			});
		});
	}
	for (const rule of new Set(here.map((f) => f.rule))) {
		const same = all.filter((f) => f.rule === rule);
		const plan = planFixes(same, (fix) => fix.safe);
		if (plan.fixed.length > 1)
			out.push({
				kind: "quickfix",
				title: { zh: `修复全文的 ${rule}（${plan.fixed.length} 处）`, en: `Fix all ${rule} (${plan.fixed.length})` },
				edits: plan.edits,
				findings: [...plan.fixed],
				preferred: false,
			});
	}
	for (const finding of here) {
		if (finding.rule.startsWith("engine/") || finding.rule.startsWith("suppression/")) continue;
		const edit = suppression(draft, finding);
		out.push({
			kind: "quickfix",
			title: { zh: `忽略此处的 ${finding.rule}（须写理由）`, en: `Ignore ${finding.rule} here (with a reason)` },
			edits: [edit],
			findings: [finding],
			preferred: false,
			focus: edit.span.start,
		});
	}
	for (const rule of new Set(here.map((f) => f.rule))) {
		if (!rule.startsWith("engine/"))
			out.push({
				kind: "explain",
				title: { zh: `说明 ${rule} 和它的依据`, en: `Explain ${rule}` },
				edits: [],
				findings: here.filter((f) => f.rule === rule),
				preferred: false,
				rule,
			});
	}
	return out;
}

const sameEdits = (a: readonly Edit[], b: readonly Edit[]): boolean =>
	a.length > 0 &&
	a.length === b.length &&
	a.every((e, i) => e.newText === b[i]!.newText && e.span.start === b[i]!.span.start && e.span.end === b[i]!.span.end);

/** Every safe fix of the draft that does not overlap another, in one go. */
export function fixAll(all: readonly Finding[]): readonly Edit[] {
	return planFixes(all, (fix) => fix.safe).edits;
}

/** A comment above the paragraph, or in the slip above the key. */
function suppression(draft: Draft, finding: Finding): Edit {
	const eol = lineBreakOf(draft.text);
	const { slip } = draft;
	const at = finding.span.start;
	if (slip.status !== "absent" && at > 0 && at < slip.inner.end && at >= slip.inner.start) {
		const entry = slip.entries.find((e) => e.span.start <= at && at < Math.max(e.span.end, e.span.start + 1));
		const start = lineSpan(draft.text, entry?.span.start ?? at).start;
		return { span: { start, end: start }, newText: `# 核稿:忽略 ${finding.rule} 理由:〔请填写〕${eol}` };
	}
	const paragraph = draft.paragraphs.find((p) => p.span.start <= at && at <= p.span.end);
	if (!paragraph || paragraph.table) {
		const start = slip.status === "absent" ? 0 : Math.min(draft.text.length, slip.span.end + eol.length);
		return { span: { start, end: start }, newText: `<!-- 核稿:全文忽略 ${finding.rule} 理由:〔请填写〕 -->${eol}` };
	}
	const start = lineSpan(draft.text, paragraph.span.start).start;
	return { span: { start, end: start }, newText: `<!-- 核稿:忽略 ${finding.rule} 理由:〔请填写〕 -->${eol}` };
}
