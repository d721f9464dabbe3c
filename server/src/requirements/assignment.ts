/** `交办`: the leader's own assignment, which permits a document to go to him directly (T15). */
import { field } from "../document/slip";
import type { Dossier } from "./dossier";

/** Who assigned the matter; undefined when nobody is named (a stub is no assignment). */
export function assignedBy(d: Dossier): string | undefined {
	const value = d.draft.slip.get("交办")?.value;
	if (!value || value.kind === "null") return undefined;
	const leader = value.kind === "map" ? field(value, "领导")?.text : value.text;
	return leader?.trim() ? leader : undefined;
}
