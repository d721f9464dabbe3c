/** The suites that judge rules, for `npm run mutation`: no bundles, and only the tests that bear the family's name. */
import { defineConfig } from "vitest/config";

const family = process.env["HEGAO_FAMILY"];

export default defineConfig({
	test: {
		include: ["tests/rules/*.test.ts", "tests/trials/*.test.ts", ...(family === "requirements" ? [] : ["tests/matrix/*.test.ts"])],
		...(family && family !== "requirements" ? { testNamePattern: new RegExp(`${family}[/-]`) } : {}),
		testTimeout: 60000,
		pool: "threads",
		isolate: false,
		maxWorkers: 1,
		// A few pairs of each planter are enough to kill a mutant.
		env: { HEGAO_MATRIX_PAIRS: "3" },
	},
});
