import { defineRule } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import type { Span } from "../../text/span";

const draft = (issuer: string, to: string, kind: string, body: string, matter = "乡道改线"): string => `---
文种: ${kind}
发文机关: ${issuer}
${to ? `主送: ${to}\n` : ""}阶段: 送审
---

${issuer}关于${matter}的${kind.replace(/[⟦⟧]/g, "")}

${to ? `${to}：\n\n` : ""}${body}
`;

export const rule = defineRule({
	title: { zh: "发文机关不能用这个文种", en: "Issuer not entitled to this kind" },
	why: {
		zh: "十五种公文各有适用范围：命令、议案由政府发布、提出；批复只答复下级的请示，不相隶属机关之间用函；通告用于一定范围内应当遵守的事项，公告面向国内外。",
		en: "Each kind has its scope and its entitled issuers.",
	},
	sources: ["T8"],
	severity: "error",
	due: "拟稿",
	since: "0.1.0",
	messages: {
		order: { zh: "{organ}不是一级政府，不能使用“{kind}”。", en: "{organ} is no government and cannot issue a {kind}." },
		reply: {
			zh: "{to}不是{organ}的下级机关，答复应当用函（复函），不用批复。",
			en: "{to} is not subordinate to {organ}; answer by letter, not 批复.",
		},
		letter: {
			zh: "下级机关用请示来文，上级政府应当用批复答复，不用函。",
			en: "A subordinate's request is answered by 批复, not by a letter.",
		},
		resolution: {
			zh: "“决议”用于会议讨论通过的重大决策；政府以自己名义发文用决定。",
			en: "A government issues decisions, not resolutions.",
		},
		proclamation: {
			zh: "本文规定的是一定范围内应当遵守的事项（“{text}”），应当用通告；公告用于向国内外宣布重要或者法定事项。",
			en: "What only the local public must observe is a 通告, not a 公告 (“{text}”).",
		},
	},
	examples: [
		{ name: "局发布命令", bad: draft("鹤岗市交通运输局", "", "⟦命令⟧", "自6月1日起，东林线禁止超限车辆通行。") },
		{ name: "部门对县政府批复", bad: draft("鹤岗市交通运输局", "绥滨县人民政府", "⟦批复⟧", "你县来函收悉。同意乡道改线方案。") },
		{
			name: "政府用函答复下级的请示",
			bad: draft(
				"鹤岗市人民政府",
				"绥滨县人民政府",
				"⟦函⟧",
				"《绥滨县人民政府关于乡道改线的请示》（绥政发〔2017〕5号）收悉。经研究，同意改线。",
			),
		},
		{
			name: "封路用公告",
			bad: draft("鹤岗市公安局", "", "⟦公告⟧", "6月3日至8日，红旗路实行交通管制，禁止机动车通行，过往车辆请绕行。", "红旗路交通管制"),
		},
		{
			name: "温和地告诉附近的人",
			bad: draft(
				"鹤岗市人民政府",
				"",
				"⟦公告⟧",
				"五指山公园环湖步道5月25日至8月10日维修，每日0时至24时关闭。晨练的市民可以到西门健身区活动。",
				"五指山公园维修期间闭园",
			),
		},
		{
			name: "停水",
			bad: draft(
				"鹤岗市住房和城乡建设局",
				"",
				"⟦公告⟧",
				"6月3日8时至20时，更换南翼主管线，工农区12个小区的居民提前储水。",
				"工农区部分小区停水",
			),
		},
		{
			name: "封闭式学校招生",
			good: draft(
				"鹤岗市教育局",
				"",
				"公告",
				"鹤岗市实验学校面向社会招收学员300名，实行封闭式管理，报名时间为6月1日至5日。",
				"封闭式训练营开班",
			),
			looksBad: "有“封闭”，但没有要求公众遵守什么。",
		},
		{
			name: "招考用公告",
			good: draft(
				"鹤岗市人力资源和社会保障局",
				"",
				"公告",
				"现面向社会公开招聘事业单位工作人员40名，报考人员应当于6月1日至5日报名。",
				"公开招聘事业单位工作人员",
			),
			looksBad: "有“应当”，但招聘是向社会宣布的法定事项。",
		},
		{
			name: "办公室受权答复",
			good: draft(
				"鹤岗市人民政府办公室",
				"绥滨县人民政府",
				"函",
				"《绥滨县人民政府关于乡道改线的请示》收悉。经市政府同意，现函复如下：同意改线。",
			),
			looksBad: "下级用请示来文，但由办公室受权复函。",
		},
	],
	*check(d) {
		const issuer = d.issuer;
		if (!issuer || !d.kind) return;
		const at = kindSpan(d);
		const department = issuer.type === "组成部门" || issuer.type === "直属单位" || issuer.type === "市政府办公室";
		const government = issuer.type === "市政府" || issuer.type === "县区政府" || issuer.type === "省政府" || issuer.type === "国务院";
		const to = d.addressees.find((a) => a.organ)?.organ;
		if ((d.kind === "命令" || d.kind === "议案") && department)
			yield { message: "order", values: { organ: issuer.name, kind: d.kind }, data: { organ: issuer.name, actual: d.kind }, at };
		else if (d.kind === "决议" && government) yield { message: "resolution", data: { expected: "决定", actual: "决议" }, at };
		// One that goes up is routing/kind-direction's.
		else if (d.kind === "批复" && to && d.direction === "平行")
			yield { message: "reply", values: { to: to.name, organ: issuer.name }, data: { expected: "函", actual: "批复" }, at };
		else if (d.kind === "函" && government && d.direction === "下行" && to) {
			const cites = d.sentences.slice(0, 2).some((s) => /《[^》]*请示》/.test(s.text) && /收悉|来文|报来/.test(s.text));
			if (cites) yield { message: "letter", data: { expected: "批复", actual: "函" }, at };
		} else if (d.kind === "公告" && (department || issuer.type === "市政府" || issuer.type === "县区政府")) {
			const title = d.draft.title?.text ?? "";
			if (STATUTORY.test(title)) return;
			const about = /关于(.+?)的?公告$/.exec(title)?.[1] ?? title;
			const s = LOCAL.test(about) ? d.sentences.find((x) => OBSERVE.test(x.text)) : undefined;
			// A street that is closed concerns those who walk there, however gently they are told.
			const text = s?.text.slice(0, 30) ?? (CLOSED.test(about) ? about : undefined);
			if (text !== undefined) yield { message: "proclamation", values: { text }, data: { expected: "通告", actual: "公告" }, at };
		}
	},
});

/** Matters that law has announced by 公告, or that concern everyone anywhere. */
const STATUTORY =
	/招标|拍卖|挂牌|征收|征地|任免|招考|招聘|录用|遴选|公示|听证|采购|出让|转让|选举|无主|认领|注销|吊销|送达|名单|目录|结果|质量|抽检|废止|清理规范性文件|公布|启用|投诉|举报|征求/;
const LOCAL =
	/管制|封闭|限行|禁行|停水|停电|停气|断交|绕行|施工|禁止|严禁|禁放|禁牧|禁渔|禁猎|防火|整治|拆除|清理|占道|养犬|燃放|年检|登记/;
/** Of these the title alone says that they bind whoever is on the spot. */
const CLOSED =
	/管制|封闭(?!式)|封(?:路|桥|园|山|航)|闭园|限行|禁行|单行|停水|停电|停气|停暖|停运|停航|断交|断水|断路|绕行|改道|禁放|禁牧|禁渔|禁猎|禁火|养犬|犬只|(?:禁止|限制|严禁)[^，。；]{0,8}(?:燃放|通行|停放|停车|野外用火|饲养|放牧|捕捞|垂钓|游泳|滑冰|倾倒|焚烧)/;
const OBSERVE = /禁止|不得|不准|不要|请勿|严禁|绕行|必须|应当|一律|限期|自行(?:拆除|清理)|请.{0,16}(?:绕行|配合|办理|避让)/;

function kindSpan(d: Dossier): Span {
	return d.draft.slip.get("文种")?.value.span ?? d.draft.titleKind?.span ?? d.top;
}
