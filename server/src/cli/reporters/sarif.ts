import { sourceName } from "../../features/rulePage";
import { houseRules } from "../../lint/house";
import { RULES } from "../../rules/index.generated";
import type { Position } from "../../text/lines";
import type { Span } from "../../text/span";
import type { FileResult, Reporter, RunEnd } from "../result";

const LEVEL = { error: "error", warning: "warning", info: "note", hint: "note" } as const;

/** SARIF 2.1.0: one run, columns in UTF-16 units counted from 1. The rules come before the results, so that all drafts are kept to the end. */
export function sarif(lang: "zh" | "en"): Reporter {
	const files: FileResult[] = [];
	return {
		begin: () => "",
		file(file) {
			files.push(file);
			return "";
		},
		end: (run) => whole(files, run, lang),
	};
}

function whole(files: readonly FileResult[], run: RunEnd, lang: "zh" | "en"): string {
	const used = [...new Set(files.flatMap((f) => f.findings.map((x) => x.rule)))].sort();
	const rulebook = files[0]?.rulebook;
	const house = files.flatMap((f) => houseRules(f.rulebook, undefined));
	const rules = used.map((id) => {
		const rule = [...RULES, ...house].find((r) => r.id === id)?.rule;
		return {
			id,
			...(rule
				? {
						name: id,
						shortDescription: { text: rule.title[lang] },
						fullDescription: { text: rule.why[lang] },
						defaultConfiguration: { level: LEVEL[rule.severity] },
						properties: { sources: rulebook ? rule.sources.map((s) => sourceName(s, rulebook)) : rule.sources },
					}
				: { shortDescription: { text: id } }),
		};
	});
	const results = files.flatMap((file) =>
		file.findings.map((f) => ({
			ruleId: f.rule,
			ruleIndex: used.indexOf(f.rule),
			level: LEVEL[f.severity],
			message: { text: f.message[lang] },
			locations: [{ physicalLocation: location(file, f.span) }],
			...(f.related.some((r) => r.span || (r.path !== undefined && r.range))
				? {
						relatedLocations: f.related
							.filter((r) => r.span || (r.path !== undefined && r.range))
							.map((r, id) => ({
								id,
								message: { text: r.message[lang] },
								physicalLocation: r.span ? location(file, r.span) : elsewhere(r.path!, r.range!),
							})),
					}
				: {}),
			...(f.fixes.some((x) => x.edits.length > 0)
				? {
						fixes: f.fixes
							.filter((x) => x.edits.length > 0)
							.map((x) => ({
								description: { text: x.title[lang] },
								artifactChanges: [
									{
										artifactLocation: artifact(file.path),
										replacements: x.edits.map((e) => ({ deletedRegion: region(file, e.span), insertedContent: { text: e.newText } })),
									},
								],
							})),
					}
				: {}),
			properties: { severity: f.severity, sources: f.sources, data: f.data },
		})),
	);
	const notifications = [
		...run.problems.map((p) => ({
			level: "error",
			message: { text: p.message },
			locations: [{ physicalLocation: { artifactLocation: artifact(p.path), region: { startLine: p.line, startColumn: p.column } } }],
		})),
		...run.skipped.map((s) => ({
			level: s.reason === "not-a-draft" || s.reason === "ignored" ? "note" : "error",
			message: { text: `${s.path}: ${s.reason}${s.detail ? ` (${s.detail})` : ""}` },
		})),
		...run.failures.map((f) => ({ level: "error", message: { text: `${f.path}: ${f.rule}: ${f.error.message}` } })),
	];
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [
			{
				tool: { driver: { name: "hegao", informationUri: "https://www.npmjs.com/package/hegao", rules } },
				columnKind: "utf16CodeUnits",
				results,
				invocations: [
					{ executionSuccessful: run.failures.length === 0 && run.problems.length === 0, toolExecutionNotifications: notifications },
				],
			},
		],
	};
	return `${JSON.stringify(log, null, 1)}\n`;
}

const artifact = (path: string): { uri: string; uriBaseId?: string } =>
	path.startsWith("/") ? { uri: `file://${encodeURI(path)}` } : { uri: encodeURI(path), uriBaseId: "SRCROOT" };

function region(file: FileResult, span: Span): object {
	const start = file.lines.position(span.start);
	const end = file.lines.position(span.end);
	return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

function location(file: FileResult, span: Span): object {
	return { artifactLocation: artifact(file.path), region: region(file, span) };
}

/** A place in another file, in its own lines. */
function elsewhere(path: string, range: { readonly start: Position; readonly end: Position }): object {
	const { start, end } = range;
	return {
		artifactLocation: artifact(path),
		region: { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 },
	};
}
