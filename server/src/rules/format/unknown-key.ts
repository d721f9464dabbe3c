import { replace } from "../../document/edits";
import { canonicalKey, ENGLISH_KEYS, SLIP_KEYS } from "../../document/slip";
import { defineRule } from "../../lint/rule";
import { personField } from "../../requirements/people";
import { nearest } from "../../text/distance";

const draft = (line: string): string => `---
文种: 通知
${line}
发文机关: 鹤岗市档案局
阶段: 送审
---

鹤岗市档案局关于做好档案移交的通知

市直各单位：

2006年以前的档案于9月底前移交市档案馆。
`;

export const rule = defineRule({
	title: { zh: "稿纸上不认识的项目", en: "Unknown key on the slip" },
	why: { zh: "项目名写错了，写在里面的内容就不起作用。", en: "What stands under a misspelt key has no effect." },
	sources: [],
	severity: "warning",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		near: { zh: "稿纸没有“{actual}”这一项，是不是“{expected}”？", en: "No such key “{actual}”; did you mean “{expected}”?" },
		unknown: { zh: "稿纸没有“{actual}”这一项，其中的内容不起作用。", en: "No such key “{actual}”; what it holds has no effect." },
		english: { zh: "“{actual}”可用，稿纸的写法是“{expected}”。", en: "“{actual}” is accepted; the slip's own key is “{expected}”." },
		foreign: {
			zh: "“{parent}”里没有“{actual}”这一项，其中的内容不起作用。",
			en: "“{parent}” has no “{actual}”; what it holds has no effect.",
		},
		nested: { zh: "“{parent}”里没有“{actual}”，是不是“{expected}”？", en: "“{parent}” has no “{actual}”; did you mean “{expected}”?" },
	},
	examples: [
		{ name: "写错一个字", bad: draft("⟦主选⟧: 市直各单位"), fixed: draft("主送: 市直各单位") },
		{
			name: "别的说法",
			bad: draft("⟦发文单位⟧: 鹤岗市档案局").replace("发文机关: 鹤岗市档案局\n", ""),
			fixed: draft("发文机关: 鹤岗市档案局").replace("发文机关: 鹤岗市档案局\n阶段", "阶段"),
		},
		{ name: "子项写错", bad: draft("签发: {职务: 局长, ⟦日其⟧: 2017-06-01}"), fixed: draft("签发: {职务: 局长, 日期: 2017-06-01}") },
		{
			name: "子项的别的说法",
			bad: draft("会签:\n  - {⟦会签单位⟧: 市财政局, 职务: 局长, ⟦签署日期⟧: 2017-06-01, 意见: 同意}"),
			fixed: draft("会签:\n  - {机关: 市财政局, 职务: 局长, 日期: 2017-06-01, 意见: 同意}"),
		},
		{ name: "没有这个子项", bad: draft("签发: {职务: 局长, 日期: 2017-06-01, ⟦手机号⟧: 见通讯录}") },
		{ name: "没有这一项", bad: draft("⟦天气⟧: 晴") },
		{ name: "条例的要素名", good: draft("主送机关: 市直各单位"), looksBad: "不是短写法，但条例的要素名也可用。" },
	],
	*check(d) {
		// Of a slip that does not parse the keys are guesses; its one fault is format/front-matter's.
		if (d.draft.slip.status === "broken") return;
		const taken = new Set(d.draft.slip.entries.map((e) => e.key));
		for (const e of d.draft.slip.entries) {
			if (Object.hasOwn(ENGLISH_KEYS, e.typed)) {
				const expected = ENGLISH_KEYS[e.typed]!;
				yield {
					message: "english",
					values: { actual: e.typed, expected },
					at: e.keySpan,
					severity: "info",
					fixes: [{ title: { zh: `改为“${expected}”`, en: `Rename to ${expected}` }, safe: true, edits: replace(e.keySpan, expected) }],
				};
				continue;
			}
			if (canonicalKey(e.typed) === undefined) {
				const expected = OTHER_WORDS[e.typed] ?? nearest(e.typed, SLIP_KEYS, e.typed.length <= 2 ? 1 : 2);
				if (expected === undefined || (e.typed.length <= 2 && ![...e.typed].some((c) => expected.includes(c))))
					yield { message: "unknown", values: { actual: e.typed }, at: e.keySpan };
				else
					yield {
						message: "near",
						values: { actual: e.typed, expected },
						at: e.keySpan,
						fixes: taken.has(expected)
							? []
							: [{ title: { zh: `改为“${expected}”`, en: `Rename to ${expected}` }, safe: true, edits: replace(e.keySpan, expected) }],
					};
				continue;
			}
			const known = NESTED[e.key];
			if (!known) continue;
			for (const node of e.value.kind === "list" ? e.value.items : [e.value]) {
				const names = new Set(node.entries.map((x) => x.key));
				for (const x of node.entries) {
					if (known.includes(x.key)) continue;
					const meant = known === PERSON ? personField(x.key) : undefined;
					if (meant !== undefined || (known === PERSON && nearest(x.key, known, 1) === undefined)) {
						yield {
							message: meant ? "nested" : "foreign",
							values: { parent: e.key, actual: x.key, expected: meant },
							at: x.keySpan,
							// What has no place at all is a remark; what has one is lost there.
							...(meant ? {} : { severity: "info" }),
							fixes:
								meant && !names.has(meant)
									? [{ title: { zh: `改为“${meant}”`, en: `Rename to ${meant}` }, safe: true, edits: replace(x.keySpan, meant) }]
									: [],
						};
						continue;
					}
					const expected = nearest(x.key, known, 1);
					// Other remarks are a drafter's own business; a slip of the pen is not.
					if (expected && !names.has(expected) && (x.key.length > 2 || [...x.key].some((c) => expected.includes(c))))
						yield {
							message: "nested",
							values: { parent: e.key, actual: x.key, expected },
							at: x.keySpan,
							fixes: [{ title: { zh: `改为“${expected}”`, en: `Rename to ${expected}` }, safe: true, edits: replace(x.keySpan, expected) }],
						};
				}
			}
		}
	},
});

const PERSON = ["姓名", "职务", "机关", "意见", "日期", "受托"];
const NESTED: Readonly<Record<string, readonly string[]>> = {
	签发: PERSON,
	审核: PERSON,
	会签: PERSON,
	起草: ["机关", "姓名", "日期"],
	征求意见: ["机关", "日期", "意见", "采纳"],
	合法性审查: ["机构", "机关", "日期", "结论"],
	审议: ["会议", "届次", "日期", "结果"],
	批准: ["机关", "领导", "日期", "文号"],
	备案: ["机关", "日期"],
	交办: ["领导", "日期", "事项"],
	事件: ["发生", "获知", "报告", "地点", "伤亡", "损失", "措施", "责任人"],
	请假: [
		"人员",
		"职务",
		"单位",
		"事由",
		"出发",
		"返回",
		"地点",
		"省外",
		"联系方式",
		"主持工作",
		"附件",
		"外出人员",
		"出发时间",
		"返回时间",
	],
	印发: ["机关", "日期"],
};

/** What other offices call the same box. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
	发文单位: "发文机关",
	制发机关: "发文机关",
	主送单位: "主送",
	抄送单位: "抄送",
	抄报: "抄送",
	文号: "发文字号",
	发文号: "发文字号",
	缓急: "紧急程度",
	密别: "密级",
	拟稿: "起草",
	拟稿人: "起草",
	核稿: "审核",
	审核人: "审核",
	会签人: "会签",
	会签单位: "会签",
	签批: "签发",
	题目: "标题",
	种类: "文种",
	公文种类: "文种",
	公开属性: "公开",
	公开形式: "公开",
	落款: "署名",
	日期: "成文日期",
	发文日期: "成文日期",
	备注: "附注",
	合法性审核: "合法性审查",
	征求意见情况: "征求意见",
	涉及部门: "涉及机关",
	涉及单位: "涉及机关",
};
