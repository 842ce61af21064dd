/** npm run bench [-- --json]: calls, cells and modelled seconds of each use case, beside their budgets. */
import { join } from 'node:path';
import { ensureBuilt, orExplain } from './ensure.mjs';
import { findBrowser } from './find-browser.mjs';
import { LOCAL_BUILD } from './lib/paths.mjs';
import { runAttached } from './lib/run.mjs';

await orExplain(ensureBuilt);
const browser = findBrowser();
const found = browser === undefined ? [] : ['--browser', browser];
process.exitCode = await runAttached(join(LOCAL_BUILD, 'bench.mjs'), [...found, ...process.argv.slice(2)]);
