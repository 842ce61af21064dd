import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { OpenReply } from '../../src/contract/replies';
import type { AdoptWords } from '../../src/words/pages/adopt';
import type { SidebarWords } from '../../src/words/pages/sidebar';
import type { Adoption } from './useAdoption';

export interface AdoptSession {
  readonly open: OpenReply;
  readonly t: SidebarWords;
  readonly words: AdoptWords;
  readonly adoption: Adoption;
}

export const AdoptContext = createContext<AdoptSession | null>(null);

export function useAdopt(): AdoptSession {
  const session = useContext(AdoptContext);
  if (session === null) throw new Error('no adoption');
  return session;
}
