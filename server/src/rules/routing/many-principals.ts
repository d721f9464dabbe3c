import { defineRule } from "../../lint/rule";
import { addCopy, removeReceivers } from "../../requirements/receivers";

const draft = (to: string, body = "鹤岗市人民政府", kind = "请示"): string => `---
文种: ${kind}
阶段: 送审
发文机关: 鹤岗市林业局
主送: ${to}
---

鹤岗市林业局关于增设森林防火检查站的${kind}

${body}：

春防期间进山人员增多，现有检查站6处，拟在东山、峻德各增设1处，需聘用检查员8名。

妥否，请批示。

（联系人：甲某，电话：0468-3350001）
`;

export const rule = defineRule({
	title: { zh: "上行文有几个主送机关", en: "An upward document with several addressees" },
	why: {
		zh: "向上级机关行文，原则上主送一个上级机关，根据需要同时抄送相关上级机关和同级机关，免得互相推诿或者批示不一。",
		en: "An upward document goes to one superior; others get copies.",
	},
	sources: ["T15"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		many: {
			zh: "上行文只主送一个上级机关，现有{count}个；“{actual}”改为抄送。",
			en: "An upward document has one addressee, not {count}; copy it to {actual} instead.",
		},
	},
	examples: [
		{
			name: "主送市政府和省厅",
			bad: draft("[鹤岗市人民政府, ⟦黑龙江省林业厅⟧]", "鹤岗市人民政府、黑龙江省林业厅"),
			fixed: draft("鹤岗市人民政府\n抄送: [黑龙江省林业厅]", "鹤岗市人民政府"),
		},
		{ name: "主送市政府和财政局", bad: draft("鹤岗市人民政府，⟦市财政局⟧", "鹤岗市人民政府，市财政局") },
		{
			name: "几个领导请假",
			good: "---\n文种: 请示\n类别: [请假]\n发文机关: 鹤岗市林业局\n主送: [庚副市长, 甲市长]\n阶段: 送审\n---\n\n鹤岗市林业局关于局长赴北京参加会议的请示\n\n庚副市长、甲市长：\n\n局长拟于6月5日赴北京，6月7日返回。\n",
			looksBad: "主送两位，但省外请假本来就要报两位领导。",
		},
		{
			name: "下行文",
			good: draft("[各县、区人民政府, 市直各单位]", "各县、区人民政府，市直各单位", "通知").replace("妥否，请批示。\n\n", ""),
			looksBad: "主送几个机关，但不是上行文。",
		},
	],
	*check(d) {
		if (d.direction !== "上行" || d.has("请假") || d.has("返程报告") || d.withoutKind || d.addressees.length < 2) return;
		const first = d.addressees.findIndex(
			(a) => a.organ !== undefined && d.issuer !== undefined && d.rulebook.isSuperior(a.organ, d.issuer),
		);
		const kept = d.addressees[Math.max(0, first)]!;
		// One organ named twice is cc-duplicate's; a letter to a person is to-leader's.
		const rest = d.addressees.filter((a) => a !== kept && !a.leader && (a.organ === undefined || a.organ !== kept.organ));
		const one = rest[0];
		if (!one) return;
		const names = rest.map((r) => r.text);
		yield {
			message: "many",
			values: { count: String(d.addressees.length), actual: names.join("、") },
			data: { actual: names.join("、"), expected: kept.text },
			at: one.span,
			fixes: [
				{
					title: { zh: `${names.join("、")}改为抄送`, en: `Copy to ${names.join(", ")}` },
					safe: false,
					edits: rest.length === 1 ? [...removeReceivers(d, "主送", (n) => n === one.text), ...addCopy(d, one.text)] : [],
				},
			].filter((f) => f.edits.length > 0),
		};
	},
});
