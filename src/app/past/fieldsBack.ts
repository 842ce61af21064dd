import { payloadIn } from '../../core/audit/payload';
import { wholeLines } from '../../core/audit/wholeLines';
import type { FieldValues } from '../../core/changeSet';
import type { RecordThen } from '../../core/history/recordAt';
import { stepsOf } from '../../core/history/steps';
import type { Issue } from '../../core/issue';
import { keepAsTyped } from '../../core/records/declined';
import { parseFields, type EntryContext } from '../../core/records/parseFields';
import type { LiveTable } from '../../core/schema/tables';
import type { CellScalar } from '../../core/values/value';
import type { Past } from './pastOf';

/** A record as it was and as it is. */
export interface ThenAndNow {
  readonly past: Past;
  readonly then: RecordThen;
  readonly at: string;
  readonly table: LiveTable;
  readonly current: FieldValues;
}

/** What is to be written so that fields are as they were, or why not. */
export interface FieldsBack {
  readonly changed: FieldValues;
  readonly issues: readonly Issue[];
  /** Why values stand as they were typed then, by field. */
  readonly declined: Readonly<Record<string, string>>;
}

/**
 * The chosen fields as they were, of which only those that differ: read by the one validator, since what was accepted then may
 * not be any more. A value whose standard form was declined then stays as it was typed.
 */
export function fieldsBack(back: ThenAndNow, keys: readonly string[], context: EntryContext): FieldsBack {
  const { table, current } = back;
  const issues = [...new Set(keys)].flatMap((key) => issueWith(back, key, context));
  const bad = new Set(issues.map((issue) => issue.field));
  const wanted = Object.fromEntries(
    keys.flatMap((key) => {
      const value = back.then.fields?.[key] ?? null;
      return bad.has(key) || value === (current[key] ?? null) ? [] : [[key, value] as const];
    }),
  );
  const parsed = parseFields(table, wanted, context);
  const kept = keepAsTyped(table, parsed, declinedThen(back, Object.keys(parsed.normalised)), context.schema);
  const changed = Object.fromEntries(
    Object.entries(kept.values).filter(([key, value]) => stored(value) !== (current[key] ?? null)),
  );
  return { changed, issues: [...issues, ...parsed.issues], declined: kept.declined };
}

/** A cell that says no is an empty one. */
function stored(value: CellScalar): CellScalar {
  return value === false ? null : value;
}

/** Why a field has no value of that time that could be written. */
function issueWith({ past, then, at, table }: ThenAndNow, key: string, { schema }: EntryContext): readonly Issue[] {
  const field = schema.field(table, key);
  if (field === undefined) return [{ code: 'field-gone', field: key, facts: { key } }];
  if (field.computed === true) return [{ code: 'field-computed', field: key, facts: { key } }];
  const named = { key, en: field.en, zh: field.zh };
  const came = past.newColumns.get(`${table} ${key}`);
  if (came !== undefined && came > at) return [{ code: 'field-newer', field: key, facts: { ...named, since: came } }];
  const isKnown = !then.unknown.includes(key) && (then.whole || key in (then.fields ?? {}));
  return isKnown ? [] : [{ code: 'value-unknown-then', field: key, facts: { ...named, at } }];
}

/** Of values that are not in standard form, why they were kept so by whoever wrote them last before the moment. */
function declinedThen({ past, then, at }: ThenAndNow, keys: readonly string[]): Readonly<Record<string, string>> {
  if (keys.length === 0) return {};
  const id = past.lines[0]?.recordId ?? '';
  const whole = wholeLines(past.lines);
  const steps = stepsOf(past.lines, id).filter((step) => step.at <= at && step.seq <= then.seq);
  return Object.fromEntries(
    keys.flatMap((key) => {
      const last = [...steps].reverse().find((step) => key in step.after);
      const said = whole.find((line) => line.seq === last?.seq)?.payload ?? '';
      const reason = payloadIn(said)?.declined?.[key];
      return reason === undefined ? [] : [[key, reason] as const];
    }),
  );
}
