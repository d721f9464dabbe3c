import { defineRule } from "../../lint/rule";
import { outsideQuotes, ownWords } from "../../requirements/sentences";

const draft = (kind: string, title: string, body: string): string => `---
文种: ${kind}
发文机关: 鹤岗市人民政府
主送: 东山区人民政府
阶段: 送审
---

鹤岗市人民政府关于${title}

东山区人民政府：

你区《关于蔬园乡道路绿化用地的请示》（东政呈〔2017〕6号）收悉。${body}

此复。
`;

export const rule = defineRule({
	title: { zh: "没有答复所请事项", en: "The answer answers nothing" },
	why: {
		zh: "批复和复函应当对来文逐项表明同意、不同意或者作出答复。推诿、含糊的答复会被退回。",
		en: "A reply grants, refuses or answers each thing asked.",
	},
	sources: ["T8", "R54"],
	severity: "error",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		none: { zh: "没有表明同意、不同意，也没有对所问事项作出答复。", en: "It neither grants, refuses nor answers what was asked." },
	},
	examples: [
		{ name: "请按规定办理", bad: draft("批复", "蔬园乡道路绿化用地的批复", "⟦请你区按照有关规定办理。⟧") },
		{ name: "打官腔", bad: draft("批复", "蔬园乡道路绿化用地的批复", "⟦你区所提问题十分重要，市政府将认真研究，统筹考虑。⟧") },
		{
			name: "原则同意",
			good: draft("批复", "蔬园乡道路绿化用地的批复", "原则同意使用道路两侧各8米用地，具体手续请按有关规定办理。"),
			looksBad: "有“请按有关规定办理”，但前面表明了同意。",
		},
		{
			name: "有期限的阶段答复",
			good: draft("批复", "蔬园乡道路绿化用地的批复", "因涉及土地利用规划调整，待省国土资源厅批准后，于9月底前答复。"),
			looksBad: "没有同意也没有不同意，但说明了何时答复。",
		},
	],
	*check(d) {
		const replying =
			d.kind === "批复" ||
			(d.kind === "函" &&
				(/复函$|答复/.test(d.draft.title?.text ?? "") ||
					d.sentences
						.slice(0, 2)
						.some(
							(s) => /收悉|来函|来文/.test(s.text) && /(?:函复|答复|复函)如下|现.{0,6}复/.test(s.text + (d.sentences[1]?.text ?? "")),
						)));
		if (!replying || d.draft.annexes.length > 0 || d.draft.annexNote) return;
		const rest = d.sentences.filter((s) => !/收悉|来函收|^此复|^特此|^(?:现|就).{0,20}如下|盼|请予支持/.test(s.text));
		const first = rest[0];
		if (!first) {
			const head = d.sentences[0];
			if (head && !ANSWER.test(outsideQuotes(head.text))) yield { message: "none", at: head.span };
			return;
		}
		// The sentence that acknowledges the request may answer it in its later clauses.
		const head = d.sentences.find((s) => /收悉/.test(s.text));
		const all = [...rest.map((s) => ownWords(s)), head ? outsideQuotes(head.text).replace(/^.*收悉/, "") : ""];
		let evasive = false;
		for (const text of all) {
			const bare = d.rulebook.phrases("evasions").reduce((t, e) => t.split(e).join("　"), text);
			if (bare !== text) evasive = true;
			if (ANSWER.test(bare)) return;
		}
		if (!evasive && all.join("").length > 60) return;
		yield { message: "none", at: first.span };
	},
});

const ANSWER =
	/同意|批准|准予|核准|核定|不予|不批|不宜|不再|不能|无法|难以|暂不|暂缓|缓办|可以|可由|可按|可在|应当|应由|应按|应于|不得|由.{2,20}(?:负责|承担|安排|解决|牵头)|(?:确定|调整|命名|更名|设立|变更)(?:为|至|到|在|由)|属于|不属于|不需要|需要|适用|支持|无异议|无意见|没有意见|无不同意见|有异议|符合|不符合|不具备|具备|赞成|允许|撤销|增加|减少|拨付|安排.{0,12}(?:元|资金|经费|指标)|(?:月|日|年底|季度)[^，。]{0,8}(?:前|内|底)|现将.{2,40}(?:提供|送|报)|\d+(?:\.\d+)?\s*(?:[万亿]?元|公顷|亩|平方米|公里|名|人|个|户)/;
