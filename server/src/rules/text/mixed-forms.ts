import type { Paragraph } from "../../document/types";
import { defineRule, type Report } from "../../lint/rule";
import { citationsOf } from "../../requirements/citations";
import type { Dossier } from "../../requirements/dossier";
import { keptWithLineAndRulebook } from "../../requirements/kept";
import { type OwnTexts, ownTextOf, unquoted } from "../../requirements/quotes";
import type { OrganMention, Rulebook } from "../../rulebook/rulebook";

const draft = (...body: string[]): string => `---
文种: 通知
发文机关: 鹤岗市人民政府办公室
主送: 市政府各直属单位
阶段: 送审
---

鹤岗市人民政府办公室关于做好清雪工作的通知

市政府各直属单位：

${body.join("\n\n")}
`;

export const rule = defineRule({
	title: { zh: "同一机关、同一法律前后叫法不一", en: "One organ or law under several names" },
	why: {
		zh: "同一机关、同一法律在一份公文里用一种叫法；要改用简称，先注明“以下简称”。并列和抄送时可以简写。",
		en: "One name for one organ or law in a document; a change to a short one is introduced by 以下简称. Lists and copies may shorten.",
	},
	sources: ["T9"],
	severity: "info",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		organ: { zh: "“{actual}”在本文又称“{expected}”，宜统一。", en: "“{actual}” is “{expected}” elsewhere in this document; use one name." },
		law: {
			zh: "《{actual}》在本文又称《{expected}》，宜统一。",
			en: "《{actual}》 is 《{expected}》 elsewhere in this document; use one name.",
		},
	},
	examples: [
		{
			name: "全称和简称混用",
			bad: draft("市城管局负责主干道清雪。", "清雪车辆由市城管局调度，⟦鹤岗市城市管理局⟧每日公布进度。"),
		},
		{
			name: "两种简称",
			bad: draft("市国土局清理储备地块，⟦市国土资源局⟧负责矿区道路。"),
		},
		{
			name: "法律的两种叫法",
			bad: draft("根据《中华人民共和国道路交通安全法》，积雪路段限速。", "违反⟦《道路交通安全法》⟧的，依法处罚。"),
		},
		{
			name: "注明了简称",
			good: draft("鹤岗市城市管理局（以下简称市城管局）负责主干道清雪。", "清雪车辆由市城管局调度。"),
			looksBad: "先用全称后用简称，但注明了“以下简称”。",
		},
		{
			name: "并列时简写",
			good: draft("鹤岗市城市管理局负责主干道清雪。", "公交站点由沿线单位清理（市城管局、市交通局、市公安局配合）。"),
			looksBad: "叫法不同，但简称用在并列的名单里。",
		},
		{
			name: "名称相近的两个机关",
			good: draft("合法性问题由鹤岗市人民政府法制办公室答复，重大问题报市政府，经费由市财政局核拨，鹤岗市财政局办公室负责收件。"),
			looksBad: "一个名称包含另一个，但说的是不同的机关、机关的办公室。",
		},
		{
			name: "职务前的全称",
			good: draft(
				"鹤岗市人民政府市长甲一同志带队检查，结果报市政府。",
				"第十六届鹤岗市人民代表大会第二次会议期间，市人大驻地周边优先清雪。",
			),
			looksBad: "有全称也有简称，但全称是职务、届次的一部分。",
		},
		{
			name: "书名号里的名称",
			good: draft("按照《鹤岗市城市管理局关于清雪的通知》，市城管局负责主干道清雪。"),
			looksBad: "全称在文件标题里，不是本文的叫法。",
		},
	],
	*check(d) {
		const free = unquoted(d.draft);
		for (const unit of [d.draft.body, ...d.draft.annexes.map((a) => a.paragraphs.filter((p) => p.part === "annex"))]) {
			yield* organs(unit, free, d);
			yield* laws(unit, free, d);
		}
	},
});

type Message = "organ" | "law";

interface Use {
	readonly form: string;
	readonly paragraph: Paragraph;
	readonly from: number;
	readonly to: number;
}

/** Mentions of organs in a text that show what it calls them. */
function callings(text: string, rulebook: Rulebook): readonly OrganMention[] {
	const mentions = rulebook.organsIn(text);
	return mentions.filter((m, i) => {
		const { start, end } = m.span;
		const before = text.slice(Math.max(0, start - 8), start);
		const after = text.slice(end, end + 8);
		// 市财政局办公室 is the bureau, but it is no other name of it.
		if (/办公[室厅]$/.test(m.text) && !/办公[室厅]$/.test(m.organ.name)) return false;
		if (/^(?:关于|印发|转发|批转|[（(]以下|[（(]下)/.test(after) && !/^[（(]以?下/.test(after)) return false;
		const listed = /[、，和及与]$/.test(before) && mentions[i - 1] !== undefined && start - mentions[i - 1]!.span.end <= 2;
		const leads = /^[、和及与]/.test(after) && mentions[i + 1] !== undefined && mentions[i + 1]!.span.start - end <= 2;
		if (listed || leads || inBrackets(text, start)) return false;
		// A signature, a session (第十六届…第一次会议) and a person's post (鹤岗市人民政府市长) bear the full name.
		if (text.trim() === m.text || /届$/.test(before) || /^第[一二三四五六七八九十\d]+次/.test(after) || POST.test(after)) return false;
		// A name that runs on is another one.
		return !(
			/^[\u4e00-\u9fff]{0,4}(?:分局|支队|大队|中心|站|所|处|科)(?![长室])/.test(after) && /^[^负牵承组由在于对将应要须会]/.test(after)
		);
	});
}

const callingsOf = keptWithLineAndRulebook((line, rulebook) => callings(ownTextOf(line), rulebook));

function* organs(unit: readonly Paragraph[], free: OwnTexts, d: Dossier): Generator<Report<Message>> {
	const byOrgan = new Map<string, Use[]>();
	for (const p of unit) {
		if (p.code || p.table) continue;
		for (const m of free.alone(p) ? callingsOf(p.line, d.rulebook) : callings(free.get(p), d.rulebook)) {
			const list = byOrgan.get(m.organ.name);
			const use = { form: m.text, paragraph: p, from: m.span.start, to: m.span.end };
			if (list) list.push(use);
			else byOrgan.set(m.organ.name, [use]);
		}
	}
	for (const found of byOrgan.values()) {
		const odd = oddOne(found);
		if (!odd || found.some(introduced)) continue;
		yield {
			message: "organ",
			values: { actual: odd.use.form, expected: odd.usual.form },
			at: odd.use.paragraph.at(odd.use.from, odd.use.to),
			related: [{ span: odd.usual.paragraph.at(odd.usual.from, odd.usual.to), message: { zh: `这里称“${odd.usual.form}”`, en: "Here" } }],
		};
	}
}

function* laws(unit: readonly Paragraph[], free: OwnTexts, d: Dossier): Generator<Report<Message>> {
	const byLaw = new Map<string, Use[]>();
	for (const p of unit) {
		if (p.code || p.table || !p.text.includes("《")) continue;
		for (const c of citationsOf(p)) {
			if (!c.title?.quoted || !/(?:法|条例|规定|办法|规则|细则|准则)(?:（[^（）]*）)?$/.test(c.title.text)) continue;
			const { from, to, text } = c.title;
			const around = `${p.text[from - 2] ?? ""}${p.text[to + 1] ?? ""}`;
			// A quotation cites as the other text does; a list may shorten.
			if (
				/[、》《]/.test(around) ||
				(free
					.get(p)
					.slice(Math.max(0, from - 3), from - 1)
					.trim() === "" &&
					from > 3)
			)
				continue;
			const key = d.rulebook.norm(text)?.title ?? text.replace(/^中华人民共和国/, "");
			const short = key.replace(/^中华人民共和国/, "");
			if (short.length < 2) continue;
			const use = { form: text, paragraph: p, from: from - 1, to: to + 1 };
			const list = byLaw.get(short);
			if (list) list.push(use);
			else byLaw.set(short, [use]);
		}
	}
	for (const found of byLaw.values()) {
		const odd = oddOne(found);
		if (!odd || found.some(introduced)) continue;
		yield {
			message: "law",
			values: { actual: odd.use.form, expected: odd.usual.form },
			at: odd.use.paragraph.at(odd.use.from, odd.use.to),
			related: [{ span: odd.usual.paragraph.at(odd.usual.from, odd.usual.to), message: { zh: `这里称《${odd.usual.form}》`, en: "Here" } }],
		};
	}
}

/** The first use that departs from the usual form: the most frequent one, the earlier where two are equally so. */
function oddOne(found: readonly Use[]): { use: Use; usual: Use } | undefined {
	const [first] = found;
	if (found.every((u) => u.form === first!.form)) return undefined;
	const count = new Map<string, number>();
	for (const u of found) count.set(u.form, (count.get(u.form) ?? 0) + 1);
	const most = Math.max(...count.values());
	const usual = found.find((u) => count.get(u.form) === most)!;
	return { use: found.find((u) => u.form !== usual.form)!, usual };
}

const POST = /^(?:党组|党委)?(?:副?(?:书记|[市县区省局厅院]长|主任|秘书长)|成员)/;

/** （以下简称…） right behind the name. */
const introduced = (u: Use): boolean => /^[^，。；]{0,30}(?:以?下[简统]?称|简称)/.test(u.paragraph.text.slice(u.to, u.to + 40));

function inBrackets(text: string, at: number): boolean {
	const before = text.slice(Math.max(0, at - 200), at);
	return Math.max(before.lastIndexOf("（"), before.lastIndexOf("(")) > Math.max(before.lastIndexOf("）"), before.lastIndexOf(")"));
}
