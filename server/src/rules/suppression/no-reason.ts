import { defineRule } from "../../lint/rule";

const body = `---
文种: 通知
发文机关: 鹤岗市民政局
主送: 市殡仪馆
阶段: 送审
---

鹤岗市民政局关于清明期间延长开放时间的通知

市殡仪馆：

`;

export const rule = defineRule({
	title: { zh: "忽略没有写明理由", en: "Suppression without a reason" },
	why: {
		zh: "忽略一条检查结果是一次判断，审核的人需要知道理由和是谁作的判断。",
		en: "To ignore a finding is a judgement; the reviewer needs its reason.",
	},
	sources: [],
	severity: "warning",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		none: { zh: "忽略 {rules} 没有写理由。请在后面补写“理由:…”。", en: "Ignoring {rules} gives no reason; add “理由:…”." },
		expired: {
			zh: "对 {rules} 的忽略已于{until}到期，不再起作用。",
			en: "The suppression of {rules} expired on {until} and no longer holds.",
		},
	},
	examples: [
		{
			name: "没有理由",
			bad: `${body}⟦<!-- 核稿:忽略 substance/no-owner -->⟧\n4月1日至7日，请将开放时间延长至18时。\n`,
			fixed: `${body}<!-- 核稿:忽略 substance/no-owner 理由:〔请填写〕 -->\n4月1日至7日，请将开放时间延长至18时。\n`,
			still: ["suppression/no-reason"],
		},
		{
			name: "理由还空着",
			bad: `${body}⟦<!-- 核稿:忽略 substance/no-owner 理由:〔请填写〕 -->⟧\n4月1日至7日，请将开放时间延长至18时。\n`,
		},
		{
			name: "已经到期",
			bad: `${body}⟦<!-- 核稿:忽略 substance/no-owner 理由:另行确定 至：2017-03-31 -->⟧\n4月1日至7日，请将开放时间延长至18时。\n`,
		},
		{
			name: "英文写法",
			good: `${body}<!-- hegao-ignore substance/no-owner -- owner is named in the annex -->\n4月1日至7日，请将开放时间延长至18时。\n`,
			looksBad: "没有“理由”二字，但英文写法的理由写在 -- 之后。",
		},
	],
	*check(d) {
		for (const { suppression: s } of d.suppressions ?? []) {
			const rules = s.rules.join("、") || "（未写规则）";
			if (s.until !== undefined && s.until < d.today) {
				yield { message: "expired", values: { rules, until: s.until }, at: s.span };
				continue;
			}
			if (s.reason !== "") continue;
			const text = d.draft.text.slice(s.span.start, s.span.end);
			const blank = /(?:理由\s*[:：]|--)\s*(?=[〔[（(])/.exec(text);
			if (blank) {
				const focus = s.span.start + blank.index + blank[0].length;
				yield {
					message: "none",
					values: { rules },
					at: s.span,
					fixes: [{ title: { zh: "补写理由", en: "Add a reason" }, safe: false, edits: [], focus }],
				};
				continue;
			}
			const end = /\s*-->$/.exec(text);
			const at = end ? s.span.start + end.index : s.span.end;
			const newText = /hegao-ignore/.test(text)
				? " -- 〔请填写〕"
				: /理由\s*[:：]\s*(?:-->)?$/.test(text)
					? "〔请填写〕"
					: " 理由:〔请填写〕";
			yield {
				message: "none",
				values: { rules },
				at: s.span,
				fixes: [
					{ title: { zh: "补写理由", en: "Add a reason" }, safe: false, edits: [{ span: { start: at, end: at }, newText }], focus: at },
				],
			};
		}
	},
});
