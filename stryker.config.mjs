/**
 * Mutation tests of what rules do: `npm run mutation`. Not mutated, because no draft can judge it:
 *
 * - What a rule says. Titles, reasons, messages, sources and examples are texts (`rule-texts`); that a text changed is for a reader to see, and the record
 *   of findings shows it to him.
 * - What stands when modules are loaded (`ignoreStatic`): patterns, word lists and tables at the top of a file. To judge one of them all modules must be
 *   loaded anew, a second for each of some eight thousand. What reads them is mutated where it is called.
 */
export default {
	packageManager: "npm",
	testRunner: "drafts",
	plugins: ["./scripts/stryker-drafts.mjs", "./scripts/stryker-rule-texts.mjs"],
	ignorers: ["rule-texts"],
	ignoreStatic: true,
	mutate: ["server/src/rules/**/*.ts", "server/src/requirements/**/*.ts", "!server/src/rules/index.generated.ts"],
	// The sandbox needs the sources and what makes the drafts; drafts that are files are read where they stand.
	ignorePatterns: ["dist", "out", "docs", "client", "bench", "examples", "tests/e2e", "tests/cli", "tests/lsp", "tests/trials"],
	coverageAnalysis: "perTest",
	concurrency: 2,
	// Judging makes much that lives as long as one draft.
	testRunnerNodeArgs: ["--max-semi-space-size=64"],
	// Endless loops are counted by the runner; only one that does not come by its mutant runs into this.
	timeoutMS: 20000,
	dryRunTimeoutMinutes: 15,
	reporters: ["clear-text", "progress-append-only", "json", "html"],
	clearTextReporter: { logTests: false, reportTests: false, reportMutants: false },
	jsonReporter: { fileName: "out/mutation/report.json" },
	htmlReporter: { fileName: "out/mutation/report.html" },
	tempDirName: "out/mutation/tmp",
	cleanTempDir: "always",
	thresholds: { high: 85, low: 85, break: null },
};
