/** Chance that is the same every time: a seed gives a sequence. */
export interface Rng {
	/** 0 ≤ x < 1 */
	next(): number;
	/** A whole number, both ends included. */
	int(from: number, to: number): number;
	pick<T>(list: readonly T[]): T;
	shuffle<T>(list: readonly T[]): T[];
	/** An ISO day, both ends included. */
	day(from: string, to: string): string;
}

export function seeded(seed: string): Rng {
	let state = 2166136261;
	for (const c of seed) state = Math.imul(state ^ c.codePointAt(0)!, 16777619);
	const next = (): number => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
	return {
		next,
		int,
		pick: (list) => list[int(0, list.length - 1)]!,
		shuffle: (list) => {
			const out = [...list];
			for (let i = out.length - 1; i > 0; i--) {
				const j = int(0, i);
				[out[i], out[j]] = [out[j]!, out[i]!];
			}
			return out;
		},
		day: (from, to) => new Date(int(Date.parse(from), Date.parse(to))).toISOString().slice(0, 10),
	};
}

/** The day so many days after an ISO day. */
export const later = (iso: string, days: number): string => new Date(Date.parse(iso) + days * 86400000).toISOString().slice(0, 10);

/** `2017-05-03` → `2017年5月3日` */
export const cn = (iso: string): string => `${Number(iso.slice(0, 4))}年${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日`;
/** `2017-05-03` → `5月3日` */
export const md = (iso: string): string => `${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日`;
