import { addEntry } from "../../document/edits";
import { defineRule } from "../../lint/rule";

const draft = (more: string): string => `---
文种: 通知
发文机关: 鹤岗市体育局
发文字号: 鹤体发〔2017〕9号
主送: 各县区文体局
${more}---

鹤岗市体育局关于举办青少年速滑比赛的通知

各县区文体局：

比赛定于12月9日在市速滑馆举行，请于11月30日前报名。

鹤岗市体育局
2017年11月3日
`;

export const rule = defineRule({
	title: { zh: "没有签发", en: "Not signed for issue" },
	why: {
		zh: "公文须经本机关负责人签发才能编号、印发。已有发文字号或者成文日期的文稿，应当有签发人。",
		en: "A document is signed by the organ's person in charge before it is numbered and issued.",
	},
	sources: ["T22"],
	severity: "error",
	due: "签发",
	procedural: true,
	since: "0.1.0",
	messages: { missing: { zh: "文稿已到“{stage}”阶段，发文稿纸上没有签发人。", en: "At stage {stage} the slip shows no signer." } },
	examples: [
		{
			name: "有字号和日期，没有签发",
			bad: draft("").replace("文种", "⟦文种⟧"),
			fixed: draft("签发: {姓名: , 职务: , 日期: }\n"),
			still: ["authority/signature-incomplete"],
		},
		{ name: "签发栏空着", bad: draft("⟦签发⟧:\n") },
		{ name: "还在送审", good: draft("阶段: 送审\n"), looksBad: "没有签发，但稿纸写明还在送审。" },
		{
			name: "会议纪要",
			good: "---\n文种: 纪要\n发文机关: 鹤岗市体育局\n成文日期: 2017-11-03\n---\n\n鹤岗市体育局局长办公会议纪要\n\n会议研究了速滑比赛筹备工作，决定由竞训科负责报名。\n",
			looksBad: "没有签发，但纪要记录会议，不要求签发栏。",
		},
	],
	*check(d) {
		if (d.kind === undefined || d.kind === "纪要" || d.kind === "决议" || d.kind === "公报") return;
		if (d.signers.length > 0) return;
		yield {
			message: "missing",
			values: { stage: d.stage },
			data: { field: "签发" },
			at: d.slipAt("签发"),
			fixes: [{ title: { zh: "增加签发栏", en: "Add 签发" }, safe: false, edits: addEntry(d.draft, "签发", "{姓名: , 职务: , 日期: }") }],
		};
	},
});
