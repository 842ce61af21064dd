import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { OpenReply } from '../../src/contract/replies';
import type { SidebarWords } from '../../src/words/pages/sidebar';
import type { SnapshotsWords } from '../../src/words/pages/snapshots';

export interface SnapshotsSession {
  readonly open: OpenReply;
  readonly t: SidebarWords;
  readonly words: SnapshotsWords;
}

export const SnapshotsContext = createContext<SnapshotsSession | null>(null);

export function useSnapshots(): SnapshotsSession {
  const session = useContext(SnapshotsContext);
  if (session === null) throw new Error('no snapshots');
  return session;
}
