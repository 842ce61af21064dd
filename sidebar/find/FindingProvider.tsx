import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { candidatesOf } from '../../src/core/search/localIndex';
import { onReply } from '../server/replies';
import { useSession } from '../session/session';
import { FindingContext } from './finding';
import { useIndex } from './useIndex';
import { usePreferences } from './usePreferences';

/** Holds the search index and the person's preferences, as long as the sidebar is open. */
export function FindingProvider({ children }: { readonly children: ComponentChildren }) {
  const { t, say } = useSession();
  const { index, over, refresh } = useIndex();
  const { preferences, change } = usePreferences(() => say(t.find.notKept, 'bad'));
  const candidates = useMemo(() => (index === null ? [] : candidatesOf(index)), [index]);
  useEffect(
    () =>
      onReply((name, reply, request) => {
        // One who was shown because the sheet's cursor came by was not opened.
        const { id } = request as { readonly id?: string };
        const { ok } = reply as { readonly ok?: boolean };
        if (name === 'apiGetCustomer' && ok === true && id !== undefined) change({ opened: [id] });
      }),
    [change],
  );
  const finding = useMemo(
    () => ({ index, candidates, over, refresh, preferences, change }),
    [index, candidates, over, refresh, preferences, change],
  );
  return <FindingContext.Provider value={finding}>{children}</FindingContext.Provider>;
}
