import { replace, type TextEdit } from "../../document/edits";
import type { Paragraph } from "../../document/types";
import { defineRule } from "../../lint/rule";
import { citationsOf } from "../../requirements/citations";
import type { Dossier } from "../../requirements/dossier";
import { type FileFacts, workspaceIndex } from "../../requirements/workspace";
import type { Span } from "../../text/span";

const draft = (body: string): string => `---
文种: 通知
发文机关: 鹤岗市人民政府办公室
阶段: 印发
成文日期: 2017-05-04
签发: {职务: 秘书长, 日期: 2017-05-04}
---

鹤岗市人民政府办公室关于规范公文办理的通知

市政府各直属单位：

${body}
`;

export const rule = defineRule({
	title: { zh: "引用已经废止的文件", en: "Citing a repealed text" },
	why: { zh: "已经废止的文件不能再作依据，应当引用现行的文件。", en: "A repealed text grounds nothing; cite the one in force." },
	sources: [],
	severity: "error",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		replaced: {
			zh: "“{actual}”已于{since}废止，现行的是“{expected}”。",
			en: "“{actual}” was repealed on {since}; “{expected}” is in force.",
		},
		repealed: { zh: "“{actual}”已经废止。", en: "“{actual}” has been repealed." },
		workspace: {
			zh: "“{actual}”已由本工作区的文件（{by}）宣布废止。",
			en: "“{actual}” is repealed by a document of this workspace ({by}).",
		},
	},
	examples: [
		{
			name: "旧的工作规则",
			bad: draft("按照⟦鹤政发〔2008〕25号⟧文件的规定，公文由办公室统一办理。"),
			fixed: draft("按照鹤政发〔2017〕2号文件的规定，公文由办公室统一办理。"),
		},
		{
			name: "旧的公文办法",
			bad: draft("按照《⟦国家行政机关公文处理办法⟧》，公文由办公室统一办理。"),
			fixed: draft("按照《党政机关公文处理工作条例》，公文由办公室统一办理。"),
		},
		{
			name: "连同字号",
			bad: draft("按照《⟦国家行政机关公文处理办法⟧》（国发〔2000〕23号），公文由办公室统一办理。"),
			fixed: draft("按照《党政机关公文处理工作条例》（中办发〔2012〕14号），公文由办公室统一办理。"),
		},
		{
			name: "工作区里别的文件宣布废止",
			bad: draft("物业服务收费仍按照⟦鹤建发〔2014〕31号⟧文件执行。"),
			config: {
				files: [
					{
						path: "发文/物业收费办法.gw.md",
						text: "鹤岗市人民政府关于印发物业服务收费办法的通知\n\n鹤政发〔2016〕12号\n\n本通知自印发之日起施行，原鹤建发〔2014〕31号文件同时废止。\n\n鹤岗市人民政府\n\n2016年8月1日\n",
					},
				],
			},
		},
		{
			name: "说的就是废止",
			good: draft("《国家行政机关公文处理办法》同时废止，其施行期间办理的公文不再清理。"),
			looksBad: "引用了旧办法，但说的就是它已废止。",
		},
		{
			name: "现行的规则",
			good: draft("按照鹤政发〔2017〕2号文件的规定，公文由办公室统一办理。"),
			looksBad: "字号的格式相同，但是现行的文件。",
		},
	],
	*check(d) {
		const day = d.date?.iso ?? d.today;
		const index = workspaceIndex(d.settings.workspace);
		const { repealed } = index;
		const repealing = (name: string): FileFacts | undefined =>
			repealed
				.get(name)
				?.find(
					(f) =>
						f.path !== d.settings.path &&
						(f.date === undefined || f.date <= day) &&
						!index.byTitle(name).some((g) => (g.date ?? "") >= (f.date ?? "")),
				);
		for (const p of d.draft.paragraphs) {
			if (p.code || p.part === "number" || !/[〕》]/.test(p.text)) continue;
			let from = 0;
			for (const sentence of p.text.split(/(?<=[。；])/)) {
				const start = from;
				from += sentence.length;
				if (/废止|失效|停止执行|原《|取代|代替/.test(sentence)) continue;
				const seen: number[] = [];
				for (const m of sentence.matchAll(/[\u4e00-\u9fff]{1,10}〔\d{4}〕\d+号|《([^《》]{4,60})》/g)) {
					const title = m[1];
					const raw = title ?? m[0];
					// A number may stand behind words of the sentence (根据鹤政发…): the known numbers say where it begins.
					const norm =
						d.rulebook.norm(raw) ?? (title ? undefined : d.rulebook.norms.find((n) => n.number !== undefined && raw.endsWith(n.number)));
					const cited = title ? raw : (norm?.number ?? numbersIn(raw).find((n) => repealed.has(n)));
					if (!cited || seen.some((i) => m.index - i <= 2)) continue;
					const at = start + m.index + (title ? 1 : m[0].length - cited.length);
					const span = p.at(at, at + cited.length);
					const by = repealing(cited);
					if (norm?.to !== undefined && norm.to <= day) {
						seen.push(m.index + m[0].length);
						const next = norm.successor;
						const sources = d.rulebook.hasSource("R") && norm.id.startsWith("R") ? ["R60"] : [];
						if (next)
							yield {
								message: "replaced",
								values: { actual: cited, since: norm.to, expected: next },
								at: span,
								sources,
								fixes: [{ title: { zh: `改引“${next}”`, en: `Cite ${next}` }, safe: false, edits: citeInstead(p, at, span, next, d) }],
							};
						else yield { message: "repealed", values: { actual: cited }, at: span, sources };
					} else if (by)
						yield {
							message: "workspace",
							values: { actual: cited, by: by.number ?? by.title ?? by.path },
							at: span,
							related: [{ path: by.path, message: { zh: "宣布废止的文件", en: "The document that repeals it" } }],
						};
				}
			}
		}
	},
});

/** The successor in the place of a title; the number behind it becomes the successor's, or goes where that is unknown. */
function citeInstead(p: Paragraph, at: number, span: Span, next: string, d: Dossier): TextEdit[] {
	const citation = citationsOf(p).find((c) => c.title?.from === at && c.number && c.number.from > c.title.to);
	if (!citation?.number) return replace(span, next);
	const { number, to } = citation;
	const known = d.rulebook.norm(next)?.number;
	if (known !== undefined && known !== next) return [...replace(span, next), ...replace(p.at(number.from, number.to), known)];
	// Behind 》, with the brackets round it.
	return [...replace(span, next), ...replace(p.at(citation.title!.to + 1, to), "")];
}

/** A number may have words of the sentence before it: every tail of it that could be one. */
function numbersIn(raw: string): string[] {
	const open = raw.indexOf("〔");
	return Array.from({ length: Math.max(0, open) }, (_, i) => raw.slice(i));
}
