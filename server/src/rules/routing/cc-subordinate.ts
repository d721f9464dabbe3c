import { defineRule } from "../../lint/rule";
import { copiesOf, dropReceiver, goesUp } from "../../requirements/receivers";
import { skippedSuperior } from "../../requirements/skippedSuperior";
import { isSubordinate } from "../../requirements/subordinates";

const draft = (issuer: string, to: string, copy: string, line = "", kind = "报告"): string => `---
文种: ${kind}
阶段: 送审
发文机关: ${issuer}
主送: ${to}
${copy}---

${issuer}关于中小学冬季取暖情况的${kind}

${to}：

全市中小学132所已全部供暖，室温达到20℃以上。下一步每周抽测一次。

特此报告。
${line}`;

export const rule = defineRule({
	title: { zh: "上行文抄送下级", en: "Upward document copied to subordinates" },
	why: {
		zh: "上行文不抄送下级机关：上级没有批准的事项，下级会当作已经决定的执行。",
		en: "An upward document is not copied to subordinates, who might take what is not yet approved for decided.",
	},
	sources: ["T15"],
	severity: "error",
	due: "送审",
	since: "0.2.0",
	messages: {
		copied: {
			zh: "上行文不抄送下级机关，“{actual}”是下级机关。",
			en: "“{actual}” is a subordinate; an upward document is not copied to it.",
		},
	},
	examples: [
		{
			name: "市政府的报告抄送县政府",
			bad: draft("鹤岗市人民政府", "黑龙江省人民政府", "抄送: [省教育厅, ⟦萝北县政府⟧]\n"),
			fixed: draft("鹤岗市人民政府", "黑龙江省人民政府", "抄送: [省教育厅]\n"),
		},
		{
			name: "抄送统称",
			bad: draft("鹤岗市人民政府", "黑龙江省人民政府", "", "\n抄送：⟦各县、区人民政府⟧，⟦市政府各直属单位⟧。\n"),
		},
		{
			name: "局抄送本系统下级",
			bad: draft("鹤岗市教育局", "鹤岗市人民政府", "抄送: [市财政局, ⟦各县、区教育局⟧]\n", "\n抄送：市财政局，各县、区教育局。\n"),
			fixed: draft("鹤岗市教育局", "鹤岗市人民政府", "抄送: [市财政局]\n", "\n抄送：市财政局。\n"),
		},
		{
			name: "县政府抄送县教育局",
			bad: draft("绥滨县人民政府", "鹤岗市人民政府", "抄送: ⟦绥滨县教育局⟧\n"),
			fixed: draft("绥滨县人民政府", "鹤岗市人民政府", ""),
		},
		{ name: "局抄送自己的科", bad: draft("鹤岗市教育局", "鹤岗市人民政府", "抄送: ⟦市教育局基建科⟧\n") },
		{
			name: "抄送同级",
			good: draft("鹤岗市教育局", "鹤岗市人民政府", "抄送: [市财政局, 萝北县人民政府]\n"),
			looksBad: "抄送县政府，但县政府与局不相隶属，不是它的下级。",
		},
		{
			name: "县政府抄送县委",
			good: draft("绥滨县人民政府", "鹤岗市人民政府", "抄送: [绥滨县委, 绥滨县人大常委会]\n"),
			looksBad: "名称以本县开头，但不是县政府的下级。",
		},
		{
			name: "下行文",
			good: draft("鹤岗市教育局", "各县、区教育局", "抄送: [萝北县教育局]\n", "", "通知").replace("\n特此报告。\n", "\n"),
			looksBad: "抄送下级，但通知是下行文。",
		},
	],
	*check(d) {
		if (d.withoutKind || !goesUp(d)) return;
		const copies = copiesOf(d);
		// Taken out first, the last copy would take the line along to which the superior passed over belongs.
		const waits = copies.length === 1 && skippedSuperior(d) !== undefined;
		for (const copy of copies) {
			if (!isSubordinate(d, copy.party)) continue;
			const actual = copy.party.organ?.name ?? copy.party.text;
			yield {
				message: "copied",
				values: { actual: copy.party.text },
				data: { organ: actual, actual: copy.party.text, field: "抄送" },
				at: copy.party.span,
				fixes: [
					{ title: { zh: `删去抄送${copy.party.text}`, en: `Remove ${copy.party.text}` }, safe: !waits, edits: dropReceiver(d, copy) },
				],
			};
		}
	},
});
