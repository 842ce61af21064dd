/**
 * npm run soak -- [rounds] [path…]: runs the property tests again and again, each time with a new seed, and names the seeds
 * that found a counterexample. `PROPERTY_SEED=<seed> npx jest <path>` shows it again.
 *
 * npm run soak -- model [rounds]: the register beside its model for 2,000 actions, with every customer's past at 50 times, and
 * ten people's 1,000 saves in 20 schedules. npm run soak -- faults: every service call of each use case fails in every way.
 * Build first (npm run build).
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './lib/paths.mjs';

const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
/** Proofs of which `npm test` runs a part: where they stand, and what makes them whole. */
const PROOFS = new Map([
  ['model', { path: 'tests/model', whole: { MODEL_ACTIONS: '2000', SCHEDULES: '20' } }],
  ['faults', { path: 'tests/faults', whole: { FAULTS: 'all' } }],
]);
const proof = PROOFS.get(process.argv[2] ?? '');
const [rounds = proof === undefined ? '10' : '1', ...given] = process.argv.slice(proof === undefined ? 2 : 3);
const paths = proof === undefined ? given : [proof.path];
const project = proof === undefined ? 'unit' : 'integration';
const whole = proof?.whole ?? {};
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
