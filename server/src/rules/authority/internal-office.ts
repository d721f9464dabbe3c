import { defineRule } from "../../lint/rule";
import { changeIssuer } from "../../requirements/issuerChange";

const draft = (issuer: string): string => `---
文种: 通知
发文机关: ${issuer}
主送: 市直各单位
阶段: 送审
---

${issuer.replace(/⟦|⟧/g, "")}关于报送职工养老保险缴费基数的通知

市直各单位：

请于7月15日前报送2017年度缴费基数。
`;

export const rule = defineRule({
	title: { zh: "内设机构对外行文", en: "Issued by an internal section" },
	why: {
		zh: "部门的内设机构除办公室外，不得对外正式行文。应当以部门名义发文。",
		en: "A department's internal sections, its office excepted, do not write outward.",
	},
	sources: ["T17"],
	severity: "error",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		section: {
			zh: "“{actual}”是{organ}的内设机构，不能对外正式行文，应当以{organ}名义发文。",
			en: "“{actual}” is an internal section of {organ}, which should issue this itself.",
		},
	},
	examples: [
		{
			name: "科室发文",
			bad: draft("⟦鹤岗市人力资源和社会保障局养老保险科⟧"),
			fixed: draft("鹤岗市人力资源和社会保障局"),
		},
		{ name: "简称加处室", bad: draft("⟦市人社局养老保险科⟧") },
		{ name: "办公室除外", good: draft("鹤岗市人力资源和社会保障局办公室"), looksBad: "是内设机构，但办公室可以行文。" },
		{ name: "有独立名义的机构", good: draft("鹤岗市人民政府法制办公室"), looksBad: "名称里有上级机关，但本身是独立的机关。" },
	],
	*check(d) {
		for (const issuer of d.issuers) {
			if (!issuer.section || /办公室/.test(issuer.section.section)) continue;
			const { organ } = issuer.section;
			yield {
				message: "section",
				values: { actual: issuer.text, organ: organ.name },
				at: issuer.span,
				fixes: [
					{
						title: { zh: `发文机关改为${organ.name}`, en: `Issue as ${organ.name}` },
						safe: false,
						edits: changeIssuer(d, organ.name, [issuer]),
					},
				],
			};
		}
	},
});
