import { canonicalJson } from './canonicalJson';
import { columnsText } from './columns';
import { compareText } from './compareText';
import {
  SNAPSHOT_FORMAT,
  type HashText,
  type RecordSets,
  type SnapshotAbout,
  type SnapshotBlock,
  type SnapshotManifest,
  type SnapshotRecord,
  type TableManifest,
  type TableRecords,
} from './snapshot';

/** Ids per block. A block holds the ids 1–500, 501–1000 …, so a change touches one block and new ids only the last. */
export const IDS_PER_BLOCK = 500;

export interface EncodedSnapshot {
  readonly manifest: SnapshotManifest;
  /** Blocks by first use; equal blocks stand once. */
  readonly blocks: readonly SnapshotBlock[];
}

/**
 * Writes the records as blocks and a manifest that names them. A table that did not change gives the blocks it gave
 * before, whatever the order of its rows. `held` are rows of the Import tab; none where there are none. Decides nothing about
 * where they are stored.
 */
export function encodeSnapshot(
  sets: RecordSets,
  about: SnapshotAbout,
  hash: HashText,
  held: TableRecords = { fields: [], records: [] },
): EncodedSnapshot {
  const blocks = new Map<string, SnapshotBlock>();
  const manifestOf = ({ fields, records }: TableRecords, texts: readonly string[]): TableManifest => {
    const names = texts.map((text) => {
      const name = hash(text);
      if (!blocks.has(name)) blocks.set(name, { name, text });
      return name;
    });
    return { records: records.length, fields: [...fields], blocks: names };
  };
  const tables: Record<string, TableManifest> = {};
  for (const [table, records] of Object.entries(sets)) tables[table] = manifestOf(records, blockTexts(records));
  const unsigned: Unsigned = {
    ...aboutOnly(about),
    format: SNAPSHOT_FORMAT,
    tables,
    ...(held.records.length === 0 ? {} : { held: manifestOf(held, heldTexts(held)) }),
  };
  return { manifest: { ...unsigned, checksum: checksumOf(unsigned, hash) }, blocks: [...blocks.values()] };
}

type Unsigned = Omit<SnapshotManifest, 'checksum'>;

/** The checksum that a manifest must carry. */
export function checksumOf(manifest: Unsigned | SnapshotManifest, hash: HashText): string {
  return hash(canonicalJson({ ...manifest, checksum: undefined }));
}

/** The manifest as it is stored: one text for one manifest. */
export function manifestText(manifest: SnapshotManifest): string {
  return canonicalJson(manifest);
}

function aboutOnly(about: SnapshotAbout): SnapshotAbout {
  const { snapshotId, registerId, at, name, reason, by, auditSeq } = about;
  return { snapshotId, registerId, at, name, reason, by, auditSeq };
}

/** The texts of a table's blocks, by id. Records whose id has no number (a damaged id cell) come in a block of their own. */
function blockTexts(table: TableRecords): readonly string[] {
  const sorted = table.records
    .map((record) => ({ record, number: idNumber(record.id) }))
    .sort((a, b) => a.number - b.number || compareText(a.record.id, b.record.id));
  const groups = new Map<number, SnapshotRecord[]>();
  for (const { record, number } of sorted) {
    const block = number === WITHOUT_NUMBER ? WITHOUT_NUMBER : Math.floor((number - 1) / IDS_PER_BLOCK);
    const group = groups.get(block);
    if (group === undefined) groups.set(block, [record]);
    else group.push(record);
  }
  return [...groups.values()].map((records) => columnsText(records, table.fields));
}

const WITHOUT_NUMBER = Number.MAX_SAFE_INTEGER;

function idNumber(id: string): number {
  const digits = /^[A-Z]-(\d{1,12})-/.exec(id)?.[1];
  return digits === undefined ? WITHOUT_NUMBER : Number(digits);
}

/** Held rows have no numbers: those of one day stand together, since they come together and go together. */
function heldTexts({ fields, records }: TableRecords): readonly string[] {
  const days = new Map<string, SnapshotRecord[]>();
  const dayOf = (record: SnapshotRecord): string => String(record.fields['heldAt'] ?? '').slice(0, 10);
  for (const record of [...records].sort((a, b) => compareText(a.id, b.id))) {
    const day = dayOf(record);
    days.set(day, [...(days.get(day) ?? []), record]);
  }
  return [...days.keys()].sort(compareText).flatMap((day) => {
    const rows = days.get(day) ?? [];
    const parts = Array.from({ length: Math.ceil(rows.length / IDS_PER_BLOCK) }, (_, at) =>
      rows.slice(at * IDS_PER_BLOCK, (at + 1) * IDS_PER_BLOCK),
    );
    return parts.map((part) => columnsText(part, fields));
  });
}
