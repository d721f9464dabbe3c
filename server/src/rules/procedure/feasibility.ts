import { defineRule } from "../../lint/rule";
import { readStep } from "../../requirements/decisionSteps";
import type { Dossier } from "../../requirements/dossier";
import { ownWords } from "../../requirements/sentences";

const draft = (slip: string, text: string): string => `---
文种: 请示
类别: [重大事项]
阶段: 送审
发文机关: 鹤岗市林业局
主送: 鹤岗市人民政府
${slip}---

鹤岗市林业局关于建设城郊森林防火隔离带的请示

鹤岗市人民政府：

${text}

妥否，请批示。
`;
const ARGUED =
	"城郊林区与居民区之间没有隔离带，2016年发生火警3起，难以及时阻断。工程符合《森林防火条例》第十四条的规定。路线由市林业勘察设计院勘测，5名专家评审后优选。施工队伍和机械已经落实。汛期停止作业，并制定了水土流失防控预案，风险可控。我局拟修建隔离带26公里。";

export const rule = defineRule({
	title: { zh: "提请决定的重大事项没有论证", en: "A proposal that does not argue its case" },
	why: {
		zh: "部门提请市政府研究决定的重大事项，必须经过合法性、必要性、科学性、可行性和可控性评估论证。",
		en: "A major matter put to the municipal government is argued for lawfulness, necessity, soundness, feasibility and controllability.",
	},
	sources: ["R24"],
	severity: "warning",
	due: "送审",
	procedural: true,
	kinds: ["请示", "意见"],
	since: "0.2.0",
	messages: {
		missing: {
			zh: "提请市政府决定的重大事项，看不到对{field}的论证，程序栏也没有研究、咨询机构的论证。",
			en: "Neither the text nor 程序 argues {field}.",
		},
	},
	examples: [
		{ name: "只说要什么", bad: draft("", "我局拟修建城郊森林防火隔离带26公里，需资金480万元，请予批准。").replace("文种", "⟦文种⟧") },
		{
			name: "列了各项论证，少了可控性",
			bad: draft(
				"",
				`一、论证情况。${ARGUED.replace("汛期停止作业，并制定了水土流失防控预案，风险可控。", "")}工程具备合法性、必要性、科学性和可行性。`,
			).replace("文种", "⟦文种⟧"),
		},
		{ name: "用别的话作了论证", good: draft("", ARGUED), looksBad: "没有“合法性”“科学性”等字样，但五个方面都作了论证。" },
		{
			name: "必要性由群众反映说明",
			good: draft("", ARGUED.replace("没有隔离带，2016年发生火警3起，难以及时阻断", "相距不到五十米，周边群众多次反映")),
			looksBad: "没有“必要”“急需”等字样，但写了群众多次反映。",
		},
		{
			name: "程序栏有论证",
			good: draft(
				"程序:\n  专家论证: {日期: 2017-03-20, 机构: 省林科院, 结论: 可行, 材料: 论证报告}\n",
				"我局拟修建城郊森林防火隔离带26公里，请予批准。",
			),
			looksBad: "正文没有论证，但稿纸载明咨询机构的论证。",
		},
	],
	*check(d) {
		if (!d.toGovernment || !d.categoriesGiven || !(d.has("重大决策") || d.has("重大事项"))) return;
		// R24: a research or consulting body assesses the case; its paper on the slip is the argument.
		const done = d.rulebook.decisionSteps.filter((s) => /^(?:done|waived)$/.test(readStep(d, s).state)).map((s) => s.name);
		if (done.includes("专家论证") || done.length >= 3) return;
		const missing = unargued(d);
		if (missing.length === 0) return;
		const field = missing.join("、");
		yield { message: "missing", values: { field }, data: { field, step: "专家论证" }, at: d.slipAt("程序") };
	},
});

/** What each aspect looks like in a text that argues it, in whatever words. */
const ASPECTS: readonly (readonly [string, RegExp])[] = [
	["合法性", /合法|依法|法定|于法有据|政策依据|(?:根据|依据|符合|按照|依照)[^，。；]{0,40}(?:规定|要求|条例|法律|政策|规划)|法律、法规/],
	[
		"必要性",
		/必要|亟[需待]|急需|迫切|为了?[^，。；]{1,10}(?:解决|消除|缓解|改善|满足|保障|提高|方便|防止)|为(?:解决|消除|缓解|改善|满足|保障|提高|方便|防止|加强|规范)|隐患|不足|短缺|不能满足|难以|没有(?!意见)|缺(?:少|乏|口)|老化|超负荷|群众[^，。；]{0,6}(?:多次|强烈|集中|普遍)|(?:多次|强烈|集中|普遍)反映|制约|瓶颈|拥堵|(?:达不到|超过|超出)[^，。；]{0,8}(?:标准|年限|期限|能力|要求|规模)|入不敷出|亏损/,
	],
	["科学性", /科学|专家|论证|评审|测算|勘[查察测]|检测|比选|优选|设计院|研究院|甲级|乙级|试点|数据分析|专业机构|咨询/],
	["可行性", /可行|条件(?:已经?)?(?:成熟|具备)|具备[^，。；]{0,10}条件|已经?(?:落实|到位|筹集|具备)|技术成熟|承受能力|资金来源|筹措|自筹/],
	["可控性", /可控|风险|应急|预案|防控|防范|应对|稳评|不会(?:引发|造成|影响)|监控措施|退出机制|补偿措施/],
];

function unargued(d: Dossier): string[] {
	const raw = d.sentences.map((s) => s.text).join("");
	// 《…法》 is a ground; what else stands in quotation marks is not the text's own.
	const text = d.sentences.map((s) => ownWords(s)).join("") + (/《[^《》]{1,60}(?:法|条例|规定|办法)》/.test(raw) ? "依法" : "");
	const named = ASPECTS.filter(([name]) => text.includes(name));
	// A text that goes through the five by name is held to the names.
	if (named.length >= 3) return ASPECTS.filter(([name]) => !text.includes(name)).map(([name]) => name);
	return ASPECTS.filter(([, pattern]) => !pattern.test(text)).map(([name]) => name);
}
