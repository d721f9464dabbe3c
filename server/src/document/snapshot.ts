/** One version of a draft. Immutable; an edit gives a new one that shares the unchanged blocks. */
import { resplitBlocks, type SourceBlock, splitBlocks, type TextChange } from "./blocks";
import { readDraft } from "./draft";
import type { Draft } from "./types";

export interface Snapshot {
	readonly text: string;
	readonly blocks: readonly SourceBlock[];
	readonly draft: Draft;
}

/** Reads a text (without BOM). Never throws. */
export function openSnapshot(text: string): Snapshot {
	return snapshot(text, splitBlocks(text));
}

/** Applies one change; offsets in the old text. */
export function editSnapshot(old: Snapshot, change: TextChange): Snapshot {
	const text = old.text.slice(0, change.start) + change.insert + old.text.slice(change.end);
	return snapshot(text, resplitBlocks(old.blocks, old.text, text, change));
}

function snapshot(text: string, blocks: readonly SourceBlock[]): Snapshot {
	let draft: Draft | undefined;
	return {
		text,
		blocks,
		get draft() {
			draft ??= readDraft(text, blocks);
			return draft;
		},
	};
}
