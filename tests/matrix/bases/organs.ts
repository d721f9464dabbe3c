/** Organs of the matrix's town, as `tests/trials/hegao.config.yaml` has them, with what a draft of theirs needs. */
export interface Office {
	readonly name: string;
	readonly short: string;
	readonly prefix: string;
	readonly head: string;
	/** How the organ speaks of itself. */
	readonly we: string;
	/** The vice mayor in charge. */
	readonly vice: { readonly 姓名: string; readonly 职务: string };
}

const vice = (姓名: string, 职务 = "副市长") => ({ 姓名, 职务 });
const bureau = (name: string, short: string, prefix: string, v: Office["vice"]): Office => ({
	name: `鹤岗市${name}`,
	short,
	prefix,
	head: name.endsWith("局") ? "局长" : "主任",
	we: name.endsWith("局") ? "我局" : "我委",
	vice: v,
});

export const FINANCE = bureau("财政局", "市财政局", "鹤财发", vice("乙二", "常务副市长"));
export const EDUCATION = bureau("教育局", "市教育局", "鹤教发", vice("丙三"));
export const HEALTH = bureau("卫生和计划生育委员会", "市卫计委", "鹤卫发", vice("丙三"));
export const POLICE = bureau("公安局", "市公安局", "鹤公发", vice("丁四"));
export const LAND = bureau("国土资源局", "市国土局", "鹤国土发", vice("戊五"));
export const ENVIRONMENT = bureau("环境保护局", "市环保局", "鹤环发", vice("戊五"));
export const HOUSING = bureau("住房和城乡建设局", "市住建局", "鹤建发", vice("戊五"));
export const SAFETY = bureau("安全生产监督管理局", "市安监局", "鹤安监发", vice("己六"));
export const FARMING = bureau("农业委员会", "市农委", "鹤农发", vice("庚七"));
export const WATER = bureau("水务局", "市水务局", "鹤水发", vice("庚七"));
export const FORESTRY = bureau("林业局", "市林业局", "鹤林发", vice("庚七"));
export const LABOUR = bureau("人力资源和社会保障局", "市人社局", "鹤人社发", vice("乙二", "常务副市长"));
export const AUDIT = bureau("审计局", "市审计局", "鹤审发", vice("乙二", "常务副市长"));

export const county = (name: string, prefix: string, v: string, vj = "副市长") => ({
	name: `${name}人民政府`,
	short: `${name}政府`,
	place: name,
	prefix,
	head: name.endsWith("县") ? "县长" : "区长",
	we: name.endsWith("县") ? "我县" : "我区",
	vice: vice(v, vj),
});
export const COUNTIES = [
	county("萝北县", "萝政发", "庚七"),
	county("绥滨县", "绥政发", "庚七"),
	county("向阳区", "向政发", "乙二", "常务副市长"),
];

export const CITY = "鹤岗市人民政府";
export const OFFICE = "鹤岗市人民政府办公室";
export const ALL = "各县、区人民政府，市政府各直属单位";
export const MAYOR = { 姓名: "甲一", 职务: "市长" };
export const SECRETARY = { 姓名: "辛八", 职务: "秘书长" };
/** Invented bearers of other signatures. */
export const NAMES = ["子一", "丑二", "寅三", "卯四", "辰五", "巳六", "午七", "未八"];
export const PHONES = ["0468-3350041", "0468-3340126", "0468-3356018", "0468-3349007"];
