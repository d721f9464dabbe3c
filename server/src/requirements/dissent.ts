/** R42: where departments disagree, the sponsor sets out each side's reasons and proposes how to decide. */

import { keptWithRulebook, type Organ, type Rulebook } from "../rulebook/rulebook";
import { literals } from "../text/literals";
import type { Span } from "../text/span";
import type { Dossier } from "./dossier";
import { keptWithDossier } from "./kept";
import { keptWithReading, organsNamed, ownWords, type Sentence, within } from "./sentences";

export interface Dissent {
	/** Name of who disagrees, as known. */
	readonly organ: Organ | undefined;
	readonly name: string;
	readonly span: Span;
	readonly by: "countersignature" | "consultation" | "body";
}

/** Disagreement on the slip (会签, 征求意见) or told in the body. */
export const dissentsOf = keptWithDossier((d): Dissent[] => {
	const out: Dissent[] = [];
	for (const c of d.countersignatures) {
		if (c.opinion && dissenting(c.opinion.text, d))
			out.push({ organ: c.organ, name: c.organ?.name ?? c.organName ?? "", span: c.opinion.span, by: "countersignature" });
	}
	for (const c of d.consultations) {
		const place =
			c.opinion && dissenting(c.opinion.text, d)
				? c.opinion
				: c.adopted && /^(?:均|全部|部分)?(?:未|不予?)采纳/.test(c.adopted.text) && !/说明|协商一致|无不同/.test(c.adopted.text)
					? c.adopted
					: undefined;
		// What was taken up is settled.
		if (!place || (c.adopted && /^(?:已|全部|均已?)采纳/.test(c.adopted.text))) continue;
		if (out.some((o) => o.organ !== undefined && o.organ === c.party.organ)) continue;
		if (d.countersignatures.some((s) => s.organ === c.party.organ && s.opinion && !dissenting(s.opinion.text, d))) continue;
		out.push({ organ: c.party.organ, name: c.party.organ?.name ?? c.party.text, span: place.span, by: "consultation" });
	}
	for (const s of d.sentences) {
		if (!dissents(s, d.rulebook)) continue;
		const text = ownWords(s);
		if (/如|若|凡|的，|对.{0,10}不同意见的/.test(text.slice(0, 6))) continue;
		for (const m of organsNamed(s, d.rulebook)) {
			if (!/组成部门|直属单位/.test(m.organ.type) || d.issuers.some((i) => i.organ === m.organ) || out.some((o) => o.organ === m.organ))
				continue;
			// The organ must be who disagrees: the word follows it in the same stretch.
			if (!dissenting(text.slice(m.span.end).split(/[；。]/)[0] ?? "", d) && !/(?:与|同|和)\s*$/.test(text.slice(0, m.span.start)))
				continue;
			if (d.countersignatures.some((c) => c.organ === m.organ && c.opinion && !dissenting(c.opinion.text, d))) continue;
			out.push({ organ: m.organ, name: m.organ.name, span: within(s, m.span.start, m.span.end), by: "body" });
		}
	}
	return out;
});

/** Whether an opinion disagrees; `无分歧`, `经协商已无不同意见` do not. */
export const dissenting = (text: string, d: Dossier): boolean => disagrees(text, d.rulebook);

const dissents = keptWithReading((s, rulebook) => disagrees(ownWords(s), rulebook));

function disagrees(text: string, rulebook: Rulebook): boolean {
	if (!dissentWords(rulebook).in(text)) return false;
	let t = text;
	for (const phrase of rulebook.phrases("dissentDenied")) t = t.split(phrase).join("　".repeat(phrase.length));
	t = t.replace(
		/(?:没有|无|未提出?|已?消除|不存在|不再有)(?:任何|其他|原则)?(?:不同|反对)?(?:意见|异议|分歧)|(?:不同)?(?:分歧|意见|异议)(?:已经?|均已)?(?:经?协商|沟通)?(?:后)?(?:消除|解决|统一|一致|达成一致|采纳)/g,
		(m) => "　".repeat(m.length),
	);
	return dissentWords(rulebook).in(t);
}

export interface Hearing {
	/** The dissenting side's reasons are told. */
	readonly theirs: boolean;
	/** The sponsor's own reasons are told. */
	readonly ours: boolean;
	/** How the government should decide. */
	readonly proposal: boolean;
	/** That the principal himself consulted. */
	readonly consulted: boolean;
}

const SAYS = /认为|提出|主张|意见(?:是|为|：|:)|理由(?:是|为|：|:|有|在于)|不同意|不赞成|反对|担心|坚持|要求|反映|考虑|依据/;
const OURS = /(?:我[局委办厅县区校院会]|本[局委办]|我单位|两局|主办部门)/;
const PROPOSAL =
	/(?:办理|处理|协调|解决|分歧)(?:的)?(?:建议|意见|方案)|建议(?!书)|拟(?:请|按|采|采用|采取|同意|不|由)|(?:请|提请|报请|恳请)(?:市政府|市人民政府|市领导)?.{0,20}(?:裁定|裁决|决定|明确|审定|定夺|协调)|倾向(?:性)?意见|我[局委办]倾向/;
const CONSULTED = /协商|沟通|对接|会商|磋商|商讨|协调|座谈|当面|交换意见|会谈|商谈/;

export function hearingOf(d: Dossier, dissent: Dissent): Hearing {
	const sentences = d.sentences.filter((s) => s.text.length > 4);
	const names = namesOf(dissent, d);
	const tells = (s: Sentence): boolean => SAYS.test(s.text);
	const theirs = sentences.some((s, i) => names.some((n) => s.text.includes(n)) && tells(s) && reasoned(s, sentences[i + 1]));
	const ours = sentences.some(
		(s) =>
			(OURS.test(s.text) || d.issuers.some((p) => p.organ && [p.organ.name, ...p.organ.shortNames].some((n) => s.text.includes(n)))) &&
			SAYS.test(s.text),
	);
	const proposal = sentences.some((s) => PROPOSAL.test(s.text));
	const slip = [
		...d.countersignatures.map((c) => c.opinion?.text ?? ""),
		...d.consultations.map((c) => `${c.opinion?.text ?? ""}${c.adopted?.text ?? ""}`),
	];
	const consulted = sentences.some((s) => CONSULTED.test(s.text)) || slip.some((t) => CONSULTED.test(t));
	return { theirs, ours, proposal, consulted };
}

/** Reasons take words: a bare `市财政局不同意` tells none. */
function reasoned(s: Sentence, next: Sentence | undefined): boolean {
	return (
		s.text.length >= 24 ||
		/因|由于|鉴于|理由|认为|担心|依据|根据/.test(s.text) ||
		(next !== undefined && /^(?:其|该)?(?:理由|原因|主要)/.test(next.text))
	);
}

function namesOf(dissent: Dissent, d: Dossier): string[] {
	const { organ } = dissent;
	const names = organ ? [organ.name, ...organ.shortNames] : [dissent.name];
	const place = d.rulebook.place?.name;
	return [
		...names,
		...names.flatMap((n) => (place && n.startsWith(place) ? [n.slice(place.length - 1)] : [])),
		"该局",
		"该委",
		"对方",
	].filter((n) => n !== "");
}

const dissentWords = keptWithRulebook((rulebook) => literals(rulebook.phrases("dissent")));
