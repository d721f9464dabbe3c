import { keptWithLine } from "../../document/kept";
import { defineRule } from "../../lint/rule";

const draft = (body: string): string => `---
文种: 函
发文机关: 鹤岗市畜牧兽医局
主送: 鹤岗市财政局
阶段: 送审
---

鹤岗市畜牧兽医局关于商请拨付疫苗采购经费的函

鹤岗市财政局：

${body}

请函复。
`;

export const rule = defineRule({
	title: { zh: "残留的占位符", en: "Left-over placeholder" },
	why: {
		zh: "“××”“待定”一类占位符留在稿中，说明内容没有定下来，不能送审。",
		en: "A placeholder left in a draft shows that its content is not settled.",
	},
	sources: ["T19"],
	severity: "error",
	due: "拟稿",
	since: "0.1.0",
	messages: { left: { zh: "残留占位符“{text}”，请填写。", en: "Left-over placeholder “{text}”." } },
	examples: [
		{ name: "金额没有填", bad: draft("春防需口蹄疫疫苗42万毫升，需经费⟦XX⟧万元，自⟦××××⟧年列入预算。") },
		{ name: "待定和空括号", bad: draft("采购方式⟦待定⟧，联系人⟦（　　）⟧，电话⟦____⟧。") },
		{
			name: "样表、乘号和型号",
			good: `${draft("冷库尺寸为3×4×2.5米，型号XXL-20，请按附件样式填报。")}\n附件\n\n疫苗申领表（样表）\n\n单位：××兽医站\n`,
			looksBad: "有×和XX，但分别是乘号、型号和样表。",
		},
	],
	*check(d) {
		for (const p of d.draft.paragraphs) {
			if (p.code || (p.annex !== undefined && d.draft.annexes[p.annex]?.specimen)) continue;
			if (!isSuspect(p.line)) continue;
			const quoted = /[@/.]/.test(p.text) ? p.text.replace(/https?:\/\/\S+|www\.\S+|[\w.+-]+@\S+/g, (m) => " ".repeat(m.length)) : p.text;
			for (const m of quoted.matchAll(PLACEHOLDER)) {
				const before = quoted[m.index - 1] ?? "";
				const after = quoted[m.index + m[0].length] ?? "";
				if (/^[XＸ]/.test(m[0]) && (/[A-Za-z0-9]/.test(before) || /[A-Za-z-]/.test(after))) continue;
				// What a form or an instruction shows in quotation marks is shown, not left over; empty cells of a table are a form.
				if (before === "“" && after === "”") continue;
				if (/^[（(_＿]/.test(m[0]) && (p.table || p.annex !== undefined || /^[（(]/.test(p.text))) continue;
				if (m[0] === "待定" && /[岗区]/.test(after)) continue;
				yield { message: "left", values: { text: m[0].trim() }, at: p.at(m.index, m.index + m[0].length) };
			}
		}
	},
});

/** What every placeholder has; most paragraphs have none of it. */
const SUSPECT = /[×XＸ_＿〔]|待[定补填确]|T[OB]D|FIXME|[Ll]orem|[（(][ \u3000\u00a0]/;
const isSuspect = keptWithLine(({ text }) => SUSPECT.test(text));
const PLACEHOLDER =
	/×{2,}|(?<![\d．.])×(?=[年月日元名人号届次])|[XＸ]{2,}|待(?:定|补充|填写|确认后填)(?![\u4e00-\u9fff]*(?:岗|区))|TODO|TBD|FIXME|[Ll]orem ipsum|[（(][ \u3000\u00a0]+[）)]|[_＿]{3,}|〔(?:请填写|请补充|待填|填写)[^〕]*〕/g;
