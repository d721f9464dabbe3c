import { replace } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { listedAnnexes, plainTitle, sameTitle, titlesOf } from "../../requirements/annexes";
import { distance } from "../../text/distance";

const draft = (listed: string, ...annexes: string[]): string => `鹤岗市林业局关于做好秋季造林的通知

各林场：

请按计划完成秋季造林，任务见附件。

附件：${listed}

鹤岗市林业局
2017年9月4日

${annexes.join("\n\n")}
`;

export const rule = defineRule({
	title: { zh: "附件标题与附件说明不一致", en: "Annex title is not the one listed" },
	why: {
		zh: "附件标题应当与附件说明的表述一致，附件顺序号也应当一致。",
		en: "An annex bears the title and number that the list gives it.",
	},
	sources: ["G"],
	severity: "warning",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		title: { zh: "附件标题“{actual}”与附件说明“{expected}”不一致。", en: "The annex is titled “{actual}”, listed as “{expected}”." },
		number: {
			zh: "“{title}”在附件说明中是附件{expected}，此处写作“{actual}”。",
			en: "“{title}” is annex {expected} in the list, “{actual}” here.",
		},
	},
	examples: [
		{
			name: "标题少了几个字",
			bad: draft("2017年秋季造林任务分解表", "附件", "⟦2017年造林任务表⟧", "红旗林场完成40公顷。"),
			fixed: draft("2017年秋季造林任务分解表", "附件", "2017年秋季造林任务分解表", "红旗林场完成40公顷。"),
		},
		{
			name: "两个附件，第二个标题不同",
			bad: draft(
				"1. 造林任务分解表\n2. 苗木质量标准",
				"附件1",
				"造林任务分解表",
				"红旗林场完成40公顷。",
				"附件2",
				"⟦苗木验收办法⟧",
				"一、苗高不低于30厘米。",
			),
		},
		{
			name: "两个附件的顺序与说明相反",
			bad: draft(
				"1. 造林任务分解表\n2. 苗木质量标准",
				"⟦附件1⟧",
				"苗木质量标准",
				"苗高不低于30厘米。",
				"⟦附件2⟧",
				"造林任务分解表",
				"红旗林场完成40公顷。",
			),
		},
		{
			name: "标题分行、带样表字样",
			good: draft("2017年秋季造林任务分解表", "附件", "2017年秋季造林", "任务分解表（样表）", "红旗林场完成40公顷。"),
			looksBad: "标题占两行，后面还有括号，但表述一致。",
		},
		{
			name: "附件标题不写发文机关",
			good: draft("鹤岗市林业局关于秋季造林的实施方案", "附件", "关于秋季造林的实施方案", "一、红旗林场完成40公顷。"),
			looksBad: "附件说明里多了发文机关，表述实际一致。",
		},
		{
			name: "附件直接是表格",
			good: draft("造林任务分解表", "附件", "| 林场 | 公顷 |\n|---|---|\n| 红旗 | 40 |"),
			looksBad: "附件没有标题，但表格没有另写别的名称。",
		},
	],
	*check(d) {
		for (const listed of listedAnnexes(d)) {
			const { annex } = listed;
			const title = annex?.title;
			if (!annex || !title || listed.text.length < 3) continue;
			if (titlesOf(annex).some((t) => sameTitle(t, listed.text))) {
				const number = annex.mark?.number;
				if (number === undefined || number === listed.place || (listed.item?.number !== undefined && listed.item.number !== listed.place))
					continue;
				// A gap in the heads alone is numbering/sequence's; here two have changed places.
				if (!d.draft.annexes.some((a) => a.mark?.number === listed.place)) continue;
				yield {
					message: "number",
					values: { title: title.text, actual: annex.mark!.text, expected: String(listed.place) },
					data: { actual: annex.mark!.text, expected: `附件${listed.place}` },
					at: annex.mark!.span,
				};
				continue;
			}
			// The slip may give an annex a short name of its own.
			if (!listed.item && isShortFor(listed.text, title.text)) continue;
			// What stands first need not be a title: a number, an organ, a line of the text itself.
			if (!related(listed.text, title.text) && !(annex.mark && looksLikeTitle(title.text))) continue;
			// A stop behind the name in the list is annex-list's, and no part of the name.
			const name = listed.text.replace(/[。．.；;，,、\s]+$/, "");
			yield {
				message: "title",
				values: { actual: title.text, expected: name },
				at: title.span,
				related: [{ span: listed.span, message: { zh: "附件说明", en: "The list" } }],
				fixes: [
					{
						title: { zh: `标题改为“${name}”`, en: `Title it ${name}` },
						safe: related(listed.text, title.text),
						edits: replace(title.span, name),
					},
				],
			};
		}
	},
});

/** Whether two names are versions of one: most of their characters are shared, in order. */
function related(a: string, b: string): boolean {
	const x = plainTitle(a);
	const y = plainTitle(b);
	const most = Math.max(x.length, y.length);
	return most >= 4 && distance(x, y, Math.floor(most / 2)) <= most / 2;
}

const isShortFor = (short: string, long: string): boolean => {
	let at = 0;
	for (const c of plainTitle(short)) {
		at = plainTitle(long).indexOf(c, at) + 1;
		if (at === 0) return false;
	}
	return true;
};

const looksLikeTitle = (text: string): boolean =>
	text.length >= 4 &&
	text.length <= 60 &&
	/(?:[表单册图书]|目录|办法|规定|规则|细则|方案|通知|意见|报告|标准|要点|计划|规划|预案|制度|说明|指南|须知|流程|议程|协议)(?:[（(][^（()）]*[）)])?$/.test(
		text,
	);
