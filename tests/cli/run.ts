import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

export interface Run {
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs the built command as a process. */
export function hegao(args: readonly string[], cwd: string, input?: string | Buffer): Run {
	const r = spawnSync(process.execPath, [CLI, ...args], {
		cwd,
		encoding: "utf8",
		maxBuffer: 1 << 28,
		env: { ...process.env, NO_COLOR: "1" },
		...(input === undefined ? {} : { input }),
	});
	return { status: r.status, stdout: r.stdout, stderr: r.stderr };
}

/** A folder with these files. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
	const root = mkdtempSync(join(tmpdir(), "hegao-"));
	for (const [name, content] of Object.entries(files)) {
		const path = join(root, name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, content);
	}
	return root;
}

export const CLEAN = `---
文种: 通知
发文机关: 鹤岗市体育局
主送: 各县区文体局
阶段: 送审
---

鹤岗市体育局关于举办青少年速滑比赛的通知

各县区文体局：

为推广冰上运动，比赛定于12月9日在市速滑馆举行，请于11月30日前报名。
`;

export const FAULTY = CLEAN.replaceAll("鹤岗市体育局", "鹤岗市体育局群体科").replace("运动，", "运动,");
