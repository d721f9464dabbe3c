/** The page of one rule, in Markdown: what it reports and why, the articles it rests on, examples. Generated from the rule itself. */

import type { RuleEntry } from "../lint/engine";
import type { Bilingual } from "../lint/finding";
import type { Article, Rulebook } from "../rulebook/rulebook";
import { fixesOf, shownBy } from "./ruleExamples";

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

/** The text of an article as it is shown: without the private-use characters that the stored copy of the municipal rules ends its paragraphs with. */
export const articleText = (article: Article): string => (article.text ?? "").replace(/[\ue000-\uf8ff]/g, "");

/** The page under fixed headings: what, why, sources, examples with the message they get, fix, options, since; a summary in the other language. */
export function rulePage(entry: RuleEntry, rulebook: Rulebook, lang: "zh" | "en" = "zh"): string {
	const { id, rule } = entry;
	const zh = lang === "zh";
	const say = (b: Bilingual): string => b[lang];
	const head = (chinese: string, english: string): string => `## ${zh ? chinese : english}`;
	const out: string[] = [`# ${id} ${say(rule.title)}`, "", head("报告什么", "What it reports"), ""];
	for (const m of Object.values(rule.messages) as Bilingual[]) out.push(`- ${say(m)}`);
	const severity = SEVERITY_NAMES[rule.severity]![lang];
	const due = rule.procedural
		? zh
			? `自${rule.due}阶段起要求，只有发文稿纸能够证明；没有稿纸时不作判断`
			: `due from stage ${rule.due}; only the slip can show it, without one nothing is said`
		: zh
			? "各阶段都检查"
			: "checked at every stage";
	out.push("", zh ? `级别：${severity}（\`${rule.severity}\`）。${due}。` : `Severity: ${severity}. ${due}.`);
	if (rule.kinds) out.push("", zh ? `适用文种：${rule.kinds.join("、")}。` : `Kinds: ${rule.kinds.join(", ")}.`);
	out.push("", head("为什么", "Why"), "", say(rule.why), "");
	out.push(head("依据", "Sources"), "", ...sourceText(rulebook.sourcesOf(id, rule.sources) ?? rule.sources, rulebook, lang));
	out.push(head("示例", "Examples"), "");
	for (const e of rule.examples) {
		out.push(`### ${e.name}`, "");
		for (const f of e.config?.files ?? [])
			out.push(zh ? `工作区里另有 ${f.path}：` : `Elsewhere in the workspace, ${f.path}:`, "", ...block(f.text));
		if (e.bad !== undefined) {
			const marked = e.bad.includes("⟦");
			if (zh) out.push(marked ? "有问题（⟦⟧ 内为报告的位置）：" : "有问题：", "", ...block(e.bad));
			else out.push(marked ? "Faulty (reported at ⟦⟧):" : "Faulty:", "", ...block(e.bad));
			for (const { line, finding } of shownBy(entry, e)) {
				const level = SEVERITY_NAMES[finding.severity]![lang];
				out.push(zh ? `- 第${line}行 ${level}：${say(finding.message)}` : `- line ${line}, ${level}: ${say(finding.message)}`);
			}
			if (out.at(-1) !== "") out.push("");
		}
		if (e.fixed !== undefined) out.push(zh ? "修复后：" : "After the fix:", "", ...block(e.fixed));
		if (e.good !== undefined)
			out.push(zh ? `没有问题${e.looksBad ? `：${e.looksBad}` : "："}` : "Right, though it looks wrong:", "", ...block(e.good));
	}
	const fixes = fixesOf(entry).titles;
	out.push(head("修复", "Fix"), "");
	if (fixes.length === 0) out.push(zh ? "没有自动修复，由起草人改写。" : "None; the drafter rewrites it.");
	for (const f of fixes.slice(0, 6))
		out.push(
			f.safe
				? zh
					? `- ${f.title.zh}（安全，\`hegao fix\` 会应用）`
					: `- ${f.title.en} (safe: \`hegao fix\` applies it)`
				: zh
					? `- ${f.title.zh}（在编辑器中选用）`
					: `- ${f.title.en} (offered in the editor)`,
		);
	out.push("", head("选项", "Options"), "");
	const options = Object.entries(rule.options ?? {});
	if (options.length === 0) out.push(zh ? "没有选项。级别在配置的 `rules` 里改。" : "None. The level is set under `rules` of the config.");
	for (const [name, o] of options) out.push(`- \`${name}\`（${JSON.stringify(o.default)}）${say(o.doc)}`);
	if (rule.since !== "") out.push("", head("自版本", "Since"), "", rule.since);
	const other = zh ? rule.title.en : rule.title.zh;
	out.push("", zh ? "## English summary" : "## 摘要", "", zh ? `${other}. ${rule.why.en}` : `${other}。${rule.why.zh}`, "");
	return out.join("\n");
}

/** The articles, word for word where the rulebook has them so; a working summary is called one. */
function sourceText(sources: readonly string[], rulebook: Rulebook, lang: "zh" | "en"): string[] {
	const zh = lang === "zh";
	const out: string[] = [];
	for (const source of sources) {
		const article = rulebook.article(source);
		if (!article) {
			out.push(source, "");
			continue;
		}
		const kind = article.text === undefined || article.official ? "" : zh ? " 要点：" : " (summary)";
		out.push(`**${sourceName(source, rulebook)}**（${source}）${kind}`, "");
		if (article.text !== undefined)
			out.push(
				...articleText(article)
					.split("\n")
					.map((l) => (article.official ? `> ${l}` : l)),
				"",
			);
	}
	if (sources.length === 0) out.push(zh ? "核稿自身的约定，或者通行做法。" : "Hegao's own convention, or common practice.", "");
	return out;
}

const block = (text: string): string[] => ["````markdown", text.trimEnd(), "````", ""];
