import { defineRule } from "../../lint/rule";
import { approvalStub } from "../../requirements/approval";
import { rankOf } from "../../requirements/people";

const draft = (slip: string, matter: string, body: string): string => `---
文种: 通知
${slip}发文机关: 鹤岗市住房和城乡建设局
主送: 市区各供热企业
阶段: 送审
---

鹤岗市住房和城乡建设局关于${matter}的通知

市区各供热企业：

${body}
`;

export const rule = defineRule({
	title: { zh: "重大事项没有请示报告", en: "Major matter not reported" },
	why: {
		zh: "属于第四十七条所列的重大事项，应当先向市政府请示报告，经批准或者审议后才能行文。",
		en: "A matter under one of the ten heads is first put to the municipal government.",
	},
	sources: ["R46", "R47"],
	severity: "error",
	due: "送审",
	procedural: true,
	since: "0.1.0",
	messages: {
		said: {
			zh: "本文属于重大事项，稿纸上没有请示报告的记录（批准或者审议）。",
			en: "A major matter by the slip, without any record of report (批准 or 审议).",
		},
		inferred: {
			zh: "从文字看，本文可能属于第四十七条第（{head}）项（“{text}”），稿纸上没有批准或者审议。是否已经请示报告？",
			en: "By its words this may fall under head {head} (“{text}”); the slip shows neither 批准 nor 审议. Has it been reported?",
		},
	},
	examples: [
		{
			name: "稿纸写明是重大事项",
			bad: draft("事项: 1\n", "居民供热价格", "供热按面积计费。").replace("文种", "⟦文种⟧"),
			severity: "error",
			fixed: draft("事项: 1\n", "居民供热价格", "供热按面积计费。").replace(
				"阶段: 送审\n",
				"阶段: 送审\n批准: {机关: 鹤岗市人民政府, 日期: , 文号: }\n",
			),
			still: ["reporting/unreported"],
		},
		{
			name: "从文字看是调价",
			bad: draft("", "调整居民供热价格", "自10月15日起，将居民供热价格由每平方米32元调整为34元。").replace("文种", "⟦文种⟧"),
			severity: "warning",
		},
		{
			name: "经常务会议审议",
			good: draft(
				"事项: 1\n审议: {会议: 市政府常务会议, 日期: 2017-08-01, 结果: 通过}\n",
				"调整居民供热价格",
				"自10月15日起，将居民供热价格由每平方米32元调整为34元。",
			),
			looksBad: "是重大事项，但已经市政府常务会议审议。",
		},
		{
			name: "只是催缴",
			good: draft("", "做好供热费收缴工作", "供热费按现行价格每平方米32元收取，请于9月30日前完成。"),
			looksBad: "说到供热价格，但没有制定或者调整。",
		},
	],
	*check(d) {
		if (d.has("请假") || d.has("返程报告") || d.kind === "纪要" || d.withoutKind) return;
		if ((d.kind === "请示" || d.kind === "报告") && d.direction !== "下行" && d.direction !== "平行") return;
		if (d.issuer?.type === "市政府") return;
		// An unknown organ, or one that the work rules do not bind, is not judged.
		if (!d.issuer || !/^(?:市政府办公室|组成部门|直属单位|县区政府)$/.test(d.issuer.type)) return;
		const shown =
			d.deliberations.some((x) => x.inBody || x.date || x.result) ||
			d.approvals.some((a) => a.inBody || a.date || a.number || d.draft.slip.get("批准")?.value.kind === "scalar");
		if (shown || [...d.reviewers, ...d.signers].some((p) => rankOf(p, undefined, d.rulebook) === "市长")) return;
		const fixes = d.draft.slip.get("批准")
			? []
			: [
					{
						title: { zh: "增加批准栏", en: "Add 批准" },
						safe: false,
						edits: approvalStub(d),
					},
				];
		if (d.saidMajor) {
			const related = d.majorMatters.slice(0, 1).map((m) => ({ span: m.span, message: { zh: "这里写的是重大事项", en: "the matter" } }));
			yield { message: "said", at: d.slipAt("批准"), related, fixes };
			return;
		}
		const m = d.majorMatters[0];
		if (!m || d.categoriesGiven || d.has("会议通知")) return;
		yield {
			message: "inferred",
			values: { head: "一二三四五六七八九十"[m.head - 1]!, text: m.text.trim().slice(0, 30) },
			at: d.slipAt("批准"),
			severity: "warning",
			related: [{ span: m.span, message: { zh: `“${m.noun}”和“${m.act}”`, en: `“${m.noun}” and “${m.act}”` } }],
			fixes,
		};
	},
});
