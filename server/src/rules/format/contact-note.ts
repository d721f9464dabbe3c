import { insertAfter } from "../../document/edits";
import type { Draft, Paragraph } from "../../document/types";
import { defineRule } from "../../lint/rule";

const draft = (note: string, kind = "请示", slip = ""): string => `---
文种: ${kind}
发文机关: 鹤岗市民政局
主送: 鹤岗市人民政府
${slip}---

鹤岗市民政局关于修缮救助站的${kind}

鹤岗市人民政府：

救助站屋面漏雨，修缮需26万元，已列入我局2017年部门预算，拟于6月开工。

${kind === "请示" ? "妥否，请批示。" : "特此报告。"}

鹤岗市民政局

2017年5月9日
${note}`;

export const rule = defineRule({
	title: { zh: "请示没有附注联系人和电话", en: "Request without contact in its note" },
	why: {
		zh: "请示应当在附注处注明联系人的姓名和电话，便于上级机关办理时核实。",
		en: "A request names a contact and a telephone number in its note.",
	},
	// A matter of practice; no article asks for it.
	sources: [],
	severity: "info",
	due: "送审",
	kinds: ["请示"],
	since: "0.2.0",
	messages: {
		missing: { zh: "请示应当在附注处注明联系人姓名和电话。", en: "A request's note names a contact and a telephone number." },
		person: { zh: "附注没有写明联系人。", en: "The note names no contact." },
		phone: { zh: "附注没有写明联系电话。", en: "The note gives no telephone number." },
	},
	examples: [
		{
			name: "没有附注",
			bad: draft("").replace("2017年5月9日", "⟦2017年5月9日⟧"),
			fixed: draft("\n（联系人：〔请填写〕，电话：〔请填写〕）\n"),
			still: ["substance/placeholder", "format/contact-note"],
		},
		{ name: "附注写的是别的", bad: draft("\n（此件不公开）\n").replace("2017年5月9日", "⟦2017年5月9日⟧") },
		{ name: "没有电话", bad: draft("\n⟦（联系人：丑三）⟧\n") },
		{ name: "没有联系人", bad: draft("\n⟦（电话：0468-3350041）⟧\n") },
		{ name: "换个写法", good: draft("\n（经办人：丑三；联系电话：3350041）\n"), looksBad: "没有“联系人”三个字，但有经办人和电话。" },
		{ name: "写在稿纸上", good: draft("", "请示", "附注: 联系人：丑三，电话：0468-3350041\n"), looksBad: "正文没有附注，但稿纸上有。" },
		{
			name: "稿纸读不出来",
			good: draft("", "请示", "附注： 联系人：丑三，电话：0468-3350041\n"),
			looksBad: "正文没有附注，但稿纸上可能有。",
		},
		{ name: "报告", good: draft("", "报告"), looksBad: "没有附注，但只有请示需要。" },
	],
	*check(d) {
		const { draft } = d;
		if (d.stage === "拟稿") return;
		// The note may stand on the slip that does not parse.
		if (draft.slip.status === "broken") return;
		// A leave request gives its own contact in the body.
		if (d.has("请假") && (contacts(draft).some((c) => PHONE.test(c.text)) || d.draft.slip.get("请假"))) return;
		const found = contacts(draft);
		const text = found.map((f) => f.text).join("\n");
		const person = PERSON.test(text);
		const phone = PHONE.test(text);
		if (person && phone) return;
		const date = draft.paragraphs.find((p) => p.part === "date") ?? draft.paragraphs.findLast((p) => p.part === "signature");
		// A note with blanks is there to be filled in, not to be put in once more.
		const note = found.find((f) => PERSON.test(f.text) || PHONE.test(f.text) || BLANK.test(f.text));
		const at: Paragraph | undefined = date ?? draft.paragraphs.findLast((p) => p.part === "body");
		yield {
			message: person ? "phone" : phone ? "person" : "missing",
			data: { field: "附注" },
			at: note?.span ?? date?.span ?? d.slipAt("附注"),
			fixes:
				note || !at
					? []
					: [
							{
								title: { zh: "插入附注", en: "Insert the note" },
								safe: false,
								edits: insertAfter(draft, at, ["（联系人：〔请填写〕，电话：〔请填写〕）"]),
							},
						],
		};
	},
});

const PERSON = /(?:联系人|联\s*络\s*人|经办人|承办人|联系同志)(?:及(?:联系)?(?:电话|方式))?\s*(?:[：:为是]\s*)?[\u4e00-\u9fff×]{2,}/;
const PHONE = /(?:0\d{2,3}[-—－\s]?)?\d{7,8}(?!\d)|1\d{10}(?!\d)|(?:电话|手机|联系方式)\s*[：:]?\s*\d{5,}/;

const BLANK = /(?:联系人?|经办人?|承办人?|电话)[^，；]{0,4}[：:]\s*(?:〔|[，；）)]|$)/;

/** Where a contact may stand: the note, the slip's 附注, a labelled line. */
function contacts(draft: Draft): { text: string; span: { start: number; end: number } }[] {
	const slip = draft.slip.get("附注")?.value;
	return [
		...draft.notes,
		...(slip && slip.kind !== "null" ? [{ text: slip.text, span: slip.span }] : []),
		...draft.paragraphs.filter((p) => p.part !== "annex" && /^[（(]?(?:联系|经办|承办|电话)/.test(p.text)),
		...draft.fields.filter((f) => /联系|电话|经办/.test(f.key.text)).map((f) => ({ text: f.paragraph.text, span: f.paragraph.span })),
	];
}
