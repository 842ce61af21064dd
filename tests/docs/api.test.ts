import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../../build/lib/files.mjs';
import { ROOT } from '../../build/lib/paths.mjs';

const docs = readFileSync(join(ROOT, 'docs/api.md'), 'utf8');

describe('docs/api.md', () => {
  it('says what the contract says', () => {
    // A program of its own: esbuild does not run inside Jest's context.
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'build/make-api-docs.mjs'), '--check']);
    expect([status, stderr.toString()]).toEqual([0, '']);
  });

  it('has every api function that may be called by name, and no other', () => {
    const { functions } = readJson(join(ROOT, 'build/globals.json')) as { functions: readonly string[] };
    const told = [...docs.matchAll(/^### (api\w+)$/gm)].map(([, name = '']) => name);
    expect(told.sort()).toEqual(functions.filter((name) => name.startsWith('api')).sort());
  });
});
