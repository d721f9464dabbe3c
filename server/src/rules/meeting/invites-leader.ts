import { defineRule } from "../../lint/rule";
import { approvalStub } from "../../requirements/approval";
import { approvedByGovernment, departmentCalls } from "../../requirements/gatherings";
import { leadersCalled } from "../../requirements/invitations";

const notice = (body: string, slip = ""): string => `---
文种: 通知
类别: [会议通知]
发文机关: 鹤岗市体育局
主送: 市直各有关单位
阶段: 送审
${slip}---

# 鹤岗市体育局关于召开全民健身工作会议的通知

市直各有关单位：

${body}
`;

export const rule = defineRule({
	title: { zh: "部门会议安排市政府领导出席", en: "A department's meeting lists a leader of the government" },
	why: {
		zh: "市政府领导同志一般不出席部门的工作会议。",
		en: "Leaders of the municipal government as a rule do not attend departments' work meetings.",
	},
	sources: ["R41"],
	severity: "warning",
	due: "送审",
	procedural: true,
	since: "0.2.0",
	messages: {
		missing: {
			zh: "部门召开的“{name}”安排市政府领导同志出席（“{actual}”），没有批准。市政府领导同志一般不出席部门的工作会议。",
			en: "The department's “{name}” lists a leader of the government (“{actual}”) without approval.",
		},
	},
	examples: [
		{
			name: "副市长讲话",
			bad: notice("我局定于5月9日在市体育馆召开全民健身工作会议，会期半天。会议由局长主持，副市长丙三到会讲话。").replace("文种", "⟦文种⟧"),
			fixed: notice(
				"我局定于5月9日在市体育馆召开全民健身工作会议，会期半天。会议由局长主持，副市长丙三到会讲话。",
				"批准: {机关: 鹤岗市人民政府, 日期: , 文号: }\n",
			),
			still: ["meeting/invites-leader"],
		},
		{
			name: "议程里有市领导",
			bad: notice(
				"会议定于5月9日召开，议程如下：\n\n一、局长作工作报告；\n\n二、先进单位发言；\n\n三、请市政府分管领导作重要讲话。",
			).replace("文种", "⟦文种⟧"),
			severity: "warning",
		},
		{
			name: "贯彻市长的讲话精神",
			good: notice(
				"为贯彻落实市长在全市卫生与健康大会上的讲话精神，按照副市长丙三批示要求，我局定于5月9日召开全民健身工作会议，由局长作工作报告。",
			),
			looksBad: "提到市长、副市长的讲话和批示，但没有安排他们出席。",
		},
		{
			name: "市政府召开的会议",
			good: notice("按照市政府安排，市政府定于5月9日召开全民健身工作会议，副市长丙三讲话，由我局承办会务。").replace(
				"召开全民健身工作会议的通知",
				"做好会务工作的通知",
			),
			looksBad: "部门发的通知有副市长讲话，但会议由市政府召开。",
		},
	],
	*check(d) {
		if (approvedByGovernment(d)) return;
		for (const call of departmentCalls(d)) {
			const called = leadersCalled(call, d);
			const first = called[0];
			if (!first) continue;
			yield {
				message: "missing",
				values: { name: call.name, actual: first.text },
				data: { field: "批准", actual: first.text },
				at: d.slipAt("批准"),
				related: called.map((c) => ({ span: c.span, message: { zh: "这里安排市政府领导同志出席", en: "listed here" } })),
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
