/** Renumbers labels, and the references to them (`第三条`, `本办法第四条`, `第（二）项`, `见附件2`) with them. */
import { chineseNumber, toChineseNumber } from "../text/numerals";
import { bareName } from "./draft";
import type { TextEdit } from "./edits";
import type { OutlineItem, OutlineScope } from "./outline";
import type { Draft, LabelForm, Paragraph } from "./types";

export interface Renumbering {
	readonly edits: readonly TextEdit[];
	/** Every reference could be told; otherwise a person has to look. */
	readonly certain: boolean;
}

interface Change {
	readonly item: OutlineItem;
	readonly value: number;
}

/** Edits that give the items of one run their values. `run` is the whole run, unchanged labels included. */
export function renumber(draft: Draft, scope: OutlineScope, form: LabelForm, run: readonly Change[]): Renumbering {
	const edits: TextEdit[] = run
		.filter((c) => c.item.label.value !== c.value)
		.map((c) => {
			const { paragraph, label } = c.item;
			return { span: paragraph.at(0, label.raw.length), newText: withNumber(label.raw, c.value) };
		});
	const references = referencesTo(draft, scope, form);
	let certain = true;
	const after = new Set(run.map((c) => c.value));
	const byValue = new Map<number, Change[]>();
	for (const c of run) {
		const list = byValue.get(c.item.label.value);
		if (list) list.push(c);
		else byValue.set(c.item.label.value, [c]);
	}
	for (const r of references) {
		// Many labels of one number (`（一）` under each article) are told apart by what they stand under.
		const candidates = (byValue.get(r.value) ?? []).filter((c) => r.parent === undefined || c.item.parent === r.parent);
		if (candidates.length === 0) {
			// What it spoke of is gone; after renumbering it would speak of something else.
			if (r.parent === undefined && after.has(r.value)) certain = false;
			continue;
		}
		const values = new Set(candidates.map((c) => c.value));
		if (values.size > 1) {
			certain = false;
			continue;
		}
		const value = candidates[0]!.value;
		if (value !== r.value) edits.push({ span: r.paragraph.at(r.from, r.to), newText: like(r.paragraph.text.slice(r.from, r.to), value) });
	}
	return { edits, certain };
}

/** The label as typed with another number in it. */
export function withNumber(raw: string, value: number): string {
	if (/^[①-⑳]$/.test(raw)) return String.fromCharCode(0x245f + value);
	return raw.replace(/\d+|[〇零一二三四五六七八九十百千]+/, (m) => like(m, value));
}

/** A number written the way another one is. */
const like = (sample: string, value: number): string => (/^\d/.test(sample) ? String(value) : toChineseNumber(value));

interface Reference {
	readonly paragraph: Paragraph;
	/** Offsets of the numeral in the paragraph's text. */
	readonly from: number;
	readonly to: number;
	readonly value: number;
	/** The label under which the one meant stands, where that can be told. */
	readonly parent?: OutlineItem;
}

const NUMERAL = "(?:[〇零一二三四五六七八九十百千]{1,7}|\\d{1,3})";
/** `第三条`, `第三、四条`, `第二章`; 部分 and 项 for what is numbered 一、. */
const ARTICLE = new RegExp(`第(${NUMERAL}(?:[、和至－—-](?!第)${NUMERAL})*)(条|章|节|部分|项|点|款)`, "g");
const ITEM = new RegExp(`第?[（(](${NUMERAL})[）)](?:项|目|点|款)`, "g");

/** References in the draft to labels of one form of this text. */
function referencesTo(draft: Draft, scope: OutlineScope, form: LabelForm): Reference[] {
	const out: Reference[] = [];
	const articles = scope.items.some((i) => i.label.form === "条");
	const units: Partial<Record<LabelForm, string>> = { 章: "章", 节: "节", 条: "条", "一、": articles ? "部分" : "条部分项点" };
	const home = new Set(scope.paragraphs);
	const byParagraph = new Map(scope.items.map((i) => [i.paragraph, i]));
	const parents = new Map<number, OutlineItem>();
	const parentsOfForm = new Set<OutlineItem>();
	for (const i of scope.items) {
		if (/^(?:条|一、)$/.test(i.label.form) && !parents.has(i.label.value)) parents.set(i.label.value, i);
		if (i.label.form === form && i.parent) parentsOfForm.add(i.parent);
	}
	const title = scope.annex === undefined ? undefined : draft.annexes[scope.annex]?.title?.text;
	let current: OutlineItem | undefined;
	for (const p of draft.paragraphs) {
		if (home.has(p)) current = byParagraph.get(p) ?? current;
		if (p.code || p.part === "title" || p.part === "annexTitle" || !/[第（(]/.test(p.text)) continue;
		const start = home.has(p) ? (byParagraph.get(p)?.label.end ?? 0) : 0;
		const unit = units[form];
		if (unit !== undefined) {
			for (const m of p.text.matchAll(ARTICLE)) {
				if (m.index < start || !unit.includes(m[2]!) || !isOwn(p, m.index, form, home.has(p), title)) continue;
				let at = m.index + 1;
				for (const n of m[1]!.matchAll(new RegExp(NUMERAL, "g"))) {
					at = m.index + 1 + n.index;
					const value = numberOf(n[0]);
					if (value !== undefined) out.push({ paragraph: p, from: at, to: at + n[0].length, value });
				}
			}
		} else if (form === "（一）" || form === "（1）") {
			for (const m of p.text.matchAll(ITEM)) {
				if (m.index < start || (form === "（1）") !== /\d/.test(m[1]!)) continue;
				const before = p.text.slice(0, m.index);
				const named = new RegExp(`第(${NUMERAL})(条|部分|项|点)(?:第${NUMERAL}款)?$`).exec(before);
				const own = named ? isOwn(p, named.index, "条", home.has(p), title) : home.has(p) && isOwn(p, m.index, form, true, title);
				if (!own) continue;
				const from = m.index + m[0].indexOf(m[1]!);
				const value = numberOf(m[1]!);
				const parent = named ? parents.get(numberOf(named[1]!) ?? -1) : parentOf(current, form);
				if (value === undefined || (named && !parent)) continue;
				const known = parent !== undefined && parentsOfForm.has(parent);
				out.push({ paragraph: p, from, to: from + m[1]!.length, value, ...(known ? { parent } : {}) });
			}
		}
	}
	return out;
}

/** The label under which the items of `form` near this one stand. */
function parentOf(item: OutlineItem | undefined, form: LabelForm): OutlineItem | undefined {
	for (let i = item; i; i = i.parent) if (i.label.form === form) return i.parent;
	return item;
}

const numberOf = (text: string): number | undefined => (/^\d/.test(text) ? Number(text) : chineseNumber(text));

/** What stands before the first of a chain of references (`《…》第三条、第五条和第八条`). */
const CHAIN =
	/(?:第[〇零一二三四五六七八九十百千\d]{1,7}(?:条|章|节|款|项|部分|点)(?:第[一二三四五六七八九十\d]+款)?(?:第?[（(][一二三四五六七八九十\d]+[）)]项?)?\s*[、，和及与至或]{0,2}(?:以及)?\s*)+$/;
const OWN_NAME =
	/本(?:法|条例|规定|办法|细则|规则|章程|意见|通知|决定|公告|通告|合同|协议|制度|方案|公约|规程|预案|纪要|报告|请示|批复|函|文)$/;
const NORM_NAME = /(?:法|条例|规定|办法|细则|规则|章程|意见|通知|决定|合同|协议|制度|方案|公约|规程|标准|宪法|解释)$/;

/** Whether a reference at `at` means this text: not another's article, not inside a quotation. */
function isOwn(p: Paragraph, at: number, form: LabelForm, atHome: boolean, title: string | undefined): boolean {
	const whole = p.text.slice(0, at);
	if ((whole.match(/“/g)?.length ?? 0) > (whole.match(/”/g)?.length ?? 0)) return false;
	if ((whole.match(/《/g)?.length ?? 0) > (whole.match(/》/g)?.length ?? 0)) return false;
	const before = whole.slice(-120).replace(CHAIN, "").trimEnd();
	const named = /《([^《》]{2,80})》(?:[（(][^（()）]{0,60}[）)])?的?$/.exec(before);
	if (named) return title !== undefined && bareName(title).endsWith(bareName(named[1]!)) && named[1]!.length >= 2;
	if (!atHome) return false;
	if (OWN_NAME.test(before)) return true;
	if (NORM_NAME.test(before) || /[该其原]$/.test(before)) return false;
	// Sections numbered 一、 are seldom called 条; only words that point back make them so.
	if (form === "一、") return /(?:见|上述|前述|按照?|依照|根据|除|列|在|与)$/.test(before);
	return true;
}

/** Edits that give annexes other numbers wherever the cover, or an annex, speaks of them. `numbers` maps old to new. */
export function renumberAnnexReferences(draft: Draft, numbers: ReadonlyMap<number, number>): TextEdit[] {
	const edits: TextEdit[] = [];
	for (const p of draft.paragraphs) {
		if (p.code || p.part === "annexNote" || p.part === "annexMark") continue;
		for (const m of p.text.matchAll(/附件\s*(\d{1,2}|[一二三四五六七八九十]{1,3})(?![\d年月日份页个])/g)) {
			const before = p.text.slice(0, m.index);
			if (/》$/.test(before) || (before.match(/《/g)?.length ?? 0) > (before.match(/》/g)?.length ?? 0)) continue;
			const value = numbers.get(numberOf(m[1]!) ?? -1);
			const from = m.index + m[0].length - m[1]!.length;
			if (value !== undefined) edits.push({ span: p.at(from, from + m[1]!.length), newText: like(m[1]!, value) });
		}
	}
	return edits.filter((e) => draft.text.slice(e.span.start, e.span.end) !== e.newText);
}
