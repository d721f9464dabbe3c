import { setField } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { attendeesOf } from "../../requirements/attendees";
import { rankOf } from "../../requirements/people";

const report = (signing: string, kind = "报告", to = "鹤岗市人民政府"): string => `---
文种: ${kind}
发文机关: 鹤岗市民族宗教事务局
发文字号: 鹤民宗发〔2017〕12号
主送: ${to}
${signing}---

鹤岗市民族宗教事务局关于宗教活动场所消防检查情况的${kind}

${to}：

我局于9月检查宗教活动场所31处，更换灭火器86具。

鹤岗市民族宗教事务局

2017年10月9日
`;

export const rule = defineRule({
	title: { zh: "上行文没有签发人姓名", en: "An upward document without a named signer" },
	why: {
		zh: "上行文应当标注签发人姓名；联合上行文标注全部签发人。",
		en: "An upward document shows the name of its signer, a joint one the names of all.",
	},
	sources: ["T9"],
	severity: "error",
	due: "签发",
	procedural: true,
	since: "0.2.0",
	messages: {
		unnamed: {
			zh: "上行文应当标注签发人姓名，签发栏只写了“{actual}”。",
			en: "An upward document names its signer; 签发 says only “{actual}”.",
		},
	},
	examples: [
		{
			name: "只有职务",
			bad: report("签发: {职务: ⟦局长⟧, 日期: 2017-10-09}\n"),
			fixed: report("签发: {职务: 局长, 日期: 2017-10-09, 姓名: }\n"),
			still: ["format/signer-line"],
		},
		{ name: "签发栏是一个职务", bad: report("签发: ⟦局长⟧\n") },
		{
			name: "联合上行文有一家没有姓名",
			bad: report(
				"签发:\n  - {姓名: 丑二, 职务: 局长, 机关: 市民宗局, 日期: 2017-10-08}\n  - {职务: ⟦局长⟧, 机关: 市民政局, 日期: 2017-10-09}\n",
			).replace("发文机关: 鹤岗市民族宗教事务局", "发文机关: [鹤岗市民族宗教事务局, 鹤岗市民政局]"),
		},
		{ name: "职务和姓名写在一起", good: report("签发: 局长丑二\n"), looksBad: "没有姓名一项，但姓名写在职务后面。" },
		{
			name: "下行的通知",
			good: report("签发: {职务: 局长, 日期: 2017-10-09}\n", "通知", "各县、区民宗局"),
			looksBad: "没有姓名，但不是上行文。",
		},
	],
	*check(d) {
		if (d.direction !== "上行" || d.kind === "纪要" || d.kind === "议案") return;
		// The signer's line at the head of the page names him too.
		if (d.draft.paragraphs.some((p) => p.part === "residue" && /^签发人\s*[：:]\s*\S/.test(p.text))) return;
		for (const signer of d.signers) {
			// With neither name nor title the signature itself is incomplete.
			if (signer.name !== undefined || !signer.title || attendeesOf(signer.node, d)[0]?.name !== undefined) continue;
			// A deputy does not sign it at all: that is said by authority/upward-signer.
			if (rankOf(signer, signer.organ ?? d.issuer, d.rulebook) === "部门副职") continue;
			yield {
				message: "unnamed",
				values: { actual: signer.title },
				data: { field: "姓名", actual: signer.title },
				at: signer.titleSpan,
				fixes: signer.node.entries.some((e) => e.key === "姓名")
					? []
					: [{ title: { zh: "增加姓名", en: "Add 姓名" }, safe: false, edits: setField(d.draft, signer.node, "姓名", "") }],
			};
		}
	},
});
