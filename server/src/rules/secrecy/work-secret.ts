import { defineRule } from "../../lint/rule";
import { toBePublic } from "../../requirements/publicity";

const draft = (body: string, more = "公开: 主动公开\n", about = "城区道路大修工程招标工作"): string => `---
文种: 通知
发文机关: 鹤岗市住房和城乡建设局
${more}阶段: 送审
---

鹤岗市住房和城乡建设局关于做好${about}的通知

各项目单位：

为加快城区道路大修，${body}
`;

export const rule = defineRule({
	title: { zh: "公开的文稿里有不宜公开的内容", en: "A public text with what must stay inside" },
	why: {
		zh: "工作秘密和涉密文件的内容不得写进主动公开的公文。",
		en: "Work secrets and the contents of classified documents do not belong into what is published.",
	},
	sources: ["R51"],
	severity: "warning",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		inside: { zh: "本文主动公开，却有“{text}”一类不宜公开的内容，请核实。", en: "To be published, yet it says “{text}”." },
		cites: { zh: "本文主动公开，却引用了涉密文件（“{text}”）。", en: "To be published, yet it cites a classified document (“{text}”)." },
	},
	examples: [
		{ name: "内部掌握的标准", bad: draft("补助标准⟦内部掌握⟧在每平方米80元以内。") },
		{ name: "写了标底", bad: draft("3标段⟦标底为436万元⟧，开标时间6月12日。") },
		{ name: "引用涉密文件", bad: draft("按照《重要目标防护方案》（⟦秘密★5年⟧）设置绕行路线。") },
		{ name: "换了说法", bad: draft("拆迁底价⟦不得对外公布⟧，由项目单位控制在概算以内。") },
		{
			name: "关于招标保密的规定",
			good: draft("评标委员会成员不得泄露标底。", undefined, "招标投标保密工作"),
			looksBad: "有“标底”，但讲的是保密规定，没有写出数额。",
		},
		{
			name: "不公开的通知",
			good: draft("补助标准内部掌握在每平方米80元以内。", "公开: {方式: 不予公开, 理由: 内部管理}\n"),
			looksBad: "有“内部掌握”，但本文不公开。",
		},
	],
	*check(d) {
		if (!toBePublic(d) || /保密|信息公开|定密|解密/.test(d.draft.title?.text ?? "")) return;
		for (const p of d.draft.paragraphs) {
			if (p.code || p.part === "note" || p.part === "title") continue;
			for (const m of p.text.matchAll(INSIDE)) {
				if (/不得泄露|泄露|严禁|禁止/.test(p.text.slice(Math.max(0, m.index - 8), m.index))) continue;
				yield { message: "inside", values: { text: m[0] }, at: p.at(m.index, m.index + m[0].length) };
			}
			for (const m of p.text.matchAll(CLASSIFIED))
				yield { message: "cites", values: { text: m[0] }, at: p.at(m.index, m.index + m[0].length) };
		}
	},
});

const INSIDE =
	/内部掌握|(?:仅供|限于?)内部(?:使用|掌握|参考|传阅)|不宜(?:对外)?(?:公开|公布|扩散)|不(?:得|要|可)对外(?:公开|公布|透露|宣传|扩散)|(?:标底|拍卖保留价|保留价|心理价位|谈判底价|底价)(?:价)?(?:为|是|定为|：|约)?\d[\d.,]*(?:万元|亿元|元)/g;
const CLASSIFIED =
	/(?:绝密|机密|秘密)★[\d]+(?:年|个月|天)|(?:绝密|机密|秘密)(?:级)?(?:文件|公文|电报)|[\u4e00-\u9fff]{1,6}密(?:发|函|电)?〔\d{4}〕\d+号/g;
