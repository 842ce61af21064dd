import type { HistoryLine } from './entry';

/** Lines of the trail by the record that they are about. */
export interface LinesByRecord<T> {
  readonly all: readonly T[];
  /** Those about one record, in the order in which they were given; none where nothing is told of it. */
  readonly of: (table: string, id: string) => readonly T[];
}

/** Goes through the lines once: a paste of thousands of rows looks each of them up. */
export function byRecord<T extends Pick<HistoryLine, 'table' | 'recordId'>>(all: readonly T[]): LinesByRecord<T> {
  const lines = new Map<string, T[]>();
  for (const line of all) {
    const key = `${line.table} ${line.recordId}`;
    const known = lines.get(key);
    if (known === undefined) lines.set(key, [line]);
    else known.push(line);
  }
  return { all, of: (table, id) => lines.get(`${table} ${id}`) ?? [] };
}
