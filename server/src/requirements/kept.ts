import { keepingWith } from "../text/kept";
import type { Dossier } from "./dossier";

/** Facts about one version of a draft as its rulebook, its stage and its workspace have it. */
export const keptWithDossier = keepingWith<Dossier>();
