import type { Host } from '../../local/host';
import type { HistoryEntry, HistoryReply, MyDayReply } from '../../src/contract/replies';
import { faultsIn } from '../faults/support/registerState';
import { call, expectOk, OWNER, registerHost, requestId } from './support/register';
import { address, auditAbout, openReview, rowsOf, rowWith, systemOf } from './support/sheet';

const NAMES = ['Ann', 'Bob', 'Cai', 'Dora'];

function prepared(): Host {
  const host = registerHost();
  expectOk(host.callFunction('apiInstallAutomation', { requestId: requestId() }));
  NAMES.forEach((name, index) => {
    const fields = { name, phone: `1380013800${String(index)}`, notes: `about ${name}`, tags: 'VIP' };
    expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), fields }));
  });
  host.advanceTo(host.now + 3_600_000);
  return host;
}

const base = prepared();
const idOf = (host: Host, name: string): string => String(rowWith(host, 'customers', 'name', name)['id']);
const missing = (host: Host) => openReview(host).filter((line) => line['code'] === 'record-vanished');
/** When the sweep last read the rows. */
const sweptAt = (host: Host): string =>
  (JSON.parse(systemOf(host).get('job.sweep') ?? '') as { note: { whole: string } }).note.whole;
const sheetsCalls = (host: Host, from: number): number =>
  host.calls.slice(from).filter(({ service }) => service === 'Sheets').length;

describe('a row that somebody deleted', () => {
  it('is noticed by the next edit of another, offered in My day, and back as it was after one press', () => {
    const host = base.copy();
    const before = rowWith(host, 'customers', 'name', 'Bob');
    const { row } = before;
    host.doByHand(`delete row ${String(row)} in Customers`);
    host.edit(address(host, 'customers', 2, 'city'), 'Shanghai');
    expect(missing(host)).toMatchObject([{ recordId: before['id'], text: 'Bob' }]);
    const day = call(host, 'apiMyDay', {}) as unknown as MyDayReply;
    const [item] = day.review.items;
    expect(item).toMatchObject({ recordId: before['id'], putBack: { records: 1 } });
    const undo = { requestId: requestId(), actionId: item?.putBack?.actionId };
    expect(call(host, 'apiUndo', undo)).toMatchObject({ ok: true });
    const back = rowWith(host, 'customers', 'name', 'Bob');
    for (const key of ['id', 'phone', 'notes', 'tags', 'owner', 'stage', 'createdAt', 'createdBy'])
      expect([key, back[key]]).toEqual([key, before[key]]);
    expect(missing(host)).toEqual([]);
    host.advanceTo(host.now + 3_600_000);
    expect(faultsIn(host)).toEqual([]);
    expect(systemOf(host).get('counts')).toBe('{"customers":4}');
  });

  it('costs no edit a call where nothing is missing, and is noticed by the sweep of the hour where nobody edits', () => {
    const host = base.copy();
    const id = idOf(host, 'Cai');
    host.edit(address(host, 'customers', 2, 'city'), 'Beijing');
    const from = host.calls.length;
    host.edit(address(host, 'customers', 2, 'city'), 'Shanghai');
    const quiet = sheetsCalls(host, from);
    host.doByHand(`delete row ${String(rowWith(host, 'customers', 'name', 'Cai').row)} in Customers`);
    const again = host.calls.length;
    host.edit(address(host, 'customers', 2, 'city'), 'Suzhou');
    expect(sheetsCalls(host, again)).toBe(quiet + 3);
    expect(missing(host)).toHaveLength(1);
    const other = base.copy();
    other.doByHand(`delete row ${String(rowWith(other, 'customers', 'name', 'Cai').row)} in Customers`);
    other.advanceTo(other.now + 3_600_000);
    expect(missing(other)).toMatchObject([{ recordId: id }]);
    const since = sweptAt(host);
    expect(auditAbout(other, id).at(-1)).toMatchObject({
      action: 'vanished',
      actor: 'unknown',
      payload: { op: 'remove', before: { name: 'Cai', notes: 'about Cai', tags: 'VIP' }, since },
    });
    const [{ found }] = (call(other, 'apiGetHistory', { id }) as unknown as HistoryReply).entries as [HistoryEntry];
    expect(found?.since).toBe(since);
    expect(since < (found?.until ?? '')).toBe(true);
    const during = { id, at: since };
    expect(call(other, 'apiGetRecordAt', during)).toMatchObject({
      certain: false,
      window: found,
    });
  });

  it('and written over by another row, id and all, is offered back too', () => {
    const host = base.copy();
    const before = rowWith(host, 'customers', 'name', 'Bob');
    const text = rowsOf(host, 'customers')
      .filter(({ name }) => name === 'Ann')
      .map((row) => String(row['id']))[0];
    host.paste(`Customers!A${String(before.row)}`, `${text ?? ''}\tperson\tSomebody Else`);
    host.advanceTo(host.now + 3_600_000);
    host.advanceTo(host.now + 3_600_000);
    const standing = rowsOf(host, 'customers').map((row) => row['id']);
    const told = missing(host).map((line) => line['recordId']);
    expect(standing.includes(before['id'] ?? '') || told.includes(before['id'] ?? '')).toBe(true);
    expect(faultsIn(host)).toEqual([]);
    expect(call(host, 'apiVerifyAudit', {}, OWNER)).toMatchObject({ verified: true });
  });
});
