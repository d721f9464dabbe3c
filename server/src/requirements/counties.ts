/** Where a text gives counties or districts a task, a cost or a restriction (R24, T16). */
import type { Organ } from "../rulebook/rulebook";
import type { Span } from "../text/span";
import type { Dossier } from "./dossier";
import { clausesOf, outsideQuotes, type Sentence, within } from "./sentences";

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
	/^(?:[（(][^）)]*[）)])?(?:主要负责人|分管负责人|有关部门)?(?:要|应当?|应|须|必须|需|务必|负责|牵头|承担|配套|自筹|筹集|筹措|落实|安排|组织|完成|制定|建立|报送|上报|按照?|每[年月季]|于|在|将|从|不得|禁止|停止|暂停|不再|严禁|结合|对|把|与|同|认真|切实|尽快|分别|具体|也|均|都|原则上|是|为|抓紧|根据|参照|同步|自|年内|\d)/;
const TASK =
	/负责|牵头|承担|配套|自筹|筹集|筹措|落实|安排|组织|完成|制定|建立|报送|上报|出资|拨付|拆除|清理|关闭|关停|取缔|整治|排查|修建|建设|开展|实施|确定|推荐|选派|划拨|腾退|搬迁|不得|禁止|停止|暂停|严禁|责任|推进|做好|抓好|提供|核定|公布|签订|验收|督促|检查|兑现|发放|纳入|统计|汇总/;
const PAST = /已(?!批准)|曾|去年|上年|前年|此前|近年来|截至|目前|原/;

export function countyTasks(d: Dossier): CountyTask[] {
	const out: CountyTask[] = [];
	for (const sentence of d.sentences) {
		const text = outsideQuotes(sentence.text);
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
			if (/(?:经|报|向|同|与|会同|征求|听取|抄送|通报|对)$/.test(before.trim())) continue;
			const reach = text.slice(m.end, m.end + 60);
			if ((given || BINDS.test(after)) && TASK.test(reach))
				out.push({ organ: m.organ, text: m.text, span: within(sentence, m.start, m.end), sentence });
		}
	}
	return out;
}
