import type { VaultContents, Vaults } from '../app/ports';
import { RegisterError } from '../core/registerError';
import type { SnapshotBlock } from '../core/snapshots/snapshot';
import { columnLetters, quoted, rowRuns, wholeRows, wholeTab } from './a1';
import { refusalCode, type ApiRequest, type ApiSpreadsheet, type SheetsClient } from './sheetsClient';
import {
  appendRows,
  COLUMNS,
  manifestRows,
  packedBlock,
  piecesOf,
  rowsOf,
  unpacked,
  type Packed,
  type Pieces,
} from './vaultPieces';
import { setEditors, sharedWith } from './vaultSharing';

export { gzipBase64 } from './vaultPieces';

const BLOCKS = { sheetId: 1, title: 'Blocks' } as const;
const MANIFESTS = { sheetId: 2, title: 'Manifests' } as const;
/**
 * Characters of cells in one write. Google recommends payloads of at most 2 MB for speed, has no hard limit and lets a request
 * run for three minutes (developers.google.com/workspace/sheets/api/limits).
 */
const WRITE_LIMIT = 2_500_000;
/**
 * Rows of pieces in one read: at most 45,000 characters each, far fewer in most. A register of 20,000 customers reads ten times as
 * much of itself at once; each read fewer is a call fewer for whoever compares or restores.
 */
const READ_ROWS = 300;

/** Vaults as spreadsheets of their own, made and read through the Sheets API alone: no Drive scope is needed. */
export function sheetVaults(client: SheetsClient): Vaults {
  return {
    create: (title) => createVault(client, title),
    contents: (vaultId) => unlessRefused(vaultId, () => readContents(client, vaultId)),
    blocks: (vaultId, contents, names) => unlessRefused(vaultId, () => readBlocks(client, vaultId, contents, names)),
    packed: (vaultId, contents, names) => unlessRefused(vaultId, () => packedBlocks(client, vaultId, contents, names)),
    unpack: (text) => unpacked([text]),
    store: (vaultId, blocks, manifest, goOn) =>
      unlessRefused(vaultId, () => storeAll(client, vaultId, { blocks, manifest, goOn: goOn ?? (() => true) })),
    remove: (vaultId, contents, names) => unlessRefused(vaultId, () => removeAll(client, vaultId, contents, names)),
    share: setEditors,
    sharedWith,
  };
}

function createVault(client: SheetsClient, title: string): string {
  const grid = { rowCount: 100, columnCount: COLUMNS };
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

/**
 * Asked twice where the answer was lost: a vault that nobody knows of stays empty and harms nothing. Throws `vault-not-made`
 * where Google makes none: an account makes 250 spreadsheets a day, 3,200 in a Workspace
 * (developers.google.com/apps-script/guides/services/quotas).
 */
function createdSurely(client: SheetsClient, body: ApiSpreadsheet): ApiSpreadsheet {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return client.create(body);
    } catch (error) {
      console.warn(`vault not made: ${error instanceof Error ? error.message : 'error'}`);
      if (attempt === 2 || refusalCode(error) !== 0) throw new RegisterError('vault-not-made');
    }
  }
}

function readContents(client: SheetsClient, vaultId: string): VaultContents {
  const [heads, manifests] = client.batchGet(vaultId, {
    ranges: [`${quoted(BLOCKS.title)}!A:${columnLetters(1)}`, wholeTab(MANIFESTS.title)],
    valueRenderOption: 'UNFORMATTED_VALUE',
  });
  const texts = piecesOf([manifests ?? {}]);
  return {
    blockRows: wholeBlocks(rowsOf(heads)),
    manifestRows: placesOf(rowsOf(manifests)),
    manifests: new Map(texts.names().map((name) => [name, (texts.of(name) ?? []).join('')])),
  };
}

function placesOf(rows: readonly (readonly (string | undefined)[])[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  rows.forEach(([name = ''], index) => {
    if (name === '') return;
    const known = places.get(name);
    if (known === undefined) places.set(name, [index + 1]);
    else known.push(index + 1);
  });
  return places;
}

/** Rows of blocks of which every piece is there: one that lost a piece is none, and is written again when it is needed. */
function wholeBlocks(rows: readonly (readonly (string | undefined)[])[]): ReadonlyMap<string, readonly number[]> {
  const places = placesOf(rows);
  return new Map(
    [...places].filter(([, numbers]) => {
      const parts = new Set(numbers.map((row) => (rows[row - 1]?.[1] ?? '').split(' ')[0] ?? ''));
      const [first = ''] = parts;
      return parts.size >= Number(first.split('/')[1]);
    }),
  );
}

function readBlocks(...given: Parameters<typeof readPieces>): ReadonlyMap<string, string> {
  const pieces = readPieces(...given);
  return new Map(pieces.names().map((name) => [name, unpacked(pieces.of(name))]));
}

/** The blocks that are whole, as they lie there. */
function packedBlocks(...given: Parameters<typeof readPieces>): ReadonlyMap<string, string> {
  const pieces = readPieces(...given);
  return new Map(pieces.names().flatMap((name) => [[name, (pieces.of(name) ?? []).join('')] as const]));
}

function readPieces(client: SheetsClient, vaultId: string, contents: VaultContents, names: readonly string[]): Pieces {
  const runs = rowRuns(names.flatMap((name) => contents.blockRows.get(name) ?? []));
  return piecesOf(
    grouped(runs).flatMap((ranges) => client.batchGet(vaultId, { ranges, valueRenderOption: 'UNFORMATTED_VALUE' })),
  );
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

interface Storing {
  readonly blocks: readonly SnapshotBlock[];
  /** Null for blocks alone. */
  readonly manifest: { readonly snapshotId: string; readonly text: string } | null;
  /** Asked before each write but the first: whether there is time for another. */
  readonly goOn: () => boolean;
}

/**
 * Stores what is not there yet. An answer that was lost, or a write that failed, is made up for once: what the vault holds by
 * then is not written again.
 */
function storeAll(client: SheetsClient, vaultId: string, storing: Storing): number | null {
  const packed = storing.blocks.map(packedBlock);
  const size = packed.reduce((sum, block) => sum + block.size, storing.manifest?.text.length ?? 0);
  try {
    return writeAll(client, vaultId, packed, storing) ? size : null;
  } catch (error) {
    if (refusalCode(error) !== 0) throw error;
    console.warn(`snapshot uncertain: ${error instanceof Error ? error.name : 'error'}`);
    const now = readContents(client, vaultId);
    const open = packed.filter((block) => !now.blockRows.has(block.name));
    if (storing.manifest !== null && now.manifests.has(storing.manifest.snapshotId)) return size;
    return writeAll(client, vaultId, open, storing) ? size : null;
  }
}

/** Blocks in as many batches as their size takes; the manifest goes with the last, behind all blocks. False: not all of them. */
function writeAll(
  client: SheetsClient,
  vaultId: string,
  blocks: readonly Packed[],
  { manifest, goOn }: Storing,
): boolean {
  let open: (readonly string[])[] = [];
  let size = 0;
  for (const block of blocks) {
    if (open.length > 0 && size + block.size > WRITE_LIMIT) {
      client.batchUpdate(vaultId, { requests: [appendRows(BLOCKS.sheetId, open)] });
      [open, size] = [[], 0];
      if (!goOn()) return false;
    }
    open.push(...block.rows);
    size += block.size;
  }
  const requests = [
    ...(open.length === 0 ? [] : [appendRows(BLOCKS.sheetId, open)]),
    ...(manifest === null ? [] : [appendRows(MANIFESTS.sheetId, manifestRows(manifest.snapshotId, manifest.text))]),
  ];
  if (requests.length > 0) client.batchUpdate(vaultId, { requests });
  return true;
}

/** Rows of manifests and blocks, in one batch: a manifest never stands without its blocks. */
function removeAll(
  client: SheetsClient,
  vaultId: string,
  contents: VaultContents,
  names: { readonly manifests: readonly string[]; readonly blocks: readonly string[] },
): void {
  const rowsIn = (places: ReadonlyMap<string, readonly number[]>, wanted: readonly string[]): readonly number[] =>
    wanted.flatMap((name) => places.get(name) ?? []);
  const requests = [
    ...deletions(MANIFESTS.sheetId, rowsIn(contents.manifestRows, names.manifests)),
    ...deletions(BLOCKS.sheetId, rowsIn(contents.blockRows, names.blocks)),
  ];
  if (requests.length > 0) client.batchUpdate(vaultId, { requests });
}

/** From below; a row is added first, since Google refuses to delete all rows of a sheet. */
function deletions(sheetId: number, rows: readonly number[]): readonly ApiRequest[] {
  if (rows.length === 0) return [];
  return [
    { appendDimension: { sheetId, dimension: 'ROWS', length: 1 } },
    ...[...rowRuns(rows)].reverse().map(({ first, last }) => ({
      deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: first - 1, endIndex: last } },
    })),
  ];
}

/** Why a vault cannot be used: Google says 403 where it is not shared with the person, 404 where there is no such file. */
const REASONS: Readonly<Record<number, string>> = { 403: 'forbidden', 404: 'gone' };

function unlessRefused<T>(vaultId: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = refusalCode(error);
    if (code === 0) throw error;
    throw new RegisterError('vault-unreachable', { vaultId, why: REASONS[code] ?? 'refused' });
  }
}
