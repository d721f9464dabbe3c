import { removeEntry, replace } from "../../document/edits";
import type { Located } from "../../document/types";
import { defineRule } from "../../lint/rule";

const draft = (urgency: string, number = "鹤水发〔2017〕31号", lines = ""): string => `---
文种: 通知
发文机关: 鹤岗市水务局
发文字号: ${number}
${urgency}主送: 各县、区水务局
阶段: 送审
---

${lines}鹤岗市水务局关于做好7月8日强降雨防范工作的通知

各县、区水务局：

7月8日8时至9日8时全市有大到暴雨，各水库于7月7日18时前将水位降到汛限水位以下，每2小时报一次水情。

鹤岗市水务局
`;

export const rule = defineRule({
	title: { zh: "紧急程度写法不对", en: "Urgency" },
	why: {
		zh: "紧急公文分别标注“特急”“加急”；电报分别标注“特提”“特急”“加急”“平急”。不急的不标。",
		en: "Urgent documents are 特急 or 加急; telegrams 特提, 特急, 加急 or 平急; others bear no mark.",
	},
	sources: ["T9"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		wrong: { zh: "紧急程度“{actual}”应为{choices}。", en: "Urgency “{actual}” should be one of {choices}." },
		telegram: {
			zh: "“{actual}”是电报的紧急程度，公文用“特急”或者“加急”。",
			en: "“{actual}” is for telegrams; documents are 特急 or 加急.",
		},
		none: { zh: "不急的公文不标紧急程度（“{actual}”）。", en: "A document that is not urgent bears no mark (“{actual}”)." },
	},
	examples: [
		{ name: "急件", bad: draft("紧急程度: ⟦急件⟧\n"), fixed: draft("紧急程度: 加急\n") },
		{ name: "特别紧急", bad: draft("紧急程度: ⟦特别紧急⟧\n"), fixed: draft("紧急程度: 特急\n") },
		{ name: "公文用了电报的等级", bad: draft("紧急程度: ⟦特提⟧\n"), fixed: draft("紧急程度: 特急\n") },
		{ name: "平件", bad: draft("紧急程度: ⟦一般⟧\n"), fixed: draft("") },
		{ name: "版头上的", bad: draft("", "鹤水发〔2017〕31号", "⟦紧急⟧\n\n"), fixed: draft("", "鹤水发〔2017〕31号", "加急\n\n") },
		{ name: "电报", good: draft("紧急程度: 特提\n", "鹤水发明电〔2017〕3号"), looksBad: "“特提”不是公文的紧急程度，但这是明传电报。" },
		{ name: "没有填", good: draft("紧急程度:\n"), looksBad: "空着就是不急。" },
	],
	*check(d) {
		const entry = d.draft.slip.get("紧急程度");
		const slip = entry && entry.value.kind === "scalar" ? entry.value : undefined;
		const number = d.draft.slip.get("发文字号")?.value.text ?? d.draft.number?.text ?? "";
		const telegram = /电/.test(number.split(/[〔[（(]/)[0] ?? "") || /电报/.test(d.draft.title?.text ?? "");
		const choices = telegram ? TELEGRAM : DOCUMENT;
		const head = d.draft.paragraphs.find((p) => p.part === "residue" && MARK.test(p.text.replace(/\s/g, "")));
		for (const place of [slip, head] as (Located | undefined)[]) {
			const actual = place?.text.replace(/[\s“”"]/g, "") ?? "";
			if (!place || actual === "" || choices.includes(actual) || /^〔.*〕$/.test(actual)) continue;
			const expected = nearest(actual, telegram);
			if (expected === undefined) {
				yield {
					message: "none",
					values: { actual },
					at: place.span,
					fixes:
						place === slip && entry
							? [{ title: { zh: "删去这一项", en: "Remove the entry" }, safe: true, edits: removeEntry(d.draft, entry) }]
							: [],
				};
				continue;
			}
			yield {
				message: !telegram && TELEGRAM.includes(actual) ? "telegram" : "wrong",
				values: { actual, choices: choices.join("、") },
				data: { field: "紧急程度", actual, expected },
				at: place.span,
				fixes: [{ title: { zh: `改为${expected}`, en: `Set ${expected}` }, safe: true, edits: replace(place.span, expected) }],
			};
		}
	},
});

const DOCUMENT: readonly string[] = ["特急", "加急"];
const TELEGRAM: readonly string[] = ["特提", "特急", "加急", "平急"];
const MARK = /^(?:特急|加急|特提|平急|急件|紧急|火急|特急件|加急件|十万火急|特别紧急|平件)$/;

/** The mark that is meant; undefined where the word says that nothing is urgent. */
function nearest(actual: string, telegram: boolean): string | undefined {
	if (/^(?:无|否|不急|非紧急|不紧急|一般|普通|常规|正常|平件|平)$/.test(actual)) return undefined;
	if (telegram && /特提|提前/.test(actual)) return "特提";
	if (telegram && /^平/.test(actual)) return "平急";
	return /特|十万|火|最|极|非常|立即|万分/.test(actual) ? "特急" : "加急";
}
