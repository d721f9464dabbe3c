/** R24: matters that easily unsettle people, and whether risk was assessed or anyone heard. The topics are rulebook data. */

import type { StabilityTopicData } from "../rulebook/data";
import type { Span } from "../text/span";
import { readStep } from "./decisionSteps";
import type { Dossier } from "./dossier";
import { NOT_DONE, postedForViews } from "./hearing";
import { keptWithDossier } from "./kept";
import { clausesOf, outsideQuotes, ownWords, within } from "./sentences";

export interface StabilityTopic {
	readonly topic: StabilityTopicData;
	readonly text: string;
	readonly span: Span;
}

/** The topic that the title, or (where the slip says that the matter is major) what is asked and planned, falls under. */
export const stabilityTopicOf = keptWithDossier((d): StabilityTopic | undefined => {
	const title = d.draft.title;
	if (title) {
		const issuer = d.draft.titleIssuer?.text ?? "";
		const topic = topicIn(outsideQuotes(title.text.startsWith(issuer) ? title.text.slice(issuer.length) : title.text), d);
		if (topic) return { topic, text: title.text, span: title.span };
	}
	if (!d.saidMajor) return undefined;
	const asks = new Set(d.asks.map((a) => a.sentence));
	for (const s of d.sentences) {
		if (!asks.has(s) && !/拟|计划|将|需(?!求)|实施/.test(s.text)) continue;
		const text = ownWords(s);
		for (const clause of clausesOf(text)) {
			if (/^\s*(?:根据|按照|依据|依照|为|因|由于|已|去年|此前)/.test(clause.text) || /已经?(?:完成|征收|拆迁|调整)/.test(clause.text))
				continue;
			const topic = topicIn(clause.text, d);
			if (topic) return { topic, text: clause.text.trim(), span: within(s, clause.from, clause.to) };
		}
	}
	return undefined;
});

function topicIn(text: string, d: Dossier): StabilityTopicData | undefined {
	return d.rulebook.stabilityTopics.find((t) => {
		if (t.not?.some((n) => text.includes(n))) return false;
		for (const noun of t.nouns)
			for (let at = text.indexOf(noun); at >= 0; at = text.indexOf(noun, at + noun.length)) {
				if (t.gone && isGone(text, at, t.gone, t.acts)) continue;
				const rest = text.slice(0, at) + "　".repeat(noun.length) + text.slice(at + noun.length);
				if (t.acts.some((a) => rest.includes(a))) return true;
			}
		return false;
	});
}

/** `治理南山废弃采石场`: the last of these words before the noun, unless an act stands behind it (`关闭旧场后新建垃圾填埋场`). */
function isGone(text: string, noun: number, gone: readonly string[], acts: readonly string[]): boolean {
	const before = /[^，。；]*$/.exec(text.slice(0, noun))![0];
	const last = Math.max(...gone.map((g) => before.lastIndexOf(g)));
	return last >= 0 && !acts.some((a) => before.lastIndexOf(a) > last);
}

const HEARD =
	/(?:听取|征求|征集|收集|采纳)[^，。；]{0,24}(?:意见|诉求|建议)|听证|座谈会|问卷|公开征[求集询]|入户(?:走访|调查|征询)|职工(?:代表)?大会|居民(?:代表)?(?:会议|大会)|村民(?:代表)?(?:会议|大会)|民意调查|业主大会|户同意|风险(?:评估|等级)|稳评|评估为(?:低|中)风险|低风险/;

/** Whether risk was assessed or views were heard: on the slip, or told as done. */
export const heardOrAssessed = keptWithDossier((d): boolean => {
	for (const step of d.rulebook.decisionSteps) {
		if (step.name !== "风险评估" && step.name !== "公众参与") continue;
		const { state } = readStep(d, step);
		if (state === "done" || state === "told" || (state === "waived" && step.name === "风险评估")) return true;
	}
	return d.sentences.some((s, i) => {
		const text = ownWords(s);
		const m = HEARD.exec(text);
		if (m && !NOT_DONE.test(text.slice(Math.max(0, m.index - 16), m.index + m[0].length + 6))) return true;
		return postedForViews(d.sentences, i);
	});
});
