import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseDelimitedText, textTab } from './delimitedText';
import { fileKindOf } from './fileKind';
import { FileProblemError, stopWith, type FileProblem } from './fileProblem';
import { CELL_LIMIT, CELL_TEXT_LIMIT, COLUMN_LIMIT, FILE_BYTES_LIMIT } from './limits';
import { trimmed, widthOf, type RawTab, type RawTable } from './rawTable';
import { readXlsxTabs } from './readXlsxTabs';
import { decodeText } from './textEncoding';

export type TableFile =
  { readonly ok: true; readonly table: RawTable } | { readonly ok: false; readonly problem: FileProblem };

/**
 * Reads a .xlsx or a delimited text file whole, by what its bytes are and not by its name. Never writes to it. A file
 * that cannot be taken comes back as a problem with codes and facts; anything thrown is a fault of ours.
 */
export async function readTableFile(path: string): Promise<TableFile> {
  return settled(basename(path), async () => {
    const bytes = await bytesOf(path);
    return tableOf(bytes, basename(path));
  });
}

/** The same for bytes that are already here; `name` is the file's name without folders. */
export async function readTableBytes(bytes: Uint8Array, name: string): Promise<TableFile> {
  return settled(name, () => tableOf(bytes, name));
}

async function settled(name: string, read: () => Promise<RawTable>): Promise<TableFile> {
  try {
    return { ok: true, table: await read() };
  } catch (error) {
    if (!(error instanceof FileProblemError)) throw error;
    return { ok: false, problem: { code: error.problem.code, facts: { name, ...error.problem.facts } } };
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) stopWith('file-is-folder');
    refuseTooLarge(found.size);
    return await readFile(path);
  } catch (error) {
    if (error instanceof FileProblemError) throw error;
    const missing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
    return stopWith(missing ? 'file-not-found' : 'file-not-readable');
  }
}

async function tableOf(bytes: Uint8Array, name: string): Promise<RawTable> {
  refuseTooLarge(bytes.length);
  if (bytes.length === 0) stopWith('file-empty');
  const table = await parsed(bytes, name);
  if (table.tabs.every((tab) => tab.rows.length === 0)) stopWith('file-no-data');
  refuseTooManyCells(table.tabs);
  for (const tab of table.tabs) refuseLongText(tab);
  return table;
}

async function parsed(bytes: Uint8Array, name: string): Promise<RawTable> {
  const kind = fileKindOf(bytes);
  switch (kind.kind) {
    case 'xlsx':
      return { name, format: 'xlsx', tabs: await readXlsxTabs(bytes, kind.entries) };
    case 'text':
      return textTable(bytes, name);
    case 'html':
      return stopWith('file-html');
    case 'password':
      return stopWith('file-password');
    case 'old-excel':
      return stopWith('file-old-excel');
    case 'damaged':
      return stopWith('file-damaged');
    case 'unsupported':
      return stopWith('file-not-table', { found: kind.found });
  }
}

function textTable(bytes: Uint8Array, name: string): RawTable {
  const decoded = decodeText(bytes);
  if (!decoded) return bytes.includes(0) ? stopWith('file-not-table', { found: 'binary' }) : stopWith('file-encoding');
  const { rows, delimiter } = parseDelimitedText(decoded.text);
  const tab = textTab(tabNameOf(name), rows);
  return {
    name,
    format: 'text',
    tabs: [{ ...tab, rows: trimmed(tab.rows) }],
    encoding: decoded.encoding,
    delimiter,
  };
}

/** The file's name without its ending, as Google names the tab of an imported .csv; at most 100 characters. */
function tabNameOf(name: string): string {
  return name.replace(/\.[^.]+$/, '').slice(0, 100) || 'Sheet1';
}

function refuseTooLarge(bytes: number): void {
  if (bytes > FILE_BYTES_LIMIT) stopWith('file-too-large', { bytes, limit: FILE_BYTES_LIMIT });
}

function refuseTooManyCells(tabs: readonly RawTab[]): void {
  const cells = tabs.reduce((sum, tab) => sum + tab.rows.length * widthOf(tab), 0);
  const tooWide = tabs.some((tab) => widthOf(tab) > COLUMN_LIMIT);
  if (cells > CELL_LIMIT || tooWide) stopWith('file-cell-limit', { cells, limit: CELL_LIMIT });
}

function refuseLongText(tab: RawTab): void {
  tab.rows.forEach((row, r) => {
    const c = row.findIndex((cell) => typeof cell?.value === 'string' && cell.value.length > CELL_TEXT_LIMIT);
    const text = row[c]?.value;
    if (typeof text !== 'string') return;
    const at = { tab: tab.name, row: r + 1, column: c + 1 };
    stopWith('file-text-limit', { ...at, characters: text.length, limit: CELL_TEXT_LIMIT });
  });
}
