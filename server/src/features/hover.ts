/** What a name under the cursor stands for: a finding's articles, an organ, an article of a known norm. */
import type { Snapshot } from "../document/snapshot";
import type { Finding } from "../lint/finding";
import type { Article, Organ, Rulebook } from "../rulebook/rulebook";
import { lineSpan } from "../text/lines";
import { chineseNumber } from "../text/numerals";
import type { Span } from "../text/span";
import { articleText, sourceName } from "./rulePage";

export interface Hover {
	readonly span: Span;
	readonly markdown: string;
}

export function hoverAt(
	snapshot: Snapshot,
	offset: number,
	findings: readonly Finding[],
	rulebook: Rulebook,
	lang: "zh" | "en",
): Hover | undefined {
	const parts: { span: Span; markdown: string }[] = [];
	const line = lineSpan(snapshot.text, offset);
	const text = snapshot.text.slice(line.start, line.end);
	const mention = rulebook.organsIn(text).find((m) => line.start + m.span.start <= offset && offset < line.start + m.span.end);
	if (mention)
		parts.push({
			span: { start: line.start + mention.span.start, end: line.start + mention.span.end },
			markdown: organCard(mention.organ, rulebook, lang),
		});
	for (const m of text.matchAll(/(?:《([^《》]+)》)?(第[〇一二三四五六七八九十百零\d]+条)|《([^《》]+)》/g)) {
		const from = line.start + m.index;
		const to = from + m[0].length;
		if (offset < from || offset >= to) continue;
		const card = articleCard(m[1] ?? m[3], m[2], rulebook, snapshot);
		if (card) parts.push({ span: { start: from, end: to }, markdown: card });
	}
	for (const f of findings) {
		if (offset < f.span.start || offset > f.span.end) continue;
		const articles = f.sources
			.map((s) => [s, rulebook.article(s)] as const)
			.filter((x): x is [string, Article] => x[1]?.text !== undefined);
		for (const [source, article] of articles) parts.push({ span: f.span, markdown: quote(source, article, rulebook, lang) });
	}
	const first = parts[0];
	if (!first) return undefined;
	return { span: first.span, markdown: [...new Set(parts.map((p) => p.markdown))].join("\n\n---\n\n") };
}

function quote(source: string, article: Article, rulebook: Rulebook, lang: "zh" | "en"): string {
	const head = `**${sourceName(source, rulebook)}**${article.official ? "" : lang === "zh" ? "（要点）" : " (summary)"}`;
	const body = articleText(article)
		.split("\n")
		.map((l) => (article.official ? `> ${l}` : l))
		.join("\n\n");
	return `${head}\n\n${body}`;
}

function organCard(organ: Organ, rulebook: Rulebook, lang: "zh" | "en"): string {
	const inCharge = rulebook.inChargeOf(organ);
	const zh = lang === "zh";
	const rows: [string, string][] = [
		[zh ? "简称" : "short name", organ.shortNames.join("、")],
		[zh ? "类型" : "type", organ.type],
		[zh ? "上级" : "superior", organ.superiors.join("、")],
		[zh ? "业务上级" : "superior in its field", organ.upper.join("、")],
		[zh ? "代字" : "number prefix", organ.prefixes.join("、")],
		[zh ? "正职" : "principal", organ.principals.join("、")],
		[zh ? "职权" : "remit", organ.remit.join("、")],
		[
			zh ? "分管" : "vice mayor in charge",
			inCharge ? `${inCharge.leader?.title ?? inCharge.title}${inCharge.name ?? ""}` : zh ? "未配置" : "not configured",
		],
	];
	return [`**${organ.name}**`, "", ...rows.filter(([, v]) => v !== "").map(([k, v]) => `- ${k}${zh ? "：" : ": "}${v}`)].join("\n");
}

/** `第四十二条` alone means an article of the document's own norm, when this is known, else of the municipal work rules. */
function articleCard(title: string | undefined, label: string | undefined, rulebook: Rulebook, snapshot: Snapshot): string | undefined {
	const own = title ?? /工作规则/.exec(snapshot.draft.title?.text ?? "")?.[0];
	const norm = title ? rulebook.norm(title) : own ? rulebook.norms.find((n) => n.letter === "R") : undefined;
	if (!norm) return undefined;
	if (!label)
		return [
			`**《${norm.title}》**`,
			norm.number ?? "",
			norm.to ? `已于 ${norm.to} 废止${norm.successor ? `，现行的是${norm.successor}` : ""}` : "",
		]
			.filter((l) => l !== "")
			.join("\n\n");
	const n = chineseNumber(label.slice(1, -1)) ?? Number(label.slice(1, -1));
	const source = norm.letter ? `${norm.letter}${n}` : undefined;
	const article = source ? rulebook.article(source) : undefined;
	return source && article?.text !== undefined ? quote(source, article, rulebook, "zh") : undefined;
}
