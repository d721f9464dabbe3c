/** The direct path past remark and yaml gives what they give. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitBlocks } from "../../server/src/document/blocks";
import { readBlock, readThroughRemark } from "../../server/src/document/inline";

const piece = fc.constantFrom(
	"由**市财政局**安排",
	"**",
	"*",
	"***",
	"__",
	"86万元",
	"。",
	"，",
	"“",
	" ",
	"\u3000",
	"a",
	"`",
	"~~",
	"|",
	"\\",
	"&amp;",
	"http://a.cn/b",
	"（一）",
	"!",
	"𠮷",
	"\n",
	"\r\n",
);
const rows = fc.array(
	fc.array(fc.constantFrom("年度", "**合计**", "40", " ", "1,000", "备 注", "\u3000缩进", "*", "a|b", "\\|", ""), {
		minLength: 1,
		maxLength: 4,
	}),
	{ minLength: 1, maxLength: 4 },
);
const table = fc
	.tuple(rows, fc.constantFrom("|---|---|", "| --- | :-: |", "|-|", "|---|---|---|"), fc.constantFrom("\n", "\r\n"), fc.constantFrom("|", " | ", ""))
	.map(([all, delimiter, eol, edge]) => {
		const lines = all.map((r) => `${edge}${r.join("|")}${edge}`);
		return [lines[0], delimiter, ...lines.slice(1)].join(eol) + eol;
	});

const same = (text: string): void => {
	for (const block of splitBlocks(text)) {
		const plain = (b: ReturnType<typeof readBlock>): unknown =>
			b.lines.map((l) => ({ ...l, map: Array.from({ length: l.text.length + 1 }, (_, i) => l.map?.[i] ?? l.start + i) }));
		expect(plain(readBlock(block))).toEqual(plain(readThroughRemark(block)));
	}
};

describe("blocks read directly", () => {
	test("inline marks as remark reads them", () => {
		fc.assert(
			fc.property(
				fc.array(piece, { maxLength: 12 }).map((p) => p.join("")),
				same,
			),
			{ numRuns: 1500 },
		);
	});
	test("tables as remark reads them", () => {
		fc.assert(fc.property(table, same), { numRuns: 1200 });
	});
});
