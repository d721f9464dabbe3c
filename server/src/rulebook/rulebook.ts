/**
 * What rules ask of a rulebook. Pure data behind questions: no I/O, no clock. Built by `make.ts` from one or more layers of
 * `RulebookData` (a rulebook, what it extends, and the workspace's own organs and leaders).
 */
import { type Keeper, keepingWith } from "../text/kept";
import type { Span } from "../text/span";
import type {
	ClosingData,
	DecisionStepData,
	HouseRuleData,
	LeaveRowData,
	MajorMatterData,
	MeetingBodyData,
	NormData,
	OrganType,
	RenamedOrganData,
	ReportLimitData,
	RulebookData,
	SigningRowData,
	StabilityTopicData,
} from "./data";

/** An organ known to the rulebook; identity is by reference. */
export interface Organ {
	/** 全称 */
	readonly name: string;
	/** Standard short names, the usual one first; empty when it has none. */
	readonly shortNames: readonly string[];
	/** 代字 */
	readonly prefixes: readonly string[];
	readonly type: OrganType;
	/** Full names of its superiors (dual leadership: several). */
	readonly superiors: readonly string[];
	/** Full names of its upper departments (业务上级). */
	readonly upper: readonly string[];
	/** Titles of its principal: 局长, 主任 … */
	readonly principals: readonly string[];
	readonly remit: readonly string[];
	/** As written: a leader's title or title and name (`常务副市长乙二`). */
	readonly inCharge?: string;
	readonly from?: string;
	readonly to?: string;
}

export interface OrganMention {
	readonly organ: Organ;
	/** UTF-16 offsets in the text that was searched. */
	readonly span: Span;
	readonly text: string;
}

/** A leader named by title, or by name and title (`戊副市长`, `甲一市长`, `副市长丙三`). */
export interface Leader {
	readonly name?: string;
	/** 市长, 常务副市长, 副市长, 秘书长, 办公室主任, 党组成员, 副秘书长 … */
	readonly title: string;
	readonly inCharge: readonly string[];
}

export interface LeaderReading {
	/** The rank said, even when the person is unknown. */
	readonly title: string;
	readonly name?: string;
	/** The known leader, when exactly one fits. */
	readonly leader?: Leader;
}

export interface Norm extends NormData {
	readonly articlesText?: ReadonlyMap<string, { text: string; chapter?: string; official: boolean }>;
}

/** An article that a source code such as `R42`, `T15`, `G` points at. */
export interface Article {
	readonly norm: Norm;
	/** `第四十二条`, `主体`, … or undefined where the code names a whole norm. */
	readonly label?: string;
	readonly text?: string;
	readonly official: boolean;
}

export type Direction = "上行" | "下行" | "平行";

export interface Collective {
	/** What the collective name stands for. */
	readonly types: readonly OrganType[];
	readonly members: readonly Organ[];
}

export interface Rulebook extends Keeper {
	readonly name: string;
	readonly title: string;
	/** Names of the layers, the most special first: `["hegang-2017", "state-2012"]`. */
	readonly layers: readonly string[];
	readonly place?: RulebookData["place"];
	readonly organs: readonly Organ[];
	readonly leaders: readonly Leader[];

	/** This rulebook as it was in force on a day (ISO): the right edition, the organs, norms and tables of that day. Itself when it already is that. */
	at(day: string): Rulebook;
	/** Layers whose validity does not cover the day that `at` was asked for; their tables and norms count for nothing then. */
	readonly notInForce: readonly { readonly title: string; readonly from?: string; readonly to?: string }[];

	/** Whether a source letter (R …) belongs to a norm of this rulebook that is in force: rules resting on it alone apply only then. */
	hasSource(letter: string): boolean;
	/**
	 * What a rule rests on here: the entry of the rulebook's `sources` table for it or its family, else those of `own` that are in force.
	 * Undefined when the rule has sources and none of them counts here: the rule is off. A rule without sources always applies.
	 */
	sourcesOf(rule: string, own: readonly string[]): readonly string[] | undefined;
	/** `R42`, `T15`, `G` → the article. */
	article(source: string): Article | undefined;

	/**
	 * The organ a whole name stands for: full name, full name without the place (`市发展和改革委员会`), standard short name, or one of these
	 * with a trailing 办公室 of its own; U+3000 and spaces are ignored. Undefined when unknown or a collective.
	 */
	organ(name: string): Organ | undefined;
	/** The organ behind the name of an internal section (`鹤岗市财政局国库科`), and that section; 办公室 is no section. */
	section(name: string): { organ: Organ; section: string } | undefined;
	/** A collective name (`各县、区人民政府`, `市政府各直属单位`, `市直各预算单位`). */
	collective(name: string): Collective | undefined;
	/** Every organ named in a text, longest name first, non-overlapping, in order; includes short forms (`市财政局`, `市国土局`). */
	organsIn(text: string): OrganMention[];
	/** Whether `a` is the immediate or remote superior of `b`; an organ's office counts as the organ's own. */
	isSuperior(a: Organ, b: Organ): boolean;
	/** Direction of a document from `issuer` to `to`; undefined when it cannot be told. Upper departments count as superiors. */
	direction(issuer: Organ, to: Organ): Direction | undefined;
	/** Immediate superiors of an organ that the rulebook knows. */
	superiorsOf(organ: Organ): Organ[];

	/** Reads `戊副市长`, `甲一市长`, `副市长丙三`, `市长`, `尊敬的甲一市长` as a leader of this municipality; undefined when it is no leader's title. */
	leader(text: string): LeaderReading | undefined;
	/** The vice mayor (or other leader) in charge of an organ: a workspace leader's 分管 first, then the organ's, then the rulebook's. */
	inChargeOf(organ: Organ): LeaderReading | undefined;
	/** Whether this person's title is the principal's of that organ (局长 of a bureau, 县长 of a county; 党组书记、局长 too). */
	isPrincipal(organ: Organ, title: string): boolean;
	/** Whether the title is a deputy's of that organ (副局长, 副主任, 常务副县长; 党组成员、副局长 too). */
	isDeputy(organ: Organ, title: string): boolean;

	/** A known norm by title (without 《》) or by its number. */
	norm(titleOrNumber: string): Norm | undefined;
	/** The norm a wrong name stands for. */
	normByWrongName(name: string): Norm | undefined;
	readonly norms: readonly Norm[];
	readonly renamedOrgans: readonly RenamedOrganData[];
	readonly signing: readonly SigningRowData[];
	readonly majorMatters: readonly MajorMatterData[];
	readonly leave: readonly LeaveRowData[];
	readonly meetings: readonly MeetingBodyData[];
	readonly reportLimits: readonly ReportLimitData[];
	/** One row a kind; a kind without a row may end as it likes. */
	readonly closings: readonly ClosingData[];
	readonly decisionSteps: readonly DecisionStepData[];
	readonly stabilityTopics: readonly StabilityTopicData[];
	readonly thresholds: { readonly largeSum?: number; readonly filingDays?: number };
	/** A named phrase list; empty when the rulebook has none of that name. */
	phrases(name: string): readonly string[];
	/** Rule levels that the rulebook itself sets. */
	readonly rules: Readonly<Record<string, string>>;
	/** House rules, a later layer's replacing an earlier one's of the same name. */
	readonly house: readonly HouseRuleData[];
}

/** What rules work out of a rulebook once: indexes of its words, patterns made of its lists. */
export const keptWithRulebook = keepingWith<Rulebook>();
