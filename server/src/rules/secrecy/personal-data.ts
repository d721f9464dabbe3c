import type { Paragraph } from "../../document/types";
import { defineRule } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import { personalDataIn } from "../../requirements/personalData";
import { isPublic } from "../../requirements/secrecy";

const draft = (body: string, disclosure = "主动公开", note = ""): string => `---
文种: 通报
发文机关: 鹤岗市民政局
主送: 各县、区民政局
公开: ${disclosure}
---

鹤岗市民政局关于临时救助情况的通报

各县、区民政局：

${body}

鹤岗市民政局

2017年6月8日
${note}`;

export const rule = defineRule({
	title: { zh: "公开的文稿含有个人信息", en: "Personal data in a text to be published" },
	why: {
		zh: "涉及个人隐私、公开会损害第三方合法权益的信息，行政机关不得公开。身份证号、手机号、银行卡号、家庭住址应当遮盖。",
		en: "What would harm a person's rights is not published: identity card, mobile and bank card numbers and home addresses are masked.",
	},
	sources: ["D15"],
	severity: "warning",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		identity: { zh: "本文要公开，身份证号“{text}”应当遮盖。", en: "To be published: mask the identity card number {text}." },
		mobile: { zh: "本文要公开，手机号“{text}”应当遮盖。", en: "To be published: mask the mobile number {text}." },
		contact: {
			zh: "本文要公开，联系电话“{text}”是手机号，可以改用办公电话。",
			en: "To be published: the contact number {text} is a mobile; an office telephone would do.",
		},
		bank: { zh: "本文要公开，银行卡号“{text}”应当遮盖。", en: "To be published: mask the bank card number {text}." },
		address: { zh: "本文要公开，家庭住址“{text}”应当略去。", en: "To be published: leave out the home address {text}." },
	},
	examples: [
		{
			name: "身份证号",
			bad: draft("救助对象子五（身份证号⟦230402197003072413⟧）领取2000元。"),
			fixed: draft("救助对象子五（身份证号230402＊＊＊＊＊＊＊＊2413）领取2000元。"),
		},
		{
			name: "手机号和银行卡号",
			bad: draft("款项汇入本人银行卡⟦6222020903001234561⟧，联系不上的可拨打其子手机⟦138 4680 1234⟧。"),
			fixed: draft("款项汇入本人银行卡6222＊＊＊＊＊＊＊＊＊＊＊4561，联系不上的可拨打其子手机138 ＊＊＊＊ 1234。"),
		},
		{
			name: "家庭住址",
			bad: draft("子五，68岁，家住⟦工农区红旗路14委3组⟧，领取2000元。"),
			fixed: draft("子五，68岁，家住工农区（详址略），领取2000元。"),
		},
		{
			name: "只写一个住字",
			bad: draft("子五，住⟦兴山区沟北街12号3单元402室⟧，领取2000元。"),
			fixed: draft("子五，住兴山区（详址略），领取2000元。"),
		},
		{
			name: "住所和住院",
			good: draft("救助由市慈善总会（住所：工农区红旗路14号2楼）承办，住院费用在红旗路14号1号楼结算。"),
			looksBad: "有“住”字和门牌，但说的是机构的住所和住院。",
		},
		{
			name: "附表里的各列",
			bad: draft(
				"名单见附件。",
				"主动公开",
				"\n附件\n\n救助名单\n\n| 姓名 | 身份证号 | 家庭住址 | 电话 |\n|---|---|---|---|\n| 子五 | ⟦23040219700307243X⟧ | ⟦东山区新一街58号2单元301室⟧ | ⟦13846801234⟧ |\n",
			),
		},
		{ name: "联系人的手机", bad: draft("请于6月20日前核对。", "主动公开", "\n（联系人：丑二，电话：⟦13846801234⟧）\n"), severity: "info" },
		{
			name: "不公开的文稿",
			good: draft("救助对象子五（身份证号230402197003072413）领取2000元。", "依申请公开"),
			looksBad: "有身份证号，但本文不主动公开。",
		},
		{
			name: "已经遮盖",
			good: draft("救助对象子五（身份证号230402＊＊＊＊＊＊＊＊2413，手机138****1234）领取2000元。"),
			looksBad: "有号码，但已经遮盖。",
		},
		{
			name: "代码、账号和办公地址",
			good: draft(
				"捐款账户：户名鹤岗市慈善总会，账号08320101040012345，统一社会信用代码512304007028456214；地址：鹤岗市工农区红旗路14号；电话：0468-3350012；救助资金13846801234元。",
			),
			looksBad: "都是长数字和地址，但属于机构，不是个人信息；金额也不是手机号。",
		},
	],
	*check(d) {
		if (!isPublic(d)) return;
		for (const p of d.draft.paragraphs) {
			if (p.code) continue;
			const table = p.table ? tableOf(d, p) : undefined;
			for (const datum of personalDataIn(p, table?.head ?? "", d.today)) {
				const contact = datum.what === "mobile" && isContact(p, datum.start, table);
				yield {
					message: contact ? "contact" : datum.what,
					values: { text: datum.masked },
					data: { field: NAMES[datum.what], actual: datum.masked },
					at: p.at(datum.start, datum.end),
					...(contact ? { severity: "info" as const } : {}),
					fixes: [
						{
							title: { zh: `遮盖${NAMES[datum.what]}`, en: "Mask it" },
							safe: false,
							edits: [{ span: p.at(datum.start, datum.end), newText: datum.masked }],
						},
					],
				};
			}
		}
	},
});

const NAMES = { identity: "身份证号", mobile: "手机号", bank: "银行卡号", address: "家庭住址" } as const;

interface Table {
	/** Head of the cell's own column. */
	readonly head: string;
	/** Heads of all columns. */
	readonly heads: string;
}

function tableOf(d: Dossier, p: Paragraph): Table {
	const heads = d.draft.paragraphs.filter((q) => q.block === p.block && q.cell?.row === 0);
	return {
		head: p.cell?.row === 0 ? "" : (heads.find((q) => q.cell?.column === p.cell?.column)?.text ?? ""),
		heads: heads.map((q) => q.text).join("|"),
	};
}

/** A number that is given so that the public may call it. */
const CONTACT =
	/(?:联系|咨询|举报|投诉|值班|报名|服务|监督|受理|办公|业务|热线|经办|负责|申报|报送|责任)[\u4e00-\u9fff]{0,6}(?:人|电话|方式|手机|号码|热线|微信)/;

function isContact(p: Paragraph, at: number, table: Table | undefined): boolean {
	if (table)
		return /联系人|单位|机构|窗口|部门|服务站|办事处|机关/.test(table.heads) && !/身份证|家庭|户主|救助|补贴|卡号/.test(table.heads);
	if (p.part === "note") return true;
	return CONTACT.test(p.text.slice(Math.max(0, at - 40), at));
}
