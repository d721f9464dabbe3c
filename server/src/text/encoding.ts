/** What the bytes of a file turned out to be. */
export type Decoded =
	| { readonly text: string; readonly encoding: "utf-8" | "gb18030" | "utf-16le" | "utf-16be"; readonly bom: boolean }
	| { readonly error: "binary" | "undecodable" };

/**
 * Decodes a draft. UTF-8 first; GB18030 when the bytes are not UTF-8 but read as it; UTF-16 with a BOM. The BOM is cut off (and put back
 * on write): micromark's offsets are one short with it. NUL bytes in the first 8 KiB mean a binary file.
 */
export function decode(bytes: Uint8Array): Decoded {
	if (bytes.length >= 2 && bytes[0] === 0xff && bytes[1] === 0xfe) return attempt(bytes.subarray(2), "utf-16le", true);
	if (bytes.length >= 2 && bytes[0] === 0xfe && bytes[1] === 0xff) return attempt(bytes.subarray(2), "utf-16be", true);
	const bom = bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	const rest = bom ? bytes.subarray(3) : bytes;
	if (looksBinary(rest)) return { error: "binary" };
	const utf8 = attempt(rest, "utf-8", bom);
	if (!("error" in utf8)) return utf8;
	const gb = attempt(rest, "gb18030", false);
	// Any run of high bytes reads as some GB18030 text; it counts only when most of what comes out is Chinese or ASCII.
	if ("error" in gb || !plausibleChinese(gb.text)) return { error: "undecodable" };
	return gb;
}

/** Whether a text was read in the wrong encoding: a good part of it is U+FFFD, which is what an editor shows for bytes that are not UTF-8. */
export function looksGarbled(text: string): boolean {
	const head = text.slice(0, 20000);
	const lost = head.length - head.replaceAll("\ufffd", "").length;
	return lost >= 8 && lost >= head.length * 0.05;
}

function attempt(bytes: Uint8Array, encoding: "utf-8" | "gb18030" | "utf-16le" | "utf-16be", bom: boolean): Decoded {
	try {
		return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding, bom };
	} catch {
		return { error: "undecodable" };
	}
}

function looksBinary(bytes: Uint8Array): boolean {
	const head = bytes.subarray(0, 8192);
	let control = 0;
	for (const b of head) {
		if (b === 0) return true;
		if (b < 9 || (b > 13 && b < 32 && b !== 27)) control++;
	}
	return head.length > 0 && control / head.length > 0.1;
}

function plausibleChinese(text: string): boolean {
	let good = 0;
	let all = 0;
	for (const c of text) {
		const p = c.codePointAt(0)!;
		all++;
		if (
			p < 0x80 ||
			(p >= 0x4e00 && p <= 0x9fff) ||
			(p >= 0x3000 && p <= 0x303f) ||
			(p >= 0xff00 && p <= 0xffef) ||
			(p >= 0x2010 && p <= 0x2049) ||
			p === 0xb7
		)
			good++;
	}
	return all > 0 && good / all > 0.95;
}
