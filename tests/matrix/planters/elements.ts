/** The elements of a document, each left out, misspelt or at odds with another one. */
import { atAll } from "../cells";
import type { DraftSpec } from "../draftSpec";
import { type Planter, planter, slipAdd, slipDrop, slipSet } from "../planter";
import { cn, later } from "../rng";

/** Titles `…关于…的〈文种〉`. */
const TITLED = atAll({ without: ["communique", "minutes", "contract", "speech", "bulletin", "bill"] });
const ADDRESSED = atAll({ kinds: ["请示", "报告", "批复", "函", "通知", "意见", "议案"] });
/** Of these the law or usage wants a number at issue. */
const NUMBERED = atAll({
	kinds: ["请示", "报告", "批复", "函", "通知", "意见", "决定", "通报", "议案"],
	without: ["leave-inside", "leave-outside", "leave-vice", "return-report"],
});
const DATED = atAll({ without: ["resolution", "minutes", "contract", "speech", "bulletin", "bill"] });
const UPWARD = ["request", "request-joint", "request-county", "request-major", "request-change", "request-relay", "request-dissent"];
const REPORTS = ["report-work", "report-incident", "report-rectification", "report-province"];
const ONE_ANNEX = ["notice-department", "decision", "notice-printing"];

const dayOf = (d: DraftSpec): string => {
	const m = /(\d+)年(\d+)月(\d+)日/.exec(d.date ?? "")!;
	return `${m[1]}-${m[2]!.padStart(2, "0")}-${m[3]!.padStart(2, "0")}`;
};
const digits = (n: number): string => [...String(n)].map((c) => "〇一二三四五六七八九"[Number(c)]).join("");
const spoken = (n: number): string => {
	const one = "〇一二三四五六七八九";
	return n < 10 ? one[n]! : `${n < 20 ? "" : one[Math.floor(n / 10)]}十${n % 10 ? one[n % 10] : ""}`;
};

export const planters: readonly Planter[] = [
	planter(
		"format/title",
		"none",
		ADDRESSED,
		(d) => {
			d.title = "";
		},
		{
			extras: {
				"reference/reply-target": "a letter is known for a reply by its title",
				"reporting/rectification": "",
				"substance/no-position": "",
			},
		},
	),
	planter(
		"format/title",
		"no 关于",
		ADDRESSED,
		(d) => {
			// 转发, 征求, 商请 are titles without it; a text that has a settled name too.
			if (/转发|印发|商请/.test(d.title)) return false;
			d.title = d.title.replace("关于", "").replace(/的(?=请示$|报告$|批复$|函$|通知$|意见$|议案$)/, "");
			return !/报告$|意见$/.test(d.title);
		},
		{ extras: { "procedure/stability-risk": "the words of the title run into each other" } },
	),
	planter(
		"format/title",
		"no 文种",
		ADDRESSED,
		(d, rng) => {
			// What is left of 转发…意见的通知 ends in another kind.
			if (/复函$|意见的通知$/.test(d.title)) return false;
			d.title = d.title.replace(/的(?:请示|报告|批复|函|通知|意见|议案)$/, rng.pick(["", "的"]));
		},
		{ extras: { "reference/reply-target": "", "reporting/rectification": "" } },
	),
	planter("format/title", "关于 and no 的", ADDRESSED, (d) => {
		if (/复函$|转发|印发/.test(d.title)) return false;
		d.title = d.title.replace(/的(?=(?:请示|报告|批复|函|通知|意见|议案)$)/, "");
	}),
	planter(
		"format/obsolete-element",
		"subject words",
		ADDRESSED,
		(d, rng) => {
			d.cc = rng.pick(["主题词：林业　防火　通知", "主题词: 财政 资金 报告", "主 题 词：教育　校舍"]);
			delete d.imprint;
		},
		{ stages: ["印发"], extras: { "routing/skip-level": "the copies are gone", "reporting/rectification": "the copies are gone" } },
	),
	planter("format/title-kind", "another kind than on the slip", ADDRESSED, (d, rng) => {
		const own = /(请示|报告|批复|函|通知|意见|议案)$/.exec(d.title)![1]!;
		if (/复函$/.test(d.title)) return false;
		const others = ["请示", "报告", "通知", "意见", "通报"].filter((k) => k !== own);
		d.title = d.title.replace(new RegExp(`${own}$`), rng.pick(others));
	}),
	planter("format/title-kind", "a word that is no kind", [...UPWARD, ...REPORTS], (d, rng) => {
		d.title = d.title.replace(/(?:情况)?的(?:请示|报告)$/, `的${rng.pick(["申请", "请求", "工作汇报", "情况汇报", "总结", "专报"])}`);
	}),
	planter(
		"format/title-kind",
		"a word that is no kind, downward",
		["letter", "notice-department", "notice-office", "public-notice"],
		(d, rng) => {
			d.title = d.title.replace(/的(?:函|通知|通告)$/, `的${rng.pick(["公函", "告知书", "告示", "说明"])}`);
		},
	),
	planter("format/title-punctuation", "a stop at the end", TITLED, (d, rng) => {
		d.title += rng.pick(["。", "：", "！", "，", "."]);
	}),
	planter("format/title-punctuation", "a mark inside", TITLED, (d, rng) => {
		const mark = rng.pick(["，", "：", "；"]);
		if (!/关于.{6,}的.{2}$/.test(d.title)) return false;
		d.title = d.title.replace(/关于(.{4})/, `关于$1${mark}`);
		return !new RegExp(`[《（][^》）]*${mark}`).test(d.title);
	}),
	planter("format/title-wording", "asks twice", UPWARD, (d, rng) => {
		d.title = d.title.replace("关于", `关于${rng.pick(["请求", "恳请", "请求批准", "请示"])}`);
	}),
	planter("format/title-wording", "reports twice", [...REPORTS, "return-report"], (d, rng) => {
		d.title = d.title.replace("关于", `关于${rng.pick(["上报", "呈报", "汇报"])}`);
	}),
	planter("format/title-wording", "typed twice", TITLED, (d, rng) => {
		const kind = /的(请示|报告|批复|函|通知|意见|议案|决定|通报|通告|公告|命令|决议)$/.exec(d.title)?.[1];
		if (!kind) return false;
		d.title = rng.pick([
			d.title.replace("关于", "关于关于"),
			`${d.title}的${kind}`,
			d.title.replace(new RegExp(`的${kind}$`), `的的${kind}`),
		]);
		return /关于关于|的的|的(.+)的\1$/.test(d.title);
	}),
	planter("format/title-wording", "two kinds", [...UPWARD, ...REPORTS, "reply", "notice-department"], (d, rng) => {
		const kind = /的(请示|报告|批复|通知)$/.exec(d.title)?.[1];
		const two = {
			请示: ["请示报告", "请示函", "申请报告"],
			报告: ["汇报报告", "请示报告"],
			批复: ["批复函", "批复通知"],
			通知: ["通报通知", "通知函"],
		};
		d.title = d.title.replace(/的(请示|报告|批复|通知)$/, `的${rng.pick(two[kind as keyof typeof two])}`);
	}),
	planter(
		"format/title-wording",
		"关于对 a thing",
		["notice-department", "notice-office", "report-work", "report-province", "adjustment"],
		(d) => {
			if (!/(?:工作|情况)的/.test(d.title) && !/关于(?:调整|开展|做好)/.test(d.title)) return false;
			d.title = d.title.replace("关于", "关于对");
		},
	),
	planter(
		"format/doc-number",
		"brackets, 第, noughts, two-digit year",
		NUMBERED,
		(d, rng) => {
			const [, stem, no] = /^(.*?)〔2017〕(\d+)号$/.exec(String(d.slip!["发文字号"])) ?? [];
			if (!stem) return false;
			return slipSet(d, "发文字号", () =>
				rng.pick([
					`${stem}（2017）${no}号`,
					`"${stem}[2017]${no}号"`,
					`"${stem}【2017】${no}号"`,
					`${stem}〔17〕${no}号`,
					`${stem}〔2017〕第${no}号`,
					`${stem}〔2017〕00${no}号`,
					`${stem}〔2017〕${no}`,
					`${stem}〔2017年〕${no}号`,
					`${stem} 2017 ${no}号`,
				]),
			);
		},
		{ stages: ["印发"] },
	),
	planter(
		"format/doc-number",
		"under the title",
		NUMBERED,
		(d, rng) => {
			const [, stem, no] = /^(.*?)〔2017〕(\d+)号$/.exec(String(d.slip!["发文字号"])) ?? [];
			if (!stem) return false;
			slipDrop(d, "发文字号");
			d.headnote = rng.pick([`${stem}[2017]${no}号`, `${stem}（2017）${no}号`, `${stem}〔2017〕第${no}号`, `（${stem}〔2017〕0${no}号）`]);
		},
		{
			stages: ["印发"],
			twin: (d) => {
				d.headnote = String(d.slip!["发文字号"]);
				return slipDrop(d, "发文字号");
			},
		},
	),
	planter("format/doc-number", "none at issue", NUMBERED, (d) => slipDrop(d, "发文字号"), { stages: ["印发"] }),
	planter(
		"format/urgency",
		"a word of one's own",
		atAll({ without: ["contract", "speech", "bulletin", "bill"] }),
		(d, rng) => slipAdd(d, { 紧急程度: rng.pick(["急", "急件", "十万火急", "限时办理", "特提", "非常紧急", "普通", "平急"]) }),
		{
			twin: (d, rng) => slipAdd(d, { 紧急程度: rng.pick(["特急", "加急"]) }),
		},
	),
	planter(
		"format/addressee",
		"none",
		ADDRESSED,
		(d) => {
			delete d.addressee;
			return slipDrop(d, "主送");
		},
		{
			stages: ["送审", "签发", "印发"],
			extras: {
				"format/signer-line": "",
				"reporting/unreported": "without an addressee nothing shows that it goes up",
				"leave/approver": "nobody is asked",
				"reporting/rectification": "it reaches nobody",
				"leave/return-report": "it reaches nobody",
			},
		},
	),
	planter("format/addressee", "no colon, a half-width one, another mark", ADDRESSED, (d, rng) => {
		const to = d.addressee!;
		d.typed.push({ find: `${to}：`, replace: `${to}${rng.pick([":", "，", "。", ""])}` });
	}),
	planter(
		"format/addressee",
		"semicolons between names",
		["notice-office", "notice-relay", "adjustment", "normative-opinions", "normative-measures", "decision"],
		(d, rng) => {
			d.addressee = d.addressee!.replace("，", rng.pick(["；", ",", ";"]));
		},
	),
	planter(
		"format/closing",
		"of another kind",
		atAll({ kinds: ["请示", "函", "通知", "批复", "通告", "公告", "通报", "议案"] }),
		(d, rng) => {
			const kind = String(d.slip!["文种"]);
			const other = {
				请示: ["特此报告。", "特此通知。", "以上报告，请审阅。"],
				函: ["妥否，请批示。", "特此通知。", "特此报告。"],
				通知: ["特此报告。", "特此函达。", "妥否，请批示。"],
				批复: ["特此通知。", "特此函达。", "妥否，请批示。"],
				通告: ["特此通知。", "特此公告。"],
				公告: ["特此通知。", "特此通告。"],
				通报: ["特此通知。", "特此报告。"],
				议案: ["特此报告。", "特此函告。"],
			}[kind]!;
			const at = d.body.findIndex((p) => /^(?:妥否|当否|可否|特此|此复|请予|请函复|以上请示)/.test(p));
			if (kind === "议案") d.body[1] = d.body[1]!.replace("，现提请审议", "");
			d.body.splice(at < 0 ? d.body.length : at, at < 0 ? 0 : 1, rng.pick(other));
		},
		{ extras: { "substance/no-ask": "the closing was the ask" } },
	),
	planter(
		"format/closing",
		"none where one must ask",
		UPWARD,
		(d) => {
			d.body = d.body.filter((p) => !/^(?:妥否|当否|可否|以上请示)/.test(p));
			return !/请市政府|拟|恳请/.test(d.body.slice(-3).join("")) || !/请市政府|恳请|建议/.test(d.body.join(""));
		},
		{ extras: { "substance/no-ask": "the closing was the only ask" } },
	),
	planter(
		"format/signature",
		"none",
		atAll({ without: ["resolution", "communique", "minutes", "contract", "speech", "bulletin", "bill"] }),
		(d) => {
			d.signature = [];
		},
		{ stages: ["印发"] },
	),
	planter(
		"format/signature",
		"a name of another's",
		atAll({ kinds: ["请示", "报告", "函", "通知", "通报"], without: ["notice-joint", "request-joint"] }),
		(d, rng) => {
			d.signature = [rng.pick(["鹤岗市审计局", "鹤岗市体育局", "鹤岗市档案局"])];
		},
		{ extras: { "format/title-issuer": "the title names another", "authority/joint-signers": "" } },
	),
	planter(
		"format/signature",
		"cut short",
		["request", "report-work", "notice-department", "letter", "reply", "notice-office", "decision"],
		(d) => {
			d.signature = [d.signature[0]!.replace("鹤岗市", "鹤岗").replace("人民政府", "政府")];
		},
		{ extras: { "text/organ-name": "the same slip as a name" } },
	),
	planter("format/signature", "one of two", ["notice-joint", "request-joint"], (d) => {
		d.signature = d.signature.slice(0, 1);
	}),
	planter(
		"format/date",
		"not in full Arabic form",
		DATED,
		(d, rng) => {
			const [y, m, day] = dayOf(d).split("-").map(Number) as [number, number, number];
			const two = (n: number): string => String(n).padStart(2, "0");
			d.date = rng.pick([
				`${y}.${m}.${day}`,
				`${y}-${two(m)}-${two(day)}`,
				`${y}/${m}/${day}`,
				`${y}年${two(m)}月${two(day)}日`.replace(/年(1\d)月([12]\d|3\d)日$/, "年$1月$2"),
				`${digits(y)}年${spoken(m)}月${spoken(day)}日`,
				`${y}年${m}月${day}`,
				`17年${m}月${day}日`,
				`二O一七年${spoken(m)}月${spoken(day)}日`,
			]);
			return d.date !== cn(dayOf({ ...d, date: `${y}年${m}月${day}日` }));
		},
		{ stages: ["印发"], extras: { "text/numerals": "" } },
	),
	planter(
		"format/date",
		"a day that does not exist",
		DATED,
		(d, rng) => {
			d.date = rng.pick(["2017年2月30日", "2017年4月31日", "2017年13月2日", "2017年0月5日"]);
		},
		{ stages: ["印发"] },
	),
	planter(
		"format/date",
		"none at issue",
		atAll({ without: ["resolution", "communique", "minutes", "contract", "speech", "bulletin", "bill"] }),
		(d) => {
			delete d.date;
		},
		{ stages: ["印发"], extras: { "leave/late": "" } },
	),
	planter(
		"format/date-mismatch",
		"some days off the signing",
		atAll({ without: ["resolution", "decision", "minutes", "contract", "speech", "bulletin", "bill"] }),
		(d, rng) => {
			d.date = cn(later(dayOf(d), rng.pick([-2, -1])));
		},
		{
			stages: ["印发"],
			extras: {
				"countersign/order": "a signature of the last days now comes late",
				"procedure/order": "",
				"reporting/late": "",
				"authority/approval-unstated": "",
			},
		},
	),
	planter(
		"format/date-mismatch",
		"not the day of the meeting",
		["decision", "resolution"],
		(d, rng) => {
			if (d.headnote) d.date = cn(later("2017-04-10", rng.int(0, 5)));
			else d.date = cn(later(dayOf(d), rng.int(1, 4)));
		},
		{ stages: ["印发"], extras: { "format/imprint": "the document is later than its imprint" } },
	),
	planter(
		"format/conflict",
		"other title on the slip",
		TITLED,
		(d, rng) => slipAdd(d, { 标题: d.title.replace("关于", `关于${rng.pick(["下达", "修改", "推迟"])}`) }),
		{
			twin: (d) => slipAdd(d, { 标题: d.title }),
		},
	),
	planter(
		"format/conflict",
		"other addressee on the slip",
		ADDRESSED,
		(d, rng) => {
			if (/市长/.test(d.addressee!)) return false;
			return slipSet(d, "主送", () => rng.pick(["鹤岗市旅游局", "鹤岗市粮食局"]));
		},
		{
			extras: {
				"routing/kind-direction": "to whom the slip says",
				"format/signer-line": "",
				"reporting/unreported": "",
				"reporting/rectification": "",
				"authority/kind": "",
				"countersign/missing": "",
				"routing/skip-level": "",
				"procedure/consultation": "",
				"reporting/county-data": "",
				"authority/commands-government": "",
				"authority/upward-signer": "",
				"reference/reply-target": "",
				"authority/signer": "",
				"routing/cc-subordinate": "",
				"substance/report-asks": "",
			},
		},
	),
	planter("format/conflict", "other day on the slip", DATED, (d, rng) => slipAdd(d, { 成文日期: later(dayOf(d), rng.pick([1, 2])) }), {
		stages: ["印发"],
		twin: (d) => slipAdd(d, { 成文日期: dayOf(d) }),
	}),
	planter(
		"format/conflict",
		"other copies on the slip",
		["reply", "report-rectification", "report-province"],
		(d, rng) => {
			slipAdd(d, { 抄送: rng.pick([["市审计局", "市监察局"], "鹤岗市体育局"]) });
			return !/审计局。/.test(d.cc!) || true;
		},
		{ extras: { "reporting/rectification": "", "routing/skip-level": "", "routing/authority-of-upper-department": "" } },
	),
	planter(
		"format/conflict",
		"other annexes on the slip",
		[...ONE_ANNEX, "notice-relay", "request-relay"],
		(d, rng) => slipAdd(d, { 附件: [rng.pick(["公务用车登记表", "值班人员通讯录"])] }),
		{ extras: { "format/annex-missing": "what the slip lists is not attached", "format/annex-title": "" } },
	),
	planter(
		"format/conflict",
		"other signature on the slip",
		["request", "report-work", "notice-department", "letter", "reply", "normative-opinions", "public-notice", "circular"],
		(d, rng) => slipAdd(d, { 署名: rng.pick(["鹤岗市民政局", "鹤岗市旅游局"]) }),
		{ twin: (d) => slipAdd(d, { 署名: d.signature[0]! }) },
	),
	planter(
		"format/signer-line",
		"the signer has a title and no name",
		[...UPWARD, ...REPORTS],
		(d) =>
			slipSet(d, "签发", (v) => {
				const strip = (x: unknown) => Object.fromEntries(Object.entries(x as object).filter(([k]) => k !== "姓名"));
				return Array.isArray(v) ? v.map(strip) : strip(v);
			}),
		{ stages: ["签发", "印发"] },
	),
	planter(
		"format/contact-note",
		"none, or half of it",
		UPWARD,
		(d, rng) => {
			const note = rng.pick([undefined, "（联系人：子一）", "（电话：0468-3350041）", "（此件不公开）"]);
			if (note) d.note = note;
			else delete d.note;
		},
		{
			extras: { "secrecy/conflict": "" },
			twin: (d, rng) => {
				d.note = rng.pick([
					"（联系人：子一，联系电话：3350041）",
					"（经办人：丑二；电话：0468-3350041）",
					"（联系人及电话：寅三，0468-3350041）",
				]);
				return true;
			},
		},
	),
	planter("format/annex-list", "half-width colon, a number for one, a mark behind the name", ONE_ANNEX, (d, rng) => {
		const name = d.annexNote[0]!;
		const [find, replace] = rng.pick([
			[`附件：${name}`, `附件:${name}`],
			[`附件：${name}`, `附件：${name}。`],
			[`附件：${name}`, `附件：${name}；`],
			[`附件：${name}`, `附件：1. ${name}`],
		] as const);
		d.typed.push({ find, replace });
	}),
	planter(
		"format/annex-list",
		"two annexes misnumbered",
		["notice-department", "decision", "notice-printing", "letter", "report-work", "request-county"],
		(d, rng) => {
			two(d);
			const [a, b] = d.annexNote;
			const [x, y] = rng.pick([
				[`附件：1. ${a}\n　　　2. ${b}`, `附件：1. ${a}\n　　　3. ${b}`],
				[`附件：1. ${a}\n　　　2. ${b}`, `附件：1、${a}\n　　　2、${b}`],
				[`附件：1. ${a}\n　　　2. ${b}`, `附件：${a}\n　　　${b}`],
				[`附件：1. ${a}\n　　　2. ${b}`, `附件：1. ${a}；\n　　　2. ${b}。`],
				[`附件：1. ${a}\n　　　2. ${b}`, `附件：（1）${a}\n　　　（2）${b}`],
			] as const);
			d.note = d.note ?? "";
			d.annexNote = [];
			// The list is written by hand: in its own place, before the signature.
			d.body.push(x === undefined ? "" : y.split("\n").join("\n"));
			return true;
		},
		{ twin: two },
	),
	planter(
		"format/annex-missing",
		"spoken of, neither listed nor attached",
		atAll({
			kinds: ["请示", "报告", "函", "通知", "意见", "通报", "批复", "通告"],
			without: [
				"notice-department",
				"notice-printing",
				"notice-relay",
				"request-relay",
				"normative-measures",
				"leave-inside",
				"leave-outside",
				"leave-vice",
				"event-plan",
				"plan-special",
			],
		}),
		(d, rng) => {
			d.body.splice(1, 0, rng.pick(["有关数据见附件。", "具体名单附后。", "分年度情况详见附表。", "明细见附件1。"]));
		},
		{ stages: ["送审", "签发", "印发"] },
	),
	planter(
		"format/annex-missing",
		"listed and not attached",
		[...ONE_ANNEX, "notice-relay", "request-relay"],
		(d) => {
			d.annexes = [];
		},
		{ extras: { "substance/bare-relay": "what is passed on is not there", "substance/no-position": "", "substance/empty": "" } },
	),
	planter(
		"format/annex-missing",
		"one of two is not attached",
		["notice-department", "decision", "letter", "report-work"],
		(d) => {
			two(d);
			d.annexes.pop();
		},
		{ twin: two },
	),
	planter(
		"format/annex-title",
		"a word changed",
		[...ONE_ANNEX],
		(d) => {
			const a = d.annexes[0]!;
			a.title = a.title.replace(/清理|使用|活动|写作|集体/, "统计");
			return a.title !== d.annexNote[0];
		},
		{ extras: { "format/conflict": "" } },
	),
	planter(
		"format/annex-title",
		"numbers changed about",
		["notice-department", "decision", "letter", "report-work"],
		(d) => {
			two(d);
			const [a, b] = d.annexes;
			[a!.title, b!.title] = [b!.title, a!.title];
		},
		{ twin: two },
	),
	planter("format/cc-line", "semicolons, no stop", ["reply", "report-rectification", "report-province"], (d, rng) => {
		d.cc = d.cc!.replace(/。$/, rng.pick(["", "；", "，", "."]));
	}),
	planter(
		"format/cc-line",
		"wrong marks between names",
		["reply", "notice-office", "notice-department", "circular", "normative-opinions", "decision"],
		(d, rng) => {
			d.cc = `抄送：市委办公室${rng.pick(["；", ";", "　　", ","])}市人大常委会办公室。`;
		},
		{
			twin: (d, rng) => {
				d.cc = `抄送：市委办公室${rng.pick(["，", "、"])}市人大常委会办公室。`;
				return true;
			},
		},
	),
	planter(
		"format/imprint",
		"before the document's own day",
		atAll({ without: ["resolution", "communique", "minutes", "contract", "speech", "bulletin", "bill"] }),
		(d, rng) => {
			if (d.slip!["印发"] === undefined) return false;
			const day = later(dayOf(d), -rng.int(1, 9));
			if (d.imprint) d.imprint = d.imprint.replace(/\d+年\d+月\d+日/, cn(day));
			return slipSet(d, "印发", (v) => ({ ...(v as object), 日期: day }));
		},
		{ stages: ["印发"], extras: { "countersign/order": "printed before all had countersigned" } },
	),
	planter(
		"format/imprint",
		"date miswritten",
		[
			"reply",
			"notice-department",
			"notice-office",
			"notice-printing",
			"normative-opinions",
			"decision",
			"circular",
			"adjustment",
			"notice-meeting",
		],
		(d, rng) => {
			const [, organ, y, m, day] = /^(.*) (\d+)年(\d+)月(\d+)日印发$/.exec(d.imprint!)!;
			d.imprint = rng.pick([
				`${organ} ${y}.${m}.${day}印发`,
				`${organ} ${y}年${m!.padStart(2, "0")}月${day!.padStart(2, "0")}日 印制`,
				`${organ} 二〇一七年${spoken(Number(m))}月${spoken(Number(day))}日印发`,
				`${organ} ${y}-${m}-${day} 印发`,
			]);
		},
		{ stages: ["印发"] },
	),
	planter(
		"format/unknown-key",
		"a field misspelt inside an entry",
		["request", "request-joint", "normative-opinions", "reply", "letter"],
		(d, rng) =>
			slipSet(d, "签发", (v) => {
				const [right, wrong] = rng.pick([
					["日期", "日其"],
					["职务", "职物"],
					["姓名", "名姓"],
				] as const);
				const change = (x: unknown) => Object.fromEntries(Object.entries(x as object).map(([k, w]) => [k === right ? wrong : k, w]));
				return Array.isArray(v) ? v.map(change) : change(v);
			}),
		{
			stages: ["印发"],
			extras: {
				"authority/signature-incomplete": "what stands under a misspelt key does not count",
				"authority/signer": "",
				"format/signer-line": "",
				"authority/upward-signer": "",
				"authority/review-missing": "",
				"format/date-mismatch": "",
			},
		},
	),
];

/** Gives the draft two annexes, listed and attached. */
function two(d: DraftSpec): true {
	const has = d.annexes.length;
	const more = ["填写说明", "承办单位联系表"].slice(0, 2 - has);
	for (const title of more) {
		d.annexes.push({ mark: "", title, paragraphs: ["本页由办公室存档。"] });
		d.annexNote.push(title);
	}
	d.annexes.forEach((a, i) => {
		a.mark = `附件${i + 1}`;
	});
	if (d.slip?.["附件"] !== undefined) d.slip["附件"] = [...d.annexNote];
	return true;
}
