// A test runner for Stryker. A test is a draft and what the suites ask of it (tests/golden/judge.ts), judged in this process: no test runner is started, no
// module is loaded anew, and of a mutant in a rule only that rule is run, on the drafts that reach the mutant. A second for vitest is a millisecond here.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { commonTokens, declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { DryRunStatus, MutantRunStatus, TestStatus } from "@stryker-mutator/api/test-runner";
import { loadTests, ROOT } from "./bundle-tests.mjs";

/** More often than this one draft does not come by the same place, save in an endless loop. */
const HITS = 500_000;

class DraftsRunner {
	static inject = [commonTokens.options, commonTokens.logger];
	/** How many mutants of a file a test has killed: such tests come first. */
	kills = new Map();

	constructor(_, log) {
		this.log = log;
	}

	capabilities() {
		return { reloadEnvironment: true };
	}

	async init() {
		this.baseline = join(process.cwd(), ".drafts-baseline");
	}

	/** Every draft once, with nothing mutated: is all as recorded, which mutants does it come by, and what is found. */
	async dryRun() {
		const { state, tests, forget } = await load("coverage");
		const groups = new Map();
		const known = [];
		for (const test of tests) {
			forget("all");
			state.hits.fill(0);
			const began = performance.now();
			const { expected, problem } = test.begin();
			let group = groups.get(test.group);
			if (!group) groups.set(test.group, (group = { ms: 0, hits: {}, problem: undefined }));
			group.ms += performance.now() - began;
			group.problem ??= problem;
			const reached = [];
			for (let i = 0; i < state.hits.length; i++)
				if (state.hits[i] > 0) {
					reached.push(i);
					group.hits[i] = (group.hits[i] ?? 0) + state.hits[i];
				}
			known.push({ expected, reached: bits(reached, state.hits.length) });
		}
		writeFileSync(this.baseline, serialize(known));
		const results = [...groups].map(([id, g]) => ({
			id,
			name: id,
			timeSpentMs: Math.round(g.ms),
			...(g.problem ? { status: TestStatus.Failed, failureMessage: g.problem } : { status: TestStatus.Success }),
		}));
		return {
			status: DryRunStatus.Complete,
			tests: results,
			mutantCoverage: { static: Object.fromEntries(state.loaded.map((id) => [id, 1])), perTest: Object.fromEntries([...groups].map(([id, g]) => [id, g.hits])) },
		};
	}

	async mutantRun({ activeMutant, testFilter, sandboxFileName }) {
		this.loaded ??= await load("mutants");
		this.known ??= deserialize(readFileSync(this.baseline));
		const { state, tests, forget } = this.loaded;
		const id = Number(activeMutant.id);
		const groups = testFilter && new Set(testFilter);
		const file = sandboxFileName.slice(process.cwd().length + 1).replaceAll("\\", "/");
		// What suppressions hide depends on all rules.
		const rule = /^server\/src\/rules\/((?!suppression\/)\w+\/[\w-]+)\.ts$/.exec(file)?.[1];
		let kills = this.kills.get(file);
		if (!kills) this.kills.set(file, (kills = new Map()));
		const chosen = [];
		for (let i = 0; i < tests.length; i++)
			if ((!groups || groups.has(tests[i].group)) && has(this.known[i].reached, id)) chosen.push(i);
		chosen.sort((a, b) => (kills.get(b) ?? 0) - (kills.get(a) ?? 0) || a - b);
		forget(rule ? "rules" : "all");
		state.active = id;
		state.limit = HITS;
		try {
			for (const [n, i] of chosen.entries()) {
				state.hitCount = 0;
				let problem;
				try {
					problem = tests[i].judge(this.known[i].expected, rule, rule === undefined);
				} catch (error) {
					problem = `${tests[i].name}: ${error}`;
				}
				if (state.hitCount > HITS) return { status: MutantRunStatus.Timeout, reason: `${tests[i].name} comes by more than ${HITS} times` };
				if (problem === undefined) continue;
				kills.set(i, (kills.get(i) ?? 0) + 1);
				return { status: MutantRunStatus.Killed, killedBy: [tests[i].group], failureMessage: problem.slice(0, 1000), nrOfTests: n + 1 };
			}
			return { status: MutantRunStatus.Survived, nrOfTests: chosen.length };
		} finally {
			state.active = -1;
			forget(rule ? "rules" : "all");
		}
	}
}

/**
 * The instrumented sources of the sandbox, bundled. What Stryker wrote into them to ask whether a mutant is active is replaced by a comparison of numbers,
 * and its counting of coverage is there only where coverage is asked for: both stand at every expression.
 */
async function load(purpose) {
	const counts = purpose === "coverage";
	const banner = `
		const __state = { active: -1, hitCount: 0, limit: Infinity, hits: [], loaded: [] };
		function __hit() {
			if (++__state.hitCount > __state.limit) throw new Error("endless: more than " + __state.limit + " times");
			return true;
		}
		function __cov(...ids) { for (const id of ids) __state.hits[id]++; }
		/** What was read while a mutant was active must not be believed when it is not: facts kept with things are kept with their generation. */
		const __generation = { rules: 0, requirements: 0 };
		const __forgetful = (of, keptWith) => (make) => {
			const boxOf = keptWith(() => ({ generation: -1, fact: undefined }));
			return (thing) => {
				const box = boxOf(thing);
				if (box.generation !== __generation[of]) {
					box.fact = make(thing);
					box.generation = __generation[of];
				}
				return box.fact;
			};
		};
		const __weakMap = (of) => class {
			map = new WeakMap();
			generation = -1;
			get now() {
				if (this.generation !== __generation[of]) {
					this.generation = __generation[of];
					this.map = new WeakMap();
				}
				return this.map;
			}
			get(key) { return this.now.get(key); }
			has(key) { return this.now.has(key); }
			set(key, value) { this.now.set(key, value); return this; }
		};
		const __WeakMap = { rules: __weakMap("rules"), requirements: __weakMap("requirements") };
		const __forget = (what) => {
			__generation.rules++;
			if (what === "all") __generation.requirements++;
		};`;
	// Until the modules are loaded, the counts hold NaN.
	const footer = `module.exports.mutation = { state: __state, forget: __forget, start(size) {
		__state.loaded = Object.keys(__state.hits);
		__state.hits = new Uint32Array(size);
	} };`;
	let most = 0;
	const transform = (path, text) => {
		const of = /^server\/src\/(rules|requirements)\//.exec(path)?.[1];
		if (!of) return text;
		return text
			.replace(/function stryNS_9fa48\(\) \{[\s\S]*?\nfunction stryMutAct_9fa48\(id\) \{[\s\S]*?\n\}\n/, "")
			.replace(/stryMutAct_9fa48\("(\d+)"\)/g, (_, id) => {
				most = Math.max(most, Number(id));
				return counts ? "false" : `(__state.active === ${id} && __hit())`;
			})
			.replace(/stryCov_9fa48\(((?:"\d+",? ?)+)\)/g, (_, ids) => (counts ? `__cov(${ids.replaceAll('"', "")})` : "0"))
			.replace(/(?<!from )\b(keptWith[A-Z]\w*|keepingWith)\b(?=(?:<[^()]*>)?\()/g, (name) => (name === "keepingWith" ? name : `__forgetful("${of}", ${name})`))
			.replace(/new WeakMap(?:<[^()]*>)?\(/g, `new __WeakMap.${of}(`);
	};
	const loaded = await loadTests(
		`import { testsOf } from "./tests/golden/judge";
		export { PLANTERS, testsOf };`,
		{ root: process.cwd(), transform, more: { banner: { js: banner }, footer: { js: footer }, minifySyntax: true } },
	);
	const { state, forget, start } = loaded.mutation;
	start(most + 1);
	const tests = loaded.testsOf(ROOT, loaded.PLANTERS);
	return { state, tests, forget };
}

function bits(ids, length) {
	const out = new Uint8Array((length >> 3) + 1);
	for (const id of ids) out[id >> 3] |= 1 << (id & 7);
	return out;
}

const has = (set, id) => (set[id >> 3] & (1 << (id & 7))) !== 0;

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "drafts", DraftsRunner)];
