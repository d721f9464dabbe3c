/** What an item of a meeting decides, and whether that is for the plenary or the executive meeting alone (R6, R23, R37). */
import { stripTitle } from "../document/title";
import { CHINESE_NUMERAL } from "../text/numerals";
import type { Dossier } from "./dossier";
import type { MeetingItem } from "./meeting";
import { outsideQuotes } from "./sentences";

const REGULATION = /(?:办法|规定|细则|条例|规范性文件)$/;
/** What an organ rules for itself, or somebody else ruled. */
const NOT_OURS = /工作规则|工作制度|议事规则|内部|机关|值班|考勤|国务院|中共中央|中央|中华人民共和国|全国|省|国家|[一-龥]+部关于/;
/** The document is only passed on, learnt or carried out. */
const PASSED_ON = /传达|学习|贯彻|落实(?!措施)|按照|依照|根据|依据|依|执行|符合/;
const DECIDES =
	/(?:审议|讨论|研究|表决|一致|原则|会议)(?:并|后)?(?:原则|一致)?(?:通过|同意|决定|批准|审定|确定)|原则(?:上)?(?:通过|同意)|(?:会议|市政府|决定|一致)(?:同意|批准|通过)|审议通过|讨论通过|审议决定|讨论决定|研究决定|审定|批准|通过了|(?:会议|一致)?决定(?!权|书)|^同意|议定|^(?:讨论)?审议(?!议|权)/;
/** It goes on to where it belongs. */
const PASSED_UP =
	/(?:提请|提交|报请|报|呈报|上报|提报|递交|列入|上)[^，。；]{0,14}(?:常务会|全体会|常委会|市委|市人大|人大常委会|省政府|国务院)|(?:待|经|须|需)[^，。；]{0,8}(?:常务会议?|全体会议|市委|市人大)[^，。；]{0,10}(?:审议|讨论|研究|通过|同意|决定)|(?:市政府|次)常务会议[^，。；]{0,8}(?:已|审议通过|讨论通过|研究决定)/;

/** Whether a text sends its matter on to the meeting that decides it. */
export const passesUp = (text: string): boolean => PASSED_UP.test(text);

/** Four characters in a row that both texts have, names of organs and the words of every agenda apart. */
export function sameSubject(a: string, b: string, d: Dossier): boolean {
	const bare = (text: string): string[] => {
		let out = text;
		for (const m of d.rulebook.organsIn(text)) out = out.replace(text.slice(m.span.start, m.span.end), "|");
		return out
			.split(/会议|研究|听取|审议|关于|汇报|情况|工作|问题|有关|请示|(?:管理|实施|暂行|工作)?(?:办法|规定|细则|条例|方案)|[^\u4e00-\u9fff]/)
			.filter((w) => w.length >= 4);
	};
	const theirs = bare(b);
	return bare(a).some((w) => [...w].some((_, i) => i + 4 <= w.length && theirs.some((t) => t.includes(w.slice(i, i + 4)))));
}

/** What the minutes tell of an item of the agenda: the item on the same subject, else the one in its place where both lists are as long. */
export function toldOf(item: MeetingItem, items: readonly MeetingItem[], d: Dossier): MeetingItem | undefined {
	const agenda = items.filter((i) => i.onSlip);
	const told = items.filter((i) => !i.onSlip);
	return (
		told.find((t) => sameSubject(item.text, t.sentences.join(""), d)) ??
		(agenda.length === told.length ? told[agenda.indexOf(item)] : undefined)
	);
}

/** The words that show a matter which only the plenary or executive meeting decides, when the text decides it; else undefined. */
export function decidesMajor(text: string, d: Dossier, following = ""): string | undefined {
	if (PASSED_UP.test(text) || PASSED_UP.test(following)) return undefined;
	const plain = outsideQuotes(text);
	const verb = DECIDES.exec(plain);
	if (!verb) return undefined;
	if (/(?:未|没有|不予|暂不|暂缓)(?:原则)?(?:通过|同意|批准|决定)/.test(plain)) return undefined;
	for (const m of text.matchAll(/《([^《》]+)》/g)) {
		const name = stripTitle(m[1]!);
		if (!REGULATION.test(name) || NOT_OURS.test(name)) continue;
		const before = plain.slice(Math.max(0, m.index - 14), m.index);
		if (PASSED_ON.test(before)) continue;
		return `《${m[1]}》`;
	}
	for (const m of text.matchAll(/《([^《》]+)》/g)) {
		const word = d.rulebook.phrases("majorItems").find((w) => m[1]!.includes(w));
		if (word && !NOT_OURS.test(m[1]!) && !PASSED_ON.test(plain.slice(Math.max(0, m.index - 14), m.index))) return `《${m[1]}》`;
	}
	const word = d.rulebook.phrases("majorItems").find((w) => plain.includes(w));
	if (word !== undefined) {
		const clause = clauseWith(plain, word);
		if (!PASSED_ON.test(clause.slice(0, clause.indexOf(word))) && !/制度|规定要求|监督检查|自查|学习/.test(clause)) return word;
	}
	const rule = /(?:鹤岗市|我市|全市|市)?[\u4e00-\u9fff]{2,16}(?:管理|实施|暂行|试行|补贴|奖励|征收|补偿)(?:办法|规定|细则)(?![》规])/.exec(
		plain,
	);
	if (rule && !NOT_OURS.test(rule[0]) && /审议|讨论通过|通过/.test(plain)) return rule[0];
	return appointed(plain) ?? listedAsMajor(plain) ?? largeSum(plain, d);
}

/** `同意任命甲四为市热源公司经理`: the appointment or removal of the head of an organ, an institution or a company. */
function appointed(text: string): string | undefined {
	const m =
		/(?:决定|同意|批准|通过)[^。；]{0,10}?((?:任命|聘任|提名|免去|任免)[^，。；]{0,20}(?:局长|主任|院长|校长|站长|所长|经理|董事长|理事长|厂长)(?!办公会|组)[^，。；]{0,4})/.exec(
			text,
		);
	return m && !/(?:领导小组|指挥部|专班|工作组|委员会|小组|评标|组委会)/.test(m[1]!) ? m[1] : undefined;
}

/** `同意将会展中心改造列为重大项目`: not the application for a list of the province or the state. */
function listedAsMajor(text: string): string | undefined {
	const m =
		/(?:决定|同意|批准|通过|议定|确定)[^。；]{0,50}?((?:列为|列入|确定为|纳入|作为)(?:全市|我市|市级|市政府|市|\d{4}年度?|年度)*重大(?:建设|投资|产业|基础设施)?项目)/.exec(
			text,
		);
	return m && !/申报|争取|推荐|上报|省|国家/.test(m[0]) ? m[1] : undefined;
}

/** A decision on spending at or above the rulebook's threshold. */
function largeSum(text: string, d: Dossier): string | undefined {
	const limit = d.rulebook.thresholds.largeSum;
	if (limit === undefined || !/资金|经费|拨付|拨款|投入|列支|补助|追加|支出|财政/.test(text)) return undefined;
	if (!/(?:决定|同意|批准|议定|确定|审定)[^。；]{0,60}(?:安排|拨付|拨款|列支|追加|投入|支付|解决|补助|动用|使用|出资)/.test(text))
		return undefined;
	for (const m of text.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?|${CHINESE_NUMERAL}+)\\s*(亿|万)元`, "g"))) {
		const n = Number(m[1]);
		if (Number.isFinite(n) && n * (m[2] === "亿" ? 1e8 : 1e4) >= limit) return m[0];
	}
	return undefined;
}

function clauseWith(text: string, word: string): string {
	return text.split(/[，。；]/).find((c) => c.includes(word)) ?? text;
}
