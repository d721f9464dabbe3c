import { defineRule } from "../../lint/rule";
import { classification, noteDisclosure, slipDisclosure } from "../../requirements/publicity";

const draft = (slip: string, note = ""): string => `---
文种: 通知
发文机关: 鹤岗市人民防空办公室
${slip}阶段: 送审
---

鹤岗市人民防空办公室关于开展人防工程普查的通知

各县、区人民政府：

为掌握人防工程底数，请于6月10日前报送普查人员名单。

鹤岗市人民防空办公室

2017年6月1日
${note}`;

export const rule = defineRule({
	title: { zh: "密级与公开方式、公开方式与附注相互矛盾", en: "Classification and disclosure contradict each other" },
	why: {
		zh: "涉密公文不得公开；稿纸的公开方式和附注的说法必须一致。",
		en: "What is classified is not disclosed; slip and note must say the same of disclosure.",
	},
	sources: ["R27", "R51"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		secret: { zh: "密级是“{level}”，又写“{actual}”。涉密公文不公开。", en: "Classified ({level}), yet “{actual}”." },
		note: { zh: "附注“{actual}”与稿纸公开方式“{expected}”矛盾。", en: "The note “{actual}” contradicts 公开: {expected}." },
	},
	examples: [
		{ name: "秘密又主动公开", bad: draft("份号: 000001\n密级: 秘密★1年\n公开: ⟦主动公开⟧\n"), config: { classified: true } },
		{ name: "秘密又在附注公开", bad: draft("份号: 000001\n密级: 秘密★1年\n", "\n⟦（此件公开发布）⟧\n"), config: { classified: true } },
		{ name: "稿纸不公开，附注公开", bad: draft("公开: {方式: 不予公开, 理由: 涉及人防工程位置}\n", "\n⟦（此件主动公开）⟧\n") },
		{ name: "稿纸主动公开，附注不公开", bad: draft("公开: 主动公开\n", "\n⟦（此件不公开）⟧\n") },
		{ name: "说法一致", good: draft("公开: 依申请公开\n", "\n（此件依申请公开）\n"), looksBad: "有“公开”二字，但与稿纸一致。" },
		{ name: "删减后公开", good: draft("公开: 主动公开\n", "\n（此件删减后公开）\n"), looksBad: "删减后公开也是公开。" },
	],
	*check(d) {
		const level = classification(d);
		const said = slipDisclosure(d);
		const note = noteDisclosure(d);
		if (level && /绝密|机密|秘密/.test(level.text)) {
			for (const s of [said, note]) if (s?.public) yield { message: "secret", values: { level: level.text, actual: s.text }, at: s.span };
			return;
		}
		if (said && note && said.public !== note.public)
			yield { message: "note", values: { actual: note.text, expected: said.text }, at: note.span };
	},
});
