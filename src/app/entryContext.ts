import type { EntryContext } from '../core/records/parseFields';
import type { CivilDate } from '../core/values/civilDate';
import type { Clock, View } from './ports';

/** Today by the register's wall clock. */
export function todayOf(clock: Clock): CivilDate {
  return clock.now().slice(0, 10) as CivilDate;
}

/** What reading entered values depends on, from a view and the clock. */
export function entryContext(view: View, clock: Clock): EntryContext {
  return {
    schema: view.schema,
    settings: view.settings,
    lists: view.lists,
    members: view.people,
    today: todayOf(clock),
    language: view.language,
  };
}
