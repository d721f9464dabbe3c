import { defineRule } from "../../lint/rule";
import { insertArticle, regulationOf } from "../../requirements/regulation";
import { ownWords } from "../../requirements/sentences";

const draft = (last: string, middle = ""): string => `---
文种: 通知
类别: [规范性文件]
阶段: 拟稿
发文机关: 鹤岗市人民政府办公室
主送: 各县、区人民政府
起草: {机关: 鹤岗市畜牧兽医局, 日期: 2017-03-01}
---

鹤岗市人民政府办公室关于印发《鹤岗市犬只管理办法》的通知

各县、区人民政府：

现将《鹤岗市犬只管理办法》印发给你们，${middle}请遵照执行。

鹤岗市人民政府办公室

附件

鹤岗市犬只管理办法

第一条　为规范养犬行为，制定本办法。

第二条　犬只自出生满三个月起应当接种狂犬病疫苗，免疫证自发证之日起一年内有效。

${last}
`;

export const rule = defineRule({
	title: { zh: "规范性文件没有施行日期", en: "Normative document without a date of effect" },
	why: {
		zh: "规范性文件要写明从哪一天起施行，执行的人和被管理的人才知道从何时起受约束。",
		en: "A normative document says from which day it applies, so that those bound by it know.",
	},
	// A matter of practice rather than of one article; R60 is an example of it.
	sources: [],
	severity: "warning",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		missing: {
			zh: "规范性文件没有写明施行日期（如“自2017年8月1日起施行”“自印发之日起施行”）。",
			en: "The normative document does not say from which day it takes effect.",
		},
	},
	examples: [
		{
			name: "办法没有施行日期",
			bad: draft("第三条　本办法由市畜牧局负责解释，有效期五年。").replace("\n鹤岗市犬只管理办法\n", "\n⟦鹤岗市犬只管理办法⟧\n"),
			fixed: draft("第三条　本办法由市畜牧局负责解释，有效期五年。\n\n第四条　本办法自印发之日起施行。"),
		},
		{
			name: "意见没有施行日期",
			bad: `---
文种: 意见
类别: [规范性文件]
阶段: 拟稿
发文机关: 鹤岗市商务局
主送: 各商贸企业
---

⟦鹤岗市商务局关于规范单用途预付卡管理的意见⟧

各商贸企业：

为规范预付卡管理，提出如下意见：

一、发卡企业应当自开展业务之日起30日内备案。

二、记名卡不得设有效期。本意见由市商务局负责解释，执行满三年后评估。
`,
		},
		{
			name: "写在印发通知里",
			good: draft("第三条　本办法由市畜牧局负责解释，有效期五年。", "自2017年8月1日起施行，"),
			looksBad: "办法里没有施行日期，但印发通知写明了。",
		},
		{
			name: "自公布三十日后",
			good: draft("第三条　本办法由市畜牧局负责解释，自公布之日起三十日后施行，有效期五年。"),
			looksBad: "没有写哪一天，但可以算出来。",
		},
		{
			name: "以“执行”表示",
			good: draft("第三条　本办法由市畜牧局负责解释，2017年9月1日起正式执行，有效期五年。"),
			looksBad: "没有“施行”二字。",
		},
	],
	*check(d) {
		if (!d.has("规范性文件")) return;
		const regulation = regulationOf(d);
		if (!regulation || regulation.sentences.some((s) => EFFECT.test(ownWords(s)))) return;
		yield {
			message: "missing",
			data: { field: "施行日期" },
			at: regulation.at,
			...(d.rulebook.hasSource("R") ? { sources: ["R60"] } : {}),
			fixes: [
				{
					title: { zh: "增加施行日期条款", en: "Insert an article on the date of effect" },
					safe: false,
					edits: insertArticle(d.draft, regulation, `${regulation.self}自印发之日起施行。`),
				},
			],
		};
	},
});

const DAY =
	"(?:\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?(?:零时)?|[〇零一二三四五六七八九十]{4}年[一二三四五六七八九十]+月(?:[一二三四五六七八九十]+日)?|[明次]年1月1日)";
const ISSUE = "(?:发布|公布|印发|下发|颁布|签发|通过|发文|批准|公告|施行|备案)(?:之日|后)?";
/** A day, or the day of issue, with 起/后 or 于, and close behind it that the text applies. */
const EFFECT = new RegExp(
	`(?:自|从|于)?(?:${DAY}|${ISSUE}|即日)(?:起|之日起|开始|后)?(?:第?[\\d一二三四五六七八九十]{1,3}(?:个工作)?日(?:后|起)?)?[，]?(?:正式|开始|全面|予以|后)?(?:施行|实施|执行|生效|试行)|(?:施行|实施|执行|生效|试行)(?:日期|时间|期限)(?:为|是|：|:|自|从)|有效期(?:限)?(?:为|：)?(?:自|从)|${DAY}(?:起|之日起)有效`,
);
