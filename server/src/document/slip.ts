/** The cover slip (发文稿纸): YAML front matter with the place of every key and value. Never throws; broken YAML gives problems. */

import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { Span } from "../text/span";
import type { SourceBlock } from "./blocks";
import { keptWithBlock } from "./kept";
import { readPlainSlip } from "./slipDirect";
import type { Slip, SlipEntry, SlipNode } from "./types";

/** Keys of the slip in the order in which a clerk fills them; the order of new entries and of completion. */
export const SLIP_KEYS = [
	"文种",
	"类别",
	"标题",
	"阶段",
	"发文机关",
	"发文字号",
	"份号",
	"密级",
	"紧急程度",
	"主送",
	"抄送",
	"起草",
	"涉及机关",
	"征求意见",
	"会签",
	"程序",
	"合法性审查",
	"审核",
	"审议",
	"批准",
	"签发",
	"公开",
	"备案",
	"交办",
	"事项",
	"事件",
	"请假",
	"会议",
	"附件",
	"署名",
	"成文日期",
	"印发",
	"附注",
] as const;

/** Element names of the Regulation that stand beside the short keys. */
const ELEMENT_NAMES: Record<string, string> = {
	主送机关: "主送",
	抄送机关: "抄送",
	密级和保密期限: "密级",
	公开方式: "公开",
	附件说明: "附件",
	签发人: "签发",
	发文机关署名: "署名",
	印发机关: "印发机关",
	印发日期: "印发日期",
};

/** Keys of quarto-gbt9704 and gongwen-skill; each is offered its short Chinese key. */
export const ENGLISH_KEYS: Record<string, string> = {
	mainreceiver: "主送",
	recipients: "主送",
	recipient: "主送",
	copyto: "抄送",
	"header-number": "发文字号",
	"header-signatory": "签发",
	signer: "签发",
	signature: "署名",
	signdate: "成文日期",
	date: "成文日期",
	attachments: "附件",
	doc_type: "文种",
	title: "标题",
};

const CANONICAL = new Map<string, string>([
	...SLIP_KEYS.map((k) => [k, k] as const),
	...Object.entries(ELEMENT_NAMES),
	...Object.entries(ENGLISH_KEYS),
]);

/** The canonical key for a key as typed; undefined when it is unknown. */
export const canonicalKey = (typed: string): string | undefined => CANONICAL.get(typed);

const ABSENT: Slip = {
	status: "absent",
	span: { start: 0, end: 0 },
	inner: { start: 0, end: 0 },
	entries: [],
	problems: [],
	get: () => undefined,
};
const readFront = keptWithBlock((front: SourceBlock): Slip => parse(front, readPlainSlip));

export const readSlip = (first: SourceBlock | undefined): Slip => (first?.kind === "front" ? readFront(first) : ABSENT);

/** What the YAML library alone makes of a slip: the measure that the direct path is held to. */
export const readSlipThroughYaml = (first: SourceBlock): Slip => parse(first, () => undefined);

function parse(block: SourceBlock, direct: typeof readPlainSlip): Slip {
	const source = block.text;
	const innerStart = /^[^\r\n]*(?:\r\n|\r|\n)?/.exec(source)![0].length;
	let innerEnd = source.length;
	let spanEnd = source.trimEnd().length;
	if (!block.unclosed) {
		const closing = [...source.matchAll(/^(?:---|\.\.\.)[ \t]*$/gm)].find((m) => m.index >= innerStart);
		innerEnd = closing!.index;
		spanEnd = closing!.index + closing![0].trimEnd().length;
	}
	const inner = source.slice(innerStart, innerEnd);
	const plain = block.unclosed ? undefined : direct(inner, innerStart, (typed) => canonicalKey(typed) ?? typed);
	if (plain) return slipOf("present", { start: 0, end: spanEnd }, { start: innerStart, end: innerEnd }, plain, []);
	const document = parseDocument(inner, { strict: true, uniqueKeys: true, version: "1.2", prettyErrors: false });
	const problems = document.errors.map((e) => ({
		message: e.message.split("\n")[0]!,
		span: clamp(e.pos[0] + innerStart, e.pos[1] + innerStart, source.length),
	}));
	if (block.unclosed) problems.push({ message: "front matter is not closed by ---", span: { start: 0, end: 3 } });
	const contents = document.contents;
	if (contents !== null && !isMap(contents) && problems.length === 0) {
		problems.push({ message: "front matter is not a mapping", span: clamp(innerStart, innerEnd, source.length) });
	}
	const entries = isMap(contents) ? mapEntries(contents, source, innerStart, true) : [];
	const status = problems.length > 0 ? "broken" : "present";
	return slipOf(status, { start: 0, end: spanEnd }, { start: innerStart, end: innerEnd }, entries, problems);
}

function slipOf(status: Slip["status"], span: Span, inner: Span, entries: readonly SlipEntry[], problems: Slip["problems"]): Slip {
	return {
		status,
		span,
		inner,
		entries,
		problems,
		get: (key) => entries.find((e) => e.key === key && e.value.kind !== "null") ?? entries.find((e) => e.key === key),
	};
}

function clamp(start: number, end: number, length: number): { start: number; end: number } {
	const s = Math.min(start, length);
	return { start: s, end: Math.min(Math.max(end, s + 1), length) };
}

function mapEntries(map: YAMLMap, source: string, base: number, top: boolean): SlipEntry[] {
	const out: SlipEntry[] = [];
	for (const pair of map.items as Pair<Node, Node | null>[]) {
		const key = pair.key;
		if (!isScalar(key) || !key.range) continue;
		const typed = String(key.source ?? key.value);
		const keySpan = { start: key.range[0] + base, end: key.range[1] + base };
		const value = toNode(pair.value, source, base, keySpan.end);
		out.push({
			key: top ? (canonicalKey(typed) ?? typed) : typed,
			typed,
			keySpan,
			value,
			span: { start: keySpan.start, end: Math.max(keySpan.end, value.span.end) },
		});
	}
	return out;
}

function toNode(node: Node | null | undefined, source: string, base: number, after: number): SlipNode {
	const none = { items: [], entries: [], flow: false };
	if (!node?.range) {
		const colon = source.indexOf(":", after);
		const at = colon < 0 || source.slice(after, colon).trim() !== "" ? after : colon + 1;
		return { kind: "null", text: "", span: { start: at, end: at }, ...none };
	}
	const end = node.range[0] + base + source.slice(node.range[0] + base, node.range[1] + base).trimEnd().length;
	const span = { start: node.range[0] + base, end: Math.max(end, node.range[0] + base) };
	const flow = "flow" in node && node.flow === true;
	if (isMap(node))
		return { kind: "map", text: source.slice(span.start, span.end), span, items: [], entries: mapEntries(node, source, base, false), flow };
	if (isSeq(node)) {
		return {
			kind: "list",
			text: source.slice(span.start, span.end),
			span,
			items: (node.items as Node[]).map((i) => toNode(i, source, base, span.end)),
			entries: [],
			flow,
		};
	}
	if (isScalar(node)) {
		if (node.value === null || node.source === "") return { kind: "null", text: "", span, ...none };
		return { kind: "scalar", text: typeof node.value === "string" ? node.value : String(node.source ?? node.value), span, ...none };
	}
	return { kind: "scalar", text: source.slice(span.start, span.end), span, ...none };
}

/** A field of a map node (`职务` of a person). */
export function field(node: SlipNode, name: string): SlipNode | undefined {
	const entry = node.entries.find((e) => e.key === name);
	return entry && entry.value.kind !== "null" ? entry.value : undefined;
}

/** A value as a list: a list's items, or the one value itself; a scalar is cut at 、，,；; when `split` is set. */
export function asList(node: SlipNode | undefined): readonly SlipNode[] {
	if (!node || node.kind === "null") return [];
	return node.kind === "list" ? node.items.filter((i) => i.kind !== "null") : [node];
}
