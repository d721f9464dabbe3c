/** Where a text gives counties or districts a task, a cost or a restriction (R24, T16). */

import type { Organ } from "../rulebook/rulebook";
import type { Span } from "../text/span";
import type { Consultation } from "./dossier";
import { keptWithDossier } from "./kept";
import { clausesOf, ownWords, type Sentence, within } from "./sentences";

export interface CountyTask {
	/** The county government; undefined when all of them are meant. */
	readonly organ: Organ | undefined;
	readonly text: string;
	readonly span: Span;
	readonly sentence: Sentence;
}

/** All counties and districts, in the ways they are called together. */
const ALL =
	/各县[、（(]?区[）)]?(?:人民)?(?:政府)?|各区[、（(]?县[）)]?(?:人民)?(?:政府)?|各县区(?:人民)?(?:政府)?|县[、（(]?区[）)]?(?:人民)?政府|各[县区](?:人民)?政府|[两二]县[、和]?六区|各地(?=要|应|须|必须|负责)/g;
/** Right behind the name: what binds it. */
const BINDS =
	/^(?:[（(][^）)]*[）)])?(?:(?:主要|分管|有关)?(?:负责人|负责同志|领导)|有关部门)?(?:要|应当?|应|须|必须|需|务必|负责(?!人|同志)|牵头|承担|配套|自筹|筹集|筹措|落实|安排|组织|完成|制定|建立|报送|上报|按照?|每[年月季]|于|在|将|从|不得|禁止|停止|暂停|不再|严禁|结合|对|把|与|同|认真|切实|尽快|分别|具体|也|均|都|原则上|是|为|抓紧|根据|参照|同步|自|年内|\d)/;
const TASK =
	/负责|牵头|承担|配套|自筹|筹集|筹措|落实|安排|组织|完成|制定|编制|拟定|建立|设立|设置|成立|组建|报送|上报|申报|报备|出资|拨付|支付|补助|补贴|补偿|安置|解决|保障|拆除|清理|清运|清查|关闭|关停|取缔|整治|治理|改造|修复|排查|摸底|巡查|巡护|核查|核实|修建|建设|养护|管护|看护|维护|监测|开展|实施|执行|确定|指定|明确|推荐|选派|配备|配足|购置|安装|更换|划拨|腾退|搬迁|收回|收集|收运|接收|移交|不得|禁止|停止|暂停|严禁|责任|推进|做好|抓好|提供|提出|登记|建档|造册|核定|审核|审批|公布|公示|张贴|签订|验收|督促|检查|查处|处置|兑现|发放|征收|纳入|统计|汇总|协助|配合/;
/**
 * A county as subject, with the time or the measure that binds it: what follows is a task, whatever the verb
 * (`于每年4月底前…`, `在作业开始前5日…`, `按每3000亩1人…`).
 */
const BOUND =
	/^(?:[（(][^）)]*[）)])?(?:(?:应当?|要|须|必须)?(?:于|在|自)?[^，。；]{0,20}?(?:\d+(?:个?工作)?[日天]|[月日年度末底]|开始|结束|之|以)(?:之|以)?[前内](?:\d+(?:个?工作)?[日天])?|每(?:年|半年|季度?|月|周|日|两年)[^，。；]{0,12}?|按照?(?:不低于|不少于)?[^，。；]{0,6}每[^，。；]{1,14}?)[，]?(?=[\u4e00-\u9fff]{2})/;
/** What it gains, may do or has done is none. */
const NO_TASK = /^[^，。；]{0,24}(?:可以?(?!行)|有权|享受|获得|得到|领取|获批|排名|名列|增长|下降|减少了|共有|了(?!解))/;
const PAST = /已(?!批准)|曾|去年|上年|前年|此前|近年来|截至|目前|原/;

/** `于2016年底前已完成`; not `对已关闭的…`, which is an object. */
const DONE =
	/^(?:[^对将把按由为，。；]{0,14}已|[^，。；]{0,20}(?:完成|落实|建立|报送|上报|组织|开展|安排|建设|制定|清理|拆除|发放|登记|提出)了)/;

export const countyTasks = keptWithDossier((d): CountyTask[] => {
	const out: CountyTask[] = [];
	for (const sentence of d.sentences) {
		const text = ownWords(sentence);
		const mentions = [
			...[...text.matchAll(ALL)].map((m) => ({
				organ: undefined as Organ | undefined,
				start: m.index,
				end: m.index + m[0].length,
				text: m[0],
			})),
			...d.rulebook
				.organsIn(text)
				.filter((m) => m.organ.type === "县区政府")
				.map((m) => ({ organ: m.organ as Organ | undefined, start: m.span.start, end: m.span.end, text: m.text })),
		].sort((a, b) => a.start - b.start);
		for (const m of mentions) {
			if (m.organ && d.issuers.some((i) => i.organ === m.organ)) continue;
			const clause = clausesOf(text).find((c) => c.from <= m.start && m.start < c.to) ?? { from: 0, to: text.length, text };
			const before = text.slice(clause.from, m.start);
			const after = text.slice(m.end).replace(/^[、和及与]\S{0,20}?(?=要|应|须|必须|负责|按)/, "");
			if (PAST.test(before) || /^(?:已|曾|目前|原|的|所属|境内|范围内|辖区(?!内))/.test(after)) continue;
			const given = /(?:由|请|责成|要求|督促|交由|委托)$/.test(before.trim());
			// 邀请县区政府负责人参加: a guest is given no task.
			if (/(?:邀请|邀|不请|[不未无]须?(?:要求|由|请)|不再(?:要求|由|请)|无需)$/.test(before.trim())) continue;
			if (/(?:经|报|向|同|与|会同|征求|听取|抄送|通报|对)$/.test(before.trim())) continue;
			const reach = text.slice(m.end, m.end + 60);
			if (DONE.test(after)) continue;
			const bound = BOUND.test(after) && !NO_TASK.test(after) && !PAST.test(after.slice(0, 24));
			if (bound || ((given || BINDS.test(after)) && TASK.test(reach)))
				out.push({ organ: m.organ, text: m.text, span: within(sentence, m.start, m.end), sentence });
		}
	}
	return out;
});

/** What concerns counties in a document that must have asked them first (R24): those that 涉及机关 lists, then their tasks. */
export const countyTargets = keptWithDossier((d): { organ: Organ | undefined; text: string; span: Span }[] => {
	if (d.has("请假") || d.has("返程报告") || d.kind === "纪要" || d.kind === "批复") return [];
	const type = d.issuer?.type;
	const governments = type === "市政府" || type === "市政府办公室" || d.toGovernment;
	if (!governments || !(d.saidMajor || d.has("规范性文件") || d.has("重大决策"))) return [];
	const listed = d.concerned.filter((c) => c.organ?.type === "县区政府" || c.collective?.types.includes("县区政府"));
	return [...listed.map((l) => ({ organ: l.organ, text: l.text, span: l.span })), ...countyTasks(d)];
});

/** Whether an entry of 征求意见 asks this county, or counties at all where none is named. */
export function consultsCounty(c: Consultation, organ: Organ | undefined): boolean {
	if (c.party.organ) return organ ? c.party.organ === organ : c.party.organ.type === "县区政府";
	return c.party.collective?.types.includes("县区政府") ?? /县区|各县|各区/.test(c.party.text);
}
