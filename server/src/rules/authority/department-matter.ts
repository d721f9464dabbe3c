import { defineRule } from "../../lint/rule";

const draft = (title: string, annex: string): string => `---
文种: 通知
发文机关: 鹤岗市人民政府办公室
主送: 市政府各直属单位
---

鹤岗市人民政府办公室转发${title}的通知

市政府各直属单位：

《${title.replace(/^市[^关]+/, "")}》已经市政府同意，现转发给你们，请按此执行。

鹤岗市人民政府办公室
2017年8月2日

${title.replace(/^市[^关]+/, "")}

${annex}
`;

export const rule = defineRule({
	title: { zh: "部门自己能发的文由政府转发", en: "Relaying what a department may issue itself" },
	why: {
		zh: "属部门职权范围内事务、应由部门自行发文或联合发文的，不再由市政府批转或市政府办公室转发。",
		en: "What lies in a department's own remit is issued by it, not relayed by the government.",
	},
	sources: ["R45"],
	severity: "warning",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		own: {
			zh: "所转发的内容看来都在{organ}职权范围内，由其自行发文即可，不必以{issuer}名义转发。",
			en: "What is relayed seems to lie within the remit of {organ}, which may issue it itself.",
		},
	},
	examples: [
		{
			name: "转发一个部门自己的事",
			bad: draft("市统计局关于做好投入产出调查的通知", "各调查单位于9月10日前填报调查表，由市统计局审核汇总。").replace(
				"鹤岗市人民政府办公室转发市统计局关于做好投入产出调查的通知的通知",
				"⟦鹤岗市人民政府办公室转发市统计局关于做好投入产出调查的通知的通知⟧",
			),
		},
		{
			name: "涉及第二个部门",
			good: draft("市统计局关于做好投入产出调查的通知", "各调查单位于9月10日前填报调查表，调查经费由市财政局安排。"),
			looksBad: "转发统计局的通知，但还有市财政局的职责，一个部门发不了。",
		},
		{
			name: "要县区政府办的事",
			good: draft("市统计局关于做好投入产出调查的意见", "各县、区人民政府要抽调专人组成工作组，于9月10日前完成登记。"),
			looksBad: "只有一个部门，但要给县区政府定任务，部门自己不能发。",
		},
	],
	*check(d) {
		const issuer = d.issuer;
		const { title } = d.draft;
		if (!issuer || !title || !/^市政府/.test(issuer.type)) return;
		const verb = /批转|转发/.exec(title.text);
		if (!verb) return;
		const municipal = (text: string): Set<string> =>
			new Set(
				d.rulebook
					.organsIn(text)
					.filter((m) => m.organ.type === "组成部门" || m.organ.type === "直属单位")
					.map((m) => m.organ.name),
			);
		const inTitle = d.rulebook.organsIn(title.text.slice(verb.index)).filter((m) => m.organ !== issuer);
		const organ = inTitle[0]?.organ;
		if (
			!organ ||
			inTitle.length !== 1 ||
			!/^(?:组成部门|直属单位)$/.test(organ.type) ||
			/等(?:部门|单位|\d|[一二三四五六七八九十])/.test(title.text)
		)
			return;
		const relayed = d.draft.annexes.flatMap((a) => a.paragraphs);
		// What is relayed must be there to be judged.
		if (relayed.length === 0) return;
		const all = [...d.paragraphs, ...relayed];
		for (const p of all) {
			const names = municipal(p.text);
			names.delete(organ.name);
			if (names.size > 0) return;
			if (/各?县[、（(]?区[）)]?(?:人民)?(?:政府)|县区政府|[县区]人民政府|有关部门|相关部门|各部门|成员单位/.test(p.text)) return;
		}
		yield { message: "own", values: { organ: organ.name, issuer: issuer.name }, data: { organ: organ.name }, at: title.span };
	},
});
