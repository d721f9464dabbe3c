/**
 * What the drafts of a folder say about themselves, for rules that look beyond one draft. One edit re-reads one file; the open version of a
 * file outranks the one on disk.
 */
import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { openSnapshot } from "../document/snapshot";
import type { Draft } from "../document/types";
import { collectFacts, type FileFacts, type WorkspaceFacts } from "../requirements/workspace";
import { isDraftName, readDraftFile, showsKind } from "./drafts";

/** More drafts than this are an archive, not a workspace; their facts would cost more than they tell. */
const MOST_FILES = 3000;

export interface WorkspaceIndex {
	/** The facts of all drafts under a folder: the same object until one of them changes. */
	facts(root: string): WorkspaceFacts;
	/** A file was written or removed; whether what is known of the workspace is another now. */
	changed(path: string): boolean;
	/** The text of an open file; whether its facts are others now. */
	opened(path: string, draft: Draft): boolean;
	/** The file is no longer open: the disk counts again. */
	closed(path: string): boolean;
}

/** `name` says how a file is called in facts; by default relative to the root. What `known` names is left out: the caller has read it. */
export function indexWorkspace(
	name: (root: string, path: string) => string = fromRoot,
	known: (path: string) => boolean = () => false,
): WorkspaceIndex {
	const byRoot = new Map<string, Map<string, FileFacts>>();
	const open = new Map<string, FileFacts>();
	const answers = new Map<string, WorkspaceFacts>();

	function read(root: string, path: string): FileFacts | undefined {
		const file = readDraftFile(path);
		if (!("text" in file) || (!isDraftName(path) && !showsKind(file.text))) return undefined;
		return collectFacts(openSnapshot(file.text).draft, name(root, path));
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
			for (const e of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
				const path = join(folder, e.name);
				if (e.isDirectory() && e.name !== "node_modules" && !e.name.startsWith(".")) folders.push(path);
				else if (e.isFile() && isMarkdown(e.name) && !known(path)) {
					const facts = read(root, path);
					if (facts) found.set(path, facts);
				}
			}
		}
		return found;
	}

	const isUnder = (root: string, path: string): boolean => !relative(root, path).startsWith("..");

	return {
		facts(root) {
			const known = answers.get(root);
			if (known) return known;
			let disk = byRoot.get(root);
			if (!disk) {
				disk = scan(root);
				byRoot.set(root, disk);
			}
			const all = new Map(disk);
			for (const [path, facts] of open) if (isUnder(root, path)) all.set(path, { ...facts, path: name(root, path) });
			const answer = { files: [...all.values()].sort((a, b) => (a.path < b.path ? -1 : 1)) };
			answers.set(root, answer);
			return answer;
		},
		changed(path) {
			if (!isMarkdown(path)) return false;
			let any = false;
			for (const [root, found] of byRoot) {
				if (!isUnder(root, path)) continue;
				const facts = read(root, path);
				const before = found.get(path);
				if (JSON.stringify(facts) === JSON.stringify(before)) continue;
				if (facts) found.set(path, facts);
				else found.delete(path);
				answers.delete(root);
				any ||= !open.has(path);
			}
			return any;
		},
		opened(path, draft) {
			const facts = collectFacts(draft, path);
			const before = open.get(path) ?? onDisk(path);
			open.set(path, facts);
			if (same(facts, before)) return false;
			forget(path);
			return true;
		},
		closed(path) {
			const before = open.get(path);
			if (!open.delete(path)) return false;
			if (same(before, onDisk(path))) return false;
			forget(path);
			return true;
		},
	};

	function onDisk(path: string): FileFacts | undefined {
		for (const found of byRoot.values()) {
			const facts = found.get(path);
			if (facts) return facts;
		}
		return undefined;
	}

	function forget(path: string): void {
		for (const root of [...answers.keys()]) if (isUnder(root, path)) answers.delete(root);
	}
}

const isMarkdown = (path: string): boolean => /\.md$/i.test(path);

const fromRoot = (root: string, path: string): string => relative(root, path).split(sep).join("/");

/** Whether two readings of a file say the same, whatever it is called. */
function same(a: FileFacts | undefined, b: FileFacts | undefined): boolean {
	return JSON.stringify(a && { ...a, path: "" }) === JSON.stringify(b && { ...b, path: "" });
}
