import { defineRule } from "../../lint/rule";
import { printsAnother, weigh } from "../../requirements/substance";

const draft = (body: string): string => `---
文种: 通知
发文机关: 鹤岗市文化广电新闻出版局
主送: 各文化馆、图书馆
阶段: 送审
---

鹤岗市文化广电新闻出版局关于进一步做好文化馆站服务工作的通知

各文化馆、图书馆：

${body}
`;

export const rule = defineRule({
	title: { zh: "没有实质内容", en: "No substance" },
	why: {
		zh: "没有实质内容、可发可不发的文件一律不发。去掉套话以后，正文应当还有任务、决定、数字、期限或者请求。",
		en: "Documents without substance are not issued: once formulas are set aside, something must be decided, asked or told.",
	},
	sources: ["R45", "T13"],
	severity: "error",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		empty: {
			zh: "去掉套话以后，正文没有任务、决定、数字、期限或者请求，属于可发可不发的文件。",
			en: "Once formulas are set aside, the text holds no task, decision, figure, term or ask.",
		},
	},
	examples: [
		{
			name: "通篇是要求重视",
			bad: draft(
				"⟦文化服务事关大局，责任重大。⟧各单位要进一步提高政治站位，增强服务意识，加强组织领导，形成工作合力。\n\n要坚持求真务实的作风，统筹推进，常抓不懈，努力开创文化工作新局面。",
			),
		},
		{
			name: "只有一件具体的事",
			good: draft("各单位要进一步提高思想认识，加强组织领导。\n\n图书馆夜间开放时间延长至20时。"),
			looksBad: "多半是套话，但有一项具体规定。",
		},
		{
			name: "印发通知",
			good: draft("现将《公共图书馆服务规范》印发给你们，请认真贯彻执行。"),
			looksBad: "正文只有一句，实质内容在所印发的文件里。",
		},
	],
	*check(d) {
		if (d.has("请假") || d.has("返程报告") || d.has("讲话稿") || d.has("合同") || d.has("会议通知")) return;
		if (!d.has("简报") && !(d.kind && /^(?:通知|意见|通报|决定|报告|通告|公告|纪要|函)$/.test(d.kind))) return;
		if (d.draft.annexes.length > 0 || d.draft.annexNote || d.paragraphs.some((p) => p.table) || printsAnother(d)) return;
		const weighed = weigh(d);
		const first = weighed[0];
		if (!first || weighed.some((w) => w.operative)) return;
		const all = weighed.reduce((n, w) => n + w.sentence.text.length, 0);
		const hollow = weighed.filter((w) => w.formulaic).reduce((n, w) => n + w.sentence.text.length, 0);
		// Without operative words a text may still tell something; only one that is mostly formulas is empty.
		if (hollow / all < 0.5) return;
		yield { message: "empty", at: first.sentence.span };
	},
});
