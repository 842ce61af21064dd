import type { HistoryLine } from '../audit/entry';
import type { FieldValues } from '../changeSet';
import type { CellScalar } from '../values/value';
import { stepsOf, type Step } from './steps';

/** A record as a snapshot holds it, and the number of the last entry of the trail that the snapshot had seen. */
export interface BaseRecord {
  readonly table: string;
  readonly fields: FieldValues;
  readonly seq: number;
}

/** A change of which only the window is known in which it happened, and the moment asked for lies in it. */
export interface OpenChange {
  /** '' where the record itself came or went. */
  readonly field: string;
  /** 'YYYY-MM-DD HH:mm'; '' where nobody knows. */
  readonly since: string;
  readonly until: string;
  /** What the field held at the end of the window; the record's fields say what it held at its beginning. */
  readonly other: CellScalar;
}

/** A record at a moment, as far as the trail tells. */
export interface RecordThen {
  /** Null: there was no such record then. */
  readonly fields: FieldValues | null;
  /** The tab in which it stood; '' where it is on no record. */
  readonly table: string;
  readonly gone: 'not-yet' | 'removed' | null;
  /** Whether everything above is certain. */
  readonly certain: boolean;
  /** False where fields that are not named are unknown rather than empty. */
  readonly whole: boolean;
  /** Fields of which nobody can tell what they held; where a value is named all the same, it is the last one known. */
  readonly unknown: readonly string[];
  readonly open: readonly OpenChange[];
  /** Of the last entry that it follows; 0 for none. */
  readonly version: number;
  readonly seq: number;
}

const nothing = { certain: true, whole: true, unknown: [], open: [], version: 0, seq: 0 } as const;

/**
 * A record as it was at the end of the minute `at` ('YYYY-MM-DD HH:mm'): the entries of the trail up to then, on a base where
 * there is one. Changes that a sweep found count from then on; until then they are told as open. What the trail does not say
 * is filled in from what later entries found before themselves, and else told as unknown. `counts` says which fields matter:
 * those that the register computes are in no history.
 */
export function recordAt(
  base: BaseRecord | null,
  lines: readonly HistoryLine[],
  at: string,
  id: string,
  counts: (field: string) => boolean = () => true,
): RecordThen {
  const steps = stepsOf(lines, id);
  const tables = new Set([...(base === null ? [] : [base.table]), ...steps.map((step) => step.table)]);
  const thens = [...tables].map((table) =>
    tableAt(
      base?.table === table ? base : null,
      table,
      steps.filter((step) => step.table === table),
      at,
      counts,
    ),
  );
  // Moved to Archive, it stands there and is gone here; of two places, the one that was written last.
  const standing = thens.filter((then) => then.fields !== null);
  const best = (standing.length > 0 ? standing : thens).reduce<RecordThen | null>(
    (found, then) => (found === null || then.seq > found.seq ? then : found),
    null,
  );
  return best ?? { ...nothing, fields: null, table: '', gone: 'not-yet' };
}

/** What is known of a record in one tab, while its steps are followed. */
interface Known {
  readonly exists: boolean;
  readonly fields: Record<string, CellScalar>;
  readonly whole: boolean;
  readonly doubtful: Set<string>;
  /** When and by which entry it was last touched. */
  readonly last: Step | null;
  readonly seen: boolean;
}

function tableAt(
  base: BaseRecord | null,
  table: string,
  all: readonly Step[],
  at: string,
  counts: (field: string) => boolean,
): RecordThen {
  const steps = all.filter((step) => base === null || step.seq > base.seq);
  const past = steps.filter((step) => step.at <= at);
  const future = steps.slice(past.length);
  let known = begun(base, steps[0]);
  for (const step of past) known = follow(known, step);
  const { last } = known;
  const head = { table, version: last?.version ?? versionIn(base), seq: last?.seq ?? base?.seq ?? 0 };
  if (!known.exists) {
    const open = existenceOpen(future[0], at, 'create');
    const gone = known.seen ? ('removed' as const) : ('not-yet' as const);
    // What was erased may have told of a time before.
    const certain = open.length === 0 && (known.seen || future[0]?.op !== 'erased');
    return { ...nothing, ...head, fields: null, gone, open, certain };
  }
  const { fields, doubtful, whole } = filledIn(known, future);
  const open = [...openFields(fields, last, future, at, counts), ...existenceOpen(future[0], at, 'remove')];
  const unknown = [...doubtful].filter(counts).sort();
  const certain = whole && unknown.length === 0 && open.length === 0;
  return { ...head, fields: stamped(fields, last), gone: null, certain, whole, unknown, open };
}

function versionIn(base: BaseRecord | null): number {
  return Number(base?.fields['version'] ?? 0);
}

/** Before the first step: the base; nothing, where the trail begins with the creation; else a record of unknown fields. */
function begun(base: BaseRecord | null, first: Step | undefined): Known {
  const empty = { doubtful: new Set<string>(), last: null };
  if (base !== null) return { ...empty, exists: true, fields: { ...base.fields }, whole: true, seen: true };
  const exists = first !== undefined && first.op !== 'create' && first.op !== 'erased';
  return { ...empty, exists, fields: {}, whole: !exists, seen: exists };
}

function follow(known: Known, step: Step): Known {
  const last = step;
  switch (step.op) {
    case 'create':
      return { exists: true, fields: { ...step.after }, whole: true, doubtful: new Set(), last, seen: true };
    case 'remove':
      return { ...known, exists: false, last, seen: true };
    case 'update': {
      const before = step.before === 'unknown' ? {} : step.before;
      const doubtful = new Set([...known.doubtful].filter((field) => !(field in step.after)));
      const fields = { ...(known.exists ? known.fields : before), ...step.after };
      return { exists: true, fields, whole: known.exists && known.whole, doubtful, last, seen: true };
    }
    case 'erased':
      // It may have said anything, also that the record came or went: nothing of before is certain any more.
      return {
        exists: true,
        fields: known.fields,
        whole: false,
        doubtful: new Set(Object.keys(known.fields)),
        last: { ...step, version: known.last?.version ?? 0 },
        seen: true,
      };
  }
}

/** Fields that are unknown, filled in from what the next entries found before themselves. */
function filledIn(known: Known, future: readonly Step[]): Pick<Known, 'fields' | 'doubtful' | 'whole'> {
  const fields = { ...known.fields };
  const doubtful = new Set(known.doubtful);
  const settled = new Set(Object.keys(fields).filter((field) => !doubtful.has(field)));
  let { whole } = known;
  for (const step of future) {
    if (step.op === 'erased' || step.op === 'create' || (whole && doubtful.size === 0)) break;
    if (step.before === 'unknown') {
      // What it found is not known: later entries tell of what it left.
      for (const field of Object.keys(step.after)) if (!settled.has(field)) doubtful.add(field);
      for (const field of Object.keys(step.after)) settled.add(field);
      continue;
    }
    for (const [field, value] of Object.entries(step.before)) {
      if (settled.has(field)) continue;
      fields[field] = value;
      settled.add(field);
      doubtful.delete(field);
    }
    if (step.op === 'remove') {
      // A removal holds the whole record: what it does not name was empty.
      for (const field of [...doubtful].filter((each) => !settled.has(each))) {
        fields[field] = null;
        doubtful.delete(field);
      }
      whole = true;
    }
  }
  return { fields, doubtful, whole };
}

/** Changes of fields that happened in a window in which the moment lies. */
function openFields(
  fields: FieldValues,
  last: Step | null,
  future: readonly Step[],
  at: string,
  counts: (field: string) => boolean,
): readonly OpenChange[] {
  const open = new Map<string, OpenChange>();
  const told = new Set<string>();
  for (const step of future) {
    if (step.op === 'erased' || step.op === 'create') break;
    for (const [field, other] of Object.entries(step.op === 'remove' ? {} : step.after)) {
      if (told.has(field) || !counts(field)) continue;
      told.add(field);
      if (step.since !== undefined && step.since <= at)
        open.set(field, { field, since: step.since, until: step.at, other });
      else if (step.before !== 'unknown' && field in step.before && differs(step.before[field], fields[field]))
        // An entry found another value than the one before it left: somebody changed it in between, and no sweep saw it.
        open.set(field, { field, since: last?.at ?? '', until: step.at, other: step.before[field] ?? null });
    }
  }
  return [...open.values()];
}

function differs(a: CellScalar | undefined, b: CellScalar | undefined): boolean {
  return (a ?? null) !== (b ?? null);
}

/** Whether the record may have come, or gone, by then: a sweep found it later. */
function existenceOpen(next: Step | undefined, at: string, op: 'create' | 'remove'): readonly OpenChange[] {
  if (next?.op !== op || next.since === undefined || next.since > at) return [];
  return [{ field: '', since: next.since, until: next.at, other: null }];
}

/** Who changed it last, and when, where its tab keeps that. */
function stamped(fields: FieldValues, last: Step | null): FieldValues {
  if (last === null || last.op === 'erased') return fields;
  const stamps = 'updatedAt' in fields && last.op === 'update' ? { updatedAt: last.at, updatedBy: last.actor } : {};
  return { ...fields, ...stamps, ...(last.version === 0 ? {} : { version: last.version }) };
}
