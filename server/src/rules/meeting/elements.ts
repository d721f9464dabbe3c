import { insertAfter, insertBefore } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { isMinutes, type Meeting, meetingOf } from "../../requirements/meeting";

const FIELDS = ["时间", "地点", "主持", "出席", "议定事项"] as const;
type Field = (typeof FIELDS)[number];
const LABELS: Readonly<Record<Field, string>> = { 时间: "时间", 地点: "地点", 主持: "主持人", 出席: "出席", 议定事项: "会议议定" };

const minutes = (lines: string, slip = ""): string => `---
文种: 纪要
类别: [会议纪要]
发文机关: 鹤岗市教育局
${slip}阶段: 拟稿
---

# 鹤岗市教育局局长办公会议纪要

${lines}
`;

export const rule = defineRule({
	title: { zh: "纪要缺少要素", en: "Minutes lack an element" },
	why: {
		zh: "纪要记载会议主要情况和议定事项：何时、何地、由谁主持、谁出席、议定了什么。",
		en: "Minutes record when and where the meeting was, who chaired and attended, and what was decided.",
	},
	sources: ["T8", "G"],
	severity: "warning",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		missing: { zh: "纪要没有写明{label}。", en: "The minutes do not say: {field}." },
	},
	examples: [
		{
			name: "没有地点",
			bad: minutes(
				"时间：2017年4月10日\n\n主持人：局长\n\n出席：副局长、各科室负责人\n\n会议决定，由基础教育科于4月20日前完成学区划分方案。",
			).replace("文种", "⟦文种⟧"),
			fixed: minutes(
				"时间：2017年4月10日\n\n主持人：局长\n\n出席：副局长、各科室负责人\n\n地点：〔请填写〕\n\n会议决定，由基础教育科于4月20日前完成学区划分方案。",
			),
			still: ["meeting/elements", "substance/placeholder"],
		},
		{
			name: "没有议定事项",
			bad: minutes(
				"4月10日，局长在机关二楼会议室主持召开局长办公会议，副局长、各科室负责人参加会议。会议听取了基础教育科关于学区划分情况的汇报。",
			).replace("文种", "⟦文种⟧"),
		},
		{
			name: "稿纸的会议栏缺出席",
			bad: minutes(
				"会议确定，由基础教育科于4月20日前完成学区划分方案。",
				"⟦会议⟧: {名称: 局长办公会议, 时间: 2017-04-10, 地点: 机关二楼会议室, 主持: 局长}\n",
			),
		},
		{
			name: "要素在叙述里",
			good: minutes(
				"2017年4月10日上午，局长在机关二楼会议室主持召开局长办公会议，研究学区划分工作。现纪要如下：\n\n一、由基础教育科于4月20日前提出方案。\n\n二、由计财科落实印刷经费。\n\n参加会议的有：副局长、各科室负责人。",
			),
			looksBad: "没有一项用小标题列出，但叙述中都有。",
		},
	],
	*check(d) {
		if (!isMinutes(d)) return;
		const meeting = meetingOf(d);
		if (!meeting) return;
		const own = meeting.paragraphs.filter((p) => p.text !== "");
		// Printed minutes that are not attached cannot be judged.
		if (own.length === 0 || (d.kind !== "纪要" && d.draft.annexes.length === 0 && d.kind !== undefined)) return;
		const last = meeting.lines.at(-1)?.paragraph;
		for (const name of FIELDS) {
			if (has(meeting, name)) continue;
			const line = `${LABELS[name]}：〔请填写〕`;
			const place = name === "议定事项" ? own.filter((p) => p.part === "body").at(-1) : last;
			const first = own.find((p) => p.part === "body" || p.part === "annex");
			const edits = place ? insertAfter(d.draft, place, [line]) : first ? insertBefore(d.draft, first, [line]) : [];
			yield {
				message: "missing",
				values: { label: name === "主持" ? "主持人" : name === "出席" ? "出席人员" : name, field: name },
				data: { field: name },
				at: d.slipAt("会议"),
				fixes:
					edits.length > 0 && !own.some((p) => p.text.replace(/\s/g, "").startsWith(line))
						? [{ title: { zh: `插入“${LABELS[name]}：”一行`, en: `Insert a line for ${name}` }, safe: false, edits }]
						: [],
			};
		}
	},
});

function has(m: Meeting, name: Field): boolean {
	switch (name) {
		case "时间":
			return m.time !== undefined;
		case "地点":
			return m.place !== undefined;
		case "主持":
			return (
				m.chairs.some((c) => c.role === "主持") ||
				m.paragraphs.some(
					(p) =>
						/(?<!期间)主持(?!词|稿|.{0,6}工作)/.test(p.text) &&
						!/^主持人?[：:]\s*(?:〔请填写〕)?$/.test(p.text) &&
						!/主持人：〔/.test(p.text),
				)
			);
		case "出席":
			return m.lists.出席 !== undefined || m.lists.参加 !== undefined || m.attended;
		case "议定事项":
			return m.paragraphs.some((p) => DECISION.test(p.text) && !/^会议议定：〔/.test(p.text));
	}
}

const DECISION =
	/会议(?:决定|议定|确定|商定|明确|同意|要求|强调|指出|认为|通过|批准|部署|原则|审议通过|一致|提出)|(?:议定|商定|决定|确定|同意|审议通过|讨论通过|达成|形成)(?:了)?(?:如下|以下|事项|意见|一致|共识|，|：|由)|议定|审议通过|讨论通过|原则同意|(?:由|请|责成)[^，。；]{2,24}(?:负责|牵头|办理|落实|完成|提出|制定|组织|承担|协调|安排)|(?:要|应当?|须|必须)[^，。；]{2,30}(?:完成|落实|推进|加强|做好|抓好|开展|上报|解决|确保)|(?:于|在)[^，。；]{0,14}\d{1,2}(?:日|月底|月)前/;
