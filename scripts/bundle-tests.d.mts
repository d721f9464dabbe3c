export function loadTests<T>(contents: string, root?: string): Promise<T>;
