import { renumberAnnexReferences } from "../../document/renumber";
import type { AnnexItem, Draft } from "../../document/types";
import type { Edit } from "../../lint/finding";
import { defineRule, type Report } from "../../lint/rule";
import { namesIn } from "../../requirements/annexes";
import { lineBreakOf } from "../../text/lines";

const draft = (note: string, body = "请于9月20日前报送。"): string => `鹤岗市体育局关于报送运动会名单的通知

各县区文体局：

第三届市民运动会定于10月举行。${body}

${note}

鹤岗市体育局
2017年8月30日
`;

type Message = "colon" | "number-missing" | "number-alone" | "order" | "form" | "stop";

export const rule = defineRule({
	title: { zh: "附件说明不规范", en: "List of annexes" },
	why: {
		zh: "附件说明写作“附件：名称”；有两个以上的，用“1. 2.”标注顺序号。附件名称后不加标点，冒号用全角。",
		en: "The list reads 附件： and the name; several are numbered 1. 2.; no mark stands behind a name, and the colon is full-width.",
	},
	sources: ["G"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		colon: { zh: "附件说明的冒号应为全角“：”。", en: "The colon is full-width: ：." },
		"number-missing": { zh: "有{count}个附件，应当用“1.”“2.”标注顺序号。", en: "{count} annexes are numbered 1., 2. …" },
		"number-alone": { zh: "只有一个附件，不加顺序号“{actual}”。", en: "A single annex has no number “{actual}”." },
		order: { zh: "附件顺序号“{actual}”应为“{expected}”。", en: "Annex number “{actual}” should be “{expected}”." },
		form: { zh: "附件顺序号“{actual}”应写作“{expected}”。", en: "Write the annex number “{actual}” as “{expected}”." },
		stop: { zh: "附件名称后不加标点“{actual}”。", en: "No “{actual}” behind an annex's name." },
	},
	examples: [
		{
			name: "半角冒号、名称后的标点",
			bad: draft("附件⟦:⟧1. 报名表⟦；⟧\n2. 竞赛规程⟦。⟧"),
			fixed: draft("附件：1. 报名表\n2. 竞赛规程"),
		},
		{
			name: "跳号，正文里的引用随之改变",
			bad: draft("附件：1. 报名表\n⟦3.⟧ 竞赛规程", "请填写报名表（附件1），规程见附件3。"),
			fixed: draft("附件：1. 报名表\n2. 竞赛规程", "请填写报名表（附件1），规程见附件2。"),
		},
		{ name: "序数写法", bad: draft("附件：⟦（1）⟧报名表\n⟦（2）⟧竞赛规程"), fixed: draft("附件：1. 报名表\n2. 竞赛规程") },
		{ name: "每行都写附件", bad: draft("⟦附件1：⟧报名表\n⟦附件2：⟧竞赛规程"), fixed: draft("附件：1. 报名表\n2. 竞赛规程") },
		{ name: "两个附件没有顺序号", bad: draft("附件：⟦报名表⟧\n　　　竞赛规程"), fixed: draft("附件：1. 报名表\n　　　2. 竞赛规程") },
		{ name: "写在一行里", bad: draft("附件：⟦《报名表》、《竞赛规程》⟧"), fixed: draft("附件：1. 《报名表》\n2. 《竞赛规程》") },
		{ name: "只有一个附件却编了号", bad: draft("附件：⟦1.⟧ 报名表"), fixed: draft("附件：报名表") },
		{
			name: "规范写法",
			good: draft("附件：1. 报名表\n　　　2. 竞赛规程（含裁判守则、场地图）"),
			looksBad: "名称里有顿号和括号，但都是名称的一部分。",
		},
		{
			name: "名称分两行",
			good: draft("附件：鹤岗市第三届市民运动会各代表团运动员、裁判员和\n　　　工作人员报名表"),
			looksBad: "占两行而没有顺序号，但只有一个附件。",
		},
		{ name: "以年份开头的名称", good: draft("附件：1.2016年成绩册\n2.2017年竞赛规程"), looksBad: "“1.2016”像小数，其实是顺序号和年份。" },
	],
	*check(d) {
		const { annexNote } = d.draft;
		const head = annexNote?.paragraphs[0];
		if (!annexNote || !head) return;
		const { items } = annexNote;
		const colon = /^附\s*件?\s*:\s*/.exec(head.text);
		if (colon) {
			const at = head.at(colon[0].indexOf(":"), colon[0].indexOf(":") + 1);
			yield one("colon", { actual: ":", expected: "：" }, at, [
				{ span: { start: at.start, end: head.at(colon[0].length).start }, newText: "：" },
			]);
		}
		yield* stops(d.draft, items);
		const first = items[0];
		if (!first) return;
		const joined = items.length === 1 && !first.marker ? namesIn(first.text) : [];
		if (joined.length > 1) {
			const eol = lineBreakOf(d.draft.text);
			yield one("number-missing", { count: String(joined.length), actual: first.text }, first.span, [
				{ span: first.span, newText: joined.map((name, i) => `${i + 1}. ${name}`).join(eol) },
			]);
			return;
		}
		if (items.length === 1) {
			if (first.marker && first.number === 1 && !/^附/.test(first.marker.text) && d.draft.annexes.length < 2)
				yield one("number-alone", { actual: first.marker.text }, first.marker.span, [
					{ span: { start: first.marker.span.start, end: first.span.start }, newText: "" },
				]);
			return;
		}
		const unnumbered = items.filter((i) => !i.marker);
		if (unnumbered.length > 0) {
			yield one(
				"number-missing",
				{ count: String(items.length), actual: unnumbered[0]!.text },
				unnumbered[0]!.span,
				items.map((item, i) =>
					item.marker
						? { span: item.marker.span, newText: `${i + 1}.` }
						: { span: { start: item.span.start, end: item.span.start }, newText: `${i + 1}. ` },
				),
			);
			return;
		}
		yield* numbers(d.draft, items);
	},
});

const one = (
	message: Message,
	values: Readonly<Record<string, string>>,
	at: { start: number; end: number },
	edits: readonly Edit[],
): Report<Message> => ({
	message,
	values,
	at,
	fixes: [{ title: { zh: "改正附件说明", en: "Put the list right" }, safe: true, edits }],
});

/** Marks behind names, those between two names on one line included. */
function* stops(draft: Draft, items: readonly AnnexItem[]): Generator<Report<Message>> {
	for (const item of items) {
		const inner = /[。；;，,、.：:]+$/.exec(item.text)?.[0] ?? "";
		const outer = /^[；;]/.exec(draft.text.slice(item.span.end, item.span.end + 1))?.[0] ?? "";
		const at = { start: item.span.end - inner.length, end: item.span.end + outer.length };
		const actual = inner + outer;
		if (actual === "" || draft.text.slice(at.start, at.end) !== actual) continue;
		yield one("stop", { actual }, at, [{ span: at, newText: "" }]);
	}
}

/** Numbers that are not 1, 2, 3 …, or not written `1.`. Annex heads and references take the new numbers too. */
function* numbers(draft: Draft, items: readonly AnnexItem[]): Generator<Report<Message>> {
	const order = items.map((item, i) => ({ item, marker: item.marker!, old: item.number!, value: i + 1 }));
	const distinct = new Set(order.map((o) => o.old)).size === order.length;
	const moved = new Map(order.map((o) => [o.old, o.value]));
	const wrong = order.filter((o) => o.old !== o.value);
	const follow: Edit[] =
		wrong.length === 0 || !distinct
			? []
			: [
					...renumberAnnexReferences(draft, moved),
					...draft.annexes.flatMap(({ mark }): Edit[] => {
						const value = mark?.number === undefined ? undefined : moved.get(mark.number);
						const digits = mark && /\d{1,2}|[一二三四五六七八九十]{1,2}/.exec(mark.text);
						if (!mark || !digits || value === undefined || value === mark.number) return [];
						const start = mark.span.start + digits.index;
						return [{ span: { start, end: start + digits[0].length }, newText: String(value) }];
					}),
				];
	const standard = (typed: string): boolean => /^\d{1,2}\s*[.．]$/.test(typed);
	const odd = order.filter((o) => o.old !== o.value || !standard(o.marker.text));
	const edits = odd.map(({ marker, item, value }): Edit => {
		const newText = /^附/.test(marker.text) && value === 1 ? `附件：${value}.` : `${value}.`;
		const space = draft.text.slice(marker.span.end, item.span.start) === "" ? " " : "";
		return { span: marker.span, newText: newText + space };
	});
	// Every report carries the whole: a list half mended is none, and heads and references stay together with it.
	const title = wrong.length > 0 ? { zh: "附件重新编号", en: "Renumber the annexes" } : { zh: "改正附件说明", en: "Put the list right" };
	const fixes = [{ title, safe: wrong.length === 0 || distinct, edits: [...edits, ...follow] }];
	for (const { marker, value, old } of odd) {
		const report = { values: { actual: marker.text, expected: `${value}.` }, at: marker.span, fixes };
		if (old === value) yield { message: "form", ...report };
		// Numbers that are wrong because one before them is are not reported by themselves.
		else if (wrong[0]!.marker === marker) yield { message: "order", ...report };
	}
}
