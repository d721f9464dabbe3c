import { insertAfter } from "../../document/edits";
import { defineRule } from "../../lint/rule";

const request = (end: string, slip = "", kind = "请示"): string => `---
文种: ${kind}
发文机关: 鹤岗市地震局
主送: 鹤岗市人民政府
${slip}---

鹤岗市地震局关于购置流动观测设备的${kind}

鹤岗市人民政府：

我局现有流动观测仪2台，使用年限均已超过10年。拟购置4台，费用从我局2017年部门预算中列支。

妥否，请批示。

鹤岗市地震局

2017年8月1日
${end}`;

export const rule = defineRule({
	title: { zh: "请示没有联系人和电话", en: "A request without contact and telephone" },
	why: {
		zh: "请示要由上级机关的承办人与主办单位核对情况，通常在附注处写明联系人姓名和电话。",
		en: "Whoever handles a request needs someone to ask: the note names a contact and a telephone number.",
	},
	sources: [],
	severity: "info",
	due: "拟稿",
	kinds: ["请示"],
	since: "0.2.0",
	messages: {
		missing: { zh: "请示没有写明联系人和电话的附注。", en: "No note names a contact and a telephone number." },
		contact: { zh: "附注没有写明联系人。", en: "The note names no contact." },
		telephone: { zh: "附注没有写明联系电话。", en: "The note gives no telephone number." },
	},
	examples: [
		{
			name: "没有附注",
			bad: request("").replace("文种", "⟦文种⟧"),
			fixed: request("\n（联系人：〔姓名〕，电话：〔电话〕）\n"),
			still: ["format/contact-note", "substance/placeholder"],
		},
		{ name: "附注说的是公开", bad: request("\n⟦（此件不公开）⟧\n"), severity: "info" },
		{ name: "有人名没有电话", bad: request("\n⟦（联系人：丑二）⟧\n") },
		{ name: "稿纸的附注只有电话", bad: request("", "⟦附注⟧: 联系电话0468-3350012\n") },
		{
			name: "正文里写了",
			good: request("").replace("妥否，请批示。", "联系人：丑二，联系电话：0468-3350012\n\n妥否，请批示。"),
			looksBad: "没有附注，但正文写明了联系人和电话。",
		},
		{
			name: "报告",
			good: request("", "", "报告").replace("妥否，请批示。", "特此报告。").replace("拟购置", "已购置"),
			looksBad: "没有联系人，但报告不要求答复。",
		},
	],
	*check(d) {
		const slip = d.draft.slip.get("附注");
		const notes = d.draft.notes;
		const said = [
			slip?.value.text ?? "",
			...notes.map((n) => n.text),
			...d.paragraphs.filter((p) => CONTACT.test(p.text)).map((p) => p.text),
		].join("\n");
		const named = CONTACT.test(said);
		const reached = TELEPHONE.test(said);
		if (named && reached) return;
		const note = notes.find((n) => CONTACT.test(n.text) || TELEPHONE.test(n.text)) ?? notes[0];
		const after =
			d.draft.paragraphs.filter((p) => p.part === "note" || p.part === "date" || p.part === "signature").at(-1) ?? d.paragraphs.at(-1);
		yield {
			message: !named && !reached ? "missing" : named ? "telephone" : "contact",
			data: { field: "附注" },
			at: note?.span ?? d.slipAt("附注"),
			fixes:
				after && !named && !reached && !d.draft.text.includes("〔电话〕")
					? [
							{
								title: { zh: "插入联系人附注", en: "Insert a note with the contact" },
								safe: false,
								edits: insertAfter(d.draft, after, ["（联系人：〔姓名〕，电话：〔电话〕）"]),
							},
						]
					: [],
		};
	},
});

const CONTACT = /(?:联系人|联络人|经办人|承办人)(?:及(?:联系)?(?:电话|方式))?\s*[：:、]?\s*[^〔\s，。）)]/;
/** A number, or the blank that a published text has in its place. */
const TELEPHONE = /\d{3,4}[-—－\s]?\d{7,8}|(?<!\d)1\d{10}(?!\d)|(?:电话|手机|方式)\s*[：:]?\s*(?:\d{4,8}|[×xX＊*]{2,}|[^\d\n]{0,4}\d{6,})/;
