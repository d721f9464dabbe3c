/** A half-open range of UTF-16 offsets. Everything below `lsp/` and `cli/` speaks these. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** `inner`, whose offsets are relative to `base`, in absolute offsets. */
export const shift = (inner: Span, base: number): Span => ({ start: inner.start + base, end: inner.end + base });

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
