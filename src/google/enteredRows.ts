import type { EnteredCell, EnteredRow, NotedRow } from '../app/ports';
import type { Layout } from '../core/layout/layout';
import type { ServiceTable } from '../core/schema/field';
import type { LiveTable } from '../core/schema/tables';
import type { CellScalar } from '../core/values/value';
import { rowRuns, wholeRows } from './a1';
import { tabOf } from './readPlan';
import type { ApiCell, SheetsClient } from './sheetsClient';

const FIELDS = 'sheets(properties(sheetId),data(startRow,rowData(values(userEnteredValue,effectiveValue,note))))';

/** Rows as they were entered: formulas as formulas (they are invisible to `values.batchGet`) and notes. One call. */
export function enteredRows(
  client: SheetsClient,
  spreadsheetId: string,
  layout: Layout,
  wanted: readonly { readonly table: LiveTable; readonly rows: readonly number[] }[],
): readonly EnteredRow[] {
  const ranges = wanted.flatMap(({ table, rows }) => {
    const at = tabOf(layout, table);
    return rowRuns(rows.filter((row) => row <= at.rowCount)).map(({ first, last }) => wholeRows(at.title, first, last));
  });
  if (ranges.length === 0) return [];
  const reply = client.get(spreadsheetId, { fields: FIELDS, ranges });
  return wanted.flatMap(({ table }) => {
    const at = tabOf(layout, table);
    const sheet = (reply.sheets ?? []).find((each) => (each.properties?.sheetId ?? 0) === at.sheetId);
    return (sheet?.data ?? []).flatMap((data) =>
      (data.rowData ?? []).map((row, index) => ({
        table,
        row: (data.startRow ?? 0) + index + 1,
        cells: Object.fromEntries(
          Object.entries(at.columns).map(([field, column]) => [field, enteredCell(row.values?.[column])]),
        ),
      })),
    );
  });
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
  wanted: readonly { readonly table: ServiceTable; readonly rows: readonly number[] }[],
): readonly NotedRow[] {
  const ranges = wanted.flatMap(({ table, rows }) => {
    const { title } = tabOf(layout, table);
    return rowRuns(rows).map(({ first, last }) => wholeRows(title, first, last));
  });
  if (ranges.length === 0) return [];
  const reply = client.get(spreadsheetId, { fields: NOTE_FIELDS, ranges });
  return wanted.flatMap(({ table }) => {
    const at = tabOf(layout, table);
    const sheet = (reply.sheets ?? []).find((each) => (each.properties?.sheetId ?? 0) === at.sheetId);
    return (sheet?.data ?? []).flatMap((data) =>
      (data.rowData ?? []).map((row, index) => ({
        table,
        row: (data.startRow ?? 0) + index + 1,
        notes: Object.fromEntries(
          Object.entries(at.columns).map(([field, column]) => [field, row.values?.[column]?.note ?? '']),
        ),
      })),
    );
  });
}
