const assert = require("node:assert");
const vscode = require("vscode");

const until = async (what, look, ms = 30000) => {
	const end = Date.now() + ms;
	for (;;) {
		const value = await look();
		if (value) return value;
		if (Date.now() > end) throw new Error(`timed out: ${what}`);
		await new Promise((r) => setTimeout(r, 60));
	}
};
const at = (name) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, name);
const codes = (uri) => vscode.languages.getDiagnostics(uri).filter((d) => d.source === "核稿" || d.source === "hegao").map((d) => (typeof d.code === "object" ? d.code.value : d.code));
const open = async (name) => {
	const document = await vscode.workspace.openTextDocument(at(name));
	await vscode.window.showTextDocument(document);
	return document;
};

describe("核稿", () => {
	it("is installed and starts", async () => {
		const extension = vscode.extensions.getExtension("hegao.hegao");
		assert.ok(extension);
		await (await extension.activate()).ready;
		console.log(`核稿 in VS Code ${vscode.version}, Node ${process.version}`);
	});

	it("knows a draft by its name, and shows what would send it back", async () => {
		const document = await open("请示.gw.md");
		assert.equal(document.languageId, "gongwen");
		await until("diagnostics", () => codes(document.uri).includes("countersign/missing") && codes(document.uri).includes("text/punctuation"));
		const finding = vscode.languages.getDiagnostics(document.uri).find((d) => (d.code.value ?? d.code) === "countersign/missing");
		assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
		assert.ok(finding.relatedInformation.some((r) => r.location.uri.scheme === "hegao"));
		const article = await vscode.workspace.openTextDocument(finding.relatedInformation.find((r) => r.location.uri.scheme === "hegao").location.uri);
		assert.match(article.getText(), /第四十二条/);
	});

	it("leaves a plain note alone, and takes Markdown with 文种 for a draft", async () => {
		const draft = await open("函.md");
		await until("diagnostics of a Markdown draft", () => codes(draft.uri).length > 0);
		const note = await open("记事.md");
		await new Promise((r) => setTimeout(r, 1500));
		assert.deepEqual(codes(note.uri), []);
	});

	it("offers a quick fix that mends the place", async () => {
		const document = await open("请示.gw.md");
		const finding = await until("the finding", () => vscode.languages.getDiagnostics(document.uri).find((d) => (d.code.value ?? d.code) === "text/punctuation"));
		const action = await until("the action", async () => (await vscode.commands.executeCommand("vscode.executeCodeActionProvider", document.uri, finding.range, vscode.CodeActionKind.QuickFix.value)).find((a) => a.title === "改为“，”"));
		assert.ok(await vscode.workspace.applyEdit(action.edit));
		assert.match(document.getText(), /超期服役，2016年/);
		await until("the finding to go", () => !codes(document.uri).includes("text/punctuation"));
	});

	it("applies all safe fixes by its command", async () => {
		const document = await vscode.workspace.openTextDocument({ language: "gongwen", content: "---\n文种: 通知\n阶段: 送审\n---\n\n关于放假的通知\n\n市直各单位:\n\n为方便出行,5月1日至3日放假.\n" });
		await vscode.window.showTextDocument(document);
		await until("diagnostics", () => codes(document.uri).length >= 3);
		await vscode.commands.executeCommand("hegao.fixAll");
		await until("the fixes", () => /市直各单位：\n\n为方便出行，5月1日至3日放假。\n/.test(document.getText()));
	});

	it("makes a new draft from a form", async () => {
		await vscode.commands.executeCommand("hegao.newDraft", "请假");
		const editor = await until("the new draft", () => vscode.window.activeTextEditor?.document.getText().includes("类别: [请假]") && vscode.window.activeTextEditor);
		assert.equal(editor.document.languageId, "gongwen");
	});

	it("selects the blanks of a new draft, those of one thing together", async () => {
		await vscode.commands.executeCommand("hegao.newDraft", "请示");
		const editor = await until("the new draft", () => vscode.window.activeTextEditor?.document.getText().includes("文种: 请示") && vscode.window.activeTextEditor);
		await until("the blanks", () => editor.selections.length === 3);
		assert.deepEqual(editor.selections.map((s) => editor.document.getText(s)), ["〔发文机关〕", "〔发文机关〕", "〔发文机关〕"]);
	});

	it("selects the blank that a fix has left", async () => {
		const document = await vscode.workspace.openTextDocument({ language: "gongwen", content: "---\n文种: 通知\n阶段: 送审\n---\n\n关于放假的通知\n\n市直各单位：\n\n5月1日至3日,放假。\n" });
		const editor = await vscode.window.showTextDocument(document);
		const finding = await until("the finding", () => vscode.languages.getDiagnostics(document.uri).find((d) => (d.code.value ?? d.code) === "text/punctuation"));
		const action = await until("the action", async () => (await vscode.commands.executeCommand("vscode.executeCodeActionProvider", document.uri, finding.range)).find((a) => a.title.startsWith("忽略此处")));
		assert.ok(await vscode.workspace.applyEdit(action.edit));
		await vscode.commands.executeCommand(action.command.command, ...action.command.arguments);
		assert.equal(document.getText(editor.selection), "〔请填写〕");
	});

	it("keeps its findings on the screen while one types", async () => {
		const document = await open("请示.gw.md");
		await until("diagnostics", () => codes(document.uri).length > 0);
		let least = Number.POSITIVE_INFINITY;
		const watch = vscode.languages.onDidChangeDiagnostics(() => {
			least = Math.min(least, codes(document.uri).length);
		});
		const last = document.lineCount - 1;
		for (const letter of "现将有关情况说明如下请予审阅并批复为盼") {
			const edit = new vscode.WorkspaceEdit();
			edit.insert(document.uri, new vscode.Position(last, 0), letter);
			await vscode.workspace.applyEdit(edit);
			await new Promise((r) => setTimeout(r, 15));
		}
		await new Promise((r) => setTimeout(r, 1500));
		watch.dispose();
		assert.ok(least > 0, "all findings were gone for a moment");
		await vscode.commands.executeCommand("workbench.action.files.revert");
	});

	it("gives a draft its outline", async () => {
		const document = await open("请示.gw.md");
		const symbols = await until("symbols", async () => {
			const found = await vscode.commands.executeCommand("vscode.executeDocumentSymbolProvider", document.uri);
			return found?.length > 0 && found;
		});
		assert.equal(symbols[0].name, "发文稿纸");
		assert.ok(symbols[0].children.some((c) => c.name === "文种"));
	});

	it("explains a rule without a network", async () => {
		const page = await vscode.workspace.openTextDocument(vscode.Uri.parse(`hegao:/${encodeURI("规则")}/leave/approver.md`));
		assert.match(page.getText(), /第五十二条/);
	});
});
