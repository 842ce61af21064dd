import type { FieldValues } from '../../../src/core/changeSet';
import type { ChangedRow, Resolve, RowCell } from '../../../src/core/edits/planRow';
import type { CellScalar } from '../../../src/core/values/value';

export const aCell = (value: CellScalar, over: Partial<RowCell> = {}): RowCell => ({
  value,
  formula: null,
  note: '',
  ...over,
});

/** A row whose cells hold these values, with no formulas and notes. */
export const aRow = (values: FieldValues, over: Partial<ChangedRow> = {}): ChangedRow => ({
  table: 'customers',
  cells: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, aCell(value)])),
  known: null,
  ...over,
});

export const OURS = '[ours]';
export const hasOurs = (note: string): boolean => note.includes(OURS);

/** Knows one customer, called 王小明. */
export const resolve: Resolve = (text) =>
  text === '王小明'
    ? { ok: true, id: 'C-000001-X' }
    : { ok: false, issue: { code: 'customer-unknown', facts: { text } } };
