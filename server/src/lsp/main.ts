/** Entry of dist/server.js: over IPC inside VS Code, over standard input and output elsewhere. */
import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { startServer } from "./server";

const ipc = process.argv.includes("--node-ipc");
const connection = ipc
	? createConnection(ProposedFeatures.all)
	: createConnection(ProposedFeatures.all, new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
// Standard output belongs to the protocol.
console.log = console.error.bind(console);
startServer(connection, rulePages());

/** The rule pages that ship beside the bundle, `docs/rules/<family>/<name>.md`: a link to one needs no network. */
function rulePages(): ReadonlyMap<string, string> {
	const folder = join(__dirname, "..", "docs", "rules");
	try {
		const files = (readdirSync(folder, { recursive: true }) as string[]).filter((f) => f.endsWith(".md") && f.includes(sep));
		return new Map(files.map((f) => [f.slice(0, -3).split(sep).join("/"), pathToFileURL(join(folder, f)).href]));
	} catch {
		return new Map();
	}
}
