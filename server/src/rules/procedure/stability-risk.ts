import { addField } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { heardOrAssessed, stabilityTopicOf } from "../../requirements/stability";

const draft = (title: string, slip: string, text: string): string => `---
文种: 请示
类别: [重大事项]
阶段: 送审
发文机关: 鹤岗市住房和城乡建设局
主送: 鹤岗市人民政府
程序:
  专家论证: {日期: 2017-03-20, 机构: 省城市规划勘测设计研究院, 结论: 可行, 材料: 论证报告}
${slip}---

鹤岗市住房和城乡建设局关于${title}的请示

鹤岗市人民政府：

${text}

妥否，请批示。
`;

export const rule = defineRule({
	title: { zh: "易引发稳定问题的事项没有风险评估", en: "Unsettling matter without risk assessment" },
	why: {
		zh: "涉及重大公共利益和公众权益、容易引发社会稳定问题的，要进行社会稳定风险评估，并采取听证会等多种形式听取各方面意见。",
		en: "A matter of great public interest that may unsettle people is assessed for risk, and views are heard.",
	},
	sources: ["R24"],
	severity: "warning",
	due: "送审",
	procedural: true,
	since: "0.2.0",
	messages: {
		missing: {
			zh: "本文涉及{topic}（“{text}”），没有社会稳定风险评估，也没有听取各方面意见的记载。",
			en: "This concerns {topic} (“{text}”) and shows neither risk assessment nor any hearing of views.",
		},
	},
	examples: [
		{
			name: "征收房屋",
			bad: draft("征收红旗路西侧房屋", "", "为打通红旗路，拟征收西侧房屋214户，补偿资金3800万元已列入预算，请予批准。").replace(
				"程序:",
				"⟦程序⟧:",
			),
			fixed: draft(
				"征收红旗路西侧房屋",
				"  风险评估: {日期: , 机构: , 结论: , 材料: }\n",
				"为打通红旗路，拟征收西侧房屋214户，补偿资金3800万元已列入预算，请予批准。",
			),
			still: ["procedure/stability-risk"],
		},
		{
			name: "上调热价",
			bad: draft("调整居民供热价格", "", "拟自2017年10月起将居民热价由每平方米26元调整为29元。").replace("程序:", "⟦程序⟧:"),
		},
		{
			name: "题目看不出，正文要建垃圾焚烧厂",
			bad: draft("落实静脉产业园用地", "", "产业园内拟建设生活垃圾焚烧发电厂一座，用地6公顷，请予落实。").replace("程序:", "⟦程序⟧:"),
		},
		{
			name: "定了以后公示，不是听取意见",
			bad: draft("调整居民供热价格", "", "拟将居民热价由每平方米26元调整为29元，由供热企业在缴费大厅提前30日公示。").replace(
				"程序:",
				"⟦程序⟧:",
			),
		},
		{
			name: "公示征收公告",
			bad: draft("征收红旗路西侧房屋", "", "拟征收西侧房屋214户。征收公告已在现场公示，补偿资金3800万元已到位。").replace(
				"程序:",
				"⟦程序⟧:",
			),
		},
		{
			name: "关闭旧的，新建一处",
			bad: draft("关闭旧填埋场新建生活垃圾焚烧厂", "", "旧填埋场已满，拟在东山新建焚烧厂一座，用地6公顷，请予批准。").replace(
				"程序:",
				"⟦程序⟧:",
			),
		},
		{
			name: "治理废弃的采石场",
			good: draft("治理南山废弃采石场并建设生态公园", "", "南山采石场已停采，拟回填复绿12公顷，请予批准。"),
			looksBad: "有“采石场”，也有“建设”，但采石场已经废弃，要建的是公园。",
		},
		{
			name: "公示草案，收到意见",
			good: draft(
				"调整居民供热价格",
				"",
				"拟将居民热价调整为29元。4月3日至5月2日，调价草案在市政府网站公示，收到来信来电46件，已逐件答复。",
			),
			looksBad: "也是公示，但公示的是草案，并且收到了意见。",
		},
		{
			name: "公示没有异议",
			good: draft("征收红旗路西侧房屋", "", "拟征收西侧房屋214户。补偿标准在社区公示15日，没有收到异议。"),
			looksBad: "没有座谈会、听证会，但公示期间人们可以提出异议。",
		},
		{
			name: "开过座谈会",
			good: draft(
				"征收红旗路西侧房屋",
				"",
				"为打通红旗路，拟征收西侧房屋214户。3月12日和15日，我局召开被征收人座谈会2次，补偿方案已按所提意见修改。",
			),
			looksBad: "没有风险评估一栏，但正文说明听取了意见。",
		},
		{
			name: "稿纸有风险评估",
			good: draft(
				"调整居民供热价格",
				"  风险评估: {日期: 2017-04-02, 机构: 市稳评中心, 结论: 低风险, 材料: 评估报告}\n",
				"拟将居民热价调整为29元。",
			),
			looksBad: "调整热价，但做过风险评估。",
		},
		{
			name: "征收的是税",
			good: draft("开展土地使用税征收宣传", "", "拟于5月开展土地使用税征收宣传，请市政府同意。"),
			looksBad: "有“土地”和“征收”，说的是征税。",
		},
	],
	*check(d) {
		if (!d.toGovernment || d.direction === "下行" || !/^(?:请示|意见|议案|函)$/.test(d.kind ?? "")) return;
		// A major decision owes the step itself.
		if (d.has("重大决策") || d.has("请假")) return;
		const found = stabilityTopicOf(d);
		if (!found || heardOrAssessed(d)) return;
		yield {
			message: "missing",
			values: { topic: found.topic.label, text: found.text },
			data: { step: "风险评估", field: "程序" },
			at: d.slipAt("程序"),
			related: [{ span: found.span, message: { zh: "这里涉及该类事项", en: "concerned here" } }],
			fixes: [
				{
					title: { zh: "在程序栏增加风险评估", en: "Add 风险评估 to 程序" },
					safe: false,
					edits: addField(d.draft, "程序", "风险评估", "{日期: , 机构: , 结论: , 材料: }"),
				},
			],
		};
	},
});
