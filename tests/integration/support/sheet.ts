import type { Host } from '../../../local/host';
import { auditEntry, type EntryHead } from '../../../src/core/audit/entry';
import { wholeLines } from '../../../src/core/audit/wholeLines';
import { holdsValue, setCell, typeIntoCell, type Cell, type Scalar, type Sheet } from '../../../local/sheets';

/** A record as it stands in its row: values of the cells by field key, and the row number (1-based). */
export type SheetRecord = Readonly<Record<string, Scalar | null>> & { readonly row: number };

/** The register's tab, by its metadata; of several with the same mark the one that was made for it. */
export function tabOf(host: Host, tab: string): Sheet {
  const marked = host.register.sheets.filter((sheet) => metadataOf(sheet, 'tab') === tab);
  const found = marked.find((sheet) => metadataOf(sheet, 'home') === String(sheet.sheetId)) ?? marked[0];
  if (found === undefined) throw new Error(`no tab ${tab}`);
  return found;
}

export function metadataOf(sheet: Sheet, key: string): string | undefined {
  return sheet.metadata.find((entry) => entry.metadataKey === key)?.metadataValue;
}

/** Columns (from 0) of a tab's fields, by the columns' metadata. */
export function columnsOf(sheet: Sheet): ReadonlyMap<string, number> {
  return new Map(
    sheet.columns.flatMap((column, index) =>
      (column?.metadata ?? [])
        .filter((entry) => entry.metadataKey === 'field')
        .map((entry) => [entry.metadataValue ?? '', index] as const),
    ),
  );
}

export function columnOf(host: Host, tab: string, field: string): number {
  const column = columnsOf(tabOf(host, tab)).get(field);
  if (column === undefined) throw new Error(`no column ${field} in ${tab}`);
  return column;
}

export function cellAt(host: Host, tab: string, row: number, field: string): Cell | undefined {
  return tabOf(host, tab).rows[row - 1]?.cells[columnOf(host, tab, field)];
}

/** What a cell holds: its formula as text, else its value. */
export function valueAt(host: Host, tab: string, row: number, field: string): Scalar | null {
  const cell = cellAt(host, tab, row, field);
  return cell?.formula ?? cell?.value ?? null;
}

/** Rows of a tab that hold anything. */
export function rowsOf(host: Host, tab: string): readonly SheetRecord[] {
  const sheet = tabOf(host, tab);
  const columns = columnsOf(sheet);
  return sheet.rows.flatMap((row, index) => {
    if (index === 0 || row?.cells.some(holdsValue) !== true) return [];
    const fields: Record<string, Scalar | null> = {};
    for (const [field, column] of columns) {
      const cell = row.cells[column];
      fields[field] = cell?.formula ?? cell?.value ?? null;
    }
    return [{ ...fields, row: index + 1 }];
  });
}

/** The one row in which a field holds a value; throws where there is none or more than one. */
export function rowWith(host: Host, tab: string, field: string, value: Scalar): SheetRecord {
  const found = rowsOf(host, tab).filter((record) => record[field] === value);
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new Error(`${String(found.length)} rows in ${tab} with ${field} = ${String(value)}`);
  return only;
}

/** `Customers!E5` for a field's cell in a row. */
export function address(host: Host, tab: string, row: number, field: string): string {
  return `${tabOf(host, tab).title}!${letters(columnOf(host, tab, field))}${String(row)}`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** The System tab's cells by key. */
export function systemOf(host: Host): ReadonlyMap<string, string> {
  return new Map(rowsOf(host, 'system').map((row) => [String(row['key'] ?? ''), String(row['value'] ?? '')]));
}

/** Its time stands in the cell as a day's number: `rowsOf` has it. */
export interface AuditLine extends Omit<EntryHead, 'at'> {
  readonly payload: {
    readonly op?: string;
    readonly before?: Readonly<Record<string, unknown>> | 'unknown';
    readonly after?: Readonly<Record<string, unknown>>;
    readonly original?: Readonly<Record<string, string>>;
    readonly [key: string]: unknown;
  };
}

/** Audit entries with their payloads, in order; a payload in parts is put together. */
export function auditOf(host: Host): readonly AuditLine[] {
  return wholeLines(rowsOf(host, 'audit').map(auditEntry)).map(
    ({ payload, seq, actor, origin, action, table, recordId, part, requestId }) => ({
      seq,
      actor,
      origin,
      action,
      table,
      recordId,
      part,
      requestId,
      payload: JSON.parse(payload) as AuditLine['payload'],
    }),
  );
}

/** Entries about one record. */
export function auditAbout(host: Host, recordId: string): readonly AuditLine[] {
  return auditOf(host).filter((entry) => entry.recordId === recordId);
}

/** Lines of Review that are still open. */
export function openReview(host: Host): readonly SheetRecord[] {
  return rowsOf(host, 'review').filter((row) => row['closedAt'] === null);
}

/** Every cell of the spreadsheet that is a live formula, as `title!row:column formula`. */
export function liveFormulas(host: Host): readonly string[] {
  return host.register.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row, r) =>
      (row?.cells ?? []).flatMap((cell, c) =>
        cell?.formula === undefined ? [] : [`${sheet.title}!${String(r + 1)}:${String(c + 1)} ${cell.formula}`],
      ),
    ),
  );
}

/** Types without any trigger firing, as an edit that no trigger saw. */
export function typeUnseen(host: Host, tab: string, row: number, field: string, text: string): void {
  typeIntoCell(host.register, tabOf(host, tab).sheetId, row - 1, columnOf(host, tab, field), text);
}

/** Puts a cell in a tab's place as it is, beside all that a person or the API could do: damage. */
export function putCell(host: Host, tab: string, row: number, field: string, cell: Cell | undefined): void {
  putCellAt(host, tab, row, columnOf(host, tab, field), cell);
}

/** The same by the number of the column, from 0: of one that no field has. */
export function putCellAt(host: Host, tab: string, row: number, column: number, cell: Cell | undefined): void {
  const { register } = host;
  const old = tabOf(host, tab);
  const damaged: Sheet = {
    ...old,
    rows: old.rows.map((each, index) =>
      index === row - 1 && each !== undefined ? { ...each, cells: [...each.cells] } : each,
    ),
  };
  setCell(damaged, row - 1, column, cell);
  register.sheets[register.sheets.indexOf(old)] = damaged;
}

/** Changes the value of a System cell by hand. */
export function damageSystem(host: Host, key: string, value: string): void {
  putCell(host, 'system', rowWith(host, 'system', 'key', key).row, 'value', { value });
}

/** Puts a member into the People tab. */
export function addMember(host: Host, email: string, role: string, name = email.split('@')[0] ?? ''): void {
  const row = Math.max(1, ...rowsOf(host, 'people').map((person) => person.row)) + 1;
  typeUnseen(host, 'people', row, 'email', email);
  typeUnseen(host, 'people', row, 'name', name);
  typeUnseen(host, 'people', row, 'role', role);
}

/** Changes a setting by hand. */
export function setSetting(host: Host, key: string, value: string): void {
  typeUnseen(host, 'settings', rowWith(host, 'settings', 'key', key).row, 'value', value);
}

/** Titles of all tabs, in order. */
export function titlesOf(host: Host): readonly string[] {
  return host.register.sheets.map((sheet) => sheet.title);
}

/** The texts of a tab's header row. */
export function headerOf(host: Host, tab: string): readonly (Scalar | undefined)[] {
  return (tabOf(host, tab).rows[0]?.cells ?? []).map((cell) => cell?.value);
}

/** Puts a changed twin of a sheet in its place. */
export function replaceSheet(host: Host, old: Sheet, changed: Partial<Sheet>): void {
  host.register.sheets[host.register.sheets.indexOf(old)] = { ...old, ...changed };
}
