import { defineRule } from "../../lint/rule";

const draft = (body: string): string => `---
文种: 报告
类别: [返程报告]
发文机关: 鹤岗市商务局
主送: [己副市长, 市长]
---

鹤岗市商务局关于参加全省电子商务现场会的报告

己副市长、市长：

会议6月13日在绥芬河市召开，部署了农村电商试点。${body}

贯彻落实意见：一是6月底前选定两个试点村，二是7月底前建成配送站。
`;

export const rule = defineRule({
	title: { zh: "没有销假", en: "Not reporting back" },
	why: { zh: "外出返回后要及时销假。返程报告一并说明返回时间和销假。", en: "On return the leave is closed; the return report says so." },
	sources: ["R52"],
	severity: "info",
	due: "拟稿",
	since: "0.1.0",
	messages: { missing: { zh: "返程报告没有说明销假（何时返回）。", en: "The return report does not report back." } },
	examples: [
		{
			name: "没有说到销假",
			bad: draft("").replace("鹤岗市商务局关于参加全省电子商务现场会的报告", "⟦鹤岗市商务局关于参加全省电子商务现场会的报告⟧"),
		},
		{ name: "说明了销假", good: draft("现已返回，特此销假。"), looksBad: "写得很短，但已经销假。" },
	],
	*check(d) {
		if (!d.has("返程报告")) return;
		const text = d.paragraphs.map((p) => p.text).join("\n");
		if (/销假|(?:已|现已|于[^，。]{2,12}|当日|次日)(?:返回|返鹤|返岗|回到)|返岗/.test(text)) return;
		yield { message: "missing", at: d.draft.title?.span ?? d.top };
	},
});
