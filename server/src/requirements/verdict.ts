/** What a conclusion says: of a review (合法性审查的结论) or of a meeting (审议的结果). */
import type { Rulebook } from "../rulebook/rulebook";

/** Whether the conclusion is that the text did not pass, or not yet. `未发现与上位法抵触` and `修改完善后通过` do pass. */
export function refused(text: string, rulebook: Rulebook): boolean {
	let t = text.replace(/\s/g, "");
	const blank = (m: string): string => "　".repeat(m.length);
	for (const phrase of rulebook.phrases("notPassedDenied")) t = t.split(phrase).join(blank(phrase));
	t = t
		.replace(
			/(?:未发现|没有发现|未见|不存在|无|没有)(?![^，。；]{0,14}(?:依据|根据|权限))[^，。；]{0,14}?(?:抵触|违法|违反|冲突|越权|不合法|问题|不当|障碍)/g,
			blank,
		)
		.replace(/不(?:相|与[^，。；]{1,12})(?:抵触|冲突|违反)/g, blank);
	if (t.includes("未通过") || t.includes("不通过")) return true;
	// What opens with assent has passed, whatever is to be polished afterwards.
	if (/^(?:经[^，。；]{0,12}?)?(?:基本|原则上?|一致|审议|审查|讨论|研究|全票)*(?:通过|同意|合法|符合)/.test(t))
		return /抵触|越权|再审|重新/.test(t);
	if (/(?:已|均|并已)[^，。；]{0,10}修改[^。；]{0,10}(?:通过|合法|符合|同意)/.test(t)) return false;
	return rulebook.phrases("notPassed").some((p) => t.includes(p));
}
