/** What of a rulebook was in force on a day. `to` is the first day on which a text no longer is; `至` the last day on which an organ's entry holds. */
import type { NormData, OrganData, RenamedOrganData } from "./data";
import type { RulebookLayer } from "./load";

/** Whether `day` (ISO) lies in a half-open validity; an undefined day lies in all. */
export const covers = (valid: { readonly from?: string; readonly to?: string } | undefined, day: string | undefined): boolean =>
	day === undefined || ((valid?.from === undefined || valid.from <= day) && (valid?.to === undefined || day < valid.to));

/** The days on which something begins or ceases, in order: between two of them a rulebook is the same. */
export function turningDays(layers: readonly RulebookLayer[], organs: readonly OrganData[]): string[] {
	const days = new Set<string>();
	const add = (...all: (string | undefined)[]): void => {
		for (const d of all) if (d !== undefined) days.add(d);
	};
	for (const l of layers) {
		add(l.valid?.from, l.valid?.to);
		for (const n of l.norms ?? []) add(n.from, n.to);
		for (const r of l.renamedOrgans ?? []) add(r.自);
	}
	for (const o of organs) add(o.自, o.至 === undefined ? undefined : dayAfter(o.至));
	return [...days].sort();
}

/**
 * The organs of a day. An organ renamed later still bears its old name before: it is known by it, with no remit of its own to ask after, for
 * what the old organ was in charge of is not written down.
 */
export function organsAt(organs: readonly OrganData[], renamed: readonly RenamedOrganData[], day: string | undefined): OrganData[] {
	const eras = mergeEntries(organs);
	// Undated, the last of several is meant.
	if (day === undefined) return [...new Map(eras.map((o) => [o.全称, o])).values()];
	const out = eras.filter((o) => (o.自 === undefined || o.自 <= day) && (o.至 === undefined || day <= o.至));
	const known = new Set(out.map((o) => o.全称));
	for (const r of renamed) {
		if (r.自 <= day) continue;
		const now = organs.find((o) => o.全称 === r.新);
		if (!now) continue;
		const names = typeof r.旧 === "string" ? [r.旧] : r.旧;
		const full = names.filter((n) => !n.startsWith("市"));
		for (const name of full) {
			if (known.has(name)) continue;
			known.add(name);
			const { 自: _from, 至: _to, 代字: _prefix, 职权: _remit, ...rest } = now;
			out.push({ ...rest, 全称: name, 简称: full.length === 1 ? names.filter((n) => n.startsWith("市")) : [] });
		}
	}
	return out;
}

/**
 * A later entry of the same 全称 overrides an earlier one field by field, short names and prefixes of both staying known; where their times do
 * not meet, they are two stages of one organ and stand side by side.
 */
function mergeEntries(all: readonly OrganData[]): OrganData[] {
	const byName = new Map<string, OrganData[]>();
	for (const o of all) {
		const stages = byName.get(o.全称) ?? [];
		byName.set(o.全称, stages);
		const i = stages.findIndex((s) => (s.自 ?? "") <= (o.至 ?? "9") && (o.自 ?? "") <= (s.至 ?? "9"));
		const old = stages[i];
		if (!old) stages.push(o);
		else stages[i] = { ...old, ...o, 简称: union(o.简称, old.简称), 代字: union(o.代字, old.代字) };
	}
	return [...byName.values()].flat();
}

const union = (a: string | readonly string[] | undefined, b: string | readonly string[] | undefined): string[] => [
	...new Set([a ?? [], b ?? []].flat()),
];

/**
 * The norm behind each source letter. A norm that was not yet in force counts where the rulebook knows the text that it replaced: the demand is
 * older than the text that is cited.
 */
export function lettersAt<N extends NormData>(norms: readonly N[], day: string | undefined): Map<string, N> {
	const out = new Map<string, N>();
	const ended = (n: N): boolean => n.to !== undefined && (day === undefined || n.to <= day);
	for (const n of norms) if (n.letter && !ended(n) && covers(n, day)) out.set(n.letter, n);
	for (const n of norms) {
		if (!n.letter || out.has(n.letter)) continue;
		const older = norms.some((o) => o.successor !== undefined && [n.title, n.number, ...(n.names ?? [])].includes(o.successor));
		if (day === undefined || (!ended(n) && older)) out.set(n.letter, n);
	}
	return out;
}

function dayAfter(iso: string): string {
	const d = new Date(Date.parse(`${iso}T00:00:00Z`) + 86400000);
	return Number.isNaN(d.getTime()) ? iso : d.toISOString().slice(0, 10);
}
