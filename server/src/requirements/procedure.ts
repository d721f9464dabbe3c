/** What a normative document or a major decision must show of its procedure, for the rules of that family, the checklist and the route. */

import type { Span } from "../text/span";
import { consultationsOwed, consultedOn } from "./consultation";
import { decisionSteps, owesDecisionSteps } from "./decisionSteps";
import { deliberationOf, owesDeliberation } from "./deliberation";
import { disclosureOf, owesDisclosure } from "./disclosure";
import type { Dossier } from "./dossier";
import { filingOf, owesFiling } from "./filing";
import { legalityReviewOf, owesLegalityReview } from "./legalityReview";
import type { Evidence, Requirement } from "./requirement";

export function* procedureRequirements(d: Dossier): Generator<Requirement> {
	const status = (shown: Requirement["status"]): Requirement["status"] => (d.slipKnown ? shown : "unknown");
	const at = (span: Span | undefined): Evidence[] => (span ? [{ span, text: d.draft.text.slice(span.start, span.end) }] : []);

	for (const owed of consultationsOwed(d)) {
		const found = consultedOn(d, owed.organ);
		yield {
			rule: "procedure/consultation",
			subject: owed.organ.name,
			sources: ["R19", "T19"],
			what: { zh: `征求${owed.organ.name}意见`, en: `views of ${owed.organ.name}` },
			due: "送审",
			status: status(found.met ? "met" : found.stub ? "incomplete" : "missing"),
			evidence: at(found.span ?? found.stub?.span ?? owed.span),
		};
	}
	if (owesDecisionSteps(d)) {
		for (const reading of decisionSteps(d)) {
			if (reading.state === "elsewhere") continue;
			const { step, state } = reading;
			yield {
				rule: "procedure/decision-steps",
				subject: step.name,
				sources: step.sources,
				what: { zh: `重大决策程序：${step.name}`, en: `step of a major decision: ${step.name}` },
				due: "送审",
				status: status(state === "done" || state === "waived" ? "met" : state === "told" || state === "stub" ? "incomplete" : "missing"),
				evidence: at(reading.span),
			};
		}
	}
	if (owesLegalityReview(d)) {
		const review = legalityReviewOf(d);
		yield {
			rule: "procedure/legality-review",
			subject: "合法性审查",
			sources: ["R20"],
			what: { zh: "市政府法制机构合法性审查", en: "legality review by the municipal legislative affairs office" },
			due: "送审",
			status: status(
				review.passed
					? "met"
					: review.from !== "none" && !review.refused && !review.wrongBody && review.empty.length > 0
						? "incomplete"
						: "missing",
			),
			evidence: at(review.span),
		};
	}
	if (owesDeliberation(d)) {
		const { state, span } = deliberationOf(d);
		yield {
			rule: "procedure/collective",
			subject: "审议",
			sources: ["R6", "R23"],
			what: { zh: "市政府全体会议或者常务会议讨论决定", en: "decided by a plenary or executive meeting of the municipal government" },
			due: "签发",
			status: status(state === "met" ? "met" : state === "incomplete" ? "incomplete" : "missing"),
			evidence: at(span),
		};
	} else if (d.toGovernment && d.direction === "上行" && (d.has("规范性文件") || d.has("重大决策") || d.givenHeads.includes(2))) {
		// The government's own deliberation comes after the paper that asks for it.
		yield {
			rule: "procedure/collective",
			subject: "审议",
			sources: ["R6", "R23"],
			what: { zh: "报送后由市政府全体会议或者常务会议讨论决定", en: "to be decided by the municipal government's meeting" },
			due: "签发",
			status: "open",
			evidence: [],
		};
	}
	const reason = owesDisclosure(d);
	if (reason) {
		const { state, span } = disclosureOf(d);
		yield {
			rule: "procedure/disclosure",
			subject: "公开",
			sources: ["R27", "R28"],
			what: { zh: "主动公开", en: "made public" },
			due: "印发",
			// A public notice is made public by being one; only a slip that says otherwise is at fault.
			status: status(state === "public" || state === "secret" || (state === "absent" && reason === "public") ? "met" : "missing"),
			evidence: at(span),
		};
	}
	if (owesFiling(d)) {
		const filing = filingOf(d);
		yield {
			rule: "procedure/filing",
			subject: "备案",
			sources: ["R18", "R29"],
			what: { zh: "规范性文件备案", en: "filing of the normative document" },
			due: "印发",
			status: status(filing.state === "absent" ? (filing.overdue ? "missing" : "open") : filing.state),
			evidence: at(filing.span),
		};
	}
}
