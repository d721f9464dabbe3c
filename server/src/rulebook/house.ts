/** What the schema cannot say about house rules: patterns that compile, fixes that end. Each problem stands at its key in the YAML. */
import { loadPatterns, type Pattern } from "../text/pattern";
import type { HouseRuleData } from "./data";

export interface HouseProblem {
	/** Keys from the top of the file: `["house", "0", "pattern"]`. */
	readonly path: readonly string[];
	readonly message: string;
}

/** Linear time still has a factor: a pattern larger than this (`(.{0,900})甲`) would make a long draft wait. */
const LARGEST_PATTERN = 500;

/** All faults of a file's house rules, in order. */
export async function checkHouse(rules: readonly HouseRuleData[]): Promise<HouseProblem[]> {
	const out: HouseProblem[] = [];
	const names = new Set<string>();
	for (const [i, rule] of rules.entries()) {
		const at = (...keys: string[]): readonly string[] => ["house", String(i), ...keys];
		if (names.has(rule.name))
			out.push({ path: at("name"), message: `自定规则“${rule.name}”写了两次 / house rule “${rule.name}” is written twice` });
		names.add(rule.name);
		const kinds = (["phrases", "pattern", "section"] as const).filter((k) => rule[k] !== undefined);
		if (kinds.length !== 1)
			out.push({
				path: kinds[1] ? at(kinds[1]) : at("name"),
				message: "phrases、pattern、section 要写其中的一项，也只能写一项 / exactly one of phrases, pattern, section",
			});
		const table = rule.phrases !== undefined && !Array.isArray(rule.phrases);
		if (table && rule.replacement !== undefined)
			out.push({
				path: at("replacement"),
				message: "phrases 已经逐条写明替换，不能再写 replacement / each phrase has its own replacement already",
			});
		if (rule.safe && rule.replacement === undefined && !table)
			out.push({ path: at("safe"), message: "没有 replacement，就没有可以自动应用的修复 / safe needs a replacement" });
		if (rule.pattern !== undefined) out.push(...(await checkPattern(rule, at)));
		else if (rule.phrases) out.push(...checkPhrases(rule, at));
	}
	return out;
}

async function checkPattern(rule: HouseRuleData, at: (...keys: string[]) => readonly string[]): Promise<HouseProblem[]> {
	let pattern: Pattern;
	try {
		pattern = (await loadPatterns())(rule.pattern!);
	} catch (cause) {
		const message = cause instanceof Error ? cause.message.replace(/^error parsing regexp: /, "") : String(cause);
		return [{ path: at("pattern"), message: `模式写错了（RE2 语法）：${message} / bad pattern (RE2 syntax): ${message}` }];
	}
	if (pattern.size > LARGEST_PATTERN)
		return [
			{
				path: at("pattern"),
				message: `模式展开后太大（${pattern.size}），请减小重复次数 / the pattern is too large once unrolled (${pattern.size})`,
			},
		];
	if (pattern.matchesEmpty)
		return [{ path: at("pattern"), message: "模式不能匹配空文字（处处都会命中） / the pattern must not match the empty text" }];
	const { replacement } = rule;
	if (replacement === undefined) return [];
	for (const m of replacement.matchAll(/\$(?:(\d{1,2})|\{(\w+)\})/g)) {
		const known = m[1] !== undefined ? Number(m[1]) <= pattern.groupCount : pattern.names.includes(m[2]!);
		if (!known) return [{ path: at("replacement"), message: `模式里没有 ${m[0]} 这一组 / the pattern has no group ${m[0]}` }];
	}
	if (!replacement.includes("$") && pattern.findAll(replacement).length > 0) return [circular(at("replacement"))];
	return [];
}

function checkPhrases(rule: HouseRuleData, at: (...keys: string[]) => readonly string[]): HouseProblem[] {
	const phrases = rule.phrases!;
	const list = Array.isArray(phrases) ? phrases : Object.keys(phrases);
	const lawful = (text: string): boolean => (rule.except ?? []).some((e) => text.includes(e));
	const again = (text: string): boolean => !lawful(text) && list.some((p) => text.includes(p));
	if (Array.isArray(phrases)) return rule.replacement !== undefined && again(rule.replacement) ? [circular(at("replacement"))] : [];
	return Object.entries(phrases).flatMap(([phrase, replacement]) => (again(replacement) ? [circular(at("phrases", phrase))] : []));
}

const circular = (path: readonly string[]): HouseProblem => ({
	path,
	message: "替换以后的文字仍会命中，修复没有尽头 / the replacement is a hit again: the fix would never end",
});
