import { insertBefore } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { CLOSING } from "../../requirements/asks";
import { asksGovernment } from "../../requirements/countersignature";
import { dissentsOf, hearingOf } from "../../requirements/dissent";

const draft = (opinion: string, more = ""): string => `---
文种: 请示
发文机关: 鹤岗市住房和城乡建设局
主送: 鹤岗市人民政府
阶段: 送审
会签:
  - {机关: 市公安局, 职务: 局长, 日期: 2017-05-03, 意见: ${opinion}}
---

鹤岗市住房和城乡建设局关于封闭新华路施工的请示

鹤岗市人民政府：

新华路排水管网改造拟于6月1日至7月15日全线封闭施工，封闭期间的交通疏导请市政府批准由市公安局负责。
${more}
妥否，请批示。
`;

export const rule = defineRule({
	title: { zh: "有分歧而未列明各方理据", en: "Disagreement without reasons and proposal" },
	why: {
		zh: "部门之间有分歧，协商后仍不一致的，主办部门应当列明各方理据，提出办理建议，会签后报市政府决定。",
		en: "Where departments still disagree, the sponsor sets out each side's reasons and proposes how to decide.",
	},
	sources: ["R42"],
	severity: "error",
	due: "送审",
	procedural: true,
	since: "0.1.0",
	messages: {
		unheard: {
			zh: "{organ}有不同意见，正文没有写明{lacks}。请列明各方理据并提出办理建议。",
			en: "{organ} disagrees, but the text lacks {lacksEn}.",
		},
		unconsulted: {
			zh: "{organ}有不同意见，看不出主办部门主要负责人协商过。请写明协商的经过。",
			en: "{organ} disagrees, and nothing shows that the sponsor's principal consulted it.",
		},
	},
	examples: [
		{
			name: "会签持保留意见，正文只字未提",
			bad: draft("⟦不赞成全线封闭⟧"),
			fixed: draft(
				"不赞成全线封闭",
				`
各方意见及理据

市公安局认为：〔请填写该机关的意见和理由〕。我局认为：〔请填写本机关的意见和理由〕。经双方主要负责人协商，未能取得一致。

办理建议

建议：〔请填写供市政府决定的办理建议〕。
`,
			),
			still: ["substance/placeholder"],
		},
		{
			name: "说了各方理由，没有办理建议，也没有协商",
			bad: draft(
				"⟦对封闭时间有异议⟧",
				"\n市公安局认为全线封闭将使货车绕行城区，理由是育才路承载能力不足。我局认为分段施工会使工期延长两个月。\n",
			),
		},
		{
			name: "理据和建议齐全，没有协商的经过",
			bad: draft(
				"⟦不同意全线封闭⟧",
				"\n市公安局认为全线封闭将使货车绕行城区，育才路承载能力不足。我局认为分段施工会使工期延长两个月，汛期前不能完工。我局倾向意见为夜间全封、白天半幅通行，请市政府决定。\n",
			),
			severity: "warning",
		},
		{
			name: "分歧已经写明",
			good: draft(
				"不同意全线封闭",
				"\n市公安局认为全线封闭将使货车绕行城区，育才路承载能力不足。我局认为分段施工会使工期延长两个月，汛期前不能完工。两局主要负责人5月2日专门协商，未能一致。建议夜间全封、白天半幅通行，请市政府决定。\n",
			),
			looksBad: "会签不同意，但各方理据、协商经过和办理建议都写明了。",
		},
		{ name: "说的是没有分歧", good: draft("经会商意见一致，无不同意见"), looksBad: "有“不同意见”四个字，说的是没有。" },
	],
	*check(d) {
		if (!asksGovernment(d)) return;
		const dissents = dissentsOf(d);
		if (dissents.length === 0) return;
		const closing = d.paragraphs.find((p) => CLOSING.test(p.text.trim()));
		for (const dissent of dissents) {
			const h = hearingOf(d, dissent);
			const lacks = [
				...(h.theirs ? [] : [{ zh: "该机关的理由", en: "its reasons" }]),
				...(h.ours ? [] : [{ zh: "主办机关的理由", en: "the sponsor's reasons" }]),
				...(h.proposal ? [] : [{ zh: "办理建议", en: "a proposal" }]),
			];
			if (lacks.length === 0) {
				if (!h.consulted) yield { message: "unconsulted", values: { organ: dissent.name }, at: dissent.span, severity: "warning" };
				continue;
			}
			const own = /委|办/.test(d.issuer?.name.slice(-3) ?? "") ? "我委" : "我局";
			// The body's own name for it, so that one organ does not go by two.
			const called =
				d.sentences.flatMap((s) => d.rulebook.organsIn(s.text)).find((m) => m.organ.name === dissent.name)?.text ?? dissent.name;
			const section = [
				"各方意见及理据",
				`${called}认为：〔请填写该机关的意见和理由〕。${own}认为：〔请填写本机关的意见和理由〕。经双方主要负责人协商，未能取得一致。`,
				"办理建议",
				"建议：〔请填写供市政府决定的办理建议〕。",
			];
			yield {
				message: "unheard",
				values: { organ: dissent.name, lacks: lacks.map((l) => l.zh).join("、"), lacksEn: lacks.map((l) => l.en).join(", ") },
				data: { organ: dissent.name },
				at: dissent.span,
				fixes: closing
					? [
							{
								title: { zh: "插入“各方意见及理据”和“办理建议”", en: "Insert reasons and proposal" },
								safe: false,
								edits: insertBefore(d.draft, closing, section),
							},
						]
					: [],
			};
		}
	},
});
