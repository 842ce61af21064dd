import type { FieldValues } from '../changeSet';
import type { DayReader } from './cells';
import { textOf } from './cells';
import { groupFigures, increment } from './figures';
import { makesActive, within, type Period } from './period';
import type { MonthlyReport } from './report';

const PEOPLE_NAMED = 15;
const CHANNELS_NAMED = 20;

export interface InteractionFigures {
  readonly figures: MonthlyReport['interactions'];
  readonly undated: number;
}

/** Customers with a sign of life in the active days before the end of the month, and of the month before. */
export interface ActiveCustomers {
  readonly now: Set<string>;
  readonly before: Set<string>;
}

/**
 * Counts the interactions of both months by who had them and by channel; those that name no person are their customer's
 * owner's. Marks the customers that they make active.
 */
export function interactionFigures(
  records: readonly FieldValues[],
  ownerOf: (customerId: string) => string,
  period: Period,
  dayIn: DayReader,
  active: ActiveCustomers,
): InteractionFigures {
  const owners = { now: new Map<string, number>(), before: new Map<string, number>() };
  const channels = { now: new Map<string, number>(), before: new Map<string, number>() };
  const total = { now: 0, before: 0 };
  let undated = 0;
  for (const record of records) {
    const day = dayIn(record, 'at');
    if (day === null) {
      undated += 1;
      continue;
    }
    const customer = textOf(record, 'customerId');
    if (makesActive(day, period.now)) active.now.add(customer);
    if (makesActive(day, period.before)) active.before.add(customer);
    const side = within(day, period.now) ? 'now' : within(day, period.before) ? 'before' : null;
    if (side === null) continue;
    total[side] += 1;
    increment(owners[side], textOf(record, 'by') || ownerOf(customer));
    increment(channels[side], textOf(record, 'channel'));
  }
  const figures = {
    total,
    byOwner: groupFigures(owners.now, owners.before, PEOPLE_NAMED),
    byChannel: groupFigures(channels.now, channels.before, CHANNELS_NAMED),
  };
  return { figures, undated };
}
