import { replace } from "../../document/edits";
import type { Fix } from "../../lint/finding";
import { defineRule } from "../../lint/rule";
import { type Citation, citationsOf, sameTitle, standardNumber, trimNumber } from "../../requirements/citations";
import type { Dossier } from "../../requirements/dossier";
import { workspaceIndex } from "../../requirements/workspace";

const draft = (body: string): string => `---
文种: 通知
发文机关: 鹤岗市人民政府办公室
主送: 市政府各直属单位
阶段: 送审
---

鹤岗市人民政府办公室关于开展公文质量检查的通知

市政府各直属单位：

${body}
`;

const OTHERS = [
	{
		path: "2016/供热.gw.md",
		text: "鹤岗市人民政府关于加强城区供热管理的通知\n\n鹤政发〔2016〕18号\n\n各有关单位：\n\n供热单位应于9月底前完成检修。\n\n鹤岗市人民政府\n\n2016年8月3日\n",
	},
	{
		path: "2016/公文.gw.md",
		text: "鹤岗市人民政府关于提高公文质量的通知\n\n鹤政发〔2016〕21号\n\n各有关单位：\n\n公文由办公室统一核稿。\n\n鹤岗市人民政府\n\n2016年9月1日\n",
	},
];

export const rule = defineRule({
	title: { zh: "引文的标题和发文字号不是同一个文件的", en: "Title and number of different documents" },
	why: {
		zh: "标题和字号对不上，收文的人不知道以哪一个为准。只对规则库和工作区里有的文件作判断。",
		en: "When title and number disagree nobody knows which is meant. Judged only for documents that the rulebook or the workspace knows.",
	},
	sources: [],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		differ: {
			zh: "“{actual}”是《{expected}》的发文字号，不是这里引的标题的。",
			en: "“{actual}” is the number of 《{expected}》, not of the title cited here.",
		},
	},
	examples: [
		{
			name: "字号是另一个文件的",
			bad: draft("按照《鹤岗市人民政府关于提高公文质量的通知》（⟦鹤政发〔2016〕18号⟧），6月20日起检查公文质量。"),
			fixed: draft("按照《鹤岗市人民政府关于提高公文质量的通知》（鹤政发〔2016〕21号），6月20日起检查公文质量。"),
			config: { files: OTHERS },
		},
		{
			name: "规则库里的文件",
			bad: draft("按照《党政机关公文格式》（⟦中办发〔2012〕14号⟧），6月20日起检查公文质量。"),
			fixed: draft("按照《党政机关公文格式》（GB/T 9704-2012），6月20日起检查公文质量。"),
		},
		{
			name: "规则库里有几个名称的文件",
			bad: draft("按照《党政机关公文处理工作条例》（⟦鹤政发〔2017〕2号⟧），6月20日起检查公文质量。"),
			fixed: draft("按照《党政机关公文处理工作条例》（中办发〔2012〕14号），6月20日起检查公文质量。"),
		},
		{
			name: "标题写错，工作区里没有这个标题",
			bad: draft("按照《鹤岗市城区供水管理暂行办法》（⟦鹤政发〔2016〕18号⟧），6月20日起检查水质。"),
			config: { files: OTHERS },
		},
		{
			name: "标题没有写发文机关",
			good: draft("按照《关于提高公文质量的通知》（鹤政发〔2016〕21号），6月20日起检查公文质量。"),
			looksBad: "标题与工作区里的不完全一样，但只是省去了发文机关。",
			config: { files: OTHERS },
		},
		{
			name: "印发的文本",
			good: draft("按照《鹤岗市人民政府工作规则》（鹤政发〔2017〕2号），6月20日起检查公文质量。"),
			looksBad: "字号是印发通知的，标题是所印发的规则的，合乎习惯。",
		},
		{
			name: "不知道的字号",
			good: draft("按照《鹤岗市人民政府关于提高公文质量的通知》（鹤政发〔2015〕3号），6月20日起检查公文质量。"),
			looksBad: "与工作区里同名文件的字号不同，但这个字号不在工作区里，也许是另一年的。",
			config: { files: OTHERS },
		},
	],
	*check(d) {
		for (const p of d.draft.paragraphs) {
			if (p.code || p.part === "residue" || p.part === "title") continue;
			for (const c of citationsOf(p)) {
				if (!c.title || !c.number) continue;
				const raw = trimNumber(c.number.text, d.rulebook);
				const number = standardNumber(raw);
				const known = titlesOf(number, d);
				if (known.length === 0 || known.some((names) => names.some((t) => sameTitle(t, c.title!.text)))) continue;
				const expected = known[0]![0]!;
				// Several texts under one number: which is meant cannot be told.
				if (known.some((names) => !names.some((t) => sameTitle(t, expected)))) continue;
				const at = p.at(c.number.to - raw.length, c.number.to);
				const others = workspaceIndex(d.settings.workspace).byNumber(number);
				yield {
					message: "differ",
					values: { actual: number, expected },
					at,
					related: others
						.filter((f) => f.path !== d.settings.path)
						.slice(0, 1)
						.map((f) => ({
							path: f.path,
							...(f.numberRange ? { range: f.numberRange } : {}),
							message: { zh: `${number}是这个文件的`, en: `The document that bears ${number}` },
						})),
					fixes: fixes(c, expected, raw.length, d),
				};
			}
		}
	},
});

/** Texts that are known to bear a number, each under its names. */
function titlesOf(number: string, d: Dossier): string[][] {
	const files = workspaceIndex(d.settings.workspace).byNumber(number);
	const norm = d.rulebook.norm(number);
	return [...(norm ? [[norm.title, ...(norm.names ?? [])]] : []), ...files.flatMap((f) => (f.title ? [[f.title]] : []))];
}

function fixes(c: Citation, title: string, length: number, d: Dossier): Fix[] {
	const { paragraph: p } = c;
	const out: Fix[] = [];
	const numbers = new Set(
		[
			d.rulebook.norm(c.title!.text)?.number,
			...workspaceIndex(d.settings.workspace)
				.byTitle(c.title!.text)
				.map((f) => f.number),
		].filter((n): n is string => n !== undefined),
	);
	if (numbers.size === 1) {
		const [number] = numbers;
		out.push({
			title: { zh: `字号改为“${number}”`, en: `Write the number ${number}` },
			safe: false,
			edits: replace(p.at(c.number!.to - length, c.number!.to), number!),
		});
	}
	out.push({
		title: { zh: `标题改为《${title}》`, en: `Write the title 《${title}》` },
		safe: false,
		edits: replace(p.at(c.title!.from, c.title!.to), title),
	});
	return out;
}
