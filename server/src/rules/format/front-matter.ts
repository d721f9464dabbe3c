import { canonicalKey } from "../../document/slip";
import { defineRule } from "../../lint/rule";
import type { Span } from "../../text/span";

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
	messages: { problem: { zh: "发文稿纸有语法错误：{what}。", en: "Front matter: {detail}" } },
	examples: [
		{ name: "括号没有闭合", bad: `---\n文种: 通知\n签发: {职务: 局长, 日期: 2017-06-01\n⟦-⟧--\n${body}` },
		{ name: "同一项写了两次", bad: `---\n文种: 通知\n⟦文⟧种: 函\n---\n${body}` },
		{ name: "正在填写，还没有结束线", bad: "⟦---⟧\n文种: 通知\n发文\n" },
		{ name: "没有结束线", bad: `⟦---⟧\n文种: 通知\n${body}` },
		{
			name: "项目后用了全角冒号",
			bad: `---\n文种: 通知\n主送⟦：⟧市直各单位\n成文日期：2017-06-01\n---\n${body}`,
			fixed: `---\n文种: 通知\n主送: 市直各单位\n成文日期: 2017-06-01\n---\n${body}`,
			still: ["authority/signer-missing", "format/doc-number", "format/signature"],
		},
		{ name: "通篇没有半角冒号", bad: `---\n文种⟦：⟧通知\n主送：市直各单位\n---\n${body}` },
		{ name: "冒号后没有空格", bad: `---\n文种: 通知\n主送⟦:⟧市直各单位\n公开: 主动公开\n---\n${body}` },
		{ name: "引号里的冒号", good: `---\n文种: 通知\n附注: "联系人:子一"\n---\n${body}`, looksBad: "值里有半角冒号，但在引号里。" },
	],
	*check(d) {
		const { slip, text } = d.draft;
		// A slip that is still open ends where the text ends: what else is wrong in it is not known, and would hop with the cursor while one types.
		const first = slip.problems.find((p) => p.message === NOT_CLOSED) ?? slip.problems[0];
		if (!first) return;
		const colons = first.message === NOT_CLOSED ? [] : keyColons(text, slip.inner.start, slip.inner.end);
		const colon = colons[0];
		if (!colon) {
			yield {
				message: "problem",
				values: { what: chinese(first.message), detail: first.message },
				data: { actual: first.message },
				at: first.span,
			};
			return;
		}
		const full = text[colon.start] === "：";
		yield {
			message: "problem",
			values: {
				what: full ? "项目后要用半角冒号加一个空格" : "冒号后要有一个空格",
				detail: full ? "a key is followed by “: ”, not by a full-width colon" : "the colon after a key needs a space behind it",
			},
			data: { actual: first.message },
			at: colon,
			fixes: [
				{
					title: { zh: "项目后改为半角冒号加空格", en: "Write “: ” after each key" },
					safe: false,
					edits: colons.map((span) => ({ span, newText: ": " })),
				},
			],
		};
	},
});

const NOT_CLOSED = "front matter is not closed by ---";

/** The colons behind known keys that YAML does not take for one: full-width, or with no space behind them. */
function keyColons(text: string, from: number, to: number): Span[] {
	const out: Span[] = [];
	for (const m of text.slice(from, to).matchAll(/^([ \t]*(?:-[ \t]+)?)([^\s:：#{}[\]'"-]{1,16})(：[ \t]*|:(?=\S))/gm)) {
		if (canonicalKey(m[2]!) === undefined) continue;
		const start = from + m.index + m[1]!.length + m[2]!.length;
		out.push({ start, end: start + m[3]!.length });
	}
	return out;
}

/** The parser's common messages in Chinese; others are shown as they are. */
function chinese(message: string): string {
	const table: readonly [RegExp, string][] = [
		[/not closed by ---/, "没有结束的 ---"],
		[/not a mapping/, "内容不是“项目: 值”的形式"],
		[/keys must be unique/, "同一个项目写了两次"],
		[/[Tt]ab/, "用了制表符缩进，请用空格"],
		[/[Ff]low (?:map|sequence)|flow-(?:map|seq)-end/, "花括号或者方括号没有成对"],
		[/at node end/, "值没有写完整：引号、括号后面还有字（整个值要加引号）"],
		[/closing|quote/i, "引号没有成对"],
		[/indent|same column/i, "缩进不一致"],
		[/Nested mappings|compact mappings|Implicit key|implicit key|All collection items/, "冒号或者换行的位置不对（值里有冒号时要加引号）"],
		[/followed by map values/, "这一行没有冒号，不是“项目: 值”的形式"],
		[/cannot start with|Block scalar header|alias|anchor|escape/i, "值以 @ % | * & ! 等符号开头或者带反斜线时要加引号"],
	];
	return table.find(([re]) => re.test(message))?.[1] ?? message;
}
