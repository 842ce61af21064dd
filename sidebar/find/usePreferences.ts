import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import {
  changedPreferences,
  joinedSteps,
  noPreferences,
  type Preferences,
  type PreferenceSteps,
} from '../../src/core/preferences/preferences';
import { callServer } from '../server/callServer';
import { ServerFailure } from '../server/serverFailure';

/** Milliseconds in which further steps come along with the first. */
const PAUSE = 700;

/**
 * Stars, customers opened of late and saved filters. A change shows at once and is sent as a step, so that another sidebar
 * of the same person loses nothing; what could not be sent goes with the next change.
 */
export function usePreferences(onFailure: () => void): {
  readonly preferences: Preferences;
  readonly change: (steps: PreferenceSteps) => void;
} {
  const [preferences, setPreferences] = useState(noPreferences);
  const waiting = useRef<readonly PreferenceSteps[]>([]);
  const sending = useRef(false);
  const timer = useRef<number | undefined>(undefined);
  const failed = useRef(onFailure);
  failed.current = onFailure;

  const take = useCallback((kept: Preferences) => {
    setPreferences(waiting.current.reduce(changedPreferences, kept));
  }, []);

  const send = useCallback(async (): Promise<void> => {
    if (sending.current || waiting.current.length === 0) return;
    const steps = waiting.current.reduce(joinedSteps);
    sending.current = true;
    waiting.current = [];
    try {
      const reply = await callServer('apiSavePreferences', sent(steps));
      if (!reply.ok) throw new ServerFailure('empty', 'apiSavePreferences');
      take(reply.preferences);
    } catch (failure) {
      if (!(failure instanceof ServerFailure)) throw failure;
      waiting.current = [steps, ...waiting.current];
      // That a customer was opened is no loss that anybody would want to hear of.
      if (meant(steps)) failed.current();
      return;
    } finally {
      sending.current = false;
    }
    void send();
  }, [take]);

  const change = useCallback(
    (steps: PreferenceSteps) => {
      waiting.current = [...waiting.current, steps];
      setPreferences((now) => changedPreferences(now, steps));
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void send(), PAUSE);
    },
    [send],
  );

  useEffect(() => {
    callServer('apiGetPreferences', {}).then(
      (reply) => {
        if (reply.ok) take(reply.preferences);
      },
      () => undefined,
    );
  }, [take]);
  return { preferences, change };
}

function meant({ star = [], unstar = [], saveFilters = [], dropFilters = [] }: PreferenceSteps): boolean {
  return star.length + unstar.length + saveFilters.length + dropFilters.length > 0;
}

/** As the request wants it: lists of one's own. */
function sent(steps: PreferenceSteps): Parameters<typeof callServer<'apiSavePreferences'>>[1] {
  const { star = [], unstar = [], opened = [], saveFilters = [], dropFilters = [] } = steps;
  return {
    star: [...star],
    unstar: [...unstar],
    opened: [...opened],
    saveFilters: [...saveFilters],
    dropFilters: [...dropFilters],
  };
}
