/** Annexes: what the draft lists, what it attaches, where its text speaks of them. */

import { bareName } from "../document/draft";
import { asList, field } from "../document/slip";
import type { Annex, AnnexItem, Draft, Located, SlipNode } from "../document/types";
import { anyNumber } from "../text/numerals";
import { keptWithDossier } from "./kept";
import { ownWords, type Sentence, within } from "./sentences";

/** An annex as listed in the 附件说明, or on the slip. */
export interface ListedAnnex extends Located {
	/** Its place in the list, from 1. */
	readonly place: number;
	/** In the 附件说明 of the body. */
	readonly item?: AnnexItem;
	/** On the slip. */
	readonly node?: SlipNode;
	/** `文件` on the slip, a path relative to the draft. */
	readonly file?: Located;
	/** The annex of the draft that it stands for. */
	readonly annex?: Annex;
	/** The list itself says that it comes separately (另发, 略). */
	readonly apart: boolean;
}

/** Names on the slip: `附件: [甲, {名称: 乙, 文件: b.pdf}]`. */
export function annexesOnSlip(draft: Draft): readonly (Located & { readonly node: SlipNode; readonly file?: Located })[] {
	return asList(draft.slip.get("附件")?.value).flatMap((node) => {
		const name = node.kind === "map" ? (field(node, "名称") ?? field(node, "标题")) : node;
		const file = field(node, "文件");
		if (!name && !file) return [];
		const text = name ? name.text.replace(/^\d{1,2}\s*[.．、]\s*(?!\d)/, "").trim() : "";
		return [{ text, span: (name ?? node).span, node, ...(file ? { file: { text: file.text, span: file.span } } : {}) }];
	});
}

/** Paths of annex files that a draft names; whether they exist is for the caller to find out (`Settings.files`). */
export const annexFilesOf = (draft: Draft): readonly string[] =>
	annexesOnSlip(draft).flatMap(({ file }) =>
		file && file.text.trim() !== "" && !/^\w{2,}:\/\//.test(file.text) ? [file.text.trim()] : [],
	);

/** The list of annexes: the body's where it has one, with the files that the slip gives for the same names; else the slip's. */
export const listedAnnexes = keptWithDossier((d): readonly ListedAnnex[] => {
	const { draft } = d;
	const onSlip = d.slipKnown ? annexesOnSlip(draft) : [];
	const items = draft.annexNote?.items ?? [];
	const base =
		items.length > 0
			? items
					.flatMap((item) => namesIn(item.text).map((text) => ({ item, text })))
					.map(({ item, text }, i, all) => {
						const twin = onSlip.find((s) => sameTitle(s.text, text)) ?? (onSlip.length === all.length ? onSlip[i] : undefined);
						return {
							text,
							span: item.span,
							item,
							...(twin ? { node: twin.node } : {}),
							...(twin?.file ? { file: twin.file } : {}),
						};
					})
			: onSlip;
	const pairs = pair(
		base.map((b) => b.text),
		draft.annexes,
	);
	return base.map((b, i) => ({ ...b, place: i + 1, apart: APART.test(b.text), ...(pairs[i] ? { annex: pairs[i] } : {}) }));
});

/** Several names written as one: each in 《》, or parted by ； or wide spaces. One name gives one. */
export function namesIn(text: string): readonly string[] {
	const quoted = text.match(/《[^》]+》/g) ?? [];
	if (quoted.length > 1 && text.replace(/《[^》]+》/g, "").replace(/[、，,；;。和及\s]/g, "") === "") return quoted;
	const parts = text
		.replace(/[。；;，,、]+$/, "")
		.split(/[；;]|\s{2,}|\u3000+/)
		.map((t) => t.trim())
		.filter((t) => t !== "");
	return parts.length > 1 && parts.every((t) => t.length >= 3) ? parts : [text];
}

const APART =
	/[（(](?:另发|另附|另送|另寄|另行[^（()）]{1,6}|略|从略|涉密[^（()）]*|不公开[^（()）]*|见[^（()）]*|单独[^（()）]{1,4}|纸质[^（()）]*)[）)]/;

/** Which annex each listed name stands for: by title, by number, else by place where there are as many. */
function pair(names: readonly string[], annexes: readonly Annex[]): (Annex | undefined)[] {
	const left = new Set(annexes);
	const out: (Annex | undefined)[] = names.map((name) => {
		const found = [...left].find((a) => titlesOf(a).some((t) => sameTitle(t, name)));
		if (found) left.delete(found);
		return found;
	});
	names.forEach((_, i) => {
		if (out[i]) return;
		const numbered = [...left].find((a) => a.mark?.number === i + 1);
		if (numbered) {
			out[i] = numbered;
			left.delete(numbered);
		}
	});
	// One left on either side, or as many as names: in order.
	const open = out.flatMap((a, i) => (a ? [] : [i]));
	if (open.length === left.size) {
		const rest = [...left];
		open.forEach((i, k) => {
			out[i] = rest[k];
		});
	}
	return out;
}

/** The title of an annex as it may be read: as recognised, and its first lines joined one by one. */
export function titlesOf(annex: Annex): string[] {
	const out = annex.title ? [annex.title.text] : [];
	let joined = "";
	for (const p of annex.paragraphs.slice(0, 5)) {
		if (p.table || p.code || joined.length > 120) break;
		joined += p.text;
		out.push(joined, p.text);
	}
	return out;
}

/** Whether two names mean one annex: spaces, 《》, a trailing bracket and the issuer in front of 关于 aside. */
export function sameTitle(a: string, b: string): boolean {
	const x = plainTitle(a);
	const y = plainTitle(b);
	if (x === "" || y === "") return false;
	if (x === y || afterAbout(x) === afterAbout(y)) return true;
	// `鹤岗市救灾预案` and `救灾预案`: a place or an organ in front of the matter.
	const [long, short] = x.length > y.length ? [x, y] : [y, x];
	return short.length >= 4 && long.endsWith(short) && /(?:[省市县区局委厅部院]|政府|委员会|办公室)$/.test(long.slice(0, -short.length));
}

/** `国土资源部关于…` and `关于…` are one title. */
function afterAbout(title: string): string {
	const about = title.indexOf("关于");
	return about > 0 && about <= 30 ? title.slice(about) : title;
}

export const plainTitle = (text: string): string =>
	bareName(text)
		.replace(/[“”"'‘’〈〉<>]/g, "")
		.replace(/[，,、：:；;。.·—－-]/g, "")
		.replace(/[（(][^（()）]*[）)]/g, "")
		.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** A place where the body speaks of an annex of this document. */
export interface AnnexMention extends Located {
	readonly sentence: Sentence;
	/** `附件2` → 2. */
	readonly number?: number;
}

const MENTION =
	/(?:(?:详?见|(?<![例假])如(?=附[件表]\s*[\d一二三四五六七八九十]{0,2}(?:中?所|[。，；）)]))|参见|参照|填写|填报|填好|按照?|依照|根据|对照|使用)(?:本(?:通知|函|意见|方案))?(?:所附|后附)?|[（(]\s*)附[件表]\s*(\d{1,2}|[一二三四五六七八九十]{1,2})?(?![\u4e00-\u9fff]*》)|附[件表]\s*(\d{1,2})(?=[）)，。；、]|所列|中|的)|(?<=^|[，。；、：）.按照对与以将把由在除如凡]|本(?:通知|函|意见|方案|报告|请示))附[件表](?:所[列示载附]|中所)|(?<=^(?:现|兹)将[^，。；：]{2,30})附上(?=[，。；])|(?:[表单册案录函件图书明料]|名单|格式|样式)附后|(?:详见|见)后附|附后(?=[）)。，；])|(?:随[文函件]|现随[文函])附[送上寄有]?(?=[\u4e00-\u9fff《])/g;

/** Where the text speaks of annexes (`见附件2`, `名单附后`); other documents' annexes and quotations don't count. */
export const annexMentions = keptWithDossier((d): readonly AnnexMention[] => {
	const out: AnnexMention[] = [];
	for (const sentence of d.sentences) {
		if (!sentence.text.includes("附")) continue;
		const text = ownWords(sentence);
		for (const m of text.matchAll(MENTION)) {
			// 《…》附件3 is another document's; 第X号文附件 too.
			const before = sentence.text.slice(0, m.index).trimEnd();
			const inside = /《[^》]*》(?:[（(][^（()）]*[）)])?(?:的|中的?)?$/.test(before) || /[号文](?:文件)?的?$/.test(before);
			if (inside) continue;
			const digits = m[1] ?? m[2];
			const number = digits ? anyNumber(digits) : undefined;
			out.push({
				text: m[0].replace(/^[（(]\s*/, ""),
				span: within(sentence, m.index + (/^[（(]\s*/.exec(m[0])?.[0].length ?? 0), m.index + m[0].length),
				sentence,
				...(number ? { number } : {}),
			});
		}
	}
	return out;
});
