import { replace } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { keptWithLineAndRulebook } from "../../requirements/kept";
import { keptWithRulebook } from "../../rulebook/rulebook";
import { nearest } from "../../text/distance";

const draft = (norm: string): string => `---
文种: 通知
发文机关: 鹤岗市人民政府办公室
阶段: 送审
---

鹤岗市人民政府办公室关于规范公文报送的通知

市政府各直属单位：

按照${norm}的规定，自即日起，不符合要求的公文一律退回。
`;

export const rule = defineRule({
	title: { zh: "法规、规范的名称写错", en: "A norm under a wrong name" },
	why: { zh: "引用法律、法规和规范，应当使用准确的名称。", en: "Norms are cited by their exact names." },
	sources: [],
	severity: "warning",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		wrong: { zh: "没有《{actual}》，准确的名称是《{expected}》。", en: "There is no 《{actual}》; the name is 《{expected}》." },
	},
	examples: [
		{ name: "漏字", bad: draft("《⟦党政机关公文处理条例⟧》"), fixed: draft("《党政机关公文处理工作条例》") },
		{ name: "换了字", bad: draft("《⟦生产安全事故报告与调查处理条例⟧》"), fixed: draft("《生产安全事故报告和调查处理条例》") },
		{ name: "别处的规则", good: draft("《黑龙江省人民政府工作规则》"), looksBad: "与已知的工作规则名称相近，但是另一个文件。" },
		{ name: "通用的简称", good: draft("《安全生产法》"), looksBad: "不是全称，但是通用的简称。" },
	],
	*check(d) {
		for (const p of d.draft.paragraphs) {
			if (p.code || !p.text.includes("《")) continue;
			for (const { name, from, known } of wrongNamesIn(p.line, d.rulebook)) {
				const span = p.at(from, from + name.length);
				yield {
					message: "wrong",
					values: { actual: name, expected: known },
					at: span,
					fixes: [{ title: { zh: `改为《${known}》`, en: `Write 《${known}》` }, safe: true, edits: replace(span, known) }],
				};
			}
		}
	},
});

/** Names of laws differ by a character (水法, 宪法); only what the rulebook lists as their wrong names is taken for one. */
const longTitles = keptWithRulebook((rulebook) =>
	rulebook.norms
		.filter((n) => n.kind !== "law")
		.map((n) => n.title)
		.filter((t) => t.length >= 9),
);

const wrongNamesIn = keptWithLineAndRulebook(({ text }, rulebook) => {
	const out: { readonly name: string; readonly from: number; readonly known: string }[] = [];
	for (const m of text.matchAll(/《([^《》]{4,60})》/g)) {
		const name = m[1]!;
		if (rulebook.norm(name)) continue;
		const known =
			rulebook.normByWrongName(name)?.title ??
			nearest(
				name,
				longTitles(rulebook).filter((t) => t.length !== name.length),
				1,
			);
		// One character more or less is a slip; another place or year is another text.
		if (known && !/[省市县区州]/.test(difference(name, known))) out.push({ name, from: m.index + 1, known });
	}
	return out;
});

const difference = (a: string, b: string): string => [...a].filter((c) => !b.includes(c)).join("");
