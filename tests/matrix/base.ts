/** A base is a kind of clean draft: a kind, a category and the stages at which it is met, with varying organs, dates and wording. */
import type { Stage } from "../../server/src/document/types";
import type { DraftSpec } from "./draftSpec";
import type { Rng } from "./rng";

export interface Base {
	readonly name: string;
	readonly stages: readonly Stage[];
	/** The draft as issued. What later stages bring is taken off by `atStage`. */
	make(rng: Rng): DraftSpec;
}

/** What the slip gains only at signing, and only at issue. */
const SIGNING = ["审核", "签发", "审议"];
const ISSUE = ["发文字号", "成文日期", "印发", "公开", "备案"];

/** The same draft as it stood earlier. */
export function atStage(spec: DraftSpec, stage: Stage): DraftSpec {
	if (stage === "印发" || spec.slip === undefined) return spec;
	const gone = stage === "签发" ? ISSUE : [...SIGNING, ...ISSUE];
	const slip = Object.fromEntries(Object.entries(spec.slip).filter(([k]) => !gone.includes(k)));
	const { date: _date, imprint: _imprint, ...rest } = spec;
	return { ...rest, slip: { ...slip, 阶段: stage } };
}

export const draft = (spec: Partial<DraftSpec> & Pick<DraftSpec, "slip" | "title" | "body">): DraftSpec => ({
	annexNote: [],
	signature: [],
	annexes: [],
	typed: [],
	config: {},
	...spec,
});

export const copyOf = (spec: DraftSpec): DraftSpec => structuredClone(spec);
