import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitBlocks } from "../../server/src/document/blocks";
import { editSnapshot, openSnapshot } from "../../server/src/document/snapshot";
import type { Draft } from "../../server/src/document/types";
import { lint } from "../../server/src/lint/engine";
import { RULES } from "../../server/src/rules/index.generated";
import { settingsFor } from "../rules/example";

/** Pieces that change what is around them: fences, breaks, tables, comments, line ends of all kinds, halves of surrogate pairs. */
const PIECES = [
	"---\n",
	"---",
	"\n",
	"\r\n",
	"\r",
	"\n\n",
	"文种: 请示\n",
	"主送: [市财政局",
	"]\n",
	"# 关于换锅炉的请示",
	"鹤岗市人民政府：\n",
	"一、",
	"（一）",
	"第一条　",
	"附件：1. 名单\n",
	"附件1\n",
	"鹤岗市教育局\n",
	"2017年5月3日\n",
	"| a | b |\n|---|---|\n",
	"| 1 | 2 |\n",
	"```\n",
	"~~~",
	"<!-- 核稿:忽略 text/punctuation 理由:甲 -->\n",
	"<!--",
	"-->",
	"**粗**",
	"* ",
	"> ",
	"&amp;",
	"\\",
	"http://a.cn/b",
	"由市财政局安排86万元。",
	",",
	"。",
	"\u3000\u3000",
	"\u00a0",
	"\u2028",
	"\u0000",
	"𠮷",
	"\ud842",
	"    缩进",
	"===\n",
	"(2017年)",
	"抄送：市财政局。\n",
	"2017年2月6日印发",
];

const piece = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...PIECES) },
	{ weight: 1, arbitrary: fc.string({ maxLength: 6, unit: "grapheme" }) },
);
const text = fc.array(piece, { maxLength: 30 }).map((p) => p.join(""));
const edits = fc.array(
	fc.tuple(
		fc.nat(),
		fc.nat(40),
		fc.array(piece, { maxLength: 3 }).map((p) => p.join("")),
	),
	{ minLength: 1, maxLength: 6 },
);

/** All that a rule can see, without the identity of blocks and functions. */
function plain(d: Draft): unknown {
	return JSON.parse(
		JSON.stringify(
			{
				...d,
				paragraphs: d.paragraphs.map((p) => ({
					...p,
					block: p.block.text,
					map: Array.from({ length: Math.min(p.text.length, 20) + 1 }, (_, i) => p.at(i)),
				})),
			},
			(key, value: unknown) => (key === "block" && typeof value === "object" ? undefined : value),
		),
	);
}

describe("incremental reading", () => {
	test("equals the full one after any edits", () => {
		fc.assert(
			fc.property(text, edits, (start, changes) => {
				let snapshot = openSnapshot(start);
				for (const [at, length, insert] of changes) {
					const from = at % (snapshot.text.length + 1);
					snapshot = editSnapshot(snapshot, { start: from, end: Math.min(snapshot.text.length, from + length), insert });
				}
				const full = openSnapshot(snapshot.text);
				expect(snapshot.blocks.map((b) => [b.kind, b.text])).toEqual(full.blocks.map((b) => [b.kind, b.text]));
				expect(plain(snapshot.draft)).toEqual(plain(full.draft));
			}),
			{ numRuns: 200 },
		);
	});

	test("gives the same findings", () => {
		const settings = settingsFor();
		fc.assert(
			fc.property(text, edits, (start, changes) => {
				let snapshot = openSnapshot(start);
				for (const [at, length, insert] of changes) {
					const from = at % (snapshot.text.length + 1);
					snapshot = editSnapshot(snapshot, { start: from, end: Math.min(snapshot.text.length, from + length), insert });
					lint(snapshot, settings, RULES);
				}
				const result = lint(snapshot, settings, RULES);
				expect(result.failures).toEqual([]);
				expect(result.findings).toEqual(lint(openSnapshot(snapshot.text), settings, RULES).findings);
				for (const f of result.findings) {
					expect(f.span.start).toBeGreaterThanOrEqual(0);
					expect(f.span.end).toBeLessThanOrEqual(snapshot.text.length);
					for (const e of f.fixes.flatMap((x) => x.edits)) expect(e.span.end).toBeLessThanOrEqual(snapshot.text.length);
				}
			}),
			{ numRuns: 70 },
		);
	});

	test("a slip with something typed before it is none, and is one again without it", () => {
		const text = "---\n文种: 请示\n---\n\n关于换锅炉的请示\n";
		const before = openSnapshot(text);
		const typed = editSnapshot(before, { start: 0, end: 0, insert: "\n\n" });
		expect(typed.blocks.map((b) => [b.kind, b.text])).toEqual(openSnapshot(`\n\n${text}`).blocks.map((b) => [b.kind, b.text]));
		const undone = editSnapshot(typed, { start: 0, end: 2, insert: "" });
		expect(undone.blocks.map((b) => [b.kind, b.text])).toEqual(before.blocks.map((b) => [b.kind, b.text]));
	});

	test("an edit in the body keeps the other blocks", () => {
		const body = Array.from({ length: 200 }, (_, i) => `第${i}段的文字。\n\n`).join("");
		const before = openSnapshot(`---\n文种: 通知\n---\n\n${body}`);
		const at = before.text.indexOf("第100段");
		const after = editSnapshot(before, { start: at, end: at, insert: "插入" });
		const kept = after.blocks.filter((b) => before.blocks.includes(b));
		expect(kept.length).toBeGreaterThan(before.blocks.length - 4);
	});

	test("blocks are the text", () => {
		fc.assert(
			fc.property(
				text,
				(t) =>
					splitBlocks(t)
						.map((b) => b.text)
						.join("") === t,
			),
		);
	});

	test("hostile Markdown ends soon, and what was not checked is said", () => {
		const hostile = `---\n文种: 通知\n---\n\n${"* ".repeat(8000)}a\n\n${"[".repeat(20000)}\n\n${"<!--".repeat(3000)}`;
		const { findings } = lint(openSnapshot(hostile), settingsFor(), RULES);
		expect(findings.some((f) => f.rule === "engine/not-checked")).toBe(true);
	}, 5000);
});
