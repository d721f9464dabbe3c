export const SKELETONS: readonly string[] = [];
export function skeleton(_name: string, _year: number): string | undefined { return undefined; }
