import { addToMonth, isCivilMonth, monthOf, type CivilDate, type CivilMonth } from '../../core/values/civilDate';
import type { CivilDateTime } from '../../core/values/dateTime';
import type { View } from '../ports';
import { systemKeys } from '../systemState';

/** Months whose report is still to be made, oldest first: from the one after the last made, or from that of the set-up. */
export function monthsToReport(view: View, now: CivilDateTime, lastMade: unknown): readonly CivilMonth[] {
  const current = monthOf(now.slice(0, 10) as CivilDate);
  const setUp = (view.system.get(systemKeys.setUpOn) ?? '').slice(0, 7);
  const last = addToMonth(current, -1);
  // A report of a month that is not over was made by a clock that was wrong: those before it stand, too.
  const made = isCivilMonth(lastMade) && lastMade > last ? addToMonth(last, -1) : lastMade;
  const first = isCivilMonth(made) ? addToMonth(made, 1) : isCivilMonth(setUp) ? setUp : last;
  const months: CivilMonth[] = [];
  for (let month = first; month < current; month = addToMonth(month, 1)) months.push(month);
  return months;
}
