import { addItem } from "../../document/edits";
import type { Paragraph } from "../../document/types";
import { defineRule } from "../../lint/rule";
import { datesIn } from "../../text/dates";

const draft = (to: string, slip: string, body: string): string => `---
文种: 报告
发文机关: 鹤岗市机关事务管理局
主送: ${to}
${slip}阶段: 送审
---

鹤岗市机关事务管理局关于审计发现问题整改情况的报告

${to}：

${body}
`;

export const rule = defineRule({
	title: { zh: "整改报告不完整", en: "Incomplete rectification report" },
	why: {
		zh: "对监督中发现的问题，要认真及时整改并向市政府报告；每个问题都要有措施和完成时间。",
		en: "Findings of supervision are set right and reported to the municipal government, each with measure and date.",
	},
	sources: ["R30"],
	severity: "warning",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		receiver: {
			zh: "整改报告没有主送或者抄送市政府。",
			en: "The rectification report neither goes nor is copied to the municipal government.",
		},
		problem: { zh: "这个问题没有写明{lacks}。", en: "This problem lacks {lacksEn}." },
	},
	examples: [
		{
			name: "只报审计局",
			bad: draft("⟦鹤岗市审计局⟧", "", "一、关于公务用车超标准问题。已收回车辆2台，5月20日前完成处置。").replace(
				"\n\n⟦鹤岗市审计局⟧：",
				"\n\n鹤岗市审计局：",
			),
			fixed: draft("鹤岗市审计局", "抄送: [鹤岗市人民政府]\n", "一、关于公务用车超标准问题。已收回车辆2台，5月20日前完成处置。").replace(
				"抄送: [鹤岗市人民政府]\n阶段: 送审",
				"阶段: 送审\n抄送: [鹤岗市人民政府]",
			),
		},
		{
			name: "有一个问题没有措施",
			bad: draft(
				"鹤岗市人民政府",
				"",
				"⟦一、关于办公用房超面积问题。涉及3个科室。⟧\n\n二、关于公务用车超标准问题。已收回车辆2台，5月20日完成。",
			),
		},
		{
			name: "抄送市政府办公室",
			good: draft("鹤岗市审计局", "抄送: 市政府办公室\n", "一、关于公务用车超标准问题。已于4月收回车辆2台。"),
			looksBad: "主送审计局，但抄送了市政府办公室。",
		},
	],
	*check(d) {
		const title = d.draft.title?.text ?? "";
		if (
			d.kind !== "报告" ||
			!/整改/.test(title) ||
			!/审计|督查|督察|督导|巡视|巡察|监察|检查|反馈|监督|通报|复议|法院|检察/.test(title + (d.paragraphs[0]?.text ?? ""))
		)
			return;
		const issuer = d.issuer;
		if (!issuer || !/^(?:组成部门|直属单位)$/.test(issuer.type)) return;
		const reached = d.toGovernment || d.copies.some((c) => c.organ?.type === "市政府" || c.organ?.type === "市政府办公室");
		const government = d.rulebook.organs.find((o) => o.type === "市政府")?.name ?? "市政府";
		if (!reached && d.addressees.length > 0)
			yield {
				message: "receiver",
				at: d.draft.slip.get("抄送")?.keySpan ?? d.addressees[0]!.span,
				fixes: [
					{ title: { zh: `抄送${government}`, en: `Copy to ${government}` }, safe: true, edits: addItem(d.draft, "抄送", government) },
				],
			};
		for (const group of problems(d.paragraphs)) {
			const text = group.map((p) => p.text).join("\n");
			const measure =
				/整改(?!问题)|措施|组织|培训|一律|已(?!经发现|查明)|完成|收回|退回|清退|上缴|修订|制定|处理|纠正|补缴|追回|建立|下一步|将|追责/.test(
					text
						.replace(/整改不|未整改/g, "")
						.replace(/^[^。；：]*问题[。：]?/, "")
						.replace(/高度重视|认真对待/g, ""),
				);
			const day =
				datesIn(text, d.year).length > 0 ||
				/\d{1,2}月|\d{4}年|年底|月底|季度|目前已|已(?:全部|经)?[^，。]{0,10}(?:完成|到位|上缴|收回|退回|整改)|立行立改/.test(text);
			if (measure && day) continue;
			const lacks = [...(measure ? [] : [["整改措施", "a measure"]]), ...(day ? [] : [["完成时间", "a date"]])];
			yield {
				message: "problem",
				values: { lacks: lacks.map((l) => l[0]).join("和"), lacksEn: lacks.map((l) => l[1]).join(" and ") },
				at: group[0]!.span,
			};
		}
	},
});

/** The first sentence names the problem. */
const PROBLEM = /^[^。；：]{2,60}问题(?:[。：:；，]|的?整改|$)/;

/** Labelled paragraphs that name a problem, with what follows up to the next label of their level. */
function problems(paragraphs: readonly Paragraph[]): Paragraph[][] {
	const out: Paragraph[][] = [];
	const level = paragraphs.find((p) => p.label && PROBLEM.test(p.text))?.label?.form;
	if (!level) return out;
	let open: Paragraph[] | undefined;
	for (const p of paragraphs) {
		if (p.label?.form === level) {
			open = PROBLEM.test(p.text) ? [p] : undefined;
			if (open) out.push(open);
		} else if (p.label && "一、（一）1.（1）".indexOf(p.label.form) < "一、（一）1.（1）".indexOf(level)) open = undefined;
		else open?.push(p);
	}
	return out;
}
