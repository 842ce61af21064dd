import { asking, serviceType } from '../engine/serviceType';
import { plain, type Wire } from '../engine/wire';
import type { Execution } from '../execution';

/** reference/base/session. Who is who is decided where the execution starts; see identity.ts. */
export const sessionService = serviceType<null>('Session', {
  getActiveUser: asking(({ exec }) => {
    // A simple trigger may ask and is told nothing (guides/triggers#restrictions).
    if (exec.facts.mode === 'FULL') exec.mustBeAuthorized('Session.getActiveUser', 'userinfo.email');
    return userRef(exec, exec.facts.activeEmail);
  }),
  getEffectiveUser: asking(({ exec }) => {
    exec.mustBeAuthorized('Session.getEffectiveUser', 'userinfo.email');
    return userRef(exec, exec.facts.user);
  }),
  getActiveUserLocale: asking(({ exec }) => plain(exec.facts.userLocale)),
  getScriptTimeZone: asking(({ exec }) => plain(exec.world.manifest.timeZone)),
  getTemporaryActiveUserKey: asking(({ exec }) => {
    // A new key every 30 days (same page); the same key for the same person and month.
    const month = Math.floor(exec.world.state.now / (30 * 86_400_000));
    return plain(Buffer.from(`${String(month)} ${exec.facts.user}`).toString('base64'));
  }),
});

/** Events show the address as a property too (guides/triggers/events). */
export function userRef(exec: Execution, email: string): Wire {
  return exec.ref('User', { email }, { email: plain(email), nickname: plain(email.split('@')[0] ?? '') });
}
