import { type Planter, planter, sayBeforeClosing } from "../planter";

const SOME = [
	"request",
	"report-work",
	"letter",
	"reply",
	"notice-department",
	"notice-office",
	"normative-opinions",
	"circular",
	"public-notice",
];

/** Mistypes the first label of the body. */
const relabel =
	(from: RegExp, to: string): Planter["plant"] =>
	(d) => {
		const at = d.body.findIndex((p) => from.test(p));
		if (at < 0) return false;
		d.body[at] = d.body[at]!.replace(from, to);
	};

export const planters: readonly Planter[] = [
	planter("numbering/form", "一 with another mark", SOME, (d, rng) => relabel(/^二、/, rng.pick(["二，", "二.", "二．"]))(d, rng)),
	planter("numbering/form", "half-width parentheses or a mark behind them", ["notice-department", "normative-opinions"], (d, rng) =>
		relabel(/^（二）/, rng.pick(["(二)", "（二）、", "(二)、"]))(d, rng),
	),
	planter("reference/norm-name", "a norm under a wrong name", SOME, (d, rng) =>
		sayBeforeClosing(
			d,
			`格式按照《${rng.pick(["党政机关公文处理条例", "党政机关公文工作条例", "党政机关公文管理条例", "党政机关公文处理工作规定"])}》执行。`,
		),
	),
	planter("reference/repealed", "cites what was repealed", SOME, (d, rng) =>
		sayBeforeClosing(
			d,
			rng.pick([
				"办理程序按照鹤政发〔2008〕25号文件执行。",
				"格式按照《国家行政机关公文处理办法》执行。",
				"办理程序依照《国家行政机关公文处理办法》（国发〔2000〕23号）的规定。",
			]),
		),
	),
	planter(
		"suppression/no-reason",
		"no reason given",
		SOME,
		(d, rng) => {
			d.body.splice(1, 0, rng.pick(["<!-- 核稿:忽略 text/punctuation -->", "<!-- hegao-ignore text/punctuation -->"]));
			d.body[2] = d.body[2]!.replace(/[，。]$|[，。]/, ",");
		},
		{ extras: { "suppression/unused": "" } },
	),
	planter("suppression/unused", "suppresses nothing", SOME, (d, rng) => {
		d.body.splice(1, 0, rng.pick(["<!-- 核稿:忽略 text/punctuation 理由:已核对 -->", "<!-- hegao-ignore numbering/form -- checked -->"]));
	}),
	planter(
		"text/organ-name",
		"an organ that is renamed",
		SOME,
		(d, rng) =>
			sayBeforeClosing(d, `资料由${rng.pick(["鹤岗市卫生局", "鹤岗市劳动和社会保障局", "鹤岗市经济委员会", "鹤岗市水利局"])}存档。`),
		{
			extras: { "countersign/missing": "an organ named as actor", "procedure/consultation": "", "authority/cross-remit-issuer": "" },
		},
	),
	planter("text/punctuation", "half-width marks", SOME, (d, rng) => {
		const at = d.body.findIndex((p) => /[\u4e00-\u9fff]，[\u4e00-\u9fff]/.test(p) && !/^[一二三（]/.test(p));
		if (at < 0) return false;
		d.body[at] = d.body[at]!.replace(/(?<=[\u4e00-\u9fff])，(?=[\u4e00-\u9fff])/, rng.pick([",", "，，", ";"]));
	}),
	planter("text/punctuation", "straight quotes, three points, half-width parentheses", SOME, (d, rng) =>
		sayBeforeClosing(d, rng.pick(['材料注明"复印件"字样。', "材料包括申请表、身份证明...", "材料一式两份(含电子版)。"])),
	),
];
