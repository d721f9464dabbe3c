export function loadTests<T>(contents: string): Promise<T>;
