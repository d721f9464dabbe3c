/** Every fix of every rule, on the drafts of the examples, the trials and the fault matrix: it mends what it says, and nothing else. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openSnapshot } from "../../server/src/document/snapshot";
import { lint, type RuleEntry, type Settings } from "../../server/src/lint/engine";
import type { Finding, Fix } from "../../server/src/lint/finding";
import { applyEdits, fixToFixpoint, planFixes } from "../../server/src/lint/fixes";
import { defineRule } from "../../server/src/lint/rule";
import { RULES } from "../../server/src/rules/index.generated";
import { decode } from "../../server/src/text/encoding";
import { loadPlanters, pairsOf, settingsOf } from "../matrix/matrix";
import { type Rng, seeded } from "../matrix/rng";
import { settingsFor, unmark } from "../rules/example";

interface Material {
	readonly name: string;
	readonly text: string;
	readonly settings: Settings;
}

const TRIALS = fileURLToPath(new URL("../trials", import.meta.url));

function examples(): Material[] {
	return RULES.flatMap(({ id, rule }) =>
		rule.examples
			.filter((e) => e.bad !== undefined)
			.map((e) => ({ name: `${id} · ${e.name}`, text: unmark(e.bad!).text, settings: settingsFor(e.config) })),
	);
}

function trials(): Material[] {
	const files = readdirSync(TRIALS, { recursive: true, encoding: "utf8" })
		.filter((f) => f.endsWith(".gw.md"))
		.sort();
	return files.flatMap((f) => {
		const read = decode(readFileSync(join(TRIALS, f)));
		return "error" in read ? [] : [{ name: f, text: read.text, settings: settingsOf() }];
	});
}

/** One spoiled draft of each planter is enough here: the matrix itself goes through them all. */
async function planted(): Promise<Material[]> {
	const out: Material[] = [];
	for (const planter of await loadPlanters()) {
		const entry = RULES.find((r) => r.id === planter.rule);
		if (!entry) continue;
		const [pair] = pairsOf(planter, entry.rule);
		if (pair)
			out.push({ name: `${planter.rule}: ${planter.how} · ${pair.clean.name}`, text: pair.text, settings: settingsOf(pair.config) });
	}
	return out;
}

const materials: readonly Material[] = [...examples(), ...trials(), ...(await planted())];

const found = new Map<Material, readonly Finding[]>();
/** Findings of a draft, asked once. */
function findingsOf(m: Material): readonly Finding[] {
	let all = found.get(m);
	if (!all) {
		all = check(m, m.text);
		found.set(m, all);
	}
	return all;
}

const check = (m: Material, text: string, rules: readonly RuleEntry[] = RULES): readonly Finding[] =>
	lint(openSnapshot(text), m.settings, rules).findings;

/** What tells one finding of a rule from another, wherever it now stands. */
const identity = (f: Finding): string => `${f.rule} ${f.message.zh} ${JSON.stringify(f.data)}`;
const count = (all: readonly Finding[], id: string): number => all.filter((f) => identity(f) === id).length;
const rulesIn = (all: readonly Finding[]): Map<string, number> => {
	const out = new Map<string, number>();
	for (const f of all) out.set(f.rule, (out.get(f.rule) ?? 0) + 1);
	return out;
};

/** A stub that asks to be filled in is reported again, rightly: the rule's own examples say by whom (`still`). */
const stillOf = (id: string): ReadonlySet<string> => new Set(RULES.find((r) => r.id === id)!.rule.examples.flatMap((e) => e.still ?? []));

/** What an unsafe fix leaves to do besides, on drafts other than its example's; safe fixes leave nothing. */
const LEAVES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	"authority/cross-remit-issuer": {
		"procedure/decision-steps": "what the government issues has the government's steps before it",
		"procedure/legality-review": "what the government issues has the government's legality review before it",
		"procedure/consultation": "and asks first whom it binds",
		"procedure/collective": "and decides it in its meeting",
		"authority/number-prefix": "gives it a number of its own",
		"authority/signer": "and signs it",
	},
	"countersign/missing": { "countersign/joint-signers": "who issues jointly signs too" },
	"format/invalid-value": Object.fromEntries(
		["procedure/filing", "procedure/disclosure", "procedure/effective-date", "procedure/evaluation", "procedure/interpretation"].map(
			(rule) => [rule, "once the category is readable, what a normative document owes is owed"],
		),
	),
	"format/title-kind": {
		"routing/kind-direction": "the kind that the title has goes in its own direction",
		"format/closing": "and has a closing of its own",
	},
	"meeting/host": {
		"authority/number-prefix": "the new issuer gives the document a number of its own",
		"authority/signer": "and signs it",
	},
	"authority/internal-office": { "authority/signer": "who signs can be judged once an organ issues" },
	"format/closing": { "substance/no-position": "once it is a request by its formula, it has to say what it proposes" },
	"format/no-slip": {
		"format/annex-missing": "that what is listed is not attached can be told only of the draft itself, which has a slip",
	},
	"format/signer-line": { "authority/signature-incomplete": "the stub is to be filled in" },
	"meeting/convener": { "meeting/absence": "who no longer chairs is to be listed as present or absent" },
	"routing/kind-direction": { "format/contact-note": "as a request it names a contact" },
	"format/conflict": {
		"format/date-mismatch": "the day taken over from the other side is measured by the signing",
		"format/signature": "the signature taken over is held against the issuer",
		"routing/kind-direction": "the addressee taken over from the other side may be no superior",
	},
	"substance/report-asks": {
		"format/contact-note": "as a request it names a contact",
		"substance/no-position": "as a request it has to say what it proposes",
		"countersign/missing": "as a request it needs the countersignatures of R42",
	},
};

/** With a slip there, what only a slip can show is asked for. */
const asksForSlip = (id: string, other: string): boolean =>
	id === "format/no-slip" && RULES.find((r) => r.id === other)?.rule.procedural === true;

/** A field left empty for the clerk. */
const isStub = (fix: Fix): boolean => fix.edits.some((e) => /〔请填写|[:：][ \t]*(?:[,}\r\n]|$)/.test(e.newText));

const changing = (f: Finding): readonly Fix[] => f.fixes.filter((x) => x.edits.length > 0);
const exercised = new Set<string>();

describe.each(RULES.map((r) => [r.id, r] as const))("%s", (id, entry) => {
	const cases = materials.flatMap((m) => {
		const all = findingsOf(m).filter((f) => f.rule === id && changing(f).length > 0);
		// A draft with dozens of half-width marks is not tried mark by mark.
		return [...all.slice(0, 3), ...all.slice(3).slice(-1)].map((f) => [m, f] as const);
	});
	if (cases.length > 0) exercised.add(id);
	test.runIf(cases.length > 0)("a fix removes its finding, brings none, and is not done twice", () => {
		const still = stillOf(id);
		for (const [m, finding] of cases)
			for (const fix of changing(finding)) {
				const where = `${m.name}: ${fix.title.zh}\n${m.text}`;
				for (const e of fix.edits) {
					expect(e.span.start, where).toBeGreaterThanOrEqual(0);
					expect(e.span.end, where).toBeGreaterThanOrEqual(e.span.start);
					expect(e.span.end, where).toBeLessThanOrEqual(m.text.length);
					// A draft with CRLF keeps it.
					if (/\r\n/.test(m.text) && !/[^\r]\n/.test(m.text)) expect(e.newText, where).not.toMatch(/(?:^|[^\r])\n/);
				}
				const before = findingsOf(m);
				const text = applyEdits(m.text, fix.edits);
				expect(text, where).not.toBe(m.text);
				const after = check(m, text);
				const result = `${where}\n→\n${text}`;
				const stays = count(after, identity(finding)) >= count(before, identity(finding));
				if (!still.has(id) && !isStub(fix)) expect(stays, result).toBe(false);
				const had = rulesIn(before);
				const more = [...rulesIn(after)].filter(([rule, n]) => n > (had.get(rule) ?? 0)).map(([rule]) => rule);
				const told = (rule: string): boolean =>
					rule === id ||
					still.has(rule) ||
					LEAVES[id]?.[rule] !== undefined ||
					asksForSlip(id, rule) ||
					(rule === "substance/placeholder" && isStub(fix));
				// A safe fix may bring nothing; another kind of fix (a stub, a new 文种) says in the examples what it leaves to do.
				expect(fix.safe ? more : more.filter((rule) => !told(rule)), result).toEqual([]);
				// Where the finding stays (a stub), its fix must not put the stub there once more.
				if (!stays) continue;
				const again = after
					.filter((f) => identity(f) === identity(finding))
					.flatMap((f) => f.fixes.filter((x) => x.title.zh === fix.title.zh));
				for (const x of again) expect(applyEdits(text, x.edits), result).toBe(text);
			}
	});
	test.runIf(entry.rule.examples.some((e) => e.fixed !== undefined))("has fixes that were tried", () => {
		expect(exercised).toContain(id);
	});
});

/** As `fixToFixpoint`, but the findings come in any order. */
function fixShuffled(m: Material, rng: Rng): { text: string; circling: readonly string[] } {
	return fixToFixpoint(m.text, (t) => rng.shuffle(check(m, t)));
}

describe("all safe fixes together", () => {
	const fixable = materials.filter((m) => planFixes(findingsOf(m), (f) => f.safe).edits.length > 0);
	test("there are drafts to fix", () => expect(fixable.length).toBeGreaterThan(20));
	test("reach an end, where nothing safe is left, and in any order the same", () => {
		for (const m of fixable) {
			const first = fixToFixpoint(m.text, (t) => check(m, t));
			expect(first.circling, m.name).toEqual([]);
			const after = check(m, first.text);
			expect(planFixes(after, (f) => f.safe).edits, m.name).toEqual([]);
			for (const seed of ["a", "b"]) {
				const other = fixShuffled(m, seeded(`${m.name}${seed}`));
				expect(other.circling, m.name).toEqual([]);
				expect(other.text, m.name).toBe(first.text);
			}
		}
	}, 120000);
});

describe("fixes that circle", () => {
	const swap = (id: string, from: string, to: string): RuleEntry => ({
		id,
		rule: defineRule({
			title: { zh: id, en: id },
			why: { zh: "", en: "" },
			sources: [],
			severity: "warning",
			due: "拟稿",
			since: "0.1.0",
			messages: { word: { zh: from, en: from } },
			examples: [],
			*check(d) {
				const at = d.draft.text.indexOf(from);
				if (at < 0) return;
				const span = { start: at, end: at + from.length };
				yield { message: "word", at: span, fixes: [{ title: { zh: to, en: to }, safe: true, edits: [{ span, newText: to }] }] };
			},
		}),
	});
	const m: Material = { name: "circle", text: "鹤岗市财政局关于清理账户的通知\n\n请各单位自查。\n", settings: settingsFor() };
	test("are reported by name, both of them, and the others are done", () => {
		const rules = [swap("x/there", "自查", "检查"), swap("x/back", "检查", "自查"), swap("x/once", "账户", "帐户")];
		const fixed = fixToFixpoint(m.text, (t) => check(m, t, rules));
		expect(fixed.circling).toEqual(["x/back", "x/there"]);
		expect(fixed.text).toContain("帐户");
	});
	test("a fix that always finds more to do is stopped and named", () => {
		const fixed = fixToFixpoint(m.text, (t) => check(m, t, [swap("x/more", "自查", "自查自查")]));
		expect(fixed.circling).toEqual(["x/more"]);
	});
});
