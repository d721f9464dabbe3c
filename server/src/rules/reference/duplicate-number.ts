import { defineRule } from "../../lint/rule";
import { standardNumber } from "../../requirements/citations";
import { digestOf, workspaceIndex } from "../../requirements/workspace";

const notice = (number: string, subject: string): string => `---
文种: 通知
发文机关: 鹤岗市民政局
发文字号: ${number}
主送: 各县区民政局
签发: {职务: 局长, 日期: 2017-05-08}
---

鹤岗市民政局关于${subject}的通知

各县区民政局：

为方便群众办事，${subject}自2017年6月1日起进行，5月25日前将联系人报市民政局。

鹤岗市民政局

2017年5月8日
`;

const OTHER = { path: "发文/地名标志.gw.md", text: notice("鹤民发〔2017〕14号", "更换地名标志") };

export const rule = defineRule({
	title: { zh: "两份文稿用了同一个发文字号", en: "Two drafts bear the same number" },
	why: {
		zh: "一个发文字号只编给一份公文。内容相同的副本不算。",
		en: "A number is given to one document. Copies with the same content are no duplicates.",
	},
	sources: ["T9"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		duplicate: { zh: "发文字号“{actual}”已用于{other}。", en: "The number “{actual}” is borne by {other} already." },
	},
	examples: [
		{
			name: "稿纸上的字号与另一份相同",
			bad: notice("⟦鹤民发〔2017〕14号⟧", "低保复核"),
			config: { files: [OTHER] },
		},
		{
			name: "写在标题下的字号，括号不同也是同一个",
			bad: notice("", "低保复核").replace("发文字号: \n", "").replace("低保复核的通知\n", "低保复核的通知\n\n⟦鹤民发[2017]14号⟧\n"),
			config: { files: [OTHER] },
		},
		{
			name: "同一份文稿的副本",
			good: OTHER.text,
			looksBad: "字号与工作区里的另一份相同，但内容也相同，是它的副本。",
			config: { files: [OTHER] },
		},
		{
			name: "相邻的字号",
			good: notice("鹤民发〔2016〕14号", "低保复核"),
			looksBad: "顺序号相同，但年份不同。",
			config: { files: [OTHER] },
		},
	],
	*check(d) {
		const entry = d.draft.slip.get("发文字号")?.value;
		const own = entry?.kind === "scalar" && entry.text.trim() !== "" ? entry : d.draft.number;
		if (!own) return;
		const number = standardNumber(own.text);
		// 第12号 of an order says nothing without its organ; a number still to be filled in is none.
		if (!/^[^〔]+〔\d{4}〕\d+号$/.test(number)) return;
		const named = workspaceIndex(d.settings.workspace)
			.byNumber(number)
			.filter((f) => f.path !== d.settings.path);
		if (named.length === 0) return;
		const digest = digestOf(d.draft.text);
		const others = named.filter((f) => f.digest !== digest);
		const first = others[0];
		if (!first) return;
		yield {
			message: "duplicate",
			values: { actual: number, other: others.length > 1 ? `${first.path}等${others.length}份文稿` : first.path },
			data: { actual: number, path: first.path },
			at: own.span,
			related: others.slice(0, 5).map((f) => ({
				path: f.path,
				...(f.numberRange ? { range: f.numberRange } : {}),
				message: { zh: f.title ? `《${f.title}》` : "同号的文稿", en: "The draft with the same number" },
			})),
		};
	},
});
