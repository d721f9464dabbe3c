/** Names of organs: all the lawful ways to write one, and where they occur in a text. */
import { literals } from "../text/literals";
import type { Organ, OrganMention } from "./rulebook";

export interface Place {
	/** 鹤岗 */
	readonly city?: string;
	/** 黑龙江 */
	readonly province?: string;
	/** Other places: a name behind one of them is that place's organ. */
	readonly others: readonly string[];
}

export interface NameIndex {
	find(name: string): Organ | undefined;
	findAll(text: string): OrganMention[];
}

/** White space inside a name says nothing (`国 务 院`). */
export const squeezeName = (name: string): string => name.replace(/[\s\u3000]/g, "").replace(/^中共(?=.+委员会)/, "中国共产党");

/** Every lawful way to write an organ's name, the official one first. */
export function namesOf(organ: Organ, place: Place): string[] {
	const out = new Set<string>([organ.name, ...organ.shortNames]);
	const { city, province } = place;
	for (const name of [...out]) {
		if (city && name.startsWith(`${city}市`)) out.add(name.slice(city.length));
		else if (city && name.startsWith("市")) out.add(city + name);
		if (province && name.startsWith(`${province}省`)) out.add(name.slice(province.length));
		else if (province && name.startsWith("省")) out.add(province + name);
		if (name.startsWith("中国共产党")) out.add(`中共${name.slice(5)}`);
		if (/[县区](?:人民)?政府$/.test(name) && city) out.add(`${city}市${name}`);
	}
	return [...out];
}

/** Before a name that begins with 市 or 省: what shows that it is no name at all (城市规划局) or another's (各市财政局). */
const BEFORE_CITY = /[城都上超股楼夜菜地各州外邻级]$/;
const AFTER_PART = /^[门分署队长下份位委]/;
const AFTER_COMMITTEE = /^[员托派任]/;

export function indexNames(organs: readonly Organ[], place: Place): NameIndex {
	const byName = new Map<string, Organ>();
	for (const organ of organs) for (const name of namesOf(organ, place)) if (!byName.has(name)) byName.set(name, organ);
	// An organ's own office is the organ; a name that stands for another organ already keeps its own meaning.
	for (const organ of organs)
		for (const name of namesOf(organ, place))
			for (const office of [`${name}办公室`, `${name}办公厅`]) if (!byName.has(office)) byName.set(office, organ);
	const others = new Set(place.others);
	const lengths = [...new Set(place.others.map((p) => p.length))];
	const known = literals([...byName.keys()].filter((name) => name.length > 1));
	return {
		find: (name) => byName.get(squeezeName(name)),
		findAll(text) {
			const out: OrganMention[] = [];
			const accept = (name: string, at: number): boolean => standsAlone(text, at, name);
			for (let hit = known.next(text, 0, accept); hit; hit = known.next(text, hit.at + hit.literal.length, accept))
				out.push({ organ: byName.get(hit.literal)!, span: { start: hit.at, end: hit.at + hit.literal.length }, text: hit.literal });
			return out;
		},
	};

	function standsAlone(text: string, at: number, name: string): boolean {
		const before = text.slice(Math.max(0, at - 6), at);
		const after = text.slice(at + name.length, at + name.length + 2);
		if (name.endsWith("部") && AFTER_PART.test(after)) return false;
		if (name.endsWith("委") && AFTER_COMMITTEE.test(after)) return false;
		if (name.startsWith("市") || name.startsWith("省")) {
			if (name.startsWith("市") && BEFORE_CITY.test(before)) return false;
			if (lengths.some((n) => others.has(before.slice(-n)))) return false;
		}
		return true;
	}
}
