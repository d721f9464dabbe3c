/** Nothing that is found changes unless somebody meant it to: `npm run golden` writes the record anew, and its diff is read before it is committed. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadTests } from "../../scripts/bundle-tests.mjs";
import type { Planter } from "../matrix/planter";
import { differences, type RECORDS, type recordOf } from "./record";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const HINT = "findings changed; if that is meant:  npm run golden";

/** Two thousand documents by all rules: bundled, as it ships, that takes half the time. */
const tests = await loadTests<{ PLANTERS: readonly Planter[]; RECORDS: typeof RECORDS; recordOf: typeof recordOf }>(
	'import { RECORDS, recordOf } from "./tests/golden/record"; export { PLANTERS, RECORDS, recordOf };',
);

describe("findings are as recorded", () => {
	test.each(Object.entries(tests.RECORDS))("%s", (name, materials) => {
		const documents = materials(ROOT, tests.PLANTERS);
		if (name === "shared.txt" && documents.length === 0) return;
		const names = documents.map((m) => m.name);
		expect(
			names.filter((n, i) => names.indexOf(n) !== i),
			"names tell documents apart",
		).toEqual([]);
		const recorded = readFileSync(fileURLToPath(new URL(name, import.meta.url)), "utf8");
		const now = tests.recordOf(documents);
		expect(differences(recorded, now), HINT).toEqual([]);
		expect(now, HINT).toBe(recorded);
	});
});

describe("a difference", () => {
	const record = "a\tx/y@1:1 error 0\tx/z@2:1 error 1\nb\n";
	test("names the document and the finding", () => {
		expect(differences(record, record)).toEqual([]);
		expect(differences(record, "a\tx/y@1:1 error 0\tx/z@2:1 error 2\nb\n")).toEqual(["a:\n    − x/z@2:1 error 1\n    + x/z@2:1 error 2"]);
		expect(differences(record, "a\tx/y@1:1 error 0\tx/z@2:1 error 1\nc\n")).toEqual(["b: the document is gone", "c: not on record"]);
	});
});
