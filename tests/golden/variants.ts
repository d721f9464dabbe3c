/**
 * Variants of drafts that are on record: one thing changed, as a clerk might have it. `variants.txt` holds those that tell apart what no other draft does;
 * its lines name them, and from a name the text is made again.
 *
 *   BASE ⇒ without 签发            the entry of the slip is not there        BASE ⇒ 签发 empty           it is there, and empty
 *   BASE ⇒ 签发 of OTHER           it is the other draft's                   BASE ⇒ 签发 without 日期    its first field of that name is not there
 *   BASE ⇒ ¶3 gone                 the third paragraph is not there          BASE ⇒ ¶3 twice             it is there twice
 *   BASE ⇒ ¶3 before ¶5 of OTHER   … is followed by that of the other        BASE ⇒ 市财政局 → 市教育局  wherever it stands
 *   BASE ⇒ no slip
 */
export function variant(text: string, change: string, other: (name: string) => string | undefined): string | undefined {
	const slip = /^---\n([\s\S]*?\n)---\n/.exec(text);
	const entries = slip ? slip[1]!.split(/^(?=[^\s#-])/m) : [];
	const rest = slip ? text.slice(slip[0].length) : text;
	const paragraphs = rest.split(/(?<=\n)(?=\S)(?<=\n\n)/);
	const whole = (list: readonly string[], body = rest): string => (slip ? `---\n${list.join("")}---\n` : "") + body;
	const at = (key: string): number => entries.findIndex((e) => e.startsWith(`${key}:`));
	const entryOf = (name: string, key: string): string | undefined => {
		const its = /^---\n([\s\S]*?\n)---\n/.exec(other(name) ?? "");
		return its?.[1]!.split(/^(?=[^\s#-])/m).find((e) => e.startsWith(`${key}:`));
	};
	let m: RegExpExecArray | null;
	let out: string | undefined;
	if (change === "no slip") out = slip ? rest.trimStart() : undefined;
	else if ((m = /^(.+) → (.*)$/.exec(change))) out = text.replaceAll(m[1]!, m[2]!);
	else if ((m = /^without (\S+)$/.exec(change))) out = whole(entries.filter((_, i) => i !== at(m![1]!)));
	else if ((m = /^(\S+) empty$/.exec(change))) out = at(m[1]!) < 0 ? undefined : whole(entries.with(at(m[1]!), `${m[1]}:\n`));
	else if ((m = /^(\S+) without (\S+)$/.exec(change))) {
		const i = at(m[1]!);
		if (i < 0) return undefined;
		out = whole(entries.with(i, entries[i]!.replace(new RegExp(`(?:, *)?${m[2]}: [^,{}\\n]*(?=[,}\\n])`), "").replace("{, ", "{")));
	} else if ((m = /^(\S+) of (.+)$/.exec(change)) && !change.startsWith("¶")) {
		const its = entryOf(m[2]!, m[1]!);
		if (its === undefined || !slip) return undefined;
		out = at(m[1]!) < 0 ? whole([...entries, its]) : whole(entries.with(at(m[1]!), its));
	} else if ((m = /^¶(\d+) (gone|twice)$/.exec(change))) {
		const i = Number(m[1]) - 1;
		if (paragraphs[i] === undefined) return undefined;
		const own = `${paragraphs[i]!.trimEnd()}\n\n`;
		out = whole(entries, [...paragraphs.slice(0, i), ...(m[2] === "twice" ? [own, own] : []), ...paragraphs.slice(i + 1)].join(""));
	} else if ((m = /^¶(\d+) before ¶(\d+) of (.+)$/.exec(change))) {
		const i = Number(m[1]);
		const its = (other(m[3]!) ?? "").replace(/^---\n[\s\S]*?\n---\n/, "").split(/(?<=\n)(?=\S)(?<=\n\n)/)[Number(m[2]) - 1];
		if (paragraphs[i - 1] === undefined || its === undefined) return undefined;
		out = whole(entries, [...paragraphs.slice(0, i).map((p) => `${p.trimEnd()}\n\n`), `${its.trimEnd()}\n\n`, ...paragraphs.slice(i)].join(""));
	}
	return out === text ? undefined : out;
}
