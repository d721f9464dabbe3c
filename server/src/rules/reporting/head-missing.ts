import { addEntry } from "../../document/edits";
import { defineRule } from "../../lint/rule";

const draft = (slip: string, body: string): string => `---
文种: 请示
发文机关: 鹤岗市旅游局
主送: 鹤岗市人民政府
阶段: 送审
${slip}---

鹤岗市旅游局关于有关活动方案的请示

鹤岗市人民政府：

${body}

妥否，请批示。
`;

export const rule = defineRule({
	title: { zh: "没有写明属于哪一项重大事项", en: "Head of the major matter not given" },
	why: { zh: "稿纸写明属于第四十七条哪一项，办公室才能按项呈批。", en: "The office routes a major matter by its head." },
	sources: ["R47"],
	severity: "info",
	due: "送审",
	procedural: true,
	since: "0.1.0",
	messages: {
		missing: {
			zh: "从文字看属于第四十七条第（{head}）项（“{text}”），稿纸的“事项”没有写明。",
			en: "By its words this falls under head {head} (“{text}”); 事项 does not say so.",
		},
	},
	examples: [
		{
			name: "全市性活动",
			bad: draft("", "拟于7月举办全市第三届界江旅游节，活动方案见附件。").replace("文种", "⟦文种⟧"),
			fixed: draft("事项: 6\n", "拟于7月举办全市第三届界江旅游节，活动方案见附件。"),
		},
		{
			name: "已经写明",
			good: draft("事项: （六）\n", "拟于7月举办全市第三届界江旅游节，活动方案见附件。"),
			looksBad: "属于重大事项，事项栏用的是另一种写法。",
		},
		{
			name: "确实发生了火灾",
			bad: draft("", "6月3日北山林场发生火灾，过火面积4公顷，请市政府安排扑救经费。").replace("文种", "⟦文种⟧"),
		},
		{
			name: "只是要减少火灾",
			good: draft("", "为降低春秋两季火灾发生次数，拟在林缘增设瞭望塔2座。"),
			looksBad: "有“火灾”和“发生”，说的是目的，没有发生火灾。",
		},
		{
			name: "火灾发生率",
			good: draft("", "近三年林区火灾发生率为每万公顷0.2次，拟更新风力灭火机40台。"),
			looksBad: "有“火灾”和“发生”，说的是比率。",
		},
		{
			name: "假定的情形",
			good: draft("", "拟在各景区设救护点3处，景区内发生火灾事故的，由救护点先行处置。"),
			looksBad: "有“火灾”和“发生”，是假定的情形。",
		},
		{ name: "学校里的文化节", good: draft("", "拟在第一中学校园举办读书文化节。"), looksBad: "有“文化节”和“举办”，但不是全市性活动。" },
	],
	*check(d) {
		if (d.draft.slip.get("事项") || d.has("请假") || d.has("返程报告") || d.withoutKind || d.kind === "纪要") return;
		if (!d.issuer || !/^(?:市政府|市政府办公室|组成部门|直属单位|县区政府)$/.test(d.issuer.type)) return;
		const m = d.majorMatters[0];
		if (!m) return;
		const heads = d.majorMatters.map((x) => x.head);
		yield {
			message: "missing",
			values: { head: "一二三四五六七八九十"[m.head - 1]!, text: m.text.trim().slice(0, 30) },
			data: { expected: String(m.head) },
			at: d.slipAt("事项"),
			related: [{ span: m.span, message: { zh: `“${m.noun}”和“${m.act}”`, en: `“${m.noun}” and “${m.act}”` } }],
			fixes: [
				{
					title: { zh: `增加事项: ${heads.join("、")}`, en: "Add 事项" },
					safe: true,
					edits: addEntry(d.draft, "事项", heads.length === 1 ? String(heads[0]) : `[${heads.join(", ")}]`),
				},
			],
		};
	},
});
