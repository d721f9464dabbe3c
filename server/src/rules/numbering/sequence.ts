import { type Renumbering, renumber, renumberAnnexReferences, withNumber } from "../../document/renumber";
import { type Fault, type Run, type Sequence, sequencesOf } from "../../document/sequence";
import { defineRule, type Report } from "../../lint/rule";
import { listedAnnexes } from "../../requirements/annexes";
import type { Dossier } from "../../requirements/dossier";

const notice = (...lines: string[]): string => `---
文种: 通知
发文机关: 鹤岗市民政局
阶段: 送审
---

鹤岗市民政局关于做好冬季救助工作的通知

各县区民政局：

入冬以来气温偏低，现将救助工作通知如下：

${lines.join("\n\n")}
`;
const rules = (...lines: string[]): string => `---
文种: 通知
类别: [印发]
发文机关: 鹤岗市体育局
阶段: 送审
---

鹤岗市体育局关于印发《冰场管理办法》的通知

各冰场：

现将《冰场管理办法》印发给你们，自12月1日起施行。

附件：冰场管理办法

附件

冰场管理办法

${lines.join("\n\n")}
`;

type Message = "gap" | "repeat" | "start" | "annex";

export const rule = defineRule({
	title: { zh: "层次序数跳号、重号", en: "Gap or repeat in a run of labels" },
	why: {
		zh: "同一层次的序数应当连续。跳号、重号会使引用落空，也说明条款可能被误删或者重复。章、条和附件顺序号同样如此。",
		en: "Labels of one level run on. A gap or repeat breaks references and hints at a clause lost or pasted twice; chapters, articles and annexes likewise.",
	},
	sources: ["G"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		gap: {
			zh: "序数不连续：“{before}”之后是“{actual}”，应为“{expected}”。",
			en: "“{before}” is followed by “{actual}”; expected “{expected}”.",
		},
		repeat: {
			zh: "序数重复：“{before}”之后又是“{actual}”，应为“{expected}”。",
			en: "“{actual}” repeats after “{before}”; expected “{expected}”.",
		},
		start: { zh: "这一层次从“{actual}”开始，应从“{expected}”开始。", en: "This level begins at “{actual}”; expected “{expected}”." },
		annex: { zh: "附件顺序号应为“{expected}”，现为“{actual}”。", en: "The annex is numbered “{actual}”; expected “{expected}”." },
	},
	examples: [
		{
			name: "跳号，后面的序数和引用一并改正",
			bad: notice(
				"一、每日巡查桥涵和车站。",
				"二、10月底前备足棉被300床。",
				"⟦四、⟧救助站24小时开门。",
				"五、经费按照本通知第二条规定的数量核拨，第四条所需人员由救助站调配。",
			),
			fixed: notice(
				"一、每日巡查桥涵和车站。",
				"二、10月底前备足棉被300床。",
				"三、救助站24小时开门。",
				"四、经费按照本通知第二条规定的数量核拨，第四条所需人员由救助站调配。",
			),
		},
		{
			name: "条文重号，改后引用随之改变，他法的条款不动",
			bad: rules(
				"第一条　根据《全民健身条例》第二条，制定本办法。",
				"第二条　冰场开放时间为每日8时至20时。",
				"⟦第二条⟧　冰面厚度不得低于15厘米：\n\n（一）未达厚度的不得开放；\n\n（二）每日8时前测量。",
				"第三条　违反本办法第三条规定的，责令停业；依照《治安管理处罚法》第三条处罚的，从其规定。",
				"第四条　本办法自2017年12月1日起施行。",
			),
			fixed: rules(
				"第一条　根据《全民健身条例》第二条，制定本办法。",
				"第二条　冰场开放时间为每日8时至20时。",
				"第三条　冰面厚度不得低于15厘米：\n\n（一）未达厚度的不得开放；\n\n（二）每日8时前测量。",
				"第四条　违反本办法第四条规定的，责令停业；依照《治安管理处罚法》第三条处罚的，从其规定。",
				"第五条　本办法自2017年12月1日起施行。",
			),
		},
		{
			name: "第二层缺第一项",
			bad: notice(
				"一、人员",
				"（一）巡查队由6人组成。",
				"（二）每班2人。",
				"二、物资",
				"⟦（二）⟧棉被300床。",
				"（三）食品500份，按照第（二）项的数量加倍储备。",
			),
			fixed: notice(
				"一、人员",
				"（一）巡查队由6人组成。",
				"（二）每班2人。",
				"二、物资",
				"（一）棉被300床。",
				"（二）食品500份，按照第（一）项的数量加倍储备。",
			),
		},
		{
			name: "下层跳号，号码恰好接得上一层",
			bad: notice("一、人员", "巡查队由6人组成。", "二、物资", "1.棉被300床。", "⟦3.⟧食品500份。"),
			fixed: notice("一、人员", "巡查队由6人组成。", "二、物资", "1.棉被300床。", "2.食品500份。"),
		},
		{
			name: "条文以动词起头",
			good: rules(
				"第一条　根据《全民健身条例》，制定本办法。",
				"第二条　中午12时至13时清理冰面。",
				"第三条　修改开放时间，由管理站提前三天公布。",
				"**第四条**移动护栏，由管理站人员操作。",
				"第五条增加灯光的，应当经管理站同意。",
				"第六条　规定时间以外不得入场。",
				"第七条　本办法自2017年12月1日起施行。",
			),
			looksBad: "“修改”“增加”“规定”像是在说某一条，但号码之后空格、加粗，或者下文没有说到条款，都是条的开头。",
		},
		{
			name: "说到条款的段落",
			good: rules(
				"第一条　根据《全民健身条例》，制定本办法。",
				"第二条　冰面厚度不得低于15厘米。",
				"第一条和第二条所称冰场，包括天然冰面。",
				"第三条　本办法自2017年12月1日起施行。",
			),
			looksBad: "段首的“第一条”是对条款的引用，不是重号。",
		},
		{
			name: "序数接排，跨越上一层",
			good: notice("一、人员", "（一）巡查队由6人组成。", "（二）每班2人。", "二、物资", "（三）棉被300床。", "（四）食品500份。"),
			looksBad: "“二、”下从（三）开始，但全文各项接排，没有跳号。",
		},
		{
			name: "引号中的修改条文",
			good: notice(
				"一、将《救助办法》第九条修改为：“第九条　救助站应当登记。",
				"（三）登记表保存两年。",
				"（七）查询应当出示证件。”",
				"二、删去第十二条。",
			),
			looksBad: "（三）（七）不连续，但在引号里，是被修改的条文。",
		},
		{
			name: "无序数的小标题之后重新编号",
			good: notice("1.每日巡查桥涵。", "2.每周清点物资。", "值班安排", "1.白班8时至20时。", "2.夜班20时至次日8时。"),
			looksBad: "“1.”出现两次，但在两个小标题之下。",
		},
	],
	*check(d) {
		for (const sequence of sequencesOf(d.draft)) {
			for (const run of sequence.runs) {
				const faults = run.faults.filter((f) => !headingLost(sequence, run, f));
				if (faults.length === 0) continue;
				const renumbered = renumber(d.draft, sequence.scope, run.form, run.items);
				for (const fault of faults) yield toReport(run, fault, renumbered);
			}
		}
		yield* annexNumbers(d);
	},
});

/** `（一）` … `（三）` and then `二、`: the lost heading is reported once, by numbering/level where it is missing. */
const headingLost = (sequence: Sequence, run: Run, fault: Fault): boolean =>
	run.form === "一、" &&
	fault.kind === "start" &&
	sequence.scope.items.some((i) => i.order < fault.item.order && i.label.form === "（一）" && !i.parent && !i.headed);

function toReport(run: Run, fault: Fault, { edits, certain }: Renumbering): Report<Message> {
	const { paragraph, label } = fault.item;
	const at = run.items.findIndex((x) => x.item === fault.item);
	const before = run.items[at - 1]?.item;
	const expected = withNumber(label.raw, fault.expected);
	return {
		message: fault.kind,
		values: { actual: label.raw, expected, before: before?.label.raw },
		data: { actual: label.raw, expected },
		at: paragraph.at(0, label.raw.length),
		...(before
			? {
					related: [
						{
							span: before.paragraph.at(0, before.label.raw.length),
							message: { zh: `上一个同层序数“${before.label.raw}”`, en: `The label before it, ${before.label.raw}` },
						},
					],
				}
			: {}),
		fixes: [
			{
				title: certain
					? { zh: "重新编号，并改正对这些序数的引用", en: "Renumber, and the references with it" }
					: { zh: "重新编号（有的引用无法判定所指，请逐一核对）", en: "Renumber (some references cannot be told; check them)" },
				safe: certain,
				edits,
			},
		],
	};
}

/** `附件1`, `附件3`: heads of annexes that don't run on. What the 附件说明 misnumbers itself is format/annex-list's. */
function* annexNumbers(d: Dossier): Generator<Report<Message>> {
	const { annexes, annexNote } = d.draft;
	const marks = annexes.flatMap((a) => (a.mark?.number === undefined ? [] : [{ ...a.mark, number: a.mark.number }]));
	if (marks.length < 2 || marks.length !== annexes.length) return;
	const items = annexNote?.items ?? [];
	if (items.some((item, i) => item.number !== undefined && item.number !== i + 1)) return;
	// More names than annexes: one is missing, and the numbers of the others are right.
	if (listedAnnexes(d).length > annexes.length) return;
	const wrong = marks.filter((m, i) => m.number !== i + 1);
	const first = wrong[0];
	if (!first) return;
	const edits = marks.flatMap((m, i) => {
		const digits = /\d{1,2}|[一二三四五六七八九十]{1,2}/.exec(m.text);
		if (!digits || m.number === i + 1 || m.span.end - m.span.start !== m.text.length) return [];
		const start = m.span.start + digits.index;
		return [{ span: { start, end: start + digits[0].length }, newText: String(i + 1) }];
	});
	const distinct = new Set(marks.map((m) => m.number)).size === marks.length;
	const references =
		items.length === 0 && distinct ? renumberAnnexReferences(d.draft, new Map(marks.map((m, i) => [m.number, i + 1]))) : [];
	const expected = first.text.replace(/\d{1,2}|[一二三四五六七八九十]{1,2}/, String(marks.indexOf(first) + 1));
	yield {
		message: "annex",
		values: { actual: first.text, expected },
		at: first.span,
		fixes: [{ title: { zh: "附件重新编号", en: "Renumber the annexes" }, safe: true, edits: [...edits, ...references] }],
	};
}
