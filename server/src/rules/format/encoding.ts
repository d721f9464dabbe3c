import { defineRule } from "../../lint/rule";

const text = "---\n文种: 通知\n---\n\n鹤岗市档案局关于移交档案的通知\n\n市直各单位：\n\n档案于9月底前移交。\n";

export const rule = defineRule({
	title: { zh: "文件编码不是 UTF-8", en: "Not UTF-8" },
	why: {
		zh: "GB18030 等编码已按原编码读入检查，但不同的软件打开时可能变成乱码，请转存为 UTF-8。",
		en: "Other encodings are read, but other programs may garble them; save as UTF-8.",
	},
	sources: [],
	severity: "warning",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		other: {
			zh: "文件编码是 {actual}，已按此读入检查；请转存为 UTF-8。",
			en: "The file is {actual}; it was read as such. Save it as UTF-8.",
		},
	},
	examples: [
		{ name: "GB18030", bad: text.replace("---\n", "⟦---⟧\n"), config: { encoding: "gb18030" } },
		{ name: "UTF-8", good: text, config: { encoding: "utf-8" }, looksBad: "文字都是汉字，但编码就是 UTF-8。" },
	],
	*check(d) {
		const encoding = d.settings.encoding;
		if (encoding === undefined || encoding === "utf-8") return;
		yield { message: "other", values: { actual: encoding.toUpperCase() }, data: { actual: encoding, expected: "utf-8" }, at: d.top };
	},
});
