import type { FieldValues } from '../changeSet';
import { tagsOf } from '../search/entry';
import { daysBetween, isCivilDate, type CivilDate } from '../values/civilDate';

/** The rule table: after how many days without contact or purchase a customer may go, by stage, and who never goes. */
export interface ArchivePolicy {
  /** Days by key of a stage; 0: customers of that stage are never proposed. */
  readonly daysByStage: Readonly<Record<string, number>>;
  /** For stages that are not named. */
  readonly otherDays: number;
  /** Who bought more often than this, or for more, stays; null: it does not matter. */
  readonly mostOrders: number | null;
  readonly mostSpent: number | null;
  /** Tags in lower case: of customers to be kept, and of those that may not be touched for legal reasons. */
  readonly keepTags: readonly string[];
  readonly holdTags: readonly string[];
  /** E-mails in lower case: of owners whose customers are left alone. */
  readonly keepOwners: readonly string[];
}

/** Why a customer is proposed: facts that stay the same from day to day. */
export interface ArchiveReason {
  /** Key of the stage; '' where the customer has none. */
  readonly stage: string;
  /** The last contact or purchase, else the day from which the customer is known. */
  readonly since: CivilDate;
  readonly limitDays: number;
}

/** Why a customer whom a rule would propose stays all the same. */
export type SparedBy = 'hold' | 'tag' | 'owner' | 'open-case' | 'next-contact' | 'value';

export type Verdict = { readonly propose: ArchiveReason } | { readonly spare: SparedBy } | null;

/** Columns that the rules look at. */
export const ruledFields = [
  'id',
  'name',
  'stage',
  'tags',
  'owner',
  'lastContactOn',
  'nextContactOn',
  'lastPurchaseOn',
  'firstContactOn',
  'createdAt',
  'orders',
  'spent',
] as const;

/**
 * What the rules say of a customer on a day: to be proposed, spared by an exception, or null where no rule is about it. A
 * customer of whom no day can be read is never proposed.
 */
export function archiveVerdict(
  fields: FieldValues,
  hasOpenCase: boolean,
  today: CivilDate,
  policy: ArchivePolicy,
): Verdict {
  const stage = typeof fields['stage'] === 'string' ? fields['stage'] : '';
  const limitDays = limitOf(stage, policy);
  const since = quietSince(fields);
  if (limitDays <= 0 || since === null || daysBetween(since, today) <= limitDays) return null;
  const [spare = null] = sparesOf(fields, hasOpenCase, policy);
  return spare === null ? { propose: { stage, since, limitDays } } : { spare };
}

/** The last contact or purchase; where there was none, the first contact or the day of the record. */
export function quietSince(fields: FieldValues): CivilDate | null {
  const contact = dayIn(fields['lastContactOn']);
  const purchase = dayIn(fields['lastPurchaseOn']);
  if (contact !== null && purchase !== null) return contact > purchase ? contact : purchase;
  return contact ?? purchase ?? dayIn(fields['firstContactOn']) ?? dayIn(fields['createdAt']);
}

/** Every exception that speaks for a customer, the weightiest first: whoever archives by hand is told of them. */
export function sparesOf(fields: FieldValues, hasOpenCase: boolean, policy: ArchivePolicy): readonly SparedBy[] {
  const tags = tagsOf(fields['tags']).map((tag) => tag.toLowerCase());
  const over = (value: FieldValues[string] | undefined, most: number | null): boolean =>
    most !== null && typeof value === 'number' && value > most;
  const holds: readonly (readonly [SparedBy, boolean])[] = [
    ['hold', tags.some((tag) => policy.holdTags.includes(tag))],
    ['tag', tags.some((tag) => policy.keepTags.includes(tag))],
    ['owner', policy.keepOwners.includes(String(fields['owner'] ?? '').toLowerCase())],
    ['open-case', hasOpenCase],
    // A contact that is planned, be it overdue, is somebody's business.
    ['next-contact', (fields['nextContactOn'] ?? null) !== null],
    ['value', over(fields['orders'], policy.mostOrders) || over(fields['spent'], policy.mostSpent)],
  ];
  return holds.flatMap(([why, applies]) => (applies ? [why] : []));
}

function limitOf(stage: string, { daysByStage, otherDays }: ArchivePolicy): number {
  return Object.prototype.hasOwnProperty.call(daysByStage, stage) ? (daysByStage[stage] ?? otherDays) : otherDays;
}

/** The day of a date or a time; null for what is neither. */
function dayIn(value: FieldValues[string] | undefined): CivilDate | null {
  const day = typeof value === 'string' ? value.slice(0, 10) : '';
  return isCivilDate(day) ? day : null;
}
