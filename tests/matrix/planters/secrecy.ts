import type { DraftSpec } from "../draftSpec";
import { type Planter, planter, sayBeforeClosing, slipAdd, slipDrop, slipSet } from "../planter";
import type { Rng } from "../rng";

/** To be made public. */
const OPEN = [
	"reply",
	"notice-department",
	"notice-office",
	"normative-opinions",
	"decision",
	"public-notice",
	"proclamation",
	"adjustment",
];
const NOTED = ["reply", "notice-office", "decision", "public-notice"];
const CLOSED = ["request", "report-work", "letter", "circular", "request-county"];

function check(digits17: string): string {
	const w = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
	return digits17 + "10X98765432"[w.reduce((s, x, i) => s + x * Number(digits17[i]), 0) % 11]!;
}
const two = (n: number): string => String(n).padStart(2, "0");
/** A number that nobody bears, yet well formed. */
const identity = (rng: Rng): string =>
	check(`2304${two(rng.int(2, 22))}${rng.int(1941, 1999)}${two(rng.int(1, 12))}${two(rng.int(1, 28))}${rng.int(100, 999)}`);
function card(rng: Rng): string {
	const head = `62${rng.pick(["1226", "2848", "0200"])}${String(rng.int(1000000, 9999999))}${two(rng.int(0, 99))}`;
	let sum = 0;
	[...head].reverse().forEach((c, i) => {
		const n = Number(c) * (i % 2 === 0 ? 2 : 1);
		sum += n > 9 ? n - 9 : n;
	});
	return head + String((10 - (sum % 10)) % 10);
}
const mobile = (rng: Rng): string => `${rng.pick(["139", "151", "186", "177"])}${rng.int(10000000, 99999999)}`;

function classify(d: DraftSpec, rng: Rng): boolean {
	if (!d.slip) return false;
	slipAdd(d, { 份号: "000016", 密级: rng.pick(["秘密★1年", "机密★3年", "秘密★2020年5月1日", "秘密★6个月"]) });
	d.slip["公开"] = { 方式: "不予公开", 理由: "国家秘密" };
	if (/公开/.test(d.note ?? "")) delete d.note;
	return true;
}

/** Later stages bring the entry 公开; what is not yet to be public gives no occasion. */
const isOpen = (d: DraftSpec): boolean => d.slip?.["公开"] === "主动公开" || /公开发布/.test(d.note ?? "");
const open =
	(plant: Planter["plant"]): Planter["plant"] =>
	(d, rng) =>
		isOpen(d) && plant(d, rng);

const CONTACT = { "format/contact-note": "", "procedure/disclosure": "" };

export const planters: readonly Planter[] = [
	planter("secrecy/classified-here", "the workspace is an ordinary one", ["request-classified"], (d) => {
		d.config = { ...d.config, classified: false };
	}),
	planter("secrecy/classified-here", "an ordinary draft gets a classification", [...CLOSED, "notice-department", "report-work"], classify, {
		extras: CONTACT,
	}),
	planter("secrecy/conflict", "classified and to be made public", ["request-classified"], (d, rng) =>
		slipSet(d, "公开", () => rng.pick(["主动公开", { 方式: "主动公开" }])),
	),
	planter("secrecy/conflict", "classified with a note that releases it", ["request-classified"], (d, rng) => {
		d.note = rng.pick(["（此件公开发布）", "（此件主动公开）", "（此件社会公开）"]);
	}),
	planter(
		"secrecy/conflict",
		"the note says another thing than the slip",
		NOTED,
		(d, rng) => slipSet(d, "公开", () => rng.pick(["依申请公开", { 方式: "不予公开", 理由: "涉及商业秘密" }])),
		{
			extras: { "procedure/disclosure": "what must be public is not" },
		},
	),
	planter("secrecy/conflict", "public by the slip, withheld by the note", [...NOTED, "notice-department"], (d, rng) => {
		if (d.slip!["公开"] === undefined) return false;
		d.note = rng.pick(["（此件不公开）", "（此件不予公开）", "（此件依申请公开）"]);
	}),
	planter("secrecy/copy-number", "no copy number", ["request-classified"], (d) => slipDrop(d, "份号")),
	planter("secrecy/copy-number", "not six digits", ["request-classified"], (d, rng) =>
		slipSet(d, "份号", () => rng.pick(["7", "0042", "第15号", "0000018", "№12"])),
	),
	planter("secrecy/period", "level and period in another form", ["request-classified"], (d, rng) =>
		slipSet(d, "密级", () => rng.pick(["秘密 1年", "机密（三年）", "秘密☆6个月", "机密级★5年", "秘密：1年", "绝密·十年", "秘密★一年"])),
	),
	planter("secrecy/period", "no period, no level, or too long", ["request-classified"], (d, rng) =>
		slipSet(d, "密级", () => rng.pick(["秘密", "机密★", "内部", "内部资料", "秘密★15年", "机密★30年"])),
	),
	planter(
		"secrecy/work-secret",
		"words that keep it inside",
		OPEN,
		open((d, rng) =>
			sayBeforeClosing(
				d,
				rng.pick([
					"控制线为百分之十二，内部掌握，不对外宣传。",
					"具体点位不宜公开，由承办单位保管。",
					"本标准仅供内部掌握使用。",
					"名单不得对外公布，由承办单位留存。",
				]),
			),
		),
	),
	planter(
		"secrecy/work-secret",
		"a reserve price",
		OPEN,
		open((d, rng) =>
			sayBeforeClosing(d, rng.pick(["采购标底为83.5万元。", "拍卖保留价96万元，低于保留价不成交。", "资产处置底价定为128万元。"])),
		),
		{ extras: { "countersign/missing": "", "reporting/unreported": "state assets" } },
	),
	planter(
		"secrecy/work-secret",
		"cites a classified text",
		OPEN,
		open((d, rng) =>
			sayBeforeClosing(
				d,
				rng.pick([
					"办理要求见《重点部位安全保卫方案》（机密★5年）。",
					"按照省公安厅有关秘密文件的规定办理。",
					"办理要求依照黑公密发〔2016〕14号执行。",
					"依据省里的机密级文件确定名单。",
				]),
			),
		),
	),
	planter(
		"secrecy/personal-data",
		"identity card or bank card",
		OPEN,
		open((d, rng) =>
			sayBeforeClosing(
				d,
				rng.pick([
					`申请人午七，公民身份号码${identity(rng)}。`,
					`申请人未八，身份证：${identity(rng)}，经核实符合条件。`,
					`款项汇入本人银行卡（卡号${card(rng)}）。`,
					`收款人子一，卡号：${card(rng).replace(/(\d{4})(?=\d)/g, "$1 ")}。`,
				]),
			),
		),
	),
	planter(
		"secrecy/personal-data",
		"mobile number or home",
		OPEN,
		open((d, rng) =>
			sayBeforeClosing(
				d,
				rng.pick([
					`当事人卯四（手机号${mobile(rng)}）已经知悉。`,
					`户主辰五，住向阳区红军路${rng.int(3, 90)}号${rng.int(1, 9)}单元${rng.int(101, 602)}室。`,
					`户主巳六，家庭住址：南山区六号街${rng.int(1, 30)}委${rng.int(1, 9)}组。`,
				]),
			),
		),
	),
	planter("secrecy/personal-data", "columns of an annexed table", ["decision", "notice-department", "notice-printing"], (d, rng) => {
		const [annex] = d.annexes;
		if (!annex || !isOpen(d)) return false;
		annex.paragraphs.push(
			rng.pick([
				`| 姓名 | 身份证号 |\n|---|---|\n| 子一 | ${identity(rng)} |\n| 丑二 | ${identity(rng)} |`,
				`| 户主 | 住址 | 手机 |\n|---|---|---|\n| 寅三 | 兴山区沟北街${rng.int(10, 99)}号${rng.int(1, 5)}单元201室 | ${mobile(rng)} |`,
			]),
		);
	}),
];
