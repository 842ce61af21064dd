/**
 * npm run soak -- [rounds] [path…]: runs the property tests again and again, each time with a new seed, and names the seeds
 * that found a counterexample. `PROPERTY_SEED=<seed> npx jest <path>` shows it again.
 *
 * npm run soak -- model [rounds]: the register beside its model for 2,000 actions, with every customer's past at 50 times, and
 * ten people's 1,000 saves in 20 schedules. Build first (npm run build).
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './lib/paths.mjs';

const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const MODEL = 'model';
const isModel = process.argv[2] === MODEL;
const [rounds = isModel ? '1' : '10', ...given] = process.argv.slice(isModel ? 3 : 2);
const paths = isModel ? ['tests/model'] : given;
const project = isModel ? 'integration' : 'unit';
const whole = isModel ? { MODEL_ACTIONS: '2000', SCHEDULES: '20' } : {};
const found = [];
for (let round = 1; round <= Number(rounds); round += 1) {
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.log(`seed ${String(seed)}`);
  const { status } = spawnSync(process.execPath, [jest, `--selectProjects=${project}`, '--silent', '--', ...paths], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...whole, PROPERTY_SEED: String(seed) },
  });
  if (status !== 0) found.push(seed);
}
console.log(found.length === 0 ? 'no counterexample' : `counterexamples with the seeds ${found.join(', ')}`);
process.exitCode = found.length === 0 ? 0 : 1;
