/**
 * Whether a receiver is subordinate to the issuer (T15: no copies downward). Organs of the rulebook by its hierarchy; others only where the
 * name itself tells: it begins with the issuer's own name or place, or is the same line of work a level below.
 */
import type { Organ } from "../rulebook/rulebook";
import type { Dossier } from "./dossier";
import { directionBetween, type Party } from "./people";
import { directionTo, issuingOrgans } from "./receivers";

export function isSubordinate(d: Dossier, party: Party): boolean {
	const issuers = issuingOrgans(d);
	if (party.organ) return directionTo(d, party) === "下行";
	if (party.section) return issuers.includes(party.section.organ);
	const name = party.text.replace(/[\s\u3000]/g, "");
	if (party.collective?.members.some((m) => issuers.some((o) => directionBetween(o, m, d.rulebook) === "下行"))) return true;
	return issuers.some((o) => belowByName(o, name));
}

/** Party, congress, courts and mass organisations of a place stand beside its government. */
const BESIDE = /[县区]委|纪委|监委|监察委|党委|人大|政协|法院|检察院|武装部|人武部|总工会|共青团|团委|妇联|工商联|残联|科协|文联/;
const UNIT = /(?:局|委|办|办公室|中心|政府|办事处|站|所|院|队|支队|大队|分局|科|股|处|馆|场|学校|公司|部门|单位|机构|管委会)$/;

function belowByName(issuer: Organ, name: string): boolean {
	const own = [issuer.name, ...issuer.shortNames].some((n) => name.startsWith(n) && name.length > n.length);
	if (own && UNIT.test(name)) return true;
	if (issuer.type === "县区政府") {
		const place = issuer.name.replace(/人民政府$/, "");
		const level = place.at(-1)!;
		if (BESIDE.test(name)) return false;
		if (
			(name.startsWith(place) || new RegExp(`^${level}(?:直|政府|属|[\\u4e00-\\u9fff]{1,10}(?:局|办|委|中心)$)`).test(name)) &&
			UNIT.test(name)
		)
			return true;
		return /^各(?:乡|镇|街道|乡镇|乡[、（(]镇|农村|社区)/.test(name);
	}
	if (issuer.type !== "组成部门" && issuer.type !== "直属单位") return false;
	if (
		/^(?:[局委办厅]|我[局委办]|本[局委办]|机关)?(?:属|直属|所属|下属)各|^(?:[局委]?机关)?各(?:科室|处室|股室|分局|大队|直属单位|二级单位|基层单位|下属单位|所属单位)/.test(
			name,
		)
	)
		return true;
	// The same line of work in a county: 各县、区教育局, 萝北县教育局.
	const lower = /^(?:各?县[、（(]?区?[）)]?|各?区[、（(]?县?[）)]?|各县区|[\u4e00-\u9fff]{2,3}[县区])(.+)$/.exec(name)?.[1];
	if (!lower) return false;
	const stem = (n: string): string =>
		n
			.replace(/^[\u4e00-\u9fff]{2}(?=市)|^市/, "")
			.replace(/^市/, "")
			.replace(/(?:局|委员会|委|办公室|办)$/, "");
	const lowerStem = stem(lower);
	return lowerStem.length >= 2 && /[局委办会室]$/.test(lower) && [issuer.name, ...issuer.shortNames].some((n) => stem(n) === lowerStem);
}
