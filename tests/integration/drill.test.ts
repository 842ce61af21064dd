import type { Host } from '../../local/host';
import { insertColumnAt, setCell, type SpreadsheetFile } from '../../local/sheets';
import type { RunDrillReply } from '../../src/contract/drill';
import type { DrillResult } from '../../src/core/drill/drillResult';
import { call, expectOk, OWNER, registerHost, requestId } from './support/register';
import { auditOf, rowsOf, systemOf, tabOf } from './support/sheet';

const PARTNER = 'partner@example.com';
let base: Host;
let snapshotId: string;

beforeAll(() => {
  base = registerHost();
  insertColumnAt(base.register, tabOf(base, 'customers').sheetId, 3);
  base.edit('Customers!D1', 'Shoe size');
  ['王小明', '=1+1', '00123', 'Ann'].forEach((name, index) => {
    const fields = {
      name,
      phone: `13${String(index)}00138000`,
      birthDate: `19${String(60 + index)}-05-01`,
      stage: 'lead',
      tags: 'a; b',
    };
    const request = { requestId: requestId(), fields };
    const { customer } = expectOk(base.callFunction('apiSaveCustomer', request)) as unknown as {
      customer: { id: string };
    };
    const purchase = { item: 'Tea', quantity: 1, amount: 10.1 + index };
    expectOk(
      base.callFunction('apiAddPurchase', { requestId: requestId(), customerId: customer.id, fields: purchase }),
    );
    base.edit(`Customers!D${String(index + 2)}`, index === 3 ? 'wide' : String(36 + index));
  });
  expectOk(base.callFunction('apiInstallAutomation', { requestId: requestId() }));
  base.edit('People!A3', PARTNER);
  base.edit('People!C3', 'Owner');
  const taken = expectOk(base.callFunction('apiTakeSnapshot', { requestId: requestId() }));
  snapshotId = (taken['snapshot'] as { id: string }).id;
});

const cellOf = (host: Host, key: string): string => systemOf(host).get(key) ?? '';

type Done = Extract<RunDrillReply, { done: true }>;

function drill(host: Host, request = { requestId: requestId(), snapshotId }): Done {
  let reply = expectOk(host.callFunction('apiRunDrill', request)) as unknown as RunDrillReply;
  for (let round = 0; !reply.done && round < 10; round += 1) {
    reply = expectOk(host.callFunction('apiRunDrill', request)) as unknown as RunDrillReply;
  }
  if (!reply.done) throw new Error('the drill does not end');
  return reply;
}

function scratchOf(host: Host): SpreadsheetFile {
  const id = (JSON.parse(cellOf(host, 'drill.scratch')) as Record<string, string>)[OWNER];
  const file = host.files.find((each) => each.id === id);
  if (file === undefined) throw new Error('no scratch spreadsheet');
  return file;
}

/** Does something between the copy being written and its being read back. */
function meanwhile(host: Host, work: (file: SpreadsheetFile) => void): void {
  const probe = host.copy();
  probe.setFaults([]);
  const before = probe.calls.length;
  drill(probe);
  const calls = probe.calls.slice(before);
  const written = calls.findIndex(
    ({ method, body }) =>
      method === 'spreadsheets.batchUpdate' && JSON.stringify(body).includes('"fields":"userEnteredValue"'),
  );
  host.setFaults([], [{ after: written + 1, run: () => work(scratchOf(host)) }]);
}

describe('a restore drill', () => {
  it('restores eight records in memory and in a scratch spreadsheet and finds every field equal', () => {
    const host = base.copy();
    const cells = JSON.stringify(tabOf(host, 'customers').rows);
    const { result } = drill(host);
    expect(result).toMatchObject({ ok: true, snapshotId, records: 8, differing: 0, differences: [] });
    expect(result.fields).toBeGreaterThan(100);
    expect(result.checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(tabOf(host, 'customers').rows)).toBe(cells);
    const line = rowsOf(host, 'snapshots').find((row) => row['id'] === snapshotId);
    expect(line?.['drillResult']).toContain('All equal: 8 records');
    expect(auditOf(host).at(-1)).toMatchObject({ action: 'drill', recordId: snapshotId });
    expect(JSON.parse(cellOf(host, 'drill.last'))).toMatchObject({ ok: true, snapshotId, records: 8 });
    expect(host.outbox).toEqual([]);
  });

  it('empties the scratch spreadsheet and uses it again; makes another where it was deleted', () => {
    const host = base.copy();
    drill(host);
    const [sheet, ...others] = scratchOf(host).sheets;
    expect([others, sheet?.title, sheet?.rowCount, sheet?.rows]).toEqual([[], 'Emptied after the drill', 1, []]);
    const before = host.files.length;
    expect(drill(host).result.ok).toBe(true);
    expect(host.files).toHaveLength(before);
    unshare(scratchOf(host));
    expect(drill(host).result.ok).toBe(true);
    expect(host.files).toHaveLength(before + 1);
  });

  it('gives a repeated request its first result, and one entry in the audit trail', () => {
    const host = base.copy();
    const request = { requestId: requestId(), snapshotId };
    const first = drill(host, request);
    const entries = auditOf(host).length;
    expect(drill(host, request)).toEqual(first);
    expect(auditOf(host)).toHaveLength(entries);
  });

  it('is an owner’s, and of a snapshot that there is', () => {
    const host = base.copy();
    host.edit('People!A4', 'wang@example.com');
    host.edit('People!C4', 'Entry');
    const request = { requestId: requestId(), snapshotId };
    expect(call(host, 'apiRunDrill', request, 'wang@example.com')).toMatchObject({
      ok: false,
      error: { code: 'role-insufficient' },
    });
    expect(call(host, 'apiRunDrill', { ...request, snapshotId: 'S-1' })).toMatchObject({
      ok: false,
      error: { code: 'snapshot-not-found' },
    });
  });

  it('takes a second execution where the first has no time left; the same person goes on from another page, nobody else', () => {
    const host = base.copy();
    meanwhile(host, () => host.wait(130));
    const first = expectOk(host.callFunction('apiRunDrill', { requestId: requestId(), snapshotId }));
    expect(first).toMatchObject({ done: false, progress: { phase: 'writing', done: 8, total: 8 } });
    host.setFaults([]);
    expect(call(host, 'apiRunDrill', { requestId: requestId(), snapshotId }, PARTNER)).toMatchObject({
      ok: false,
      error: { code: 'action-in-progress' },
    });
    const writes = host.meter.calls.write;
    const { result } = drill(host);
    expect(result).toMatchObject({ ok: true, records: 8 });
    expect(result.seconds).toBeGreaterThan(130);
    // Taken over, told, emptied, done: nothing was written into the copy again.
    expect(host.meter.calls.write - writes).toBe(4);
  });

  it('says in a toast what came of it, from the menu', () => {
    const host = base.copy();
    const { toasts } = host.clickMenu('menuRunDrill');
    expect(toasts).toEqual([
      'Customer Register: Restore drill passed: 8 records came back exactly as they were saved.',
    ]);
  });
});

describe('a drill that has to fail', () => {
  it('names the cell that somebody changed in the scratch spreadsheet meanwhile, in the tab, in Review and by mail', () => {
    const host = base.copy();
    meanwhile(host, (file) => changeCell(file, 'customers', '王小明', '王大明'));
    const { result, mail } = drill(host);
    expect(result).toMatchObject({ ok: false, records: 8, differing: 1 });
    expect(result.differences).toEqual([
      { in: 'scratch', table: 'customers', id: rowsOf(host, 'customers')[0]?.['id'], field: 'name', how: 'changed' },
    ]);
    expect(mail).toBe('sent');
    expect(host.outbox).toHaveLength(1);
    expect(host.outbox[0]).toMatchObject({ from: OWNER, to: [OWNER, PARTNER] });
    expect(host.outbox[0]?.subject).toBe('Restore drill failed: Customer Register');
    expect(host.outbox[0]?.body).toContain('Name: came back changed');
    expect(host.outbox[0]?.body).not.toContain('王');
    const line = rowsOf(host, 'snapshots').find((row) => row['id'] === snapshotId);
    expect(line?.['drillResult']).toContain('FAILED. 1 difference: Customers');
    expect(openCodes(host)).toEqual(['drill-failed']);
    expect(scratchOf(host).sheets[0]?.rows).toEqual([]);
  });

  it('is settled in Review by the next drill of the snapshot that passes', () => {
    const host = base.copy();
    meanwhile(host, (file) => changeCell(file, 'purchases', 'Tea', 'Coffee'));
    drill(host);
    expect(openCodes(host)).toEqual(['drill-failed']);
    host.setFaults([]);
    expect(drill(host).result.ok).toBe(true);
    expect(openCodes(host)).toEqual([]);
  });

  it('sees a row that was put between, and one that was taken away', () => {
    const host = base.copy();
    meanwhile(host, (file) => {
      const sheet = sheetOf(file, 'purchases');
      sheet.rows.splice(2, 1);
      sheet.rows[5] = { cells: [{ value: 'O-000009-X' }] };
    });
    expect(drill(host).result.differences.map(({ table, how }) => [table, how])).toEqual([
      ['purchases', 'missing'],
      ['purchases', 'extra'],
    ]);
  });

  it('tells of a vault in which one character of a block was changed: nothing of it is restored', () => {
    const host = base.copy();
    damageVault(host);
    const { result } = drill(host);
    expect(result).toMatchObject({ ok: false, records: 0, problem: { code: 'snapshot-damaged' } });
    expect(host.outbox[0]?.body).toContain('is damaged: its checksum does not fit');
    expect(systemOf(host).get('drill.scratch')).toBe('');
  });

  it.each([
    ['the account has no mail left for today', 'mail-quota'],
    ['the person did not allow it to send mail', 'mail-refused'],
  ] as const)('is told in Review, too, where %s', (_, code) => {
    const host = base.copy();
    meanwhile(host, (file) => changeCell(file, 'customers', '00123', 123));
    if (code === 'mail-refused') host.withholdScope('script.send_mail');
    else host.spendMails(99);
    const { result, mail } = drill(host);
    expect([result.ok, mail, host.outbox]).toEqual([false, code, []]);
    expect(openCodes(host)).toEqual(['drill-failed', 'mail-not-sent']);
  });
});

describe('the drill of the month', () => {
  it('comes by itself on the first from five o’clock, of the newest snapshot, and stands in the next report', () => {
    const host = base.copy();
    host.skipTo('2026-10-01T03:30:00+08:00');
    const lines = host
      .advanceTo('2026-10-01T07:30:00+08:00')
      .filter(({ jobs }) => JSON.stringify(jobs).includes('drill'));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.at.slice(0, 14)).toBe('2026-09-30T21:');
    const last = JSON.parse(cellOf(host, 'drill.last')) as DrillResult;
    expect(lines[0]?.jobs).toContainEqual({ name: 'drill', outcome: `equal ${last.snapshotId}`, ok: true });
    host.skipTo('2026-11-01T05:30:00+08:00');
    host.advanceTo('2026-11-01T06:30:00+08:00');
    const report = host.register.sheets.find((sheet) => sheet.title === 'Report 2026-10');
    expect(JSON.stringify(report?.rows)).toContain(`2026-10-01 05:`);
    expect(JSON.stringify(report?.rows)).toContain(`Checksum ${last.checksum}`);
  });

  it('is caught up on after a gap, and a drill that an execution left unfinished is gone on with', () => {
    const host = base.copy();
    host.skipTo('2026-10-19T12:00:00+08:00');
    host.advanceTo('2026-10-19T13:30:00+08:00');
    const first = JSON.parse(cellOf(host, 'drill.last')) as DrillResult;
    expect(first).toMatchObject({ ok: true, at: expect.stringMatching(/^2026-10-19/) as string });
    host.setFaults([{ call: 12, when: 'after', kind: 'kill' }]);
    host.callFunction('apiRunDrill', { requestId: requestId(), snapshotId });
    host.setFaults([]);
    expect(cellOf(host, 'drill')).not.toBe('');
    host.advanceTo('2026-10-19T15:00:00+08:00');
    expect(JSON.parse(cellOf(host, 'drill.last'))).toMatchObject({ ok: true, snapshotId });
    expect(cellOf(host, 'drill')).toBe('');
  });
});

function sheetOf(file: SpreadsheetFile, title: string): SpreadsheetFile['sheets'][number] {
  const sheet = file.sheets.find((each) => each.title === title);
  if (sheet === undefined) throw new Error(`no tab ${title}`);
  return sheet;
}

/** The first cell with a value gets another one. */
function changeCell(file: SpreadsheetFile, title: string, from: string, to: string | number): void {
  const sheet = sheetOf(file, title);
  for (const [row, line] of sheet.rows.entries()) {
    const column = line?.cells.findIndex((cell) => cell?.value === from) ?? -1;
    if (column < 0) continue;
    setCell(sheet, row, column, { value: to });
    return;
  }
  throw new Error(`no cell ${from}`);
}

/** One character of the text of a block. */
function damageVault(host: Host): void {
  const vault = host.files.find((file) => file.sheets.some((sheet) => sheet.title === 'Blocks'));
  const index = vault?.sheets.findIndex((sheet) => sheet.title === 'Blocks') ?? -1;
  const sheet = vault?.sheets[index];
  if (vault === undefined || sheet === undefined) throw new Error('no vault');
  const rows = sheet.rows.map((row) => row && { ...row, cells: [...row.cells] });
  const cell = rows.flatMap((row) => (String(row?.cells[2]?.value ?? '').length > 200 ? [row] : []))[0];
  const text = String(cell?.cells[2]?.value ?? '');
  if (cell === undefined) throw new Error('no block');
  cell.cells[2] = { value: `${text.slice(0, 100)}${text[100] === 'A' ? 'B' : 'A'}${text.slice(101)}` };
  vault.sheets[index] = { ...sheet, rows };
}

/** As if it were another person's by now. */
function unshare(file: SpreadsheetFile): void {
  Object.assign(file, { owner: 'nobody@example.com', editors: [] });
}

function openCodes(host: Host): readonly unknown[] {
  return rowsOf(host, 'review')
    .filter((row) => row['status'] === 'Open')
    .map((row) => row['code']);
}
