/** R6, R23, R37: what 全体会议 or 常务会议 must decide, and which meeting did. */

import { asList, field } from "../document/slip";
import { stripTitle } from "../document/title";
import type { MeetingBodyData } from "../rulebook/data";
import type { Rulebook } from "../rulebook/rulebook";
import { type DateValue, readDate } from "../text/dates";
import type { Span } from "../text/span";
import type { Dossier } from "./dossier";
import { keptWithDossier } from "./kept";
import { refused } from "./verdict";

/** The meeting of the municipal government that a name stands for (`市政府十六届九次常务会议`); undefined for other meetings. */
export function bodyOf(name: string, rulebook: Rulebook): MeetingBodyData | undefined {
	const t = name
		.replace(/[\s\u3000]/g, "")
		.replace(/[（(][^）)]*[）)]/g, "")
		.replace(/^[已并业报提]?(?:经|由|在|提交|提请|报)/, "")
		.replace(/^\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?/, "")
		.replace(/第?[〇零一二三四五六七八九十百\d]+[届次]/g, "");
	const place = rulebook.place?.name ?? "";
	for (const body of rulebook.meetings) {
		for (const alias of [body.name, ...(body.aliases ?? [])].sort((a, b) => b.length - a.length)) {
			const at = t.lastIndexOf(alias);
			if (at < 0) continue;
			const owner = (place ? t.slice(0, at).replace(place, "市") : t.slice(0, at)).replace(/第$/, "");
			if (/^(?:市)?(?:人民)?(?:政府)?$/.test(owner) || rulebook.organ(t.slice(0, at))?.type === "市政府") return body;
		}
	}
	return undefined;
}

/** Why a document must have been decided by one of the two meetings; undefined when it need not. */
export const owesDeliberation = keptWithDossier((d): "major" | "normative" | "plan" | "congress" | undefined => {
	if (!d.rulebook.meetings.some((m) => m.decidesMajor)) return undefined;
	const type = d.issuer?.type;
	if (type !== "市政府" && type !== "市政府办公室") return undefined;
	if (d.kind === "纪要" || (["会议通知", "请假", "返程报告", "讲话稿", "简报", "转发"] as const).some((c) => d.has(c))) return undefined;
	if (d.has("重大决策") || d.givenHeads.includes(2)) return "major";
	if (d.has("规范性文件") && d.direction !== "上行") return "normative";
	if (type !== "市政府") return undefined;
	if (d.has("立法草案") || d.kind === "议案") return "congress";
	if (d.kind === "请示" && d.addressees.some((a) => a.organ?.type === "市委" || a.organ?.type === "市人大")) return "congress";
	const title = stripTitle(d.draft.title?.text ?? "");
	const printed = /(?:印发|公布|下达|批准)《?(.+?)》?(?:（[^）]*）)?的(?:通知|决定)$/.exec(title)?.[1];
	const subject = stripTitle(printed ?? "");
	if (
		d.direction !== "上行" &&
		subject !== "" &&
		(/国民经济和社会发展|财政预算/.test(subject) ||
			/(?:专项|发展|建设|保护|布局|总体|五年|"十.五")(?:规划|规划纲要)$|规划纲要$/.test(subject))
	)
		return "plan";
	return undefined;
});

export interface DeliberationReading {
	/** `improper`: another meeting decided; `refused`: the right one did not pass it. */
	readonly state: "met" | "absent" | "improper" | "refused" | "incomplete";
	/** The meeting as written. */
	readonly meeting?: string;
	readonly result?: string;
	readonly span?: Span;
	readonly inBody?: boolean;
	/** Fields of 审议 left empty. */
	readonly empty: readonly { readonly field: string; readonly span: Span }[];
}

/** What the draft shows of its deliberation: 审议 first, then 集体讨论 of 程序, then the text. */
export const deliberationOf = keptWithDossier((d): DeliberationReading => {
	const decides = (name: string): boolean => bodyOf(name, d.rulebook)?.decidesMajor === true;
	const step = readStep(d);
	const stepBody = step ? field(step, "机构") : undefined;
	const given = d.deliberations.filter((x) => !x.inBody && x.meeting.trim() !== "");
	const empty = asList(d.draft.slip.get("审议")?.value).flatMap((n) =>
		n.entries.filter((e) => e.value.kind === "null" && /^(?:会议|日期|结果)$/.test(e.key)).map((e) => ({ field: e.key, span: e.keySpan })),
	);
	const proper = given.filter((x) => decides(x.meeting));
	const passed = proper.find((x) => !(x.result && refused(x.result, d.rulebook)));
	if (passed) return { state: empty.length > 0 ? "incomplete" : "met", meeting: passed.meeting, span: passed.span, empty };
	const failed = proper.at(-1);
	if (failed) return { state: "refused", meeting: failed.meeting, result: failed.result ?? "", span: failed.span, empty };
	if (step && stepBody && decides(stepBody.text) && !refused(field(step, "结论")?.text ?? "", d.rulebook))
		return { state: "met", meeting: stepBody.text, span: step.span, empty: [] };
	if (given[0]) return { state: "improper", meeting: given[0].meeting, span: given[0].span, empty };
	const told = d.deliberations.filter((x) => x.inBody);
	const right = told.find((x) => decides(x.meeting));
	if (right) return { state: "met", meeting: right.meeting, span: right.span, inBody: true, empty: [] };
	if (empty.length > 0) return { state: "incomplete", empty };
	if (told[0]) return { state: "improper", meeting: told[0].meeting, span: told[0].span, inBody: true, empty: [] };
	return { state: "absent", empty: [] };
});

function readStep(d: Dossier): ReturnType<typeof field> {
	const steps = d.draft.slip.get("程序")?.value;
	return steps ? (field(steps, "集体讨论") ?? field(steps, "集体讨论决定")) : undefined;
}

/** Days on which the matter was deliberated by a meeting of the municipal government, or (for others' own papers) by the organ's own. */
export function deliberationDays(
	d: Dossier,
): { readonly value: DateValue; readonly text: string; readonly span: Span; readonly step: string }[] {
	const out = d.deliberations.flatMap((x) =>
		!x.inBody && x.date?.value?.valid ? [{ value: x.date.value, text: x.date.text, span: x.date.span, step: "审议" }] : [],
	);
	const step = readStep(d);
	const date = step ? field(step, "日期") : undefined;
	const value = date ? readDate(date.text) : undefined;
	if (date && value?.valid && !out.some((o) => o.value.iso === value.iso))
		out.push({ value, text: date.text, span: date.span, step: "集体讨论" });
	return out;
}
