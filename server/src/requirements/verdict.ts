/** What a conclusion says: of a review (合法性审查的结论) or of a meeting (审议的结果). */
import type { Rulebook } from "../rulebook/rulebook";

const blank = (m: string): string => "　".repeat(m.length);

/** What is denied is not said: the whole clause behind `未发现`, `不存在`, `无需`, and behind 无 and 没有 where they deny a fault. */
const DENIED =
	/(?:未发现|没有发现|尚未发现|并未发现|未见|不存在|未存在|并无|无|没有)(?!(?:(?!缺|超越|违反|抵触|冲突|违背|不符)[^，。；但]){0,14}(?:依据|根据|权限|职权|授权)(?!不足|不充分|不当|错误|的?问题|缺失))[^，。；但]{0,30}?(?:抵触|违法|违反|违背|冲突|越权|超越|不合法|不一致|不符|矛盾|问题|情形|情况|瑕疵|缺陷|不足|不当|障碍|意见|内容|之处)[^，。；但]{0,24}/g;
const NEEDLESS = /(?:无需|无须|毋需|不需要?|不必|不用|不再)[^，。；但]{0,24}/g;
/** A fault that has been mended, or was not this text's: `已按意见修改`. */
const MENDED =
	/[^，。；]{0,30}(?:已|均已|业已)[^，。；]{0,12}(?:修改|删除|删去|调整|更正|纠正|补充|采纳|完善|吸收|明确|消除|解决)[^，。；]{0,16}/g;

/** Higher law, which a text may be at odds with. */
const LAW = "(?:上位法|法律|法规|规章|条例|国家|省|规定|政策|《[^《》]{2,40}》|[\u4e00-\u9fff]{2,20}法)";
/** Faults by their structure: at odds with the law, a fault that exists, a ground that is lacking, something still to be supplied. */
const FAULTS: readonly RegExp[] = [
	new RegExp(
		`(?:与|同|和|对照)[^，。；]{0,8}${LAW}[^，。；]{0,30}?(?<!不|不相|不会|并无)(?:不一致|不相一致|冲突|矛盾|不符|不协调|不衔接|不吻合|有出入|相左|相违背)`,
	),
	/(?<![不未否])(?:存在|有)[^，。；]{0,16}(?:不一致|冲突|矛盾|违背|不符|瑕疵|缺陷|缺失|不当之处|法律问题|法律风险|合法性问题|合法性风险|违规|突破|漏洞)/,
	/合法性(?:上|方面)?(?:存在|有|尚?存)?(?:不足|存疑|疑问|问题|瑕疵|风险)/,
	/(?:缺少|缺乏|欠缺|缺|没有|无|不具备|不具有|未获|未取得|查无)[^，。；]{0,12}(?:依据|根据|权限|职权|授权|要件)(?!不足|的?问题)/,
	/(?:依据|根据|理由|论证|材料|权限)[^，。；]{0,4}(?:不充分|不足|不明|不清|欠缺|缺失|不全|不齐)/,
	/(?:超出|突破|逾越|超过)[^，。；]{0,10}(?:权限|职权|授权|上位法|法定|规定)/,
	/(?<!勿)(?:有待|尚待|仍待|还待|尚需|还需|仍需|仍须|尚须|还须|亟需|需要?|须|应当?)(?:[^，。；]{0,6}?)(?:补充|补正|补齐|论证|明确|调整|删除|删去|核实|斟酌|研究|重新|商榷|修改|重拟|重写)/,
	/(?<!不)再(?:行|次|予|度)(?:审查|审核|送审|报审|报送|报请|提交|提请|上会|审议|研究|讨论)/,
];

/** Whether the conclusion is that the text did not pass, or not yet. `未发现与上位法抵触` and `修改完善后通过` do pass. */
export function refused(text: string, rulebook: Rulebook): boolean {
	let t = text.replace(/\s/g, "");
	for (const phrase of rulebook.phrases("notPassedDenied")) t = t.split(phrase).join(blank(phrase));
	t = t
		.replace(DENIED, blank)
		.replace(NEEDLESS, blank)
		.replace(/不(?:相|与[^，。；]{1,12})(?:抵触|冲突|违反)/g, blank);
	if (t.includes("未通过") || t.includes("不通过")) return true;
	const mended = t.replace(MENDED, blank);
	// What opens with assent has passed, whatever is to be polished afterwards; not so where it goes on to name a breach of the law.
	if (/^(?:经[^，。；]{0,12}?，?)?(?:基本|原则上?|一致|审议|审查|讨论|研究|全票)*(?:通过|同意|合法(?!性)|符合)/.test(t))
		return /抵触|越权|再审|重新/.test(mended) || FAULTS[0]!.test(mended);
	if (/(?:已|均|并已)[^，。；]{0,10}修改[^。；]{0,10}(?:通过|合法|符合|同意)/.test(t)) return false;
	return rulebook.phrases("notPassed").some((p) => mended.includes(p)) || FAULTS.some((f) => f.test(mended));
}
