import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../../server/src", import.meta.url));
/** Which folder may know which: the table of server/README.md. */
const MAY: Readonly<Record<string, readonly string[]>> = {
	text: [],
	document: ["text"],
	rulebook: ["text"],
	lint: ["text", "document", "rulebook", "requirements"],
	requirements: ["text", "document", "rulebook", "lint"],
	rules: ["text", "document", "rulebook", "lint", "requirements"],
	features: ["text", "document", "rulebook", "lint", "requirements", "rules"],
	project: ["text", "document", "rulebook", "lint", "requirements"],
	lsp: ["text", "document", "rulebook", "lint", "requirements", "rules", "features", "project"],
	cli: ["text", "document", "rulebook", "lint", "requirements", "rules", "features", "project"],
};
const FILE_SYSTEM = /^node:(?:fs|path|child_process|os|process)/;

const files = (readdirSync(SRC, { recursive: true }) as string[]).filter((f) => f.endsWith(".ts")).map((f) => join(SRC, f));
const imports = files.flatMap((file) =>
	ts.preProcessFile(readFileSync(file, "utf8"), true, true).importedFiles.map((i) => ({ file, name: i.fileName })),
);
const folderOf = (path: string): string => relative(SRC, path).split(sep)[0]!;

describe("dependencies", () => {
	test("there are files to look at", () => expect(files.length).toBeGreaterThan(80));

	test("point one way only", () => {
		const wrong = imports
			.filter((i) => i.name.startsWith("."))
			.map((i) => ({ ...i, from: folderOf(i.file), to: folderOf(resolve(dirname(i.file), i.name)) }))
			.filter((i) => i.to !== ".." && i.from !== i.to && !MAY[i.from]?.includes(i.to))
			.map((i) => `${relative(SRC, i.file)} → ${i.name}`);
		expect(wrong).toEqual([]);
	});

	test("a rule knows no other rule", () => {
		const wrong = imports
			.filter(
				(i) =>
					folderOf(i.file) === "rules" &&
					!i.file.endsWith("index.generated.ts") &&
					i.name.startsWith(".") &&
					folderOf(resolve(dirname(i.file), i.name)) === "rules",
			)
			.map((i) => `${relative(SRC, i.file)} → ${i.name}`);
		expect(wrong).toEqual([]);
	});

	test("only project, cli and lsp touch files; only lsp knows the protocol", () => {
		const outer = ["project", "cli", "lsp"];
		expect(imports.filter((i) => FILE_SYSTEM.test(i.name) && !outer.includes(folderOf(i.file))).map((i) => relative(SRC, i.file))).toEqual(
			[],
		);
		expect(
			imports.filter((i) => /^vscode-languageserver(?:$|\/)/.test(i.name) && folderOf(i.file) !== "lsp").map((i) => relative(SRC, i.file)),
		).toEqual([]);
		expect(
			imports
				.filter((i) => /^(?:commander|picocolors|diff|tinyglobby)$/.test(i.name) && folderOf(i.file) !== "cli")
				.map((i) => relative(SRC, i.file)),
		).toEqual([]);
	});

	test("the core reads no clock", () => {
		const wrong = files
			.filter((f) => !["project", "cli", "lsp"].includes(folderOf(f)) && /new Date\(\)|Date\.now\(/.test(readFileSync(f, "utf8")))
			.map((f) => relative(SRC, f));
		expect(wrong).toEqual([]);
	});
});
