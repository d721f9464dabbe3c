/** Who signs under the text, held against who issues it by the slip and by the title. */

import { asList } from "../document/slip";
import type { Located } from "../document/types";
import { distance } from "../text/distance";
import type { Dossier } from "./dossier";
import { keptWithDossier } from "./kept";
import type { Party } from "./people";

export interface WrongSignature {
	readonly signature: Located;
	/** The name as signed, without （盖章）. */
	readonly actual: string;
	readonly issuer: Party;
	readonly expected: string;
	/** A slip of the pen, not another organ. */
	readonly near: boolean;
	/** The issuer's own name of former days, and the day since when it bears another. */
	readonly renamedOn?: string;
}

export interface SignatureReading {
	readonly wrong: readonly WrongSignature[];
	/** Joint issuers that do not sign. */
	readonly absent: readonly Party[];
}

const NONE: SignatureReading = { wrong: [], absent: [] };

/** Compares the signatures with 发文机关 of the slip. Silent where the slip names no issuer, or a person signs. */
export const readSignatures = keptWithDossier((d): SignatureReading => {
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
		const renamedOn = renamedSince(actual, issuer, d);
		// A short form that the rulebook does not know may be right; a name that is no organ's at all is no signature.
		// The short forms of a government are known: 鹤岗政府 is none.
		const government = issuer.organ !== undefined && /人民政府(?:办公[室厅])?$/.test(expected);
		const unknown = d.rulebook.organ(actual) === undefined;
		if (!near && unknown && ((subsequence(actual, expected) && !government) || !ORGAN.test(actual))) continue;
		if (left.includes(issuer)) left.splice(left.indexOf(issuer), 1);
		wrong.push({ signature, actual, issuer, expected, near, ...(renamedOn ? { renamedOn } : {}) });
	}
	return { wrong, absent: d.issuers.length > 1 && strange.length === 0 ? left : [] };
});

/** Since when an organ that once bore this name is the issuer; undefined when the name is no former one of the issuer's. */
function renamedSince(name: string, issuer: Party, d: Dossier): string | undefined {
	const day = d.date?.iso ?? d.today;
	const target = issuer.organ?.name ?? issuer.text;
	return d.rulebook.renamedOrgans.find(
		(r) => r.自 <= day && (d.rulebook.organ(r.新)?.name ?? r.新) === target && [r.旧].flat().includes(name),
	)?.自;
}

/** The issuer in the title, where it is not the organ that signs; a standard short name is the same organ. */
export const strangeTitleIssuer = keptWithDossier((d): { readonly issuer: Located; readonly signature: string } | undefined => {
	const issuer = d.draft.titleIssuer;
	if (!issuer) return undefined;
	const slip = d.draft.slip.get("署名") ?? d.draft.slip.get("发文机关");
	const signed =
		d.draft.signatures.length > 0 ? d.draft.signatures.map((s) => s.text) : slip && slip.value.kind === "scalar" ? [slip.value.text] : [];
	const [signature] = signed;
	if (signed.length !== 1 || signature === undefined) return undefined;
	const bare = (t: string): string => t.replace(/[\s\u3000]/g, "");
	const a = bare(issuer.text);
	const b = bare(signature);
	// The slip sides with the title: then it is the signature that is wrong (format/signature).
	if (
		d.draft.slip.get("发文机关") &&
		d.issuers.some((p) => bare(p.text) === a || (p.organ !== undefined && p.organ === d.rulebook.organ(a)))
	)
		return undefined;
	if (a === b || /[市省县区]长|主任|总理|主席|局长/.test(b)) return undefined;
	const organA = d.rulebook.organ(a);
	const organB = d.rulebook.organ(b);
	if (organA && organB ? organA === organB : organA === undefined && organB === undefined && !slipOfThePen(a, b)) return undefined;
	// One of the two is unknown: only what is plainly the same name miswritten is reported.
	if ((organA === undefined) !== (organB === undefined) && !slipOfThePen(a, b)) return undefined;
	if (/^(?:批转|转发|印发)/.test(a) || a.length > 30) return undefined;
	return { issuer, signature: b };
});

const slipOfThePen = (a: string, b: string): boolean =>
	(a.length >= 4 && b.startsWith(a)) ||
	(b.length >= 4 && a.startsWith(b) && a.length - b.length <= 3) ||
	(Math.min(a.length, b.length) >= 5 && distance(a, b, 2) <= 2);

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
