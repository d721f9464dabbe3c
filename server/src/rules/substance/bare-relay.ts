import { addEntry } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import type { Sentence } from "../../requirements/sentences";

const draft = (kind: string, title: string, to: string, body: string): string => `---
文种: ${kind}
发文机关: 鹤岗市民政局
主送: ${to}
阶段: 送审
---

${title}

${to}：

${body}
`;

export const rule = defineRule({
	title: { zh: "原文转报、转发", en: "Bare relay" },
	why: {
		zh: "下级机关的请示需要以本机关名义转报的，应当提出倾向性意见，不得原文转报；转发应当有自己的要求，并附原文。",
		en: "A relayed text is passed on with one's own opinion or requirement, and annexed.",
	},
	sources: ["T15", "R45"],
	severity: "error",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		upward: {
			zh: "转报他人来文，没有本机关的意见，也没有附原文。",
			en: "Relays another's text upward with neither an own opinion nor the text annexed.",
		},
		downward: {
			zh: "{verb}他人来文，没有本机关的要求，也没有附原文。",
			en: "Relays another's text with neither an own requirement nor the text annexed.",
		},
	},
	examples: [
		{
			name: "原文转报",
			bad: draft(
				"请示",
				"⟦鹤岗市民政局关于转报萝北县敬老院扩建项目的请示⟧",
				"鹤岗市人民政府",
				"萝北县民政局报来《关于扩建县敬老院的请示》，现转报市政府，请批示。",
			),
			fixed: draft(
				"请示",
				"鹤岗市民政局关于转报萝北县敬老院扩建项目的请示",
				"鹤岗市人民政府",
				"萝北县民政局报来《关于扩建县敬老院的请示》，现转报市政府，请批示。",
			).replace("阶段: 送审\n", "阶段: 送审\n附件: [〔请填写所转文件的名称〕]\n"),
		},
		{
			name: "只转发不提要求",
			bad: draft(
				"通知",
				"⟦鹤岗市民政局转发省民政厅关于做好救灾物资储备工作的通知⟧",
				"各县区民政局",
				"现将省民政厅《关于做好救灾物资储备工作的通知》转发给你们，请认真贯彻执行。",
			),
		},
		{
			name: "附了原文",
			good: `${draft("通知", "鹤岗市民政局转发省民政厅关于做好救灾物资储备工作的通知", "各县区民政局", "现将省民政厅《关于做好救灾物资储备工作的通知》转发给你们，请认真贯彻执行。\n\n附件：关于做好救灾物资储备工作的通知")}`,
			looksBad: "没有自己的要求，但附了原文。",
		},
		{
			name: "有自己的意见",
			good: draft(
				"请示",
				"鹤岗市民政局关于转报萝北县敬老院扩建项目的请示",
				"鹤岗市人民政府",
				"萝北县民政局报来《关于扩建县敬老院的请示》。经审核，该院入住率已达97%，我局同意扩建，请批示。",
			),
			looksBad: "没有附原文，但写明了本机关的意见。",
		},
	],
	*check(d) {
		const { title } = d.draft;
		if (!title || d.has("请假")) return;
		const inTitle = /转报|转呈|转发|批转/.exec(title.text.replace(/《[^》]*》/g, ""))?.[0];
		const verb = inTitle ?? relayIn(d.sentences);
		if (!verb) return;
		if (d.draft.annexes.length > 0 || d.draft.annexNote || (d.draft.slip.get("附件") && d.draft.slip.get("附件")!.value.kind !== "null"))
			return;
		const upward = verb === "转报" || verb === "转呈" || d.direction === "上行";
		const text = d.paragraphs
			.map((p) => p.text)
			.join("\n")
			.replace(/《[^》]*》/g, "");
		if (
			upward
				? OPINION.test(text)
				: REQUIREMENT.test(
						text.replace(
							/请?(?:各单位)?(?:结合(?:本地|本单位|各自)?实际，?)?(?:认真|遵照|抓好|切实)?(?:贯彻|组织|学习)?(?:执行|落实|贯彻落实|抓好落实)/g,
							"",
						),
					)
		)
			return;
		const fixes = [
			{
				title: { zh: "增加附件（填写所转文件）", en: "Add the relayed text as annex" },
				safe: false,
				edits: addEntry(d.draft, "附件", "[〔请填写所转文件的名称〕]"),
			},
		];
		yield { message: upward ? "upward" : "downward", values: { verb }, at: title.span, fixes };
	},
});

function relayIn(sentences: readonly Sentence[]): string | undefined {
	for (const { text } of sentences) {
		const verb = text.includes("转") ? /现(?:将)?.{0,40}(转报|转呈)/.exec(text)?.[1] : undefined;
		if (verb !== undefined) return verb;
	}
	return undefined;
}

const OPINION =
	/经(?:我局|我委|我县|本局)?[^，。]{0,10}(?:审核|研究|核实|审查|论证|调研|核查)|我[局委办县区市][^，。]{0,10}(?:认为|同意|建议|意见|拟|倾向)|建议|同意|拟|倾向|认为/;
const REQUIREMENT =
	/要(?!求)|应当?(?!急)|须|必须|务必|不得|请(?:于|将|各|按)|(?:月|日|底)前|现(?:提出|就).{0,20}(?:要求|意见)|一、|报(?:送|我|市)/;
