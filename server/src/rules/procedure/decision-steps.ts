import { addField } from "../../document/edits";
import { defineRule } from "../../lint/rule";
import { decisionSteps, owesDecisionSteps } from "../../requirements/decisionSteps";

const STEPS: Record<string, string> = {
	调查研究: "{日期: 2017-03-02, 机构: 市卫计委, 结论: 完成, 材料: 调研报告}",
	公众参与: "{日期: 2017-03-20, 机构: 市卫计委, 结论: 多数赞成, 材料: 意见汇总}",
	专家论证: "{日期: 2017-04-10, 机构: 市医学会, 结论: 可行, 材料: 论证意见}",
	风险评估: "{日期: 2017-04-18, 机构: 市稳评中心, 结论: 低风险, 材料: 评估报告}",
	集体讨论: "{日期: 2017-05-03, 机构: 委党组会, 结论: 同意, 材料: 会议记录}",
};
const REVIEW = "合法性审查: {机构: 市政府法制办, 日期: 2017-04-26, 结论: 合法}\n";
const draft = (change: Record<string, string | undefined>, more = REVIEW, text = ""): string => `---
文种: 请示
类别: [重大决策]
阶段: 送审
发文机关: 鹤岗市卫生和计划生育委员会
主送: 鹤岗市人民政府
程序:
${Object.entries({ ...STEPS, ...change })
	.filter(([, v]) => v !== undefined)
	.map(([k, v]) => `  ${k}: ${v}\n`)
	.join("")}${more}---

鹤岗市卫生和计划生育委员会关于整合市级公立医院的请示

鹤岗市人民政府：

我委拟将市第三医院并入市人民医院，编制床位由280张调整为420张，实施情况每年评估一次，请予批准。${text}

妥否，请批示。
`;
const normative = (steps: string): string => `---
${steps ? "文种" : "⟦文种⟧"}: 通知
类别: [规范性文件]
阶段: 送审
发文机关: 鹤岗市人民政府
主送: 各县、区人民政府
${steps.replace("程序:", "⟦程序⟧:")}${REVIEW}---

鹤岗市人民政府关于印发《鹤岗市殡葬管理办法》的通知

各县、区人民政府：

现将《鹤岗市殡葬管理办法》印发给你们，请遵照执行。
`;

export const rule = defineRule({
	title: { zh: "重大决策缺少必经程序", en: "Step of a major decision missing" },
	why: {
		zh: "公众参与、专家论证、风险评估、合法性审查和集体讨论决定是重大决策的必经程序，提请决定前还必须深入调查研究。",
		en: "Public participation, expert argument, risk assessment, legality review and collective discussion are necessary steps of a major decision, after thorough study.",
	},
	sources: ["R22", "R24"],
	severity: "error",
	due: "送审",
	procedural: true,
	since: "0.2.0",
	messages: {
		absent: { zh: "重大决策没有{step}的记载。", en: "The major decision shows no {step}." },
		unrecorded: {
			zh: "市政府规范性文件属于重大决策（工作规则第二十三条），稿纸没有程序栏；请填写{step}，不适用的写明理由。",
			en: "The government's normative documents count as major decisions (R23); 程序 records none of {step}.",
		},
		stub: { zh: "{step}没有填写日期或者内容。", en: "{step} is not filled in." },
		refused: { zh: "{step}的结论是没有通过。", en: "{step} did not pass." },
		told: { zh: "正文说到{step}，程序栏没有记载。请填写日期、机构和结论。", en: "The text tells of {step}; the slip does not record it." },
		unwaivable: { zh: "{step}是重大决策的必经程序，没有“不适用”的例外。", en: "{step} knows no exception." },
		unexplained: { zh: "{step}写了“不适用”，没有写明理由。", en: "{step} is said not to apply, without a reason." },
		noted: {
			zh: "{step}以“{reason}”为由不适用。工作规则把它列为必经程序，请核对理由是否充分。",
			en: "{step} is waived (“{reason}”); the work rules call it necessary.",
		},
	},
	examples: [
		{
			name: "没有专家论证",
			bad: draft({ 专家论证: undefined }).replace("程序:", "⟦程序⟧:"),
			fixed: draft({ 专家论证: undefined }).replace(
				`  集体讨论: ${STEPS["集体讨论"]}\n`,
				`  集体讨论: ${STEPS["集体讨论"]}\n  专家论证: {日期: , 机构: , 结论: , 材料: }\n`,
			),
			still: ["procedure/decision-steps"],
		},
		{ name: "没有合法性审查", bad: draft({}, "").replace("程序:", "⟦程序⟧:") },
		{ name: "合法性审查不能不适用", bad: draft({ 合法性审查: "⟦{不适用: 不涉及法律问题}⟧" }, "") },
		{ name: "风险评估没有填写", bad: draft({ 风险评估: "" }).replace("风险评估:", "⟦风险评估⟧:") },
		{ name: "不适用没有理由", bad: draft({ 风险评估: "不适用" }).replace("风险评估:", "⟦风险评估⟧:") },
		{ name: "公众参与写明不适用", bad: draft({ 公众参与: "⟦{不适用: 只涉及医院内部机构}⟧" }), severity: "info" },
		{
			name: "论证只写在正文里",
			bad: draft({ 专家论证: undefined }, REVIEW, "4月10日，我委组织5名专家召开论证会，认为方案可行。").replace("程序:", "⟦程序⟧:"),
			severity: "info",
		},
		{
			name: "市政府规范性文件没有程序栏",
			bad: normative(""),
			severity: "info",
		},
		{
			name: "市政府规范性文件漏了公众参与",
			bad: normative(
				"程序:\n  调查研究: {日期: 2017-03-02, 结论: 完成}\n  专家论证: 不适用：不涉及专业技术问题，依法不公开\n  风险评估: {日期: 2017-03-12, 结论: 低风险}\n",
			),
			severity: "error",
		},
		{
			name: "听证就是公众参与",
			good: draft({ 公众参与: undefined, 听证: "{日期: 2017-03-20, 机构: 市卫计委, 结论: 18名代表赞成, 材料: 听证笔录}" }),
			looksBad: "没有“公众参与”一步，但举行了听证。",
		},
		{
			name: "风险评估写明不适用",
			good: draft({ 风险评估: "不适用：不涉及人员分流和群众就医费用" }),
			looksBad: "没有风险评估，但写明了理由。",
		},
		{
			name: "涉密而不公开征求意见",
			good: draft({ 公众参与: "不适用：方案涉及国家秘密，依法不公开" }),
			looksBad: "公众参与不适用，理由是依法保密。",
		},
	],
	*check(d) {
		if (!owesDecisionSteps(d)) return;
		const wanted = new Map(d.requirements.filter((r) => r.rule === "procedure/decision-steps").map((r) => [r.subject, r.status]));
		const steps = decisionSteps(d);
		// A normative document whose slip records no step at all: one reminder, for whether it is run as a major decision does not show.
		const begun = (d.draft.slip.get("程序")?.value.kind ?? "null") !== "null";
		if (owesDecisionSteps(d) === "normative" && !begun) {
			const open = steps.filter((s) => s.state === "absent" && wanted.get(s.step.name) === "missing").map((s) => s.step.name);
			if (open.length > 0)
				yield {
					message: "unrecorded",
					values: { step: open.join("、") },
					data: { step: open.join("、"), field: "程序" },
					at: d.slipAt("程序"),
					severity: "info",
				};
			return;
		}
		for (const { step, state, span, reason } of steps) {
			const status = wanted.get(step.name);
			if (status === undefined || status === "unknown") continue;
			const data = { step: step.name };
			const values = { step: step.name };
			switch (state) {
				case "done":
				case "elsewhere":
					break;
				case "waived":
					// Lawful secrecy is the one reason that needs no second look.
					if (step.waive === "noted" && !/国家秘密|涉密|保密|依法不(?:予)?公开|秘密/.test(reason ?? ""))
						yield { message: "noted", values: { ...values, reason }, data, at: span ?? d.slipAt("程序"), severity: "info" };
					break;
				case "told":
				case "absent":
					yield {
						message: state,
						values,
						data,
						at: d.slipAt("程序"),
						...(state === "told" ? { severity: "info" as const } : {}),
						related: state === "told" && span ? [{ span, message: { zh: "正文在此说到", en: "told here" } }] : [],
						fixes: [
							{
								title: { zh: `在程序栏增加${step.name}`, en: `Add ${step.name} to 程序` },
								safe: false,
								edits: addField(d.draft, "程序", step.name, "{日期: , 机构: , 结论: , 材料: }"),
							},
						],
					};
					break;
				default:
					yield { message: state, values, data, at: span ?? d.slipAt("程序") };
			}
		}
	},
});
