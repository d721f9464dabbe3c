import { defineRule, type Report } from "../../lint/rule";
import type { Dossier } from "../../requirements/dossier";
import { approvedByGovernment, type Call, callsOf } from "../../requirements/gatherings";
import { changeIssuer } from "../../requirements/issuerChange";
import { meetingOf } from "../../requirements/meeting";
import { ownWords, within } from "../../requirements/sentences";
import type { Organ } from "../../rulebook/rulebook";

const notice = (name: string, body: string, issuer = "鹤岗市人民政府办公室", slip = ""): string => `---
文种: 通知
类别: [会议通知]
发文机关: ${issuer}
主送: 市直各有关单位
${slip}阶段: 送审
---

# ${issuer}关于召开${name}的通知

市直各有关单位：

${body}
`;

export const rule = defineRule({
	title: { zh: "部门会议以市政府名义召开", en: "A department's meeting in the government's name" },
	why: {
		zh: "应由各部门召开的会议，不以市政府或市政府办公室名义召开。",
		en: "Meetings that a department should call are not called in the name of the government or its office.",
	},
	sources: ["R41"],
	severity: "error",
	due: "拟稿",
	since: "0.2.0",
	messages: {
		host: {
			zh: "“{name}”是{organ}的工作会议（{why}），不以市政府或者市政府办公室名义召开，由该部门自行通知。",
			en: "“{name}” is a work meeting of {organ}; it is not called in the name of the government or its office.",
		},
		named: {
			zh: "{organ}的工作会议（“{name}”）应当由该部门召开，不以市政府或者市政府办公室名义召开。",
			en: "The work meeting “{name}” is for {organ} to call, not in the name of the government or its office.",
		},
		own: {
			zh: "“{name}”看来应由部门召开（{why}），不以市政府或者市政府办公室名义召开。",
			en: "“{name}” seems to be a department's work meeting; it is not called in the name of the government or its office.",
		},
	},
	examples: [
		{
			name: "召集的是部门",
			bad: notice(
				"⟦全市气瓶安全工作会议⟧",
				"会议定于9月8日9:00在市质监局五楼会议室召开，请各有关单位分管同志参加。",
				"鹤岗市人民政府办公室",
				"会议: {名称: 全市气瓶安全工作会议, 召集: 鹤岗市质量技术监督局, 时间: 2017-09-08}\n",
			),
		},
		{
			name: "系统会议",
			bad: notice(
				"⟦全市民政系统工作会议⟧",
				"市政府定于9月8日在市民政局召开全市民政系统工作会议，各县、区民政局局长参加。",
				"鹤岗市人民政府",
			),
		},
		{
			name: "由局长主持",
			bad: notice("⟦全市统计工作会议⟧", "定于9月8日14:00召开会议，由市统计局局长主持，各县、区统计局局长，市统计局全体干部参加。"),
		},
		{
			name: "正文说由部门组织",
			bad: `---
文种: 通知
发文机关: 鹤岗市人民政府
主送: 市直各有关单位
阶段: 送审
---

# 鹤岗市人民政府关于做好档案安全检查工作的通知

市直各有关单位：

为保证档案安全，现就检查工作通知如下：

一、9月20日前，各单位完成档案库房自查，并将结果报市政府办公室。

二、市政府⟦定于9月28日召开全市中小学校长会议⟧，由市教育局部署学籍档案整理工作。
`,
		},
		{
			name: "部门请示以市政府名义召开自己的会议",
			bad: `---
文种: 请示
发文机关: 鹤岗市统计局
主送: 鹤岗市人民政府
阶段: 送审
---

# 鹤岗市统计局关于农业普查工作有关事项的请示

鹤岗市人民政府：

为部署普查登记，我局拟于9月20日⟦以市政府名义召开全市统计工作会议⟧，会期半天，参加人员80人，会议费用6000元从我局部门预算中列支。

妥否，请批示。

（联系人：丑二，电话：0468-3350012）
`,
		},
		{
			name: "市政府要求部门召开调度会",
			good: `---
文种: 通知
发文机关: 鹤岗市人民政府
主送: 各县、区人民政府，市政府各直属单位
阶段: 送审
---

# 鹤岗市人民政府关于做好秋粮收购工作的通知

各县、区人民政府，市政府各直属单位：

为做好秋粮收购，现通知如下：

一、由市粮食局于9月10日前召开全市粮食系统工作会议，部署验仓。

二、各县、区于9月20日前完成收购网点公示。
`,
			looksBad: "市政府的通知里有部门的系统会议，但那是要求市粮食局自己召开。",
		},
		{
			name: "市长讲话、县区长参加的全市会议",
			good: notice(
				"全市安全生产工作会议",
				"市政府定于9月8日9:00在市会议中心召开全市安全生产工作会议。会议由常务副市长主持，市长讲话，各县、区长，市政府各部门主要负责人参加。",
				"鹤岗市人民政府",
			),
			looksBad: "会议名称是一个部门的业务，但市长讲话、县区长参加，是市政府的会议。",
		},
		{
			name: "办公室自己的会议",
			good: notice("全市政府系统督查工作会议", "市政府办公室定于9月8日召开全市政府系统督查工作会议，各部门办公室主任参加。"),
			looksBad: "是系统会议，但本来就是市政府办公室的工作。",
		},
	],
	*check(d) {
		if (d.issuers.length === 0 || d.kind === "纪要" || d.kind === "批复") return;
		if (!d.issuers.every((i) => /^市政府/.test(i.organ?.type ?? ""))) {
			yield* inTheirName(d);
			return;
		}
		const slip = d.draft.slip.get("会议")?.value;
		for (const call of callsOf(d)) {
			const found = departmental(call, d, slip?.entries.find((e) => e.key === "召集" || e.key === "主办" || e.key === "承办")?.value.text);
			if (!found) continue;
			const { organ, why } = found;
			const own = organ && d.draft.slip.get("发文机关");
			yield {
				message: organ ? "host" : "own",
				values: { name: call.name, organ: organ?.name, why },
				data: { actual: d.issuers[0]!.organ!.name, ...(organ ? { expected: organ.name, organ: organ.name } : {}) },
				at: nameSpan(call, d),
				fixes:
					own && call.subject && own.value.kind === "scalar"
						? [
								{
									title: { zh: `改由${organ.name}发文`, en: `Issue by ${organ.name}` },
									safe: false,
									edits: changeIssuer(d, organ.name),
								},
							]
						: [],
			};
		}
	},
});

/** A department that means to call its work meeting in the government's name. */
function* inTheirName(d: Dossier): Generator<Report<"named">> {
	if (!d.issuer || !/^(?:组成部门|直属单位)$/.test(d.issuer.type) || approvedByGovernment(d)) return;
	for (const s of d.sentences) {
		const text = ownWords(s);
		const m =
			/(?<!不|不得|不再)以(?:鹤岗)?市(?:人民)?政府(?:办公室|办)?(?:的)?名义(?:组织)?(?:召开|举行|召集|通知召开)([^，。；]{2,30}?(?:工作会议?|工作例会|例会|总结会议?|部署会议?|调度会议?|业务会议?|[局所站校院]长会议?))/.exec(
				text,
			);
		if (!m || GOVERNMENT_WORK.test(m[1]!) || /(?:已|曾)[^，。]{0,6}$/.test(text.slice(0, m.index))) continue;
		yield {
			message: "named",
			values: { name: m[1]!, organ: d.issuer.name },
			data: { organ: d.issuer.name, expected: d.issuer.name, actual: "鹤岗市人民政府" },
			at: within(s, m.index, m.index + m[0].length),
		};
		return;
	}
}

interface Departmental {
	readonly organ?: Organ;
	readonly why: string;
}

/** A line of work that is the government's own or its office's. */
const GOVERNMENT_WORK =
	/政府系统|政务公开|政务服务|督查|督办|值班|政府办公|办公室主任|县区长|政府廉政|政府全体|建议提案|提案办理|依法行政|法治政府|放管服/;
/** The heads of a department's own line: 全市财政局长会议. */
const LINE_HEADS =
	/(?:系统|局长|所长|站长|校长|园长|院长|科长|处长|社长|股长|队长|主任)(?:工作|视频|电视电话|座谈|专题|调度)?(?:会议|例会|会)$/;

function departmental(call: Call, d: Dossier, convener: string | undefined): Departmental | undefined {
	const is = (o: Organ | undefined): o is Organ => o !== undefined && /^(?:组成部门|直属单位)$/.test(o.type);
	if (GOVERNMENT_WORK.test(call.name)) return undefined;
	const named = convener ? (d.rulebook.organ(convener.trim()) ?? d.rulebook.organsIn(convener)[0]?.organ) : undefined;
	if (call.subject && is(named)) return { organ: named, why: `由${named.shortNames[0] ?? named.name}召集` };
	// In passing, a department told to hold its own meeting is nobody else's host.
	if (!call.subject && !/^市政府/.test(call.by?.type ?? "")) return undefined;
	if (is(call.by)) return { organ: call.by, why: `由${call.by.shortNames[0] ?? call.by.name}召开` };
	const inName = d.rulebook.organsIn(call.name)[0];
	if (is(inName?.organ) && inName.span.start <= 2) return { organ: inName.organ, why: "会议名称以部门开头" };
	const text = call.scope.map((p) => p.text).join("\n");
	// Where leaders of the government chair or speak, or counties are called in, it is the government's own.
	const chairs = meetingOf(d)?.chairs.flatMap((c) => c.person.roles) ?? [];
	if (chairs.some((r) => /^(?:市长|副市长|秘书长)$/.test(r)) || LED.test(text) || HEADS.test(text)) return undefined;
	const organ = lineOf(call.name, d);
	if (LINE_HEADS.test(call.name)) return { ...(organ ? { organ } : {}), why: "参加的是一个系统的人员" };
	if (!/工作会议?$|业务会议?$|例会$|总结会议?$|部署会议?$/.test(call.name)) return undefined;
	const hosted = /(?:由|会议由)([^，。；]{2,16}?(?:局长|主任))(?:[一-龥]{1,4}?)?(?:同志)?(?:召集并)?主持/.exec(text)?.[1];
	const host = hosted ? d.rulebook.organsIn(hosted)[0]?.organ : undefined;
	return is(host) ? { organ: host, why: `由${hosted}主持` } : undefined;
}

const LED = /(?<!副)市长|副市长|市领导|市政府领导|秘书长|市委/;
const HEADS = /各?县[、（(]?区?[）)]?长|副县长|区长|[县区](?:人民)?政府[^，。；局委]{0,8}(?:负责|领导)/;

/** The department whose name or remit the name of a meeting carries (`全市财政系统…`). */
function lineOf(name: string, d: Dossier): Organ | undefined {
	const line = /^(?:\d{4}年)?(?:度)?(?:全市|市)?([\u4e00-\u9fff]{2,8}?)(?:系统|工作|局长|主任|业务|站长|所长|校长|园长|院长)/.exec(
		name,
	)?.[1];
	if (!line) return undefined;
	return d.rulebook.organs.find(
		(o) =>
			/^(?:组成部门|直属单位)$/.test(o.type) &&
			([o.name, ...o.shortNames].some((n) => n.replace(/^鹤岗市|^市/, "").startsWith(line)) || o.remit.some((w) => w.includes(line))),
	);
}

function nameSpan(call: Call, d: Dossier) {
	if (!call.subject) return call.span;
	const title = d.draft.title;
	const p = title?.paragraphs.find((x) => x.text.includes(call.name));
	if (!p) return title?.span ?? call.span;
	const at = p.text.indexOf(call.name);
	return p.at(at, at + call.name.length);
}
