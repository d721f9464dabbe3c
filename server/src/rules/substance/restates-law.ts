import { defineRule } from "../../lint/rule";
import { heading } from "../../requirements/substance";
import { datesIn } from "../../text/dates";

const draft = (body: string): string => `---
文种: 通知
发文机关: 鹤岗市安全生产监督管理局
主送: 各生产经营单位
阶段: 送审
---

鹤岗市安全生产监督管理局关于加强安全生产培训的通知

各生产经营单位：

为加强安全生产培训，现将有关规定通知如下：

${body}
`;

export const rule = defineRule({
	title: { zh: "只是重复法律法规", en: "Only repeats the law" },
	why: {
		zh: "凡法律、行政法规已作出明确规定的，一律不再制发文件。",
		en: "What laws and administrative regulations already lay down is not issued again.",
	},
	sources: ["R45"],
	severity: "error",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		only: {
			zh: "正文各段都是引用或者重复国家法律、行政法规的规定，没有本机关自己的措施。",
			en: "Every operative paragraph quotes or repeats laws of the State; no measure of the issuer's own.",
		},
	},
	examples: [
		{
			name: "各条都是法条",
			bad: draft(
				"⟦一、依据《中华人民共和国安全生产法》第二十五条的规定，生产经营单位应当对从业人员进行安全生产教育和培训。⟧\n\n二、《中华人民共和国安全生产法》第二十七条规定，特种作业人员必须经专门的安全作业培训，取得相应资格，方可上岗作业。",
			),
		},
		{
			name: "有自己的期限",
			good: draft(
				"一、依据《中华人民共和国安全生产法》第二十五条的规定，生产经营单位应当对从业人员进行安全生产教育和培训。\n\n二、各单位于7月10日前将培训计划报我局。",
			),
			looksBad: "第一段是法条，但第二段有自己的要求。",
		},
		{
			name: "地方性法规不算",
			good: draft("一、按照《黑龙江省安全生产条例》第十九条规定，高危行业主要负责人须经考核合格。"),
			looksBad: "也是引用规定，但省条例既不是法律也不是行政法规。",
		},
	],
	*check(d) {
		if (!d.kind || !/^(?:通知|意见|通告|公告|决定|通报)$/.test(d.kind) || d.draft.annexes.length > 0) return;
		const operative = d.paragraphs.filter(
			(p) => !heading(p) && !/^(?:特此|附件)/.test(p.text) && !/(?:如下|通知)[：:]$/.test(p.text) && p.text.length > 8,
		);
		const first = operative[0];
		if (!first || operative.some((p) => p.table)) return;
		for (const p of operative) {
			// A law named as a ground, with a measure behind it, is no restatement: an article is quoted, or the law is the subject.
			if (!/第[〇一二三四五六七八九十百\d]+条/.test(p.text) && !/^[^《]{0,4}《[^》]+》(?:明确)?规定/.test(p.text.slice(p.label?.end ?? 0)))
				return;
			if (
				!CITES.test(p.text) ||
				/即日起|一律|立即|马上/.test(p.text) ||
				/(?:现|特|市政府|我[局委]|经)[^，。]{0,10}(?:批准|同意|决定)|(?<!申)请(?:各|于|将|你|按|及时)|委托|授权/.test(
					p.text.replace(/《[^》]*》/g, "").replace(/未经[^，。]{0,8}(?:批准|同意)/g, ""),
				)
			)
				return;
			const title = /《([^》]+)》/.exec(p.text)![1]!;
			if (!national(title, d.rulebook.norm(title)?.kind)) return;
			const own = p.text.replace(/《[^》]*》/g, "").replace(/第[〇一二三四五六七八九十百\d]+[章节条款项]/g, "");
			// One day, figure, place or organ of its own makes it a measure.
			if (
				datesIn(own, d.year).length > 0 ||
				/\d+(?:\.\d+)?\s*(?:[万亿]?元|%|日|天|个|人|小时|%)|我[局委办县区市]|本(?:局|委|市|县|区|通知)|全市|各县区/.test(own) ||
				d.rulebook.organsIn(own).length > 0
			)
				return;
		}
		yield { message: "only", at: first.span };
	},
});

const CITES = /(?:按照|根据|依照|依据|遵照|依)\s*《[^》]+》[^，。]{0,24}规定|《[^》]+》[^，。]{0,24}(?:明确)?(?:规定|明确|要求)/;

/** A law or administrative regulation of the State, by its own name. */
function national(title: string, kind: string | undefined): boolean {
	if (kind) return kind === "law" || kind === "administrative-regulation";
	if (/省|自治区|[^人]市|县/.test(title.replace("城市", ""))) return false;
	// A regulation that names no place is the State Council's.
	return /条例$/.test(title) || /(?<!办|方|书|司)法$/.test(title);
}
