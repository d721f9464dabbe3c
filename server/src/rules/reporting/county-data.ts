import { addEntry } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { rankOf } from "../../requirements/people";
import { ownWords } from "../../requirements/sentences";

const draft = (to: string, slip: string, body: string): string => `---
文种: 报告
发文机关: 鹤岗市统计局
主送: ${to}
${slip}阶段: 送审
---

鹤岗市统计局关于粮食生产情况的报告

${to}：

${body}
`;

export const rule = defineRule({
	title: { zh: "上报全局性数据没有市领导同意", en: "City-wide data reported without a leader's approval" },
	why: {
		zh: "上报国家和省的涉及全局性的重要数据属于重大事项，应当经市长或者分管副市长同意。",
		en: "City-wide data reported to the State or the province are a major matter and need a leader's approval.",
	},
	sources: ["R47", "R43"],
	severity: "warning",
	due: "送审",
	procedural: true,
	since: "0.1.0",
	messages: {
		missing: {
			zh: "向{to}报送全市性数据（“{text}”），没有市长或者分管副市长的批准。",
			en: "City-wide data (“{text}”) go to {to} without the approval of the mayor or the vice mayor in charge.",
		},
	},
	examples: [
		{
			name: "向省统计局报全市产量",
			bad: draft("黑龙江省统计局", "", "2017年全市粮食总产量预计达到146.2万吨。").replace("文种", "⟦文种⟧"),
			fixed: draft("黑龙江省统计局", "", "2017年全市粮食总产量预计达到146.2万吨。").replace(
				"阶段: 送审\n",
				"阶段: 送审\n批准: {领导: 分管副市长, 日期: }\n",
			),
			still: ["reporting/county-data"],
		},
		{
			name: "副市长已经同意",
			good: draft("黑龙江省统计局", "批准: {领导: 副市长, 日期: 2017-10-09}\n", "2017年全市粮食总产量预计达到146.2万吨。"),
			looksBad: "报送全市数据，但分管副市长已经批准。",
		},
		{
			name: "一个单位的数据",
			good: draft("黑龙江省统计局", "", "我局2017年培训统计人员146人。"),
			looksBad: "向省局报数据，但只是本局的。",
		},
	],
	*check(d) {
		if (!d.issuer || !/^(?:组成部门|直属单位|县区政府)$/.test(d.issuer.type) || d.has("请假") || d.has("返程报告")) return;
		const to = d.addressees.find((a) => a.organ && /^(?:省政府|省政府部门|国务院|国务院部门|省委)$/.test(a.organ.type));
		if (!to || (d.kind && !/^(?:报告|函|请示)$/.test(d.kind))) return;
		const told = d.sentences.find((s) => CITYWIDE.test(ownWords(s)));
		if (!told && !d.givenHeads.includes(5)) return;
		const leader = d.approvals.some(
			(a) =>
				(a.date || a.inBody || a.number || d.draft.slip.get("批准")?.value.kind === "scalar") &&
				(a.leader || a.organ?.type === "市政府" || /市长/.test(a.by)),
		);
		const signed = [...d.reviewers, ...d.signers].some((p) => /市长$/.test(rankOf(p, undefined, d.rulebook) ?? ""));
		if (leader || signed || d.deliberations.some((x) => /市政府|常务/.test(x.meeting))) return;
		yield {
			message: "missing",
			values: { to: to.organ!.name, text: (told?.text ?? "事项五").slice(0, 30) },
			data: { organ: to.organ!.name },
			at: d.slipAt("批准"),
			related: told ? [{ span: told.span, message: { zh: "全市性数据", en: "city-wide data" } }] : [],
			fixes: d.draft.slip.get("批准")
				? []
				: [{ title: { zh: "增加批准栏", en: "Add 批准" }, safe: false, edits: addEntry(d.draft, "批准", "{领导: 分管副市长, 日期: }") }],
		};
	},
});

const CITYWIDE = /全市[^。；]{0,40}?\d[\d.,]*\s*(?:%|[万亿]|元|吨|亩|公顷|人|户|个|件|起|家|台|公里|平方|立方|头|只|所)/;
