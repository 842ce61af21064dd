import type { Host } from '../../local/host';
import type { PreviewUndoReply } from '../../src/contract/undo';
import { actions, undo } from './support/actions';
import { makeTab } from './support/lists';
import { call, expectOk, registerHost, requestId, type Reply } from './support/register';
import { address, rowsOf, type SheetRecord } from './support/sheet';

/** Customers that stood, and rows that come behind them with the same paste. */
const STOOD = 200;
const NEW = 300;
const LATER = 10;

/** A row without what tells of its last touch. */
const plain = (row: SheetRecord): unknown => ({ ...row, row: 0, version: 0, updatedAt: 0, updatedBy: 0 });
const customers = (host: Host): readonly SheetRecord[] => rowsOf(host, 'customers');
const verified = (host: Host): unknown => call(host, 'apiVerifyAudit', {})['verified'];

const lines = (count: number, prefix: string): string =>
  Array.from({ length: count }, (_, index) => `${prefix} ${String(index)}`).join('\n');

let base: Host;
beforeAll(() => {
  base = registerHost();
  expectOk(base.callFunction('apiInstallAutomation', { requestId: requestId() }));
  base.paste(address(base, 'customers', 2, 'name'), lines(STOOD, 'Stood'));
});

describe('a paste over 200 customers and 300 new ones, and ten edits by hand after it', () => {
  it('undone, the ten edits stay, and all the rest is as before; a snapshot was taken first', () => {
    const host = base.copy();
    const before = customers(host).map(plain);
    host.paste(address(host, 'customers', 2, 'name'), lines(STOOD + NEW, 'Pasted'));
    const [paste] = actions(host);
    expect(paste).toMatchObject({ label: 'owner pasted 500 customers', records: 500 });
    // Five of those that stood get another name, five new ones a note.
    for (let index = 0; index < LATER / 2; index += 1) {
      host.edit(address(host, 'customers', 2 + index * 7, 'name'), `By hand ${String(index)}`);
      host.edit(address(host, 'customers', 2 + STOOD + index * 7, 'notes'), 'by hand');
    }
    const preview = expectOk(
      host.callFunction('apiPreviewUndo', { actionId: paste?.id }),
    ) as unknown as PreviewUndoReply;
    expect(preview.changes).toEqual({ customers: { create: 0, update: STOOD - 5, remove: NEW - 5 } });
    expect(preview.conflictCount).toBe(LATER);
    const reply = undo(host, paste?.id ?? '');
    expect(reply).toMatchObject({ kept: LATER, undone: preview.changes });
    expect(rowsOf(host, 'snapshots').map((row) => row['id'])).toContain(reply.safetySnapshotId);
    const after = customers(host);
    expect(after).toHaveLength(STOOD + 5);
    const edited = new Set(Array.from({ length: LATER / 2 }, (_, index) => index * 7));
    before.forEach((row, index) => {
      if (edited.has(index)) expect(after[index]).toMatchObject({ name: `By hand ${String(index / 7)}` });
      else expect(plain(after[index] ?? { row: 0 })).toEqual(row);
    });
    expect(after.slice(STOOD).map((row) => row['notes'])).toEqual(Array.from({ length: 5 }, () => 'by hand'));
    expect(verified(host)).toBe(true);
    expectOk(host.callFunction('apiRunJobs', { requestId: requestId() }));
    expect(actions(host)[0]).toMatchObject({ action: 'undo', undoes: paste?.id });
  });
});

describe('an import', () => {
  const list = [
    ['Name', 'Phone', 'Item', 'Amount'],
    ['Zhang San', '13800138001', 'Tea', 30],
    ['Li Si', '13800138002', 'Coffee', 50],
    ['', '', '', 80],
  ];
  const adopt = (host: Host): Reply => {
    const id = requestId();
    let reply = expectOk(
      host.callFunction('apiAdoptList', { requestId: id, tab: 'List', choices: { sort: 'orders' } }),
    );
    while (reply['done'] !== true) reply = expectOk(host.callFunction('apiContinueAdoption', { requestId: id }));
    return reply;
  };

  it('undone takes its customers and purchases away and its held lines back, and may be imported again', () => {
    const host = registerHost();
    makeTab(
      host,
      'List',
      list.map((row) => row.map((cell) => (cell === '' ? null : cell))),
    );
    const first = adopt(host)['result'];
    const content = (): unknown =>
      ['customers', 'purchases'].map((tab) =>
        rowsOf(host, tab).map((row) => ({ ...row, id: 0, customerId: 0, digest: 0 })),
      );
    const imported = content();
    const held = (): unknown => rowsOf(host, 'import').map((row) => row['status']);
    const [action] = actions(host);
    expect(action).toMatchObject({ kind: 'import', label: expect.stringContaining('owner imported') as unknown });
    undo(host, action?.id ?? '');
    expect([rowsOf(host, 'customers'), rowsOf(host, 'purchases')]).toEqual([[], []]);
    expect(held()).toEqual(['Import undone']);
    expect(adopt(host)['result']).toEqual(first);
    expect(content()).toEqual(imported);
    expect(held()).toEqual(['Import undone', 'Held']);
    expect(adopt(host)['result']).toMatchObject({ taken: 0, already: 2 });
  });

  it('an undone import comes back whole when its undo is undone, and counts as imported again', () => {
    const host = registerHost();
    makeTab(
      host,
      'List',
      list.map((row) => row.map((cell) => (cell === '' ? null : cell))),
    );
    adopt(host);
    const imported = rowsOf(host, 'customers').map((row) => [row['id'], row['name'], row['orders'], row['spent']]);
    undo(host, actions(host)[0]?.id ?? '');
    undo(host, actions(host)[0]?.id ?? '');
    expect(rowsOf(host, 'customers').map((row) => [row['id'], row['name'], row['orders'], row['spent']])).toEqual(
      imported,
    );
    expect(rowsOf(host, 'import').map((row) => row['status'])).toEqual(['Held']);
    expect(adopt(host)['result']).toMatchObject({ taken: 0, already: 2 });
    expect(verified(host)).toBe(true);
  });
});

describe('a restore and a run to Archive', () => {
  it('are undone like any other action', () => {
    const host = base.copy();
    const taken = expectOk(host.callFunction('apiTakeSnapshot', { requestId: requestId() })) as unknown as {
      snapshot: { id: string };
    };
    host.edit(address(host, 'customers', 2, 'name'), 'Renamed');
    const before = customers(host).map(plain);
    const id = requestId();
    expectOk(host.callFunction('apiRestoreSnapshot', { requestId: id, snapshotId: taken.snapshot.id }));
    expect(customers(host)[0]).toMatchObject({ name: 'Stood 0' });
    const [restore] = actions(host);
    expect(restore).toMatchObject({ kind: 'restore', label: expect.stringContaining('from a snapshot') as unknown });
    undo(host, restore?.id ?? '');
    expect(customers(host).map(plain)).toEqual(before);
    const ids = customers(host)
      .slice(3, 63)
      .map((row) => String(row['id']));
    expectOk(host.callFunction('apiArchive', { requestId: requestId(), ids, reason: 'moved away' }));
    expect(customers(host)).toHaveLength(STOOD - 60);
    const [archive] = actions(host);
    expect(archive).toMatchObject({ kind: 'archive', label: 'owner archived 60 customers', records: 120 });
    undo(host, archive?.id ?? '');
    expect(rowsOf(host, 'archive')).toEqual([]);
    const byId = (rows: readonly unknown[]): unknown[] =>
      [...(rows as { id: string }[])].sort((a, b) => a.id.localeCompare(b.id));
    expect(byId(customers(host).map(plain))).toEqual(byId(before));
    expect(verified(host)).toBe(true);
  });
});
