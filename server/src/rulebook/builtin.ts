/** The rulebooks that ship with the product, compiled to JSON by `scripts/compile-rulebooks.mjs` so that no start pays for YAML. */
import compiled from "./builtin.generated.json";
import type { RulebookLayer } from "./load";

const LAYERS = compiled as unknown as Readonly<Record<string, RulebookLayer>>;

export const BUILTIN_NAMES: readonly string[] = Object.keys(LAYERS).sort();

/** A built-in rulebook with what it extends, the most special first; undefined when there is none of that name. */
export function builtinRulebook(name: string): readonly RulebookLayer[] | undefined {
	const out: RulebookLayer[] = [];
	for (let at: string | undefined = name; at !== undefined; at = LAYERS[at]?.extends) {
		const layer: RulebookLayer | undefined = Object.hasOwn(LAYERS, at) ? LAYERS[at] : undefined;
		if (!layer || out.includes(layer)) return undefined;
		out.push(layer);
	}
	return out;
}
