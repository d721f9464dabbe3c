/** Reports of incidents (R48): whether a document is one, and what of it the slip's 事件 shows. */

import { field } from "../document/slip";
import type { SlipNode } from "../document/types";
import type { Dossier } from "./dossier";
import { keptWithDossier } from "./kept";

const INCIDENT_TITLE =
	/(?:事故|事件|火灾|爆炸|坍塌|塌方|垮塌|泄漏|泄露|滑坡|洪灾|洪涝|内涝|险情|灾情|疫情|中毒|溃坝|沉船|透水|冒顶|雹灾|风灾|旱灾|雪灾|地震|集体上访|聚集)[\u4e00-\u9fff（）()]{0,14}(?:报告|快报|初报|续报|专报)$/;
const NOT_INCIDENT = /调查报告|演练|防治|防范|预防|整改|工作总结|工作情况|教训|隐患|责任追究|处理意见|结案|复盘|评估|重建|防控工作/;

/** The slip's 事件, when it is a map. */
export const incidentSlip = keptWithDossier((d): SlipNode | undefined => {
	const value = d.draft.slip.get("事件")?.value;
	return value?.kind === "map" ? value : undefined;
});

export const isIncidentReport = keptWithDossier((d): boolean => {
	if (d.draft.slip.get("事件")) return d.kind === "报告" || d.kind === undefined;
	const title = (d.draft.title?.text ?? "").replace(/《[^》]*》/g, "").replace(/[（(][^（()）]*[）)]$/, "");
	return d.kind === "报告" && d.direction !== "下行" && INCIDENT_TITLE.test(title) && !NOT_INCIDENT.test(title);
});

export const isFirstReport = (d: Dossier): boolean =>
	/初报|首报|快报|初步(?:情况)?|第一次报告/.test(d.draft.title?.text ?? "") ||
	d.sentences.some((s) =>
		/(?:后续|进展|详细|最新|进一步)情况[^。]{0,8}(?:续报|再报|随时报|另行报告|及时报)|将(?:及时|随时)?续报|续报/.test(s.text),
	);

export const incidentField = (d: Dossier, name: string): SlipNode | undefined => {
	const slip = incidentSlip(d);
	return slip ? field(slip, name) : undefined;
};
