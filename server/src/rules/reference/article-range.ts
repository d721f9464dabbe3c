import { keptWithLine } from "../../document/kept";
import { defineRule } from "../../lint/rule";
import { citationsOf, plainTitle } from "../../requirements/citations";
import type { Dossier } from "../../requirements/dossier";
import { workspaceIndex } from "../../requirements/workspace";
import { keptWithRulebook, type Norm } from "../../rulebook/rulebook";
import { anyNumber, toChineseNumber } from "../../text/numerals";

const draft = (body: string): string => `---
文种: 通知
发文机关: 鹤岗市人民政府办公室
主送: 市政府各直属单位
阶段: 送审
---

鹤岗市人民政府办公室关于规范公文报送的通知

市政府各直属单位：

${body}，自7月1日起不合要求的公文一律退回。
`;

export const rule = defineRule({
	title: { zh: "引用的条文不存在", en: "An article that the norm does not have" },
	why: {
		zh: "引用法规和规范应当准确到条。只核对规则库和工作区里知道条数的文本。",
		en: "Articles are cited exactly. Checked for texts whose number of articles the rulebook or the workspace knows.",
	},
	sources: [],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		beyond: { zh: "《{norm}》只有{expected}条，没有{actual}。", en: "《{norm}》 has {expected} articles; there is no {actual}." },
	},
	examples: [
		{ name: "工作规则只有六十条", bad: draft("按照《鹤岗市人民政府工作规则》⟦第七十条⟧") },
		{ name: "文号夹在中间，阿拉伯数字", bad: draft("按照《党政机关公文处理工作条例》（中办发〔2012〕14号）⟦第45条⟧第二款") },
		{ name: "一连引几条", bad: draft("按照市政府工作规则第四十二条和⟦第六十三条⟧") },
		{
			name: "用了本文的简称",
			bad: draft("依据《党政机关公文处理工作条例》（以下简称《条例》），公文应当符合《条例》第九条、⟦第五十条⟧的规定"),
		},
		{
			name: "工作区里的办法",
			bad: draft("按照《鹤岗市公文报送办法》⟦第六条⟧"),
			config: {
				files: [
					{
						path: "公文报送办法.gw.md",
						text: "鹤岗市人民政府办公室关于印发《鹤岗市公文报送办法》的通知\n\n各单位：\n\n现予印发，自2017年1月1日起施行。\n\n鹤岗市人民政府办公室\n\n2016年12月1日\n\n附件\n\n鹤岗市公文报送办法\n\n第一条　为规范公文报送，制定本办法。\n\n第二条　公文报送应当及时。\n\n第三条　紧急公文当日报送。\n\n第四条　本办法自2017年1月1日起施行。\n",
					},
				],
			},
		},
		{
			name: "别处的工作规则",
			good: draft("参照《黑龙江省人民政府工作规则》第七十条"),
			looksBad: "名称相近，但是另一个文件，条数不知道。",
		},
		{
			name: "条文在下一个文件里",
			good: draft("按照《党政机关公文处理工作条例》和《中华人民共和国行政许可法》第六十九条"),
			looksBad: "第六十九条前面提到只有四十二条的条例，但引的是行政许可法。",
		},
		{ name: "最后一条", good: draft("按照《鹤岗市人民政府工作规则》第六十条"), looksBad: "是最后一条。" },
	],
	*check(d) {
		const day = d.date?.iso ?? d.today;
		let shortNames: ReadonlyMap<string, Text> | undefined;
		for (const p of d.draft.paragraphs) {
			if (p.code || !mayCite(p.line)) continue;
			const { text } = p;
			for (const m of text.matchAll(RUN)) {
				shortNames ??= abbreviationsOf(d);
				const text0 = text.slice(Math.max(0, m.index - 200), m.index);
				const norm = normBefore(text0, d, shortNames);
				if (!norm || norm.count === undefined || (norm.from !== undefined && day < norm.from) || (norm.to !== undefined && norm.to <= day))
					continue;
				for (const a of m[0].matchAll(ARTICLE)) {
					const value = anyNumber(a[1]!);
					if (value === undefined || (value <= norm.count && value > 0)) continue;
					const from = m.index + a.index;
					yield {
						message: "beyond",
						values: {
							norm: norm.title,
							expected: toChineseNumber(norm.count),
							actual: `第${/\d/.test(a[1]!) ? toChineseNumber(value) : a[1]}条`,
						},
						at: p.at(from, from + a[0].length),
					};
				}
			}
		}
	},
});

const CN = "[〇零一二三四五六七八九十百\\d]{1,7}";
const ARTICLE = new RegExp(`第(${CN})条`, "g");
/** Articles one after another: 第九条、第五十条, 第三条至第六条第二款. */
const RUN = new RegExp(`第${CN}条(?:(?:第?${CN}[款项目]|第?（${CN}）项)|(?:、|和|及|以及|与|至|到|，|—|－|或者?)(?:第${CN}条))*`, "g");

const mayCite = keptWithLine(({ text }) => text.includes("条") && text.search(ARTICLE) >= 0);

interface Text {
	readonly title: string;
	readonly count?: number;
	readonly from?: string;
	readonly to?: string;
}

/** The norm whose name stands right before an article. */
function normBefore(before: string, d: Dossier, shortNames: ReadonlyMap<string, Text>): Text | undefined {
	const quoted = /《([^《》]{2,60})》(?:\s*[（(][^（）()]{0,60}(?:[（(][^（）()]{0,20}[）)][^（）()]{0,20})?[）)])?(?:的)?$/.exec(before);
	if (quoted) return textOf(quoted[1]!, d) ?? shortNames.get(quoted[1]!);
	if (/》$/.test(before)) return undefined;
	// Without 《》: a whole known name, or the abbreviation of this document, not the tail of a longer name.
	const bare = before.replace(/[（(][^（）()]{0,60}[）)]$/, "");
	for (const [name, text] of shortNames) if (bare.endsWith(name) && name.length >= 2 && !precededByName(bare, name)) return text;
	for (const { name, n } of namesOf(d.rulebook)) if (bare.endsWith(name) && !precededByName(bare, name)) return textFrom(n);
	return undefined;
}

/** All names of norms, the longest first. */
const namesOf = keptWithRulebook((rulebook) =>
	rulebook.norms
		.flatMap((n) => [n.title, ...(n.names ?? []), ...tailOf(n)].map((name) => ({ name, n })))
		.sort((a, b) => b.name.length - a.name.length),
);

/** 工作规则 alone is the place's own where nothing stands before it. */
const tailOf = (n: Norm): string[] => {
	const tail = /(?:人民)?政府(工作规则)$/.exec(n.title)?.[1];
	return tail ? [tail] : [];
};

function precededByName(bare: string, name: string): boolean {
	const before = bare.slice(0, -name.length);
	return (
		before !== "" &&
		!/(?:[\s，。；：、（(“]|按照|根据|依据|依照|违反|符合|遵守|执行|适用|参照|对照|落实|贯彻|和|与|及|即|的|以|按|据)$/.test(before)
	);
}

const textFrom = (n: Norm): Text => ({
	title: n.title,
	...(n.articles === undefined ? {} : { count: n.articles }),
	...(n.from ? { from: n.from } : {}),
	...(n.to ? { to: n.to } : {}),
});

function textOf(name: string, d: Dossier): Text | undefined {
	const norm = d.rulebook.norm(name);
	if (norm) return textFrom(norm);
	const files = workspaceIndex(d.settings.workspace)
		.byTitle(name)
		.filter((f) => f.path !== d.settings.path);
	const counts = files.flatMap((f) => f.articles.filter((a) => a.title === plainTitle(name) || files.length === 1).map((a) => a.count));
	return counts.length > 0 ? { title: name, count: Math.max(...counts) } : undefined;
}

/** 《…》（以下简称《条例》）: what this document calls the norms that it cites. */
function abbreviationsOf(d: Dossier): Map<string, Text> {
	const out = new Map<string, Text>();
	for (const p of d.draft.paragraphs) {
		if (!/简称|统称/.test(p.text)) continue;
		for (const c of citationsOf(p)) {
			const norm = c.title && textOf(c.title.text, d);
			if (!norm) continue;
			const after = /^[^《。；]{0,44}?(?:以下|下)简?称(?:为)?[：:]?[“《"]?([^”》"）)，。]{2,20})/.exec(p.text.slice(c.title!.to + 1));
			if (after) out.set(after[1]!, norm);
			const quoted = /^[^。；]{0,44}?(?:以下|下)简?称(?:为)?《([^《》]{2,20})》/.exec(p.text.slice(c.title!.to + 1));
			if (quoted) out.set(quoted[1]!, norm);
		}
	}
	return out;
}
