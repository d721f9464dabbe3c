import { removeItem } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import type { Organ } from "../../rulebook/rulebook";

const draft = (entries: string): string => `---
文种: 请示
发文机关: [鹤岗市教育局, 鹤岗市公安局]
主送: 鹤岗市人民政府
阶段: 送审
会签:
${entries}---

鹤岗市教育局 鹤岗市公安局关于配备校园安保器材的请示

鹤岗市人民政府：

两局拟为全市中小学配备安保器材，所需31万元请由市财政局安排。

妥否，请批示。
`;
const finance = "  - {机关: 市财政局, 职务: 局长, 日期: 2017-05-03, 意见: 同意}\n";

export const rule = defineRule({
	title: { zh: "多余的会签", en: "Redundant countersignature" },
	why: {
		zh: "发文机关自己不必会签，同一机关只会签一次；联合发文机关应当在签发栏签发。",
		en: "An issuer does not countersign its own document, and an organ countersigns once.",
	},
	sources: ["R42"],
	severity: "warning",
	due: "送审",
	procedural: true,
	since: "0.1.0",
	messages: {
		own: { zh: "{organ}是发文机关，不必会签；联合发文由其负责人在签发栏签发。", en: "{organ} is an issuer and need not countersign." },
		twice: { zh: "{organ}重复会签。", en: "{organ} countersigns twice." },
	},
	examples: [
		{
			name: "联合发文机关又会签",
			bad: draft(`${finance}  - ⟦{机关: 市公安局, 职务: 局长, 日期: 2017-05-04, 意见: 同意}⟧\n`),
			fixed: draft(finance),
		},
		{
			name: "全称和简称是同一机关",
			bad: draft(`${finance}  - ⟦{机关: 鹤岗市财政局, 职务: 局长, 日期: 2017-05-06, 意见: 同意}⟧\n`),
			fixed: draft(finance),
		},
		{
			name: "两个不同的局",
			good: draft(`${finance}  - {机关: 市发改委, 职务: 主任, 日期: 2017-05-06, 意见: 同意}\n`),
			looksBad: "会签的机关多，但各不相同，也都不是发文机关。",
		},
	],
	*check(d) {
		const entry = d.draft.slip.get("会签");
		if (!entry) return;
		const issuers = new Set(d.issuers.map((i) => i.organ).filter((o) => o !== undefined));
		const seen = new Set<Organ>();
		for (const c of d.countersignatures) {
			if (!c.organ) continue;
			const message = issuers.has(c.organ) ? "own" : seen.has(c.organ) ? "twice" : undefined;
			seen.add(c.organ);
			if (!message) continue;
			yield {
				message,
				values: { organ: c.organ.name },
				at: c.span,
				fixes: [{ title: { zh: "删去这条会签", en: "Remove this entry" }, safe: true, edits: removeItem(d.draft, entry, c.node) }],
			};
		}
	},
});
