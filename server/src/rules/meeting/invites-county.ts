import { defineRule } from "../../lint/rule";
import { approvalStub } from "../../requirements/approval";
import { approvedByGovernment, departmentCalls } from "../../requirements/gatherings";
import { countyHeadsCalled } from "../../requirements/invitations";

const notice = (body: string, slip = ""): string => `---
文种: 通知
类别: [会议通知]
发文机关: 鹤岗市林业局
主送: 各县、区林业局
阶段: 送审
${slip}---

# 鹤岗市林业局关于召开全市造林绿化现场会的通知

各县、区林业局：

${body}
`;

export const rule = defineRule({
	title: { zh: "部门会议邀请县区政府负责人", en: "A department's meeting invites county heads" },
	why: {
		zh: "应由各部门召开的会议，不邀请县区政府负责人出席，确需邀请的须报市政府批准。",
		en: "A department's meeting does not invite heads of county governments without the municipal government's approval.",
	},
	sources: ["R41"],
	severity: "error",
	due: "送审",
	procedural: true,
	since: "0.2.0",
	messages: {
		missing: {
			zh: "部门召开的“{name}”邀请县区政府负责人（“{actual}”），没有市政府的批准。",
			en: "The department's “{name}” invites heads of counties (“{actual}”) without the municipal government's approval.",
		},
	},
	examples: [
		{
			name: "请分管副县长参加",
			bad: notice("我局定于4月18日在萝北县召开全市造林绿化现场会，请各县、区分管林业工作的副县（区）长和林业局局长参加。").replace(
				"文种",
				"⟦文种⟧",
			),
			fixed: notice(
				"我局定于4月18日在萝北县召开全市造林绿化现场会，请各县、区分管林业工作的副县（区）长和林业局局长参加。",
				"批准: {机关: 鹤岗市人民政府, 日期: , 文号: }\n",
			),
			still: ["meeting/invites-county"],
		},
		{
			name: "参会人员一栏",
			bad: notice(
				"定于4月18日召开现场会，现将有关事项通知如下：\n\n一、时间：4月18日9:00\n\n二、地点：萝北县鹤北林场\n\n三、参会人员：各县区政府分管领导，各县、区林业局局长",
			).replace("文种", "⟦文种⟧"),
		},
		{
			name: "已经市政府批准",
			good: notice("经市政府批准，我局定于4月18日召开全市造林绿化现场会，请各县、区分管副县（区）长参加。"),
			looksBad: "邀请了副县长，但已报市政府批准。",
		},
		{
			name: "县区的林业局长",
			good: notice(
				"我局定于4月18日召开现场会，请各县、区林业局主要负责人参加。现场踏查由萝北县林业局负责安排，萝北县政府分管领导的接待从简。",
			),
			looksBad: "“各县、区……主要负责人”说的是林业局。",
		},
	],
	*check(d) {
		if (approvedByGovernment(d)) return;
		for (const call of departmentCalls(d)) {
			const called = countyHeadsCalled(call, d);
			const first = called[0];
			if (!first) continue;
			yield {
				message: "missing",
				values: { name: call.name, actual: first.text },
				data: { field: "批准", actual: first.text },
				at: d.slipAt("批准"),
				related: called.map((c) => ({ span: c.span, message: { zh: "这里邀请县区政府负责人", en: "invited here" } })),
				fixes: d.draft.slip.get("批准")
					? []
					: [
							{
								title: { zh: "增加批准栏", en: "Add 批准" },
								safe: false,
								edits: approvalStub(d),
							},
						],
			};
			return;
		}
	},
});
