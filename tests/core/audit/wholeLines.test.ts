import { byRecord } from '../../../src/core/audit/byRecord';
import { chainEntries } from '../../../src/core/audit/chain';
import { auditEntry, entryHead, type AuditEntry } from '../../../src/core/audit/entry';
import { lastState } from '../../../src/core/audit/history';
import { payloadIn } from '../../../src/core/audit/payload';
import { wholeLines } from '../../../src/core/audit/wholeLines';
import { stepsOf } from '../../../src/core/history/steps';

const ID = 'C-000001-G';

/** Entries 1, 2–4 (in three parts) and 5 about one record. */
function trail(): readonly AuditEntry[] {
  const head = { at: '2026-11-22 09:00', actor: 'a', origin: 'form', action: 'save', requestId: 'r' };
  const about = { ...head, table: 'customers', recordId: ID };
  const payloads = [
    { op: 'create', after: { name: 'Ann' }, version: 1 },
    { op: 'update', before: { notes: null }, after: { notes: 'x'.repeat(100_000) }, version: 2 },
    { op: 'update', before: { name: 'Ann' }, after: { name: 'Anna' }, version: 3 },
  ];
  const drafts = payloads.map((payload) => ({ ...about, payload: JSON.stringify(payload) }));
  return chainEntries({ seq: 0, hash: '' }, drafts, 'seed').entries;
}
const without = (seq: number): readonly AuditEntry[] => trail().filter((entry) => entry.seq !== seq);

describe('lines of the trail', () => {
  it('put parts 1/3 to 3/3 together under the number of the first, whatever the order of rows', () => {
    const whole = wholeLines([...trail()].reverse());
    expect(whole.map(({ seq }) => seq)).toEqual([1, 2, 5]);
    expect(payloadIn(whole[1]?.payload ?? '')).toMatchObject({ op: 'update', version: 2 });
  });

  it.each([2, 3, 4])('leave the entries around it as they are where row %i of a long payload was deleted', (seq) => {
    const ops = stepsOf(without(seq), ID).map(({ op }) => op);
    expect([ops[0], ops[ops.length - 1]]).toEqual(['create', 'update']);
    expect(ops.slice(1, -1)).not.toContain('update');
    expect(ops).toContain('erased');
    expect(lastState(without(seq), 'customers', ID)).toBeNull();
  });

  it('are found by their record, and none for a record that is not told of', () => {
    const other = trail().map((entry) => ({ ...entry, recordId: 'C-000002-E' }));
    const lines = byRecord([...other, ...trail()]);
    expect(lines.of('customers', ID)).toEqual(trail());
    expect(lines.of('purchases', ID)).toEqual([]);
    expect(lines.all).toHaveLength(10);
  });
});

describe('a row of the Audit tab', () => {
  it('is read as it was written, and blank where a column was not read', () => {
    const [entry] = trail();
    expect(auditEntry({ ...entry })).toEqual(entry);
    expect(entryHead({ seq: 7, action: 'save' })).toMatchObject({ seq: 7, action: 'save', requestId: '', part: '' });
    expect(entryHead({})).not.toHaveProperty('payload');
  });
});
