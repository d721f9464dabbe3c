/** What a run of the command found, before a reporter writes it down. */
import type { Finding } from "../lint/finding";
import type { LoadProblem } from "../rulebook/load";
import type { Rulebook } from "../rulebook/rulebook";
import type { LineIndex } from "../text/lines";

export interface FileResult {
	/** Relative to the working directory, with `/`. */
	readonly path: string;
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

/** What is known of a run before its first draft is judged. */
export interface RunStart {
	readonly skipped: readonly Skipped[];
	/** Broken configs and rulebooks, each once. */
	readonly problems: readonly LoadProblem[];
}

/** What is known when the last draft is judged. */
export interface RunEnd extends RunStart {
	readonly summary: Summary;
	/** Rules that threw, with the file they threw on. */
	readonly failures: readonly { readonly path: string; readonly rule: string; readonly error: Error }[];
	/** Files that safe fixes changed (or would change). */
	readonly fixed: readonly { readonly path: string; readonly count: number; readonly circling: readonly string[] }[];
	readonly milliseconds: number;
}

/** Writes a run down draft by draft, so that none need be kept: each call gives the text that comes next. */
export interface Reporter {
	begin(start: RunStart): string;
	file(file: FileResult): string;
	end(end: RunEnd): string;
}

export interface Summary {
	readonly files: number;
	readonly errors: number;
	readonly warnings: number;
	readonly infos: number;
	readonly hints: number;
	readonly fixable: number;
}

/** Counts findings file by file. */
export function counter(): { add(file: FileResult): void; readonly summary: Summary } {
	const counts = { files: 0, error: 0, warning: 0, info: 0, hint: 0, fixable: 0 };
	return {
		add(file) {
			counts.files++;
			for (const f of file.findings) {
				counts[f.severity]++;
				if (f.fixes.some((x) => x.safe && x.edits.length > 0)) counts.fixable++;
			}
		},
		get summary() {
			const { files, error, warning, info, hint, fixable } = counts;
			return { files, errors: error, warnings: warning, infos: info, hints: hint, fixable };
		},
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
