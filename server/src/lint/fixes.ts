/** The fix algebra: edits of one version, chosen so that they do not overlap, applied until nothing changes. */
import type { Edit, Finding, Fix } from "./finding";

/** Applies non-overlapping edits; throws a RangeError when two overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
	let out = "";
	let at = 0;
	for (const edit of sorted) {
		if (edit.span.start < at) throw new RangeError(`edits overlap at ${edit.span.start}`);
		out += text.slice(at, edit.span.start) + edit.newText;
		at = edit.span.end;
	}
	return out + text.slice(at);
}

export interface FixPlan {
	readonly edits: readonly Edit[];
	/** Findings whose fix is in the plan. */
	readonly fixed: readonly Finding[];
}

/**
 * One round of fixes: the first eligible fix of each finding, in order of position; a fix that overlaps one already chosen waits for the
 * next round. A fix goes whole or not at all.
 */
export function planFixes(findings: readonly Finding[], eligible: (fix: Fix, finding: Finding) => boolean): FixPlan {
	const edits: Edit[] = [];
	const fixed: Finding[] = [];
	for (const finding of findings) {
		const fix = finding.fixes.find((f) => f.edits.length > 0 && eligible(f, finding));
		if (!fix || fix.edits.some((e) => edits.some((o) => overlap(e, o)))) continue;
		edits.push(...fix.edits);
		fixed.push(finding);
	}
	return { edits, fixed };
}

function overlap(a: Edit, b: Edit): boolean {
	if (a.span.start === b.span.start && a.span.end === b.span.end && a.span.start === a.span.end) return true;
	return a.span.start < b.span.end && b.span.start < a.span.end;
}

export interface Fixed {
	readonly text: string;
	readonly count: number;
	/** Rules whose fixes went in circles; empty when a fixpoint was reached. */
	readonly circling: readonly string[];
}

/** Applies safe fixes round after round until nothing changes; stops after `rounds` and names the rules that still want to change something. */
export function fixToFixpoint(text: string, check: (text: string) => readonly Finding[], rounds = 12): Fixed {
	let current = text;
	let count = 0;
	// Which round began with which text, and whose fixes it made.
	const begun = new Map([[text, 0]]);
	const made: string[][] = [];
	for (let i = 0; i < rounds; i++) {
		const plan = planFixes(check(current), (fix) => fix.safe);
		if (plan.edits.length === 0) return { text: current, count, circling: [] };
		const next = applyEdits(current, plan.edits);
		made.push(plan.fixed.map((f) => f.rule));
		const start = begun.get(next);
		// All that acted since this text was there before are in the circle together.
		if (start !== undefined) return { text: current, count, circling: [...new Set(made.slice(start).flat())].sort() };
		begun.set(next, i + 1);
		current = next;
		count += plan.fixed.length;
	}
	const rest = planFixes(check(current), (fix) => fix.safe).fixed;
	return { text: current, count, circling: [...new Set(rest.map((f) => f.rule))].sort() };
}
