/** Numerals, spaces, abbreviations, names: the same sentence done right is the clean twin. */
import { atAll } from "../cells";
import type { DraftSpec } from "../draftSpec";
import { type Planter, sayBeforeClosing } from "../planter";
import type { Rng } from "../rng";

const ALL_TEXTS = atAll({ without: ["contract", "bill", "resolution", "order", "leave-inside", "leave-outside", "leave-vice"] });
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
	"minutes",
	"speech",
	"bulletin",
];

type Two = readonly [wrong: string, right: string];
/** Says a sentence wrongly; the twin says it rightly. */
const said = (rule: string, how: string, bases: readonly string[], list: readonly Two[], extras: Record<string, string> = {}): Planter => {
	const say =
		(k: 0 | 1) =>
		(d: DraftSpec, rng: Rng): true => {
			const parts = rng.pick(list)[k].split("\n");
			return sayBeforeClosing(d, ...parts);
		};
	return { rule, how, bases, plant: say(0), twin: say(1), extras };
};

export const planters: readonly Planter[] = [
	said("text/numerals", "a date in two kinds of numerals", ALL_TEXTS, [
		["台账自2016年十月起登记。", "台账自2016年10月起登记。"],
		["存档材料截至二〇一六年12月。", "存档材料截至2016年12月。"],
		["旧表式用到2016年十二月31日。", "旧表式用到2016年12月31日。"],
	]),
	said("text/numerals", "a quantity in two kinds of numerals", ALL_TEXTS, [
		["存档材料共3千5百页。", "存档材料共3500页。"],
		["存档材料共二百50页。", "存档材料共250页。"],
		["电子材料占百分之30。", "电子材料占30%。"],
		["旧档案2千余卷已经封存。", "旧档案2000余卷已经封存。"],
	]),
	said("text/numerals", "full-width digits", ALL_TEXTS, [
		["存档材料共３５０页。", "存档材料共350页。"],
		["目录见档案柜第２格，共１２册。", "目录见档案柜第2格，共12册。"],
	]),
	said("text/numerals", "a hyphen for a range", ALL_TEXTS, [
		["每卷50-80页，装订成册。", "每卷50～80页，装订成册。"],
		["每人保管3-5册。", "每人保管3～5册，文件夹为2-04号。"],
		["每次借阅1-3天。", "每次借阅1～3天，登记表用A4-02纸。"],
		["2014-2016年的档案已经移交。", "2014—2016年的档案已经移交。"],
	]),
	said("text/numerals", "Chinese commas, grouped and not", SOME, [
		["旧档案12，500册已经封存。", "旧档案12500册已经封存。"],
		[
			"旧档案12,500册、图纸36,000张、照片21,400张、底图18000张已经封存。",
			"旧档案12,500册、图纸36,000张、照片21,400张、底图18,000张已经封存。",
		],
	]),
	said("text/spacing", "spaces between characters", ALL_TEXTS, [
		["存档材料由 专人保管，借阅须 登记。", "存档材料由专人保管，借阅须登记。"],
		["存档材料由专人保管， 借阅须登记。", "存档材料由专人用 Excel 登记，借阅须登记。"],
		["存档 材料由专人保管，每季度  清点一次。", "存档材料由专人保管，每季度清点 1 次。"],
	]),
	said("text/spacing", "tabs", SOME, [
		["存档材料由专人保管，\t借阅须登记。", "存档材料由专人保管，借阅须登记。"],
		["存档材料\t由专人保管。", "存档材料由专人保管。"],
	]),
	said("text/abbreviation", "introduced in other words", ALL_TEXTS, [
		[
			"电子文件归档平台（下称“归档台”）存放全部材料。\n归档台由专人维护。",
			"电子文件归档平台（以下简称“归档台”）存放全部材料。\n归档台由专人维护。",
		],
		[
			"电子文件归档平台（简称归档台）存放全部材料，归档台由专人维护。",
			"电子文件归档平台（以下简称归档台）存放全部材料，归档台由专人维护。",
		],
		["纸质文件登记制（后简称“登记制”）继续实行，登记制的表式不变。", "纸质文件登记制（以下简称“登记制”）继续实行，登记制的表式不变。"],
	]),
	said("text/abbreviation", "introduced and never used", ALL_TEXTS, [
		["电子文件归档平台（以下简称“归档台”）存放全部材料。", "电子文件归档平台存放全部材料。"],
		[
			"电子文件归档平台（以下简称“归档台”）存放全部材料。\n电子文件归档平台由专人维护。",
			"电子文件归档平台（以下简称“归档台”）存放全部材料。\n归档台由专人维护。",
		],
	]),
	said("text/abbreviation", "used before it is introduced", ALL_TEXTS, [
		[
			"存档材料录入《归档办法》所列目录。\n《电子文件归档办法》（以下简称《归档办法》）另行组织学习，《归档办法》的表式不变。",
			"存档材料录入《电子文件归档办法》（以下简称《归档办法》）所列目录。\n《归档办法》的表式不变。",
		],
		[
			"存档材料存入归档台。\n电子文件归档平台（以下简称归档台）由专人维护，归档台每日备份。",
			"存档材料存入电子文件归档平台（以下简称归档台）。\n归档台由专人维护，每日备份。",
		],
	]),
	said("text/mixed-forms", "an organ under two names", ALL_TEXTS, [
		["存档目录抄录自市旅游局的表式。\n鹤岗市旅游局的表式每年更新。", "存档目录抄录自市旅游局的表式。\n市旅游局的表式每年更新。"],
		[
			"存档目录抄录自鹤岗市旅游局的表式。\n市旅游局的表式每年更新。",
			"存档目录抄录自鹤岗市旅游局（以下简称市旅游局）的表式。\n市旅游局的表式每年更新。",
		],
	]),
	said("text/mixed-forms", "a law under two names", ALL_TEXTS, [
		[
			"存档期限依照《中华人民共和国档案法》确定。\n《档案法》另有规定的，从其规定。",
			"存档期限依照《中华人民共和国档案法》（以下简称《档案法》）确定。\n《档案法》另有规定的，从其规定。",
		],
		[
			"存档期限依照《档案法》确定。\n《中华人民共和国档案法》另有规定的，从其规定。",
			"存档期限依照《中华人民共和国档案法》确定。\n《中华人民共和国档案法》另有规定的，从其规定。",
		],
	]),
];
