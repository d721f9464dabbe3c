import { defineRule } from "../../lint/rule";
import { incidentField, incidentSlip } from "../../requirements/incident";
import { type DateValue, dayNumber, readDate } from "../../text/dates";

const draft = (known: string, reported: string, what = "鸟山煤矿井下透水"): string => `---
文种: 报告
发文机关: 鹤岗市煤炭生产安全管理局
主送: 鹤岗市人民政府
事项: 9
事件: {发生: 2017-03-04 02:10, 获知: ${known}, ${reported}地点: 东山区, 伤亡: 无, 措施: 撤人断电}
阶段: 送审
---

鹤岗市煤炭生产安全管理局关于${what}的报告

鹤岗市人民政府：

3月4日2时10分，${what}，井下26人全部升井，无伤亡。
`;

export const rule = defineRule({
	title: { zh: "迟报", en: "Reported late" },
	why: {
		zh: "对重大事项特别是重大事故压报、迟报、漏报、瞒报的，严肃追究责任。生产安全事故由单位报告不超过1小时，逐级上报每级不超过2小时。",
		en: "Late reports are punished; a work-safety incident is reported within an hour by the unit and within two a level.",
	},
	sources: ["R48", "A9", "A11"],
	severity: "error",
	due: "送审",
	procedural: true,
	since: "0.1.0",
	messages: {
		late: {
			zh: "{known}获知，{reported}报告，超过{limit}小时的时限。",
			en: "Known at {known}, reported at {reported}: beyond the limit of {limit} h.",
		},
	},
	examples: [
		{ name: "过了三小时", bad: draft("2017-03-04 02:25", "报告: ⟦2017-03-04 05:40⟧, ") },
		{ name: "没有钟点，过了一天", bad: draft("2017年3月4日", "报告: ⟦2017年3月5日⟧, ") },
		{
			name: "在时限内",
			good: draft("2017年3月4日2时25分", "报告: 2017年3月4日4时10分, "),
			looksBad: "过了一个多小时，但逐级上报的时限是2小时。",
		},
		{
			name: "没有规定时限的事件",
			good: draft("2017-03-04 02:25", "报告: 2017-03-05 09:00, ", "江心岛积雪融化浸泡农田"),
			looksBad: "过了一天多，但这类事件没有规定时限。",
		},
	],
	*check(d) {
		if (!incidentSlip(d)) return;
		const knownAt = incidentField(d, "获知");
		const known = knownAt && readDate(knownAt.text);
		const reportedAt = incidentField(d, "报告");
		const reported = reportedAt ? readDate(reportedAt.text) : d.date;
		if (!known?.valid || !reported?.valid) return;
		let text = `${d.draft.title?.text ?? ""}${d.paragraphs.map((p) => p.text).join("")}`;
		for (const m of [...d.rulebook.organsIn(text)].reverse()) text = text.slice(0, m.span.start) + text.slice(m.span.end);
		const limit = d.rulebook.reportLimits.find((l) => l.matches.some((w) => text.includes(w)));
		const official = d.issuer && /政府|部门|单位/.test(d.issuer.type);
		const hours = official ? limit?.levelHours : limit?.unitHours;
		if (!limit || hours === undefined) return;
		if (elapsed(known, reported) <= hours * 60) return;
		yield {
			message: "late",
			values: { known: knownAt!.text, reported: reportedAt?.text ?? reported.iso, limit: String(hours) },
			data: { field: "报告", expected: `${hours}小时`, actual: reportedAt?.text ?? reported.iso },
			at: reportedAt?.span ?? knownAt!.span,
			sources: ["R48", ...limit.sources],
		};
	},
});

/** Minutes that have certainly passed; without clock times whole days only. */
function elapsed(from: DateValue, to: DateValue): number {
	const days = dayNumber(to.iso) - dayNumber(from.iso);
	if (from.minutes === undefined || to.minutes === undefined) return days >= 1 ? days * 24 * 60 : 0;
	return days * 24 * 60 + to.minutes - from.minutes;
}
