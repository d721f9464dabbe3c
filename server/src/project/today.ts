/** The local calendar day, ISO. The core is told it; only the outermost layers ask the clock. */
export function localDay(): string {
	const d = new Date();
	return `${d.getFullYear()}-${String(d.getMonth() + 1).padStart(2, "0")}-${String(d.getDate()).padStart(2, "0")}`;
}
