/**
 * The shape of a rulebook as it stands in YAML: what a municipality writes. Keys are the field's own Chinese terms where a clerk edits
 * them (organs, leaders), English where only a maintainer does. `load.ts` checks it against the schema and turns it into a `Rulebook`.
 */

export type OrganType =
	| "国务院"
	| "国务院部门"
	| "省政府"
	| "省政府部门"
	| "省委"
	| "省人大"
	| "市委"
	| "市人大"
	| "市政协"
	| "市政府"
	| "市政府办公室"
	| "组成部门"
	| "直属单位"
	| "县区政府"
	| "其他";

/** One organ, as written under `organs:` of a rulebook or a workspace config. */
export interface OrganData {
	全称: string;
	简称?: string | string[];
	代字?: string | string[];
	类型: OrganType;
	上级?: string | string[];
	/** Business superior (省教育厅 of 市教育局): a superior for the kind of document, not for skipping levels. */
	业务上级?: string | string[];
	正职?: string | string[];
	职权?: string[];
	分管?: string;
	/** First and last day on which this entry holds, ISO; an organ renamed later keeps its old entry with `至`. */
	自?: string;
	至?: string;
}

export interface LeaderData {
	姓名?: string;
	职务: string;
	分管?: string[];
}

/** A name no longer in use: `旧` was renamed to (or merged into) `新` on the day `自`. */
export interface RenamedOrganData {
	旧: string | string[];
	新: string;
	自: string;
	来源?: string;
}

export interface NormData {
	/** Stable key, also the file name under `norms/` when the norm's articles ship with the rulebook. */
	id: string;
	/** Full official title, without 《》. */
	title: string;
	/** Accepted other names (standard short name, former name with 试行 …). */
	names?: string[];
	/** Names people write by mistake; `reference/norm-name` replaces them by `title`. */
	wrongNames?: string[];
	number?: string;
	/** R, T, G, P, N … : the letter findings cite, as in `R42`. */
	letter?: string;
	kind?: "law" | "administrative-regulation" | "local-regulation" | "rule" | "party-norm" | "standard" | "document";
	/** How many articles; of a law that was amended, the most that a version had: beyond them there surely is none. */
	articles?: number;
	/** ISO days: in force from, and the first day on which it no longer is. */
	from?: string;
	to?: string;
	/** Title or number of the text that replaced it. */
	successor?: string;
}

/** `norms/<id>.yaml`: the articles of one norm. */
export interface NormFileData {
	id: string;
	title: string;
	source?: string;
	/** `official`: word for word; `summary`: a working summary, shown as 要点 and never quoted. */
	text: "official" | "summary";
	articles: { no: string; chapter?: string; text: string }[];
}

export type Rank = "市长" | "常务副市长" | "副市长" | "分管副市长" | "秘书长" | "办公室主任" | "部门正职" | "部门副职";

/** One row of the signing table; rows are tried in order and the first whose `when` holds decides. */
export interface SigningRowData {
	issuer: OrganType[];
	/** All given conditions must hold; each list is satisfied by any of its members. An empty `when` is the row "all else". */
	when: {
		kinds?: string[];
		categories?: string[];
		/** Types of the organs addressed. */
		to?: OrganType[];
		direction?: ("上行" | "下行" | "平行")[];
		/** A report to a leader above on what he instructed (批示、交办) to be done. */
		replyToLeader?: boolean;
		/** 重要: majorMatter, 规范性文件, 重大决策. */
		important?: boolean;
		/** 文内注明经政府同意. */
		approvalStated?: boolean;
	}[];
	signer: Rank[];
	also: Rank[];
	sources: string[];
	/** The row in words, for messages and the route. */
	label: string;
}

/** How one head of 第四十七条 is recognised in text: a noun and an act in one clause, minus the exceptions. */
export interface MajorMatterData {
	head: number;
	/** The head's words in the article. */
	text: string;
	/** Its opening words, accepted in `事项`. */
	opening: string[];
	recognise?: { nouns: string[]; acts: string[]; also?: string[]; not?: string[] }[];
}

export interface LeaveRowData {
	/** Titles of the traveller this row is for, `正职` meaning the principal of a county, district or department. */
	who: string[];
	where: "省内" | "省外" | "任何";
	/** Who is asked; several = all of them, in this order. */
	approvers: Rank[];
	notice?: string;
	sources: string[];
}

export interface MeetingBodyData {
	name: string;
	aliases?: string[];
	members: string[];
	convener: Rank;
	quorum?: number;
	/** May decide 三重一大, 规范性文件 and major decisions. */
	decidesMajor: boolean;
	/** May decide the plan of an important meeting or event in the government's name. */
	decidesPlans?: boolean;
	/** All who come 参加; members and others are not told apart as 出席 and 列席. */
	oneList?: boolean;
	/** What concerns several departments comes here after the vice mayor in charge has coordinated it. */
	coordinated?: boolean;
	/** Whom leaders of the government ask for leave when they cannot come. */
	leaveFrom?: Rank;
	sources: string[];
}

/** How documents of one kind end. Only a formula is judged by it; a closing that says something of its own is free. */
export interface ClosingData {
	kind: string;
	/** The formula that a fix writes; absent where the kind does best without one. */
	use?: string;
	/** The same where the document answers another, and where it asks for an answer. */
	useInReply?: string;
	useInAsk?: string;
	/** The kind needs a closing. */
	required?: boolean;
	/** A formula that contains one of these suits the kind. */
	marks: string[];
	/** A formula of another kind that contains one of these, and none of its own marks, is this kind's by mistake. */
	telling?: string[];
}

/** A step that a major decision must have gone through (R22, R24), as an entry of `程序` or an entry of the slip of its own. */
export interface DecisionStepData {
	name: string;
	/** Other names under which a clerk enters it. */
	aliases?: string[];
	/** Whether `不适用: 理由` satisfies it; `noted`: it does, and the gap is noted (R22 calls the step necessary). */
	waive: "yes" | "noted" | "no";
	/** Words by which a text tells that it was done. */
	told: string[];
	sources: string[];
}

/** A matter that easily unsettles people (R24): a noun and an act in one clause, minus the exceptions. */
export interface StabilityTopicData {
	label: string;
	nouns: string[];
	acts: string[];
	not?: string[];
	/** Words before a noun by which the thing is there no longer, or is being put right (废弃采石场, 治理…采石场). */
	gone?: string[];
}

export interface ReportLimitData {
	/** Words that show the incident's kind in the text or in 事项. */
	matches: string[];
	/** Hours from knowing to reporting, from the unit itself and between levels of government. */
	unitHours?: number;
	levelHours?: number;
	sources: string[];
}

export interface RulebookData {
	name: string;
	extends?: string;
	title: string;
	/** Validity of the whole rulebook, ISO days: in force from, and the first day on which it no longer is. */
	valid?: { from?: string; to?: string };
	/** The editions before and after this one, by built-in name or path: they judge drafts dated before `valid.from`, from `valid.to` on. */
	predecessor?: string;
	successor?: string;
	place?: {
		name: string;
		province?: string;
		/** Places inside the province, for 省内/省外 (加格达奇 counts as Heilongjiang). */
		inProvince?: string[];
		/** Places of other provinces, for the same. */
		outOfProvince?: string[];
		/** Places inside the municipality: going there is no leaving of the city. */
		inPlace?: string[];
	};
	norms?: NormData[];
	organs?: OrganData[];
	leaders?: LeaderData[];
	renamedOrgans?: RenamedOrganData[];
	signing?: SigningRowData[];
	majorMatters?: MajorMatterData[];
	leave?: LeaveRowData[];
	meetings?: MeetingBodyData[];
	closings?: ClosingData[];
	reportLimits?: ReportLimitData[];
	decisionSteps?: DecisionStepData[];
	stabilityTopics?: StabilityTopicData[];
	/** Sums above which money is 大额资金, in yuan; days after 印发 by which 备案 is due. */
	thresholds?: { largeSum?: number; filingDays?: number };
	/** Named lists of literal phrases; a child's list adds to its parent's, an entry that begins with `-` takes one away. */
	phrases?: Record<string, string[]>;
	/** Rules that a rulebook switches off or re-ranks, as in a config. */
	rules?: Record<string, string>;
	/**
	 * What a rule (`countersign/dissent`) or a family (`procedure/*`) rests on in this place, by source code (`W46`). It replaces the rule's own
	 * sources: findings cite it, and the rule applies because of it.
	 */
	sources?: Record<string, string[]>;
	/** Declarative house rules, `house/<name>`. */
	house?: HouseRuleData[];
}

/** Text in one language for both, or in each. */
export type Wording = string | { zh: string; en: string };

/** Where a house rule looks: the parts of a document by their own names. */
export type HousePart =
	| "标题"
	| "题注"
	| "发文字号"
	| "主送"
	| "正文"
	| "附件说明"
	| "署名"
	| "成文日期"
	| "附注"
	| "附件"
	| "抄送"
	| "版记";

/**
 * A rule that a municipality writes without code. It looks for exactly one thing: `phrases` (literal), a `pattern` (RE2 syntax, run in linear
 * time) or a `section` that is missing.
 */
export interface HouseRuleData {
	/** The rule is `house/<name>`. */
	name: string;
	title: Wording;
	why?: Wording;
	level?: "error" | "warning" | "info" | "hint";
	/** Codes of articles, as in `signing`. */
	sources?: string[];
	/** Only these kinds, categories, types of issuer; from this stage on. */
	kinds?: string[];
	categories?: string[];
	issuers?: OrganType[];
	stage?: "拟稿" | "送审" | "签发" | "印发";
	/** Default: 标题 and 正文. */
	in?: HousePart[];
	/** Literal phrases; as a table, each with what replaces it. */
	phrases?: string[] | Record<string, string>;
	pattern?: string;
	/** Headings of which one must be there. */
	section?: string[];
	/** A hit inside one of these longer phrases is none. */
	except?: string[];
	/** May hold `{match}`, `{replacement}` and, for a pattern, its groups `{1}` … and `{name}`. */
	message: Wording;
	/** What replaces the hit (`$1`, `${name}`, `$0` for groups of a pattern); for a section, the paragraph to insert. */
	replacement?: string;
	/** Whether `hegao fix` may apply it unasked. */
	safe?: boolean;
	since?: string;
	/** A line of text that is wrong and one that is right, for the rule's page. */
	bad?: string;
	good?: string;
}
