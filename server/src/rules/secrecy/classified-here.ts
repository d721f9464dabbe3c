import { defineRule } from "../../lint/rule";
import { classification } from "../../requirements/publicity";

const draft = (level: string, head = ""): string => `---
文种: 通知
发文机关: 鹤岗市公安局
${level}阶段: 拟稿
---

${head}鹤岗市公安局关于做好重要会议安全保卫的通知

各分局：

为做好安全保卫，各分局于6月10日前报送警力部署方案。
`;

export const rule = defineRule({
	title: { zh: "涉密文稿放在非涉密的工作区", en: "A classified draft in an unclassified workspace" },
	why: {
		zh: "涉密公文应当在涉密计算机和涉密网络上起草、存储、处理，不得进入普通工作区。",
		en: "Classified documents are drafted and kept on classified machines only.",
	},
	sources: ["R51"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		here: {
			zh: "文稿标有密级“{actual}”，而本工作区不是涉密工作区。请立即移到涉密设备上处理（涉密工作区在配置中写 classified: true）。",
			en: "Marked {actual}, in a workspace that is not classified. Move it to a classified machine.",
		},
	},
	examples: [
		{ name: "稿纸标有密级", bad: draft("份号: 000001\n密级: ⟦秘密★1年⟧\n") },
		{ name: "正文版头标有密级", bad: draft("", "⟦机密★5年⟧\n\n") },
		{
			name: "涉密工作区",
			good: draft("份号: 000001\n密级: 秘密★1年\n"),
			config: { classified: true },
			looksBad: "标有密级，但工作区是涉密的。",
		},
		{ name: "谈保密的普通文稿", good: draft("").replace("安全保卫的", "保密检查的"), looksBad: "讲的是保密，但本身不涉密。" },
	],
	*check(d) {
		if (d.settings.classified) return;
		const level = classification(d);
		if (level && /绝密|机密|秘密/.test(level.text)) yield { message: "here", values: { actual: level.text }, at: level.span };
	},
});
