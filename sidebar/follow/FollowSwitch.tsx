import { useSession } from '../session/session';
import type { Follow } from './useFollow';

/** Switches following on and off. It rests while a form is open, and says so there. */
export function FollowSwitch({ follow, paused }: { readonly follow: Follow; readonly paused: boolean }) {
  const { t } = useSession();
  const words = t.glance.follow;
  if (paused && !follow.on) return null;
  return (
    <label class="follow" title={words.hint}>
      <input type="checkbox" role="switch" checked={follow.on} onChange={follow.toggle} />
      {words.label}
      {follow.on && paused && <small>({words.paused})</small>}
    </label>
  );
}
