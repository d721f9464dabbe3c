import type { Base } from "../base";
import { DOWNWARD } from "./downward";
import { PUBLIC } from "./public";
import { UPWARD } from "./upward";

export const BASES: readonly Base[] = [...UPWARD, ...DOWNWARD, ...PUBLIC];
