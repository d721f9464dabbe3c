import { KINDS, type Located, type Paragraph } from "./types";

const KIND_END = new RegExp(`(?:${KINDS.join("|")}|令|答复|批复函|决定书|会议纪要)$`);
const REGULATION_END =
	/(?:办法|规定|规则|细则|条例|规程|章程|方案|预案|规划|计划|纲要|要点|制度|总结|简报|协议|协议书|合同|合同书|讲话|讲话稿|致辞|草案|公约|目录|清单|标准|名单|汇报|申请|请求)$/;

/** Strips trailing （…） and outer 《》 that do not belong to the kind: `（试行）`, `（2018—2035年）`. */
export function stripTitle(title: string): string {
	let t = title.replace(/\s+$/, "");
	for (let i = 0; i < 3; i++) {
		const next = t.replace(/[（(][^（()）]*[）)]$/, "").trimEnd();
		if (next === t) break;
		t = next;
	}
	const outer = /^《([^《》]*)》$/.exec(t);
	return outer ? outer[1]! : t;
}

export const looksLikeTitleEnd = (text: string): boolean => {
	const t = stripTitle(text.replace(/(?<=[\u4e00-\u9fff])\s(?=[\u4e00-\u9fff](?:\s|$))/g, ""));
	return (
		t.length >= 4 &&
		(KIND_END.test(t) ||
			(REGULATION_END.test(t) && !/^关于/.test(t) && !/关于(?:印发|转发|批转)/.test(t)) ||
			/的[\u4e00-\u9fff]{0,4}(?:申请|请求|汇报|总结)$/.test(t))
	);
};

/** Whether a text ends in a lawful kind (after brackets are stripped). */
export const endsInKind = (text: string): boolean => KIND_END.test(stripTitle(text.replace(/\s/g, "")));

/** Title lines joined; spaces inside a letter-spaced line are dropped, single ones between joint organs kept. */
export function joinTitle(paragraphs: readonly Paragraph[]): Located & { paragraphs: readonly Paragraph[] } {
	const text = paragraphs.map((p) => squeeze(p.text)).join("");
	return { text, span: { start: paragraphs[0]!.span.start, end: paragraphs.at(-1)!.span.end }, paragraphs };
}

function squeeze(line: string): string {
	const pieces = line.split(/[\s\u3000]+/);
	const spaced = pieces.filter((p) => p.length === 1).length;
	return pieces.length > 2 && spaced >= pieces.length * 0.8 ? pieces.join("") : line.replace(/[\s\u3000]+/g, " ");
}

/** Marks at the very end of a title; none belongs there. */
const TRAILING = /[。．.；;：:，,！!？?、\s]+$/;

/** Where the words of a title begin and end: without final marks, trailing （…） and outer 《》. */
export function titleCore(title: string): { from: number; to: number } {
	let from = 0;
	let to = title.replace(TRAILING, "").length;
	for (let i = 0; i < 3; i++)
		to = title
			.slice(0, to)
			.replace(/[（(][^（()）]*[）)]$/, "")
			.trimEnd().length;
	if (/^《[^《》]*》$/.test(title.slice(0, to))) {
		from = 1;
		to -= 1;
	}
	return { from, to };
}

/** The kind a title's text ends in, as typed (`申请` too), and where it stands. */
export function kindWordOf(title: string): { word: string; from: number } | undefined {
	const { from, to } = titleCore(title);
	const t = title.slice(from, to);
	const lawful = KIND_END.exec(t)?.[0];
	const word = lawful === "批复函" ? "函" : lawful === "会议纪要" ? "纪要" : (lawful ?? /的([\u4e00-\u9fff]{2,6})$/.exec(t)?.[1]);
	return word ? { word, from: to - word.length } : undefined;
}

/**
 * Whether a line ends like a title but for a mark behind it (`关于…的通知。`). A sentence of the body ends so too, hence only where the line
 * is one clause with 关于 in it (minutes need none) and does not open like a sentence.
 */
export function endsInKindAndMark(line: string): boolean {
	const bare = line.replace(TRAILING, "");
	return (
		bare !== line.trimEnd() &&
		// Minutes are titled without 关于: 市政府第4次常务会议纪要.
		(/^[^。；：:;]*关于[^。；：:;]+$/.test(bare) || (/会议?纪要$/.test(bare) && !/[，。；：:;]|印发|转发|形成|整理|依据/.test(bare))) &&
		!/^(?:现|为|根据|按照?|经|你|您|我|贵|请|特此|遵照|依据|针对|就)/.test(bare) &&
		endsInKind(bare)
	);
}

/** The kind a title ends in, as typed (`申请` too). The span covers just these characters. */
export function titleKindOf(title: Located & { paragraphs: readonly Paragraph[] }): Located | undefined {
	const kind = kindWordOf(title.text);
	return kind && { text: kind.word, span: spanOf(title, kind.from, kind.from + kind.word.length) };
}

/** The issuer in the title: what stands before 关于, or before the kind of an order. */
export function titleIssuerOf(title: Located & { paragraphs: readonly Paragraph[] }): Located | undefined {
	const quoted = title.text.indexOf("《");
	const about = title.text.indexOf("关于");
	let end = about >= 0 && (quoted < 0 || about < quoted) ? about : -1;
	if (end < 0 || /(?:转发|批转|印发)/.test(title.text.slice(0, end))) {
		const verb = /^(.{4,40}?(?:政府|委员会|局|厅|部|办公室|办公厅|国务院|委|院))(?:印发|转发|批转|令$|命令$|公告$|通告$|公报$|决议$)/.exec(
			title.text,
		);
		end = verb ? verb[1]!.length : -1;
	}
	if (end <= 0) return undefined;
	const text = title.text.slice(0, end).trim();
	return text === "" ? undefined : { text, span: spanOf(title, 0, text.length) };
}

/** Source span of `[from, to)` of the joined title. */
export function spanOf(title: Located & { paragraphs: readonly Paragraph[] }, from: number, to: number): { start: number; end: number } {
	let at = 0;
	let start: number | undefined;
	let end = title.span.end;
	for (const p of title.paragraphs) {
		const line = squeeze(p.text);
		const next = at + line.length;
		// Squeezed lines lose characters; map by counting the ones that stay.
		const place = (n: number): number => {
			let i = 0;
			let kept = 0;
			while (i < p.text.length && kept < n) {
				if (p.text[i] === line[kept]) kept++;
				i++;
			}
			return i;
		};
		if (start === undefined && from < next) start = p.at(place(from - at)).start;
		if (to <= next) {
			const i = place(to - at);
			end = p.at(Math.max(0, i - 1), i).end;
			break;
		}
		at = next;
	}
	return { start: start ?? title.span.start, end };
}
