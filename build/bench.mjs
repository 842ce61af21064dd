/**
 * npm run bench [-- --json]: calls, cells and modelled seconds of each use case, beside their budgets.
 * npm run bench -- --faults: every service call of each use case fails in every way, on a register of 5,000 records; counts.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, orExplain } from './ensure.mjs';
import { findBrowser } from './find-browser.mjs';
import { LOCAL_BUILD, ROOT } from './lib/paths.mjs';
import { runAttached } from './lib/run.mjs';

await orExplain(ensureBuilt);
if (process.argv.includes('--faults')) {
  const { status } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/jest/bin/jest.js'), '--selectProjects=integration', '--', 'tests/faults/atSize'],
    { cwd: ROOT, stdio: 'inherit', env: { FAULT_RECORDS: '5000', FAULTS: 'all', ...process.env } },
  );
  process.exit(status ?? 1);
}
const browser = findBrowser();
const found = browser === undefined ? [] : ['--browser', browser];
process.exitCode = await runAttached(join(LOCAL_BUILD, 'bench.mjs'), [...found, ...process.argv.slice(2)]);
