import { defineRule } from "../../lint/rule";
import { meetingOf } from "../../requirements/meeting";
import { decidesMajor, passesUp, sameSubject, toldOf } from "../../requirements/meetingItems";
import { sentencesOf } from "../../requirements/sentences";
import type { Span } from "../../text/span";

const minutes = (body: string, meeting = "市长办公会议", slip = ""): string => `---
文种: 纪要
类别: [会议纪要]
发文机关: 鹤岗市人民政府
${slip}阶段: 拟稿
---

# 市政府${meeting}纪要

时间：2017年8月7日

地点：市政府三楼会议室

主持：${meeting === "市长办公会议" ? "市长" : "副市长"}

参加：副市长、秘书长、有关部门主要负责人

${body}
`;

export const rule = defineRule({
	title: { zh: "会议决定了不属于它的事项", en: "Decided beyond the meeting's remit" },
	why: {
		zh: "“三重一大”等重大事项、规划计划、财政预算、地方性立法草案、市政府规范性文件，由全体会议或者常务会议讨论决定；市长办公会议、专项协调办公会议可以研究，不能决定。",
		en: "Major matters, plans, the budget, draft legislation and normative documents are decided by the plenary or executive meeting only; other meetings may discuss them.",
	},
	sources: ["R6", "R23", "R36", "R37", "R38", "R39"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		decided: {
			zh: "{body}不能决定“{text}”，应当提请市政府常务会议或者全体会议讨论决定。",
			en: "{body} cannot decide “{text}”; it goes to the executive or plenary meeting.",
		},
	},
	examples: [
		{
			name: "市长办公会议通过规范性文件",
			bad: minutes(
				"一、⟦审议通过了《鹤岗市城市养犬管理办法》。⟧由市公安局自9月1日起组织实施。\n\n二、研究了扫雪车辆维修事宜，由市城管局于9月底前完成。",
			),
		},
		{
			name: "专项协调会决定大额资金",
			bad: minutes(
				"会议听取了市水务局关于河道清淤情况的汇报。⟦会议决定，从土地出让收入中安排资金1200万元用于河道清淤。⟧",
				"专项协调办公会议",
			),
		},
		{
			name: "议题是审议预算调整方案",
			bad: minutes(
				"会议研究了冬季供热准备工作，由市住建局于9月底前完成管网检修。",
				"市长办公会议",
				"会议: {类型: 市长办公会议, 主持: 市长, 议题: [研究冬季供热准备工作, ⟦审议2017年财政预算调整方案⟧]}\n",
			),
		},
		{
			name: "议题和纪要说的是同一件事",
			bad: minutes(
				"⟦会议审议通过了市公安局起草的《鹤岗市城市养犬管理办法》，由市公安局于9月1日前印发。⟧",
				"市长办公会议",
				"会议: {类型: 市长办公会议, 主持: 市长, 议题: [审议城区养犬管理规定]}\n",
			),
		},
		{
			name: "议题是审议，会上研究后提请常务会议",
			good: minutes(
				"会议研究了市公安局起草的《鹤岗市城市养犬管理办法》，由市公安局修改后提请市政府常务会议审议。",
				"市长办公会议",
				"会议: {类型: 市长办公会议, 主持: 市长, 议题: [审议城市养犬管理办法]}\n",
			),
			looksBad: "议题写“审议”，但纪要写明由常务会议决定。",
		},
		{
			name: "研究后提请常务会议审议",
			good: minutes(
				"会议研究了《鹤岗市城市养犬管理办法（送审稿）》，原则同意市公安局的修改意见，由市政府法制办修改后提请市政府常务会议审议。",
			),
			looksBad: "“原则同意”规范性文件，但提请常务会议审议。",
		},
		{
			name: "传达学习上级文件",
			good: minutes(
				"一、会议传达学习了《黑龙江省物业管理条例》，决定由市住建局于8月底前组织物业企业培训。\n\n二、会议同意市旅游局提出的开江节活动方案，活动经费12万元从旅游发展专项资金中列支。",
			),
			looksBad: "提到条例、方案和资金，但条例是传达学习，活动方案由市长办公会议决定。",
		},
	],
	*check(d) {
		const meeting = meetingOf(d);
		const body = meeting?.body;
		if (!meeting || !body || body.decidesMajor) return;
		const found: { text: string; sentence: string; at: Span }[] = [];
		if (meeting.minutes)
			for (const p of meeting.paragraphs) {
				if (p.table) continue;
				const own = sentencesOf(p);
				for (const [i, s] of own.entries()) {
					// What the next sentence sends on to the proper meeting is not decided here.
					const text = decidesMajor(
						s.text,
						d,
						own
							.slice(i + 1)
							.map((x) => x.text)
							.join(""),
					);
					if (text && !found.some((f) => f.text === text)) found.push({ text, sentence: s.text, at: s.span });
				}
			}
		for (const item of meeting.items.filter((i) => i.onSlip)) {
			const text = decidesMajor(item.text, d);
			if (!text) continue;
			// The minutes say what became of it: decided, in whatever words, or sent on to the proper meeting.
			const told = meeting.minutes ? toldOf(item, meeting.items, d) : undefined;
			const decided = found.some(
				(f) =>
					f.text === text ||
					sameSubject(item.text, f.sentence, d) ||
					(!f.text.endsWith("元") && (told?.sentences.includes(f.sentence) ?? false)),
			);
			if (decided || (told && passesUp(told.sentences.join("")))) continue;
			found.push({ text, sentence: item.text, at: item.span });
		}
		for (const f of found) yield { message: "decided", values: { body: body.name, text: f.text }, data: { actual: f.text }, at: f.at };
	},
});
