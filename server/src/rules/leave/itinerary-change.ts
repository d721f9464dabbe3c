import { insertAfter } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { ownWords, within } from "../../requirements/sentences";

const draft = (body: string): string => `---
文种: 报告
类别: [返程报告]
发文机关: 鹤岗市旅游局
主送: [庚副市长, 市长]
---

鹤岗市旅游局关于参加全省冰雪旅游推介会情况的报告

庚副市长、市长：

${body}

贯彻落实意见：11月底前完成两条线路的踏查。特此销假。
`;

export const rule = defineRule({
	title: { zh: "行程有变没有报告", en: "Unreported change of itinerary" },
	why: {
		zh: "行程有变，应当及时以书面或者口头方式向市政府领导报告。",
		en: "A change of itinerary is reported in time, in writing or by word of mouth.",
	},
	sources: ["R52"],
	severity: "warning",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		unreported: {
			zh: "“{text}”说明行程有变，没有写明当时已向市政府领导报告。",
			en: "“{text}” shows a change of itinerary; nothing says that it was reported.",
		},
	},
	examples: [
		{
			name: "推迟返回",
			bad: draft("会议原定10月11日结束，因增加踏查环节⟦推迟至10月13日返回⟧。"),
			fixed: draft("会议原定10月11日结束，因增加踏查环节推迟至10月13日返回。\n\n行程变化已于〔请填写日期〕向〔请填写市政府领导〕报告。"),
			still: ["substance/placeholder"],
		},
		{ name: "改去别处", bad: draft("会后⟦转赴雪乡⟧考察一天。") },
		{ name: "已经口头报告", good: draft("会后转赴雪乡考察一天，当日已电话向庚副市长报告。"), looksBad: "行程有变，但写明已经电话报告。" },
		{ name: "提前准备", good: draft("会议要求提前谋划冬季产品。"), looksBad: "有“提前”，但说的不是行程。" },
	],
	*check(d) {
		if (!d.has("返程报告")) return;
		const all = d.paragraphs.map((p) => p.text).join("\n");
		if (
			/(?:口头|书面|电话|短信|及时|当日|当即|事先|事前|已|随即)[^，。]{0,12}(?:向|报)[^，。]{0,20}(?:市长|领导|办公室|市政府)[^，。]{0,10}(?:报告|报备|请示|说明|同意|汇报)?|(?:行程|变化|变更|延期|调整)[^，。]{0,16}(?:报告|报备|报经|请示|同意)|经[^，。]{0,16}(?:市长|领导|市政府)[^，。]{0,6}(?:同意|批准)/.test(
				all,
			)
		)
			return;
		for (const s of d.sentences) {
			const m = CHANGE.exec(ownWords(s));
			if (!m) continue;
			const last = s.paragraph;
			yield {
				message: "unreported",
				values: { text: m[0] },
				at: within(s, m.index, m.index + m[0].length),
				fixes: [
					{
						title: { zh: "写明行程变化的报告情况", en: "Tell how the change was reported" },
						safe: false,
						edits: insertAfter(d.draft, last, ["行程变化已于〔请填写日期〕向〔请填写市政府领导〕报告。"]),
					},
				],
			};
			return;
		}
	},
});

const CHANGE =
	/(?:提前|推迟|延期|延迟|延后|改为|改在|改于)(?:[一二两三四五\d]+[天日])?(?:至|到|于)?[^，。]{0,12}(?:返回|返程|返鹤|离会|出发|启程|结束行程)|(?:改赴|转赴|绕道|顺路(?:到|去|赴)|临时(?:赴|前往|增加))[\u4e00-\u9fff]{2,8}?(?=考察|学习|参观|调研|停留|走访|洽谈|拜访|对接|开会|参加|办理|，|。|$)|滞留(?:[一二两三四五\d]+[天日])?|多(?:停留|逗留)[^，。]{0,6}/;
