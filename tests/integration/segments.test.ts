import type { Host } from '../../local/host';
import { deleteSheet, type Sheet, type SpreadsheetFile } from '../../local/sheets';
import { makeTab } from './support/lists';
import { call, expectOk, registerHost, requestId, type Reply } from './support/register';
import {
  addMember,
  address,
  auditOf,
  putCell,
  rowsOf,
  rowWith,
  systemOf,
  tabOf,
  typeUnseen,
  valueAt,
} from './support/sheet';

jest.setTimeout(60_000);

let base: Host;
/** The same, its older entries moved to the vault. */
let moved: Host;
let ann: string;
let made: string;

const LIST = [
  ['Name', 'Phone'],
  ['Old Wu', '13700137001'],
  ['Old Li', '13700137002'],
];
const historyOf = (host: Host, id: string): readonly (Readonly<Record<string, unknown>> & { readonly at: string })[] =>
  call(host, 'apiGetHistory', { id })['entries'] as ReturnType<typeof historyOf>;
const verify = (host: Host, more: object = {}): Reply => call(host, 'apiVerifyAudit', more);
const runJobs = (host: Host): Reply => expectOk(host.callFunction('apiRunJobs', { requestId: requestId() }));
/** Runs jobs once more, as if they had never run. */
function runAgain(host: Host, ...jobs: readonly string[]): void {
  for (const job of jobs) putCell(host, 'system', rowWith(host, 'system', 'key', `job.${job}`).row, 'value', undefined);
  runJobs(host);
}
const adopt = (host: Host): unknown =>
  (expectOk(host.callFunction('apiAdoptList', { requestId: requestId(), tab: 'List' }))['result'] as Reply)['taken'];

function pasteNames(host: Host, count: number, prefix: string): void {
  const row = rowsOf(host, 'customers').length + 2;
  const names = Array.from({ length: count }, (_, index) => `${prefix} ${String(index)}`);
  host.paste(address(host, 'customers', row, 'name'), names.join('\n'));
}

/** The spreadsheet that holds the segments. */
function vaultOf(host: Host): SpreadsheetFile {
  const file = host.files.find((each) => each.sheets.some((sheet) => sheet.title === 'Segments'));
  if (file === undefined) throw new Error('no vault of the trail');
  return file;
}

beforeAll(() => {
  base = registerHost();
  const fields = { name: 'Ann Lee', city: 'Wuxi' };
  const saved = expectOk(base.callFunction('apiSaveCustomer', { requestId: requestId(), fields }));
  ann = (saved['customer'] as { readonly id: string }).id;
  made = historyOf(base, ann)[0]?.at ?? '';
  makeTab(base, 'List', LIST);
  expect(adopt(base)).toBe(2);
  base.advanceTo(base.now + 3_600_000);
  // No hourly run yet: all of them are due at once.
  expectOk(base.callFunction('apiInstallAutomation', { requestId: requestId() }));
  pasteNames(base, 260, 'First');
  pasteNames(base, 260, 'Second');
  pasteNames(base, 100, 'Third');
  const edit = { requestId: requestId(), id: ann, version: 1, fields: { city: 'Suzhou' } };
  expectOk(base.callFunction('apiSaveCustomer', edit));
  const row = rowWith(base, 'settings', 'key', 'audit.rows').row;
  typeUnseen(base, 'settings', row, 'value', '100');
  moved = base.copy();
  runJobs(moved);
  expect(moved.failures).toEqual([]);
  // What one person may ask of Google in a minute is used up nearly.
  moved.advanceTo(moved.now + 120_000);
});

describe('entries beyond those that the tab keeps', () => {
  it('lie in the vault, none torn from its action, and the chain holds through both', () => {
    const before = rowsOf(base, 'audit').length;
    const index = JSON.parse(systemOf(moved).get('segments') ?? '') as {
      list: { from: number; to: number }[];
      upTo: number;
    };
    expect(index.list).toMatchObject([{ from: 1 }]);
    const seqs = rowsOf(moved, 'audit').map((row) => Number(row['seq']));
    expect(Math.min(...seqs)).toBe(index.upTo + 1);
    expect(index.upTo).toBeGreaterThan(520);
    expect(auditOf(moved).filter(({ payload }) => String(payload.after?.['name']).startsWith('Second'))).toEqual([]);
    expect(auditOf(moved).filter(({ payload }) => String(payload.after?.['name']).startsWith('Third'))).toHaveLength(
      100,
    );
    const checked = verify(moved);
    expect(checked).toMatchObject({ verified: true, breaks: [], segments: { checked: 1, closed: 0 } });
    expect(Number(checked['entries'])).toBeGreaterThanOrEqual(before);
    expect(verify(moved, { from: index.upTo + 5 })).toMatchObject({ verified: true, segments: { checked: 0 } });
    expect(verify(moved, { from: 5 })).toMatchObject({ verified: true, segments: { checked: 1 } });
  });

  it('are found where the history of a record is asked for: one read for the vault', () => {
    const report = moved.callFunction('apiGetHistory', { id: ann });
    expect(report.calls).toMatchObject({ read: 3, write: 0 });
    expect(expectOk(report)).toMatchObject({ total: 2 });
    expect(historyOf(moved, ann).map(({ version }) => version)).toEqual([2, 1]);
    const then = moved.callFunction('apiGetRecordAt', { id: ann, at: made });
    expect(then.calls).toMatchObject({ read: 3, write: 0 });
    expect(expectOk(then)).toMatchObject({ certain: true, fields: { city: 'Wuxi' } });
  });

  it('serve to put fields back, to merge what two people save, and to know what an edit by hand replaced', () => {
    const host = moved.copy();
    const back = { requestId: requestId(), id: ann, at: made, fields: ['city'] };
    const report = host.callFunction('apiRestoreFields', back);
    expect(report.calls).toMatchObject({ read: 3, write: 1 });
    expect(expectOk(report)).toMatchObject({ restored: ['city'], record: { city: 'Wuxi', version: 3 } });
    const old = rowWith(host, 'customers', 'name', 'First 7');
    typeUnseen(host, 'customers', old.row, 'city', 'Harbin');
    host.edit(address(host, 'customers', old.row, 'notes'), 'called');
    expect(host.failures).toEqual([]);
    expect(auditOf(host).at(-1)?.payload).toMatchObject({
      before: { city: null, notes: null },
      after: { city: 'Harbin' },
    });
  });

  it('still tell which rows of a list were adopted, and which ids were given', () => {
    const host = moved.copy();
    expect(adopt(host)).toBe(0);
    const row = rowWith(host, 'customers', 'name', 'First 9');
    const id = String(row['id']);
    host.edit(address(host, 'customers', row.row, 'id'), '');
    expect(host.failures).toEqual([]);
    expect(valueAt(host, 'customers', row.row, 'id')).toBe(id);
  });

  it('tell of a record that somebody deleted, although nothing about it is in the tab', () => {
    const host = moved.copy();
    const row = rowWith(host, 'customers', 'name', 'First 11');
    host.doByHand(`delete row ${String(row.row)} in Customers`);
    runAgain(host, 'vanished', 'sweep');
    expect(rowsOf(host, 'review').map((line) => [line['recordId'], line['code']])).toContainEqual([
      row['id'],
      'record-vanished',
    ]);
  });

  it('are listed and taken back as actions: the first paste, 260 rows', () => {
    const host = moved.copy();
    const ids = call(host, 'apiListActions', { limit: 100 })['actions'] as readonly { id: string; records: number }[];
    const paste = ids.filter(({ records }) => records === 260);
    expect(paste).toHaveLength(2);
    expect(call(host, 'apiUndo', { requestId: requestId(), actionId: paste[0]?.id })).toMatchObject({ ok: true });
    expect(rowsOf(host, 'customers').filter((row) => String(row['name']).startsWith('Second'))).toEqual([]);
  });

  it('are told as out of reach to a person with whom the vault is not shared', () => {
    const host = moved.copy();
    addMember(host, 'reader@example.com', 'Reader');
    const reply = call(host, 'apiGetHistory', { id: ann }, 'reader@example.com');
    expect(reply).toMatchObject({ ok: true, total: 1 });
    expect(Number(reply['outOfReach'])).toBeGreaterThan(520);
    expect(call(host, 'apiVerifyAudit', {}, 'reader@example.com')).toMatchObject({
      segments: { checked: 0, closed: 1 },
    });
  });

  it('are found again by set-up where the System tab was lost', () => {
    const host = moved.copy();
    const before = systemOf(host);
    deleteSheet(host.register, tabOf(host, 'system').sheetId);
    expectOk(host.callFunction('apiSetUp', { requestId: requestId() }));
    expect(JSON.parse(systemOf(host).get('segments') ?? '{}')).toEqual(JSON.parse(before.get('segments') ?? ''));
    expect(JSON.parse(systemOf(host).get('counters') ?? '{}')).toEqual(JSON.parse(before.get('counters') ?? ''));
    expect(verify(host)).toMatchObject({ verified: true, segments: { checked: 1 } });
  });
});

describe('a comparison along a trail whose older entries lie in the vault', () => {
  it('opens it for an owner, and says to whom nobody shared it how far back the tab goes', () => {
    const host = moved.copy();
    addMember(host, 'looks@example.com', 'Reader');
    const report = host.callFunction('apiCompare', { from: made, to: 'now' });
    expect(report.calls.read + report.calls.write).toBeLessThanOrEqual(6);
    const found = expectOk(report);
    expect(found).toMatchObject({ from: { at: made, trail: true }, totals: { removed: 0 } });
    const known = expectOk(base.copy().callFunction('apiCompare', { from: made, to: 'now' }));
    expect([found['totals'], found['changed']]).toEqual([known['totals'], known['changed']]);
    expect(found['changed']).toMatchObject([{ id: ann, fields: [{ before: 'Wuxi', after: 'Suzhou' }] }]);
    const asReader = (from: string): Reply => call(host, 'apiCompare', { from, to: 'now' }, 'looks@example.com');
    expect(asReader(made)).toMatchObject({ error: { code: 'trail-moved' } });
    expect(asReader(historyOf(host, ann)[0]?.at ?? '')).toMatchObject({ ok: true, changed: [] });
  });
});

describe('a vault of the trail', () => {
  /** The register, rows of whose vault are others now; tabs are never changed in place. */
  const damaged = (rows: (before: Sheet['rows']) => Sheet['rows']): Host => {
    const host = moved.copy();
    const { sheets } = vaultOf(host);
    const [sheet] = sheets;
    if (sheet !== undefined) sheets[0] = { ...sheet, rows: rows(sheet.rows) };
    return host;
  };

  it('in which one cell was changed is named with its entries, in the check, by night and in Review', () => {
    const host = damaged(([first, ...rest]) => {
      const cells = [...(first?.cells ?? [])];
      const text = String(cells[2]?.value);
      cells[2] = {
        ...cells[2],
        value: `${text.slice(0, 2000)}${text.slice(2000, 2001) === 'A' ? 'B' : 'A'}${text.slice(2001)}`,
      };
      return [{ ...first, cells }, ...rest];
    });
    expect(verify(host)).toMatchObject({ verified: false, broken: { seq: 1, row: 0, why: 'segment-damaged' } });
    runAgain(host, 'chain');
    runAgain(host, 'chain');
    expect(JSON.parse(systemOf(host).get('job.chain') ?? '{}')).toMatchObject({ note: { broken: { seq: 1 } } });
    const lines = rowsOf(host, 'review').filter((line) => line['code'] === 'chain-broken');
    expect(lines).toHaveLength(1);
    expect(String(lines[0]?.['reason'])).toContain('missing from the vault, or were changed there');
  });

  it('whose rows are gone is named, too, and a history says that it does not reach further', () => {
    const host = damaged(() => []);
    expect(verify(host)).toMatchObject({ verified: false, broken: { seq: 1, why: 'segment-missing' } });
    expect(call(host, 'apiGetHistory', { id: ann })).toMatchObject({ ok: true, total: 1 });
  });
});

describe('entries that do not hold', () => {
  it('are not moved out of sight', () => {
    const host = base.copy();
    const entry = rowsOf(host, 'audit').find((row) => String(row['payload']).includes('First 3'));
    const sheet = tabOf(host, 'audit');
    typeUnseen(host, 'audit', entry?.row ?? 0, 'actor', 'eve@example.com');
    const rows = sheet.rows.length;
    runJobs(host);
    expect(systemOf(host).get('segments')).toBe('');
    expect(tabOf(host, 'audit').rows.length).toBeGreaterThanOrEqual(rows);
    expect(verify(host)).toMatchObject({ verified: false, broken: { row: entry?.row, why: 'entry-changed' } });
  });
});
