import type { Host } from '../../local/host';
import { insertColumnAt, type SpreadsheetFile } from '../../local/sheets';
import { call, expectOk, OWNER, registerHost, requestId, type Reply } from './support/register';
import { address, auditOf, columnOf, putCell, rowsOf, rowWith, systemOf, tabOf, typeUnseen } from './support/sheet';

const NAMES = ['Zoe', 'Ann', 'Mia', 'Bob'];
let base: Host;
let snapshotId: string;

interface Snapshot {
  readonly id: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly bytes: number;
}

beforeAll(() => {
  base = registerHost();
  expectOk(base.callFunction('apiInstallAutomation', { requestId: requestId() }));
  insertColumnAt(base.register, tabOf(base, 'customers').sheetId, 3);
  base.edit('Customers!D1', 'Shoe size');
  NAMES.forEach((name, index) => {
    const fields = {
      name,
      phone: `1380013800${String(index)}`,
      birthDate: '1990-05-0' + String(index + 1),
      tags: 'a; b',
      notes: `about ${name}`,
    };
    const { customer } = expectOk(
      base.callFunction('apiSaveCustomer', { requestId: requestId(), fields }),
    ) as unknown as { customer: { id: string } };
    expectOk(
      base.callFunction('apiAddPurchase', {
        requestId: requestId(),
        customerId: customer.id,
        fields: { item: 'Tea', quantity: 1, amount: 10 + index },
      }),
    );
    expectOk(
      base.callFunction('apiLogInteraction', {
        requestId: requestId(),
        customerId: customer.id,
        fields: { summary: `talk ${name}`, nextContactOn: '2026-10-01' },
      }),
    );
    base.edit(`Customers!D${String(index + 2)}`, String(36 + index));
  });
  snapshotId = take(base).id;
});

function take(host: Host): Snapshot {
  return (
    expectOk(host.callFunction('apiTakeSnapshot', { requestId: requestId() })) as unknown as { snapshot: Snapshot }
  ).snapshot;
}

function restore(host: Host, id = snapshotId): Reply {
  const request = { requestId: requestId(), snapshotId: id };
  let reply = call(host, 'apiRestoreSnapshot', request);
  while (reply.ok && reply['done'] !== true) reply = call(host, 'apiRestoreSnapshot', request);
  return reply;
}

const TABLES = ['customers', 'contacts', 'interactions', 'purchases', 'cases', 'feedback'];

/** Every field of every record, by id. */
function records(host: Host): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    TABLES.flatMap((tab) =>
      rowsOf(host, tab)
        .filter((row) => row['id'] !== null)
        .map(({ row: _row, ...fields }) => [`${tab} ${String(fields['id'])}`, fields]),
    ),
  );
}

const verified = (host: Host): unknown => call(host, 'apiVerifyAudit', {})['verified'];
const shoeSize = (host: Host, name: string): unknown =>
  tabOf(host, 'customers').rows[rowWith(host, 'customers', 'name', name).row - 1]?.cells[3]?.value;

/** Overwrites, deletes and adds by hand, some of it seen by triggers, some not; at the pace that Google's quotas allow. */
function havoc(host: Host): void {
  host.wait(61);
  host.edit(address(host, 'customers', 2, 'name'), 'Overwritten');
  host.edit(address(host, 'customers', 2, 'birthDate'), '2001-01-01');
  typeUnseen(host, 'customers', 3, 'phone', 'nonsense');
  typeUnseen(host, 'customers', 3, 'spent', '99999');
  host.doByHand('delete row 5 in Customers');
  host.doByHand('delete row 2 in Purchases');
  host.edit(address(host, 'customers', 9, 'name'), 'Added by hand');
  host.doByHand('sort Customers by name');
  expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name: 'Added in the sidebar' } }));
  host.wait(61);
}

let ruined: Host | null = null;

/** The register after all of that; made once. */
function wrecked(): Host {
  if (ruined === null) {
    ruined = base.copy();
    havoc(ruined);
  }
  return ruined.copy();
}

/** The vault's file in the host. */
function vaultOf(host: Host, index = 1): SpreadsheetFile {
  const file = host.files[index];
  if (file === undefined) throw new Error('no vault');
  return file;
}

/** Changes a cell of the vault by hand; rows and columns from 0. */
function damageVault(host: Host, tab: string, row: number, column: number, change: (text: string) => string): void {
  const file = vaultOf(host);
  const index = file.sheets.findIndex((sheet) => sheet.title === tab);
  const sheet = file.sheets[index];
  if (sheet === undefined) throw new Error(`no ${tab} in the vault`);
  const rows = sheet.rows.map((each, r) =>
    r === row && each !== undefined
      ? {
          ...each,
          cells: each.cells.map((cell, c) => (c === column ? { ...cell, value: change(String(cell?.value)) } : cell)),
        }
      : each,
  );
  file.sheets[index] = { ...sheet, rows };
}

describe('a restore', () => {
  it('gives every record back, field for field, and takes what came since', () => {
    const host = wrecked();
    const before = records(base);
    expect(records(host)).not.toEqual(before);
    expect(restore(host)).toMatchObject({
      ok: true,
      done: true,
      restored: { customers: { create: 1, update: 2, remove: 2 }, purchases: { create: 1 } },
    });
    expect(records(host)).toEqual(before);
  });

  it('was told the same before anything was written', () => {
    const host = wrecked();
    const revision = host.register.revision;
    expect(call(host, 'apiPreviewRestore', { snapshotId })).toMatchObject({
      ok: true,
      changes: { customers: { create: 1, update: 2, remove: 2 } },
    });
    expect(host.register.revision).toBe(revision);
  });

  it("leaves columns of the team's own with their rows, and brings them back with a deleted row", () => {
    const host = wrecked();
    typeUnseen(host, 'customers', rowWith(host, 'customers', 'name', 'Mia').row, 'name', 'Mia');
    restore(host);
    expect(NAMES.map((name) => Number(shoeSize(host, name)))).toEqual([36, 37, 38, 39]);
  });

  it('never takes counters and the audit trail back', () => {
    const host = wrecked();
    const entries = auditOf(host).length;
    const counters = JSON.parse(systemOf(host).get('counters') ?? '{}') as Record<string, number>;
    restore(host);
    expect(auditOf(host).length).toBeGreaterThan(entries);
    expect(JSON.parse(systemOf(host).get('counters') ?? '{}')).toEqual(counters);
    const { customer } = expectOk(
      host.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name: 'Next' } }),
    ) as unknown as { customer: { id: string } };
    expect(auditOf(host).filter((entry) => entry.recordId === customer.id)).toHaveLength(1);
    expect(verified(host)).toBe(true);
  });

  it('takes a safety snapshot first, with which it can be taken back', () => {
    const host = wrecked();
    host.advanceTo(host.now + 3_600_000);
    const before = records(host);
    const reply = restore(host) as unknown as { safetySnapshotId: string };
    expect(restore(host, reply.safetySnapshotId)).toMatchObject({ ok: true });
    expect(records(host)).toEqual(before);
  });

  it('is what the next sweep finds in order', () => {
    const host = wrecked();
    restore(host);
    const before = records(host);
    host.advanceTo(host.now + 3_600_000);
    expect(host.failures).toEqual([]);
    expect(records(host)).toEqual(before);
  });

  it('is audited record by record, in the name of who restored', () => {
    const host = wrecked();
    restore(host);
    const entries = auditOf(host).filter((entry) => entry.origin === 'restore');
    expect(entries.map((entry) => entry.payload.op ?? 'all').sort()).toEqual([
      'all',
      'create',
      'create',
      'remove',
      'remove',
      'update',
      'update',
    ]);
    expect(new Set(entries.map((entry) => entry.actor))).toEqual(new Set([OWNER]));
    const ann = entries.find(
      (entry) => entry.payload.op === 'update' && JSON.stringify(entry.payload).includes('nonsense'),
    );
    expect(ann?.payload.before).toMatchObject({ phone: 'nonsense' });
  });

  it('whose request is repeated restores once', () => {
    const host = wrecked();
    const request = { requestId: requestId(), snapshotId };
    const first = call(host, 'apiRestoreSnapshot', request);
    const entries = auditOf(host).length;
    expect(call(host, 'apiRestoreSnapshot', request)).toEqual(first);
    expect(auditOf(host)).toHaveLength(entries);
  });

  it('of a register that is as it was changes no record', () => {
    const host = base.copy();
    const before = JSON.stringify(rowsOf(host, 'customers'));
    expect(restore(host)).toMatchObject({ ok: true, restored: {} });
    expect(JSON.stringify(rowsOf(host, 'customers'))).toBe(before);
  });

  it('goes by columns where they stand now', () => {
    const host = wrecked();
    const before = records(base);
    host.doByHand('move column phone of Customers to 1');
    host.doByHand('rename tab Customers to Clients');
    expect(restore(host)).toMatchObject({ ok: true });
    expect(records(host)).toEqual(before);
  });
});

describe('a snapshot that is damaged', () => {
  const refuse = (host: Host, code: string): void => {
    const before = JSON.stringify(host.register.sheets.map((sheet) => sheet.rows));
    for (const reply of [restore(host), call(host, 'apiPreviewRestore', { snapshotId })]) {
      expect(reply).toMatchObject({ ok: false, error: { code, facts: { snapshotId } } });
    }
    expect(JSON.stringify(host.register.sheets.map((sheet) => sheet.rows))).toBe(before);
    expect(call(host, 'apiOpen', {})['inProgress']).toBeNull();
  };

  it('in a block is refused by name, and nothing is touched', () => {
    const host = wrecked();
    damageVault(host, 'Blocks', 0, 2, (text) => text.slice(0, 60) + (text[60] === 'A' ? 'B' : 'A') + text.slice(61));
    refuse(host, 'snapshot-damaged');
  });

  it('by a block that is gone is refused by name', () => {
    const host = wrecked();
    damageVault(host, 'Blocks', 0, 0, () => 'gone');
    refuse(host, 'snapshot-damaged');
  });

  it('in its manifest is refused by name', () => {
    const host = wrecked();
    damageVault(host, 'Manifests', 0, 2, (text) => text.replace('"records":4', '"records":3'));
    refuse(host, 'snapshot-damaged');
  });

  it('in the checksum of its index line is refused by name', () => {
    const host = wrecked();
    const { row } = rowWith(host, 'snapshots', 'id', snapshotId);
    putCell(host, 'snapshots', row, 'checksum', { value: 'f'.repeat(64) });
    refuse(host, 'snapshot-damaged');
  });

  it('or that is not in the index is refused by name', () => {
    const host = base.copy();
    expect(restore(host, 'S-209901010000-00000000')).toMatchObject({
      ok: false,
      error: { code: 'snapshot-not-found' },
    });
    expect(columnOf(host, 'snapshots', 'id')).toBe(0);
  });
});

describe('the vault', () => {
  it('keeps what did not change once', () => {
    const host = base.copy();
    const [first] = (expectOk(host.callFunction('apiListSnapshots', {})) as unknown as { snapshots: Snapshot[] })
      .snapshots;
    const blocks = (): number => vaultOf(host).sheets.find((sheet) => sheet.title === 'Blocks')?.rows.length ?? 0;
    const before = blocks();
    const second = take(host);
    expect(blocks()).toBe(before);
    expect(second.counts).toEqual(first?.counts);
    expect(second.bytes).toBeLessThan(first?.bytes ?? 0);
    expect(host.files).toHaveLength(2);
  });

  it("that is a new one each month holds that month's snapshots; both can be restored", () => {
    const host = base.copy();
    host.wait(31 * 86_400);
    const second = take(host);
    expect(host.files).toHaveLength(3);
    const before = records(host);
    havoc(host);
    expect(restore(host, second.id)).toMatchObject({ ok: true });
    expect(records(host)).toEqual(before);
    havoc(host);
    expect(restore(host)).toMatchObject({ ok: true });
    expect(records(host)).toEqual(before);
  });

  it('that cannot be opened by a person is said so, and the next snapshot makes one that can', () => {
    const host = base.copy();
    vaultOf(host).owner = 'gone@elsewhere.example';
    expect(restore(host)).toMatchObject({ ok: false, error: { code: 'vault-unreachable' } });
    const second = take(host);
    expect(host.files).toHaveLength(3);
    const before = records(host);
    havoc(host);
    expect(restore(host, second.id)).toMatchObject({ ok: true });
    expect(records(host)).toEqual(before);
  });

  it('is known to the register by the index: id, checksum, counts and the place in the audit trail', () => {
    const line = rowWith(base, 'snapshots', 'id', snapshotId);
    expect(line).toMatchObject({
      vaultId: vaultOf(base).id,
      by: OWNER,
      counts: expect.stringContaining('customers 4') as unknown,
    });
    expect(String(line['checksum'])).toMatch(/^[0-9a-f]{64}$/);
    expect(Number(line['auditSeq'])).toBeGreaterThan(4);
  });
});
