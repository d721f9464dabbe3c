/** Persons and organs as the slip and the body name them. */

import { asList, field } from "../document/slip";
import type { Located, SlipNode } from "../document/types";
import type { Rank } from "../rulebook/data";
import type { Collective, Leader, LeaderReading, Organ, Rulebook } from "../rulebook/rulebook";
import { type DateValue, readDate } from "../text/dates";
import type { Span } from "../text/span";

/** A value of the slip that is a date, readable or not. */
export interface DateField extends Located {
	readonly value?: DateValue;
}

/** A person on the slip: who reviewed, signed or countersigned. */
export interface Person {
	readonly name?: string;
	/** 职务, as written; a bare string such as `市长` is a title. */
	readonly title?: string;
	readonly organName?: string;
	readonly organ?: Organ;
	readonly opinion?: Located;
	readonly date?: DateField;
	/** Whose place the signer takes (`受托: 市长`). */
	readonly entrusted?: string;
	/** The leader of the municipality that this is, when known. */
	readonly leader?: LeaderReading;
	readonly span: Span;
	/** Place of the title, else of the name, else of the whole entry. */
	readonly titleSpan: Span;
	readonly node: SlipNode;
}

/** A sender, addressee or copy receiver. */
export interface Party extends Located {
	readonly organ?: Organ;
	/** A section of an organ (国库科). */
	readonly section?: { readonly organ: Organ; readonly section: string };
	readonly collective?: Collective;
	/** A leader in person (`庚副市长`). */
	readonly leader?: LeaderReading;
}

export function readPerson(node: SlipNode, rulebook: Rulebook): Person {
	if (node.kind === "map") {
		const title = fieldMeant(node, "职务");
		const name = fieldMeant(node, "姓名");
		const organ = fieldMeant(node, "机关");
		const opinion = fieldMeant(node, "意见");
		const date = fieldMeant(node, "日期");
		const entrusted = field(node, "受托");
		const said = `${title?.text ?? ""}${name?.text ?? ""}`;
		const leader = rulebook.leader(said) ?? (name ? rulebook.leader(name.text) : undefined);
		return {
			...(name ? { name: name.text } : {}),
			...(title ? { title: title.text } : leader ? { title: leader.title } : {}),
			...(organ ? { organName: organ.text, organ: rulebook.organ(organ.text) } : {}),
			...(opinion ? { opinion: { text: opinion.text, span: opinion.span } } : {}),
			...(date ? { date: readDateField(date) } : {}),
			...(entrusted ? { entrusted: entrusted.text } : {}),
			...(leader ? { leader } : {}),
			span: node.span,
			titleSpan: title?.span ?? name?.span ?? node.span,
			node,
		};
	}
	const leader = rulebook.leader(node.text);
	const named = leader?.name !== undefined && leader.name === node.text;
	return {
		...(named ? { name: node.text, title: leader?.title } : !leader && isName(node) ? { name: node.text.trim() } : { title: node.text }),
		...(leader ? { leader } : {}),
		span: node.span,
		titleSpan: node.span,
		node,
	};
}

/** Which field of a person a key means that says more than it, or says it in another word (`签发日期`, `会签单位`). */
export function personField(typed: string): string | undefined {
	if (/(?:日期?|时间)$/.test(typed)) return "日期";
	if (/(?:意见|结论|态度)$/.test(typed)) return "意见";
	if (/(?:机关|机构|单位|部门)$/.test(typed)) return "机关";
	if (/(?:职务|职位|职称)$/.test(typed)) return "职务";
	return /(?:姓名|名字|签字人|签署人|签发人|审核人|会签人)$/.test(typed) ? "姓名" : undefined;
}

/** A person's field, under its own name or one that means it; the name is format/unknown-key's, what stands there counts. */
function fieldMeant(node: SlipNode, name: string): SlipNode | undefined {
	return field(node, name) ?? node.entries.find((e) => personField(e.key) === name && e.key !== name && e.value.kind !== "null")?.value;
}

/** `已会签`, `无`, `同意`: words in place of a person say how matters stand, and name nobody. */
export const statesOnly = (node: SlipNode): boolean =>
	node.kind === "scalar" &&
	STATES.test(node.text.trim()) &&
	!/(?:[局委厅部院处科长任记员席]|政府|办公室|公司|单位)$/.test(node.text.trim());

const STATES =
	/^(?:[√✓○×是否有无略齐]|(?:已经?|均已?|都已?|全部|未|尚未|待|正在|无需?|无须|不需要?|不用|不|毋需|免予?|拟|各单位(?:均|都|已)+)?(?:会签|签发|签署|签字|审核|审签|核稿|同意|完成|办理|通过|协商一致|涉及|见.{1,8})(?:同意|完成|完毕|齐全|通过|过|中|好|了|毕|无异议)*)[。！]?$/;

/** `签发: 甲十一`: two to four characters that name no office, rank or state of affairs. */
const isName = (node: SlipNode): boolean =>
	/^[\u4e00-\u9fff]{2,4}$/.test(node.text.trim()) && !OFFICE.test(node.text.trim()) && !statesOnly(node);
const OFFICE =
	/[长任记员席理监师事导书办委组局厅部院处科室站所股队总]$|[市县区省][长府委]|领导|分管|主管|主要|负责|同志|本人|干部|督学|总工|会计|[审签核阅批]|同意|无异议|待定|请填/;

export function readDateField(node: SlipNode): DateField {
	const value = readDate(node.text);
	return { text: node.text, span: node.span, ...(value ? { value } : {}) };
}

export const readPeople = (node: SlipNode | undefined, rulebook: Rulebook): Person[] => asList(node).map((n) => readPerson(n, rulebook));

export function readParty(located: Located, rulebook: Rulebook): Party {
	const text = located.text.trim();
	const organ = rulebook.organ(text);
	const collective = organ ? undefined : rulebook.collective(text);
	const section = organ || collective ? undefined : rulebook.section(text);
	const leader = organ || collective || section ? undefined : rulebook.leader(text);
	return {
		...located,
		...(organ ? { organ } : {}),
		...(section ? { section } : {}),
		...(collective ? { collective } : {}),
		...(leader ? { leader } : {}),
	};
}

/** The rank a person signs in; undefined when the title is below those that sign, or says nothing known. */
export function rankOf(person: Person, issuer: Organ | undefined, rulebook: Rulebook): Rank | undefined {
	const title = (person.title ?? person.leader?.title ?? "").replace(/\s/g, "");
	const organ = person.organ ?? issuer;
	if (/常务副市长/.test(title)) return "常务副市长";
	if (/副市长/.test(title)) return "副市长";
	if (/(?<!副)市长/.test(title) && !/助理/.test(title)) return "市长";
	if (/(?<!副)秘书长/.test(title)) return "秘书长";
	const office = organ?.type === "市政府办公室" || issuer?.type === "市政府办公室" || issuer?.type === "市政府";
	if (office && /(?:^|市政府|人民政府|、)(?:办公室)?主任$/.test(title) && !/副主任/.test(title)) return "办公室主任";
	if (!organ) {
		if (/^(?:党[委组](?:副)?书记、)?(?:局长|厅长|县长|区长)$/.test(title)) return "部门正职";
		if (/^(?:党[委组]成员、)?(?:副局长|副县长|副区长|常务副县长|常务副区长|常务副局长)$/.test(title)) return "部门副职";
		return undefined;
	}
	if (rulebook.isPrincipal(organ, title)) return "部门正职";
	if (rulebook.isDeputy(organ, title)) return "部门副职";
	return undefined;
}

/** Whether two readings mean the same known leader (or, where persons are unknown, the same title). */
export function sameLeader(a: LeaderReading | undefined, b: LeaderReading | Leader | undefined): boolean {
	if (!a || !b) return false;
	const left = a.leader ?? a;
	const right = "leader" in b && b.leader ? b.leader : b;
	if (left.name && right.name) return left.name === right.name;
	return left.title === right.title;
}
