import { setValue } from "../../document/edits";
import { STAGES } from "../../document/types";
import { defineRule } from "../../lint/rule";
import { classificationOf } from "../../requirements/secrecy";

const draft = (slip: string, head = ""): string => `---
文种: 通知
发文机关: 鹤岗市粮食局
发文字号: 鹤粮发〔2017〕8号
${slip}---

${head}鹤岗市粮食局关于储备粮轮换计划的通知

各储备粮库：

2017年轮换储备粮1.8万吨，于9月底前完成。

鹤岗市粮食局

2017年4月6日
`;
const config = { classified: true };

export const rule = defineRule({
	title: { zh: "份号", en: "Copy number" },
	why: {
		zh: "涉密公文应当标注份号，一般用6位阿拉伯数字，以便清点、回收。",
		en: "A classified document bears a copy number of six digits, so that copies can be counted and called in.",
	},
	sources: ["T9", "G"],
	severity: "error",
	due: "印发",
	since: "0.2.0",
	messages: {
		missing: { zh: "标有密级“{classification}”，没有份号。", en: "Marked “{classification}” without a copy number." },
		form: { zh: "份号用6位阿拉伯数字{hint}，现为“{actual}”。", en: "A copy number has six digits, not “{actual}”." },
	},
	examples: [
		{ name: "没有份号", bad: draft("密级: 秘密★3年\n").replace("文种", "⟦文种⟧"), config },
		{ name: "份号栏是空的", bad: draft("⟦份号⟧:\n密级: 秘密★3年\n"), config },
		{ name: "不足六位", bad: draft("份号: ⟦12⟧\n密级: 秘密★3年\n"), fixed: draft("份号: 000012\n密级: 秘密★3年\n"), config },
		{ name: "带字的份号", bad: draft("份号: ⟦第０３号⟧\n密级: 秘密★3年\n"), fixed: draft("份号: 000003\n密级: 秘密★3年\n"), config },
		{ name: "超过六位", bad: draft("份号: ⟦20170012⟧\n密级: 秘密★3年\n"), config },
		{ name: "有前导零", good: draft("份号: 000012\n密级: 秘密★3年\n"), looksBad: "看上去是数字12，但写足了六位。", config },
		{ name: "份号在版头", good: draft("", "000012\n\n秘密★3年\n\n"), looksBad: "稿纸没有份号，但版头标了。", config },
		{ name: "不涉密不用份号", good: draft(""), looksBad: "没有份号，但不涉密。" },
		{
			name: "还没有印制",
			good: draft("阶段: 送审\n密级: 秘密★3年\n").replace("发文字号: 鹤粮发〔2017〕8号\n", ""),
			looksBad: "没有份号，但送审时还没有印制份数；只作提示。",
			config: { classified: true, stage: "拟稿" },
		},
	],
	*check(d) {
		const entry = d.draft.slip.get("份号");
		const value = entry?.value;
		if (entry && value?.kind === "scalar" && value.text.trim() !== "") {
			const text = value.text.trim();
			// A range of copies is given by its first and last.
			if (text.split(/[-—－~～至]+/).every((t) => /^\d{6}$/.test(t.trim()))) return;
			const digits = text.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\D/g, "");
			const plain = /^(?:份号|编号|第|No\.?|№|\s)*[\d０-９]+(?:份|号|\s)*$/i.test(text) && digits.length <= 6;
			const expected = plain ? digits.padStart(6, "0") : undefined;
			yield {
				message: "form",
				values: { actual: text, hint: expected ? `“${expected}”` : "" },
				data: { field: "份号", actual: text, ...(expected ? { expected } : {}) },
				at: value.span,
				fixes: expected
					? [{ title: { zh: `改为 ${expected}`, en: `Write ${expected}` }, safe: true, edits: setValue(d.draft, entry, expected) }]
					: [],
			};
			return;
		}
		const c = classificationOf(d);
		if (!c?.level || d.draft.slip.status === "broken") return;
		if (d.draft.paragraphs.some((p) => p.part === "residue" && /^(?:份号\s*[：:]?\s*)?\d{6}$/.test(p.text))) return;
		const stage = STAGES.indexOf(d.stage);
		if (stage < STAGES.indexOf("送审")) return;
		yield {
			message: "missing",
			values: { classification: c.text },
			data: { field: "份号" },
			at: d.slipAt("份号"),
			// Copies are numbered when they are printed; before that it is a reminder.
			severity: stage < STAGES.indexOf("印发") ? "info" : "error",
			related: [{ span: c.span, message: { zh: "密级", en: "classification" } }],
		};
	},
});
