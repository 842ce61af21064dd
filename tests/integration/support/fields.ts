import type { Host } from '../../../local/host';
import { call, expectOk, requestId, type Reply } from './register';
import { address, headerOf, rowsOf, rowWith, tabOf, columnsOf, typeUnseen } from './sheet';

/** Types a row into Fields or Lists that no trigger sees; gives its number. */
export function addRow(host: Host, tab: 'fields' | 'lists', cells: Readonly<Record<string, string>>): number {
  const row = Math.max(1, ...rowsOf(host, tab).map((each) => each.row)) + 1;
  for (const [field, text] of Object.entries(cells)) typeUnseen(host, tab, row, field, text);
  return row;
}

/** Changes cells of the row of a field. */
export function changeField(
  host: Host,
  key: string,
  cells: Readonly<Record<string, string>>,
  table = 'Customers',
): void {
  const found = rowsOf(host, 'fields').find((row) => row['key'] === key && row['table'] === table);
  if (found === undefined) throw new Error(`no row of ${key}`);
  for (const [field, text] of Object.entries(cells)) typeUnseen(host, 'fields', found.row, field, text);
}

export interface Refused {
  readonly tab: string;
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly message: string;
}

export function apply(host: Host, confirm: readonly object[] = []): Reply & { readonly refused: readonly Refused[] } {
  const reply = expectOk(host.callFunction('apiApplyFields', { requestId: requestId(), confirm }));
  return reply as Reply & { readonly refused: readonly Refused[] };
}

/** The fields that a form is given, by key. */
export function formField(host: Host, key: string, table = 'customers'): Readonly<Record<string, unknown>> | undefined {
  const open = call(host, 'apiOpen', {});
  const tables = open['tables'] as Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  return tables[table]?.find((field) => field['key'] === key);
}

/** The note on a cell of a tab, '' where there is none. */
export function noteAt(host: Host, tab: string, row: number, field: string): string {
  const column = columnsOf(tabOf(host, tab)).get(field) ?? -1;
  return tabOf(host, tab).rows[row - 1]?.cells[column]?.note ?? '';
}

export { address, headerOf, rowWith };
