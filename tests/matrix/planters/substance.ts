import { type Planter, planter, sayBeforeClosing, slipDrop } from "../planter";

const HOLLOW = [
	"各单位要高度重视，加强组织领导，切实提高思想认识，增强责任感和紧迫感。",
	"要认真贯彻落实，狠抓落实，务求实效，确保各项工作落到实处。",
	"要密切配合，通力协作，形成齐抓共管的良好局面。",
	"要广泛宣传，营造良好氛围，推动工作再上新台阶。",
	"要强化措施，压实责任，健全长效机制，做到常抓不懈。",
	"要提高政治站位，深刻认识工作的重要性和紧迫性，把思想和行动统一到决策部署上来。",
];

/** Requests with one clear matter. */
const REQUESTS = ["request", "request-county", "request-relay", "request-change"];
const TEXTS = ["request", "report-work", "letter", "notice-department", "notice-office", "reply", "circular", "public-notice"];

export const planters: readonly Planter[] = [
	planter(
		"substance/empty",
		"formulas and nothing else",
		["notice-department", "circular"],
		(d, rng) => {
			const [a, b, c] = rng.shuffle(HOLLOW);
			d.body = [a!, b!, c!];
			d.annexNote = [];
			d.annexes = [];
		},
		{ extras: { "substance/basis-missing": "formulas cite no ground", "format/closing": "" } },
	),
	planter("substance/formulaic", "more formulas than substance", ["notice-department", "circular"], (d, rng) => {
		const [first] = d.body;
		d.body = [first!, ...rng.shuffle(HOLLOW).slice(0, 5), "检查表于7月5日前报送。", ...rng.shuffle(HOLLOW).slice(0, 2)];
		d.annexNote = [];
		d.annexes = [];
	}),
	planter("substance/restates-law", "the law said once more", ["public-notice"], (d, rng) => {
		d.body = [
			"按照《中华人民共和国道路交通安全法》第四十二条规定，机动车上道路行驶，不得超过限速标志标明的最高时速。",
			rng.pick([
				"根据《中华人民共和国道路交通安全法》第二十二条规定，饮酒的人员不得驾驶机动车。",
				"《中华人民共和国道路交通安全法》第三十八条规定，车辆、行人应当按照交通信号通行。",
			]),
		];
	}),
	planter(
		"substance/bare-relay",
		"passed on without text and without requirement",
		["notice-relay"],
		(d) => {
			slipDrop(d, "附件");
			d.annexNote = [];
			d.annexes = [];
			d.body = [d.body[0]!.replace(/请结合实际.*$/, "请认真贯彻执行。")];
		},
		{ extras: { "format/annex-missing": "what is relayed is not attached" } },
	),
	planter(
		"substance/bare-relay",
		"passed on upward without text and opinion",
		["request-relay"],
		(d) => {
			slipDrop(d, "附件");
			d.annexNote = [];
			d.annexes = [];
			const [head] = d.body;
			d.title = d.title.replace("关于", "关于转报").replace("的请示", "有关材料的请示");
			d.body = [head!.replace(/。经我.*$/, "。现转报市政府。"), d.body.at(-1)!];
		},
		{
			extras: {
				"substance/no-position": "no opinion is no position",
				"format/title": "",
				"substance/no-ask": "",
				"countersign/missing": "",
			},
		},
	),
	planter("substance/no-answer", "neither yes nor no", ["reply", "letter-reply"], (d, rng) => {
		const closing = d.body.at(-1)!;
		d.body = [d.body[0]!, rng.pick(["请按有关规定办理。", "请你们结合实际妥善处理。", "请按照相关政策执行。"]), closing];
	}),
	planter("substance/placeholder", "something is still to be filled in", TEXTS, (d, rng) =>
		sayBeforeClosing(
			d,
			rng.pick([
				"其他未尽事宜由××科解释。",
				"经费数额待定。",
				"联系地址为XX路12号。",
				"具体地点为____。",
				"TODO 补充依据。",
				"补充材料由〔请填写单位名称〕提供。",
			]),
		),
	),
	planter(
		"substance/no-ask",
		"a request that asks for nothing",
		["request-county", "request-change"],
		(d) => {
			d.body = d.body.filter((p) => !/批示/.test(p)).map((p) => p.replace(/所需费用由.*$/, "所需费用已经落实。"));
			d.body = d.body.map((p) =>
				p
					.replace(/拟(将|在|自)/, "已$1")
					.replace(/拟由/, "已由")
					.replace(/现请示如下|现将有关事项请示如下|现就有关问题请示如下/, "现将情况报告如下"),
			);
		},
		{ extras: { "format/closing": "no closing ask is left", "substance/no-position": "" } },
	),
	planter("substance/no-position", "passed on without an opinion", ["request-relay"], (d) => {
		const [head] = d.body;
		d.body = [head!.replace(/。经我.*$/, "。现转报市政府。"), d.body.at(-1)!];
	}),
	planter("substance/no-position", "asks what to do", ["request-county"], (d, rng) => {
		d.body = [
			d.body[0]!.replace(/经我.政府常务会议研究，/, ""),
			rng.pick(["此事如何办理，请市政府明确。", "由哪个部门牵头、采取何种方式，请市政府予以明确。"]),
			d.body.at(-1)!,
		];
	}),
	planter("substance/many-asks", "two matters in the title", REQUESTS, (d, rng) => {
		d.title = d.title.replace(/关于(.*)的请示$/, (_, matter: string) => `关于${matter}${rng.pick(["和", "及"])}招聘司机的请示`);
	}),
	planter(
		"substance/many-asks",
		"by the way, something else",
		["request", "request-change"],
		(d, rng) =>
			sayBeforeClosing(d, rng.pick(["另外，恳请市政府批准我单位增加临聘司机3名。", "此外，请市政府同意我单位购买办公桌椅20套。"])),
		{ extras: { "countersign/missing": "staff and money are others' remits" } },
	),
	planter("substance/report-asks", "a request inside a report", ["report-work", "report-rectification"], (d, rng) =>
		sayBeforeClosing(
			d,
			rng.pick(["为完成后续工作，请市政府批准追加经费20万元。", "恳请市政府给予资金支持。", "上述工作所需人员，请予解决。"]),
		),
	),
	planter(
		"substance/report-asks",
		"closes like a request",
		["report-work", "report-rectification", "report-province"],
		(d, rng) => {
			d.body[d.body.length - 1] = rng.pick(["妥否，请批示。", "当否，请批示。", "请批准。"]);
		},
		{ extras: { "format/closing": "the closing does not suit a report" } },
	),
	planter("substance/no-owner", "有关部门 have to do it", ["notice-office"], (d, rng) =>
		sayBeforeClosing(d, rng.pick(["有关部门要积极做好保障。", "相关单位应当落实到位，抓紧解决遗留问题。"])),
	),
	planter("substance/no-owner", "some day soon", ["notice-office", "circular"], (d, rng) =>
		sayBeforeClosing(d, rng.pick(["承办人员要尽快补办手续。", "各单位应适时组织自查。"])),
	),
	planter("substance/basis-missing", "no ground", ["public-notice"], (d) => {
		d.body = d.body.slice(1).map((p) => p.replace("特此通告。", "特此通告。"));
	}),
	planter("substance/basis-missing", "a notice out of nowhere", ["notice-department"], (d) => {
		d.body = ["各单位银行账户的登记表于7月5日前送我局国库科。", "登记表一式两份，由单位财务负责人签字。"];
		d.annexNote = [];
		d.annexes = [];
	}),
];
