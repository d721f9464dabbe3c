/** Who interprets a normative document, as its text says (`本办法由市民政局负责解释`). */
import type { Organ } from "../rulebook/rulebook";
import type { Span } from "../text/span";
import type { Dossier } from "./dossier";
import type { Regulation } from "./regulation";
import { ownWords, type Sentence, within } from "./sentences";

export interface Interpreter {
	readonly sentence: Sentence;
	/** Organs named, each with its place; empty where it says 我局, 起草部门 or a name that is not known. */
	readonly organs: readonly { readonly organ: Organ; readonly span: Span; readonly text: string }[];
}

const CLAUSE =
	/(?:由|归|属于?)[^，。；]{2,40}解释|负责[^，。；]{0,14}解释|承担[^，。；]{0,14}解释|解释(?:权|工作|事宜|事项)?[^，。；]{0,8}(?:由|归|属)/;
/** An explanation to somebody, not of the text. */
const OTHER = /解释说明|宣传解释|解释宣传|向[^，。；]{1,14}解释|解释疏导|说服|答疑|合理解释|作出解释的/;

/** The sentence on interpretation, with what follows on who does the work of it; undefined when there is none. */
export function interpreterOf(d: Dossier, regulation: Regulation): Interpreter | undefined {
	const { sentences } = regulation;
	for (let i = sentences.length - 1; i >= 0; i--) {
		const sentence = sentences[i]!;
		const text = ownWords(sentence);
		if (!CLAUSE.test(text) || OTHER.test(text)) continue;
		// Of the text itself: it says so, or it stands at its end.
		if (!/本[^，。；]{1,8}|应用|适用|执行中|解释权|条款/.test(text) && i < sentences.length - 4) continue;
		const after = sentences[i + 1];
		const found = [sentence, ...(after && /具体/.test(after.text) && after.paragraph === sentence.paragraph ? [after] : [])];
		return {
			sentence,
			organs: found.flatMap((s) =>
				d.rulebook.organsIn(ownWords(s)).map((m) => ({ organ: m.organ, span: within(s, m.span.start, m.span.end), text: m.text })),
			),
		};
	}
	return undefined;
}
