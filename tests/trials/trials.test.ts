/** Blind drafts, written by people who had read only the specification, with the findings they expect; `wordings` are our own, judged by hand. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { openSnapshot } from "../../server/src/document/snapshot";
import { lint } from "../../server/src/lint/engine";
import type { Finding } from "../../server/src/lint/finding";
import { existingAnnexFiles } from "../../server/src/project/annexFiles";
import { collectFacts, type WorkspaceFacts } from "../../server/src/requirements/workspace";
import { builtinRulebook } from "../../server/src/rulebook/builtin";
import { makeRulebook } from "../../server/src/rulebook/make";
import { RULES } from "../../server/src/rules/index.generated";
import { decode } from "../../server/src/text/encoding";
import { lineIndex } from "../../server/src/text/lines";

interface Expected {
	readonly expect: readonly { rule: string; lineContains?: string; data?: Record<string, string>; severity?: string }[];
	readonly mustNot?: readonly string[];
	readonly why: string;
}

const ROOT = fileURLToPath(new URL(".", import.meta.url));
/** A folder's own config, else that of all trials. */
function configOf(family: string): { organs: []; leaders: []; today: string; classified?: boolean } {
	const own = join(ROOT, family, "hegao.config.yaml");
	return parse(readFileSync(existsSync(own) ? own : join(ROOT, "hegao.config.yaml"), "utf8"));
}
/** Folders whose drafts are judged by every rule, not by those of their family (text-reference: families) alone. */
const ALL_RULES = ["named", "wordings", "routing", "classified", "dual", "formatb", "countersign-authority", "text-reference-2"];
/** What the drafts of a folder that is a workspace of its own know of each other. */
function factsOf(family: string): WorkspaceFacts {
	const drafts = readdirSync(join(ROOT, family)).filter((f) => f.endsWith(".gw.md"));
	return { files: drafts.map((f) => collectFacts(openSnapshot(readFileSync(join(ROOT, family, f), "utf8")).draft, f)) };
}
const families = readdirSync(ROOT).filter((f) => existsSync(join(ROOT, f, "expected.json")));

test("there are trials", () => expect(families.length).toBeGreaterThan(0));

describe.each(families)("%s", (family) => {
	const all = JSON.parse(readFileSync(join(ROOT, family, "expected.json"), "utf8")) as Record<string, Expected>;
	const config = configOf(family);
	const rulebook = makeRulebook(builtinRulebook("hegang-2017")!, config);
	const workspace = existsSync(join(ROOT, family, "hegao.config.yaml")) ? factsOf(family) : undefined;
	test.each(Object.entries(all))("%s", (name, expected) => {
		const path = join(ROOT, family, `${name}.gw.md`);
		const bytes = decode(readFileSync(path));
		if ("error" in bytes) throw new Error(`${path}: ${bytes.error}`);
		const { text, encoding } = bytes;
		const snapshot = openSnapshot(text);
		const lines = lineIndex(text);
		const lineOf = (f: Finding): string => {
			const { line } = lines.position(f.span.start);
			return text.slice(lines.start(line), lines.end(line));
		};
		const { findings } = lint(
			snapshot,
			{
				rulebook,
				today: config.today,
				levels: {},
				classified: config.classified ?? false,
				encoding,
				files: existingAnnexFiles(snapshot.draft, path),
				...(workspace ? { workspace, path: `${name}.gw.md` } : {}),
			},
			RULES,
		);
		const left = [...findings];
		for (const want of expected.expect) {
			const i = left.findIndex(
				(f) =>
					f.rule === want.rule &&
					(!want.lineContains || lineOf(f).includes(want.lineContains)) &&
					(!want.severity || f.severity === want.severity) &&
					Object.entries(want.data ?? {}).every(([k, v]) => f.data[k] !== undefined && (f.data[k].includes(v) || v.includes(f.data[k]))),
			);
			expect(
				i,
				`${want.rule} ${want.lineContains ?? ""}: ${expected.why}; found ${findings.map((f) => f.rule).join(", ")}`,
			).toBeGreaterThanOrEqual(0);
			left.splice(i, 1);
		}
		const own = (rule: string): boolean => ALL_RULES.includes(family) || family.split("-").includes(rule.split("/")[0]!);
		const wrong = left.filter(
			(f) =>
				expected.mustNot?.some((m) => m === f.rule || (m === "*" && own(f.rule))) ||
				(own(f.rule) && /error|warning/.test(f.severity) && !expected.expect.some((w) => w.rule === f.rule)),
		);
		expect(
			wrong.map((f) => `${f.rule}: ${f.message.zh}`),
			expected.why,
		).toEqual([]);
	});
});
