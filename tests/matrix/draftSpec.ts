/** A draft in parts, from which the same document is written in every layout that drafters use. */
import type { ExampleConfig } from "../../server/src/lint/rule";

export type SlipValue = string | number | null | readonly SlipValue[] | { readonly [key: string]: SlipValue };
export type SlipSpec = Record<string, SlipValue>;

export interface AnnexSpec {
	/** `附件`, `附件1`; empty for a printed text that follows without a head. */
	mark: string;
	title: string;
	paragraphs: string[];
}

/** Mutable on purpose: a planter gets a copy of its own and spoils it. */
export interface DraftSpec {
	/** Undefined: no front matter. */
	slip: SlipSpec | undefined;
	title: string;
	/** 题注, with its parentheses. */
	headnote?: string;
	/** 主送 as it stands in the body, without the colon. */
	addressee?: string;
	/** Paragraphs; outline labels are part of the text. A table is one paragraph of several lines. */
	body: string[];
	/** Names of the annexes in 附件说明; empty for none. */
	annexNote: string[];
	signature: string[];
	date?: string;
	note?: string;
	annexes: AnnexSpec[];
	cc?: string;
	imprint?: string;
	/** Slips of the typist, made in the finished text: each must be found. */
	typed: { find: string; replace: string }[];
	config: ExampleConfig;
}

export const LAYOUTS = ["plain", "markdown", "indented", "crlf", "bom"] as const;
export type Layout = (typeof LAYOUTS)[number];

const BOM = "\uFEFF";

/** The text of a draft; `bom` begins with U+FEFF, which a reader cuts off. */
export function render(spec: DraftSpec, layout: Layout): string {
	const indent = layout === "indented" ? "　　" : "";
	const paragraphs: string[] = [];
	paragraphs.push(layout === "markdown" && spec.title !== "" ? `# ${spec.title}` : spec.title);
	if (spec.headnote) paragraphs.push(spec.headnote);
	if (spec.addressee) paragraphs.push(`${spec.addressee}：`);
	for (const p of spec.body) paragraphs.push(body(p, layout, indent));
	if (spec.annexNote.length > 0) paragraphs.push(annexNote(spec.annexNote, indent));
	for (const s of spec.signature) paragraphs.push(layout === "indented" ? `${"　".repeat(12)}${s}　　` : s);
	if (spec.date) paragraphs.push(layout === "indented" ? `${"　".repeat(14)}${spec.date}　　` : spec.date);
	if (spec.note) paragraphs.push(indent + spec.note);
	for (const a of spec.annexes) {
		if (a.mark) paragraphs.push(a.mark);
		paragraphs.push(layout === "markdown" ? `# ${a.title}` : a.title);
		for (const p of a.paragraphs) paragraphs.push(body(p, layout, indent));
	}
	if (spec.cc) paragraphs.push(spec.cc);
	if (spec.imprint) paragraphs.push(spec.imprint);
	const text = paragraphs.filter((p) => p !== "").join("\n\n");
	let out = `${spec.slip === undefined ? "" : `---\n${slip(spec.slip)}---\n\n`}${text}\n`;
	for (const t of spec.typed) {
		if (!out.includes(t.find)) throw new Error(`nothing to mistype: ${t.find}`);
		out = out.replace(t.find, () => t.replace);
	}
	if (layout === "crlf") out = out.replaceAll("\n", "\r\n");
	return layout === "bom" ? BOM + out : out;
}

export const withoutBom = (text: string): string => (text.startsWith(BOM) ? text.slice(1) : text);

/** Headings are written with `##` where Markdown is at home; running text never is. */
function body(p: string, layout: Layout, indent: string): string {
	if (p.startsWith("|")) return p;
	if (layout === "markdown" && /^[一二三四五六七八九十]+、[^，。；：]{2,20}$/.test(p)) return `## ${p}`;
	return p
		.split("\n")
		.map((line) => indent + line)
		.join("\n\n");
}

function annexNote(names: readonly string[], indent: string): string {
	if (names.length === 1) return `${indent}附件：${names[0]}`;
	return names.map((n, i) => `${indent}${i === 0 ? "附件：" : "　　　"}${i + 1}. ${n}`).join("\n");
}

function slip(entries: SlipSpec): string {
	let out = "";
	for (const [key, value] of Object.entries(entries)) {
		if (Array.isArray(value) && value.some((v) => typeof v === "object" && v !== null)) {
			out += `${key}:\n${value.map((v) => `  - ${flow(v)}\n`).join("")}`;
		} else if (isMap(value) && Object.values(value).some(isMap)) {
			out += `${key}:\n${Object.entries(value)
				.map(([k, v]) => `  ${k}: ${flow(v)}\n`)
				.join("")}`;
		} else out += value === null ? `${key}:\n` : `${key}: ${flow(value)}\n`;
	}
	return out;
}

const isMap = (v: SlipValue): v is { readonly [key: string]: SlipValue } => typeof v === "object" && v !== null && !Array.isArray(v);

function flow(value: SlipValue): string {
	if (value === null) return "";
	if (typeof value !== "object") return String(value);
	if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
	return `{${Object.entries(value)
		.map(([k, v]) => `${k}: ${flow(v as SlipValue)}`)
		.join(", ")}}`;
}
