import { sha256Hex } from '../core/audit/sha256';
import { CHUNK_CHARACTERS, packChunks, unpackChunks, type TextCodec } from '../core/snapshots/chunks';
import type { SnapshotBlock } from '../core/snapshots/snapshot';
import type { ApiRequest, ApiValueRange } from './sheetsClient';

/** Name, part and sum ('2/3 0f3a9c1d'), text. */
export const COLUMNS = 3;

/** A block in the cells that it takes. */
export interface Packed {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Characters of its pieces. */
  readonly size: number;
}

export function packedBlock({ name, text }: SnapshotBlock): Packed {
  const pieces = packChunks(text, gzipBase64);
  return { name, rows: rowsFor(name, pieces), size: pieces.reduce((sum, piece) => sum + piece.length, 0) };
}

/** A manifest stays readable: it is cut, and not packed. */
export function manifestRows(snapshotId: string, text: string): readonly (readonly string[])[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += CHUNK_CHARACTERS) pieces.push(text.slice(at, at + CHUNK_CHARACTERS));
  return rowsFor(snapshotId, pieces);
}

function rowsFor(name: string, pieces: readonly string[]): readonly (readonly string[])[] {
  return pieces.map((piece, index) => [name, `${String(index + 1)}/${String(pieces.length)} ${sumOf(piece)}`, piece]);
}

/** Bits of gzip's own header and of base64's last character do not reach the text: the piece's sum tells of them, too. */
function sumOf(piece: string): string {
  return sha256Hex(piece).slice(0, 8);
}

/** Pieces by name. They may stand in any order, since somebody may have sorted the vault, and some of them twice. */
export class Pieces {
  private readonly parts = new Map<string, Map<number, string>>();
  private readonly counts = new Map<string, number>();

  /** Takes a row of the vault; a piece whose sum does not fit is none. Vaults of before format 2 have no sums. */
  add(row: readonly (string | undefined)[]): void {
    const [name = '', part = '', text = ''] = row;
    const [place = '', sum = ''] = part.split(' ');
    const [at = NaN, of = NaN] = place.split('/').map(Number);
    if (name === '' || !(at >= 1 && at <= of) || (sum !== '' && sum !== sumOf(text))) return;
    const parts = this.parts.get(name) ?? new Map<number, string>();
    if (!parts.has(at)) parts.set(at, text);
    this.parts.set(name, parts);
    this.counts.set(name, of);
  }

  names(): readonly string[] {
    return [...this.parts.keys()];
  }

  /** The pieces of a name in order; null where one is missing. */
  of(name: string): readonly string[] | null {
    const parts = this.parts.get(name);
    const count = this.counts.get(name) ?? 0;
    if (parts === undefined || parts.size < count) return null;
    return Array.from({ length: count }, (_, index) => parts.get(index + 1) ?? '');
  }
}

export function piecesOf(ranges: readonly ApiValueRange[]): Pieces {
  const pieces = new Pieces();
  for (const row of ranges.flatMap(rowsOf)) pieces.add(row);
  return pieces;
}

export function rowsOf(range: ApiValueRange | undefined): readonly (readonly (string | undefined)[])[] {
  return (range?.values ?? []) as string[][];
}

/** The text of a block; '' where its pieces do not unpack: then it is nothing that its hash could fit. */
export function unpacked(pieces: readonly string[] | null): string {
  if (pieces === null) return '';
  try {
    return unpackChunks(pieces, gzipBase64);
  } catch (error) {
    console.warn(`block does not unpack: ${error instanceof Error ? error.name : 'error'}`);
    return '';
  }
}

export function appendRows(sheetId: number, rows: readonly (readonly string[])[]): ApiRequest {
  return {
    appendCells: {
      sheetId,
      rows: rows.map((cells) => ({ values: cells.map((text) => ({ userEnteredValue: { stringValue: text } })) })),
      fields: 'userEnteredValue',
    },
  };
}

/** Gzip and base64 by the platform: ASCII, so that it survives any cell. */
export const gzipBase64: TextCodec = {
  pack: (text) => Utilities.base64Encode(Utilities.gzip(Utilities.newBlob(text, 'text/plain', 'block')).getBytes()),
  unpack: (packed) =>
    Utilities.ungzip(
      Utilities.newBlob(Utilities.base64Decode(packed), 'application/x-gzip', 'block.gz'),
    ).getDataAsString(),
};
