/** Approval by the government and how a text says so (T16: 文中须注明已经政府同意). */

import type { TextEdit } from "../document/edits";
import { addEntry, insertBefore } from "../document/edits";
import type { Dossier } from "./dossier";
import { keptWithDossier } from "./kept";

/** A 批准 entry to be filled in, of the municipal government of the rulebook in use unless another organ approves. */
export function approvalStub(d: Dossier, organ = d.rulebook.organs.find((o) => o.type === "市政府")?.name ?? ""): TextEdit[] {
	return addEntry(d.draft, "批准", `{机关: ${organ}, 日期: , 文号: }`);
}

/** Whether the text itself says that its government agreed. */
export const approvalStated = keptWithDossier((d): boolean => {
	return (
		d.approvals.some((a) => a.inBody) ||
		d.sentences.some((s) =>
			/(?:经|报|已)[^，。；]{0,16}(?:市政府|市人民政府|人民政府|市长|常务会议|市长办公会议?)[^，。；]{0,14}(?:同意|批准|审定|授权|通过|研究决定)/.test(
				s.text,
			),
		) ||
		/同意|批准|通过/.test(d.draft.headnote?.text ?? "")
	);
});

/** Inserts `经市政府同意，` where a clerk would: before 现将…, 现就…, else at the head of the first paragraph. */
export function insertApproval(d: Dossier): TextEdit[] {
	const first = d.paragraphs.find((p) => p.heading === 0);
	if (!first) return [];
	const at = /(?<=^|[，。；])现(?:将|就|对|印发|决定|予|把|公布)/.exec(first.text)?.index ?? first.label?.end ?? 0;
	const span = first.at(at, at);
	return span.start >= 0 ? [{ span, newText: "经市政府同意，" }] : insertBefore(d.draft, first, ["经市政府同意，"]);
}
