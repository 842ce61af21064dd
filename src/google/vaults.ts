import type { VaultContents, Vaults } from '../app/ports';
import { packChunks, unpackChunks, type TextCodec } from '../core/snapshots/chunks';
import type { SnapshotBlock } from '../core/snapshots/snapshot';
import { RegisterError } from '../core/registerError';
import { rowRuns, wholeColumn, wholeRows, wholeTab } from './a1';
import { isRefusal, type ApiRequest, type ApiSpreadsheet, type ApiValueRange, type SheetsClient } from './sheetsClient';

const BLOCKS = { sheetId: 1, title: 'Blocks' } as const;
const MANIFESTS = { sheetId: 2, title: 'Manifests' } as const;
/** Name, part ('k/n'), text. */
const COLUMNS = 3;
/** Characters of cells in one write; Google recommends payloads of at most 2 MB. */
const WRITE_LIMIT = 1_800_000;
/** Rows of chunks in one read: 45,000 characters each. */
const READ_ROWS = 100;

/** Vaults as spreadsheets of their own, made and read through the Sheets API alone: no Drive scope is needed. */
export function sheetVaults(client: SheetsClient): Vaults {
  return {
    create: (title) => createVault(client, title),
    contents: (vaultId) => unlessUnreachable(vaultId, () => readContents(client, vaultId)),
    blocks: (vaultId, contents, names) =>
      unlessUnreachable(vaultId, () => readBlocks(client, vaultId, contents, names)),
    store: (vaultId, blocks, manifest) => storeAll(client, vaultId, blocks, manifest),
  };
}

function createVault(client: SheetsClient, title: string): string {
  const grid = { rowCount: 100, columnCount: COLUMNS, frozenRowCount: 1 };
  const created = createdSurely(client, {
    properties: { title },
    sheets: [
      { properties: { ...BLOCKS, gridProperties: { ...grid } } },
      { properties: { ...MANIFESTS, gridProperties: { ...grid } } },
    ],
  });
  if (created.spreadsheetId === undefined) throw new RegisterError('platform', { operation: 'create' });
  return created.spreadsheetId;
}

/** Asked twice where the answer was lost: a vault that nobody knows of stays empty and harms nothing. */
function createdSurely(client: SheetsClient, body: ApiSpreadsheet): ApiSpreadsheet {
  try {
    return client.create(body);
  } catch (error) {
    if (isRefusal(error)) throw error;
    console.warn(`vault uncertain: ${error instanceof Error ? error.name : 'error'}`);
    return client.create(body);
  }
}

function readContents(client: SheetsClient, vaultId: string): VaultContents {
  const [names, manifests] = client.batchGet(vaultId, {
    ranges: [wholeColumn(BLOCKS.title, 0), wholeTab(MANIFESTS.title)],
    valueRenderOption: 'UNFORMATTED_VALUE',
  });
  const blockRows = new Map<string, number[]>();
  rowsOf(names).forEach(([name], index) => {
    if (typeof name === 'string' && name !== '') blockRows.set(name, [...(blockRows.get(name) ?? []), index + 1]);
  });
  const texts = new Map<string, string>();
  for (const [id = '', , text = ''] of rowsOf(manifests)) if (id !== '') texts.set(id, (texts.get(id) ?? '') + text);
  return { blockRows, manifests: texts };
}

function readBlocks(
  client: SheetsClient,
  vaultId: string,
  contents: VaultContents,
  names: readonly string[],
): ReadonlyMap<string, string> {
  const runs = rowRuns(names.flatMap((name) => contents.blockRows.get(name) ?? []));
  const chunks = new Map<string, string[]>();
  for (const ranges of grouped(runs)) {
    const read = client.batchGet(vaultId, { ranges, valueRenderOption: 'UNFORMATTED_VALUE' });
    for (const [name = '', , text = ''] of read.flatMap(rowsOf)) chunks.set(name, [...(chunks.get(name) ?? []), text]);
  }
  return new Map([...chunks].map(([name, parts]) => [name, unpacked(parts)]));
}

/** Chunks that do not unpack are a damaged block: its text is then nothing that its hash could fit. */
function unpacked(parts: readonly string[]): string {
  try {
    return unpackChunks(parts, gzipBase64);
  } catch (error) {
    console.warn(`block does not unpack: ${error instanceof Error ? error.name : 'error'}`);
    return '';
  }
}

function grouped(runs: ReturnType<typeof rowRuns>): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let rows = READ_ROWS;
  for (const { first, last } of runs) {
    for (let from = first; from <= last; from += READ_ROWS) {
      const to = Math.min(last, from + READ_ROWS - 1);
      if (rows + to - from + 1 > READ_ROWS) {
        groups.push([]);
        rows = 0;
      }
      groups[groups.length - 1]?.push(wholeRows(BLOCKS.title, from, to));
      rows += to - from + 1;
    }
  }
  return groups;
}

function rowsOf(range: ApiValueRange | undefined): readonly (readonly (string | undefined)[])[] {
  return (range?.values ?? []) as string[][];
}

interface Manifest {
  readonly snapshotId: string;
  readonly text: string;
}

interface Packed {
  readonly name: string;
  readonly chunks: readonly string[];
  readonly size: number;
}

/**
 * Stores what is not there yet. An answer that was lost, or a write that failed, is made up for once: what the vault holds by
 * then is not written again.
 */
function storeAll(client: SheetsClient, vaultId: string, blocks: readonly SnapshotBlock[], manifest: Manifest): number {
  const packed = blocks.map(({ name, text }): Packed => {
    const chunks = packChunks(text, gzipBase64);
    return { name, chunks, size: chunks.reduce((sum, chunk) => sum + chunk.length, 0) };
  });
  try {
    writeAll(client, vaultId, packed, manifest);
  } catch (error) {
    if (isRefusal(error)) throw error;
    console.warn(`snapshot uncertain: ${error instanceof Error ? error.name : 'error'}`);
    const now = readContents(client, vaultId);
    const open = packed.filter((block) => !now.blockRows.has(block.name));
    if (!now.manifests.has(manifest.snapshotId)) writeAll(client, vaultId, open, manifest);
  }
  return packed.reduce((sum, block) => sum + block.size, manifest.text.length);
}

/** Blocks in as many batches as their size takes; the manifest goes with the last, behind all blocks. */
function writeAll(client: SheetsClient, vaultId: string, blocks: readonly Packed[], manifest: Manifest): void {
  let open: string[][] = [];
  let size = 0;
  for (const block of blocks) {
    if (open.length > 0 && size + block.size > WRITE_LIMIT) {
      client.batchUpdate(vaultId, { requests: [append(BLOCKS.sheetId, open)] });
      [open, size] = [[], 0];
    }
    open.push(...rowsFor(block.name, block.chunks));
    size += block.size;
  }
  const requests = [
    ...(open.length === 0 ? [] : [append(BLOCKS.sheetId, open)]),
    append(MANIFESTS.sheetId, rowsFor(manifest.snapshotId, cut(manifest.text))),
  ];
  client.batchUpdate(vaultId, { requests });
}

const MANIFEST_CUT = 45_000;

function cut(text: string): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += MANIFEST_CUT) parts.push(text.slice(at, at + MANIFEST_CUT));
  return parts;
}

function rowsFor(name: string, chunks: readonly string[]): string[][] {
  return chunks.map((chunk, index) => [name, `${String(index + 1)}/${String(chunks.length)}`, chunk]);
}

function append(sheetId: number, rows: readonly (readonly string[])[]): ApiRequest {
  return {
    appendCells: {
      sheetId,
      rows: rows.map((cells) => ({ values: cells.map((text) => ({ userEnteredValue: { stringValue: text } })) })),
      fields: 'userEnteredValue',
    },
  };
}

function unlessUnreachable<T>(vaultId: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (isRefusal(error)) throw new RegisterError('vault-unreachable', { vaultId });
    throw error;
  }
}

/** Gzip and base64 by the platform: ASCII, so that it survives any cell. */
export const gzipBase64: TextCodec = {
  pack: (text) => Utilities.base64Encode(Utilities.gzip(Utilities.newBlob(text, 'text/plain', 'block')).getBytes()),
  unpack: (packed) =>
    Utilities.ungzip(
      Utilities.newBlob(Utilities.base64Decode(packed), 'application/x-gzip', 'block.gz'),
    ).getDataAsString(),
};
