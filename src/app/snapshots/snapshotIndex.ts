import type { SnapshotEntry } from '../../contract/replies';
import { RegisterError } from '../../core/registerError';
import type { CivilDateTime } from '../../core/values/dateTime';
import type { View } from '../ports';

/** A line of the Snapshots tab. */
export interface IndexedSnapshot extends Omit<SnapshotEntry, 'at'> {
  readonly at: CivilDateTime;
  readonly vaultId: string;
  readonly checksum: string;
  /** Under legal hold: anything in the column but a no. */
  readonly held: boolean;
  readonly row: number;
}

const NOT_HELD = /^(|no|false|0|否|不)$/i;

/** The index of snapshots, newest last. Lines that name no snapshot or no time are passed over. */
export function snapshotIndex(view: View): readonly IndexedSnapshot[] {
  return view
    .records('snapshots')
    .flatMap(({ fields, row }) => {
      const text = (key: string): string => String(fields[key] ?? '');
      if (text('id') === '' || text('at') === '') return [];
      return [
        {
          id: text('id'),
          at: text('at') as CivilDateTime,
          name: text('name'),
          reason: text('reason'),
          by: text('by'),
          counts: countsOf(text('counts')),
          bytes: Number(fields['bytes'] ?? 0),
          vaultId: text('vaultId'),
          checksum: text('checksum'),
          held: !NOT_HELD.test(text('hold').trim()),
          ...(text('lastDrillAt') === '' ? {} : { drill: { at: text('lastDrillAt'), result: text('drillResult') } }),
          row,
        },
      ];
    })
    .sort((a, b) => a.at.localeCompare(b.at) || a.row - b.row);
}

/** 'customers 300, purchases 20' as numbers; what is not of that form counts nothing. */
function countsOf(text: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    text.split(', ').flatMap((part) => {
      const [table = '', count = ''] = part.split(' ');
      return /^\d+$/.test(count) ? [[table, Number(count)]] : [];
    }),
  );
}

export function countsText(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([table, count]) => `${table} ${String(count)}`)
    .join(', ');
}

export function indexedSnapshot(view: View, snapshotId: string): IndexedSnapshot {
  const found = snapshotIndex(view).find((entry) => entry.id === snapshotId);
  if (found === undefined) throw new RegisterError('snapshot-not-found', { snapshotId });
  return found;
}

/** The part of an index line that goes to a page. */
export function entryForPage({ vaultId: _v, checksum: _c, row: _r, ...entry }: IndexedSnapshot): SnapshotEntry {
  return entry;
}
