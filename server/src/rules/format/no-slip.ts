import { defineRule } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import { chineseDate } from "../../text/dates";
import { lineBreakOf } from "../../text/lines";

const body = `鹤岗市水务局关于更换水源井水泵的请示

鹤岗市人民政府：

三水源2号井水泵效率下降40%，拟更换一台，需资金18万元，请予批准。

鹤岗市水务局
2017年4月6日
`;

export const rule = defineRule({
	title: { zh: "没有发文稿纸", en: "No cover slip" },
	why: {
		zh: "会签、审核、签发、程序只有发文稿纸能够证明。没有稿纸，这些要求无从判断（不是缺少，是未知）。",
		en: "Countersignature, review, signing and procedure show on the slip only; without it they are unknown, not missing.",
	},
	sources: [],
	severity: "warning",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		absent: {
			zh: "没有发文稿纸（文首 --- 之间的部分）：会签、审核、签发等无从检查。",
			en: "No cover slip (the part between --- at the top): countersignature, review and signing cannot be checked.",
		},
	},
	examples: [
		{
			name: "没有稿纸",
			bad: body.replace("鹤岗市水务局关于更换水源井水泵的请示", "⟦鹤岗市水务局关于更换水源井水泵的请示⟧"),
			fixed: `---\n文种: 请示\n发文机关: 鹤岗市水务局\n主送: 鹤岗市人民政府\n成文日期: 2017年4月6日\n---\n\n${body}`,
			still: ["authority/signer-missing", "format/doc-number", "format/signer-line"],
		},
		{ name: "只有文种的稿纸", good: `---\n文种: 请示\n---\n\n${body}`, looksBad: "稿纸很短，但有。" },
	],
	*check(d) {
		if (d.draft.slip.status !== "absent") return;
		const eol = lineBreakOf(d.draft.text);
		yield {
			message: "absent",
			at: d.top,
			fixes: [
				{
					title: { zh: "插入发文稿纸（按正文填写）", en: "Insert a slip filled from the text" },
					safe: false,
					edits: [
						{
							span: { start: 0, end: 0 },
							newText: `---${eol}${entries(d)
								.map((e) => e + eol)
								.join("")}---${eol}${eol}`,
						},
					],
				},
			],
		};
	},
});

/** What the body shows, as slip entries. */
function entries(d: Dossier): string[] {
	const list = (names: readonly string[]): string => (names.length === 1 ? names[0]! : `[${names.join(", ")}]`);
	const out: string[] = [];
	if (d.kind) out.push(`文种: ${d.kind}`);
	if (!d.kind && d.categories.size > 0) out.push(`类别: [${[...d.categories].join(", ")}]`);
	const issuers = d.issuers.map((i) => i.text.replace(/\s+/g, ""));
	if (issuers.length > 0) out.push(`发文机关: ${list(issuers)}`);
	if (d.draft.number) out.push(`发文字号: ${d.draft.number.text}`);
	const names = (all: readonly { text: string }[] | undefined): string[] =>
		(all ?? []).map((n) => n.text.replace(/\s+/g, "")).filter((n) => n !== "");
	const to = names(d.draft.addressee?.names);
	if (to.length > 0) out.push(`主送: ${list(to)}`);
	const copies = names(d.draft.copyTo?.names);
	if (copies.length > 0) out.push(`抄送: ${list(copies)}`);
	if (d.draft.date?.iso) out.push(`成文日期: ${chineseDate(d.draft.date.iso)}`);
	if (out.length === 0) out.push("文种: ");
	return out;
}
