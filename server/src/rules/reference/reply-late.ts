import { asList } from "../../document/slip";
import { defineRule } from "../../lint/rule";
import { citationsOf, standardNumber, trimNumber } from "../../requirements/citations";
import type { Dossier } from "../../requirements/dossier";
import { acknowledged, opening } from "../../requirements/incoming";
import { type FileFacts, workspaceIndex } from "../../requirements/workspace";
import { chineseDate } from "../../text/dates";
import type { Span } from "../../text/span";

const letter = (
	date: string,
	opening = "《鹤岗市环境保护局关于征求燃煤锅炉改造意见的函》（鹤环函〔2017〕12号）收悉。经研究，现函复如下：",
): string => `---
文种: 函
发文机关: 鹤岗市财政局
主送: 鹤岗市环境保护局
签发: {职务: 局长, 日期: 2017-05-12}
---

鹤岗市财政局关于燃煤锅炉改造意见的复函

鹤岗市环境保护局：

${opening}

一、同意2017年改造燃煤锅炉46台。

二、补助资金从大气污染防治资金中安排。

特此函复。

鹤岗市财政局

${date}
`;

const ASKED = {
	path: "来文/环保局征求意见.gw.md",
	text: `---
文种: 函
发文机关: 鹤岗市环境保护局
发文字号: 鹤环函〔2017〕12号
主送: 鹤岗市财政局
---

鹤岗市环境保护局关于征求燃煤锅炉改造意见的函

鹤岗市财政局：

现将《燃煤锅炉改造方案》送你局，请于5月10日前函复意见。方案自7月1日起实施。

鹤岗市环境保护局

2017年4月24日
`,
};

export const rule = defineRule({
	title: { zh: "答复超过了来文的期限", en: "A reply after its deadline" },
	why: {
		zh: "对职权范围内的事项要按程序和时限办理。来文在工作区里、并且写了答复期限时核对。",
		en: "Matters are dealt with in time. Checked where the workspace holds the document answered and it set a deadline.",
	},
	sources: ["R54"],
	severity: "info",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		late: {
			zh: "来文要求{expected}前答复，本文的日期是{actual}。",
			en: "The document answered wanted a reply by {expected}; this one is dated {actual}.",
		},
	},
	examples: [
		{ name: "迟了两日", bad: letter("⟦2017年5月12日⟧"), config: { files: [ASKED] } },
		{
			name: "按通知报送的报告",
			bad: `---
文种: 报告
发文机关: 萝北县人民政府
主送: 鹤岗市人民政府
签发: {职务: 县长, 日期: 2017-06-28}
---

萝北县人民政府关于春季造林情况的报告

鹤岗市人民政府：

按照《鹤岗市人民政府关于做好春季造林的通知》（鹤政发〔2017〕11号）要求，现将有关情况报告如下：

全县造林1.2万亩，其中退耕还林0.4万亩。

特此报告。

萝北县人民政府

⟦2017年6月28日⟧
`,
			config: {
				files: [
					{
						path: "市政府/造林通知.gw.md",
						text: "鹤岗市人民政府关于做好春季造林的通知\n\n鹤政发〔2017〕11号\n\n各县、区人民政府：\n\n全市造林5万亩，5月底前完成。各县、区造林情况务必于2017年6月15日前报送市林业局。\n\n鹤岗市人民政府\n\n2017年3月20日\n",
					},
				],
			},
		},
		{
			name: "期限当日答复",
			good: letter("2017年5月10日"),
			looksBad: "就在期限那一天，没有超过。",
			config: { files: [ASKED] },
		},
		{
			name: "超过的不是答复的期限",
			good: letter("2017年5月9日").replace("一、同意2017年", "一、7月1日以后，同意2017年"),
			looksBad: "来文里还有别的日期，答复的期限没有超过。",
			config: { files: [ASKED] },
		},
		{
			name: "只是援引",
			good: letter(
				"2017年5月12日",
				"根据《鹤岗市环境保护局关于征求燃煤锅炉改造意见的函》（鹤环函〔2017〕12号）所附方案，现将补助办法函告如下：",
			)
				.replace("的复函", "的函")
				.replace("特此函复。", "特此函告。"),
			looksBad: "引了有期限的来文，但这不是对它的答复。",
			config: { files: [ASKED] },
		},
	],
	*check(d) {
		const day = d.date;
		if (!day?.valid || !/^(?:批复|函|报告|意见)$/.test(d.kind ?? "")) return;
		const place = dateAt(d);
		if (!place) return;
		for (const asked of answered(d)) {
			if (asked.date !== undefined && asked.date > day.iso) continue;
			// Several deadlines: the last is the one that this may still meet.
			const by = [...asked.replyBy].sort((a, b) => (a.iso < b.iso ? 1 : -1))[0];
			if (!by || by.iso >= day.iso) continue;
			yield {
				message: "late",
				values: { expected: chineseDate(by.iso), actual: chineseDate(day.iso) },
				data: { expected: by.iso, actual: day.iso, path: asked.path },
				at: place,
				related: [{ path: asked.path, range: by.range, message: { zh: by.text, en: "The deadline" } }],
			};
			return;
		}
	},
});

/** Documents of the workspace that this one answers: acknowledged, or reported on as they asked. */
function answered(d: Dossier): FileFacts[] {
	const index = workspaceIndex(d.settings.workspace);
	const received = acknowledged(d);
	const out: FileFacts[] = [];
	for (const p of opening(d)) {
		for (const c of citationsOf(p)) {
			const files = [
				...(c.number ? index.byNumber(standardNumber(trimNumber(c.number.text, d.rulebook))) : []),
				...(c.title && !c.number ? index.byTitle(c.title.text) : []),
			];
			const one = new Set(files.filter((f) => f.path !== d.settings.path));
			if (one.size !== 1) continue;
			const [file] = one;
			const asked =
				(received !== undefined && received.paragraph === p && received.from <= c.from && c.to <= received.to + 2) ||
				/(?:要求|安排|部署)[^。]{0,24}(?:现将|现就|报告如下|汇报如下)|(?:函复|答复|回复|批复|复函|反馈)/.test(p.text.slice(c.to));
			if (asked && file && goesBack(d, file)) out.push(file);
		}
	}
	return out;
}

/** Whether the draft goes to who asked, or to whom the answer was to be sent. */
function goesBack(d: Dossier, asked: FileFacts): boolean {
	const name = (n: string): string => d.rulebook.organ(n)?.name ?? n;
	const receivers = new Set([
		...asked.issuers.map(name),
		...asked.replyBy.flatMap((r) => d.rulebook.organsIn(r.text).map((m) => m.organ.name)),
	]);
	return receivers.size === 0 || d.addressees.length === 0 || d.addressees.some((a) => receivers.has(name(a.text)));
}

/** Where the document's day stands. */
function dateAt(d: Dossier): Span | undefined {
	if (d.draft.date?.iso) return d.draft.date.span;
	const own = d.draft.slip.get("成文日期")?.value;
	if (own && own.text !== "") return own.span;
	const signing = asList(d.draft.slip.get("签发")?.value).at(-1);
	return signing?.entries.find((e) => e.key === "日期")?.value.span;
}
