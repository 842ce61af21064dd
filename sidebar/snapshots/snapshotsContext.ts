import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { OpenReply } from '../../src/contract/replies';
import type { SidebarWords } from '../../src/words/pages/sidebar';
import type { SnapshotsWords } from '../../src/words/pages/snapshots';

/** What snapshots are shown with, be it in the dialog or in the sidebar. */
export interface SnapshotsSession {
  readonly open: OpenReply;
  readonly t: SidebarWords;
  readonly words: SnapshotsWords;
  /** Leads to the comparison of a snapshot with now; absent where there is no such way. */
  readonly compare?: (snapshotId: string) => void;
  /** Leaves, once a restore is done. */
  readonly close: () => void;
  /** Said by whoever changed the register. */
  readonly changed: () => void;
}

export const SnapshotsContext = createContext<SnapshotsSession | null>(null);

export function useSnapshots(): SnapshotsSession {
  const session = useContext(SnapshotsContext);
  if (session === null) throw new Error('no snapshots');
  return session;
}
