/** What a text carries besides formulas: decisions, tasks, figures, days. R45: 没有实质内容的文件不发. */

import type { Paragraph } from "../document/types";
import { keptWithRulebook } from "../rulebook/rulebook";
import { type Literals, literals } from "../text/literals";
import type { Dossier } from "./dossier";
import { keptWithDossier } from "./kept";
import { ownWords, type Sentence } from "./sentences";

/** Words that carry nothing of their own; taken off before what is left is measured. */
const FILLER =
	/各(?:地|级|县|区|部门|单位|县区|有关单位|有关部门|学校|企业|乡镇)|全(?:市|体|局|县|省)|要|应当|应|必须|务必|进一步|切实|充分|全面|深入|扎实|认真|不断|积极|大力|努力|坚决|牢固|高度|真正|更加|持续|始终|自觉|主动|广大|干部|群众|职工|党员|对此|为此|一定|的|地|得|和|与|及|以|把|将|对|为|在|从|到|上|下|中|是|有|我们|大家|同志|[，。、；：！“”\s]/g;
/** An act that somebody can be seen to do. */
const CONCRETE =
	/报送|上报|报我|报市|报至|报到|报名|填写|填报|提交|送我|送市|送达|送交|发放|拨付|拨给|审核|审查|核实|核对|核查|检查组|登记|备案|办理|安装|拆除|拆迁|关闭|关停|停用|启用|停止|使用|召开|举办|举行|参加|培训班|公示|公布|公开|签订|签署|缴纳|缴存|申报|验收|改建|扩建|修建|新建|购置|采购|配备|施行|生效|废止|失效|延长|调整|禁止|不得|严禁|暂停|取消|聘任|任命|免去|授予|表彰|奖励|处分|给予|通报批评|同意|批准|决定|撤销|设立|成立|变更|更名|收取|免收|减免|补助|补贴|发给|支付|垫付|抽查|清查|清理|清退|整改|排查|抽调|选派|推荐|印制|张贴|更换|维修|封闭|绕行|试点|轮训|移交|接收|回收|销毁|种植|收购|储备|接种|巡查|值班|演练|试行|执行(?=.{0,6}(?:标准|价格|时间|规定))|下降|增长了/g;
const FIGURE =
	/\d[\d,.]*\s*(?:%|‰|[万亿]?元|[万亿]|人|名|户|个|处|公里|千米|米|平方|公顷|亩|吨|公斤|千克|台|辆|套|件|份|次|天|日内|个月|小时|年(?!\d|来|度)|周|级|座|所|家|条|项|株|立方|度|岁|批|期|届|分|倍)|[一二三四五六七八九十百千两]+(?:个工作日|日内|万元|公里|倍)|百分之/;
const DAY =
	/\d{1,2}月(?:\d{1,2}日|底|末|中旬|上旬|下旬|份)|\d{4}年(?:\d{1,2}月|底|末|前)|(?:年|月|季度)(?:底|末|内)(?:前|以前|之前)|[上中下]旬|每(?:年|月|周|日|季度)(?!来)|即日起|之日起/;

export interface Weighed {
	readonly sentence: Sentence;
	/** Whether nearly nothing is left of it once formulas are set aside. */
	readonly formulaic: boolean;
	/** Whether somebody is told, granted or shown something. */
	readonly operative: boolean;
}

interface Formulas {
	readonly pattern: RegExp;
	/** What every match begins with; most sentences have none of it. */
	readonly starts: Literals;
}

/** Fixed formulas, and those put together of a formula's verb and noun with a few characters between. */
const formulasOf = keptWithRulebook((rulebook): Formulas => {
	const quote = (list: readonly string[]): string =>
		[...list]
			.sort((a, b) => b.length - a.length)
			.map((s) => s.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
			.join("|");
	const allow = new Set(rulebook.phrases("allow"));
	const phrases = rulebook.phrases("formulas").filter((p) => !allow.has(p));
	const verbs = rulebook.phrases("formulaVerbs");
	const pattern = new RegExp(
		`(?:${quote(phrases) || "(?!)"})|(?:${quote(verbs) || "(?!)"})[\\u4e00-\\u9fff]{0,5}?(?:${quote(rulebook.phrases("formulaNouns")) || "(?!)"})`,
		"g",
	);
	return { pattern, starts: literals([...phrases, ...verbs]) };
});

/** Sentences of the cover with their weight; headings and the closing formula are left out. */
export const weigh = keptWithDossier(weighAll);

function weighAll(d: Dossier): Weighed[] {
	const { pattern, starts } = formulasOf(d.rulebook);
	// The matter itself, named again, does nothing yet.
	const topic = /关于(?:进一步|切实|全面|深入)*(?:加强|做好|抓好|开展|推进|深化)?(.{2,30}?)(?:工作)?(?:有关(?:问题|事项|事宜))?的/.exec(
		d.draft.title?.text ?? "",
	)?.[1];
	return d.sentences
		.filter((s) => s.text.length > 4 && !/^(?:特此|此复|妥否|当否|可否|附件|以上)/.test(s.text) && !heading(s.paragraph))
		.map((sentence) => {
			const text = ownWords(sentence);
			const formulas = starts.in(text) ? (text.match(pattern)?.length ?? 0) : 0;
			const rest = (formulas > 0 ? text.replace(pattern, "") : text).replace(FILLER, "");
			const hollow = formulas > 0 ? text.replace(pattern, "　") : text;
			const ask = d.asks.some((a) => a.sentence === sentence && a.form !== "closing");
			const operative = ask || FIGURE.test(text) || DAY.test(text) || [...hollow.matchAll(CONCRETE)].some((m) => !topic?.includes(m[0]));
			// Either nearly nothing is left, or one formula follows on another and nothing happens in between.
			const dense = formulas * 18 >= text.length;
			return {
				sentence,
				formulaic: (rest.length <= Math.max(6, text.length * 0.28) && !FIGURE.test(text)) || (dense && !operative),
				operative,
			};
		});
}

/** A line that only names its section. */
export const heading = (p: Paragraph): boolean =>
	p.heading > 0 || (p.label !== undefined && p.text.length <= 24 && !/[。；！？，：]/.test(p.text));

/** Printing and relaying covers carry their substance in what they print. */
export const printsAnother = keptWithDossier((d): boolean => {
	const title = d.draft.title?.text ?? "";
	return (
		/印发|转发|批转|转报|转呈|公布|发布|颁布/.test(title) ||
		d.sentences.slice(0, 4).some((s) => /现(?:将|予|把)?.{0,60}(?:印发|转发|批转|公布|发布|转报|发给)|现予(?:公布|印发)/.test(s.text))
	);
});
