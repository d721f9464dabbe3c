import { defineRule } from "../../lint/rule";
import { addCopies, addresseesOf, copiesOf, issuingOrgans } from "../../requirements/receivers";

const draft = (
	slip: string,
	to: string,
	body = "水库大坝安全监测拟于2017年9月前建成，需投资480万元。",
	kind = "请示",
	end = "",
): string => `---
文种: ${kind}
阶段: 送审
发文机关: 鹤岗市水文局
主送: ${to}
${slip}---

鹤岗市水文局关于水库安全监测的${kind}

${to}：

${body}

妥否，请批示。
${end}`;
const organs = [
	{ 全称: "鹤岗市水文局", 简称: "市水文局", 类型: "直属单位", 上级: ["鹤岗市人民政府", "黑龙江省水利厅"], 正职: "局长", 职权: ["水文"] },
];

export const rule = defineRule({
	title: { zh: "双重领导只报一个上级", en: "One of two superiors left out" },
	why: {
		zh: "受双重领导的机关向一个上级机关行文，必要时抄送另一个上级机关；重大事项即属必要。",
		en: "An organ under dual leadership that writes to one superior copies the other where need be; a major matter is such a need.",
	},
	sources: ["T15"],
	severity: "warning",
	due: "送审",
	procedural: true,
	kinds: ["请示", "报告"],
	since: "0.2.0",
	messages: {
		left: {
			zh: "{issuer}受{organ}和{to}双重领导，重大事项报{to}，应当抄送{organ}。",
			en: "{issuer} is under both {to} and {organ}; a major matter put to the one is copied to the other.",
		},
	},
	examples: [
		{
			name: "只报市政府",
			bad: draft("类别: [重大事项]\n", "鹤岗市人民政府").replace("文种", "⟦文种⟧"),
			fixed: draft("类别: [重大事项]\n抄送: [黑龙江省水利厅]\n", "鹤岗市人民政府"),
			config: { organs },
		},
		{
			name: "只报省厅，版记抄送了别的机关",
			bad: draft("事项: 9\n⟦抄送⟧: [市水务局]\n", "黑龙江省水利厅", undefined, "报告", "\n抄送：市水务局。\n"),
			fixed: draft(
				"事项: 9\n抄送: [市水务局, 鹤岗市人民政府]\n",
				"黑龙江省水利厅",
				undefined,
				"报告",
				"\n抄送：市水务局，鹤岗市人民政府。\n",
			),
			config: { organs },
		},
		{
			name: "抄送了另一个上级",
			good: draft("类别: [重大事项]\n抄送: [省水利厅]\n", "鹤岗市人民政府"),
			config: { organs },
			looksBad: "只主送一个上级，但另一个已经抄送。",
		},
		{
			name: "日常事项",
			good: draft("", "鹤岗市人民政府", "水尺读数已报送。"),
			config: { organs },
			looksBad: "受双重领导，但不是重大事项，不必抄送。",
		},
		{
			name: "业务主管不是双重领导",
			good: draft("类别: [重大事项]\n", "鹤岗市人民政府").replaceAll("水文局", "水务局"),
			looksBad: "有省水利厅，但它是业务主管部门，不是双重领导。",
		},
	],
	*check(d) {
		if (!d.saidMajor && d.majorMatters.length === 0) return;
		if (d.has("请假") || d.has("返程报告")) return;
		const to = addresseesOf(d).flatMap((r) => r.party.organ ?? []);
		const reached = new Set([...to, ...copiesOf(d).flatMap((r) => r.party.organ ?? [])]);
		for (const issuer of issuingOrgans(d)) {
			const superiors = d.rulebook.superiorsOf(issuer);
			const addressed = superiors.find((s) => to.includes(s));
			if (superiors.length < 2 || !addressed) continue;
			for (const organ of superiors.filter((s) => !reached.has(s))) {
				yield {
					message: "left",
					values: { issuer: issuer.name, organ: organ.name, to: addressed.name },
					data: { organ: organ.name, field: "抄送" },
					at: d.slipAt("抄送"),
					fixes: [{ title: { zh: `抄送${organ.name}`, en: `Copy to ${organ.name}` }, safe: false, edits: addCopies(d, [organ.name]) }],
				};
			}
		}
	},
});
