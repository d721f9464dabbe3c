// The end-to-end tests: the packaged .vsix in a real VS Code. First the mocha suite in the extension host, then the window as a drafter uses it.
//   node tests/e2e/run.mjs [--suite] [--ui]      screenshots go to out/e2e/
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "node:util";

const root = fileURLToPath(new URL("../..", import.meta.url));
const shots = join(root, "out/e2e");
const all = !process.argv.includes("--suite") && !process.argv.includes("--ui");
await import("./install.mjs");
const { chromium, startHost } = await import("./host.mjs");
mkdirSync(shots, { recursive: true });
// What ships is what is tested: the package script's own output.
execFileSync("npm", ["run", "-s", "package"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
const vsix = join(root, "hegao.vsix");
const unpacked = mkdtempSync(join(tmpdir(), "hegao-vsix-"));
execFileSync("python3", ["-m", "zipfile", "-e", vsix, unpacked]);
const workspace = mkdtempSync(join(tmpdir(), "hegao-workspace-"));
cpSync(join(root, "tests/e2e/workspace"), workspace, { recursive: true });
try {
	if (all || process.argv.includes("--suite")) await suite();
	if (all || process.argv.includes("--ui")) await ui();
} finally {
	rmSync(unpacked, { recursive: true, force: true });
	rmSync(workspace, { recursive: true, force: true });
}
process.exit(process.exitCode ?? 0);

/** The mocha suite in the extension host; what ships is what is tested. */
async function suite() {
	const vs = await startHost();
	const browser = await chromium();
	try {
		const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
		let finish;
		const done = new Promise((r) => {
			finish = r;
		});
		const killer = setTimeout(() => finish("timeout"), 180000);
		const lines = [];
		await page.exposeFunction("codeAutomationLog", (_type, args) => {
			const line = format(...args);
			// The server logs without its optional native logger; that is its own affair.
			if (line.includes("bindings file") && !process.env.VERBOSE) return;
			if (/^\s*(?:✔|\d+\)|\d+ (?:passing|failing)|核稿|at |AssertionError|Error|\+|-)/.test(line) || process.env.VERBOSE) console.log(line);
			lines.push(line);
		});
		await page.exposeFunction("codeAutomationExit", (code) => finish(code));
		await page.goto(
			vs.url(workspace, [
				["extensionDevelopmentPath", vs.uri(join(unpacked, "extension"))],
				["extensionTestsPath", vs.uri(join(root, "tests/e2e/suite/index.cjs"))],
			]),
		);
		const code = await done;
		clearTimeout(killer);
		if (code !== 0) {
			await page.screenshot({ path: join(shots, "suite-failed.png") });
			throw new Error(`the suite ended with ${code}`);
		}
		if (!lines.some((l) => /[1-9]\d* passing/.test(l))) throw new Error("the suite ran no test");
	} finally {
		await browser.close();
		vs.stop();
	}
}

/** Install the .vsix, see the squiggle and the Problems row, take the quick fix by keyboard, save, look at the file. */
async function ui() {
	const vs = await startHost({ vsix });
	const browser = await chromium();
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	const started = Date.now();
	const say = (what) => console.log(`${String(Date.now() - started).padStart(6)} ms  ${what}`);
	try {
		await page.goto(vs.url(workspace));
		await page.waitForSelector(".monaco-workbench .part.statusbar", { timeout: 60000 });
		const file = page.locator(".explorer-folders-view .monaco-list-row", { hasText: "请示.gw.md" }).first();
		await file.waitFor({ timeout: 30000 });
		const opened = Date.now();
		await file.dblclick();
		await page.waitForSelector(".squiggly-warning, .squiggly-error", { timeout: 60000 });
		say(`first squiggle ${Date.now() - opened} ms after opening the draft`);
		await page
			.locator(".statusbar-item", { hasText: /核稿|Hegao/ })
			.first()
			.waitFor({ timeout: 15000 });
		await page.keyboard.press("Control+Shift+M");
		const entry = page.locator(".markers-panel .monaco-list-row", { hasText: "半角标点" });
		await entry.first().waitFor({ timeout: 15000 });
		await page.locator(".markers-panel .monaco-list-row", { hasText: "会签栏没有该机关" }).first().waitFor({ timeout: 15000 });
		say("Problems rows");
		// The counts show the findings; they never hide them.
		const counts = page.locator(".statusbar-item", { hasText: /核稿|Hegao/ }).first();
		for (let i = 0; i < 2; i++) await counts.click();
		await new Promise((r) => setTimeout(r, 500));
		await entry.first().waitFor({ timeout: 5000 });
		await page.screenshot({ path: join(shots, "problems.png") });
		await entry.first().dblclick();
		await page.locator(".monaco-editor.focused").waitFor({ timeout: 10000 });
		const fix = page.locator(".action-widget .monaco-list-row", { hasText: "改为“，”" });
		for (let i = 0; i < 6; i++) {
			// The first press can be lost while the focus moves.
			await page.keyboard.press("Control+.");
			if (
				await fix
					.first()
					.waitFor({ timeout: 3000 })
					.then(
						() => true,
						() => false,
					)
			)
				break;
		}
		await page.screenshot({ path: join(shots, "menu.png") });
		await fix.first().click();
		await page.waitForFunction(
			() => [...document.querySelectorAll(".view-line")].some((l) => /超期服役，2016年/.test(l.textContent.replace(/\u00a0/g, " "))),
			null,
			{ timeout: 15000 },
		);
		say("quick fix applied");
		await page.keyboard.press("Control+s");
		const path = join(workspace, "请示.gw.md");
		for (let i = 0; i < 50 && !readFileSync(path, "utf8").includes("超期服役，2016年"); i++) await new Promise((r) => setTimeout(r, 100));
		if (!readFileSync(path, "utf8").includes("超期服役，2016年")) throw new Error("the file on disk was not changed");
		say("file on disk changed");
		// A hover shows the article.
		await page
			.locator(".view-line", { hasText: "文种" })
			.first()
			.hover({ position: { x: 12, y: 8 } });
		await page.locator(".monaco-hover", { hasText: "会签" }).first().waitFor({ timeout: 15000 });
		await page.screenshot({ path: join(shots, "hover.png") });
		say("hover");
	} catch (error) {
		await page.screenshot({ path: join(shots, "failed.png") });
		writeFileSync(join(shots, "failed.txt"), String(error.stack ?? error));
		throw error;
	} finally {
		await browser.close();
		vs.stop();
	}
}
