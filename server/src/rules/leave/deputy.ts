import { defineRule } from "../../lint/rule";
import { leaveRequest } from "../../requirements/leaveRequest";

const draft = (who: string, standIn: string): string => `---
文种: 请示
类别: [请假]
发文机关: 兴山区人民政府
主送: 乙副市长
抄送: 鹤岗市人民政府办公室
附件: [会议通知]
---

兴山区人民政府关于外出请假的请示

乙副市长：

外出人员：${who}

地点：哈尔滨市

外出期间主持工作：${standIn}
`;

export const rule = defineRule({
	title: { zh: "主持工作的就是外出人员", en: "The traveller stands in for himself" },
	why: { zh: "外出期间要有另一位同志主持工作。", en: "Somebody else must be in charge during the absence." },
	sources: ["R52"],
	severity: "error",
	due: "拟稿",
	since: "0.1.0",
	messages: { same: { zh: "外出期间主持工作的“{actual}”就是外出人员本人。", en: "“{actual}”, who is to stand in, is the traveller." } },
	examples: [
		{ name: "同一个人", bad: draft("区长午三", "⟦区长午三⟧") },
		{ name: "写法不同，还是他", bad: draft("兴山区人民政府区长午三", "⟦午三同志⟧") },
		{ name: "只写职务，职务相同", bad: draft("兴山区区长", "⟦区长⟧") },
		{ name: "常务副区长", good: draft("区长午三", "常务副区长午四"), looksBad: "职务里都有“区长”，但不是一个人。" },
	],
	*check(d) {
		if (!d.has("请假")) return;
		const { fields, name } = leaveRequest(d);
		const standIn = fields.主持工作;
		if (!fields.人员 || !standIn) return;
		const bare = (text: string): string => {
			let t = text.replace(/[\s，、（）()。]|同志|负责.*$|主持.*$/g, "");
			for (const m of [...d.rulebook.organsIn(t)].reverse()) t = t.slice(0, m.span.start) + t.slice(m.span.end);
			return t.replace(/^[\u4e00-\u9fff]{1,4}[县区](?=[县区]长)/, "").replace(/^(?:我|本)?[县区局委市](?=[县区局]长|主任)/, "");
		};
		const a = bare(fields.人员.text);
		const b = bare(standIn.text);
		if (b === "") return;
		const title = /(?:常务|第一)?副?(?:县长|区长|局长|主任|书记|厅长|市长|秘书长)|党组成员|调研员/g;
		const nameOf = (t: string): string => t.replace(title, "");
		const same = a === b || (name !== undefined && nameOf(b) === name) || (nameOf(a) !== "" && nameOf(a) === nameOf(b));
		if (same) yield { message: "same", values: { actual: standIn.text }, at: standIn.span };
	},
});
