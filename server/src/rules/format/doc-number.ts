import { addEntry, replace } from "../../document/edits";
import { parseNumber } from "../../document/number";
import type { Kind, Located } from "../../document/types";
import { defineRule } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";

const draft = (slip: string, line = "", kind = "通知"): string => `---
文种: ${kind}
发文机关: 鹤岗市统计局
${slip}主送: 各县、区人民政府
签发: {职务: 局长, 日期: 2017-04-05}
---

鹤岗市统计局关于布置2017年人口变动抽样调查的${kind}

${line}各县、区人民政府：

请于2017年10月10日前完成42个抽中小区的入户摸底，11月15日前上报数据。

鹤岗市统计局

2017年4月5日
`;

export const rule = defineRule({
	title: { zh: "发文字号写法不对", en: "Malformed document number" },
	why: {
		zh: "发文字号由机关代字、年份、发文顺序号组成：年份标全称，用六角括号“〔〕”括入；顺序号不加“第”，不编虚位，后加“号”。",
		en: "Prefix, full year in 〔〕, serial without 第 or leading zero, and 号.",
	},
	sources: ["T9", "G"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		wrong: { zh: "发文字号“{actual}”应写作“{expected}”：{faults}。", en: "Write the number “{actual}” as “{expected}”." },
		unreadable: { zh: "“{actual}”不是“机关代字〔年份〕顺序号”的形式。", en: "“{actual}” is not of the form prefix〔year〕serial号." },
		missing: { zh: "印发的{kind}没有发文字号。", en: "An issued {kind} has no document number." },
		blank: { zh: "发文字号“{actual}”还没有编顺序号。", en: "The number “{actual}” lacks its serial." },
	},
	examples: [
		{ name: "方括号", bad: draft("发文字号: ⟦'鹤统发[2017]12号'⟧\n"), fixed: draft("发文字号: 鹤统发〔2017〕12号\n") },
		{ name: "第、虚位、两位年份", bad: draft("发文字号: ⟦鹤统发〔17〕第008号⟧\n"), fixed: draft("发文字号: 鹤统发〔2017〕8号\n") },
		{ name: "标题下面的，缺“号”", bad: draft("", "⟦鹤统发【2017】12⟧\n\n"), fixed: draft("", "鹤统发〔2017〕12号\n\n") },
		{ name: "全角数字和圆括号", bad: draft("", "（⟦鹤统发（２０１７）１２号⟧）\n\n"), fixed: draft("", "（鹤统发〔2017〕12号）\n\n") },
		{ name: "印发了没有文号", bad: draft("").replace("文种: 通知", "⟦文种⟧: 通知"), severity: "warning" },
		{ name: "令号", good: draft("", "第7号\n\n", "命令"), looksBad: "有“第”，但令的编号就是“第×号”。" },
		{ name: "标准的写法", good: draft("发文字号: 鹤统字〔2017〕12号\n"), looksBad: "代字用“字”而不用“发”，是机关自己定的。" },
	],
	*check(d) {
		if (d.withoutKind) return;
		const entry = d.draft.slip.get("发文字号");
		const slip = entry && entry.value.kind === "scalar" ? entry.value : undefined;
		for (const place of [slip, d.draft.number] as (Located | undefined)[]) {
			const actual = place?.text.trim() ?? "";
			if (!place || actual === "" || /^〔[^〕]*〕$/.test(actual)) continue;
			if (SERIAL_ONLY.test(actual) && (d.kind === undefined || BY_SERIAL.includes(d.kind))) continue;
			const number = parseNumber(actual);
			if (number.wellFormed && number.prefix !== undefined) continue;
			if (/[〕\]］】）)]\s*[第×Xx_＿\s]*号?$/.test(actual)) {
				yield { message: "blank", values: { actual }, at: place.span, severity: "warning" };
				continue;
			}
			const { prefix, year, serial } = number;
			if (prefix === undefined || year === undefined || !serial) {
				yield { message: "unreadable", values: { actual }, at: place.span };
				continue;
			}
			const expected = `${prefix}〔${year}〕${serial}号`;
			yield {
				message: "wrong",
				values: { actual, expected, faults: faults(actual).join("、") },
				data: { field: "发文字号", actual, expected },
				at: place.span,
				fixes: [{ title: { zh: `改为${expected}`, en: `Write ${expected}` }, safe: true, edits: replace(place.span, expected) }],
			};
		}
		if (isMissing(d, slip?.text)) {
			yield {
				message: "missing",
				values: { kind: d.kind! },
				data: { field: "发文字号" },
				at: d.slipAt("发文字号"),
				severity: "warning",
				fixes: [{ title: { zh: "填写发文字号", en: "Add the entry" }, safe: false, edits: addEntry(d.draft, "发文字号", "") }],
			};
		}
	},
});

const NUMBERED: readonly Kind[] = ["通知", "通报", "意见", "决定", "报告", "请示", "批复", "函", "议案"];
/** Kinds that are numbered in a run of their own. */
const BY_SERIAL: readonly Kind[] = ["命令", "公告", "通告", "公报", "纪要", "决议"];
const SERIAL_ONLY = /^[（(]?(?:\d{4}年)?第?\s*(?:\d+|[一二三四五六七八九十百]+)\s*[号期][）)]?$/;

function isMissing(d: Dossier, slip: string | undefined): boolean {
	return (
		d.slipKnown &&
		d.stage === "印发" &&
		d.kind !== undefined &&
		NUMBERED.includes(d.kind) &&
		!d.draft.number &&
		(slip ?? "").trim() === "" &&
		!d.has("请假") &&
		!d.has("返程报告")
	);
}

function faults(actual: string): string[] {
	const out: string[] = [];
	if (!/〔[^〔〕]+〕/.test(actual)) out.push("年份用六角括号“〔〕”");
	if (!/(?<!\d)\d{4}(?!\d)/.test(actual)) out.push("年份用四位阿拉伯数字");
	if (/第/.test(actual)) out.push("不加“第”");
	if (/(?:[^\d]|^)0\d*\s*号?$/.test(actual)) out.push("不编虚位");
	if (!/号$/.test(actual)) out.push("后加“号”");
	if (/\s/.test(actual)) out.push("中间没有空格");
	return out.length > 0 ? out : ["写法不规范"];
}
