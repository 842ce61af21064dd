import fc from 'fast-check';
import { chainEntries } from '../../../src/core/audit/chain';
import type { HistoryLine } from '../../../src/core/audit/entry';
import { lastKnown, payloadsOf } from '../../../src/core/audit/history';
import type { RecordPayload } from '../../../src/core/audit/payload';
import type { FieldValues } from '../../../src/core/changeSet';

const ID = 'C-000001-X';

/** Entries as the Audit tab has them, long payloads in parts. */
const entriesOf = (payloads: readonly unknown[], id = ID, table = 'customers'): readonly HistoryLine[] => {
  const head = { at: '', actor: '', origin: '', action: '', requestId: '' };
  const drafts = payloads.map((payload) => ({ ...head, table, recordId: id, payload: JSON.stringify(payload) }));
  return chainEntries({ seq: 0, hash: '' }, drafts, 'seed').entries;
};

const someFields = fc.dictionary(
  fc.constantFrom('name', 'phone', 'notes', 'stage'),
  fc.oneof(fc.constantFrom('王', 'x'.repeat(30_000), ''), fc.integer(), fc.constant(null), fc.boolean()),
  { maxKeys: 3 },
);
const anyPayload: fc.Arbitrary<RecordPayload> = fc.oneof(
  someFields.map((after) => ({ op: 'create' as const, after, version: 1 })),
  someFields.map((after) => ({ op: 'update' as const, before: 'unknown' as const, after, version: 2 })),
  fc.constant({ op: 'remove' as const, before: {}, version: 2 }),
);

/** The same by a map that is made, changed and thrown away. */
function model(payloads: readonly RecordPayload[]): FieldValues | null {
  let known: Map<string, string | number | boolean | null> | null = null;
  for (const { op, after = {} } of payloads) {
    if (op === 'remove') known = null;
    if (op === 'create') known = new Map();
    if (op !== 'remove') for (const [key, value] of Object.entries(after)) known?.set(key, value);
  }
  return known === null ? null : Object.fromEntries(known);
}

describe('lastKnown', () => {
  it('is what a record would hold after any series of creations, changes and removals', () => {
    fc.assert(
      fc.property(fc.array(anyPayload, { maxLength: 8 }), (payloads) => {
        expect(lastKnown(entriesOf(payloads), 'customers', ID)).toEqual(model(payloads));
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of rows, and not on entries of other records', () => {
    const own = entriesOf([
      { op: 'create', after: { name: '王', notes: 'x'.repeat(100_000) }, version: 1 },
      { op: 'update', before: { name: '王' }, after: { name: '李' }, version: 2 },
    ]);
    const others = [
      ...entriesOf([{ op: 'remove', version: 9 }], 'C-000002-V'),
      ...entriesOf([{ op: 'remove', version: 9 }], ID, 'purchases'),
    ];
    expect(lastKnown([...others, ...[...own].reverse()], 'customers', ID)).toMatchObject({ name: '李' });
  });

  it('passes over entries that tell of an action rather than of the record', () => {
    const entries = entriesOf([
      { op: 'create', after: { name: '王' }, version: 1 },
      { meant: 'C-000007-L', hit: ID, row: 9 },
    ]);
    expect(lastKnown(entries, 'customers', ID)).toEqual({ name: '王' });
  });

  it('knows nothing of a record without a creation on record', () => {
    const entries = entriesOf([{ op: 'update', before: 'unknown', after: { name: '王' }, version: 2 }]);
    expect(lastKnown(entries, 'customers', ID)).toBeNull();
    expect(lastKnown([], 'customers', ID)).toBeNull();
  });

  it.each(['', '{"op":', 'x', '5', '"text"', 'true', 'null'])(
    'ends with a payload that was damaged to %j',
    (payload) => {
      const [first, second] = entriesOf([
        { op: 'create', after: { name: '王' }, version: 1 },
        { op: 'update', before: {}, after: { name: '李' }, version: 2 },
      ]);
      expect(lastKnown([first!, { ...second!, payload }], 'customers', ID)).toBeNull();
    },
  );
});

describe('payloadsOf', () => {
  it('gives the payloads of one record by their numbers, parts put together', () => {
    const payloads = [
      { op: 'create', after: { notes: 'y'.repeat(120_000) }, version: 1 },
      { op: 'update', before: { notes: '' }, after: { notes: 'z' }, version: 2 },
    ];
    expect(payloadsOf([...entriesOf(payloads)].reverse(), 'customers', ID)).toEqual(payloads);
  });
});
