import pc from "picocolors";
import { SEVERITY_NAMES, sourceName } from "../../features/rulePage";
import type { Severity } from "../../lint/finding";
import type { FileResult, Reporter, RunEnd, RunStart, SkipReason } from "../result";

const REASONS: Readonly<Record<SkipReason, { zh: string; en: string }>> = {
	"not-a-draft": { zh: "不是文稿（没有文种）", en: "not a draft (no 文种)" },
	ignored: { zh: "配置要求略过", en: "ignored by the config" },
	missing: { zh: "没有这个文件或文件夹", en: "no such file or folder" },
	unreadable: { zh: "读不出来", en: "cannot be read" },
	"too-large": { zh: "文件过大，没有检查", en: "too large, not checked" },
	binary: { zh: "不是文本文件", en: "not a text file" },
	undecodable: { zh: "编码无法识别（不是 UTF-8、GB18030 或者带 BOM 的 UTF-16）", en: "unknown encoding" },
	"config-error": { zh: "配置或者规则库有错，没有检查", en: "not checked: broken config or rulebook" },
	"no-match": { zh: "没有找到文稿", en: "no draft found" },
};

/** The report for a person at a terminal. */
export function stylish(lang: "zh" | "en", colour: boolean, fixing: boolean, dryRun: boolean): Reporter {
	const c = pc.createColors(colour);
	const paint: Record<Severity, (s: string) => string> = { error: c.red, warning: c.yellow, info: c.cyan, hint: c.gray };
	const zh = lang === "zh";
	let out: string[] = [];
	/** Whether nothing was written yet: the first line has no blank line above it. */
	let blank = true;
	const flush = (): string => {
		const text = out.map((l) => `${l}\n`).join("");
		out = [];
		const shown = blank ? text.replace(/^\n/, "") : text;
		if (shown !== "") blank = false;
		return shown;
	};
	return { begin, file, end };

	function begin(run: RunStart): string {
		for (const p of run.problems) out.push(`${c.red(zh ? "配置错误" : "config error")} ${p.path}:${p.line}:${p.column} ${p.message}`);
		return flush();
	}

	function file(file: FileResult): string {
		if (file.findings.length === 0) return "";
		out.push("", c.underline(file.path));
		for (const f of file.findings) {
			const { line, character } = file.lines.position(f.span.start);
			const articles = [...new Set(f.sources.filter((s) => file.rulebook.article(s)))].map((s) => sourceName(s, file.rulebook));
			const basis = articles.length > 0 ? `${zh ? "依据" : "see "}${articles.join("、")}` : "";
			out.push(`  ${`${line + 1}:${character + 1}`.padEnd(8)}${paint[f.severity](SEVERITY_NAMES[f.severity]![lang])}  ${f.message[lang]}`);
			out.push(`          ${c.dim(`${f.rule}${basis ? `  ${basis}` : ""}`)}`);
			for (const r of f.related) {
				if (r.path !== undefined && r.range) {
					const place = `${r.path}:${r.range.start.line + 1}:${r.range.start.character + 1}`;
					out.push(`          ${c.dim(`↳ ${place} ${r.message[lang]}`)}`);
				}
				if (!r.span) continue;
				const at = file.lines.position(r.span.start);
				out.push(`          ${c.dim(`↳ ${at.line + 1}:${at.character + 1} ${r.message[lang]}`)}`);
			}
			const fix = f.fixes.find((x) => x.edits.length > 0);
			if (fix)
				out.push(
					`          ${c.dim(`${zh ? "可修复" : "fix"}${fix.safe ? "" : zh ? "（在编辑器中选用）" : " (in the editor)"}${zh ? "：" : ": "}${fix.title[lang]}`)}`,
				);
		}
		return flush();
	}

	function end(run: RunEnd): string {
		if (!blank) out.push("");
		for (const f of run.fixed)
			out.push(
				zh ? `${dryRun ? "可修复" : "已修复"} ${f.path}（${f.count} 处）` : `${dryRun ? "would fix" : "fixed"} ${f.path} (${f.count})`,
			);
		const loud = run.skipped.filter((s) => s.reason !== "not-a-draft" && s.reason !== "ignored");
		for (const s of loud)
			out.push(
				`${c.red(zh ? "未检查" : "not checked")} ${s.path}${zh ? "：" : ": "}${REASONS[s.reason][lang]}${s.detail ? `（${s.detail}）` : ""}`,
			);
		const quiet = run.skipped.filter((s) => s.reason === "not-a-draft" || s.reason === "ignored");
		if (quiet.length > 0) {
			const names = quiet
				.slice(0, 5)
				.map((s) => s.path)
				.join(zh ? "、" : ", ");
			const more = quiet.length > 5 ? (zh ? `等 ${quiet.length} 个` : ` and ${quiet.length - 5} more`) : "";
			out.push(
				c.dim(
					zh
						? `略过不是文稿或者配置要求略过的 ${quiet.length} 个文件：${names}${more}`
						: `passed over ${quiet.length} files: ${names}${more}`,
				),
			);
		}
		for (const f of run.failures)
			out.push(
				c.red(zh ? `规则 ${f.rule} 在 ${f.path} 上出错，其余规则照常检查` : `rule ${f.rule} failed on ${f.path}; the others went on`),
			);
		const s = run.summary;
		if (s.files > 0) {
			const counts = zh
				? `${s.files} 份文稿：${s.errors} 个错误，${s.warnings} 个警告，${s.infos} 个提示，${s.hints} 个建议`
				: `${s.files} drafts: ${s.errors} errors, ${s.warnings} warnings, ${s.infos} infos, ${s.hints} hints`;
			out.push(s.errors > 0 ? c.red(counts) : s.warnings > 0 ? c.yellow(counts) : c.green(counts));
			if (s.fixable > 0 && !fixing)
				out.push(c.dim(zh ? `其中 ${s.fixable} 个可以用 hegao fix 修复` : `${s.fixable} can be fixed by hegao fix`));
		}
		// A run that found nothing to say still ends its line.
		return out.length === 0 && blank ? "\n" : flush();
	}
}
