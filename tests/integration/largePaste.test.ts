import type { Host } from '../../local/host';
import { actions, undo } from './support/actions';
import { call, expectOk, OWNER, registerHost, requestId } from './support/register';
import { address, auditOf, openReview, putCell, rowsOf, typeUnseen, valueAt } from './support/sheet';

const ROWS = 2_000;
const HOUR_MS = 3_600_000;
let base: Host;
/** With 2,000 pasted customers. */
let filled: Host;
let cost: { readonly read: number; readonly write: number };

/** A name and a phone as people write them; every hundredth phone is none. */
const lines = Array.from({ length: ROWS }, (_, index) => {
  const phone = index % 100 === 0 ? 'ask reception' : `138 0013 ${String(1_000 + index)}`;
  return `客户 ${String(index)}\t\t\t\t\t\t${phone}`;
});

beforeAll(() => {
  base = registerHost();
  expectOk(base.callFunction('apiInstallAutomation', { requestId: requestId() }));
  filled = base.copy();
  const { executions } = filled.paste(address(filled, 'customers', 2, 'name'), lines.join('\n'));
  expect(executions.map((run) => run.ok)).toEqual([true]);
  cost = executions[0]?.calls ?? { read: 0, write: 0 };
});

const idsOf = (host: Host): readonly unknown[] => rowsOf(host, 'customers').map((row) => row['id']);

describe('a paste of 2,000 rows', () => {
  it('costs six calls to Google at most', () => {
    expect(cost.read + cost.write).toBeLessThanOrEqual(6);
  });

  it('is in standard form when the trigger is done, each row with an id and an entry of its own', () => {
    const rows = rowsOf(filled, 'customers');
    expect(rows).toHaveLength(ROWS);
    expect(rows[1]).toMatchObject({ name: '客户 1', phone: '+8613800131001', version: 1 });
    expect(new Set(idsOf(filled)).size).toBe(ROWS);
    const created = auditOf(filled).filter((entry) => entry.table === 'customers');
    expect(created).toHaveLength(ROWS);
    expect(created.every((entry) => entry.origin === 'paste' && entry.payload.op === 'create')).toBe(true);
    expect(call(filled, 'apiVerifyAudit', {})['verified']).toBe(true);
  });

  it('leaves each of the twenty doubtful values as it was typed, with a line of its own in Review', () => {
    const doubtful = rowsOf(filled, 'customers').filter((row) => row['phone'] === 'ask reception');
    expect(doubtful).toHaveLength(ROWS / 100);
    expect(openReview(filled).map((line) => line['recordId'])).toEqual(doubtful.map((row) => row['id']));
  });

  it('over 2,000 records costs six calls at most, and tells what stood there before', () => {
    const host = filled.copy();
    const texts = lines.map((_, index) => `wants  tea ${String(index)}`).join('\n');
    const { executions } = host.paste(address(host, 'customers', 2, 'company'), texts);
    const [run] = executions;
    expect(run?.ok).toBe(true);
    expect((run?.calls.read ?? 9) + (run?.calls.write ?? 9)).toBeLessThanOrEqual(6);
    expect(valueAt(host, 'customers', 2, 'company')).toBe('wants tea 0');
    expect(auditOf(host).at(-1)?.payload).toMatchObject({
      before: { company: null },
      after: { company: 'wants tea 1999' },
    });
  });

  it('over the ids gives every row its id back', () => {
    const host = filled.copy();
    const before = idsOf(host);
    const { executions } = host.paste(address(host, 'customers', 2, 'id'), lines.map(() => 'x').join('\n'));
    expect(executions.map((run) => run.ok)).toEqual([true]);
    expect(idsOf(host)).toEqual(before);
  });

  it('that no trigger saw is in standard form after one hourly run, audited as found by it', () => {
    const host = base.copy();
    for (let index = 0; index < 50; index += 1)
      typeUnseen(host, 'customers', index + 2, 'name', `客户 ${String(index)}`);
    host.advanceTo(host.now + HOUR_MS);
    const entries = auditOf(host).filter((entry) => entry.table === 'customers');
    expect(entries).toHaveLength(50);
    expect(new Set(entries.map((entry) => `${entry.origin} ${entry.actor}`))).toEqual(new Set(['sweep unknown']));
  });
});

describe('a paste of 2,040 rows, which one look does not carry', () => {
  const long = Array.from({ length: ROWS + 40 }, (_, index) => `Long ${String(index)}`).join('\n');
  const told = (host: Host): ReturnType<typeof actions> => actions(host, OWNER, { kind: 'sheet' });
  /** Pastes, and numbers the writes of the trigger. */
  const paste = (host: Host): readonly number[] => {
    const from = host.calls.length;
    host.paste(address(host, 'customers', 2, 'name'), long, { as: 'ann@example.com' });
    return host.calls.slice(from).flatMap(({ kind }, index) => (kind === 'write' ? [index + 1] : []));
  };

  it('is one action of who pasted it, whole when the trigger is done', () => {
    const host = base.copy();
    const writes = paste(host);
    expect(writes).toHaveLength(3);
    expect(new Set(idsOf(host)).size).toBe(ROWS + 40);
    expect(told(host)).toMatchObject([{ records: ROWS + 40, by: 'ann@example.com' }]);
  });

  it('is one action also where the trigger died on the way and the next hour went on with it, and one undo', () => {
    const host = base.copy();
    const writes = paste(base.copy());
    host.setFaults([{ call: writes[2] ?? 0, when: 'before', kind: 'kill' }]);
    paste(host);
    host.setFaults([]);
    expect(told(host)).toMatchObject([{ records: ROWS }]);
    host.advanceTo(host.now + HOUR_MS);
    const [action, ...others] = told(host);
    expect(action).toMatchObject({ records: ROWS + 40, by: 'ann@example.com' });
    expect(others).toEqual([]);
    expect(undo(host, action?.id ?? '')).toMatchObject({ done: true, kept: 0 });
    expect(rowsOf(host, 'customers')).toEqual([]);
    expect(call(host, 'apiVerifyAudit', {})['verified']).toBe(true);
  });
});

describe('a hundred ids that were cleared where no trigger saw it', () => {
  it('stand again after one hourly run', () => {
    const host = filled.copy();
    const before = idsOf(host);
    for (let row = 2; row < 102; row += 1) putCell(host, 'customers', row, 'id', undefined);
    host.advanceTo(host.now + HOUR_MS);
    expect(idsOf(host)).toEqual(before);
  });
});
