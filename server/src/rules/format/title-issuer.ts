import { replace } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { strangeTitleIssuer } from "../../requirements/signature";

const draft = (title: string, signature: string): string => `${title}

各区人民政府：

自2017年7月1日起，市区公共厕所免费开放。

${signature}
2017年6月20日
`;

export const rule = defineRule({
	title: { zh: "标题中的发文机关与署名不一致", en: "Issuer in the title is not the signature's" },
	why: { zh: "标题由发文机关、事由和文种组成，其中的发文机关就是署名的机关。", en: "The title names the issuer, who also signs." },
	sources: ["T9"],
	severity: "error",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		differs: {
			zh: "标题中的发文机关“{actual}”与署名“{expected}”不一致。",
			en: "The title's issuer “{actual}” is not the signature's “{expected}”.",
		},
	},
	examples: [
		{
			name: "漏字",
			bad: draft("⟦鹤岗市人民⟧关于公共厕所免费开放的通知", "鹤岗市人民政府"),
			fixed: draft("鹤岗市人民政府关于公共厕所免费开放的通知", "鹤岗市人民政府"),
		},
		{
			name: "署名是另一个机关",
			bad: draft("⟦鹤岗市人民政府⟧关于公共厕所免费开放的通知", "鹤岗市城市管理局"),
			fixed: draft("鹤岗市城市管理局关于公共厕所免费开放的通知", "鹤岗市城市管理局"),
		},
		{
			name: "标题用规范化简称",
			good: draft("市城管局关于公共厕所免费开放的通知", "鹤岗市城市管理局"),
			looksBad: "写法不同，但是规范化简称。",
		},
		{
			name: "写错的机关像是自造的简称",
			bad: draft("⟦鹤岗市人力资源社会保局⟧关于公共厕所免费开放的通知", "鹤岗市人力资源和社会保障局"),
			fixed: draft("鹤岗市人力资源和社会保障局关于公共厕所免费开放的通知", "鹤岗市人力资源和社会保障局"),
		},
		{
			name: "标题不写机关",
			good: draft("关于公共厕所免费开放的通知", "鹤岗市城市管理局"),
			looksBad: "标题没有发文机关，红头文件可以省略。",
		},
	],
	*check(d) {
		const strange = strangeTitleIssuer(d);
		if (!strange) return;
		const { issuer, signature } = strange;
		yield {
			message: "differs",
			values: { actual: issuer.text, expected: signature },
			at: issuer.span,
			fixes: [{ title: { zh: `改为“${signature}”`, en: `Write ${signature}` }, safe: true, edits: replace(issuer.span, signature) }],
		};
	},
});
