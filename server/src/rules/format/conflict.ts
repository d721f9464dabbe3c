import { replace, setValue } from "../../document/edits";
import { asList, field } from "../../document/slip";
import type { AnnexItem, Located, SlipEntry, SlipNode } from "../../document/types";
import type { Fix } from "../../lint/finding";
import { defineRule, type Report } from "../../lint/rule";
import { annexesOnSlip, listedAnnexes, plainTitle, sameTitle } from "../../requirements/annexes";
import type { Dossier } from "../../requirements/dossier";
import { type Party, readParty, sameLeader } from "../../requirements/people";
import { readDate } from "../../text/dates";

const draft = (
	slip: string,
	body: { title?: string; to?: string; annex?: string; signed?: string; date?: string; copies?: string } = {},
): string => `---
文种: 通知
${slip}阶段: 送审
---

${body.title ?? "鹤岗市水务局关于汛前检查的通知"}

${body.to ?? "各县区水务局"}：

定于5月10日至20日检查水库、堤防。
${body.annex === undefined ? "" : `\n附件：${body.annex}\n`}
${body.signed ?? "鹤岗市水务局"}
${body.date ?? "2017年4月26日"}
${body.copies === undefined ? "" : `\n抄送：${body.copies}。\n`}`;

type Message = "differs";

export const rule = defineRule({
	title: { zh: "发文稿纸与正文不一致", en: "Slip and body disagree" },
	why: {
		zh: "标题、主送、抄送、附件、署名、成文日期在发文稿纸和正文中写一处即可；两处都写的，必须一致，否则审签的与印发的不是同一内容。",
		en: "Title, addressee, copies, annexes, signature and date may be given once, on the slip or in the body; given twice they agree.",
	},
	sources: [],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		differs: {
			zh: "{field}不一致：发文稿纸为“{expected}”，正文为“{actual}”。",
			en: "{field}: “{expected}” on the slip, “{actual}” in the body.",
		},
	},
	examples: [
		{
			name: "主送不同",
			bad: draft("主送: ⟦鹤岗市公安局⟧\n"),
			fixed: draft("主送: 各县区水务局\n"),
		},
		{
			name: "正文多一个主送机关",
			bad: draft("主送: ⟦各县区水务局⟧\n", { to: "各县区水务局，市水文局" }),
			fixed: draft("主送: [各县区水务局, 市水文局]\n", { to: "各县区水务局，市水文局" }),
		},
		{
			name: "标题改了一处",
			bad: draft("标题: ⟦鹤岗市水务局关于汛期检查的通知⟧\n"),
			fixed: draft("标题: 鹤岗市水务局关于汛前检查的通知\n"),
		},
		{ name: "成文日期不同", bad: draft("成文日期: ⟦2017-04-28⟧\n"), fixed: draft("成文日期: 2017年4月26日\n") },
		{ name: "署名不同", bad: draft("署名: ⟦鹤岗市防汛抗旱指挥部⟧\n"), fixed: draft("署名: 鹤岗市水务局\n") },
		{
			name: "抄送不同",
			bad: draft("抄送: ⟦[市应急办, 市气象局]⟧\n", { copies: "市应急办，市财政局" }),
			fixed: draft("抄送: [市应急办, 市财政局]\n", { copies: "市应急办，市财政局" }),
		},
		{
			name: "附件不同",
			bad: draft("附件: ⟦[水库名单]⟧\n", { annex: "堤防险段登记表" }),
			fixed: draft("附件: 堤防险段登记表\n", { annex: "堤防险段登记表" }),
		},
		{
			name: "写法不同，所指相同",
			good: draft("标题: 关于汛前检查的通知\n主送: 萝北县政府\n署名: 市水务局\n成文日期: 2017-04-26\n", { to: "萝北县人民政府" }),
			looksBad: "全称和简称、两种日期写法、标题省去机关，说的是同一内容。",
		},
		{
			name: "次序不同",
			good: draft("抄送: [市财政局, 市审计局]\n", { copies: "鹤岗市审计局，鹤岗市财政局" }),
			looksBad: "次序和写法都不同，但抄送的机关相同。",
		},
	],
	*check(d) {
		const { draft } = d;
		if (!d.slipKnown) return;
		const entry = (key: string): SlipEntry | undefined => {
			const e = draft.slip.get(key);
			return e && e.value.kind !== "null" ? e : undefined;
		};
		const title = entry("标题");
		if (title && draft.title && !sameHeading(title.value.text, draft.title.text)) {
			yield differs("标题", title, title.value.text, draft.title, scalar(draft.title.text), title.value.text, d);
		}
		const to = entry("主送");
		if (to && draft.addressee) {
			const { names } = draft.addressee;
			const whole = spanOf(names);
			if (whole && !sameParties(namesOf(to.value), names, d))
				yield differs("主送", to, listed(to.value), whole, flow(names), listed(to.value), d);
		}
		const copies = entry("抄送");
		if (copies && draft.copyTo) {
			// What stands behind the first full stop (部内抄送) is not the list.
			const stop = draft.copyTo.paragraph.text.indexOf("。");
			const end = stop < 0 ? Number.POSITIVE_INFINITY : draft.copyTo.paragraph.at(stop, stop + 1).start;
			const names = draft.copyTo.names.filter((n) => n.span.start < end);
			const whole = spanOf(names);
			if (whole && !sameParties(namesOf(copies.value), names, d))
				yield differs("抄送", copies, listed(copies.value), whole, flow(names), listed(copies.value), d);
		}
		const annexes = entry("附件");
		const items = draft.annexNote?.items ?? [];
		if (annexes && items.length > 0) {
			const onSlip = annexesOnSlip(draft).filter((a) => a.text !== "");
			if (onSlip.length > 0 && !sameAnnexes(onSlip, items)) {
				const found = differs(
					"附件",
					annexes,
					onSlip.map((a) => a.text).join("、"),
					{ text: "", span: draft.annexNote!.span },
					flow(items),
					undefined,
					d,
				);
				yield {
					...found,
					fixes: [
						// An entry with files is not rewritten: the files would be lost.
						...(onSlip.some((a) => a.file) ? [] : (found.fixes ?? [])),
						...renamed(onSlip, items, d),
					],
				};
			}
		}
		const signed = entry("署名");
		if (signed && draft.signatures.length > 0 && !sameParties(namesOf(signed.value), draft.signatures, d)) {
			const alone = draft.signatures.length === 1 ? listed(signed.value) : undefined;
			yield differs("署名", signed, listed(signed.value), spanOf(draft.signatures)!, flow(draft.signatures), alone, d);
		}
		const date = entry("成文日期");
		if (date && draft.date?.iso) {
			const value = readDate(date.value.text);
			if (value?.valid && value.iso !== draft.date.iso)
				yield differs("成文日期", date, date.value.text, draft.date, draft.date.text, chinese(value), d);
		}
		const number = entry("发文字号");
		if (
			number &&
			draft.number?.wellFormed &&
			sameForm(number.value.text) !== undefined &&
			sameForm(number.value.text) !== sameForm(draft.number.text)
		)
			yield differs("发文字号", number, number.value.text, draft.number, draft.number.text, number.value.text, d);
		yield* imprint(d, entry("印发"));
	},
});

/** 印发 on the slip against the last line of the 版记. */
function* imprint(d: Dossier, entry: SlipEntry | undefined): Generator<Report<Message>> {
	const line = d.draft.imprint;
	if (!line) return;
	const organ =
		entry?.value.kind === "map"
			? field(entry.value, "机关")
			: entry?.value.kind === "scalar"
				? undefined
				: d.draft.slip.get("印发机关")?.value;
	const date = entry?.value.kind === "map" ? field(entry.value, "日期") : d.draft.slip.get("印发日期")?.value;
	if (organ && organ.kind === "scalar" && line.organ && !sameParties([organ], [line.organ], d))
		yield sides("印发机关", organ, line.organ, line.organ.text, organ.text);
	const value = date ? readDate(date.text) : undefined;
	if (date && value?.valid && line.date?.iso && line.date.iso !== value.iso)
		yield sides("印发日期", date, line.date, line.date.text, chinese(value));
}

function differs(
	name: string,
	entry: SlipEntry,
	onSlip: string,
	inBody: Located,
	bodyValue: string,
	slipValue: string | undefined,
	d: Dossier,
): Report<Message> {
	const plain = bodyValue.replace(/^\[|\]$/g, "");
	return {
		message: "differs",
		values: { field: name, expected: onSlip, actual: plain },
		data: { field: name, expected: onSlip, actual: plain },
		at: entry.value.span,
		related: [{ span: inBody.span, message: { zh: "正文中的写法", en: "In the body" } }],
		fixes: [
			{ title: { zh: `稿纸改为“${plain}”`, en: "Take the body's" }, safe: false, edits: setValue(d.draft, entry, bodyValue) },
			...(slipValue === undefined
				? []
				: [{ title: { zh: `正文改为“${slipValue}”`, en: "Take the slip's" }, safe: false, edits: replace(inBody.span, slipValue) }]),
		],
	};
}

function sides(name: string, node: SlipNode, inBody: Located, bodyValue: string, slipValue: string): Report<Message> {
	return {
		message: "differs",
		values: { field: name, expected: node.text, actual: bodyValue },
		data: { field: name, expected: node.text, actual: bodyValue },
		at: node.span,
		related: [{ span: inBody.span, message: { zh: "版记中的写法", en: "In the imprint" } }],
		fixes: [
			{ title: { zh: `稿纸改为“${bodyValue}”`, en: "Take the body's" }, safe: false, edits: replace(node.span, bodyValue) },
			{ title: { zh: `版记改为“${slipValue}”`, en: "Take the slip's" }, safe: false, edits: replace(inBody.span, slipValue) },
		],
	};
}

const chinese = (v: { year: number; month: number; day: number }): string => `${v.year}年${v.month}月${v.day}日`;
const listed = (node: SlipNode): string => (node.kind === "list" ? node.items.map((i) => i.text).join("，") : node.text);
/** Names as a value of the slip. */
const flow = (names: readonly Located[]): string =>
	names.length === 1 ? scalar(names[0]!.text) : `[${names.map((n) => scalar(n.text)).join(", ")}]`;
/** Plain where YAML reads it back as it stands. */
const scalar = (text: string): string => (/[:#,[\]{}"'&*!|>%@`]|^[-?\s]|\s$/.test(text) ? `"${text.replace(/[\\"]/g, "\\$&")}"` : text);
const spanOf = (names: readonly Located[]): Located | undefined =>
	names.length === 0 ? undefined : { text: "", span: { start: names[0]!.span.start, end: names.at(-1)!.span.end } };

/** Names of a value, cut where several stand in one string. */
const namesOf = (node: SlipNode): Located[] =>
	asList(node).flatMap((n) =>
		n.text
			.split(/[，,；;]/)
			.map((t) => t.trim())
			.filter((t) => t !== "")
			.map((text) => ({ text, span: n.span })),
	);

/** One title for the eye: marks, spaces and 《》 aside, the issuer present or left out. */
function sameHeading(a: string, b: string): boolean {
	const x = heading(a);
	const y = heading(b);
	if (x === y) return true;
	const [long, short] = x.length > y.length ? [x, y] : [y, x];
	return /^关于|^(?:印发|转发|批转)/.test(short) && long.endsWith(short) && long.length - short.length <= 40;
}

const heading = (t: string): string => t.replace(/[\s，,、：:；;。.《》“”"'‘’〈〉!！?？]/g, "").replace(/[（）()]/g, "");

/** Whether both lists name the same receivers, whatever the order and spelling. */
function sameParties(a: readonly Located[], b: readonly Located[], d: Dossier): boolean {
	const left = expand(a, d);
	const right = expand(b, d);
	if (left.length !== right.length && joined(a) === joined(b)) return true;
	const rest = [...right];
	for (const one of left) {
		const i = rest.findIndex((other) => sameParty(one, other));
		if (i < 0) return joined(a) === joined(b);
		rest.splice(i, 1);
	}
	return rest.length === 0 || joined(a) === joined(b);
}

const expand = (names: readonly Located[], d: Dossier): Party[] => {
	const out: Party[] = [];
	for (const n of names) {
		const whole = readParty(n, d.rulebook);
		// `市财政局、市审计局` in one string is two; `各县、区人民政府` is one.
		const parts =
			whole.organ || whole.collective || whole.leader || /^各/.test(n.text)
				? [n]
				: n.text.split("、").map((text) => ({ text, span: n.span }));
		out.push(...(parts.length > 1 ? parts.map((p) => readParty(p, d.rulebook)) : [whole]));
	}
	return out;
};

const squeeze = (t: string): string => t.replace(/[\s、，,；;：:。]/g, "").replace(/^尊敬的/, "");
const joined = (names: readonly Located[]): string => names.map((n) => squeeze(n.text)).join("");

function sameParty(a: Party, b: Party): boolean {
	if (a.organ || b.organ) return a.organ !== undefined && a.organ === b.organ;
	if (a.leader && b.leader) return sameLeader(a.leader, b.leader);
	const x = short(a.text);
	const y = short(b.text);
	// Of two names that the rulebook does not know, one may be short for the other.
	return x === y || (!a.leader && !b.leader && (within(x, y) || within(y, x)));
}

const short = (t: string): string =>
	squeeze(t)
		.replace(/^(?:鹤岗|黑龙江)(?=[市省])/, "")
		.replace(/人民政府/g, "政府")
		.replace(/[和及与]/g, "");

/** Whether the characters of `a` stand in `b` in order, first and last in the same place. */
function within(a: string, b: string): boolean {
	if (a.length < 3 || a.length * 3 < b.length || a.at(-1) !== b.at(-1)) return false;
	let at = 0;
	for (const c of a) {
		at = b.indexOf(c, at) + 1;
		if (at === 0) return false;
	}
	return true;
}

function sameAnnexes(a: readonly Located[], b: readonly Located[]): boolean {
	if (a.length !== b.length) return false;
	const rest = [...b];
	return a.every((one) => {
		const i = rest.findIndex((other) => sameTitle(one.text, other.text) || nickname(one.text, other.text));
		if (i < 0) return false;
		rest.splice(i, 1);
		return true;
	});
}

/** The body takes the slip's names, in the list and over the annexes themselves; only where there are as many. */
function renamed(onSlip: readonly Located[], items: readonly AnnexItem[], d: Dossier): Fix[] {
	if (onSlip.length !== items.length) return [];
	const edits = items.flatMap((item, i) => {
		const name = onSlip[i]!.text;
		if (sameTitle(item.text, name)) return [];
		const title = listedAnnexes(d).find((l) => l.item === item)?.annex?.title;
		return [...replace(item.span, name), ...(title && sameTitle(title.text, item.text) ? replace(title.span, name) : [])];
	});
	const names = onSlip.map((a) => a.text).join("、");
	return edits.length === 0 ? [] : [{ title: { zh: `正文改为“${names}”`, en: "Take the slip's" }, safe: false, edits }];
}

/** `会议通知` for `关于召开全省旅游工作会议的通知`: the slip names the paper, not its title. */
const nickname = (short: string, long: string): boolean => {
	const x = plainTitle(short);
	const y = plainTitle(long);
	return x.length <= 8 && x.length * 2 <= y.length && within(x, y);
};

/** A document number in one spelling, or undefined when it is none. */
function sameForm(text: string): string | undefined {
	const m = /^([\u4e00-\u9fff]{1,12})[〔[［【(（](\d{4})[〕\]］】)）]第?0*(\d+)号?$/.exec(text.replace(/\s/g, ""));
	return m ? `${m[1]}${m[2]}-${m[3]}` : undefined;
}
