import { insertBefore, replace } from "../../document/edits";
import { KINDS } from "../../document/types";
import type { Fix } from "../../lint/finding";
import { defineRule } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import { type Heading, type HeadingKind, headingKindOf, headingOf, lackOf } from "../../requirements/heading";

const draft = (title: string, kind = "通知"): string => `---
文种: ${kind}
发文机关: 鹤岗市公安局
主送: 各县、区人民政府
阶段: 送审
---

${title}各县、区人民政府：

自2017年7月1日起，城区主干道禁止载重车辆在7时至9时通行，各县、区交管部门于6月25日前完成标志设置。

鹤岗市公安局
`;

export const rule = defineRule({
	title: { zh: "标题不完整", en: "Incomplete title" },
	why: {
		zh: "标题由发文机关名称、事由和文种组成，写作“机关＋关于……的＋文种”；红头文件可以省略机关，转发、印发一类可以不用“关于”。",
		en: "A title names issuer, matter and kind; the issuer may be left out under a red head, 关于 in titles that relay or print another text.",
	},
	sources: ["T9"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		missing: { zh: "没有标题。", en: "There is no title." },
		kind: { zh: "标题没有写文种{should}。", en: "The title does not say the kind." },
		about: { zh: "标题没有用“关于……的”写明事由。", en: "The title does not state the matter with 关于." },
		tie: { zh: "标题的事由与“{kind}”之间缺“的”。", en: "The title lacks 的 between the matter and {kind}." },
	},
	examples: [
		{
			name: "没有标题",
			bad: draft("").replace("各县、区人民政府：", "⟦各县、区人民政府：⟧"),
			fixed: draft("鹤岗市公安局关于〔事由〕的通知\n\n"),
			still: ["substance/placeholder"],
		},
		{
			name: "没有文种",
			bad: draft("# ⟦鹤岗市公安局关于城区主干道限行⟧\n\n"),
			fixed: draft("# 鹤岗市公安局关于城区主干道限行的通知\n\n"),
		},
		{
			name: "没有“关于”",
			bad: draft("# ⟦鹤岗市公安局载重车辆限行的通知⟧\n\n"),
			fixed: draft("# 鹤岗市公安局关于载重车辆限行的通知\n\n"),
		},
		{
			name: "事由直接连着文种",
			bad: draft("# ⟦鹤岗市公安局载重车辆限行检查情况通报⟧\n\n", "通报"),
			fixed: draft("# 鹤岗市公安局关于载重车辆限行检查情况的通报\n\n", "通报"),
		},
		{
			name: "缺“的”",
			bad: draft("# ⟦鹤岗市公安局关于更换限行标志通知⟧\n\n"),
			fixed: draft("# 鹤岗市公安局关于更换限行标志的通知\n\n"),
		},
		{ name: "只有文种", bad: draft("# ⟦紧急通知⟧\n\n") },
		{
			name: "转发的标题",
			good: draft("# 鹤岗市公安局转发省公安厅关于夏季道路交通安全意见的通知\n\n"),
			looksBad: "机关后面没有“关于”，但转发文件的标题可以这样写。",
		},
		{
			name: "没有机关的令和公告",
			good: draft("# 鹤岗市公安局通告\n\n", "通告").replace("主送: 各县、区人民政府\n", "").replace("各县、区人民政府：\n\n", ""),
			looksBad: "标题没有事由，但通告、公告、令可以只写机关和文种。",
		},
		{
			name: "“的”后面有修饰文种的字眼",
			good: draft("# 鹤岗市公安局关于载重车辆限行的若干意见\n\n", "意见"),
			looksBad: "“的”不紧挨着文种，但“若干”修饰的是文种。",
		},
		{
			name: "标题后有括号",
			good: draft("# 关于城区主干道限行的通知（试行）\n\n"),
			looksBad: "不以文种结尾，也没有机关：括号不算，机关可以省略。",
		},
	],
	*check(d) {
		if (d.withoutKind || d.draft.paragraphs.length === 0) return;
		const heading = headingOf(d);
		if (!heading) {
			yield* missing(d);
			return;
		}
		const kind = headingKindOf(heading, d);
		// A word that is used as a kind is title-kind's.
		if (kind?.unlawful) return;
		const lack = lackOf(heading, kind, d);
		if (lack === "kind") {
			// An order is known by its head; what it promulgates may stand in its place.
			if (d.kind === "命令" || !isDocument(heading, d)) return;
			yield {
				message: "kind",
				values: { should: d.kind ? `“${d.kind}”` : "" },
				data: { actual: heading.text, ...(d.kind ? { expected: d.kind } : {}) },
				at: heading.span,
				fixes: withKind(heading, d),
			};
		} else if (lack === "about") yield { message: "about", data: { actual: heading.text }, at: heading.span, fixes: withAbout(heading, d) };
		else if (lack === "tie" && kind)
			yield {
				message: "tie",
				values: { kind: kind.word },
				data: { actual: heading.text },
				at: heading.span,
				fixes: [{ title: { zh: "补上“的”", en: "Insert 的" }, safe: false, edits: tied(heading, kind) }],
			};
	},
});

function* missing(d: Dossier) {
	// Minutes, orders and the like may live on the slip alone; without kind or addressee the text may be anything.
	if (d.kind === undefined && d.draft.addressee === undefined) return;
	const first = d.draft.paragraphs.find((p) => p.part !== "residue" && p.part !== "number");
	if (!first || first.table) return;
	const issuer = d.issuers[0]?.organ?.name ?? d.issuers[0]?.text ?? "";
	const title = `${issuer}关于〔事由〕的${d.kind ?? "〔文种〕"}`;
	yield {
		message: "missing" as const,
		at: first.span,
		fixes: [{ title: { zh: "插入标题", en: "Insert a title" }, safe: false, edits: insertBefore(d.draft, first, [title]) }],
	};
}

/** Whether a title without a kind is that of a document that needs one, and no 办法 or 方案 by itself. */
function isDocument(heading: Heading, d: Dossier): boolean {
	if (d.draft.slip.get("文种")?.value.text.trim()) return true;
	if (d.draft.addressee !== undefined || d.addressees.length > 0) return true;
	const core = heading.text.slice(heading.core.from, heading.core.to);
	return (
		heading.inText &&
		/^[^《]{0,40}关于/.test(core) &&
		d.issuer !== undefined &&
		!/(?:办法|规定|规则|细则|条例|规程|章程|方案|预案|规划|计划|纲要|要点|制度|简报|讲话|说明|目录|清单|标准|名单|协议|合同|草案|思考|调研|体会)$/.test(
			core,
		)
	);
}

/** Appends the kind; what the matter ended in stays as it is. */
function withKind(heading: Heading, d: Dossier): Fix[] {
	const kind = d.kind;
	if (!kind) return [];
	const { to } = heading.core;
	const end = heading.at(Math.max(0, to - 1), to).end;
	const text = heading.text.slice(0, to);
	const added = `${/关于/.test(text) && !/的$/.test(text) ? "的" : ""}${kind}`;
	return [
		{ title: { zh: `补上“${added}”`, en: `Append ${added}` }, safe: false, edits: replace({ start: end, end }, added) },
		...(text.includes("关于") ? [] : withAbout(heading, d)),
	];
}

/** Puts 关于 behind the issuer, when it is known where that ends. */
function withAbout(heading: Heading, d: Dossier): Fix[] {
	const { from, to } = heading.core;
	const core = heading.text.slice(from, to);
	const issuer = d.rulebook.organsIn(core).find((m) => m.span.start === 0);
	const at = issuer ? issuer.span.end : 0;
	const rest = core.slice(at);
	if (rest === "" || (KINDS as readonly string[]).some((k) => rest === k || rest === `紧急${k}`)) return [];
	const start = heading.at(from + at, from + at + 1).start;
	const kind = headingKindOf(heading, d);
	const loose = kind && !kind.unlawful && !core.slice(0, kind.from - from).includes("的");
	const edits = [...replace({ start, end: start }, "关于"), ...(loose ? tied(heading, kind) : [])];
	return [{ title: { zh: `补上“关于${loose ? "……的" : ""}”`, en: "Insert 关于" }, safe: false, edits }];
}

/** Puts 的 before the kind, or before a word that only qualifies it (若干意见). */
function tied(heading: Heading, kind: HeadingKind) {
	const qualifier = /(?:若干|指导|实施|补充|紧急|调查|处理|初步|几点)$/.exec(heading.text.slice(0, kind.from))?.[0] ?? "";
	const place = kind.from - qualifier.length;
	const { start } = heading.at(place, place + 1);
	return replace({ start, end: start }, "的");
}
