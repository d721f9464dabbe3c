import { replace } from "../../document/edits";
import type { Located } from "../../document/types";
import { defineRule } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import { outsideQuotes } from "../../requirements/sentences";
import { readSignatures, strangeTitleIssuer } from "../../requirements/signature";
import type { Organ } from "../../rulebook/rulebook";
import { keptWithRulebook } from "../../rulebook/rulebook";
import { distance } from "../../text/distance";
import { literals } from "../../text/literals";
import type { Span } from "../../text/span";

const draft = (to: string, body: string, date = "2017年5月8日"): string => `---
文种: 函
发文机关: 鹤岗市民政局
阶段: 印发
签发: {职务: 局长, 日期: 2017-05-08}
---

鹤岗市民政局关于商请核对低保数据的函

${to}：

${body}

鹤岗市民政局
${date}
`;

export const rule = defineRule({
	title: { zh: "机关名称不规范", en: "Organ named neither in full nor by its standard short name" },
	why: {
		zh: "公文中的机关用全称或者规范化简称。已经更名、撤并的机关用现在的名称。",
		en: "Organs go by their full or standard short names; renamed ones by the present name.",
	},
	sources: ["T9"],
	severity: "warning",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		renamed: { zh: "“{actual}”已于{since}起并入或者更名为“{expected}”。", en: "“{actual}” became “{expected}” on {since}." },
		form: {
			zh: "“{actual}”不是全称，也不是规范化简称；是不是“{expected}”？",
			en: "“{actual}” is neither the full nor the standard short name; “{expected}”?",
		},
	},
	examples: [
		{
			name: "已经更名的机关",
			bad: draft("⟦鹤岗市卫生局⟧", "请提供2016年住院患者救助数据。"),
			fixed: draft("鹤岗市卫生和计划生育委员会", "请提供2016年住院患者救助数据。"),
		},
		{ name: "自造的简称", bad: draft("鹤岗市财政局", "数据由⟦市住房建设局⟧提供。"), fixed: draft("鹤岗市财政局", "数据由市住建局提供。") },
		{
			name: "少了“市”，换了机关的种类",
			bad: draft("⟦鹤岗财政局⟧", "数据由⟦市卫计局⟧、⟦市人保局⟧和⟦市政府法制局⟧提供。"),
			fixed: draft("鹤岗市财政局", "数据由市卫计委、市人社局和市政府法制办提供。"),
		},
		{
			name: "跟在“抄告”“移交”“责成”后面",
			bad: draft(
				"鹤岗市财政局",
				"核对结果抄告⟦市人力资源与社会保障局⟧，线索移交⟦鹤岗市国土资源管理局⟧，责成⟦市发展与改革委员会⟧和⟦市卫生局⟧复核。",
			),
			fixed: draft("鹤岗市财政局", "核对结果抄告市人社局，线索移交鹤岗市国土资源局，责成市发改委和市卫计委复核。"),
		},
		{
			name: "别处的机关",
			good: draft("鹤岗市财政局", "核对工作参照佳木斯市国土资源管理局、城市管理局和我市林业管理局的做法。"),
			looksBad: "名称相近，但是外地的机关，或者可能是另一个机关。",
		},
		{
			name: "可能另有其机关",
			good: draft("鹤岗市财政局", "数据由市安全局、市规划委员会和鹤岗矿务局提供，2009年卫生部印发的表格可以沿用。"),
			looksBad: "与市安监局、市规划局的名称相近，但可能是别的机关；卫生部当时还在。",
		},
		{
			name: "说的是原来的机关",
			good: draft("鹤岗市财政局", "2013年原市卫生局登记的数据一并提供。"),
			looksBad: "名称已经不用，但写明是“原”。",
		},
		{
			name: "不带“鹤岗”的全称",
			good: draft("鹤岗市财政局", "数据由市住房和城乡建设局提供，县财政局协助。"),
			looksBad: "没有写“鹤岗”，但仍是全称；县财政局是另一个机关。",
		},
		{
			name: "署名写错",
			good: draft("鹤岗市财政局", "请提供2016年救助数据。").replace("\n鹤岗市民政局\n", "\n鹤岗市卫生局\n"),
			looksBad: "署了更名以前的机关，但署名不是发文机关，由“发文机关署名”一条指出，只报一次。",
		},
		{
			name: "更名以前的公文",
			good: draft("鹤岗市卫生局", "请提供住院患者救助数据。", "2012年5月8日"),
			looksBad: "名称现在不用了，但这份公文是更名以前的。",
		},
	],
	*check(d) {
		const day = d.date?.iso ?? d.today;
		const former = namesNoMore(d.rulebook);
		// What title and signature name in the issuer's place is held against the issuer there.
		const reported: Span[] = [...readSignatures(d).wrong.map((w) => w.signature.span)];
		const title = strangeTitleIssuer(d);
		if (title) reported.push(title.issuer.span);
		const fresh = (span: Span): boolean => !reported.some((r) => r.start < span.end && span.start < r.end);
		for (const place of places(d)) {
			const renamed = former.in(place.text);
			if (!renamed && !ENDING.test(place.text)) continue;
			const text = outsideQuotes(place.text);
			for (const r of renamed ? d.rulebook.renamedOrgans : []) {
				if (r.自 > day) continue;
				for (const old of typeof r.旧 === "string" ? [r.旧] : r.旧) {
					for (let at = text.indexOf(old); at >= 0; at = text.indexOf(old, at + old.length)) {
						// 原市卫生局 is right; 市卫生局监督所 and a longer name of another organ are not this one.
						if (
							/(?:原|旧称|前身(?:为|是)?|时任)$/.test(text.slice(0, at)) ||
							/^[门分署]/.test(text.slice(at + old.length)) ||
							/^令/.test(text.slice(at + old.length)) ||
							(!/^(?:鹤岗|国家|中华)/.test(old) && /[\u4e00-\u9fff]/.test(text[at - 1] ?? "") && !GOVERNS.test(text.slice(0, at)))
						)
							continue;
						if (d.rulebook.organ(old)) continue;
						// What a national organ did in its day it did under that name.
						if (!/^(?:市|鹤岗)/.test(old) && yearsBefore(text, at, r.自)) continue;
						const span = place.at(at, at + old.length);
						if (!fresh(span)) continue;
						reported.push(span);
						const target = d.rulebook.organ(r.新);
						const expected = old.startsWith("市") && target ? (target.shortNames[0] ?? r.新) : r.新;
						yield {
							message: "renamed",
							values: { actual: old, expected, since: r.自 },
							at: span,
							fixes: [{ title: { zh: `改为“${expected}”`, en: `Write ${expected}` }, safe: true, edits: replace(span, expected) }],
						};
					}
				}
			}
			for (const m of text.matchAll(LOOKS_LIKE)) {
				const name = m[0];
				// In running text 市 may end another word (城市管理局, 佳木斯市水务局); 鹤岗 begins a name wherever it stands.
				if (
					place.whole === false &&
					!name.startsWith("鹤岗") &&
					!/^$|[，。；：、（\s]$/.test(text.slice(0, m.index)) &&
					!GOVERNS.test(text.slice(0, m.index))
				)
					continue;
				if (
					d.rulebook.organ(name) ||
					d.rulebook.section(name) ||
					d.rulebook.collective(name) ||
					(!/^(?:鹤岗)?市政府/.test(name) && d.rulebook.organsIn(name).some((x) => x.span.start === 0))
				)
					continue;
				const known = sameStem(name, d) ?? resembles(name, d);
				if (!known) continue;
				const span = place.at(m.index, m.index + name.length);
				if (!fresh(span)) continue;
				reported.push(span);
				yield {
					message: "form",
					values: { actual: name, expected: known },
					at: span,
					fixes: [{ title: { zh: `改为“${known}”`, en: `Write ${known}` }, safe: true, edits: replace(span, known) }],
				};
			}
		}
	},
});

/** Words that an organ's name follows as their object or agent: 由, 会同, 抄告, 移交, 责成. */
const GOVERNS =
	/(?:[由请向经报与和及、同在为给到对按照据送告从归]|移交|转交|交|移送|联合|协同|配合|协助|通知|知会|委托|责成|责令|要求|邀请|商|协调|函询|督促|指导|接受|征求|听取|隶属于?|设在|转|至)$/;

/** What a name that looks like a bureau's ends in. */
const ENDING = /(?:市|鹤岗)[\u4e00-\u9fff]{2,14}[局委会室]/;
const namesNoMore = keptWithRulebook((rulebook) => literals(rulebook.renamedOrgans.flatMap((r) => r.旧)));

interface Place {
	readonly text: string;
	/** A slot that holds nothing but names. */
	readonly whole: boolean;
	at(from: number, to: number): Span;
}

/** Where organs are named: slots for names, and the cover's own text. */
function places(d: Dossier): Place[] {
	const out: Place[] = [];
	const slot = (l: Located | undefined): void => {
		if (l && d.draft.text.slice(l.span.start, l.span.end) === l.text)
			out.push({ text: l.text, whole: true, at: (from, to) => ({ start: l.span.start + from, end: l.span.start + to }) });
	};
	for (const key of ["发文机关", "主送", "抄送", "署名"]) {
		const value = d.draft.slip.get(key)?.value;
		for (const node of value?.kind === "list" ? value.items : value ? [value] : []) if (node.kind === "scalar") slot(node);
	}
	for (const p of d.draft.paragraphs) {
		if (p.code || p.part === "annex" || p.part === "annexTitle" || p.part === "residue") continue;
		out.push({
			text: p.text,
			whole: p.part === "addressee" || p.part === "signature" || p.part === "copyTo",
			at: (from, to) => p.at(from, to),
		});
	}
	return out;
}

const LOOKS_LIKE =
	/(?:鹤岗市|市)政府[\u4e00-\u9fff]{2}局|(?:鹤岗市?|市)(?!市|直|属|区|级|场|民|内|外|里|本级|委|政府|人大|政协)[\u4e00-\u9fff]{2,14}?(?:局|委员会|委(?!员|托)|办公室)(?!长|务|部|域)/g;

/** Whether the sentence dates what it tells before that day. */
function yearsBefore(text: string, at: number, iso: string): boolean {
	const from = Math.max(text.lastIndexOf("。", at), text.lastIndexOf("；", at)) + 1;
	const end = text.slice(at).search(/[。；]/);
	return [...text.slice(from, end < 0 ? undefined : at + end).matchAll(/(\d{4})年/g)].some((m) => m[1]! <= iso.slice(0, 4));
}

const stem = (bare: string): string => bare.replace(/(?:委员会|办公室|[局委办])$/, "");
const bareName = (name: string): string => name.replace(/^(?:鹤岗)?市/, "");

/** A bureau or commission of the city with its names as they are compared: without the city, and without the word for its kind. */
interface Bureau {
	readonly organ: Organ;
	/** The full name without the city. */
	readonly full: string;
	readonly stem: string;
	readonly bares: readonly string[];
	readonly stems: readonly string[];
}

const bureaus = keptWithRulebook((rulebook): readonly Bureau[] =>
	rulebook.organs
		.filter((o) => o.type === "组成部门" || o.type === "直属单位")
		.map((organ) => {
			const bares = [organ.name, ...organ.shortNames].map(bareName);
			return { organ, full: bares[0]!, stem: stem(bares[0]!), bares, stems: bares.map(stem) };
		}),
);

const nameFor = (organ: Organ, like: string): string => (like.startsWith("市") ? (organ.shortNames[0] ?? organ.name) : organ.name);

/** 鹤岗财政局, 鹤岗市卫计局, 市人保局: a city's organ without its 市, under another kind's word, or a short name of one's own making. */
function sameStem(name: string, d: Dossier): string | undefined {
	const typed = name.replace(/^(?:鹤岗市?|市)/, "");
	if (!/^(?:鹤岗市|市)/.test(name)) {
		const own = d.rulebook.organ(`鹤岗市${typed}`) ?? d.rulebook.organ(`市${typed}`);
		return own?.name;
	}
	// 市规划委, 市城乡规划委员会 may be a body of its own; a bureau of that stem is none.
	if (!typed.endsWith("局")) return undefined;
	const own = bureaus(d.rulebook);
	const typedStem = stem(typed);
	const kin = own.filter((o) => o.bares.some((n, i) => n !== typed && o.stems[i] === typedStem));
	if (kin.length > 0) return kin.length === 1 ? nameFor(kin[0]!.organ, name) : undefined;
	// 人保: two characters out of 人力资源和社会保障, the first and a later one; 安全 at the head is a word and another organ's.
	const [a, b] = typedStem;
	if (typedStem.length !== 2) return undefined;
	const fits = own.filter((o) => o.full.endsWith("局") && o.full[0] === a && o.full[1] !== b && o.stem.indexOf(b!, 2) > 0);
	return fits.length === 1 ? nameFor(fits[0]!.organ, name) : undefined;
}

/** The standard name that a miswritten one stands for: its words in order with some left out, or one character off. Only where one organ fits. */
function resembles(name: string, d: Dossier): string | undefined {
	const typed = bareName(name);
	if (typed.length < 4) return undefined;
	const fits = bureaus(d.rulebook).filter(({ full }) => {
		if (full.at(-1) !== typed.at(-1) && !(full.endsWith("委员会") && typed.endsWith("委"))) return false;
		if (full.length >= 6 && distance(typed, full, 1) <= 1) return true;
		// 国土资源管理局 for 国土资源局: what every bureau does, added to its name. Of a short one (林业管理局) there may be another.
		if (full.length >= 5 && full.endsWith("局") && /管理局$/.test(typed) && typed.replace(/(?:监督)?管理局$/, "局") === full) return true;
		return typed.length >= 5 && typed.length * 2 >= full.length && subsequence(typed, full);
	});
	return fits.length === 1 ? nameFor(fits[0]!.organ, name) : undefined;
}

function subsequence(short: string, long: string): boolean {
	let i = 0;
	for (const c of long) if (c === short[i]) i++;
	return i === short.length;
}
