/** Between offsets and the protocol: ranges, diagnostics, edits. */
import {
	type CodeDescription,
	type Diagnostic,
	type DiagnosticRelatedInformation,
	DiagnosticSeverity,
	type Range,
	type TextEdit,
} from "vscode-languageserver/node";
import { sourceName } from "../features/rulePage";
import type { Edit, Finding, Severity } from "../lint/finding";
import type { Rulebook } from "../rulebook/rulebook";
import type { LineIndex } from "../text/lines";
import type { Span } from "../text/span";

export const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	info: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};

export const toRange = (span: Span, lines: LineIndex): Range => ({ start: lines.position(span.start), end: lines.position(span.end) });

export const toEdits = (edits: readonly Edit[], lines: LineIndex): TextEdit[] =>
	edits.map((e) => ({ range: toRange(e.span, lines), newText: e.newText }));

/** A virtual document, made with the rulebook in use: the client shows it read-only. */
export const ruleUri = (id: string): string => `hegao:/${encodeURI("规则")}/${id}.md`;
export const normUri = (rulebook: Rulebook, source: string): string => `hegao:/${encodeURI("依据")}/${rulebook.name}/${source}.md`;

export interface DiagnosticOptions {
	readonly uri: string;
	readonly lines: LineIndex;
	readonly rulebook: Rulebook;
	readonly lang: "zh" | "en";
	readonly related: boolean;
	/** Whether the client can open `hegao:` documents. */
	readonly virtual: boolean;
	/** Pages that ship with the product, by rule. */
	readonly pages: ReadonlyMap<string, string>;
	/** URI of another file that a finding names. */
	readonly locate?: (path: string) => string;
}

/** The rulebook whose articles the shipped pages quote. */
const PAGES_RULEBOOK = "hegang-2017";

/**
 * Where a rule is explained, never on a network: the page that ships with the product; where another rulebook is in use (its articles are not
 * those of the page) or a house rule has no page, the virtual document, if the client can show one.
 */
export function pageOf(rule: string, o: Pick<DiagnosticOptions, "rulebook" | "virtual" | "pages">): string | undefined {
	if (rule.startsWith("engine/")) return undefined;
	const page = o.pages.get(rule);
	if (o.virtual && (page === undefined || !o.rulebook.layers.includes(PAGES_RULEBOOK))) return ruleUri(rule);
	return page;
}

export function toDiagnostic(f: Finding, o: DiagnosticOptions): Diagnostic {
	const related: DiagnosticRelatedInformation[] = [];
	if (o.related) {
		for (const r of f.related)
			if (r.path !== undefined && r.range && o.locate)
				related.push({ location: { uri: o.locate(r.path), range: r.range }, message: r.message[o.lang] });
			else if (r.span) related.push({ location: { uri: o.uri, range: toRange(r.span, o.lines) }, message: r.message[o.lang] });
		if (o.virtual) {
			const start = { line: 0, character: 0 };
			for (const s of f.sources)
				if (o.rulebook.article(s)?.text !== undefined)
					related.push({
						location: { uri: normUri(o.rulebook, s), range: { start, end: start } },
						message: `${o.lang === "zh" ? "依据" : "see "}${sourceName(s, o.rulebook)}`,
					});
		}
	}
	const href = pageOf(f.rule, o);
	const description: CodeDescription | undefined = href === undefined ? undefined : { href };
	return {
		range: toRange(f.span, o.lines),
		severity: SEVERITY[f.severity],
		code: f.rule,
		...(description ? { codeDescription: description } : {}),
		source: o.lang === "zh" ? "核稿" : "hegao",
		message: f.message[o.lang],
		...(related.length > 0 ? { relatedInformation: related } : {}),
		data: f.data,
	};
}
