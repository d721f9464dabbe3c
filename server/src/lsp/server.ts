/** The language server: documents, diagnostics, actions, hover. One run in flight a document; the newest version wins. */
import { existsSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import {
	type CodeAction,
	CodeActionKind,
	type Connection,
	DidChangeConfigurationNotification,
	DidChangeWatchedFilesNotification,
	type DocumentSymbol,
	type InitializeParams,
	type InitializeResult,
	type Range,
	SymbolKind,
	TextDocumentSyncKind,
	type WorkspaceEdit,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { editSnapshot, openSnapshot, type Snapshot } from "../document/snapshot";
import { STAGES, type Stage } from "../document/types";
import { actionsFor, fixAll, landing } from "../features/codeActions";
import { hoverAt } from "../features/hover";
import { articleText, rulePage, sourceName } from "../features/rulePage";
import { asSnippet, SKELETONS, skeleton } from "../features/skeleton";
import { type DraftSymbol, foldsOf, symbolsOf } from "../features/symbols";
import { lint } from "../lint/engine";
import type { Finding } from "../lint/finding";
import { applyEdits } from "../lint/fixes";
import { houseRules } from "../lint/house";
import { existingAnnexFiles } from "../project/annexFiles";
import { isDraftName, showsKind } from "../project/drafts";
import { openProject, type Project } from "../project/project";
import { localDay } from "../project/today";
import { indexWorkspace } from "../project/workspace";
import type { LoadProblem } from "../rulebook/load";
import type { Rulebook } from "../rulebook/rulebook";
import { RULES } from "../rules/index.generated";
import { looksGarbled } from "../text/encoding";
import { type LineIndex, lineIndex } from "../text/lines";
import { type DiagnosticOptions, SEVERITY, toDiagnostic, toEdits, toRange } from "./protocol";

interface Document {
	readonly uri: string;
	readonly languageId: string;
	version: number;
	snapshot: Snapshot;
	lines: LineIndex;
	/** What the version and settings of `generation` gave. */
	result?: {
		readonly version: number;
		readonly generation: number;
		/** How often the facts of other drafts had changed. */
		readonly facts: number;
		readonly findings: readonly Finding[];
		readonly rulebook: Rulebook;
		/** Folder that paths of other drafts are relative to. */
		readonly home?: string;
	};
	/** Whether its folder wants drafts checked, as asked in `generation`. */
	enabled?: { readonly generation: number; readonly value: Promise<boolean> };
	/** Takes back the run that waits. */
	cancel?: () => void;
	/** When the first key that is not yet judged was typed; `performance.now()`. */
	waitingSince?: number;
	/** Milliseconds that the last run took: a draft that is judged in no time need not wait for a pause in the typing. */
	cost: number;
	factsTimer?: NodeJS.Timeout;
	/** How often this draft's own facts have changed. */
	ownFacts: number;
}

/** The file that an open document is; undefined when it is none on disk. */
function pathOf(document: Document): string | undefined {
	const uri = URI.parse(document.uri);
	return uri.scheme === "file" ? uri.fsPath : undefined;
}

interface ClientSettings {
	readonly enable?: boolean;
	readonly lang?: "auto" | "zh" | "en";
	readonly config?: string;
	readonly rulebook?: string;
	readonly stage?: string;
}

/** Below this many milliseconds a run follows each key at once; above, it waits for a pause as long as itself, `LONGEST_PAUSE` at most. */
const QUICK = 50;
const LONGEST_PAUSE = 50;
/** Who types without a pause sees what his draft was at most this many milliseconds ago, plus the run itself. */
const LONGEST_WAIT = 120;
const SYMBOL_KINDS: Readonly<Record<DraftSymbol["kind"], SymbolKind>> = {
	slip: SymbolKind.Object,
	key: SymbolKind.Key,
	title: SymbolKind.File,
	level: SymbolKind.String,
	annex: SymbolKind.Package,
};
/** A client that does not answer for its settings is waited for this many milliseconds. */
const SETTINGS_PATIENCE = 1000;
/** Quiet time before what an open draft says of itself is collected for the others. */
const FACTS_DELAY = 250;

/** `pages`: URIs of the rule pages that ship with the product, by rule. */
export function startServer(connection: Connection, pages: ReadonlyMap<string, string> = new Map()): void {
	const documents = new Map<string, Document>();
	let settings: ClientSettings = {};
	let locale = "zh";
	let pull = false;
	let related = false;
	let virtual = false;
	let refresh = false;
	let canConfigure = false;
	let canWatch = false;
	let roots: string[] = [];
	/** Counts changes of configs, rulebooks and settings; results of an older generation are stale. */
	let generation = 0;
	/** Counts changes of what drafts say of themselves. */
	let facts = 0;
	let project: Project = newProject();
	/** Configs and rulebooks that have findings in the editor. */
	const shownProblems = new Set<string>();
	let shutdown = false;
	/** The client's settings have come: nothing is judged by others before. */
	let settled: Promise<void> = Promise.resolve();
	const workspace = indexWorkspace();

	function newProject(): Project {
		return openProject({
			today: localDay(),
			...(settings.config ? { config: resolve(roots[0] ?? ".", settings.config) } : {}),
			...(settings.rulebook ? { rulebook: settings.rulebook } : {}),
		});
	}

	const lang = (): "zh" | "en" => (settings.lang === "zh" || settings.lang === "en" ? settings.lang : /^zh/i.test(locale) ? "zh" : "en");

	connection.onInitialize((params: InitializeParams): InitializeResult => {
		const { textDocument, workspace } = params.capabilities;
		pull = textDocument?.diagnostic !== undefined;
		related =
			textDocument?.publishDiagnostics?.relatedInformation ??
			(textDocument?.diagnostic as { relatedInformation?: boolean } | undefined)?.relatedInformation ??
			false;
		refresh = (workspace as { diagnostics?: { refreshSupport?: boolean } } | undefined)?.diagnostics?.refreshSupport ?? false;
		canConfigure = workspace?.configuration === true;
		canWatch = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
		const init = params.initializationOptions as { settings?: ClientSettings; virtualDocuments?: boolean } | undefined;
		virtual = init?.virtualDocuments === true;
		if (init?.settings) settings = init.settings;
		locale = params.locale ?? "zh";
		roots = (params.workspaceFolders ?? [])
			.map((f) => URI.parse(f.uri))
			.filter((u) => u.scheme === "file")
			.map((u) => u.fsPath);
		project = newProject();
		return {
			capabilities: {
				positionEncoding: "utf-16",
				textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
				codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, `${CodeActionKind.SourceFixAll}.hegao`] },
				hoverProvider: true,
				documentSymbolProvider: { label: "核稿" },
				foldingRangeProvider: true,
				...(pull ? { diagnosticProvider: { identifier: "hegao", interFileDependencies: true, workspaceDiagnostics: false } } : {}),
			},
			serverInfo: { name: "hegao" },
		};
	});

	connection.onInitialized(async () => {
		if (canConfigure) {
			settled = Promise.race([readSettings(), new Promise<void>((done) => setTimeout(done, SETTINGS_PATIENCE).unref())]);
			await settled;
			await connection.client.register(DidChangeConfigurationNotification.type, { section: "hegao" }).catch(() => undefined);
		}
		if (canWatch) {
			await connection.client
				.register(DidChangeWatchedFilesNotification.type, {
					watchers: [
						{ globPattern: "**/hegao.config.{yaml,yml,json}" },
						{ globPattern: "**/rulebook.{yaml,yml,json}" },
						{ globPattern: "**/norms/*.{yaml,yml}" },
						{ globPattern: "**/*.md" },
					],
				})
				.catch(() => undefined);
		}
	});

	async function readSettings(): Promise<void> {
		const got: unknown = await connection.workspace.getConfiguration("hegao").catch(() => undefined);
		if (got && typeof got === "object") settings = got as ClientSettings;
		changed();
	}

	/** Faults of configs and rulebooks are shown in those files too; the client does not send us these, so they are pushed. */
	function showProblems(problems: readonly LoadProblem[]): void {
		for (const path of new Set(problems.map((p) => p.path))) {
			if (shownProblems.has(path) || !existsSync(path)) continue;
			shownProblems.add(path);
			const diagnostics = problems
				.filter((p) => p.path === path)
				.map((p) => ({
					range: rangeOf(p),
					severity: SEVERITY.error,
					source: lang() === "zh" ? "核稿" : "hegao",
					message: inBoth(p.message)[lang() === "zh" ? 0 : 1],
				}));
			void connection.sendDiagnostics({ uri: URI.file(path).toString(), diagnostics });
		}
	}

	/** Settings, a config or a rulebook changed: everything is judged anew. */
	function changed(): void {
		generation++;
		for (const path of shownProblems) void connection.sendDiagnostics({ uri: URI.file(path).toString(), diagnostics: [] });
		shownProblems.clear();
		project = newProject();
		if (pull) {
			if (refresh) connection.languages.diagnostics.refresh();
		} else for (const d of documents.values()) schedule(d);
	}

	/** What another draft says of itself is other now: open drafts are judged with it. `by` is the draft that was edited; its own facts are none of its concern. */
	function factsChanged(by?: Document): void {
		facts++;
		if (by) by.ownFacts++;
		if (pull) {
			if (refresh && documents.size > (by ? 1 : 0)) connection.languages.diagnostics.refresh();
		} else for (const d of documents.values()) if (d !== by) schedule(d);
	}

	/** Collects the facts of an open draft after a quiet moment. */
	function collect(document: Document, delay = FACTS_DELAY): void {
		if (document.factsTimer) clearTimeout(document.factsTimer);
		document.factsTimer = setTimeout(() => {
			const path = pathOf(document);
			if (path === undefined || documents.get(document.uri) !== document) return;
			if (!isDraftName(path) && document.languageId !== "gongwen" && !showsKind(document.snapshot.text)) return;
			if (workspace.opened(path, document.snapshot.draft)) factsChanged(document);
		}, delay);
	}

	connection.onDidChangeConfiguration((p) => {
		if (canConfigure) void readSettings();
		else {
			const own = (p.settings as { hegao?: ClientSettings } | null)?.hegao;
			if (own) settings = own;
			changed();
		}
	});
	connection.onDidChangeWatchedFiles(({ changes }) => {
		let settingsToo = false;
		for (const c of changes) {
			const uri = URI.parse(c.uri);
			// A draft on disk concerns the others only through its facts; a config or a rulebook concerns everything.
			if (uri.scheme === "file" && /\.md$/i.test(uri.fsPath)) {
				if (workspace.changed(uri.fsPath)) factsChanged();
			} else settingsToo = true;
		}
		if (settingsToo) changed();
	});

	connection.onDidOpenTextDocument(({ textDocument: t }) => {
		const snapshot = openSnapshot(t.text);
		const document: Document = {
			uri: t.uri,
			languageId: t.languageId,
			version: t.version,
			snapshot,
			lines: lineIndex(t.text),
			cost: 0,
			ownFacts: 0,
		};
		documents.set(t.uri, document);
		collect(document, 0);
		if (!pull) schedule(document);
	});
	connection.onDidChangeTextDocument(({ textDocument: t, contentChanges }) => {
		const document = documents.get(t.uri);
		if (!document) return;
		for (const change of contentChanges) {
			if ("range" in change) {
				const start = document.lines.offset(change.range.start);
				const end = Math.max(start, document.lines.offset(change.range.end));
				document.snapshot = editSnapshot(document.snapshot, { start, end, insert: change.text });
			} else document.snapshot = openSnapshot(change.text);
			document.lines = lineIndex(document.snapshot.text);
		}
		document.version = t.version;
		collect(document);
		if (!pull) schedule(document);
	});
	connection.onDidCloseTextDocument(({ textDocument: t }) => {
		const document = documents.get(t.uri);
		document?.cancel?.();
		if (document?.factsTimer) clearTimeout(document.factsTimer);
		documents.delete(t.uri);
		const path = document && pathOf(document);
		if (path !== undefined && workspace.closed(path)) factsChanged();
		if (!pull) void connection.sendDiagnostics({ uri: t.uri, diagnostics: [] });
	});

	/** Pushes diagnostics: at once where that is cheap, else after a pause in the typing; a newer version takes back the run that waits. */
	function schedule(document: Document): void {
		document.cancel?.();
		const run = async (): Promise<void> => {
			delete document.waitingSince;
			const { version } = document;
			const found = await judge(document);
			if (documents.get(document.uri) !== document || document.version !== version) return;
			void connection.sendDiagnostics({
				uri: document.uri,
				version,
				diagnostics: found.findings.map((f) => toDiagnostic(f, shownIn(document, found))),
			});
		};
		if (document.cost < QUICK) {
			// After the messages that have arrived: keys that wait in the pipe are judged together.
			const waiting = setImmediate(run);
			document.cancel = () => clearImmediate(waiting);
		} else {
			document.waitingSince ??= performance.now();
			const left = document.waitingSince + LONGEST_WAIT - performance.now();
			const waiting = setTimeout(run, Math.max(0, Math.min(LONGEST_PAUSE, document.cost, left)));
			document.cancel = () => clearTimeout(waiting);
		}
	}

	/** `hegao.enable` may differ from folder to folder of one workspace: asked once a document and generation. */
	function enabled(document: Document): Promise<boolean> {
		if (!canConfigure) return Promise.resolve(settings.enable !== false);
		if (document.enabled?.generation !== generation) {
			const value = connection.workspace.getConfiguration({ scopeUri: document.uri, section: "hegao" }).then(
				(own: ClientSettings | null) => (own?.enable ?? settings.enable) !== false,
				() => settings.enable !== false,
			);
			document.enabled = { generation, value };
		}
		return document.enabled.value;
	}

	async function isDraft(document: Document, path: string): Promise<boolean> {
		if (!(await enabled(document))) return false;
		if (document.languageId === "gongwen" || isDraftName(path)) return true;
		const listed = await project.listed(path);
		if (listed === "ignored") return false;
		return listed === "included" || (/markdown|plaintext/.test(document.languageId) && showsKind(document.snapshot.text));
	}

	/** The document's path; for one that is not saved yet, the path that it would have in the first folder. */
	function placeOf(document: Document): string {
		const uri = URI.parse(document.uri);
		return uri.scheme === "file" ? uri.fsPath : resolve(roots[0] ?? process.cwd(), uri.path.replace(/^\/+/, "") || "untitled.gw.md");
	}

	/** The findings of the document as it stands; computed once a version and generation. */
	async function judge(document: Document): Promise<NonNullable<Document["result"]>> {
		await settled;
		for (;;) {
			const { version, snapshot } = document;
			const at = generation;
			const others = facts - document.ownFacts;
			const known = document.result;
			if (known && known.version === version && known.generation === at && known.facts === others) return known;
			const uri = URI.parse(document.uri);
			const path = placeOf(document);
			const draft = await isDraft(document, path);
			const found = await project.settingsFor(path);
			// Somebody typed meanwhile: that version is judged instead.
			if (document.version !== version || generation !== at) continue;
			let findings: readonly Finding[] = [];
			let { rulebook } = found.settings;
			const home = found.rooted ? found.root : roots.find((r) => path === r || path.startsWith(r.endsWith(sep) ? r : r + sep));
			if (draft && found.problems.length > 0) {
				showProblems(found.problems);
				findings = found.problems.slice(0, 1).map((p) => problem(p, home ?? dirname(path)));
			} else if (draft && looksGarbled(snapshot.text)) findings = [garbled()];
			else if (draft) {
				const stage = (STAGES as readonly string[]).includes(settings.stage ?? "") ? (settings.stage as Stage) : undefined;
				const began = performance.now();
				const root = uri.scheme === "file" ? home : undefined;
				const result = lint(
					snapshot,
					{
						...found.settings,
						...(root === undefined ? {} : { workspace: workspace.facts(root) }),
						...(uri.scheme === "file" ? { files: existingAnnexFiles(snapshot.draft, path) } : {}),
						today: found.configs.some((c) => c.config.today) ? found.settings.today : localDay(),
						path: home === undefined ? path : relative(home, path).split(sep).join("/"),
						...(stage ? { stage } : {}),
					},
					RULES,
				);
				findings = result.findings;
				rulebook = result.rulebook;
				// The first run compiles what later ones find ready; it says nothing of them.
				if (known) document.cost = performance.now() - began;
				for (const f of result.failures) connection.console.error(`${f.rule}: ${f.error.stack ?? f.error.message}`);
			}
			const result = {
				version,
				generation: at,
				facts: others,
				findings,
				rulebook,
				...(home === undefined ? {} : { home }),
			};
			document.result = result;
			return result;
		}
	}

	connection.languages.diagnostics.on(async (params) => {
		const document = documents.get(params.textDocument.uri);
		if (!document) return { kind: "full", items: [] };
		// A pull that the next key takes back is answered all the same: VS Code's client takes a cancelled one for "no findings", and they would
		// all vanish for a moment while one types. What is judged is the newest text in any case.
		const result = await judge(document);
		const resultId = `${result.version}:${result.generation}:${result.facts}:${lang()}`;
		if (params.previousResultId === resultId) return { kind: "unchanged", resultId };
		return {
			kind: "full",
			resultId,
			items: result.findings.map((f) => toDiagnostic(f, shownIn(document, result))),
		};
	});

	const shownIn = (document: Document, result: NonNullable<Document["result"]>): DiagnosticOptions => ({
		uri: document.uri,
		lines: document.lines,
		rulebook: result.rulebook,
		lang: lang(),
		related,
		virtual,
		pages,
		...(result.home === undefined ? {} : { locate: (path: string) => URI.file(resolve(result.home!, path)).toString() }),
	});

	const workspaceEdit = (
		document: Document,
		edits: readonly { span: { start: number; end: number }; newText: string }[],
	): WorkspaceEdit => ({
		documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: toEdits(edits, document.lines) }],
	});

	connection.onCodeAction(async (params) => {
		const document = documents.get(params.textDocument.uri);
		if (!document) return [];
		const before = document.version;
		const result = await judge(document);
		// What was asked about an older text gets no edit for the newer one.
		if (document.version !== before || result.version !== before) return [];
		const only = params.context.only;
		const wants = (kind: string): boolean => !only || only.some((o) => kind === o || kind.startsWith(`${o}.`));
		const out: CodeAction[] = [];
		const { lines } = document;
		if (wants(CodeActionKind.QuickFix)) {
			const from = lines.offset(params.range.start);
			const to = lines.offset(params.range.end);
			const touched = result.findings.filter((f) => f.span.start <= to && from <= f.span.end);
			for (const a of actionsFor(document.snapshot.draft, touched, result.findings)) {
				const diagnostics = a.findings.length === 1 ? a.findings.map((f) => toDiagnostic(f, shownIn(document, result))) : undefined;
				if (a.kind === "explain") {
					if (virtual)
						out.push({
							title: a.title[lang()],
							kind: CodeActionKind.QuickFix,
							command: { title: a.title[lang()], command: "hegao.explain", arguments: [a.rule] },
							...(diagnostics ? { diagnostics } : {}),
						});
					continue;
				}
				if (a.edits.length === 0 && !virtual) continue;
				const land = virtual ? landing(a) : undefined;
				const after = land && (a.edits.length > 0 ? lineIndex(applyEdits(document.snapshot.text, a.edits)) : lines);
				const focus = land && {
					title: "",
					command: "hegao.focus",
					arguments: [document.uri, after!.position(land.start), after!.position(land.end)],
				};
				out.push({
					title: a.title[lang()],
					kind: CodeActionKind.QuickFix,
					isPreferred: a.preferred,
					...(a.edits.length > 0 ? { edit: workspaceEdit(document, a.edits) } : {}),
					...(focus ? { command: focus } : {}),
					...(diagnostics ? { diagnostics } : {}),
				});
			}
		}
		if (wants(`${CodeActionKind.SourceFixAll}.hegao`) && only?.some((o) => o.startsWith("source"))) {
			const edits = fixAll(result.findings);
			if (edits.length > 0)
				out.push({
					title: lang() === "zh" ? "核稿：应用全部安全修复" : "Hegao: apply all safe fixes",
					kind: `${CodeActionKind.SourceFixAll}.hegao`,
					edit: workspaceEdit(document, edits),
				});
		}
		return out;
	});

	connection.onHover(async (params) => {
		const document = documents.get(params.textDocument.uri);
		if (!document) return null;
		const result = await judge(document);
		const hover = hoverAt(document.snapshot, document.lines.offset(params.position), result.findings, result.rulebook, lang());
		if (!hover) return null;
		return {
			contents: { kind: "markdown", value: hover.markdown },
			range: { start: document.lines.position(hover.span.start), end: document.lines.position(hover.span.end) },
		};
	});

	connection.onDocumentSymbol(async (params) => {
		const document = documents.get(params.textDocument.uri);
		if (!document || !(await isShown(document))) return [];
		const { lines } = document;
		const convert = (s: DraftSymbol): DocumentSymbol => ({
			name: s.name,
			...(s.detail ? { detail: s.detail } : {}),
			kind: SYMBOL_KINDS[s.kind],
			range: toRange(s.span, lines),
			selectionRange: toRange(s.selection, lines),
			children: s.children.map(convert),
		});
		return symbolsOf(document.snapshot.draft).map(convert);
	});

	connection.onFoldingRanges(async (params) => {
		const document = documents.get(params.textDocument.uri);
		if (!document || !(await isShown(document))) return [];
		return foldsOf(document.snapshot.draft)
			.map((span) => toRange(span, document.lines))
			.map((r) => ({ startLine: r.start.line, endLine: r.end.character === 0 && r.end.line > r.start.line ? r.end.line - 1 : r.end.line }))
			.filter((f) => f.endLine > f.startLine);
	});

	/** Markdown has an outline of its own; ours is for what VS Code takes for no Markdown. */
	const isShown = async (document: Document): Promise<boolean> =>
		document.languageId !== "markdown" && (await isDraft(document, placeOf(document)));

	/** Text of a `hegao:` document: a rule's page, or an article of a rulebook. */
	connection.onRequest("hegao/document", async (params: { uri: string }): Promise<string> => {
		const path = decodeURIComponent(URI.parse(params.uri).path).replace(/\.md$/, "");
		const { settings: s } = await project.settingsFor(resolve(roots[0] ?? process.cwd(), "x.gw.md"));
		const rule = /^\/规则\/(.+)$/.exec(path)?.[1];
		if (rule) {
			const rulebook = s.rulebook.at(s.today);
			const entry = [...RULES, ...houseRules(rulebook, s.patterns)].find((r) => r.id === rule);
			return entry ? rulePage(entry, rulebook, lang()) : "";
		}
		const [, name, source] = /^\/依据\/([^/]+)\/([A-Z]\d*)$/.exec(path) ?? [];
		// A draft of another day may have been judged by another edition: the link came from there.
		const judged = [...documents.values()].map((d) => d.result?.rulebook).find((r) => r?.name === name);
		const rulebook = judged ?? s.rulebook;
		const article = source ? rulebook.article(source) : undefined;
		if (!source || !article) return "";
		return `# ${sourceName(source, rulebook)}\n\n${article.official ? "" : lang() === "zh" ? "要点（不是条文原文）\n\n" : "Summary, not the official text\n\n"}${articleText(article)}\n`;
	});

	connection.onRequest("hegao/skeletons", (): readonly string[] => SKELETONS);
	connection.onRequest("hegao/skeleton", (params: { name: string; snippet?: boolean }): string | null => {
		const form = skeleton(params.name, new Date().getFullYear());
		return form === undefined ? null : params.snippet ? asSnippet(form) : form;
	});

	/** All safe fixes to a fixpoint, as one edit for the version that was asked about; null when there is nothing to do or the text moved on. */
	connection.onRequest("hegao/fixAll", async (params: { uri: string; version: number }): Promise<WorkspaceEdit | null> => {
		const document = documents.get(params.uri);
		if (!document || document.version !== params.version) return null;
		const result = await judge(document);
		if (document.version !== params.version) return null;
		const edits = fixAll(result.findings);
		if (edits.length === 0) return null;
		// A guard: edits that cannot be applied together are never sent.
		applyEdits(document.snapshot.text, edits);
		return workspaceEdit(document, edits);
	});

	connection.onShutdown(() => {
		shutdown = true;
		for (const d of documents.values()) {
			d.cancel?.();
			if (d.factsTimer) clearTimeout(d.factsTimer);
		}
	});
	connection.onExit(() => process.exit(shutdown ? 0 : 1));
	connection.listen();
}

/** An editor has opened the draft in the wrong encoding: whatever else were said of it would be about letters that nobody wrote. */
function garbled(): Finding {
	return {
		rule: "engine/encoding",
		severity: "error",
		message: {
			zh: "文字显示为乱码：文件多半是 GB18030（GBK）编码，却按 UTF-8 打开了，本文没有检查。请不要保存，用“通过编码重新打开”选 GB 18030。",
			en: "The text is garbled: the file is most likely GB18030 (GBK) and was opened as UTF-8; it was not checked. Do not save it; reopen it with the encoding GB 18030.",
		},
		sources: [],
		span: { start: 0, end: 3 },
		related: [],
		data: { expected: "gb18030" },
		fixes: [],
	};
}

/** A broken config or rulebook, shown at the top of the draft that it concerns. */
function problem(p: LoadProblem, home: string): Finding {
	const [zh, en] = inBoth(p.message);
	const place = `${relative(home, p.path).split(sep).join("/")}:${p.line}:${p.column}`;
	return {
		rule: "engine/config",
		severity: "error",
		message: {
			zh: `配置或者规则库有错，本文没有检查：${place} ${zh}`,
			en: `Broken config or rulebook, this draft was not checked: ${place} ${en}`,
		},
		sources: [],
		span: { start: 0, end: 0 },
		related: existsSync(p.path) ? [{ path: p.path, range: rangeOf(p), message: { zh, en } }] : [],
		data: { path: p.path, folder: dirname(p.path) },
		fixes: [],
	};
}

/** Problems of configs and rulebooks are written for the command in both languages, `中文 / English`; an editor shows one. */
function inBoth(message: string): readonly [string, string] {
	const cut = message.indexOf(" / ");
	return cut < 0 ? [message, message] : [message.slice(0, cut), message.slice(cut + 3)];
}

function rangeOf(p: LoadProblem): Range {
	const at = { line: p.line - 1, character: p.column - 1 };
	return { start: at, end: at };
}
