import { defineRule } from "../../lint/rule";
import { printsAnother, weigh } from "../../requirements/substance";

const HOLLOW =
	"各单位要充分认识此项工作的重要性，进一步提高思想认识，切实增强责任感和紧迫感，加强组织领导，落实工作责任，形成工作合力。要坚持高标准、严要求，精心组织，周密部署，狠抓落实，务求实效。要加强协调配合，强化监督管理，营造良好氛围，确保各项工作落到实处，不断开创工作新局面，为全市发展大局作出新的更大贡献。各级干部要发扬求真务实、真抓实干的作风，以高度的责任心和饱满的热情投入工作，齐抓共管，常抓不懈，一抓到底，努力取得新突破、新进展，以优异成绩推动工作再上新台阶。";
const draft = (body: string): string => `---
文种: 通知
发文机关: 鹤岗市粮食局
主送: 各粮食储备库
阶段: 送审
---

鹤岗市粮食局关于做好秋粮收购工作的通知

各粮食储备库：

${body}
`;

export const rule = defineRule({
	title: { zh: "套话过多", en: "Mostly formulas" },
	why: {
		zh: "公文应当内容简洁、主题突出。套话占一半以上的正文，真正的要求会被淹没。",
		en: "In a text that is half formulas the real demands drown.",
	},
	sources: ["R45", "T19"],
	severity: "warning",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		share: {
			zh: "套话约占正文的{percent}%，请删减，留下具体要求。",
			en: "About {percent}% of the text is formulas; keep what is concrete.",
		},
	},
	examples: [
		{ name: "一句具体，其余套话", bad: draft(`⟦各粮库于9月20日前完成仓房检修。⟧\n\n${HOLLOW}`) },
		{
			name: "套话不到一半",
			good: draft(
				"各粮库于9月20日前完成仓房检修，9月25日前将检修记录报我局仓储科。收购期间每日17时前报送收购数量和价格。水分超过15%的玉米单独存放，7日内烘干。质价纠纷由市粮油质量检测站复检，复检费由责任方承担。各单位要高度重视，加强领导，抓好落实，确保秋粮收购工作顺利完成。收购资金由农业发展银行按进度发放，不得打白条；确需预付的，须经库主任签字并在3日内补齐手续。出入库机械每班检查一次，发现故障立即停用。",
			),
			looksBad: "有一串套话，但多数是具体要求。",
		},
	],
	*check(d) {
		if (d.kind === "批复" || d.has("讲话稿") || d.has("合同") || d.has("请假") || d.has("印发") || printsAnother(d)) return;
		const title = d.draft.title?.text ?? "";
		if (/表彰|表扬|嘉奖|授予|命名|任免|任命|免去|任职|慰问|贺信|悼/.test(title)) return;
		const weighed = weigh(d);
		const all = weighed.reduce((n, w) => n + w.sentence.text.length, 0);
		if (d.paragraphs.reduce((n, p) => n + p.text.length, 0) < 200) return;
		const hollow = weighed.filter((w) => w.formulaic && !w.operative);
		const share = hollow.reduce((n, w) => n + w.sentence.text.length, 0) / all;
		if (share <= 0.5 || !weighed.some((w) => w.operative)) return;
		const byParagraph = new Map(hollow.map((w) => [w.sentence.paragraph, 0]));
		for (const w of hollow) byParagraph.set(w.sentence.paragraph, byParagraph.get(w.sentence.paragraph)! + w.sentence.text.length);
		yield {
			message: "share",
			values: { percent: String(Math.round(share * 100)) },
			at: weighed[0]!.sentence.span,
			related: [...byParagraph].map(([p, n]) => {
				const percent = Math.min(100, Math.round((n / p.text.length) * 100));
				return { span: p.span, message: { zh: `本段约${percent}%是套话`, en: `about ${percent}% of this paragraph is formulas` } };
			}),
		};
	},
});
