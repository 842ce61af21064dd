import { COMPLETENESS } from '../../core/completeness/planCompleteness';
import { completenessOf } from '../../core/completeness/completeness';
import { completenessRules, type CompletenessRules } from '../../core/completeness/rules';
import type { FieldValues } from '../../core/changeSet';
import { confirmationsDue, type Confirmation } from '../../core/day/confirmations';
import { dueContact, type DueContact } from '../../core/day/dueContact';
import { personOf } from '../../core/schema/people';
import { baseSchema } from '../../core/schema/schema';
import { numberSetting, readSettings } from '../../core/schema/settings';
import type { CivilDate } from '../../core/values/civilDate';
import { VERIFIED, verifiableFields } from '../../core/verification/verification';
import { stalePolicy } from '../flagStale';
import type { StoredRecord, TableQuery, View } from '../ports';

/** What My day makes of one customer. */
export interface CustomerOfDay {
  readonly record: StoredRecord;
  /** E-mail of the member who owns it; '' where none does. */
  readonly owner: string;
  readonly due: DueContact | null;
  readonly share: number;
  /** Whether too much is missing, of a customer who is watched at all. */
  readonly isIncomplete: boolean;
  readonly missing: () => readonly string[];
  readonly confirm: readonly Confirmation[];
}

const verifiable = verifiableFields(baseSchema.fields('customers'));

/** Fields of the register's own that can be missing, whatever the team's settings say. */
const counted = completenessRules(baseSchema.fields('customers'), readSettings([]).weights).map(({ key }) => key);

/** One read, before it is known which fields are the team's own: those count by the completeness that stands. */
export const customersOfDayQuery: TableQuery = {
  fields: ['id', 'name', 'company', 'owner', 'stage', 'version', 'nextContactOn', 'lastContactOn'],
  also: [
    ...new Set(['createdAt', 'spent', VERIFIED, COMPLETENESS, ...verifiable.map(({ key }) => key), ...counted]),
  ].filter((key) => !['name', 'company', 'owner', 'stage'].includes(key)),
};

/**
 * Every customer of the register with what is to be done for it. The first row with an id is the record. `doubtful` names
 * values, as 'id field', about which Review asks already: nobody is to confirm them.
 */
export function customersOfDay(view: View, today: CivilDate, doubtful: ReadonlySet<string>): readonly CustomerOfDay[] {
  const policy = stalePolicy(view.settings);
  const months = numberSetting(view.settings, 'verify.months');
  const enough = numberSetting(view.settings, 'complete.from') / 100;
  const rules = knownRules(view);
  return view.records('customers').flatMap((record): readonly CustomerOfDay[] => {
    const { fields, row } = record;
    const id = String(fields['id'] ?? '');
    if (id === '' || view.find('customers', id)?.row !== row) return [];
    const stage = String(fields['stage'] ?? '');
    // A stage that is never stale is one that nobody works on any more.
    const isWatched = (policy.limitDaysByStage[stage] ?? policy.other) > 0;
    const share = shareOf(fields, rules);
    return [
      {
        record,
        owner: personOf(view.people, String(fields['owner'] ?? ''))?.email ?? '',
        due: dueContact(fields, today),
        share,
        isIncomplete: isWatched && share < enough,
        missing: () => completenessOf(fields, rules).missing.map(({ field }) => field),
        confirm: isWatched
          ? confirmationsDue(fields, verifiable, today, months).filter(({ field }) => !doubtful.has(`${id} ${field}`))
          : [],
      },
    ];
  });
}

/** Rules for the fields that the read brought. */
function knownRules(view: View): CompletenessRules {
  const read = new Set(counted);
  const fields = view.schema.fields('customers').filter(({ key }) => read.has(key) || key === 'kind');
  return completenessRules(fields, view.settings.weights);
}

/** The share that stands, own fields included; worked out where no run has done so yet. */
function shareOf(fields: FieldValues, rules: CompletenessRules): number {
  const standing = fields[COMPLETENESS];
  return typeof standing === 'number' ? standing : completenessOf(fields, rules).share;
}
