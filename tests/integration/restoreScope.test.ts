import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Host } from '../../local/host';
import { deleteColumnAt } from '../../local/sheets';
import { call, expectOk, OWNER, registerHost, requestId, type Reply } from './support/register';
import {
  addMember,
  address,
  auditOf,
  columnOf,
  putCell,
  rowsOf,
  rowWith,
  systemOf,
  tabOf,
  type AuditLine,
} from './support/sheet';

let base: Host;
let snapshotId: string;
const ids = new Map<string, string>();

const save = (host: Host, fields: object): string =>
  (
    expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), fields })) as unknown as {
      customer: { id: string };
    }
  ).customer.id;
const names = (host: Host, tab = 'customers'): readonly unknown[] =>
  rowsOf(host, tab)
    .filter((row) => row['id'] !== null)
    .map((row) => row['name'])
    .sort();
const idOf = (name: string): string => ids.get(name) ?? '';

function restore(host: Host, wish: object = {}): Reply {
  const request = { requestId: requestId(), snapshotId, ...wish };
  let reply = call(host, 'apiRestoreSnapshot', request);
  while (reply.ok && reply['done'] !== true) reply = call(host, 'apiRestoreSnapshot', request);
  return reply;
}

beforeAll(() => {
  base = registerHost();
  for (const name of ['Zoe', 'Ann', 'Mia']) {
    ids.set(name, save(base, { name, owner: OWNER, notes: `about ${name}` }));
    expectOk(
      base.callFunction('apiAddPurchase', {
        requestId: requestId(),
        customerId: idOf(name),
        fields: { item: 'Tea', quantity: 1, amount: 10 },
      }),
    );
  }
  snapshotId = (
    expectOk(base.callFunction('apiTakeSnapshot', { requestId: requestId() })) as unknown as {
      snapshot: { id: string };
    }
  ).snapshot.id;
  base.wait(3_600);
  base.edit(address(base, 'customers', rowWith(base, 'customers', 'name', 'Ann').row, 'notes'), 'overwritten');
  base.doByHand(`delete row ${String(rowWith(base, 'customers', 'name', 'Zoe').row)} in Customers`);
  base.doByHand('delete row 2 in Purchases');
  save(base, { name: 'Eve' });
});

describe('a restore of a part', () => {
  it('is told field by field beforehand, and nothing is written', () => {
    const host = base.copy();
    const { revision } = host.register;
    const preview = call(host, 'apiPreviewRestore', { snapshotId });
    expect(preview).toMatchObject({
      totals: { added: 2, changed: 1, removed: 1 },
      capped: false,
      removed: [{ name: 'Eve' }],
      changed: [
        {
          name: 'Ann',
          owner: OWNER,
          fields: [{ label: 'Notes', beforeText: 'overwritten', afterText: 'about Ann' }],
        },
      ],
      held: [],
      missing: [],
    });
    expect(host.register.revision).toBe(revision);
  });

  it('of one tab leaves the others as they are', () => {
    const host = base.copy();
    expect(restore(host, { tables: ['purchases'] })).toMatchObject({ restored: { purchases: { create: 1 } } });
    expect(names(host)).toEqual(['Ann', 'Eve', 'Mia']);
    expect(rowsOf(host, 'purchases').filter((row) => row['id'] !== null)).toHaveLength(3);
  });

  it('of one record brings that one back and leaves what came since', () => {
    const host = base.copy();
    const reply = restore(host, { ids: [idOf('Zoe')] });
    expect(reply).toMatchObject({ restored: { customers: { create: 1, update: 0, remove: 0 } } });
    expect(names(host)).toEqual(['Ann', 'Eve', 'Mia', 'Zoe']);
    expect(rowWith(host, 'customers', 'name', 'Ann')['notes']).toBe('overwritten');
    const told = auditOf(host).filter((entry) => entry.action === 'restore');
    expect(told.at(-1)?.payload).toMatchObject({ snapshotId, ids: [idOf('Zoe')] });
    const requests = rowsOf(host, 'audit').filter((row) => row['action'] === 'restore');
    expect(new Set(requests.map((row) => row['requestId'])).size).toBe(1);
  });

  it('leaves a customer alone to whom the id was given anew, says so, and goes over them only when told to', () => {
    const host = base.copy();
    const { row } = rowWith(host, 'customers', 'name', 'Eve');
    putCell(host, 'customers', row, 'id', { value: idOf('Zoe') });
    const held = [{ id: idOf('Zoe'), name: 'Eve', savedName: 'Zoe' }];
    expect(call(host, 'apiPreviewRestore', { snapshotId, ids: [idOf('Zoe')] })).toMatchObject({ held });
    expect(restore(host, { ids: [idOf('Zoe')] })).toMatchObject({ restored: {}, held: 1 });
    expect(names(host)).toEqual(['Ann', 'Eve', 'Mia']);
    expect(restore(host, { ids: [idOf('Zoe')], overwrite: true })).toMatchObject({ ok: true });
    expect(names(host)).toEqual(['Ann', 'Mia', 'Zoe']);
  });

  it('brings an archived customer back out of the archive, as one who stands in one of both tabs', () => {
    const host = base.copy();
    expectOk(host.callFunction('apiArchive', { requestId: requestId(), ids: [idOf('Mia')], reason: 'moved away' }));
    expect([names(host), names(host, 'archive')]).toEqual([['Ann', 'Eve'], ['Mia']]);
    expect(restore(host, { tables: ['customers'] })).toMatchObject({ ok: true, done: true });
    expect([names(host), names(host, 'archive')]).toEqual([['Ann', 'Mia', 'Zoe'], []]);
    expect(call(host, 'apiVerifyAudit', {})).toMatchObject({ verified: true });
  });

  it('where a built-in column is gone is refused before anything is written', () => {
    const host = base.copy();
    deleteColumnAt(host.register, tabOf(host, 'customers').sheetId, columnOf(host, 'customers', 'notes'));
    const { revision } = host.register;
    expect(restore(host)).toMatchObject({ ok: false, error: { code: 'column-missing' } });
    expect(host.register.revision).toBe(revision);
    expect(systemOf(host).get('progress')).toBe('');
  });

  it('is for owners', () => {
    const host = base.copy();
    addMember(host, 'li@example.com', 'entry');
    for (const name of ['apiPreviewRestore', 'apiSnapshotPart']) {
      expect(call(host, name, { requestId: requestId(), snapshotId }, 'li@example.com')).toMatchObject({
        ok: false,
        error: { code: 'role-insufficient' },
      });
    }
  });
});

describe('a restore beside', () => {
  it('writes every tab into a new spreadsheet of its maker, typed, and leaves the register alone', () => {
    const host = base.copy();
    const files = host.files.length;
    const before = JSON.stringify(rowsOf(host, 'customers'));
    const request = { requestId: requestId(), snapshotId };
    const reply = call(host, 'apiRestoreBeside', request);
    expect(reply).toMatchObject({ ok: true, done: true });
    const file = host.files[files];
    expect(reply['url']).toBe(`https://docs.google.com/spreadsheets/d/${String(file?.id)}/edit`);
    expect(file?.owner).toBe(OWNER);
    expect(file?.sheets.map((sheet) => sheet.title).slice(0, 2)).toEqual(['Customers', 'Contacts']);
    const rows = file?.sheets[0]?.rows.map((row) => row?.cells.map((cell) => cell?.value)) ?? [];
    expect(rows[0]).toContain('Name');
    expect(rows.flat()).toEqual(expect.arrayContaining(['Zoe', 'about Ann']));
    const created = rows[0]?.indexOf('Created at') ?? -1;
    expect(typeof rows[1]?.[created]).toBe('number');
    expect(JSON.stringify(rowsOf(host, 'customers'))).toBe(before);
    expect(call(host, 'apiRestoreBeside', request)).toEqual(reply);
    expect(host.files).toHaveLength(files + 1);
    expect(auditOf(host).at(-1)).toMatchObject({ action: 'restore-beside', payload: { snapshotId } });
    expect(call(host, 'apiVerifyAudit', {})).toMatchObject({ verified: true });
  });
});

describe('a snapshot that is handed out', () => {
  it('comes as its manifest and blocks whose names are the hashes of their texts', () => {
    const host = base.copy();
    const reply = call(host, 'apiSnapshotPart', { requestId: requestId(), snapshotId }) as unknown as {
      manifest: string;
      parts: number;
      blocks: { name: string; packed: string }[];
    };
    expect(reply).toMatchObject({ ok: true, part: 0, parts: 1 });
    expect(JSON.parse(reply.manifest)).toMatchObject({ snapshotId });
    for (const { name, packed } of reply.blocks) {
      const text = gunzipSync(Buffer.from(packed, 'base64'));
      expect(createHash('sha256').update(text).digest('hex')).toBe(name);
    }
    expect(reply.blocks.length).toBeGreaterThanOrEqual(2);
  });

  it('leaves one entry for all parts of a download, and one more for the next: who took which, and as what', () => {
    const host = base.copy();
    const request = { requestId: requestId(), snapshotId, kind: 'csv', table: 'customers' };
    const take = (more: object): Reply => call(host, 'apiSnapshotPart', { ...request, ...more });
    for (const part of [0, 1, 2]) expect(take({ part })).toMatchObject({ ok: true, part });
    const taken = (): readonly AuditLine[] => auditOf(host).filter(({ action }) => action === 'download');
    expect(taken()).toMatchObject([
      { actor: OWNER, table: 'snapshots', recordId: snapshotId, payload: { as: 'csv', records: { customers: 3 } } },
    ]);
    expect(take({ requestId: requestId(), part: 1, kind: 'xlsx' })).toMatchObject({ ok: true });
    expect(taken()[1]?.payload).toMatchObject({ as: 'xlsx', records: { customers: 3, archive: 0 } });
    expect(rowsOf(host, 'audit').at(-1)?.['summary']).toBe('Snapshot downloaded (form)');
    const { revision } = host.register;
    expect(take({ requestId: requestId(), table: undefined })).toMatchObject({ error: { code: 'bad-request' } });
    expect(host.register.revision).toBe(revision);
    expect(call(host, 'apiVerifyAudit', {})).toMatchObject({ verified: true });
  });

  it('is not handed out under the request of something else', () => {
    const host = base.copy();
    const saved = { requestId: requestId(), fields: { name: 'Eve' } };
    expect(call(host, 'apiSaveCustomer', saved)).toMatchObject({ ok: true });
    const reply = call(host, 'apiSnapshotPart', { requestId: saved.requestId, snapshotId });
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request', facts: { path: 'requestId' } } });
    expect(reply['blocks']).toBeUndefined();
  });
});
