import { defineRule } from "../../lint/rule";
import type { Span } from "../../text/span";

const body = `---
文种: 通知
发文机关: 鹤岗市民政局
主送: 市殡仪馆
阶段: 送审
---

鹤岗市民政局关于清明期间延长开放时间的通知

市殡仪馆：

`;

export const rule = defineRule({
	title: { zh: "没有起作用的忽略", en: "Suppression that suppresses nothing" },
	why: {
		zh: "问题已经改好的，忽略应当删去，以免日后遮住新的问题。",
		en: "Once the fault is mended the suppression must go, lest it hide a new one.",
	},
	sources: [],
	severity: "warning",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		unused: {
			zh: "这里没有 {rules} 的检查结果，忽略没有起作用。",
			en: "There is no finding of {rules} here; the suppression does nothing.",
		},
		nameless: { zh: "忽略没有写明规则编号。", en: "The suppression names no rule." },
	},
	examples: [
		{
			name: "没有可忽略的",
			bad: `${body}⟦<!-- 核稿:忽略 countersign/missing 理由:已另行会签 -->⟧\n4月1日至7日，请将开放时间延长至18时。\n`,
			fixed: `${body}4月1日至7日，请将开放时间延长至18时。\n`,
		},
		{ name: "没有写规则", bad: `${body}⟦<!-- 核稿:忽略 理由:领导同意 -->⟧\n4月1日至7日，请将开放时间延长至18时。\n` },
		{
			name: "普通注释",
			good: `${body}<!-- 核稿人：请核对时间 -->\n4月1日至7日，请将开放时间延长至18时。\n`,
			looksBad: "是注释，也有“核稿”二字，但不是忽略。",
		},
	],
	*check(d) {
		for (const { suppression: s, used } of d.suppressions ?? []) {
			if (used || (s.until !== undefined && s.until < d.today)) continue;
			const fixes = [
				{ title: { zh: "删去这条忽略", en: "Remove it" }, safe: true, edits: [{ span: wholeLine(d.draft.text, s.span), newText: "" }] },
			];
			if (s.rules.length === 0) yield { message: "nameless", at: s.span, fixes };
			else yield { message: "unused", values: { rules: s.rules.join("、") }, at: s.span, fixes };
		}
	},
});

/** The comment with its line break when it has the line to itself. */
function wholeLine(text: string, span: Span): Span {
	let start = span.start;
	while (start > 0 && /[ \t]/.test(text[start - 1]!)) start--;
	let end = span.end;
	while (end < text.length && /[ \t]/.test(text[end]!)) end++;
	const alone = (start === 0 || /[\r\n]/.test(text[start - 1]!)) && (end >= text.length || /[\r\n]/.test(text[end]!));
	if (!alone) return span;
	if (text[end] === "\r") end++;
	if (text[end] === "\n") end++;
	return { start, end };
}
