/**
 * npm run api-docs: writes docs/api.md from src/contract. With --check nothing is written; exit code 1 says that the file
 * is out of step.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiDocs } from './lib/apiDocs.mjs';
import { writeWhole } from './lib/files.mjs';
import { ROOT } from './lib/paths.mjs';

const file = join(ROOT, 'docs/api.md');
const text = await apiDocs();

if (!process.argv.includes('--check')) {
  writeWhole(file, text);
  console.error(`docs/api.md: ${String(text.length)} characters`);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.error('docs/api.md does not say what src/contract says: run npm run api-docs');
  process.exitCode = 1;
}
