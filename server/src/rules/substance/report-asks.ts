import type { TextEdit } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { CLOSING } from "../../requirements/asks";
import type { Dossier } from "../../requirements/dossier";
import { changeKind } from "../../requirements/kindChange";
import { ownWords, within } from "../../requirements/sentences";

const draft = (end: string, to = "鹤岗市人民政府"): string => `---
文种: 报告
发文机关: 鹤岗市林业局
主送: ${to}
阶段: 送审
---

鹤岗市林业局关于春季森林防火工作情况的报告

${to}：

今春全市发生火情2起，均在1小时内扑灭，无人员伤亡。${end}
`;

export const rule = defineRule({
	title: { zh: "报告夹带请示事项", en: "A report that asks" },
	why: {
		zh: "报告等非请示性公文不得夹带请示事项。上级对报告不作批复，夹带的请求会落空。",
		en: "A report carries no request: superiors don't answer reports.",
	},
	sources: ["T15"],
	severity: "error",
	due: "拟稿",
	kinds: ["报告"],
	since: "0.1.0",
	messages: {
		asks: {
			zh: "报告夹带了请示事项（“{text}”）。请另文请示，或者改用请示。",
			en: "The report carries a request (“{text}”); ask in a document of its own.",
		},
	},
	examples: [
		{ name: "结尾请批示", bad: draft("\n\n⟦妥否，请批示。⟧"), fixed: draft("\n\n特此报告。") },
		{ name: "夹带要钱", bad: draft("⟦因扑火机具老化，恳请市政府安排专项资金60万元予以更新。⟧\n\n特此报告。") },
		{ name: "请审阅", good: draft("下一步将请各林场补充机具。\n\n以上报告，请审阅。"), looksBad: "有两个“请”，但都不是请示。" },
		{
			name: "说的是已经请示过的事",
			good: draft("我局3月已请示市政府追加经费，市财政局拨付了20万元。\n\n特此报告。"),
			looksBad: "提到请示和经费，但说的是以前的事。",
		},
	],
	*check(d) {
		if (d.has("请假") || d.has("返程报告") || d.direction === "下行" || d.direction === "平行") return;
		const entry = d.draft.slip.get("文种");
		for (const s of d.sentences) {
			const text = ownWords(s).trim();
			const closing = CLOSING.test(text) && !/审阅|阅示|审议|批转/.test(text);
			if (!closing && !(REQUEST.test(text) && !NOT.test(text))) continue;
			const kindFix =
				entry && d.draft.titleKind?.text === "报告"
					? [
							{
								title: { zh: "文种改为请示", en: "Make it a 请示" },
								safe: false,
								edits: asRequest(d),
							},
						]
					: [];
			yield {
				message: "asks",
				values: { text: text.slice(0, 30) },
				at: s.span,
				fixes:
					closing && s.paragraph.text.trim() === s.text
						? [
								{
									title: { zh: "结语改为“特此报告。”", en: "Close with 特此报告。" },
									safe: true,
									edits: [{ span: s.span, newText: "特此报告。" }],
								},
								...kindFix,
							]
						: kindFix,
			};
		}
	},
});

function asRequest(d: Dossier): TextEdit[] {
	const edits = changeKind(d, "请示");
	return [...edits, ...closingEdits(d).filter((e) => !edits.some((o) => e.span.start < o.span.end && o.span.start < e.span.end))];
}

/** `以上报告当否，请批示。` speaks of the kind as well. */
function closingEdits(d: Dossier): TextEdit[] {
	return d.sentences.flatMap((s) => {
		const m = /^(?:以上|上述|特此)(报告)/.exec(s.text);
		return m && /批/.test(s.text) ? [{ span: within(s, m[0].length - 2, m[0].length), newText: "请示" }] : [];
	});
}

const REQUEST =
	/(?:恳请|敬请|特请|提请|呈请|报请|恳求|请求(?=市|省|上级|县|批准|支持|予以|给予)|特申请|现申请|拟申请)(?!.{0,4}(?:各|你|社会|群众))|(?<![提申邀聘敦])请(?:市|省|上级|县|区)(?:人民)?(?:政府|委|[\u4e00-\u9fff]{1,4}厅)?[^，。]{0,10}(?:批准|批示|批复|同意|解决|协调|支持|安排|拨|帮助|明确|研究|追加|增加|审批|核定|指示)|(?<![提申邀聘敦])请(?:予|予以|给予)(?:批准|批示|批复|审批|支持|解决|帮助|协调|核准|资金|安排|同意)|(?:希望|盼|望)(?:市|省|上级)(?:人民)?(?:政府|[\u4e00-\u9fff]{1,4}厅)?[^，。]{0,14}(?:批准|解决|支持|安排|拨|倾斜|追加|帮助)|(?:希望|盼|望)(?:予|给予|能)(?:以)?[^，。]{0,6}(?:批准|解决|支持|安排)|请(?:批示|批准|批复|审批)[。]?$/;
const NOT =
	/审议|审阅|批转|(?:已|曾|此前|先后|多次|并已|及时)[^，。]{0,10}(?:请示|请求|恳请|报请|提请|呈请|申请)|诉讼请求|(?:企业|单位|群众|当事人|学校|居民|用户|农户|个人)[^，。]{0,8}(?:请求|申请|希望)|经(?:报请|请示|提请)|(?:报请|提请|呈请)[^，。]{0,16}(?:同意|批准|审定|研究)(?:后|[，,](?:将|把|于|自|已|我|全|在|对|现))|的请求|按程序(?:报请|提请)|(?:将|拟|再|适时|及时|前|后|内)(?:报请|提请|呈请)/;
