/** `<!-- 核稿:忽略 RULE 理由:… -->`, `<!-- 核稿:全文忽略 … -->`, their English spelling, and `# 核稿:忽略 …` in the slip. */
import type { Draft } from "../document/types";
import { readDate } from "../text/dates";
import { contains, type Span } from "../text/span";
import type { Finding } from "./finding";

export interface Suppression {
	readonly span: Span;
	/** Rule ids or families as typed. */
	readonly rules: readonly string[];
	/** Empty where none is written: a blank that waits to be filled in (`〔请填写〕`) is no reason. */
	readonly reason: string;
	readonly person?: string;
	/** Last day on which it holds, ISO. */
	readonly until?: string;
	/** What it covers: a span, or the whole file. */
	readonly covers: Span | "file";
}

const CHINESE = /^核稿\s*[:：]\s*(全文)?忽略\s*(.*)$/s;
const ENGLISH = /^hegao-ignore(-file)?\b\s*(.*)$/s;

const BLANK = /^(?:[〔[（(][^〔〕[\]（）()]*[〕\]）)])?$/;

export function readSuppressions(draft: Draft): Suppression[] {
	const out: Suppression[] = [];
	for (const comment of draft.comments) {
		const zh = CHINESE.exec(comment.text);
		const en = zh ? null : ENGLISH.exec(comment.text);
		const m = zh ?? en;
		if (!m) continue;
		const rest = m[2]!.trim();
		const reason = zh ? /理由\s*[:：]\s*(.*?)(?=\s+(?:人|至)\s*[:：]|$)/s.exec(rest)?.[1] : /(?:^|\s)--\s*(.*)$/s.exec(rest)?.[1];
		const head = zh ? rest.replace(/(?:理由|人|至)\s*[:：].*$/s, "") : rest.replace(/(?:^|\s)--.*$/s, "");
		const until = /至\s*[:：]\s*(\S+)/.exec(rest)?.[1];
		const person = /(?:^|\s)人\s*[:：]\s*(\S+)/.exec(rest)?.[1];
		out.push({
			span: comment.span,
			rules: head.split(/[\s,，、]+/).filter((r) => r !== ""),
			reason: BLANK.test((reason ?? "").trim()) ? "" : reason!.trim(),
			...(person ? { person } : {}),
			...(until ? { until: readDate(until)?.iso ?? until } : {}),
			covers: m[1] ? "file" : covered(draft, comment),
		});
	}
	return out;
}

function covered(draft: Draft, comment: Draft["comments"][number]): Span {
	if (comment.yaml) {
		const next = draft.slip.entries.find((e) => e.span.start > comment.span.start);
		// A comment behind a value covers that line's own entry.
		const own = draft.slip.entries.find(
			(e) =>
				e.span.start < comment.span.start &&
				e.span.end <= comment.span.start &&
				!/[\r\n]/.test(draft.text.slice(e.span.end, comment.span.start)),
		);
		return (own ?? next)?.span ?? comment.span;
	}
	const p = draft.paragraphs[comment.before];
	const same = draft.paragraphs[comment.before - 1];
	if (same && contains(lineOf(draft.text, same.span), comment.span)) return same.span;
	return p?.span ?? comment.span;
}

function lineOf(text: string, span: Span): Span {
	let { start, end } = span;
	while (start > 0 && !/[\r\n]/.test(text[start - 1]!)) start--;
	while (end < text.length && !/[\r\n]/.test(text[end]!)) end++;
	return { start, end };
}

/** Whether a suppression covers a finding on `today`; an expired one covers nothing. */
export function suppresses(s: Suppression, finding: Finding, today: string): boolean {
	if (s.until !== undefined && s.until < today) return false;
	if (!s.rules.some((r) => r === finding.rule || r === "*" || finding.rule.startsWith(`${r.replace(/\/\*?$/, "")}/`))) return false;
	return (
		s.covers === "file" || (finding.span.start < s.covers.end && finding.span.end > s.covers.start) || finding.span.start === s.covers.start
	);
}
