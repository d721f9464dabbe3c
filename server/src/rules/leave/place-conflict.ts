import { replace } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { leaveRequest, whereIs } from "../../requirements/leaveRequest";

const draft = (outside: string, place: string): string => `---
文种: 请示
类别: [请假]
发文机关: 鹤岗市民政局
主送: 丙副市长
请假: {人员: 子二, 职务: 局长, 事由: 参加培训, 出发: 2017-08-01, 返回: 2017-08-05, 地点: ${place}, 省外: ${outside}, 联系方式: 0468-3350002, 主持工作: 副局长子三}
---

鹤岗市民政局关于子二同志请假的请示

丙副市长：

子二同志拟参加养老服务培训，妥否，请批示。
`;

export const rule = defineRule({
	title: { zh: "省内省外与地点不符", en: "省外 contradicts the place" },
	why: {
		zh: "省内、省外的请假程序不同，稿纸填写的“省外”要与地点一致。加格达奇属于黑龙江省管理。",
		en: "The procedure depends on it, so 省外 must agree with the place; 加格达奇 counts as Heilongjiang.",
	},
	sources: ["R52"],
	severity: "warning",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		conflict: {
			zh: "地点“{place}”在{where}，稿纸“省外”填的是“{actual}”。",
			en: "“{place}” lies {whereEn} the province; 省外 says “{actual}”.",
		},
	},
	examples: [
		{ name: "沈阳填了否", bad: draft("⟦否⟧", "沈阳市"), fixed: draft("是", "沈阳市") },
		{ name: "大庆填了是", bad: draft("⟦是⟧", "大庆市"), fixed: draft("否", "大庆市") },
		{ name: "加格达奇", good: draft("否", "加格达奇区"), looksBad: "地理上在内蒙古境内，但属黑龙江省管理。" },
		{ name: "不认识的地方", good: draft("是", "某疗养院"), looksBad: "规则库不知道在哪里，不作判断。" },
	],
	*check(d) {
		// Only the slip says 省外.
		if (!d.draft.slip.get("请假")) return;
		const request = leaveRequest(d);
		const { saidOutside } = request;
		const place = request.fields.地点;
		if (!saidOutside || !place) return;
		const where = whereIs(place.text, d);
		if (where === undefined || (where === "省外") === saidOutside.value) return;
		const actual = d.draft.text.slice(saidOutside.span.start, saidOutside.span.end);
		const expected = /^(?:true|false)$/i.test(actual) ? String(where === "省外") : where === "省外" ? "是" : "否";
		yield {
			message: "conflict",
			values: { place: place.text, where: where === "省外" ? "省外" : "省内", whereEn: where === "省外" ? "outside" : "inside", actual },
			data: { field: "省外", expected, actual },
			at: saidOutside.span,
			fixes: [{ title: { zh: `改为“${expected}”`, en: `Set ${expected}` }, safe: true, edits: replace(saidOutside.span, expected) }],
		};
	},
});
