// The same suite under @vscode/test-electron, where VS Code may be downloaded:  npm run test:electron
const { join } = require("node:path");
const { runTests } = require("@vscode/test-electron");

const root = join(__dirname, "../..");
runTests({ extensionDevelopmentPath: root, extensionTestsPath: join(__dirname, "suite/index.cjs"), launchArgs: [join(__dirname, "workspace"), "--disable-extensions"] }).catch((error) => {
	console.error(error);
	process.exit(1);
});
