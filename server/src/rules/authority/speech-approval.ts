import { defineRule } from "../../lint/rule";
import { approvalStub } from "../../requirements/approval";
import type { Dossier } from "../../requirements/dossier";
import { datesIn } from "../../text/dates";

const draft = (slip: string, body: string): string => `---
类别: [讲话稿]
标题: 在全省边境口岸工作座谈会上的发言
阶段: 签发
${slip}---

在全省边境口岸工作座谈会上的发言

（2017年8月16日）

${body}
`;

export const rule = defineRule({
	title: { zh: "代表市政府的讲话没有经市政府同意", en: "Speech on behalf of the municipality without approval" },
	why: {
		zh: "代表市政府发表讲话或文章，个人发表涉及未经市政府研究决定的重大问题及事项的讲话或文章，事先须经市政府同意。",
		en: "A speech or article on behalf of the government, or on undecided major matters, is approved beforehand.",
	},
	sources: ["R50"],
	severity: "error",
	due: "签发",
	procedural: true,
	since: "0.1.0",
	messages: {
		missing: {
			zh: "代表市政府的讲话、文章，没有市政府的批准。",
			en: "A speech or article on behalf of the municipal government without its approval.",
		},
		personal: {
			zh: "讲话、文章涉及重大事项（{text}），没有市政府的批准。",
			en: "It treats a major matter ({text}) without the municipal government's approval.",
		},
		late: {
			zh: "批准日期（{actual}）在讲话日期（{expected}）之后，不是事先同意。",
			en: "Approved on {actual}, after delivery on {expected}.",
		},
	},
	examples: [
		{
			name: "代表市政府发言",
			bad: `⟦---⟧${draft("", "受市长委托，我代表鹤岗市人民政府汇报名山口岸建设情况。").slice(3)}`,
			fixed: draft("批准: {机关: 鹤岗市人民政府, 日期: , 文号: }\n", "受市长委托，我代表鹤岗市人民政府汇报名山口岸建设情况。"),
			still: ["authority/speech-approval"],
		},
		{ name: "事后才批准", bad: draft("批准: {机关: 鹤岗市人民政府, 日期: ⟦2017-08-20⟧}\n", "我代表市政府汇报名山口岸建设情况。") },
		{
			name: "已经同意",
			good: draft("批准: {领导: 市长, 日期: 2017-08-10}\n", "我代表市政府汇报名山口岸建设情况。"),
			looksBad: "批准的是市长而不是会议，也算市政府同意。",
		},
		{
			name: "本部门的发言",
			good: draft("发文机关: 鹤岗市商务局\n", "我局在口岸通关便利化方面做了三件事。"),
			looksBad: "是讲话稿，但代表的是本部门。",
		},
	],
	*check(d) {
		if (!d.has("讲话稿")) return;
		const behalf = onBehalf(d);
		const major = d.saidMajor || d.has("重大事项") || d.has("重大决策");
		if (!behalf && !major) return;
		const approvals = d.approvals.filter(
			(a) =>
				!a.inBody &&
				(/^市政府/.test(a.organ?.type ?? "") || a.leader?.leader?.title === "市长" || /^(?:鹤岗市)?(?:市政府|人民政府|市长)/.test(a.by)),
		);
		const dated = approvals.filter((a) => a.date?.value);
		if (dated.length === 0) {
			yield behalf
				? { message: "missing", data: { field: "批准" }, at: d.slipAt("批准"), fixes: fixes(d, approvals.length) }
				: {
						message: "personal",
						values: { text: d.givenHeads.length > 0 ? `事项第${d.givenHeads[0]}项` : "重大事项" },
						data: { field: "批准" },
						at: d.slipAt("批准"),
						fixes: fixes(d, approvals.length),
					};
			return;
		}
		const delivered = deliveredOn(d);
		const approval = dated[0]!;
		if (delivered && dated.every((a) => a.date!.value!.iso > delivered))
			yield { message: "late", values: { actual: approval.date!.text, expected: delivered }, at: approval.date!.span };
	},
});

function fixes(d: Dossier, present: number) {
	return present > 0
		? []
		: [
				{
					title: { zh: "增加批准栏", en: "Add 批准" },
					safe: false,
					edits: approvalStub(d),
				},
			];
}

function onBehalf(d: Dossier): boolean {
	if (d.issuers.some((i) => /^市政府/.test(i.organ?.type ?? ""))) return true;
	const opening = d.draft.paragraphs
		.filter((p) => p.part !== "annex")
		.map((p) => p.text)
		.join("\n");
	if (/代表(?:鹤岗)?(?:市委、)?市(?:人民)?政府|代表鹤岗市(?:委、市政府|人民政府)|受市(?:人民)?政府(?:的)?委托/.test(opening)) return true;
	const heading = d.draft.paragraphs
		.filter((p) => p.part === "title" || p.part === "headnote" || p.part === "residue")
		.map((p) => p.text)
		.join("\n");
	return /(?:^|\s|鹤岗市|市政府)(?:常务)?副?市长(?:\s|$|[\u4e00-\u9fff]{2,3}$)/m.test(heading);
}

/** The day of delivery: under the title, or the meeting's on the slip. */
function deliveredOn(d: Dossier): string | undefined {
	const note = d.draft.headnote ?? d.draft.notes[0];
	const said = note ? datesIn(note.text, d.year)[0] : undefined;
	if (said?.valid) return said.iso;
	const meeting = d.draft.slip.get("会议")?.value.entries.find((e) => e.key === "时间")?.value.text;
	return meeting ? datesIn(meeting, d.year)[0]?.iso : undefined;
}
