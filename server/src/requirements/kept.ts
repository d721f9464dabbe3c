import type { InlineLine } from "../document/inline";
import { keptWithLine } from "../document/kept";
import type { Rulebook } from "../rulebook/rulebook";
import { keepingWith } from "../text/kept";
import type { Dossier } from "./dossier";

/** Facts about one version of a draft as its rulebook, its stage and its workspace have it. */
export const keptWithDossier = keepingWith<Dossier>();

/** Facts that rest on a line's own text and on the rulebook; what the last rulebook said of it is remembered. */
export function keptWithLineAndRulebook<V>(make: (line: InlineLine, rulebook: Rulebook) => V): (line: InlineLine, rulebook: Rulebook) => V {
	const said = keptWithLine((): { rulebook?: Rulebook; fact?: V } => ({ rulebook: undefined, fact: undefined }));
	return (line, rulebook) => {
		const known = said(line);
		if (known.rulebook !== rulebook) {
			known.fact = make(line, rulebook);
			known.rulebook = rulebook;
		}
		return known.fact as V;
	};
}
