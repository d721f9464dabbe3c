import type { InlineLine } from "../document/inline";
import { keptWithLine } from "../document/kept";
import { keptWithRulebook, type Rulebook } from "../rulebook/rulebook";
import { keepingWith } from "../text/kept";
import type { Dossier } from "./dossier";

/** Facts about one version of a draft as its rulebook, its stage and its workspace have it. */
export const keptWithDossier = keepingWith<Dossier>();

/** What the last rulebook that asked made of a thing. */
export interface Reading<V> {
	by?: Rulebook;
	made?: V;
}

/** Facts that rest on a thing and on the rulebook, worked out anew where another rulebook asks. `last` keeps an empty reading with the thing. */
export const asRead =
	<K, V>(last: (of: K) => Reading<V>, make: (of: K, rulebook: Rulebook) => V): ((of: K, rulebook: Rulebook) => V) =>
	(of, rulebook) => {
		const known = last(of);
		if (known.by !== rulebook) {
			known.made = make(of, rulebook);
			known.by = rulebook;
		}
		return known.made as V;
	};

/** Facts that rest on a line's own text and on the rulebook. */
export const keptWithLineAndRulebook = <V>(
	make: (line: InlineLine, rulebook: Rulebook) => V,
): ((line: InlineLine, rulebook: Rulebook) => V) =>
	asRead(
		keptWithLine((): Reading<V> => ({})),
		make,
	);

/** Short texts are any text; what a long-running server has seen of them must not pile up. */
const TEXTS_KEPT = 2000;

/** What a rulebook makes of a short text of the sort that stands on draft after draft: a name, a title. */
export function keptWithWords<V>(make: (text: string, rulebook: Rulebook) => V): (text: string, rulebook: Rulebook) => V {
	const knownTo = keptWithRulebook(() => new Map<string, V>());
	return (text, rulebook) => {
		const known = knownTo(rulebook);
		const found = known.get(text);
		if (found !== undefined || known.has(text)) return found as V;
		const made = make(text, rulebook);
		if (known.size >= TEXTS_KEPT) known.clear();
		known.set(text, made);
		return made;
	};
}
