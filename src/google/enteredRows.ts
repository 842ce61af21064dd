import type { EnteredCell, EnteredRow, NotedRow } from '../app/ports';
import type { Layout, TabLayout } from '../core/layout/layout';
import type { ServiceTable, TabKey } from '../core/schema/field';
import type { LiveTable } from '../core/schema/tables';
import type { CellScalar } from '../core/values/value';
import { rowRuns, wholeRows } from './a1';
import { tabOf } from './readPlan';
import type { ApiCell, SheetsClient } from './sheetsClient';
import { ownColumns } from './sheetView';

const FIELDS = 'sheets(properties(sheetId),data(startRow,rowData(values(userEnteredValue,effectiveValue,note))))';

/** Rows as they were entered: formulas as formulas (they are invisible to `values.batchGet`) and notes. One call. */
export function enteredRows(
  client: SheetsClient,
  spreadsheetId: string,
  layout: Layout,
  wanted: WantedRows<LiveTable>,
): readonly EnteredRow[] {
  return shownRows({ client, spreadsheetId, layout }, wanted, FIELDS, (at, values) => ({
    cells: byField(at, values, enteredCell),
    ownNotes: ownNotes(at, values),
  }));
}

/** Notes on cells of the team's own columns. From entries: a header may be called `__proto__`. */
function ownNotes(at: TabLayout, values: readonly ApiCell[]): EnteredRow['ownNotes'] {
  return Object.fromEntries(
    ownColumns(at).flatMap(({ label, column }) => {
      const note = values[column]?.note ?? '';
      return note === '' ? [] : [[label, note] as const];
    }),
  );
}

function enteredCell(cell: ApiCell | undefined): EnteredCell {
  const formula = cell?.userEnteredValue?.formulaValue ?? null;
  const value = cell?.effectiveValue ?? cell?.userEnteredValue;
  return { value: scalarOf(value), formula, note: cell?.note ?? '' };
}

function scalarOf(value: ApiCell['effectiveValue']): CellScalar {
  return value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? null;
}

const NOTE_FIELDS = 'sheets(properties(sheetId),data(startRow,rowData(values(note))))';

/** Notes on the cells of some rows, by field. One call; none where there are no rows. */
export function notedRows(
  client: SheetsClient,
  spreadsheetId: string,
  layout: Layout,
  wanted: WantedRows<ServiceTable>,
): readonly NotedRow[] {
  const where = { client, spreadsheetId, layout };
  return shownRows(where, wanted, NOTE_FIELDS, (at, values) => ({
    notes: byField(at, values, (cell) => cell?.note ?? ''),
  }));
}

type WantedRows<T extends TabKey> = readonly { readonly table: T; readonly rows: readonly number[] }[];

/** The cells of a row by field. */
function byField<C>(
  at: TabLayout,
  values: readonly ApiCell[],
  read: (cell: ApiCell | undefined) => C,
): Readonly<Record<string, C>> {
  return Object.fromEntries(Object.entries(at.columns).map(([field, column]) => [field, read(values[column])]));
}

/** Rows as `spreadsheets.get` shows them. Rows behind the end of the grid are not asked for: Google refuses them. */
function shownRows<T extends TabKey, R>(
  where: { readonly client: SheetsClient; readonly spreadsheetId: string; readonly layout: Layout },
  wanted: WantedRows<T>,
  fields: string,
  read: (at: TabLayout, values: readonly ApiCell[]) => R,
): readonly ({ readonly table: T; readonly row: number } & R)[] {
  const ranges = wanted.flatMap(({ table, rows }) => {
    const at = tabOf(where.layout, table);
    return rowRuns(rows.filter((row) => row <= at.rowCount)).map(({ first, last }) => wholeRows(at.title, first, last));
  });
  if (ranges.length === 0) return [];
  const reply = where.client.get(where.spreadsheetId, { fields, ranges });
  return wanted.flatMap(({ table }) => {
    const at = tabOf(where.layout, table);
    const sheet = (reply.sheets ?? []).find((each) => (each.properties?.sheetId ?? 0) === at.sheetId);
    return (sheet?.data ?? []).flatMap((data) =>
      (data.rowData ?? []).map((row, index) => ({
        table,
        row: (data.startRow ?? 0) + index + 1,
        ...read(at, row.values ?? []),
      })),
    );
  });
}
