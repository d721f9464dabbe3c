import { defineRule } from "../../lint/rule";
import { copyLine } from "../../requirements/copyLine";

const draft = (line: string): string => `鹤岗市审计局关于报送整改结果的通知

各被审计单位：

请于8月15日前报送整改结果。

鹤岗市审计局
2017年7月20日

${line}

鹤岗市审计局办公室 2017年7月20日印发
`;

export const rule = defineRule({
	title: { zh: "抄送机关写法不规范", en: "Line of copies" },
	why: {
		zh: "抄送写作“抄送：甲机关，乙机关。”：冒号用全角，机关之间用逗号或者顿号，末尾用句号。",
		en: "抄送： in full width, organs parted by ， or 、, and a final 。.",
	},
	sources: ["G"],
	severity: "warning",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		stop: { zh: "抄送机关末尾应当加句号。", en: "The line of copies ends in 。." },
		separators: { zh: "抄送机关之间用逗号，冒号用全角：“{expected}”。", en: "Organs are parted by ，: {expected}" },
	},
	examples: [
		{ name: "没有句号", bad: draft("⟦抄送：市纪委，市财政局⟧"), fixed: draft("抄送：市纪委，市财政局。") },
		{ name: "分号和半角标点", bad: draft("⟦抄送:市纪委;市财政局,市人社局.⟧"), fixed: draft("抄送：市纪委，市财政局，市人社局。") },
		{ name: "用空格分开", bad: draft("⟦抄送：市纪委　市财政局。⟧"), fixed: draft("抄送：市纪委，市财政局。") },
		{
			name: "顿号和第二句",
			good: draft("抄送：市纪委、市财政局，市委各部委。部内抄送：办公室，法规科。"),
			looksBad: "顿号、逗号并用，还有第二句，都是规范写法。",
		},
		{
			name: "名称中的空格和括号",
			good: draft("抄送：省审计厅（法规处，行政事业处），市纪委。"),
			looksBad: "括号里也有逗号，但属于同一机关的说明。",
		},
	],
	*check(d) {
		const line = copyLine(d.draft);
		if (!line || line.expected === line.text) return;
		yield {
			message: line.separators ? "separators" : "stop",
			values: { expected: line.expected },
			data: { actual: line.text, expected: line.expected },
			at: line.span,
			fixes: [
				{
					title: { zh: `改为“${line.expected}”`, en: `Write ${line.expected}` },
					safe: true,
					edits: [{ span: line.span, newText: line.expected }],
				},
			],
		};
	},
});
