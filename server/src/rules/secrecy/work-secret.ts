import type { Paragraph } from "../../document/types";
import { defineRule } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import { isPublic } from "../../requirements/secrecy";
import { sentencesOf } from "../../requirements/sentences";
import { literals } from "../../text/literals";

const draft = (body: string, disclosure = "主动公开", matter = "供水管网改造招标工作"): string => `---
文种: 通知
发文机关: 鹤岗市水务局
主送: 市区各供水企业
公开: ${disclosure}
阶段: 送审
---

鹤岗市水务局关于做好${matter}的通知

市区各供水企业：

${body}
`;

export const rule = defineRule({
	title: { zh: "主动公开的文稿含有内部内容", en: "Internal matter in a text to be published" },
	why: {
		zh: "严禁泄露工作秘密。标底、内部掌握的口径、引用的涉密文件不能出现在主动公开的公文里。",
		en: "Work secrets – a reserve price, what is for internal use, a classified source – must not stand in a text that is published.",
	},
	sources: ["R51", "S"],
	severity: "warning",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		internal: { zh: "本文主动公开，却写有“{text}”。请删去内部内容，或者改变公开方式。", en: "To be published, yet it says “{text}”." },
		price: { zh: "本文主动公开，却写明了标底或者底价（“{text}”）。", en: "To be published, yet it tells a reserve price (“{text}”)." },
		source: { zh: "本文主动公开，却引用了涉密文件“{text}”。", en: "To be published, yet it cites a classified document, {text}." },
	},
	examples: [
		{ name: "内部掌握", bad: draft("管网漏损率按15%控制，该数字⟦内部掌握⟧。") },
		{ name: "不宜公开", bad: draft("水源地备用井的位置⟦不宜公开⟧，请各企业妥善保管图纸。") },
		{ name: "对某一类人掌握的口径", bad: draft("对连续三年中标的投标人，保证金减免幅度由各企业⟦内部掌握⟧，不写入招标文件。") },
		{
			name: "保护举报人",
			good: draft("对举报偷盗用水的，举报人的姓名、住址不得对外公布。"),
			looksBad: "有“不得对外公布”，但不公开的是举报人的身份。",
		},
		{ name: "不得对外", bad: draft("备用水源的名单⟦不得对外公⟧布，由各企业留存。") },
		{
			name: "规定由谁发布",
			good: draft("停水信息由市水务局统一发布，各企业未经批准不得对外公布。"),
			looksBad: "有“不得对外公布”，但讲的是发布权限，不是本文的内容。",
		},
		{ name: "写出标底", bad: draft("一标段⟦标底为1286万元⟧，投标保证金20万元。") },
		{ name: "保留价", bad: draft("旧管材拍卖⟦保留价每吨1450元⟧。") },
		{ name: "引用涉密文件", bad: draft("根据⟦《全省供水设施反恐防范标准》（秘密★5年）⟧，各企业应当加装监控。") },
		{ name: "说是机密文件", bad: draft("⟦按照省水利厅2017年第3号机密文件⟧的要求，加装监控。") },
		{ name: "引用密发文件", bad: draft("根据⟦鹤水密发〔2016〕3号⟧，各企业应当加装监控。") },
		{ name: "附注公开", bad: `${draft("管网漏损率按15%控制，⟦不对外公布⟧。").replace("公开: 主动公开\n", "")}\n（此件公开发布）\n` },
		{
			name: "不公开的文稿",
			good: draft("管网漏损率按15%控制，该数字内部掌握。", "不予公开"),
			looksBad: "有内部掌握的内容，但本文不公开。",
		},
		{
			name: "讲保密的制度",
			good: draft("属于商业秘密、不宜公开的信息，由企业书面说明理由。", "主动公开", "供水信息公开工作"),
			looksBad: "有“不宜公开”，但本文讲的就是信息公开制度。",
		},
		{
			name: "讲招标纪律",
			good: draft("设有标底的，标底在开标前不得泄露；评标委员会成员名单在中标结果确定前应当保密。"),
			looksBad: "有标底、不得泄露，但没有写出标底，讲的是法定纪律。",
		},
		{
			name: "公开的价格",
			good: draft("一标段最高投标限价1300万元，旧管材起拍价每吨1200元。"),
			looksBad: "写出了限价和起拍价，但这些价格依法公开。",
		},
	],
	*check(d) {
		if (!isPublic(d)) return;
		const title = d.draft.title?.text ?? "";
		// A rule about secrecy or disclosure speaks of such words without being one.
		if (/保密|信息公开|政务公开|定密|解密|国家秘密|涉密|档案|密码|舆情/.test(title)) return;
		const words = literals(d.rulebook.phrases("workSecrets"));
		const denied = literals(d.rulebook.phrases("workSecretsDenied"));
		const persons = d.rulebook.phrases("workSecretsPersons");
		const secret = new Map(
			(d.settings.workspace?.files ?? []).flatMap((f) => (f.number && f.classification ? [[f.number, f] as const] : [])),
		);
		for (const p of d.draft.paragraphs) {
			if (p.code || OUTSIDE.includes(p.part) || (p.annex !== undefined && aboutSecrecy(d, p))) continue;
			for (const s of sentencesOf(p)) {
				const said = words.next(s.text, 0);
				// 未经批准不得对外发布 rules who may speak; nothing of this text is kept back.
				if (
					said &&
					!denied.in(s.text) &&
					!guardsPersons(s.text, said, persons) &&
					!(said.literal.startsWith("不得对外") && /未经|擅自/.test(s.text)) &&
					!(GENERAL.test(s.text.slice(said.at + said.literal.length)) && CLASS.test(s.text))
				) {
					yield { message: "internal", values: { text: said.literal }, at: p.at(s.from + said.at, s.from + said.at + said.literal.length) };
				}
				for (const [message, pattern] of [
					["price", PRICE],
					["source", SOURCE],
				] as const) {
					for (const m of s.text.matchAll(pattern)) {
						// What leads to a number is no part of its prefix.
						const lead = message === "source" && m[0].endsWith("号") ? (LEAD.exec(m[0])?.[0].length ?? 0) : 0;
						yield { message, values: { text: m[0].slice(lead) }, at: p.at(s.from + m.index + lead, s.from + m.index + m[0].length) };
					}
				}
				for (const m of secret.size > 0 ? s.text.matchAll(NUMBER) : []) {
					const hit = secret.has(m[0]) ? m[0] : [...secret.keys()].find((n) => m[0].endsWith(n));
					if (!hit || hit === d.draft.slip.get("发文字号")?.value.text) continue;
					const at = s.from + m.index + m[0].length - hit.length;
					yield { message: "source", values: { text: hit }, at: p.at(at, at + hit.length) };
				}
			}
		}
	},
});

/** `除不宜公开的信息外`: a class of things is ruled on, nothing of this text is kept back. */
const GENERAL = /^(?:的|或者|、|和)[^，。；]{0,10}(?:信息|内容|事项|部分|材料|资料|数据|情形|文件|情况)/;
const CLASS = /除|凡|属于|涉及|应当|依法|不得|可以/;

/** `举报人的姓名、住址不得对外公布`: what is kept back is about persons whom the law protects. `考生` by itself says nothing. */
function guardsPersons(text: string, said: { at: number; literal: string }, persons: readonly string[]): boolean {
	for (const person of persons)
		for (let at = text.indexOf(person); at >= 0; at = text.indexOf(person, at + 1)) {
			const behind = /^[^，。；]*/.exec(text.slice(at + person.length))![0];
			if (PERSONAL.test(behind)) return true;
			// 不得对外透露举报人, in one clause: a duty, and no matter of this text.
			const between = at < said.at ? text.slice(at, said.at) : text.slice(said.at, at);
			if (/^(?:[不勿未]|请勿|切勿|严禁|对外保密)/.test(said.literal) && !/[，。；]/.test(between)) return true;
		}
	return false;
}
const PERSONAL = /信息|姓名|身份|成绩|名单|资料|材料|情况|照片|电话|住址|地址|单位|名称|数量|线索|答卷|志愿|病情|病历|隐私/;

const OUTSIDE: readonly Paragraph["part"][] = ["residue", "title", "number", "addressee", "note", "copyTo", "imprint", "annexMark"];

const aboutSecrecy = (d: Dossier, p: Paragraph): boolean =>
	/保密|信息公开|国家秘密|涉密/.test(d.draft.annexes[p.annex!]?.title?.text ?? "");

/** A reserve price with its figure; what law has published (最高限价, 起拍价, 挂牌底价) is none. */
const PRICE =
	/(?:(?<!无)标底|保留价|(?<!起拍|起始|挂牌|转让|竞买|竞拍|公开|成交|竞价)底价)(?![^，。；\d]{0,10}(?:费|保证金|编制|保密|公布))[^，。；\d]{0,10}\d[\d,.]*\s*(?:[万亿]?元|万|亿)/g;
/** A text cited with its classification, or with a number that has 密 in it. */
const SOURCE =
	/《[^《》]{2,60}》\s*[（(][^（）()]{0,20}?(?:绝密|机密|秘密)[^（）()]{0,10}[）)]|[\u4e00-\u9fff]{1,6}密(?:发|函|电|传|办发|报)?\s*[〔[［]\d{4}[〕\]］]\s*\d+号|(?:根据|按照|依据|依照|遵照|参照|引用|贯彻)[^，。；]{0,24}?(?:绝密|机密|秘密|涉密)级?(?:文件|电报|通知|资料)(?!的?(?:管理|保管|清退|传递|收发))/g;
const LEAD = /^[^《〔]{0,5}?(?:根据|按照|依据|依照|遵照|贯彻|落实|执行|印发|转发|参照|以|见|和|及|与|按)/;
const NUMBER = /[\u4e00-\u9fff]{1,12}〔\d{4}〕\d+号/g;
