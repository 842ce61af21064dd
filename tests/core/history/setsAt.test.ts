import fc from 'fast-check';
import type { HistoryLine } from '../../../src/core/audit/entry';
import type { RecordPayload } from '../../../src/core/audit/payload';
import type { FieldValues } from '../../../src/core/changeSet';
import { setsAt } from '../../../src/core/history/setsAt';
import type { RecordSets } from '../../../src/core/snapshots/snapshot';

const TABLES = ['customers', 'archive'] as const;
const IDS = ['C-000001-G', 'C-000002-E', 'C-000003-C'] as const;
const FIELDS = ['name', 'city', 'notes'] as const;
const time = (minute: number): string => `2026-11-20 10:${String(minute).padStart(2, '0')}`;
const entered = (): boolean => true;

type Table = (typeof TABLES)[number];
type State = Readonly<Record<string, FieldValues>>;

const line = (seq: number, minute: number, table: Table, id: string, payload: object | null): HistoryLine => ({
  seq,
  at: time(minute),
  table,
  recordId: id,
  part: '',
  payload: payload === null ? '' : JSON.stringify(payload),
  actor: 'wang@example.com',
  origin: 'form',
  action: 'save',
});

const act = fc.record({
  does: fc.constantFrom('save' as const, 'save' as const, 'remove' as const, 'move' as const, 'confirm' as const),
  table: fc.constantFrom(...TABLES),
  id: fc.constantFrom(...IDS),
  field: fc.constantFrom(...FIELDS),
  value: fc.constantFrom('a', 'b', 'c', null),
});

/** What the trail says of a row of acts, and how everything stood behind each. */
function live(acts: readonly (typeof act extends fc.Arbitrary<infer A> ? A : never)[]) {
  const lines: HistoryLine[] = [];
  const states: State[] = [{}];
  let now: Record<string, FieldValues> = {};
  const tell = (minute: number, table: Table, id: string, payload: Omit<RecordPayload, 'version'> | object): void => {
    lines.push(line(lines.length + 1, minute, table, id, { ...payload, ...('op' in payload ? { version: 1 } : {}) }));
  };
  acts.forEach(({ does, table, id, field, value }, index) => {
    const [minute, key] = [index + 1, `${table} ${id}`];
    const was = now[key];
    const other = TABLES.find((each) => each !== table) ?? table;
    const { [key]: _, ...without } = now;
    if (does === 'confirm') tell(minute, table, id, { field, how: 'phone' });
    else if (does === 'save' && was === undefined) {
      now = { ...now, [key]: { [field]: value } };
      tell(minute, table, id, { op: 'create', after: value === null ? {} : { [field]: value } });
    } else if (does === 'save' && was !== undefined) {
      now = { ...now, [key]: { ...was, [field]: value } };
      tell(minute, table, id, { op: 'update', before: { [field]: was[field] ?? null }, after: { [field]: value } });
    } else if (was !== undefined) {
      now = without;
      tell(minute, table, id, { op: 'remove', before: was });
      if (does === 'move' && now[`${other} ${id}`] === undefined) {
        now = { ...now, [`${other} ${id}`]: was };
        tell(minute, other, id, { op: 'create', after: was });
      }
    }
    states.push(now);
  });
  return { lines, states };
}

const setsOf = (state: State): RecordSets =>
  Object.fromEntries(
    TABLES.map((table) => [
      table,
      {
        fields: [...FIELDS],
        records: Object.entries(state).flatMap(([key, fields]) =>
          key.startsWith(`${table} `) ? [{ id: key.slice(table.length + 1), fields }] : [],
        ),
      },
    ]),
  );

const plain = (sets: RecordSets): unknown =>
  Object.entries(sets).flatMap(([table, { records }]) =>
    records.map(({ id, fields }) => [table, id, ...FIELDS.map((field) => fields[field] ?? null)].join(' ')).sort(),
  );

describe('the register at a moment, going back from now', () => {
  it('is what it was then, whatever came, changed, moved and went since', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 30 }), fc.nat(30), (acts, minute) => {
        const { lines, states } = live(acts);
        const then = states[Math.min(minute, acts.length)] ?? {};
        const told = setsAt(setsOf(states[acts.length] ?? {}), lines, time(minute), entered);
        expect(plain(told.sets)).toEqual(plain(setsOf(then)));
        expect(told.unsure).toBe(0);
      }),
      { numRuns: 400 },
    );
  });

  const [ann] = IDS;
  const current = setsOf({ [`customers ${ann}`]: { name: 'Ann', city: 'Wuxi' } });

  it('keeps a record as it stands where what was done first cannot be read, and counts it as unsure', () => {
    const told = setsAt(current, [line(1, 5, 'customers', ann, null)], time(1), entered);
    expect([plain(told.sets), told.unsure]).toEqual([plain(current), 1]);
  });

  it('takes back what a sweep found, and counts a record as unsure where it may have happened before', () => {
    const found = { op: 'update', before: { city: 'Suzhou' }, after: { city: 'Wuxi' }, version: 2, since: time(0) };
    const told = setsAt(current, [line(1, 5, 'customers', ann, found)], time(1), entered);
    expect(plain(told.sets)).toEqual([`customers ${ann} Ann Suzhou `]);
    expect(told.unsure).toBe(1);
  });

  it('gives the team’s own cells of a record that went, and of one that stands those of now', () => {
    const gone = { op: 'remove', before: { name: 'Bo' }, own: { Shelf: 'B4' }, version: 1 };
    const own = { Shelf: 'C1' };
    const standing = { customers: { fields: ['name'], records: [{ id: ann, fields: { name: 'Ann' }, own }] } };
    const renamed = { op: 'update', before: { name: 'Anna' }, after: { name: 'Ann' }, version: 2 };
    const lines = [line(1, 5, 'customers', IDS[1], gone), line(2, 6, 'customers', ann, renamed)];
    expect(setsAt(standing, lines, time(1), entered).sets['customers']?.records).toEqual([
      { id: ann, fields: { name: 'Anna' }, own },
      { id: IDS[1], fields: { name: 'Bo' }, own: { Shelf: 'B4' } },
    ]);
  });
});
