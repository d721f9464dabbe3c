/** `hegao.config.yaml`: what a workspace says about its drafts. Reading and merging; no file system here. */
import type { Severity } from "../lint/finding";
import type { HouseRuleData, LeaderData, OrganData } from "../rulebook/data";
import type { LoadProblem } from "../rulebook/load";

export type Level = Severity | "off";

export interface Config {
	/** Stops the search for configs further up. */
	readonly root?: boolean;
	/** A built-in name, or a path relative to the config. */
	readonly rulebook?: string;
	readonly include?: readonly string[];
	readonly ignore?: readonly string[];
	readonly classified?: boolean;
	/** ISO day. */
	readonly today?: string;
	readonly rules?: Readonly<Record<string, Level>>;
	readonly overrides?: readonly { readonly files: readonly string[]; readonly rules: Readonly<Record<string, Level>> }[];
	readonly organs?: readonly OrganData[];
	readonly leaders?: readonly LeaderData[];
	readonly phrases?: Readonly<Record<string, readonly string[]>>;
	readonly house?: readonly HouseRuleData[];
}

export const CONFIG_NAMES = ["hegao.config.yaml", "hegao.config.yml", "hegao.config.json"] as const;

/** Checks a config's text; a config with a problem is not used at all. */
export async function readConfig(
	text: string,
	path: string,
): Promise<{ readonly config?: Config; readonly problems: readonly LoadProblem[] }> {
	// Only a workspace with a config pays for the validators.
	const [{ checkYaml, houseProblems }, { validateConfig }] = await Promise.all([
		import("../rulebook/load"),
		import("../rulebook/validate.generated"),
	]);
	const yaml = checkYaml(validateConfig, text, path);
	if (yaml.problems.length > 0) return { problems: yaml.problems };
	const config = (yaml.value ?? {}) as Config;
	const house = await houseProblems(config.house, yaml);
	if (house.length > 0) return { problems: house };
	const today = config.today;
	if (today !== undefined && Number.isNaN(Date.parse(`${today}T00:00:00Z`))) {
		return {
			problems: [{ path, line: lineOf(text, /^["']?today/m), column: 1, message: `today 的日期不存在：${today} / no such day: ${today}` }],
		};
	}
	return { config, problems: [] };
}

function lineOf(text: string, key: RegExp): number {
	return text.slice(0, Math.max(0, text.search(key))).split("\n").length;
}

export interface PlacedConfig {
	readonly path: string;
	/** Folder of the config, absolute. */
	readonly folder: string;
	readonly config: Config;
}

/** What a chain of configs says together, the nearest first: single values from the nearest, lists and tables joined with the nearest winning. */
export interface MergedConfig {
	readonly rulebook?: { readonly name: string; readonly folder: string };
	readonly classified: boolean;
	readonly today?: string;
	readonly rules: Readonly<Record<string, Level>>;
	readonly organs: readonly OrganData[];
	readonly leaders?: readonly LeaderData[];
	readonly phrases: Readonly<Record<string, readonly string[]>>;
	readonly house: readonly HouseRuleData[];
}

export function mergeConfigs(nearestFirst: readonly PlacedConfig[]): MergedConfig {
	const withRulebook = nearestFirst.find((c) => c.config.rulebook !== undefined);
	const today = nearestFirst.find((c) => c.config.today !== undefined)?.config.today;
	const leaders = nearestFirst.find((c) => c.config.leaders !== undefined)?.config.leaders;
	const outerFirst = [...nearestFirst].reverse();
	return {
		...(withRulebook ? { rulebook: { name: withRulebook.config.rulebook!, folder: withRulebook.folder } } : {}),
		classified: nearestFirst.find((c) => c.config.classified !== undefined)?.config.classified ?? false,
		...(today === undefined ? {} : { today }),
		rules: Object.assign({}, ...outerFirst.map((c) => c.config.rules ?? {})),
		organs: outerFirst.flatMap((c) => c.config.organs ?? []),
		...(leaders ? { leaders } : {}),
		phrases: Object.assign({}, ...outerFirst.map((c) => c.config.phrases ?? {})),
		house: outerFirst.flatMap((c) => c.config.house ?? []),
	};
}
