import { keptWithRulebook, type Rulebook } from "../rulebook/rulebook";
import { keepingWith } from "../text/kept";
import type { Dossier } from "./dossier";

/** Facts about one version of a draft as its rulebook, its stage and its workspace have it. */
export const keptWithDossier = keepingWith<Dossier>();

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
