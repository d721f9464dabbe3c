// A test runner for Stryker. A test is a draft and what the suites ask of it (tests/golden/judge.ts), judged in this process: no test runner is started and no
// module is loaded anew. The first run, with nothing mutated, learns which drafts come by a place, which rules do, and which kept facts rest on it; a mutant
// is then judged by those drafts and rules alone, and only those facts are worked out again. HEGAO_MUTATION=thorough runs every rule on every draft with
// nothing kept, which takes a hundred times as long and must say the same.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { commonTokens, declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { DryRunStatus, MutantRunStatus, TestStatus } from "@stryker-mutator/api/test-runner";
import { loadTests, ROOT } from "./bundle-tests.mjs";

/** Where ways of keeping facts are made. */
const KEEPING = /^server\/src\/requirements\/(?:kept|sentences)\.ts$/;
/** More often than this one draft does not come by the same place, save in an endless loop. */
const HITS = 500_000;
const THOROUGH = process.env.HEGAO_MUTATION === "thorough";

export class DraftsRunner {
	static inject = [commonTokens.options, commonTokens.logger];
	/** How many mutants of a file each test has killed: the good ones come first. */
	kills = new Map();
	/** The same rules are the same list, so that the engine knows its plan for them. */
	lists = new Map();
	baseline = join(process.cwd(), ".drafts-baseline");

	capabilities() {
		return { reloadEnvironment: true };
	}

	/** Every draft once, with nothing mutated. */
	async dryRun() {
		const { mutation, tests } = await load("coverage");
		const groups = new Map();
		const known = [];
		for (const test of tests) {
			const began = performance.now();
			mutation.begin();
			mutation.within("settings", () => test.prepare());
			const inSettings = mutation.reached();
			const { expected, problem } = mutation.within("engine", () => test.begin());
			const reached = mutation.reached();
			let group = groups.get(test.group);
			if (!group) {
				group = { ms: 0, hits: {}, problem: undefined };
				groups.set(test.group, group);
			}
			group.ms += performance.now() - began;
			group.problem ??= problem;
			for (const site of reached) for (const id of mutation.mutantsAt.get(site)) group.hits[id] = 1;
			known.push({
				expected,
				reached: bits(reached, mutation.most + 1),
				...(inSettings.length > 0 ? { inSettings: bits(inSettings, mutation.most + 1) } : {}),
			});
		}
		writeFileSync(this.baseline, serialize({ known, siteOf: mutation.siteOf, ...mutation.learnt() }));
		return {
			status: DryRunStatus.Complete,
			tests: [...groups].map(([id, g]) => ({
				id,
				name: id,
				timeSpentMs: Math.round(g.ms),
				...(g.problem ? { status: TestStatus.Failed, failureMessage: g.problem } : { status: TestStatus.Success }),
			})),
			mutantCoverage: {
				static: Object.fromEntries(mutation.onLoad.flatMap((site) => mutation.mutantsAt.get(site)).map((id) => [id, 1])),
				perTest: Object.fromEntries([...groups].map(([id, g]) => [id, g.hits])),
			},
		};
	}

	async mutantRun({ activeMutant, testFilter, sandboxFileName }) {
		this.learnt ??= deserialize(readFileSync(this.baseline));
		this.loaded ??= await load("mutants");
		const { mutation, tests, RULES } = this.loaded;
		const { known, siteOf, ofSite } = this.learnt;
		const id = Number(activeMutant.id);
		const site = siteOf[id];
		const about = ofSite.get(site) ?? { rules: [], slots: [] };
		let rules = RULES;
		if (about.rules && !THOROUGH) {
			const key = about.rules.join();
			rules = this.lists.get(key) ?? RULES.filter((r) => about.rules.includes(r.id));
			this.lists.set(key, rules);
		}
		let kills = this.kills.get(sandboxFileName);
		if (!kills) {
			kills = new Map();
			this.kills.set(sandboxFileName, kills);
		}
		const groups = testFilter && new Set(testFilter);
		const chosen = [];
		for (let i = 0; i < tests.length; i++)
			if (THOROUGH || ((!groups || groups.has(tests[i].group)) && has(known[i].reached, site))) chosen.push(i);
		chosen.sort((a, b) => (kills.get(b) ?? 0) - (kills.get(a) ?? 0) || a - b);
		const forget = () => mutation.forget(THOROUGH ? undefined : about.slots);
		forget();
		mutation.activate(id, HITS);
		try {
			for (const [n, i] of chosen.entries()) {
				mutation.hitCount = 0;
				let problem;
				try {
					// Facts of other drafts, that are among the settings, are read again where the reading comes by.
					const era = THOROUGH || (known[i].inSettings && has(known[i].inSettings, site)) ? id + 1 : 0;
					problem = tests[i].judge(known[i].expected, rules, era);
				} catch (error) {
					problem = `${tests[i].name}: ${error}`;
				}
				if (mutation.hitCount > HITS)
					return { status: MutantRunStatus.Timeout, reason: `${tests[i].name} comes by more than ${HITS} times` };
				if (problem === undefined) continue;
				kills.set(i, (kills.get(i) ?? 0) + 1);
				return { status: MutantRunStatus.Killed, killedBy: [tests[i].group], failureMessage: problem.slice(0, 1000), nrOfTests: n + 1 };
			}
			return { status: MutantRunStatus.Survived, nrOfTests: chosen.length };
		} finally {
			mutation.activate(-1, Number.POSITIVE_INFINITY);
			forget();
		}
	}
}

/**
 * The instrumented sources of the sandbox, bundled. What Stryker wrote into them to ask whether a mutant is active is replaced by a comparison of numbers,
 * and its counting by one that knows who asks. Facts that are kept with things (`keptWith…`) are kept so that they can be forgotten, one sort at a time.
 */
export async function load(purpose, more = "") {
	const counts = purpose === "coverage";
	const mutantsAt = new Map();
	let most = 0;
	const transform = (path, text) => {
		if (path === "server/src/lint/engine.ts") {
			const made = text.replace(
				"makeDossier(draft, { ...settings, rulebook })",
				"__mutation.dossier(draft, settings, rulebook, makeDossier)",
			);
			if (made === text) throw new Error("lint/engine.ts no longer makes its dossier as scripts/stryker-drafts.mjs expects");
			return made;
		}
		const inRules = path.startsWith("server/src/rules/");
		if (!inRules && !path.startsWith("server/src/requirements/")) return text;
		return (
			text
				.replace(/function stryNS_9fa48\(\) \{[\s\S]*?\nfunction stryMutAct_9fa48\(id\) \{[\s\S]*?\n\}\n/, "")
				.replace(/stryMutAct_9fa48\("(\d+)"\)/g, (_, id) => (counts ? "false" : `(__active === ${id} && __mutation.hit())`))
				.replace(/stryCov_9fa48\(((?:"\d+",? ?)+)\)/g, (_, list) => {
					if (purpose === "mutants") return "0";
					const ids = list.match(/\d+/g).map(Number);
					mutantsAt.set(ids[0], ids);
					most = Math.max(most, ...ids);
					return `__mutation.at(${ids[0]})`;
				})
				// A fact of no argument is a place where something is noted by hand: never kept. Where the ways of keeping are themselves made, such a
				// place holds what is wrapped here already; `keptWithSentence` is made of `keptWithPiece`, and needs no wrapping of its own.
				.replace(/(?<!function )\b(keptWith(?!Sentence)[A-Z]\w*)(?=(?:<[^()]*>)?\((\(\))?)/g, (name, _, empty) =>
					KEEPING.test(path) && empty ? name : `__mutation.kept(${name}, ${empty !== undefined})`,
				)
				.replace(/new WeakMap(?:<[^()]*>)?\(/g, "new __mutation.WeakMap(")
		);
	};
	const loaded = await loadTests(
		`import { testsOf } from "./tests/golden/judge";
		import { RULES } from "./server/src/rules/index.generated";
		export { PLANTERS, testsOf, RULES };
		${more}`,
		{
			root: process.cwd(),
			transform,
			more: { banner: { js: counts ? COVERAGE : MUTANTS }, footer: { js: "module.exports.mutation = __mutation;" }, minifySyntax: true },
		},
	);
	const { mutation, RULES } = loaded;
	if (counts) {
		const siteOf = new Int32Array(most + 1).fill(-1);
		for (const [site, ids] of mutantsAt) for (const id of ids) siteOf[id] = site;
		Object.assign(mutation, { most, mutantsAt, siteOf });
		mutation.loaded();
		for (const { id, rule } of RULES) {
			const { check } = rule;
			rule.check = function* (d) {
				const before = mutation.enter(`rule ${id}`);
				try {
					yield* check.call(this, d);
				} finally {
					mutation.leave(before);
				}
			};
		}
	}
	if (purpose === "explore") mutation.onLoad = [...mutation.reached];
	const tests = loaded.testsOf(ROOT, loaded.PLANTERS);
	if (!counts) for (const test of tests) test.prepare();
	return { ...loaded, tests };
}

/** Stands before the bundle where mutants are run. */
const MUTANTS = `
	let __active = -1;
	const __generations = [];
	let __noted = 0;
	const __dossiers = new WeakMap();
	const __mutation = {
		hitCount: 0,
		limit: Infinity,
		reached: new Set(),
		at(site) { __mutation.reached.add(site); },
		activate(id, limit) { __active = id; __mutation.limit = limit; },
		hit() {
			if (++__mutation.hitCount > __mutation.limit) throw new Error("endless");
			return true;
		},
		kept(keptWith, noted) {
			const slot = __generations.length;
			__generations.push(0);
			return (make) => {
				const boxOf = keptWith(() => ({ generation: -1, fact: undefined }));
				return (a, b) => {
					const box = boxOf(a, b);
					const now = noted ? __noted : __generations[slot];
					if (box.generation !== now) {
						box.fact = make(a, b);
						box.generation = now;
					}
					return box.fact;
				};
			};
		},
		/** Facts that rest on the place of the mutant, made with it and without it, are two. */
		forget(slots = __generations.keys()) {
			for (const slot of slots) __generations[slot]++;
			__noted++;
		},
		WeakMap: class {
			map = new WeakMap();
			noted = -1;
			get now() {
				if (this.noted !== __noted) {
					this.noted = __noted;
					this.map = new WeakMap();
				}
				return this.map;
			}
			get(key) { return this.now.get(key); }
			has(key) { return this.now.has(key); }
			set(key, value) { this.now.set(key, value); return this; }
		},
		dossier(draft, settings, rulebook, make) {
			let known = __dossiers.get(draft);
			if (known?.settings !== settings || known.rulebook !== rulebook) {
				known = { settings, rulebook, dossier: make(draft, { ...settings, rulebook }) };
				__dossiers.set(draft, known);
			}
			return known.dossier;
		},
	};
`;

/** Stands before the bundle where it is learnt who comes by which place. Whoever asks is a frame; a fact's maker is a frame of its own. */
const COVERAGE = `
	const __frames = new Map();
	const __slots = [];
	const __mutation = (() => {
		const frameOf = (name) => {
			let frame = __frames.get(name);
			if (!frame) __frames.set(name, (frame = { name, sites: new Set(), slots: new Set() }));
			return frame;
		};
		let frame = frameOf("load");
		let reached = new Set();
		/** What one making of a fact came by, for facts that outlive a draft (they are kept with the rulebook). */
		let making;
		let turn = 0;
		const credit = (m) => {
			if (m.turn === turn) return;
			m.turn = turn;
			for (const site of m.sites) {
				reached.add(site);
				making?.sites.add(site);
			}
			for (const below of m.below) credit(below);
		};
		return {
			onLoad: [],
			loaded() { this.onLoad = [...frame.sites]; },
			begin() { turn++; reached = new Set(); },
			reached: () => [...reached],
			enter(name) { const before = frame; frame = frameOf(name); return before; },
			leave(before) { frame = before; },
			within(name, run) {
				const before = this.enter(name);
				try { return run(); } finally { this.leave(before); }
			},
			at(site) { frame.sites.add(site); reached.add(site); making?.sites.add(site); },
			kept(keptWith, noted) {
				const slot = __slots.length;
				__slots.push("slot " + slot);
				return (make) => {
					const boxOf = keptWith(() => ({ made: undefined, fact: undefined }));
					return (a, b) => {
						frame.slots.add(slot);
						if (noted) return make(a, b);
						const box = boxOf(a, b);
						if (box.made) {
							if (box.made.turn !== turn) credit(box.made);
							making?.below.add(box.made);
							return box.fact;
						}
						const above = making;
						making = { turn, sites: new Set(), below: new Set() };
						const before = __mutation.enter("slot " + slot);
						try {
							box.fact = make(a, b);
							box.made = making;
							above?.below.add(making);
							return box.fact;
						} finally {
							__mutation.leave(before);
							making = above;
						}
					};
				};
			},
			/** What is noted by hand is worked out each time, so that whoever asks is seen to come by. */
			WeakMap: class { get() {} has() { return false; } set() { return this; } },
			dossier: (draft, settings, rulebook, make) => make(draft, { ...settings, rulebook }),
			/** Of each place: the rules that come by it (absent: all), and the sorts of facts that rest on it. */
			learnt() {
				const ofSite = new Map();
				const about = (site) => {
					let a = ofSite.get(site);
					if (!a) ofSite.set(site, (a = { rules: [], slots: [] }));
					return a;
				};
				for (const start of __frames.values()) {
					const seen = new Set([start]);
					for (const f of seen) for (const slot of f.slots) if (__frames.has("slot " + slot)) seen.add(__frames.get("slot " + slot));
					const sites = new Set([...seen].flatMap((f) => [...f.sites]));
					for (const site of sites) {
						const a = about(site);
						if (start.name === "engine") a.rules = undefined;
						else if (start.name.startsWith("rule ")) a.rules?.push(start.name.slice(5));
						else if (start.name.startsWith("slot ")) a.slots.push(Number(start.name.slice(5)));
					}
				}
				return { ofSite };
			},
		};
	})();
`;

function bits(ids, length) {
	const out = new Uint8Array((length >> 3) + 1);
	for (const id of ids) out[id >> 3] |= 1 << (id & 7);
	return out;
}

const has = (set, id) => (set[id >> 3] & (1 << (id & 7))) !== 0;

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "drafts", DraftsRunner)];
