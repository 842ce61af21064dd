import type { CellScalar } from '../values/value';
import { cellOf, setCell } from './cellOf';
import type { SnapshotRecord } from './snapshot';

/**
 * The records of a block of format 1: a line of JSON for each, with the cells that are not empty by their keys. No longer
 * written. Throws `SyntaxError` where it is none.
 */
export function recordsOfLines(text: string, fields: readonly string[]): readonly SnapshotRecord[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => recordOf(line, fields));
}

/** A record with every field of its table; what the line leaves out is an empty cell. */
function recordOf(line: string, fields: readonly string[]): SnapshotRecord {
  const { id, fields: cells, own } = JSON.parse(line) as SnapshotRecord;
  const all: Record<string, CellScalar> = {};
  for (const key of fields) setCell(all, key, cellOf(cells, key));
  for (const key of Object.keys(cells)) setCell(all, key, cellOf(cells, key));
  return own === undefined ? { id, fields: all } : { id, fields: all, own };
}
