import { setValue, type TextEdit } from "../../document/edits";
import type { Kind } from "../../document/types";
import { defineRule } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import type { Span } from "../../text/span";

const plain = (marked: string): string => marked.replace(/[⟦⟧]/g, "");
const draft = (kind: string, to: string, body: string, issuer = "鹤岗市民政局"): string => `---
文种: ${kind}
发文机关: ${issuer}
主送: ${to}
阶段: 送审
---

${issuer}关于建设城区公益性公墓的${plain(kind)}

${to}：

城区现有经营性公墓2处，公益性公墓用地尚未落实。${body}

（联系人：甲某，电话：0468-3350001）
`;

export const rule = defineRule({
	title: { zh: "文种与行文方向不符", en: "The kind does not suit the direction" },
	why: {
		zh: "请示、报告是上行文，批复是下行文，不相隶属机关之间用函，向上级请求批准用请示，命令（令）和决定不上行。",
		en: "Requests and reports go up, replies, orders and decisions go down, letters go sideways; a superior's approval is asked by a request.",
	},
	sources: ["T8"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		sideways: {
			zh: "{to}不是发文机关的上级，不用{actual}，用函。",
			en: "{to} is no superior of the issuer: not 请示 or 报告 but a letter (函).",
		},
		letter: {
			zh: "向上级机关{to}请求批准，用请示，不用函（“{text}”）。",
			en: "The approval of the superior {to} is asked by a request (请示), not by a letter.",
		},
		upward: { zh: "{actual}是下行文，不能发给上级机关{to}。", en: "{actual} goes down, never up to {to}." },
	},
	examples: [
		{
			name: "向平级机关请示",
			bad: draft("⟦请示⟧", "鹤岗市国土资源局", "拟请贵局在东山区安排用地6公顷。妥否，请批示。"),
			fixed: draft("函", "鹤岗市国土资源局", "拟请贵局在东山区安排用地6公顷。妥否，请批示。"),
			still: ["format/closing"],
		},
		{
			name: "用函向市政府请求批准",
			bad: draft("⟦函⟧", "鹤岗市人民政府", "恳请市政府审批公墓选址方案。请函复。"),
			fixed: draft("请示", "鹤岗市人民政府", "恳请市政府审批公墓选址方案。请函复。"),
			still: ["format/closing", "countersign/missing", "substance/no-position"],
		},
		{ name: "向上级发决定", bad: draft("⟦决定⟧", "鹤岗市人民政府", "经局务会研究，决定关闭鹤立公墓。") },
		{
			name: "用函告知市政府",
			good: draft("函", "鹤岗市人民政府", "贵办5月2日转来的信访件已办结，现将办理情况函告。特此函告。"),
			looksBad: "函发给上级，但没有请求批准。",
		},
		{
			name: "向业务上级请示",
			good: draft("请示", "黑龙江省教育厅", "请省厅核定2017年学位计划。妥否，请批示。", "鹤岗市教育局"),
			looksBad: "省厅与市局没有隶属关系，但是业务上级。",
		},
		{
			name: "不认识的机关",
			good: draft("报告", "某某矿区管理委员会", "现将选址情况报告如下：初选2处。"),
			looksBad: "不知道是不是上级，不作判断。",
		},
	],
	*check(d) {
		if (!d.kind || !d.issuer || d.withoutKind || d.has("请假") || d.has("返程报告")) return;
		const known = d.addressees.filter((a) => a.organ);
		const to = known[0]?.organ;
		if (!to || d.addressees.some((a) => a.leader)) return;
		const at = d.draft.slip.get("文种")?.value.span ?? d.draft.titleKind?.span ?? d.top;
		const base = { at, data: { organ: to.name, actual: d.kind } };
		if (d.kind === "请示" || d.kind === "报告") {
			// Party committees and people's congresses hear reports of whom they lead or supervise.
			if (d.direction !== "平行" && d.direction !== "下行") return;
			if (known.length < d.addressees.length || known.some((a) => /市委|市人大|省委|省人大|国务院|省政府/.test(a.organ!.type))) return;
			if (known.some((a) => a.organ!.type === "市政府办公室")) return;
			// Who was audited or inspected reports to the organ that did it, whatever its rank.
			if (d.kind === "报告" && /整改|(?:审计|督查|检查|巡察)[^。]{0,12}(?:问题|意见|决定|建议)/.test(d.draft.title?.text ?? "")) return;
			yield {
				message: "sideways",
				values: { to: to.name, actual: d.kind },
				...base,
				data: { ...base.data, expected: "函" },
				fixes: [{ title: { zh: "文种改为函", en: "Make it a letter" }, safe: false, edits: changeKind(d, "函") }],
			};
		} else if (d.kind === "函" && d.direction === "上行") {
			const ask =
				d.asks.find((a) => APPROVE.test(a.text) && !OTHER_ASK.test(a.text)) ??
				d.asks.find((a) => d.asks.length > 1 && a.form === "direct" && /请示|批/.test(a.text));
			if (!ask || to.type === "市政府办公室") return;
			yield {
				message: "letter",
				values: { to: to.name, text: ask.text.slice(0, 30) },
				...base,
				data: { ...base.data, expected: "请示" },
				related: [{ span: ask.span, message: { zh: "这里请求批准", en: "approval is asked here" } }],
				fixes: [{ title: { zh: "文种改为请示", en: "Make it a request" }, safe: false, edits: changeKind(d, "请示") }],
			};
		} else if ((d.kind === "命令" || d.kind === "决定") && d.direction === "上行") {
			// Orders of departments are no orders at all: authority/kind.
			if (d.kind === "命令" && /组成部门|直属单位|办公室/.test(d.issuer.type)) return;
			yield { message: "upward", values: { to: to.name, actual: d.kind }, ...base };
		}
	},
});

/** An ask for a decision that only a superior can make, or for means that it gives. */
const APPROVE =
	/批准|审批|审定|核准|核定|批复|批示|同意|予以立项|拨付|拨款|安排|解决|下达|增加(?:编制|资金|经费)|调剂|给予.{0,8}(?:支持|补助)/;
/** Asks that any organ may be asked. */
const OTHER_ASK = /^.{0,6}(?:请(?:予)?函复|请(?:予)?查收|请提供|请(?:予)?支持为盼)/;

/** The kind on the slip and in the title. */
function changeKind(d: Dossier, kind: Kind): TextEdit[] {
	const entry = d.draft.slip.get("文种");
	const edits: TextEdit[] = entry ? setValue(d.draft, entry, kind) : [];
	const word: { span: Span; text: string } | undefined = d.draft.titleKind;
	if (word) edits.push({ span: word.span, newText: kind });
	return edits;
}
