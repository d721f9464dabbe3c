/** The ten heads of 第四十七条 as the text shows them: a noun and an act in one clause. Inference, and worded as such. */

import type { Located } from "../document/types";
import type { MajorMatterData } from "../rulebook/data";
import { keptWithRulebook } from "../rulebook/rulebook";
import { literals } from "../text/literals";
import type { Dossier } from "./dossier";
import { clausesOf, outsideQuotes, type Sentence, within } from "./sentences";

export interface HeadMention extends Located {
	readonly head: number;
	readonly matter: MajorMatterData;
	readonly noun: string;
	readonly act: string;
}

/** Heads that the title, an ask or an operative sentence falls under; one mention a head, the title's first. */
export function readMajorMatters(d: Dossier): HeadMention[] {
	const found = new Map<number, HeadMention>();
	const title = d.draft.title;
	if (title) {
		const text = bareClause(
			title.text.replace(d.draft.titleIssuer?.text ?? "", (m) => " ".repeat(m.length)),
			d,
		);
		for (const hit of headsIn(text, d))
			if (!found.has(hit.matter.head))
				found.set(hit.matter.head, {
					head: hit.matter.head,
					matter: hit.matter,
					noun: hit.noun,
					act: hit.act,
					text: title.text,
					span: title.span,
				});
	}
	const asks = new Set(d.asks.map((a) => a.sentence));
	for (const sentence of d.sentences) {
		if (!headNouns(d.rulebook).in(sentence.text) || (!asks.has(sentence) && !operative(sentence))) continue;
		for (const clause of clausesOf(sentence.text)) {
			if (/^\s*(?:根据|按照|依据|依照|遵照|为贯彻|为落实|参照)/.test(clause.text) || supposes(clause.text)) continue;
			for (const hit of headsIn(bareClause(clause.text, d), d)) {
				if (found.has(hit.matter.head)) continue;
				found.set(hit.matter.head, {
					head: hit.matter.head,
					matter: hit.matter,
					noun: hit.noun,
					act: hit.act,
					text: clause.text,
					span: within(sentence, clause.from, clause.to),
				});
			}
		}
	}
	return [...found.values()].sort((a, b) => a.head - b.head);
}

/** 《》, quotations and organ names do not count. */
function bareClause(text: string, d: Dossier): string {
	let out = outsideQuotes(text);
	for (const m of d.rulebook.organsIn(out))
		out = out.slice(0, m.span.start) + "　".repeat(m.span.end - m.span.start) + out.slice(m.span.end);
	return out;
}

/** The nouns of all heads; most clauses have none. */
const headNouns = keptWithRulebook((rulebook) =>
	literals(rulebook.majorMatters.flatMap((m) => (m.recognise ?? []).flatMap((r) => r.nouns))),
);

function* headsIn(text: string, d: Dossier): Generator<{ matter: MajorMatterData; noun: string; act: string }> {
	if (!headNouns(d.rulebook).in(text)) return;
	for (const matter of d.rulebook.majorMatters) {
		for (const r of matter.recognise ?? []) {
			if (r.not?.some((n) => text.includes(n))) continue;
			const noun = r.nouns.find((n) => text.includes(n));
			if (noun === undefined) continue;
			const rest = text.replace(noun, "　".repeat(noun.length));
			const act = r.acts.find((a) => does(rest, a));
			if (act === undefined || (r.also && !r.also.some((a) => text.includes(a)))) continue;
			yield { matter, noun, act };
			break;
		}
	}
}

/** An act, not the measure of one: `发生次数`, `发生率` tell of no event. */
function does(text: string, act: string): boolean {
	for (let at = text.indexOf(act); at >= 0; at = text.indexOf(act, at + act.length))
		if (!/^(?:次数|频次|频率|概率|几率|起数|数量|率|量|风险|规律|机理|时段)/.test(text.slice(at + act.length))) return true;
	return false;
}

/** A case that is supposed (`发生火灾事故的，`) or an ill to be averted (`为降低…`): nothing has happened. */
function supposes(clause: string): boolean {
	return (
		/的\s*$/.test(clause) ||
		/^\s*(?:为了?|以)[^，。；]{0,8}?(?:降低|减少|减轻|防|避免|杜绝|遏制|控制|消除|压减|预防|有效应对|应对)/.test(clause)
	);
}

/** A sentence that does something now; not one that tells of the past or names a duty in general. */
function operative(s: Sentence): boolean {
	return !/(?:去年|上年|近年来|历年|以来|曾)/.test(s.text);
}
