import { defineRule } from "../../lint/rule";
import { leaveRequest } from "../../requirements/leaveRequest";

const draft = (date: string, slip = ""): string => `---
文种: 请示
类别: [请假]
发文机关: 鹤岗市林业局
主送: 庚副市长
抄送: 鹤岗市人民政府办公室
${slip}附件: [会议通知]
---

鹤岗市林业局关于寅二同志请假的请示

庚副市长：

市林业局局长寅二同志拟于2017年9月12日赴伊春市参加林区道路会议，9月14日返回。

鹤岗市林业局
${date}
`;

export const rule = defineRule({
	title: { zh: "出发以后才请假", en: "Leave asked too late" },
	why: { zh: "外出应当事先请假，未经批准不得外出。", en: "Leave is asked, and granted, before departure." },
	sources: ["R52"],
	severity: "error",
	due: "送审",
	since: "0.1.0",
	messages: {
		same: { zh: "请假报告的日期（{actual}）就是出发当天，不是事先请假。", en: "Dated {actual}, the day of departure itself." },
		after: { zh: "请假报告的日期（{actual}）在出发（{expected}）之后。", en: "Dated {actual}, after departure on {expected}." },
		granted: {
			zh: "批准日期（{actual}）在出发（{expected}）之后，未经批准不得外出。",
			en: "Granted on {actual}, after departure on {expected}.",
		},
	},
	examples: [
		{ name: "出发当天", bad: draft("⟦2017年9月12日⟧"), severity: "warning" },
		{ name: "出发第二天", bad: draft("⟦2017年9月13日⟧"), severity: "error" },
		{ name: "走了以后才批准", bad: draft("2017年9月8日", "批准: {领导: 副市长, 日期: ⟦2017-09-13⟧}\n"), severity: "error" },
		{ name: "出发前一天", good: draft("2017年9月11日"), looksBad: "只早一天，但是事先。" },
	],
	*check(d) {
		if (!d.has("请假")) return;
		const { departure, rank, where } = leaveRequest(d);
		const leaves = departure?.value;
		if (!leaves?.valid || rank === "mayor" || where === "本市") return;
		const dated = d.date;
		if (dated && dated.iso >= leaves.iso) {
			const slip = d.draft.slip.get("成文日期");
			const at =
				slip && slip.value.kind !== "null"
					? slip.value.span
					: (d.draft.date?.span ?? d.signers.find((s) => s.date)?.date?.span ?? d.slipAt("成文日期"));
			yield {
				message: dated.iso === leaves.iso ? "same" : "after",
				values: { actual: dated.iso, expected: leaves.iso },
				at,
				severity: dated.iso === leaves.iso ? "warning" : "error",
			};
		}
		for (const a of d.approvals) {
			const on = a.date?.value;
			if (!a.inBody && on?.valid && on.iso > leaves.iso)
				yield { message: "granted", values: { actual: a.date!.text, expected: leaves.iso }, at: a.date!.span, severity: "error" };
		}
	},
});
