import { insertAfter, insertBefore } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { leaveRequest } from "../../requirements/leaveRequest";
import { sameLeader } from "../../requirements/people";

const draft = (to: string, body: string, title = "关于参加全省审计工作会议情况的报告"): string => `---
文种: 报告
类别: [返程报告]
发文机关: 鹤岗市审计局
主送: ${to}
---

鹤岗市审计局${title}

${to.replace(/[⟦⟧[\]]/g, "").replace(/, /g, "、")}：

会议1月12日在哈尔滨市召开，部署了扶贫资金审计。1月14日返回，特此销假。
${body}`;

export const rule = defineRule({
	title: { zh: "参加上级会议的报告不合要求", en: "Return report after a higher-level meeting" },
	why: {
		zh: "参加上级的会议、活动，返回后要形成书面报告，提出贯彻落实意见，呈报分管副市长、市长。",
		en: "After a higher-level meeting a written report with proposals goes to the vice mayor in charge and the mayor.",
	},
	sources: ["R52"],
	severity: "error",
	due: "送审",
	since: "0.1.0",
	messages: {
		proposals: { zh: "参加上级会议、活动的报告没有提出贯彻落实意见。", en: "No proposals for carrying out what the meeting decided." },
		addressee: { zh: "应当呈报{expected}，现主送{actual}。", en: "It goes to {expected}; addressed to {actual}." },
	},
	examples: [
		{
			name: "没有贯彻意见",
			bad: draft("[乙副市长, 市长]", "").replace(
				"鹤岗市审计局关于参加全省审计工作会议情况的报告",
				"⟦鹤岗市审计局关于参加全省审计工作会议情况的报告⟧",
			),
			fixed: draft("[乙副市长, 市长]", "\n贯彻落实意见\n\n〔请填写贯彻落实意见〕\n"),
			still: ["substance/placeholder"],
		},
		{ name: "只报副市长", bad: draft("⟦乙副市长⟧", "\n下一步，3月底前完成进点。\n") },
		{
			name: "下一步打算",
			good: draft("[乙副市长, 市长]", "\n下一步，我局3月底前完成扶贫资金审计进点。\n"),
			looksBad: "没有“贯彻落实意见”几个字，但提出了下一步工作。",
		},
		{
			name: "不是上级的会议",
			good: draft("乙副市长", "", "关于赴七台河学习交流情况的报告").replace(
				"会议1月12日在哈尔滨市召开，部署了扶贫资金审计。",
				"1月12日到七台河市审计局交流。",
			),
			looksBad: "没有贯彻意见，但不是上级组织的会议、活动。",
		},
	],
	*check(d) {
		if (!d.has("返程报告")) return;
		const own = d.paragraphs.map((p) => p.text).join("\n");
		const opening = `${d.draft.title?.text ?? ""}${d.paragraphs
			.slice(0, 2)
			.map((p) => p.text)
			.join("")}`;
		if (
			!/全国|全省|国家|国务院|[^\u4e00-\u9fff]部|省(?:委|政府|[\u4e00-\u9fff]{1,6}[厅局委])|省里|东北(?:三省|四省|地区)|中央|(?:财政|教育|民政|公安|水利|商务|农业|交通运输|文化|卫生)部/.test(
				opening,
			)
		)
			return;
		const request = leaveRequest(d);
		if (
			!/贯彻|落实意见|下一步|工作(?:打算|安排|建议|措施)|拟(?!定于)|建议|打算|措施|初步意见|几点意见|具体意见/.test(
				own.replace(/会议(?:要求|强调|部署|提出|指出)[^。]*。/g, ""),
			)
		) {
			const closing = d.paragraphs.find((p) => /^(?:特此|以上)/.test(p.text));
			const last = d.paragraphs.at(-1);
			const section = ["贯彻落实意见", "〔请填写贯彻落实意见〕"];
			yield {
				message: "proposals",
				at: d.draft.title?.span ?? d.top,
				fixes: last
					? [
							{
								title: { zh: "插入“贯彻落实意见”", en: "Insert proposals" },
								safe: false,
								edits: closing ? insertBefore(d.draft, closing, section) : insertAfter(d.draft, last, section),
							},
						]
					: [],
			};
		}
		if (d.addressees.length === 0) return;
		const leaders = d.addressees.flatMap((a) => (a.leader ? [a.leader] : []));
		const known = d.issuer ? d.rulebook.inChargeOf(d.issuer) : undefined;
		const mayor = leaders.some((l) => (l.leader?.title ?? l.title) === "市长");
		const vice = leaders.some((l) => /副市长/.test(l.leader?.title ?? l.title) && (!known || !l.leader || sameLeader(l, known)));
		const mayorInCharge = known !== undefined && (known.leader?.title ?? known.title) === "市长";
		// A vice mayor's own report goes to the mayor alone.
		const viceOwed = request.rank !== "leader" && request.rank !== "mayor" && !mayorInCharge && !/^市政府/.test(d.issuer?.type ?? "");
		if (mayor && (vice || !viceOwed)) return;
		const entry = d.draft.slip.get("主送");
		const at = entry && entry.value.kind !== "null" ? entry.value.span : d.addressees[0]!.span;
		const expected = viceOwed ? "分管副市长、市长" : "市长";
		yield {
			message: "addressee",
			values: { expected, actual: d.addressees.map((a) => a.text).join("、") },
			data: { expected, actual: d.addressees.map((a) => a.text).join("、") },
			at,
		};
	},
});
