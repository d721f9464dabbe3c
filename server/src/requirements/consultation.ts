/** R19, T19: whose views a document must have sought, and what shows that they were. */

import { asList, field } from "../document/slip";
import type { Organ, OrganMention } from "../rulebook/rulebook";
import type { Span } from "../text/span";
import { actorsIn } from "./asks";
import { countersigningTouches, needsCountersignature } from "./countersignature";
import type { Consultation, Dossier } from "./dossier";
import { interpreterOf } from "./interpretation";
import { keptWithDossier } from "./kept";
import { regulationOf } from "./regulation";
import { clausesOf, ownWords, type Sentence, within } from "./sentences";

export interface Owed {
	readonly organ: Organ;
	/** `listed` by 涉及机关; `named` as actor or payer in a normative document. */
	readonly by: "listed" | "named";
	readonly span: Span;
	readonly text: string;
}

const DEPARTMENT = /^(?:组成部门|直属单位)$/;

/** Organs whose views are owed; those whose countersignature R42 asks for, and counties under R24, are other requirements'. */
export const consultationsOwed = keptWithDossier((d): Owed[] => {
	if (d.kind === "纪要" || d.kind === undefined) return [];
	if ((["请假", "返程报告", "会议通知", "讲话稿", "简报", "合同", "转发"] as const).some((c) => d.has(c))) return [];
	const normative = d.has("规范性文件");
	if (!normative && (d.direction === "上行" || d.kind === "报告" || needsCountersignature(d))) return [];
	const drafters = draftersOf(d);
	const own = new Set<Organ>([...d.issuers.flatMap((p) => (p.organ ? [p.organ] : p.section ? [p.section.organ] : [])), ...drafters]);
	const regulation = normative ? regulationOf(d) : undefined;
	// Who interprets a text has drafted it (R20), where the slip does not say who did.
	if (drafters.length === 0 && regulation) for (const { organ } of interpreterOf(d, regulation)?.organs ?? []) own.add(organ);
	const countersigning = new Set(countersigningTouches(d).map((t) => t.organ));
	const out: Owed[] = [];
	const add = (organ: Organ, by: Owed["by"], span: Span, text: string): void => {
		if (own.has(organ) || countersigning.has(organ) || out.some((o) => o.organ === organ)) return;
		// Writing to the organ is asking it.
		if (d.kind === "函" && d.addressees.some((a) => a.organ === organ)) return;
		if (d.issuer && d.rulebook.isSuperior(organ, d.issuer)) return;
		out.push({ organ, by, span, text });
	};
	for (const p of d.concerned) if (p.organ && !(p.organ.type === "县区政府" && countiesOwed(d))) add(p.organ, "listed", p.span, p.text);
	if (!normative) return out;
	const sentences = regulation?.sentences ?? d.sentences;
	for (const sentence of sentences) {
		for (const m of [...actorsIn(sentence, d), ...subjectsIn(sentence, d)]) {
			// To interpret the text is the drafter's.
			if (!DEPARTMENT.test(m.organ.type) || /^[^，。；]{0,12}解释/.test(sentence.text.slice(m.span.end))) continue;
			add(m.organ, "named", within(sentence, m.span.start, m.span.end), m.text);
		}
	}
	return out;
});

/** What an organ is told to do in an article, wider than in a request: there every sentence with an organ for its subject is a rule. */
const DUTY =
	/^(?:应当?|要|须|必须|可以|负责|依法|定期|不定期|每|按|根据|对|将|在|于|会同|及时|收到|接到|自|建立|公布|发布|公开|公示|巡查|检查|处罚|查处|查验|抽查|受理|办理|责令|告知|通报|移送|报送|登记|监测|维护|养护|清理|发放|收取|征收|采集|汇总|确认|认定|评定|评估|依照|具体|分别|做好|开展|制定|编制|负有|履行|承办|统一|予以|同步|优先|免费|为|向|给予|发现|完善|加强|推动|推进)/;

/** Organs that are the subject of a clause of present duty. */
function subjectsIn(sentence: Sentence, d: Dossier): OrganMention[] {
	const text = ownWords(sentence);
	return d.rulebook.organsIn(text).filter((m) => {
		const before = text.slice(Math.max(0, m.span.start - 3), m.span.start).trimEnd();
		if (before !== "" && !/[，,：:]$/.test(before)) return false;
		const after = text.slice(m.span.end, m.span.end + 30);
		return DUTY.test(after) && !/^[^，。；]{0,14}(?:了|过|已|的(?:同时)?[，。])/.test(after) && !/\d{4}年/.test(after.slice(0, 8));
	});
}

/** Counties are `countersign/county-consultation`'s where the municipal government decides (R24). */
function countiesOwed(d: Dossier): boolean {
	const type = d.issuer?.type;
	return (type === "市政府" || type === "市政府办公室" || d.toGovernment) && (d.saidMajor || d.has("规范性文件"));
}

/** The organs of 起草. */
export const draftersOf = keptWithDossier((d): Organ[] => {
	return asList(d.draft.slip.get("起草")?.value).flatMap((n) => {
		const names = asList(field(n, "机关") ?? field(n, "机构") ?? (n.kind === "scalar" ? n : undefined));
		return names.flatMap((x) => x.text.split(/[、，,]/)).flatMap((name) => d.rulebook.organ(name) ?? []);
	});
});

export interface Consulted {
	readonly met: boolean;
	/** An entry that names the organ and says nothing else. */
	readonly stub?: Consultation;
	readonly span?: Span;
}

/** Whether an organ's views were sought: an entry of 征求意见, a countersignature, or what the text says of it. */
export function consultedOn(d: Dossier, organ: Organ): Consulted {
	const entries = d.consultations.filter((c) => c.party.organ === organ || c.party.collective?.members.includes(organ));
	const filled = entries.find((c) => c.date !== undefined || c.opinion !== undefined || c.span.start === c.party.span.start);
	if (filled) return { met: true, span: filled.span };
	const signed = d.countersignatures.find((c) => c.organ === organ && (c.date || c.opinion || c.name));
	if (signed) return { met: true, span: signed.span };
	for (const s of d.sentences) {
		for (const clause of clausesOf(ownWords(s))) {
			if (!/(?:征求|听取|征得|商得|会商|协商|商)/.test(clause.text) || !/意见|同意|一致/.test(s.text.slice(clause.from))) continue;
			if (/拟|将|应当|须|待|未|要/.test(clause.text.slice(0, 8))) continue;
			if (d.rulebook.organsIn(clause.text).some((m) => m.organ === organ)) return { met: true, span: s.span };
		}
	}
	return entries[0] ? { met: false, stub: entries[0] } : { met: false };
}

/** A normative document of the government without a trace of anyone's views, though it names no other organ. */
export const consultedNobody = keptWithDossier((d): boolean => {
	const type = d.issuer?.type;
	if (!d.has("规范性文件") || !d.categoriesGiven || d.has("转发") || (type !== "市政府" && type !== "市政府办公室")) return false;
	if (d.consultations.length > 0 || d.countersignatures.length > 0 || d.issuers.length > 1) return false;
	if (asList(d.draft.slip.get("程序")?.value).some((n) => n.entries.some((e) => /公众|听证|意见/.test(e.key) && e.value.kind !== "null")))
		return false;
	return !d.sentences.some((s) => /(?:征求|听取|征得)[^。]{0,30}意见|协商一致/.test(s.text));
});
