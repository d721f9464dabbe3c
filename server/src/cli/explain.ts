/** `hegao explain` and `hegao rules`. */
import { join } from "node:path";
import { rulePage, SEVERITY_NAMES, sourceName } from "../features/rulePage";
import { openProject } from "../project/project";
import type { Rulebook } from "../rulebook/rulebook";
import { RULES } from "../rules/index.generated";
import { EXIT } from "./exit";

interface Options {
	readonly rulebook?: string;
	readonly lang: "zh" | "en";
	readonly json?: boolean;
}

async function rulebookFor(options: Options): Promise<Rulebook | undefined> {
	const project = openProject({ today: "2017-01-01", ...(options.rulebook ? { rulebook: options.rulebook } : {}) });
	const { settings, problems } = await project.settingsFor(join(process.cwd(), "x.gw.md"));
	for (const p of problems) process.stderr.write(`${p.path}:${p.line}:${p.column} ${p.message}\n`);
	return problems.length > 0 ? undefined : settings.rulebook;
}

export async function runExplain(id: string, options: Options): Promise<number> {
	const entry = RULES.find((r) => r.id === id);
	if (!entry) {
		const near = RULES.filter((r) => r.id.includes(id) || r.rule.title.zh.includes(id) || r.id.split("/")[1] === id.split("/").at(-1)).map(
			(r) => r.id,
		);
		process.stderr.write(`没有这条规则：${id}${near.length > 0 ? `。是不是：${near.slice(0, 6).join("、")}` : ""} / no such rule\n`);
		return EXIT.usage;
	}
	const rulebook = await rulebookFor(options);
	if (!rulebook) return EXIT.usage;
	process.stdout.write(rulePage(entry, rulebook, options.lang));
	return EXIT.clean;
}

export async function runRules(options: Options): Promise<number> {
	const rulebook = await rulebookFor(options);
	if (!rulebook) return EXIT.usage;
	if (options.json) {
		const all = RULES.map(({ id, rule }) => ({
			id,
			title: rule.title,
			why: rule.why,
			severity: rule.severity,
			due: rule.due,
			procedural: rule.procedural ?? false,
			sources: rule.sources,
			...(rule.kinds ? { kinds: rule.kinds } : {}),
			since: rule.since,
		}));
		process.stdout.write(`${JSON.stringify(all, null, 1)}\n`);
		return EXIT.clean;
	}
	const width = Math.max(...RULES.map((r) => r.id.length));
	for (const { id, rule } of RULES) {
		process.stdout.write(
			`${id.padEnd(width)}  ${SEVERITY_NAMES[rule.severity]![options.lang]}  ${rule.title[options.lang]}  ${rule.sources.map((s) => sourceName(s, rulebook)).join("、")}\n`,
		);
	}
	return EXIT.clean;
}
