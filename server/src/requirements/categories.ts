/** Special matters (类别) that a text shows by itself. Inference only: what the slip says is never overruled. */

import { stripTitle } from "../document/title";
import type { Category } from "../document/types";
import type { Dossier } from "./dossier";
import { ownWords, sentencesOf } from "./sentences";

const REGULATION = /(?:(?:管理|实施|暂行|试行|考核|奖励|补贴|监督|处罚|征收|使用)?办法|(?:管理|暂行|若干|实施)规定|规定|实施细则|细则)$/;
/** What an organ rules for itself is internal management. */
const INTERNAL = /工作规则|议事规则|工作制度|内部|机关|学习制度|值班|考勤|会议制度|财务|车辆|档案|保密|印章/;

export function inferCategories(d: Dossier): Set<Category> {
	const out = new Set<Category>();
	const title = d.draft.title?.text ?? d.draft.slip.get("标题")?.value.text ?? "";
	const stripped = stripTitle(title);
	const printed = /印发《?([^》]+?)》?(?:（[^）]*）)?的(?:通知|函)$/.exec(stripped)?.[1];
	const subject = printed ? stripTitle(printed) : stripped;
	if (/转发|批转/.test(title)) out.add("转发");
	if (/印发/.test(title)) out.add("印发");
	const downward =
		d.kind === "通知" ||
		d.kind === "意见" ||
		d.kind === "决定" ||
		d.kind === "命令" ||
		d.kind === "公告" ||
		d.kind === "通告" ||
		d.kind === undefined;
	if (
		downward &&
		d.direction !== "上行" &&
		(REGULATION.test(subject) || (legislates(d) && !PLAN.test(subject))) &&
		!INTERNAL.test(subject) &&
		!/草案|征求意见|废止|修改/.test(title) &&
		(d.issuer === undefined || /政府|部门|单位|办公室/.test(d.issuer.type))
	)
		out.add("规范性文件");
	// A rule about leave is no request for it: only what goes upward asks.
	const asking = d.kind === undefined || d.kind === "请示" || d.kind === "报告" || d.kind === "函";
	if (
		asking &&
		d.kind !== "报告" &&
		(d.draft.slip.get("请假") || /请假|外出报备|外出.{0,30}(?:请示|报备)$/.test(stripped) || leaveFields(d) >= 4)
	) {
		if (!/请假(?:制度|办法|规定|管理|登记|和考勤|审批)|请销假|考勤/.test(stripped)) out.add("请假");
	} else if (d.kind === "报告" && (/请假/.test(stripped) || leaveFields(d) >= 4) && !/销假|返程/.test(stripped)) out.add("请假");
	const attended =
		/(?:参加|出席|列席|赴.{1,20}(?:学习|考察|培训|招商|开会|参会))/.test(stripped) &&
		/(?:会议|大会|论坛|座谈会|培训|活动|考察|学习|年会|洽谈会|推进会|现场会|工作会|博览会|展会|贯彻)/.test(stripped);
	if (d.kind === "报告" && (/销假|返程|返回/.test(stripped) || (attended && !out.has("请假")))) out.add("返程报告");
	if (d.kind === "通知" && /(?:召开|举行|举办).*(?:会议|会|论坛|活动)的?(?:预备)?通知$/.test(stripped)) out.add("会议通知");
	if (d.kind === "纪要" || /会议纪要/.test(stripped)) out.add("会议纪要");
	if (/(?:合同|协议|协议书|合同书|备忘录)$/.test(subject) && d.kind === undefined) out.add("合同");
	if (/简报/.test(stripped.slice(-6)) && d.kind === undefined) out.add("简报");
	if (/(?:讲话|讲话稿|致辞|发言|发言稿)$/.test(stripped)) out.add("讲话稿");
	if (/(?:条例|规定|办法)[（(]?草案/.test(title) && d.kind === undefined) out.add("立法草案");
	if (/调整.{0,30}(?:领导小组|分工|组成人员|成员|委员会|指挥部)/.test(stripped)) out.add("工作调整");
	return out;
}

/** A plan has its term and is over; nobody is bound by it afterwards. */
const PLAN =
	/(?:方案|规划|计划|预案|要点|分工|清单|名单|章程|指南|纲要|行动|安排)$|(?:专项)?(?:行动|整治|检查|评选|比赛|活动)的?(?:通知|通告)$/;

/** A text that says of itself who interprets it, from when it applies and for how long is a rule, whatever it is called. */
function legislates(d: Dossier): boolean {
	const printed = d.draft.annexes.flatMap((a) => a.paragraphs.filter((p) => !p.table));
	const last = [...d.paragraphs, ...printed].filter((p) => !p.table).flatMap(sentencesOf);
	const all = last.filter((s) => s.text.length < 120).map((s) => ownWords(s));
	const at = all.findIndex((t) => /(?:本|该)[^，。；\s]{1,6}[^。；]{0,10}?(?:由|归)[^，。；]{2,30}解释/.test(t));
	if (at < 0) return false;
	// The term is the text's own where it stands with the day of effect; a licence has one too.
	const near = all.slice(Math.max(0, at - 3), at + 4);
	const effect = near.find((t) => /自[^，。；]{2,16}(?:起|后)(?:正式|开始)?(?:施行|执行|实施|生效)/.test(t));
	return (
		effect !== undefined &&
		near.some((t) => (t === effect || /^(?:本|该)[^，。；]{1,8}有效期/.test(t)) && /有效期|(?:试行|施行|执行|实施)期/.test(t))
	);
}

function leaveFields(d: Dossier): number {
	const keys = /^(?:外出人员|事由|外出事由|出发时间|返回时间|出发|返回|地点|外出地点|联系方式|外出期间主持工作.*|主持工作.*)$/;
	return new Set(d.draft.fields.filter((f) => keys.test(f.key.text)).map((f) => f.key.text)).size;
}
