import { insertAfter } from "../../document/edits";
import { defineRule } from "../../lint/rule";

const draft = (end: string): string => `---
文种: 请示
发文机关: 鹤岗市体育局
主送: 鹤岗市人民政府
阶段: 送审
---

鹤岗市体育局关于速滑馆制冷设备情况的请示

鹤岗市人民政府：

市速滑馆制冷机组2003年投入使用，2016年冬季停机11次，训练班3次停课。${end}
`;

export const rule = defineRule({
	title: { zh: "请示没有请求", en: "A request that asks for nothing" },
	why: {
		zh: "请示用于向上级机关请求指示、批准。没有写明请求什么的，应当改用报告，或者补上请求。",
		en: "A 请示 asks for instruction or approval; without an ask it is a report.",
	},
	sources: ["T15"],
	severity: "error",
	due: "拟稿",
	kinds: ["请示"],
	since: "0.1.0",
	messages: { none: { zh: "请示通篇没有请求批准或者指示的事项。", en: "Nothing is asked for." } },
	examples: [
		{
			name: "只讲情况",
			bad: draft("").replace("文种: 请示", "文种: ⟦请示⟧"),
			fixed: draft("\n\n妥否，请批示。"),
			still: ["substance/no-position"],
		},
		{
			name: "结尾写成报告",
			bad: draft("\n\n特此报告。").replace("文种: 请示", "文种: ⟦请示⟧"),
			fixed: draft("\n\n妥否，请批示。"),
			still: ["substance/no-position"],
		},
		{ name: "换了说法的请求", good: draft("恳请市政府支持更换机组一套。"), looksBad: "没有“请批示”，但提出了请求。" },
	],
	*check(d) {
		if (d.has("请假") || d.asks.length > 0 || d.paragraphs.length === 0) return;
		const last = d.paragraphs.at(-1)!;
		const wrong = d.paragraphs.find((p) => /^特此(?:报告|汇报|通知|函告)[。.]?$/.test(p.text.trim()));
		const edits = wrong ? [{ span: wrong.span, newText: "妥否，请批示。" }] : insertAfter(d.draft, last, ["妥否，请批示。"]);
		yield {
			message: "none",
			at: d.draft.slip.get("文种")?.value.span ?? d.draft.titleKind?.span ?? d.top,
			fixes: [{ title: { zh: "补上“妥否，请批示。”", en: "Insert the closing ask" }, safe: false, edits }],
		};
	},
});
