/** Who signs what for issue (R44, R45, T22): the rulebook's table read for one document, and whether a signer fits it. */

import { field } from "../document/slip";
import type { Rank, SigningRowData } from "../rulebook/data";
import type { LeaderReading, Organ } from "../rulebook/rulebook";
import { approvalStated } from "./approval";
import type { Dossier } from "./dossier";
import { keptWithDossier } from "./kept";
import { type Person, rankOf, sameLeader } from "./people";

/** The row of the signing table that decides for one issuer; undefined when the table has none for its type. */
export function signingRowOf(d: Dossier, issuer: Organ): SigningRowData | undefined {
	return d.rulebook.signing.find((row) => row.issuer.includes(issuer.type) && (row.when.length === 0 || row.when.some((w) => holds(w, d))));
}

function holds(when: SigningRowData["when"][number], d: Dossier): boolean {
	if (when.kinds && !(d.kind && when.kinds.includes(d.kind))) return false;
	if (when.categories && ![...d.categories].some((c) => when.categories!.includes(c))) return false;
	if (when.to && !d.addressees.some((a) => a.organ && when.to!.includes(a.organ.type))) return false;
	if (when.direction && !(d.direction && when.direction.includes(d.direction))) return false;
	if (when.replyToLeader && !repliesToLeader(d)) return false;
	if (when.important && !(d.has("规范性文件") || d.has("重大决策"))) return false;
	if (when.approvalStated && !approvalStated(d)) return false;
	return true;
}

/** A report on what a provincial leader instructed (批示、交办): R44. */
function repliesToLeader(d: Dossier): boolean {
	if (d.direction !== "上行" && d.kind !== "报告") return false;
	const text = `${d.draft.title?.text ?? ""}${d.sentences[0]?.text ?? ""}${d.sentences[1]?.text ?? ""}`;
	return (
		/(?:省|国家|中央|国务院)[\u4e00-\u9fff]{0,8}(?:领导|省长|书记)[^。]{0,16}(?:批示|交办|指示)/.test(text) &&
		/(?:办理|落实|贯彻|处理|调查)/.test(text)
	);
}

/** The signers that stand for one issuer: those who name it, or all of them where there is but one issuer. */
export function signersOf(d: Dossier, issuer: Organ): readonly Person[] {
	const named = d.signers.filter((s) => s.organ === issuer);
	if (named.length > 0 || d.issuers.length > 1) return named;
	return d.signers;
}

/** Whether a rank is one that the row names. 分管副市长 is any vice mayor unless it is known who is in charge. */
export function fits(person: Person, ranks: readonly Rank[], issuer: Organ, d: Dossier): boolean {
	const rank = rankOf(person, issuer, d.rulebook);
	if (rank === undefined) return false;
	if (ranks.includes(rank)) return true;
	if (!ranks.includes("分管副市长") || (rank !== "副市长" && rank !== "常务副市长")) return false;
	const known = inChargeOf(d);
	return known === undefined || person.leader === undefined || person.leader.leader === undefined || sameLeader(person.leader, known);
}

/**
 * The mayor or vice mayor in charge of the matter: of the drafting organ. Undefined when it is not known who that is, as where the drafting
 * organ is in the charge of a secretary-general: R45 means a vice mayor, and whose field the office writes about cannot be told.
 */
export const inChargeOf = keptWithDossier((d): LeaderReading | undefined => {
	const drafter = d.draft.slip.get("起草")?.value;
	const name = drafter ? (field(drafter, "机关")?.text ?? (drafter.kind === "scalar" ? drafter.text : undefined)) : undefined;
	const organ = name === undefined ? undefined : d.rulebook.organ(name);
	const leader = organ ? d.rulebook.inChargeOf(organ) : undefined;
	return leader && /市长$/.test(leader.leader?.title ?? leader.title) ? leader : undefined;
});
