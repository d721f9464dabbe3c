/** Personal data in running text: identity cards, mobile numbers, bank cards, home addresses, each verified as far as its form allows. */
import type { Paragraph } from "../document/types";

export interface PersonalDatum {
	readonly what: "identity" | "mobile" | "bank" | "address";
	/** UTF-16 offsets in the paragraph's text. */
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** The text with what identifies blotted out; full-width asterisks, for Markdown takes the half-width ones for emphasis. */
	readonly masked: string;
}

/** What a paragraph tells of persons. `head`: the head of the column where the paragraph is a cell of a table. `today`: ISO day. */
export function personalDataIn(p: Paragraph, head: string, today: string): PersonalDatum[] {
	const { text } = p;
	const out: PersonalDatum[] = [];
	const free = (start: number, end: number): boolean => !out.some((o) => o.start < end && start < o.end);
	for (const m of text.matchAll(DIGITS)) {
		const raw = m[0];
		const digits = raw.replace(/[\s-]/g, "").toUpperCase();
		const before = text.slice(Math.max(0, m.index - 14), m.index);
		const what = numberKind(digits, before, text.slice(m.index + raw.length), head, today);
		if (what && free(m.index, m.index + raw.length))
			out.push({ what, start: m.index, end: m.index + raw.length, text: raw, masked: maskNumber(raw, what) });
	}
	for (const a of addressesIn(text, head)) if (free(a.start, a.end)) out.push(a);
	return out.sort((a, b) => a.start - b.start);
}

/** Runs of digits, in groups too (`138 4680 1234`, `6222-0212-…`); not the tail of a longer number or of a name in Latin letters. */
const DIGITS =
	/(?<![\d.A-Za-z〔-])(?:\d{15,19}|\d{17}[\dXx]|\d{11}|\d{3}[ -]\d{4}[ -]\d{4}|\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}(?:[ -]\d{1,3})?)(?![\d.A-Za-z%％〕-])/g;

function numberKind(digits: string, before: string, after: string, head: string, today: string): PersonalDatum["what"] | undefined {
	const context = head + before;
	if (
		/(?:信用代码|代码|税号|许可证|文号|编号|订单号?|流水号|批号|条码|登记证|备案号|案号|合同号|项目号|序列号|账号|帐号)[^，。；]{0,6}$/.test(
			context,
		)
	) {
		if (!/账号|帐号/.test(context)) return undefined;
	}
	if (digits.length === 18 && isIdentityCard(digits, today)) return "identity";
	if (digits.length === 11 && /^1[3-9]/.test(digits)) {
		return /^\s*(?:[万亿]?元|吨|千瓦|平方|立方|公里|米|户|人|个|件|亩|株|千克|公斤|度)/.test(after) ? undefined : "mobile";
	}
	if (digits.length >= 16 && /^(?:62|60|4|5[1-5]|9)/.test(digits) && luhn(digits)) {
		// An organ's account is published for payment; only a card is a person's.
		if (/账号|帐号|账户|帐户/.test(context) && !/卡/.test(context))
			return /^62/.test(digits) && digits.length >= 16 && !/对公|单位|财政|户名/.test(context) ? "bank" : undefined;
		return "bank";
	}
	return undefined;
}

const REGION = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** GB 11643: region, a day of birth that has been, and the check digit. A 统一社会信用代码 has no such day or digit. */
export function isIdentityCard(digits: string, today: string): boolean {
	if (!/^\d{17}[\dX]$/.test(digits) || !REGION.test(digits)) return false;
	const born = `${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`;
	const month = Number(digits.slice(10, 12));
	const day = Number(digits.slice(12, 14));
	if (born < "1880" || born > today || month < 1 || month > 12 || day < 1 || day > 31) return false;
	const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
	const sum = weights.reduce((all, w, i) => all + w * Number(digits[i]), 0);
	return digits[17] === "10X98765432"[sum % 11];
}

/** ISO/IEC 7812: the check digit of a bank card. */
export function luhn(digits: string): boolean {
	if (/^(\d)\1+$/.test(digits)) return false;
	let sum = 0;
	for (let i = 0; i < digits.length; i++) {
		let d = Number(digits[digits.length - 1 - i]);
		if (i % 2 === 1) d = d > 4 ? d * 2 - 9 : d * 2;
		sum += d;
	}
	return sum % 10 === 0;
}

function maskNumber(raw: string, what: PersonalDatum["what"]): string {
	const keep = what === "identity" ? [6, 4] : what === "mobile" ? [3, 4] : [4, 4];
	const total = raw.replace(/[^\dXx]/g, "").length;
	let seen = 0;
	return raw.replace(/[\dXx]/g, (c) => {
		seen++;
		return seen > keep[0]! && seen <= total - keep[1]! ? "＊" : c;
	});
}

/** What names a home, right before the address, `住` alone at the head of a clause. A firm's 住所 and an office's 地址 are none. */
const HOME =
	/(?:家庭(?:住址|地址|住所)|(?:现|居)住地?址?|户籍(?:所在地|地址|地)?|住址|家住|家在|(?<![^，,；;。：:（(、\s])(?:[现原]?住在?|户籍)(?!所|址|房|宅|户|院|建|宿|地|所在))\s*(?:是|为|于|[：:])?\s*/g;
const HOME_HEAD = /家庭(?:住址|地址)|住址|现住|居住地|户籍(?:所在)?地|^户籍地址/;
/** What leads to one door: house, building, unit, room. */
const DOOR =
	/(?:[\dA-Za-z]{1,5}|[一二三四五六七八九十百零]{1,5})(?:[-—－#][\dA-Za-z]{1,5}){0,3}\s*(?:号楼|号院|号|栋|幢|楼|单元|室|组|委|门)|\d{1,3}(?:-\d{1,4}){1,3}(?!\d)|(?<=单元|楼|栋)\d{3,4}(?!\d)/g;
const STREET = /[路街道巷村屯委苑里楼栋幢组]|胡同|小区|花园|家园|新村|社区/;
/** An address is no longer than this; what follows is another matter. */
const REACH = 60;

function addressesIn(text: string, head: string): PersonalDatum[] {
	const out: PersonalDatum[] = [];
	const push = (from: number): void => {
		const reach = /^[^，,。；;（(、]*/.exec(text.slice(from, from + REACH))![0];
		const door = [...reach.matchAll(DOOR)].at(-1);
		if (!door) return;
		const address = reach.slice(0, door.index + door[0].length);
		if (STREET.test(address) && !address.includes("的"))
			out.push({ what: "address", start: from, end: from + address.length, text: address, masked: maskAddress(address) });
	};
	if (HOME_HEAD.test(head)) push(0);
	else for (const m of text.matchAll(HOME)) push(m.index + m[0].length);
	return out;
}

/** District and street stay, the door goes. */
function maskAddress(text: string): string {
	const area = /^.*?(?:[县区]|市(?![\u4e00-\u9fff]*区))/.exec(text)?.[0] ?? "";
	return `${area.length < text.length ? area : ""}（详址略）`;
}
