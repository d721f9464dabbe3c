import type { TextEdit } from "../../document/edits";
import { setValue } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import { leaveRequest } from "../../requirements/leaveRequest";
import { sameLeader } from "../../requirements/people";
import type { LeaderReading } from "../../rulebook/rulebook";
import type { Span } from "../../text/span";

const draft = (to: string, place: string, slip = ""): string => `---
文种: 请示
类别: [请假]
发文机关: 鹤岗市教育局
主送: ${to}
抄送: 鹤岗市人民政府办公室
${slip}附件: [会议通知]
---

鹤岗市教育局关于子五同志请假的请示

${to.replace(/⟦|⟧|\[|\]/g, "").replace(/, /g, "、")}：

市教育局局长子五同志拟于5月9日赴${place}参加教育装备会议，5月12日返回。
`;
const leaders = [
	{ 姓名: "甲一", 职务: "市长" },
	{ 姓名: "丙三", 职务: "副市长", 分管: ["市教育局"] },
	{ 姓名: "丁四", 职务: "副市长", 分管: ["市公安局"] },
];

export const rule = defineRule({
	title: { zh: "请假对象不对", en: "Leave asked of the wrong person" },
	why: {
		zh: "市政府领导向市长请假；县区政府、部门主要负责人在省内向分管副市长请假，省外经分管副市长同意后向市长请假。",
		en: "Leaders ask the mayor; heads of counties and departments ask the vice mayor in charge, and for journeys out of the province then the mayor.",
	},
	sources: ["R52"],
	severity: "error",
	due: "送审",
	since: "0.1.0",
	messages: {
		wrong: {
			zh: "{who}{where}外出，应当向{expected}请假，现主送{actual}。",
			en: "For this journey leave is asked of {expected}, not of {actual}.",
		},
		consent: {
			zh: "省外外出应当先经分管副市长同意；主送只有{actual}，稿纸没有{expected}的同意。",
			en: "Out of the province the consent of {expected} comes first; the slip shows none.",
		},
		mayor: {
			zh: "省外外出，经分管副市长同意后还要向市长请假；现只主送{actual}。",
			en: "Out of the province leave is also asked of the mayor; addressed to {actual} only.",
		},
		order: {
			zh: "分管副市长的同意（{actual}）晚于市长的批准（{expected}），次序不对。",
			en: "The vice mayor's consent ({actual}) is dated after the mayor's ({expected}).",
		},
	},
	examples: [
		{ name: "不是分管的副市长", bad: draft("⟦丁副市长⟧", "佳木斯市"), config: { leaders }, fixed: draft("丙副市长", "佳木斯市") },
		{ name: "出省只向副市长请假", bad: draft("⟦丙副市长⟧", "沈阳市"), config: { leaders } },
		{ name: "出省没有副市长的同意", bad: draft("⟦市长⟧", "沈阳市"), config: { leaders } },
		{ name: "省内直接找市长", bad: draft("⟦市长⟧", "加格达奇"), config: { leaders } },
		{
			name: "出省，副市长已经同意",
			good: draft("市长", "沈阳市", "批准: {领导: 副市长丙三, 日期: 2017-05-02}\n"),
			config: { leaders },
			looksBad: "只主送市长，但分管副市长已经同意。",
		},
		{
			name: "本市范围内",
			good: draft("丁副市长", "萝北县"),
			config: { leaders },
			looksBad: "不是分管副市长，但没有离开本市，不需要请假。",
		},
	],
	*check(d) {
		if (!d.has("请假")) return;
		const request = leaveRequest(d);
		if (request.rank === undefined || request.rank === "mayor" || request.rank === "other" || request.where === "本市") return;
		if (request.rank === "principal" && request.where === undefined) return;
		if (d.addressees.length === 0) return;
		const severity = request.private ? "warning" : "error";
		const asked = d.addressees.flatMap((a) => (a.leader ? [a.leader] : []));
		const consents = d.approvals.filter((a) => !a.inBody && a.leader);
		const readings = consents.map((a) => ({ a, reading: a.leader!.leader ?? d.rulebook.leader(a.by) }));
		const isMayor = (l: LeaderReading | undefined): boolean => l !== undefined && (l.leader?.title ?? l.title) === "市长";
		const known = d.issuer ? d.rulebook.inChargeOf(d.issuer) : undefined;
		const isInCharge = (l: LeaderReading | undefined): boolean => {
			if (!l || !/副市长/.test(l.leader?.title ?? l.title)) return isMayor(l) && isMayor(known);
			return !known || !l.leader || sameLeader(l, known);
		};
		const all = [...asked, ...readings.map((r) => r.reading)];
		const at = place(d);
		const actual = d.addressees.map((a) => a.text).join("、");
		const vice = known
			? `${known.name?.slice(0, 1) ?? ""}${/副市长/.test(known.leader?.title ?? known.title) ? "副市长" : "市长"}`
			: "分管副市长";
		if (request.rank === "leader") {
			if (!all.some(isMayor))
				yield {
					message: "wrong",
					values: { who: request.title ?? "", where: "", expected: "市长", actual },
					data: { expected: "市长", actual },
					at,
					severity,
					fixes: fix(d, "市长"),
				};
			return;
		}
		if (request.where === "省内") {
			if (!all.some(isInCharge))
				yield {
					message: "wrong",
					values: { who: "主要负责人", where: "在省内", expected: vice, actual },
					data: { expected: vice, actual },
					at,
					severity,
					fixes: known ? fix(d, vice) : [],
				};
			return;
		}
		const mayor = all.some(isMayor);
		const consent = all.some(isInCharge);
		if (!mayor && !consent)
			yield {
				message: "wrong",
				values: { who: "主要负责人", where: "到省外", expected: `${vice}、市长`, actual },
				data: { expected: "市长", actual },
				at,
				severity,
			};
		else if (!mayor) yield { message: "mayor", values: { actual }, data: { expected: "市长", actual }, at, severity };
		else if (!consent) yield { message: "consent", values: { expected: vice, actual }, data: { expected: vice, actual }, at, severity };
		else {
			const first = readings.find((r) => isInCharge(r.reading) && !isMayor(r.reading))?.a.date?.value;
			const second = readings.find((r) => isMayor(r.reading))?.a.date?.value;
			if (first && second && first.iso > second.iso)
				yield {
					message: "order",
					values: { actual: first.iso, expected: second.iso },
					at: readings.find((r) => isInCharge(r.reading))!.a.date!.span,
					severity,
				};
		}
	},
});

function place(d: Dossier): Span {
	const entry = d.draft.slip.get("主送");
	return entry && entry.value.kind !== "null" ? entry.value.span : (d.addressees[0]?.span ?? d.slipAt("主送"));
}

/** Sets the addressee on the slip and in the body alike. */
function fix(d: Dossier, to: string): { title: { zh: string; en: string }; safe: boolean; edits: TextEdit[] }[] {
	const entry = d.draft.slip.get("主送");
	const line = d.draft.addressee;
	const edits = [
		...(entry && entry.value.kind !== "null" ? setValue(d.draft, entry, to) : []),
		...(line ? [{ span: line.paragraph.at(0, line.paragraph.text.replace(/[：:]$/, "").length), newText: to }] : []),
	];
	return edits.length > 0 ? [{ title: { zh: `主送改为${to}`, en: `Address it to ${to}` }, safe: false, edits }] : [];
}
