import { defineRule } from "../../lint/rule";
import { bodyText, printsAnother, weigh } from "../../requirements/substance";

const draft = (body: string, kind = "决定"): string => `---
文种: ${kind}
发文机关: 鹤岗市质量技术监督局
主送: 各检测机构
阶段: 送审
---

鹤岗市质量技术监督局关于暂停一批检测资质的${kind}

各检测机构：

${body}
`;

export const rule = defineRule({
	title: { zh: "没有写明行文依据", en: "No ground stated" },
	why: {
		zh: "行文理由应当充分，依据应当准确。决定、措施要让人知道根据什么、为了什么。",
		en: "Reasons must suffice and grounds be exact: a measure says on what it rests.",
	},
	sources: ["T20"],
	severity: "warning",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		missing: {
			zh: "作出决定或者规定措施，没有写明依据或者目的（根据、按照、为、经……研究）。",
			en: "A decision or measure without ground or purpose.",
		},
	},
	examples: [
		{ name: "直接作出决定", bad: draft("⟦自9月1日起，暂停鹤岗市三力检测中心的计量检定资质六个月。⟧") },
		{
			name: "以事实为由",
			good: draft("8月飞行检查中，鹤岗市三力检测中心连续两次比对不合格。鉴于此，自9月1日起暂停其计量检定资质六个月。"),
			looksBad: "没有“根据”二字，但说明了缘由。",
		},
		{
			name: "来文收悉就是依据",
			good: draft("你中心《关于恢复资质的请示》收悉。自10月8日起恢复计量检定资质。", "批复"),
			looksBad: "没有“根据”，但批复的依据是来文。",
		},
	],
	*check(d) {
		if (!d.kind || !/^(?:决定|通知|通告|意见|命令)$/.test(d.kind) || d.direction === "上行") return;
		if (printsAnother(d) || d.has("会议通知") || d.has("请假") || d.has("印发") || d.has("转发") || d.has("会议纪要")) return;
		// Nearly every text names a ground; only where one does not is the rest of it weighed.
		if (GROUND.test(bodyText(d))) return;
		const first = weigh(d).find((w) => w.operative);
		if (!first) return;
		yield { message: "missing", at: first.sentence.span };
	},
});

const GROUND =
	/根据|按照|依照|依据|遵照|参照|贯彻|落实|为(?!期|由|准|主|止|宜|\d|[一二三四五六七八九十])[^，。；;]{2,60}[，,；;]|为了|为此|经[^，。]{0,24}(?:研究|批准|同意|决定|讨论|审议|商|审核|核|调查|查)|鉴于|由于|因(?!公|素|地制宜)|收悉|针对|结合|目前|近期|近年|近日|当前|已(?:经|于|全部|完成)|现有|存在|问题|需要|要求|规定|审议|会议|应[^，。]{2,16}(?:要求|邀请)|值此|适逢|来临|将至|在即/;
