/** A planter knows one way to spoil a clean draft so that one rule must speak. */
import type { Stage } from "../../server/src/document/types";
import type { DraftSpec, SlipSpec, SlipValue } from "./draftSpec";
import type { Rng } from "./rng";

export interface Planter {
	readonly rule: string;
	/** Which way of going wrong; several planters may share a rule. */
	readonly how: string;
	/** Names of the bases it applies to. */
	readonly bases: readonly string[];
	/** Stages, where not all of the base's. */
	readonly stages?: readonly Stage[];
	/** Spoils its own copy; `false` when this draft gives no occasion. */
	plant(spec: DraftSpec, rng: Rng): boolean | undefined;
	/**
	 * What makes the clean twin, where it is more than the clean draft: the same wording done right, the same other drafts in the workspace
	 * (`config.files`). It gets the chances that `plant` gets, so that both pick alike.
	 */
	twin?(spec: DraftSpec, rng: Rng): boolean | undefined;
	/** Rules that rightly speak too, each with the reason why. */
	readonly extras?: Readonly<Record<string, string>>;
}

type Plant = Planter["plant"];

/** Shorthand for a planter's table row. */
export const planter = (
	rule: string,
	how: string,
	bases: readonly string[],
	plant: Plant,
	more: Partial<Pick<Planter, "stages" | "extras" | "twin">> = {},
): Planter => ({ rule, how, bases, plant, ...more });

/** Changes a value of the slip; false when the slip does not have it. */
export function slipSet(spec: DraftSpec, key: string, change: (value: SlipValue) => SlipValue): boolean {
	if (spec.slip?.[key] === undefined) return false;
	spec.slip[key] = change(spec.slip[key]);
	return true;
}

export function slipDrop(spec: DraftSpec, ...keys: string[]): boolean {
	const present = keys.filter((k) => spec.slip?.[k] !== undefined);
	for (const k of present) delete spec.slip![k];
	return present.length > 0;
}

/** Adds an entry behind the keys that are there; false without a slip. */
export function slipAdd(spec: DraftSpec, entries: SlipSpec): boolean {
	if (!spec.slip) return false;
	Object.assign(spec.slip, entries);
	return true;
}

type Fields = { [key: string]: SlipValue };

/** The entries of a list of persons or organs, one or several. */
export const items = (value: SlipValue | undefined): Fields[] =>
	(Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]).filter(
		(v): v is Fields => typeof v === "object" && v !== null,
	);

/** Replaces text in the first body paragraph that has it; false when none has. */
export function reword(spec: DraftSpec, find: string | RegExp, replace: string): boolean {
	const at = spec.body.findIndex((p) => (typeof find === "string" ? p.includes(find) : find.test(p)));
	if (at < 0) return false;
	spec.body[at] = spec.body[at]!.replace(find, replace);
	return true;
}

const CLOSING = /^(?:妥否|当否|可否|特此|此复|请予|请函复|以上|现提请)/;

/** Puts a paragraph before the closing formula, else at the end of the body. */
export function sayBeforeClosing(spec: DraftSpec, ...paragraphs: string[]): true {
	const at = spec.body.findIndex((p) => CLOSING.test(p));
	spec.body.splice(at < 0 ? spec.body.length : at, 0, ...paragraphs);
	return true;
}

/** The own text without its closing formula. */
export const closingAt = (spec: DraftSpec): number => spec.body.findIndex((p) => CLOSING.test(p));
