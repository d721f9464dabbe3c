import { addItem } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { consultsCounty, countyTargets } from "../../requirements/counties";
import type { Dossier } from "../../requirements/dossier";

const draft = (consultation: string): string => `---
文种: 请示
类别: [重大事项]
发文机关: 鹤岗市民政局
主送: 鹤岗市人民政府
阶段: 送审
${consultation}---

鹤岗市民政局关于提高农村低保标准的请示

鹤岗市人民政府：

拟自2017年7月1日起，将农村低保标准由每人每年3780元提高到4020元，新增支出由各县区财政承担三成，各县区政府应于6月底前完成复核。

妥否，请批示。
`;
/** One sentence about counties, in a normative document that has asked no county. */
const task = (sentence: string, bad = true): string => `---
文种: 意见
类别: [规范性文件]
发文机关: 鹤岗市人民政府
主送: 各县、区人民政府，市政府各直属单位
阶段: 送审
起草: {机关: 鹤岗市农业委员会}
${bad ? "⟦征求意见⟧" : "征求意见"}:
  - {机关: 市财政局, 日期: 2017-05-20, 意见: 同意, 采纳: 已采纳}
合法性审查: {机构: 市政府法制办, 日期: 2017-05-25, 结论: 通过}
---

鹤岗市人民政府关于加强农田防护林管护的意见

各县、区人民政府，市政府各直属单位：

为保护农田防护林，提出如下意见：

一、${sentence}

二、本意见由市农委负责解释，自2017年8月1日起施行，有效期五年。
`;

export const rule = defineRule({
	title: { zh: "涉及县区而未事先征求意见", en: "Counties not consulted beforehand" },
	why: {
		zh: "提请市政府研究决定的重大事项，涉及县区的，应当事先征求县区意见。事后补征不算。",
		en: "A major matter that concerns counties or districts is put to them beforehand.",
	},
	sources: ["R24"],
	severity: "error",
	due: "送审",
	procedural: true,
	since: "0.1.0",
	messages: {
		missing: {
			zh: "本文给{organ}规定了任务、费用或者限制（“{text}”），征求意见栏没有其意见。请事先征求意见。",
			en: "The text puts a task, cost or restriction on {organ} (“{text}”) without having consulted it.",
		},
		late: {
			zh: "征求{organ}意见的日期（{actual}）不在{expected}之前，不是事先征求。",
			en: "{organ} was consulted on {actual}, not before {expected}.",
		},
	},
	examples: [
		{
			name: "要县区出钱、办事，没有征求意见",
			bad: draft("").replace("文种", "⟦文种⟧"),
			fixed: draft("").replace("阶段: 送审\n", "阶段: 送审\n征求意见:\n  - {机关: 各县、区人民政府, 日期: , 意见: , 采纳: }\n"),
			still: ["countersign/county-consultation"],
		},
		{
			name: "定了时限",
			bad: task("各县、区人民政府于每年4月底前提出辖区改造清单。"),
		},
		{
			name: "定了数目",
			bad: task("各县、区人民政府按每3000亩1人配备巡查员。"),
		},
		{
			name: "定了时限，动词少见",
			bad: task("萝北县人民政府在汛期开始前20日备齐编织袋2万条。"),
		},
		{
			name: "会后才征求",
			bad: draft(
				"征求意见:\n  - {机关: 各县、区人民政府, 日期: ⟦2017-06-20⟧, 意见: 同意, 采纳: 已采纳}\n签发: {职务: 局长, 日期: 2017-06-15}\n",
			),
		},
		{
			name: "已经征求",
			good: draft("征求意见:\n  - {机关: 各县区政府, 日期: 2017-05-20, 意见: 无不同意见, 采纳: 已采纳}\n"),
			looksBad: "要县区出钱，但事先征求过意见，名称写法不同。",
		},
		{
			name: "给县区的是好处",
			good: task("各县、区人民政府每年可以获得奖补资金30万元。", false),
			looksBad: "说的是县区每年的事，但不是任务、费用或者限制。",
		},
		{
			name: "说的是已经做完的事",
			good: task("各县、区人民政府于2016年底前已完成确权。", false),
			looksBad: "有时限，有动词，但都是过去的事。",
		},
		{
			name: "只是主送县区",
			good: `---
文种: 通知
类别: [重大事项]
发文机关: 鹤岗市人民政府办公室
主送: 各县、区人民政府，市政府各直属单位
阶段: 送审
---

鹤岗市人民政府办公室关于公布市级文物保护单位的通知

各县、区人民政府，市政府各直属单位：

市政府批准东山万人坑遗址等4处为第三批市级文物保护单位，现予公布。
`,
			looksBad: "发给各县区，但没有给县区规定任务、费用或者限制。",
		},
	],
	*check(d) {
		const reported = new Set<string>();
		for (const target of countyTargets(d)) {
			const name = target.organ?.name ?? "各县、区人民政府";
			if (reported.has(name)) continue;
			const found = d.consultations.filter((c) => consultsCounty(c, target.organ));
			const dated = found.filter((c) => c.date?.value);
			if (dated.length === 0) {
				reported.add(name);
				yield {
					message: "missing",
					values: { organ: name, text: target.text },
					data: { organ: name },
					at: d.slipAt("征求意见"),
					related: [{ span: target.span, message: { zh: "这里涉及县区", en: "concerns counties here" } }],
					fixes:
						found.length > 0
							? []
							: [
									{
										title: { zh: `在征求意见栏增加${name}`, en: `Add ${name} to 征求意见` },
										safe: false,
										edits: addItem(d.draft, "征求意见", `{机关: ${name}, 日期: , 意见: , 采纳: }`),
									},
								],
				};
				// Where all are meant, one report is enough.
				if (!target.organ) return;
				continue;
			}
			const bound = decided(d);
			const late = bound ? dated.find((c) => c.date!.value!.iso > bound.iso) : undefined;
			if (late && bound && !dated.some((c) => c.date!.value!.iso <= bound.iso)) {
				reported.add(name);
				yield {
					message: "late",
					values: { organ: name, actual: late.date!.text, expected: bound.what },
					data: { organ: name },
					at: late.date!.span,
				};
			}
		}
	},
});

/** The first day on which the matter was decided: deliberation, signing or the document's own date. */
function decided(d: Dossier): { iso: string; what: string } | undefined {
	const days = [
		...d.deliberations.flatMap((x) => (x.date?.value ? [{ iso: x.date.value.iso, what: "审议" }] : [])),
		...d.signers.flatMap((x) => (x.date?.value ? [{ iso: x.date.value.iso, what: "签发" }] : [])),
		...(d.date ? [{ iso: d.date.iso, what: "成文" }] : []),
	];
	return days.sort((a, b) => (a.iso < b.iso ? -1 : 1))[0];
}
