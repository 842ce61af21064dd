import type { DuplicateHit } from '../../contract/duplicates';
import type { FieldValues } from '../../core/changeSet';
import { sharesKeys } from '../../core/customers/matchingKeys';
import { duplicatePool, type DuplicatePool, type NearDuplicate } from '../../core/duplicates/nearDuplicates';
import { comparedFields } from '../../core/duplicates/profile';
import type { DuplicateReason } from '../../core/duplicates/reason';
import { ASK_AT, EXACT_KEY_SCORES } from '../../core/duplicates/weights';
import { mask } from '../../core/records/mask';
import { hasLegalForm } from '../../core/values/companyName';
import { archivedIn } from '../archive/archivedIn';
import type { StoredRecord, View } from '../ports';

/** Columns of the customers tab that telling duplicates needs. */
export const duplicateFields = ['id', ...comparedFields, 'owner'] as const;
/** The same of Archive: somebody who is archived is brought back rather than entered anew. */
export const archivedDuplicateFields = [...duplicateFields, 'archivedAt'] as const;

/** So many are shown: who is further down is not looked at. */
const MOST_HITS = 10;

/**
 * Customers on the sheet who may be the one with these fields, best first: those that share a phone, an e-mail, an account
 * or a registration number, and those who are alike otherwise. Masked, since they may be others' own.
 */
export function duplicatesOf(view: View, fields: FieldValues, exceptId: string | null): readonly DuplicateHit[] {
  return hitsIn(preparedPool(view), fields, exceptId);
}

interface Edit {
  readonly id: string;
  readonly before: FieldValues;
  readonly changed: FieldValues;
}

/**
 * Customers about whom saving asks first: those that share a key which is new here, and those who are so alike since this
 * change; what was alike before was settled before. For a new customer the weaker hits come along, to be looked at.
 */
export function askedAbout(view: View, after: FieldValues, edit: Edit | null): readonly DuplicateHit[] {
  if (edit !== null && !comparedFields.some((field) => field in edit.changed)) return [];
  const pool = preparedPool(view);
  const hits = hitsIn(pool, after, edit?.id ?? null);
  if (edit === null) return hits.some((hit) => hit.fields.length > 0 || hit.score >= ASK_AT) ? hits : [];
  const keyed = new Set(sharesKeys(edit.changed, pool.records, edit.id).map(({ record }) => record.id));
  const before = new Set(pool.near(edit.before, { exceptId: edit.id, threshold: ASK_AT }).map(({ id }) => id));
  return hits.filter((hit) => keyed.has(hit.id) || (hit.score >= ASK_AT && !before.has(hit.id)));
}

interface PreparedPool {
  readonly records: readonly Pooled[];
  readonly near: DuplicatePool['near'];
}

function preparedPool(view: View): PreparedPool {
  const pool = duplicatePool();
  const records = [...view.records('customers'), ...archivedIn(view)].flatMap((record) => {
    const id = String(record.fields['id'] ?? '');
    return id === '' ? [] : [{ ...record, id }];
  });
  for (const record of records) pool.add(record);
  return { records, near: pool.near };
}

function hitsIn(
  { records, near }: PreparedPool,
  fields: FieldValues,
  exceptId: string | null,
): readonly DuplicateHit[] {
  const shared = new Map(sharesKeys(fields, records, exceptId).map((each) => [each.record.id, each.fields]));
  // Who shares a key is a hit however unlike the rest is.
  const found = near(fields, { exceptId, limit: MOST_HITS, always: new Set(shared.keys()) });
  const byId = new Map(records.map((record) => [record.id, record]));
  const hits = found.flatMap((each) => {
    const record = byId.get(each.id);
    return record === undefined ? [] : [hitOf(record, each, shared.get(each.id) ?? [])];
  });
  // Sorting is stable: of equal scores the order stays.
  return hits.sort((a, b) => b.score - a.score);
}

interface Pooled extends StoredRecord {
  readonly id: string;
}

function hitOf(record: Pooled, compared: NearDuplicate, shared: readonly string[]): DuplicateHit {
  const text = (key: string): string => String(record.fields[key] ?? '');
  const name = text('name');
  const told = shared.length > 0 ? shared : ['phone', 'email'].filter((field) => text(field) !== '');
  return {
    id: record.id,
    name,
    company: text('company'),
    isCompany: text('kind') === 'company' || hasLegalForm(name),
    score: shared.reduce((score, field) => Math.max(score, EXACT_KEY_SCORES[field] ?? 0), compared.score),
    reasons: allReasons(compared, record, shared),
    fields: shared,
    shown: Object.fromEntries(told.map((field) => [field, mask(text(field))])),
    owner: text('owner'),
    row: record.row,
    ...((record.fields['archivedAt'] ?? null) === null ? {} : { archived: true as const }),
  };
}

const SAME_KEY: Readonly<Record<string, DuplicateReason['code']>> = {
  phone: 'same-phone',
  landline: 'same-phone',
  email: 'same-email',
  socialHandle: 'same-account',
  creditCode: 'same-credit-code',
};

/** Keys that the comparison did not tell of, as the weaker of two of a kind, come behind the reasons that it gave. */
function allReasons(
  { reasons }: NearDuplicate,
  { fields }: Pooled,
  shared: readonly string[],
): DuplicateHit['reasons'] {
  const silent = shared.filter(
    (field) => !reasons.some(({ code, facts }) => code === SAME_KEY[field] && facts['field'] === field),
  );
  return [
    ...reasons,
    ...silent.flatMap((field) => {
      const code = SAME_KEY[field];
      return code === undefined ? [] : [{ code, facts: { field, shown: mask(String(fields[field] ?? '')) } }];
    }),
  ];
}
