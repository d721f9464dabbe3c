import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["tests/**/*.test.ts"],
		globalSetup: "tests/setup.ts",
		passWithNoTests: false,
		testTimeout: 60000,
		pool: "threads",
		isolate: false,
		maxWorkers: 3,
	},
});
