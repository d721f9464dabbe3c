import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The suites of the command and the server run what ships: the bundles, built from the sources as they are now. */
export default function setup(): void {
	const root = fileURLToPath(new URL("..", import.meta.url));
	const built = spawnSync(process.execPath, ["scripts/build.mjs"], { cwd: root, encoding: "utf8" });
	if (built.status !== 0) throw new Error(`build failed\n${built.stderr}`);
}
