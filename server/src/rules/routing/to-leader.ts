import { defineRule } from "../../lint/rule";
import { assignedBy } from "../../requirements/assignment";
import type { Dossier } from "../../requirements/dossier";
import { setAddressee } from "../../requirements/receivers";

const draft = (to: string, more = "", salute = to): string => `---
文种: 请示
发文机关: 鹤岗市水务局
主送: ${to}
${more}阶段: 送审
---

鹤岗市水务局关于提高城区供水管网改造补助标准的请示

${salute}：

城区老旧供水管网爆管频发，2016年抢修214次。现行每公里补助18万元，已不足以支付材料费，拟提高到每公里26万元。

妥否，请批示。

（联系人：甲某，电话：0468-3350001）
`;

export const rule = defineRule({
	title: { zh: "公文直接报送领导个人", en: "Addressed to a leader in person" },
	why: {
		zh: "除上级机关负责人直接交办的事项和必须直接报送的绝密事项外，不得以本机关名义向上级机关负责人报送公文；各部门的公文报市政府，由办公室按程序办理。",
		en: "Documents go to the organ; only what a leader assigned himself, or what is classified and must go direct, goes to a person.",
	},
	sources: ["R42", "T15"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		leader: {
			zh: "“{actual}”是领导个人，公文应当主送{expected}；确属领导直接交办的，在稿纸“交办”栏写明。",
			en: "“{actual}” is a person; address {expected}, or say on the slip who assigned the matter.",
		},
	},
	examples: [
		{ name: "主送市长", bad: draft("⟦甲一市长⟧", "", "甲一市长"), fixed: draft("鹤岗市人民政府") },
		{
			name: "稿纸没有主送，称呼带敬语",
			bad: draft("x", "", "尊敬的⟦王副市长⟧").replace("主送: x\n", "").replace("尊敬的⟦王副市长⟧", "⟦尊敬的王副市长⟧"),
		},
		{
			name: "领导直接交办",
			good: draft("王副市长", "交办: {领导: 王副市长, 日期: 2017-05-02, 事项: 测算供水管网补助标准}\n"),
			looksBad: "主送领导个人，但事项是该领导直接交办的。",
		},
		{
			name: "请假",
			good: `---\n文种: 请示\n类别: [请假]\n发文机关: 鹤岗市水务局\n主送: 戊副市长\n阶段: 送审\n---\n\n鹤岗市水务局关于局长外出参加全省防汛会议的请示\n\n戊副市长：\n\n局长拟于6月5日赴哈尔滨，6月6日返回。\n`,
			looksBad: "请假按规定就是向分管副市长提出。",
		},
	],
	*check(d) {
		if (d.has("请假") || d.has("返程报告") || d.withoutKind || d.issuers.length === 0 || d.kind === "批复") return;
		// A letter to a citizen who happens to be a leader elsewhere, or a reply, does not go upward.
		if (d.direction !== "上行" || (d.draft.slip.get("密级")?.value.text ?? "").trim() !== "" || assignedBy(d) || answersLeader(d)) return;
		const leaders = d.addressees.filter((a) => a.leader);
		const expected = organOf(leaders[0]?.leader?.title ?? "", d);
		for (const [i, a] of leaders.entries())
			yield {
				message: "leader",
				values: { actual: a.text, expected },
				at: a.span,
				fixes:
					i > 0 || d.addressees.some((x) => x.organ)
						? []
						: [{ title: { zh: `主送改为${expected}`, en: `Address ${expected}` }, safe: true, edits: setAddressee(d, expected) }],
			};
	},
});

/** The organ that the leader leads. */
function organOf(title: string, d: Dossier): string {
	const type = /办公室主任/.test(title) ? "市政府办公室" : "市政府";
	const own = d.issuer ? d.rulebook.superiorsOf(d.issuer).find((o) => o.type === type) : undefined;
	return (own ?? d.rulebook.organs.find((o) => o.type === type))?.name ?? "市人民政府";
}

/** A report on what a leader above instructed goes back to him. */
function answersLeader(d: Dossier): boolean {
	const head = `${d.draft.title?.text ?? ""}${d.sentences
		.slice(0, 2)
		.map((s) => s.text)
		.join("")}`;
	return (
		d.kind === "报告" && /(?:省|国家|中央|国务院)[\u4e00-\u9fff]{0,10}(?:领导|省长|书记|部长|厅长)[^。]{0,20}(?:批示|指示|交办)/.test(head)
	);
}
