/** Facts kept with the parts of a draft, from the longest-lived to those of one version. */
import { keepingWith } from "../text/kept";
import type { SourceBlock } from "./blocks";
import type { InlineLine } from "./inline";
import type { Draft, Paragraph } from "./types";

/** Facts that rest on a block's own text; an edit elsewhere leaves them standing. */
export const keptWithBlock = keepingWith<SourceBlock>();

/** Facts that rest on a line's own text; an edit elsewhere leaves them standing. */
export const keptWithLine = keepingWith<InlineLine>();

/** Facts about a paragraph in its place; what rests on its text alone is better kept with its line. */
export const keptWithParagraph = keepingWith<Paragraph>();

/** Facts about one version of a draft as a whole. */
export const keptWithDraft = keepingWith<Draft>();
