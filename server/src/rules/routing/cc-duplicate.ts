import { defineRule } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import type { Party } from "../../requirements/people";
import { readParty } from "../../requirements/people";
import { removeReceivers } from "../../requirements/receivers";

const draft = (to: string, copy: string, line = ""): string => `---
文种: 通知
发文机关: 鹤岗市人民政府办公室
主送: ${to}
${copy}阶段: 送审
---

鹤岗市人民政府办公室关于开展夏季防汛检查的通知

${to.replace(/[[\]⟦⟧]/g, "").replace(/, /g, "，")}：

为确保安全度汛，定于6月10日至15日检查各县、区堤防，请于6月8日前将检查组名单报市防汛办。
${line}`;

export const rule = defineRule({
	title: { zh: "重复主送或者抄送", en: "The same organ twice among the receivers" },
	why: {
		zh: "同一机关既主送又抄送，或者在同一栏写两次，会重复发送。",
		en: "An organ that is both addressed and copied gets the document twice.",
	},
	sources: ["T9"],
	severity: "warning",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		both: { zh: "“{organ}”已经是主送机关，不再抄送。", en: "{organ} is addressed already; no copy." },
		twice: { zh: "“{organ}”写了两次。", en: "{organ} stands there twice." },
	},
	examples: [
		{
			name: "既主送又抄送",
			bad: draft("[市水务局, 市林业局]", "抄送: [⟦鹤岗市水务局⟧, 市委办公室]\n"),
			fixed: draft("[市水务局, 市林业局]", "抄送: 市委办公室\n"),
		},
		{
			name: "版记里写了两次",
			bad: draft("市水务局", "", "\n抄送：市财政局，市委办公室，⟦鹤岗市财政局⟧。\n"),
			fixed: draft("市水务局", "", "\n抄送：市财政局，市委办公室。\n"),
		},
		{ name: "主送写了两次", bad: draft("[市水务局, 市林业局, ⟦市水务局⟧]", "") },
		{
			name: "名称相近的机关",
			good: draft("市水务局", "抄送: [市政府办公室, 市委办公室, 市人大常委会办公室]\n"),
			looksBad: "都叫办公室，但不是同一个机关。",
		},
		{
			name: "稿纸和版记各写一遍",
			good: draft("市水务局", "抄送: [市财政局]\n", "\n抄送：市财政局。\n"),
			looksBad: "出现两次，但一次在稿纸，一次在版记。",
		},
	],
	*check(d) {
		const same = (a: Party, b: Party): boolean =>
			a.organ && b.organ
				? a.organ === b.organ && (a.organ.type !== "市政府" || office(a) === office(b))
				: squeeze(a.text) === squeeze(b.text);
		const lists: { key: "主送" | "抄送"; parties: readonly Party[] }[] = [
			{ key: "主送", parties: d.addressees },
			{ key: "抄送", parties: d.copies },
		];
		for (const { key, parties } of lists) {
			for (const [i, p] of parties.entries()) {
				const twice = parties.slice(0, i).some((q) => same(p, q));
				const both = key === "抄送" && d.addressees.some((q) => same(p, q));
				if (!twice && !both) continue;
				const is = (name: string): boolean => same(partyOf(name, d), p);
				yield {
					message: both ? "both" : "twice",
					values: { organ: p.organ?.name ?? p.text },
					at: p.span,
					fixes: [
						{
							title: { zh: `删去“${p.text}”`, en: `Remove ${p.text}` },
							safe: true,
							edits: removeReceivers(d, key, is, both ? 0 : 1),
						},
					],
				};
				if (both) continue;
			}
		}
	},
});

const squeeze = (text: string): string => text.replace(/[\s\u3000]/g, "");
/** A government and its office are one organ to the rulebook, two to the post. */
const office = (p: Party): boolean => /办公[室厅]$/.test(p.text);
const partyOf = (text: string, d: Dossier): Party => readParty({ text, span: { start: 0, end: 0 } }, d.rulebook);
