import { defineConfig, mergeConfig } from "vitest/config";
import unit, { PROOFS } from "./vitest.config.mts";

/** The fault matrix, and every fix tried on every draft. */
export default defineConfig(mergeConfig({ ...unit, test: { ...unit.test, include: [], exclude: [] } }, { test: { include: PROOFS, testTimeout: 600000 } }));
