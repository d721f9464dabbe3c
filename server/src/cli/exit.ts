/** Exit status of the command, as `spec/cli.md` tables it. */
export const EXIT = { clean: 0, findings: 1, usage: 2, internal: 3 } as const;
