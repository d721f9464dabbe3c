/** What the drafts of a folder say about themselves (numbers, repeals), for rules that look beyond one draft. One edit re-reads one file. */
import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { openSnapshot } from "../document/snapshot";
import { collectFacts, type FileFacts } from "../requirements/workspace";
import { isDraftName, readDraftFile } from "./drafts";

/** More drafts than this are an archive, not a workspace; their facts would cost more than they tell. */
const MOST_FILES = 3000;

export interface WorkspaceIndex {
	facts(root: string): readonly FileFacts[];
	/** A file was written or removed. */
	changed(path: string): void;
}

export function indexWorkspace(): WorkspaceIndex {
	const byRoot = new Map<string, Map<string, FileFacts>>();

	function read(root: string, path: string): FileFacts | undefined {
		const file = readDraftFile(path);
		return "text" in file ? collectFacts(openSnapshot(file.text).draft, relative(root, path).split(sep).join("/")) : undefined;
	}

	function scan(root: string): Map<string, FileFacts> {
		const found = new Map<string, FileFacts>();
		const folders = [root];
		while (folders.length > 0 && found.size < MOST_FILES) {
			const folder = folders.pop()!;
			let entries: import("node:fs").Dirent[];
			try {
				entries = readdirSync(folder, { withFileTypes: true });
			} catch {
				continue;
			}
			for (const e of entries) {
				const path = join(folder, e.name);
				if (e.isDirectory() && e.name !== "node_modules" && !e.name.startsWith(".")) folders.push(path);
				else if (e.isFile() && isDraftName(e.name)) {
					const facts = read(root, path);
					if (facts) found.set(path, facts);
				}
			}
		}
		return found;
	}

	return {
		facts(root) {
			let found = byRoot.get(root);
			if (!found) {
				found = scan(root);
				byRoot.set(root, found);
			}
			return [...found.values()];
		},
		changed(path) {
			for (const [root, found] of byRoot) {
				if (relative(root, path).startsWith("..")) continue;
				const facts = isDraftName(path) ? read(root, path) : undefined;
				if (facts) found.set(path, facts);
				else found.delete(path);
			}
		},
	};
}
