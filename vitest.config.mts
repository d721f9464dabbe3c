import { configDefaults, defineConfig } from "vitest/config";

/** Exhaustive proofs: `npm run test:proofs`. The unit suite leaves them out, so that it answers while one still thinks of the change. */
export const PROOFS = ["tests/matrix/**/*.test.ts", "tests/lint/fixes.test.ts"];

export default defineConfig({
	test: {
		include: ["tests/**/*.test.ts"],
		exclude: [...configDefaults.exclude, ...PROOFS],
		globalSetup: "tests/setup.ts",
		passWithNoTests: false,
		testTimeout: 60000,
		pool: "threads",
		isolate: false,
		maxWorkers: 3,
	},
});
