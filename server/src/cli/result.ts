/** What a run of the command found, before a reporter writes it down. */
import type { Finding } from "../lint/finding";
import type { LoadProblem } from "../rulebook/load";
import type { Rulebook } from "../rulebook/rulebook";
import type { LineIndex } from "../text/lines";

export interface FileResult {
	/** Relative to the working directory, with `/`. */
	readonly path: string;
	readonly text: string;
	readonly lines: LineIndex;
	readonly findings: readonly Finding[];
	readonly rulebook: Rulebook;
}

export type SkipReason =
	| "not-a-draft"
	| "ignored"
	| "missing"
	| "unreadable"
	| "too-large"
	| "binary"
	| "undecodable"
	| "config-error"
	| "no-match";

export interface Skipped {
	readonly path: string;
	readonly reason: SkipReason;
	readonly detail?: string;
}

export interface RunResult {
	readonly files: readonly FileResult[];
	readonly skipped: readonly Skipped[];
	/** Broken configs and rulebooks, each once. */
	readonly problems: readonly LoadProblem[];
	/** Rules that threw, with the file they threw on. */
	readonly failures: readonly { readonly path: string; readonly rule: string; readonly error: Error }[];
	/** Files that safe fixes changed (or would change). */
	readonly fixed: readonly { readonly path: string; readonly count: number; readonly circling: readonly string[] }[];
	readonly milliseconds: number;
}

export interface Summary {
	readonly files: number;
	readonly errors: number;
	readonly warnings: number;
	readonly infos: number;
	readonly hints: number;
	readonly fixable: number;
}

export function summarise(result: RunResult): Summary {
	const all = result.files.flatMap((f) => f.findings);
	const of = (severity: string): number => all.filter((f) => f.severity === severity).length;
	return {
		files: result.files.length,
		errors: of("error"),
		warnings: of("warning"),
		infos: of("info"),
		hints: of("hint"),
		fixable: all.filter((f) => f.fixes.some((x) => x.safe && x.edits.length > 0)).length,
	};
}

/** Skips that mean the run could not do what it was asked to. */
export const FATAL_SKIPS: readonly SkipReason[] = [
	"missing",
	"unreadable",
	"too-large",
	"binary",
	"undecodable",
	"config-error",
	"no-match",
];
