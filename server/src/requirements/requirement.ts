import type { Stage } from "../document/types";
import type { Bilingual } from "../lint/finding";
import type { Span } from "../text/span";

/** A place in the draft that shows, or ought to show, something. */
export interface Evidence {
	readonly span: Span;
	readonly text: string;
}

/**
 * What a draft must show before it may go on: a countersignature, a review, a signer, a field of a leave request. Rules, checklist, route
 * and hints read these; none computes them again.
 */
export interface Requirement {
	/** `countersign/missing`: the rule that reports it when it is missing. */
	readonly rule: string;
	/** Distinguishes requirements of one rule: the organ, the step, the field. */
	readonly subject: string;
	readonly sources: readonly string[];
	readonly what: Bilingual;
	readonly due: Stage;
	/**
	 * `met`; `missing`; `incomplete`: an entry is there with empty fields; `open`: another's duty, or not due yet; `unknown`: only a slip
	 * could show it and there is none that parses.
	 */
	readonly status: "met" | "missing" | "incomplete" | "open" | "unknown";
	/** What shows it (when met), or what calls for it (when missing). */
	readonly evidence: readonly Evidence[];
}
