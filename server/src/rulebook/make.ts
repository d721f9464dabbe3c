/** Puts the layers of a rulebook and the workspace's own organs and leaders together into the questions that rules ask. */
import { Keeper } from "../text/kept";
import { toChineseNumber } from "../text/numerals";
import type { HouseRuleData, LeaderData, NormData, OrganData, OrganType, RulebookData } from "./data";
import { covers, lettersAt, organsAt, turningDays } from "./inForce";
import type { RulebookLayer } from "./load";
import { indexNames, type NameIndex, type Place, squeezeName } from "./names";
import type { Article, Collective, Direction, Leader, LeaderReading, Norm, Organ, Rulebook } from "./rulebook";

export interface WorkspaceData {
	readonly organs?: readonly OrganData[] | undefined;
	readonly leaders?: readonly LeaderData[] | undefined;
	readonly phrases?: Readonly<Record<string, readonly string[]>> | undefined;
	readonly house?: readonly HouseRuleData[] | undefined;
}

/** Rulebooks that judge what is dated before and after this one's validity. */
export interface Editions {
	readonly earlier?: Rulebook | undefined;
	readonly later?: Rulebook | undefined;
}

/** `layers`: the most special first, as `builtinRulebook` gives them. Undated, it knows everything that any layer says; `at` gives what was in force. */
export function makeRulebook(layers: readonly RulebookLayer[], workspace: WorkspaceData = {}, editions: Editions = {}): Rulebook {
	const first = layers[0];
	if (!first) throw new RangeError("a rulebook needs at least one layer");
	const days = turningDays(layers, [...layers.flatMap((l) => l.organs ?? []), ...(workspace.organs ?? [])]);
	const views = new Map<number, Rulebook>();
	const at = (day: string): Rulebook => {
		const { from, to } = first.valid ?? {};
		if (from !== undefined && day < from && editions.earlier) return editions.earlier.at(day);
		if (to !== undefined && day >= to && editions.later) return editions.later.at(day);
		const era = days.filter((d) => d <= day).length;
		let view = views.get(era);
		if (!view) {
			view = assemble(layers, workspace, day, at);
			views.set(era, view);
		}
		return view;
	};
	return assemble(layers, workspace, undefined, at);
}

function assemble(
	layers: readonly RulebookLayer[],
	workspace: WorkspaceData,
	day: string | undefined,
	at: (day: string) => Rulebook,
): Rulebook {
	const first = layers[0]!;
	const general = [...layers].reverse();
	// Places, organs and words are facts with dates of their own; the demands of a layer count only while it is in force.
	const valid = layers.filter((l) => covers(l.valid, day));
	const validGeneral = [...valid].reverse();
	const own = <K extends keyof RulebookData>(key: K): RulebookData[K] | undefined => valid.find((l) => l[key] !== undefined)?.[key];

	const renamedOrgans = general.flatMap((l) => l.renamedOrgans ?? []);
	const organs = organsAt([...general.flatMap((l) => l.organs ?? []), ...(workspace.organs ?? [])], renamedOrgans, day).map(toOrgan);
	const placeData = layers.find((l) => l.place !== undefined)?.place;
	const place: Place = {
		...(placeData ? { city: placeData.name.replace(/市$/, "") } : {}),
		...(placeData?.province ? { province: placeData.province.replace(/省$/, "") } : {}),
		others: otherPlaces(placeData),
	};
	let built: NameIndex | undefined;
	const index = (): NameIndex => {
		built ??= indexNames(organs, place);
		return built;
	};
	const leaders = (workspace.leaders ?? layers.find((l) => l.leaders !== undefined)?.leaders ?? []).map(
		(l): Leader => ({ title: l.职务, inCharge: l.分管 ?? [], ...(l.姓名 ? { name: l.姓名 } : {}) }),
	);
	const norms = mergeNorms(general);
	const validNorms = new Set(valid.flatMap((l) => (l.norms ?? []).map((n) => n.id)));
	const byLetter = lettersAt(
		norms.filter((n) => validNorms.has(n.id)),
		day,
	);
	const byTitle = new Map<string, Norm>();
	// Two editions may bear one title: the one in force is meant.
	const ended = (n: Norm): boolean => n.to !== undefined && (day === undefined || n.to <= day);
	for (const n of [...norms.filter(ended), ...norms.filter((n) => !ended(n))])
		for (const key of [n.title, ...(n.names ?? []), ...(n.number ? [n.number] : [])]) byTitle.set(key, n);
	const byWrongName = new Map(norms.flatMap((n) => (n.wrongNames ?? []).map((w) => [w, n] as const)));
	const phrases = mergePhrases([...general.map((l) => l.phrases ?? {}), workspace.phrases ?? {}]);
	const sources: Readonly<Record<string, readonly string[]>> = Object.assign({}, ...validGeneral.map((l) => l.sources ?? {}));
	const house = new Map([...validGeneral.flatMap((l) => l.house ?? []), ...(workspace.house ?? [])].map((h) => [h.name, h] as const));

	const organ = (name: string): Organ | undefined => index().find(name);
	const named = (names: readonly string[]): Organ[] => names.map((n) => organ(n)).filter((o): o is Organ => o !== undefined);
	const isSuperior = (a: Organ, b: Organ): boolean => {
		const seen = new Set<Organ>();
		const climb = (o: Organ): boolean => named(o.superiors).some((s) => s === a || (!seen.has(s) && seen.add(s) && climb(s)));
		return climb(b);
	};
	const leader = (text: string): LeaderReading | undefined => readLeader(text, leaders);
	const inForce = (source: string): boolean => !SOURCE.test(source) || byLetter.has(source[0]!);

	const book: Rulebook = Object.assign(new Keeper(), {
		name: first.name,
		title: first.title,
		layers: layers.map((l) => l.name),
		place: placeData,
		organs,
		leaders,
		at,
		notInForce: layers
			.filter((l) => !covers(l.valid, day))
			.map((l) => ({
				title: l.title,
				...(l.valid?.from ? { from: l.valid.from } : {}),
				...(l.valid?.to ? { to: l.valid.to } : {}),
			})),
		hasSource: (letter) => byLetter.has(letter),
		sourcesOf(rule, ownSources) {
			const given = (sources[rule] ?? sources[`${rule.slice(0, rule.indexOf("/"))}/*`] ?? []).filter(inForce);
			if (given.length > 0) return given;
			const kept = ownSources.filter(inForce);
			return ownSources.some((s) => SOURCE.test(s)) && !kept.some((s) => SOURCE.test(s)) ? undefined : kept;
		},
		article: (source) => readArticle(source, byLetter),
		organ,
		section(name) {
			const text = squeezeName(name);
			const m = /^(.{2,}?(?:局|委员会|委|厅|办公室|中心|政府|办|社|部))([\u4e00-\u9fff]{1,10}(?:科|股|处|室))$/.exec(text);
			for (let at = text.length - 2; m && at >= 4; at--) {
				const parent = organ(text.slice(0, at));
				const section = text.slice(at);
				if (parent && parent.name !== text && !/^办公[室厅]$/.test(section)) return { organ: parent, section };
			}
			return undefined;
		},
		collective: (name) => readCollective(squeezeName(name), organs),
		organsIn: (text) => index().findAll(text),
		isSuperior,
		direction: (issuer, to) => directionOf(issuer, to, isSuperior, named),
		superiorsOf: (o) => named(o.superiors),
		leader,
		inChargeOf(o) {
			const byLeader = leaders.filter((l) => l.inCharge.some((n) => organ(n) === o));
			const one = byLeader.find((l) => /副市长/.test(l.title)) ?? byLeader[0];
			if (one) return { title: one.title, leader: one, ...(one.name ? { name: one.name } : {}) };
			return o.inCharge ? leader(o.inCharge) : undefined;
		},
		isPrincipal: (o, title) =>
			pieces(title).some((p) => principalsOf(o).some((t) => isTitle(p, t, o, organ)) || p === "主要负责人") ||
			/主持(?:全面)?工作/.test(title) ||
			(/政府$|局$|委员会$/.test(o.name) && pieces(title).some((p) => p === "党组书记" || p === "党委书记")),
		isDeputy: (o, title) =>
			pieces(title).some(
				(p) =>
					principalsOf(o).some((t) => [`副${t}`, `常务副${t}`, `第一副${t}`].some((d) => isTitle(p, d, o, organ))) ||
					p === "负责人" ||
					p === "分管负责人",
			),
		norm: (name) => byTitle.get(name.replace(/^《|》$/g, "").trim()),
		normByWrongName: (name) => byWrongName.get(name.replace(/^《|》$/g, "").trim()),
		norms,
		renamedOrgans,
		signing: own("signing") ?? [],
		majorMatters: own("majorMatters") ?? [],
		leave: own("leave") ?? [],
		meetings: own("meetings") ?? [],
		reportLimits: own("reportLimits") ?? [],
		// A kind's row in a more special layer replaces that of the general one.
		decisionSteps: own("decisionSteps") ?? [],
		stabilityTopics: own("stabilityTopics") ?? [],
		closings: [...new Map(validGeneral.flatMap((l) => l.closings ?? []).map((c) => [c.kind, c])).values()],
		thresholds: Object.assign({}, ...validGeneral.map((l) => l.thresholds ?? {})),
		phrases: (name) => phrases.get(name) ?? [],
		rules: Object.assign({}, ...validGeneral.map((l) => l.rules ?? {})),
		house: [...house.values()],
	} satisfies Omit<Rulebook, keyof Keeper>);
	return book;
}

/** A source code: the letter of a norm and, mostly, the number of an article. */
const SOURCE = /^[A-Z]\d*$/;

const list = (value: string | readonly string[] | undefined): string[] =>
	value === undefined ? [] : typeof value === "string" ? [value] : [...value];

function toOrgan(o: OrganData): Organ {
	return {
		name: o.全称,
		shortNames: list(o.简称),
		prefixes: list(o.代字),
		type: o.类型,
		superiors: list(o.上级),
		upper: list(o.业务上级),
		principals: list(o.正职),
		remit: o.职权 ?? [],
		...(o.分管 ? { inCharge: o.分管 } : {}),
		...(o.自 ? { from: o.自 } : {}),
		...(o.至 ? { to: o.至 } : {}),
	};
}

function mergeNorms(general: readonly RulebookLayer[]): Norm[] {
	const byId = new Map<string, NormData>();
	for (const layer of general) for (const n of layer.norms ?? []) byId.set(n.id, { ...byId.get(n.id), ...n });
	const files = new Map(general.flatMap((l) => l.normFiles.map((f) => [f.id, f] as const)));
	return [...byId.values()].map((n) => {
		const file = files.get(n.id);
		if (!file) return n;
		return {
			...n,
			articlesText: new Map(
				file.articles.map((a) => [
					a.no,
					{ text: a.text, official: file.text === "official", ...(a.chapter ? { chapter: a.chapter } : {}) },
				]),
			),
		};
	});
}

function mergePhrases(all: readonly Readonly<Record<string, readonly string[]>>[]): Map<string, string[]> {
	const out = new Map<string, string[]>();
	for (const lists of all) {
		for (const [name, entries] of Object.entries(lists)) {
			const merged = new Set(out.get(name) ?? []);
			for (const e of entries) {
				if (e.startsWith("-")) merged.delete(e.slice(1));
				else merged.add(e);
			}
			out.set(name, [...merged]);
		}
	}
	return out;
}

/** Names of places whose 市财政局 or 省财政厅 is not ours. */
function otherPlaces(place: RulebookData["place"]): string[] {
	if (!place) return [];
	const own = new Set([place.name, place.province ?? ""].map((n) => n.replace(/[省市]$/, "")));
	const all = [...(place.inProvince ?? []), ...(place.outOfProvince ?? [])].map((n) => n.replace(/[省市]$/, ""));
	return all.filter((n) => n !== "" && !own.has(n));
}

function readArticle(source: string, byLetter: ReadonlyMap<string, Norm>): Article | undefined {
	const m = /^([A-Z])(\d+)?$/.exec(source);
	const norm = m ? byLetter.get(m[1]!) : undefined;
	if (!m || !norm) return undefined;
	if (m[2] === undefined) {
		const all = [...(norm.articlesText?.values() ?? [])];
		return { norm, official: false, ...(all.length > 0 ? { text: all.map((a) => a.text).join("\n") } : {}) };
	}
	const label = `第${toChineseNumber(Number(m[2]))}条`;
	const article = norm.articlesText?.get(label);
	return { norm, label, official: article?.official ?? false, ...(article ? { text: article.text } : {}) };
}

const COUNTY =
	/^(?:鹤岗市|全市)?各(?:县[、（(]?区[）)]?|区[、（(]?县[）)]?|县|区|县市区|县、市、区)(?:人民政府|政府)?(?:办公室)?$|^[县区][、（(]?[区县]?[）)]?(?:人民)?政府$/;
const DEPARTMENTS =
	/^(?:市政府|市人民政府|市直|鹤岗市|全市)?(?:机关)?各?(?:有关|相关)?(?:直属|组成|预算|行政事业|机关)*(?:部门|单位|委办局|委、办、局|机构)(?:、(?:各)?(?:直属)?(?:机构|单位|部门))?$|^市直(?:机关)?各?(?:有关|相关|预算)?(?:部门|单位)$|^市政府各(?:部门|直属单位|委办局|委、办、局)(?:、各?直属(?:机构|单位))?$|^市直各[\u4e00-\u9fff]{0,6}(?:单位|部门)$|^各(?:有关|相关)(?:部门|单位)$/;
const STATIONED = /^(?:驻鹤|中省直|中、省直|中直、省直|中央、省驻鹤|各?中省直)[\u4e00-\u9fff]{0,8}(?:单位|企业|企事业单位|部门|机构)$/;
const ELSEWHERE = /^各(?:市|省|地市|市（地）|市\(地\)|设区市|自治区|直辖市|兄弟)[\u4e00-\u9fff、（）]*$/;

function readCollective(name: string, organs: readonly Organ[]): Collective | undefined {
	const of = (...types: OrganType[]): Collective => ({ types, members: organs.filter((o) => types.includes(o.type)) });
	if (COUNTY.test(name)) {
		const all = of("县区政府");
		if (/^各县(?:人民)?政府$/.test(name)) return { ...all, members: all.members.filter((o) => /县/.test(o.name)) };
		if (/^各区(?:人民)?政府$/.test(name)) return { ...all, members: all.members.filter((o) => /区/.test(o.name)) };
		return all;
	}
	if (STATIONED.test(name) || ELSEWHERE.test(name)) return { types: ["其他"], members: [] };
	if (DEPARTMENTS.test(name)) return of("组成部门", "直属单位");
	return undefined;
}

const DEPARTMENT: readonly OrganType[] = ["组成部门", "直属单位"];

function directionOf(
	issuer: Organ,
	to: Organ,
	isSuperior: (a: Organ, b: Organ) => boolean,
	named: (names: readonly string[]) => Organ[],
): Direction | undefined {
	if (issuer === to) return undefined;
	// The office stands beside the departments when they write to it, and speaks for the government when it writes to them.
	if (to.type === "市政府办公室" && isSuperior(to, issuer) === false && (DEPARTMENT.includes(issuer.type) || issuer.type === "县区政府"))
		return "平行";
	if (issuer.type === "市政府办公室" && (DEPARTMENT.includes(to.type) || to.type === "县区政府")) return "下行";
	if (isSuperior(to, issuer)) return "上行";
	if (isSuperior(issuer, to)) return "下行";
	if (named(issuer.upper).includes(to)) return "上行";
	if (named(to.upper).includes(issuer)) return "下行";
	const municipal: readonly OrganType[] = ["市政府", "市政府办公室", ...DEPARTMENT, "县区政府"];
	if (municipal.includes(issuer.type)) {
		if (to.type === "市委") return /^中国共产党[^市]+市委员会$/.test(to.name) ? "上行" : "平行";
		if (to.type === "市人大") return issuer.type === "市政府" ? "上行" : "平行";
		if (to.type === "省委" || to.type === "省人大" || to.type === "国务院") return "上行";
		if (to.type === "省政府部门" || to.type === "市政协" || to.type === "国务院部门") return "平行";
		if (municipal.includes(to.type) && to.type !== "市政府") return issuer.type === "市政府" ? "下行" : "平行";
	}
	if (issuer.type === "市委" && municipal.includes(to.type)) return /^中国共产党[^市]+市委员会$/.test(issuer.name) ? "下行" : "平行";
	if (issuer.type === "省政府部门" && municipal.includes(to.type)) return "平行";
	return undefined;
}

const TITLE =
	/常务副市长|副市长|市长助理|市长|(?:市政府)?副秘书长|(?:市政府)?秘书长|(?:市政府)?党组成员|(?:市政府|市政府办|市人民政府)?办公室主任/;
const BEFORE_TITLE =
	/^(?:尊敬的|报|呈|请|并|致)?(?:(?:市委(?:副书记|常委|委员)|市政府党组(?:书记|副书记|成员)|党组(?:书记|副书记|成员))[、，])*(?:鹤岗市(?:人民)?政府|鹤岗市|市(?:人民)?政府)?/;

function readLeader(text: string, leaders: readonly Leader[]): LeaderReading | undefined {
	const t = text.replace(/[\s\u3000]/g, "").replace(/(?:同志|阅示|批示|审示)+$/, "");
	const byName = leaders.filter((l) => l.name !== undefined && l.name === t);
	if (byName.length === 1) return { title: byName[0]!.title, name: byName[0]!.name!, leader: byName[0]! };
	const rest = t.replace(BEFORE_TITLE, "");
	const m = TITLE.exec(rest);
	if (!m) return undefined;
	const title = m[0].replace(/^市政府办?(?=副?秘书长|党组成员|办公室主任)|^市人民政府/, "");
	const before = rest.slice(0, m.index);
	const after = rest.slice(m.index + m[0].length).replace(/^(?:、[^、]{2,12})+$/, "");
	const isName = (s: string): boolean =>
		s.length >= 1 && s.length <= 4 && !/[市县区省局委厅会党政室人大]|协$|分管|主管|各|原|有关|负责|两位|几位/.test(s);
	if (before !== "" && after !== "") return undefined;
	if (before === "分管" || before === "主管") return { title: `分管${title}` };
	const name = before !== "" ? before : after;
	if (name === "") {
		const fits = leaders.filter((l) => l.title === title);
		return { title, ...(fits.length === 1 ? { leader: fits[0]!, ...(fits[0]!.name ? { name: fits[0]!.name } : {}) } : {}) };
	}
	if (!isName(name)) return undefined;
	const sameName = (l: Leader): boolean => l.name !== undefined && (l.name === name || (name.length === 1 && l.name.startsWith(name)));
	const exact = leaders.filter((l) => sameName(l) && l.title === title);
	const near =
		exact.length > 0
			? exact
			: leaders.filter(
					(l) => sameName(l) && ((title === "副市长" && l.title === "常务副市长") || (title === "市长" && /副市长$/.test(l.title))),
				);
	if (near.length === 1) return { title: near[0]!.title, name: near[0]!.name ?? name, leader: near[0]! };
	return { title, name };
}

/** A title written in several parts: `党组书记、局长`, `局长（主任科员）`. */
const pieces = (title: string): string[] => title.split(/[、，,;；/（）()\s和兼]+/).filter((p) => p !== "");

function isTitle(piece: string, title: string, organ: Organ, find: (name: string) => Organ | undefined): boolean {
	if (piece === title || piece === `代${title}` || piece === `代理${title}`) return true;
	if (!piece.endsWith(title)) return false;
	// 市财政局局长, 市财政局长 (the shared character written once), 萝北县县长.
	const lead = piece.slice(0, -title.length);
	if (find(lead) === organ || find(lead + title[0]) === organ) return true;
	if (organ.type === "市政府办公室") return /^(?:鹤岗市)?(?:市)?(?:人民)?政府(?:办公室)?$|^办公室$/.test(lead);
	return organ.type === "县区政府" && organ.name.startsWith(lead) && lead.length >= 2;
}

function principalsOf(organ: Organ): readonly string[] {
	if (organ.principals.length > 0) return organ.principals;
	if (/局$/.test(organ.name)) return ["局长"];
	if (/厅$/.test(organ.name)) return ["厅长"];
	if (/县人民政府$/.test(organ.name)) return ["县长"];
	if (/区人民政府$/.test(organ.name)) return ["区长"];
	if (/(?:委员会|办公室|中心)$/.test(organ.name)) return ["主任"];
	return [];
}
