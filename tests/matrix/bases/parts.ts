/** What drafts of the matrix have in common: numbers, signers, steps, and how a draft ends. */
import type { Base } from "../base";
import type { SlipSpec } from "../draftSpec";
import { cn, later, type Rng } from "../rng";
import { NAMES, OFFICE, PHONES } from "./organs";

/** The stages at which most bases are met. */
export const STAGES: Base["stages"] = ["送审", "签发", "印发"];

export const contact = (rng: Rng): string => `（联系人：${rng.pick(NAMES)}，电话：${rng.pick(PHONES)}）`;
export const number = (prefix: string, rng: Rng): string => `${prefix}〔2017〕${rng.int(3, 96)}号`;
/** The slip's entry and the 版记 line of what is printed the day after. */
export const printed = (date: string, organ = OFFICE): SlipSpec => ({ 印发: { 机关: organ, 日期: later(date, 1) } });
export const imprint = (date: string, organ = OFFICE): string => `${organ} ${cn(later(date, 1))}印发`;
export const signed = (o: { name: string; head: string }, rng: Rng, date: string) => ({
	姓名: rng.pick(NAMES),
	职务: o.head,
	机关: o.name,
	日期: date,
});
export const step = (date: string, days: number, body: string, result: string) => ({
	日期: later(date, -days),
	机构: body,
	结论: result,
	材料: "报告",
});

/** Signature and date, with which the cover ends. */
export const ending = (issuer: string, date: string): { signature: string[]; date: string } => ({ signature: [issuer], date: cn(date) });
