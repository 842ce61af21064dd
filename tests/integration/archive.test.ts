import type { Host } from '../../local/host';
import { addEmptySheet, deleteColumnAt, insertColumnAt, typeIntoCell, type Cell } from '../../local/sheets';
import { call, expectOk, OWNER, registerHost, requestId, type Reply } from './support/register';
import { addRow, apply, changeField, noteAt } from './support/fields';
import {
  address,
  auditAbout,
  columnsOf,
  openReview,
  putCell,
  putCellAt,
  rowsOf,
  rowWith,
  tabOf,
  typeUnseen,
} from './support/sheet';

const LI = 'li@example.com';
/** Column of the team's own, from 0. */
const SHELF = 3;
let base: Host;
/** Row of an option of the team's own in Lists. */
let extraLarge: number;
let [ann, bob, cao]: readonly string[] = [];

beforeAll(() => {
  base = registerHost();
  base.edit('People!A3', LI);
  base.edit('People!C3', 'Entry');
  insertColumnAt(base.register, tabOf(base, 'customers').sheetId, 3);
  base.edit('Customers!D1', 'Shelf');
  addRow(base, 'fields', { table: 'Customers', en: 'Loyalty card', zh: '会员卡号', kind: 'Whole number' });
  for (const en of ['Good for', 'Since'])
    addRow(base, 'fields', { table: 'Customers', en, zh: `${en} 中`, kind: 'Text' });
  addRow(base, 'lists', { list: 'size', key: 's', en: 'Small', zh: '小' });
  extraLarge = addRow(base, 'lists', { list: 'size', key: 'xl', en: 'Extra large', zh: '特大' });
  addRow(base, 'fields', { table: 'Customers', en: 'Size', zh: '尺码', kind: 'Option', list: 'size' });
  apply(base);
  const save = (fields: object): string =>
    (
      expectOk({ reply: call(base, 'apiSaveCustomer', { requestId: requestId(), fields }) })['customer'] as {
        id: string;
      }
    ).id;
  ann = save({ name: 'Ann Lee', phone: '13800138000', birthDate: '1990-05-01', tags: 'a; b', x_loyalty_card: '77' });
  bob = save({ name: '王小明', phone: '13900139000', stage: 'lost' });
  cao = save({ name: 'Cao Li', email: 'cao@example.com' });
  typeUnseen(base, 'customers', 3, 'lastContactOn', '2024-01-05');
  base.edit('Customers!D2', 'B4');
  putCell(base, 'customers', 2, 'notes', { note: 'call after six' });
  putCell(base, 'customers', 2, 'x_loyalty_card', { value: 77, note: 'the gold one' });
  putCellAt(base, 'customers', 2, SHELF, { value: 'B4', note: 'behind the door' });
  expectOk({
    reply: call(base, 'apiAddPurchase', {
      requestId: requestId(),
      customerId: ann,
      fields: { item: 'Tea', amount: 10 },
    }),
  });
});

/** The cells of a customer's row by header, formats and notes included. */
function cellsOf(host: Host, id: string | undefined): Readonly<Record<string, Cell | undefined>> {
  const sheet = tabOf(host, 'customers');
  const row = sheet.rows[rowWith(host, 'customers', 'id', id ?? '').row - 1];
  return Object.fromEntries(
    (sheet.rows[0]?.cells ?? []).map((header, column) => {
      const { value, note: said } = row?.cells[column] ?? {};
      return [String(header?.value), value === undefined && said === undefined ? undefined : { value, note: said }];
    }),
  ) as never;
}

const archive = (host: Host, ids: readonly (string | undefined)[], more: object = {}): Reply =>
  call(host, 'apiArchive', { requestId: requestId(), ids, reason: 'moved away', ...more }, LI);
const bringBack = (host: Host, ids: readonly (string | undefined)[]): Reply =>
  call(host, 'apiUnarchive', { requestId: requestId(), ids }, LI);

describe('a customer who is archived', () => {
  it('comes back cell for cell: values, own field, own column, all notes, version and digest', () => {
    const host = base.copy();
    const before = cellsOf(host, ann);
    expect(before['Shelf']).toEqual({ value: 'B4', note: 'behind the door' });
    expect(before['Loyalty card']).toEqual({ value: 77, note: 'the gold one' });
    expect(archive(host, [ann])).toMatchObject({ ok: true, archived: [ann], skipped: [], done: true });
    expect(rowsOf(host, 'customers').map(({ id }) => id)).toEqual([bob, cao]);
    const archived = rowWith(host, 'archive', 'id', ann ?? '');
    expect(archived).toMatchObject({ archivedBy: LI, archiveReason: 'moved away', name: 'Ann Lee' });
    expect(noteAt(host, 'archive', archived.row, 'notes')).toBe('call after six');
    expect(bringBack(host, [ann])).toMatchObject({ ok: true, restored: [ann] });
    expect(cellsOf(host, ann)).toEqual(before);
    expect(rowsOf(host, 'archive')).toEqual([]);
    expect(
      auditAbout(host, ann ?? '')
        .slice(-4)
        .map(({ action, table, actor }) => [action, table, actor]),
    ).toEqual([
      ['archive', 'customers', LI],
      ['archive', 'archive', LI],
      ['unarchive', 'archive', LI],
      ['unarchive', 'customers', LI],
    ]);
  });

  it('costs two reads and a write where its row is known', () => {
    const host = base.copy();
    const request = { requestId: requestId(), ids: [ann], reason: 'x', rowHint: 2 };
    expect(host.callFunction('apiArchive', request).calls).toMatchObject({ read: 2, write: 1 });
    const back = { requestId: requestId(), ids: [ann], rowHint: 2 };
    expect(host.callFunction('apiUnarchive', back).calls).toMatchObject({ read: 2, write: 1 });
  });

  it('is found behind the others, read with all that hangs on it, and cannot be written to', () => {
    const host = base.copy();
    archive(host, [ann, cao]);
    const found = call(host, 'apiFindCustomers', { text: 'ann' })['customers'];
    expect(found).toMatchObject([{ id: ann, archived: true }]);
    expect(call(host, 'apiFindCustomers', { text: '' })).toMatchObject({ total: 1 });
    expect(call(host, 'apiGetCustomer', { id: ann })).toMatchObject({
      ok: true,
      customer: { id: ann, name: 'Ann Lee', x_loyalty_card: 77 },
      archived: { by: LI, reason: 'moved away' },
      purchases: [{ item: 'Tea' }],
    });
    const log = { requestId: requestId(), customerId: ann, fields: { summary: 'called' } };
    expect(call(host, 'apiLogInteraction', log)).toMatchObject({
      error: { code: 'customer-archived', facts: { id: ann, name: 'Ann Lee' } },
    });
    const twin = { requestId: requestId(), fields: { name: 'Anna', phone: '13800138000' } };
    expect(call(host, 'apiSaveCustomer', twin)).toMatchObject({ duplicates: [{ id: ann, archived: true }] });
    expect(call(host, 'apiListArchive', { text: 'lee' })).toMatchObject({ total: 1, archived: 2 });
  });

  it('keeps its history over both tabs, and the sweep finds nothing amiss', () => {
    const host = base.copy();
    archive(host, [ann]);
    expectOk({ reply: call(host, 'apiRunJobs', { requestId: requestId() }) });
    expect(openReview(host).map(({ recordId }) => recordId)).toEqual([bob]);
    const { entries } = call(host, 'apiGetHistory', { id: ann }) as unknown as { entries: { action: string }[] };
    expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['archive', 'save']));
    expect(call(host, 'apiVerifyAudit', {})).toMatchObject({ ok: true, broken: null });
  });

  it('is in snapshots: restored, it is archived again or not, as it was', () => {
    const host = base.copy();
    const take = (): string =>
      (call(host, 'apiTakeSnapshot', { requestId: requestId() }) as unknown as { snapshot: { id: string } }).snapshot
        .id;
    const first = take();
    archive(host, [ann]);
    const second = take();
    const restore = (snapshotId: string): void => {
      expectOk({ reply: call(host, 'apiRestoreSnapshot', { requestId: requestId(), snapshotId }) });
    };
    restore(first);
    expect([rowsOf(host, 'customers').length, rowsOf(host, 'archive').length]).toEqual([3, 0]);
    restore(second);
    expect([rowsOf(host, 'customers').length, rowsOf(host, 'archive').length]).toEqual([2, 1]);
    expectOk({ reply: bringBack(host, [ann]) });
    expect(cellsOf(host, ann)['Shelf']?.value).toBe('B4');
  });

  it('does not come back over another row with its id, nor where what it needs was damaged', () => {
    const host = base.copy();
    archive(host, [ann, bob]);
    host.edit(address(host, 'customers', 3, 'id'), bob ?? '');
    typeUnseen(host, 'customers', 3, 'id', bob ?? '');
    const { row } = rowWith(host, 'archive', 'id', ann ?? '');
    typeUnseen(host, 'archive', row, 'rest', '{"own":');
    expect(bringBack(host, [ann, bob])).toMatchObject({
      restored: [],
      skipped: [
        { id: bob, code: 'archive-id-in-use' },
        { id: ann, code: 'archive-damaged' },
      ],
    });
    expect(rowsOf(host, 'archive')).toHaveLength(2);
  });

  it('needs a reason and a member who enters', () => {
    expect(archive(base, [ann], { reason: '  ' })).toMatchObject({ error: { code: 'bad-request' } });
    const request = { requestId: requestId(), ids: [ann], reason: 'x' };
    expect(call(base, 'apiArchive', request, 'stranger@example.com')).toMatchObject({
      error: { code: 'not-a-member' },
    });
  });
});

describe('many at once', () => {
  it('begin with a snapshot, go in one batch, and come back in one', () => {
    const host = base.copy();
    const tab = addEmptySheet(host.register, 'List');
    const lines = [
      ['Name', 'Mobile'],
      ...Array.from({ length: 60 }, (_, i) => [`Person ${String(i)}`, `138001381${String(i + 10)}`]),
    ];
    lines.forEach((cells, row) => {
      cells.forEach((text, column) => typeIntoCell(host.register, tab.sheetId, row, column, text));
    });
    expectOk({ reply: call(host, 'apiAdoptList', { requestId: requestId(), tab: 'List' }) });
    const before = rowsOf(host, 'customers');
    const ids = before.map(({ id }) => String(id));
    const away = { requestId: requestId(), ids, reason: 'old list' };
    const report = host.callFunction('apiArchive', away);
    const reply = expectOk(report) as Reply & { archived: readonly string[]; safetySnapshotId: string };
    expect([reply.archived.length, reply['done']]).toEqual([63, true]);
    expect(rowsOf(host, 'snapshots').at(-1)).toMatchObject({ id: reply.safetySnapshotId, reason: 'before-archive' });
    expect([rowsOf(host, 'customers').length, rowsOf(host, 'archive').length]).toEqual([0, 63]);
    expect(call(host, 'apiArchive', away)).toEqual(reply);
    expect(host.callFunction('apiUnarchive', { requestId: requestId(), ids }).calls).toMatchObject({
      read: 2,
      write: 1,
    });
    expect(rowsOf(host, 'customers')).toEqual(before);
  });

  it('are taken back by undo as well, the team’s own cells and all notes with them', () => {
    const host = base.copy();
    const before = cellsOf(host, ann);
    archive(host, [ann, cao]);
    const { actions } = call(host, 'apiListActions', {}) as unknown as { actions: { id: string; kind: string }[] };
    expect(actions[0]).toMatchObject({ kind: 'archive' });
    const undo = { requestId: requestId(), actionId: actions[0]?.id };
    expectOk({ reply: call(host, 'apiUndo', undo) });
    expect(rowsOf(host, 'archive')).toEqual([]);
    const said = (cells: typeof before): unknown =>
      ['Name', 'Shelf', 'Loyalty card', 'Tags', 'Notes'].map((header) => cells[header]);
    expect(said(cellsOf(host, ann))).toEqual(said(before));
  });
});

describe('fields that changed while a customer was archived', () => {
  it('are read anew, a deleted own column is made again, and what cannot be read stays as text, with a note and in Review', () => {
    const host = base.copy();
    const fields = { x_good_for: 'next spring', x_since: '2024年5月1日' };
    expectOk({ reply: call(host, 'apiSaveCustomer', { requestId: requestId(), id: ann, version: 1, fields }) });
    archive(host, [ann]);
    changeField(host, 'x_good_for', { kind: 'Date' });
    changeField(host, 'x_since', { kind: 'Date' });
    changeField(host, 'x_loyalty_card', { kind: 'Text' });
    apply(
      host,
      ['x_good_for', 'x_since'].map((key) => ({ table: 'customers', key, kind: 'date' })),
    );
    deleteColumnAt(host.register, tabOf(host, 'customers').sheetId, SHELF);
    // A minute has sixty reads.
    host.advanceTo(host.now + 60_000);
    expect(call(host, 'apiGetCustomer', { id: ann })).toMatchObject({
      customer: { x_since: '2024-05-01', x_loyalty_card: '77', x_good_for: 'next spring' },
    });
    expectOk({ reply: bringBack(host, [ann]) });
    const cells = cellsOf(host, ann);
    expect(cells['Shelf']).toEqual({ value: 'B4', note: 'behind the door' });
    expect(cells['Loyalty card']).toEqual({ value: '77', note: 'the gold one' });
    expect(cells['Since']?.value).toBe(45413);
    expect(cells['Good for']?.value).toBe('next spring');
    expect(cells['Good for']?.note).toContain('next spring');
    expect(openReview(host)).toContainEqual(
      expect.objectContaining({ recordId: ann, code: 'date-relative', text: 'next spring' }),
    );
    expectOk({ reply: call(host, 'apiRunJobs', { requestId: requestId() }) });
    expect(auditAbout(host, ann ?? '').at(-1)).toMatchObject({ action: 'unarchive', table: 'customers' });
  });
});

describe('what counts archived customers in', () => {
  it('an import: a list brings nobody in a second time unseen, and purchases find their customer', () => {
    const host = base.copy();
    archive(host, [ann]);
    const tab = addEmptySheet(host.register, 'Orders');
    [
      ['Customer ID', 'Item', 'Amount', 'Date'],
      [ann ?? '', 'Coffee', '12', '2026-08-01'],
    ].forEach((cells, row) => {
      cells.forEach((text, column) => typeIntoCell(host.register, tab.sheetId, row, column, text));
    });
    expectOk({ reply: call(host, 'apiAdoptList', { requestId: requestId(), tab: 'Orders' }) });
    expect(rowsOf(host, 'purchases').map(({ customerId, item }) => [customerId, item])).toContainEqual([ann, 'Coffee']);
    expect(rowsOf(host, 'customers').map(({ id }) => id)).toEqual([bob, cao]);
  });

  it('an option that only they have is not taken for unused', () => {
    const host = base.copy();
    const edit = { requestId: requestId(), id: ann, version: 1, fields: { x_size: 'Extra large' } };
    expectOk({ reply: call(host, 'apiSaveCustomer', edit) });
    archive(host, [ann]);
    for (const field of ['list', 'key', 'en', 'zh']) typeUnseen(host, 'lists', extraLarge, field, '');
    expect(apply(host).refused).toMatchObject([{ code: 'option-in-use' }]);
    expectOk({ reply: bringBack(host, [ann]) });
    expect(rowWith(host, 'customers', 'id', ann ?? '')['x_size']).toBe('Extra large');
  });

  it('the tab: drop-downs and formats as in Customers, what does not fit a column hidden', () => {
    const [archived, active] = [tabOf(base, 'archive'), tabOf(base, 'customers')];
    const columnIn = (sheet: typeof archived, field: string) => sheet.columns[columnsOf(sheet).get(field) ?? -1];
    expect(columnIn(archived, 'rest')?.hiddenByUser).toBe(true);
    const ruleOf = (sheet: typeof archived, field: string): unknown =>
      sheet.rows[1]?.cells[columnsOf(sheet).get(field) ?? -1]?.validation ?? null;
    expect(ruleOf(archived, 'stage')).toEqual(ruleOf(active, 'stage'));
  });
});

describe('the archive rules', () => {
  it('propose once a month, wait for a yes, and keep on record what they did', () => {
    const host = base.copy();
    expectOk(host.callFunction('apiInstallAutomation', { requestId: requestId() }));
    host.advanceTo(host.now + 2 * 3_600_000);
    expect(openReview(host)).toMatchObject([{ recordId: bob, code: 'archive-proposed' }]);
    expect(call(host, 'apiMyDay', {})).toMatchObject({ review: { items: [{ recordId: bob }] } });
    const settle = { requestId: requestId(), archive: [bob], keep: [] };
    expect(call(host, 'apiSettleArchive', settle)).toMatchObject({ ok: true, archived: [bob] });
    expect(rowWith(host, 'archive', 'id', bob ?? '')['archiveReason']).toBe(
      'Stage Lost: no contact and no purchase since 2024-01-05, limit 365 days',
    );
    expect(openReview(host)).toEqual([]);
    const { policy } = call(host, 'apiProposeArchive', {}) as unknown as { policy: { runs: object[] } };
    expect(policy.runs).toMatchObject([
      { by: OWNER, archived: 1 },
      { by: '', proposed: 1 },
    ]);
  });
});
