/** What permits a paper to go to a leader in person (R42, T15): his own assignment, or a secret that must go direct. */

import { field } from "../document/slip";
import { keptWithDossier } from "./kept";
import { ownWords } from "./sentences";

/** Whether the slip's 交办 says who assigned the matter, or the text itself reports on what he instructed. */
export const isAssigned = keptWithDossier((d): boolean => {
	const value = d.draft.slip.get("交办")?.value;
	if (value && value.kind !== "null") {
		if (value.kind === "scalar" ? value.text.trim() !== "" : value.kind === "list" || field(value, "领导") !== undefined) return true;
	}
	return answersInstruction(d);
});

/** `按照您3月2日在…上的批示`, `省长在…批示后`: the first paragraphs name a leader's written instruction that this answers. */
export const answersInstruction = keptWithDossier((d): boolean => {
	const title = d.draft.title?.text ?? "";
	if (/(?:批示|交办)(?:事项|件)?[^的]{0,12}(?:办理|落实|贯彻|处理|调查|核查)/.test(title)) return true;
	return d.sentences.slice(0, 4).some((s) => INSTRUCTED.test(ownWords(s)));
});

const INSTRUCTED =
	/(?:您|市长|省长|秘书长|书记|领导(?:同志)?)[^。；]{0,24}?(?:批示|交办|指示)(?:要求|精神|事项|意见|件)?|(?:批示|交办)件?(?:收悉|转来)/;
