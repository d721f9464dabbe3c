/** Which files are drafts, and what their bytes say. */
import { readFileSync, statSync } from "node:fs";
import { type Decoded, decode } from "../text/encoding";

/** Larger files are no official documents; they are named and passed over rather than half checked. */
export const LARGEST_FILE = 16 * 1024 * 1024;

export type ReadFile =
	| Extract<Decoded, { text: string }>
	| { readonly error: "missing" | "unreadable" | "too-large" | "binary" | "undecodable"; readonly detail?: string };

export function readDraftFile(path: string): ReadFile {
	try {
		const stat = statSync(path);
		if (!stat.isFile()) return { error: "unreadable", detail: "not a file" };
		if (stat.size > LARGEST_FILE)
			return { error: "too-large", detail: `${(stat.size / 1024 / 1024).toFixed(1)} MB > ${LARGEST_FILE / 1024 / 1024} MB` };
		return decode(readFileSync(path));
	} catch (cause) {
		const { code, message } = cause as NodeJS.ErrnoException;
		return code === "ENOENT" ? { error: "missing" } : { error: "unreadable", detail: message };
	}
}

export const isDraftName = (path: string): boolean => /\.(?:gw|公文)\.md$/i.test(path);

const FRONT = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)(?:\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)|$)/;

/** A plain Markdown file is a draft when its front matter has the key 文种. */
export function showsKind(text: string): boolean {
	const front = FRONT.exec(text.slice(0, 65536));
	return front !== null && /^["']?(?:文种|doc_type)["']?[ \t]*:/m.test(front[1]!);
}
