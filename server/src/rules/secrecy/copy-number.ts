import { addEntry, setValue } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { classification } from "../../requirements/publicity";

const draft = (slip: string): string => `---
文种: 报告
阶段: 送审
发文机关: 鹤岗市公安局
${slip}主送: 鹤岗市人民政府
---

鹤岗市公安局关于专项行动情况的报告

鹤岗市人民政府：

专项行动历时20天，抓获在逃人员6名。

特此报告。
`;

export const rule = defineRule({
	title: { zh: "涉密公文没有份号，或者份号不是6位", en: "Copy number of a classified document" },
	why: {
		zh: "涉密公文应当标注份号，份号一般用6位3号阿拉伯数字，便于清点和回收。",
		en: "Each copy of a classified document bears a number of six digits.",
	},
	sources: ["T9"],
	severity: "error",
	due: "送审",
	procedural: true,
	since: "0.2.0",
	messages: {
		missing: { zh: "标有密级“{level}”，没有份号。", en: "Classified ({level}) without a copy number." },
		digits: { zh: "份号“{actual}”应为6位阿拉伯数字。", en: "The copy number “{actual}” has not six digits." },
	},
	examples: [
		{
			name: "没有份号",
			bad: draft("密级: 秘密★1年\n").replace("密级:", "⟦密级⟧:"),
			config: { classified: true },
			fixed: draft("份号: 000001\n密级: 秘密★1年\n"),
		},
		{
			name: "只写了1",
			bad: draft("份号: ⟦1⟧\n密级: 机密★5年\n"),
			config: { classified: true },
			fixed: draft("份号: 000001\n密级: 机密★5年\n"),
		},
		{
			name: "写成第几份",
			bad: draft("份号: ⟦第12份⟧\n密级: 机密★5年\n"),
			config: { classified: true },
			fixed: draft("份号: 000012\n密级: 机密★5年\n"),
		},
		{ name: "非涉密公文没有份号", good: draft(""), looksBad: "没有份号，但不涉密，不要求标注。" },
	],
	*check(d) {
		const level = classification(d);
		const entry = d.draft.slip.get("份号");
		const text = entry?.value.kind === "scalar" ? entry.value.text.trim() : "";
		if (text === "") {
			if (!level || !/绝密|机密|秘密/.test(level.text) || d.draft.paragraphs.some((p) => p.part === "residue" && /^\d{6}$/.test(p.text)))
				return;
			yield {
				message: "missing",
				values: { level: level.text },
				data: { field: "份号" },
				at: entry?.keySpan ?? d.draft.slip.get("密级")?.keySpan ?? d.slipAt("份号"),
				fixes: [{ title: { zh: "增加份号000001", en: "Add copy number 000001" }, safe: false, edits: addEntry(d.draft, "份号", "000001") }],
			};
			return;
		}
		if (/^\d{6}$/.test(text)) return;
		const digits = text.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).match(/\d+/g);
		const expected = digits?.length === 1 ? digits[0]!.replace(/^0+(?=\d)/, "").padStart(6, "0") : undefined;
		yield {
			message: "digits",
			values: { actual: text },
			data: { actual: text, ...(expected?.length === 6 ? { expected } : {}) },
			at: entry!.value.span,
			fixes:
				expected?.length === 6
					? [{ title: { zh: `改为${expected}`, en: `Write ${expected}` }, safe: true, edits: setValue(d.draft, entry!, expected) }]
					: [],
		};
	},
});
