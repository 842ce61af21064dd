import type { Host } from '../../local/host';
import { call, expectOk, OWNER, registerHost, requestId } from './support/register';
import { address, auditOf, rowWith } from './support/sheet';

interface Compared {
  readonly added: readonly { readonly id: string; readonly name: string; readonly table: string }[];
  readonly changed: readonly {
    readonly id: string;
    readonly owner: string;
    readonly fields: readonly Record<string, unknown>[];
  }[];
  readonly removed: readonly { readonly name: string }[];
  readonly totals: object;
  readonly byField: readonly object[];
  readonly from: object;
  readonly to: object;
}

const WEEK = 7 * 86_400;
let host: Host;
let first: string;
let second: string;

const take = (): string =>
  (
    expectOk(host.callFunction('apiTakeSnapshot', { requestId: requestId() })) as unknown as {
      snapshot: { id: string };
    }
  ).snapshot.id;
const compare = (request: object, as = OWNER): Compared => call(host, 'apiCompare', request, as) as unknown as Compared;
const save = (fields: object): void => {
  expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), fields }));
};

beforeAll(() => {
  host = registerHost();
  ['Zoe', 'Ann', 'Mia'].forEach((name, at) => {
    save({ name, phone: `1380013800${String(at)}`, owner: OWNER });
  });
  first = take();
  host.wait(WEEK);
  host.edit(address(host, 'customers', rowWith(host, 'customers', 'name', 'Ann').row, 'notes'), 'likes tea');
  host.doByHand(`delete row ${String(rowWith(host, 'customers', 'name', 'Zoe').row)} in Customers`);
  save({ name: 'Eve' });
  second = take();
  host.wait(WEEK);
  save({ name: 'Ida' });
});

describe('a comparison', () => {
  it('of two snapshots tells what came, went and changed, in texts, and of no stamp', () => {
    const found = compare({ from: first, to: second });
    expect(found).toMatchObject({ totals: { added: 1, changed: 1, removed: 1 }, capped: false });
    expect(found.added).toMatchObject([{ table: 'customers', name: 'Eve' }]);
    expect(found.removed).toMatchObject([{ name: 'Zoe' }]);
    expect(found.changed).toMatchObject([
      { name: 'Ann', owner: OWNER, fields: [{ field: 'notes', label: 'Notes', before: null, afterText: 'likes tea' }] },
    ]);
    expect(found.changed[0]?.fields).toHaveLength(1);
    expect(found.byField).toEqual([{ table: 'customers', field: 'notes', label: 'Notes', records: 1 }]);
  });

  it('with now goes by the register as it stands', () => {
    expect(compare({ from: second, to: 'now' })).toMatchObject({
      added: [{ name: 'Ida' }],
      changed: [],
      removed: [],
      to: { snapshotId: '', at: '2026-09-24 09:00' },
    });
  });

  it('of a day goes by the nearest snapshot and says that it is 3 days off; today is now', () => {
    const found = compare({ from: '2026-09-14', to: '2026-09-24' });
    expect(found.from).toMatchObject({ asked: '2026-09-14', snapshotId: second, distanceDays: 3 });
    expect(found.to).toMatchObject({ asked: '2026-09-24', snapshotId: '', distanceDays: 0 });
  });

  it('takes at most 3 calls between two snapshots of one vault, and between a snapshot and now', () => {
    for (const to of [second, 'now']) {
      const report = host.callFunction('apiCompare', { from: first, to });
      expectOk(report);
      expect(report.calls.read + report.calls.write).toBeLessThanOrEqual(3);
    }
  });

  it('lists as many records as it is asked for, and counts all', () => {
    expect(compare({ from: first, to: 'now', limit: 1 })).toMatchObject({
      added: [{ name: 'Eve' }],
      totals: { added: 2 },
      capped: true,
      limit: 1,
    });
  });

  it('is refused by name where there is no such snapshot', () => {
    expect(call(host, 'apiCompare', { from: 'S-2099', to: 'now' })).toMatchObject({
      ok: false,
      error: { code: 'snapshot-not-found', facts: { snapshotId: 'S-2099' } },
    });
  });
});

describe('a comparison on a tab', () => {
  it('stands there as texts and numbers, is audited, and is made once for one request', () => {
    const request = { requestId: requestId(), from: first, to: 'now' };
    const made = call(host, 'apiCompareTab', request) as unknown as { title: string; rows: number };
    expect(made).toMatchObject({ ok: true, rows: 4, left: 0, totals: { added: 2, changed: 1, removed: 1 } });
    expect(made.title).toMatch(/^Comparison \d+: 2026-09-10 – 2026-09-24$/);
    const sheets = host.register.sheets.length;
    expect(call(host, 'apiCompareTab', request)).toEqual(made);
    expect(host.register.sheets).toHaveLength(sheets);
    const tab = host.register.sheets.find((sheet) => sheet.title === made.title);
    const cells = (tab?.rows ?? []).flatMap((row) => row?.cells ?? []);
    expect(cells.some((cell) => cell?.formula !== undefined)).toBe(false);
    expect(cells.map((cell) => cell?.value)).toEqual(expect.arrayContaining(['likes tea', 'Eve', 'Zoe', 'Changed', 2]));
    expect(auditOf(host).at(-1)).toMatchObject({ action: 'compare', recordId: made.title });
    expect(call(host, 'apiVerifyAudit', {})).toMatchObject({ verified: true });
  });
});
