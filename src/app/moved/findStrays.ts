import type { HistoryLine } from '../../core/audit/entry';
import { payloadIn } from '../../core/audit/payload';
import { asKnown } from '../../core/moved/asKnown';
import { historyOf } from '../history';
import { entriesOn } from '../past/auditEntries';
import type { Deps, View } from '../ports';
import { createdAstray } from './createdAstray';
import type { ForeignRow, Stray } from './stray';

/** Entries that are looked through: a write that went astray is found by the sweep of the hour. */
const RECENT = 400;

/**
 * Writes that hit a row which had moved, and whose execution died before it could put them right. Their entry in the trail
 * says whose cells they are: the row that was hit has the digest, the version and the stamps of that record, and the record
 * itself has not. `view` holds the audit columns seq, table, recordId and part. No call where no row is foreign, else two or
 * three.
 */
export function findStrays(deps: Deps, view: View, rows: readonly ForeignRow[]): readonly Stray[] {
  if (rows.length === 0) return [];
  const recent = recentEntries(deps, view);
  return rows.flatMap((row) => {
    const created = createdAstray(view, row, recent);
    if (created !== null) return [created];
    const candidates = [...new Set(recent.filter((line) => mayBe(line, row)).map((line) => line.recordId))];
    for (const id of candidates) {
      const stray = strayOf(deps, view, row, id, recent);
      if (stray !== null) return [stray];
    }
    return [];
  });
}

function recentEntries(deps: Deps, view: View): readonly HistoryLine[] {
  const rows = [...view.records('audit')]
    .sort((a, b) => Number(b.fields['seq'] ?? 0) - Number(a.fields['seq'] ?? 0))
    .slice(0, RECENT)
    .map(({ row }) => row);
  return entriesOn(deps.store.reread(view, { audit: { rows } }), rows);
}

/** Whether the row bears the stamps of this entry. */
function mayBe(line: HistoryLine, { table, id, fields }: ForeignRow): boolean {
  if (line.table !== table || line.recordId === id || line.recordId === '') return false;
  if (fields['updatedAt'] !== undefined && fields['updatedAt'] !== line.at) return false;
  return line.payload.includes('"op":"update"') && line.payload.includes(`"version":${String(fields['version'])}`);
}

/** Null where the record has what was written for it: somebody copied its row. */
function strayOf(deps: Deps, view: View, row: ForeignRow, id: string, recent: readonly HistoryLine[]): Stray | null {
  const { table, fields } = row;
  const known = asKnown(historyOf(deps, view, [{ table, id }]).all, table, id, view.schema);
  if (known === null || known['digest'] !== fields['digest']) return null;
  const meant = view.find(table, id);
  if (meant === undefined) return null;
  const standing = deps.store.reread(view, { [table]: { rows: [meant.row] } }).find(table, id);
  if (standing?.fields['digest'] === known['digest']) return null;
  const last = recent.filter((line) => line.table === table && line.recordId === id).pop();
  const after = payloadIn(last?.payload ?? '')?.after ?? {};
  const stamps = ['version', 'digest', 'updatedAt', 'updatedBy', 'completeness'].filter((key) => key in fields);
  const written = { ...after, ...Object.fromEntries(stamps.map((key) => [key, fields[key] ?? null])) };
  return { table, id, row: row.row, found: row.id, fields: written, notes: {}, own: {} };
}
