/** A document that goes over the head of the issuer's own superior: whom it passes over, and where it goes instead. */

import type { Organ, Rulebook } from "../rulebook/rulebook";
import { keptWithDossier } from "./kept";
import type { Party } from "./people";
import { addresseesOf, copiesOf, issuingOrgans } from "./receivers";

export interface Skipped {
	/** The superior that neither receives it nor has a copy. */
	readonly organ: Organ;
	readonly to: Organ;
	readonly addressee: Party;
}

export const skippedSuperior = keptWithDossier((d): Skipped | undefined => {
	if (d.withoutKind || d.has("请假") || d.has("返程报告")) return undefined;
	const receivers = [...addresseesOf(d), ...copiesOf(d)].flatMap((r) => r.party.organ ?? []);
	for (const { party } of addresseesOf(d)) {
		const to = party.organ;
		if (!to) continue;
		for (const issuer of issuingOrgans(d)) {
			// The office speaks for its government.
			if (issuer.type === "市政府办公室") continue;
			const immediate = d.rulebook.superiorsOf(issuer);
			const first = immediate[0];
			if (
				!first ||
				immediate.some((s) => standsFor(to, s, d.rulebook)) ||
				!ancestors(issuer, d.rulebook).some((a) => standsFor(to, a, d.rulebook))
			)
				continue;
			if (receivers.some((o) => immediate.some((s) => standsFor(o, s, d.rulebook)))) continue;
			return { organ: first, to, addressee: party };
		}
	}
	return undefined;
});

/** An organ, or its general office that receives for it; an office for one line of work (法制办公室) is a department. */
function standsFor(o: Organ, whom: Organ, rulebook: Rulebook): boolean {
	if (o === whom) return true;
	if (!/办公[室厅]$/.test(o.name) || (o.type !== whom.type && o.type !== `${whom.type}办公室`)) return false;
	return (
		rulebook.superiorsOf(o).includes(whom) ||
		[whom.name, ...whom.shortNames].some((n) => o.name === `${n}办公室` || o.name === `${n}办公厅`)
	);
}

function ancestors(o: Organ, rulebook: Rulebook): Organ[] {
	const out = new Set<Organ>();
	const climb = (x: Organ): void => {
		for (const s of rulebook.superiorsOf(x)) {
			if (out.has(s)) continue;
			out.add(s);
			climb(s);
		}
	};
	climb(o);
	return [...out];
}
