/** What clasp would push is exactly the manifest, Code.js and the pages. */
import { claspProblems } from './lib/clasp.mjs';

const problems = await claspProblems();
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
