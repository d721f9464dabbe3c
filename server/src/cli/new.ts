/** `hegao new` */
import { existsSync, writeFileSync } from "node:fs";
import { SKELETONS, skeleton } from "../features/skeleton";
import { EXIT } from "./exit";

export async function runNew(kind: string, options: { output?: string }): Promise<number> {
	const text = skeleton(kind, new Date().getFullYear());
	if (text === undefined) {
		process.stderr.write(`没有“${kind}”的样式。可用的有：${SKELETONS.join("、")} / no such form\n`);
		return EXIT.usage;
	}
	if (options.output === undefined) process.stdout.write(text);
	else if (existsSync(options.output)) {
		process.stderr.write(`已有 ${options.output}，没有改动 / exists, nothing written\n`);
		return EXIT.usage;
	} else {
		writeFileSync(options.output, text);
		process.stdout.write(`已写入 ${options.output} / written\n`);
	}
	return EXIT.clean;
}
