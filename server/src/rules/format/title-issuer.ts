import { replace } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { distance } from "../../text/distance";

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
			name: "标题不写机关",
			good: draft("关于公共厕所免费开放的通知", "鹤岗市城市管理局"),
			looksBad: "标题没有发文机关，红头文件可以省略。",
		},
	],
	*check(d) {
		const issuer = d.draft.titleIssuer;
		if (!issuer) return;
		const slip = d.draft.slip.get("署名") ?? d.draft.slip.get("发文机关");
		const signed =
			d.draft.signatures.length > 0 ? d.draft.signatures.map((s) => s.text) : slip && slip.value.kind === "scalar" ? [slip.value.text] : [];
		const [signature] = signed;
		if (signed.length !== 1 || signature === undefined) return;
		const squeeze = (t: string): string => t.replace(/[\s\u3000]/g, "");
		const a = squeeze(issuer.text);
		const b = squeeze(signature);
		// The slip sides with the title: then it is the signature that is wrong (format/signature).
		if (
			d.draft.slip.get("发文机关") &&
			d.issuers.some((p) => squeeze(p.text) === a || (p.organ !== undefined && p.organ === d.rulebook.organ(a)))
		)
			return;
		if (a === b || /[市省县区]长|主任|总理|主席|局长/.test(b)) return;
		const organA = d.rulebook.organ(a);
		const organB = d.rulebook.organ(b);
		if (organA && organB ? organA === organB : organA === undefined && organB === undefined && !slipOfThePen(a, b)) return;
		// One of the two is unknown: only what is plainly the same name miswritten is reported.
		if ((organA === undefined) !== (organB === undefined) && !slipOfThePen(a, b)) return;
		if (/^(?:批转|转发|印发)/.test(a) || a.length > 30) return;
		yield {
			message: "differs",
			values: { actual: issuer.text, expected: signature },
			at: issuer.span,
			fixes: [{ title: { zh: `改为“${b}”`, en: `Write ${b}` }, safe: true, edits: replace(issuer.span, b) }],
		};
	},
});

const slipOfThePen = (a: string, b: string): boolean =>
	(a.length >= 4 && b.startsWith(a)) ||
	(b.length >= 4 && a.startsWith(b) && a.length - b.length <= 3) ||
	(Math.min(a.length, b.length) >= 5 && distance(a, b, 2) <= 2);
