/** Reads rulebooks and other YAML that people write, against a JSON Schema. Pure: the caller brings the texts. */
import type { ErrorObject, ValidateFunction } from "ajv";
import { LineCounter, parseDocument } from "yaml";
import { nearest } from "../text/distance";
import type { HouseRuleData, NormFileData, RulebookData } from "./data";
import { validateNormFile, validateRulebook } from "./validate.generated";

export interface RulebookFile {
	readonly path: string;
	readonly text: string;
}

/** One error at its place; line and column count from 1, the column in UTF-16 units. */
export interface LoadProblem {
	readonly path: string;
	readonly line: number;
	readonly column: number;
	readonly message: string;
}

/** One rulebook with the articles of its norms, before layers are put together. */
export type RulebookLayer = RulebookData & { readonly normFiles: readonly NormFileData[] };

export type LoadResult =
	| { readonly layer: RulebookLayer; readonly problems: readonly [] }
	| { readonly layer?: undefined; readonly problems: readonly LoadProblem[] };

/** Puts a rulebook together from its `rulebook.yaml` and `norms/*.yaml`. All problems of all files are returned; a rulebook with one is not used. */
export async function loadRulebook(files: readonly RulebookFile[]): Promise<LoadResult> {
	const problems: LoadProblem[] = [];
	const main = files.find((f) => /(?:^|[\\/])rulebook\.(?:ya?ml|json)$/.test(f.path)) ?? files.find((f) => !/[\\/]norms[\\/]/.test(f.path));
	if (!main)
		return {
			problems: [
				{
					path: files[0]?.path ?? "rulebook.yaml",
					line: 1,
					column: 1,
					message: "规则库没有 rulebook.yaml / the rulebook has no rulebook.yaml",
				},
			],
		};
	const read = checkYaml(validateRulebook, main.text, main.path);
	problems.push(...read.problems);
	if (read.problems.length === 0) problems.push(...(await houseProblems((read.value as RulebookData).house, read)));
	const normFiles: NormFileData[] = [];
	for (const file of files) {
		if (file === main) continue;
		const norm = checkYaml(validateNormFile, file.text, file.path);
		problems.push(...norm.problems);
		if (norm.problems.length === 0) normFiles.push(norm.value as NormFileData);
	}
	return problems.length > 0 ? { problems } : { layer: { ...(read.value as RulebookData), normFiles }, problems: [] };
}

/** Faults of house rules that the schema does not see, at their places. The pattern engine is loaded only where there is a house rule. */
export async function houseProblems(house: readonly HouseRuleData[] | undefined, yaml: CheckedYaml): Promise<LoadProblem[]> {
	if (!house || house.length === 0) return [];
	const { checkHouse } = await import("./house");
	return (await checkHouse(house)).map((p) => yaml.problemAt(p.path, p.message));
}

export interface CheckedYaml {
	/** Set only when there is no problem. */
	readonly value?: unknown;
	readonly problems: readonly LoadProblem[];
	/** A problem at the value under these keys. */
	problemAt(path: readonly string[], message: string): LoadProblem;
}

/** Parses YAML (or JSON) and checks it by a compiled schema; each problem stands at the key or value it is about. */
export function checkYaml(validate: ValidateFunction, text: string, path: string): CheckedYaml {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: "1.2" });
	const at = (offset: number, message: string): LoadProblem => {
		const { line, col } = lines.linePos(offset);
		return { path, line: Math.max(line, 1), column: Math.max(col, 1), message };
	};
	const problemAt = (keys: readonly string[], message: string): LoadProblem => at(offsetOf(document, keys, false), message);
	const first = document.errors[0];
	if (first) return { problemAt, problems: [at(first.pos[0], `YAML 语法错误 / YAML syntax: ${first.message.split("\n")[0]}`)] };
	const value: unknown = document.toJS() ?? {};
	if (validate(value)) return { value, problemAt, problems: [] };
	// `anyOf` reports every branch and itself; the deepest error at each place says most.
	const seen = new Set<string>();
	const problems: LoadProblem[] = [];
	for (const error of validate.errors ?? []) {
		// The name that is wrong has its own error; this one only says that there is one.
		if (error.keyword === "propertyNames") continue;
		const { path: keys, message, key } = explain(error);
		const id = keys.join("/");
		if (seen.has(id)) continue;
		seen.add(id);
		problems.push(at(offsetOf(document, keys, key), message));
	}
	problems.sort((a, b) => a.line - b.line || a.column - b.column);
	return { problemAt, problems };
}

function explain(error: ErrorObject): { path: string[]; message: string; key: boolean } {
	const path = error.instancePath
		.split("/")
		.slice(1)
		.map((s) => s.replace(/~1/g, "/").replace(/~0/g, "~"));
	const where = path.length > 0 ? `“${path.join(".")}”` : "";
	if (error.propertyName !== undefined) {
		const name = error.propertyName;
		const known = (error.params["allowedValues"] as string[] | undefined) ?? [];
		const near = nearest(name, known, 3) ?? known.find((k) => k.split("/")[1] === name.split("/").at(-1));
		return {
			path: [...path, name],
			message: `没有这条规则：${name}${near ? `（是不是 ${near}？）` : ""} / no such rule: ${name}${near ? ` (${near}?)` : ""}`,
			key: true,
		};
	}
	switch (error.keyword) {
		case "additionalProperties": {
			const name = String(error.params["additionalProperty"]);
			return { path: [...path, name], message: `不认识的键“${name}” / unknown key “${name}”`, key: true };
		}
		case "required":
			return {
				path,
				message: `${where}缺少“${String(error.params["missingProperty"])}” / ${where} missing “${String(error.params["missingProperty"])}”`,
				key: false,
			};
		case "enum": {
			const allowed = (error.params["allowedValues"] as unknown[]).map(String).join("、");
			return { path, message: `${where}的值只能是：${allowed} / ${where} must be one of: ${allowed}`, key: false };
		}
		case "type": {
			const names: Record<string, string> = {
				array: "列表",
				object: "映射",
				string: "文字",
				number: "数",
				integer: "整数",
				boolean: "true 或 false",
			};
			const type = String(error.params["type"]);
			return { path, message: `${where}应当是${names[type] ?? type} / ${where} must be ${type}`, key: false };
		}
		default:
			return { path, message: `${where}的值不合要求 / ${where} ${error.message ?? error.keyword}`, key: false };
	}
}

/** Offset of the node at `path`, or of its key; the nearest parent's where it is not in the text. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly string[], wantKey: boolean): number {
	let node: unknown = document.contents;
	let offset = (node as { range?: number[] } | null)?.range?.[0] ?? 0;
	path.forEach((name, i) => {
		const items = (node as { items?: unknown[] } | null)?.items;
		if (!items) return;
		const pair = items.find((item) => String((item as { key?: { value?: unknown } }).key?.value) === name) as
			| { key?: { range?: number[] }; value?: unknown }
			| undefined;
		if (pair?.key) {
			node = pair.value;
			const last = i === path.length - 1;
			offset = (last && wantKey ? undefined : (node as { range?: number[] } | null)?.range?.[0]) ?? pair.key.range?.[0] ?? offset;
		} else {
			node = items[Number(name)];
			offset = (node as { range?: number[] } | null)?.range?.[0] ?? offset;
		}
	});
	return offset;
}
