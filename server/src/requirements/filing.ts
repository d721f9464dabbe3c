/** R18, R29: an issued normative document is filed; the rulebook says within how many days. */

import { asList, field } from "../document/slip";
import { dayNumber, readDate } from "../text/dates";
import type { Span } from "../text/span";
import { keptWithDossier } from "./kept";

export interface Filing {
	readonly state: "met" | "absent" | "incomplete";
	/** Empty fields. */
	readonly empty: readonly { readonly field: string; readonly span: Span }[];
	readonly span?: Span;
	/** Days since 印发; undefined when it is not known when that was. */
	readonly days?: number;
	/** Whether the term has run out by `today`. */
	readonly overdue: boolean;
}

export const owesFiling = keptWithDossier((d): boolean => {
	if (!d.has("规范性文件") || d.has("转发") || d.direction === "上行" || d.toGovernment || d.kind === "函") return false;
	return /^(?:市政府|市政府办公室|组成部门|直属单位|县区政府)$/.test(d.issuer?.type ?? "");
});

export const filingOf = keptWithDossier((d): Filing => {
	const printed = d.draft.slip.get("印发")?.value;
	const date = printed ? (field(printed, "日期") ?? (printed.kind === "scalar" ? printed : undefined)) : undefined;
	const iso = (date ? readDate(date.text)?.iso : undefined) ?? d.draft.imprint?.date?.iso ?? d.date?.iso;
	const days = iso ? dayNumber(d.today) - dayNumber(iso) : undefined;
	const timing = {
		...(days === undefined ? {} : { days }),
		overdue: days !== undefined && days > (d.rulebook.thresholds.filingDays ?? 30),
	};
	const entry = d.draft.slip.get("备案");
	if (!entry || entry.value.kind === "null") return { state: "absent", empty: [], ...timing };
	const nodes = asList(entry.value);
	const empty = nodes.flatMap((n) =>
		n.entries.filter((e) => e.value.kind === "null" && /^(?:机关|日期)$/.test(e.key)).map((e) => ({ field: e.key, span: e.keySpan })),
	);
	if (nodes.every((n) => n.kind === "scalar" && /^(?:无|未|没有|否|不)/.test(n.text.trim())))
		return { state: "absent", empty: [], ...timing };
	return { state: empty.length > 0 ? "incomplete" : "met", empty, span: entry.value.span, ...timing };
});
