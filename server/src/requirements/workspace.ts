/** What the other drafts of a workspace say, collected a file at a time, so that one edit re-collects one file. */
import type { Draft } from "../document/types";

export interface FileFacts {
	/** Relative to the workspace, with `/`. */
	readonly path: string;
	readonly number?: string;
	readonly title?: string;
	/** ISO day of the document. */
	readonly date?: string;
	/** Its 密级 as written, where it has one. */
	readonly classification?: string;
	/** Numbers (and titles) that this document repeals. */
	readonly repeals: readonly string[];
	/** Digest of the content: identical copies are no duplicates. */
	readonly digest: string;
}

export interface WorkspaceFacts {
	readonly files: readonly FileFacts[];
}

const NUMBER = /[\u4e00-\u9fff]{1,10}〔\d{4}〕\d+号/g;

export function collectFacts(draft: Draft, path: string): FileFacts {
	const repeals: string[] = [];
	for (const p of draft.paragraphs) {
		if (!/废止|失效/.test(p.text)) continue;
		for (const sentence of p.text.split(/[。；]/)) {
			if (!/(?:同时|予以|即行|自.{1,20}起)?(?:废止|失效)/.test(sentence) || /不(?:得|予)?废止|未废止/.test(sentence)) continue;
			for (const m of sentence.matchAll(NUMBER)) repeals.push(m[0]);
		}
	}
	const number = draft.slip.get("发文字号")?.value.text ?? draft.number?.text;
	const title = draft.title?.text ?? draft.slip.get("标题")?.value.text;
	const date = draft.date?.iso;
	const classification = draft.slip.get("密级")?.value.text;
	return {
		path,
		repeals,
		digest: digest(draft.text),
		...(number ? { number } : {}),
		...(title ? { title } : {}),
		...(date ? { date } : {}),
		...(classification && /绝密|机密|秘密/.test(classification) ? { classification } : {}),
	};
}

/** FNV-1a over the text without white space; only equality matters. */
function digest(text: string): string {
	let h = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) {
		const c = text.charCodeAt(i);
		if (c === 32 || c === 10 || c === 13 || c === 9) continue;
		h = Math.imul(h ^ c, 0x01000193);
	}
	return `${text.length.toString(16)}-${(h >>> 0).toString(16)}`;
}
