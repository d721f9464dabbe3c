import { insertBefore, replace } from "../../document/edits";
import { STAGES } from "../../document/types";
import { defineRule } from "../../lint/rule";
import { needsAddressee, wrongMarks } from "../../requirements/addressee";
import type { Dossier } from "../../requirements/dossier";

const draft = (line: string, kind = "通知", slip = ""): string => `---
文种: ${kind}
发文机关: 鹤岗市粮食局
${slip}阶段: 送审
---

鹤岗市粮食局关于开展2017年秋粮收购资格核查的${kind}

${line}定于2017年9月1日至9月15日核查全市粮食收购企业的资格，各企业于8月25日前把许可证副本和仓储证明送市粮食局。

鹤岗市粮食局
`;

export const rule = defineRule({
	title: { zh: "主送机关", en: "Addressee" },
	why: {
		zh: "主送机关顶格写在标题下，用全称、规范化简称或者同类型机关统称，之间用顿号、逗号，末尾用全角冒号。公告、通告、决定等可以没有。",
		en: "The addressees stand under the title with 、 or ， between them and a full-width colon behind; what goes out to all needs none.",
	},
	sources: ["T9", "G"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		missing: { zh: "{kind}没有主送机关。", en: "A {kind} needs an addressee." },
		colon: { zh: "主送机关后面应当用全角冒号“：”{instead}。", en: "A full-width colon follows the addressees." },
		separator: { zh: "主送机关之间用顿号或者逗号，不用“{actual}”。", en: "Addressees are parted by 、 or ，, not “{actual}”." },
	},
	examples: [
		{ name: "没有主送机关", bad: draft("").replace("文种: 通知", "⟦文种⟧: 通知") },
		{ name: "没有冒号", bad: draft("⟦各县、区人民政府⟧\n\n"), fixed: draft("各县、区人民政府：\n\n") },
		{ name: "用了逗号", bad: draft("市工商局、市质监局⟦，⟧\n\n"), fixed: draft("市工商局、市质监局：\n\n") },
		{
			name: "分号和半角冒号",
			bad: draft("各县、区人民政府⟦；⟧市政府各直属单位⟦:⟧\n\n"),
			fixed: draft("各县、区人民政府，市政府各直属单位：\n\n"),
		},
		{ name: "稿纸上有", good: draft("", "通知", "主送: 各粮食收购企业\n"), looksBad: "正文没有，但稿纸上写明了，印发时按稿纸排。" },
		{
			name: "写给公司和个人",
			good: draft("鹤岗市四方山粮库有限公司并收购点负责人：\n\n", "函"),
			looksBad: "不是机关，但可以是函的主送对象。",
		},
		{ name: "通告", good: draft("", "通告"), looksBad: "没有主送机关，通告面向社会。" },
		{
			name: "通篇半角",
			good: draft("各县、区人民政府:\n\n").replace("资格，", "资格,"),
			looksBad: "半角冒号，但通篇都是半角：那是整篇的标点问题，由标点规则报告。",
		},
	],
	*check(d) {
		if (d.withoutKind) return;
		for (const m of wrongMarks(d)) {
			yield {
				message: m.end ? "colon" : "separator",
				values: { actual: m.actual, instead: m.actual === "" ? "" : `，不用“${m.actual}”` },
				data: { actual: m.actual, expected: m.expected },
				at: m.actual === "" ? d.draft.addressee!.span : m.span,
				fixes: [{ title: { zh: `改为“${m.expected}”`, en: `Write ${m.expected}` }, safe: true, edits: replace(m.span, m.expected) }],
			};
		}
		if (d.draft.addressee || !needsAddressee(d) || d.addressees.length > 0 || addressed(d)) return;
		if (STAGES.indexOf(d.stage) < STAGES.indexOf("送审")) return;
		const first = d.draft.body[0];
		if (!first || !d.draft.title) return;
		yield {
			message: "missing",
			values: { kind: d.kind! },
			data: { field: "主送" },
			at: d.slipKnown ? d.slipAt("主送") : (d.draft.title.span ?? d.top),
			fixes: [
				{ title: { zh: "插入主送机关", en: "Insert the addressee" }, safe: false, edits: insertBefore(d.draft, first, ["〔主送机关〕："]) },
			],
		};
	},
});

/** A first line that calls somebody, if not in names that the parts of a draft are known by (`全市广大市民：`). */
function addressed(d: Dossier): boolean {
	const first = d.draft.body[0];
	return (
		first !== undefined &&
		first.label === undefined &&
		/[：:]$/.test(first.text) &&
		first.text.length <= 120 &&
		!/如下|以下|下列|[。；]|^(?:现|为|根据|按照?|经|定于|兹)/.test(first.text)
	);
}
