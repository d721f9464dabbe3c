/** Who is named in a list of attendance: `市长甲一，副市长丙三、丁四，市财政局局长未八`, an item of the slip, or the words before 主持. */
import { field } from "../document/slip";
import type { Located, SlipNode } from "../document/types";
import type { Organ } from "../rulebook/rulebook";
import type { Span } from "../text/span";
import type { Dossier } from "./dossier";

/**
 * What a person is at a meeting of the municipal government. `部门人员`: of a department, whether its principal or not is not said;
 * `其他`: anyone else who is known not to be a leader of the government.
 */
export type Role = "市长" | "副市长" | "市长助理" | "秘书长" | "党组成员" | "副秘书长" | "组成部门正职" | "部门人员" | "部门副职" | "其他";

export interface Attendee extends Located {
	readonly name?: string;
	/** Every post that the text (or the workspace's list of leaders) gives the person; empty when nothing is known. */
	readonly roles: readonly Role[];
	readonly executive: boolean;
	/** The head of a county or district government, or one of its deputies. */
	readonly county: boolean;
	readonly organ?: Organ;
	/** A collective (`各副秘书长`, `有关部门负责人`), or a title that several hold (`副市长`): how many is not said. */
	readonly plural: boolean;
	/** What stands in brackets behind the name, or in the entry's `请假` and `受托`. */
	readonly remark?: string;
	/** The entry of the slip, when it is one. */
	readonly node?: SlipNode;
}

/** A text with the places of its characters. */
export interface Source {
	readonly text: string;
	at(from: number, to: number): Span;
}

const COUNTY_HEAD =
	/[\u4e00-\u9fff]{1,3}[县区](?:委|人民政府|政府)?(?:副?书记、|常委、|党组书记、|党组成员、)?(?:常务|代理?)?副?(?:县长|区长|县（区）长|县\(区\)长)|县[、（(]?区[）)]?长|副县（区）长|^(?:各|有关|相关)[县区].*(?:县长|区长|负责人|负责同志|领导)/;
const TITLES =
	/常务副市长|副市长|代理?市长|市长助理|市长|副秘书长|秘书长|党组副?书记|党组成员|党委副?书记|市委副?书记|市委常委|市委委员|(?:常务|第一)?副?(?:县长|区长|局长|主任|厅长|处长|科长|院长|校长|部长|主席|检察长|支队长|站长|所长|行长|书记|社长|会长|总经理|董事长)|主要负责(?:人|同志)|分管负责(?:人|同志)|负责(?:人|同志)|主要领导|分管领导|领导同志|副?调研员|副?巡视员|总工程师|总经济师|总规划师|纪检组长|政委|代表|记者|专家|同志|成员/g;
/** A post held beside the one that counts: it opens the next name. */
const BESIDE = /^(?:鹤岗)?(?:市委(?:副书记|常委|委员|书记)|(?:市政府)?党组(?:副?书记|成员)|党委(?:副?书记|委员))$/;
const COLLECTIVE = /领导(?!小组)|班子|(?<!党组)成员|干部|组成人员|^各|有关|相关|全体|其他|等(?:\d+[人名位])?$|部门|单位|人员$|代表$|记者$/;

/** A remark in brackets that tells something (`在省委党校学习，经市长同意`), as against a second post (`市公安局局长`). */
const TOLD = /请假|准假|病假|休假|同意|批准|准许|报备|出差|委托|(?:^|[，；])(?:因|赴|经|向|已|未|在|陪同?|随|代)/;

/** Persons of a list, in order. Bare names behind a titled one share its title (`副市长丙三、丁四`). */
export function attendeesIn(source: Source, d: Dossier): Attendee[] {
	const tokens = cut(source.text);
	const looks = tokens.map((t) => look(t.text, d));
	const named = looks.some((l) => l.name !== undefined);
	const groups: { from: number; to: number; inherit: readonly Role[] }[] = [];
	let last: { name?: string; roles: readonly Role[]; bare: boolean; text: string; plural: boolean } | undefined;
	tokens.forEach((t, i) => {
		const l = looks[i]!;
		const open = last !== undefined && last.name === undefined && !COLLECTIVE.test(last.text);
		const bare = l.name !== undefined && l.roles.length === 0 && l.organ === undefined && !l.titled;
		const joins =
			open &&
			((/\s/.test(t.separator) && bare) ||
				(t.separator === "、" && (BESIDE.test(last!.text) || (named && l.titled && l.name !== undefined))));
		if (joins) {
			const group = groups.at(-1)!;
			group.to = t.to;
			const both = look(source.text.slice(group.from, group.to), d);
			last = { ...both, bare: false, text: t.text, plural: both.plural };
			return;
		}
		const inherit = bare && last?.name !== undefined && /[、\s]/.test(t.separator) ? last.roles : [];
		groups.push({ from: t.from, to: t.to, inherit });
		last = { ...(l.name ? { name: l.name } : {}), roles: l.roles.length > 0 ? l.roles : inherit, bare, text: t.text, plural: l.plural };
	});
	return groups.map((g) => {
		const text = source.text.slice(g.from, g.to);
		const l = look(text, d);
		return { ...l, roles: l.roles.length > 0 ? l.roles : g.inherit, text, span: source.at(g.from, g.to) };
	});
}

/** Persons of a value of the slip: a list, one entry, or a line of names. */
export function attendeesOf(node: SlipNode | undefined, d: Dossier): Attendee[] {
	if (!node || node.kind === "null") return [];
	if (node.kind === "list") return node.items.flatMap((i) => attendeesOf(i, d));
	if (node.kind === "map") {
		const said = ["机关", "单位", "职务", "姓名"].map((k) => field(node, k)?.text ?? "").join("");
		if (said.trim() === "") return [];
		const remark = ["请假", "受托", "事由", "原因", "备注"].flatMap((k) => field(node, k)?.text ?? []).join("，");
		const place = field(node, "职务") ?? field(node, "姓名") ?? node;
		return [{ ...look(said, d), text: said, span: place.span, node, ...(remark ? { remark } : {}) }];
	}
	const plain = node.span.end - node.span.start === node.text.length;
	const people = attendeesIn(
		{ text: node.text, at: (from, to) => (plain ? { start: node.span.start + from, end: node.span.start + to } : node.span) },
		d,
	);
	return people.map((p) => ({ ...p, node }));
}

/** Whether a person belongs to those that a body consists of; undefined where the text does not tell. */
export function isMember(person: Attendee, members: readonly string[]): boolean | undefined {
	if (person.roles.some((r) => members.includes(r))) return true;
	if (person.roles.length === 0) return undefined;
	if (members.includes("组成部门正职") && person.roles.includes("部门人员")) return undefined;
	return false;
}

type Look = Pick<Attendee, "name" | "roles" | "executive" | "county" | "organ" | "plural" | "remark"> & { readonly titled: boolean };

/** What one token says: its posts, the name that is left, what stands in brackets. */
function look(raw: string, d: Dossier): Look {
	const text = raw.replace(/[\s\u3000]/g, "");
	const remark = /[（(]([^（()）]*)[）)]$/.exec(text)?.[1];
	const noted = remark !== undefined && (remark.search(TITLES) < 0 || TOLD.test(remark)) ? remark : undefined;
	const said =
		remark === undefined || text.includes("县（区）")
			? text
			: noted === undefined
				? text.replace(/[（(]([^（()）]*)[）)]$/, "、$1")
				: text.replace(/[（(][^（()）]*[）)]$/, "");
	const roles = new Set<Role>();
	let organ: Organ | undefined;
	let rest = "";
	let titled = false;
	const county = COUNTY_HEAD.test(said);
	for (const post of said.split("、")) {
		const mention = d.rulebook.organsIn(post).find((m) => m.organ.type !== "市政府");
		const left = mention ? post.slice(0, mention.span.start) + post.slice(mention.span.end) : post.replace(/^(?:鹤岗)?市(?:人民)?政府/, "");
		const found: readonly string[] = left.match(TITLES) ?? [];
		if (found.length > 0) titled = true;
		const name = left.replace(TITLES, "");
		if (/^[\u4e00-\u9fff某×]{1,4}$/.test(name) && !/[县区局委厅部各有关相]|部门|单位/.test(name)) rest ||= name;
		if (BESIDE.test(post.replace(name, ""))) {
			if (/党组成员/.test(post)) roles.add("党组成员");
			continue;
		}
		if (mention && mention.organ.type !== "市政府办公室") {
			organ ??= mention.organ;
			const title = found.join("");
			if (mention.organ.type !== "组成部门") roles.add("其他");
			else if (title === "" || /^(?:负责人|负责同志|同志|领导同志)$/.test(title)) roles.add("部门人员");
			else if (d.rulebook.isPrincipal(mention.organ, left.replace(name, "")) || /主要负责/.test(title)) roles.add("组成部门正职");
			else if (d.rulebook.isDeputy(mention.organ, left.replace(name, "")) || /副/.test(title)) roles.add("部门副职");
			else roles.add("部门人员");
			continue;
		}
		if (county || /^(?:市委|市人大|市政协|省|国务院|中央)/.test(post)) {
			if (found.length > 0) roles.add("其他");
			continue;
		}
		if (found.some((t) => /副市长/.test(t))) roles.add("副市长");
		if (found.some((t) => /^(?:代理?)?市长$/.test(t))) roles.add("市长");
		if (found.includes("市长助理")) roles.add("市长助理");
		if (found.includes("副秘书长")) roles.add("副秘书长");
		if (found.includes("秘书长")) roles.add("秘书长");
		if (found.includes("党组成员")) roles.add("党组成员");
		if (roles.size === 0 && /[县区]/.test(left) && COLLECTIVE.test(left)) roles.add("其他");
		else if (roles.size === 0 && COLLECTIVE.test(left) && found.length > 0)
			roles.add(/有关|相关|其他|代表|记者|专家/.test(left) ? "其他" : "部门人员");
		else if (roles.size === 0 && found.some((t) => /(?:局长|主任|处长|科长|院长|校长|部长|站长|所长|负责人|负责同志|调研员)$/.test(t)))
			roles.add("部门人员");
	}
	const leader = rest === "" ? undefined : d.rulebook.leaders.find((l) => l.name === rest);
	if (leader) {
		const role = roleOfTitle(leader.title);
		if (role) roles.add(role);
	}
	const plural = COLLECTIVE.test(said) || (rest === "" && /^(?:市政府)?(?:副市长|副秘书长|党组成员|各.*)$/.test(said));
	return {
		...(rest !== "" && !plural ? { name: rest } : {}),
		roles: [...roles],
		executive: /常务副市长/.test(said) || leader?.title === "常务副市长",
		county,
		...(organ ? { organ } : {}),
		plural,
		...(noted ? { remark: noted } : {}),
		titled,
	};
}

function roleOfTitle(title: string): Role | undefined {
	if (/副市长/.test(title)) return "副市长";
	if (/^(?:代理?)?市长$/.test(title)) return "市长";
	if (title === "市长助理" || title === "秘书长" || title === "副秘书长" || title === "党组成员") return title;
	return undefined;
}

interface Token {
	readonly text: string;
	readonly from: number;
	readonly to: number;
	/** The separator before it; empty for the first. */
	readonly separator: string;
}

/** Cuts at 、，；and white space outside brackets; the two characters of a letter-spaced name (`甲　一`) stay together. */
function cut(text: string): Token[] {
	const out: Token[] = [];
	let depth = 0;
	let start = 0;
	let separator = "";
	const flush = (end: number): void => {
		const raw = text.slice(start, end);
		const body = raw.trim().replace(/[。.]$/, "");
		if (body === "") return;
		const from = start + raw.indexOf(body);
		out.push({ text: body, from, to: from + body.length, separator });
		separator = "";
	};
	for (let i = 0; i < text.length; i++) {
		const c = text[i]!;
		if (c === "（" || c === "(") depth++;
		if (c === "）" || c === ")") depth = Math.max(0, depth - 1);
		if (depth > 0 || !/[、，,；;。\s]/.test(c)) continue;
		// 各县、区 is one name.
		if (c === "、" && /各?[县区]$/.test(text.slice(Math.max(0, i - 2), i)) && /^[县区]/.test(text.slice(i + 1))) continue;
		const spaced =
			/\s/.test(c) &&
			/^[\u4e00-\u9fff]$/.test(text.slice(start, i).trim()) &&
			/^\s*[\u4e00-\u9fff](?:[\s、，,；;。（(]|$)/.test(text.slice(i));
		if (spaced) continue;
		flush(i);
		start = i + 1;
		separator = /\s/.test(c) && separator !== "" ? separator : c;
	}
	flush(text.length);
	return out;
}
