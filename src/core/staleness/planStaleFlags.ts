import type { ChangeSet, FieldValues, RecordChange } from '../changeSet';
import { daysBetween, isCivilDate, type CivilDate } from '../values/civilDate';
import type { CellScalar } from '../values/value';

/** The part of a customer that staleness looks at. Days that could not be read are null. */
export interface AgingCustomer {
  readonly id: string;
  readonly stage: string | null;
  /** The day on which the customer became known: the first contact, else the day of the record's creation. */
  readonly knownSince: CivilDate | null;
  readonly lastContactOn: CivilDate | null;
  readonly nextContactOn: CivilDate | null;
  /** What the register says now. */
  readonly stale: boolean;
  readonly staleReasons: string | null;
}

/** Why a record is stale: a code and facts that do not change from one day to the next. The edge words it. */
export type StaleReason =
  | { readonly code: 'no-contact-since'; readonly since: CivilDate; readonly limitDays: number }
  | { readonly code: 'never-contacted'; readonly since: CivilDate | null; readonly limitDays: number }
  | { readonly code: 'next-contact-overdue'; readonly on: CivilDate; readonly graceDays: number };

/** Days without contact that a stage allows; `other` serves stages that are not named; 0 means: never stale. */
export interface StalePolicy {
  readonly limitDaysByStage: Readonly<Record<string, number>>;
  readonly other: number;
  /** Days by which a planned contact may be late. */
  readonly nextContactGraceDays: number;
}

/** Reads what staleness needs from a customer's record; whole records and records of these columns alone both serve. */
export function agingCustomer(id: string, fields: FieldValues): AgingCustomer {
  const reasons = fields['staleReasons'];
  return {
    id,
    stage: typeof fields['stage'] === 'string' ? fields['stage'] : null,
    knownSince: day(fields['firstContactOn']) ?? day(fields['createdAt']),
    lastContactOn: day(fields['lastContactOn']),
    nextContactOn: day(fields['nextContactOn']),
    stale: fields['stale'] === true,
    staleReasons: typeof reasons === 'string' && reasons !== '' ? reasons : null,
  };
}

/**
 * Decides which stale flags change today, and nothing else: who is told is the digest's business. `describe` words the
 * reasons; since facts stay the same from day to day, so does the text, and a second run of the day changes nothing.
 */
export function planStaleFlags(
  customers: readonly AgingCustomer[],
  today: CivilDate,
  policy: StalePolicy,
  describe: (reasons: readonly StaleReason[]) => string,
): ChangeSet {
  const changes: RecordChange[] = [];
  for (const customer of customers) {
    const reasons = staleReasons(customer, today, policy);
    const stale = reasons.length > 0;
    const text = stale ? describe(reasons) : null;
    if (stale === customer.stale && text === customer.staleReasons) continue;
    changes.push({
      op: 'update',
      table: 'customers',
      id: customer.id,
      fields: { stale: stale ? true : null, staleReasons: text },
      before: { stale: customer.stale ? true : null, staleReasons: customer.staleReasons },
    });
  }
  return { kind: 'computed', action: 'stale-flags', origin: 'job', changes };
}

/** Why the customer is stale on that day; none where the policy does not watch its stage. */
export function staleReasons(customer: AgingCustomer, today: CivilDate, policy: StalePolicy): readonly StaleReason[] {
  const limitDays = limitOf(customer.stage, policy);
  if (limitDays <= 0) return [];
  const contact = contactReason(customer, today, limitDays);
  const overdue = overdueReason(customer, today, policy.nextContactGraceDays);
  return [contact, overdue].filter((reason) => reason !== null);
}

function limitOf(stage: string | null, policy: StalePolicy): number {
  if (stage === null || !Object.prototype.hasOwnProperty.call(policy.limitDaysByStage, stage)) return policy.other;
  return policy.limitDaysByStage[stage] ?? policy.other;
}

function contactReason(customer: AgingCustomer, today: CivilDate, limitDays: number): StaleReason | null {
  const last = customer.lastContactOn;
  if (last !== null) {
    return daysBetween(last, today) > limitDays ? { code: 'no-contact-since', since: last, limitDays } : null;
  }
  const since = customer.knownSince;
  if (since !== null && daysBetween(since, today) <= limitDays) return null;
  return { code: 'never-contacted', since, limitDays };
}

/** A contact on the planned day or after it has done what was planned, though the plan still stands in its cell. */
function overdueReason(customer: AgingCustomer, today: CivilDate, graceDays: number): StaleReason | null {
  const on = customer.nextContactOn;
  if (on === null || daysBetween(on, today) <= graceDays) return null;
  if (customer.lastContactOn !== null && customer.lastContactOn >= on) return null;
  return { code: 'next-contact-overdue', on, graceDays };
}

/** The day of a day or date-time; null where the cell is empty or holds text that could not be read. */
function day(value: CellScalar | undefined): CivilDate | null {
  if (typeof value !== 'string') return null;
  const head = value.slice(0, 10);
  return (value.length === 10 || value[10] === ' ') && isCivilDate(head) ? head : null;
}
