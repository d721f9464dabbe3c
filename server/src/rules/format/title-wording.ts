import { replace, type TextEdit } from "../../document/edits";
import { KINDS, type Kind } from "../../document/types";
import { defineRule, type Report } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import { type Heading, headingKindOf, headingOf, stackedKindsIn } from "../../requirements/heading";

const draft = (title: string, kind = "通知"): string => `---
文种: ${kind}
发文机关: 鹤岗市民政局
主送: 鹤岗市财政局
阶段: 送审
---

# ${title}

鹤岗市财政局：

2017年下半年城市低保标准调整为每人每月530元，自7月1日起执行。
`;

type Message = "about" | "ask" | "report" | "doubled" | "stacked" | "urgent";

export const rule = defineRule({
	title: { zh: "标题用词重复", en: "Redundant words in the title" },
	why: {
		zh: "标题准确简要：“关于对”后面直接跟事由，“对”多余；请示就是请求，报告就是上报；转发通知时“的通知”只留一个；两种文种不叠用。紧急程度在版头标注，不写进标题。",
		en: "A title is exact and brief: no 对 after 关于 before a noun, no 请求 in a 请示, no second 的通知, no two kinds stacked; urgency stands in the head.",
	},
	sources: ["T9"],
	severity: "warning",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		about: { zh: "“关于对”后面是事由，“对”字多余。", en: "对 is redundant after 关于." },
		ask: { zh: "请示的标题不必再写“{actual}”。", en: "“{actual}” is redundant in the title of a 请示." },
		report: { zh: "报告的标题不必再写“{actual}”。", en: "“{actual}” is redundant in the title of a 报告." },
		doubled: { zh: "“{actual}”重复，只留一个“{expected}”。", en: "“{actual}” is doubled; one “{expected}” is enough." },
		stacked: { zh: "“{actual}”叠用了两种文种{hint}。", en: "“{actual}” stacks two kinds." },
		urgent: {
			zh: "“{actual}”不写进标题，紧急程度在版头标注（稿纸“紧急程度”）。",
			en: "“{actual}” does not belong in the title; urgency stands in the head.",
		},
	},
	examples: [
		{
			name: "关于对＋名词",
			bad: draft("鹤岗市民政局关于⟦对⟧城市低保标准问题的通知"),
			fixed: draft("鹤岗市民政局关于城市低保标准问题的通知"),
		},
		{
			name: "关于对＋动词",
			bad: draft("鹤岗市民政局关于⟦对⟧调整城市低保标准的通知"),
			fixed: draft("鹤岗市民政局关于调整城市低保标准的通知"),
		},
		{
			name: "关于对＋事物的名称",
			bad: draft("鹤岗市民政局关于⟦对⟧院内车棚的通知"),
			fixed: draft("鹤岗市民政局关于院内车棚的通知"),
		},
		{
			name: "名词前面有作定语的动词",
			bad: draft("鹤岗市民政局关于⟦对⟧低保档案抽查结果的通报", "通报"),
			fixed: draft("鹤岗市民政局关于低保档案抽查结果的通报", "通报"),
		},
		{
			name: "对某某发放……资金",
			good: draft("鹤岗市民政局关于对城市低保户发放取暖补助资金的通知"),
			looksBad: "以“资金”结尾，但前面的“发放”带“对”。",
		},
		{
			name: "请求……的请示",
			bad: draft("鹤岗市民政局关于⟦恳请⟧追加救灾资金的请示", "请示"),
			fixed: draft("鹤岗市民政局关于追加救灾资金的请示", "请示"),
		},
		{
			name: "上报……的报告",
			bad: draft("鹤岗市民政局关于⟦上报⟧2017年上半年低保工作情况的报告", "报告"),
			fixed: draft("鹤岗市民政局关于2017年上半年低保工作情况的报告", "报告"),
		},
		{
			name: "的通知的通知",
			bad: draft("鹤岗市民政局转发省民政厅关于提高低保标准⟦的通知的通知⟧"),
			fixed: draft("鹤岗市民政局转发省民政厅关于提高低保标准的通知"),
		},
		{
			name: "两种文种叠用",
			bad: draft("鹤岗市民政局关于提高低保标准的⟦请示报告⟧", "请示"),
			fixed: draft("鹤岗市民政局关于提高低保标准的请示", "请示"),
		},
		{
			name: "紧急通知",
			bad: draft("鹤岗市民政局关于做好防汛救灾物资调运的⟦紧急⟧通知"),
			severity: "hint",
			fixed: draft("鹤岗市民政局关于做好防汛救灾物资调运的通知"),
		},
		{
			name: "对某某给予表彰",
			good: draft("鹤岗市民政局关于对养老护理先进单位给予表彰的通知"),
			looksBad: "也是“关于对”，但“对”引出的是给予表彰的对象，去掉不通。",
		},
		{
			name: "对外开放",
			good: draft("鹤岗市民政局关于对外捐赠物资管理工作的通知"),
			looksBad: "“对”在“对外”一词里。",
		},
		{
			name: "转发别的文种",
			good: draft("鹤岗市民政局转发省民政厅关于提高低保标准意见的通知"),
			looksBad: "转发的文件自己也有文种，但没有两个“通知”。",
		},
		{
			name: "书名号里的标题",
			good: draft("鹤岗市民政局关于转发《黑龙江省民政厅关于对农村低保问题的通知》的通知"),
			looksBad: "有两个“通知”，还有“关于对”，但一个在书名号里，是原文标题。",
		},
	],
	*check(d) {
		const heading = headingOf(d);
		if (!heading || d.withoutKind) return;
		yield* about(heading, d);
		yield* redundant(heading, d);
		yield* doubled(heading);
		yield* stacked(heading, d);
		yield* urgent(heading);
	},
});

const remove = (
	at: { start: number; end: number },
	word: string,
): { title: { zh: string; en: string }; safe: boolean; edits: TextEdit[] } => ({
	title: { zh: `删去“${word}”`, en: `Remove ${word}` },
	safe: true,
	edits: replace(at, ""),
});

/** The title with what stands in 《》 blanked: a quoted title is as it is. */
const own = (heading: Heading): string => heading.text.replace(/《[^《》]*(?:《[^》]*》[^《》]*)*》/g, (m) => " ".repeat(m.length));

/** 关于对 before a matter that is no object of a verb. */
function* about(heading: Heading, d: Dossier): Generator<Report<Message>> {
	const text = own(heading);
	const at = text.indexOf("关于对");
	if (at < 0) return;
	const kind = headingKindOf(heading, d);
	// 关于对第42号提案的答复 is settled.
	if (kind?.word === "答复" || /(?:提案|建议|议案|来信|信访件?|问题)的复$/.test(heading.text.slice(0, kind?.from))) return;
	const end = kind?.from ?? heading.core.to;
	const phrases = (name: string): readonly string[] => d.rulebook.phrases(name);
	const after = heading.text.slice(at + 2);
	const raw = heading.text.slice(at + 3, end);
	// In 关于对某某的处理决定 the verb stands in front of the kind.
	if (/的(?:处理|处分|处罚|奖励|表彰|批评|回复|答复)$/.test(raw) || phrases("titleWords").some((w) => after.startsWith(w))) return;
	const matter = raw
		.replace(/(?:若干|实施|指导|紧急|补充|复)$/, "")
		.replace(/的$/, "")
		.replace(/^(?:进一步|切实|认真|全面|深入|大力)+/, "");
	if (matter === "") return;
	// A verb that takes 对 has its object before it; 落实情况 is a noun again.
	const governed = phrases("titleVerbs").some((w) => {
		const i = matter.indexOf(w);
		return i >= 2 && !/^(?:情况|问题|方案|办法|意见|资金|经费|计划|单位|项目|标准|范围|措施|事项|工作)$/.test(matter.slice(i + w.length));
	});
	if (governed) return;
	const noun = phrases("titleNouns").some((w) => matter.endsWith(w)) || isThing(matter, phrases("titleThings"));
	if (!noun && !phrases("titleOpenings").some((w) => matter.startsWith(w))) return;
	const span = heading.at(at + 2, at + 3);
	yield { message: "about", data: { actual: "关于对", expected: "关于" }, at: span, fixes: [remove(span, "对")] };
}

/** `院内车棚`: a short name of a thing. A character that is often a verb (`院内建车棚`, `停机`, `植树`) leaves it open. */
const isThing = (matter: string, ends: readonly string[]): boolean =>
	matter.length >= 3 && matter.length <= 8 && ends.some((w) => matter.endsWith(w)) && !VERBAL.test(matter.replace(/办公/g, ""));
const VERBAL = /[建修拆设装换清查管停限禁改封开关养植种砍护供送断通收发办补购买租售借用迁移腾验评罚奖征拨划停登命处置定]/;

/** 请求 in a 请示, 上报 in a 报告. */
function* redundant(heading: Heading, d: Dossier): Generator<Report<Message>> {
	const kind = headingKindOf(heading, d)?.kind;
	const list = kind === "请示" ? "redundantAsks" : kind === "报告" ? "redundantReports" : undefined;
	if (!list) return;
	const text = own(heading);
	const at = text.indexOf("关于");
	if (at < 0) return;
	const rest = text.slice(at + 2);
	const word = d.rulebook
		.phrases(list)
		.filter((w) => rest.startsWith(w))
		.sort((a, b) => b.length - a.length)[0];
	if (!word) return;
	// 申请追加: only 申请 goes; 报告制度, 汇报会, 请示事项 are nouns.
	const drop = /^申请./.test(word) ? "申请" : word;
	if (drop === word && /^(?:制度|会|人|单位|事项|件|工作|程序|材料|的)/.test(rest.slice(word.length))) return;
	const span = heading.at(at + 2, at + 2 + drop.length);
	yield { message: kind === "请示" ? "ask" : "report", values: { actual: drop }, at: span, fixes: [remove(span, drop)] };
}

/** 的通知的通知, and a slip of the pen such as 关于关于. */
function* doubled(heading: Heading): Generator<Report<Message>> {
	const text = own(heading);
	const kinds = KINDS.join("|");
	const runs = new RegExp(`((?:的)(?:紧急|补充)?(${kinds}))(?:的(?:\\2))+(?=[（(\\s]|$)|(${kinds}|关于|的)\\3(?![\u4e00-\u9fff]*》)`, "g");
	for (const m of text.matchAll(runs)) {
		const expected = m[1] ?? m[3]!;
		// 函函, 的的 …: a kind typed twice counts at the end only, 关于 and 的 anywhere.
		if (m[3] && (KINDS as readonly string[]).includes(m[3]) && m.index + m[0].length < heading.core.to) continue;
		const span = heading.at(m.index, m.index + m[0].length);
		yield {
			message: "doubled",
			values: { actual: m[0], expected },
			at: span,
			fixes: [{ title: { zh: `只留一个“${expected}”`, en: `Keep one ${expected}` }, safe: true, edits: replace(span, expected) }],
		};
	}
}

function* stacked(heading: Heading, d: Dossier): Generator<Report<Message>> {
	const pair = stackedKindsIn(heading, d);
	if (!pair) return;
	const said = d.draft.slip.get("文种")?.value.text.trim() as Kind | undefined;
	const expected = said && pair.text.includes(said) ? said : guess(pair.text, d);
	const span = heading.at(pair.from, pair.from + pair.text.length);
	yield {
		message: "stacked",
		values: { actual: pair.text, hint: expected ? `，只用“${expected}”` : "" },
		data: { actual: pair.text, ...(expected ? { expected } : {}) },
		at: span,
		fixes: expected
			? [{ title: { zh: `改为“${expected}”`, en: `Write ${expected}` }, safe: said === expected, edits: replace(span, expected) }]
			: [],
	};
}

/** Which of the two is meant, by what the document does. */
function guess(pair: string, d: Dossier): string | undefined {
	if (/请示|申请/.test(pair)) return d.asks.length > 0 || !pair.includes("报告") ? "请示" : "报告";
	if (pair === "批复函") return d.direction === "下行" ? "批复" : "复函";
	return undefined;
}

function* urgent(heading: Heading): Generator<Report<Message>> {
	const text = heading.text.slice(0, heading.core.to);
	const m = new RegExp(`(特急|加急|十万火急|火急|紧急)(?:${KINDS.join("|")})$`).exec(text);
	if (!m) return;
	const span = heading.at(m.index, m.index + m[1]!.length);
	yield { message: "urgent", values: { actual: m[1]! }, at: span, severity: "hint", fixes: [{ ...remove(span, m[1]!), safe: false }] };
}
