import { defineRule } from "../../lint/rule";
import { approvalStated, insertApproval } from "../../requirements/approval";

const draft = (body: string, kind = "通知", more = ""): string => `---
文种: ${kind}
发文机关: 鹤岗市物价监督管理局
主送: 市区各停车场
批准: {机关: 鹤岗市人民政府, 日期: 2017-04-20, 文号: 鹤政函〔2017〕31号}
${more}---

鹤岗市物价监督管理局关于停车收费管理的${kind}

市区各停车场：

${body}
`;

export const rule = defineRule({
	title: { zh: "经政府同意而文中没有写明", en: "Approval not stated in the text" },
	why: {
		zh: "经政府同意后由部门行文的，文中须注明已经政府同意。",
		en: "Where a department writes with the government's approval, the text says so.",
	},
	sources: ["T16"],
	severity: "error",
	due: "拟稿",
	procedural: true,
	since: "0.1.0",
	messages: {
		unstated: {
			zh: "稿纸上有{organ}的批准，正文没有写明“经市政府同意”。",
			en: "The slip shows the approval of {organ}; the text does not say so.",
		},
	},
	examples: [
		{
			name: "正文没有提到同意",
			bad: draft("现将有关事项通知如下：自5月1日起，路内停车每小时收费2元。").replace("批准:", "⟦批准⟧:"),
			fixed: draft("经市政府同意，现将有关事项通知如下：自5月1日起，路内停车每小时收费2元。"),
		},
		{
			name: "没有“现将”",
			bad: draft("自5月1日起，路内停车每小时收费2元。").replace("批准:", "⟦批准⟧:"),
			fixed: draft("经市政府同意，自5月1日起，路内停车每小时收费2元。"),
		},
		{
			name: "换了说法",
			good: draft("报经市人民政府批准，自5月1日起，路内停车每小时收费2元。"),
			looksBad: "没有“经市政府同意”几个字，但意思已经写明。",
		},
		{
			name: "上行文",
			good: draft("现将停车收费执行情况报告如下：5月以来收费12万元。", "报告", "")
				.replace("主送: 市区各停车场", "主送: 鹤岗市人民政府")
				.replace("市区各停车场：", "鹤岗市人民政府："),
			looksBad: "有批准，但本文是向市政府报告，不必再写经其同意。",
		},
	],
	*check(d) {
		const type = d.issuer?.type;
		if (type === "市政府" || type === "县区政府" || type === "省政府") return;
		if (d.has("讲话稿") || d.has("合同") || d.has("请假") || d.has("返程报告") || d.has("会议纪要")) return;
		if (d.direction === "上行" || d.kind === "请示" || d.kind === "报告" || d.kind === "议案" || d.kind === "纪要") return;
		const entry = d.draft.slip.get("批准");
		if (!entry) return;
		// A stub that nobody has filled in is no approval yet.
		const approval = d.approvals.find(
			(a) => !a.inBody && (a.date || a.number || entry.value.kind === "scalar") && /^(?:市政府|省政府|县区政府)$/.test(a.organ?.type ?? ""),
		);
		if (!approval || approvalStated(d)) return;
		const edits = insertApproval(d);
		yield {
			message: "unstated",
			values: { organ: approval.organ!.name },
			at: entry.keySpan,
			fixes: edits.length > 0 ? [{ title: { zh: "插入“经市政府同意，”", en: "Insert 经市政府同意" }, safe: true, edits }] : [],
		};
	},
});
