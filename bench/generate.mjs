// Drafts for benchmarks, the same for the same seed: every kind, organs of the rulebook, slips, outlines, tables, and a fault in some sentences.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A seeded source of numbers in [0, 1) with a pick from a list (mulberry32). */
export function random(seed) {
	let a = seed >>> 0;
	const next = () => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	return { next, pick: (list) => list[Math.floor(next() * list.length)], int: (from, to) => from + Math.floor(next() * (to - from + 1)) };
}

const BUREAUS = ["教育局", "水务局", "林业局", "公安局", "财政局", "环境保护局", "国土资源局", "住房和城乡建设局", "人力资源和社会保障局", "农业委员会"];
const KINDS = ["请示", "报告", "通知", "函", "意见", "通报", "批复", "决定"];
const MATTERS = ["第六中学锅炉更换", "石头河护岸水毁修复", "东山林区防火通道", "城区排水管网疏通", "农村饮水工程", "校车安全检查", "老旧小区供热管网", "秋粮收购", "危房改造", "道路封闭施工"];
const SUBJECTS = ["各项目单位", "市财政局", "市住建局", "市公安局", "各县、区人民政府", "建设单位", "项目法人", "市水务局", "监理单位", "市人社局"];
const TASKS = ["于6月底前完成勘测和设计", "按月报送工程进度", "从本级预算中安排配套资金", "负责施工期间的交通组织", "逐户核实受灾面积", "组织竣工验收并移交档案", "对隐患点落实专人看守", "在10个工作日内办结审批手续"];
const FACTS = ["全线长12.6公里，涉及3个乡镇", "概算总投资860万元，其中2017年350万元、2018年510万元", "现有设备使用14年，热效率降到58%", "汛期出现险情5处", "惠及群众4,300户", "占年度计划的81%", "较上年增加27万元", "共需钢材120吨"];
const FAULTS = ["，金额待定", ",并及时上报", "。。", "，鹤岗市卫生局配合", "，按照《党政机关公文处理条例》执行", "（下称工程）"];
const CLOSING = { 请示: "妥否，请批示。", 报告: "特此报告。", 函: "请予支持为盼。", 批复: "此复。", 通知: "特此通知。" };
const NUMERALS = "一二三四五六七八九十";

function sentence(r) {
	const x = r.next();
	const core =
		x < 0.45 ? `${r.pick(SUBJECTS)}${r.pick(TASKS)}` : x < 0.85 ? `${r.pick(MATTERS)}${r.pick(FACTS)}` : `要高度重视${r.pick(MATTERS)}工作，加强组织领导，确保取得实效`;
	return `${r.next() < 0.05 ? core.replace(/^[^于按从负逐组对在]+/, (m) => `**${m}**`) : core}${r.next() < 0.06 ? r.pick(FAULTS) : ""}。`;
}

function paragraph(r) {
	let out = "";
	for (let i = r.int(1, 4); i > 0; i--) out += sentence(r);
	return out;
}

/** One draft of about `bytes` UTF-8 bytes. */
export function draft(r, bytes) {
	const kind = r.pick(KINDS);
	const issuer = `鹤岗市${r.pick(BUREAUS)}`;
	const upward = kind === "请示" || kind === "报告" || kind === "意见";
	const to = upward ? "鹤岗市人民政府" : "各县、区人民政府";
	const day = `2017-${String(r.int(1, 12)).padStart(2, "0")}-${String(r.int(1, 28)).padStart(2, "0")}`;
	const title = `${issuer}关于${r.pick(MATTERS)}的${kind}`;
	const lines = [
		"---",
		`文种: ${kind}`,
		`发文机关: ${issuer}`,
		`发文字号: 鹤建发〔2017〕${r.int(1, 300)}号`,
		`主送: ${to}`,
		...(r.next() < 0.5 ? ["会签:", `  - {机关: 市财政局, 职务: 局长, 日期: ${day}, 意见: 同意}`] : []),
		`签发: {职务: ${r.pick(["局长", "副局长", "主任"])}, 日期: ${day}}`,
		`成文日期: ${day}`,
		"---",
		"",
		title,
		"",
		`${to}：`,
		"",
		`为做好${r.pick(MATTERS)}，根据有关规定，现将有关情况${kind === "请示" ? "请示" : "说明"}如下：`,
		"",
	];
	let size = Buffer.byteLength(lines.join("\n"));
	for (let section = 0; size < bytes; section++) {
		const more = [section < 10 ? `${NUMERALS[section]}、${r.pick(MATTERS)}` : paragraph(r), ""];
		for (let i = r.int(2, 4); i > 0; i--) more.push(paragraph(r), "");
		if (r.next() < 0.12) more.push("| 年度 | 资金（万元） |", "|---|---|", `| 2017 | ${r.int(10, 90)} |`, `| 2018 | ${r.int(10, 90)} |`, "");
		lines.push(...more);
		size += Buffer.byteLength(more.join("\n"));
	}
	const [y, m, d] = day.split("-").map(Number);
	if (CLOSING[kind]) lines.push(CLOSING[kind], "");
	lines.push(issuer, "", `${y}年${m}月${d}日`, "");
	return lines.join("\n");
}

/** Writes `count` drafts, 100 to a folder: the median 3 KB, one in a hundred 30 KB. */
export function corpus(folder, count, seed = 1) {
	const r = random(seed);
	let bytes = 0;
	for (let i = 0; i < count; i++) {
		const text = draft(r, r.next() < 0.01 ? 30000 : r.int(1600, 4600));
		const path = join(folder, String(Math.floor(i / 100)).padStart(4, "0"), `${String(i).padStart(6, "0")}.gw.md`);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
		bytes += Buffer.byteLength(text);
	}
	return bytes;
}
