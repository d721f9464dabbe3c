import { defineRule } from "../../lint/rule";
import { approvalStub } from "../../requirements/approval";
import type { Dossier } from "../../requirements/dossier";
import { isIncidentReport } from "../../requirements/incident";
import { directionBetween, rankOf } from "../../requirements/people";
import { addresseesOf, issuingOrgans } from "../../requirements/receivers";

const draft = (
	slip: string,
	kind = "请示",
	to = "黑龙江省教育厅",
	body = "拟将市第三中学由初级中学改为高级中学，改制方案附后。",
): string => `---
文种: ${kind}
阶段: 送审
发文机关: 鹤岗市教育局
主送: ${to}
${slip}---

鹤岗市教育局关于学校改制的${kind}

${to}：

${body}

妥否，请批示。
`;

export const rule = defineRule({
	title: {
		zh: "重大事项报上级主管部门没有经本级政府同意",
		en: "Major matter to the upper department without the own government's consent",
	},
	why: {
		zh: "党委、政府的部门向上级主管部门请示、报告重大事项，应当经本级党委、政府同意或者授权；部门职权范围内的事项可以直接报送。",
		en: "A department puts a major matter to its upper department only with the consent or authority of its own party committee or government.",
	},
	sources: ["T15"],
	severity: "error",
	due: "送审",
	procedural: true,
	kinds: ["请示", "报告"],
	since: "0.2.0",
	messages: {
		said: {
			zh: "重大事项报{to}，稿纸和正文都没有{organ}的同意。",
			en: "A major matter goes to {to}; neither slip nor text shows the consent of {organ}.",
		},
		inferred: {
			zh: "从文字看，本文可能是重大事项（“{text}”），报{to}没有{organ}的同意。是否已经其同意？",
			en: "By its words this may be a major matter (“{text}”) put to {to} without the consent of {organ}. Has it agreed?",
		},
	},
	examples: [
		{
			name: "类别写明重大事项",
			bad: draft("类别: [重大事项]\n").replace("文种", "⟦文种⟧"),
			severity: "error",
			fixed: draft("类别: [重大事项]\n批准: {机关: 鹤岗市人民政府, 日期: , 文号: }\n"),
			still: ["routing/authority-of-upper-department"],
		},
		{ name: "批准栏是空的", bad: draft("事项: 2\n⟦批准⟧: {机关: 鹤岗市人民政府, 日期: , 文号: }\n", "报告") },
		{
			name: "批准的不是政府",
			bad: draft("事项: 十\n⟦批准⟧: {机关: 鹤岗市发展和改革委员会, 日期: 2017-03-01}\n"),
		},
		{
			name: "从文字看是处置国有资产",
			bad: draft("", "请示", "省教育厅", "拟将市第三中学旧址的国有房产转让，所得用于建设新校。").replace("文种", "⟦文种⟧"),
			severity: "warning",
		},
		{
			name: "经市政府同意",
			good: draft("类别: [重大事项]\n", "请示", "黑龙江省教育厅", "经市政府同意，拟将市第三中学由初级中学改为高级中学。"),
			looksBad: "稿纸没有批准，但正文写明已经市政府同意。",
		},
		{
			name: "分管副市长批准",
			good: draft("类别: [重大事项]\n批准: {领导: 副市长, 日期: 2017-03-01}\n"),
			looksBad: "没有市政府的文号，但分管副市长已经批准。",
		},
		{
			name: "同时主送本级政府",
			good: draft("类别: [重大事项]\n", "请示", "[黑龙江省教育厅, 鹤岗市人民政府]").replace(
				"\n[黑龙江省教育厅, 鹤岗市人民政府]：",
				"\n黑龙江省教育厅，鹤岗市人民政府：",
			),
			looksBad: "没有批准，但本级政府也是主送机关；多头主送另行报告。",
		},
		{
			name: "职权范围内的事",
			good: draft("", "报告", "黑龙江省教育厅", "2017年春季学期教研活动开展24次。"),
			looksBad: "直接报省厅，但是部门职权范围内的日常工作。",
		},
	],
	*check(d) {
		if (d.has("请假") || d.has("返程报告") || d.withoutKind) return;
		// An accident is reported at once by law (Decree 493), with its own government informed at the same time.
		if (isIncidentReport(d)) return;
		for (const issuer of issuingOrgans(d)) {
			if (issuer.type !== "组成部门" && issuer.type !== "直属单位") continue;
			const to = addresseesOf(d).find(
				(r) =>
					r.party.organ &&
					directionBetween(issuer, r.party.organ, d.rulebook) === "上行" &&
					issuer.upper.some((u) => d.rulebook.organ(u) === r.party.organ),
			);
			const own = d.rulebook.superiorsOf(issuer).find((s) => s.type === "市政府");
			// Put to the own government as well, it is asked; two addressees are routing/many-principals'.
			if (!to || !own || consented(d) || addresseesOf(d).some((r) => r.party.organ === own)) continue;
			const matter = d.majorMatters.find((m) => m.head !== 5 && m.head !== 9);
			// City-wide data for the province are reporting/county-data's.
			if (!d.saidMajor && !matter) return;
			yield {
				message: d.saidMajor ? "said" : "inferred",
				values: { to: to.party.organ!.name, organ: own.name, text: matter?.text.trim().slice(0, 30) },
				data: { organ: own.name, actual: to.party.organ!.name, field: "批准" },
				at: d.slipAt("批准"),
				severity: d.saidMajor ? "error" : "warning",
				related: [{ span: to.party.span, message: { zh: "主送上级主管部门", en: "addressed to the upper department" } }],
				fixes: d.draft.slip.get("批准")
					? []
					: [
							{
								title: { zh: "增加批准栏", en: "Add 批准" },
								safe: false,
								edits: approvalStub(d, own.name),
							},
						],
			};
			return;
		}
	},
});

/** The consent or authority of the own party committee or government, in any of the ways that a paper shows it. */
function consented(d: Dossier): boolean {
	const scalar = d.draft.slip.get("批准")?.value.kind === "scalar";
	if (
		d.approvals.some(
			(a) =>
				(a.inBody || a.date || a.number || scalar) &&
				(a.inBody || a.leader || /^(?:市政府|市委)$/.test(a.organ?.type ?? "") || /市长/.test(a.by)),
		)
	)
		return true;
	if ([...d.reviewers, ...d.signers].some((p) => /市长$/.test(rankOf(p, undefined, d.rulebook) ?? ""))) return true;
	if (d.deliberations.some((x) => /市政府|常务会|市长办公会|全体会议|市委/.test(x.meeting))) return true;
	return d.sentences.some((s) => /(?:受|根据|按照)(?:鹤岗)?市(?:人民)?(?:政府|委)[^，。；]{0,8}(?:委托|授权|同意|批准|要求)/.test(s.text));
}
