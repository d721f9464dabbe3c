/**
 * dist/cli.js: runs dist/main.js from V8's code cache, which the build makes beside it. Compiling the bundle anew would cost a third of the
 * start. Another Node rejects the cache and compiles as usual.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";

const main = join(__dirname, "main.js");
const cache = join(__dirname, "main.cache");
const script = new Script(`(function (exports, require, module, __filename, __dirname) {${readFileSync(main, "latin1")}\n})`, {
	filename: main,
	...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}),
});
script.runInThisContext()(exports, require, module, main, __dirname);
