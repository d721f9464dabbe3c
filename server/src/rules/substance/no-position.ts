import { defineRule } from "../../lint/rule";
import { paysItself } from "../../requirements/asks";
import { ownWords } from "../../requirements/sentences";

const draft = (body: string): string => `---
文种: 请示
发文机关: 鹤岗市城市管理局
主送: 鹤岗市人民政府
阶段: 送审
---

鹤岗市城市管理局关于冬季清雪有关问题的请示

鹤岗市人民政府：

今冬清雪机械不足，缺口铲雪车6台。${body}

妥否，请批示。
`;

export const rule = defineRule({
	title: { zh: "请示没有自己的意见", en: "A request without an own position" },
	why: {
		zh: "请示应当提出本机关的倾向性意见或者办理建议，不能只把问题交给上级；转报下级请示的，更要有自己的意见。",
		en: "A request states the organ's own inclination, above all when it passes on a subordinate's.",
	},
	sources: ["T15"],
	severity: "warning",
	due: "拟稿",
	kinds: ["请示"],
	since: "0.1.0",
	messages: {
		relayed: {
			zh: "转报下级机关的请示，没有提出本机关的倾向性意见。",
			en: "It passes on a subordinate's request without an own inclination.",
		},
		open: { zh: "只提出问题，没有本机关的意见或者建议方案。", en: "It puts the question without an own view or plan." },
	},
	examples: [
		{ name: "只问不答", bad: draft("⟦机械是购置还是租赁，请市政府明确。⟧"), severity: "info" },
		{ name: "转报下级", bad: draft("⟦东山区城管局报来《关于增配清雪机械的请示》。⟧"), severity: "warning" },
		{
			name: "写明了费用自行解决",
			good: draft("清雪机械使用11年，更换费用36万元由我局自行解决。"),
			looksBad: "没有建议、拟，但费用由谁出已经定了。",
		},
		{
			name: "提出了意见",
			good: draft("机械是购置还是租赁，请市政府明确。我局倾向租赁，每台班费用低1200元。"),
			looksBad: "提了问题，但写明了倾向。",
		},
	],
	*check(d) {
		if (d.has("请假") || d.has("返程报告")) return;
		const texts = d.sentences.map((s) => ({ s, text: ownWords(s) }));
		if (texts.some(({ text }) => POSITION.test(text) && !/^.{0,8}(?:建议|拟).{0,6}(?:何|如何|哪)/.test(text))) return;
		if (texts.some(({ text }) => paysItself(text))) return;
		const definite = d.asks.some((a) => a.form !== "closing" && !OPEN.test(a.text) && !/^请(?:予)?(?:批示|指示|审定)/.test(a.text));
		// Who asks that one definite thing be done has made up its mind.
		if (texts.some(({ text }) => /^(?:故|为此，?|特)?请(?:将|把|在|为|从|由)(?!.{0,12}(?:何|如何|哪|是否))/.test(text))) return;
		const relayed = texts.find(({ s }) =>
			/(?:报来|呈报|上报|报送|来文|提交)[^。]{0,12}《[^》]*(?:请示|报告|申请|函)》|《[^》]*(?:请示|申请)》[^。]{0,24}(?:收悉|报我|转报|呈报)|转报|转呈/.test(
				s.text,
			),
		);
		if (relayed && !definite) yield { message: "relayed", at: relayed.s.span, severity: "warning" };
		else if (!definite) {
			const open = texts.find(({ text }) => OPEN.test(text)) ?? texts.find(({ s }) => d.asks.some((a) => a.sentence === s));
			if (open) yield { message: "open", at: open.s.span, severity: "info" };
		}
	},
});

const POSITION =
	/建议|拟(?!定于|于|稿|任)|倾向|我[局委办县区市校院会][^，。]{0,8}(?:认为|意见|考虑|研究意见|主张)|两局(?:认为|意见|商定)|经(?:我局|我委|本局|局务会|党组会?|集体)?[^，。]{0,12}(?:研究|论证|审核|审查)[^。]{0,30}(?:同意|认为|应|可行|符合)|计划(?:于|从|在|用|投资|实施)|方案(?:为|如下|是)|原则(?:上)?同意|现(?:申请|请求)|(?:准备|打算|预计)(?:于|在|用|从|分)/;
const OPEN = /何处|何种|如何|怎样|怎么|是否|还是|由谁|由哪|哪[个家级项]|什么|多少|与否|何时/;
