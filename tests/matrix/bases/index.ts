import type { Base } from "../base";
import { DECISIONS } from "./decisions";
import { DOWNWARD } from "./downward";
import { MEETINGS } from "./meetings";
import { PUBLIC } from "./public";
import { UPWARD } from "./upward";

export const BASES: readonly Base[] = [...UPWARD, ...DOWNWARD, ...PUBLIC, ...MEETINGS, ...DECISIONS];
