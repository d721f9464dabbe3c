import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { CancellationTokenSource } from "vscode-jsonrpc/node";
import type { CodeAction, Diagnostic } from "vscode-languageserver-types";
import { apply, type Client, start } from "./client";

const DRAFT = `---
文种: 请示
发文机关: 鹤岗市教育局
主送: 鹤岗市人民政府
阶段: 送审
---

鹤岗市教育局关于更换第六中学锅炉的请示

鹤岗市人民政府：

第六中学锅炉超期服役,拟更换4吨锅炉一台，所需86万元请市政府批准由市财政局安排。

妥否，请批示。

（联系人：甲乙；电话：0468-3350000）
`;
let client: Client | undefined;
afterEach(() => {
	client?.process.kill();
	client = undefined;
});
const codes = (items: readonly Diagnostic[] | undefined): unknown[] => (items ?? []).map((d) => d.code);
const only = (items: readonly Diagnostic[] | undefined, code: string): Diagnostic => items!.find((d) => d.code === code)!;
const actionsAt = (c: Client, uri: string, d: Diagnostic, kinds?: string[]): Promise<CodeAction[]> =>
	c.connection.sendRequest("textDocument/codeAction", {
		textDocument: { uri },
		range: d.range,
		context: { diagnostics: [d], ...(kinds ? { only: kinds } : {}) },
	});

describe("diagnostics", () => {
	test("pull: offered, never pushed beside; unchanged is said so", async () => {
		client = await start({ pull: true });
		expect(client.capabilities["diagnosticProvider"]).toBeDefined();
		client.open("untitled:a.gw.md", DRAFT);
		const first = await client.pull("untitled:a.gw.md");
		expect(codes(first.items)).toEqual(["countersign/missing", "text/punctuation"]);
		expect((await client.pull("untitled:a.gw.md", first.resultId)).kind).toBe("unchanged");
		client.change("untitled:a.gw.md", 2, [{ range: { start: { line: 11, character: 10 }, end: { line: 11, character: 11 } }, text: "，" }]);
		expect(codes((await client.pull("untitled:a.gw.md", first.resultId)).items)).toEqual(["countersign/missing"]);
		expect(client.pushed).toEqual([]);
	});

	test("a pull that the next key takes back still has the findings", async () => {
		client = await start({ pull: true });
		const uri = "untitled:a.gw.md";
		client.open(uri, DRAFT);
		await client.pull(uri);
		for (let v = 2; v < 8; v++) {
			client.change(uri, v, [{ range: { start: { line: 11, character: 0 }, end: { line: 11, character: 0 } }, text: "甲" }]);
			const taken = new CancellationTokenSource();
			const answer = client.connection.sendRequest<{ items: Diagnostic[] }>(
				"textDocument/diagnostic",
				{ textDocument: { uri } },
				taken.token,
			);
			taken.cancel();
			expect(codes((await answer).items)).toEqual(["countersign/missing", "text/punctuation"]);
		}
	});

	test("push: no pull is offered, the newest version wins, closing clears", async () => {
		client = await start({ pull: false });
		expect(client.capabilities["diagnosticProvider"]).toBeUndefined();
		const uri = "untitled:a.gw.md";
		client.open(uri, DRAFT);
		await client.waitForPush(uri, (p) => p.diagnostics.length === 2);
		for (let v = 2; v < 30; v++)
			client.change(uri, v, [{ range: { start: { line: 11, character: 0 }, end: { line: 11, character: 0 } }, text: "甲" }]);
		client.change(uri, 30, [{ text: DRAFT.replace("服役,", "服役，") }]);
		const last = await client.waitForPush(uri, (p) => p.version === 30);
		expect(codes(last.diagnostics)).toEqual(["countersign/missing"]);
		// A cheap run may answer every key; what is pushed never goes back to an older version.
		const versions = client.pushed.flatMap((p) => (p.version !== undefined && p.version > 1 ? [p.version] : []));
		expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
		await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
		await client.waitForPush(uri, (p) => p.diagnostics.length === 0);
	});

	test("a finding carries its code, page, slip line and article", async () => {
		client = await start({ pull: true, virtual: true });
		client.open("untitled:a.gw.md", DRAFT);
		const d = only((await client.pull("untitled:a.gw.md")).items, "countersign/missing");
		expect(d).toMatchObject({
			severity: 1,
			source: "核稿",
			data: { organ: "鹤岗市财政局" },
			range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } },
		});
		// The page that ships with the product: a file, no network.
		expect(d.codeDescription!.href).toMatch(/^file:.*\/docs\/rules\/countersign\/missing\.md$/);
		expect(readFileSync(fileURLToPath(d.codeDescription!.href), "utf8")).toMatch(/^# countersign\/missing/);
		const related = d.relatedInformation!.map((r) => `${decodeURI(r.location.uri)} ${r.location.range.start.line}`);
		expect(related).toContain("untitled:a.gw.md 11");
		expect(related).toContain("hegao:/依据/hegang-2017/R42.md 0");
		expect(await client.connection.sendRequest("hegao/document", { uri: "hegao:/%E4%BE%9D%E6%8D%AE/hegang-2017/R42.md" })).toMatch(
			/会签或联合报市政府审批[^\ue000-\uf8ff]*$/,
		);
		expect(await client.connection.sendRequest("hegao/document", { uri: `hegao:/${encodeURI("规则")}/countersign/missing.md` })).toMatch(
			/# countersign\/missing/,
		);
	});

	test("under another rulebook, and for a house rule, the page is made with that rulebook", async () => {
		const folder = mkdtempSync(join(tmpdir(), "hegao-lsp-"));
		writeFileSync(
			join(folder, "hegao.config.yaml"),
			'root: true\nrulebook: unnamed-city\nhouse:\n  - { name: stove, title: 锅炉写型号, pattern: "锅炉(一|两)台", message: "“{1}台”要写型号。" }\n',
		);
		client = await start({ pull: true, virtual: true, rootUri: pathToFileURL(folder).href });
		const uri = pathToFileURL(join(folder, "a.gw.md")).href;
		client.open(uri, DRAFT.replaceAll("鹤岗市", "某市").replace("某市教育局\n", "某市教育局国库科\n"));
		const { items } = await client.pull(uri);
		const href = (code: string): string => decodeURI(only(items, code).codeDescription!.href);
		expect(href("authority/internal-office")).toBe("hegao:/规则/authority/internal-office.md");
		expect(href("house/stove")).toBe("hegao:/规则/house/stove.md");
		expect(only(items, "house/stove").message).toBe("“一台”要写型号。");
		expect(await client.connection.sendRequest("hegao/document", { uri: `hegao:/${encodeURI("规则")}/house/stove.md` })).toMatch(
			/^# house\/stove 锅炉写型号/,
		);
	});

	test("a client that shows no virtual documents gets the file too", async () => {
		client = await start({ pull: true });
		client.open("untitled:a.gw.md", DRAFT);
		expect(only((await client.pull("untitled:a.gw.md")).items, "countersign/missing").codeDescription!.href).toMatch(/^file:/);
	});

	test("places are UTF-16 in CRLF texts with characters outside the BMP", async () => {
		client = await start({ pull: true });
		client.open("untitled:a.gw.md", DRAFT.replace("第六中学锅炉超期服役,", "𠮷祥中学锅炉超期服役,").replace(/\n/g, "\r\n"));
		const d = (await client.pull("untitled:a.gw.md")).items!.filter((x) => x.code === "text/punctuation").at(-1)!;
		expect(d.range).toEqual({ start: { line: 11, character: 11 }, end: { line: 11, character: 12 } });
	});

	test("Markdown without 文种 is left alone; with it it is a draft", async () => {
		client = await start({ pull: true });
		client.open("file:///tmp/notes.md", "# notes\n\n鹤岗市人民政府:\n", "markdown");
		client.open("file:///tmp/draft.md", DRAFT, "markdown");
		expect((await client.pull("file:///tmp/notes.md")).items).toEqual([]);
		expect(codes((await client.pull("file:///tmp/draft.md")).items)).toContain("countersign/missing");
		expect((await client.pull("file:///tmp/unknown.md")).items).toEqual([]);
	});

	test("a draft opened in the wrong encoding is said to be that, and nothing else", async () => {
		client = await start({ pull: true });
		const gbk = Buffer.from(DRAFT, "utf8").map((b) => (b < 0x80 ? b : 0xff));
		client.open("untitled:a.gw.md", new TextDecoder().decode(gbk));
		const { items } = await client.pull("untitled:a.gw.md");
		expect(codes(items)).toEqual(["engine/encoding"]);
		expect(items![0]!.message).toMatch(/GB18030/);
	});

	test("messages in English follow the locale", async () => {
		client = await start({ pull: true, locale: "en" });
		client.open("untitled:a.gw.md", DRAFT);
		expect(only((await client.pull("untitled:a.gw.md")).items, "text/punctuation").message).toMatch(/Half-width/);
	});
});

describe("actions", () => {
	test("a quick fix is versioned and leads to a clean place", async () => {
		client = await start({ pull: true });
		const uri = "untitled:a.gw.md";
		client.open(uri, DRAFT);
		const d = only((await client.pull(uri)).items, "text/punctuation");
		const [fix] = await actionsAt(client, uri, d, ["quickfix"]);
		expect(fix!.isPreferred).toBe(true);
		expect(fix!.edit!.documentChanges![0]).toMatchObject({ textDocument: { uri, version: 1 } });
		expect(apply(DRAFT, fix!.edit!)).toBe(DRAFT.replace("服役,", "服役，"));
	});

	test("a stub, a joint document, ignoring with a reason", async () => {
		client = await start({ pull: true });
		const uri = "untitled:a.gw.md";
		client.open(uri, DRAFT);
		const actions = await actionsAt(client, uri, only((await client.pull(uri)).items, "countersign/missing"), ["quickfix"]);
		expect(actions.map((a) => a.title)).toEqual([
			"在会签栏增加鹤岗市财政局",
			"改为与鹤岗市财政局联合发文",
			"忽略此处的 countersign/missing（须写理由）",
		]);
		expect(apply(DRAFT, actions[0]!.edit!)).toContain("会签:\n  - {机关: 鹤岗市财政局, 姓名: , 职务: , 日期: , 意见: }\n");
		const ignored = apply(DRAFT, actions[2]!.edit!);
		client.change(uri, 2, [{ text: ignored }]);
		expect(codes((await client.pull(uri)).items)).not.toContain("countersign/missing");
	});

	test("fix all takes the safe ones only", async () => {
		client = await start({ pull: true });
		const uri = "untitled:a.gw.md";
		const text = DRAFT.replace("锅炉一台，", "锅炉一台,");
		client.open(uri, text);
		const items = (await client.pull(uri)).items!;
		const [all] = await actionsAt(client, uri, items[0]!, ["source.fixAll"]);
		expect(all!.kind).toBe("source.fixAll.hegao");
		const fixed = DRAFT.replace("服役,", "服役，");
		expect(apply(text, all!.edit!)).toBe(fixed);
		const ofRule = (await actionsAt(client, uri, only(items, "text/punctuation"), ["quickfix"])).find((a) => /全文/.test(a.title));
		expect(apply(text, ofRule!.edit!)).toBe(fixed);
	});

	test("a request about an older version gets no edit", async () => {
		client = await start({ pull: true });
		const uri = "untitled:a.gw.md";
		client.open(uri, DRAFT);
		client.change(uri, 2, [{ text: `${DRAFT}\n` }]);
		expect(await client.connection.sendRequest("hegao/fixAll", { uri, version: 1 })).toBeNull();
		expect(await client.connection.sendRequest("hegao/fixAll", { uri, version: 2 })).not.toBeNull();
	});
});

describe("after a fix", () => {
	test("the cursor selects the first blank that the fix has written", async () => {
		client = await start({ pull: true, virtual: true });
		const uri = "untitled:a.gw.md";
		client.open(uri, DRAFT);
		const { items } = await client.pull(uri);
		const actions = await actionsAt(client, uri, only(items, "countersign/missing"));
		const land = (title: string): string => {
			const action = actions.find((a) => a.title.includes(title))!;
			const lines = apply(DRAFT, action.edit!).split("\n");
			const [, from, to] = action.command!.arguments as [string, { line: number; character: number }, { line: number; character: number }];
			const line = lines[from.line]!;
			return `${line.slice(0, from.character)}‹${line.slice(from.character, to.character)}›${line.slice(to.character)}`;
		};
		expect(land("在会签栏增加")).toMatch(/^ *- \{机关: 鹤岗市财政局, 姓名: ‹›, /);
		expect(land("忽略此处的")).toBe("# 核稿:忽略 countersign/missing 理由:‹〔请填写〕›");
	});

	test("an ignore without its reason is not taken for one", async () => {
		client = await start({ pull: true });
		const uri = "untitled:a.gw.md";
		client.open(uri, DRAFT.replace("文种:", "# 核稿:忽略 countersign/missing 理由:〔请填写〕\n文种:"));
		const { items } = await client.pull(uri);
		expect(codes(items)).toEqual(["suppression/no-reason", "text/punctuation"]);
	});

	test("one cure of two findings stands in the menu once", async () => {
		client = await start({ pull: true });
		const uri = "untitled:a.gw.md";
		client.open(uri, DRAFT.replace("阶段: 送审", "阶段: 印发"));
		const { items } = await client.pull(uri);
		expect(codes(items)).toEqual(expect.arrayContaining(["authority/signer-missing", "format/signer-line"]));
		const titles = (await actionsAt(client, uri, only(items, "authority/signer-missing"))).map((a) => a.title);
		expect(titles.filter((t) => t === "增加签发栏")).toHaveLength(1);
	});
});

describe("hover", () => {
	test("shows an organ, and the article of a finding", async () => {
		client = await start({ pull: true });
		const uri = "untitled:a.gw.md";
		client.open(uri, DRAFT);
		const at = (line: number, character: number): Promise<{ contents: { value: string } } | null> =>
			client!.connection.sendRequest("textDocument/hover", { textDocument: { uri }, position: { line, character } });
		const line = DRAFT.split("\n")[11]!;
		expect((await at(11, line.indexOf("市财政局") + 1))!.contents.value).toMatch(/\*\*鹤岗市财政局\*\*[\s\S]*职权：/);
		expect((await at(1, 1))!.contents.value).toMatch(/第四十二条[\s\S]*> 各县区政府、各部门报送市政府的公文/);
		expect(await at(13, 0)).toBeNull();
	});
});

describe("outline", () => {
	const text =
		"---\n文种: 通知\n主送: 市直各单位\n---\n\n# 关于放假的通知\n\n市直各单位：\n\n一、时间\n\n（一）放假。5月1日至3日。\n\n（二）上班\n\n二、值班\n\n请安排好。\n\n附件：值班表\n\n鹤岗市人民政府\n\n2017年4月20日\n\n附件\n\n值班表\n\n一、白天\n\n甲\n";

	test("names the slip's keys, the title, the levels and the annexes; each folds", async () => {
		client = await start({ pull: true });
		const uri = "untitled:a.gw.md";
		client.open(uri, text, "gongwen");
		interface Symbol {
			name: string;
			range: { start: { line: number }; end: { line: number } };
			children: Symbol[];
		}
		const show = (s: Symbol): unknown => [s.name, s.range.start.line, s.range.end.line, ...s.children.map(show)];
		const symbols = await client.connection.sendRequest<Symbol[]>("textDocument/documentSymbol", { textDocument: { uri } });
		expect(symbols.map(show)).toEqual([
			["发文稿纸", 0, 3, ["文种", 1, 1], ["主送", 2, 2]],
			["关于放假的通知", 5, 17, ["一、时间", 9, 14, ["（一）放假", 11, 12], ["（二）上班", 13, 14]], ["二、值班", 15, 17]],
			["附件 值班表", 25, 31, ["一、白天", 29, 31]],
		]);
		const folds = await client.connection.sendRequest<{ startLine: number; endLine: number }[]>("textDocument/foldingRange", {
			textDocument: { uri },
		});
		expect(folds).toContainEqual({ startLine: 0, endLine: 3 });
		expect(folds).toContainEqual({ startLine: 9, endLine: 13 });
	});

	test("a Markdown text keeps its own", async () => {
		client = await start({ pull: true });
		client.open("untitled:a.md", text, "markdown");
		expect(await client.connection.sendRequest("textDocument/documentSymbol", { textDocument: { uri: "untitled:a.md" } })).toEqual([]);
	});
});

describe("workspace", () => {
	test("a changed config is read again, and a broken one is said so on the draft", async () => {
		const folder = mkdtempSync(join(tmpdir(), "hegao-lsp-"));
		const config = join(folder, "hegao.config.yaml");
		writeFileSync(config, "root: true\nrules: { text/punctuation: off }\n");
		client = await start({ pull: true, rootUri: pathToFileURL(folder).href });
		const uri = pathToFileURL(join(folder, "a.gw.md")).href;
		client.open(uri, DRAFT);
		expect(codes((await client.pull(uri)).items)).toEqual(["countersign/missing"]);
		writeFileSync(config, "root: true\nrules: { countersign/missing: off }\n");
		await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
			changes: [{ uri: pathToFileURL(config).href, type: 2 }],
		});
		expect(codes((await client.pull(uri)).items)).toEqual(["text/punctuation"]);
		writeFileSync(config, "root: true\nrule: {}\n");
		await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
			changes: [{ uri: pathToFileURL(config).href, type: 2 }],
		});
		const broken = (await client.pull(uri)).items!;
		expect(broken).toHaveLength(1);
		// In the reader's language alone, with the way to the place; the config shows it too.
		expect(broken[0]!.message).toMatch(/：hegao\.config\.yaml:2:1 不认识的键“rule”$/);
		expect(broken[0]!.relatedInformation![0]!.location).toMatchObject({ uri: pathToFileURL(config).href, range: { start: { line: 1 } } });
		const shown = await client.waitForPush(pathToFileURL(config).href, (p) => p.diagnostics.length > 0);
		expect(shown.diagnostics[0]).toMatchObject({ message: "不认识的键“rule”", range: { start: { line: 1, character: 0 } } });
		writeFileSync(config, "root: true\nrules: { countersign/mising: off }\n");
		await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
			changes: [{ uri: pathToFileURL(config).href, type: 2 }],
		});
		await client.waitForPush(pathToFileURL(config).href, (p) => p.diagnostics.length === 0);
		expect((await client.pull(uri)).items![0]!.message).toMatch(/没有这条规则：countersign\/mising（是不是 countersign\/missing？）$/);
		expect(client.refreshed).toBeGreaterThan(0);
	});
});

describe("settings of a folder", () => {
	test("one folder of a workspace may switch the check off", async () => {
		client = await start({ pull: true, settings: (scope) => (scope?.includes("/quiet/") ? { enable: false } : { enable: true }) });
		client.open("file:///w/quiet/a.gw.md", DRAFT);
		client.open("file:///w/loud/a.gw.md", DRAFT);
		expect((await client.pull("file:///w/quiet/a.gw.md")).items).toEqual([]);
		expect(codes((await client.pull("file:///w/loud/a.gw.md")).items)).toContain("countersign/missing");
	});
});

describe("other drafts", () => {
	test("a draft of the workspace that repeals another makes citing it a finding, until it goes", async () => {
		const folder = mkdtempSync(join(tmpdir(), "hegao-lsp-"));
		writeFileSync(join(folder, "hegao.config.yaml"), "root: true\n");
		const other = join(folder, "废止.gw.md");
		writeFileSync(
			other,
			"---\n文种: 通知\n发文字号: 鹤政办发〔2016〕8号\n成文日期: 2016-05-01\n---\n\n关于校车管理的通知\n\n鹤政办发〔2014〕3号文件同时废止。\n",
		);
		client = await start({ pull: true, rootUri: pathToFileURL(folder).href });
		const uri = pathToFileURL(join(folder, "a.gw.md")).href;
		client.open(uri, DRAFT.replace("服役,", "服役，").replace("超期服役，", "超期服役，按照鹤政办发〔2014〕3号文件，"));
		expect(codes((await client.pull(uri)).items)).toContain("reference/repealed");
		writeFileSync(other, "---\n文种: 通知\n---\n\n关于校车管理的通知\n");
		await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: pathToFileURL(other).href, type: 2 }] });
		expect(codes((await client.pull(uri)).items)).not.toContain("reference/repealed");
	});
});

describe.each([true, false])("two open drafts, pull %s", (pull) => {
	const numbered = (n: number): string => DRAFT.replace("阶段: 送审", `阶段: 送审\n发文字号: 鹤教发〔2017〕${n}号`);
	const isTwice = (items: readonly Diagnostic[] | undefined): boolean => codes(items).includes("reference/duplicate-number");

	test("the open text outranks the disk, and an edit of one is seen by the other", async () => {
		const folder = mkdtempSync(join(tmpdir(), "hegao-lsp-"));
		writeFileSync(join(folder, "hegao.config.yaml"), "root: true\n");
		writeFileSync(join(folder, "b.gw.md"), `${numbered(7)}\n另。\n`);
		client = await start({ pull, rootUri: pathToFileURL(folder).href });
		const c = client;
		const a = pathToFileURL(join(folder, "a.gw.md")).href;
		const b = pathToFileURL(join(folder, "b.gw.md")).href;
		const until = async (twice: boolean): Promise<Diagnostic[]> => {
			if (!pull)
				return (await c.waitForPush(a, () => isTwice([...c.pushed].reverse().find((p) => p.uri === a)!.diagnostics) === twice)).diagnostics;
			for (let i = 0; i < 60; i++) {
				const { items } = await c.pull(a);
				if (isTwice(items) === twice) return items!;
				await new Promise((done) => setTimeout(done, 50));
			}
			throw new Error(`never ${twice}`);
		};
		c.open(a, numbered(7));
		const related = only(await until(true), "reference/duplicate-number").relatedInformation!;
		expect(related.some((r) => r.location.uri === b && r.location.range.start.line === 5)).toBe(true);
		c.open(b, `${numbered(8)}\n另。\n`);
		await until(false);
		const refreshed = c.refreshed;
		c.change(b, 2, [{ text: `${numbered(7)}\n再。\n` }]);
		await until(true);
		if (pull) expect(c.refreshed).toBeGreaterThan(refreshed);
		c.change(b, 3, [{ text: `${numbered(9)}\n再。\n` }]);
		await until(false);
		await c.connection.sendNotification("textDocument/didClose", { textDocument: { uri: b } });
		await until(true);
	});
});

describe("life", () => {
	test("shuts down with 0", async () => {
		client = await start({ pull: true });
		expect(await client.stop()).toBe(0);
	});

	test("exit without shutdown is 1", async () => {
		client = await start({ pull: true });
		const ended = new Promise<number | null>((done) => client!.process.on("exit", done));
		await client.connection.sendNotification("exit");
		expect(await ended).toBe(1);
	});
});
