import type { SealedCommit, View } from '../app/ports';
import type { FieldValues } from '../core/changeSet';
import { isTabKey } from '../core/schema/tables';
import { columnLetters } from './a1';
import type { ApiCell } from './sheetsClient';

/** The part of a cell's format in which its link stands; a link goes with the text of the cell. */
export const LINK = 'userEnteredFormat.textFormat.link';

/** A link on one cell of a line. */
export interface LineLink {
  readonly key: string;
  readonly uri: string;
}

/**
 * Links of Review's new lines to the cells that they are about, where the commit or the view knows their rows. They stand in
 * the cell's format (TextFormat.link, developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other), not in
 * a formula, so that the text stays text; `#gid=…&range=…` is what "Get link to this cell" ends with, and Sheets goes there
 * without leaving the spreadsheet. A row that is moved later leaves its link behind: the line names the record as well.
 */
export function reviewLinks(view: View, sealed: SealedCommit): (line: FieldValues) => LineLink | null {
  const rows = new Map<string, number>();
  for (const { table, id, row } of sealed.updates) rows.set(`${table} ${id}`, row);
  for (const { table, fields, row } of sealed.creates) {
    if (row !== undefined) rows.set(`${table} ${String(fields['id'] ?? '')}`, row);
  }
  return (line) => {
    const [table = '', record = '', field = ''] = String(line['key'] ?? '').split(' ');
    if (!isTabKey(table)) return null;
    const at = view.layout.tabs[table];
    const row = rows.get(`${table} ${record}`) ?? (record === '' ? rowIn(line) : rowOf(view, table, record));
    if (at === undefined || row === undefined) return null;
    const column = at.columns[table === 'settings' ? 'value' : field] ?? at.columns['name'] ?? at.columns['id'] ?? 0;
    const key = ['recordId', 'text'].find((each) => String(line[each] ?? '') !== '') ?? 'table';
    return { key, uri: `#gid=${String(at.sheetId)}&range=${columnLetters(column)}${String(row)}` };
  };
}

function rowOf(view: View, table: Parameters<View['records']>[0], record: string): number | undefined {
  if (table !== 'settings') return view.find(table, record)?.row;
  return view.records('settings').find(({ fields }) => fields['key'] === record)?.row;
}

/** Lines about a row that is no record tell its number among their facts. */
function rowIn(line: FieldValues): number | undefined {
  const { row } = JSON.parse(String(line['facts'] ?? '{}')) as { readonly row?: unknown };
  return typeof row === 'number' ? row : undefined;
}

/** The cell with the link on it. */
export function linked(cell: ApiCell | undefined, uri: string): ApiCell {
  return { ...cell, userEnteredFormat: { ...cell?.userEnteredFormat, textFormat: { link: { uri } } } };
}
