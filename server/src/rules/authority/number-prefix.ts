import { parseNumber } from "../../document/number";
import { defineRule } from "../../lint/rule";

const draft = (number: string, issuers = "鹤岗市人民政府办公室"): string => `---
文种: 通知
发文机关: ${issuers}
发文字号: ${number}
主送: 市政府各直属单位
阶段: 送审
---

鹤岗市人民政府办公室关于调整作息时间的通知

市政府各直属单位：

自5月1日起，下午上班时间为13时30分。
`;
const organs = [{ 全称: "鹤岗市粮食局", 简称: "市粮食局", 代字: "鹤粮发", 类型: "直属单位", 上级: "鹤岗市人民政府" }];

export const rule = defineRule({
	title: { zh: "发文字号的代字不对", en: "Wrong prefix in the document number" },
	why: {
		zh: "发文字号的机关代字是发文机关的；联合行文用主办机关的。",
		en: "The number bears the issuer's prefix; a joint document the sponsor's.",
	},
	sources: ["T9"],
	severity: "error",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		wrong: {
			zh: "“{actual}”不是{organ}的机关代字，应为“{expected}”。",
			en: "“{actual}” is not the prefix of {organ}; expected “{expected}”.",
		},
	},
	examples: [
		{ name: "办公室文件用了政府的代字", bad: draft("⟦鹤政发⟧〔2017〕8号"), fixed: draft("鹤政办发〔2017〕8号") },
		{ name: "联合行文用了协办机关的代字", bad: draft("⟦鹤粮发⟧〔2017〕8号", "[鹤岗市人民政府办公室, 鹤岗市粮食局]"), config: { organs } },
		{ name: "同一机关的函号", good: draft("鹤政办函〔2017〕8号"), looksBad: "不是“鹤政办发”，但函、呈、报的代字词干相同。" },
		{ name: "代字未知的机关", good: draft("鹤体字〔2017〕8号", "鹤岗市体育局"), looksBad: "规则库没有这个机关的代字，不作猜测。" },
	],
	*check(d) {
		const organ = d.issuers[0]?.organ;
		if (!organ || organ.prefixes.length === 0) return;
		const entry = d.draft.slip.get("发文字号");
		const own = entry && entry.value.kind === "scalar" ? { ...parseNumber(entry.value.text), span: entry.value.span } : d.draft.number;
		if (!own?.prefix) return;
		const { prefix } = own;
		// A telegram bears 发电, 明电 or 传 behind the stem.
		const stem = (p: string): string => p.replace(/[明内传]?电$/, "").replace(/[发函呈报纪任令字]$/, "");
		if (organ.prefixes.some((p) => p === prefix || stem(p) === stem(prefix))) return;
		const last = /[发函呈报纪任令字]$/.exec(prefix)?.[0];
		const expected = organ.prefixes.find((p) => last !== undefined && p.endsWith(last)) ?? organ.prefixes[0]!;
		const at = own.text.indexOf(prefix);
		const start = own.span.start + d.draft.text.slice(own.span.start, own.span.end).indexOf(own.text) + at;
		const span = { start, end: start + prefix.length };
		yield {
			message: "wrong",
			values: { actual: prefix, expected, organ: organ.name },
			at: span,
			fixes: [{ title: { zh: `代字改为${expected}`, en: `Use ${expected}` }, safe: true, edits: [{ span, newText: expected }] }],
		};
	},
});
