/** Views that were heard by posting a draft for people to answer. */
import { clausesOf, outsideQuotes, ownWords, type Sentence } from "./sentences";

/** Words before or in a clause that leave what it tells undone. */
export const NOT_DONE =
	/拟|将(?!征求)|应当|计划|待|尚未|没有|未(?:组织|开展|进行|举行|召开)|不(?:再|必|需|用|涉及)|无[需须]|下一步|适时|另行/;

/**
 * Whether something was posted so that people could answer: what came of it is told, or what was posted was still a draft. To post
 * what is settled (a price, a notice of taking) hears nobody, and no more does a posting that is yet to come.
 */
export function postedForViews(sentences: readonly Sentence[], at: number): boolean {
	const sentence = sentences[at]!;
	const text = ownWords(sentence);
	const after = sentences[at + 1];
	const next = after?.paragraph === sentence.paragraph ? outsideQuotes(after.text) : "";
	for (const m of text.matchAll(/公示|张榜公布|张贴公布/g)) {
		const clause = clausesOf(text).find((c) => c.from <= m.index && m.index < c.to) ?? { text, from: 0, to: text.length };
		const before = text.slice(clause.from, m.index).replace(/拟(?=[调征建定])/g, "　");
		if (NOT_DONE.test(before) || /提前|应(?!急)|须|要(?!求)/.test(before)) continue;
		const rest = text.slice(m.index) + next;
		if (ANSWERED.test(rest) && !/(?:无|没有)异议[^，。；]{0,4}(?:后|的)/.test(rest)) return true;
		if (/^(?:由|请)/.test(before.trim())) continue;
		const posted = text.slice(clause.from, clause.to);
		if (DRAFT.test(posted) && /已|了|公示(?:期|满)|公示[^，。；]{0,6}[\d一二三四五六七八九十]+(?:个?工作)?[日天]|\d月/.test(posted))
			return true;
	}
	return false;
}

const DRAFT = /草案|方案|初稿|讨论稿|征求意见稿|拟(?:调|征|建|定)/;
/** What came of a posting. */
const ANSWERED =
	/(?:收到|提出|反映|反馈|接到|收集|征得|采纳|持|有|无|没有)[^，。；]{0,12}(?:意见|异议|建议|诉求|来信|来电|反馈)|(?:意见|异议|建议)[^，。；]{0,4}[\d一二三四五六七八九十两]+(?:条|件|人|份|户|封|项|个)|(?:意见|异议)[^，。；]{0,4}已/;
