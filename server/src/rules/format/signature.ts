import { insertAfter, insertBefore, replace, type TextEdit } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import { nameOf, readSignatures } from "../../requirements/signature";
import { chineseDate } from "../../text/dates";

const draft = (signature: string, issuer = "鹤岗市民政局", title = "鹤岗市民政局"): string => `---
文种: 通知
发文机关: ${issuer}
发文字号: 鹤民发〔2017〕19号
主送: 各县、区民政局
签发: {职务: 局长, 日期: 2017-05-22}
---

${title}关于调整冬春救助资金发放时间的通知

各县、区民政局：

2017年冬春救助资金于10月31日前发放到户，11月10日前报送发放名册。

${signature}2017年5月22日
`;
const organs = [{ 全称: "鹤岗市残疾人联合会", 简称: "市残联", 类型: "其他" }];

export const rule = defineRule({
	title: { zh: "发文机关署名", en: "Signature" },
	why: {
		zh: "署名用发文机关全称或者规范化简称；联合行文，各发文机关都要署名。",
		en: "The issuer signs by its full or standard short name; in a joint document every issuer does.",
	},
	sources: ["T9"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		missing: { zh: "没有发文机关署名{hint}。", en: "The issuer's signature is missing." },
		wrong: { zh: "署名“{actual}”不是发文机关“{expected}”{renamed}。", en: "The signature “{actual}” is not the issuer's “{expected}”." },
		absent: { zh: "联合行文缺“{organ}”的署名。", en: "{organ}, a joint issuer, does not sign." },
	},
	examples: [
		{
			name: "没有署名",
			bad: draft("").replace("2017年5月22日", "⟦2017年5月22日⟧"),
			fixed: draft("鹤岗市民政局\n\n"),
		},
		{ name: "漏了字", bad: draft("⟦鹤岗市民政⟧\n\n"), fixed: draft("鹤岗市民政局\n\n") },
		{
			name: "政府的名称少了字",
			bad: draft("⟦萝北政府⟧\n\n", "萝北县人民政府", "萝北县人民政府").replace("鹤民发", "萝政发"),
			fixed: draft("萝北县人民政府\n\n", "萝北县人民政府", "萝北县人民政府").replace("鹤民发", "萝政发"),
		},
		{ name: "署了别的机关", bad: draft("⟦鹤岗市财政局⟧\n\n"), fixed: draft("鹤岗市民政局\n\n") },
		{
			name: "署了更名以前的名称",
			bad: draft("⟦鹤岗市卫生局⟧\n\n", "鹤岗市卫生和计划生育委员会", "鹤岗市卫生和计划生育委员会").replace("鹤民发", "鹤卫发"),
			fixed: draft("鹤岗市卫生和计划生育委员会\n\n", "鹤岗市卫生和计划生育委员会", "鹤岗市卫生和计划生育委员会").replace(
				"鹤民发",
				"鹤卫发",
			),
		},
		{
			name: "联合行文少了一家",
			bad: draft("⟦鹤岗市民政局⟧\n\n", "[鹤岗市民政局, 鹤岗市残疾人联合会]", "鹤岗市民政局 鹤岗市残疾人联合会"),
			fixed: draft("鹤岗市民政局\n\n鹤岗市残疾人联合会\n\n", "[鹤岗市民政局, 鹤岗市残疾人联合会]", "鹤岗市民政局 鹤岗市残疾人联合会"),
			config: { organs },
		},
		{ name: "规范化简称", good: draft("市民政局\n\n"), looksBad: "与稿纸写法不同，但是规范化简称。" },
		{ name: "加了空格和盖章", good: draft("鹤 岗 市 民 政 局（盖章）\n\n"), looksBad: "写法不同，但就是发文机关。" },
		{
			name: "稿纸上已有署名",
			good: draft("", "鹤岗市民政局\n署名: 鹤岗市民政局"),
			looksBad: "正文没有署名，但稿纸上有，排印时取稿纸的。",
		},
		{
			name: "还没有签发",
			good: draft("")
				.replace("发文字号: 鹤民发〔2017〕19号\n", "阶段: 送审\n")
				.replace("签发: {职务: 局长, 日期: 2017-05-22}\n", "")
				.replace("2017年5月22日\n", ""),
			looksBad: "没有署名和日期，但还在送审。",
		},
	],
	*check(d) {
		if (d.withoutKind || d.kind === undefined || d.kind === "纪要" || d.has("会议纪要")) return;
		const { wrong, absent } = readSignatures(d);
		for (const w of wrong) {
			yield {
				message: "wrong",
				values: {
					actual: w.actual,
					expected: w.expected,
					renamed: w.renamedOn ? `，这是${chineseDate(w.renamedOn)}更名、合并以前的名称` : "",
				},
				data: { actual: w.actual, expected: w.expected },
				at: w.signature.span,
				fixes: [
					{
						title: { zh: `改为“${w.expected}”`, en: `Write ${w.expected}` },
						safe: w.near || w.renamedOn !== undefined,
						edits: replace(w.signature.span, w.expected),
					},
				],
			};
		}
		for (const p of absent) {
			const last = d.draft.paragraphs.filter((q) => q.part === "signature").at(-1);
			const at = d.draft.signatures.at(-1)!.span;
			yield {
				message: "absent",
				values: { organ: nameOf(p) },
				at,
				fixes: last
					? [{ title: { zh: `补上“${nameOf(p)}”`, en: `Insert ${nameOf(p)}` }, safe: true, edits: insertAfter(d.draft, last, [nameOf(p)]) }]
					: [],
			};
		}
		if (!isMissing(d)) return;
		const names = d.issuers.map(nameOf);
		yield {
			message: "missing",
			values: { hint: names.length > 0 ? `，应为“${names.join("、")}”` : "" },
			data: { field: "署名", ...(names.length > 0 ? { expected: names.join("、") } : {}) },
			at: d.draft.date?.span ?? d.draft.body.at(-1)?.span ?? d.top,
			fixes:
				names.length > 0 && d.kind !== "命令" && d.kind !== "议案"
					? [{ title: { zh: "插入署名", en: "Insert the signature" }, safe: true, edits: insertion(names, d) }]
					: [],
		};
	},
});

function isMissing(d: Dossier): boolean {
	if (d.draft.signatures.length > 0 || !d.draft.title || d.draft.body.length === 0) return false;
	const said = d.draft.slip.get("署名");
	if (said && said.value.kind !== "null") return false;
	// 决议 and what a meeting passed bear a headnote in its stead.
	if (d.draft.headnote && /通过|\d{4}年/.test(d.draft.headnote.text)) return false;
	if (d.kind === "决议" || d.kind === "公报") return false;
	return d.stage === "印发" || (d.draft.date !== undefined && !d.draft.date.blank);
}

/** Over the date, else behind the last line of the cover. */
function insertion(names: readonly string[], d: Dossier): TextEdit[] {
	const date = d.draft.paragraphs.find((p) => p.part === "date");
	if (date) return insertBefore(d.draft, date, names);
	const last = d.draft.annexNote?.paragraphs.at(-1) ?? d.draft.body.at(-1);
	return last ? insertAfter(d.draft, last, names) : [];
}
