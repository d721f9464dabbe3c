import { addEntry } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { filingOf, owesFiling } from "../../requirements/filing";

const draft = (filing: string, kind = "意见", category = "类别: [规范性文件]\n"): string => `---
文种: ${kind}
${category}发文机关: 鹤岗市教育局
发文字号: 鹤教发〔2017〕31号
主送: 市直各学校
签发: {姓名: 丁, 职务: 局长, 日期: 2017-04-10}
公开: 主动公开
${filing}印发: {机关: 鹤岗市教育局办公室, 日期: 2017-04-11}
---

鹤岗市教育局关于规范中小学课后服务的${kind}

市直各学校：

为规范课后服务，提出如下意见：

一、课后服务时间不晚于18时，每班不超过40人。

二、本${kind}由市教育局负责解释，自2017年5月1日起施行，有效期五年。

鹤岗市教育局

2017年4月10日
`;

export const rule = defineRule({
	title: { zh: "规范性文件没有备案", en: "Normative document not filed" },
	why: {
		zh: "规范性文件按规定程序制发、备案、公布；市政府的规范性文件依法报市人大常委会备案。",
		en: "Normative documents are issued, filed and published by the set procedure.",
	},
	sources: ["R18", "R29"],
	severity: "warning",
	due: "印发",
	procedural: true,
	since: "0.2.0",
	messages: {
		overdue: {
			zh: "规范性文件印发已有{actual}天（应在{expected}天内备案），没有备案的记载。",
			en: "Issued {actual} days ago (to be filed within {expected}), and no filing is shown.",
		},
		due: {
			zh: "规范性文件印发后{expected}天内应当备案，还没有备案的记载。",
			en: "To be filed within {expected} days of issue; no filing is shown yet.",
		},
		incomplete: { zh: "备案缺少{field}。", en: "备案 lacks {field}." },
	},
	examples: [
		{
			name: "过了期限没有备案",
			bad: draft("").replace("文种", "⟦文种⟧"),
			fixed: draft("备案: {机关: 鹤岗市人民政府, 日期: }\n"),
			still: ["procedure/filing"],
			severity: "warning",
		},
		{ name: "还在期限内", bad: draft("").replace("文种", "⟦文种⟧"), config: { today: "2017-04-25" }, severity: "hint" },
		{ name: "备案写着没有", bad: draft("⟦备案⟧: 未备案\n"), severity: "warning" },
		{ name: "已经备案", good: draft("备案: {机关: 鹤岗市人民政府, 日期: 2017-05-08}\n"), looksBad: "印发很久了，但已备案。" },
		{ name: "日常通知", good: draft("", "通知", ""), looksBad: "没有备案，但不是规范性文件。" },
	],
	*check(d) {
		if (!owesFiling(d) || d.stage !== "印发") return;
		const filing = filingOf(d);
		const severity = !filing.overdue ? "hint" : d.categoriesGiven ? "warning" : "info";
		if (filing.state === "incomplete") {
			for (const { field, span } of filing.empty) yield { message: "incomplete", values: { field }, at: span, severity };
			return;
		}
		if (filing.state !== "absent") return;
		const higher = d.rulebook.organs.find((o) =>
			/^市政府/.test(d.issuer?.type ?? "") ? o.type === "市人大" && /常务委员会$/.test(o.name) : o.type === "市政府",
		);
		const values = { expected: String(d.rulebook.thresholds.filingDays ?? 30), actual: String(filing.days ?? "") };
		yield {
			message: filing.overdue ? "overdue" : "due",
			values,
			data: { field: "备案", ...values },
			at: d.slipAt("备案"),
			severity,
			fixes: [
				{
					title: { zh: "增加备案栏", en: "Add 备案" },
					safe: false,
					edits: addEntry(d.draft, "备案", `{机关: ${higher?.name ?? ""}, 日期: }`),
				},
			],
		};
	},
});
