import { replace } from "../../document/edits";
import type { SlipEntry, SlipNode } from "../../document/types";
import { CATEGORIES, KINDS, STAGES } from "../../document/types";
import { defineRule, type Report } from "../../lint/rule";
import { disclosureOf } from "../../requirements/disclosure";
import type { Dossier } from "../../requirements/dossier";
import { statesOnly } from "../../requirements/people";
import { readDate } from "../../text/dates";
import { nearest } from "../../text/distance";

const draft = (line: string, kind = "通知"): string => `---
文种: ${kind}
发文机关: 鹤岗市档案局
阶段: 送审
${line}---

鹤岗市档案局关于做好档案移交的通知

市直各单位：

根据《中华人民共和国档案法》，2006年以前的档案于9月底前移交市档案馆。
`;

type Message = "choice" | "day" | "date" | "type" | "person";

export const rule = defineRule({
	title: { zh: "稿纸上的值不对", en: "Invalid value on the slip" },
	why: {
		zh: "值的类型不对、不在可选范围内、或者日期不存在，这一项就不起作用。",
		en: "A value of the wrong type, outside its list, or a day that does not exist, has no effect.",
	},
	sources: [],
	severity: "error",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		choice: { zh: "“{field}”不能是“{actual}”，只能是：{expected}。", en: "{field} cannot be “{actual}”; one of: {expected}." },
		day: { zh: "“{field}”写的“{actual}”没有这一天。", en: "{field}: there is no such day, “{actual}”." },
		date: {
			zh: "“{field}”写的“{actual}”不是日期，写作 2017-02-04 或者 2017年2月4日。",
			en: "{field}: “{actual}” is no date; write 2017-02-04.",
		},
		type: { zh: "“{field}”应当是{expected}。", en: "{field} has the wrong type." },
		person: { zh: "“{field}”里没有姓名、职务或者机关。", en: "{field} names neither person, title nor organ." },
	},
	examples: [
		{ name: "没有这个文种", bad: draft("", "⟦通知书⟧"), fixed: draft("", "通知") },
		{ name: "没有这一天", bad: draft("成文日期: ⟦2017年2月30日⟧\n") },
		{ name: "子项里的日期", bad: draft("会签:\n  - {机关: 市财政局, 职务: 局长, 日期: ⟦五月初⟧, 意见: 同意}\n") },
		{ name: "没有这个公开方式", bad: draft("公开: ⟦内部公开⟧\n") },
		{ name: "写成了列表", bad: draft("⟦成文日期⟧: [2017-06-01, 2017-06-02]\n") },
		{ name: "公开只能有一个方式", bad: draft("⟦公开⟧: [主动公开, 依申请公开]\n") },
		{ name: "一个值写成了列表", bad: draft("⟦公开⟧: [依申请公开]\n"), fixed: draft("公开: 依申请公开\n") },
		{ name: "会签只说已办", bad: draft("会签: ⟦已会签⟧\n") },
		{ name: "会签只说各单位同意", bad: draft("会签:\n  - ⟦均已同意⟧\n") },
		{
			name: "中文日期和公开理由",
			good: draft("公开: {方式: 不予公开, 理由: 涉及个人隐私}\n成文日期: 2017年6月1日\n"),
			looksBad: "不是通常的写法，但都可用。",
		},
	],
	*check(d) {
		for (const e of d.draft.slip.entries) {
			const { key, value } = e;
			if (value.kind === "null") continue;
			const choices = CHOICES[key];
			if (choices) {
				if (value.kind === "list" && key !== "类别") {
					yield single(key, e);
					continue;
				}
				for (const node of value.kind === "list" ? value.items : [value]) {
					if (node.kind === "scalar" && node.text.trim() !== "") {
						for (const piece of key === "类别" ? node.text.split(/[、，,\s]+/) : [node.text.trim()])
							if (!choices.includes(piece) && !(key === "文种" && piece === "令")) yield* choice(key, piece, choices, node);
					} else if (node.kind === "map" || node.kind === "list")
						yield { message: "type", values: { field: key, expected: "文字" }, at: e.keySpan };
				}
				continue;
			}
			if (key === "公开") {
				if (value.kind === "list") {
					yield single(key, e);
					continue;
				}
				const node = value.kind === "map" ? value.entries.find((x) => x.key === "方式")?.value : value;
				if (node?.kind === "list" || node?.kind === "map")
					yield { message: "type", values: { field: "公开.方式", expected: "一个值" }, at: node.span };
				if (node?.kind === "scalar" && !DISCLOSURE.includes(node.text.trim()) && !withheld(d))
					yield* choice(key, node.text.trim(), DISCLOSURE, node);
				continue;
			}
			if (key === "会签")
				for (const node of value.kind === "list" ? value.items : [value])
					if (statesOnly(node)) {
						const expected = "会签单位的列表，每项写明机关、职务或者姓名、日期、意见";
						yield { message: "type", values: { field: key, expected }, at: node.span };
					}
			if (MAPS.includes(key) && value.kind === "scalar" && key !== "会议")
				yield { message: "type", values: { field: key, expected: "“项目: 值”的形式" }, at: e.keySpan };
			if (SCALARS.includes(key) && value.kind !== "scalar") {
				yield { message: "type", values: { field: key, expected: "一个值" }, at: e.keySpan };
				continue;
			}
			if (key === "成文日期" || key === "印发日期") yield* date(key, value);
			yield* nested(e);
		}
	},
});

const DISCLOSURE = ["主动公开", "依申请公开", "不予公开"];
const CHOICES: Readonly<Record<string, readonly string[]>> = { 文种: KINDS, 类别: CATEGORIES, 阶段: STAGES };
const SCALARS = ["标题", "发文字号", "成文日期", "密级", "份号", "紧急程度", "附注"];
const MAPS = ["请假", "会议", "事件", "程序"];
const PEOPLE = ["签发", "审核", "会签"];

/** An issued document that must be public: procedure/disclosure says that, whatever else the slip gives. */
const withheld = (d: Dossier): boolean =>
	d.stage === "印发" &&
	d.requirements.some((r) => r.rule === "procedure/disclosure" && r.status === "missing") &&
	disclosureOf(d).state === "withheld";

/** A list where one value belongs; a list of one is that value in brackets. */
function single(field: string, { keySpan, value }: SlipEntry): Report<Message> {
	const only = value.items.length === 1 && value.items[0]!.kind === "scalar" && value.flow ? value.items[0]! : undefined;
	return {
		message: "type",
		values: { field, expected: "一个值" },
		at: keySpan,
		fixes: only
			? [{ title: { zh: `改为“${only.text}”`, en: `Set ${only.text}` }, safe: false, edits: replace(value.span, only.text) }]
			: [],
	};
}

function* choice(field: string, actual: string, choices: readonly string[], node: SlipNode): Generator<Report<Message>> {
	const near = choices.find((c) => actual.includes(c) && c.length >= 2) ?? nearest(actual, choices, 1);
	yield {
		message: "choice",
		values: { field, actual, expected: choices.join("、") },
		data: { field, actual, ...(near ? { expected: near } : {}) },
		at: node.span,
		fixes:
			near && node.text.trim() === actual
				? [{ title: { zh: `改为“${near}”`, en: `Set ${near}` }, safe: false, edits: replace(node.span, near) }]
				: [],
	};
}

function* date(field: string, node: SlipNode): Generator<Report<Message>> {
	if (node.kind !== "scalar" || node.text.trim() === "") return;
	const value = readDate(node.text);
	// 〔…〕 is a skeleton's blank; substance and the rule of the field itself speak of those.
	if (!value && !/^[〔（(]/.test(node.text)) yield { message: "date", values: { field, actual: node.text }, at: node.span };
	else if (value && !value.valid) yield { message: "day", values: { field, actual: node.text }, at: node.span };
}

/** Dates inside maps, and persons that name nobody. */
function* nested(e: SlipEntry): Generator<Report<Message>> {
	const nodes = e.value.kind === "list" ? e.value.items : [e.value];
	for (const node of nodes) {
		if (node.kind !== "map") continue;
		if (PEOPLE.includes(e.key) && node.entries.length > 0 && !node.entries.some((x) => /^(?:姓名|职务|机关|机构)$/.test(x.key)))
			yield { message: "person", values: { field: e.key }, at: node.span };
		for (const x of node.entries) {
			if (x.key === "日期") {
				const value = readDate(x.value.text);
				// An incomplete date of the signature is authority/signature-incomplete's.
				if (e.key === "签发" && !value) continue;
				yield* date(`${e.key}.日期`, x.value);
			} else if (e.key === "事件" && /^(?:发生|获知|报告)$/.test(x.key)) yield* date(`事件.${x.key}`, x.value);
			else if (e.key === "程序" && x.value.kind === "map")
				for (const y of x.value.entries) if (y.key === "日期") yield* date(`程序.${x.key}.日期`, y.value);
		}
	}
}
