import { defineRule } from "../../lint/rule";
import { disclosureOf, makePublic, owesDisclosure } from "../../requirements/disclosure";

const draft = (open: string, more = "类别: [规范性文件]\n", kind = "意见", body = "为方便群众就医，提出如下意见："): string => `---
文种: ${kind}
${more}发文机关: 鹤岗市卫生和计划生育委员会
发文字号: 鹤卫发〔2017〕12号
主送: 各公立医院
签发: {姓名: 丁, 职务: 主任, 日期: 2017-06-10}
${open}备案: {机关: 鹤岗市人民政府, 日期: 2017-06-20}
印发: {机关: 鹤岗市卫生和计划生育委员会办公室, 日期: 2017-06-11}
---

鹤岗市卫生和计划生育委员会关于推行门诊分时段预约的${kind}

各公立医院：

${body}

一、门诊号源提前7日开放，每30分钟为一个时段。

二、本${kind}由市卫计委负责解释，自2017年8月1日起施行，有效期三年。

鹤岗市卫生和计划生育委员会

2017年6月10日
`;
const decided = (open: string): string => `---
文种: 通知
发文机关: 鹤岗市人民政府
发文字号: 鹤政发〔2017〕20号
主送: 各县、区人民政府
审核: {姓名: 丙三, 职务: 副市长, 日期: 2017-06-09}
审议: {会议: 市政府常务会议, 届次: 十六届七次, 日期: 2017-06-08, 结果: 通过}
签发: {姓名: 甲一, 职务: 市长, 日期: 2017-06-10}
${open}印发: {机关: 鹤岗市人民政府办公室, 日期: 2017-06-11}
---

鹤岗市人民政府关于公布第二批历史建筑的通知

各县、区人民政府：

经市政府常务会议讨论决定，矿务局俱乐部等6处为第二批历史建筑，现予公布。

鹤岗市人民政府

2017年6月10日
`;

export const rule = defineRule({
	title: { zh: "应当公开而没有公开", en: "Not made public" },
	why: {
		zh: "市政府全体会议和常务会议讨论决定的事项、市政府及各部门制定的规范性文件，除依法需要保密的，应及时公布；“依申请公开”“内部文件”不是理由。",
		en: "What the two meetings decide and normative documents are published at once, lawful secrecy excepted; “on request” and “internal” are no escape.",
	},
	sources: ["R27", "R28"],
	severity: "error",
	due: "印发",
	procedural: true,
	since: "0.2.0",
	messages: {
		absent: { zh: "{what}应当主动公开，没有写明公开方式。", en: "{whatEn} is to be made public; 公开 is not given." },
		withheld: {
			zh: "{what}应当主动公开，写的是“{actual}”，没有依法保密的理由。",
			en: "{whatEn} is to be made public, not “{actual}”; no lawful secrecy is given.",
		},
		reason: {
			zh: "{what}应当主动公开；“{reason}”不是依法需要保密的理由。",
			en: "{whatEn} is to be made public; “{reason}” is no lawful secrecy.",
		},
	},
	examples: [
		{
			name: "没有写公开方式",
			bad: draft("").replace("文种", "⟦文种⟧"),
			fixed: draft("公开: 主动公开\n"),
		},
		{ name: "依申请公开", bad: draft("公开: ⟦依申请公开⟧\n"), fixed: draft("公开: 主动公开\n") },
		{
			name: "附注也写依申请公开",
			bad: draft("公开: ⟦依申请公开⟧\n").replace("2017年6月10日\n", (m) => `${m}\n（此件依申请公开）\n`),
			fixed: draft("公开: 主动公开\n").replace("2017年6月10日\n", (m) => `${m}\n（此件主动公开）\n`),
		},
		{ name: "以内部文件为由", bad: draft("公开: ⟦{方式: 不予公开, 理由: 属于内部管理文件}⟧\n") },
		{ name: "常务会议决定的事项", bad: decided("公开: ⟦不予公开⟧\n") },
		{
			name: "通告不公开",
			bad: draft("公开: ⟦依申请公开⟧\n", "", "通告", "为方便群众就医，现通告如下："),
		},
		{
			name: "不合规定的公开方式",
			bad: draft("公开: ⟦内部文件⟧\n"),
			fixed: draft("公开: 主动公开\n"),
		},
		{
			name: "没有写类别，但有自己的解释、施行和有效期条款",
			bad: draft("公开: ⟦依申请公开⟧\n", ""),
			severity: "warning",
		},
		{
			name: "依法保密",
			good: draft("公开: {方式: 不予公开, 理由: 第三条涉及国家秘密，依据保守国家秘密法不予公开}\n"),
			looksBad: "规范性文件不公开，但理由是依法保密。",
		},
		{
			name: "附注写明公开",
			good: draft("").replace("2017年6月10日\n", (m) => `${m}\n（此件公开发布）\n`),
			looksBad: "稿纸没有公开栏，但附注写明公开发布。",
		},
		{
			name: "日常通知",
			good: draft("公开: 依申请公开\n", "", "通知", "现将有关事项通知如下：").replace(
				"由市卫计委负责解释，自2017年8月1日起施行，有效期三年",
				"自2017年8月1日起执行",
			),
			looksBad: "依申请公开，但不是规范性文件。",
		},
	],
	*check(d) {
		const requirement = d.requirements.find((r) => r.rule === "procedure/disclosure");
		const owed = owesDisclosure(d);
		if (!owed || requirement?.status !== "missing") return;
		const { state, actual, reason, span } = disclosureOf(d);
		const [what, whatEn] = WHAT[owed];
		yield {
			message: state === "absent" ? "absent" : reason ? "reason" : "withheld",
			values: { what, whatEn, actual, reason },
			data: { field: "公开", expected: "主动公开", actual },
			at: span ?? d.slipAt("公开"),
			// A normative document by inference only.
			...(owed === "normative" && !d.categoriesGiven ? { severity: "warning" as const } : {}),
			fixes: [{ title: { zh: "改为主动公开", en: "Set 公开 to 主动公开" }, safe: false, edits: makePublic(d) }],
		};
	},
});

const WHAT: Record<"normative" | "meeting" | "public", readonly [string, string]> = {
	normative: ["规范性文件", "A normative document"],
	meeting: ["市政府全体会议、常务会议讨论决定的事项", "What the two meetings decided"],
	public: ["公告、通告", "A public notice"],
};
