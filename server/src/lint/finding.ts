import type { Position } from "../text/lines";
import type { Span } from "../text/span";

export const SEVERITIES = ["error", "warning", "info", "hint"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Text in the two languages that the product speaks. */
export interface Bilingual {
	readonly zh: string;
	readonly en: string;
}

export interface Edit {
	readonly span: Span;
	readonly newText: string;
}

export interface Fix {
	readonly title: Bilingual;
	/** Safe fixes are applied by `--fix`; the others are offered in the editor only. */
	readonly safe: boolean;
	/** Non-overlapping, against the text of the version that was checked. Empty: the fix only moves the cursor to `focus`. */
	readonly edits: readonly Edit[];
	/** Where the cursor should go after the fix (an empty field to fill in); offset in the text before the edits. */
	readonly focus?: number;
}

export interface Related {
	/** Absent: in the same file. `norm:R42` points at an article of the rulebook. */
	readonly path?: string;
	readonly span?: Span;
	/** Place in another file, whose text the finding's reader does not have. */
	readonly range?: { readonly start: Position; readonly end: Position };
	readonly message: Bilingual;
}

export interface Finding {
	/** `family/name` */
	readonly rule: string;
	readonly severity: Severity;
	readonly message: Bilingual;
	readonly sources: readonly string[];
	readonly span: Span;
	readonly related: readonly Related[];
	/** What the finding is about (`organ`, `field`, `step`, `expected`, `actual`), full organ names and slip keys. */
	readonly data: Readonly<Record<string, string>>;
	readonly fixes: readonly Fix[];
}
