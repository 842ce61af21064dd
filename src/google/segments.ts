import type { SegmentVault } from '../app/ports';
import { RegisterError } from '../core/registerError';
import { packChunks, unpackChunks } from '../core/snapshots/chunks';
import { wholeColumn, wholeRows } from './a1';
import { isRefusal, type ApiRequest, type ApiValueRange, type SheetsClient } from './sheetsClient';
import { gzipBase64 } from './vaultPieces';

const TAB = { sheetId: 1, title: 'Segments' } as const;
/** Name, part ('k/n'), gzipped text in base64. */
const COLUMNS = 3;

type Wanted = Parameters<SegmentVault['read']>[1][number];
type Rows = readonly (readonly (string | undefined)[])[];

/** Segments of the audit trail on a tab of a spreadsheet of their own; rows are added and never changed. */
export function segmentVault(client: SheetsClient): SegmentVault {
  return {
    create: (title) => {
      const gridProperties = { rowCount: 100, columnCount: COLUMNS };
      const made = client.create({ properties: { title }, sheets: [{ properties: { ...TAB, gridProperties } }] });
      if (made.spreadsheetId === undefined) throw new RegisterError('platform', { operation: 'create' });
      return made.spreadsheetId;
    },
    read: (vaultId, wanted) => unlessUnreachable(vaultId, () => readAll(client, vaultId, wanted)),
    store: (vaultId, name, text) => unlessUnreachable(vaultId, () => storeOne(client, vaultId, name, text)),
  };
}

function readAll(client: SheetsClient, vaultId: string, wanted: readonly Wanted[]): ReadonlyMap<string, string> {
  const texts = readRows(client, vaultId, wanted);
  const astray = wanted.filter(({ name }) => !texts.has(name));
  if (astray.length === 0) return texts;
  // Somebody added or deleted rows of the vault: they are looked for by their names.
  const names = namesIn(client, vaultId);
  const found = astray.flatMap(({ name }) => {
    const rows = rowsNamed(names, name);
    return rows === null ? [] : [{ name, rows }];
  });
  return found.length === 0 ? texts : new Map([...texts, ...readRows(client, vaultId, found)]);
}

function readRows(client: SheetsClient, vaultId: string, wanted: readonly Wanted[]): ReadonlyMap<string, string> {
  // A range beyond the end of the grid is refused; the names tell where it stands.
  const read = unlessRefused(() =>
    client.batchGet(vaultId, {
      ranges: wanted.map(({ rows: [first, last] }) => wholeRows(TAB.title, first, last)),
      valueRenderOption: 'UNFORMATTED_VALUE',
    }),
  );
  const texts = new Map<string, string>();
  wanted.forEach(({ name }, index) => {
    const text = textOf(cellsOf(read?.[index]), name);
    if (text !== null) texts.set(name, text);
  });
  return texts;
}

/** Null where the rows are not those of the segment, whole and in order; '' where they do not unpack. */
function textOf(rows: Rows, name: string): string | null {
  const whole = rows.length > 0 && rows.every(([own, part], at) => own === name && part === partOf(at, rows.length));
  if (!whole) return null;
  try {
    return unpackChunks(
      rows.map(([, , chunk = '']) => chunk),
      gzipBase64,
    );
  } catch (error) {
    // A damaged one: no hash will fit.
    console.warn(`segment does not unpack: ${error instanceof Error ? error.name : 'error'}`);
    return '';
  }
}

function partOf(index: number, count: number): string {
  return `${String(index + 1)}/${String(count)}`;
}

function storeOne(
  client: SheetsClient,
  vaultId: string,
  name: string,
  text: string,
): ReturnType<SegmentVault['store']> {
  const chunks = packChunks(text, gzipBase64);
  const characters = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const append = (): void => {
    const standing = rowsNamed(namesIn(client, vaultId), name);
    if (standing === null) client.batchUpdate(vaultId, { requests: [appendRequest(name, chunks)] });
  };
  try {
    append();
  } catch (error) {
    if (isRefusal(error)) throw error;
    // It may have landed: then its name stands there.
    console.warn(`segment uncertain: ${error instanceof Error ? error.name : 'error'}`);
    append();
  }
  const rows = rowsNamed(namesIn(client, vaultId), name);
  if (rows === null) throw new RegisterError('platform', { operation: 'segment' });
  return { rows, characters };
}

function appendRequest(name: string, chunks: readonly string[]): ApiRequest {
  const cells = (texts: readonly string[]): { values: { userEnteredValue: { stringValue: string } }[] } => ({
    values: texts.map((stringValue) => ({ userEnteredValue: { stringValue } })),
  });
  return {
    appendCells: {
      sheetId: TAB.sheetId,
      rows: chunks.map((chunk, index) => cells([name, partOf(index, chunks.length), chunk])),
      fields: 'userEnteredValue',
    },
  };
}

function namesIn(client: SheetsClient, vaultId: string): readonly string[] {
  const [names] = client.batchGet(vaultId, {
    ranges: [wholeColumn(TAB.title, 0)],
    valueRenderOption: 'UNFORMATTED_VALUE',
  });
  return cellsOf(names).map(([name = '']) => name);
}

/** First and last row (1-based) of a name; null where it is not there. The last run of rows counts. */
function rowsNamed(names: readonly string[], name: string): readonly [number, number] | null {
  const last = names.lastIndexOf(name) + 1;
  if (last === 0) return null;
  let first = last;
  while (first > 1 && names[first - 2] === name) first -= 1;
  return [first, last];
}

function cellsOf(range: ApiValueRange | undefined): Rows {
  return (range?.values ?? []) as string[][];
}

function unlessRefused<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

function unlessUnreachable<T>(vaultId: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isRefusal(error)) throw new RegisterError('vault-unreachable', { vaultId });
    throw error;
  }
}
