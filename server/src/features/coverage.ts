/** Which rules enforce which article, and why no draft can show the others: the table behind `docs/coverage.md`. */
import type { RuleEntry } from "../lint/engine";
import type { RulebookLayer } from "../rulebook/load";
import { chineseNumber } from "../text/numerals";

/** What people wrote in `docs/coverage.yaml`. */
export interface CoverageData {
	/** Norms that ship with these layers and that another rulebook rests on: the norm's letter → where. */
	readonly elsewhere: Readonly<Record<string, string>>;
	/** By norm and article: rules beyond those that name the article as their source, or the reason why there is none. */
	readonly articles: Readonly<Record<string, Readonly<Record<string, { readonly rules?: readonly string[]; readonly reason?: string }>>>>;
}

export interface CoverageRow {
	readonly norm: string;
	readonly article: string;
	/** Sorted ids. */
	readonly rules: readonly string[];
	readonly reason?: string;
	readonly text: string;
}

export interface Coverage {
	readonly rows: readonly CoverageRow[];
	/** What makes the check fail; empty when the table is whole. */
	readonly problems: readonly string[];
}

/** Joins the articles of the layers with the rules' sources and the hand-written links. */
export function coverageOf(layers: readonly RulebookLayer[], rules: readonly RuleEntry[], data: CoverageData): Coverage {
	const problems: string[] = [];
	const rows: CoverageRow[] = [];
	const known = new Set(rules.map((r) => r.id));
	const files = layers.flatMap((l) => l.normFiles);
	const norms = files.filter((n) => !(n.id in data.elsewhere));
	for (const id of Object.keys(data.elsewhere)) if (!files.some((n) => n.id === id)) problems.push(`${id}: 没有这个规范 / no such norm`);
	for (const [norm, entries] of Object.entries(data.articles)) {
		const file = norms.find((n) => n.id === norm);
		for (const [article, { rules: named }] of Object.entries(entries)) {
			if (!file?.articles.some((a) => a.no === article)) problems.push(`${norm} ${article}: 没有这一条 / no such article`);
			for (const id of named ?? []) if (!known.has(id)) problems.push(`${norm} ${article}: 没有规则 ${id} / no such rule`);
		}
	}
	for (const norm of norms)
		for (const article of norm.articles) {
			const entry = data.articles[norm.id]?.[article.no];
			const bySource = rules.filter((r) => r.rule.sources.some((s) => names(s, norm.id, article.no, norm.articles.length)));
			const all = [...new Set([...bySource.map((r) => r.id), ...(entry?.rules ?? [])])].sort();
			const place = `${norm.id} ${article.no}`;
			const reason = entry?.reason?.trim();
			if (all.length > 0 && reason) problems.push(`${place}: 既有规则（${all.join("、")}）又有理由 / both rules and a reason`);
			if (all.length === 0 && !reason) problems.push(`${place}: 既没有规则也没有理由 / neither rule nor reason`);
			rows.push({
				norm: norm.id,
				article: article.no,
				rules: all,
				...(reason && all.length === 0 ? { reason } : {}),
				text: article.text,
			});
		}
	return { rows, problems };
}

/** `R42` names 第四十二条; a bare `P` names the only article of its norm. */
function names(source: string, norm: string, article: string, articles: number): boolean {
	const m = /^([A-Z])(\d+)?$/.exec(source);
	if (m?.[1] !== norm) return false;
	if (m[2] === undefined) return articles === 1;
	const number = /^第(.+)条$/.exec(article)?.[1];
	return number !== undefined && chineseNumber(number) === Number(m[2]);
}

/** The page, in Markdown. */
export function coveragePage(layers: readonly RulebookLayer[], coverage: Coverage, data: CoverageData): string {
	const out = [
		"# 条款与规则对照 Coverage",
		"",
		"每一条由哪些规则检查；没有规则的，为什么看一份文稿看不出来。由 `npm run generate` 从规则的依据和 `docs/coverage.yaml` 生成。",
		"Which rules enforce each article, and why no draft can show the others. Generated from the rules' sources and `docs/coverage.yaml`.",
		"",
	];
	for (const norm of layers.flatMap((l) => l.normFiles)) {
		const elsewhere = data.elsewhere[norm.id];
		if (elsewhere !== undefined) {
			out.push(`## 《${norm.title}》（${norm.id}）`, "", elsewhere, "");
			continue;
		}
		const rows = coverage.rows.filter((r) => r.norm === norm.id);
		const enforced = rows.filter((r) => r.rules.length > 0).length;
		out.push(
			`## 《${norm.title}》（${norm.id}）`,
			"",
			`${rows.length}条，其中${enforced}条有规则检查，${rows.length - enforced}条说明理由。`,
			"",
			"| 条 | 内容 | 规则或者理由 |",
			"|---|---|---|",
		);
		for (const r of rows) {
			const cell = r.rules.length > 0 ? r.rules.map((id) => `[${id}](rules/${id}.md)`).join("、") : (r.reason ?? "（缺）");
			out.push(`| ${r.article} | ${short(r.text)} | ${cell} |`);
		}
		out.push("");
	}
	return out.join("\n");
}

const short = (text: string): string => {
	const line = text
		.trim()
		.replace(/\s*\n\s*/g, "")
		.replaceAll("|", "\\|");
	return line.length > 40 ? `${line.slice(0, 40)}……` : line;
};
