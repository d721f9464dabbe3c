/** R42: a request to the municipal government that touches another department's remit is countersigned by it, or issued jointly. */
import type { Organ } from "../rulebook/rulebook";
import type { Touch } from "./asks";
import type { Dossier } from "./dossier";
import type { Requirement } from "./requirement";

/** Whether R42 asks this document for countersignatures at all: it goes to 市政府 and asks for something. */
export function needsCountersignature(d: Dossier): boolean {
	if (!d.rulebook.hasSource("R") || !d.toGovernment || d.has("请假") || d.has("返程报告")) return false;
	if (d.kind === "请示") return true;
	// A letter to the office asks the government all the same.
	return (d.kind === "意见" || d.kind === "函") && d.direction !== "下行" && d.asks.some((a) => a.form !== "closing");
}

/** The touches that R42 speaks of: other departments of the municipality. */
export function countersigningTouches(d: Dossier): Touch[] {
	if (!needsCountersignature(d)) return [];
	return d.touches.filter((t) => t.organ.type === "组成部门" || t.organ.type === "直属单位");
}

export function* countersignatureRequirements(d: Dossier): Generator<Requirement> {
	for (const touch of countersigningTouches(d)) {
		const entry = countersignedBy(d, touch.organ);
		const status = !d.slipKnown ? "unknown" : entry ? "met" : "missing";
		yield {
			rule: "countersign/missing",
			subject: touch.organ.name,
			sources: ["R42", "T19"],
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
