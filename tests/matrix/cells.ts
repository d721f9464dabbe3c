/** Which bases a rule is about: all, less those without the element, or those of certain kinds. */
import { BASES } from "./bases/index";
import { seeded } from "./rng";

const kinds = new Map<string, string>();
/** The 文种 of a base; empty for texts without one. */
function kindOf(name: string): string {
	let kind = kinds.get(name);
	if (kind === undefined) {
		kind = String(BASES.find((b) => b.name === name)!.make(seeded(`${name}#0`)).slip?.["文种"] ?? "");
		kinds.set(name, kind);
	}
	return kind;
}

/** Minutes, printed ones too, have a form of their own: no addressee, signature, day or 关于 in the title. Their planters name them. */
const OWN_FORM = /^minutes-/;

export const atAll = (which: { kinds?: readonly string[]; without?: readonly string[] } = {}): string[] =>
	BASES.map((b) => b.name).filter(
		(n) => !OWN_FORM.test(n) && !which.without?.includes(n) && (!which.kinds || which.kinds.includes(kindOf(n))),
	);
