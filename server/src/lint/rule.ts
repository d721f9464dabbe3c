/** The contract between a rule and the engine. A rule is a pure generator; it never sees the LSP, a file or a clock. */
import type { Kind, Stage } from "../document/types";
import type { Dossier } from "../requirements/dossier";
import type { Span } from "../text/span";
import type { Bilingual, Fix, Related, Severity } from "./finding";

/** What a rule yields. The engine adds rule id, sources and default severity, and renders the message. */
export interface Report<M extends string = string> {
	readonly message: M;
	/** Values for `{name}` in the message; those also go into `data` unless `data` is given. */
	readonly values?: Readonly<Record<string, string | undefined>>;
	readonly data?: Readonly<Record<string, string | undefined>>;
	readonly at: Span;
	readonly severity?: Severity;
	readonly related?: readonly Related[];
	readonly fixes?: readonly Fix[];
	/** Overrides the rule's sources where one case rests on another article. */
	readonly sources?: readonly string[];
}

/** A draft that shows the rule at work: documentation and test at once. */
export interface Example {
	readonly name: string;
	/** A draft with each expected finding of this rule marked ⟦…⟧, exactly as it is reported. */
	readonly bad?: string;
	/** The draft after applying the first fix of every finding of this rule; this rule is silent on it unless `still` says so. */
	readonly fixed?: string;
	/** Rules that rightly remain after the fix (a stub's empty fields). */
	readonly still?: readonly string[];
	/** A draft on which the rule is silent. */
	readonly good?: string;
	/** Set on a good draft that looks bad: why it is right. */
	readonly looksBad?: string;
	/** Workspace config, `today` and the like, for this example. */
	readonly config?: ExampleConfig;
	readonly severity?: Severity;
}

export interface ExampleConfig {
	readonly today?: string;
	readonly stage?: Stage;
	readonly rulebook?: string;
	readonly organs?: readonly object[];
	readonly leaders?: readonly object[];
	readonly classified?: boolean;
	readonly encoding?: string;
}

export interface RuleContext extends Dossier {
	/** Options of this rule after defaults and config. */
	readonly options: Readonly<Record<string, unknown>>;
}

export interface Rule<M extends string = string> {
	readonly title: Bilingual;
	readonly why: Bilingual;
	/** `R42`, `T19`, `G` … What the rulebook's own `sources` table says goes before them; a rule with sources, none of which is in force there, is off. */
	readonly sources: readonly string[];
	readonly severity: Severity;
	/** The stage from which the rule's demand is due. Before it a `procedural` finding is lowered to `hint`. */
	readonly due: Stage;
	/** What only the slip can show: with no slip, or a broken one, the rule is not run. Findings are `hint` before `due`. */
	readonly procedural?: boolean;
	readonly kinds?: readonly Kind[];
	readonly options?: Readonly<Record<string, { readonly default: unknown; readonly doc: Bilingual }>>;
	/** Message templates with `{name}` places. */
	readonly messages: Readonly<Record<M, Bilingual>>;
	readonly since: string;
	readonly examples: readonly Example[];
	check(context: RuleContext): Iterable<Report<NoInfer<M>>>;
}

/** Identity function that gives a rule file its types. */
export function defineRule<const M extends string>(rule: Rule<M>): Rule<M> {
	return rule;
}
