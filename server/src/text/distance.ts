/** Edit distance of two strings in code units, given up (returning `limit + 1`) once it must exceed `limit`. */
export function distance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		let best = i;
		for (let j = 1; j <= b.length; j++) {
			const cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
			row.push(cost);
			if (cost < best) best = cost;
		}
		if (best > limit) return limit + 1;
		previous = row;
	}
	return previous[b.length]!;
}

/** The only one of `names` within `limit` edits of `name`; undefined when none or several are. */
export function nearest(name: string, names: Iterable<string>, limit: number): string | undefined {
	let found: string | undefined;
	let best = limit + 1;
	let tied = false;
	for (const candidate of names) {
		const d = isSwapped(name, candidate) ? 1 : distance(name, candidate, limit);
		if (d < best) {
			best = d;
			found = candidate;
			tied = false;
		} else if (d === best && candidate !== found) tied = true;
	}
	return best > limit || tied ? undefined : found;
}

/** Two neighbouring characters have changed places: one slip of the pen (`名姓` for `姓名`). */
function isSwapped(a: string, b: string): boolean {
	if (a.length !== b.length || a === b) return false;
	let i = 0;
	while (a[i] === b[i]) i++;
	return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
