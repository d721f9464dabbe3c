import type { Paragraph } from "../../document/types";
import { defineRule, type Report } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import { type Amount, amountsIn, compareTotal, inUnitOf, mayBePartial, partition, share } from "../../requirements/figures";
import { clausesOf, keptWithSentence, ownWords, type Sentence, within } from "../../requirements/sentences";
import { anyNumber, chineseNumber } from "../../text/numerals";

const draft = (body: string): string => `---
文种: 报告
发文机关: 鹤岗市扶贫开发领导小组办公室
主送: 鹤岗市人民政府
阶段: 送审
---

鹤岗市扶贫开发领导小组办公室关于危房改造进展的报告

鹤岗市人民政府：

${body}

特此报告。
`;

type Message = "sum" | "rounding" | "percent" | "twice" | "rest" | "column";

export const rule = defineRule({
	title: { zh: "数字前后矛盾", en: "Figures that contradict each other" },
	why: {
		zh: "分项之和不等于总数、百分比算不出来、同一数字前后不一，说明至少有一处写错，审核时必须退回。",
		en: "A total that is not the sum of its parts, a percentage that does not follow: at least one figure is wrong.",
	},
	sources: ["T20", "R48"],
	severity: "error",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		sum: {
			zh: "分项合计{actual}{unit}，与总数{expected}{unit}不符。",
			en: "The parts add up to {actual}{unit}, the total says {expected}{unit}.",
		},
		rounding: {
			zh: "分项合计{actual}{unit}，总数写的是{expected}{unit}；如果不是四舍五入所致，请核对。",
			en: "The parts add up to {actual}{unit}, the total says {expected}{unit}; check unless rounding explains it.",
		},
		percent: { zh: "按前后数字计算应为{expected}%，写的是{actual}%。", en: "The figures give {expected}%, the text says {actual}%." },
		twice: { zh: "“{name}”前面写的是{expected}，这里是{actual}。", en: "“{name}” is {expected} before and {actual} here." },
		rest: {
			zh: "已有{a}{unit}加尚缺{b}{unit}是{actual}{unit}，与总数{expected}{unit}不符。",
			en: "{a}{unit} in hand and {b}{unit} lacking make {actual}{unit}, not {expected}{unit}.",
		},
		column: { zh: "本列各行之和是{actual}，合计写的是{expected}。", en: "The column adds up to {actual}, its total says {expected}." },
	},
	examples: [
		{ name: "分项之和不等于总数", bad: draft("今年计划改造危房⟦420户⟧，其中萝北县180户、绥滨县210户、东山区40户。") },
		{ name: "百分比不对", bad: draft("已开工378户，占计划420户的⟦85%⟧。") },
		{ name: "前后两个数", bad: draft("所需资金尚缺126万元。\n\n尚缺的⟦162万元⟧拟由县级财政承担。") },
		{ name: "表格合计", bad: draft("| 县区 | 户数 |\n|---|---|\n| 萝北县 | 180 |\n| 绥滨县 | 200 |\n| 合计 | ⟦390⟧ |") },
		{ name: "已有加尚缺不等于总数", bad: draft("改造总投资⟦840万元⟧。目前已到位510万元，尚缺230万元。") },
		{
			name: "亿元和万元、中文数字",
			bad: draft(
				"三年共投入⟦1.2亿元⟧，其中省级补助3000万元、市级配套5000万元、企业自筹3000万元。\n\n培训⟦一百二十人⟧，其中萝北县三十人、绥滨县五十人、东山区三十人。",
			),
		},
		{
			name: "增长的百分比和比率",
			bad: draft("今年改造480户，同比增长⟦20%⟧，去年改造320户。\n\n计划验收200户，已验收合格150户，合格率⟦85%⟧。"),
		},
		{
			name: "亿元的分项四舍五入",
			good: draft("今年总投资1.2亿元，已到位7600万元，尚缺4380万元；完成投资1.33亿元，占计划4亿元的33%。"),
			looksBad: "已有加尚缺差20万元，但总数只写到千万元。",
		},
		{
			name: "只差四舍五入",
			bad: draft("三年共投入⟦56.7万元⟧，其中中央30.1万元、省级18.3万元、市级8.2万元。"),
			severity: "hint",
		},
		{
			name: "分别、率和没有共同用字的分项",
			bad: draft(
				"萝北县、绥滨县、东山区分别改造120户、80户、40户，共计⟦260户⟧。应验收200户，已验收150户，验收率⟦85%⟧。\n\n采购建材⟦320吨⟧，其中水泥180吨、钢筋90吨、保温板60吨。",
			),
		},
		{
			name: "由…构成、合计在后、冒号以后的分项",
			bad: draft(
				"到货水泥⟦680吨⟧，由普通水泥290吨、早强水泥230吨和砌筑砂浆120吨三部分构成。\n\n红砖290万块、空心砖230万块、瓦120万块，合计⟦680万块⟧。\n\n支出共⟦540万元⟧：材料费300万元，人工费120万元，运费100万元。\n\n投资由材料费300万元、人工费120万元和运费60万元构成，共⟦540万元⟧。",
			),
		},
		{
			name: "包括和没有引导词的分项",
			bad: draft("参训工匠共⟦860人⟧，男性420人，女性460人。\n\n建材共⟦680吨⟧，包括水泥290吨、钢筋230吨和保温板120吨。"),
		},
		{
			name: "以事情命名的率和占比",
			bad: draft(
				"危房共80户，已改造54户，改造率为⟦72%⟧。\n\n全市80个村中有54个完成验收，占⟦72%⟧。\n\n院落共80处，其中54处已铺装，铺装率⟦72%⟧。",
			),
		},
		{
			name: "同一名目两个数",
			bad: draft(
				"## 一、进展\n\n保温材料采购费用为38.6万元。\n\n## 二、队伍\n\n全市共有施工队86家。工程总投资386万元。\n\n## 三、下一步\n\n保温材料采购费用为⟦36.8万元⟧，节余部分用于修路。\n\n## 四、组织\n\n全市共有施工队⟦84家⟧。\n\n## 五、资金\n\n工程总投资⟦368万元⟧，分两年到位。",
			),
		},
		{
			name: "分项之后又提出请求",
			good: draft("修复护岸需资金240万元，其中省级补助150万元、市级90万元，建议由市财政局从预备费中安排90万元。"),
			looksBad: "请求安排的90万元就是前面的市级资金，不是又一个分项。",
		},
		{
			name: "几个对象各有各的数",
			good: draft(
				"（一）兴安桥。改造面积为300平方米，工程总投资386万元。\n\n（二）兴山桥。改造面积为500平方米，工程总投资368万元。\n\n截至4月，参训人数为120人。截至5月，参训人数为180人。平均造价为3万元，最高造价为5万元。",
			),
			looksBad: "名目相同、数字不同，但说的是不同的桥、不同的时间。",
		},
		{
			name: "列举、率和占比的近似与交叉",
			good: draft(
				"全市共有工匠860人，新增42人，退出46人。建材680吨，包括水泥290吨、钢筋230吨等。党员30人、女性40人，共参训60人。\n\n危房共80户，已改造54户，满意率为72%；计划走访80户，已走访54户，满意率为96%；80个村中有54个完成验收，约占七成。",
			),
			looksBad: "数字凑不到总数，但列举不全、交叉，或者率与两个数无关。",
		},
		{
			name: "只列举了突出的几项",
			good: draft("全市有施工队820家，其中国家级示范队12家、省级示范队45家；采购建材320吨，其中水泥180吨、钢筋90吨、保温板20吨。"),
			looksBad: "分项之和远小于总数，或者还有没写出的小项，是举例，不是全部。",
		},
		{
			name: "部分列举和交叉分类",
			good: draft("改造对象共420人，其中党员12人、女性160人；危房主要分布在萝北县180户、绥滨县200户等地。"),
			looksBad: "分项之和不等于总数，但分项是交叉的，或者只列举了一部分。",
		},
		{
			name: "四舍五入",
			good: draft("已开工377户，占计划420户的89.8%，其中萝北县170户、绥滨县167户、东山区40户。"),
			looksBad: "百分比除不尽，但四舍五入以后是对的。",
		},
	],
	*check(d) {
		if (d.has("合同")) return;
		const seen = new Set<number>();
		for (const r of all(d)) {
			if (seen.has(r.at.start)) continue;
			seen.add(r.at.start);
			yield r;
		}
	},
});

function* all(d: Dossier): Generator<Report<Message>> {
	const telling = d.sentences.filter((s) => toldIn(s) !== NOTHING);
	for (const s of telling) for (const slip of toldIn(s).slips) yield located(s, slip);
	yield* namedShares(telling, d);
	yield* rests(telling);
	yield* repeated(telling);
	yield* named(d);
	yield* tables(d.draft.paragraphs);
}

/** What the figures of a sentence say by themselves: its own slips, and what is to be held against other sentences. */
interface Told {
	readonly slips: readonly Slip[];
	readonly shares: readonly Share[];
	readonly funds: readonly Funds[];
	readonly ones: readonly One[];
}

const NOTHING: Told = { slips: [], shares: [], funds: [], ones: [] };
const toldIn = keptWithSentence((text, own): Told => {
	const amounts = amountsIn(own);
	if (amounts.length === 0) return NOTHING;
	const bare = ownWords(own);
	const told = {
		slips: slipsIn(bare, amounts),
		shares: sharesIn(text, amounts),
		funds: fundsIn(text, amounts),
		ones: onesIn(bare, amounts),
	};
	return told.slips.length + told.shares.length + told.funds.length + told.ones.length === 0 ? NOTHING : told;
});

/** A slip inside one sentence; offsets in its text, so that it is known wherever the sentence stands. */
interface Slip extends Omit<Report<Message>, "at"> {
	readonly from: number;
	readonly to: number;
}

const located = (s: Sentence, { from, to, ...report }: Slip): Report<Message> => ({ ...report, at: within(s, from, to) });

/** `占存量资金的75%` where 存量资金 has its amount elsewhere. */
const NAMED_SHARE = /^[，,]?占([\u4e00-\u9fff]{2,10}?)(?:总数|总量|总额|总面积)?的?$/;

interface Share {
	readonly percent: Percent;
	readonly amount: Amount;
	/** What the amount is a share of. */
	readonly name: string;
}

function sharesIn(text: string, amounts: readonly Amount[]): readonly Share[] {
	const out: Share[] = [];
	if (!text.includes("占")) return out;
	for (const percent of percentsIn(text)) {
		const amount = amounts.findLast((x) => x.end <= percent.start);
		const name = amount && NAMED_SHARE.exec(text.slice(amount.end, percent.start))?.[1];
		if (name) out.push({ percent, amount, name });
	}
	return out;
}

function* namedShares(telling: readonly Sentence[], d: Dossier): Generator<Report<Message>> {
	for (const s of telling) {
		for (const { percent: p, amount: a, name } of toldIn(s).shares) {
			const wholes = new Map<number, Amount>();
			for (const other of d.sentences)
				for (const x of amountsIn(other))
					if (x.unit === a.unit && x.label.replace(/[为共计达约有是]+$/, "").endsWith(name)) wholes.set(x.value, x);
			const [whole] = wholes.values();
			// Two wholes of one name: no telling which is meant.
			if (wholes.size === 1 && whole && whole.value > 0) for (const slip of percent(p, share(a, whole))) yield located(s, slip);
		}
	}
}

function slipsIn(text: string, amounts: readonly Amount[]): readonly Slip[] {
	// A sum takes a whole and two parts.
	const out = amounts.length < 3 ? [] : [...sums(text, amounts)];
	for (const p of percentsIn(text)) out.push(...percents(text, p, amounts));
	return out;
}

function sumSlip(total: Amount, parts: readonly Amount[]): Slip {
	const sum = parts.reduce((n, p) => n + p.value, 0);
	const rounding = compareTotal(parts, total) === "rounding";
	return {
		message: rounding ? "rounding" : "sum",
		...(rounding ? { severity: "hint" as const } : {}),
		values: { actual: inUnitOf(sum, total), expected: inUnitOf(total.value, total), unit: total.written },
		from: total.start,
		to: total.end,
	};
}

/** `N单位，其中甲a单位、乙b单位`, `N单位，由a、b和c组成`, `甲a单位、乙b单位，共计N单位`. */
function* sums(text: string, amounts: readonly Amount[]): Generator<Slip> {
	for (const m of text.matchAll(/其中|分别(?:为|是)|包括|由(?=[^。；]{4,120}(?:组成|构成))/g)) {
		const total = amounts.findLast((a) => a.end <= m.index && m.index - a.end <= 24 && !/[。；]/.test(text.slice(a.end, m.index)));
		if (!total) continue;
		const rest = text.slice(m.index);
		// The list ends where another 其中, or a word that opens something new, begins.
		const stop = rest
			.slice(2)
			.search(/其中|另|此外|同比|比上年|较上年|截至|已完成|目前|组成|构成|[，,](?:现|故|为此|特)?(?:建议|恳请|申请|请|拟|需|须|计划)/);
		const until = stop < 0 ? text.length : m.index + 2 + stop;
		const parts: Amount[] = [];
		for (const a of amounts) {
			if (a.start <= m.index || a.end > until) continue;
			if (a.unit !== total.unit) break;
			parts.push(a);
		}
		if (parts.length < 2) continue;
		const labels = parts.map((p) => p.label.replace(/^(?:其中|分别为|包括|由|和|及|与)/, ""));
		const tail = text.slice(parts.at(-1)!.end, parts.at(-1)!.end + 3);
		if (
			/^[、，]?等/.test(tail) ||
			/主要|(?<![一二两三四五六七八九十\d]个?大?)部分|至少|不含|不计/.test(text.slice(Math.max(total.start - 8, 0), until))
		)
			continue;
		const composed = m[0].startsWith("由") || (m[0] === "包括" && closed(text, parts, total));
		if (!composed && (partition(labels) ? mayBePartial(parts, total) : !exceeds(text, labels, parts, total))) continue;
		// The whole may stand a clause further off: 已开工377户，占计划420户的90%，其中….
		if (amounts.some((a) => a.end <= m.index && a.unit === total.unit && compareTotal(parts, a) === "equal")) continue;
		yield sumSlip(total, parts);
	}
	for (const m of text.matchAll(
		/(?:共计|合计|总计|共(?:完成|实现|投入|筹集|发放|排查|培训|安排|拨付|接待|支出|征收|入库|有|需)?[^，。；、\d]{0,6})\s*(?=\d)/g,
	)) {
		const total = amounts.find((a) => a.start >= m.index && a.start <= m.index + m[0].length);
		if (!total) continue;
		const parts: Amount[] = [];
		for (const a of [...amounts].reverse()) {
			if (a.end > m.index) continue;
			if (a.unit !== total.unit || /[。；]/.test(text.slice(a.end, m.index))) break;
			parts.unshift(a);
		}
		const run = joined(text, parts);
		if (run.length >= 2 && distinct(run) && /^[，,]?(?:共计|合计|总计|共)$/.test(text.slice(run.at(-1)!.end, total.start))) {
			if (compareTotal(run, total) !== "equal") yield sumSlip(total, run);
			continue;
		}
		const composed =
			parts.length > 0 &&
			COMPOSED.test(text.slice(parts.at(-1)!.end, m.index)) &&
			/由[^，。；\d]{1,14}$/.test(text.slice(0, parts[0]!.start));
		if (
			parts.length < 2 ||
			!(composed || partition(parts.map((p) => p.label)) || inTurn(text, parts)) ||
			/另|此外/.test(text.slice(parts[0]!.start, m.index))
		)
			continue;
		if (compareTotal(parts, total) !== "equal") yield sumSlip(total, parts);
	}
	yield* bareLists(text, amounts);
}

/** `由…组成，` between the last part and its total. */
const COMPOSED = /^[一二两三四五六七八九十几]?(?:个|大)?(?:部分|方面|项|块)?(?:组成|构成)[，,]$/;

/** `共540万元：建筑费300万元，设备费120万元`, `共860人，男生420人，女生460人`: a total and nothing but its parts behind it. */
function* bareLists(text: string, amounts: readonly Amount[]): Generator<Slip> {
	for (const [i, total] of amounts.entries()) {
		if (!/(?:共|总|合计|总计)[^，。；\d]{0,8}$/.test(text.slice(0, total.start))) continue;
		const parts: Amount[] = [];
		let from = total.end;
		for (const a of amounts.slice(i + 1)) {
			if (
				a.unit !== total.unit ||
				!(parts.length === 0 ? /^[，,：:][^，。；\d]{1,12}$/ : /^[，、和及与]+[^，。；\d]{1,12}$/).test(text.slice(from, a.start))
			)
				break;
			parts.push(a);
			from = a.end;
		}
		// To the end of the sentence: what goes on may be about something else.
		if (parts.length < 2 || !/^[。；]?$/.test(text.slice(from)) || !distinct(parts)) continue;
		const announced = /[：:]/.test(text[total.end] ?? "");
		if (mayBePartial(parts, total) || (!announced && !partition(parts.map((p) => p.label)))) continue;
		if (compareTotal(parts, total) !== "equal") yield sumSlip(total, parts);
	}
}

/** The parts at the end of a row that 、 or 和 joins. */
function joined(text: string, parts: readonly Amount[]): Amount[] {
	let first = parts.length - 1;
	while (first > 0 && /^[、和及与]+[^，。；\d]{1,12}$/.test(text.slice(parts[first - 1]!.end, parts[first]!.start))) first--;
	return parts.slice(Math.max(first, 0));
}

/** Whether each part has a name of its own and none may lie in another (党员、女性), be an aside or a comparison. */
function distinct(parts: readonly Amount[]): boolean {
	const labels = parts.map((p) => p.label);
	if (new Set(labels).size < labels.length || labels.some((l) => l === "")) return false;
	if (partition(labels)) return true;
	return !labels.some((l) =>
		/党员|团员|女|男|岁|少数民族|残疾|学历|本科|以上|以下|主要|含|另|约|近|超过|至少|最多|新增|增加|减少|同比|累计|占|比|平均|每|人均|户均/.test(
			l,
		),
	);
}

/** `包括甲、乙和丙。`: a list with its last member joined by 和, three or more of them, is told whole. */
function closed(text: string, parts: readonly Amount[], total: Amount): boolean {
	const before = text.slice(parts.at(-2)!.end, parts.at(-1)!.start);
	return (
		parts.length >= 3 &&
		/^(?:和|及|以及|与)/.test(before) &&
		/^[。；]?$/.test(text.slice(parts.at(-1)!.end)) &&
		joined(text, parts).length === parts.length &&
		distinct(parts) &&
		!mayBePartial(parts, total)
	);
}

/**
 * Things that share no word (水稻、玉米、大豆) may be listed in part, but never make more than their whole. People are counted under several
 * heads at once, so they say nothing.
 */
function exceeds(text: string, labels: readonly string[], parts: readonly Amount[], total: Amount): boolean {
	if (/^(?:人|人次|名|次|户次)$/.test(total.unit) || parts.length < 3 || new Set(labels).size < labels.length) return false;
	if (labels.some((l) => l.length < 2 || l.length > 10 || /[的约近含占超比增减新共]|以上|以下|累计/.test(l))) return false;
	if (parts.slice(1).some((p, i) => !/^[、和及与]/.test(text.slice(parts[i]!.end, p.start)))) return false;
	return parts.reduce((n, p) => n + p.value, 0) > total.value && compareTotal(parts, total) === "differs";
}

/** `甲县、乙县、丙区分别为a、b、c`: as many names as figures. */
function inTurn(text: string, parts: readonly Amount[]): boolean {
	const names = /([^，。；：\d]{2,60})分别[^，。；\d]{0,6}$/.exec(text.slice(0, parts[0]!.start))?.[1];
	return names !== undefined && names.split(/[、和及与]/).length === parts.length;
}

interface Percent {
	readonly value: number;
	readonly decimals: number;
	readonly written: string;
	readonly start: number;
	readonly end: number;
}

/** `12.5%`, `百分之十二点五`. */
function percentsIn(text: string): Percent[] {
	const out: Percent[] = [];
	if (!/[%％]|百分之/.test(text)) return out;
	for (const m of text.matchAll(/(\d+(?:\.(\d+))?)[%％]|百分之([零一二三四五六七八九十百]+)(?:点([零一二三四五六七八九]+))?/g)) {
		const whole = m[3] === undefined ? undefined : chineseNumber(m[3]);
		const fraction = m[4] === undefined ? "" : `.${[...m[4]].map((c) => chineseNumber(c)).join("")}`;
		const value = m[1] !== undefined ? Number(m[1]) : Number(`${whole}${fraction}`);
		if (!Number.isFinite(value)) continue;
		out.push({
			value,
			decimals: m[2]?.length ?? m[4]?.length ?? 0,
			written: m[1] ?? String(value),
			start: m.index,
			end: m.index + m[0].length,
		});
	}
	return out;
}

/** What stands between a part and its whole: `…，占计划420户的85%`. */
const OF = /^[，,]?(?:约|已)?(?:占|完成|相当于|达到)[^，。；%]{0,12}$/;
const GROWN =
	/^[^，。；]{0,4}[，,]?(?:同比|比上年|比去年|较上年|较去年)?(?:增长|提高|增加|上升|增幅|下降|减少|降低|降幅|压缩)(?:了|达|为|到)?$/;
const TO = /^(?:每年|每月)?(?:增加|提高|上升|增长|扩大|减少|降低|下降|压缩|缩减|升|降|增|减)(?:到|至|为)$/;
/** Rates that divide what is done by what there was to do. */
const RATE =
	/(?:完成|合格|到会|出席|参训|办结|整改|达标|开工|竣工|到位|通过|签约|兑现|回收|入户|复检合格|销号)率(?:仅)?(?:为|达到|达|是)?$/;
/** Any other rate, where one figure is named as due and the other as done: 应检1200台，已检960台，检验率80%. */
const ANY_RATE = /(?<!增长|利|税|费|汇|概|死亡|发病|满意|知晓|优良|优秀|故障|事故|投诉|就业|升学|流失|空置)率(?:仅)?(?:为|达到|达|是)?$/;
const DUE = /应|计划|任务|目标|需/;
const DONE = /已|实|合格|完成|办结|整改|达标|开工|竣工|到位|通过|签约|兑现|回收|销号|其中/;
const LAST_YEAR = /去年|上年|上一年|同期/;
const YEAR_ON_YEAR =
	/(?:同比|比上年|比去年|较上年|较去年|比上年同期|比去年同期|较上年同期|较去年同期)(?:(增长|提高|增加|上升|多)|(下降|减少|降低|少))(?:了|达|为)?$/;

function* percents(text: string, p: Percent, amounts: readonly Amount[]): Generator<Slip> {
	const before = amounts.filter((a) => a.end <= p.start);
	const b = before.at(-1);
	if (b && /^的?$/.test(text.slice(b.end, p.start)) && b.value > 0) {
		const a = before.at(-2);
		if (a?.unit === b.unit && OF.test(text.slice(a.end, b.start))) yield* percent(p, share(a, b));
		return;
	}
	const a = before.at(-2);
	// `N份，其中甲N份，占p%`: the part is a share of the whole right before it.
	if (
		a &&
		b &&
		a.unit === b.unit &&
		a.value > 0 &&
		/^[，,]其中[^，。；\d]{1,12}$/.test(text.slice(a.end, b.start)) &&
		/^[，,]占比?$/.test(text.slice(b.end, p.start))
	) {
		yield* percent(p, share(b, a));
		return;
	}
	if (a && b && a.unit === b.unit && a.value > 0 && ofWhole(text, p, a, b)) {
		yield* percent(p, share(b, a));
		return;
	}
	if (a && b && a.unit === b.unit && a.value > 0 && TO.test(text.slice(a.end, b.start)) && GROWN.test(text.slice(b.end, p.start))) {
		if (/[由从][^，。；]{0,12}$/.test(text.slice(0, a.start))) yield* percent(p, change(b, a));
		return;
	}
	const lead = text.slice(0, p.start);
	const due =
		before.length === 2 &&
		before[0]!.unit === b?.unit &&
		((DUE.test(before[0]!.label) && /已|实/.test(b!.label)) || rateOf(text, p, before[0]!, b!));
	if (RATE.test(lead) || (due && ANY_RATE.test(lead))) {
		// Two figures of one sort, the second of them what was done: no telling otherwise which divides which.
		const two = before.filter((x) => x.unit === b?.unit);
		if (two.length !== 2 || before.length !== 2 || !(due || DONE.test(text.slice(two[0]!.end, two[1]!.start)))) return;
		const [whole, part] = two as [Amount, Amount];
		if (whole.value > 0 && !/约|近|左右|以上/.test(lead)) yield* percent(p, share(part, whole));
		return;
	}
	const grown = YEAR_ON_YEAR.exec(lead);
	if (!grown) return;
	// This year's figure and last year's, each named as such, and no third.
	const own = amounts.filter((x) => x.unit === b?.unit);
	if (own.length !== 2) return;
	const clause = (x: Amount): string => clausesOf(text).find((c) => c.from <= x.start && x.start < c.to)?.text ?? "";
	const last = own.filter((x) => LAST_YEAR.test(clause(x)) && !YEAR_ON_YEAR.test(clause(x).slice(0, clause(x).search(/\d/))));
	const now = own.find((x) => x !== last[0]);
	if (last.length !== 1 || !now || last[0]!.value === 0 || now.end > p.start) return;
	yield* percent(p, change(now, last[0]!));
}

/** `80个食堂中有54个建成，占72%`, `食堂共80个，其中54个已建成，占72%`, `共80个，已建成54个，占72%`. */
function ofWhole(text: string, p: Percent, whole: Amount, part: Amount): boolean {
	if (!/^[^，。；\d约近]{0,14}[，,]占(?:总数|总量|全部)?(?:的|比)?(?:为|达到|达)?$/.test(text.slice(part.end, p.start))) return false;
	const between = text.slice(whole.end, part.start);
	if (/^[^，。；\d]{0,12}(?:中|里)[，,]?(?:已|仅|只)?有?$/.test(between) || /^[^，。；\d]{0,12}[，,]其中[^，。；\d]{0,12}$/.test(between))
		return true;
	return /(?:共|总|应|计划)[^，。；\d]{0,6}$/.test(whole.label) && /^[，,](?:已|实|现已|目前已)[^，。；\d]{1,12}$/.test(between);
}

/** `共80个，已建成54个，建成率72%`: the rate is called after what was done with the second figure, and not with the first. */
function rateOf(text: string, p: Percent, whole: Amount, part: Amount): boolean {
	const name = /([\u4e00-\u9fff]{2})率(?:仅)?(?:为|达到|达|是)?$/.exec(text.slice(0, p.start))?.[1];
	if (name === undefined || part.value > whole.value) return false;
	const end = text.slice(part.end).search(/[，。；]/);
	const done = text.slice(whole.end, end < 0 ? part.end : part.end + end);
	return done.includes(name) && /已|实|其中|有/.test(done) && !whole.label.includes(name) && !/[约近超]/.test(whole.label + part.label);
}

/** By how many per cent `now` differs from `then`, least and most. */
function change(now: Amount, then: Amount): { from: number; to: number } {
	const range = share(now, then);
	const ends = [Math.abs(range.from - 100), Math.abs(range.to - 100)];
	return range.from <= 100 && 100 <= range.to ? { from: 0, to: Math.max(...ends) } : { from: Math.min(...ends), to: Math.max(...ends) };
}

function* percent(p: Percent, range: { from: number; to: number }): Generator<Slip> {
	// One unit in the last place written covers rounding either way.
	const slack = 10 ** -p.decimals;
	if (p.value >= range.from - slack && p.value <= range.to + slack) return;
	yield {
		message: "percent",
		values: { expected: ((range.from + range.to) / 2).toFixed(Math.max(p.decimals, 1)), actual: p.written },
		from: p.start,
		to: p.end,
	};
}

const TOTAL = /(?:总投资|概算|预算|总额|共需(?:资金|经费)?|需(?:要)?(?:资金|经费)|资金需求|计划投资|总造价)[^，。；\d]{0,8}$/;
const IN_HAND = /(?:已到位|已落实|已筹集|已拨付|已安排|已争取|已有)[^，。；\d]{0,8}$/;
const LACKING = /^[，、；]?(?:尚|还|仍)?(?:缺|差|有?缺口|不足)(?:口|额|少)?[^，。；\d]{0,6}$/;

/** No word for a whole, and what may stand behind it, is longer. */
const LEAD = 20;

/** A sum of money that is a whole, or that is in hand beside what is lacking. */
interface Funds {
	readonly amount: Amount;
	readonly whole: boolean;
	readonly lacking: Amount | undefined;
}

function fundsIn(text: string, amounts: readonly Amount[]): readonly Funds[] {
	const out: Funds[] = [];
	const money = amounts.filter((a) => a.unit === "元");
	for (let i = 0; i < money.length; i++) {
		const amount = money[i]!;
		const lead = text.slice(Math.max(0, amount.start - LEAD), amount.start);
		const whole = TOTAL.test(lead);
		const next = money[i + 1];
		const lacking = next && LACKING.test(text.slice(amount.end, next.start)) && IN_HAND.test(lead) ? next : undefined;
		if (whole || lacking) out.push({ amount, whole, lacking });
	}
	return out;
}

/** What is in hand and what is lacking make the total that stands before them. */
function* rests(telling: readonly Sentence[]): Generator<Report<Message>> {
	let total: { s: Sentence; amount: Amount } | undefined;
	for (const s of telling) {
		for (const { amount: a, whole, lacking: b } of toldIn(s).funds) {
			if (whole) total = { s, amount: a };
			if (!b || !total) continue;
			if (compareTotal([a, b], total.amount) !== "differs") continue;
			yield {
				message: "rest",
				values: {
					a: inUnitOf(a.value, total.amount),
					b: inUnitOf(b.value, total.amount),
					unit: total.amount.written,
					actual: inUnitOf(a.value + b.value, total.amount),
					expected: inUnitOf(total.amount.value, total.amount),
				},
				at: within(total.s, total.amount.start, total.amount.end),
			};
		}
	}
}

/** Quantities that a document has only one of. */
const ONE =
	/^(?:(?:所需|资金|经费|项目|工程|目前)*(?:尚缺|还缺|缺口)(?:资金|经费)?|总投资|(?:项目|工程)?概算(?:总投资)?|总面积|总长度?|全长|总人口|总户数|死亡|受伤|失踪|被困|遇难)$/;

/** A character of each; most sentences with figures have none of them. */
const MAY_BE_ONE = /[缺总概全死受失被遇]/;

/** A quantity that a document has only one of. */
interface One {
	readonly amount: Amount;
	readonly label: string;
	/** Which quantity it is. */
	readonly key: string;
}

function onesIn(text: string, amounts: readonly Amount[]): readonly One[] {
	const out: One[] = [];
	if (!MAY_BE_ONE.test(text) || /截[至止]|分别|其中[^，]{0,6}期|[一二三]期|同比|上年|去年/.test(text)) return out;
	const clauses = clausesOf(text);
	for (const amount of amounts) {
		const clause = clauses.find((c) => c.from <= amount.start && amount.start < c.to);
		const label = (clause ? text.slice(clause.from, amount.start) : amount.label)
			.replace(/[\s的共约为计达]/g, "")
			.replace(/^(?:两局建议|建议|请)/, "");
		if (ONE.test(label)) out.push({ amount, label, key: `${label.replace(/资金|经费|所需|目前|项目|工程/g, "")}|${amount.unit}` });
	}
	return out;
}

function* repeated(telling: readonly Sentence[]): Generator<Report<Message>> {
	const first = new Map<string, { amount: Amount; s: Sentence }>();
	for (const s of telling) {
		for (const { amount: a, label, key } of toldIn(s).ones) {
			const before = first.get(key);
			if (!before) first.set(key, { amount: a, s });
			// The same sum may be written in 万 here and in 亿 there.
			else if (before.s !== s && compareTotal([a], before.amount) === "differs")
				yield {
					message: "twice",
					values: {
						name: label,
						expected: `${inUnitOf(before.amount.value, before.amount)}${before.amount.written}`,
						actual: `${inUnitOf(a.value, a)}${a.written}`,
					},
					at: within(s, a.start, a.end),
				};
		}
	}
}

/** A quantity that is named in full, in words of its own: 视频设备采购费用为, 全市共有中小学, 改造面积为. */
const NAMED =
	/^(?:[\u4e00-\u9fff]{2,16}(?:费用?|资金|经费|金额|总额|投资额?|面积|长度|里程|人数|户数|数量|总量|产量|容量|预算|概算|造价|价款|收入|支出|总投资|总人口)[为是共达计]{1,2}|[\u4e00-\u9fff]{2,14}总投资|(?:全[市县区委局校]|[我本][市县区局委校]|市直)[\u4e00-\u9fff]{0,4}(?:共有|现有)[\u4e00-\u9fff]{2,10})$/;
/** What is done anew each time, what is only a part, and what is no exact figure. */
const NOT_ONE =
	/^(?:安排|下达|拨付|发放|投入|支付|筹集|争取|落实|完成|新增|追加|申请|列支|节约|减免|需要?|拟|计划|预计|力争|可|将)|[每各其另约近超至增减均第期某该]|不少于|不低于|不超过|最高|最低|标准|其余|剩余|阶段/;
const WHEN = /\d{4}年|\d{1,2}月(?:\d{1,2}日|底)?|[上下]半年|[一二三四]季度|[今明去前]年|年[初底]|同期|目前/g;
/** Names that tell one object of a list from the next. */
const PLACE = /[\u4e00-\u9fff]{2}(?:县|区|乡|镇|村|街道|小区|学校|小学|中学|医院|公司|路|街|桥|矿|厂|农场|林场|项目|工程)/g;

interface Mention {
	readonly amount: Amount;
	readonly s: Sentence;
	readonly label: string;
	readonly section: Paragraph | undefined;
}

/**
 * The same quantity, named in the same words in two places. Where a list goes through several objects it says the same words of each: then more
 * than two places have them, or other quantities recur beside them, or each place names its object.
 */
function* named(d: Dossier): Generator<Report<Message>> {
	const byName = new Map<string, Mention[]>();
	let section: Paragraph | undefined;
	let last: Paragraph | undefined;
	for (const s of d.sentences) {
		if (s.paragraph !== last && (s.paragraph.heading > 0 || s.paragraph.label)) section = s.paragraph;
		last = s.paragraph;
		const text = ownWords(s);
		for (const amount of amountsIn(s)) {
			const clause = clausesOf(text).find((c) => c.from <= amount.start && amount.start < c.to);
			const label = clause ? text.slice(clause.from, amount.start).replace(/\s/g, "") : "";
			if (!NAMED.test(label) || NOT_ONE.test(label) || /^(?:以[上下内]|左右|余|多|[/／])/.test(text.slice(amount.end))) continue;
			const key = `${label.replace(/[为是共达计]+$/, "")}|${amount.unit}`;
			byName.set(key, [...(byName.get(key) ?? []), { amount, s, label: key.slice(0, key.indexOf("|")), section }]);
		}
	}
	const differ = (a: Mention, b: Mention): boolean =>
		compareTotal([b.amount], a.amount) === "differs" && compareTotal([a.amount], b.amount) === "differs";
	const pairs = [...byName.values()].filter((m) => m.length === 2 && differ(m[0]!, m[1]!)).map(([a, b]) => [a!, b!] as const);
	for (const [a, b] of pairs) {
		if (a.s === b.s) continue;
		if (set(a.s.text, WHEN) !== set(b.s.text, WHEN)) continue;
		const beside = pairs.some((o) => o[0] !== a && o[0].section === a.section && o[1].section === b.section);
		if (beside && a.section !== b.section) continue;
		const [here, there] = [objects(a), objects(b)];
		// A long name says by itself what it is of.
		if (here !== there && (a.label.length < 6 || (here !== "" && there !== ""))) continue;
		yield {
			message: "twice",
			values: {
				name: b.label,
				expected: `${inUnitOf(a.amount.value, a.amount)}${a.amount.written}`,
				actual: `${inUnitOf(b.amount.value, b.amount)}${b.amount.written}`,
			},
			at: within(b.s, b.amount.start, b.amount.end),
		};
	}
}

const set = (text: string, pattern: RegExp): string => [...new Set(text.match(pattern) ?? [])].sort().join();

/** The objects that a paragraph and its heading name; run-in headings (（一）甲桥。…) are part of the paragraph. */
const objects = (m: Mention): string =>
	set(`${m.section && m.section !== m.s.paragraph ? m.section.text : ""}。${m.s.paragraph.text}`, PLACE);

/** A table's 合计 row against the rows above it. */
function* tables(paragraphs: readonly Paragraph[]): Generator<Report<Message>> {
	let cells: Paragraph[] = [];
	for (const p of paragraphs) {
		if (!p.table && cells.length === 0) continue;
		if (p.cell && (cells.length === 0 || p.block === cells[0]!.block)) {
			cells.push(p);
			continue;
		}
		if (cells.length > 0) yield* table(cells);
		cells = p.cell ? [p] : [];
	}
	if (cells.length > 0) yield* table(cells);
}

function* table(cells: readonly Paragraph[]): Generator<Report<Message>> {
	const row = (n: number): Paragraph[] => cells.filter((c) => c.cell!.row === n);
	let rows = 0;
	const totals: number[] = [];
	// How many cells of the row stand before; a total is named in one of the first two.
	let before = 0;
	let last = -1;
	for (const { cell, text } of cells) {
		if (cell!.row !== last) before = 0;
		last = cell!.row;
		rows = Math.max(rows, last);
		if (/小\s*计/.test(text)) return;
		if (before++ < 2 && last > 0 && totals.at(-1) !== last && /^[合总]\s*计$/.test(text)) totals.push(last);
	}
	const at = totals[0];
	if (at === undefined || totals.length > 1 || (at !== rows && at !== 1)) return;
	const numeric = (t: string): number | undefined => anyNumber(t.trim());
	for (const total of row(at)) {
		const expected = numeric(total.text);
		if (expected === undefined) continue;
		const head = row(0).find((c) => c.cell!.column === total.cell!.column)?.text ?? "";
		if (/率|比|%|均|单价|标准|序号|年份|编号|电话/.test(head)) continue;
		const others = cells.filter((c) => c.cell!.column === total.cell!.column && c.cell!.row > 0 && c.cell!.row !== at);
		const values = others.map((c) => numeric(c.text));
		if (values.length < 2 || values.some((v) => v === undefined)) continue;
		const sum = (values as number[]).reduce((n, v) => n + v, 0);
		const decimals = Math.max(...[total, ...others].map((c) => /\.(\d+)/.exec(c.text)?.[1]?.length ?? 0));
		// Rows with decimals may each be rounded; whole numbers must add up.
		const slack = decimals > 0 ? ((values.length + 1) / 2) * 10 ** -decimals : 0;
		if (Math.abs(sum - expected) > slack + 1e-6)
			yield { message: "column", values: { actual: String(Number(sum.toFixed(4))), expected: String(expected) }, at: total.span };
	}
}
