/** The 抄送 line as it should be typed: `抄送：甲机关，乙机关。` */
import type { Draft, Located } from "../document/types";

export interface CopyLine extends Located {
	/** The line with its marks put right; equal to `text` when nothing is wrong. */
	readonly expected: string;
	/** A colon or separator is wrong, not the final stop alone. */
	readonly separators: boolean;
}

const HEAD = /^抄\s*[送报]\s*[：:]\s*/;

export function copyLine(draft: Draft): CopyLine | undefined {
	const p = draft.copyTo?.paragraph;
	if (!p) return undefined;
	const head = HEAD.exec(p.text)![0];
	const rest = p.text.slice(head.length);
	if (rest.trim() === "") return undefined;
	// What stands behind the first full stop is a sentence of its own (`部内抄送：…。`).
	const stop = rest.indexOf("。");
	const names = stop < 0 ? rest : rest.slice(0, stop);
	const tail = stop < 0 ? "" : rest.slice(stop);
	const listed = separate(names.replace(/[.．；;，,、\s]+$/, ""));
	const next = draft.paragraphs[p.index + 1];
	// A list that is broken over two lines ends in a separator; its stop stands on the next line.
	const wrapped = stop < 0 && /[，、]$/.test(rest) && next !== undefined && next.part !== "imprint";
	const ending = wrapped ? rest.slice(-1) : tail === "" ? "。" : tail;
	const colon = head.replace(":", "：").replace(/：\s+$/, "：");
	const keep = head.replace(/\s+$/, "").endsWith("：") ? head : colon;
	const expected = keep + listed + ending;
	return { text: p.text, span: p.span, expected, separators: keep + listed !== head + names.replace(/[.．\s]+$/, "") };
}

const WIDE: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：" };

/** Wrong separators between names become ，; in brackets only half-width marks are. */
function separate(names: string): string {
	let out = "";
	let depth = 0;
	for (let i = 0; i < names.length; i++) {
		const c = names[i]!;
		if (/[（(]/.test(c)) depth++;
		if (/[）)]/.test(c)) depth = Math.max(0, depth - 1);
		if (depth > 0) out += WIDE[c] ?? c;
		else if (/[；;,]/.test(c)) out += "，";
		else if (/\s/.test(c)) {
			let end = i;
			while (end < names.length && /\s/.test(names[end]!)) end++;
			const before = /[^\s，、；;,]*$/.exec(out)![0];
			const after = /^[^\s，、；;,]*/.exec(names.slice(end))![0];
			// Two names of organs with nothing but space between them; a letter-spaced word stays.
			if (before.length >= 3 && after.length >= 3 && /[\u4e00-\u9fff）)]$/.test(before) && /^[\u4e00-\u9fff]/.test(after)) out += "，";
			else out += names.slice(i, end);
			i = end - 1;
		} else out += c;
	}
	return out;
}
