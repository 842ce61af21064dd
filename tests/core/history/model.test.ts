import fc from 'fast-check';
import type { HistoryLine } from '../../../src/core/audit/entry';
import type { RecordPayload } from '../../../src/core/audit/payload';
import type { FieldValues } from '../../../src/core/changeSet';
import { recordAt } from '../../../src/core/history/recordAt';

const ID = 'C-000001-G';
const FIELDS = ['name', 'city', 'notes'] as const;
const VALUES = ['a', 'b', 'c', null] as const;
const time = (minute: number): string =>
  `2026-11-20 ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const anyFields = fc.record({
  name: fc.constantFrom(...VALUES),
  city: fc.constantFrom(...VALUES),
  notes: fc.constantFrom(...VALUES),
});
const anyAct = fc.oneof(
  fc.record({
    does: fc.constantFrom('save' as const, 'hand' as const),
    field: fc.constantFrom(...FIELDS),
    value: fc.constantFrom(...VALUES),
  }),
  fc.record({ does: fc.constantFrom('sweep' as const, 'remove' as const) }),
  fc.record({ does: fc.constant('make' as const), fields: anyFields }),
);
const anyLife = fc.array(fc.tuple(anyAct, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 25 });

type State = Record<string, FieldValues[string]> | null;

/** A register of one record: what its trail says, what stands there, and what a sweep has yet to find. */
interface Model {
  readonly lines: HistoryLine[];
  /** What the record was, by what the register knew, and what truly stood there, from a minute on. */
  readonly told: { readonly minute: number; readonly state: State }[];
  readonly truth: { readonly minute: number; readonly state: State }[];
}

function live(life: readonly (readonly [{ readonly does: string } & Record<string, unknown>, number])[]): Model {
  const model: Model = { lines: [], told: [], truth: [] };
  let minute = 0;
  let known = null as State;
  let stands = null as State;
  let version = 0;
  let swept = '';
  const tell = (payload: Omit<RecordPayload, 'version'>): void => {
    version += 1;
    const who = { actor: 'wang@example.com', origin: 'form', action: 'save' };
    const text = JSON.stringify({ ...payload, version });
    model.lines.push({
      seq: model.lines.length + 1,
      table: 'customers',
      recordId: ID,
      part: '',
      payload: text,
      at: time(minute),
      ...who,
    });
  };
  /** A sweep, and every save behind one: the register looks at the row before it writes it. */
  const find = (): void => {
    if (known === null || stands === null) return;
    const fields = FIELDS.filter((field) => known?.[field] !== stands?.[field]);
    const pick = (state: State): FieldValues =>
      Object.fromEntries(fields.map((field) => [field, state?.[field] ?? null]));
    if (fields.length > 0) tell({ op: 'update', before: pick(known), after: pick(stands), since: swept });
    known = { ...stands };
  };
  for (const [act, wait] of life) {
    minute += wait;
    const field = String(act['field']);
    if (act.does === 'make' && stands === null) {
      stands = { ...(act['fields'] as FieldValues) };
      known = { ...stands };
      tell({ op: 'create', after: Object.fromEntries(Object.entries(stands).filter(([, value]) => value !== null)) });
    } else if (act.does === 'hand' && stands !== null) {
      // A value of its own each time: one that was changed and changed back between two sweeps is in no trail.
      stands = { ...stands, [field]: `by hand ${String(minute)}` };
    } else if (act.does === 'save' && stands !== null) {
      find();
      const before = { [field]: stands[field] ?? null };
      stands = { ...stands, [field]: act['value'] as string | null };
      known = { ...stands };
      tell({ op: 'update', before, after: { [field]: stands[field] ?? null } });
    } else if (act.does === 'remove' && stands !== null) {
      find();
      tell({ op: 'remove', before: stands });
      stands = known = null;
    } else if (act.does === 'sweep') {
      find();
      swept = time(minute);
    }
    model.told.push({ minute, state: known === null ? null : { ...known } });
    model.truth.push({ minute, state: stands === null ? null : { ...stands } });
  }
  return model;
}

const stateAt = (states: Model['told'], minute: number): State =>
  [...states].reverse().find((each) => each.minute <= minute)?.state ?? null;
const filled = (fields: FieldValues | null): FieldValues | null =>
  fields === null ? null : Object.fromEntries(FIELDS.map((field) => [field, fields[field] ?? null]));

const counts = (field: string): boolean => (FIELDS as readonly string[]).includes(field);

describe('a record at any minute of its life', () => {
  it('is what a simple model remembers, unseen edits counting from the sweep that found them', () => {
    fc.assert(
      fc.property(anyLife, fc.integer({ min: 0, max: 240 }), (life, minute) => {
        const { lines, told } = live(life);
        const then = recordAt(null, lines, time(minute), ID, counts);
        expect(filled(then.fields)).toEqual(stateAt(told, minute));
      }),
      { numRuns: 500 },
    );
  });

  it('is what truly stood there in every field that is not told as open', () => {
    fc.assert(
      fc.property(anyLife, fc.integer({ min: 0, max: 240 }), (life, minute) => {
        // What is never swept is never found: the life ends with a sweep.
        const { lines, truth } = live([...life, [{ does: 'sweep' }, 1]]);
        const then = recordAt(null, lines, time(minute), ID, counts);
        const real = stateAt(truth, minute);
        if (real === null || then.fields === null) {
          expect(then.fields).toEqual(real);
          return;
        }
        const open = new Set(then.open.map((each) => each.field));
        for (const field of FIELDS.filter((each) => !open.has(each)))
          expect([field, then.fields[field] ?? null]).toEqual([field, real[field] ?? null]);
      }),
      { numRuns: 300 },
    );
  });

  it('never names a field as open outside of its window', () => {
    fc.assert(
      fc.property(anyLife, fc.integer({ min: 0, max: 240 }), (life, minute) => {
        const { lines } = live(life);
        for (const { since, until } of recordAt(null, lines, time(minute), ID, counts).open) {
          expect(since <= time(minute) && time(minute) < until).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
