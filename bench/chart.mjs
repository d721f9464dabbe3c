// A line chart on two logarithmic axes as SVG: CPU seconds over a count.
const WIDTH = 640;
const HEIGHT = 320;
const MARGIN = 56;

/** `points`: x > 0, `cpu` seconds. A dotted line shows what linear growth from the last point would be. */
export function chart({ name, unit, points }) {
	const xs = points.map((p) => Math.log10(p.x));
	const ys = points.map((p) => Math.log10(Math.max(p.cpu, 0.01)));
	const [x0, x1] = [Math.min(...xs), Math.max(...xs)];
	const [y0, y1] = [Math.floor(Math.min(...ys)), Math.ceil(Math.max(...ys))];
	const px = (x) => MARGIN + ((x - x0) / (x1 - x0 || 1)) * (WIDTH - 2 * MARGIN);
	const py = (y) => HEIGHT - MARGIN - ((y - y0) / (y1 - y0 || 1)) * (HEIGHT - 2 * MARGIN);
	const line = points.map((_, i) => `${px(xs[i]).toFixed(1)},${py(ys[i]).toFixed(1)}`).join(" ");
	const last = xs.length - 1;
	const from = Math.max(x0, xs[last] - (ys[last] - y0));
	const ticks = [];
	for (let y = y0; y <= y1; y++)
		ticks.push(`<text x="${MARGIN - 6}" y="${py(y) + 4}" text-anchor="end">${10 ** y} s</text><path d="M${MARGIN} ${py(y)}H${WIDTH - MARGIN}" stroke="#ddd"/>`);
	for (const p of points) ticks.push(`<text x="${px(Math.log10(p.x))}" y="${HEIGHT - MARGIN + 16}" text-anchor="middle">${p.x}</text>`);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="11">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${WIDTH / 2}" y="20" text-anchor="middle" font-size="14">CPU over ${name}</text>
${ticks.join("\n")}
<text x="${WIDTH / 2}" y="${HEIGHT - 14}" text-anchor="middle">${unit}</text>
<path d="M${px(from)} ${py(ys[last] - (xs[last] - from))}L${px(xs[last])} ${py(ys[last])}" stroke="#999" stroke-dasharray="4 4" fill="none"/>
<polyline points="${line}" fill="none" stroke="#c00" stroke-width="2"/>
</svg>
`;
}
