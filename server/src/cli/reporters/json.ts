import type { Span } from "../../text/span";
import { type FileResult, type RunResult, summarise } from "../result";

/** `spec/cli.md`: version 1. Ranges are LSP ranges in the text after the BOM. */
export function json(run: RunResult, lang: "zh" | "en"): string {
	const files = run.files.map((file) => ({
		path: file.path,
		findings: file.findings.map((f) => ({
			rule: f.rule,
			severity: f.severity,
			message: f.message[lang],
			sources: f.sources,
			range: range(file, f.span),
			related: f.related.map((r) => ({
				path: r.path ?? file.path,
				...(r.range ? { range: r.range } : r.span && r.path === undefined ? { range: range(file, r.span) } : {}),
				message: r.message[lang],
			})),
			data: f.data,
			fixes: f.fixes
				.filter((x) => x.edits.length > 0)
				.map((x) => ({
					title: x.title[lang],
					safe: x.safe,
					edits: x.edits.map((e) => ({ range: range(file, e.span), newText: e.newText })),
				})),
		})),
	}));
	const summary = { ...summarise(run), ms: run.milliseconds };
	const problems = run.problems.map((p) => ({ path: p.path, line: p.line, column: p.column, message: p.message }));
	return `${JSON.stringify({ version: 1, files, skipped: run.skipped, ...(problems.length > 0 ? { problems } : {}), summary }, null, 1)}\n`;
}

function range(file: FileResult, span: Span): { start: { line: number; character: number }; end: { line: number; character: number } } {
	return { start: file.lines.position(span.start), end: file.lines.position(span.end) };
}
