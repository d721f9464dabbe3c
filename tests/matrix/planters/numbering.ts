/** Labels out of level or out of order, planted into outlines of the drafts' own and of others' making. */
import { atAll } from "../cells";
import type { DraftSpec } from "../draftSpec";
import { type Planter, planter } from "../planter";
import type { Rng } from "../rng";

/** Bases whose own text is numbered `一、`. */
const NUMBERED = [
	"request",
	"request-joint",
	"request-major",
	"request-change",
	"request-relay",
	"report-work",
	"report-incident",
	"report-rectification",
	"report-province",
	"return-report",
	"letter-reply",
	"reply",
	"notice-department",
	"notice-office",
	"notice-meeting",
	"notice-joint",
	"notice-approved",
	"normative-opinions",
	"circular",
	"adjustment",
	"public-notice",
	"order",
	"minutes",
	"speech",
];
/** Bases that take a passage more without becoming another document. */
const ROOMY = atAll({
	kinds: ["请示", "报告", "函", "通知", "通报"],
	without: [
		"letter",
		"letter-reply",
		"leave-inside",
		"leave-outside",
		"leave-vice",
		"notice-printing",
		"notice-relay",
		"request-county",
		"request-dissent",
	],
});

const CN = "一二三四五六七八九十";
const tops = (d: DraftSpec): number[] => d.body.flatMap((p, i) => (/^[一二三四五六七八九十]、/.test(p) ? [i] : []));

/** Appends a section with the next number, and what stands under it. */
function section(d: DraftSpec, title: string, lines: readonly string[]): boolean {
	const at = tops(d);
	if (at.length < 2) return false;
	let end = at.at(-1)! + 1;
	while (end < d.body.length && !/^(?:妥否|当否|可否|以上|特此|请予|请函复|此复|出席|列席)/.test(d.body[end]!)) end++;
	d.body.splice(end, 0, `${CN[at.length]}、${title}`, ...lines);
	return true;
}

const RECORDS: readonly (readonly [string, readonly string[]])[] = [
	["档案整理", ["登记卷内目录。", "装订成册。", "移交档案室。"]],
	["材料保管", ["纸质材料入柜。", "电子材料刻盘。", "借阅履行登记手续。"]],
	["会务安排", ["摆放席位牌。", "调试话筒。", "签到表存档。"]],
];
const labelled = (form: (n: number) => string, lines: readonly string[], from = 1): string[] => lines.map((l, i) => form(i + from) + l);
const second = (n: number): string => `（${CN[n - 1]}）`;
const third = (n: number): string => `${n}.`;
const fourth = (n: number): string => `（${n}）`;

/** The same section with other labels: right in the twin, wrong in the draft. */
const pair = (
	right: (lines: readonly string[]) => string[],
	wrong: (lines: readonly string[], rng: Rng) => string[],
): Pick<Planter, "plant" | "twin"> => ({
	plant: (d, rng) => {
		const [title, lines] = rng.pick(RECORDS);
		return section(d, title, wrong(lines, rng));
	},
	twin: (d, rng) => {
		const [title, lines] = rng.pick(RECORDS);
		return section(d, title, right(lines));
	},
});
const planted = (
	rule: string,
	how: string,
	bases: readonly string[],
	p: Pick<Planter, "plant" | "twin">,
	more: Partial<Planter> = {},
): Planter => ({
	rule,
	how,
	bases,
	...p,
	...more,
});

export const planters: readonly Planter[] = [
	planted(
		"numbering/level",
		"（1） straight under 一、",
		ROOMY,
		pair(
			(lines) => labelled(second, lines),
			(lines) => labelled(fourth, lines),
		),
	),
	planted(
		"numbering/level",
		"the levels of 1. and （一） changed about",
		["notice-department", "notice-office", "report-work", "request-major", "circular"],
		pair(
			(lines) => ["（一）平时", ...labelled(third, lines), "（二）年终", ...labelled(third, lines.slice(0, 2))],
			(lines) => ["1.平时", ...labelled(second, lines), "2.年终", ...labelled(second, lines.slice(0, 2))],
		),
	),
	planter("numbering/level", "no first level at all", NUMBERED, (d) => {
		const at = tops(d);
		if (at.length < 2 || d.body.some((p) => /^（[一二三]）/.test(p))) return false;
		for (const i of at) d.body[i] = d.body[i]!.replace(/^(.)、/, "（$1）");
	}),
	planter("numbering/level", "one heading of the first level is typed like the second", NUMBERED, (d) => {
		const at = tops(d);
		if (at.length < 3 || d.body.some((p) => /^（[一二三]）/.test(p))) return false;
		d.body[at[1]!] = d.body[at[1]!]!.replace(/^二、/, "（二）");
	}),
	planter("numbering/sequence", "a number left out", NUMBERED, (d, rng) => {
		const at = tops(d);
		if (at.length < 2) return false;
		const from = rng.int(1, at.length - 1);
		for (let k = from; k < at.length; k++) d.body[at[k]!] = d.body[at[k]!]!.replace(/^./, CN[k + 1]!);
	}),
	planter("numbering/sequence", "a number twice", NUMBERED, (d) => {
		const at = tops(d);
		if (at.length < 2) return false;
		for (let k = 1; k < at.length; k++) d.body[at[k]!] = d.body[at[k]!]!.replace(/^./, CN[k - 1]!);
	}),
	planted(
		"numbering/sequence",
		"a gap on the second level",
		ROOMY,
		pair(
			(lines) => labelled(second, lines),
			(lines, rng) => {
				const out = labelled(second, lines);
				return rng.pick([
					[out[0]!, out[1]!, out[2]!.replace("三", "四")],
					[out[0]!, out[1]!.replace("二", "三"), out[2]!.replace("三", "四")],
					[out[0]!, out[1]!, out[2]!.replace("三", "二")],
				]);
			},
		),
	),
	planted(
		"numbering/sequence",
		"a gap on the third level",
		["notice-department", "notice-office", "report-work", "request-major", "circular", "notice-meeting"],
		pair(
			(lines) => labelled(third, lines),
			(lines, rng) => {
				const out = labelled(third, lines);
				return rng.pick([
					[out[0]!, out[1]!, out[2]!.replace("3", "4")],
					[out[0]!, out[1]!, out[2]!.replace("3", "2")],
				]);
			},
		),
	),
	planter("numbering/sequence", "articles", ["normative-measures", "contract", "bill"], (d, rng) => {
		const text = d.annexes[0]?.paragraphs ?? d.body;
		const at = text.flatMap((p, i) => (/^第.条/.test(p) ? [i] : []));
		const from = rng.int(1, at.length - 1);
		const by = rng.pick([1, -1]);
		for (let k = from; k < at.length; k++) text[at[k]!] = text[at[k]!]!.replace(/^第./, `第${CN[k + by]}`);
	}),
	planter("numbering/sequence", "chapters", ["normative-measures"], (d) => {
		const text = d.annexes[0]!.paragraphs;
		const at = text.findIndex((p) => p.startsWith("第三章"));
		text[at] = text[at]!.replace("第三章", "第四章");
	}),
	planter("numbering/sequence", "a label in the annex", ["notice-printing", "notice-relay"], (d) => {
		const text = d.annexes[0]!.paragraphs;
		const at = text.findIndex((p) => p.startsWith("二、"));
		text[at] = text[at]!.replace("二、", text.some((p) => p.startsWith("三、")) ? "一、" : "三、");
	}),
];
