import type { LiveTable } from '../schema/tables';
import type { Step } from './auditLine';

/** Who wrote something last after an action. */
export interface Later {
  /** Of a field, or of the record as a whole where `field` is ''; '' twice where history does not tell. */
  last(table: LiveTable, id: string, field: string): { readonly by: string; readonly at: string };
}

/** Looks up who changed what after an action. */
export function laterOn(later: readonly Step[]): Later {
  const last = new Map<string, { readonly by: string; readonly at: string }>();
  for (const { table, id, actor, at, payload } of [...later].sort((a, b) => a.seq - b.seq)) {
    const who = { by: actor, at };
    last.set(`${table} ${id} `, who);
    for (const key of Object.keys(payload?.after ?? {})) last.set(`${table} ${id} ${key}`, who);
  }
  return { last: (table, id, field) => last.get(`${table} ${id} ${field}`) ?? { by: '', at: '' } };
}
