import { defineRule } from "../../lint/rule";

const draft = (issuers: string): string => `---
文种: 意见
发文机关: ${issuers}
主送: 各县、区委，各县、区人民政府
阶段: 送审
---

关于加强基层治理的意见

各县、区委，各县、区人民政府：

网格员每人联系不超过300户，每月走访不少于一次。
`;

export const rule = defineRule({
	title: { zh: "党政联合行文是否必要", en: "Joint issue of party and government" },
	why: {
		zh: "属于党委、政府各自职权范围内的工作，不得联合行文。系统看不出是否确有必要，请核对。",
		en: "What lies wholly in the remit of one is not issued jointly by party and government; whether it does cannot be told from the text.",
	},
	sources: ["T17"],
	severity: "warning",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		joint: {
			zh: "党政机关联合行文（{organs}）。属一方职权范围内的工作不得联合行文，请确认确有必要。",
			en: "Joint issue of party and government ({organs}); please confirm that it is not wholly in one's remit.",
		},
	},
	examples: [
		{ name: "市委、市政府联合", bad: draft("⟦[中国共产党鹤岗市委员会, 鹤岗市人民政府]⟧") },
		{ name: "宣传部和教育局联合", bad: draft("⟦[市委宣传部, 市教育局]⟧") },
		{ name: "政府部门联合", good: draft("[鹤岗市民政局, 鹤岗市公安局]"), looksBad: "联合行文，但都是政府部门。" },
	],
	*check(d) {
		const party = d.issuers.find((i) => i.organ?.type === "市委" || i.organ?.type === "省委");
		const government = d.issuers.find((i) => i.organ && /政府|部门|单位/.test(i.organ.type));
		if (!party || !government) return;
		const entry = d.draft.slip.get("发文机关");
		yield {
			message: "joint",
			values: { organs: d.issuers.map((i) => i.text).join("、") },
			at: entry && entry.value.kind !== "null" ? entry.value.span : party.span,
			severity: "warning",
		};
	},
});
