import { replace, type TextEdit } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { type Citation, citationsOf, printedTitle, standardNumber, trimNumber } from "../../requirements/citations";
import type { Dossier } from "../../requirements/dossier";
import { type FileFacts, workspaceIndex } from "../../requirements/workspace";
import type { Norm } from "../../rulebook/rulebook";
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
			name: "字号的括号不规范",
			bad: draft("仍按照⟦鹤政发[2008]25号⟧文件的规定，公文由办公室统一办理。"),
			fixed: draft("仍按照鹤政发〔2017〕2号文件的规定，公文由办公室统一办理。"),
		},
		{
			name: "标题相同，字号是现行的",
			good: draft("为落实《鹤岗市人民政府关于印发鹤岗市人民政府工作规则的通知》（鹤政发〔2017〕2号），公文由办公室统一办理。"),
			looksBad: "标题与2008年的通知相同，但字号是2017年的。",
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
		for (const p of d.draft.paragraphs) {
			if (p.code || p.part === "number" || !/[》号]/.test(p.text)) continue;
			const sentences = sentencesOf(p.text);
			for (const c of citationsOf(p)) {
				const sentence = sentences.find((s) => c.from < s.to)?.text ?? "";
				if (/废止|失效|停止执行|原《|取代|代替/.test(sentence)) continue;
				const dead = repealedIn(c, day, d);
				if (!dead) continue;
				const { name, from, norm, by } = dead;
				const at = p.at(from, from + name.length);
				if (by) {
					yield {
						message: "workspace",
						values: { actual: name, by: by.number ?? by.title ?? by.path },
						at,
						related: [{ path: by.path, message: { zh: "宣布废止的文件", en: "The document that repeals it" } }],
					};
					continue;
				}
				const next = norm?.successor;
				const sources = d.rulebook.hasSource("R") && norm?.id.startsWith("R") ? ["R60"] : [];
				if (!next) yield { message: "repealed", values: { actual: name }, at, sources };
				else
					yield {
						message: "replaced",
						values: { actual: name, since: norm.to!, expected: next },
						at,
						sources,
						fixes: [{ title: { zh: `改引“${next}”`, en: `Cite ${next}` }, safe: false, edits: citeInstead(c, at, next, d) }],
					};
			}
		}
	},
});

interface Repealed {
	/** As it is written. */
	readonly name: string;
	readonly from: number;
	readonly norm?: Norm;
	readonly by?: FileFacts;
}

/** What of a citation is repealed, once: a number that is known decides; the title speaks where there is none. */
function repealedIn(c: Citation, day: string, d: Dossier): Repealed | undefined {
	const index = workspaceIndex(d.settings.workspace);
	const ended = (norm: Norm | undefined): boolean => norm?.to !== undefined && norm.to <= day;
	const repealing = (name: string): FileFacts | undefined =>
		index.repealed
			.get(name)
			?.find(
				(f) =>
					f.path !== d.settings.path &&
					(f.date === undefined || f.date <= day) &&
					!index.byTitle(name).some((g) => (g.date ?? "") >= (f.date ?? "")),
			);
	let number: string | undefined;
	if (c.number) {
		// A number may stand behind words of the sentence (根据鹤政发…): the known numbers say where it begins.
		const { standard } = c.number;
		const norm = d.rulebook.norm(standard) ?? d.rulebook.norms.find((n) => n.number !== undefined && standard.endsWith(n.number));
		number =
			norm?.number ?? numbersIn(standard).find((n) => index.repealed.has(n)) ?? standardNumber(trimNumber(c.number.text, d.rulebook));
		const open = c.number.text.search(/[^\u4e00-\u9fffA-Za-z]/);
		const from = c.number.from + Math.max(0, open - number.indexOf("〔"));
		const place = { name: c.paragraph.text.slice(from, c.number.to), from };
		if (norm && ended(norm)) return { ...place, norm };
		const by = repealing(number);
		if (by) return { ...place, by };
		if (norm || index.byNumber(number).length > 0) return undefined;
	}
	if (!c.title?.quoted) return undefined;
	const { text, from } = c.title;
	const norm = d.rulebook.norm(text);
	if (norm && ended(norm)) {
		// Another number: another document of this title. No number: the one in force, where its notice is called the same.
		if (number !== undefined && norm.number !== undefined) return undefined;
		const printed = printedTitle(text);
		const current = printed === undefined ? undefined : d.rulebook.norm(printed);
		if (current && !ended(current)) return undefined;
		return { name: text, from, norm };
	}
	const by = repealing(text);
	return by && { name: text, from, by };
}

/** The successor in the place of a title; the number behind it becomes the successor's, or goes where that is unknown. */
function citeInstead(c: Citation, at: Span, next: string, d: Dossier): TextEdit[] {
	const { number, title, to } = c;
	const p = c.paragraph;
	if (!number || !title || number.from <= title.to || p.at(title.from).start !== at.start) return replace(at, next);
	const known = d.rulebook.norm(next)?.number;
	if (known !== undefined && known !== next) return [...replace(at, next), ...replace(p.at(number.from, number.to), known)];
	// Behind 》, with the brackets round it.
	return [...replace(at, next), ...replace(p.at(title.to + 1, to), "")];
}

function sentencesOf(text: string): { text: string; to: number }[] {
	let to = 0;
	return text.split(/(?<=[。；])/).map((s) => {
		to += s.length;
		return { text: s, to };
	});
}

/** A number may have words of the sentence before it: every tail of it that could be one. */
function numbersIn(standard: string): string[] {
	const open = standard.indexOf("〔");
	return Array.from({ length: Math.max(0, open) }, (_, i) => standard.slice(i));
}
