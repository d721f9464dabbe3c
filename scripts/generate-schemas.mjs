#!/usr/bin/env node
// Writes what the JSON Schemas know of rules into server/config.schema.json and server/rulebook.schema.json: rule ids with their titles, and
// the shape of house rules, which is the same in both. `--check` fails when one is stale.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/** The families of the catalogue. An id of a family that has rules must be one of them. */
const FAMILIES = [
	...["countersign", "authority", "substance", "reporting", "leave", "routing", "procedure", "meeting", "secrecy"],
	...["format", "numbering", "text", "reference", "suppression"],
];
const root = fileURLToPath(new URL("..", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "schemas-"));
let rules;
try {
	const outfile = join(work, "rules.cjs");
	await build({
		entryPoints: [join(root, "server/src/rules/index.generated.ts")],
		bundle: true,
		platform: "node",
		format: "cjs",
		outfile,
		logLevel: "error",
	});
	rules = (await import(pathToFileURL(outfile).href)).default.RULES;
} finally {
	rmSync(work, { recursive: true, force: true });
}

const families = new Set(rules.map((r) => r.id.split("/")[0]));
const open = FAMILIES.filter((f) => !families.has(f));
const all = [...new Set([...FAMILIES, ...families])].sort();
const ruleKey = {
	anyOf: [
		{ enum: rules.map((r) => r.id) },
		{ pattern: `^(?:${all.join("|")}|house)(?:/\\*)?$` },
		{ pattern: `^(?:house/[a-z0-9\\u4e00-\\u9fff][a-z0-9\\u4e00-\\u9fff-]*${open.length > 0 ? `|(?:${open.join("|")})/[a-z-]+` : ""})$` },
	],
};

const rulebookPath = join(root, "server/rulebook.schema.json");
const oldRulebook = readFileSync(rulebookPath, "utf8");
const line = /^( *)"ruleKey": .*$/m;
if (!line.test(oldRulebook)) throw new Error("server/rulebook.schema.json has no line for “ruleKey”");
const newRulebook = oldRulebook.replace(line, (_, lead) => `${lead}"ruleKey": ${JSON.stringify(ruleKey)},`);
write(rulebookPath, oldRulebook, newRulebook);

const configPath = join(root, "server/config.schema.json");
const oldConfig = readFileSync(configPath, "utf8");
const config = JSON.parse(oldConfig);
const { definitions } = JSON.parse(newRulebook);
for (const shared of ["house", "wording", "level"]) config.definitions[shared] = definitions[shared];
config.definitions.ruleKey = ruleKey;
config.definitions.levels = {
	type: "object",
	propertyNames: { $ref: "#/definitions/ruleKey" },
	// For editors: what each rule is called. The validators of the product leave these out.
	properties: Object.fromEntries(
		rules.map(({ id, rule }) => [
			id,
			{ description: `${rule.title.zh} / ${rule.title.en}`, $ref: "#/definitions/level", default: rule.severity },
		]),
	),
	additionalProperties: { $ref: "#/definitions/level" },
};
write(configPath, oldConfig, `${JSON.stringify(config, null, "\t")}\n`);

function write(path, before, after) {
	if (before === after) return;
	if (process.argv.includes("--check")) {
		console.error(`${path} is stale: run  node scripts/generate-schemas.mjs`);
		process.exitCode = 1;
	} else writeFileSync(path, after);
}
