/** From the paths on the command line to the files to check. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import ignore, { type Ignore } from "ignore";
import { isDraftName } from "../project/drafts";
import type { Project } from "../project/project";
import type { Skipped } from "./result";

export interface FoundFile {
	/** Absolute. */
	readonly path: string;
	/** Named on the command line: a draft whatever its name. */
	readonly named: boolean;
}

export interface Found {
	readonly files: readonly FoundFile[];
	readonly skipped: readonly Skipped[];
}

/** Path for output: relative to the working directory, with `/`. */
export const shown = (path: string): string => {
	const rel = relative(process.cwd(), path);
	return (rel === "" ? "." : isAbsolute(rel) ? path : rel).split(sep).join("/");
};

export async function findFiles(paths: readonly string[], project: Project, useIgnore: boolean): Promise<Found> {
	const files = new Map<string, FoundFile>();
	const skipped: Skipped[] = [];
	for (const given of paths.length > 0 ? paths : ["."]) {
		const path = resolve(given);
		if (existsSync(path)) {
			if (!statSync(path).isDirectory()) {
				files.set(path, { path, named: true });
				continue;
			}
			const found = await walk("**/*.md", path, useIgnore);
			if (found.length === 0) skipped.push({ path: shown(path), reason: "no-match" });
			for (const f of found) if (!files.has(f)) files.set(f, { path: f, named: false });
		} else if (/[*?{[]/.test(given)) {
			const found = await walk(given.split("\\").join("/"), process.cwd(), useIgnore);
			if (found.length === 0) skipped.push({ path: given, reason: "no-match" });
			for (const f of found) if (!files.has(f)) files.set(f, { path: f, named: false });
		} else skipped.push({ path: shown(path), reason: "missing" });
	}
	const kept: FoundFile[] = [];
	for (const file of [...files.values()].sort((a, b) => (shown(a.path) < shown(b.path) ? -1 : 1))) {
		const listed = useIgnore && !file.named ? await project.listed(file.path) : "unlisted";
		if (listed === "ignored") skipped.push({ path: shown(file.path), reason: "ignored" });
		else kept.push(listed === "included" ? { ...file, named: true } : file);
	}
	return { files: kept, skipped };
}

/** Whether a file that a folder turned up still needs its text looked at to be known as a draft. */
export const needsLook = (file: FoundFile): boolean => !file.named && !isDraftName(file.path);

async function walk(pattern: string, cwd: string, useIgnore: boolean): Promise<string[]> {
	const { glob } = await import("tinyglobby");
	const found = await glob(pattern, {
		cwd,
		absolute: true,
		dot: false,
		onlyFiles: true,
		ignore: ["**/node_modules/**", "**/.git/**"],
		expandDirectories: false,
		caseSensitiveMatch: false,
	});
	const files = found.map((f) => resolve(f));
	if (!useIgnore) return files;
	const ignored = gitIgnore(cwd);
	return files.filter((f) => !ignored(f));
}

/** What the .gitignore files from the repository's top down to `folder` pass over. */
function gitIgnore(folder: string): (path: string) => boolean {
	const layers: { folder: string; rules: Ignore }[] = [];
	for (let at = folder; ; at = dirname(at)) {
		const file = join(at, ".gitignore");
		if (existsSync(file)) layers.push({ folder: at, rules: ignore().add(readFileSync(file, "utf8")) });
		if (existsSync(join(at, ".git")) || dirname(at) === at) break;
	}
	return (path) =>
		layers.some((l) => {
			const rel = relative(l.folder, path).split(sep).join("/");
			return rel !== "" && !rel.startsWith("../") && l.rules.ignores(rel);
		});
}
