import { insertAfter, replace } from "../../document/edits";
import type { DateLine } from "../../document/types";
import type { Fix } from "../../lint/finding";
import { defineRule, type Report } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import { chineseDate, readDate } from "../../text/dates";

const draft = (date: string, number = "鹤林发〔2017〕22号"): string => `---
文种: 通报
发文机关: 鹤岗市林业局
发文字号: ${number}
签发: {职务: 局长, 日期: 2017-06-05}
---

鹤岗市林业局关于2017年春季造林检查结果的通报

经检查，2017年春季全市完成造林1.2万亩，合格率93%，东山区2个地块补植不到位，限8月底前补齐。

鹤岗市林业局
${date}`;

type Message = "form" | "letter" | "impossible" | "missing" | "blank" | "future";

export const rule = defineRule({
	title: { zh: "成文日期", en: "Date of the document" },
	why: {
		zh: "成文日期用阿拉伯数字将年、月、日标全，年份标全称，月、日不编虚位。2012年7月以前的公文用汉字。",
		en: "The date stands in full in Arabic digits without leading zeros; before July 2012 in Chinese numerals.",
	},
	sources: ["G", "T9"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		form: { zh: "成文日期“{actual}”应写作“{expected}”。", en: "Write the date “{actual}” as “{expected}”." },
		letter: { zh: "“{actual}”里的“O”是字母，应为“{expected}”。", en: "“{actual}” has a letter O; write “{expected}”." },
		impossible: { zh: "没有“{actual}”这一天。", en: "There is no day “{actual}”." },
		missing: { zh: "没有成文日期。", en: "The date of the document is missing." },
		blank: { zh: "成文日期“{actual}”没有填全。", en: "The date “{actual}” is not filled in." },
		future: { zh: "成文日期“{actual}”在今天之后，请核对。", en: "The date “{actual}” lies in the future." },
	},
	examples: [
		{ name: "汉字日期", bad: draft("⟦二〇一七年六月五日⟧\n"), fixed: draft("2017年6月5日\n") },
		{ name: "用点分隔", bad: draft("⟦2017.6.5⟧\n"), fixed: draft("2017年6月5日\n") },
		{ name: "编了虚位", bad: draft("⟦2017年06月05日⟧\n"), fixed: draft("2017年6月5日\n") },
		{ name: "没有年份", bad: draft("⟦6月5日⟧\n"), fixed: draft("2017年6月5日\n") },
		{ name: "没有这一天", bad: draft("⟦2017年6月31日⟧\n") },
		{
			name: "印发了没有日期",
			bad: draft("").replace("文种: 通报", "⟦文种⟧: 通报"),
			fixed: draft("\n2017年6月5日\n"),
		},
		{
			name: "稿纸上的汉字日期",
			bad: draft("").replace("签发:", "成文日期: ⟦二〇一七年六月五日⟧\n签发:"),
			fixed: draft("").replace("签发:", "成文日期: 2017年6月5日\n签发:"),
		},
		{ name: "没有填", bad: draft("⟦2017年6月　日⟧\n") },
		{
			name: "2012年以前的汉字日期",
			good: draft("二〇一一年六月五日\n", "鹤林发〔2011〕22号").replace("2017-06-05", "2011-06-05"),
			looksBad: "汉字日期，但当时就该这样写。",
		},
		{
			name: "字母O",
			bad: draft("⟦二OO六年六月五日⟧\n", "鹤林发〔2006〕22号").replace("2017-06-05", "2006-06-05"),
			fixed: draft("二〇〇六年六月五日\n", "鹤林发〔2006〕22号").replace("2017-06-05", "2006-06-05"),
		},
		{
			name: "送审稿的日期空着",
			good: draft("2017年　月　日\n").replace("发文字号: 鹤林发〔2017〕22号\n签发: {职务: 局长, 日期: 2017-06-05}", "阶段: 送审"),
			looksBad: "日期没有填，但还没有签发。",
		},
		{
			name: "稿纸上有日期",
			good: draft("").replace("签发:", "成文日期: 2017-06-05\n签发:"),
			looksBad: "正文没有日期，但稿纸上有；稿纸上的写法不限。",
		},
	],
	*check(d) {
		if (d.withoutKind) return;
		const { date } = d.draft;
		yield* onSlip(d);
		if (date) yield* judge(date, d);
		else if (isMissing(d)) {
			const signed = d.signers.map((s) => s.date?.value).filter((v) => v?.valid);
			const last = d.draft.paragraphs.filter((p) => p.part === "signature").at(-1);
			const day = signed
				.map((v) => v!.iso)
				.sort()
				.at(-1);
			yield {
				message: "missing",
				data: { field: "成文日期" },
				at: d.slipKnown ? d.slipAt("成文日期") : (d.draft.signatures.at(-1)?.span ?? d.draft.title?.span ?? d.top),
				fixes:
					day && last
						? [
								{
									title: { zh: "按签发日期补上", en: "Insert the day of signing" },
									safe: false,
									edits: insertAfter(d.draft, last, [chineseDate(day)]),
								},
							]
						: [],
			};
		}
	},
});

/** From this day on the date is written in Arabic digits. */
const ARABIC_FROM = "2012-07-01";
const FULL = /^\d{4}年[1-9]\d?月[1-9]\d?日$/;
const CHINESE = /^[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日$/;

function* judge(date: DateLine, d: Dossier): Generator<Report<Message>> {
	const actual = date.text.replace(/\s+/g, "");
	const at = date.span;
	const report = (message: Message, expected?: string, safe = true): Report<Message> => {
		const fixes: Fix[] = expected
			? [{ title: { zh: `改为“${expected}”`, en: `Write ${expected}` }, safe, edits: replace(at, expected) }]
			: [];
		return {
			message,
			values: { actual, ...(expected ? { expected } : {}) },
			data: { field: "成文日期", actual, ...(expected ? { expected } : {}) },
			at,
			fixes,
		};
	};
	if (date.blank) {
		if (d.stage === "印发") yield report("blank");
		return;
	}
	const { iso, guessed } = dayOf(date, actual, d);
	if (iso === undefined) {
		yield report("impossible");
		return;
	}
	if (FULL.test(actual)) {
		if (iso > d.today && d.stage === "印发") yield { ...report("future"), severity: "info" };
		return;
	}
	if (iso < ARABIC_FROM && /^[^\d０-９]+$/.test(actual)) {
		// The circle is written in several ways; a letter is none of them.
		if (!CHINESE.test(actual) && /[OoＯ]/.test(actual)) yield report("letter", actual.replace(/[OoＯ]/g, "〇"));
		return;
	}
	yield report("form", chineseDate(iso), !guessed);
}

/** The slip takes `2017-06-05` and `2017年6月5日`; what cannot be read at all is format/invalid-value's. */
function* onSlip(d: Dossier): Generator<Report<Message>> {
	const value = d.draft.slip.get("成文日期")?.value;
	if (value?.kind !== "scalar") return;
	const day = readDate(value.text);
	if (!day?.valid || !/[./〇○零一二三四五六七八九十OＯ]/.test(value.text) || (day.iso < ARABIC_FROM && !/[./]/.test(value.text))) return;
	const expected = chineseDate(day.iso);
	yield {
		message: "form",
		values: { actual: value.text, expected },
		data: { field: "成文日期", actual: value.text, expected },
		at: value.span,
		fixes: [{ title: { zh: `改为“${expected}”`, en: `Write ${expected}` }, safe: true, edits: replace(value.span, expected) }],
	};
}

/** The day that is meant; `guessed` where the year had to be taken from elsewhere. */
function dayOf(date: DateLine, actual: string, d: Dossier): { iso?: string; guessed: boolean } {
	if (date.iso) return { iso: date.iso, guessed: false };
	const plain = actual.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
	const valid = (text: string): string | undefined => {
		const value = readDate(text);
		return value?.valid ? value.iso : undefined;
	};
	const short = /^(\d{2})年(.+)$/.exec(plain);
	if (short) {
		const iso = valid(`20${short[1]}年${short[2]}`);
		return { ...(iso ? { iso } : {}), guessed: false };
	}
	const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
	if (packed) {
		const iso = valid(`${packed[1]}-${packed[2]}-${packed[3]}`);
		return { ...(iso ? { iso } : {}), guessed: false };
	}
	if (/^[^年]+月/.test(plain)) {
		const iso = valid(`${d.year}年${plain}`);
		return { ...(iso ? { iso } : {}), guessed: true };
	}
	return { guessed: false };
}

function isMissing(d: Dossier): boolean {
	if (d.stage !== "印发" || d.kind === undefined || d.kind === "纪要" || d.has("会议纪要") || !d.draft.title) return false;
	const said = d.draft.slip.get("成文日期");
	if (said && said.value.kind !== "null") return false;
	return !(d.draft.headnote && /\d{4}年|[〇○零一二三四五六七八九]{4}年/.test(d.draft.headnote.text));
}
