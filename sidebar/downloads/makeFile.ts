import type { OpenReply } from '../../src/contract/replies';
import { sha256Hex } from '../../src/core/audit/sha256';
import type { CodecContext } from '../../src/core/records/cellCodec';
import type { FieldDef } from '../../src/core/schema/field';
import { fieldDef, isTabKey, tabDef } from '../../src/core/schema/tables';
import { decodeSnapshot, readManifest } from '../../src/core/snapshots/decodeSnapshot';
import type { RecordSets, SnapshotManifest } from '../../src/core/snapshots/snapshot';
import { snapshotFileText } from '../../src/core/snapshots/snapshotFile';
import { snapshotTabs, type SavedTab } from '../../src/core/snapshots/snapshotTabs';
import { csvOf } from './csv';
import type { FileWish, FetchedSnapshot, MadeFile } from './files';
import { gzipped, sha256, unpackedText } from './unpack';
import { xlsxOf } from './xlsx';

/**
 * Makes the wished file of a fetched snapshot, once every block was unpacked and its SHA-256 proven; null where one is damaged:
 * then there is no file at all.
 */
export async function makeFile(fetched: FetchedSnapshot, wish: FileWish, open: OpenReply): Promise<MadeFile | null> {
  const proved = await provedBlocks(fetched);
  if (proved === null) return null;
  const read = readManifest(fetched.manifest, { snapshotId: fetched.snapshotId }, sha256Hex);
  if (!read.ok) return null;
  const { blocks } = proved;
  if (wish.kind === 'file') {
    const text = snapshotFileText({ manifestText: fetched.manifest, blocks });
    return { name: `${fetched.snapshotId}.jsonl.gz`, blob: await gzipped(text) };
  }
  const decoded = decodeSnapshot(
    read.value,
    (name) => blocks.get(name) ?? null,
    (text) => proved.names.get(text) ?? '',
  );
  return decoded.ok ? tabFile(read.value, decoded.value, wish, open) : null;
}

interface Proved {
  readonly blocks: ReadonlyMap<string, string>;
  /** Hashes by text: each was worked out by the browser already. */
  readonly names: ReadonlyMap<string, string>;
}

async function provedBlocks({ blocks }: FetchedSnapshot): Promise<Proved | null> {
  const texts = new Map<string, string>();
  const names = new Map<string, string>();
  for (const { name, packed } of blocks) {
    const text = await unpackedText(packed);
    if (text === null || (await sha256(text)) !== name) return null;
    texts.set(name, text);
    names.set(text, name);
  }
  return { blocks: texts, names };
}

async function tabFile(
  { snapshotId }: SnapshotManifest,
  sets: RecordSets,
  wish: Exclude<FileWish, { readonly kind: 'file' }>,
  open: OpenReply,
): Promise<MadeFile | null> {
  const context: CodecContext = { language: open.language, lists: open.lists };
  const tabs = snapshotTabs(sets, (table, key) => fieldOf(open, table, key), context);
  const title = ({ table }: SavedTab): string => (isTabKey(table) ? tabDef(table)[open.language] : table);
  if (wish.kind === 'xlsx') {
    const blob = await xlsxOf(tabs.map((tab) => ({ title: title(tab), tab })));
    return { name: `${snapshotId}.xlsx`, blob };
  }
  const tab = tabs.find(({ table }) => table === wish.table);
  if (tab === undefined) return null;
  const blob = new Blob([csvOf(tab, context)], { type: 'text/csv;charset=utf-8' });
  return { name: `${snapshotId}.${title(tab)}.csv`, blob };
}

/** The team's own fields come with the opening; built-in ones the program knows, also those that no form shows. */
function fieldOf(open: OpenReply, table: string, key: string): FieldDef | undefined {
  const known = open.tables[table]?.find((field) => field.key === key);
  return known ?? (isTabKey(table) ? fieldDef(table, key) : undefined);
}
