import type { Paragraph } from "../../document/types";
import { defineRule, type Report } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import { anyNumber, chineseNumber } from "../../text/numerals";

const draft = (body: string): string => `---
文种: 通知
发文机关: 鹤岗市体育局
主送: 各县区文体局
阶段: 送审
---

鹤岗市体育局关于举办职工运动会的通知

各县区文体局：

为增强职工体质，${body}
`;

export const rule = defineRule({
	title: { zh: "数字用法不规范", en: "Numerals" },
	why: {
		zh: "一个数、一个日期里不混用汉字和阿拉伯数字，不用全角数字；数值范围用“～”（年份用“—”），不用连字符。标准号、电话、编号照旧。",
		en: "No mixed or full-width numerals in one quantity or date; a range takes ～ (years —), not a hyphen. Standards, telephone and other identifying numbers stay.",
	},
	sources: ["N"],
	severity: "warning",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		year: { zh: "年份应当写全：“{actual}”应为“{expected}”。", en: "Years are written in full: “{actual}” should be “{expected}”." },
		mixed: { zh: "“{actual}”混用了两种数字，应为“{expected}”。", en: "“{actual}” mixes numerals; write “{expected}”." },
		wide: { zh: "全角数字“{actual}”应为“{expected}”。", en: "Full-width “{actual}” should be “{expected}”." },
		range: { zh: "数值范围不用连字符：“{expected}”。", en: "No hyphen in a range: “{expected}”." },
		comma: {
			zh: "数字里用了中文逗号：“{actual}”应为“{expected}”。",
			en: "Chinese comma inside a number: “{actual}” should be “{expected}”.",
		},
		grouping: {
			zh: "同一文中有的数字分节、有的不分：“{actual}”宜与其余一致，写作“{expected}”。",
			en: "Some numbers are grouped, others not: “{actual}” should be “{expected}” like the rest.",
		},
		letter: { zh: "年份里的字母O应为“〇”：“{expected}”。", en: "The letter O in a year should be 〇: “{expected}”." },
	},
	examples: [
		{
			name: "日期混用",
			bad: draft("定于⟦2017年七月1日⟧举行，⟦六月20日⟧前报名。"),
			fixed: draft("定于2017年7月1日举行，6月20日前报名。"),
		},
		{
			name: "数量混用",
			bad: draft("邀请⟦3千5百⟧人参加，经费⟦5千万⟧元，其中⟦百分之20⟧用于器材，⟦二百50⟧名裁判由体校选派。"),
			fixed: draft("邀请3500人参加，经费5000万元，其中20%用于器材，250名裁判由体校选派。"),
		},
		{
			name: "全角数字",
			bad: draft("比赛设⟦１２⟧个项目，每队限报⟦３０⟧人。"),
			fixed: draft("比赛设12个项目，每队限报30人。"),
		},
		{
			name: "范围",
			bad: draft("每队领队⟦1-2名⟧，运动员⟦10-15人⟧，预算⟦5-8万元⟧，⟦2015-2017年⟧的冠军队直接参赛。"),
			fixed: draft("每队领队1～2名，运动员10～15人，预算5～8万元，2015—2017年的冠军队直接参赛。"),
		},
		{
			name: "年份没有写全",
			bad: draft("报名自⟦17年6月20日⟧开始，去年的名单以⟦16年7月1日⟧为准。"),
			fixed: draft("报名自2017年6月20日开始，去年的名单以2016年7月1日为准。"),
		},
		{
			name: "数字里的中文逗号",
			bad: draft("场馆面积⟦12，500⟧平方米，可容纳观众⟦3，200⟧人。"),
			fixed: draft("场馆面积12500平方米，可容纳观众3200人。"),
		},
		{
			name: "有的分节有的不分",
			bad: draft("经费126,000元，其中器材58,000元、场地⟦32000⟧元、奖品36,000元。"),
			fixed: draft("经费126,000元，其中器材58,000元、场地32,000元、奖品36,000元。"),
		},
		{
			name: "标准、电话、文件名、楼号、时间、比分",
			good: draft(
				"按GB/T 22517-2014布置场地，电话0468-3350041，表格文件名为“报名_02-04.xls”，报到地点在3-2号楼，开幕式8:30-9:30，去年决赛比分3-2，型号TY-12台秤一台。",
			),
			looksBad: "都有连字符，但都不是数值范围。",
		},
		{
			name: "单位里的千、百，固定的说法",
			good: draft(
				"10千米越野赛、60千克级举重、十大杰出运动员、2017年十佳教练、35千伏线路、农历五月初五、百分之三十、第三季度、3亿元、2万人都不必改。",
			),
			looksBad: "有汉字也有阿拉伯数字，但各用在各的地方。",
		},
		{
			name: "分节的数字",
			good: draft("经费126,000元，其中器材58,000元、场地8500元，邮编154100。"),
			looksBad: "8500没有分节，但四位数可以不分；邮编不是数量。",
		},
	],
	*check(d) {
		// GB/T 15835-2011 asks for ～; documents that are older may have what was usual.
		const modern = (d.date?.iso ?? d.today) >= "2011-11-01";
		for (const p of d.draft.paragraphs) {
			if (p.code || p.part === "date" || p.part === "imprint" || p.part === "number" || p.part === "residue") continue;
			if (!/[\d０-９OＯ]/.test(p.text)) continue;
			yield* numerals(p, modern);
		}
		yield* groupings(d);
	},
});

type Message = "mixed" | "wide" | "range" | "comma" | "grouping" | "letter" | "year";

const CN = "[〇零一二两三四五六七八九十]";
const DIGIT = "[〇零一二两三四五六七八九]";

function* numerals(p: Paragraph, modern: boolean): Generator<Report<Message>> {
	const { text } = p;
	// Marked characters are taken: by what is protected, or by a finding. Most paragraphs have no finding to weigh against that.
	let taken: Uint8Array | undefined;
	const found: Report<Message>[] = [];
	const report = (message: Message, from: number, to: number, expected: string): void => {
		if (!taken) {
			taken = new Uint8Array(text.length);
			for (const [a, b] of protectedIn(text)) taken.fill(1, a, b);
		}
		if (taken.subarray(from, to).includes(1)) return;
		taken.fill(1, from, to);
		const at = p.at(from, to);
		const actual = text.slice(from, to);
		found.push({
			message,
			values: { actual, expected },
			at,
			fixes: [{ title: { zh: `改为“${expected}”`, en: `Write ${expected}` }, safe: true, edits: [{ span: at, newText: expected }] }],
		});
	};
	for (const m of matches(LETTER_YEAR, text, /[OＯ]/)) report("letter", m.index, m.index + m[0].length, m[0].replace(/[OＯ○]/g, "〇"));
	for (const m of matches(DATE, text, /[〇零○一二三四五六七八九十][年月日]/)) {
		const pieces = [m[1], m[2], m[3]].filter((x): x is string => x !== undefined);
		const arabic = pieces.some((x) => /\d/.test(x));
		const chinese = pieces.some((x) => !/\d/.test(x));
		if (!arabic || !chinese || pieces.length < 2 || /农历|[阴夏]历|正月|腊月/.test(text.slice(Math.max(0, m.index - 4), m.index + 2)))
			continue;
		const expected = m[0].replace(new RegExp(`${CN}+(?=[年月日])`, "g"), (x) => String(chineseNumber(x) ?? x));
		report("mixed", m.index, m.index + m[0].length, expected);
	}
	for (const m of matches(SHORT_YEAR, text, /\d日/)) {
		const [whole, yy, month, day] = m;
		// A length of time: 历时17年6月20日.
		if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) continue;
		if (/(?:历时|共计?|长达|[近满约达为超过余]|工龄|年限|刑期)$/.test(text.slice(0, m.index))) continue;
		report("year", m.index, m.index + whole.length, (Number(yy) > 49 ? "19" : "20") + whole);
	}
	for (const m of matches(CLOCK, text, /[时点].{1,3}分/)) {
		if (/\d/.test(m[1]!) === /\d/.test(m[2]!)) continue;
		report(
			"mixed",
			m.index,
			m.index + m[0].length,
			m[0].replace(new RegExp(`${CN}+`, "g"), (x) => String(chineseNumber(x) ?? x)),
		);
	}
	for (const m of matches(PERCENT, text, /百分之/)) report("mixed", m.index, m.index + m[0].length, `${m[1]}%`);
	for (const m of matches(FRACTION, text, /分之/)) {
		const [, below, above] = m;
		if (/\d/.test(below!) === /\d/.test(above!) && !/^\d/.test(below!)) continue;
		report("mixed", m.index, m.index + m[0].length, `${chinese(below!)}分之${chinese(above!)}`);
	}
	for (const m of matches(HUNDREDS, text, /\d[千百十]|[千百]零?\d/)) {
		const value = mixedValue(m[0]);
		const after = text.slice(m.index + m[0].length, m.index + m[0].length + 8);
		const before = text.slice(Math.max(0, m.index - 8), m.index);
		if (value === undefined) continue;
		if (
			/[A-Za-z.第\d—-]$/.test(before) ||
			UNITS_AFTER.test(m[0].slice(-1) + after.slice(0, 3)) ||
			NAMES_AFTER.test(m[0].slice(-1) + after.slice(0, 2))
		)
			continue;
		// 2017百日行动: a year and a name.
		if (/^(?:19|20)\d{2}[百千十]$/.test(m[0])) continue;
		report("mixed", m.index, m.index + m[0].length, value);
	}
	for (const m of modern ? matches(RANGE, text, /[-–－]\d/) : []) {
		const [whole, a, unitA, b, unit] = m;
		const before = text.slice(Math.max(0, m.index - 8), m.index);
		if (/[A-Za-z\d.．/\-_～~—–#第号〕）)×x*:：]$/.test(before) || /[A-Za-z]\s$/.test(before)) continue;
		const years = unit!.startsWith("年") && a!.length === 4 && b!.length === 4;
		const x = Number(a);
		const y = Number(b);
		if (!(x < y) || (/^0\d/.test(a!) && !a!.includes("."))) continue;
		// 2017-18年度, 2017-6月: a year and a part of it.
		if (a!.length === 4 && b!.length < 4 && !a!.includes(".")) continue;
		report("range", m.index, m.index + whole.length, `${a}${unitA ?? ""}${years ? "—" : "～"}${b}${unit}`);
	}
	for (const m of matches(CHINESE_COMMA, text, /\d，\d/)) {
		const grouped = /\d,\d{3}(?!\d)/.test(text);
		const before = text.slice(Math.max(0, m.index - 8), m.index);
		if (/[\dA-Za-z.第表图附件款项条章号之、]$/.test(before)) continue;
		report("comma", m.index, m.index + m[0].length, grouped ? m[0].replace(/，/g, ",") : m[0].replace(/，/g, ""));
	}
	for (const m of matches(WIDE, text, /[０-９]/))
		report(
			"wide",
			m.index,
			m.index + m[0].length,
			m[0].replace(/[０-９．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)),
		);
	yield* found.sort((a, b) => a.at.start - b.at.start);
}

/** All matches; a text without what every match holds is told apart by a plain search. */
const matches = (pattern: RegExp, text: string, holds: RegExp): Iterable<RegExpExecArray> =>
	holds.test(text) ? text.matchAll(pattern) : [];

const WIDE = /[０-９]+(?:[．.，,][０-９]+)*/g;

const LETTER_YEAR = /[一二][一二三四五六七八九〇零○OＯ]{0,2}[OＯ][一二三四五六七八九〇零○OＯ]{0,2}(?=年)/g;
const DATE =
	/(?<![\d〇零一二三四五六七八九十第])(?:(\d{4}|[〇零○一二三四五六七八九]{4})年)?(\d{1,2}|[一二三四五六七八九十]{1,3})月(?!历|球|票|薪|报|刊|份额)(?:(\d{1,2}|[一二三四五六七八九十]{1,3})日)?/g;
/** A date whose year lacks its century. */
const SHORT_YEAR = /(?<![\d〇零一二三四五六七八九十.．第])(\d{2})年(\d{1,2})月(\d{1,2})日/g;
const CLOCK = new RegExp(`(?<![\\d〇零一二三四五六七八九十])(\\d{1,2}|${CN}{1,3})[时点](\\d{1,2}|${CN}{1,3})分(?![之钟])`, "g");
const PERCENT = /百分之(\d+(?:\.\d+)?)(?![\d])/g;
const FRACTION = new RegExp(`(?<![\\d百千万〇零一二三四五六七八九十])(\\d{1,3}|${CN}{1,3})分之(\\d{1,3}(?!\\d)|${CN}{1,3})`, "g");
/** 3千5百, 5千万, 2百, 三百50. */
const HUNDREDS = new RegExp(
	`(?<!\\d)\\d{1,9}(?:\\.\\d{1,6})?[千百十](?:(?:零|\\d|${DIGIT})[千百十]?){0,4}[万亿]?|(?<![\\d〇零一二两三四五六七八九十百千])${DIGIT}?[千百](?:零)?\\d{1,3}(?![\\d.%％])(?=[\\u4e00-\\u9fff])`,
	"g",
);
const UNITS_AFTER = /^千(?:[克米瓦伏卡帕焦赫安牛升吨字]|兆|比特)|^百(?:帕|分)|^十(?:字|进)/;
const NAMES_AFTER =
	/^[百千十](?:[大佳强优美星杰村镇企家乡校店馆日年项条件]工?程?)(?:行动|工程|活动|评选)|^[百千十][大佳强优杰]|^百(?:日|年|姓|货|科)|^千(?:年|秋)|^十(?:一|二|三|四)五|^[百千]万工程/;
const MEASURE =
	"(?:(?:多|余)?(?:名|个|人|户|家|次|天|日|年|个月|月份?|周|小时|分钟|元|万元|亿元|吨|公斤|千克|克|斤|公里|千米|米|厘米|毫米|平方米|平方公里|立方米|亩|公顷|件|台|辆|套|份|张|本|册|卷|页|篇|条|项|种|类|级|倍|成|岁|度|℃|摄氏度|人次|户次|车次|趟|场|期|批|处|所|座(?!机)|幅|支|只|头|匹|棵|株|平米|万|亿|%|％|百分点|个百分点|分(?!之)|厘|学时|课时|班|桌|间|床|张床|杆|盏|根|块|片|升|兆|千瓦|万千瓦|度电|行|层|段|组|队|轮|步|人\\/|元\\/))";
const RANGE = new RegExp(
	`(?<!\\d)(\\d{1,9}(?:\\.\\d{1,6})?)(${MEASURE})?[-–－](\\d{1,9}(?:\\.\\d{1,6})?)(${MEASURE})(?!楼|栋|幢|室|单元|门|座|线|路车)`,
	"g",
);
/** What follows a number that is a quantity and no year, day or name. */
const COUNTED = `(?=(?:\\.\\d{1,6})?\\s*(?:多|余)?(?:平方|立方|(?!年|天|日|月|周)${MEASURE}))`;
const CHINESE_COMMA = new RegExp(`\\d{1,3}(?:，\\d{3})+(?!\\d)${COUNTED}`, "g");
const PLAIN_LONG = new RegExp(`(?<![\\d.,A-Za-z〔-])\\d{4,9}(?![\\d-])${COUNTED}`, "g");

/** Standards, addresses, numbers of documents, telephone numbers, file names, what stands in quotation marks as a name. */
function protectedIn(text: string): [number, number][] {
	const out: [number, number][] = [];
	for (const m of text.matchAll(
		/(?:https?:\/\/|www\.)[\x21-\x7e]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]+|(?<![A-Za-z])[A-Za-z]{1,20}(?:\/[A-Za-z]{1,8})?\s?\d[\d.]{0,20}(?:[-—–]\d{1,12}){0,4}|[〔[（(]\d{4}[〕\])）]\s*第?\d+号|0\d{2,3}[-—－]\d{7,8}|(?<!\d)\d{3,4}[-—－]\d{3,4}[-—－]\d{3,4}|(?<![\w-])[\w-]{1,80}\.(?:xlsx?|docx?|pdf|zip|rar|txt|jpg|png)|\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[:：]\d{2}\s*[-—–－～~至]\s*\d{1,2}[:：]\d{2}/g,
	))
		out.push([m.index, m.index + m[0].length]);
	return out;
}

const chinese = (s: string): string => (/^\d+$/.test(s) ? toChinese(Number(s)) : s);

function toChinese(n: number): string {
	const d = "〇一二三四五六七八九";
	if (n < 10) return d[n]!;
	if (n < 100) return `${n < 20 ? "" : d[Math.floor(n / 10)]}十${n % 10 ? d[n % 10] : ""}`;
	return String(n);
}

/** The value of a number in which both kinds stand, as it would be written; undefined when it is none. */
function mixedValue(text: string): string | undefined {
	const large = /[万亿]$/.exec(text)?.[0] ?? "";
	const body = large ? text.slice(0, -1) : text;
	let total = 0;
	let last = 10;
	const head = /^(\d+(?:\.\d+)?|[〇零一二两三四五六七八九]?)([千百十])/.exec(body);
	if (!head) return undefined;
	const unit = { 千: 1000, 百: 100, 十: 10 } as const;
	let rest = body;
	for (const m of body.matchAll(/(\d+(?:\.\d+)?|[一二两三四五六七八九])?([千百十])/g)) {
		const weight = unit[m[2] as keyof typeof unit];
		if (last !== 10 && weight >= last) return undefined;
		total += (m[1] === undefined ? 1 : anyNumber(m[1])!) * weight;
		last = weight;
		rest = body.slice(m.index + m[0].length);
	}
	rest = rest.replace(/^零/, "");
	if (rest !== "") {
		const tail = anyNumber(rest);
		if (tail === undefined) return undefined;
		// 3千5 is three thousand five hundred; 二百50 is two hundred and fifty.
		total += rest.length === 1 && last >= 100 && !body.includes("零") ? tail * (last / 10) : tail;
	}
	return `${Number(total.toFixed(4))}${large}`;
}

const GROUPED = /(?<![\d.,A-Za-z-])\d{1,3}(?:,\d{3})+(?!\d)/g;

/** Where most long numbers of a text are grouped and some are not, or the other way round. */
function* groupings(d: Dossier): Generator<Report<Message>> {
	const units = new Map<number | undefined, Paragraph[]>();
	for (const p of d.draft.paragraphs) {
		if (p.code || p.table || (p.part !== "body" && p.part !== "annex")) continue;
		const list = units.get(p.annex);
		if (list) list.push(p);
		else units.set(p.annex, [p]);
	}
	for (const paragraphs of units.values()) {
		const grouped: { p: Paragraph; from: number; text: string }[] = [];
		const plain: { p: Paragraph; from: number; text: string }[] = [];
		for (const p of paragraphs) for (const m of matches(GROUPED, p.text, /\d,\d/)) grouped.push({ p, from: m.index, text: m[0] });
		if (grouped.length === 0) continue;
		for (const p of paragraphs) for (const m of p.text.matchAll(PLAIN_LONG)) plain.push({ p, from: m.index, text: m[0] });
		// Four digits need no grouping, unless such numbers are grouped here.
		const least = grouped.some((g) => g.text.length === 5) ? 4 : 5;
		const long = plain.filter((x) => x.text.length >= least);
		if (long.length === 0) continue;
		const group = grouped.length > long.length;
		for (const x of group ? long : grouped) {
			const expected = group ? x.text.replace(/\B(?=(\d{3})+$)/g, ",") : x.text.replace(/,/g, "");
			const at = x.p.at(x.from, x.from + x.text.length);
			yield {
				message: "grouping",
				values: { actual: x.text, expected },
				at,
				fixes: [{ title: { zh: `改为“${expected}”`, en: `Write ${expected}` }, safe: true, edits: [{ span: at, newText: expected }] }],
			};
		}
	}
}
