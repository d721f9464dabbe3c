import { defineRule } from "../../lint/rule";
import { classificationOf } from "../../requirements/secrecy";

const draft = (slip: string, head = ""): string => `---
文种: 报告
发文机关: 鹤岗市公安局
主送: 鹤岗市人民政府
${slip}阶段: 送审
---

${head}鹤岗市公安局关于治安防控情况的报告

鹤岗市人民政府：

上半年全市刑事案件同比下降12%，现行案件破案率68%。

特此报告。
`;

export const rule = defineRule({
	title: { zh: "涉密文稿存放在非涉密环境", en: "Classified draft in an unclassified workspace" },
	why: {
		zh: "标有密级的文稿只能在涉密计算机上起草、存储。普通工作区里出现密级文稿，应当立即按保密规定处置。",
		en: "A classified text may only be drafted and stored on classified equipment.",
	},
	sources: ["R51", "S"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		here: {
			zh: "本文标有密级“{actual}”，却存放在非涉密工作区。请立即停止处理并按保密规定处置；涉密工作区在配置中写 classified: true。",
			en: "Marked “{actual}” but stored in an unclassified workspace; stop and follow the secrecy rules (a classified workspace says classified: true).",
		},
	},
	examples: [
		{ name: "稿纸有密级", bad: draft("份号: 000001\n密级: ⟦机密★3年⟧\n") },
		{ name: "密级写得不规范也是密级", bad: draft("份号: 000001\n密级: ⟦秘密级（1年）⟧\n") },
		{ name: "版头写着密级", bad: draft("", "⟦秘密★1年⟧\n\n") },
		{
			name: "涉密工作区",
			good: draft("份号: 000001\n密级: 机密★3年\n"),
			config: { classified: true },
			looksBad: "有密级，但工作区是涉密的。",
		},
		{ name: "没有定密", good: draft("密级: 无\n"), looksBad: "有密级一栏，但写明不涉密。" },
		{
			name: "只是谈保密工作",
			good: draft("").replaceAll("治安防控", "机密文件清退"),
			looksBad: "文中有“机密”二字，但文稿本身没有密级。",
		},
	],
	*check(d) {
		if (d.settings.classified) return;
		const c = classificationOf(d);
		if (c?.level) yield { message: "here", values: { actual: c.text }, data: { actual: c.text, field: "密级" }, at: c.span };
	},
});
