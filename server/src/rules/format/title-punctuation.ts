import { replace } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { headingOf } from "../../requirements/heading";

const draft = (title: string, slip = ""): string => `---
文种: 通知
${slip}发文机关: 鹤岗市商务局
主送: 各县、区人民政府
阶段: 送审
---

${title}各县、区人民政府：

请于7月10日前将2017年上半年成品油零售网点名录报送市商务局。

鹤岗市商务局
`;

export const rule = defineRule({
	title: { zh: "标题用了标点", en: "Stops in the title" },
	why: {
		zh: "标题除书名号、引号、括号、顿号外一般不用标点，末尾不加句号。",
		en: "Besides 《》, “”, brackets and 、 a title has no marks, and no stop at its end.",
	},
	sources: ["T9", "P"],
	severity: "warning",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		end: { zh: "标题末尾不加标点（“{actual}”）。", en: "No mark at the end of a title (“{actual}”)." },
		inside: { zh: "标题中间一般不用“{actual}”。", en: "No “{actual}” inside a title." },
	},
	examples: [
		{
			name: "末尾有句号",
			bad: draft("# 鹤岗市商务局关于报送成品油零售网点名录的通知⟦。⟧\n\n"),
			fixed: draft("# 鹤岗市商务局关于报送成品油零售网点名录的通知\n\n"),
		},
		{
			name: "不带井号的标题末尾有叹号，中间有逗号",
			bad: draft("鹤岗市商务局关于核对⟦，⟧报送成品油零售网点名录的通知⟦！⟧\n\n"),
			fixed: draft("鹤岗市商务局关于核对报送成品油零售网点名录的通知\n\n"),
		},
		{
			name: "稿纸上的标题",
			bad: draft("", "标题: 鹤岗市商务局关于报送成品油零售网点名录的通知⟦。⟧\n"),
			fixed: draft("", "标题: 鹤岗市商务局关于报送成品油零售网点名录的通知\n"),
		},
		{
			name: "纪要的标题没有“关于”，末尾有逗号",
			bad: `---
文种: 纪要
类别: [会议纪要]
发文机关: 鹤岗市人民政府
阶段: 拟稿
---

鹤岗市人民政府第12次市长办公会议纪要⟦，⟧

2017年7月3日，市长在市政府三楼会议室主持召开第12次市长办公会议，秘书长参加。会议议定，由市商务局于7月10日前汇总成品油零售网点名录。
`,
			fixed: `---
文种: 纪要
类别: [会议纪要]
发文机关: 鹤岗市人民政府
阶段: 拟稿
---

鹤岗市人民政府第12次市长办公会议纪要

2017年7月3日，市长在市政府三楼会议室主持召开第12次市长办公会议，秘书长参加。会议议定，由市商务局于7月10日前汇总成品油零售网点名录。
`,
		},
		{
			name: "引号、书名号里的标点",
			good: draft("# 鹤岗市商务局关于印发《促消费、惠民生：2017年行动方案》和开展“放心买，安心用”活动的通知\n\n"),
			looksBad: "有冒号和逗号，但在书名号、引号里面；顿号可以用。",
		},
	],
	*check(d) {
		const heading = headingOf(d);
		if (!heading) return;
		const { text } = heading;
		const end = /[。．.；;：:，,！!？?、\s]+$/.exec(text);
		const stop = end ? end.index : text.length;
		const report = (message: "end" | "inside", from: number, to: number) => {
			const span = heading.at(from, to);
			const actual = text.slice(from, to);
			return {
				message,
				values: { actual },
				at: span,
				fixes: [{ title: { zh: `删去“${actual}”`, en: `Remove ${actual}` }, safe: true, edits: replace(span, "") }],
			};
		};
		// Spaced marks inside stay what they are: offsets of 《》 and “” are kept by blanking them.
		const bare = text
			.slice(0, stop)
			.replace(/《[^《》]*(?:《[^》]*》[^《》]*)*》|“[^”]*”|"[^"]*"|（[^）]*）/g, (m) => " ".repeat(m.length));
		for (const m of bare.matchAll(/[。，；：！？]|(?<=[\u4e00-\u9fff])[,;:!?](?=[\u4e00-\u9fff])/g))
			yield report("inside", m.index, m.index + 1);
		if (end && end[0].trim() !== "") yield report("end", stop, stop + end[0].trimEnd().length);
	},
});
