/** `hegao lsp --stdio`: the server is a bundle of its own, so that linting does not pay for the protocol. */
import { join } from "node:path";

/** Returns a negative status: the process lives until the client ends it. */
export async function runServer(): Promise<number> {
	require(join(__dirname, "server.js"));
	return -1;
}
