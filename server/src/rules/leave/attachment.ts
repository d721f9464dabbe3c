import { addEntry } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { leaveRequest } from "../../requirements/leaveRequest";

const draft = (slip: string, reason = "参加全省农机现场会", end = ""): string => `---
文种: 请示
类别: [请假]
发文机关: 鹤岗市农业委员会
主送: 庚副市长
${slip}---

鹤岗市农业委员会关于未二同志请假的请示

庚副市长：

市农委主任未二同志拟于7月3日赴建三江${reason}，7月5日返回。${end}
`;

export const rule = defineRule({
	title: { zh: "没有附外出事由的文件", en: "No document for the reason of travel" },
	why: { zh: "请假报告应当附外出事由的相关文件，如会议通知、邀请函。", en: "A leave request annexes the document that gives the reason." },
	sources: ["R52"],
	severity: "error",
	due: "送审",
	since: "0.1.0",
	messages: {
		missing: { zh: "请假报告没有附外出事由的文件（会议通知、邀请函等）。", en: "No document for the reason of travel is annexed." },
	},
	examples: [
		{ name: "没有附件", bad: draft("").replace("文种", "⟦文种⟧"), fixed: draft("附件: [〔请填写外出事由的文件〕]\n"), severity: "error" },
		{ name: "因私请假只作提醒", bad: draft("", "探亲").replace("文种", "⟦文种⟧"), severity: "warning" },
		{
			name: "正文里有附件说明",
			good: draft("", "参加全省农机现场会", "\n\n附件：关于召开全省农机现场会的通知"),
			looksBad: "稿纸没有附件栏，但正文写了附件。",
		},
	],
	*check(d) {
		if (!d.has("请假")) return;
		const request = leaveRequest(d);
		if (request.rank === "mayor" || request.where === "本市") return;
		const slip = d.draft.slip.get("附件");
		const inLeave = d.draft.slip.get("请假")?.value.entries.find((e) => e.key === "附件");
		if (
			d.draft.annexes.length > 0 ||
			d.draft.annexNote ||
			(slip && slip.value.kind !== "null") ||
			(inLeave && inLeave.value.kind !== "null")
		)
			return;
		yield {
			message: "missing",
			data: { field: "附件" },
			at: d.slipAt("附件"),
			severity: request.private || request.rank === "leader" || request.rank === "other" ? "warning" : "error",
			fixes: [{ title: { zh: "增加附件栏", en: "Add 附件" }, safe: false, edits: addEntry(d.draft, "附件", "[〔请填写外出事由的文件〕]") }],
		};
	},
});
