/** Which of the annex files that a draft names are there: the core does no I/O, so it is told. */
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Draft } from "../document/types";
import { annexFilesOf } from "../requirements/annexes";

/** Those of the draft's annex files that exist, as the slip spells them; `path` is the draft's own. Nothing is read, only looked for. */
export function existingAnnexFiles(draft: Draft, path: string): ReadonlySet<string> {
	const folder = dirname(path);
	return new Set(annexFilesOf(draft).filter((file) => existsSync(resolve(folder, file.replaceAll("\\", "/")))));
}
