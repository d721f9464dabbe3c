import { insertBefore } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { CLOSING } from "../../requirements/asks";
import { gistOf } from "../../requirements/tasks";

const draft = (body: string): string => `---
文种: 请示
发文机关: 鹤岗市林业局
主送: 鹤岗市人民政府
阶段: 送审
---

鹤岗市林业局关于调整三北防护林建设任务的请示

鹤岗市人民政府：

市政府2016年第四次常务会议确定我局2017年完成三北防护林2万亩。${body}

妥否，请批示。
`;

export const rule = defineRule({
	title: { zh: "变更决定没有说明原因或者范围", en: "Change asked without cause or extent" },
	why: {
		zh: "市政府决定因不可抗力或者决策依据、客观条件变化不能落实的，应当请示，并说明是部分还是全部不能落实。",
		en: "A request to change what was decided tells the cause, and whether part or all of it cannot be done.",
	},
	sources: ["R16"],
	severity: "warning",
	due: "拟稿",
	kinds: ["请示"],
	since: "0.1.0",
	messages: {
		missing: { zh: "请求变更市政府已经决定的事项，没有说明{lacks}。", en: "It asks to change a decided matter without {lacksEn}." },
	},
	examples: [
		{
			name: "不说原因",
			bad: draft("拟将任务调整为1.2万亩。").replace("鹤岗市林业局关于调整", "⟦鹤岗市林业局关于调整").replace("的请示\n", "的请示⟧\n"),
			fixed: draft("拟将任务调整为1.2万亩。").replace("\n妥否", "\n变更原因：〔请填写：不可抗力，或者决策依据、客观条件的变化〕\n\n妥否"),
			still: ["substance/placeholder"],
		},
		{
			name: "原因和范围都写了",
			good: draft("今春持续干旱，0.8万亩地块达不到造林条件，拟将任务调整为1.2万亩，其余0.8万亩推迟到2018年。"),
			looksBad: "没有“因”和“部分”，但原因和范围都说清楚了。",
		},
		{
			name: "顺带引了市政府的文件",
			good: draft("").replace(
				"市政府2016年第四次常务会议确定我局2017年完成三北防护林2万亩。",
				"我局拟将内部承包的任务调整为1.2万亩。档案按照鹤政发〔2016〕31号文件整理。",
			),
			looksBad: "引了市政府文件的字号，但那个文件说的是档案，没有决定本文的事。",
		},
		{
			name: "调整的不是市政府的决定",
			good: draft("").replace("市政府2016年第四次常务会议确定我局2017年完成三北防护林2万亩。", "我局拟将内部承包任务调整为1.2万亩。"),
			looksBad: "是调整任务的请示，但不是市政府决定的事项。",
		},
	],
	*check(d) {
		const title = d.draft.title?.text ?? "";
		if (
			!d.toGovernment ||
			!/(?:调整|变更|终止|停止|暂停|暂缓|延期|取消|推迟|延长|缓建|停建|不再)/.test(title) ||
			/调整[^，]{0,20}(?:领导小组|委员会|成员|人员|分工|机构)/.test(title)
		)
			return;
		const text = d.paragraphs.map((p) => p.text).join("\n");
		if (
			!/(?<!请|报|向|提请|恳请|建议)市(?:人民)?政府[^，。；]{0,24}(?:确定|决定|批准|部署|下达|会议|批复|审定)/.test(text) &&
			!citesDecision(text, title)
		)
			return;
		const cause =
			/因|由于|鉴于|不可抗力|受[^，。]{2,20}影响|变化|原因|干旱|洪水|水毁|雨|雪|低温|疫情|政策调整|新规|上级要求|取消了|不具备|达不到|不能满足|无法|困难|短缺|上涨|滞后|未能|未到位|地质|拆迁|征地/.test(
				text,
			);
		const extent =
			/部分|全部|其中|其余|整体|第[一二三四五六七八九十\d]+[条项款]|(?:由|将|把)[^，。]{2,40}(?:调整|改|变更|减少|增加|压缩|延长|推迟|延期)(?:为|到|至)|延(?:长|期)(?:至|到)|推迟(?:至|到)|调整(?:为|至|到)|\d/.test(
				text.replace(/\d{4}年(?:第?[一二三四五六七八九十\d]+次)?/g, ""),
			);
		const lacks = [...(cause ? [] : [["原因", "a cause"]]), ...(extent ? [] : [["范围（部分还是全部）", "its extent"]])];
		if (lacks.length === 0) return;
		const closing = d.paragraphs.find((p) => CLOSING.test(p.text.trim()));
		const lines = [
			...(cause ? [] : ["变更原因：〔请填写：不可抗力，或者决策依据、客观条件的变化〕"]),
			...(extent ? [] : ["变更范围：〔请填写：部分或者全部〕"]),
		];
		yield {
			message: "missing",
			values: { lacks: lacks.map((l) => l[0]).join("和"), lacksEn: lacks.map((l) => l[1]).join(" or ") },
			at: d.draft.title!.span,
			fixes: closing
				? [
						{
							title: { zh: "插入变更原因、范围", en: "Insert cause and extent" },
							safe: false,
							edits: insertBefore(d.draft, closing, lines),
						},
					]
				: [],
		};
	},
});

/** Whether a document of the government that is cited by number decided the matter: the sentence says so, or speaks of the same thing. */
function citesDecision(text: string, title: string): boolean {
	const matter = gistOf(title.replace(/调整|变更|终止|停止|暂停|延期|取消|推迟|延长/g, " ").replace(/^.*?关于|的(?:请示|报告)$/g, ""));
	return text
		.split(/[。；\n]/)
		.filter((s) => /鹤政(?:办)?[发函]\s*〔\d{4}〕\d+号/.test(s))
		.some(
			(s) => /确定|明确|决定|规定|安排|批准|批复|部署|下达|要求|同意|审定|计划/.test(s) || [...gistOf(s)].some((pair) => matter.has(pair)),
		);
}
