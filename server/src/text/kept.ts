/**
 * What is worked out about a thing once and kept with it: found without a hash, gone when the thing is gone. A table from things to facts
 * (a WeakMap) gives the same answers, but each of its entries costs the collector on every run; there are tens of thousands of lines.
 */
export class Keeper {
	#kept: unknown[] | undefined;

	/** The notebook of a thing; not part of what it is, so that two equal things stay equal whatever was asked of them. */
	static notebook(of: Keeper): unknown[] {
		of.#kept ??= [];
		return of.#kept;
	}
}

/** What stands for a fact that is `undefined`, so that it is not worked out again. */
const NOTHING = Symbol("nothing");

/** A source of kept facts for one sort of thing: give each sort a source of its own, so that notebooks stay short. */
export function keepingWith<K extends Keeper>(): <V>(make: (of: K) => V) => (of: K) => V {
	let slots = 0;
	return <V>(make: (of: K) => V) => {
		const slot = slots++;
		return (of: K): V => {
			const notebook = Keeper.notebook(of);
			const known = notebook[slot];
			if (known !== undefined) return (known === NOTHING ? undefined : known) as V;
			const made = make(of);
			notebook[slot] = made === undefined ? NOTHING : made;
			return made;
		};
	};
}
