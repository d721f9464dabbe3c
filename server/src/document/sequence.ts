/** Fits the labels of an outline to runs 1, 2, 3 …: which continue, which start anew, which are wrong and what they should be. */

import { toChineseNumber } from "../text/numerals";
import { keptWithDraft } from "./kept";
import { type OutlineItem, type OutlineScope, outlineOf, rankOfForm } from "./outline";
import type { LabelForm } from "./types";

/** A label that neither continues a run nor starts one. */
export interface Fault {
	readonly item: OutlineItem;
	/** The value it should have. */
	readonly expected: number;
	readonly kind: "gap" | "repeat" | "start";
}

/** Labels of one form that belong together, each with the value that it should have. */
export interface Run {
	readonly form: LabelForm;
	readonly items: readonly { readonly item: OutlineItem; readonly value: number }[];
	readonly faults: readonly Fault[];
}

/** A label whose number fits a higher level that lacks it: the number is right, the form is wrong. */
export interface WrongForm {
	readonly item: OutlineItem;
	readonly form: LabelForm;
}

export interface Sequence {
	readonly scope: OutlineScope;
	readonly runs: readonly Run[];
	readonly wrongForms: readonly WrongForm[];
	readonly inversions: readonly Inversion[];
}

export const sequencesOf = keptWithDraft((draft): readonly Sequence[] => outlineOf(draft).map(readSequence));

/** Two labels in each other's place: `1.` above `（一）`. The first of the higher form that stands too low. */
export interface Inversion {
	readonly upper: readonly OutlineItem[];
	readonly lower: readonly OutlineItem[];
}

function readSequence(scope: OutlineScope): Sequence {
	const inversions = readInversions(scope);
	const inverted = new Set(inversions.flatMap((i) => [...i.upper, ...i.lower]));
	// Dotted labels carry their place in themselves, and often stand twice (contents, text).
	const items = scope.items.filter((i) => i.label.form !== "1.1" && !inverted.has(i));
	const moved = new Map<OutlineItem, LabelForm>();
	let fitted = fitAll(scope, items, moved);
	let faults = faultsOf(fitted);
	for (let round = 0; round < 3 && faults <= 20 && faults + lone(fitted) > 0; round++) {
		let best: { faults: number; fitted: typeof fitted; move: WrongForm; size: number } | undefined;
		for (const move of misplaced(scope, fitted).slice(0, 6)) {
			const tried = fitAll(scope, items, new Map([...moved, [move.item, move.form]]));
			const left = faultsOf(tried);
			const size = fitted.get(moved.get(move.item) ?? move.item.label.form)?.length ?? 0;
			if (!best || left < best.faults || (left === best.faults && size < best.size)) best = { faults: left, fitted: tried, move, size };
		}
		if (!best || best.faults >= faults) break;
		moved.set(best.move.item, best.move.form);
		({ faults, fitted } = best);
	}
	const runs: Run[] = [];
	for (const [form, list] of fitted) {
		const count = list.filter((f) => f.fault !== undefined).length;
		// Where much does not fit, the labels are not what they seem (excerpts of a law, a list of chosen items).
		if (count > Math.max(2, list.length / 4)) continue;
		let run: Fitted[] = [];
		const flush = (): void => {
			if (run.length > 0) runs.push(toRun(form, run));
			run = [];
		};
		for (const f of list) {
			if (f.first) flush();
			run.push(f);
		}
		flush();
	}
	return { scope, runs, wrongForms: [...moved].map(([item, form]) => ({ item, form })), inversions };
}

function fitAll(
	scope: OutlineScope,
	items: readonly OutlineItem[],
	moved: ReadonlyMap<OutlineItem, LabelForm>,
): ReadonlyMap<LabelForm, readonly Fitted[]> {
	const byForm = new Map<LabelForm, OutlineItem[]>();
	for (const item of items) {
		const form = moved.get(item) ?? item.label.form;
		const list = byForm.get(form);
		if (list) list.push(item);
		else byForm.set(form, [item]);
	}
	return new Map([...byForm].map(([form, list]) => [form, fitRun(scope, form, list)]));
}

const faultsOf = (fitted: ReadonlyMap<LabelForm, readonly Fitted[]>): number =>
	[...fitted.values()].reduce((n, list) => n + list.filter((f) => f.fault !== undefined).length, 0);

/** Labels of a form that occurs once: they may be slips of the pen though they break no run. */
const lone = (fitted: ReadonlyMap<LabelForm, readonly Fitted[]>): number => [...fitted.values()].filter((list) => list.length === 1).length;

/** `（一）` … `（二）` under `1.`, and `2.` behind them, all under one `一、`: the two forms have changed places. */
function readInversions(scope: OutlineScope): Inversion[] {
	const out: Inversion[] = [];
	const { items } = scope;
	let from = 0;
	for (let i = 0; i <= items.length; i++) {
		const item = items[i];
		if (item && rankOfForm(item.label.form) > rankOfForm("一、")) continue;
		const section = items.slice(from, i).filter((x) => x.label.form === "1." || x.label.form === "（一）");
		from = i + 1;
		const lower = section.filter((x) => x.label.form === "1.");
		const upper = section.filter((x) => x.label.form === "（一）");
		if (lower.length < 2 || upper.length === 0 || section[0]!.label.form !== "1.") continue;
		const steady = lower.every((x, k) => x.label.value === k + 1);
		const between = upper.some((x) => x.order > lower[0]!.order && x.order < lower.at(-1)!.order);
		// In the usual order each （一） has 1. of its own, or goes on where the last one stopped.
		const restarts = upper.filter((x) => x.label.value === 1).length;
		if (steady && between && lower[1]!.order > upper[0]!.order && (restarts > 1 || upper.at(-1)!.order < lower.at(-1)!.order))
			out.push({ upper, lower });
	}
	return out;
}

interface Fitted {
	readonly item: OutlineItem;
	/** The first of its run. */
	readonly first: boolean;
	readonly value: number;
	readonly fault?: Fault["kind"];
}

function toRun(form: LabelForm, list: readonly Fitted[]): Run {
	return {
		form,
		items: list.map(({ item, value }) => ({ item, value })),
		faults: list.flatMap((f) => (f.fault ? [{ item: f.item, expected: f.value, kind: f.fault }] : [])),
	};
}

/** One reading of the labels so far. `state` is the number that the last label counts as. */
interface Path {
	readonly state: number;
	readonly cost: number;
	readonly step: "next" | "start" | "typo" | "jump" | "mistyped-start";
	/** Labels since the run began. */
	readonly length: number;
	readonly before?: Path;
}

/** A restart that nothing announces is less likely than one under a new head, and one of a single label less still. */
const UNANNOUNCED = 0.5;
const SINGLE = 0.7;
const WIDEST = 12;

/** The cheapest reading of a row of labels of one form. */
function fitRun(scope: OutlineScope, form: LabelForm, items: readonly OutlineItem[]): Fitted[] {
	if (items.length === 0) return [];
	const fresh = items.map((item, i) => i === 0 || announced(scope, form, items[i - 1]!, item));
	let paths: Path[] = [{ state: 0, cost: 0, step: "next", length: 0 }];
	items.forEach((item, i) => {
		const { value } = item.label;
		const next: Path[] = [];
		for (const p of paths) {
			const on = (state: number, cost: number, step: Path["step"], length: number): void => {
				next.push({ state, cost: p.cost + cost, step, length, before: p });
			};
			if (value === p.state + 1) on(value, 0, i === 0 ? "start" : "next", p.length + 1);
			if (value === 1 && p.state > 0) {
				const lone = items[i + 1]?.label.value !== 2;
				on(1, fresh[i] ? 0 : UNANNOUNCED + (lone || p.length === 1 ? SINGLE : 0), "start", 1);
			}
			if (value !== p.state + 1) {
				on(p.state + 1, 1.001, "typo", p.length + 1);
				on(value, 1, "jump", p.length + 1);
				if (fresh[i] && i > 0 && value !== 1) on(1, 1.002, "mistyped-start", 1);
			}
		}
		const best = new Map<number, Path>();
		for (const p of next) {
			const rival = best.get(p.state);
			if (!rival || p.cost < rival.cost) best.set(p.state, p);
		}
		paths = [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, WIDEST);
	});
	const steps: Path[] = [];
	for (let p: Path | undefined = paths[0]; p?.before; p = p.before) steps.unshift(p);
	const runsOn = items.some((item, i) => i > 0 && fresh[i] && item.label.value > 1 && steps[i]!.step === "next");
	const out: Fitted[] = [];
	items.forEach((item, i) => {
		const step = steps[i]!.step;
		const last = out.at(-1);
		const opens = i === 0 || step === "start" || step === "mistyped-start" || (step === "jump" && fresh[i]! && !runsOn);
		const value = opens ? 1 : last!.value + 1;
		const faulty = step === "jump" || step === "typo" || step === "mistyped-start";
		const kind: Fault["kind"] = opens ? "start" : item.label.value <= last!.item.label.value ? "repeat" : "gap";
		const excused =
			faulty &&
			(hiddenLabels(scope, form, items[i - 1], item, opens ? 0 : items[i - 1]!.label.value) || strayStart(scope, items, i, opens));
		if (excused) out.push({ item, first: opens, value: item.label.value });
		else out.push({ item, first: opens, value, ...(faulty ? { fault: kind } : {}) });
	});
	return out;
}

/** Whether something between two labels of one form lets the second start anew: a higher label, a heading, a list's first line. */
function announced(scope: OutlineScope, form: LabelForm, before: OutlineItem, item: OutlineItem): boolean {
	const rank = rankOfForm(form);
	for (let i = before.order + 1; i <= item.order; i++) {
		const other = scope.items[i]!;
		if (other.introduced || rankOfForm(other.label.form) < rank) return true;
	}
	return false;
}

/** A text that starts in the middle of a numbering quotes another; only the cover, or a lone missing first label, is judged. */
function strayStart(scope: OutlineScope, items: readonly OutlineItem[], i: number, opens: boolean): boolean {
	if (!opens || i > 0 || scope.annex === undefined) return false;
	return items[0]!.label.value !== 2 || items.length < 2;
}

/** Whether the labels that seem to be missing stand inside paragraphs (`（1）…；（2）…`), or behind another label (`一、（一）…`). */
function hiddenLabels(scope: OutlineScope, form: LabelForm, before: OutlineItem | undefined, item: OutlineItem, last: number): boolean {
	const { value } = item.label;
	if (value <= last + 1 || value - last > 12) return false;
	const to = item.position;
	let at = before?.position ?? 0;
	for (let n = last + 1; n < value; n++) {
		const wanted = spellings(form, n);
		let found = false;
		for (let i = at; i < to && !found; i++) {
			const { text } = scope.paragraphs[i]!;
			if (wanted.some((w) => text.includes(w))) {
				found = true;
				at = i;
			}
		}
		if (!found) return false;
	}
	return true;
}

function spellings(form: LabelForm, n: number): string[] {
	const cn = toChineseNumber(n);
	switch (form) {
		case "一、":
			return [`${cn}、`, `${cn}，`, `${cn}.`];
		case "（一）":
			return [`（${cn}）`, `(${cn})`];
		case "1.":
			return [`${n}.`, `${n}．`, `${n}、`];
		case "（1）":
			return [`（${n}）`, `(${n})`];
		case "①":
			return [String.fromCharCode(0x245f + n)];
		case "条":
		case "章":
		case "节":
			return [];
		default:
			return [];
	}
}

/** Labels that may stand in the wrong form: the number is one that another form lacks at this place. */
function misplaced(scope: OutlineScope, fitted: ReadonlyMap<LabelForm, readonly Fitted[]>): WrongForm[] {
	const out: WrongForm[] = [];
	for (const [form, list] of fitted) {
		if (!MOVABLE.has(form)) continue;
		for (const f of list) {
			if (!f.fault && list.length > 1) continue;
			const { order, label } = f.item;
			for (const [other, others] of fitted) {
				if (other === form || !MOVABLE.has(other)) continue;
				// A label with a list of its own under it stands where it belongs.
				const next = scope.items[order + 1];
				if (
					next &&
					next.label.value === 1 &&
					rankOfForm(next.label.form) > rankOfForm(form) &&
					rankOfForm(other) >= rankOfForm(next.label.form)
				)
					continue;
				const before = others.filter((o) => o.item.order < order).at(-1);
				const after = others.find((o) => o.item.order > order);
				const continues = label.value > 1 && before !== undefined && before.item.label.value === label.value - 1;
				const opens = label.value === 1 && after !== undefined && after.fault !== undefined;
				const fills = after ? after.item.label.value === label.value + 1 && after.fault !== undefined : f.fault !== undefined;
				// `1.` `3.` under one head lack `2.`; that `二、` happens to stand above is no sign of `三、`, unless `四、` follows.
				if (!opens && !after && fellowBefore(scope, f.item)) continue;
				// Nothing of a higher level may lie between the label and its fellows.
				const rank = Math.min(rankOfForm(form), rankOfForm(other));
				const near = (o: Fitted | undefined): boolean =>
					o === undefined ||
					!scope.items.slice(Math.min(order, o.item.order) + 1, Math.max(order, o.item.order)).some((i) => rankOfForm(i.label.form) < rank);
				if ((opens || (continues && near(before))) && fills && near(after)) out.push({ item: f.item, form: other });
			}
		}
	}
	return out;
}

/** Whether a label of the same form stands before this one under the same head. */
const fellowBefore = (scope: OutlineScope, item: OutlineItem): boolean =>
	scope.items.some((i) => i.order < item.order && i.label.form === item.label.form && i.parent === item.parent);

const MOVABLE: ReadonlySet<LabelForm> = new Set<LabelForm>(["一、", "（一）", "1.", "（1）"]);
