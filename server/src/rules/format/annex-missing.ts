import { defineRule } from "../../lint/rule";
import { annexesOnSlip, annexMentions, listedAnnexes } from "../../requirements/annexes";

const draft = (body: string, more = "", slip = ""): string => `---
文种: 通知
发文机关: 鹤岗市城市管理局
主送: 各区城管局
阶段: 送审
${slip}---

鹤岗市城市管理局关于清理占道经营的通知

各区城管局：

自7月10日起清理占道经营，${body}
${more}`;

const annex = "\n附件\n\n占道经营点位表\n\n1.南翼街早市。\n";

export const rule = defineRule({
	title: { zh: "附件缺失", en: "Annex missing" },
	why: {
		zh: "附件是公文的组成部分：正文说到的附件要在附件说明里列出，列出的要附上。缺了附件，收文机关无法办理。",
		en: "Annexes are part of the document: those the text speaks of are listed, those listed are attached.",
	},
	sources: ["T9"],
	severity: "error",
	due: "送审",
	since: "0.2.0",
	messages: {
		unlisted: {
			zh: "正文提到“{actual}”，但没有附件说明，也没有附件。",
			en: "The text speaks of “{actual}”, but no annex is listed or attached.",
		},
		unattached: { zh: "附件“{actual}”已列出，但没有附上。", en: "Annex “{actual}” is listed but not attached." },
		file: { zh: "附件文件“{actual}”不存在。", en: "The annex file “{actual}” does not exist." },
	},
	examples: [
		{ name: "见附件，没有附件", bad: draft("点位⟦见附件⟧。") },
		{ name: "名单附后，没有附", bad: draft("重点点位⟦名单附后⟧。") },
		{ name: "如附件所列，没有附件", bad: draft("点位⟦如附件⟧所列。") },
		{ name: "附件所列，没有附件", bad: draft("⟦附件所列⟧点位由各区每日巡查。") },
		{ name: "附上，没有附", bad: draft("按时完成。\n\n现将点位登记表⟦附上⟧，请核对。") },
		{ name: "列了两个，只附一个", bad: draft("点位见附件1。", `\n附件：1. 占道经营点位表\n　　　2. ⟦清理进度表⟧\n${annex}`) },
		{ name: "列出而未附", bad: draft("点位另列。", "\n附件：⟦占道经营点位表⟧\n") },
		{ name: "稿纸登记的附件没有附齐", bad: draft("点位见附件。", annex, "附件: [占道经营点位表, ⟦清理进度表⟧]\n") },
		{
			name: "列出并附上",
			good: draft("点位见附件。", `\n附件：占道经营点位表\n${annex}`),
			looksBad: "“见附件”没有说是哪一个，但附件齐全。",
		},
		{
			name: "别的文件的附件",
			good: draft("清理标准按照《黑龙江省城市容貌标准》附件2执行，各区报告附图片。"),
			looksBad: "提到附件2，但那是另一份文件的附件。",
		},
		{
			name: "别的文件附件所列",
			good: draft("《占道经营整治方案》附件所列点位先行清理，上级通知附件所列点位随后清理，如附件设施损坏的及时报修。"),
			looksBad: "说到附件所列，但那是方案和上级通知的附件；“如”是假设。",
		},
		{ name: "附件另发", good: draft("点位另列。", "\n附件：占道经营点位表（另发）\n"), looksBad: "列出而没有附上，但注明另发。" },
		{
			name: "纸质附件只在稿纸上登记",
			good: draft("点位另列。", "", "附件: [占道经营点位表]\n"),
			looksBad: "文稿里没有附件，但稿纸上登记的可以是纸质材料。",
		},
	],
	*check(d) {
		if (d.stage === "拟稿") return;
		const { draft } = d;
		const listed = listedAnnexes(d);
		if (d.settings.files && d.slipKnown) {
			for (const a of annexesOnSlip(draft)) {
				const path = a.file?.text.trim();
				if (!a.file || !path || /^\w{2,}:\/\//.test(path) || d.settings.files.has(path)) continue;
				yield { message: "file", values: { actual: path }, data: { field: "附件", actual: path }, at: a.file.span };
			}
		}
		// A page that shows the cover alone has its annexes elsewhere; a slip says that this is the draft itself.
		const whole = draft.annexNote !== undefined && d.slipKnown;
		const judged = draft.annexes.length > 0 ? listed.length > draft.annexes.length : whole;
		for (const a of judged ? listed : []) {
			if (a.annex || a.file || a.apart || a.text === "" || /^〔.*〕$/.test(a.text)) continue;
			yield { message: "unattached", values: { actual: a.text }, data: { field: "附件", actual: a.text }, at: a.span };
		}
		if (listed.length > 0 || draft.annexes.length > 0 || draft.annexNote) return;
		const leave = d.draft.slip.get("请假")?.value.entries.find((e) => e.key === "附件");
		if (leave && leave.value.kind !== "null") return;
		const [mention] = annexMentions(d);
		if (mention)
			yield { message: "unlisted", values: { actual: mention.text }, data: { field: "附件", actual: mention.text }, at: mention.span };
	},
});
