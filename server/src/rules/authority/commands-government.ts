import { defineRule } from "../../lint/rule";
import { approvalStated, insertApproval } from "../../requirements/approval";
import { countyTasks } from "../../requirements/counties";

const draft = (to: string, body: string, kind = "通知"): string => `---
文种: ${kind}
发文机关: 鹤岗市环境保护局
主送: ${to}
阶段: 送审
---

鹤岗市环境保护局关于开展小锅炉排查的${kind}

⟦TO⟧${to}⟦/TO⟧：

${body}
`;
const plain = (text: string): string => text.replace(/⟦\/?TO⟧/g, "");

export const rule = defineRule({
	title: { zh: "部门向下级政府发指令", en: "A department commands a government" },
	why: {
		zh: "除办公室经授权外，部门不得向下级政府发布指令性公文或者在公文中提出指令性要求；须经政府审批的事项，经政府同意后由部门行文的，文中须注明已经政府同意。",
		en: "Departments other than the office give lower governments no orders; where the government agreed, the text says so.",
	},
	sources: ["T16"],
	severity: "error",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		addressed: {
			zh: "部门不能向{organ}发布指令性公文。确经市政府同意的，在文中写明“经市政府同意”。",
			en: "A department does not issue orders to {organ}; where the government agreed, the text must say so.",
		},
		told: {
			zh: "部门不能向{organ}提出指令性要求（“{text}”）。确经市政府同意的，在文中写明“经市政府同意”。",
			en: "A department makes no demands of {organ} (“{text}”) unless the text says that the government agreed.",
		},
	},
	examples: [
		{
			name: "主送县区政府并提出要求",
			bad: plain(draft("各县、区人民政府", "现就排查工作通知如下：请于8月20日前完成10蒸吨以下燃煤锅炉登记，并将登记表报我局。")).replace(
				"主送: 各县、区人民政府",
				"主送: ⟦各县、区人民政府⟧",
			),
			fixed: plain(
				draft("各县、区人民政府", "经市政府同意，现就排查工作通知如下：请于8月20日前完成10蒸吨以下燃煤锅炉登记，并将登记表报我局。"),
			),
		},
		{
			name: "正文里要县政府办事",
			bad: plain(draft("各县区环保局", "登记工作8月1日开始。⟦萝北县政府⟧应当安排乡镇配合，8月20日前报送结果。")),
		},
		{
			name: "注明经市政府同意",
			good: plain(draft("各县、区人民政府", "经市政府同意，请于8月20日前完成锅炉登记，并将登记表报我局。")),
			looksBad: "对县区政府提要求，但写明经市政府同意。",
		},
		{
			name: "不邀请县区政府参加",
			good: plain(draft("局属各单位", "排查结果发布会于8月25日在我局举行，会期半天，参加人员40人，不邀请县区政府负责人参加。")),
			looksBad: "有“请县区政府负责人”，但说的是不邀请。",
		},
		{
			name: "要县区政府的负责人办事",
			bad: plain(draft("各县区环保局", "登记工作8月1日开始。⟦各县区政府⟧主要负责人要牵头组织排查，8月20日前报送结果。")),
		},
		{
			name: "只是商请的函",
			good: plain(draft("萝北县人民政府", "因核对排放数据需要，请你县提供2016年锅炉台账，请函复。", "函")),
			looksBad: "请县政府提供材料，但用函商请，不是指令。",
		},
		{
			name: "只告知情况",
			good: plain(draft("各县、区人民政府", "我局自8月1日起启用新印章，旧印章同时停用。")),
			looksBad: "主送县区政府，但没有要求。",
		},
	],
	*check(d) {
		const issuer = d.issuer;
		if (!issuer || !/^(?:组成部门|直属单位)$/.test(issuer.type)) return;
		if (!d.kind || !/^(?:通知|意见|决定|命令|通报)$/.test(d.kind) || d.has("会议通知")) return;
		if (d.issuers.some((p) => /^市政府/.test(p.organ?.type ?? "")) || approvalStated(d)) return;
		const fixes = [
			{ title: { zh: "插入“经市政府同意，”（须确已同意）", en: "Insert 经市政府同意" }, safe: false, edits: insertApproval(d) },
		];
		const to = d.addressees.find((a) => a.organ?.type === "县区政府" || a.collective?.types.includes("县区政府"));
		const demand = d.sentences.find((s) => DEMAND.test(s.text));
		// 各县区 in a notice to county bureaus means those bureaus; only a government named, or addressed, is commanded.
		const told = countyTasks(d).find(
			(t) => to !== undefined || /政府/.test(t.text) || (d.addressees.length === 0 && t.organ !== undefined),
		);
		if (told)
			yield {
				message: "told",
				values: { organ: told.organ?.name ?? "各县、区人民政府", text: told.sentence.text.slice(0, 30) },
				data: { organ: told.organ?.name ?? "各县、区人民政府" },
				at: told.span,
				fixes,
			};
		else if (to && demand)
			yield {
				message: "addressed",
				values: { organ: to.text },
				at: to.span,
				related: [{ span: demand.span, message: { zh: "这里提出了要求", en: "the demand" } }],
				fixes,
			};
	},
});

/** A sentence that requires something of those addressed. */
const DEMAND =
	/要(?!求|素|点|件|闻)(?:[\u4e00-\u9fff，])|应当|(?<!相|对|响|供|反|适|效)应(?:于|在|按|将|及时|认真|严格|建立|制定|明确)|必须|务必|不得|严禁|须(?:于|在|按|将|经)|请(?:于|各|将|按|认真|你[县区市]|及时|严格|组织|抓紧)|(?:于|在).{2,16}(?:前|之前|底前).{0,24}(?:报|送|完成|上报|填)|(?:遵照|认真|贯彻|参照|按照.{0,12})(?:执行|落实)/;
