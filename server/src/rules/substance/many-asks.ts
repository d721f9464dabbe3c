import { defineRule } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import { outsideQuotes } from "../../requirements/sentences";

const draft = (matter: string, body: string): string => `---
文种: 请示
发文机关: 鹤岗市教育局
主送: 鹤岗市人民政府
阶段: 送审
---

鹤岗市教育局关于${matter}的请示

鹤岗市人民政府：

${body}

妥否，请批示。
`;

export const rule = defineRule({
	title: { zh: "一份请示多件事", en: "Several matters in one request" },
	why: {
		zh: "请示应当一文一事。几件不相干的事写在一份请示里，分管领导不同，无法批办。",
		en: "One matter a request: unrelated ones go to different leaders.",
	},
	sources: ["T15"],
	severity: "error",
	due: "拟稿",
	kinds: ["请示"],
	since: "0.1.0",
	messages: {
		title: {
			zh: "标题中“{first}”和“{second}”是两件事，应当分别请示。",
			en: "“{first}” and “{second}” are two matters; ask for them separately.",
		},
		body: {
			zh: "“{text}”与本请示的事项（{matter}）不相干，应当另文请示。",
			en: "“{text}” has nothing to do with this request ({matter}).",
		},
	},
	examples: [
		{
			name: "标题两件事",
			bad: draft("⟦更换第六中学锅炉和招聘幼儿教师⟧", "第六中学锅炉超期服役，拟更换一台。公办幼儿园缺编，拟招聘教师20名。"),
		},
		{
			name: "第一件事前面有单位名称",
			bad: draft("⟦第六中学更换锅炉和招聘幼儿教师⟧", "第六中学锅炉超期服役，拟更换一台。公办幼儿园缺编，拟招聘教师20名。"),
		},
		{
			name: "单位名称后面是一件事的两个方面",
			good: draft("第六中学更换锅炉和改造供热管网", "第六中学锅炉和管网均超期服役，拟一并更换，需资金140万元。"),
			looksBad: "单位名称后面有两个动作，但都是供热改造一件事。",
		},
		{
			name: "正文夹带",
			bad: draft(
				"更换第六中学锅炉",
				"第六中学锅炉超期服役，拟更换4吨锅炉一台，需资金86万元，请市政府批准。\n\n⟦另外，恳请市政府为我局增配公务用车1辆。⟧",
			),
		},
		{
			name: "另外一笔费用自行解决",
			good: draft("更换第六中学锅炉", "第六中学锅炉超期服役，拟更换一台，需资金86万元。另外，铺设草坪所需费用由我局自行解决。"),
			looksBad: "另外一件事要花钱，但没有请示什么。",
		},
		{
			name: "同一件事的两个方面",
			good: draft(
				"更换第六中学锅炉和改造供热管网",
				"锅炉和管网均超期服役，拟一并更换，需资金140万元。另外，恳请市政府协调施工期间第六中学学生就餐。",
			),
			looksBad: "标题有“和”，正文有“另外”，但都是一件事。",
		},
		{
			name: "一个动作两个对象",
			good: draft("表彰优秀教师和先进班集体", "拟表彰优秀教师30名、先进班集体10个。"),
			looksBad: "有“和”，但只是一个动作的两个对象。",
		},
	],
	*check(d) {
		const { title } = d.draft;
		if (!title || d.has("请假")) return;
		const m = /关于(.+?)(?:有关问题|有关事宜|事宜|等问题|问题)?的?(?:请示|紧急请示)$/.exec(title.text);
		const matter = m?.[1];
		if (!matter) return;
		const pair = twoActs(matter, d);
		if (pair) {
			const at = title.text.indexOf(matter);
			const p = d.draft.title!.paragraphs.find((x) => x.text.includes(matter));
			const span = p ? p.at(p.text.indexOf(matter), p.text.indexOf(matter) + matter.length) : title.span;
			yield { message: "title", values: { first: pair[0], second: pair[1] }, at: at >= 0 ? span : title.span };
			return;
		}
		const grams = gramsOf(matter.replace(/[、和及与的]/g, ""));
		const lead = d.paragraphs[0]?.text ?? "";
		for (const ask of d.asks) {
			if (ask.form === "closing" || !/^(?:另外|另(?!需|有|据|附|行|一)|此外|还有|顺便|借此|一并|再有|其次)[，,、]?/.test(ask.text))
				continue;
			const own = outsideQuotes(ask.text).replace(ASKING, "");
			// The ask may stand in the first paragraph itself; what it shares with itself says nothing.
			const before = lead.replace(ask.text, "");
			const shared = [...gramsOf(own)].filter((g) => grams.has(g) || (before.includes(g) && !GENERIC.test(g)));
			if (shared.length === 0) yield { message: "body", values: { text: ask.text.slice(0, 30), matter }, at: ask.span };
		}
	},
});

/** Two acts with objects of their own on the two sides of 和, 及, 、. Money, land or staff for the first act belongs to it. */
function twoActs(matter: string, d: Dossier): [string, string] | undefined {
	for (const m of matter.matchAll(/以及|[、和及与并]/g)) {
		const left = matter.slice(0, m.index);
		const right = matter.slice(m.index + m[0].length);
		const whose = beforeAct(left, d);
		const a = ACT.exec(left.slice(whose))?.[0];
		const b = ACT.exec(right)?.[0];
		if (a === undefined || b === undefined || a === b) continue;
		const leftObject = left.slice(whose + a.length);
		const rightObject = right.slice(b.length);
		if (
			leftObject.length < 2 ||
			/^(?:配套|相关|有关|同步|同期|后续|附属|系列)/.test(rightObject) ||
			rightObject.length < 2 ||
			/^(?:所需|相关|配套|有关)?(?:资金|经费|费用|用地|土地|款项|缺口)|(?:资金|经费)$/.test(
				rightObject.replace(/^[\u4e00-\u9fff]{0,2}(?=所需|资金|经费)/, ""),
			)
		)
			continue;
		if ([...gramsOf(leftObject)].some((g) => rightObject.includes(g))) continue;
		if (/改造|维修|修缮|拆除|整治|配套|安装/.test(a) && /改造|维修|修缮|拆除|整治|配套|安装|更换|铺设/.test(b)) continue;
		if (/更换|新建|修建|扩建/.test(a) && /改造|维修|铺设|配套|购置|安装|拆除/.test(b)) continue;
		return [left, right];
	}
	return undefined;
}

/** How much of a matter names whose act it is: `第六中学更换锅炉`, `为萝北县修建水厂`. */
function beforeAct(matter: string, d: Dossier): number {
	const lead = /^(?:为|在|对|由|给|支持|帮助|同意)?/.exec(matter)![0].length;
	const rest = matter.slice(lead);
	const organ = d.rulebook.organsIn(rest).find((m) => m.span.start === 0);
	if (organ && ACT.test(rest.slice(organ.span.end))) return lead + organ.span.end;
	// 萝北县团结镇新建…: the last of several names.
	for (const m of rest.slice(0, 20).matchAll(UNIT)) {
		const end = m.index + m[0].length;
		if (end > 2 && ACT.test(rest.slice(end))) return lead + end;
	}
	return 0;
}
const UNIT =
	/中学|小学|学校|学院|幼儿园|医院|卫生院|敬老院|福利院|博物馆|图书馆|体育馆|文化馆|公司|集团|厂|煤矿|林场|农场|街道|社区|[县区乡镇村局](?!级)|站|中心|支队|大队/g;

const ACT =
	/^(?:修建|新建|扩建|建设|改造|维修|修缮|更换|购置|采购|增加|增设|增配|调整|拨付|追加|解决|核定|设立|成立|组建|撤销|举办|召开|承办|招聘|招录|聘用|任免|任命|申请|划拨|出让|减免|免除|提高|降低|表彰|奖励|处置|转让|拆除|整治|编制|制定|修订|发放|配备|租用|租赁|开通|安装|铺设|引进|签订|核销|延长|暂停|取消|启用|组队|组团|派队|派员|加入|申办|承接|修订|编写|出台|发行|补发|开展|变更|更名|命名|迁移|搬迁|迁建|关闭|恢复|补充|出租|收购|收回|授予|聘请|选派|派遣|推行|印制|出版|申报|评选|开设|停办|接收|移交)/;
const ASKING =
	/另外?|此外|还有|一并|恳请|敬请|请|市政府|市人民政府|批准|同意|支持|帮助|协调|解决|予以|给予|我[局委县区]|为|增加|增配|拨付|安排|[，。、\d]/g;
const GENERIC = /^(?:工作|问题|情况|我市|全市|目前|资金|需要|有关|进行|进一|一步)$/;

function gramsOf(text: string): Set<string> {
	const out = new Set<string>();
	for (let i = 0; i + 1 < text.length; i++) if (/^[\u4e00-\u9fff]{2}$/.test(text.slice(i, i + 2))) out.add(text.slice(i, i + 2));
	return out;
}
