// A plugin of Stryker: what a rule says (titles, reasons, messages, examples) is text, and its examples are its tests. Only what it does is mutated.
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

const TEXTS = new Set(["title", "why", "messages", "examples", "zh", "en", "sources", "since"]);

export const strykerPlugins = [
	declareValuePlugin(PluginKind.Ignore, "rule-texts", {
		shouldIgnore(path) {
			const { node, parent } = path;
			if (node.type !== "ObjectProperty") return undefined;
			const name = node.key.type === "Identifier" ? node.key.name : node.key.value;
			if (!TEXTS.has(name)) return undefined;
			// `zh` and `en` are texts wherever they stand; the others only as parts of the rule itself.
			const ofRule = path.parentPath?.parent?.type === "CallExpression" && path.parentPath.parent.callee.name === "defineRule";
			return name === "zh" || name === "en" || (ofRule && parent.type === "ObjectExpression")
				? "a text, not what the rule does"
				: undefined;
		},
	}),
];
