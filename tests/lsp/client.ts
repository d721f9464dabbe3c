/** A plain client over stdio, as an editor without our extension would be. */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import type { Diagnostic, TextEdit, WorkspaceEdit } from "vscode-languageserver-types";

export const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

export interface Client {
	readonly connection: MessageConnection;
	readonly capabilities: Record<string, unknown>;
	readonly process: ChildProcess;
	/** Messages the server sent by itself. */
	readonly pushed: { uri: string; version?: number; diagnostics: Diagnostic[] }[];
	refreshed: number;
	open(uri: string, text: string, languageId?: string): void;
	change(uri: string, version: number, changes: readonly object[]): void;
	pull(uri: string, previousResultId?: string): Promise<{ kind: string; resultId?: string; items?: Diagnostic[] }>;
	waitForPush(
		uri: string,
		accept?: (p: { version?: number; diagnostics: Diagnostic[] }) => boolean,
	): Promise<{ version?: number; diagnostics: Diagnostic[] }>;
	stop(): Promise<number | null>;
}

export async function start(options: {
	pull: boolean;
	rootUri?: string;
	virtual?: boolean;
	locale?: string;
	/** One answer for all, or one a scope. */
	settings?: object | ((scopeUri?: string) => object);
}): Promise<Client> {
	const child = spawn(process.execPath, [CLI, "lsp", "--stdio"], { stdio: ["pipe", "pipe", "pipe"] });
	const connection = createMessageConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!));
	const pushed: Client["pushed"] = [];
	const waiting: (() => void)[] = [];
	let refreshed = 0;
	connection.onNotification("textDocument/publishDiagnostics", (p: Client["pushed"][number]) => {
		pushed.push(p);
		for (const w of waiting) w();
	});
	connection.onRequest("workspace/diagnostic/refresh", () => {
		refreshed++;
		return null;
	});
	connection.onRequest("client/registerCapability", () => null);
	connection.onRequest("workspace/configuration", (p: { items: { scopeUri?: string }[] }) =>
		p.items.map((i) => (typeof options.settings === "function" ? options.settings(i.scopeUri) : (options.settings ?? {}))),
	);
	connection.listen();
	const result = await connection.sendRequest<{ capabilities: unknown }>("initialize", {
		processId: process.pid,
		rootUri: options.rootUri ?? null,
		workspaceFolders: options.rootUri ? [{ uri: options.rootUri, name: "w" }] : null,
		locale: options.locale ?? "zh-cn",
		initializationOptions: { virtualDocuments: options.virtual ?? false },
		capabilities: {
			textDocument: {
				publishDiagnostics: { relatedInformation: true, versionSupport: true },
				codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll"] } } },
				...(options.pull ? { diagnostic: { relatedDocumentSupport: false } } : {}),
			},
			workspace: {
				configuration: true,
				didChangeWatchedFiles: { dynamicRegistration: true },
				workspaceEdit: { documentChanges: true },
				...(options.pull ? { diagnostics: { refreshSupport: true } } : {}),
			},
		},
	});
	await connection.sendNotification("initialized", {});
	const client: Client = {
		connection,
		capabilities: result.capabilities as Record<string, unknown>,
		process: child,
		pushed,
		get refreshed() {
			return refreshed;
		},
		open: (uri, text, languageId = "gongwen") =>
			void connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } }),
		change: (uri, version, contentChanges) =>
			void connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges }),
		pull: (uri, previousResultId) =>
			connection.sendRequest("textDocument/diagnostic", { textDocument: { uri }, ...(previousResultId ? { previousResultId } : {}) }),
		waitForPush: (uri, accept = () => true) =>
			new Promise((done, fail) => {
				const timer = setTimeout(() => fail(new Error(`no diagnostics for ${uri}`)), 10000);
				const look = (): void => {
					const found = [...pushed].reverse().find((p) => p.uri === uri && accept(p));
					if (!found) return;
					clearTimeout(timer);
					done(found);
				};
				waiting.push(look);
				look();
			}),
		async stop() {
			const ended = new Promise<number | null>((done) => child.on("exit", done));
			await connection.sendRequest("shutdown");
			await connection.sendNotification("exit");
			return ended;
		},
	};
	return client;
}

/** Applies the edits of a workspace edit to a text, as an editor does. */
export function apply(text: string, edit: WorkspaceEdit): string {
	const lines = [0];
	for (let i = 0; i < text.length; i++) if (text[i] === "\n" || (text[i] === "\r" && text[i + 1] !== "\n")) lines.push(i + 1);
	const at = (p: { line: number; character: number }): number => (lines[p.line] ?? text.length) + p.character;
	const edits = edit.documentChanges!.flatMap((c) => ("edits" in c ? (c.edits as TextEdit[]) : []));
	return [...edits]
		.sort((a, b) => at(b.range.start) - at(a.range.start))
		.reduce((t, e) => t.slice(0, at(e.range.start)) + e.newText + t.slice(at(e.range.end)), text);
}
