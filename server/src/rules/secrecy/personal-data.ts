import { replace } from "../../document/edits";
import type { Paragraph } from "../../document/types";
import { defineRule } from "../../lint/rule";
import { toBePublic } from "../../requirements/publicity";

const draft = (body: string, more = "公开: 主动公开\n"): string => `---
文种: 通报
发文机关: 鹤岗市民政局
${more}阶段: 送审
---

鹤岗市民政局关于临时救助发放情况的通报

各县、区人民政府：

5月份发放临时救助金36户、7.2万元。${body}
`;

export const rule = defineRule({
	title: { zh: "公开的文稿里有个人信息", en: "Personal data in a text to be made public" },
	why: {
		zh: "涉及个人隐私、公开会对第三方合法权益造成损害的政府信息，不得公开。",
		en: "Information that infringes a person's privacy is not made public.",
	},
	sources: ["disclosure-regulation-15"],
	severity: "warning",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		id: { zh: "公开的文稿里有居民身份证号码{text}。", en: "An identity card number: {text}." },
		mobile: { zh: "公开的文稿里有手机号码{text}。", en: "A mobile number: {text}." },
		card: { zh: "公开的文稿里有银行卡号{text}。", en: "A bank card number: {text}." },
		address: { zh: "公开的文稿里有家庭住址“{text}”。", en: "A home address: {text}." },
	},
	examples: [
		{
			name: "身份证号",
			bad: draft("甲某（身份证号⟦11010519491231002X⟧）救助金已追回。"),
			fixed: draft("甲某（身份证号110***********002X）救助金已追回。"),
		},
		{ name: "手机号", bad: draft("甲某，⟦13812345678⟧，已发放2000元。"), fixed: draft("甲某，138****5678，已发放2000元。") },
		{ name: "银行卡和住址", bad: draft("甲某，卡号⟦4111111111111111⟧，⟦家住向阳区育才路12号3单元501室⟧。") },
		{ name: "联系人的手机", bad: draft("\n\n联系人：甲某，电话：⟦13812345678⟧。"), severity: "info" },
		{
			name: "校验位不对的数字和信用代码",
			good: draft("设备编号110105194912310021，统一社会信用代码91230400MA18WAAA5X，项目代码20172304005103000111。"),
			looksBad: "18位数字，但校验位不符，不是身份证号；信用代码也不是。",
		},
		{
			name: "不公开的文稿",
			good: draft("甲某，13812345678，已发放2000元。", "公开: {方式: 不予公开, 理由: 涉及个人隐私}\n"),
			looksBad: "有手机号，但本文不公开。",
		},
	],
	*check(d) {
		if (!toBePublic(d)) return;
		for (const p of d.draft.paragraphs) {
			if (p.code || !/\d{11}|住/.test(p.text)) continue;
			for (const hit of hits(p)) {
				const span = p.at(hit.start, hit.end);
				const text = p.text.slice(hit.start, hit.end);
				const masked = hit.message === "address" ? "" : mask(text, 4);
				yield {
					message: hit.message,
					values: { text: hit.message === "address" ? text : masked },
					data: { field: hit.message },
					at: span,
					...(hit.contact ? { severity: "info" as const } : {}),
					fixes:
						masked === "" ? [] : [{ title: { zh: `遮盖为${masked}`, en: `Mask as ${masked}` }, safe: false, edits: replace(span, masked) }],
				};
			}
		}
	},
});

interface Hit {
	readonly message: "id" | "mobile" | "card" | "address";
	readonly start: number;
	readonly end: number;
	/** On a line that gives somebody's contact on purpose. */
	readonly contact: boolean;
}

const CONTACT = /联系人|联系电话|联系方式|咨询电话|举报电话|监督电话|投诉电话|报名电话|值班电话/;
const ADDRESS =
	/(?:家住|家庭住址(?:为|是)?[:：]?|现住址?(?:为)?[:：]?|住址(?:为|是)?[:：]|居住在)[\u4e00-\u9fff\d]{0,24}?(?:\d+号(?:楼|院)?|\d+栋|\d+单元|\d+室)(?:\d+(?:单元|室|号|栋|楼))*/g;

function hits(p: Paragraph): Hit[] {
	const out: Hit[] = [];
	const contact = CONTACT.test(p.text) || p.part === "note";
	for (const m of p.text.matchAll(/(?<![0-9A-Za-z])\d{11,19}[Xx]?(?![0-9A-Za-z])/g)) {
		const digits = m[0].toUpperCase();
		const place = { start: m.index, end: m.index + digits.length, contact };
		if (/^\d{17}[\dX]$/.test(digits) && identity(digits)) out.push({ message: "id", ...place });
		else if (/^1[3-9]\d{9}$/.test(digits)) out.push({ message: "mobile", ...place });
		else if (/^[3-6]\d{15,18}$/.test(digits) && luhn(digits) && /卡|账号|帐号|账户/.test(p.text)) out.push({ message: "card", ...place });
	}
	for (const m of p.text.matchAll(ADDRESS)) out.push({ message: "address", start: m.index, end: m.index + m[0].length, contact });
	return out.sort((a, b) => a.start - b.start);
}

/** GB 11643: a possible day of birth and the check digit (ISO 7064, MOD 11-2). */
function identity(id: string): boolean {
	const month = Number(id.slice(10, 12));
	const day = Number(id.slice(12, 14));
	if (!/^(?:18|19|20)/.test(id.slice(6, 8)) || month < 1 || month > 12 || day < 1 || day > 31) return false;
	const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
	const sum = weights.reduce((n, w, i) => n + w * Number(id[i]), 0);
	return "10X98765432"[sum % 11] === id[17];
}

function luhn(digits: string): boolean {
	let sum = 0;
	for (let i = 0; i < digits.length; i++) {
		let n = Number(digits[digits.length - 1 - i]);
		if (i % 2 === 1) n = n * 2 > 9 ? n * 2 - 9 : n * 2;
		sum += n;
	}
	return sum % 10 === 0;
}

const mask = (text: string, tail: number): string => text.slice(0, 3) + "*".repeat(text.length - 3 - tail) + text.slice(-tail);
