/** Finds the configs and rulebooks that apply to a file. Shared by the command and the language server; the only core code that reads files. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import ignore, { type Ignore } from "ignore";
import type { Settings } from "../lint/engine";
import { builtinRulebook } from "../rulebook/builtin";
import type { LoadProblem, RulebookFile, RulebookLayer } from "../rulebook/load";
import { makeRulebook } from "../rulebook/make";
import type { Rulebook } from "../rulebook/rulebook";
import type { CompilePattern } from "../text/pattern";
import { CONFIG_NAMES, type Level, type MergedConfig, mergeConfigs, type PlacedConfig, readConfig } from "./config";

export const DEFAULT_RULEBOOK = "hegang-2017";

export interface ProjectOptions {
	/** Use this config and no other. */
	readonly config?: string;
	/** Outranks the configs' rulebook. Relative paths are taken from the working directory. */
	readonly rulebook?: string;
	/** Levels that outrank those of the configs. */
	readonly rules?: Readonly<Record<string, Level>>;
	/** ISO day, for workspaces that fix none. */
	readonly today: string;
}

export interface FileSettings {
	/** Without stage, encoding, path and workspace, which the caller knows. */
	readonly settings: Settings;
	readonly configs: readonly PlacedConfig[];
	/** Folder of the outermost config, else the file's own. */
	readonly root: string;
	/** Whether a config says `root: true`: then the workspace is the tree under it. */
	readonly rooted: boolean;
	/** With a problem the file must not be judged: the settings would not be those that its owner meant. */
	readonly problems: readonly LoadProblem[];
}

export interface Project {
	settingsFor(path: string): Promise<FileSettings>;
	/** Whether configs name (`include`) or pass over (`ignore`) this file. */
	listed(path: string): Promise<"included" | "ignored" | "unlisted">;
	/** Forgets what was read; called when a config or rulebook changed. */
	invalidate(): void;
	/** Config and rulebook files that have been read. */
	readonly watched: ReadonlySet<string>;
}

export function openProject(options: ProjectOptions): Project {
	let chains = new Map<string, Promise<{ configs: PlacedConfig[]; problems: LoadProblem[] }>>();
	let books = new Map<string, Promise<OpenedBook>>();
	let folders = new Map<string, Promise<Settled>>();
	const watched = new Set<string>();
	/** Levels by what they say: what is equal is one object, so that what is made of it is made once. */
	const known = new Map<string, Readonly<Record<string, Level>>>();
	const one = (levels: Readonly<Record<string, Level>>): Readonly<Record<string, Level>> => {
		const key = JSON.stringify(levels);
		const same = known.get(key) ?? levels;
		known.set(key, same);
		return same;
	};

	const chainOf = (folder: string): Promise<{ configs: PlacedConfig[]; problems: LoadProblem[] }> => {
		let chain = chains.get(folder);
		if (!chain) {
			chain = findChain(folder);
			chains.set(folder, chain);
		}
		return chain;
	};

	async function findChain(folder: string): Promise<{ configs: PlacedConfig[]; problems: LoadProblem[] }> {
		if (options.config !== undefined) {
			const own = await readAt(resolve(options.config));
			return { configs: own.config ? [own.config] : [], problems: own.problems };
		}
		const name = CONFIG_NAMES.find((n) => existsSync(join(folder, n)));
		const own = name ? await readAt(join(folder, name)) : { problems: [] };
		const parent = dirname(folder);
		if (own.config?.config.root || parent === folder) return { configs: own.config ? [own.config] : [], problems: own.problems };
		const above = await chainOf(parent);
		return { configs: [...(own.config ? [own.config] : []), ...above.configs], problems: [...own.problems, ...above.problems] };
	}

	async function readAt(path: string): Promise<{ config?: PlacedConfig; problems: LoadProblem[] }> {
		watched.add(path);
		let text: string;
		try {
			text = readFileSync(path, "utf8").replace(/^\ufeff/, "");
		} catch (cause) {
			return { problems: [{ path, line: 1, column: 1, message: `配置读不出来 / cannot read the config: ${(cause as Error).message}` }] };
		}
		const { config, problems } = await readConfig(text, path);
		return { ...(config ? { config: { path, folder: dirname(path), config } } : {}), problems: [...problems] };
	}

	function bookOf(name: string, folder: string, merged: MergedConfig): Promise<OpenedBook> {
		// A built-in rulebook is the same wherever it is named from.
		const home = builtinRulebook(name) ? "" : folder;
		const key = JSON.stringify([name, home, merged.organs, merged.leaders, merged.phrases, merged.house]);
		let book = books.get(key);
		if (!book) {
			book = openBook(name, folder, merged, watched);
			books.set(key, book);
		}
		return book;
	}

	/** What all files of a folder have in common. */
	interface Settled {
		readonly configs: readonly PlacedConfig[];
		readonly problems: readonly LoadProblem[];
		readonly merged: MergedConfig;
		readonly book: OpenedBook;
	}

	function settled(folder: string): Promise<Settled> {
		let made = folders.get(folder);
		if (!made) {
			made = settle(folder);
			folders.set(folder, made);
		}
		return made;
	}

	async function settle(folder: string): Promise<Settled> {
		const { configs, problems } = await chainOf(folder);
		const merged = mergeConfigs(configs);
		const chosen =
			options.rulebook !== undefined
				? { name: options.rulebook, folder: process.cwd() }
				: (merged.rulebook ?? { name: DEFAULT_RULEBOOK, folder });
		return { configs, problems, merged, book: await bookOf(chosen.name, chosen.folder, merged) };
	}

	return {
		watched,
		async settingsFor(path) {
			const { configs, problems, merged, book } = await settled(dirname(path));
			const levels: Record<string, Level> = { ...merged.rules };
			for (const c of [...configs].reverse()) {
				for (const o of c.config.overrides ?? []) if (matches(o.files, c.folder, path)) Object.assign(levels, o.rules);
			}
			Object.assign(levels, options.rules ?? {});
			const outer = configs.at(-1);
			return {
				settings: {
					rulebook: book.rulebook,
					today: merged.today ?? options.today,
					levels: one(levels),
					classified: merged.classified,
					...(book.patterns ? { patterns: book.patterns } : {}),
				},
				configs,
				root: outer?.folder ?? dirname(path),
				rooted: outer?.config.root === true,
				problems: [...problems, ...book.problems],
			};
		},
		async listed(path) {
			const { configs } = await chainOf(dirname(path));
			if (configs.some((c) => c.config.ignore && matches(c.config.ignore, c.folder, path))) return "ignored";
			return configs.some((c) => c.config.include && matches(c.config.include, c.folder, path)) ? "included" : "unlisted";
		},
		invalidate() {
			chains = new Map();
			books = new Map();
			folders = new Map();
			watched.clear();
		},
	};
}

const matchers = new Map<string, Ignore>();

/** Whether a file is named by glob patterns (in .gitignore's spelling) that stand in a config of `folder`. */
function matches(patterns: readonly string[], folder: string, path: string): boolean {
	const rel = relative(folder, path).split(sep).join("/");
	if (rel === "" || rel.startsWith("../") || isAbsolute(rel)) return false;
	const key = patterns.join("\n");
	let matcher = matchers.get(key);
	if (!matcher) {
		matcher = ignore().add(patterns as string[]);
		matchers.set(key, matcher);
	}
	return matcher.ignores(rel);
}

interface OpenedBook {
	readonly rulebook: Rulebook;
	readonly problems: readonly LoadProblem[];
	/** Set where a house rule has a pattern. */
	readonly patterns?: CompilePattern;
}

/** A rulebook with its earlier and later editions, put together with what the configs add. `towards`: an edition leads on in one direction only. */
async function openBook(
	name: string,
	folder: string,
	merged: MergedConfig,
	watched: Set<string>,
	towards?: "predecessor" | "successor",
	seen: readonly RulebookLayer[] = [],
): Promise<OpenedBook> {
	const { layers, home, problems } = await layersOf(name, folder, watched);
	const workspace = { organs: merged.organs, leaders: merged.leaders, phrases: merged.phrases, house: merged.house };
	const first = layers[0];
	if (!first) return { rulebook: makeRulebook(builtinRulebook("state-2012")!, workspace), problems };
	const edition = async (key: "predecessor" | "successor"): Promise<OpenedBook | undefined> => {
		const other = first[key];
		if (other === undefined || (towards !== undefined && towards !== key)) return undefined;
		if (seen.length > 20 || seen.some((s) => s.name === first.name)) {
			const path = resolve(home, other);
			const message = `规则库的版本首尾相接：${other} / editions of a rulebook go round in a circle: ${other}`;
			return { rulebook: makeRulebook(layers, workspace), problems: [{ path, line: 1, column: 1, message }] };
		}
		return openBook(other, home, merged, watched, key, [...seen, first]);
	};
	const [earlier, later] = [await edition("predecessor"), await edition("successor")];
	const patterns =
		earlier?.patterns ??
		later?.patterns ??
		([...layers.flatMap((l) => l.house ?? []), ...merged.house].some((h) => h.pattern !== undefined)
			? await (await import("../text/pattern")).loadPatterns()
			: undefined);
	return {
		rulebook: makeRulebook(layers, workspace, { earlier: earlier?.rulebook, later: later?.rulebook }),
		problems: [...problems, ...(earlier?.problems ?? []), ...(later?.problems ?? [])],
		...(patterns ? { patterns } : {}),
	};
}

/** A rulebook by built-in name, folder or file, with what it extends; `home` is where its own relative names start. */
async function layersOf(
	name: string,
	folder: string,
	watched: Set<string>,
	seen: readonly string[] = [],
): Promise<{ layers: readonly RulebookLayer[]; home: string; problems: readonly LoadProblem[] }> {
	const builtin = builtinRulebook(name);
	if (builtin) return { layers: builtin, home: folder, problems: [] };
	const path = resolve(folder, name);
	const fail = (at: string, message: string): { layers: []; home: string; problems: LoadProblem[] } => ({
		layers: [],
		home: folder,
		problems: [{ path: at, line: 1, column: 1, message }],
	});
	if (!existsSync(path)) return fail(path, `没有这个规则库：${name} / no such rulebook: ${name}`);
	if (seen.includes(path)) return fail(path, `规则库互相继承：${name} / rulebooks extend each other: ${name}`);
	const home = statSync(path).isDirectory() ? path : dirname(path);
	const main =
		home === path
			? (["rulebook.yaml", "rulebook.yml", "rulebook.json"].map((n) => join(path, n)).find((p) => existsSync(p)) ??
				join(path, "rulebook.yaml"))
			: path;
	const files: RulebookFile[] = [];
	try {
		const norms = join(home, "norms");
		for (const file of [
			main,
			...(existsSync(norms)
				? readdirSync(norms)
						.filter((f) => /\.ya?ml$/.test(f))
						.sort()
						.map((f) => join(norms, f))
				: []),
		]) {
			watched.add(file);
			files.push({ path: file, text: readFileSync(file, "utf8").replace(/^\ufeff/, "") });
		}
	} catch (cause) {
		return fail(main, `规则库读不出来 / cannot read the rulebook: ${(cause as Error).message}`);
	}
	const { loadRulebook } = await import("../rulebook/load");
	const { layer, problems } = await loadRulebook(files);
	if (!layer) return { layers: [], home, problems };
	if (layer.extends === undefined) return { layers: [layer], home, problems: [] };
	const parents = await layersOf(layer.extends, home, watched, [...seen, path]);
	return { layers: [layer, ...parents.layers], home, problems: parents.problems };
}
