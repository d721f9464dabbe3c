import { defineRule } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import { regulationOf } from "../../requirements/regulation";
import { type Sentence, within } from "../../requirements/sentences";
import type { Span } from "../../text/span";

const draft = (first: string, last: string): string => `---
文种: 意见
类别: [规范性文件]
阶段: 拟稿
发文机关: 鹤岗市人民政府
主送: 各县、区人民政府
起草: {机关: 鹤岗市住房和城乡建设局, 日期: 2017-03-01}
---

鹤岗市人民政府关于加强住宅专项维修资金管理的意见

各县、区人民政府：

${first}提出如下意见：

一、商品住宅业主按建筑面积每平方米交存50元首期专项维修资金。

二、${last}
`;
const END = "本意见由市住建局负责解释，自2017年8月1日起施行，有效期五年。";

export const rule = defineRule({
	title: { zh: "代替旧文件而没有写明废止", en: "Replaces an earlier text without repealing it" },
	why: {
		zh: "新文件代替旧文件的，要写明旧文件废止，并写出它的文号，否则两个文件同时有效。",
		en: "A text that replaces an earlier one says that it is repealed, with its number; otherwise both stay in force.",
	},
	sources: [],
	severity: "info",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		unrepealed: { zh: "本文代替《{title}》，没有写明它同时废止。", en: "This replaces 《{title}》 and does not say that it is repealed." },
		number: { zh: "写明《{title}》废止，没有写出它的文号。", en: "《{title}》 is repealed without its number." },
	},
	examples: [
		{
			name: "修订旧文件，没有废止",
			bad: draft("市政府对⟦《鹤岗市住宅专项维修资金管理办法》⟧（鹤政发〔2009〕18号）进行了修订，", END),
		},
		{ name: "废止而没有文号", bad: draft("为规范资金管理，", `${END}⟦原《鹤岗市住宅专项维修资金管理办法》⟧同时废止。`) },
		{ name: "原文件不再提起", bad: draft("结合⟦原《鹤岗市住宅维修资金暂行规定》⟧（鹤政办发〔2006〕7号）执行情况，", END) },
		{
			name: "写明废止和文号",
			good: draft("为规范资金管理，", `${END}原《鹤岗市住宅专项维修资金管理办法》（鹤政发〔2009〕18号）同时废止。`),
			looksBad: "有“原《…》”，但废止和文号都写明了。",
		},
		{
			name: "文号写在前面",
			good: draft(
				"《鹤岗市住宅专项维修资金管理办法》（鹤政发〔2009〕18号）施行已满八年，",
				`${END}原《鹤岗市住宅专项维修资金管理办法》同时废止。`,
			),
			looksBad: "废止的一句没有文号，但前文已经写出。",
		},
		{
			name: "上级的文件",
			good: draft("根据修订后的《中华人民共和国物权法》和原《黑龙江省物业管理条例》，", END),
			looksBad: "有“原《…》”，但那是省里的法规，不由本文废止。",
		},
	],
	*check(d) {
		if (d.direction === "上行" || d.kind === "请示" || d.kind === "函" || d.kind === "纪要" || d.kind === "报告" || d.kind === "批复")
			return;
		const regulation = regulationOf(d);
		if (!regulation || !(d.has("规范性文件") || /印发|修订/.test(d.draft.title?.text ?? ""))) return;
		const whole = regulation.sentences.map((s) => s.text).join("");
		const reported = new Set<string>();
		for (const { title, sentence, span } of replaced(regulation.sentences, d)) {
			if (reported.has(title)) continue;
			const repealing = regulation.sentences.filter(
				(s) =>
					REPEAL.test(s.text) &&
					(s === sentence || s.text.includes(title) || /上述|原(?:办法|规定|意见|文件|通知|细则)|[该此](?:办法|规定|文件)/.test(s.text)),
			);
			const sources = d.rulebook.hasSource("R") ? { sources: ["R60"] } : {};
			if (repealing.length === 0) {
				reported.add(title);
				yield { message: "unrepealed", values: { title }, data: { expected: "废止" }, at: span, ...sources };
			} else if (!numbered(whole, title) && !repealing.some((s) => NUMBER.test(s.text))) {
				reported.add(title);
				yield { message: "number", values: { title }, data: { field: "文号" }, at: span, ...sources };
			}
		}
	},
});

const REPEAL = /废止|失效|停止执行|停止使用|不再(?:执行|适用|施行|有效)|终止执行|取代|替代|代替/;
const NUMBER = /[〔[［【（(]\d{4}[〕\]］】）)]\s*第?\d+号/;

/** The number stands right behind the title, wherever that is. */
function numbered(whole: string, title: string): boolean {
	for (let at = whole.indexOf(`${title}》`); at >= 0; at = whole.indexOf(`${title}》`, at + 1))
		if (NUMBER.test(whole.slice(at + title.length, at + title.length + 26))) return true;
	return false;
}

/** Earlier texts of this municipality that the document replaces: `原《…》`, or one that it says it has revised. */
function* replaced(sentences: readonly Sentence[], d: Dossier): Generator<{ title: string; sentence: Sentence; span: Span }> {
	for (const sentence of sentences) {
		for (const m of sentence.text.matchAll(/(原)?《([^《》]{4,80}(?:《[^《》]*》[^《》]*)?)》/g)) {
			const title = m[2]!;
			const before = sentence.text.slice(Math.max(0, m.index - 8), m.index);
			const after = sentence.text.slice(m.index + m[0].length).replace(/^[（(][^）)]*[）)]/, "");
			const revised =
				/(?:对|将)[^，。；《》]{0,6}$/.test(before) && /^[^，。；]{0,8}(?:进行了?)?(?:重新)?(?:修订|修改|修正|重新制定|完善)/.test(after);
			const replacing = /(?:代替|取代|替代)$/.test(before) || /^[^，。；]{0,4}(?:同时)?(?:废止|停止执行|不再执行)/.test(after);
			if (!m[1] && !revised && !replacing) continue;
			if (/继续(?:有效|执行|适用)|仍然?(?:按|执行|有效)|按照?$|依照$|根据$/.test(`${before}|${after.slice(0, 12)}`)) continue;
			// What another organ made is not this document's to repeal.
			if (/中华人民共和国|国务院|条例$|省|(?<!办)法$|GB|条例》/.test(title)) continue;
			const issuer = d.rulebook.organsIn(title)[0];
			if (issuer && issuer.span.start === 0 && /^(?:国务院|省|其他|市委|市人大)/.test(issuer.organ.type)) continue;
			yield { title, sentence, span: within(sentence, m.index, m.index + m[0].length) };
		}
	}
}
