/** `hegao init` */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { CONFIG_NAMES } from "../project/config";
import { EXIT } from "./exit";
import NORM from "./rulebook-skeleton/norms/W.yaml";
import RULEBOOK from "./rulebook-skeleton/rulebook.yaml";

const CONFIG = `# yaml-language-server: $schema=./node_modules/hegao/server/config.schema.json
# 核稿的配置。各项含义见 README；离文稿最近的一份起作用，逐项覆盖上一级。
root: true
rulebook: hegang-2017
# include: ["drafts/**/*.md"]     # 没有文种的 Markdown 文件，也按文稿检查
# ignore: ["archive/**"]          # 略过
# rules: { substance/no-owner: off, format/title-issuer: warning }

# 本单位的机关和领导分工；规则库已有的机关在此补充或者改写。
# organs:
#   - { 全称: 鹤岗市某局, 简称: 市某局, 代字: 鹤某发, 类型: 组成部门, 上级: 鹤岗市人民政府, 正职: 局长, 职权: [某事] }
# leaders:
#   - { 职务: 常务副市长, 姓名: 甲, 分管: [市财政局, 市发改委] }
`;

const CI = `# GitHub Actions：提交前检查文稿（其他系统照此调用同一命令）
name: 核稿
on: [push, pull_request]
jobs:
  hegao:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 20 }
      - run: npm ci
      - run: npx hegao lint . --stage 送审 --format stylish --format sarif -o report.txt -o hegao.sarif
`;

export async function runInit(options: { ci?: boolean; rulebook?: string | true }): Promise<number> {
	if (options.ci) {
		process.stdout.write(CI);
		return EXIT.clean;
	}
	if (options.rulebook !== undefined) return initRulebook(options.rulebook === true ? "rulebook" : options.rulebook);
	const existing = CONFIG_NAMES.find((n) => existsSync(join(process.cwd(), n)));
	if (existing) {
		process.stderr.write(`已有 ${existing}，没有改动 / ${existing} exists, nothing written\n`);
		return EXIT.usage;
	}
	writeFileSync(join(process.cwd(), CONFIG_NAMES[0]), CONFIG);
	process.stdout.write(`已写入 ${CONFIG_NAMES[0]} / written\n`);
	return EXIT.clean;
}

/** Writes a rulebook of one's own, commented, that loads as it stands. Nothing that is there is touched. */
function initRulebook(folder: string): number {
	// As in the config: editors with a YAML server complete and check by it.
	const schema = relative(resolve(folder), resolve("node_modules/hegao/server/rulebook.schema.json")).split(sep).join("/");
	const files = { "rulebook.yaml": `# yaml-language-server: $schema=${schema}\n${RULEBOOK}`, "norms/W.yaml": NORM };
	const existing = Object.keys(files).find((f) => existsSync(join(folder, f)));
	if (existing) {
		process.stderr.write(`已有 ${join(folder, existing)}，没有改动 / exists, nothing written\n`);
		return EXIT.usage;
	}
	for (const [name, text] of Object.entries(files)) {
		const path = join(folder, name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
		process.stdout.write(`已写入 ${path} / written\n`);
	}
	const from = folder.split("\\").join("/");
	process.stdout.write(
		`在 hegao.config.yaml 里写 rulebook: ${/^[./]/.test(from) ? from : `./${from}`} 即可使用；写法见 docs/rulebooks.md / name it in the config\n`,
	);
	return EXIT.clean;
}
