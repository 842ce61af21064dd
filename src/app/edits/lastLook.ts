import { jobState } from '../jobs/job';
import type { View } from '../ports';

/** What the sweep leaves in its note: when it last found as many records as there had to be, 'YYYY-MM-DD HH:mm'. */
export interface CountedNote {
  readonly whole: string;
}

/** What the look for vanished records leaves in its note: when it last compared every record with the trail. */
export interface ComparedNote {
  readonly compared: string;
}

/**
 * When every record was last seen where the register had left it; '' where no job has looked yet. Where records came back by
 * hand, the count may have been right although others were missing: then only a comparison one by one is believed.
 */
export function lastLook(view: View, isAnyBack: boolean): string {
  const { whole = '' } = (jobState(view, 'sweep').note ?? {}) as Partial<CountedNote>;
  const { compared = '' } = (jobState(view, 'vanished').note ?? {}) as Partial<ComparedNote>;
  return isAnyBack || compared > whole ? compared : whole;
}

/** The beginning of the window in which a record went: it was there when the register last wrote it, too. */
export function goneSince(looked: string, written: string, now: string): string {
  const since = looked > written ? looked : written;
  // A clock that was set back since: the window ends now at the latest.
  return since > now ? now : since;
}
