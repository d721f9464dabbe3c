import { insertAfter } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { FIELD_LABELS, type LeaveField, leaveRequest } from "../../requirements/leaveRequest";

const draft = (lines: string): string => `---
文种: 请示
类别: [请假]
发文机关: 鹤岗市水务局
主送: 庚副市长
抄送: 鹤岗市人民政府办公室
附件: [关于召开全省防汛会议的通知]
---

鹤岗市水务局关于申二同志外出参加全省防汛会议请假的请示

庚副市长：

${lines}

妥否，请批示。
`;
const FULL =
	"外出人员：市水务局局长申二\n\n事由：参加全省防汛工作会议\n\n出发时间：2017年6月6日\n\n返回时间：2017年6月8日\n\n地点：哈尔滨市\n\n联系方式：0468-3350001\n\n外出期间主持工作：副局长申三";

export const rule = defineRule({
	title: { zh: "请假报告缺项", en: "Leave request lacks a field" },
	why: {
		zh: "请假报告内容包括外出人员、事由、出发及返回时间、地点、联系方式和外出期间主持工作的同志，缺一项都会退回。",
		en: "A leave request names traveller, reason, departure and return, place, contact and who stands in.",
	},
	sources: ["R52"],
	severity: "error",
	due: "送审",
	since: "0.1.0",
	messages: { missing: { zh: "请假报告没有写明{label}。", en: "The leave request does not state {field}." } },
	examples: [
		{
			name: "没有联系方式",
			bad: draft(FULL.replace("联系方式：0468-3350001\n\n", "")).replace("文种", "⟦文种⟧"),
			fixed: draft(`${FULL.replace("联系方式：0468-3350001\n\n", "")}\n\n联系方式：〔请填写〕`),
			still: ["leave/fields", "substance/placeholder"],
		},
		{
			name: "没有返回时间和代主持人",
			bad: draft("申二同志拟于6月6日赴哈尔滨市参加全省防汛会议，手机0468-3350001。").replace("文种", "⟦⟦文种⟧⟧"),
		},
		{
			name: "写成一段话",
			good: draft("申二同志拟于6月6日赴哈尔滨市参加全省防汛会议，6月8日返回，联系电话0468-3350001。外出期间由副局长申三同志主持工作。"),
			looksBad: "没有一项一行，但各项都写明了。",
		},
		{
			name: "换了项目名称",
			good: draft(
				"请假人：市水务局局长申二\n\n请假事由：参加全省防汛工作会议\n\n起止时间：2017年6月6日至8日\n\n目的地：哈尔滨市\n\n联系电话：0468-3350001\n\n代为主持工作：副局长申三",
			),
			looksBad: "项目名称不同，出发和返回写在一行，意思齐全。",
		},
	],
	*check(d) {
		if (!d.has("请假")) return;
		const request = leaveRequest(d);
		const last = request.last ?? d.paragraphs.find((p) => !/^妥否|^当否|请批示/.test(p.text));
		for (const r of d.requirements) {
			if (r.rule !== "leave/fields" || r.status !== "missing") continue;
			const name = r.subject as LeaveField;
			const slip = d.draft.slip.get("请假");
			const empty = slip?.value.entries.find((e) => e.key === name)?.keySpan;
			yield {
				message: "missing",
				values: { label: FIELD_LABELS[name], field: name },
				data: { field: name },
				at: empty ?? d.slipAt("请假"),
				// The article binds principals; for others the same contents are good order.
				severity: request.rank === "leader" || request.rank === "other" ? "warning" : "error",
				// A line that waits to be filled in is not put there twice.
				fixes:
					last && !d.paragraphs.some((p) => p.text.startsWith(`${FIELD_LABELS[name]}：〔`))
						? [
								{
									title: { zh: `插入“${FIELD_LABELS[name]}：”一行`, en: `Insert a line for ${name}` },
									safe: false,
									edits: insertAfter(d.draft, last, [`${FIELD_LABELS[name]}：〔请填写〕`]),
								},
							]
						: [],
			};
		}
	},
});
