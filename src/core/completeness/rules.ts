import type { FieldDef } from '../schema/field';

/** One field that counts, with all that decides whether it does for a given customer. */
export interface CountedField {
  readonly key: string;
  readonly weight: number;
  /** Kinds of customer for whom alone it is asked, its own and those of the fields that it hangs on. */
  readonly only: readonly string[];
  /** Conditions that have to hold, its own and those of the fields that it hangs on. */
  readonly conditions: readonly NonNullable<FieldDef['condition']>[];
}

/** What counts for completeness: heaviest first, and among equals in the order of the form. */
export type CompletenessRules = readonly CountedField[];

/** Weight of a required field where nothing else is said. */
const REQUIRED = 'required';

/** Fields that say something of people, or of companies, alone: nobody asks a company for its birthday. */
const ONLY: Readonly<Record<string, 'person' | 'company'>> = {
  birthDate: 'person',
  gender: 'person',
  company: 'person',
  creditCode: 'company',
  industry: 'company',
};

/**
 * Puts weights to fields. `weights` is by field key, and under 'required' what each required field counts; a field without a
 * weight that is not required counts nothing. Conditional fields together never weigh more than the field that they hang
 * on: so that filling that one in can never lower a customer's completeness.
 */
export function completenessRules(
  fields: readonly FieldDef[],
  weights: Readonly<Record<string, number>>,
): CompletenessRules {
  const asked = fields.filter((field) => field.computed !== true && field.retired !== true);
  const byKey = new Map(asked.map((field) => [field.key, field]));
  const hanging = new Map<string, number>();
  for (const field of asked) {
    const on = field.condition?.field;
    if (on !== undefined) hanging.set(on, (hanging.get(on) ?? 0) + ownWeight(field, weights));
  }
  return asked
    .flatMap((field) => {
      const chain = chainOf(field, byKey);
      return chain === null ? [] : [counted(chain, (each) => ownWeight(each, weights), hanging)];
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
}

function ownWeight(field: FieldDef, weights: Readonly<Record<string, number>>): number {
  const own = Object.prototype.hasOwnProperty.call(weights, field.key) ? weights[field.key] : undefined;
  return own ?? (field.required === true ? (weights[REQUIRED] ?? 0) : 0);
}

/** The field, then the one that it hangs on, and so on; null where one is gone or the chain comes back to itself. */
function chainOf(field: FieldDef, byKey: ReadonlyMap<string, FieldDef>): readonly FieldDef[] | null {
  const chain = [field];
  for (let on = field.condition?.field; on !== undefined;) {
    const above = byKey.get(on);
    if (above === undefined || chain.includes(above)) return null;
    chain.push(above);
    on = above.condition?.field;
  }
  return chain;
}

/** Each link of the chain has to fit, with its like, into the room that the one above leaves. */
function counted(
  chain: readonly FieldDef[],
  weightOf: (field: FieldDef) => number,
  hanging: ReadonlyMap<string, number>,
): CountedField {
  const top = chain[chain.length - 1];
  let weight = top === undefined ? 0 : weightOf(top);
  for (let at = chain.length - 2; at >= 0; at -= 1) {
    const [field, above] = [chain[at], chain[at + 1]];
    if (field === undefined || above === undefined) continue;
    const wanted = hanging.get(above.key) ?? 0;
    weight = wanted === 0 ? 0 : weightOf(field) * Math.min(1, weight / wanted);
  }
  return {
    key: chain[0]?.key ?? '',
    weight,
    only: chain.flatMap(({ key }) => ONLY[key] ?? []),
    conditions: chain.flatMap((field, at) => conditionOf(field, chain[at + 1])),
  };
}

/** A condition in values of the record: a flag that says no is an empty cell. */
function conditionOf({ condition }: FieldDef, above: FieldDef | undefined): CountedField['conditions'] {
  if (condition === undefined || above?.kind !== 'flag') return condition === undefined ? [] : [condition];
  return [
    { field: condition.field, in: condition.in.flatMap((value) => (value === 'yes' ? ['true'] : ['', 'false'])) },
  ];
}
