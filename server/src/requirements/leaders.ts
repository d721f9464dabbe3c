/** Leaders in person as receivers or as senders, beyond those whom the rulebook lists. */
import type { Located } from "../document/types";
import type { Organ } from "../rulebook/rulebook";
import type { Dossier } from "./dossier";
import { nameRead, type Party } from "./people";

/** The organ that a leader who is addressed in person belongs to; undefined when the name is no leader's. */
export function organOfLeader(d: Dossier, party: Party): { readonly organ: Organ | undefined } | undefined {
	if (party.organ || party.collective || party.section) return undefined;
	const government = d.rulebook.organs.find((o) => o.type === "市政府");
	if (party.leader) return { organ: government };
	const text = party.text.replace(/[\s\u3000]/g, "").replace(/^尊敬的/, "");
	if (/^(?:各位)?(?:市|市政府|市人民政府|市委、市政府)?(?:主要|分管|有关)?领导(?:同志)?$/.test(text)) return { organ: government };
	const find = (name: string): { organ: Organ | undefined } => ({ organ: d.rulebook.organ(name) });
	if (/^(?:各位)?省(?:政府)?(?:主要|分管|有关)?领导(?:同志)?$/.test(text) || /^[\u4e00-\u9fff]{0,6}省长(?:同志)?$/.test(text))
		return find("省政府");
	const person = /^([\u4e00-\u9fff]*?)(?:常务)?(?:副)?(厅长|书记)(?:同志)?$/.exec(text);
	if (!person || text.length > 16) return undefined;
	if (person[2] === "书记") return /省委/.test(text) ? find("省委") : /[县区镇乡村校厂]/.test(person[1]!) ? undefined : find("市委");
	const bureau = /^(.*厅)/.exec(person[1]!)?.[1];
	if (bureau) return find(bureau);
	const upper = d.issuer?.upper[0];
	return upper ? find(upper) : undefined;
}

const TITLE = "(?:常务)?副?(?:市长|县长|区长|省长|局长|厅长|主任|秘书长|书记|部长|主席|院长|检察长|行长|镇长|乡长)";
const TITLE_LAST = new RegExp(`^([\\u4e00-\\u9fff]{0,30}?)(${TITLE})$`);
const TITLE_THEN_NAME = new RegExp(`^([\\u4e00-\\u9fff]{0,30}?)(${TITLE})[\\s\\u3000：:（(]*([\\u4e00-\\u9fff]{1,4})[）)]?(?:同志)?$`);

/** A sender that is a person: `萝北县县长亥二`, `局长 丑二`. The organ is the one the title belongs to, when it is known. */
export function personalSender(located: Located, d: Dossier): { readonly title: string; readonly organ: Organ | undefined } | undefined {
	const text = located.text.trim();
	const tight = text.replace(/[\s\u3000]/g, "");
	if (tight === "") return undefined;
	const known = nameRead(tight, d.rulebook);
	if (known.organ || known.collective || known.section) return undefined;
	const m = TITLE_LAST.exec(tight) ?? TITLE_THEN_NAME.exec(text) ?? TITLE_THEN_NAME.exec(tight);
	if (!m) return undefined;
	const before = m[1]!.replace(/[\s\u3000]/g, "");
	// 市财政局长 writes the shared character once; 萝北县县长 is the head of the county's government.
	const organ =
		[before, before + m[2]![0], `${before}人民政府`, `${before}${m[2]![0]}人民政府`]
			.map((n) => d.rulebook.organ(n))
			.find((o) => o !== undefined) ??
		(/市长$|秘书长$/.test(m[2]!) && /^(?:鹤岗)?市?(?:人民)?(?:政府)?$/.test(before)
			? d.rulebook.organs.find((o) => o.type === "市政府")
			: undefined);
	return { title: m[2]!, organ };
}
