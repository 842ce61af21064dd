import { RegisterError } from '../../core/registerError';
import { act } from '../act';
import type { Deps, View } from '../ports';
import { replayOf } from '../systemState';
import type { IndexedSnapshot } from './snapshotIndex';

type DownloadKind = 'file' | 'xlsx' | 'csv';

/** What a page makes of the snapshot that it fetches: the snapshot file, every tab as .xlsx, or one tab as .csv. */
export interface DownloadWish {
  readonly requestId: string;
  readonly kind?: DownloadKind | undefined;
  /** Of a .csv: key of its tab. */
  readonly table?: string | undefined;
}

/** What the request is remembered by. */
interface Recorded {
  readonly downloaded: string;
}

/**
 * Puts on record that a snapshot leaves the register: who took it, when, which one, as what and with which tabs. The parts of
 * one download come under one request id and leave one entry; what comes under another leaves its own. One read and one write
 * the first time, no call behind that. Throws `bad-request` where the request id was another action's.
 */
export function recordDownload(deps: Deps, view: View, snapshot: IndexedSnapshot, wish: DownloadWish): void {
  const { requestId, kind = 'file', table = '' } = wish;
  if (kind === 'csv' && table === '') throw new RegisterError('bad-request', { path: 'table' });
  const known = replayOf(view, requestId)?.reply as Partial<Recorded> | undefined;
  const { downloaded } = known ?? recordOnce(deps, snapshot, { requestId, kind, table });
  if (downloaded !== snapshot.id) throw new RegisterError('bad-request', { path: 'requestId' });
}

function recordOnce(
  deps: Deps,
  { id, at, counts }: IndexedSnapshot,
  { requestId, kind, table }: { readonly requestId: string; readonly kind: DownloadKind; readonly table: string },
): Partial<Recorded> {
  const records = kind === 'csv' ? { [table]: counts[table] ?? 0 } : counts;
  const payload = { as: kind, at, records };
  const reply = act<Recorded>(deps, {
    role: 'owner',
    requestId,
    query: {},
    plan: () => ({
      changes: {
        kind: 'computed',
        action: 'download',
        origin: 'form',
        changes: [],
        entries: [{ action: 'download', table: 'snapshots', recordId: id, payload }],
      },
      reply: { downloaded: id },
    }),
  });
  return reply.ok ? reply : {};
}
