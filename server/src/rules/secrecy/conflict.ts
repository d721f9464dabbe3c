import { defineRule } from "../../lint/rule";
import { classificationOf, disclosureSayings, type Saying } from "../../requirements/secrecy";

const draft = (slip: string, note = ""): string => `---
文种: 通知
发文机关: 鹤岗市公安局
主送: 各县、区人民政府
${slip}---

鹤岗市公安局关于开展枪支弹药清查的通知

各县、区人民政府：

2017年8月1日至31日清查民用枪支、弹药的保管和使用。

鹤岗市公安局

2017年7月20日
${note}`;
const config = { classified: true };

export const rule = defineRule({
	title: { zh: "密级、公开方式和附注矛盾", en: "Classification against disclosure" },
	why: {
		zh: "涉密公文不得公开；稿纸上的公开方式与附注不一致，印发后就可能公开了不该公开的内容。",
		en: "A classified document is not published, and what the note says of publication must agree with the slip.",
	},
	sources: ["R27", "R51", "S"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		classified: { zh: "密级“{classification}”的公文不得“{actual}”。", en: "Marked “{classification}”, yet “{actual}”." },
		note: { zh: "稿纸的公开方式是“{actual}”，附注却写“{note}”。", en: "The slip says “{actual}”, the note “{note}”." },
	},
	examples: [
		{ name: "密级公文主动公开", bad: draft("份号: 000012\n密级: 秘密★1年\n公开: ⟦主动公开⟧\n"), config },
		{ name: "密级公文附注公开发布", bad: draft("份号: 000012\n密级: 机密★5年\n", "\n⟦（此件公开发布）⟧\n"), config },
		{ name: "依申请公开却公开发布", bad: draft("公开: ⟦依申请公开⟧\n", "\n（此件社会公开）\n") },
		{ name: "主动公开却写不公开", bad: draft("公开: {方式: ⟦主动公开⟧}\n", "\n（此件不公开）\n") },
		{ name: "附注在稿纸上", bad: draft("公开: {方式: ⟦不予公开⟧, 理由: 涉及治安防控部署}\n附注: 此件公开发布\n") },
		{ name: "两处一致", good: draft("公开: 主动公开\n", "\n（此件公开发布）\n"), looksBad: "写法不同，但都是公开。" },
		{
			name: "删减后公开",
			good: draft("公开: 主动公开\n", "\n（此件删减后公开）\n"),
			looksBad: "附注没有写主动公开，但删减后公开并不矛盾。",
		},
		{
			name: "密级公文不予公开",
			good: draft("份号: 000012\n密级: 秘密★1年\n公开: {方式: 不予公开, 理由: 国家秘密}\n", "\n（联系人：子五，公开电话：0468-3350110）\n"),
			config,
			looksBad: "附注里有“公开”二字，但说的是电话。",
		},
	],
	*check(d) {
		const sayings = disclosureSayings(d);
		const onSlip = sayings.find((s) => s.where === "slip");
		const notes = sayings.filter((s) => s.where === "note");
		const classification = classificationOf(d);
		const open = sayings.find((s) => s.way === "public");
		if (classification?.level && open) {
			yield {
				message: "classified",
				values: { classification: classification.text, actual: plain(open) },
				data: { field: "公开", actual: plain(open) },
				at: open.span,
				related: [{ span: classification.span, message: { zh: "密级", en: "classification" } }],
			};
			return;
		}
		// 依申请公开 and 此件不公开 agree: neither is published.
		const first = onSlip ?? notes[0];
		const other = first && notes.find((n) => (n.way === "public") !== (first.way === "public"));
		if (!first || !other) return;
		yield {
			message: "note",
			values: { actual: plain(first), note: plain(other) },
			data: { field: "公开", actual: plain(first), expected: plain(other) },
			at: first.span,
			related: [{ span: other.span, message: { zh: "附注", en: "the note" } }],
		};
	},
});

const plain = (s: Saying): string => s.text.replace(/^[（(]|[）)]$/g, "").trim();
