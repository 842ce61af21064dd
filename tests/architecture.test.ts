import { importCycles } from './architecture/cycles';
import { LAYERS, layerOf, layerProblems } from './architecture/layers';
import { programFiles, sourceFile, type SourceFile } from './architecture/sources';

const files = programFiles();

/** Tables without a decision in them; they may be long. */
const PURE_TABLES = ['src/core/values/phoneMetadata.ts', 'src/core/schema/customerFields.ts'];
const SUPPRESSION = /(?:@ts-(?:expect-error|ignore|nocheck)|eslint-disable\S*)(.*)/g;

const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

/** Marks made in a comment; the directive's rule names and codes alone are no reason. */
const bareSuppressions = ({ path, text }: SourceFile): readonly string[] =>
  [...text.matchAll(SUPPRESSION)]
    .filter(([, rest = '']) => !/(--|:)\s*\S.{9,}/.test(rest) && !/TS\d+\S*\s+\S.{9,}/.test(rest))
    .map(([whole]) => `${path}: ${whole}`);

describe('the house', () => {
  it('finds the program', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(LAYERS.map(({ folder }) => folder))('keeps %s to what its layer may import and name', (folder) => {
    const mine = files.filter(({ path }) => layerOf(path)?.folder === folder);
    expect(mine.flatMap(layerProblems)).toEqual([]);
  });

  it('has no file outside of the layers', () => {
    expect(files.filter(({ path }) => layerOf(path) === undefined)).toEqual([]);
  });

  it('has no import cycles', () => {
    expect(importCycles(files)).toEqual([]);
  });

  it('has no default exports', () => {
    const ours = files.filter(({ path }) => !path.endsWith('.d.ts')); // those describe packages of others
    expect(ours.filter((file) => file.hasDefaultExport).map(({ path }) => path)).toEqual([]);
  });

  it('has no file over 400 lines, half of them at most 90 and nine in ten at most 250', () => {
    const measured = files.filter(({ path }) => !PURE_TABLES.includes(path));
    expect(measured.filter(({ lines }) => lines > 400).map(({ path }) => path)).toEqual([]);
    const lines = measured.map((file) => file.lines).sort((a, b) => a - b);
    expect(quantile(lines, 0.5)).toBeLessThanOrEqual(90);
    expect(quantile(lines, 0.9)).toBeLessThanOrEqual(250);
  });

  it('silences the compiler or the linter only with a reason, and never in core', () => {
    expect(files.flatMap(bareSuppressions)).toEqual([]);
    const core = files.filter(({ path }) => path.startsWith('src/core/') && !PURE_TABLES.includes(path));
    expect(core.filter(({ text }) => text.search(SUPPRESSION) >= 0).map(({ path }) => path)).toEqual([]);
  });
});

describe('the rules of the house', () => {
  const problems = (path: string, text: string): readonly string[] => layerProblems(sourceFile(path, text));

  it.each([
    ['src/core/a.ts', "import { b } from '../app/b';", 'imports src/app/b'],
    ['src/core/a.ts', "const b = () => require('../google/b');", 'imports src/google/b'],
    ['src/core/a.ts', "import * as z from 'zod/mini';", 'imports the package zod/mini'],
    ['src/core/a.ts', 'export const a = () => SpreadsheetApp.getUi();', 'names SpreadsheetApp'],
    ['src/core/a.ts', 'export const a = new TextEncoder();', 'names TextEncoder'],
    ['src/words/a.ts', "import { b } from '../core/b';", 'imports src/core/b'],
    ['src/app/a.ts', "export type { B } from '../words/b';", 'imports src/words/b'],
    ['sidebar/a.tsx', "import { b } from '../src/google/b';", 'imports src/google/b'],
    ['sidebar/a.tsx', "type B = import('../src/app/b').B;", 'imports src/app/b'],
    ['local/a.ts', "import { b } from '../src/google/b';", 'imports src/google/b'],
    ['local/a.ts', 'export const a = () => document.body;', 'names document'],
  ])('refuses in %s: %s', (path, text, problem) => {
    expect(problems(path, text)).toEqual([`${path} ${problem}`]);
  });

  it.each([
    ['src/words/a.ts', "import type { B } from '../core/b';"],
    ['src/words/a.ts', "import { type B } from '../core/b';"],
    ['src/core/a.ts', 'export const a = { document: 1 }; export const b = a.document;'],
    ['src/core/a.ts', 'export const a = (document: string): string => document;'],
    ['src/google/a.ts', "import { b } from '../app/b'; export const a = () => LockService.getDocumentLock();"],
  ])('allows in %s: %s', (path, text) => {
    expect(problems(path, text)).toEqual([]);
  });

  it('sees a cycle of three files, also through an index', () => {
    const cycle = [
      sourceFile('src/core/a.ts', "import './b';"),
      sourceFile('src/core/b.ts', "import type { C } from './c';"),
      sourceFile('src/core/c/index.ts', "export * from '../a';"),
    ];
    expect(importCycles(cycle)).toEqual(['src/core/a.ts > src/core/b.ts > src/core/c/index.ts > src/core/a.ts']);
  });

  it('sees a suppression without a reason', () => {
    const bare = sourceFile('local/a.ts', '// eslint-disable-next-line no-console\nx();');
    const reasoned = sourceFile(
      'local/a.ts',
      '// eslint-disable-next-line no-console -- the command prints its result\nx();',
    );
    expect(bareSuppressions(bare)).toHaveLength(1);
    expect(bareSuppressions(reasoned)).toEqual([]);
  });
});
