import type { Kind } from "../../document/types";
import { defineRule, type Report } from "../../lint/rule";
import type { Ask } from "../../requirements/asks";
import type { Dossier } from "../../requirements/dossier";
import { changeKind } from "../../requirements/kindChange";
import { addresseesOf, directionTo, issuingOrgans, type Receiver } from "../../requirements/receivers";
import { outsideQuotes } from "../../requirements/sentences";
import type { OrganType } from "../../rulebook/data";
import type { Organ } from "../../rulebook/rulebook";
import type { Span } from "../../text/span";

const draft = (kind: string, issuer: string, to: string, body: string, matter = "借用体育馆", end = ""): string => {
	const plain = kind.replace(/[⟦⟧]/g, "");
	return `---
文种: ${kind}
发文机关: ${issuer}
主送: ${to}
签发: {姓名: 子五, 职务: 局长, 日期: 2017-05-02}
---

${issuer}关于${matter}的${plain}

${to}：

${body}
${end ? `\n${end}\n` : ""}
（联系人：丑二，电话：0468-3350001）
`;
};
const lend = "我局定于2017年6月10日举办中学生运动会，拟借用市体育馆三天，现请示如下：场地费按规定标准支付。";

export const rule = defineRule({
	title: { zh: "文种与行文方向不合", en: "Kind against direction" },
	why: {
		zh: "请示、报告只用于上行；不相隶属机关之间商洽工作、询问答复、请求批准用函；向上级请求指示、批准用请示；批复、命令、决定是下行文。",
		en: "Requests and reports go up; letters pass between organs that are not subordinate to one another; replies, orders and decisions go down.",
	},
	sources: ["T8"],
	severity: "error",
	due: "送审",
	since: "0.2.0",
	messages: {
		sideways: {
			zh: "{organ}不是发文机关的上级，不用{actual}，应当用{expected}。",
			en: "{organ} is no superior of the issuer: use {expected}, not {actual}.",
		},
		asking: {
			zh: "{organ}是上级机关，向上级请求批准（“{text}”）应当用请示，不用函。",
			en: "{organ} is a superior; a request for its approval (“{text}”) is a 请示, not a letter.",
		},
		down: {
			zh: "{actual}不用于上行；{organ}是上级机关，应当用{expected}。",
			en: "A {actual} does not go up; {organ} is a superior: use {expected}.",
		},
	},
	examples: [
		{
			name: "向同级局请示",
			bad: draft("⟦请示⟧", "鹤岗市教育局", "鹤岗市体育局", lend, undefined, "妥否，请批示。"),
			fixed: draft("函", "鹤岗市教育局", "鹤岗市体育局", lend.replace("请示如下", "函商如下"), undefined, "请予函复。"),
		},
		{
			name: "市政府向省厅请示",
			bad: draft("⟦请示⟧", "鹤岗市人民政府", "黑龙江省财政厅", "我市农村公路养护资金缺口800万元，请予补助。", "追加养护资金"),
		},
		{
			name: "向同级局报告",
			bad: draft("⟦报告⟧", "鹤岗市教育局", "市体育局", "运动会已于6月12日结束，场馆完好，费用已经结清。", "场馆使用情况", "特此报告。"),
			fixed: draft("函", "鹤岗市教育局", "市体育局", "运动会已于6月12日结束，场馆完好，费用已经结清。", "场馆使用情况", "特此函达。"),
		},
		{
			name: "用函向市政府要钱",
			bad: draft("⟦函⟧", "鹤岗市教育局", "鹤岗市人民政府", "运动会共需经费18万元，恳请批准从机动金中列支。", "运动会经费", "请予函复。"),
			fixed: draft(
				"请示",
				"鹤岗市教育局",
				"鹤岗市人民政府",
				"运动会共需经费18万元，恳请批准从机动金中列支。",
				"运动会经费",
				"妥否，请批示。",
			),
		},
		{
			name: "用函请业务主管厅审批",
			bad: draft("⟦函⟧", "鹤岗市教育局", "黑龙江省教育厅", "我市拟新设高中一所，现将材料报上，请予审批。", "设立第四高级中学"),
		},
		{
			name: "向上级发决定",
			bad: draft("⟦决定⟧", "鹤岗市教育局", "鹤岗市人民政府", "经研究，决定停办运动会。", "停办运动会"),
			fixed: draft("报告", "鹤岗市教育局", "鹤岗市人民政府", "经研究，决定停办运动会。", "停办运动会"),
		},
		{ name: "向上级批复", bad: draft("⟦批复⟧", "绥滨县人民政府", "鹤岗市人民政府", "同意承办运动会分赛区。", "承办分赛区") },
		{
			name: "向业务主管厅报告",
			good: draft("报告", "鹤岗市教育局", "黑龙江省教育厅", "2017年春季运动会已经结束，参赛学生1240人。", "运动会情况", "特此报告。"),
			looksBad: "省厅不是直接上级，但是业务主管部门，可以向它报告。",
		},
		{
			name: "对上级征求意见的复函",
			good: draft("函", "鹤岗市教育局", "黑龙江省教育厅", "来函收悉。建议将第三条“应当”改为“可以”，其他无意见。", "校车条例修改意见"),
			looksBad: "发给上级的函里有建议，但那是答复征求意见，不是请求批准。",
		},
		{
			name: "向同级请求批准",
			good: draft("函", "鹤岗市教育局", "鹤岗市城市管理局", "运动会期间拟在体育馆外悬挂条幅20条，请予批准。", "悬挂条幅", "请予函复。"),
			looksBad: "请求批准，但城管局不是上级，请求批准也用函。",
		},
		{
			name: "向审计局报告整改",
			good: draft("报告", "鹤岗市教育局", "鹤岗市审计局", "审计指出的3个问题已于5月20日前改正。", "审计发现问题整改情况", "特此报告。"),
			looksBad: "审计局不是上级，但整改情况依法要向审计机关报告。",
		},
		{
			name: "送市政府办公室",
			good: draft("报告", "鹤岗市教育局", "市政府办公室", "5月份督办的3件事项已经办结。", "督办事项办理情况", "特此报告。"),
			looksBad: "办公室与局没有隶属关系，但它代市政府收文。",
		},
	],
	*check(d) {
		if (!d.kind || d.has("请假") || d.has("返程报告") || d.withoutKind || issuingOrgans(d).length === 0) return;
		const addressees = addresseesOf(d);
		if (d.kind === "请示" || d.kind === "报告") yield* sideways(d, addressees);
		else {
			const superior = addressees.find((r) => r.party.organ && directionTo(d, r.party) === "上行");
			if (!superior) return;
			if (d.kind === "函") yield* asking(d, superior);
			else yield* down(d, superior, addressees);
		}
	},
});

type Message = "sideways" | "asking" | "down";

/** Organs of which it is certain that a municipal organ is not their subordinate when the rulebook's hierarchy says so. */
const PEERS: readonly OrganType[] = ["组成部门", "直属单位", "县区政府", "省政府部门", "国务院部门"];

function* sideways(d: Dossier, addressees: readonly Receiver[]): Generator<Report<Message>> {
	const organs = addressees.map((r) => r.party.organ);
	// A department of the party committee is no superior of a government's; yet in its own line of work it is asked.
	const party = organs.find((o) => o?.type === "市委" && /部$|政法委员会$/.test(o.name));
	if (d.kind === "请示" && party && organs.length === 1 && directionTo(d, addressees[0]!.party) === "平行") {
		yield { ...report(d, "sideways", party, "函", {}), severity: "warning" };
		return;
	}
	if (organs.length === 0 || !organs.every((o): o is Organ => o !== undefined && PEERS.includes(o.type))) return;
	// What supervision found is reported to who found it, superior or not: the audit law says so.
	if (d.kind === "报告" && SUPERVISED.test(d.draft.title?.text ?? "")) return;
	const directions = addressees.map((r) => directionTo(d, r.party));
	if (directions.some((x) => x !== "平行" && x !== "下行")) return;
	// A department whose upper department is not on record may well have this one for it.
	if (
		organs.some((o) => /部门$/.test(o.type) && o.type !== "组成部门") &&
		issuingOrgans(d).some((o) => isDepartment(o) && o.upper.length === 0)
	)
		return;
	const expected: Kind = directions.every((x) => x === "下行") ? "通知" : "函";
	yield report(d, "sideways", organs[0]!, expected, {});
}

function* asking(d: Dossier, superior: Receiver): Generator<Report<Message>> {
	if (isReply(d)) return;
	const ask = d.asks.find((a) => isForApproval(a));
	if (!ask) return;
	const related = [{ span: ask.span, message: { zh: "这里请求批准", en: "asks for approval here" } }];
	yield {
		...report(d, "asking", superior.party.organ!, "请示", {
			text: ask.text
				.trim()
				.replace(/[。.]$/, "")
				.slice(0, 30),
		}),
		related,
	};
}

function* down(d: Dossier, superior: Receiver, addressees: readonly Receiver[]): Generator<Report<Message>> {
	const organ = superior.party.organ!;
	const expected: Kind = d.asks.some((a) => a.form !== "proposal") ? "请示" : "报告";
	// An order by a department is authority/kind's already.
	if (d.kind === "决定" || d.kind === "批复" || (d.kind === "命令" && !issuingOrgans(d).some(isDepartment))) {
		yield report(d, "down", organ, expected, {});
	} else if (d.kind === "通知" || d.kind === "通报") {
		// Where subordinates are addressed as well, the superior among them is only informed.
		if (
			addressees.every(
				(r) => r.party.organ && directionTo(d, r.party) === "上行" && d.rulebook.isSuperior(r.party.organ, d.issuer ?? r.party.organ),
			)
		)
			yield { ...report(d, "down", organ, expected, {}), severity: "warning" };
	}
}

const SUPERVISED = /整改|审计(?:意见|决定|建议|结果)|监察(?:建议|决定|意见)|(?:检查|督查|督办|巡查|执法检查)(?:意见|建议|发现|反馈|事项)/;

const isDepartment = (o: Organ): boolean => o.type === "组成部门" || o.type === "直属单位" || o.type === "市政府办公室";

function report(d: Dossier, message: Message, organ: Organ, expected: Kind, more: Readonly<Record<string, string>>): Report<Message> {
	const actual = d.kind!;
	return {
		message,
		values: { organ: organ.name, actual, expected, ...more },
		data: { organ: organ.name, actual, expected },
		at: kindSpan(d),
		fixes: [{ title: { zh: `文种改为${expected}`, en: `Make it a ${expected}` }, safe: false, edits: changeKind(d, expected) }],
	};
}

function kindSpan(d: Dossier): Span {
	return d.draft.slip.get("文种")?.value.span ?? d.draft.titleKind?.span ?? d.top;
}

/** A letter that answers: an inquiry, a draft sent round for views. */
function isReply(d: Dossier): boolean {
	const title = (d.draft.title?.text ?? "").replace(/《[^》]*》/g, "");
	if (/复函$|答复$|反馈|回复|意见的?(?:复)?函$|建议的?函$/.test(title)) return true;
	return d.sentences.slice(0, 3).some((s) => /收悉|来函|来文|征求意见|反馈/.test(s.text));
}

const DECIDES = /批准|审批|批复|核准|审定|核定|批示|同意|立项|指示/;
const GIVES = /解决|安排|拨付|下达|追加|增加|划拨|补助|列支|拨给|拨款|给予|减免|调剂|承担|支出|统筹|核拨|增拨/;
const MEANS = /资金|经费|费用|款|编制|用地|土地|指标|补助|补贴|名额|预算|财政|万元|亿元|项目|缺口/;

function isForApproval(a: Ask): boolean {
	const text = outsideQuotes(a.text);
	if (a.form === "closing") return DECIDES.test(text);
	if (a.form === "direct") return DECIDES.test(text) || (GIVES.test(text) && MEANS.test(text));
	// A proposal asks where it has others pay or give.
	return /建议|由|从/.test(text) && GIVES.test(text) && MEANS.test(text);
}
