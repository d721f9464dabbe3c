import { defineRule } from "../../lint/rule";
import { isIncidentReport } from "../../requirements/incident";
import { outsideQuotes } from "../../requirements/sentences";

const draft = (body: string): string => `---
文种: 报告
发文机关: 鹤岗市水务局
主送: 鹤岗市人民政府
事项: 9
阶段: 送审
---

鹤岗市水务局关于石头河内涝灾情的报告

鹤岗市人民政府：

8月2日凌晨，石头河两岸发生内涝，已组织转移。${body}
`;

export const rule = defineRule({
	title: { zh: "关键数字含糊", en: "Vague key figures" },
	why: {
		zh: "重大事项的情况要准确。伤亡、损失等数字不能用“约”“左右”“若干”带过；确实没有核清的，写明统计到什么时候。",
		en: "Casualties and losses are told exactly, or with the time of the count.",
	},
	sources: ["R48"],
	severity: "warning",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		vague: { zh: "“{text}”含糊，请核实；没有核清的写明统计截止时间。", en: "“{text}” is vague; verify it, or give the time of the count." },
	},
	examples: [
		{ name: "约和左右", bad: draft("受灾⟦约300户⟧，直接经济损失⟦200万元左右⟧。") },
		{ name: "若干人", bad: draft("有⟦若干人⟧被困。") },
		{ name: "写明统计时间", good: draft("截至8月2日9时，据不完全统计，受灾约300户。"), looksBad: "有“约”，但写明了统计截止时间。" },
		{
			name: "距离和时间",
			good: draft("内涝点距市区约12公里，水深半米左右。受灾312户。"),
			looksBad: "有“约”和“左右”，但不是伤亡、损失数字。",
		},
	],
	*check(d) {
		const major = d.saidMajor || d.majorMatters.length > 0 || isIncidentReport(d);
		if (!major || !(d.kind === "报告" || (d.kind === "请示" && isIncidentReport(d))) || d.has("请假") || d.has("返程报告")) return;
		for (const p of d.paragraphs) {
			const text = outsideQuotes(p.text);
			if (/截[至止][^，。]{0,12}(?:\d|目前|今日|当日|昨日)|统计时间|截止时间/.test(text)) continue;
			for (const m of text.matchAll(VAGUE)) yield { message: "vague", values: { text: m[0] }, at: p.at(m.index, m.index + m[0].length) };
		}
	},
});

const UNIT = "(?:[万亿]?元|万?人次?|名|户|[万]?亩|公顷|间|头|只|万?吨|人|起|处|栋|座)";
const VAGUE = new RegExp(
	`据不完全统计|(?:大约|约|大概|近|将近|可能有)\\s*\\d[\\d.,]*\\s*${UNIT}|\\d[\\d.,]*\\s*[余多]?${UNIT}(?:左右|上下)|\\d[\\d.,]*\\s*[余多]${UNIT}|(?:若干|数|几)[十百千万]?${UNIT}(?!级|月|年|次)`,
	"g",
);
