#!/usr/bin/env node
// Writes the record of findings (tests/golden/*.txt) anew. Read its diff before committing it: every line of it is a finding that changed.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadTests } from "./bundle-tests.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { PLANTERS, RECORDS, recordOf } = await loadTests(
	'import { RECORDS, recordOf } from "./tests/golden/record"; export { PLANTERS, RECORDS, recordOf };',
);
for (const [name, materials] of Object.entries(RECORDS)) {
	const documents = materials(root, PLANTERS);
	if (name === "shared.txt" && documents.length === 0) {
		console.log(`${name} left as it is: ../shared is not there`);
		continue;
	}
	writeFileSync(join(root, "tests/golden", name), recordOf(documents));
	console.log(`${name} ${documents.length} documents`);
}
