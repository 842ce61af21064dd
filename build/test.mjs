/**
 * npm test [-- --require-all]: everything that can be tested on this machine. The last line is the sum.
 * With --require-all a part that was not run (no browser, say) counts as a failure.
 */
import { CHECKS } from './check.mjs';
import { orExplain } from './ensure.mjs';
import { findBrowser } from './find-browser.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { jestPart, runParts, totalOf } from './lib/parts.mjs';

/** @returns {Promise<import('./lib/parts.mjs').Part>} */
async function browserPart() {
  const browser = findBrowser();
  if (browser === undefined) return { name: 'browser', passed: 0, failed: 0, notRun: 'no browser found' };
  return jestPart('browser', { CHROME_PATH: browser });
}

await orExplain(ensureInstalled);
// The pages wait more than they work: beside each other both take little longer than one.
const parts = await runParts([...CHECKS, [() => jestPart('integration'), browserPart]]);
const { passed, failed } = totalOf(parts, { requireAll: process.argv.includes('--require-all') });
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${String(passed)} passed, ${String(failed)} failed`);
