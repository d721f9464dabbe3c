import { defineRule } from "../../lint/rule";
import { type Receiver, receiversOf, sameReceiver } from "../../requirements/receivers";

const draft = (to: string, copy: string, line = "", body = to.replace(/[[\]⟦⟧]/g, "").replace(/, /g, "，")): string => `---
文种: 通知
阶段: 送审
发文机关: 鹤岗市人民防空办公室
主送: ${to}
${copy}---

鹤岗市人民防空办公室关于试鸣防空警报的通知

${body}：

定于2017年9月18日9时18分试鸣防空警报，请提前告知群众。
${line}`;

export const rule = defineRule({
	title: { zh: "主送、抄送重复", en: "Receiver named twice" },
	why: {
		zh: "主送机关是主要受理公文的机关，抄送机关是主送以外需要执行或者知晓的机关，同一机关只列一次。",
		en: "Copies go to organs other than the addressees; each is named once.",
	},
	sources: ["T9"],
	severity: "warning",
	due: "送审",
	since: "0.2.0",
	messages: {
		both: { zh: "“{actual}”已经主送，不必再抄送。", en: "“{actual}” is an addressee already and need not be copied." },
		twice: { zh: "“{actual}”在{role}中重复。", en: "“{actual}” is named twice under {role}." },
	},
	examples: [
		{
			name: "主送了又抄送，一处写简称",
			bad: draft("[鹤岗市教育局, 市公安局]", "抄送: [市委办公室, ⟦市教育局⟧]\n"),
			fixed: draft("[鹤岗市教育局, 市公安局]", "抄送: [市委办公室]\n"),
		},
		{
			name: "版记里抄送两次",
			bad: draft("[市公安局]", "", "\n抄送：市水务局，市国土局，⟦鹤岗市水务局⟧。\n"),
			fixed: draft("[市公安局]", "", "\n抄送：市水务局，市国土局。\n"),
		},
		{
			name: "主送重复",
			bad: draft("[市公安局, 市教育局, ⟦鹤岗市公安局⟧]", "", "", "市公安局，市教育局"),
			fixed: draft("[市公安局, 市教育局]", "", "", "市公安局，市教育局"),
		},
		{
			name: "已经包括在统称里",
			bad: draft("[各县、区人民政府]", "抄送: [市委办公室, ⟦萝北县人民政府⟧]\n"),
			fixed: draft("[各县、区人民政府]", "抄送: [市委办公室]\n"),
		},
		{
			name: "稿纸和版记写法不同",
			good: draft("[市公安局]", "抄送: [鹤岗市水务局]\n", "\n抄送：市水务局。\n"),
			looksBad: "两处都有水务局，但是同一份抄送名单写在稿纸和版记上。",
		},
		{
			name: "机关和它的办公室",
			good: draft("[鹤岗市人民政府]", "抄送: [市政府办公室, 市委, 市委办公室]\n"),
			looksBad: "名称相近，但政府和政府办公室是两个机关。",
		},
	],
	*check(d) {
		const all = receiversOf(d);
		const told = new Set<Receiver>();
		for (const inBody of [false, true]) {
			const to = all.filter((r) => r.role === "主送" && r.inBody === inBody);
			const copies = all.filter((r) => r.role === "抄送" && r.inBody === inBody);
			// The slip may name the addressees and the 版记 the copies.
			const addressed = to.length > 0 ? to : all.filter((r) => r.role === "主送");
			for (const [list, against] of [
				[to, []],
				[copies, addressed],
			] as const) {
				for (const [i, r] of list.entries()) {
					const both = against.some((a) => sameReceiver(a.party, r.party) || includes(a, r));
					if (!both && !list.slice(0, i).some((o) => sameReceiver(o.party, r.party))) continue;
					// The other place shows the same fault; its edits go along.
					const twin = [...told].find((t) => t.role === r.role && t.inBody !== r.inBody && sameReceiver(t.party, r.party));
					if (twin) continue;
					told.add(r);
					yield {
						message: both ? "both" : "twice",
						values: { actual: r.party.text, role: r.role },
						data: { organ: r.party.organ?.name ?? r.party.text, field: r.role },
						at: r.party.span,
						fixes: [{ title: { zh: `删去“${r.party.text}”`, en: `Remove ${r.party.text}` }, safe: true, edits: removal(all, r) }],
					};
				}
			}
		}
	},
});

/** A county that `各县、区人民政府` already means. Other collective names don't say whom they include. */
function includes(collective: Receiver, one: Receiver): boolean {
	const { collective: c } = collective.party;
	return one.party.organ !== undefined && c?.types.every((t) => t === "县区政府") === true && c.members.includes(one.party.organ);
}

/** A copy that is an addressee goes from slip and 版记 alike; a name given twice in one list loses its second place there alone. */
function removal(all: readonly Receiver[], r: Receiver): ReturnType<Receiver["remove"]> {
	const others = all.filter((o) => o.role === r.role && o.inBody !== r.inBody && sameReceiver(o.party, r.party));
	const inOwn = all.filter((o) => o.role === r.role && o.inBody === r.inBody && sameReceiver(o.party, r.party));
	// As many go from the other list as go from this one.
	const keep = inOwn.length > 1 ? 1 : 0;
	return [...r.remove(), ...others.slice(keep).flatMap((o) => o.remove())];
}
