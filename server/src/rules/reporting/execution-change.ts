import { defineRule } from "../../lint/rule";
import { approvalStub } from "../../requirements/approval";
import { outsideQuotes, within } from "../../requirements/sentences";

const draft = (body: string, slip = ""): string => `---
文种: 通知
发文机关: 鹤岗市交通运输局
主送: 各公交企业
${slip}阶段: 送审
---

鹤岗市交通运输局关于公交线路有关事项的通知

各公交企业：

根据运营情况，现通知如下：${body}
`;

export const rule = defineRule({
	title: { zh: "擅自变更市政府决定", en: "Changing what the government decided" },
	why: {
		zh: "市政府决定的事项不能落实的，执行部门应当向市政府请示，在批准之前不得擅自调整或者终止执行。",
		en: "A department may not adjust or end what the municipal government decided before its approval.",
	},
	sources: ["R16"],
	severity: "error",
	due: "送审",
	procedural: true,
	since: "0.1.0",
	messages: {
		changed: {
			zh: "“{text}”是市政府决定的事项，没有市政府的批准不得{verb}。",
			en: "“{text}” was decided by the municipal government; without its approval it cannot be changed ({verb}).",
		},
	},
	examples: [
		{
			name: "停止市政府批准的优惠",
			bad: draft("市政府2015年批准的学生乘车优惠办法自9月1日起⟦停止执行⟧。"),
			fixed: draft("市政府2015年批准的学生乘车优惠办法自9月1日起停止执行。", "批准: {机关: 鹤岗市人民政府, 日期: , 文号: }\n").replace(
				"批准: {机关: 鹤岗市人民政府, 日期: , 文号: }\n阶段: 送审\n",
				"阶段: 送审\n批准: {机关: 鹤岗市人民政府, 日期: , 文号: }\n",
			),
			still: ["reporting/execution-change"],
		},
		{ name: "推迟文件规定的期限", bad: draft("鹤政发〔2016〕8号文件确定的10台新能源公交车更新任务⟦推迟⟧至2018年完成。") },
		{
			name: "经市政府批准",
			good: draft("经市政府批准，市政府2015年确定的学生乘车优惠办法自9月1日起停止执行。"),
			looksBad: "停止执行市政府的决定，但写明经市政府批准。",
		},
		{
			name: "转述市政府自己的废止",
			good: draft(
				"鹤政办发〔2014〕66号文件已经废止，各企业不再填报月报表；鹤政发〔2013〕9号文件已由市政府宣布停止执行；按照鹤政办发〔2017〕41号文件，市政府2012年规定的月票办法停止执行；鹤政办发〔2012〕3号文件被鹤政办发〔2016〕31号文件取代，其规定的次票取消。",
			),
			looksBad: "说的是停止执行、废止市政府的文件，但那是市政府自己作出的，本局只是告知。",
		},
		{
			name: "停的是自己的业务",
			good: draft("继续执行市政府确定的票价优惠，系统升级期间我局暂停受理新卡申请。"),
			looksBad: "有“市政府确定”和“暂停”，但暂停的是本局业务。",
		},
	],
	*check(d) {
		if (!d.issuer || !/^(?:组成部门|直属单位|县区政府)$/.test(d.issuer.type) || d.kind === "请示" || d.kind === "报告" || d.kind === "纪要")
			return;
		if (d.approvals.some((a) => (a.organ?.type === "市政府" || a.leader || /市长/.test(a.by)) && (a.inBody || a.date || a.number))) return;
		for (const s of d.sentences) {
			const text = outsideQuotes(s.text.replace(/鹤政(?:办)?发〔\d{4}〕\d+号/g, (m) => m));
			const decision = DECIDED.exec(text);
			if (!decision) continue;
			const from = decision.index + decision[0].length;
			const after = text.slice(from);
			const verb = CHANGE.exec(after);
			if (!verb) continue;
			const between = after.slice(0, verb.index);
			if (endedAbove(text.slice(0, decision.index), between, verb[0])) continue;
			// A new subject, or a word that keeps the decision, stands between: then something else is changed.
			if (
				/继续|仍|不变|照常|我[局委县区]|本[局委]|各单位|企业[^，]{0,4}可|如需|需要|确需|不得|严禁|禁止|擅自|未经/.test(between) ||
				/^(?:期间|后|的|前)/.test(after.slice(verb.index + verb[0].length))
			)
				continue;
			if (/请示|报(?:请|经)?市政府(?:批准|同意)/.test(text)) continue;
			yield {
				message: "changed",
				values: { text: text.slice(decision.index, Math.min(text.length, from + 20)).trim(), verb: verb[0] },
				at: within(s, from + verb.index, from + verb.index + verb[0].length),
				fixes: d.draft.slip.get("批准")
					? []
					: [
							{
								title: { zh: "增加批准栏（先向市政府请示）", en: "Add 批准" },
								safe: false,
								edits: approvalStub(d),
							},
						],
			};
		}
	},
});

/**
 * Whether the sentence only tells that the government itself ended its text: 已经废止, 被…号文件取消, 已由市政府宣布停止执行, or 按照 a later text
 * of it.
 */
function endedAbove(before: string, between: string, verb: string): boolean {
	return (
		// Nobody but its issuer repeals a text; of a department that speaks of 已停止执行 it is not plain whose doing it was.
		(verb === "废止" && /(?:已|业已)[^，。；]{0,12}$/.test(between)) ||
		BY_GOVERNMENT.test(between) ||
		/被[^，。；]{1,40}(?:取代|代替|替代|废止)/.test(between) ||
		(/(?:根据|按照|依据|依照|遵照)[^，。；]{0,60}$/.test(before) && AGAIN.test(between))
	);
}

const BY_GOVERNMENT =
	/被[^，。；]{1,40}$|(?:[经由]|(?<=[，、]))市(?:人民)?政府(?:办公室)?(?:已|于\d[^，。；]{0,12})?(?:宣布|决定|发文|明令|公布)[^，。；]{0,4}$|(?:已|业)经?由?市(?:人民)?政府(?:办公室)?$/;
const DECIDED =
	/市(?:人民)?政府[^，。；]{0,24}(?:确定|决定|批准|部署|下达|印发|公布|审定|通过|出台|规定|常务会议|全体会议|办公会议|要求)|鹤政(?:办)?[发函]\s*〔\d{4}〕\d+号/;
const CHANGE =
	/暂停执行|停止执行|暂缓执行|不再执行|终止执行|中止执行|暂不执行|停止实施|暂停实施|暂缓实施|不再实施|终止实施|缓期执行|延期(?:执行|实施|至|到)?|推迟|暂缓|终止|中止|取消|废止|调整为|改为|变更为|缩减(?:为|至)|停止(?!线)|暂停/;
/** Another text of the government behind the first. */
const AGAIN = new RegExp(`[，、][^。；]{0,40}(?:${DECIDED.source})`);
