/** Entry of dist/server.js: over IPC inside VS Code, over standard input and output elsewhere. */
import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { startServer } from "./server";

const ipc = process.argv.includes("--node-ipc");
const connection = ipc
	? createConnection(ProposedFeatures.all)
	: createConnection(ProposedFeatures.all, new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
// Standard output belongs to the protocol.
console.log = console.error.bind(console);
startServer(connection);
