import { replace } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { draftersOf } from "../../requirements/consultation";
import { interpreterOf } from "../../requirements/interpretation";
import { amends, insertArticle, regulationOf } from "../../requirements/regulation";

const draft = (last: string, drafter = "鹤岗市民政局", issuer = "鹤岗市人民政府"): string => `---
文种: 意见
类别: [规范性文件]
发文机关: ${issuer}
主送: 各县、区人民政府
起草: {机关: ${drafter}, 日期: 2017-03-01}
阶段: 拟稿
---

${issuer}关于规范殡葬服务收费的意见

各县、区人民政府：

为规范殡葬服务收费，提出如下意见：

一、遗体接运、存放、火化和骨灰寄存实行政府定价，收费项目在服务场所公示。

${last}
`;

export const rule = defineRule({
	title: { zh: "解释机关不是起草部门", en: "Interpreted by another than the drafter" },
	why: {
		zh: "规范性文件的解释工作由起草部门承办。没有写明由谁解释，执行中的问题无处可问。",
		en: "The drafting department interprets a normative document; one that names nobody leaves questions without an address.",
	},
	sources: ["R20"],
	severity: "warning",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		none: { zh: "规范性文件没有写明由谁解释；解释工作由起草部门承办。", en: "The normative document does not say who interprets it." },
		other: {
			zh: "写明由{actual}解释，而起草部门是{expected}；解释工作由起草部门承办。",
			en: "Interpreted by {actual}, though {expected} drafted it.",
		},
	},
	examples: [
		{
			name: "没有写明",
			bad: draft("二、本意见自2017年8月1日起施行，有效期五年。").replace(
				"鹤岗市人民政府关于规范殡葬服务收费的意见",
				"⟦鹤岗市人民政府关于规范殡葬服务收费的意见⟧",
			),
			fixed: draft("二、本意见自2017年8月1日起施行，有效期五年。\n\n三、本意见由市民政局负责解释。"),
			severity: "info",
		},
		{
			name: "附则没有写明",
			bad: draft("⟦二、附则⟧\n\n本意见自2017年8月1日起施行，有效期五年。"),
			fixed: draft("二、附则\n\n本意见自2017年8月1日起施行，有效期五年。本意见由市民政局负责解释。"),
			severity: "info",
		},
		{
			name: "由别的部门解释",
			bad: draft("二、本意见由⟦市物价局⟧负责解释，自2017年8月1日起施行，有效期五年。").replace(/市物价局/g, "市财政局"),
			fixed: draft("二、本意见由市民政局负责解释，自2017年8月1日起施行，有效期五年。"),
			severity: "warning",
		},
		{ name: "由市政府解释", bad: draft("二、本意见的解释权归⟦鹤岗市人民政府⟧，自2017年8月1日起施行，有效期五年。"), severity: "warning" },
		{
			name: "名义上由市政府解释，工作由起草部门承担",
			good: draft("二、本意见由市政府负责解释，具体工作由市民政局承担。自2017年8月1日起施行，有效期五年。"),
			looksBad: "写的是市政府解释，但具体工作由起草部门承担。",
		},
		{
			name: "几个部门共同解释",
			good: draft("二、本意见执行中的具体问题由市发改委会同市民政局解释，自2017年8月1日起施行，有效期五年。"),
			looksBad: "先写的是发改委，但起草部门也在其中。",
		},
		{
			name: "不知道谁起草的",
			good: draft("二、本意见由市民政局负责解释，自2017年8月1日起施行，有效期五年。").replace(/起草:.*\n/, ""),
			looksBad: "市政府发文，由市民政局解释；稿纸没有写起草部门，不能说不一致。",
		},
	],
	*check(d) {
		if (!d.has("规范性文件") || amends(d)) return;
		const regulation = regulationOf(d);
		if (!regulation) return;
		const drafters = draftersOf(d);
		const issuers = d.issuers.flatMap((p) => p.organ ?? []);
		const government = issuers.some((o) => o.type === "市政府" || o.type === "市政府办公室");
		const responsible = drafters.length > 0 ? drafters : issuers;
		const first = responsible[0];
		const name = first ? (first.shortNames[0] ?? first.name) : undefined;
		const found = interpreterOf(d, regulation);
		if (!found) {
			yield {
				message: "none",
				data: { field: "解释" },
				at: regulation.at,
				severity: "info",
				fixes:
					name && (drafters.length > 0 || !government)
						? [
								{
									title: { zh: `增加解释条款（${name}）`, en: "Insert an article on interpretation" },
									safe: false,
									edits: insertArticle(d.draft, regulation, `${regulation.self}由${name}负责解释。`),
								},
							]
						: [],
			};
			return;
		}
		const named = found.organs;
		if (!first || named.length === 0 || named.some((n) => responsible.includes(n.organ))) return;
		// Who drafted for the government is not known without 起草.
		if (drafters.length === 0 && government) return;
		const wrong = named[0]!;
		yield {
			message: "other",
			values: { actual: wrong.organ.name, expected: first.name },
			data: { organ: wrong.organ.name, actual: wrong.organ.name, expected: first.name },
			at: wrong.span,
			severity: "warning",
			fixes: [{ title: { zh: `改为${name}`, en: `Replace by ${name}` }, safe: false, edits: replace(wrong.span, name!) }],
		};
	},
});
