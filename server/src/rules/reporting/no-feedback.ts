import { defineRule } from "../../lint/rule";
import { actorsIn } from "../../requirements/asks";
import { within } from "../../requirements/sentences";
import { printsAnother } from "../../requirements/substance";

const draft = (end: string): string => `---
文种: 通知
发文机关: 鹤岗市人民政府办公室
主送: 市政府各直属单位
阶段: 送审
---

鹤岗市人民政府办公室关于整治违法广告的通知

市政府各直属单位：

为净化市容，现通知如下：

一、⟦M⟧市城管局⟦/M⟧负责拆除楼顶广告牌。

二、市工商局负责查处虚假广告。${end}
`;
const plain = (t: string): string => t.replace(/⟦\/?M⟧/g, "");

export const rule = defineRule({
	title: { zh: "没有反馈时限和对象", en: "No date or receiver for feedback" },
	why: {
		zh: "各部门要及时跟踪和反馈执行情况，办公室要督促检查。布置任务时写明何时、向谁反馈。",
		en: "Departments report back on what they carry out; a text that gives tasks says when and to whom.",
	},
	sources: ["R16"],
	severity: "info",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		missing: {
			zh: "给部门布置了任务，没有写明何时、向谁反馈执行情况。",
			en: "It gives departments tasks without a date or receiver for feedback.",
		},
	},
	examples: [
		{ name: "没有反馈要求", bad: draft("").replace("⟦M⟧", "⟦").replace("⟦/M⟧", "⟧") },
		{
			name: "要求报送结果",
			good: plain(draft("9月30日前，各单位将整治结果报市政府督查室。")),
			looksBad: "没有“反馈”二字，但规定了报送的时间和对象。",
		},
		{ name: "批复", good: plain(draft("")).replace(/通知/g, "批复"), looksBad: "有任务，但批复不要求反馈。" },
	],
	*check(d) {
		if (!d.issuer || !/^市政府/.test(d.issuer.type) || !d.kind || !/^(?:通知|决定|意见|通报)$/.test(d.kind)) return;
		if (d.has("规范性文件") || d.has("会议通知") || printsAnother(d) || d.direction === "上行") return;
		const text = d.paragraphs.map((p) => p.text).join("\n");
		if (
			/反馈|督查|督办|跟踪|报告(?:落实|执行|进展|完成)?情况|(?:前|底前|日内|之前)[^。；]{0,40}(?:报|送|上报)|报(?:送)?(?:市政府|市政府办|我办|办公室)|向市(?:人民)?政府报告|定期(?:报|通报)|月报|周报|每(?:月|季度|周)[^。]{0,16}报/.test(
				text,
			)
		)
			return;
		for (const s of d.sentences) {
			const m = actorsIn(s, d).find((a) => /^(?:组成部门|直属单位)$/.test(a.organ.type));
			if (m) {
				yield { message: "missing", at: within(s, m.span.start, m.span.end) };
				return;
			}
		}
	},
});
