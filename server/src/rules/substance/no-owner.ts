import { defineRule } from "../../lint/rule";
import { clausesOf, ownWords, within } from "../../requirements/sentences";

const draft = (body: string): string => `---
文种: 通知
发文机关: 鹤岗市人民政府办公室
主送: 各县、区人民政府，市政府各直属单位
阶段: 送审
---

鹤岗市人民政府办公室关于做好清明祭扫管理的通知

各县、区人民政府，市政府各直属单位：

为保障祭扫安全，根据《殡葬管理条例》，现通知如下：

${body}
`;

export const rule = defineRule({
	title: { zh: "任务没有责任单位或者期限", en: "A task without owner or term" },
	why: {
		zh: "下行文布置的任务要有人做、有时限。“有关部门”“尽快”落实不到人，也无法督办。",
		en: "A task in a downward document needs somebody and a day.",
	},
	sources: ["T13"],
	severity: "info",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		owner: { zh: "“{text}”没有写明由谁负责。", en: "“{text}” names nobody." },
		term: { zh: "“{text}”没有明确的期限。", en: "“{text}” gives no term." },
	},
	examples: [
		{ name: "有关部门", bad: draft("一、⟦有关部门要⟧疏导墓区周边交通。") },
		{ name: "尽快", bad: draft("一、各公墓管理单位应⟦尽快⟧清理枯枝杂草。") },
		{
			name: "写明了牵头单位",
			good: draft("一、市公安局会同有关部门疏导墓区周边交通，各公墓管理单位于3月25日前清理枯枝杂草，发现火情尽快报告。（市民政局负责）"),
			looksBad: "有“有关部门”和“尽快”，但责任单位和期限都写了。",
		},
	],
	*check(d) {
		if (
			!d.kind ||
			!/^(?:通知|意见|决定|批复|通报|命令|纪要)$/.test(d.kind) ||
			d.direction === "上行" ||
			d.direction === "平行" ||
			d.has("会议通知") ||
			d.has("请假")
		)
			return;
		for (const s of d.sentences) {
			const text = ownWords(s);
			if (/[（(][^（）()]*(?:负责|牵头)[^（）()]*[）)][。；]?$/.test(text) || /[（(][^（）()]*(?:负责|牵头)/.test(nextText(d, s))) continue;
			const m = OWNER.exec(text);
			if (m) {
				const before = text.slice(0, m.index);
				const clauses = clausesOf(before)
					.slice(-2)
					.map((c) => c.text)
					.join("，");
				if (
					!/(?:会同|国务院|省直|市直|中央|联合|协调|商|征求|与|和|及|等|包括|报|向|由[\u4e00-\u9fff]{2,12}(?:局|委|办|部))\s*$/.test(
						before,
					) &&
					d.rulebook.organsIn(clauses).length === 0 &&
					!/(?:局|委|部|办公室|厅|政府|中心)(?:要|会同|牵头|负责|应|协同|组织)/.test(clauses)
				) {
					yield { message: "owner", values: { text: m[0] }, at: within(s, m.index, m.index + m[0].length) };
					return;
				}
			}
			const t = TERM.exec(text);
			if (t && TASK.test(text) && !DEADLINE.test(text) && !/报告|处置|救治|扑救|赶赴|启动|响应/.test(text.slice(t.index, t.index + 12))) {
				yield {
					message: "term",
					values: { text: text.slice(Math.max(0, t.index - 6), t.index + 10) },
					at: within(s, t.index, t.index + t[0].length),
				};
				return;
			}
		}
	},
});

const OWNER =
	/(?:各)?(?:有关|相关)(?:部门|单位|方面|责任单位|职能部门)(?:和单位)?(?:要|应当|应|须|必须|负责|尽快|抓紧|适时|加强|积极|做好|配合|落实|及时|共同)/;
const TERM = /尽快|适时|尽早|及早|抓紧|限期/;
const TASK = /要|应|须|必须|请|由.{2,16}(?:尽快|适时|抓紧|及早)|负责/;
const DEADLINE = /\d{1,2}月|\d{1,2}日|年底|月底|季度|日内|个工作日|小时|\d{4}年|上半年|下半年|期限/;

function nextText(d: { sentences: readonly { text: string; paragraph: unknown }[] }, s: { text: string; paragraph: unknown }): string {
	const next = d.sentences[d.sentences.indexOf(s) + 1];
	return next && next.paragraph === s.paragraph && /^[（(]/.test(next.text) ? next.text : "";
}
