import type { PreferencesReply } from '../../contract/find';
import {
  changedPreferences,
  readPreferences,
  type Preferences,
  type PreferenceSteps,
} from '../../core/preferences/preferences';
import { RegisterError } from '../../core/registerError';
import type { Deps } from '../ports';

const KEY = 'preferences';

/** Stars, customers opened of late and saved filters of the person at the keyboard. No call to Sheets. */
export function getPreferences(deps: Deps): { readonly ok: true } & PreferencesReply {
  return { ok: true, preferences: preferencesOf(deps) };
}

export function preferencesOf(deps: Deps): Preferences {
  return readPreferences(deps.userStore.read(KEY));
}

/**
 * Takes the steps on the preferences as they stand, which another sidebar of the same person may have changed, and gives
 * them whole. No role is asked for: they are the person's own, in that person's own store.
 */
export function savePreferences(deps: Deps, steps: PreferenceSteps): { readonly ok: true } & PreferencesReply {
  if (deps.actor === '') throw new RegisterError('identity-unknown');
  return deps.underUserLock(() => {
    const before = preferencesOf(deps);
    const preferences = changedPreferences(before, steps);
    const text = JSON.stringify(preferences);
    if (text !== JSON.stringify(before)) deps.userStore.write(KEY, text);
    return { ok: true, preferences };
  });
}
