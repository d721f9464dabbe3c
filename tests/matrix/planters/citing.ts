/** What a draft says of other documents and of its own parts; the other drafts stand in the workspace. */
import { CITY, FINANCE, OFFICE } from "../bases/organs";
import { atAll } from "../cells";
import type { DraftSpec } from "../draftSpec";
import { type Planter, planter, reword, sayBeforeClosing } from "../planter";
import { cn, later, type Rng } from "../rng";

const TEXTS = atAll({ without: ["contract", "bill", "resolution", "leave-inside", "leave-outside", "leave-vice"] });
/** Bases whose own tasks are for others to carry out. */
const TASKING = ["notice-department", "notice-office", "notice-approved", "notice-joint", "circular", "reply", "letter"];
const NUMBERED = atAll({
	kinds: ["请示", "报告", "批复", "函", "通知", "意见", "决定", "通报", "议案", "通告", "公告"],
});

type Two = readonly [wrong: string, right: string];
type File = { path: string; text: string };
/** Says a sentence wrongly, the twin says it rightly; both with the same drafts at hand. */
const said = (
	rule: string,
	how: string,
	bases: readonly string[],
	list: readonly Two[],
	more: Partial<Planter> & { files?: File[] } = {},
): Planter => {
	const { files, ...rest } = more;
	const say =
		(k: 0 | 1) =>
		(d: DraftSpec, rng: Rng): true => {
			if (files) d.config = { ...d.config, files };
			return sayBeforeClosing(d, rng.pick(list)[k]);
		};
	return { rule, how, bases, plant: say(0), twin: say(1), ...rest };
};

const file = (path: string, slip: string, title: string, number: string, body: readonly string[], organ: string, date: string): File => ({
	path,
	text: `${slip === "" ? "" : `---\n${slip}---\n\n`}${title}\n\n${slip.includes(number) ? "" : `${number}\n\n`}${body.join("\n\n")}\n\n${organ}\n\n${date}\n`,
});

const ARCHIVES = file(
	"市政府/档案用房.gw.md",
	"",
	"鹤岗市人民政府关于改善档案用房条件的通知",
	"鹤政发〔2016〕31号",
	[
		"各县、区人民政府，市政府各直属单位：",
		"为改善档案用房条件，现通知如下：",
		"一、由市旅游局负责修缮北山档案库房屋面，2017年9月30日前完工，投资84万元。",
		"二、市体育局负责更换西楼档案室门窗，2017年7月31日前完成，费用26万元。",
	],
	CITY,
	"2016年11月8日",
);
const RECORDS = file(
	"市政府办/公文归档办法.gw.md",
	"文种: 通知\n发文机关: 鹤岗市人民政府办公室\n发文字号: 鹤政办发〔2016〕44号\n主送: 市政府各直属单位\n成文日期: 2016-12-02\n",
	"鹤岗市人民政府办公室关于印发《鹤岗市公文归档办法》的通知",
	"鹤政办发〔2016〕44号",
	["市政府各直属单位：", "《鹤岗市公文归档办法》已经市政府同意，现印发给你们。"],
	OFFICE,
	"2016年12月2日\n\n附件\n\n鹤岗市公文归档办法\n\n第一条　为规范公文归档，制定本办法。\n\n第二条　公文由承办单位归档。\n\n第三条　归档于次年3月底前完成。\n\n第四条　本办法自2017年1月1日起施行。",
);
const FILES = [ARCHIVES, RECORDS];
const A = "《鹤岗市人民政府关于改善档案用房条件的通知》";
const B = "《鹤岗市公文归档办法》";

/** What a reply answers, as its base cites it. */
const CITED = /《([^《》]*)》（([^（）]*号)）/;

/** The document that the base answers, put into the workspace, with the day by which it wanted to be answered. */
function asked(d: DraftSpec, by: (day: string) => string): boolean {
	const m = CITED.exec(d.body[0] ?? "");
	if (!m || !d.date) return false;
	const day = iso(d.date);
	const [, title, number] = m;
	const organ = title!.replace(/关于.*/, "");
	d.config = {
		...d.config,
		files: [
			file(
				`来文/${number}.gw.md`,
				`文种: ${title!.endsWith("函") ? "函" : "请示"}\n发文机关: ${organ}\n发文字号: ${number}\n主送: ${String(d.slip!["发文机关"])}\n`,
				title!,
				number!,
				[`${String(d.slip!["发文机关"])}：`, `现将有关材料送上，请于${cn(by(day))}前函复。`],
				organ,
				cn(later(day, -30)),
			),
		],
	};
	return true;
}
const iso = (date: string): string => {
	const m = /(\d+)年(\d+)月(\d+)日/.exec(date)!;
	return `${m[1]}-${m[2]!.padStart(2, "0")}-${m[3]!.padStart(2, "0")}`;
};

/** Another draft with this one's number. */
function rival(d: DraftSpec, number: string): true {
	d.config = {
		...d.config,
		files: [
			file(
				"发文/2017/另一份.gw.md",
				`文种: 通知\n发文机关: ${FINANCE.name}\n发文字号: ${number}\n主送: 市直各预算单位\n`,
				`${FINANCE.name}关于更换票据存根柜的通知`,
				number,
				["市直各预算单位：", "票据存根柜由我局统一更换。"],
				FINANCE.name,
				"2017年2月20日",
			),
		],
	};
	return true;
}

export const planters: readonly Planter[] = [
	said("reference/form", "number first", TEXTS, [
		[`存档材料对照鹤政发〔2016〕31号${A}整理。`, `存档材料对照${A}（鹤政发〔2016〕31号）整理。`],
		[`存档材料对照（鹤政发〔2016〕31号）${A}整理。`, `存档材料对照${A}（鹤政发〔2016〕31号）整理。`],
		[`存档材料对照鹤政办发〔2016〕44号文件${B}整理。`, `存档材料对照鹤政办发〔2016〕44号文件印发的${B}整理。`],
	]),
	said("reference/form", "no brackets, or others", TEXTS, [
		[`存档材料对照${A}鹤政发〔2016〕31号整理。`, `存档材料对照${A}（鹤政发〔2016〕31号）整理。`],
		[`存档材料对照${A}（鹤政发[2016]31号）整理。`, `存档材料对照${A}（鹤政发〔2016〕31号）整理。`],
		[`存档材料对照${B}（鹤政办发〔2016〕第44号）整理。`, `存档材料对照${B}（鹤政办发〔2016〕44号）整理。`],
	]),
	said(
		"reference/number-title",
		"a number of another document of the workspace",
		TEXTS,
		[
			[`存档材料对照${A}（鹤政办发〔2016〕44号）整理。`, `存档材料对照${A}（鹤政发〔2016〕31号）整理。`],
			[`存档材料对照${B}（鹤政发〔2016〕31号）整理。`, `存档材料对照${B}（鹤政办发〔2016〕44号）整理。`],
			[
				`存档材料对照《鹤岗市物业收费办法》（鹤政发〔2016〕31号）整理。`,
				`存档材料对照《关于改善档案用房条件的通知》（鹤政发〔2016〕31号）整理。`,
			],
		],
		{ files: FILES },
	),
	said("reference/number-title", "a number of a known norm", TEXTS, [
		[
			"存档材料对照《党政机关公文处理工作条例》（鹤政发〔2017〕2号）整理。",
			"存档材料对照《党政机关公文处理工作条例》（中办发〔2012〕14号）整理。",
		],
		[
			"存档材料对照《鹤岗市人民政府工作规则》（中办发〔2012〕14号）整理。",
			"存档材料对照《鹤岗市人民政府工作规则》（鹤政发〔2017〕2号）整理。",
		],
	]),
	said("reference/article-range", "beyond the last article of a norm", TEXTS, [
		["存档材料的范围见《鹤岗市人民政府工作规则》第六十三条。", "存档材料的范围见《鹤岗市人民政府工作规则》第六十条。"],
		[
			"存档材料的范围见《党政机关公文处理工作条例》（中办发〔2012〕14号）第四十五条第一款。",
			"存档材料的范围见《党政机关公文处理工作条例》（中办发〔2012〕14号）第三十一条第一款。",
		],
		["存档材料的范围见《党政机关公文处理工作条例》第九条和第50条。", "存档材料的范围见《党政机关公文处理工作条例》第九条和第30条。"],
		["存档材料的范围见《中华人民共和国预算法》第一百二十条。", "存档材料的范围见《中华人民共和国预算法》第一百零一条。"],
	]),
	said(
		"reference/article-range",
		"beyond the last article of a text of the workspace",
		TEXTS,
		[
			[`存档材料的范围见${B}第六条。`, `存档材料的范围见${B}第二条。`],
			[`存档材料的范围见${B}（鹤政办发〔2016〕44号）第三条、第七条。`, `存档材料的范围见${B}（鹤政办发〔2016〕44号）第三条、第四条。`],
		],
		{ files: FILES },
	),
	said(
		"reference/internal",
		"a section that is not there",
		["notice-department", "notice-office", "notice-approved", "notice-joint", "notice-meeting", "adjustment"],
		[
			["存档材料的份数见本通知第九部分。", "存档材料的份数见本通知第一部分。"],
			["存档材料的份数见本通知第八条。", "存档材料的份数见本通知第二条。"],
		],
	),
	planter(
		"reference/internal",
		"an article that is not there",
		["normative-measures"],
		(d, rng) => {
			d.annexes[0]!.paragraphs[3] += `违反本办法第${rng.pick(["九", "十二", "8"])}条规定的除外。`;
		},
		{
			twin: (d, rng) => {
				d.annexes[0]!.paragraphs[3] += `违反本办法第${rng.pick(["三", "四", "5"])}条规定的除外。`;
				return true;
			},
		},
	),
	planter(
		"reference/internal",
		"an opinion's own section",
		["normative-opinions"],
		(d, rng) => sayBeforeClosing(d, `具体名单按照本意见第${rng.pick(["七", "九"])}条另行公布。`),
		{ twin: (d) => sayBeforeClosing(d, "具体名单按照本意见第三条另行公布。") },
	),
	planter(
		"reference/internal",
		"an annex that is not there",
		["notice-department", "decision", "notice-printing", "notice-relay", "request-relay"],
		(d, rng) => sayBeforeClosing(d, `存档材料的份数（见附件${rng.pick(["3", "4", "三"])}）由办公室核对。`),
		{ twin: (d) => sayBeforeClosing(d, "存档材料的份数（见附件）由办公室核对。") },
	),
	planter("reference/duplicate-number", "another draft bears the number", NUMBERED, (d) => rival(d, String(d.slip!["发文字号"])), {
		stages: ["印发"],
		twin: (d) => rival(d, String(d.slip!["发文字号"]).replace("2017", "2016")),
	}),
	planter(
		"reference/duplicate-number",
		"the other writes it in other brackets",
		NUMBERED,
		(d, rng) =>
			rival(
				d,
				rng.pick([
					`"${String(d.slip!["发文字号"]).replace("〔", "[").replace("〕", "]")}"`,
					String(d.slip!["发文字号"]).replace("〔", "（").replace("〕", "）第"),
				]),
			),
		{
			stages: ["印发"],
			twin: (d) =>
				rival(
					d,
					String(d.slip!["发文字号"]).replace(/(\d+)号/, (_, n: string) => `${Number(n) + 100}号`),
				),
		},
	),
	said(
		"reference/deviates",
		"a later day",
		TASKING,
		[
			[
				`按照${A}（鹤政发〔2016〕31号），市旅游局修缮北山档案库房屋面，2017年12月20日前完工。`,
				`按照${A}（鹤政发〔2016〕31号），市旅游局修缮北山档案库房屋面，2017年9月20日前完工。`,
			],
			[
				`按照${A}，西楼档案室门窗由市体育局负责更换，2017年10月底前完成。`,
				`按照${A}，西楼档案室门窗由市体育局负责更换，2017年7月底前完成。`,
			],
		],
		{ files: FILES },
	),
	said(
		"reference/deviates",
		"another sum",
		TASKING,
		[
			[
				`按照${A}（鹤政发〔2016〕31号），市旅游局修缮北山档案库房屋面，投资96万元。`,
				`按照${A}（鹤政发〔2016〕31号），市旅游局修缮北山档案库房屋面，投资84万元。`,
			],
			[`按照${A}，市体育局更换西楼档案室门窗，费用31万元。`, `按照${A}，市体育局更换西楼档案室门窗，费用260000元。`],
		],
		{ files: FILES },
	),
	said(
		"reference/deviates",
		"another owner",
		["notice-office", "notice-approved", "circular", "reply"],
		[
			[
				`按照${A}（鹤政发〔2016〕31号），由市粮食局负责修缮北山档案库房屋面，2017年9月底前完工。`,
				`按照${A}（鹤政发〔2016〕31号），由市旅游局负责修缮北山档案库房屋面，2017年9月底前完工。`,
			],
			[
				`按照${A}，西楼档案室门窗由市粮食局负责更换，2017年7月底前完成。`,
				`按照${A}，西楼档案室门窗由市体育局负责更换，2017年7月底前完成。`,
			],
		],
		{ files: FILES },
	),
	planter(
		"reference/reply-late",
		"answered after the day that was set",
		["reply", "letter-reply"],
		(d, rng) => {
			const days = rng.int(1, 9);
			return asked(d, (day) => later(day, -days));
		},
		{
			stages: ["印发"],
			twin: (d, rng) => {
				const days = rng.int(0, 9);
				return asked(d, (day) => later(day, days));
			},
		},
	),
	planter("reference/reply-target", "title or number left out", ["reply", "letter-reply"], (d, rng) => {
		const [whole, title, number] = CITED.exec(d.body[0]!)!;
		const short = rng.pick([`《${title}》`, `${number}文`, "来文", title!.endsWith("函") ? "贵局来函" : "你县请示"]);
		return reword(d, whole, short);
	}),
	planter(
		"reference/reply-target",
		"nothing is acknowledged",
		["reply", "letter-reply"],
		(d, rng) => {
			d.body[0] = rng.pick(["经研究，现批复如下：", "根据有关规定，现答复如下：", "经核实有关情况，现将意见告知如下："]);
		},
		{ extras: { "substance/basis-missing": "the document answered was the ground" } },
	),
	planter(
		"reference/reply-target",
		"the document answered is in the workspace",
		["reply", "letter-reply"],
		(d) => {
			if (!asked(d, (day) => later(day, 5))) return false;
			return reword(d, CITED, "来文");
		},
		{ stages: ["印发"], twin: (d) => asked(d, (day) => later(day, 5)) },
	),
];
