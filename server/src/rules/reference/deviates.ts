import { replace } from "../../document/edits";
import type { Paragraph } from "../../document/types";
import type { Fix, Related } from "../../lint/finding";
import { defineRule, type Report } from "../../lint/rule";
import { citationsOf, plainTitle, standardNumber, trimNumber } from "../../requirements/citations";
import type { Dossier } from "../../requirements/dossier";
import { gistOf, likeness, type Task, tasksOf } from "../../requirements/tasks";
import { type FileFacts, type TaskFact, workspaceIndex } from "../../requirements/workspace";
import type { Organ } from "../../rulebook/rulebook";
import { chineseDate } from "../../text/dates";

const plan = (task: string, cited = "《鹤岗市人民政府关于治理城区内涝的决定》（鹤政发〔2017〕8号）"): string => `---
文种: 通知
发文机关: 鹤岗市住房和城乡建设局
主送: 各施工单位
阶段: 印发
成文日期: 2017-05-10
签发: {职务: 局长, 日期: 2017-05-10}
---

鹤岗市住房和城乡建设局关于做好排水管网改造的通知

各施工单位：

根据${cited}，现通知如下：

一、${task}

二、每周五报送工程进度。

鹤岗市住房和城乡建设局

2017年5月10日
`;

const DECISION = {
	path: "市政府/内涝治理.gw.md",
	text: `---
文种: 决定
发文机关: 鹤岗市人民政府
发文字号: 鹤政发〔2017〕8号
成文日期: 2017-04-06
---

鹤岗市人民政府关于治理城区内涝的决定

为治理城区内涝，决定如下：

一、由市住建局负责红旗路排水管网改造，2017年8月31日前完工，投资860万元。

二、市城管局负责清掏雨水井，6月底前完成。
`,
};

export const rule = defineRule({
	title: { zh: "与所引的决定不一致", en: "Departs from the decision it cites" },
	why: {
		zh: "部门必须贯彻落实市政府的决定，未经批准不得调整。同一项任务的时限放宽、金额不同、责任单位不同，要么是写错了，要么应当先请示。",
		en: "Departments carry out what the government decided. A later date, another sum or another owner of the same task is a slip, or needs approval first.",
	},
	sources: ["R16", "R50"],
	severity: "warning",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		date: {
			zh: "同一项任务，{source}要求{expected}前完成，这里是{actual}。",
			en: "{source} wants this done by {expected}; here it is {actual}.",
		},
		sum: { zh: "同一项任务，{source}写的是{expected}，这里是{actual}。", en: "{source} says {expected} for this; here it is {actual}." },
		owner: {
			zh: "同一项任务，{source}由{expected}负责，这里是{actual}。",
			en: "{source} gives this to {expected}; here it is {actual}.",
		},
	},
	examples: [
		{
			name: "时限放宽",
			bad: plan("红旗路排水管网改造⟦2017年10月31日⟧前完工，投资860万元。"),
			fixed: plan("红旗路排水管网改造2017年8月31日前完工，投资860万元。"),
			config: { files: [DECISION] },
		},
		{
			name: "金额不同",
			bad: plan("红旗路排水管网改造总投资⟦920万元⟧，8月20日前完工。"),
			fixed: plan("红旗路排水管网改造总投资860万元，8月20日前完工。"),
			config: { files: [DECISION] },
		},
		{
			name: "责任单位不同，只引了标题",
			bad: plan("雨水井清掏由⟦市水务局⟧负责，6月25日前完成。", "《鹤岗市人民政府关于治理城区内涝的决定》"),
			fixed: plan("雨水井清掏由市城管局负责，6月25日前完成。", "《鹤岗市人民政府关于治理城区内涝的决定》"),
			config: { files: [DECISION] },
		},
		{
			name: "后面还写了怎样报送进度",
			bad: plan("红旗路排水管网改造⟦2017年10月31日⟧前完工，施工进展每周报送市政府办公室。"),
			config: { files: [DECISION] },
		},
		{
			name: "在同一句里引用",
			bad: plan("按照《鹤岗市人民政府关于治理城区内涝的决定》（鹤政发〔2017〕8号），红旗路排水管网改造⟦2017年11月底⟧前完工。"),
			fixed: plan("按照《鹤岗市人民政府关于治理城区内涝的决定》（鹤政发〔2017〕8号），红旗路排水管网改造2017年8月31日前完工。"),
			config: { files: [DECISION] },
		},
		{
			name: "时限提前",
			good: plan("红旗路排水管网改造于8月15日前完工，投资860万元。"),
			looksBad: "日期与决定的不同，但更早。",
			config: { files: [DECISION] },
		},
		{
			name: "阶段目标和分项资金",
			good: plan("红旗路排水管网改造分两个阶段，第二阶段养护至2017年10月31日止；其中检查井改造投资120万元。"),
			looksBad: "日期晚、金额小，但说的是阶段和其中一项。",
			config: { files: [DECISION] },
		},
		{
			name: "变更经过批准",
			good: plan("经市政府批准，红旗路排水管网改造完工时间调整为2017年10月31日前。"),
			looksBad: "日期晚了，但写明经市政府批准调整。",
			config: { files: [DECISION] },
		},
		{
			name: "另一项任务",
			good: plan("新华路绿化改造2017年10月31日前完工，投资140万元。"),
			looksBad: "日期、金额都不同，但是另一条路的绿化。",
			config: { files: [DECISION] },
		},
	],
	*check(d) {
		// Who asks for a change, or reports what was done, sets no task.
		if (d.kind === "请示" || d.kind === "议案") return;
		const decisions = cited(d);
		if (decisions.length === 0) return;
		const own = d.draft.paragraphs.filter((p) => p.part === "body" || p.part === "annex");
		for (const p of own) {
			const text = withoutTitles(p.text);
			if (APPROVED.test(text) || d.approvals.some((a) => !a.inBody && CHANGED.test(text))) continue;
			for (const task of tasksOf(p, d.year)) yield* compare({ ...task, text: withoutTitles(task.text) }, p, decisions, d);
		}
	},
});

type Message = "date" | "sum" | "owner";

/** A change that is told as one is `reporting/execution-change`'s; here it is no slip. */
const CHANGED = /调整|变更|延期|顺延|推迟|延长|改由|改为|追加|增加到|核减/;
const APPROVED =
	/(?:经|报|已).{0,24}(?:批准|同意|审定|研究|决定).{0,60}(?:调整|变更|延期|顺延|推迟|延长|改由|改为|追加)|(?:调整|变更|延期|延长|改由|改为|追加).{0,60}(?:批准|同意)/;
/** Part of a task: a stage, a share, an instalment. */
const PART =
	/阶段|首批|第[一二三四\d]批|前期|一期|二期|三期|分期|其中|年度|累计|先行|初步|过半|养护|质保|验收|评估|总结|\d+(?:\.\d+)?%|百分之|缺口|尚缺|已到位|配套|结余|每[年月季]|首付|预付/;
const DONE = /已(?:经)?(?:完成|完工|竣工|到位|拨付|投入)|(?:完成|投入|拨付)了|目前|截至/;

/** A text with the documents that it cites blanked: 按照《…的通知》（鹤政发〔2017〕8号） says nothing about the task. */
const withoutTitles = (text: string): string =>
	text.replace(/《[^《》]*(?:《[^《》]*》[^《》]*)*》(?:[（(][^（）()]{0,40}号[）)])?/g, (m) => " ".repeat(m.length));

/** Decisions of the workspace that the draft cites, by number or by title. */
function cited(d: Dossier): FileFacts[] {
	const out = new Set<FileFacts>();
	if (!d.settings.workspace || d.settings.workspace.files.length === 0) return [];
	const index = workspaceIndex(d.settings.workspace);
	const day = d.date?.iso ?? d.today;
	for (const p of d.draft.paragraphs) {
		if (p.part !== "body" && p.part !== "annex") continue;
		for (const c of citationsOf(p)) {
			const files = [
				...(c.number ? index.byNumber(standardNumber(trimNumber(c.number.text, d.rulebook))) : []),
				...(c.title ? index.byTitle(c.title.text) : []),
			];
			for (const f of files) if (binds(f, d, day)) out.add(f);
		}
	}
	return [...out];
}

/** Whether the file decides something for this draft: no request or report, not later, not by somebody below the issuer. */
function binds(f: FileFacts, d: Dossier, day: string): boolean {
	if (f.path === d.settings.path || (f.date !== undefined && f.date > day)) return false;
	if (f.kind === "请示" || f.kind === "报告" || f.kind === "议案" || (f.kind === "函" && !/复函$/.test(f.title ?? ""))) return false;
	const issuer = d.issuer;
	const theirs = f.issuers.map((n) => d.rulebook.organ(n)).find((o) => o !== undefined);
	if (plainTitle(f.title ?? "") === plainTitle(d.draft.title?.text ?? "")) return false;
	return !issuer || !theirs || !d.rulebook.isSuperior(issuer, theirs);
}

function* compare(task: Task, p: Paragraph, decisions: readonly FileFacts[], d: Dossier): Generator<Report<Message>> {
	if (DONE.test(task.text) || CHANGED.test(task.text)) return;
	const core = coreOf(task);
	const mentions = d.rulebook.organsIn(core);
	const gist = gistOf(
		core,
		mentions.map((m) => m.text),
	);
	const matches = decisions
		.flatMap((file) => file.tasks.map((t) => ({ file, task: t, likeness: likeness(gist, gistFor(t, d)) })))
		.filter((m) => m.likeness >= 0.6 && sameExtent(core, coreOf(m.task)))
		.sort((a, b) => b.likeness - a.likeness);
	const best = matches[0];
	if (!best) return;
	// As like as the best: which one is meant cannot be told, so any that agrees will do.
	const close = matches.filter((m) => m.likeness >= best.likeness - 0.1);
	const source = best.file.number ?? (best.file.title ? `《${best.file.title}》` : best.file.path);
	const related: Related[] = [
		{ path: best.file.path, range: best.task.range, message: { zh: `${source}：${best.task.text}`, en: `${source}: ${best.task.text}` } },
	];
	const report = (
		message: Message,
		from: number,
		to: number,
		expected: string,
		actual: string,
		newText: string,
		values = {},
	): Report<Message> => {
		const at = p.at(from, to);
		const fix: Fix = {
			title: { zh: `改为“${newText}”，与${source}一致`, en: `Write ${newText} as in ${source}` },
			safe: false,
			edits: replace(at, newText),
		};
		return {
			message,
			values: { source, expected, actual },
			data: { expected, actual, path: best.file.path, ...values },
			at,
			related,
			fixes: [fix],
		};
	};
	const { deadline } = task;
	if (deadline && close.every((m) => m.task.deadline !== undefined && m.task.deadline.iso < deadline.iso)) {
		const theirs = best.task.deadline!;
		yield report(
			"date",
			deadline.from,
			deadline.to,
			chineseDate(theirs.iso),
			chineseDate(deadline.iso),
			fullDate(theirs.iso, deadline.text),
			{
				field: "时限",
			},
		);
	}
	const sum = task.sums.length === 1 ? task.sums[0] : undefined;
	if (sum && close.every((m) => m.task.sums.length === 1 && m.task.sums[0]!.yuan !== sum.yuan))
		yield report("sum", sum.from, sum.to, best.task.sums[0]!.text, sum.text, best.task.sums[0]!.text, { field: "金额" });
	const owners = ownersOf(core, d);
	const theirs = close.map((m) => ownersOf(coreOf(m.task), d));
	const first = owners[0];
	if (first && theirs.every((t) => t.length > 0 && !t.some((o) => owners.some((x) => x.organ === o.organ)))) {
		const from = task.from + first.from;
		const names = theirs[0]!.map((o) => o.text).join("、");
		// An organ below the one in charge carries out its task.
		if (!theirs[0]!.some((o) => d.rulebook.isSuperior(o.organ, first.organ)))
			yield report("owner", from, from + first.text.length, names, first.text, theirs[0]![0]!.text, {
				field: "责任单位",
				organ: first.organ.name,
			});
	}
}

/** The task without the clauses behind it that only say how often and to whom it is reported; offsets stay. */
function coreOf(task: Task): string {
	const held = Math.max(0, ...[task.deadline, ...task.sums].map((x) => (x ? x.to - task.from : 0)));
	let text = withoutTitles(task.text);
	for (;;) {
		const cut = text.replace(/[，；。]+$/, "").search(/[，；][^，；]*$/);
		if (cut <= 0 || cut < held || !REPORTS.test(text.slice(cut))) return text;
		text = text.slice(0, cut);
	}
}

const REPORTS =
	/(?:每(?:半|\d{1,2})?个?[年月季旬周日天]|按[年月季旬周]|逐[年月季旬周]|定期|及时).{0,24}(?:报|通报|调度|反馈|汇总)|(?:进度|进展|情况|结果).{0,16}(?:报|反馈)/;

/** Whether two tasks are of one extent: the same stage, places, counts; 供水站的绿化 is another thing than 供水站. */
function sameExtent(own: string, theirs: string): boolean {
	const words = (re: RegExp, text: string): Set<string> => new Set([...text.matchAll(re)].map((m) => m[0]));
	const parts = words(new RegExp(PART, "g"), own);
	const theirParts = words(new RegExp(PART, "g"), theirs);
	if ([...parts].some((w) => !theirParts.has(w)) || [...theirParts].some((w) => !parts.has(w))) return false;
	for (const m of own.matchAll(/的([\u4e00-\u9fff]{2})/g)) if (!theirs.includes(m[1]!)) return false;
	for (const m of own.matchAll(/([\u4e00-\u9fff]{2})(?:[县乡镇村]|街道|社区)(?![区级])/g))
		if (!/各|全|市|所有/.test(m[1]!) && !theirs.includes(m[0])) return false;
	const counts = (text: string): Map<string, string> =>
		new Map(
			[...text.matchAll(/(\d+(?:\.\d+)?)(万?(?:处|个|座|户|人|公里|米|平方米|亩|台|套|家|所|条|项|吨|辆))/g)].map((m) => [m[2]!, m[1]!]),
		);
	const mine = counts(own);
	for (const [unit, n] of counts(theirs)) if (mine.has(unit) && mine.get(unit) !== n) return false;
	return true;
}

const gists = new WeakMap<TaskFact, ReadonlySet<string>>();

function gistFor(task: TaskFact, d: Dossier): ReadonlySet<string> {
	let gist = gists.get(task);
	if (!gist) {
		gist = gistOf(
			coreOf(task),
			d.rulebook.organsIn(coreOf(task)).map((m) => m.text),
		);
		gists.set(task, gist);
	}
	return gist;
}

interface Owner {
	readonly organ: Organ;
	readonly text: string;
	readonly from: number;
}

/** The organs that are to do the task: at its head, or behind 由. */
function ownersOf(text: string, d: Dossier): Owner[] {
	const mentions = d.rulebook.organsIn(text);
	return mentions
		.filter((m) => {
			const before = text.slice(0, m.span.start);
			const after = text.slice(m.span.end);
			const leads =
				/(?:^|[，；、]|由|责成|责任单位[：:]?|牵头单位[：:]?|和|会同)\s*(?:第?[一二三四五六七八九十\d]+[、.])?$/.test(before) ||
				before.trim() === "";
			return leads && /^(?:[、和会同及与]|.{0,3}(?:负责|牵头|承担|组织|实施|完成|要|应|须|于|在)|$|[，）)])/.test(after);
		})
		.map((m) => ({ organ: m.organ, text: m.text, from: m.span.start }));
}

/** The day in as many words as the one that it replaces: with its year where that has one. */
function fullDate(iso: string, like: string): string {
	const full = chineseDate(iso);
	const lead = /^(?:不迟于|最迟于?|截止[到至]?|截至|延[至到]|延长[至到]|[至到])\s*/.exec(like)?.[0] ?? "";
	return lead + (/年/.test(like) ? full : full.replace(/^\d+年/, ""));
}
