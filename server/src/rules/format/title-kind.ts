import { replace, setValue } from "../../document/edits";
import type { Kind } from "../../document/types";
import type { Fix } from "../../lint/finding";
import { defineRule } from "../../lint/rule";
import { closingsOf } from "../../requirements/closing";
import type { Dossier } from "../../requirements/dossier";
import { headingKindOf, headingOf, stackedKindsIn } from "../../requirements/heading";

const draft = (title: string, kind = "请示"): string => `---
文种: ${kind}
发文机关: 鹤岗市体育局
主送: 鹤岗市人民政府
阶段: 送审
---

${title}

鹤岗市人民政府：

市体育馆看台漏雨，拟更换屋面防水层2100平方米，请市政府批准实施。

妥否，请批示。

鹤岗市体育局
`;

export const rule = defineRule({
	title: { zh: "标题中的文种不对", en: "Wrong kind in the title" },
	why: {
		zh: "公文只有十五种文种。“申请”“汇报”“总结”不是公文文种；标题与发文稿纸的文种应当一致。",
		en: "There are fifteen kinds; 申请, 汇报 and 总结 are none. Title and slip agree on the kind.",
	},
	sources: ["T8"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		differs: { zh: "标题中的文种是“{actual}”，发文稿纸上是“{expected}”。", en: "The title says {actual}, the slip {expected}." },
		unlawful: { zh: "“{actual}”不是公文文种{hint}。", en: "“{actual}” is no kind of official document." },
		settled: { zh: "“{actual}”是函的习惯写法，规范的文种是“函”。", en: "“{actual}” is settled usage for a letter; the kind is 函." },
	},
	examples: [
		{
			name: "申请不是文种",
			bad: draft("鹤岗市体育局关于维修市体育馆屋面的⟦申请⟧"),
			fixed: draft("鹤岗市体育局关于维修市体育馆屋面的请示"),
		},
		{
			name: "公函",
			bad: draft("鹤岗市体育局关于商借田径场地的⟦公函⟧", "函").replaceAll("鹤岗市人民政府", "鹤岗市教育局"),
			fixed: draft("鹤岗市体育局关于商借田径场地的函", "函").replaceAll("鹤岗市人民政府", "鹤岗市教育局"),
		},
		{
			name: "工作汇报",
			bad: draft("# 鹤岗市体育局关于市体育馆屋面维修的⟦情况汇报⟧"),
			fixed: draft("# 鹤岗市体育局关于市体育馆屋面维修的请示"),
		},
		{
			name: "稿纸上是另一种",
			bad: draft("鹤岗市体育局关于维修市体育馆屋面的⟦请示⟧", "函"),
			fixed: draft("鹤岗市体育局关于维修市体育馆屋面的请示"),
			still: ["substance/no-position", "format/contact-note"],
		},
		{
			name: "提案的答复",
			bad: draft("鹤岗市体育局对市政协十一届一次会议第42号提案的⟦答复⟧", "函").replace("主送: 鹤岗市人民政府", "主送: 市政协"),
			severity: "hint",
		},
		{
			name: "令和复函",
			good: draft("鹤岗市体育局关于体育馆屋面维修意见的复函", "函"),
			looksBad: "“复函”不在十五种之列，但它就是函。",
		},
		{
			name: "事由里有“申请”",
			good: draft("鹤岗市体育局关于受理经营高危险性体育项目申请的请示"),
			looksBad: "标题里有“申请”，但不是文种。",
		},
	],
	*check(d) {
		if (d.withoutKind) return;
		const heading = headingOf(d);
		const kind = heading && headingKindOf(heading, d);
		if (!heading || !kind || stackedKindsIn(heading, d)) return;
		const at = heading.at(kind.from, kind.from + kind.word.length);
		const entry = d.draft.slip.get("文种");
		if (kind.unlawful) {
			// A summary or a leaflet without number and addressee is no official document.
			if (!entry && !d.draft.addressee && d.addressees.length === 0 && !d.draft.number) return;
			if (kind.word === "指示" && d.date !== undefined && d.date.iso < "2012-07-01") return;
			const expected = d.kind ?? instead(kind.word, d);
			yield {
				message: "unlawful",
				values: { actual: kind.word, hint: expected ? `，应当用“${expected}”` : "" },
				data: { actual: kind.word, ...(expected ? { expected } : {}) },
				at,
				fixes: expected
					? [{ title: { zh: `改为“${expected}”`, en: `Write ${expected}` }, safe: d.kind !== undefined, edits: replace(at, expected) }]
					: [],
			};
			return;
		}
		if (kind.word === "答复") {
			if (d.kind === "函")
				yield { message: "settled", values: { actual: kind.word }, data: { actual: kind.word, expected: "函" }, at, severity: "hint" };
			else if (entry && d.kind) yield { message: "differs", values: { actual: kind.word, expected: d.kind }, at };
			return;
		}
		if (!entry || !d.kind || !kind.kind || kind.kind === d.kind) return;
		const fixes: Fix[] = [
			{
				title: { zh: `文种改为${kind.kind}`, en: `Set the slip to ${kind.kind}` },
				// A request owes more than its name: contact, countersignatures, the principal's signature; and a draft that closes as the slip says
				// may have its slip right and its title wrong.
				safe: kind.kind !== "请示" && !closingsOf(d).some((c) => c.suits.length > 0 && !c.suits.includes(kind.kind!)),
				edits: setValue(d.draft, entry, kind.kind),
			},
			{ title: { zh: `标题改为“${d.kind}”`, en: `Write ${d.kind} in the title` }, safe: false, edits: replace(at, d.kind) },
		];
		yield {
			message: "differs",
			values: { actual: kind.word, expected: d.kind },
			at,
			related: [{ span: entry.value.span, message: { zh: "发文稿纸上的文种", en: "The kind on the slip" } }],
			fixes,
		};
	},
});

/** The kind that people mean by a word that is none. */
function instead(word: string, d: Dossier): Kind | undefined {
	if (/申请|请求|呈请|要求/.test(word)) return d.direction === "平行" ? "函" : "请示";
	if (/汇报|总结|呈报|专报|反映/.test(word)) return "报告";
	if (/公函|便函|函件/.test(word)) return "函";
	if (/告示|布告|告知/.test(word)) return "通告";
	return undefined;
}
