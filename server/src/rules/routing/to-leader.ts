import { defineRule } from "../../lint/rule";
import { isAssigned } from "../../requirements/assignment";
import type { Dossier } from "../../requirements/dossier";
import { organOfLeader } from "../../requirements/leaders";
import { directionBetween } from "../../requirements/people";
import { addresseesOf, issuingOrgans, readdress } from "../../requirements/receivers";
import { classificationOf } from "../../requirements/secrecy";
import type { Organ } from "../../rulebook/rulebook";

const draft = (
	to: string,
	slip = "",
	body = "春季造林缺苗木12万株。拟从佳木斯市购入，所需资金36万元请予安排。",
	issuer = "鹤岗市林业局",
): string => `---
文种: 请示
阶段: 送审
发文机关: ${issuer}
主送: ${to}
${slip}---

${issuer}关于购入造林苗木的请示

${to.replace(/⟦|⟧/g, "")}：

${body}

妥否，请批示。
`;

export const rule = defineRule({
	title: { zh: "公文直接报送领导个人", en: "Addressed to a leader in person" },
	why: {
		zh: "除市政府领导交办的事项和必须直接报送的密级事项外，公文报送机关，由办公室按分工呈批，不直接报送领导个人。",
		en: "Papers go to the organ, whose office presents them, not to a leader in person, unless he assigned the matter or it is a secret that must go direct.",
	},
	sources: ["R42", "T15"],
	severity: "error",
	due: "送审",
	since: "0.2.0",
	messages: {
		leader: {
			zh: "公文应当主送{expected}，不直接报送“{actual}”个人。如是其交办的事项，请在稿纸上填写交办。",
			en: "Address it to {expected}, not to {actual} in person; if he assigned the matter, say so in 交办.",
		},
	},
	examples: [
		{ name: "主送副市长", bad: draft("⟦庚副市长⟧"), fixed: draft("鹤岗市人民政府") },
		{
			name: "县政府主送市领导",
			bad: draft("⟦市政府分管领导⟧", "", undefined, "绥滨县人民政府"),
			fixed: draft("鹤岗市人民政府", "", undefined, "绥滨县人民政府"),
		},
		{
			name: "机关和领导并列",
			bad: draft("[鹤岗市人民政府, ⟦秘书长⟧]").replace("\n[鹤岗市人民政府, 秘书长]：", "\n鹤岗市人民政府，秘书长："),
			fixed: draft("鹤岗市人民政府"),
		},
		{
			name: "市政府主送副省长",
			bad: draft("⟦李副省长⟧", "", undefined, "鹤岗市人民政府"),
			fixed: draft("黑龙江省人民政府", "", undefined, "鹤岗市人民政府"),
		},
		{
			name: "交办栏是空的",
			bad: draft("⟦市长⟧", "交办: {领导: , 日期: , 事项: }\n"),
			fixed: draft("鹤岗市人民政府", "交办: {领导: , 日期: , 事项: }\n"),
		},
		{
			name: "领导交办的事项",
			good: draft("庚副市长", "交办: {领导: 庚副市长, 日期: 2017-03-01, 事项: 核实苗木缺口}\n"),
			looksBad: "主送副市长，但稿纸写明是其交办的事项。",
		},
		{
			name: "密级事项",
			good: draft("市长", "密级: 机密★1年\n份号: 000001\n"),
			looksBad: "主送市长，但属于密级事项，可以直接报送。",
			config: { classified: true },
		},
		{
			name: "请假",
			good: draft("庚副市长", "类别: [请假]\n", "林业局局长拟于3月9日赴哈尔滨市开会，3月11日返回。"),
			looksBad: "主送副市长，但请假按规定向分管副市长提出。",
		},
		{
			name: "答复省领导批示",
			good: draft("李副省长", "", "根据您3月2日在《全省造林情况》上的批示，现将我市缺苗情况汇报如下。", "鹤岗市人民政府"),
			looksBad: "主送副省长，但报的是其批示事项的办理情况。",
		},
		{
			name: "给个人的答复",
			good: draft("子五同志").replace("文种: 请示", "文种: 函").replace("的请示", "的复函").replace("\n妥否，请批示。\n", ""),
			looksBad: "主送个人，但不是领导，是答复来信人。",
		},
	],
	*check(d) {
		if (d.draft.slip.status === "broken" || d.withoutKind || d.has("请假") || d.has("返程报告")) return;
		if (d.kind === "通知" || d.kind === "纪要" || d.has("会议通知") || d.has("讲话稿")) return;
		const addressees = addresseesOf(d);
		const persons = addressees.flatMap((r) => {
			const leader = organOfLeader(d, r.party);
			return leader && reports(d, leader.organ) ? [{ receiver: r, organ: leader.organ }] : [];
		});
		const first = persons[0];
		if (!first || isAssigned(d) || classificationOf(d)) return;
		const expected = first.organ?.name;
		const names = addressees.map((r) => persons.find((p) => p.receiver === r)?.organ?.name ?? r.party.organ?.name ?? r.party.text);
		const actual = persons.map((p) => p.receiver.party.text.replace(/^尊敬的/, "")).join("、");
		yield {
			message: "leader",
			values: { expected: expected ?? "其所在机关", actual },
			data: { actual, ...(expected ? { expected, organ: expected } : {}) },
			at: first.receiver.party.span,
			// Without a slip nobody can tell whether the leader assigned it.
			severity: d.slipKnown ? "error" : "warning",
			fixes: expected
				? [{ title: { zh: `主送改为${expected}`, en: `Address it to ${expected}` }, safe: true, edits: readdress(d, [...new Set(names)]) }]
				: [],
		};
	},
});

/** Whether an issuer writes upward to this leader's organ. The government's own office presents papers to its leaders. */
function reports(d: Dossier, organ: Organ | undefined): boolean {
	return issuingOrgans(d).some(
		(o) => organ !== undefined && o.type !== "市政府办公室" && directionBetween(o, organ, d.rulebook) === "上行",
	);
}
