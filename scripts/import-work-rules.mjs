#!/usr/bin/env node
// Turns the stored page of the municipal work rules into server/rulebooks/hegang-2017/norms/R.yaml. The words stay as they are; only the
// half-width marks of its storage become the full-width ones of the printed text, and spaces round paragraphs go.
//   node scripts/import-work-rules.mjs ../shared/norms/hegang-work-rules-2017.txt
import { readFileSync, writeFileSync } from "node:fs";
import { stringify } from "yaml";

const source = process.argv[2];
if (!source) {
	console.error("usage: node scripts/import-work-rules.mjs FILE");
	process.exit(2);
}
const WIDE = { ",": "，", ":": "：", ";": "；", "(": "（", ")": "）", "!": "！", "?": "？" };
const lines = readFileSync(source, "utf8")
	.split(/\r?\n/)
	.map((l) => l.replace(/[,:;()!?]/g, (c) => WIDE[c]).trim())
	.filter((l) => l !== "");
const articles = [];
let chapter;
for (const line of lines) {
	const head = /^第([一二三四五六七八九十]+)章\s+(.+)$/.exec(line);
	if (head) {
		chapter = `第${head[1]}章 ${head[2].replace(/\s+/g, "")}`;
		continue;
	}
	if (!chapter) continue;
	const article = /^(第[一二三四五六七八九十]+条)\s+(.+)$/.exec(line);
	if (article) articles.push({ no: article[1], chapter, text: article[2] });
	else articles.at(-1).text += `\n${line.replace(/^（([一二三四五六七八九十]+)）\s+/, "（$1）")}`;
}
if (articles.length !== 60) throw new Error(`60 articles expected, ${articles.length} found`);
const head = "# 鹤岗市人民政府工作规则，全文六十条。由 scripts/import-work-rules.mjs 自公布的网页文本生成：文字照录，半角标点改为全角。\n";
const norm = { id: "R", title: "鹤岗市人民政府工作规则", source: "鹤政发〔2017〕2号", text: "official", articles };
writeFileSync(new URL("../server/rulebooks/hegang-2017/norms/R.yaml", import.meta.url), head + stringify(norm, { lineWidth: 0 }));
