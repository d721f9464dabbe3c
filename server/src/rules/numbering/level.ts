import { insertBefore } from "../../document/edits";
import type { OutlineItem, OutlineScope } from "../../document/outline";
import { type Sequence, sequencesOf } from "../../document/sequence";
import type { Draft, LabelForm } from "../../document/types";
import type { Edit, Fix, Severity } from "../../lint/finding";
import { defineRule, type Report } from "../../lint/rule";
import { toChineseNumber } from "../../text/numerals";

const draft = (...lines: string[]): string => `---
文种: 通知
发文机关: 鹤岗市农业委员会
阶段: 送审
---

鹤岗市农业委员会关于春季种子检查的通知

各县区农业局：

为保障春播，现就种子检查通知如下：

${lines.join("\n\n")}
`;

type Message = "orphan" | "skipped" | "form" | "inverted";

export const rule = defineRule({
	title: { zh: "层次序数错位", en: "Outline levels out of order" },
	why: {
		zh: "结构层次序数依次为“一、”“（一）”“1.”“（1）”，不能越级、倒置；只有两层的，可以用“一、”和“1.”。",
		en: "The levels are 一、 （一） 1. （1） in this order; two levels may be 一、 and 1.",
	},
	sources: ["G"],
	severity: "warning",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		orphan: { zh: "“{actual}”之上没有“一、”。", en: "“{actual}” has no 一、 above it." },
		skipped: {
			zh: "“{parent}”之下直接用了“{actual}”，应为“{expected}”。",
			en: "“{actual}” stands straight under “{parent}”; expected “{expected}”.",
		},
		form: {
			zh: "层次序数“{actual}”与前后同层的写法不同，应为“{expected}”。",
			en: "“{actual}” breaks the level around it; expected “{expected}”.",
		},
		inverted: {
			zh: "“{parent}”之下用了“{actual}”，两层序数颠倒。",
			en: "“{actual}” stands under “{parent}”: the two levels are inverted.",
		},
	},
	examples: [
		{
			name: "没有第一层",
			bad: draft("⟦（一）⟧检查玉米、大豆种子。", "（二）4月10日前完成抽样。", "（三）结果报我委种子科。"),
			fixed: draft("一、检查玉米、大豆种子。", "二、4月10日前完成抽样。", "三、结果报我委种子科。"),
		},
		{
			name: "删掉了第一个小标题",
			bad: draft("⟦（一）⟧检查玉米、大豆种子。", "（二）4月10日前完成抽样。", "二、结果报送", "（一）4月20日前报我委种子科。"),
			fixed: draft(
				"一、〔请填写小标题〕",
				"（一）检查玉米、大豆种子。",
				"（二）4月10日前完成抽样。",
				"二、结果报送",
				"（一）4月20日前报我委种子科。",
			),
			still: ["substance/placeholder"],
		},
		{
			name: "“一、”之下直接用“（1）”",
			bad: draft("一、检查内容", "⟦（1）⟧品种审定证书。", "（2）包装和标签。", "二、时间安排", "4月10日前完成抽样。"),
			fixed: draft("一、检查内容", "（一）品种审定证书。", "（二）包装和标签。", "二、时间安排", "4月10日前完成抽样。"),
		},
		{
			name: "同一层中混入另一种序数",
			bad: draft("一、检查玉米种子。", "⟦（二）⟧检查大豆种子。", "三、4月10日前完成抽样。"),
			fixed: draft("一、检查玉米种子。", "二、检查大豆种子。", "三、4月10日前完成抽样。"),
		},
		{
			name: "两层颠倒",
			bad: draft(
				"一、检查内容",
				"1.证书",
				"⟦（一）⟧品种审定证书。",
				"（二）植物检疫证书。",
				"2.包装",
				"（一）标签。",
				"二、4月10日前完成抽样。",
			),
			fixed: draft(
				"一、检查内容",
				"（一）证书",
				"1.品种审定证书。",
				"2.植物检疫证书。",
				"（二）包装",
				"1.标签。",
				"二、4月10日前完成抽样。",
			),
		},
		{
			name: "两层文稿用“一、”和“1.”",
			good: draft("一、检查内容", "1.品种审定证书。", "2.包装和标签。", "二、4月10日前完成抽样。"),
			looksBad: "“一、”之下没有“（一）”，但只有两层时可以用“1.”。",
		},
		{
			name: "列举的各项",
			good: draft("有下列情形之一的种子，不得销售：", "（一）未经审定的；", "（二）标签与内容不符的；", "（三）超过检疫期限的。"),
			looksBad: "（一）之上没有“一、”，但它列举的是一句话里的各项，用分号隔开。",
		},
		{
			name: "小标题没有序数",
			good: draft("## 检查内容", "（一）品种审定证书。", "（二）包装和标签。", "## 时间安排", "（一）4月10日前完成抽样。"),
			looksBad: "（一）之上没有“一、”，但有不编号的小标题。",
		},
	],
	*check(d) {
		for (const sequence of sequencesOf(d.draft)) {
			const { scope } = sequence;
			const taken = new Set<OutlineItem>();
			for (const { item, form } of sequence.wrongForms) {
				taken.add(item);
				yield report("form", item, spelled(form, item.label.value), [relabel(scope, [[item, form]])]);
			}
			for (const { upper, lower } of sequence.inversions) {
				for (const i of [...upper, ...lower]) taken.add(i);
				const first = upper[0]!;
				yield report(
					"inverted",
					first,
					spelled("1.", first.label.value),
					[relabel(scope, [...upper.map((i) => [i, "1."] as const), ...lower.map((i) => [i, "（一）"] as const)])],
					{ parent: lower[0]!.label.raw },
				);
			}
			for (const group of groupsOf(scope, taken)) yield* judge(d.draft, sequence, group);
		}
	},
});

/** Labels of one form under one parent. */
function groupsOf(scope: OutlineScope, taken: ReadonlySet<OutlineItem>): OutlineItem[][] {
	const groups: OutlineItem[][] = [];
	const open = new Map<LabelForm, OutlineItem[]>();
	for (const item of scope.items) {
		if (taken.has(item)) continue;
		const group = open.get(item.label.form);
		if (group && group[0]!.parent === item.parent && !(item.label.value === 1 && item.introduced)) group.push(item);
		else {
			const fresh = [item];
			open.set(item.label.form, fresh);
			groups.push(fresh);
		}
	}
	return groups;
}

function* judge(draft: Draft, { scope }: Sequence, group: readonly OutlineItem[]): Generator<Report<Message>> {
	const first = group[0]!;
	const { form } = first.label;
	const { parent } = first;
	// 项 of a sentence end in ；; they are its parts, not levels of the text.
	const clauses = group.length > 1 && group.slice(0, -1).every((i) => /[；;]$/.test(i.paragraph.text));
	if (form === "（一）" && !parent && !first.headed) {
		const tops = scope.items.filter((i) => i.label.form === "一、");
		const next = tops.find((i) => i.order > first.order);
		// An annex may be a list; only where it goes on with 一、 is a heading missing.
		if (clauses || (scope.annex !== undefined && !next)) return;
		yield report("orphan", first, undefined, orphanFixes(draft, scope, group, next, tops.length));
		return;
	}
	if (form !== "（1）" || !parent) return;
	const under = parent.label.form;
	if (under !== "一、" && under !== "（一）" && under !== "条") return;
	const plain = under === "一、" && scope.items.some((i) => i.label.form === "1." && i.parent?.label.form === "一、");
	const target: LabelForm = under === "（一）" || plain ? "1." : "（一）";
	const expected = spelled(target, first.label.value);
	yield report(
		"skipped",
		first,
		expected,
		[
			relabel(
				scope,
				group.map((i) => [i, target]),
			),
		],
		{
			parent: parent.label.raw,
			...(clauses || under !== "一、" ? { severity: "info" } : {}),
		},
	);
}

function orphanFixes(draft: Draft, scope: OutlineScope, group: readonly OutlineItem[], next: OutlineItem | undefined, tops: number): Fix[] {
	if (next && next.label.value > 1) {
		return [
			{
				title: { zh: "在前面增加“一、”小标题", en: "Insert a heading 一、" },
				safe: false,
				edits: insertBefore(draft, group[0]!.paragraph, ["一、〔请填写小标题〕"]),
			},
		];
	}
	const alone = scope.items.filter((i) => i.label.form === "（一）").length === group.length;
	if (tops === 0 && alone)
		return [
			relabel(
				scope,
				group.map((i) => [i, "一、"]),
			),
		];
	if (next && !scope.items.some((i) => i.parent !== undefined && group.includes(i.parent)))
		return [
			relabel(
				scope,
				group.map((i) => [i, "1."]),
			),
		];
	return [];
}

/** Gives labels other forms, numbers kept. Where the text refers to 第（二）项, a person has to look. */
function relabel(scope: OutlineScope, changes: readonly (readonly [OutlineItem, LabelForm])[]): Fix {
	const edits: Edit[] = changes.map(([item, form]) => ({
		span: item.paragraph.at(0, item.label.raw.length),
		newText: spelled(form, item.label.value),
	}));
	const referred = scope.paragraphs.some((p) => /第[（(][一二三四五六七八九十\d]+[）)]/.test(p.text));
	const shown = changes[0]!;
	return {
		title: {
			zh: `“${shown[0].label.raw}”改为“${spelled(shown[1], shown[0].label.value)}”${changes.length > 1 ? "，同层一并改正" : ""}`,
			en: `Write ${spelled(shown[1], shown[0].label.value)}${changes.length > 1 ? ", and its level likewise" : ""}`,
		},
		safe: !referred,
		edits,
	};
}

function spelled(form: LabelForm, value: number): string {
	switch (form) {
		case "一、":
			return `${toChineseNumber(value)}、`;
		case "（一）":
			return `（${toChineseNumber(value)}）`;
		case "（1）":
			return `（${value}）`;
		default:
			return `${value}.`;
	}
}

function report(
	message: Message,
	item: OutlineItem,
	expected: string | undefined,
	fixes: readonly Fix[],
	more: { readonly parent?: string; readonly severity?: Severity } = {},
): Report<Message> {
	const actual = item.label.raw;
	return {
		message,
		values: { actual, expected, parent: more.parent },
		data: { actual, expected },
		at: item.paragraph.at(0, actual.length),
		fixes,
		...(more.severity ? { severity: more.severity } : {}),
	};
}
