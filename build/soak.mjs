/**
 * npm run soak -- [rounds] [path…]: runs the property tests again and again, each time with a new seed, and names the seeds
 * that found a counterexample. `PROPERTY_SEED=<seed> npx jest <path>` shows it again.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './lib/paths.mjs';

const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const [rounds = '10', ...paths] = process.argv.slice(2);
const found = [];
for (let round = 1; round <= Number(rounds); round += 1) {
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.log(`seed ${String(seed)}`);
  const { status } = spawnSync(process.execPath, [jest, '--selectProjects=unit', '--silent', '--', ...paths], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PROPERTY_SEED: String(seed) },
  });
  if (status !== 0) found.push(seed);
}
console.log(found.length === 0 ? 'no counterexample' : `counterexamples with the seeds ${found.join(', ')}`);
process.exitCode = found.length === 0 ? 0 : 1;
