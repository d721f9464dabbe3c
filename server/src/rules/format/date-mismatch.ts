import { replace, type TextEdit } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import { chineseDate, datesIn, readDate } from "../../text/dates";
import type { Span } from "../../text/span";

const draft = (date: string, slip: string, kind = "通知", head = ""): string => `---
文种: ${kind}
发文机关: 鹤岗市农业委员会
发文字号: 鹤农发〔2017〕33号
主送: 各县、区农业局
${slip}---

鹤岗市农业委员会关于2017年农机购置补贴资金的${kind}

${head}各县、区农业局：

2017年农机购置补贴资金820万元于7月15日前兑付到户，每户补贴不超过5万元。

鹤岗市农业委员会
${date}
`;

export const rule = defineRule({
	title: { zh: "成文日期不是签发日期", en: "Date is not the day of signing" },
	why: {
		zh: "成文日期署会议通过或者发文机关负责人签发的日期；联合行文署最后签发机关负责人签发的日期。",
		en: "A document bears the day it was passed or signed; a joint one the day of the last signing.",
	},
	sources: ["T9"],
	severity: "error",
	due: "印发",
	procedural: true,
	since: "0.2.0",
	messages: {
		signing: { zh: "成文日期是{actual}，签发日期是{expected}。", en: "The date is {actual}, the signing {expected}." },
		last: { zh: "成文日期是{actual}，最后签发的日期是{expected}。", en: "The date is {actual}, the last signing {expected}." },
		meeting: { zh: "成文日期是{actual}，会议通过的日期是{expected}。", en: "The date is {actual}, but it was passed on {expected}." },
	},
	examples: [
		{
			name: "晚于签发",
			bad: draft("⟦2017年6月12日⟧", "签发: {职务: 主任, 日期: 2017-06-09}\n"),
			fixed: draft("2017年6月9日", "签发: {职务: 主任, 日期: 2017-06-09}\n"),
		},
		{
			name: "联合行文看最后签发",
			bad: draft(
				"⟦2017年6月9日⟧",
				"签发:\n  - {机关: 市农委, 职务: 主任, 日期: 2017-06-09}\n  - {机关: 市财政局, 职务: 局长, 日期: 2017-06-13}\n",
			).replace("发文机关: 鹤岗市农业委员会", "发文机关: [鹤岗市农业委员会, 鹤岗市财政局]"),
		},
		{
			name: "决定看会议日期",
			bad: draft(
				"⟦2017年6月9日⟧",
				"审议: {会议: 市农委党组会议, 日期: 2017-06-07, 结果: 通过}\n签发: {职务: 主任, 日期: 2017-06-09}\n",
				"决定",
			),
			fixed: draft(
				"2017年6月7日",
				"审议: {会议: 市农委党组会议, 日期: 2017-06-07, 结果: 通过}\n签发: {职务: 主任, 日期: 2017-06-09}\n",
				"决定",
			),
		},
		{
			name: "稿纸上的成文日期",
			bad: draft("", "签发: {职务: 主任, 日期: 2017年6月9日}\n成文日期: ⟦2017-06-10⟧\n"),
			fixed: draft("", "签发: {职务: 主任, 日期: 2017年6月9日}\n成文日期: 2017-06-09\n"),
		},
		{
			name: "通知经会议讨论",
			good: draft("2017年6月9日", "审议: {会议: 市农委党组会议, 日期: 2017-06-07, 结果: 通过}\n签发: {职务: 主任, 日期: 2017-06-09}\n"),
			looksBad: "会议日期不同，但通知署签发的日期。",
		},
		{
			name: "联合行文缺一个机关的签发",
			good: draft("2017年6月9日", "签发: {机关: 市农委, 职务: 主任, 日期: 2017-06-07}\n").replace(
				"发文机关: 鹤岗市农业委员会",
				"发文机关: [鹤岗市农业委员会, 鹤岗市财政局]",
			),
			looksBad: "与所填的签发日期不同，但另一个机关还没有签发，最后签发的日期不知道。",
		},
		{ name: "签发没有日期", good: draft("2017年6月9日", "签发: {职务: 主任}\n"), looksBad: "签发日期不知道，不作判断。" },
	],
	*check(d) {
		const own = ownDate(d);
		if (!own) return;
		const due = dueDate(d);
		if (!due || due.iso === own.iso) return;
		const edits: TextEdit[] = places(d)
			.filter((p) => p.iso === own.iso)
			.flatMap((p) => replace(p.span, p.dashed ? due.iso : chineseDate(due.iso)));
		yield {
			message: due.by,
			values: { actual: chineseDate(own.iso), expected: chineseDate(due.iso) },
			data: { field: "成文日期", actual: own.iso, expected: due.iso },
			at: own.span,
			related: due.span ? [{ span: due.span, message: { zh: "依据的日期", en: "The day that counts" } }] : [],
			fixes: [{ title: { zh: `改为${chineseDate(due.iso)}`, en: `Set ${due.iso}` }, safe: true, edits }],
		};
	},
});

interface Place {
	readonly iso: string;
	readonly span: Span;
	readonly dashed: boolean;
}

/** Where the date of the document stands: in the text, on the slip. */
function places(d: Dossier): Place[] {
	const out: Place[] = [];
	if (d.draft.date?.iso) out.push({ iso: d.draft.date.iso, span: d.draft.date.span, dashed: false });
	const value = d.draft.slip.get("成文日期")?.value;
	const said = value?.kind === "scalar" ? readDate(value.text) : undefined;
	if (value && said?.valid) out.push({ iso: said.iso, span: value.span, dashed: /^\d{4}-/.test(value.text) });
	return out;
}

const ownDate = (d: Dossier): Place | undefined => places(d)[0];

interface Due {
	readonly iso: string;
	readonly by: "signing" | "last" | "meeting";
	readonly span?: Span;
}

/** The day that the document should bear; undefined when the slip does not tell. */
function dueDate(d: Dossier): Due | undefined {
	const note = d.draft.headnote;
	const passed = note !== undefined && /会议.{0,8}通过/.test(note.text);
	if (passed || d.kind === "决议" || d.kind === "决定") {
		const met = d.deliberations
			.filter((m) => !m.inBody && m.date?.value?.valid && !/未通过|不通过|不同意|缓议|否决/.test(m.result ?? ""))
			.sort((a, b) => (a.date!.value!.iso < b.date!.value!.iso ? 1 : -1))[0];
		if (met) return { iso: met.date!.value!.iso, by: "meeting", span: met.date!.span };
		const inNote = passed ? datesIn(note.text, d.year).find((x) => x.yearGiven && x.valid) : undefined;
		if (inNote) return { iso: inNote.iso, by: "meeting", span: note!.span };
	}
	const joint = d.issuers.length > 1;
	const days = d.signers.map((s) => s.date);
	// Where one of several has not signed yet, the last signing is still to come.
	if (days.length === 0 || (joint && (days.length < d.issuers.length || days.some((x) => !x?.value?.valid)))) return undefined;
	const last = days.filter((x) => x?.value?.valid).sort((a, b) => (a!.value!.iso < b!.value!.iso ? 1 : -1))[0];
	return last ? { iso: last.value!.iso, by: joint ? "last" : "signing", span: last.span } : undefined;
}
