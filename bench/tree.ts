/** Times the reading of drafts: blocks and slip through the project's own path, and the same texts whole through remark and yaml. */
import { readFileSync } from "node:fs";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { parseDocument } from "yaml";
import { splitBlocks } from "../server/src/document/blocks";
import { readBlock } from "../server/src/document/inline";
import { readSlip } from "../server/src/document/slip";

const texts = JSON.parse(readFileSync(process.argv[2]!, "utf8")) as string[];
const rounds = Number(process.argv[3]);
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();
const times = { direct: [] as number[], remark: [] as number[] };
for (let i = -1; i < rounds; i++) {
	let at = performance.now();
	for (const text of texts) {
		const blocks = splitBlocks(text);
		readSlip(blocks[0]);
		for (const b of blocks) readBlock(b);
	}
	const direct = performance.now() - at;
	at = performance.now();
	for (const text of texts) {
		processor.parse(text);
		parseDocument(text.slice(4, text.indexOf("\n---", 4)));
	}
	if (i < 0) continue;
	times.direct.push(direct);
	times.remark.push(performance.now() - at);
}
process.stdout.write(JSON.stringify(times));
