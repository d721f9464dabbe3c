// Entry of the mocha suite, for the extension host of code-server and for @vscode/test-electron alike.
const { readdirSync } = require("node:fs");
const { join } = require("node:path");
const Mocha = require("mocha");

exports.run = () => {
	const mocha = new Mocha({ ui: "bdd", color: false, timeout: 40000, reporter: "spec" });
	const files = readdirSync(__dirname).filter((f) => f.endsWith(".test.cjs"));
	if (files.length === 0) return Promise.reject(new Error("no test file"));
	for (const f of files) mocha.addFile(join(__dirname, f));
	return new Promise((ok, fail) => {
		let ran = 0;
		mocha.run((failures) => (failures > 0 ? fail(new Error(`${failures} tests failed`)) : ran === 0 ? fail(new Error("no test ran")) : ok())).on("pass", () => ran++);
	});
};
