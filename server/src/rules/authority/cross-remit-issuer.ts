import { addEntry } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { approvalStated } from "../../requirements/approval";
import { actorsIn } from "../../requirements/asks";
import type { Dossier } from "../../requirements/dossier";
import { changeIssuer } from "../../requirements/issuerChange";
import { regulationOf } from "../../requirements/regulation";
import { within } from "../../requirements/sentences";
import type { Organ } from "../../rulebook/rulebook";
import type { Span } from "../../text/span";

const draft = (slip: string, measure: string, kind = "通知"): string => `---
文种: ${kind}
${slip}主送: 市直各学校
阶段: 送审
---

鹤岗市教育局关于规范校车运行的${kind}

市直各学校：

为保证学生乘车安全，根据《校车安全管理条例》，校车每日出车前由学校安全员查验。${measure}
`;

export const rule = defineRule({
	title: { zh: "跨部门事项由一个部门发文", en: "A matter of several remits issued by one department" },
	why: {
		zh: "涉及两个以上部门职权范围的规范性文件，以市政府或者市政府办公室名义下发；其他措施由有关部门联合发文或者经市政府同意。一个部门不能给另一个部门定任务。",
		en: "A normative document that spans remits is issued in the government's name; other measures jointly or with its approval.",
	},
	sources: ["R19", "R10", "T16"],
	severity: "error",
	due: "送审",
	procedural: true,
	since: "0.1.0",
	messages: {
		normative: {
			zh: "规范性文件给{organ}规定了事项，涉及两个以上部门职权，应当经市政府批准后以市政府或者市政府办公室名义下发。",
			en: "This normative document also binds {organ}; it must be issued in the name of the municipal government or its office.",
		},
		measure: {
			zh: "由{issuer}一家发文，却给{organ}规定了任务，看不出已经协商一致。请联合发文，或者报市政府批准。",
			en: "Issued by {issuer} alone, it gives {organ} a task; issue it jointly or obtain approval.",
		},
	},
	examples: [
		{
			name: "教育局给公安局定任务",
			bad: draft("⟦发文机关⟧: 鹤岗市教育局\n", "市公安局每月组织一次校车驾驶人审验，并将结果函告学校。"),
			fixed: draft("发文机关: 鹤岗市教育局\n", "市公安局每月组织一次校车驾驶人审验，并将结果函告学校。").replace(
				"阶段: 送审\n",
				"阶段: 送审\n批准: {机关: 鹤岗市人民政府, 日期: , 文号: }\n",
			),
			still: ["authority/cross-remit-issuer"],
		},
		{
			name: "规范性文件联合制定也不够",
			bad: draft("类别: [规范性文件]\n⟦发文机关⟧: [鹤岗市教育局, 鹤岗市公安局]\n", "市交通局负责核定校车线路。", "意见"),
		},
		{
			name: "两家联合发布规范性文件",
			bad: draft("类别: [规范性文件]\n⟦发文机关⟧: [鹤岗市教育局, 鹤岗市公安局]\n", "学校负责查验，公安机关负责路面执法。", "意见"),
		},
		{
			name: "印发的办法给别的部门定了职责",
			bad: draft("类别: [规范性文件, 印发]\n⟦发文机关⟧: 鹤岗市教育局\n", "", "通知")
				.replace("关于规范校车运行的通知", "关于印发《鹤岗市校车运行管理办法》的通知")
				.replace(
					/为保证学生[\s\S]*$/,
					"现将《鹤岗市校车运行管理办法》印发给你们，请遵照执行。\n\n鹤岗市教育局\n\n2017年5月8日\n\n鹤岗市校车运行管理办法\n\n第一条　校车运行适用本办法。\n\n第二条　校车线路由市教育局提出，由市公安局核定并公布停靠站点。\n\n第三条　本办法由市教育局负责解释。\n",
				),
		},
		{
			name: "联合发文",
			good: draft("发文机关: [鹤岗市教育局, 鹤岗市公安局]\n", "市公安局每月组织一次校车驾驶人审验。"),
			looksBad: "给公安局定了任务，但公安局是联合发文机关。",
		},
		{
			name: "说的是对方的法定职责",
			good: draft("发文机关: 鹤岗市教育局\n", "校车驾驶人资格以市公安局核发的证件为准。"),
			looksBad: "提到公安局，但没有给它定任务。",
		},
	],
	*check(d) {
		const issuer = d.issuer;
		if (!issuer || !/^(?:组成部门|直属单位)$/.test(issuer.type)) return;
		if (d.kind && /请示|报告|函|批复|纪要|议案|通报/.test(d.kind)) return;
		if (d.direction === "上行" || d.issuers.some((p) => /^市政府/.test(p.organ?.type ?? ""))) return;
		const normative = d.has("规范性文件");
		if (!normative && (d.issuers.length > 1 || approved(d))) return;
		const bound = boundDepartments(d).filter((b) => normative || !agreed(d, b.organ));
		const first = bound[0];
		if (!first) return;
		const entry = d.draft.slip.get("发文机关");
		const names = bound.map((b) => b.organ.name).join("、");
		const office = "鹤岗市人民政府办公室";
		yield {
			message: normative ? "normative" : "measure",
			values: { organ: names, issuer: issuer.name },
			data: { organ: first.organ.name },
			at: d.slipAt("发文机关"),
			related: bound.map((b) => ({
				span: b.span,
				message: { zh: `这里涉及${b.organ.name}的职权`, en: `touches the remit of ${b.organ.name}` },
			})),
			fixes: normative
				? entry
					? [
							{
								title: { zh: "改为以市政府办公室名义发文", en: "Issue in the name of the office" },
								safe: false,
								edits: changeIssuer(d, d.rulebook.organs.find((o) => o.type === "市政府办公室")?.name ?? office),
							},
						]
					: []
				: [
						{
							title: { zh: "增加批准栏（报市政府批准）", en: "Add 批准" },
							safe: false,
							edits: addEntry(
								d.draft,
								"批准",
								`{机关: ${d.rulebook.organs.find((o) => o.type === "市政府")?.name ?? "市政府"}, 日期: , 文号: }`,
							),
						},
					],
		};
	},
});

function approved(d: Dossier): boolean {
	return (
		approvalStated(d) ||
		d.approvals.some(
			(a) =>
				!a.inBody &&
				(a.date !== undefined || a.number !== undefined) &&
				(a.organ?.type === "市政府" || a.organ?.type === "市政府办公室" || /市长/.test(a.by)),
		)
	);
}

/** Agreement of the organ on the slip: it countersigned, or was consulted and agreed. */
function agreed(d: Dossier, organ: Organ): boolean {
	return (
		d.countersignatures.some((c) => c.organ === organ && c.date) ||
		d.consultations.some((c) => c.party.organ === organ && c.date && !/不同意|反对/.test(c.opinion?.text ?? ""))
	);
}

/**
 * Other departments that the text gives something to do by themselves; acting together with the issuer (会同) binds nobody. A normative document
 * that several departments issue says by that alone whose remits it spans: they draft it together, the government issues it (R19).
 */
function boundDepartments(d: Dossier): { organ: Organ; span: Span }[] {
	const own = new Set(d.issuers.flatMap((p) => (p.organ ? [p.organ] : p.section ? [p.section.organ] : [])));
	const out = new Map<Organ, Span>();
	const normative = d.has("规范性文件");
	if (normative && d.rulebook.hasSource("R"))
		for (const p of d.issuers.slice(1)) if (p.organ && /^(?:组成部门|直属单位)$/.test(p.organ.type)) out.set(p.organ, p.span);
	for (const c of d.concerned)
		if (c.organ && /^(?:组成部门|直属单位)$/.test(c.organ.type) && !own.has(c.organ) && normative) out.set(c.organ, c.span);
	// What a notice prints binds like its own text.
	const printed = normative ? (regulationOf(d)?.sentences ?? []) : [];
	for (const s of new Set([...d.sentences, ...printed])) {
		// Who interprets a text is procedure/interpretation's.
		if (/解释/.test(s.text)) continue;
		for (const m of actorsIn(s, d)) {
			if (own.has(m.organ) || !/^(?:组成部门|直属单位)$/.test(m.organ.type) || out.has(m.organ)) continue;
			// What stands before a list of organs holds for all of it; behind 会同 they only accompany the issuer.
			const before = s.text
				.slice(0, m.span.start)
				.replace(
					/(?:[^，。；、]{2,14}?(?:局|委|办|部|办公室|中心)[、和及与])+$/,
					(list) => /(?:会同|联合|商请|邀请|配合|协助)/.exec(list)?.[0] ?? "",
				);
			if (/(?:会同|联合|商|协调|配合|协助|邀请|请|商请|提请|函请|报请|申请|与|同|和)$/.test(before.trim())) continue;
			out.set(m.organ, within(s, m.span.start, m.span.end));
		}
	}
	return [...out].map(([organ, span]) => ({ organ, span }));
}
