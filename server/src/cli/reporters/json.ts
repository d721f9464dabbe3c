import type { Span } from "../../text/span";
import type { FileResult, Reporter } from "../result";

/** `spec/cli.md`: version 1, one space of indentation a level. Ranges are LSP ranges in the text after the BOM. */
export function json(lang: "zh" | "en"): Reporter {
	let first = true;
	/** A member of the top object, without its opening brace. */
	const member = (name: string, value: unknown): string => JSON.stringify({ [name]: value }, null, 1).slice(2, -2);
	return {
		begin: () => `{\n${member("version", 1)},\n "files": [`,
		file(file) {
			const text = JSON.stringify(shown(file, lang), null, 1).replace(/\n/g, "\n  ");
			const lead = first ? "\n  " : ",\n  ";
			first = false;
			return lead + text;
		},
		end({ skipped, problems, summary, milliseconds }) {
			const broken = problems.map((p) => ({ path: p.path, line: p.line, column: p.column, message: p.message }));
			const rest = [
				member("skipped", skipped),
				...(broken.length > 0 ? [member("problems", broken)] : []),
				member("summary", { ...summary, ms: milliseconds }),
			];
			return `${first ? "" : "\n "}],\n${rest.join(",\n")}\n}\n`;
		},
	};
}

function shown(file: FileResult, lang: "zh" | "en"): object {
	return {
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
	};
}

function range(file: FileResult, span: Span): { start: { line: number; character: number }; end: { line: number; character: number } } {
	return { start: file.lines.position(span.start), end: file.lines.position(span.end) };
}
