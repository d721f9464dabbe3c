import { defineRule } from "../../lint/rule";
import type { Organ } from "../../rulebook/rulebook";

const draft = (issuers: string): string => `---
文种: 通知
发文机关: ${issuers}
主送: 各旅行社
阶段: 送审
---

关于规范界江旅游经营的通知

各旅行社：

自7月1日起，游船票实行实名购票。
`;

export const rule = defineRule({
	title: { zh: "联合行文的机关不同级", en: "Joint issuers not of one level" },
	why: { zh: "同级机关才能联合行文。部门不能同市政府、也不能同省直部门联合发文。", en: "Only organs of the same level issue jointly." },
	sources: ["T17"],
	severity: "error",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		level: {
			zh: "{organ}与{first}不是同级机关，不能联合行文。",
			en: "{organ} and {first} are not of the same level and cannot issue jointly.",
		},
	},
	examples: [
		{ name: "市局和市政府", bad: draft("[鹤岗市人民政府, ⟦鹤岗市旅游局⟧]") },
		{ name: "市局和省厅", bad: draft("[鹤岗市公安局, ⟦黑龙江省公安厅⟧]") },
		{ name: "市局和县政府", good: draft("[鹤岗市旅游局, 萝北县人民政府]"), looksBad: "一个是部门，一个是县政府，但级别相同。" },
	],
	*check(d) {
		const [lead, ...rest] = d.issuers;
		const level = lead?.organ && levelOf(lead.organ);
		if (!lead?.organ || level === undefined) return;
		for (const other of rest) {
			const own = other.organ && levelOf(other.organ);
			if (other.organ && own !== undefined && own !== level)
				yield {
					message: "level",
					values: { organ: other.organ.name, first: lead.organ.name },
					data: { organ: other.organ.name },
					at: other.span,
				};
		}
	},
});

/** 0 the State, 1 province and ministry, 2 city and provincial department, 3 municipal department and county; undefined where it cannot be told. */
function levelOf(organ: Organ): number | undefined {
	switch (organ.type) {
		case "国务院":
			return /办公厅$/.test(organ.name) ? 1 : 0;
		case "国务院部门":
		case "省政府":
		case "省委":
		case "省人大":
			return /办公厅$/.test(organ.name) ? 2 : 1;
		case "省政府部门":
		case "市政府":
		case "市人大":
		case "市政协":
			return 2;
		case "市委":
			return /市委员会$|纪律检查委员会$/.test(organ.name) ? 2 : 3;
		case "市政府办公室":
		case "组成部门":
		case "直属单位":
		case "县区政府":
			return 3;
		default:
			return undefined;
	}
}
