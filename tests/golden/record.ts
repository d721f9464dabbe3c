/**
 * The record of findings: a line for each document, its name and, behind a tab, each finding as `rule@line:column severity hash`. The hash is of the whole
 * finding (span, messages, data, sources, related places, fixes and their edits), so that nothing a reader would see can change unseen.
 */
import { createHash } from "node:crypto";
import { openSnapshot } from "../../server/src/document/snapshot";
import { lint } from "../../server/src/lint/engine";
import type { Bilingual, Finding } from "../../server/src/lint/finding";
import { RULES } from "../../server/src/rules/index.generated";
import { lineIndex } from "../../server/src/text/lines";
import type { Planter } from "../matrix/planter";
import { type Material, ownDrafts, planted, ruleExamples, shared, shownDrafts, trials } from "./material";
import { variants } from "./variants";

/** Every record's file, and what is in it. The documents of `shared.txt` are not the repository's: the record is checked where they are. */
export const RECORDS: Readonly<Record<string, (root: string, planters: readonly Planter[]) => readonly Material[]>> = {
	"examples.txt": ruleExamples,
	"trials.txt": trials,
	"drafts.txt": (root) => [...shownDrafts(root), ...ownDrafts(root)],
	"planted.txt": (_, planters) => planted(planters),
	"variants.txt": (root, planters) => variants(root, [...ruleExamples(), ...trials(root), ...ownDrafts(root), ...planted(planters)]),
	"shared.txt": (root) => shared(`${root}/../shared`),
};

export function recordOf(materials: readonly Material[]): string {
	return materials.map((m) => `${lineOf(m, lint(openSnapshot(m.text), m.settings(), RULES).findings)}\n`).join("");
}

export function lineOf({ name, text }: Material, findings: readonly Finding[]): string {
	const lines = lineIndex(text);
	const told = findings.map((f) => {
		const { line, character } = lines.position(f.span.start);
		return `${f.rule}@${line + 1}:${character + 1} ${f.severity} ${hash(f)}`;
	});
	return [name, ...told].join("\t");
}

const hash = (f: Finding): string => createHash("sha256").update(whole(f)).digest("hex").slice(0, 8);

/** All of a finding, in an order that does not depend on how it was put together. */
export function whole(f: Finding): string {
	const words = ({ zh, en }: Bilingual): string[] => [zh, en];
	return JSON.stringify([
		f.rule,
		f.severity,
		f.span.start,
		f.span.end,
		words(f.message),
		f.sources,
		Object.entries(f.data).sort(([a], [b]) => (a < b ? -1 : 1)),
		f.related.map((r) => [r.path, r.span && [r.span.start, r.span.end], r.range, words(r.message)]),
		f.fixes.map((x) => [words(x.title), x.safe, x.focus, x.edits.map((e) => [e.span.start, e.span.end, e.newText])]),
	]);
}

/** What differs, by document: findings that are gone (−) and new (+). Empty when nothing does. */
export function differences(recorded: string, now: string): string[] {
	const read = (record: string): Map<string, string[]> =>
		new Map(
			record
				.split("\n")
				.filter((l) => l !== "")
				.map((l) => [l.split("\t")[0]!, l.split("\t").slice(1)]),
		);
	const old = read(recorded);
	const fresh = read(now);
	const out: string[] = [];
	for (const [name, before] of old) {
		const after = fresh.get(name);
		if (!after) out.push(`${name}: the document is gone`);
		else {
			const gone = before.filter((f) => !after.includes(f)).map((f) => `− ${f}`);
			const come = after.filter((f) => !before.includes(f)).map((f) => `+ ${f}`);
			const moved = before.join() === after.join() ? [] : ["the same findings in another order or number"];
			const all = gone.length + come.length > 0 ? [...gone, ...come] : moved;
			if (all.length > 0) out.push([`${name}:`, ...all].join("\n    "));
		}
	}
	for (const name of fresh.keys()) if (!old.has(name)) out.push(`${name}: not on record`);
	return out;
}
