import { addItem } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { leaveRequest } from "../../requirements/leaveRequest";

const draft = (copy: string, approval = "批准: {领导: 市长, 日期: 2017-03-06}\n"): string => `---
文种: 请示
类别: [请假]
发文机关: 鹤岗市人民政府办公室
主送: 市长
${copy}${approval}附件: [会议通知]
---

鹤岗市人民政府办公室关于副秘书长癸一同志外出请假的请示

市长：

外出人员：副秘书长癸一

出发时间：2017年3月9日

返回时间：2017年3月11日

地点：北京市
`;

export const rule = defineRule({
	title: { zh: "没有通报市政府其他领导", en: "Other leaders not notified" },
	why: {
		zh: "副市长、秘书长、党组成员、副秘书长请假获准后，由市政府办公室通报市政府其他领导。这是办公室的事，此处只作提醒。",
		en: "Once such leave is granted, the office notifies the other leaders; a reminder only.",
	},
	sources: ["R52"],
	severity: "info",
	due: "签发",
	procedural: true,
	since: "0.1.0",
	messages: {
		open: {
			zh: "{title}请假已获批准，办公室尚未通报市政府其他领导。",
			en: "Leave of the {title} is granted; the office has yet to notify the other leaders.",
		},
	},
	examples: [
		{
			name: "已经批准，没有通报",
			bad: `${draft("").replace("文种", "⟦文种⟧")}\n鹤岗市人民政府办公室\n2017年3月3日\n`,
			fixed: `${draft("抄送: [市政府其他领导]\n")}\n鹤岗市人民政府办公室\n2017年3月3日\n`,
		},
		{
			name: "已经抄送各位领导",
			good: `${draft("抄送: 市政府各位副市长\n")}\n鹤岗市人民政府办公室\n2017年3月3日\n`,
			looksBad: "没有“其他领导”四个字，但已经抄送。",
		},
		{ name: "还没有批准", good: `${draft("", "")}\n鹤岗市人民政府办公室\n2017年3月3日\n`, looksBad: "没有通报，但请假还没有获准。" },
	],
	*check(d) {
		if (!d.has("请假")) return;
		const request = leaveRequest(d);
		if (request.rank !== "leader" || request.where === "本市") return;
		if (!d.approvals.some((a) => !a.inBody && a.date)) return;
		if (
			d.copies.some((c) => /领导|副市长|党组成员|秘书长/.test(c.text)) ||
			d.paragraphs.some((p) => /通报[^，。]{0,12}(?:领导|副市长)/.test(p.text))
		)
			return;
		yield {
			message: "open",
			values: { title: request.title ?? "" },
			at: d.slipAt("抄送"),
			fixes: [
				{
					title: { zh: "抄送市政府其他领导", en: "Copy to the other leaders" },
					safe: false,
					edits: addItem(d.draft, "抄送", "市政府其他领导"),
				},
			],
		};
	},
});
