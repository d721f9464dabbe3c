/** R42: a request to the municipal government that touches another department's remit is countersigned by it, or issued jointly. */

import type { Organ } from "../rulebook/rulebook";
import type { Touch } from "./asks";
import type { Dossier } from "./dossier";
import { keptWithDossier } from "./kept";
import type { Requirement } from "./requirement";

/** Whether the municipality's rules ask this document for countersignatures at all. */
export const needsCountersignature = (d: Dossier): boolean => municipalSources(d) !== undefined && asksGovernment(d);

/** Whether a document goes to 市政府 and asks it for something: what R42 speaks of. */
export const asksGovernment = keptWithDossier((d): boolean => {
	if (!d.toGovernment || d.has("请假") || d.has("返程报告")) return false;
	if (d.kind === "请示") return true;
	// A letter to the office asks the government all the same.
	return (d.kind === "意见" || d.kind === "函") && d.direction !== "下行" && d.asks.some((a) => a.form !== "closing");
});

/** Countersignature is a demand of the municipality's own rules (R42, or what a rulebook names for it); the national layer asks for consultation. */
const municipalSources = (d: Dossier): readonly string[] | undefined => d.rulebook.sourcesOf("countersign/missing", ["R42"]);

/** The touches that R42 speaks of: other departments of the municipality. */
export const countersigningTouches = keptWithDossier((d): Touch[] => {
	if (!needsCountersignature(d)) return [];
	return d.touches.filter((t) => t.organ.type === "组成部门" || t.organ.type === "直属单位");
});

export function* countersignatureRequirements(d: Dossier): Generator<Requirement> {
	for (const touch of countersigningTouches(d)) {
		const entry = countersignedBy(d, touch.organ);
		const status = !d.slipKnown ? "unknown" : entry ? "met" : "missing";
		yield {
			rule: "countersign/missing",
			subject: touch.organ.name,
			sources: d.rulebook.sourcesOf("countersign/missing", ["R42", "T19"]) ?? [],
			what: { zh: `${touch.organ.name}会签`, en: `countersignature of ${touch.organ.name}` },
			due: "送审",
			status,
			evidence: entry ? [{ span: entry.span, text: entry.organName ?? "" }] : [{ span: touch.span, text: touch.text }],
		};
	}
}

/** The entry of 会签 for an organ, filled in or not. */
export function countersignedBy(d: Dossier, organ: Organ): Dossier["countersignatures"][number] | undefined {
	return d.countersignatures.find((c) => c.organ === organ);
}
