/**
 * What the tests import as fast-check. The seed is fixed, so that one commit has one verdict; `npm run soak` looks for
 * counterexamples with new seeds.
 */
const fc = require('../node_modules/fast-check/lib/cjs/fast-check.js');

const SEED = 20_260_829;

fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? SEED) });

module.exports = fc;
