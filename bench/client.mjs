// A client that types: opens a document, inserts one character after another and takes the time to the diagnostics of that version.
import { spawn } from "node:child_process";
import { Transform } from "node:stream";
import { pathToFileURL } from "node:url";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const rpc = require("vscode-jsonrpc/node");
const TYPED = "经研究现就有关事项请示如下";

/**
 * Milliseconds: `open`, and one latency a keystroke. `every` 0: the next key follows the answer; else a key each `every` ms whether answered or not,
 * and `behind` is the most versions that were typed but not yet answered. `publishes`: how many publishes answer one change (autocorrect clears first).
 */
export async function type(command, text, { keys, warmup = 5, every = 0, publishes = 1 }) {
	const child = spawn(command[0], command.slice(1), { stdio: ["pipe", "pipe", "ignore"] });
	let started = false;
	let head = Buffer.alloc(0);
	// Some servers print a banner before the first header.
	const clean = child.stdout.pipe(
		new Transform({
			transform(chunk, _, done) {
				if (started) return done(null, chunk);
				head = Buffer.concat([head, chunk]);
				const at = head.indexOf("Content-");
				if (at < 0) return done();
				started = true;
				done(null, head.subarray(at));
			},
		}),
	);
	const connection = rpc.createMessageConnection(new rpc.StreamMessageReader(clean), new rpc.StreamMessageWriter(child.stdin));
	const uri = pathToFileURL("/tmp/hegao-bench/typed.gw.md").href;
	const waiting = [];
	let answered = 1;
	connection.onNotification("textDocument/publishDiagnostics", (p) => {
		if (decodeURIComponent(p.uri) !== decodeURIComponent(uri)) return;
		const now = performance.now();
		if (p.version !== undefined && p.version !== null) answered = Math.max(answered, p.version);
		for (let i = waiting.length - 1; i >= 0; i--) {
			const w = waiting[i];
			if ((p.version === undefined || p.version === null || p.version >= w.version) && --w.left <= 0) {
				waiting.splice(i, 1);
				w.resolve(now);
			}
		}
	});
	connection.onRequest("workspace/configuration", (p) => p.items.map(() => null));
	connection.onRequest(() => null);
	connection.listen();
	const gone = new Promise((_, reject) => child.on("exit", (code) => reject(new Error(`${command.join(" ")} ended with ${code}`))));
	gone.catch(() => {});
	const within = (promise) => {
		let timer;
		const late = new Promise((_, reject) => {
			timer = setTimeout(() => reject(new Error(`${command.join(" ")}: no answer in 60 s`)), 60000);
		});
		return Promise.race([promise, gone, late]).finally(() => clearTimeout(timer));
	};
	const answer = (version) => new Promise((resolve) => waiting.push({ version, resolve, left: publishes }));
	try {
		await within(
			connection.sendRequest("initialize", {
				processId: process.pid,
				rootUri: null,
				capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } }, workspace: { configuration: true } },
			}),
		);
		await connection.sendNotification("initialized", {});
		const first = answer(1);
		const opened = performance.now();
		await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } });
		const open = (await within(first)) - opened;
		const at = text.indexOf("，", text.length >> 1) + 1;
		const line = text.slice(0, at).split("\n").length - 1;
		let character = at - (text.lastIndexOf("\n", at - 1) + 1);
		let current = text;
		let offset = at;
		let version = 1;
		const full = publishes > 1;
		const press = () => {
			const c = TYPED[version % TYPED.length];
			version++;
			current = current.slice(0, offset) + c + current.slice(offset);
			offset++;
			const place = { line, character: character++ };
			void connection.sendNotification("textDocument/didChange", {
				textDocument: { uri, version },
				contentChanges: full ? [{ text: current }] : [{ range: { start: place, end: place }, text: c }],
			});
			return performance.now();
		};
		const latencies = [];
		let behind = 0;
		const all = [];
		for (let i = 0; i < keys + warmup; i++) {
			const done = answer(version + 1);
			const pressed = press();
			const taken = done.then((t) => {
				if (i >= warmup) latencies.push(t - pressed);
			});
			if (every === 0) await within(taken);
			else {
				all.push(taken);
				await new Promise((r) => setTimeout(r, every));
				if (i >= warmup) behind = Math.max(behind, version - answered);
			}
		}
		await within(Promise.all(all));
		return { open, latencies, behind };
	} finally {
		child.removeAllListeners("exit");
		child.kill("SIGKILL");
		connection.dispose();
	}
}
