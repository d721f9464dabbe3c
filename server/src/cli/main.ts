/** The command `hegao`. Exit status: 0 nothing to report, 1 findings, 2 usage, config or unreadable input, 3 internal error. */
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { STAGES } from "../document/types";
import { SEVERITIES } from "../lint/finding";
import type { Level } from "../project/config";
import { RULES } from "../rules/index.generated";
import { EXIT } from "./exit";

declare const HEGAO_VERSION: string;

async function main(argv: string[]): Promise<number> {
	let status: number = EXIT.clean;
	const program = new Command("hegao")
		.description("核稿：公文签发前的审核 / the review that an official document passes before it is signed")
		.version(typeof HEGAO_VERSION === "string" ? HEGAO_VERSION : "0.0.0")
		.exitOverride()
		.showHelpAfterError("（hegao --help 查看用法 / for usage）")
		.configureHelp({ showGlobalOptions: true });
	const lang = (): Option => new Option("--lang <LANG>", "输出的语言 / language of the output").choices(["zh", "en"]).default("zh");
	const lintOptions = (command: Command): Command =>
		command
			.argument("[paths...]", "文件、文件夹或者通配符，默认当前文件夹 / files, folders, globs")
			.addOption(
				new Option("--format <FORMAT...>", "输出格式，可与 -o 成对重复 / output format, repeatable in pairs with -o").choices([
					"stylish",
					"json",
					"sarif",
				]),
			)
			.option("-o, --output <FILE>", "写入文件 / write to a file", collect, [])
			.option("--config <FILE>", "只用这一份配置 / use this config only")
			.option("--rulebook <NAME|FILE>", "规则库 / rulebook")
			.option("--rule <ID=LEVEL>", "改变一条规则的级别 / set a rule's level (off|hint|info|warning|error)", ruleLevel, {})
			.addOption(new Option("--stage <STAGE>", "按此阶段检查 / check as at this stage").choices([...STAGES]))
			.addOption(
				new Option("--fail-on <LEVEL>", "达到此级别时返回 1 / exit 1 from this level on")
					.choices(["error", "warning", "info", "never"])
					.default("error"),
			)
			.option("--max-warnings <N>", "警告超过此数时返回 1 / exit 1 above this number of warnings", count)
			.option("--stdin", "从标准输入读取一份文稿 / read one draft from standard input")
			.option("--stdin-path <PATH>", "标准输入的文稿算作这个路径 / path that the draft stands for")
			.option("--no-ignore", "不理会忽略清单 / check ignored files too")
			.option("--quiet", "只输出错误 / report errors only")
			.addOption(lang());
	lintOptions(program.command("lint").description("检查文稿 / check drafts"))
		.option("--fix", "应用安全修复 / apply safe fixes")
		.option("--dry-run", "与 --fix 同用：只输出差异，不写文件 / with --fix: print a diff, write nothing")
		.action(async (paths: string[], options) => {
			const { runLint } = await import("./lint");
			status = await runLint(paths, options);
		});
	lintOptions(program.command("fix").description("应用安全修复 / apply safe fixes"))
		.option("--dry-run", "只输出差异，不写文件 / print a diff, write nothing")
		.action(async (paths: string[], options) => {
			const { runLint } = await import("./lint");
			status = await runLint(paths, { ...options, fix: true });
		});
	program
		.command("explain")
		.description("一条规则的全部说明和依据 / a rule's full page")
		.argument("<RULE>")
		.option("--rulebook <NAME|FILE>", "规则库 / rulebook")
		.addOption(lang())
		.action(async (rule: string, options) => {
			const { runExplain } = await import("./explain");
			status = await runExplain(rule, options);
		});
	program
		.command("rules")
		.description("全部规则 / all rules")
		.option("--json", "JSON")
		.option("--rulebook <NAME|FILE>", "规则库 / rulebook")
		.addOption(lang())
		.action(async (options) => {
			const { runRules } = await import("./explain");
			status = await runRules(options);
		});
	program
		.command("new")
		.description("新建一份文稿 / a skeleton of a draft")
		.argument("<KIND>", "文种或者类别，如 请示、请假 / kind or category")
		.option("-o, --output <FILE>", "写入文件 / write to a file")
		.action(async (kind: string, options) => {
			const { runNew } = await import("./new");
			status = await runNew(kind, options);
		});
	program
		.command("init")
		.description("建立配置 / write a config")
		.option("--ci", "输出持续集成的写法 / print a CI snippet")
		.option("--rulebook [DIR]", "建立本地规则库的样本，默认在 rulebook 文件夹 / write a skeleton of a rulebook")
		.action(async (options) => {
			const { runInit } = await import("./init");
			status = await runInit(options);
		});
	program
		.command("lsp")
		.description("语言服务 / the language server")
		.option("--stdio", "经标准输入输出 / over standard input and output")
		.action(async (options) => {
			if (!options.stdio) throw new CommanderError(EXIT.usage, "hegao.usage", "hegao lsp 需要 --stdio / needs --stdio");
			const { runServer } = await import("./lsp");
			status = await runServer();
		});
	try {
		await program.parseAsync(argv);
	} catch (error) {
		if (error instanceof CommanderError) {
			if (error.code === "hegao.usage") process.stderr.write(`${error.message}\n`);
			return error.exitCode === 0 ? EXIT.clean : EXIT.usage;
		}
		throw error;
	}
	return status;
}

const collect = (value: string, all: string[]): string[] => [...all, value];

function count(value: string): number {
	if (!/^\d+$/.test(value)) throw new InvalidArgumentError("要写一个数 / a number is needed");
	return Number(value);
}

function ruleLevel(value: string, all: Record<string, Level>): Record<string, Level> {
	const m = /^([^=]+)=(.+)$/.exec(value);
	if (!m) throw new InvalidArgumentError("写作 规则=级别 / write ID=LEVEL");
	const [, id, level] = m as unknown as [string, string, string];
	if (level !== "off" && !(SEVERITIES as readonly string[]).includes(level))
		throw new InvalidArgumentError(`没有这个级别：${level} / no such level: ${level}`);
	// House rules are known only once a rulebook or config has been read.
	const known = /^house(?:\/.+)?$/.test(id) || RULES.some((r) => r.id === id || r.id.startsWith(`${id.replace(/\/\*$/, "")}/`));
	if (!known) {
		const near = RULES.map((r) => r.id).find(
			(r) => r.endsWith(`/${id.split("/").at(-1)}`) || (r.startsWith(`${id.split("/")[0]}/`) && r.slice(0, -2).startsWith(id.slice(0, -2))),
		);
		throw new InvalidArgumentError(`没有这条规则：${id}${near ? `（是不是 ${near}？）` : ""} / no such rule`);
	}
	return { ...all, [id]: level as Level };
}

// A closed pipe (`hegao lint | head`) is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? EXIT.clean : EXIT.internal));

main(process.argv).then(
	(status) => {
		if (status >= 0) process.exitCode = status;
	},
	(error: Error) => {
		process.stderr.write(`核稿内部错误 / internal error: ${error.stack ?? String(error)}\n`);
		process.exitCode = EXIT.internal;
	},
);
