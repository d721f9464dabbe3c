/** Who signs under the text, held against who issues it by the slip. */
import { asList } from "../document/slip";
import type { Located } from "../document/types";
import { distance } from "../text/distance";
import type { Dossier } from "./dossier";
import type { Party } from "./people";

export interface WrongSignature {
	readonly signature: Located;
	/** The name as signed, without （盖章）. */
	readonly actual: string;
	readonly issuer: Party;
	readonly expected: string;
	/** A slip of the pen, not another organ. */
	readonly near: boolean;
}

export interface SignatureReading {
	readonly wrong: readonly WrongSignature[];
	/** Joint issuers that do not sign. */
	readonly absent: readonly Party[];
}

const NONE: SignatureReading = { wrong: [], absent: [] };

/** Compares the signatures with 发文机关 of the slip. Silent where the slip names no issuer, or a person signs. */
export function readSignatures(d: Dossier): SignatureReading {
	const given = d.draft.slip.get("发文机关")?.value;
	const value = d.draft.slip.get("署名")?.value;
	const signatures: readonly Located[] = d.draft.signatures.length > 0 ? d.draft.signatures : asList(value);
	if (!given || given.kind === "null" || signatures.length === 0 || d.issuers.length === 0) return NONE;
	// Where the slip's 署名 differs from the text, that is format/conflict's.
	const said = value?.text;
	if (said && !signatures.some((s) => said.includes(s.text.trim()))) return NONE;
	if (signatures.some((s) => PERSON.test(squeeze(s.text)))) return NONE;
	const left = [...d.issuers];
	const strange: Located[] = [];
	for (const s of signatures) {
		const i = left.findIndex((p) => same(s.text, p, d));
		if (i >= 0) left.splice(i, 1);
		else if (!d.issuers.some((p) => same(s.text, p, d))) strange.push(s);
	}
	const wrong: WrongSignature[] = [];
	for (const signature of strange) {
		const actual = squeeze(signature.text);
		const issuer = left.find((p) => resembles(actual, nameOf(p))) ?? left[0] ?? (d.issuers.length === 1 ? d.issuers[0] : undefined);
		if (!issuer) continue;
		const expected = nameOf(issuer);
		const near = resembles(actual, expected);
		// A short form that the rulebook does not know may be right; a name that is no organ's at all is no signature.
		if (!near && d.rulebook.organ(actual) === undefined && (subsequence(actual, expected) || !ORGAN.test(actual))) continue;
		if (left.includes(issuer)) left.splice(left.indexOf(issuer), 1);
		wrong.push({ signature, actual, issuer, expected, near });
	}
	return { wrong, absent: d.issuers.length > 1 && strange.length === 0 ? left : [] };
}

const PERSON = /(?:市长|县长|区长|省长|主席|总理|主任|局长|书记|秘书长|厅长)[\u4e00-\u9fff]{0,4}$/;
const ORGAN = /(?:政府|局|委员会|委|厅|部|院|办公室|办|会|社|站|所|中心|公司|集团|学校|医院|科|处|股|指挥部|领导小组)$/;

/** The name a signature should have: the organ's full name, else as the slip has it. */
export const nameOf = (p: Party): string =>
	p.organ && squeeze(p.text) !== p.organ.name && !/办公[室厅]$/.test(p.text) ? p.organ.name : squeeze(p.text);

const squeeze = (text: string): string => text.replace(/[\s\u3000]/g, "").replace(/[（(](?:盖章|印章|公章|章|印)[）)]$/, "");

function same(signature: string, issuer: Party, d: Dossier): boolean {
	const a = squeeze(signature);
	const b = squeeze(issuer.text);
	if (a === b) return true;
	// Lawful shortenings of any name, known or not: without the place, 政府 for 人民政府.
	const short = (t: string): string => t.replace(/人民政府/g, "政府");
	if (short(b).endsWith(short(a)) && ORGAN.test(a) && /^[市县区省]/.test(a)) return true;
	if (short(a) === short(b)) return true;
	const organ = d.rulebook.organ(a);
	return organ !== undefined && organ === issuer.organ;
}

function resembles(actual: string, expected: string): boolean {
	if (actual.length >= 4 && expected.startsWith(actual)) return true;
	if (expected.length >= 4 && actual.startsWith(expected) && actual.length - expected.length <= 2) return true;
	return Math.min(actual.length, expected.length) >= 5 && distance(actual, expected, 2) <= (expected.length >= 8 ? 2 : 1);
}

function subsequence(short: string, long: string): boolean {
	let i = 0;
	for (const c of long) if (c === short[i]) i++;
	return i === short.length;
}
