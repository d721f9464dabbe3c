/** The page of one rule, in Markdown: what it reports and why, the articles it rests on, examples. Generated from the rule itself. */

import type { RuleEntry } from "../lint/engine";
import type { Bilingual } from "../lint/finding";
import type { Rulebook } from "../rulebook/rulebook";

export const SEVERITY_NAMES: Readonly<Record<string, Bilingual>> = {
	error: { zh: "错误", en: "error" },
	warning: { zh: "警告", en: "warning" },
	info: { zh: "提示", en: "info" },
	hint: { zh: "建议", en: "hint" },
	off: { zh: "关闭", en: "off" },
};

/** `R42` → `《鹤岗市人民政府工作规则》第四十二条`; the code itself where the rulebook does not know it. */
export function sourceName(source: string, rulebook: Rulebook): string {
	const article = rulebook.article(source);
	return article ? `《${article.norm.title}》${article.label ?? ""}` : source;
}

export function rulePage(entry: RuleEntry, rulebook: Rulebook, lang: "zh" | "en" = "zh"): string {
	const { id, rule } = entry;
	const out: string[] = [`# ${id} ${rule.title.zh}`, ""];
	const zh = lang === "zh";
	out.push(zh ? rule.why.zh : rule.why.en, "");
	out.push(`- ${zh ? "级别" : "Severity"}：${SEVERITY_NAMES[rule.severity]![lang]}（\`${rule.severity}\`）`);
	out.push(
		`- ${zh ? "从哪一阶段起要求" : "Due from"}：${rule.due}${rule.procedural ? (zh ? "（只有发文稿纸能够证明；没有稿纸时不作判断）" : " (only the slip can show it)") : ""}`,
	);
	if (rule.kinds) out.push(`- ${zh ? "适用文种" : "Kinds"}：${rule.kinds.join("、")}`);
	out.push(`- ${zh ? "自版本" : "Since"}：${rule.since}`, "");
	if (rule.sources.length > 0) {
		out.push(`## ${zh ? "依据" : "Sources"}`, "");
		for (const source of rule.sources) {
			const article = rulebook.article(source);
			if (!article) {
				out.push(`- ${source}`);
				continue;
			}
			out.push(
				`**${sourceName(source, rulebook)}**（${source}）${article.text === undefined ? "" : article.official ? "" : zh ? " 要点：" : " (summary)"}`,
				"",
			);
			if (article.text !== undefined) out.push(...article.text.split("\n").map((l) => (article.official ? `> ${l}` : l)), "");
		}
	}
	out.push(`## ${zh ? "报告的文字" : "Messages"}`, "");
	for (const m of Object.values(rule.messages) as Bilingual[]) out.push(`- ${m.zh}`, `  ${m.en}`);
	out.push("", `## ${zh ? "示例" : "Examples"}`, "");
	for (const e of rule.examples) {
		out.push(`### ${e.name}`, "");
		for (const f of e.config?.files ?? [])
			out.push(
				zh ? `工作区里另有 ${f.path}：` : `Elsewhere in the workspace, ${f.path}:`,
				"",
				"````markdown",
				f.text.trimEnd(),
				"````",
				"",
			);
		if (e.bad !== undefined)
			out.push(zh ? "有问题（⟦⟧ 内为报告的位置）：" : "Faulty (reported at ⟦⟧):", "", "````markdown", e.bad.trimEnd(), "````", "");
		if (e.fixed !== undefined) out.push(zh ? "修复后：" : "After the fix:", "", "````markdown", e.fixed.trimEnd(), "````", "");
		if (e.good !== undefined)
			out.push(zh ? `没有问题${e.looksBad ? `：${e.looksBad}` : ""}` : "Right:", "", "````markdown", e.good.trimEnd(), "````", "");
	}
	out.push(`## ${zh ? "English summary" : "摘要"}`, "", zh ? `${rule.title.en}. ${rule.why.en}` : `${rule.title.zh}。${rule.why.zh}`, "");
	return out.join("\n");
}
