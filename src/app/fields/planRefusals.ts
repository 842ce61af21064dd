import type { CellNotes, FieldValues, ServiceUpdate } from '../../core/changeSet';
import type { HasOurParagraph } from '../../core/edits/planRow';
import type { RowRefusal, TableRows } from '../../core/schema/compile/types';
import { reviewRow } from '../review';
import type { Deps, NotedRow, View } from '../ports';

export interface RefusalChanges {
  readonly added: readonly FieldValues[];
  readonly updated: readonly ServiceUpdate[];
}

/**
 * Says of each refused row why: in a note on the cell and in a line of Review, once each; takes notes and lines of what is
 * right again away. `view` holds the columns key, status and text of Review. One read more where there is, or was, anything.
 */
export function planRefusals(
  deps: Deps,
  view: View,
  refused: readonly RowRefusal[],
  hasOurs: HasOurParagraph,
): RefusalChanges {
  const open = view.records('review').filter(({ fields }) => fields['status'] === 'open' && isOfTables(fields));
  if (refused.length === 0 && view.stored.refused.length === 0 && open.length === 0) return { added: [], updated: [] };
  const at = deps.clock.now();
  const lines = refused.map((refusal) => ({
    ...reviewRow({
      table: refusal.tab,
      recordId: refusal.about,
      field: refusal.column,
      text: textOf(view.rows, refusal),
      owner: '',
      at,
      issue: { code: refusal.code, facts: refusal.facts },
    }),
  }));
  // A line that somebody closed as "stays as it is" does not come back for the same text.
  const kept = view.records('review').filter(({ fields }) => fields['status'] === 'kept' && isOfTables(fields));
  const standing = new Set([...open, ...kept].map(({ fields }) => lineOf(fields)));
  const wanted = new Set(lines.map(lineOf));
  return {
    added: lines.filter(
      (line, index) =>
        !standing.has(lineOf(line)) && lines.findIndex((each) => lineOf(each) === lineOf(line)) === index,
    ),
    updated: [
      ...open
        .filter(({ fields }) => !wanted.has(lineOf(fields)))
        .map(({ row }) => ({ table: 'review' as const, row, fields: { status: 'settled', closedAt: at } })),
      ...noteUpdates(deps, view, refused, hasOurs),
    ],
  };
}

function isOfTables(fields: FieldValues): boolean {
  return /^(?:fields|lists) /.test(String(fields['key'] ?? ''));
}

function lineOf(fields: FieldValues): string {
  return `${String(fields['key'] ?? '')} ${String(fields['text'] ?? '')}`;
}

/** What stands in the cell that the reason is about. */
function textOf(rows: TableRows, { tab, row, column, facts }: RowRefusal): string {
  const found = rows[tab].find((each) => each.row === row);
  const cells: Readonly<Record<string, string | number>> = found === undefined ? {} : { ...found };
  return String(cells[column] ?? facts['label'] ?? facts['text'] ?? '');
}

function noteUpdates(
  deps: Deps,
  view: View,
  refused: readonly RowRefusal[],
  hasOurs: HasOurParagraph,
): readonly ServiceUpdate[] {
  const rows = (['fields', 'lists'] as const).map((table) => ({ table, rows: view.rows[table].map(({ row }) => row) }));
  const reasons = new Map<string, RowRefusal>();
  for (const refusal of refused) {
    const cell = `${refusal.tab} ${String(refusal.row)} ${refusal.column}`;
    if (!reasons.has(cell)) reasons.set(cell, refusal);
  }
  return deps.store.notes(view, rows).flatMap(({ table, row, notes }) => {
    const changed = changedNotes(table, row, notes, reasons, hasOurs);
    if (Object.keys(changed).length === 0 || (table !== 'fields' && table !== 'lists')) return [];
    return [{ table, row, fields: {}, notes: changed }];
  });
}

function changedNotes(
  table: NotedRow['table'],
  row: number,
  notes: NotedRow['notes'],
  reasons: ReadonlyMap<string, RowRefusal>,
  hasOurs: HasOurParagraph,
): CellNotes {
  return Object.fromEntries(
    Object.entries(notes).flatMap(([column, existing]) => {
      const refusal = reasons.get(`${table} ${String(row)} ${column}`);
      if (refusal === undefined && !hasOurs(existing)) return [];
      const issue = refusal === undefined ? null : { code: refusal.code, facts: refusal.facts };
      return [[column, { issue, existing }] as const];
    }),
  );
}
