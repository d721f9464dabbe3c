import { field } from "../../document/slip";
import { defineRule } from "../../lint/rule";
import { readDateField } from "../../requirements/people";
import { chineseDate } from "../../text/dates";

const draft = (date: string, print = "印发: {机关: 鹤岗市林业局办公室, 日期: 2017-04-12}\n"): string => `---
文种: 请示
发文机关: 鹤岗市林业局
发文字号: 鹤林发〔2017〕9号
主送: 鹤岗市人民政府
会签:
  - {机关: 市公安局, 职务: 局长, 日期: ${date}, 意见: 同意}
签发: {职务: 局长, 日期: 2017-04-10}
${print}---

鹤岗市林业局关于春季防火期设置检查站的请示

鹤岗市人民政府：

拟于4月20日至6月10日在进山路口设检查站6处，请市政府批准由市公安局派民警12名协助检查。

妥否，请批示。

鹤岗市林业局

2017年4月10日
`;

export const rule = defineRule({
	title: { zh: "会签晚于发文", en: "Countersigned after issue" },
	why: {
		zh: "会签是报送之前的程序。发文以后补签，等于未经协商。",
		en: "Countersigning comes before submission; done afterwards it is no consultation.",
	},
	sources: ["R42"],
	severity: "error",
	due: "签发",
	procedural: true,
	since: "0.1.0",
	messages: {
		after: {
			zh: "{organ}会签日期（{actual}）晚于{what}（{expected}）。",
			en: "{organ} countersigned on {actual}, after {whatEn} on {expected}.",
		},
		signed: {
			zh: "{organ}会签日期（{actual}）晚于签发日期（{expected}），请核对是否先签发后会签。",
			en: "{organ} countersigned on {actual}, after the signing on {expected}; check the order.",
		},
	},
	examples: [
		{ name: "印发以后补签", bad: draft("⟦2017-04-15⟧") },
		{ name: "没有印发日期时看成文日期", bad: draft("⟦2017年4月11日⟧", "") },
		{ name: "签发之后、印发之前", bad: draft("⟦2017-04-12⟧"), severity: "warning" },
		{ name: "与签发同日", good: draft("2017-04-10"), looksBad: "会签和签发同一天，没有先后颠倒。" },
	],
	*check(d) {
		if (d.countersignatures.length === 0) return;
		const printed = field(d.draft.slip.get("印发")?.value ?? NONE, "日期") ?? d.draft.slip.get("印发日期")?.value;
		const printedIso = printed ? readDateField(printed).value?.iso : d.draft.imprint?.date?.iso;
		const own = d.draft.slip.get("成文日期")?.value;
		const issued = (own ? readDateField(own).value?.iso : undefined) ?? d.draft.date?.iso;
		const limit = printedIso ?? issued;
		const signed = d.signers
			.map((s) => s.date?.value?.iso)
			.filter((s) => s !== undefined)
			.sort()
			.at(-1);
		for (const c of d.countersignatures) {
			const iso = c.date?.value?.valid ? c.date.value.iso : undefined;
			if (!iso || !c.date) continue;
			const organ = c.organ?.name ?? c.organName ?? "";
			if (limit !== undefined && iso > limit) {
				const what = printedIso !== undefined ? "印发日期" : "成文日期";
				yield {
					message: "after",
					values: {
						organ,
						actual: chineseDate(iso),
						expected: chineseDate(limit),
						what,
						whatEn: printedIso !== undefined ? "printing" : "the document's date",
					},
					at: c.date.span,
				};
			} else if (signed !== undefined && iso > signed) {
				yield {
					message: "signed",
					values: { organ, actual: chineseDate(iso), expected: chineseDate(signed) },
					at: c.date.span,
					severity: "warning",
				};
			}
		}
	},
});

const NONE = { kind: "null", text: "", span: { start: 0, end: 0 }, items: [], entries: [], flow: false } as const;
