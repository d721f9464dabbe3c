/** The direct path past remark and yaml gives what they give. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitBlocks } from "../../server/src/document/blocks";
import { readBlock, readThroughRemark } from "../../server/src/document/inline";
import { readSlip, readSlipThroughYaml } from "../../server/src/document/slip";
import { readPlainSlip } from "../../server/src/document/slipDirect";

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
	.tuple(
		rows,
		fc.constantFrom("|---|---|", "| --- | :-: |", "|-|", "|---|---|---|"),
		fc.constantFrom("\n", "\r\n"),
		fc.constantFrom("|", " | ", ""),
	)
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

const word = fc.constantFrom(
	"市财政局",
	"2017-05-03",
	"同意",
	"86",
	"17:00",
	"秘密★1年",
	"true",
	"null",
	"~",
	"1.50",
	"《办法》",
	'"引号"',
	"'单引号'",
	"鹤政发〔2017〕2号",
	"各县、区人民政府，市直各单位",
	"a: b",
	"尾：",
	"x #y",
	"",
	"{机关: 市财政局, 日期: 2017-05-03}",
	"{机关: , 日期: }",
	"[甲, 乙 丙]",
	"[]",
	"{}",
	"[甲: 乙]",
	"{甲: [乙, {丙: 丁}], 戊: '己'}",
	"- 甲",
	"*a",
	"&a b",
	"|",
	"尾 ",
	"0x1F",
	"甲　乙",
);
const slipKey = fc.constantFrom("文种", "主送", "会签", "主送机关", "x-y", "title", "请假", "'k'", "甲 乙", "-");
const slipLine = fc.oneof(
	fc.tuple(slipKey, word).map(([k, v]) => `${k}: ${v}`),
	fc
		.tuple(slipKey, fc.array(word, { minLength: 1, maxLength: 3 }), fc.constantFrom("", "  ", "    "))
		.map(([k, v, indent]) => `${k}:\n${v.map((x) => `${indent}- ${x}`).join("\n")}`),
	fc
		.tuple(slipKey, fc.array(fc.tuple(slipKey, word), { minLength: 1, maxLength: 3 }), fc.constantFrom("  ", "    "))
		.map(([k, v, indent]) => `${k}:\n${v.map(([a, b]) => `${indent}${a}: ${b}`).join("\n")}`),
	fc
		.tuple(slipKey, fc.array(fc.tuple(slipKey, word), { minLength: 1, maxLength: 3 }))
		.map(([k, v]) => `${k}:\n${v.map(([a, b], i) => `  ${i === 0 ? "- " : "  "}${a}: ${b}`).join("\n")}`),
	fc.constantFrom("", "# 注", "  # 注", "续行", "  续行", "\t", "---x", "...", "%a"),
);

const sameSlip = (text: string): boolean => {
	const [block] = splitBlocks(text);
	if (block?.kind !== "front") return false;
	const plain = ({ get: _, ...slip }: ReturnType<typeof readSlip>): unknown => slip;
	expect(plain(readSlip(block))).toEqual(plain(readSlipThroughYaml(block)));
	const inner = text.slice(4, text.lastIndexOf("---"));
	return readPlainSlip(inner, 4, (k) => k) !== undefined;
};

describe("blocks read directly", () => {
	test("inline marks as remark reads them", () => {
		fc.assert(
			fc.property(
				fc.array(piece, { maxLength: 12 }).map((p) => p.join("")),
				same,
			),
			{ numRuns: 800 },
		);
	});
	test("slips as the YAML library reads them", () => {
		let direct = 0;
		fc.assert(
			fc.property(fc.array(slipLine, { maxLength: 5 }), fc.constantFrom("\n", "\r\n"), (lines, eol) => {
				if (sameSlip(["---", ...lines.map((l) => l.replace(/\n/g, eol)), "---", ""].join(eol))) direct++;
			}),
			{ numRuns: 1200 },
		);
		// A direct path that never applies would pass as well.
		expect(direct).toBeGreaterThan(60);
	});
	test("tables as remark reads them", () => {
		fc.assert(fc.property(table, same), { numRuns: 500 });
	});
});
