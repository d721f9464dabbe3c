import type { Paragraph } from "../../document/types";
import type { Edit, Fix } from "../../lint/finding";
import { defineRule, type Report } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import { unquoted } from "../../requirements/quotes";

const draft = (...body: string[]): string => `---
文种: 通知
发文机关: 鹤岗市旅游局
主送: 各旅行社
阶段: 送审
---

鹤岗市旅游局关于开展冰雪旅游宣传的通知

各旅行社：

${body.join("\n\n")}
`;

export const rule = defineRule({
	title: { zh: "简称的用法", en: "Abbreviations" },
	why: {
		zh: "使用非规范化简称，应当先用全称并注明“以下简称”；注明了就要用，用在注明之后。",
		en: "An abbreviation that is no standard one is introduced behind the full name by 以下简称, and used after that.",
	},
	sources: ["T9"],
	severity: "warning",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		form: { zh: "“{actual}”应写作“以下简称”。", en: "Write 以下简称 for “{actual}”." },
		unused: { zh: "注明了简称“{actual}”，后面没有用到。", en: "The abbreviation “{actual}” is introduced and never used." },
		early: { zh: "简称“{actual}”在注明以前就用了。", en: "The abbreviation “{actual}” is used before it is introduced." },
	},
	examples: [
		{
			name: "“下称”和“简称”",
			bad: draft(
				"界江冰雪旅游联合宣传周（⟦下称⟧“宣传周”）定于12月举行，由黑龙江界江旅游推广联盟（⟦简称⟧联盟办）承办。",
				"宣传周期间，各旅行社应当向联盟办报送线路。",
			),
			fixed: draft(
				"界江冰雪旅游联合宣传周（以下简称“宣传周”）定于12月举行，由黑龙江界江旅游推广联盟（以下简称联盟办）承办。",
				"宣传周期间，各旅行社应当向联盟办报送线路。",
			),
		},
		{
			name: "注明了没有用",
			bad: draft("界江冰雪旅游联合宣传周⟦（以下简称宣传周）⟧定于12月举行。", "各旅行社应当于11月20日前报送线路。"),
			fixed: draft("界江冰雪旅游联合宣传周定于12月举行。", "各旅行社应当于11月20日前报送线路。"),
		},
		{
			name: "先用后注",
			bad: draft(
				"⟦太平滑雪场⟧11月开业。",
				"《旅行社服务质量规范》由鹤岗市太平沟国际滑雪度假有限公司（以下简称太平滑雪场）负责培训，太平滑雪场提供场地。",
			),
		},
		{
			name: "先用后注，全称明白",
			bad: draft(
				"按照⟦《质量规范》⟧开展培训。",
				"《旅行社服务质量规范》（以下简称《质量规范》）由市旅游局组织学习，《质量规范》考试于11月举行。",
			),
			fixed: draft(
				"按照《旅行社服务质量规范》开展培训。",
				"《旅行社服务质量规范》（以下简称《质量规范》）由市旅游局组织学习，《质量规范》考试于11月举行。",
			),
		},
		{
			name: "简称是全称的末尾，但全称是一个单位的名称",
			bad: draft(
				"⟦票务平台⟧1月至5月接待旅客846人次。",
				"鹤岗市冰雪旅游公共票务平台（以下简称“票务平台”）有工作人员14名，票务平台年底前开通预约。",
			),
		},
		{
			name: "末尾是通用的词",
			good: draft(
				"对规范性文件和服务中心的情况已作说明。",
				"本市行政规范性文件（以下简称规范性文件）由鹤岗市游客集散服务中心（以下简称服务中心）公布，规范性文件存服务中心备查。",
			),
			looksBad: "在注明以前就有“规范性文件”“服务中心”，但那是普通的词。",
		},
		{
			name: "统称、以下称",
			good: draft("旅行社、景区、酒店（以下统称旅游企业）应当按照星级标准（以下称标准）报送情况，旅游企业的情况由县区汇总，标准另行下发。"),
			looksBad: "不是“以下简称”，但“以下统称”“以下称”都是规范的写法。",
		},
		{
			name: "通用的词",
			good: draft("宣传方案另行下发。", "《鹤岗市2017年冰雪旅游宣传工作方案》（以下简称《方案》）印发给你们。"),
			looksBad: "“方案”出现在注明以前，但那是普通的词。",
		},
		{
			name: "全称里面的字",
			good: draft("界江冰雪旅游联合宣传周（以下简称宣传周）定于12月举行。", "界江冰雪旅游联合宣传周由市旅游局主办，宣传周期间门票半价。"),
			looksBad: "全称里含有简称的字，前后都有，但注明以后确实用了。",
		},
	],
	*check(d) {
		const free = unquoted(d.draft.paragraphs);
		const common = new Set(d.rulebook.phrases("commonAbbreviations"));
		for (const unit of unitsOf(d)) {
			let count = 0;
			for (const p of unit) {
				if (!/称/.test(p.text) || p.code) continue;
				for (const m of p.text.matchAll(INTRODUCED)) {
					// Each one is looked for in the whole text; nobody introduces more.
					if (++count > 80) return;
					// What stands in a quotation is another text's.
					const own = free.get(p) ?? "";
					if (own[m.index] === " " && p.text[m.index] !== " ") continue;
					yield* judge(m, p, unit, d, common);
				}
			}
		}
	},
});

type Message = "form" | "unused" | "early";

/** （……，以下简称“甲”）: what stands before, the words, what stands behind. */
const INTRODUCED =
	/[（(]([^（）()]*?[，,；;、]\s*|)((?:以下|下文|后文|下|后|以后|以下均|以下分别|以下统一)?(?:简称|统称|称))((?:为|作)?[：:]?\s*)([^（）()，,；;。]{1,40})[）)]/g;
const GOOD = /^(?:以下|以下均|以下分别|以下统一)(?:简称|统称|称)$|^统称$/;

function* judge(
	m: RegExpExecArray,
	p: Paragraph,
	unit: readonly Paragraph[],
	d: Dossier,
	common: ReadonlySet<string>,
): Generator<Report<Message>> {
	const [whole, lead, words, link, rest] = m as unknown as [string, string, string, string, string];
	const at = m.index + 1 + lead.length;
	if (words === "称" || words === "后称" || words === "以后称") return;
	if (!GOOD.test(words)) {
		const span = p.at(at, at + words.length);
		yield {
			message: "form",
			values: { actual: words },
			at: span,
			fixes: [{ title: { zh: "改为“以下简称”", en: "Write 以下简称" }, safe: true, edits: [{ span, newText: "以下简称" }] }],
		};
		return;
	}
	// 统称 and 称 name a class; whether its name recurs is a matter of style.
	if (!words.endsWith("简称")) return;
	void link;
	const names = namesOf(rest);
	if (names.length !== 1) return;
	const name = names[0]!;
	const bare = name.replace(/[《》]/g, "");
	if (bare.length < 2 || common.has(bare)) return;
	const before = p.text.slice(0, m.index);
	const full = fullName(before, d);
	const end = m.index + whole.length;
	const place = unit.indexOf(p);
	const later = [p.text.slice(end), ...unit.slice(place + 1).map((q) => q.text)].join("\n");
	const elsewhere = d.draft.paragraphs.filter((q) => q.part === "annex" && !unit.includes(q)).map((q) => q.text);
	if (!uses(later, bare, full, d) && !elsewhere.some((t) => uses(t, bare, full, d))) {
		const from = lead.replace(/[，,；;、]\s*$/, "") === "" ? m.index : m.index + 1 + lead.replace(/[，,；;、]\s*$/, "").length;
		const to = from === m.index ? end : end - 1;
		const span = p.at(from, to);
		yield {
			message: "unused",
			values: { actual: bare },
			at: span,
			fixes: [{ title: { zh: "删去简称的说明", en: "Remove the introduction" }, safe: true, edits: [{ span, newText: "" }] }],
		};
		return;
	}
	// 行政规范性文件（以下简称规范性文件）: the tail of the name is a word of its own.
	if (!name.startsWith("《") && before.endsWith(bare) && !(ONE_BODY.test(before) && !EVERYDAY.test(bare))) return;
	const early = [...unit.slice(0, place), p].flatMap((q) => occurrences(q === p ? before : q.text, name, full, d).map((i) => ({ q, i })));
	const first = early[0];
	if (!first) return;
	const edits: Edit[] = full ? early.map(({ q, i }) => ({ span: q.at(i, i + name.length), newText: full })) : [];
	const fix: Fix = { title: { zh: `改用全称“${full}”`, en: `Use the full name ${full}` }, safe: true, edits };
	yield {
		message: "early",
		values: { actual: bare },
		at: first.q.at(first.i, first.i + name.length),
		related: [{ span: p.at(m.index, end), message: { zh: "在这里才注明", en: "Introduced here" } }],
		fixes: full ? [fix] : [],
	};
}

/** One body with a place in its name (鹤岗市…窗口平台): its tail is no word for a class of things. */
const ONE_BODY =
	/(?:^|[，。；：、由在对将从向与和为及\s])(?:鹤岗|黑龙江|全国|国家|[\u4e00-\u9fff]{2,3}[省市县区])[^，。；：、（）]{3,30}(?:平台|中心|基地|[站馆院园校])$/;
/** Tails that many bodies share. */
const EVERYDAY = /^.{0,2}$|^(?:服务|活动|工作|管理|信息|培训|网络|社区|救助|示范)(?:平台|中心|基地|[站馆院园校])$/;

/** The cover's own text, and each annex by itself. */
function unitsOf(d: Dossier): Paragraph[][] {
	return [
		d.draft.paragraphs.filter((p) => p.part === "body" || p.part === "annexNote"),
		...d.draft.annexes.map((a) => a.paragraphs.filter((p) => p.part === "annex")),
	];
}

/** “甲”, 《甲》, 甲; several are not judged. */
function namesOf(rest: string): string[] {
	const quoted = [...rest.matchAll(/“([^”]+)”|"([^"]+)"|(《[^》]+》)/g)].map((m) => m[1] ?? m[2] ?? m[3]!);
	if (quoted.length > 0) return quoted;
	return /[、或和]/.test(rest) && rest.length > 8 ? [rest, rest] : [rest.trim()];
}

/** The full name right before the brackets, where its beginning can be told: 《…》, or an organ's. */
function fullName(before: string, d: Dossier): string | undefined {
	const quoted = /《[^《》]*(?:《[^》]*》[^《》]*)*》(?:（[^（）]*）)?$/.exec(before)?.[0];
	if (quoted) return quoted.replace(/（[^（）]*）$/, "");
	const organ = d.rulebook.organsIn(before).at(-1);
	return organ && organ.span.end === before.length ? organ.text : undefined;
}

/** Whether a text uses the abbreviation: not inside the full name or a longer name. */
function uses(text: string, bare: string, full: string | undefined, d: Dossier): boolean {
	return clear(text, bare, full, d).includes(bare);
}

function clear(text: string, bare: string, full: string | undefined, d: Dossier): string {
	const blank = (t: string): string => " ".repeat(t.length);
	let out = full && full !== bare ? text.replaceAll(full, blank(full)) : text;
	out = out.replace(/《([^《》]*)》/g, (m, t: string) => (t === bare ? m : blank(m)));
	for (const o of d.rulebook.organsIn(out))
		if (o.text.length > bare.length && o.text.includes(bare)) out = out.slice(0, o.span.start) + blank(o.text) + out.slice(o.span.end);
	return out;
}

/** Places where the abbreviation stands by itself. */
function occurrences(text: string, name: string, full: string | undefined, d: Dossier): number[] {
	const bare = name.replace(/[《》]/g, "");
	const out: number[] = [];
	const own = clear(text, bare, full, d);
	for (let i = own.indexOf(name); i >= 0; i = own.indexOf(name, i + name.length)) {
		const before = own[i - 1] ?? "";
		const ok =
			name.startsWith("《") ||
			before === "" ||
			!/[\u4e00-\u9fff\w]/.test(before) ||
			/[由对的在与和及为向按是将把了等从到于以经请据入至往给用被让跟同凭依照过内]/.test(before);
		if (ok) out.push(i);
	}
	return out;
}
