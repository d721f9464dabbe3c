import { insertBefore, replace, type TextEdit } from "../../document/edits";
import type { Fix } from "../../lint/finding";
import { defineRule } from "../../lint/rule";
import { type Citation, citationsOf, plainTitle, subjectOf } from "../../requirements/citations";
import type { Dossier } from "../../requirements/dossier";
import { acknowledged, answersNumbered, opening } from "../../requirements/incoming";
import { type FileFacts, workspaceIndex } from "../../requirements/workspace";

const reply = (body: string): string => `---
文种: 批复
发文机关: 鹤岗市人民政府
主送: 绥滨县人民政府
阶段: 送审
---

鹤岗市人民政府关于绥滨县城区供水厂扩建方案的批复

绥滨县人民政府：

${body}

一、同意扩建方案，日供水规模由1万吨增至2万吨。

二、工程于2018年10月底前完工。

此复。
`;

const letter = (body: string): string => `---
文种: 函
发文机关: 鹤岗市水务局
主送: 鹤岗市农业委员会
阶段: 送审
---

鹤岗市水务局关于灌区用水指标的复函

鹤岗市农业委员会：

${body}

特此函复。
`;

const CITED = "《绥滨县人民政府关于审批城区供水厂扩建方案的请示》（绥政发〔2017〕31号）";

export const rule = defineRule({
	title: { zh: "批复、复函没有引来文的标题和文号", en: "A reply that does not cite what it answers" },
	why: {
		zh: "批复答复请示事项，复函答复来函，开头应引来文的标题和发文字号，答复的是哪一件才清楚。",
		en: "A reply opens with the title and number of what it answers, so that both sides know which.",
	},
	sources: ["T8"],
	severity: "warning",
	due: "拟稿",
	kinds: ["批复", "函"],
	since: "0.2.0",
	messages: {
		both: { zh: "没有引所答复来文的标题和发文字号。", en: "Neither title nor number of the document answered is cited." },
		number: { zh: "引了来文的标题，没有引发文字号。", en: "The title of the document answered is cited, its number is not." },
		title: { zh: "引了来文的发文字号，没有引标题。", en: "The number of the document answered is cited, its title is not." },
	},
	examples: [
		{
			name: "只说来文收悉",
			bad: reply("⟦你县来文⟧收悉。经市政府研究，现批复如下："),
			fixed: reply("《》（〔〕号）收悉。经市政府研究，现批复如下："),
			still: ["reference/reply-target"],
		},
		{
			name: "有标题，没有字号",
			bad: reply("⟦《绥滨县人民政府关于审批城区供水厂扩建方案的请示》⟧收悉。经市政府研究，现批复如下："),
			fixed: reply("《绥滨县人民政府关于审批城区供水厂扩建方案的请示》（〔〕号）收悉。经市政府研究，现批复如下："),
			still: ["reference/reply-target"],
		},
		{ name: "有字号，没有标题", bad: reply("⟦绥政发〔2017〕31号⟧文收悉。经市政府研究，现批复如下：") },
		{ name: "根本没有提来文", bad: reply("⟦根据《城镇供水条例》，经市政府研究，现批复如下：⟧") },
		{ name: "复函", bad: letter("⟦贵委关于调整灌区用水指标的来函⟧收悉。经核算，绥滨灌区2017年用水指标可增加120万立方米。") },
		{
			name: "工作区里有来文",
			bad: reply("⟦你县请示⟧收悉。经市政府研究，现批复如下："),
			fixed: reply(`${CITED}收悉。经市政府研究，现批复如下：`),
			config: {
				files: [
					{
						path: "来文/绥滨县.gw.md",
						text: "---\n文种: 请示\n发文机关: 绥滨县人民政府\n发文字号: 绥政发〔2017〕31号\n主送: 鹤岗市人民政府\n---\n\n绥滨县人民政府关于审批城区供水厂扩建方案的请示\n\n鹤岗市人民政府：\n\n请予批准扩建方案。\n\n妥否，请批示。\n",
					},
				],
			},
		},
		{
			name: "标题和字号都有",
			good: reply(`${CITED}及补充材料收悉。经市政府研究，现批复如下：`),
			looksBad: "标题字号之后还有“及补充材料”，但标题、字号都引了。",
		},
		{
			name: "没有书名号",
			good: reply("你县关于审批城区供水厂扩建方案的请示（绥政发〔2017〕31号）收悉。经市政府研究，现批复如下："),
			looksBad: "标题没有加书名号，但标题、字号都引了。",
		},
		{
			name: "主动发的函",
			good: letter("为掌握灌区用水情况，请贵委于7月10日前提供2017年水稻种植面积。")
				.replace("的复函", "的函")
				.replace("特此函复。", "请予函复。"),
			looksBad: "也是函，但不是答复来函的。",
		},
		{
			name: "答复企业的来信",
			good: letter("贵公司来函收悉。经核算，灌区2017年用水指标不作调整。").replaceAll("鹤岗市农业委员会", "鹤岗北方米业有限公司"),
			looksBad: "没有引字号，但企业的来信没有发文字号。",
		},
	],
	*check(d) {
		// The regulation that asks for it binds documents since 2012.
		if (!answersNumbered(d) || (d.date?.iso ?? d.today) < "2012-07-01") return;
		const incoming = acknowledged(d);
		if (incoming?.complete || incoming?.unnumbered) return;
		const first = opening(d);
		// 对你县报来的《…请示》（…号） needs no 收悉.
		if (!incoming && first.some((p) => citationsOf(p).some(isWhole))) return;
		const sent = answeredIn(d);
		const whole = sent ? `《${sent.title}》（${sent.number}）` : undefined;
		if (incoming) {
			const { citation, paragraph: p } = incoming;
			const at = incoming.span;
			if (citation?.title) {
				const end = p.at(citation.to, citation.to).start;
				// Brackets that wait for the number are there already.
				if (!whole && /^（〔/.test(p.text.slice(citation.to))) {
					yield { message: "number", data: { field: "发文字号" }, at };
					return;
				}
				const edits = whole ? replace(p.at(citation.from, citation.to), whole) : [{ span: { start: end, end }, newText: "（〔〕号）" }];
				yield { message: "number", data: { field: "发文字号" }, at, fixes: fixes(whole, edits, end + 1) };
			} else if (citation?.number) {
				const start = p.at(citation.from, citation.from).start;
				const to = /^(?:文件?|号文)/.exec(p.text.slice(citation.to))?.[0].length ?? 0;
				const span = p.at(citation.from, citation.to + to);
				yield {
					message: "title",
					data: { field: "标题" },
					at,
					fixes: fixes(whole, replace(span, whole ?? `《》（${citation.number.text}）`), start + 1),
				};
			} else if (p.text.slice(incoming.from, incoming.to) !== "")
				yield { message: "both", data: { field: "标题" }, at, fixes: fixes(whole, replace(at, whole ?? "《》（〔〕号）"), at.start + 1) };
			return;
		}
		if (saysUnnumbered(d)) return;
		const p = first[0];
		if (!p) return;
		const start = p.at(0, 0).start;
		const edits = whole
			? p.label
				? insertBefore(d.draft, p, [`${whole}收悉。`])
				: [{ span: { start, end: start }, newText: `${whole}收悉。` }]
			: [];
		yield { message: "both", data: { field: "标题" }, at: p.span, fixes: whole ? fixes(whole, edits, start) : [] };
	},
});

/** Title and number of something that can be answered. */
const isWhole = (c: Citation): boolean =>
	c.title !== undefined &&
	c.number !== undefined &&
	/请示|函|报告|申请|意见|方案|通知|建议|提案/.test(c.title.text) &&
	/\d/.test(c.number.text);

const saysUnnumbered = (d: Dossier): boolean =>
	opening(d).some((p) => /来电|来信|电话|口头|建议|提案/.test(p.text)) || d.addressees.some((a) => /公司|集团|同志|先生|女士/.test(a.text));

function fixes(whole: string | undefined, edits: readonly TextEdit[], focus: number): Fix[] {
	const title = whole ? { zh: `引“${whole}”`, en: `Cite ${whole}` } : { zh: "补上标题和发文字号", en: "Add title and number" };
	return [{ title, safe: false, edits, ...(whole ? {} : { focus }) }];
}

/** The one document of the workspace that this can be an answer to: sent by an addressee, to the issuer, on the same subject, not later. */
function answeredIn(d: Dossier): FileFacts | undefined {
	const own = subjectOf(d.draft.title?.text ?? d.draft.slip.get("标题")?.value.text ?? "");
	const day = d.date?.iso ?? d.today;
	const name = (n: string): string => d.rulebook.organ(n)?.name ?? n;
	const index = workspaceIndex(d.settings.workspace);
	const sent = new Set(d.addressees.flatMap((a) => index.sentBy(a.text, d.rulebook)));
	const fits = [...sent].filter(
		(f) =>
			f.path !== d.settings.path &&
			f.title !== undefined &&
			(f.kind === "请示" || f.kind === "函" || f.kind === "报告" || f.kind === "意见") &&
			(f.date === undefined || f.date <= day) &&
			f.addressees.some((a) => d.issuers.some((i) => name(i.text) === name(a))) &&
			alike(subjectOf(f.title), own),
	);
	return fits.length === 1 ? fits[0] : undefined;
}

/** Half of the pairs of characters of the shorter subject are shared. */
function alike(a: string, b: string): boolean {
	const pairs = (t: string): Set<string> => {
		const plain = plainTitle(t).replace(/^关于|的(?:请示|批复|函|复函|报告|意见)$/g, "");
		return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2)));
	};
	const x = pairs(a);
	const y = pairs(b);
	let shared = 0;
	for (const p of x) if (y.has(p)) shared++;
	return shared >= 4 && shared / Math.min(x.size, y.size) >= 0.5;
}
