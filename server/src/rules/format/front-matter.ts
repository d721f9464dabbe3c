import { defineRule } from "../../lint/rule";

const body = `\n鹤岗市档案局关于做好档案移交的通知\n\n市直各单位：\n\n2006年以前的档案于9月底前移交市档案馆。\n`;

export const rule = defineRule({
	title: { zh: "发文稿纸读不出来", en: "Front matter does not parse" },
	why: {
		zh: "稿纸有语法错误时，靠它证明的要求（会签、审核、签发）全部无从判断；正文照常检查。",
		en: "With a broken slip all that it shows is unknown; the body is still checked.",
	},
	sources: [],
	severity: "error",
	due: "拟稿",
	since: "0.1.0",
	messages: { problem: { zh: "发文稿纸有语法错误：{what}", en: "Front matter: {detail}" } },
	examples: [
		{ name: "括号没有闭合", bad: `---\n文种: 通知\n签发: {职务: 局长, 日期: 2017-06-01\n⟦-⟧--\n${body}` },
		{ name: "同一项写了两次", bad: `---\n文种: 通知\n⟦文⟧种: 函\n---\n${body}` },
		{ name: "没有结束线", bad: `⟦---⟧\n文种: 通知\n${body}` },
		{ name: "引号里的冒号", good: `---\n文种: 通知\n附注: "联系人:子一"\n---\n${body}`, looksBad: "值里有半角冒号，但在引号里。" },
	],
	*check(d) {
		const first = d.draft.slip.problems[0];
		if (!first) return;
		yield {
			message: "problem",
			values: { what: chinese(first.message), detail: first.message },
			data: { actual: first.message },
			at: first.span,
		};
	},
});

/** The parser's common messages in Chinese; others are shown as they are. */
function chinese(message: string): string {
	const table: readonly [RegExp, string][] = [
		[/not closed by ---/, "没有结束的 ---"],
		[/not a mapping/, "内容不是“项目: 值”的形式"],
		[/keys must be unique/, "同一个项目写了两次"],
		[/(?:flow|Flow).*(?:end|must end|expected)|Missing.*(?:\}|\])|must be closed|unterminated flow/i, "花括号或者方括号没有成对"],
		[/quote/i, "引号没有成对"],
		[/[Ii]ndent|column/, "缩进不一致"],
		[/[Tt]ab/, "用了制表符缩进，请用空格"],
		[
			/Nested mappings|compact mappings|Implicit map key|implicit key|All collection items/,
			"冒号或者换行的位置不对（值里有冒号时要加引号）",
		],
		[/alias|anchor/i, "值以 * 或 & 开头时要加引号"],
	];
	return table.find(([re]) => re.test(message))?.[1] ?? message;
}
