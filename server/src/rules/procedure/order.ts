import { defineRule } from "../../lint/rule";
import { consultsCounty, countyTargets } from "../../requirements/counties";
import { decisionSteps } from "../../requirements/decisionSteps";
import { deliberationDays } from "../../requirements/deliberation";
import type { Dossier } from "../../requirements/dossier";
import { legalityReviewOf } from "../../requirements/legalityReview";
import type { Span } from "../../text/span";

const draft = (slip: string): string => `---
文种: 决定
类别: [规范性文件]
阶段: 签发
发文机关: 鹤岗市人民政府
主送: 各县、区人民政府，市政府各直属单位
${slip}---

鹤岗市人民政府关于调整城区机动车限行区域的决定

各县、区人民政府，市政府各直属单位：

为减少拥堵，市政府决定调整限行区域。本决定由市公安局负责解释，自2017年8月1日起施行，有效期三年。
`;
const chain = (o: { consult?: string; review?: string; check?: string; meeting?: string; sign?: string }): string =>
	draft(`征求意见:
  - {机关: 市公安局, 日期: ${o.consult ?? "2017-04-10"}, 意见: 同意, 采纳: 已采纳}
合法性审查: {机构: 市政府法制办, 日期: ${o.review ?? "2017-05-02"}, 结论: 通过}
审核: {姓名: 丁四, 职务: 副市长, 日期: ${o.check ?? "2017-05-10"}}
审议: {会议: 市政府常务会议, 日期: ${o.meeting ?? "2017-05-22"}, 结果: 通过}
签发: {姓名: 甲一, 职务: 市长, 日期: ${o.sign ?? "2017-05-24"}}
`);

export const rule = defineRule({
	title: { zh: "程序先后颠倒", en: "Steps out of order" },
	why: {
		zh: "先调查论证、征求意见、合法性审查，再审议；先审核、审议，再签发。补办的程序不起作用。",
		en: "Study, consultation and legality review come before deliberation; review and deliberation before signing.",
	},
	sources: ["R20", "R24", "R25", "R45"],
	severity: "error",
	due: "送审",
	procedural: true,
	since: "0.2.0",
	messages: {
		late: {
			zh: "{step}（{actual}）在{after}（{expected}）之后，先后颠倒。",
			en: "{step} ({actual}) comes after {after} ({expected}).",
		},
	},
	examples: [
		{ name: "先签发后审核", bad: chain({ check: "⟦2017-05-26⟧" }) },
		{ name: "先审议后合法性审查", bad: chain({ review: "⟦2017年5月23日⟧" }) },
		{ name: "先签发后审议", bad: chain({ meeting: "⟦2017-05-27⟧" }) },
		{ name: "会后补征意见", bad: chain({ consult: "⟦2017-05-23⟧" }) },
		{
			name: "没有给县区任务，仍在会后补征县区意见",
			bad: chain({ consult: "⟦2017-05-23⟧" }).replace("机关: 市公安局", "机关: 萝北县人民政府"),
		},
		{
			name: "会后补做风险评估",
			bad: draft(`程序:
  风险评估: {日期: ⟦2017-05-25⟧, 机构: 市稳评中心, 结论: 低风险, 材料: 评估报告}
征求意见: [{机关: 市公安局, 日期: 2017-04-10, 意见: 同意}]
合法性审查: {机构: 市政府法制办, 日期: 2017-05-02, 结论: 通过}
审议: {会议: 市政府常务会议, 日期: 2017-05-22, 结果: 通过}
`),
		},
		{
			name: "同一天办理",
			good: chain({ check: "2017-05-22", review: "2017-05-22", sign: "2017-05-22" }),
			looksBad: "审查、审核、审议、签发在同一天，先后并不颠倒。",
		},
		{
			name: "部门请示在前，市政府审议在后",
			good: `---
文种: 请示
阶段: 印发
发文机关: 鹤岗市公安局
主送: 鹤岗市人民政府
审议: {会议: 市政府常务会议, 日期: 2017-05-22, 结果: 通过}
签发: {姓名: 丁, 职务: 局长, 日期: 2017-05-08}
---

鹤岗市公安局关于更新交通信号机的请示

鹤岗市人民政府：

我局拟更新信号机12台，请予批准。

妥否，请批示。
`,
			looksBad: "审议在签发之后，但签发的是请示，市政府审议本来在后。",
		},
	],
	*check(d) {
		if (d.kind === "纪要" || d.has("请假") || d.has("返程报告")) return;
		const asking = d.direction === "上行" && d.toGovernment;
		const signing = latest(d.signers.flatMap((s) => day("签发", s.date)));
		const meetings = deliberationDays(d).map((m) => ({ step: m.step, iso: m.value.iso, text: m.text, span: m.span }));
		if (!signing && meetings.length === 0) return;
		// The government's meeting comes after the paper that asks for it; the organ's own comes before.
		const own = asking ? meetings.filter((m) => m.step === "集体讨论") : meetings;
		const deciding = asking ? undefined : latest(meetings);
		const seen = new Set<number>();
		const out: { late: Day; after: Day }[] = [];
		const compare = (late: Day | undefined, after: Day | undefined): void => {
			if (!late || !after || late.iso <= after.iso || seen.has(late.span.start)) return;
			seen.add(late.span.start);
			out.push({ late, after });
		};
		for (const r of d.reviewers) for (const x of day("审核", r.date)) compare(x, signing);
		compare(earliest(own), signing);
		// Counties that the text concerns are the county rule's; others asked too late are asked out of order like anyone else.
		const counties = d.consultations.length > 0 ? countyTargets(d) : [];
		const before: Day[] = [
			...d.consultations
				.filter((c) => !counties.some((t) => consultsCounty(c, t.organ)))
				.flatMap((c) => day(`征求${c.party.organ?.name ?? c.party.text}意见`, c.date)),
			...steps(d),
		];
		// The legislative affairs office may take up a request only after it has been signed and sent.
		for (const x of before) if (!asking || x.step !== "合法性审查") compare(x, deciding ?? signing);
		for (const { late, after } of out)
			yield {
				message: "late",
				values: { step: late.step, actual: late.text, after: after.step, expected: after.text },
				data: { step: late.step.replace(/^征求.*意见$/, "征求意见"), actual: late.text, expected: after.text },
				at: late.span,
				related: [{ span: after.span, message: { zh: `${after.step}的日期`, en: `the date of ${after.step}` } }],
			};
	},
});

interface Day {
	readonly step: string;
	readonly iso: string;
	readonly text: string;
	readonly span: Span;
}

function day(step: string, date: { text: string; span: Span; value?: { iso: string; valid: boolean } } | undefined): Day[] {
	return date?.value?.valid ? [{ step, iso: date.value.iso, text: date.text, span: date.span }] : [];
}

const latest = (days: readonly Day[]): Day | undefined => [...days].sort((a, b) => (a.iso < b.iso ? 1 : -1))[0];
const earliest = (days: readonly Day[]): Day | undefined => [...days].sort((a, b) => (a.iso < b.iso ? -1 : 1))[0];

/** The legality review and the steps of 程序 that come before the decision. */
function steps(d: Dossier): Day[] {
	// Only these entries have days.
	if (!d.draft.slip.get("合法性审查") && !d.draft.slip.get("程序")) return [];
	const review = legalityReviewOf(d);
	return [
		...day("合法性审查", review.date),
		...decisionSteps(d).flatMap(({ step, date }) =>
			date && step.name !== "集体讨论" && step.name !== "合法性审查"
				? [{ step: step.name, iso: date.value.iso, text: date.text, span: date.span }]
				: [],
		),
	];
}
