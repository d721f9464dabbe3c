import { defineRule } from "../../lint/rule";
import { leaveRequest } from "../../requirements/leaveRequest";

const draft = (from: string, to: string): string => `---
文种: 请示
类别: [请假]
发文机关: 鹤岗市司法局
主送: 丁副市长
抄送: 鹤岗市人民政府办公室
附件: [培训通知]
---

鹤岗市司法局关于辰二同志请假的请示

丁副市长：

外出人员：市司法局局长辰二

出发时间：${from}

返回时间：${to}

地点：哈尔滨市
`;

export const rule = defineRule({
	title: { zh: "请假日期不对", en: "Impossible dates of leave" },
	why: {
		zh: "返回早于出发，或者日期根本不存在，批准的人无法判断外出多少天。",
		en: "A return before departure, or a day that does not exist, cannot be granted.",
	},
	sources: ["R52"],
	severity: "error",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		order: { zh: "返回日期（{actual}）早于出发日期（{expected}）。", en: "Return on {actual} before departure on {expected}." },
		impossible: { zh: "没有“{actual}”这一天。", en: "There is no such day: {actual}." },
	},
	examples: [
		{ name: "返回早于出发", bad: draft("2017年10月16日", "⟦2017年10月12日⟧") },
		{ name: "不存在的日期", bad: draft("⟦2017年9月31日⟧", "2017年10月3日") },
		{ name: "跨年", good: draft("2017年12月30日", "2018年1月2日"), looksBad: "返回的月份比出发小，但跨了年。" },
		{ name: "当日往返", good: draft("2017年10月16日", "2017年10月16日"), looksBad: "出发和返回是同一天。" },
	],
	*check(d) {
		if (!d.has("请假")) return;
		const { departure, returning } = leaveRequest(d);
		for (const x of [departure, returning])
			if (x?.value && !x.value.valid) yield { message: "impossible", values: { actual: x.text }, at: x.span };
		const from = departure?.value;
		const to = returning?.value;
		if (!from?.valid || !to?.valid || to.iso >= from.iso) return;
		// A return without its own year, months before the departure, is next year's.
		if (!/\d{4}/.test(returning!.text) && from.month - to.month >= 6) return;
		yield { message: "order", values: { actual: to.iso, expected: from.iso }, at: returning!.span };
	},
});
