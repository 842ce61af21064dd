import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateScore } from './dates';
import { duplicateScores } from './duplicates';
import { emailScore } from './emails';
import { nameScore } from './names';
import { numberScore } from './idNumbers';
import { phoneScore } from './phones';
import type { DataScore, ScoreLine } from './score';
import { widthScore } from './widths';

/** Every set of published data that the register is measured on. */
export const SCORES: readonly DataScore[] = [
  phoneScore,
  widthScore,
  dateScore,
  emailScore,
  nameScore,
  numberScore,
  ...duplicateScores,
];

export interface ScoredData {
  readonly name: string;
  readonly lines: readonly ScoreLine[];
  /** Why there are no lines. */
  readonly notRun: string | null;
}

/** Runs the scores whose name contains one of `only`, or all. What is not there is said and fails nothing. */
export function runScores(folder: string | null, only: readonly string[]): readonly ScoredData[] {
  const wanted = SCORES.filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)));
  return wanted.map(({ name, needs, run }) => {
    if (folder === null || !existsSync(join(folder, needs))) return { name, lines: [], notRun: 'no data folder' };
    return { name, lines: run((path) => readFileSync(join(folder, path), 'utf8')), notRun: null };
  });
}
