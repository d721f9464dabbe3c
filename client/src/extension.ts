/** The VS Code side: starts the server, shows counts, offers commands. It knows nothing of documents. */
import * as path from "node:path";
import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions, type ServerOptions, State, TransportKind } from "vscode-languageclient/node";

let client: LanguageClient | undefined;
/** Open documents that the server has answered for: before that, no count and no tick is shown. */
const judged = new Set<string>();
const NEVER = new vscode.CancellationTokenSource().token;
let updateStatus: () => void = () => undefined;

export async function activate(context: vscode.ExtensionContext): Promise<{ ready: Promise<void> }> {
	const module = path.join(context.extensionPath, "dist", "server.js");
	const server: ServerOptions = {
		run: { module, transport: TransportKind.ipc },
		debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--nolazy", "--inspect=6009"] } },
	};
	const options: LanguageClientOptions = {
		documentSelector: [
			{ language: "gongwen" },
			{ language: "markdown" },
			{ scheme: "file", language: "plaintext", pattern: "**/*.公文.txt" },
		],
		initializationOptions: { virtualDocuments: true, settings: plainSettings() },
		middleware: {
			// The next key takes a pull back, and the client library makes "no findings" of it: they would all vanish for a moment. So none is taken
			// back; its answer is about the newest text that the server has.
			provideDiagnostics: async (document, previousResultId, _token, next) => {
				const report = await next(document, previousResultId, NEVER);
				judged.add((document instanceof vscode.Uri ? document : document.uri).toString());
				updateStatus();
				return report;
			},
		},
		outputChannelName: vscode.l10n.t("Hegao"),
	};
	client = new LanguageClient("hegao", vscode.l10n.t("Hegao"), server, options);
	const running = client;
	context.subscriptions.push(
		vscode.workspace.registerTextDocumentContentProvider("hegao", {
			provideTextDocumentContent: (uri) => running.sendRequest<string>("hegao/document", { uri: uri.toString() }),
		}),
		vscode.commands.registerCommand("hegao.lintDocument", lintDocument),
		vscode.commands.registerCommand("hegao.fixAll", applyFixes),
		vscode.commands.registerCommand("hegao.newDraft", newDraft),
		vscode.commands.registerCommand("hegao.explain", explain),
		vscode.commands.registerCommand("hegao.focus", focus),
		statusBar(),
		running.onDidChangeState((e) => {
			if (e.newState === State.Stopped && e.oldState === State.Running)
				void vscode.window.showErrorMessage(vscode.l10n.t("Hegao's server has stopped; see its output channel."));
		}),
	);
	const ready = running.start();
	ready.catch((error: Error) => vscode.window.showErrorMessage(vscode.l10n.t("Hegao could not start: {0}", error.message)));
	return { ready };
}

export async function deactivate(): Promise<void> {
	await client?.stop();
}

function plainSettings(): object {
	const c = vscode.workspace.getConfiguration("hegao");
	return { enable: c.get("enable"), lang: c.get("lang"), config: c.get("config"), rulebook: c.get("rulebook"), stage: c.get("stage") };
}

const isDraft = (document: vscode.TextDocument | undefined): document is vscode.TextDocument =>
	document !== undefined && (document.languageId === "gongwen" || document.languageId === "markdown");
const own = (uri: vscode.Uri): vscode.Diagnostic[] =>
	vscode.languages.getDiagnostics(uri).filter((d) => d.source === "核稿" || d.source === "hegao");

const isEnabled = (document: vscode.TextDocument): boolean =>
	vscode.workspace.getConfiguration("hegao", document.uri).get("enable") !== false;
/** Shows the Problems panel; `workbench.actions.view.problems` would close it where it is open. */
const SHOW_PROBLEMS = "workbench.panel.markers.view.focus";

/** The draft in front, if it is checked; else says why nothing can be done. */
function draftInFront(): vscode.TextEditor | undefined {
	const editor = vscode.window.activeTextEditor;
	if (editor && isDraft(editor.document) && isEnabled(editor.document)) return editor;
	void vscode.window.showInformationMessage(
		editor && isDraft(editor.document)
			? vscode.l10n.t("The check is switched off here (setting hegao.enable).")
			: vscode.l10n.t("Open a draft first."),
	);
	return undefined;
}

/** Counts of errors and warnings of the draft in front; a click opens Problems. */
function statusBar(): vscode.Disposable {
	const item = vscode.window.createStatusBarItem("hegao.counts", vscode.StatusBarAlignment.Left, 10);
	item.name = vscode.l10n.t("Hegao");
	const update = (): void => {
		const document = vscode.window.activeTextEditor?.document;
		if (!isDraft(document) || (document.languageId === "markdown" && own(document.uri).length === 0)) {
			item.hide();
			return;
		}
		// What is not checked gets no tick.
		if (!isEnabled(document)) {
			item.text = `$(circle-slash) ${vscode.l10n.t("Hegao")}`;
			item.tooltip = vscode.l10n.t("The check is switched off here (setting hegao.enable).");
			item.command = { title: "", command: "workbench.action.openSettings", arguments: ["hegao.enable"] };
			item.show();
			return;
		}
		item.command = SHOW_PROBLEMS;
		if (!judged.has(document.uri.toString())) {
			item.text = `$(loading~spin) ${vscode.l10n.t("Hegao")}`;
			item.tooltip = vscode.l10n.t("Checking…");
			item.show();
			return;
		}
		const found = own(document.uri);
		const errors = found.filter((d) => d.severity === vscode.DiagnosticSeverity.Error).length;
		const warnings = found.filter((d) => d.severity === vscode.DiagnosticSeverity.Warning).length;
		item.text =
			found.length === 0
				? `$(check) ${vscode.l10n.t("Hegao")}`
				: `$(checklist) ${vscode.l10n.t("Hegao")} $(error) ${errors} $(warning) ${warnings}`;
		item.tooltip = vscode.l10n.t("{0} errors, {1} warnings, {2} other remarks", errors, warnings, found.length - errors - warnings);
		item.show();
	};
	updateStatus = update;
	update();
	return vscode.Disposable.from(
		item,
		vscode.window.onDidChangeActiveTextEditor(update),
		vscode.languages.onDidChangeDiagnostics(update),
		vscode.workspace.onDidCloseTextDocument((d) => judged.delete(d.uri.toString())),
		vscode.workspace.onDidChangeConfiguration((e) => e.affectsConfiguration("hegao") && update()),
	);
}

async function lintDocument(): Promise<void> {
	const document = draftInFront()?.document;
	if (!document) return;
	// A Markdown text that shows no kind is made a draft for this session: the drafter asked for it.
	if (document.languageId === "markdown" && own(document.uri).length === 0)
		await vscode.languages.setTextDocumentLanguage(document, "gongwen");
	else if (judged.has(document.uri.toString()) && own(document.uri).length === 0)
		void vscode.window.showInformationMessage(vscode.l10n.t("Nothing was found in this draft."));
	await vscode.commands.executeCommand(SHOW_PROBLEMS);
}

async function applyFixes(): Promise<void> {
	const editor = draftInFront();
	if (!client || !editor) return;
	// One fix may lay bare another; a few rounds reach the end.
	let places = 0;
	for (let round = 0; round < 6; round++) {
		const edit = await client.sendRequest<Parameters<typeof client.protocol2CodeConverter.asWorkspaceEdit>[0]>("hegao/fixAll", {
			uri: client.code2ProtocolConverter.asUri(editor.document.uri),
			version: editor.document.version,
		});
		const converted = edit ? await client.protocol2CodeConverter.asWorkspaceEdit(edit) : undefined;
		if (!converted) break;
		const edits = converted.entries().flatMap(([, list]) => list);
		const cursor = moved(editor.document, editor.selection.active, edits);
		if (!(await vscode.workspace.applyEdit(converted))) break;
		places += edits.length;
		// More than a thousand edits VS Code makes into one, which leaves the cursor at its end.
		if (edits.length > 1000) {
			const at = editor.document.positionAt(cursor);
			editor.selection = new vscode.Selection(at, at);
			editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
		}
	}
	if (places > 0) vscode.window.setStatusBarMessage(vscode.l10n.t("Hegao: {0} places mended.", places), 6000);
	else void vscode.window.showInformationMessage(vscode.l10n.t("There is nothing that can be fixed safely."));
}

/** The offset at which a position stands after the edits. */
function moved(document: vscode.TextDocument, position: vscode.Position, edits: readonly vscode.TextEdit[]): number {
	const before = edits.filter((e) => e.range.end.isBeforeOrEqual(position));
	return before.reduce(
		(sum, e) => sum + e.newText.length - (document.offsetAt(e.range.end) - document.offsetAt(e.range.start)),
		document.offsetAt(position),
	);
}

async function newDraft(kind?: string): Promise<void> {
	if (!client) return;
	const names = await client.sendRequest<string[]>("hegao/skeletons");
	const name = kind ?? (await vscode.window.showQuickPick(names, { placeHolder: vscode.l10n.t("Kind or form of the new draft") }));
	if (!name) return;
	const content = await client.sendRequest<string | null>("hegao/skeleton", { name, snippet: true });
	if (content === null) return;
	const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: "gongwen" }));
	await editor.insertSnippet(new vscode.SnippetString(content), new vscode.Position(0, 0), { undoStopBefore: false, undoStopAfter: false });
}

async function explain(rule: string): Promise<void> {
	const uri = vscode.Uri.parse(`hegao:/${encodeURI("规则")}/${rule}.md`);
	await vscode.commands
		.executeCommand("markdown.showPreview", uri)
		.then(undefined, async () => vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true }));
}

/** Selects the blank that a fix has left for the drafter to fill in. */
function focus(uri: string, from: { line: number; character: number }, to: { line: number; character: number } = from): void {
	const editor = vscode.window.visibleTextEditors.find((e) => e.document.uri.toString() === vscode.Uri.parse(uri).toString());
	if (!editor) return;
	editor.selection = new vscode.Selection(from.line, from.character, to.line, to.character);
	editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
