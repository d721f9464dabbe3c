/** `hegao explain` and `hegao rules`. */
import { join } from "node:path";
import { fixesOf } from "../features/ruleExamples";
import { rulePage, SEVERITY_NAMES, sourceName } from "../features/rulePage";
import type { RuleEntry } from "../lint/engine";
import { houseRules } from "../lint/house";
import { openProject } from "../project/project";
import { localDay } from "../project/today";
import type { Rulebook } from "../rulebook/rulebook";
import { RULES } from "../rules/index.generated";
import { EXIT } from "./exit";

interface Options {
	readonly rulebook?: string;
	readonly lang: "zh" | "en";
	readonly json?: boolean;
}

/** The rulebook of the working directory (or the one named), and all rules with its house rules. */
async function rulesFor(options: Options): Promise<{ rulebook: Rulebook; rules: readonly RuleEntry[] } | undefined> {
	const project = openProject({ today: localDay(), ...(options.rulebook ? { rulebook: options.rulebook } : {}) });
	const { settings, problems } = await project.settingsFor(join(process.cwd(), "x.gw.md"));
	for (const p of problems) process.stderr.write(`${p.path}:${p.line}:${p.column} ${p.message}\n`);
	if (problems.length > 0) return undefined;
	const rulebook = settings.rulebook.at(settings.today);
	return { rulebook, rules: [...RULES, ...houseRules(rulebook, settings.patterns)] };
}

export async function runExplain(id: string, options: Options): Promise<number> {
	const found = await rulesFor(options);
	if (!found) return EXIT.usage;
	const entry = found.rules.find((r) => r.id === id);
	if (!entry) {
		const near = found.rules
			.filter((r) => r.id.includes(id) || r.rule.title.zh.includes(id) || r.id.split("/")[1] === id.split("/").at(-1))
			.map((r) => r.id);
		process.stderr.write(`没有这条规则：${id}${near.length > 0 ? `。是不是：${near.slice(0, 6).join("、")}` : ""} / no such rule\n`);
		return EXIT.usage;
	}
	process.stdout.write(rulePage(entry, found.rulebook, options.lang));
	return EXIT.clean;
}

export async function runRules(options: Options): Promise<number> {
	const found = await rulesFor(options);
	if (!found) return EXIT.usage;
	const { rulebook, rules } = found;
	if (options.json) {
		const all = rules.map((entry) => {
			const { id, rule } = entry;
			const here = rulebook.sourcesOf(id, rule.sources);
			const { fixable, safe } = fixesOf(entry);
			return {
				id,
				title: rule.title,
				why: rule.why,
				severity: rule.severity,
				stage: rule.due,
				procedural: rule.procedural ?? false,
				// What it rests on under this rulebook; a rule with nothing to rest on is off.
				applies: here !== undefined,
				sources: here ?? rule.sources,
				articles: (here ?? rule.sources).map((s) => sourceName(s, rulebook)),
				...(rule.kinds ? { kinds: rule.kinds } : {}),
				options: Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, o]) => [name, { default: o.default, doc: o.doc }])),
				fixable,
				safe,
				since: rule.since,
			};
		});
		process.stdout.write(`${JSON.stringify(all, null, 1)}\n`);
		return EXIT.clean;
	}
	const width = Math.max(...rules.map((r) => r.id.length));
	for (const { id, rule } of rules) {
		const here = rulebook.sourcesOf(id, rule.sources);
		const basis = here
			? here.map((s) => sourceName(s, rulebook)).join("、")
			: options.lang === "zh"
				? "（本地没有依据，停用）"
				: "(off here)";
		const line = `${id.padEnd(width)}  ${SEVERITY_NAMES[rule.severity]![options.lang]}  ${rule.title[options.lang]}  ${basis}`;
		process.stdout.write(`${line.trimEnd()}
`);
	}
	return EXIT.clean;
}
