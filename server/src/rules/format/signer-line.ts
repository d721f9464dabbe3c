import { addEntry, setField } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import type { Person } from "../../requirements/people";

const draft = (sign: string, head = ""): string => `---
文种: 报告
发文机关: 鹤岗市民政局
发文字号: 鹤民发〔2017〕31号
主送: 鹤岗市人民政府
${sign}---

${head}鹤岗市民政局关于低保核查情况的报告

鹤岗市人民政府：

全市核查低保家庭1.2万户，清退386户，新增211户。

特此报告。
`;

export const rule = defineRule({
	title: { zh: "上行文没有标注签发人姓名", en: "Upward document without a named signer" },
	why: {
		zh: "上行文应当标注签发人姓名，联合行文的标注各机关签发人。",
		en: "An upward document shows its signer's name, a joint one all signers'.",
	},
	sources: ["T9"],
	severity: "error",
	due: "签发",
	procedural: true,
	since: "0.2.0",
	messages: {
		unnamed: {
			zh: "上行文应当标注签发人姓名，“{actual}”只有职务。",
			en: "An upward document names its signer; “{actual}” is a title alone.",
		},
		missing: { zh: "上行文应当标注签发人姓名。", en: "An upward document names its signer." },
	},
	examples: [
		{
			name: "只有职务",
			bad: draft("签发: ⟦{职务: 局长, 日期: 2017-06-20}⟧\n"),
			fixed: draft("签发: {职务: 局长, 日期: 2017-06-20, 姓名: 〔请填写〕}\n"),
			severity: "error",
		},
		{ name: "写成一个词", bad: draft("签发: ⟦市民政局局长⟧\n"), severity: "error" },
		{ name: "还没有签发", bad: draft("").replace("文种", "⟦文种⟧"), severity: "info" },
		{ name: "姓名和职务", good: draft("签发: {姓名: 丑三, 职务: 局长, 日期: 2017-06-20}\n"), looksBad: "职务之外有姓名。" },
		{
			name: "版头标注了签发人",
			good: draft("签发: {职务: 局长, 日期: 2017-06-20}\n", "签发人：丑三\n\n"),
			looksBad: "稿纸只有职务，但版头标注了签发人。",
		},
		{ name: "送审阶段", good: draft("阶段: 送审\n"), looksBad: "没有签发人，但还没有签发。" },
	],
	*check(d) {
		if (d.direction !== "上行" || d.kind === "纪要" || shownInHead(d)) return;
		if (d.signers.length === 0) {
			// That nobody has signed is authority/signer-missing's; the line on the first page is only a reminder then.
			yield {
				message: "missing",
				data: { field: "签发" },
				at: d.slipAt("签发"),
				severity: "info",
				fixes: [{ title: { zh: "增加签发栏", en: "Add 签发" }, safe: false, edits: addEntry(d.draft, "签发", "{姓名: , 职务: , 日期: }") }],
			};
			return;
		}
		for (const s of d.signers) {
			if (named(s, d) || (!s.title && !s.name)) continue;
			yield {
				message: "unnamed",
				values: { actual: s.title ?? s.node.text },
				data: { field: "签发", actual: s.title ?? s.node.text },
				at: s.span,
				fixes: [
					{ title: { zh: "填写签发人姓名", en: "Fill in the name" }, safe: false, edits: setField(d.draft, s.node, "姓名", "〔请填写〕") },
				],
			};
		}
	},
});

const shownInHead = (d: Dossier): boolean =>
	d.draft.paragraphs.slice(0, 12).some((p) => /^签\s*发\s*人\s*[：:]\s*\S/.test(p.text) && p.part !== "body" && p.part !== "annex");

const TITLE = /(?:市长|县长|区长|省长|秘书长|局长|主任|厅长|书记|院长|检察长|支队长|总队长|行长|经理|董事长|部长|主席|负责人|领导)$/;

/** Whether a name stands on the slip: in 姓名, or in one string with the title (`局长丑三`, `丑三局长`). */
function named(s: Person, d: Dossier): boolean {
	if (s.name !== undefined && s.name.trim() !== "") return true;
	if (s.node.kind === "map") return false;
	const text = s.node.text.replace(/\s/g, "");
	if (!TITLE.test(text)) return text !== "";
	if (d.rulebook.leader(text)?.name !== undefined) return true;
	// Two or three characters in front of a title are a name, unless they are an organ's (财政局长).
	const front = text.replace(TITLE, "").replace(/副$/, "");
	return (
		/^[\u4e00-\u9fff]{2,3}$/.test(front) &&
		!/[局委办厅部府院市县区省]$|^(?:常务|代理|第一)$/.test(front) &&
		d.rulebook.organ(`市${front}局`) === undefined
	);
}
