import { defineRule } from "../../lint/rule";
import { amends, insertArticle, regulationOf } from "../../requirements/regulation";
import { ownWords } from "../../requirements/sentences";

const draft = (last: string, title = "关于发展乡村旅游的意见", category = "规范性文件", slip = ""): string => `---
文种: 意见
类别: [${category}]
阶段: 拟稿
发文机关: 鹤岗市旅游局
主送: 各旅游企业
${slip}---

鹤岗市旅游局${title}

各旅游企业：

为发展乡村旅游，提出如下意见：

一、对新评为三星级以上的乡村旅游点给予2万元奖励，评定前进行安全风险评估。

二、${last}
`;

export const rule = defineRule({
	title: { zh: "没有有效期或者实施后评估", en: "No term, no evaluation" },
	why: {
		zh: "规范性文件实施后要进行评估，发现问题及时修改完善；重大决策执行中要跟踪实施情况，全面评估执行效果。",
		en: "A normative document is evaluated once applied; a major decision is followed up.",
	},
	sources: ["R18", "R24"],
	severity: "info",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		normative: {
			zh: "规范性文件没有写明有效期，也没有实施后评估的安排。",
			en: "The normative document has neither a term nor an evaluation.",
		},
		decision: {
			zh: "重大决策没有跟踪实施情况、评估执行效果的安排。",
			en: "The major decision does not say how it will be followed up.",
		},
	},
	examples: [
		{
			name: "没有有效期，也没有评估",
			bad: draft("本意见由市旅游局负责解释，自2017年8月1日起施行。").replace(
				"鹤岗市旅游局关于发展乡村旅游的意见\n",
				"⟦鹤岗市旅游局关于发展乡村旅游的意见⟧\n",
			),
			fixed: draft(
				"本意见由市旅游局负责解释，自2017年8月1日起施行。\n\n三、本意见有效期五年。有效期届满前由市旅游局组织评估，根据评估结果修改或者废止。",
			),
		},
		{
			name: "重大决策没有跟踪",
			bad: draft("奖励资金从部门预算中列支。", "关于发展乡村旅游的意见", "重大决策").replace(
				"鹤岗市旅游局关于发展乡村旅游的意见\n",
				"⟦鹤岗市旅游局关于发展乡村旅游的意见⟧\n",
			),
		},
		{ name: "试行两年", good: draft("本意见由市旅游局负责解释，自2017年8月1日起试行两年。"), looksBad: "没有“有效期”三字。" },
		{
			name: "定期评估",
			good: draft("本意见由市旅游局负责解释，自2017年8月1日起施行，每两年对实施效果评估一次。"),
			looksBad: "没有有效期，但有评估。",
		},
		{
			name: "题目写明年限",
			good: draft("本意见由市旅游局负责解释，自印发之日起施行。", "关于发展乡村旅游的意见（2017—2019年）"),
			looksBad: "正文没有有效期，题目写明了年限。",
		},
	],
	*check(d) {
		const normative = d.has("规范性文件");
		if (!normative && !(d.has("重大决策") && d.categoriesGiven)) return;
		if (d.kind === "纪要" || d.kind === "报告" || d.kind === "函" || amends(d)) return;
		const regulation = regulationOf(d);
		const title = d.draft.title?.text ?? "";
		const texts = (regulation?.sentences ?? (normative ? [] : d.sentences)).map((s) => ownWords(s));
		if (texts.length === 0) return;
		if (normative) {
			if (!regulation || TERM_IN_TITLE.test(title) || texts.some((t) => TERM.test(t) || EVALUATED.test(t.replace(OTHER_EVALUATION, ""))))
				return;
		} else if (texts.some((t) => FOLLOWED.test(t.replace(OTHER_EVALUATION, "")))) return;
		const owner = d.issuer && /^(?:组成部门|直属单位)$/.test(d.issuer.type) ? (d.issuer.shortNames[0] ?? d.issuer.name) : "起草部门";
		yield {
			message: normative ? "normative" : "decision",
			data: { field: normative ? "有效期" : "评估" },
			at: regulation?.at ?? d.draft.title?.span ?? d.top,
			fixes:
				regulation && d.direction !== "上行"
					? [
							{
								title: { zh: "增加有效期和评估条款", en: "Insert an article on term and evaluation" },
								safe: false,
								edits: insertArticle(
									d.draft,
									regulation,
									normative
										? `${regulation.self}有效期五年。有效期届满前由${owner}组织评估，根据评估结果修改或者废止。`
										: `${owner}跟踪实施情况，每年评估一次执行效果，根据评估结果提出调整完善的建议。`,
								),
							},
						]
					: [],
		};
	},
});

const TERM_IN_TITLE = /\d{4}年?\s*[—–\-~～至]+\s*\d{4}年|\d{4}年(?:度)?(?!代)/;
const TERM =
	/有效期|有效至|(?:试行|施行|实施|执行|暂定|适用)(?:期限|期间?|时间)?(?:为|暂定)?[一二两三四五六七八九十\d]+(?:年|个月)|(?:试行|施行|实施|执行)期(?:限|为|至|暂定|满|届满)|(?:至|到)\d{4}年[^，。；]{0,8}(?:止|废止|失效|终止|结束)|期满(?:自动|自行)?(?:失效|废止)/;
const OTHER_EVALUATION = /(?:风险|环境影响|资产|房地产|价格|能力|信用|等级|安全|质量|绩效|教学|健康|地震|节能|价值|第三方价格)评估/g;
const EVALUATED = /评估|清理|修订完善|适时修[改订]/;
const FOLLOWED =
	/跟踪|评估|督[查导办]|实施情况|执行情况|进展情况|执行效果|实施效果|反馈|回头看|考核|通报|年终总结|定期(?:检查|报告|调度)|(?:季|月|年|半年|旬)[^，。；]{0,6}(?:报告|报送|检查|调度)/;
