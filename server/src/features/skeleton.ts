/** Skeletons of drafts: one for each of the 15 kinds and for each category with a form of its own. 〔…〕 are blanks to fill. */
import { KINDS, type Kind } from "../document/types";

type Form = (year: number) => string;

const slip = (entries: readonly string[]): string => `---\n${entries.join("\n")}\n---\n`;
const doc = (entries: readonly string[], ...paragraphs: readonly string[]): string => `${slip(entries)}\n${paragraphs.join("\n\n")}\n`;
const end = (year: number): string[] => ["〔发文机关〕", `${year}年〔月〕月〔日〕日`];

/** The frame most kinds share; what differs is direction, opening and closing. */
function plain(
	kind: Kind,
	year: number,
	more: { to?: string; slip?: readonly string[]; opening: string; body?: readonly string[]; closing?: string; note?: string },
): string {
	const to = more.to ?? "〔主送机关〕";
	return doc(
		[
			`文种: ${kind}`,
			"发文机关: 〔发文机关〕",
			...(to === "" ? [] : [`主送: ${to}`]),
			"阶段: 拟稿",
			"起草: {机关: 〔起草机关〕, 日期: }",
			...(more.slip ?? []),
		],
		`# 〔发文机关〕关于〔事由〕的${kind}`,
		...(to === "" ? [] : [`${to}：`]),
		more.opening,
		...(more.body ?? ["一、〔第一项〕", "二、〔第二项〕"]),
		...(more.closing ? [more.closing] : []),
		...end(year),
		...(more.note ? [more.note] : []),
	);
}

const FORMS: Readonly<Record<string, Form>> = {
	决议: (y) =>
		plain("决议", y, {
			to: "",
			slip: ["审议: {会议: 〔会议名称〕, 日期: , 结果: }"],
			opening: "〔会议名称〕听取了〔事项〕，会议认为〔看法〕，决定：",
		}),
	决定: (y) => plain("决定", y, { opening: "为了〔目的〕，根据〔依据〕，经〔会议〕研究，决定：" }),
	命令: (y) => plain("命令", y, { to: "", opening: "根据〔依据〕，现〔公布、施行的事项〕，自〔日期〕起施行。", body: [] }),
	公报: (y) => plain("公报", y, { to: "", opening: "〔会议或者事件〕，现公布如下：" }),
	公告: (y) => plain("公告", y, { to: "", opening: "根据〔依据〕，现将〔事项〕公告如下：", closing: "特此公告。" }),
	通告: (y) =>
		plain("通告", y, {
			to: "",
			slip: ["公开: 主动公开"],
			opening: "为了〔目的〕，根据〔依据〕，现将有关事项通告如下：",
			closing: "特此通告。",
		}),
	意见: (y) => plain("意见", y, { opening: "为了〔目的〕，根据〔依据〕，现提出如下意见：" }),
	通知: (y) => plain("通知", y, { opening: "为了〔目的〕，根据〔依据〕，现将有关事项通知如下：", closing: "特此通知。" }),
	通报: (y) => plain("通报", y, { opening: "〔时间〕，〔单位〕〔事实〕。根据〔依据〕，现通报如下：" }),
	报告: (y) =>
		plain("报告", y, {
			to: "〔上级机关〕",
			slip: ["签发: {职务: 〔正职〕, 日期: }"],
			opening: "按照〔要求〕，现将〔事项〕情况报告如下：",
			closing: "特此报告。",
		}),
	请示: (y) =>
		plain("请示", y, {
			to: "鹤岗市人民政府",
			slip: ["会签:", "征求意见:", "签发: {职务: 〔正职〕, 日期: }"],
			opening: "〔缘由和依据〕。我局拟〔办理意见〕，现请示如下：",
			body: ["一、〔请求批准的事项〕", "二、〔所需条件及其来源〕"],
			closing: "妥否，请批示。",
			note: "（联系人：〔姓名〕，电话：〔电话〕）",
		}),
	批复: (y) =>
		plain("批复", y, {
			to: "〔来文机关〕",
			opening: "《〔来文标题〕》（〔来文字号〕）收悉。经研究，现批复如下：",
			body: ["一、同意〔事项〕。", "二、〔要求〕"],
			closing: "此复。",
		}),
	议案: (y) =>
		plain("议案", y, {
			to: "鹤岗市人民代表大会常务委员会",
			opening: "为了〔目的〕，根据〔依据〕，市政府拟定了《〔草案名称〕》，已经市政府常务会议讨论通过。",
			body: [],
			closing: "现提请审议。",
		}),
	函: (y) => plain("函", y, { opening: "因〔缘由〕，现就〔事项〕商请如下：", closing: "请予函复。" }),
	纪要: (y) => meeting(y),
	请假: (y) =>
		doc(
			[
				"文种: 请示",
				"类别: [请假]",
				"发文机关: 〔发文机关〕",
				"主送: 〔分管副市长〕",
				"抄送: 鹤岗市人民政府办公室",
				"阶段: 拟稿",
				"签发: {职务: 〔正职〕, 日期: }",
				"附件: [〔外出事由的文件〕]",
			],
			"# 〔发文机关〕关于〔姓名〕同志外出参加〔会议、活动〕请假的请示",
			"〔分管副市长〕：",
			"根据〔会议通知〕，〔姓名〕同志拟外出参加〔会议、活动〕，现请示如下：",
			"外出人员：〔单位、职务、姓名〕",
			"事由：〔事由〕",
			"出发时间：〔出发日期〕",
			"返回时间：〔返回日期〕",
			"地点：〔省、市、县〕",
			"联系方式：〔电话〕",
			"外出期间主持工作：〔职务、姓名〕",
			"妥否，请批示。",
			"附件：〔外出事由的文件〕",
			...end(y),
		),
	返程报告: (y) =>
		doc(
			[
				"文种: 报告",
				"类别: [返程报告]",
				"发文机关: 〔发文机关〕",
				"主送: [〔分管副市长〕, 市长]",
				"阶段: 拟稿",
				"签发: {职务: 〔正职〕, 日期: }",
			],
			"# 〔发文机关〕关于参加〔会议〕情况的报告",
			"〔分管副市长〕、市长：",
			"〔会议〕于〔日期〕在〔地点〕召开。〔姓名〕同志已于〔日期〕返回，特此销假。现将有关情况报告如下：",
			"一、会议主要精神",
			"〔会议主要精神〕",
			"二、贯彻落实意见",
			"〔贯彻落实意见、责任单位和时限〕",
			"特此报告。",
			...end(y),
		),
	会议通知: (y) =>
		doc(
			[
				"文种: 通知",
				"类别: [会议通知]",
				"发文机关: 〔发文机关〕",
				"主送: 〔参会单位〕",
				"会议: {名称: 〔会议名称〕, 召集: , 时间: , 地点: }",
				"阶段: 拟稿",
			],
			"# 〔发文机关〕关于召开〔会议名称〕的通知",
			"〔参会单位〕：",
			"为了〔目的〕，定于〔时间〕召开〔会议名称〕，现将有关事项通知如下：",
			"一、时间：〔年月日时〕",
			"二、地点：〔地点〕",
			"三、参会人员：〔范围和人数〕",
			"四、会议内容：〔议题〕",
			"五、请于〔日期〕前将参会人员名单报〔受理单位〕。",
			...end(y),
			"（联系人：〔姓名〕，电话：〔电话〕）",
		),
	会议纪要: (y) => meeting(y),
	合同: () =>
		doc(
			["类别: [合同]", "标题: 〔合同名称〕", "发文机关: 〔甲方〕", "阶段: 拟稿", "合法性审查: {机构: 市政府法制办, 日期: , 结论: }"],
			"# 〔合同名称〕",
			"甲方：〔甲方〕",
			"乙方：〔乙方〕",
			"为了〔目的〕，双方协商一致，订立本合同。",
			"一、〔标的〕",
			"二、〔价款和支付〕",
			"三、〔期限〕",
			"四、〔违约责任和争议解决〕",
		),
	讲话稿: () =>
		doc(
			[
				"类别: [讲话稿]",
				"标题: 在〔会议名称〕上的讲话",
				"阶段: 拟稿",
				"批准: {机关: 鹤岗市人民政府, 日期: , 文号: }",
				"会议: {名称: 〔会议名称〕, 时间: }",
			],
			"# 在〔会议名称〕上的讲话",
			"（〔讲话日期〕）",
			"〔称呼〕：",
			"〔正文〕",
		),
	简报: (y) =>
		doc(
			["类别: [简报]", "标题: 〔简报标题〕", "发文机关: 〔发文机关〕", "阶段: 拟稿"],
			"# 〔简报标题〕",
			"〔时间、地点、做法、成效和数字〕",
			...end(y),
		),
	规范性文件: (y) =>
		doc(
			[
				"文种: 通知",
				"类别: [规范性文件, 印发]",
				"发文机关: 鹤岗市人民政府",
				"主送: 各县、区人民政府，市政府各直属单位",
				"起草: {机关: 〔起草机关〕, 日期: }",
				"征求意见:",
				"程序:",
				"合法性审查: {机构: 市政府法制办, 日期: , 结论: }",
				"审议: {会议: 市政府常务会议, 日期: , 结果: }",
				"公开: 主动公开",
				"阶段: 拟稿",
			],
			"# 鹤岗市人民政府关于印发《鹤岗市〔名称〕办法》的通知",
			"各县、区人民政府，市政府各直属单位：",
			"《鹤岗市〔名称〕办法》已经市政府〔届次〕常务会议讨论通过，现印发给你们，请遵照执行。",
			"鹤岗市人民政府",
			`${y}年〔月〕月〔日〕日`,
			"鹤岗市〔名称〕办法",
			"第一条　为了〔目的〕，根据〔依据〕，制定本办法。",
			"第二条　〔适用范围〕",
			"第三条　〔责任单位和职责〕",
			"第四条　本办法由〔起草机关〕负责解释。",
			`第五条　本办法自${y}年〔月〕月〔日〕日起施行，有效期〔年数〕年。`,
		),
};

function meeting(year: number): string {
	return doc(
		[
			"文种: 纪要",
			"类别: [会议纪要]",
			"发文机关: 〔机关〕",
			"会议: {名称: 〔会议名称〕, 类型: , 召集: , 主持: , 时间: , 地点: , 出席: , 列席: , 缺席: , 议题: }",
			"阶段: 拟稿",
		],
		"# 〔机关〕〔会议〕纪要",
		`时间：${year}年〔月〕月〔日〕日`,
		"地点：〔地点〕",
		"主持人：〔职务〕",
		"出席：〔职务、姓名〕",
		"列席：〔单位、职务、姓名〕",
		"缺席：〔职务、姓名和请假情况〕",
		"会议研究了〔议题〕，议定如下：",
		"一、〔议定事项、责任单位和时限〕",
		"二、〔议定事项、责任单位和时限〕",
	);
}

/** Names that `skeleton` knows: the 15 kinds, then the categories. */
export const SKELETONS: readonly string[] = Object.keys(FORMS);

/** A skeleton dated in `year`; undefined when there is no form of that name. */
export function skeleton(name: string, year: number): string | undefined {
	return Object.hasOwn(FORMS, name) ? FORMS[name]!(year) : undefined;
}

/** Kinds without a form, for the test that there are none. */
export const kindsWithoutForm = (): Kind[] => KINDS.filter((k) => !Object.hasOwn(FORMS, k));

/** Blanks that may share a name and not a value. */
const EACH_ITS_OWN = /^〔(?:[年月日]|.*日期|.*时限)〕$/;

/** A skeleton in the snippet syntax of editors: its blanks are tab stops, those that stand for one thing (`〔发文机关〕`) are filled in together. */
export function asSnippet(form: string): string {
	const stops = new Map<string, number>();
	let last = 0;
	return form
		.split(/(〔[^〔〕]*〕)/)
		.map((part) => {
			const text = part.replace(/[\\$}]/g, "\\$&");
			if (!part.startsWith("〔")) return text;
			const known = EACH_ITS_OWN.test(part) ? undefined : stops.get(part);
			const stop = known ?? ++last;
			stops.set(part, stop);
			return `\${${stop}:${text}}`;
		})
		.join("");
}
