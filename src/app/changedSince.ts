import { payloadsOf } from '../core/audit/history';
import type { Before, SinceThen } from '../core/customers/mergeEdits';
import type { LiveTable } from '../core/schema/tables';
import { historyOf } from './history';
import type { Deps, View } from './ports';

/** What others wrote since a version, and who wrote last and when; '' where history does not tell. */
export interface WrittenSince {
  readonly fields: SinceThen;
  readonly by: string;
  readonly at: string;
}

/**
 * Fields of a record that were written after a version, each with the value it had then. Two reads more; only where the
 * versions differ. Where history cannot be read every field counts as changed, from 'unknown': better a question too many.
 */
export function changedSince(deps: Deps, view: View, table: LiveTable, id: string, version: number): WrittenSince {
  const withAudit = deps.store.reread(view, { audit: { fields: ['seq', 'table', 'recordId', 'part'] } });
  const lines = historyOf(deps, withAudit, [{ table, id }]).all;
  const payloads = payloadsOf(lines, table, id);
  // The trail is append-only: the last line of it is the last write.
  const last = lines[lines.length - 1];
  const who = { by: last?.actor ?? '', at: last?.at ?? '' };
  if (payloads.length === 0 || payloads.includes(null)) return { fields: everyField(view, table), ...who };
  const since: Record<string, Before> = {};
  for (const payload of payloads) {
    if (payload === null || payload.version <= version) continue;
    for (const field of Object.keys(payload.after ?? {})) {
      if (field in since) continue;
      const before = payload.before;
      since[field] = before === undefined || before === 'unknown' ? 'unknown' : { value: before[field] ?? null };
    }
  }
  return { fields: since, ...who };
}

function everyField(view: View, table: LiveTable): SinceThen {
  return Object.fromEntries(view.schema.entered(table).map((field) => [field.key, 'unknown' as const]));
}
