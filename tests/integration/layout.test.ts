import type { Host } from '../../local/host';
import { insertColumnAt } from '../../local/sheets';
import { call, expectOk, OWNER, registerHost, requestId, type Reply } from './support/register';
import { address, auditOf, columnOf, openReview, rowsOf, rowWith, tabOf, type SheetRecord } from './support/sheet';
import { faultsIn } from '../faults/support/registerState';

const NAMES = ['Zoe', 'Ann', 'Mia', 'Bob', 'Cai'];
let base: Host;
let mia: string;

beforeAll(() => {
  base = registerHost();
  expectOk(base.callFunction('apiInstallAutomation', { requestId: requestId() }));
  NAMES.forEach((name, index) => {
    const fields = { name, phone: `1380013800${String(index)}`, city: `City ${name}`, notes: `about ${name}` };
    expectOk(base.callFunction('apiSaveCustomer', { requestId: requestId(), fields }));
  });
  mia = String(rowWith(base, 'customers', 'name', 'Mia')['id']);
  expectOk(
    base.callFunction('apiAddPurchase', {
      requestId: requestId(),
      customerId: mia,
      fields: { item: 'Cup', quantity: 1, amount: 5 },
    }),
  );
});

/** What a person does to the grid. */
const ACTIONS = [
  'sort Customers by name',
  'insert row 2 in Customers',
  'delete row 2 in Customers',
  'move column phone of Customers to 1',
  'move column summary of Interactions to 2',
  'rename tab Customers to Clients',
  'rename tab Audit to Log',
];

/** One use case: what it asks, and what of Mia or of the other tabs it changes. */
interface UseCase {
  readonly name: string;
  readonly run: (host: Host) => Reply;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly added?: readonly [tab: string, fields: Readonly<Record<string, unknown>>];
}

const USE_CASES: readonly UseCase[] = [
  {
    name: 'an edit',
    run: (host) =>
      call(host, 'apiSaveCustomer', {
        requestId: 'request-of-the-edit',
        id: mia,
        version: 1,
        fields: { notes: 'changed', phone: '13711111111' },
      }),
    expected: { notes: 'changed', phone: '+8613711111111' },
  },
  {
    name: 'a new customer',
    run: (host) =>
      call(host, 'apiSaveCustomer', { requestId: 'request-of-the-new', fields: { name: 'Dora', notes: 'new one' } }),
    expected: {},
    added: ['customers', { name: 'Dora', notes: 'new one' }],
  },
  {
    name: 'an interaction',
    run: (host) =>
      call(host, 'apiLogInteraction', {
        requestId: 'request-of-the-log',
        customerId: mia,
        rowHint: 4,
        fields: { summary: 'talked', nextContactOn: '2026-10-01' },
      }),
    expected: { nextContactOn: 46296, lastContactOn: 46275 },
    added: ['interactions', { summary: 'talked', customerId: '' }],
  },
  {
    name: 'a purchase',
    run: (host) =>
      call(host, 'apiAddPurchase', {
        requestId: 'request-of-the-purchase',
        customerId: mia,
        rowHint: 4,
        fields: { item: 'Tea', quantity: 2, amount: 30 },
      }),
    expected: { orders: 2, spent: 35 },
    added: ['purchases', { item: 'Tea', amount: 30 }],
  },
];

/** What people know of each customer, by id: without stamps, which follow from the rest. */
function known(host: Host): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const fields = (row: SheetRecord): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      [
        'name',
        'phone',
        'city',
        'notes',
        'stage',
        'owner',
        'nextContactOn',
        'lastContactOn',
        'orders',
        'spent',
        'lastPurchaseOn',
      ].map((key) => [key, row[key]]),
    );
  return Object.fromEntries(rowsOf(host, 'customers').map((row) => [String(row['id']), fields(row)]));
}

/** Calls to Sheets that one run of the use case makes, as numbers among all of its service calls. */
function sheetsCalls(run: (host: Host) => unknown): readonly number[] {
  const host = base.copy();
  host.setFaults([]);
  const from = host.calls.length;
  run(host);
  return host.calls.slice(from).flatMap((record, index) => (record.service.startsWith('Sheets') ? [index + 1] : []));
}

const verified = (host: Host): unknown => call(host, 'apiVerifyAudit', {})['verified'];

function expectRight(host: Host, before: ReturnType<typeof known>, useCase: UseCase): void {
  const after = known(host);
  const gone = Object.keys(before).filter((id) => after[id] === undefined);
  const wanted = Object.fromEntries(
    Object.entries(before)
      .filter(([id]) => !gone.includes(id))
      .map(([id, fields]) => [
        id,
        id === mia ? { ...fields, ...useCase.expected, lastPurchaseOn: after[mia]?.['lastPurchaseOn'] } : fields,
      ]),
  );
  const others = Object.fromEntries(Object.entries(after).filter(([id]) => before[id] !== undefined));
  expect(others).toEqual(wanted);
  expect(gone.length).toBeLessThanOrEqual(1);
  if (useCase.added === undefined) return;
  const [tab, fields] = useCase.added;
  const added = { ...fields, ...('customerId' in fields ? { customerId: mia } : {}) };
  expect(rowsOf(host, tab).at(-1)).toMatchObject(added);
}

/** Nobody has to look at anything: no record holds another's values, and the trail tells of each that was hit. */
function expectPutRight(host: Host, before: ReturnType<typeof known>, useCase: UseCase): void {
  expectRight(host, before, useCase);
  expect(openReview(host).filter((line) => line['code'] === 'overwritten')).toEqual([]);
  expect(faultsIn(host)).toEqual([]);
}

describe.each(USE_CASES)('$name', (useCase) => {
  it.each(ACTIONS)('works on the right cells after a person did: %s', (action) => {
    const host = base.copy();
    host.doByHand(action);
    const before = known(host);
    expect(useCase.run(host)).toMatchObject({ ok: true });
    expectRight(host, before, useCase);
  });

  it.each(ACTIONS)('between any two calls of one execution, is put right by itself and saved: %s', (action) => {
    const points = sheetsCalls(useCase.run).slice(0, -1);
    expect(points.length).toBeGreaterThan(0);
    for (const after of points) {
      const host = base.copy();
      const before = known(host);
      host.setFaults([], [{ after, action }]);
      const reply = useCase.run(host);
      host.setFaults([]);
      expect({ after, reply }).toMatchObject({ after, reply: { ok: true } });
      if (!action.startsWith('delete')) expectPutRight(host, before, useCase);
      else expectRight(host, before, useCase);
      expect(verified(host)).toBe(true);
    }
  });
});

describe('a cell that is typed', () => {
  it.each(ACTIONS.filter((action) => !/^(?:delete|move column summary|rename tab Audit)/.test(action)))(
    'while a person does "%s" is right at the end, and so is every other record',
    (action) => {
      const typing = (host: Host): unknown => host.edit(address(host, 'customers', 4, 'phone'), '137 1111 1111');
      const points = sheetsCalls(typing);
      for (const after of points) {
        const host = base.copy();
        const before = known(host);
        host.setFaults([], [{ after, action }]);
        typing(host);
        host.setFaults([]);
        host.advanceTo(host.now + 3_600_000);
        expect(host.failures).toEqual([]);
        expectPutRight(host, before, {
          name: '',
          run: () => ({ ok: true }),
          expected: { phone: '+8613711111111' },
        });
        expect(verified(host)).toBe(true);
      }
    },
  );
});

describe('a column', () => {
  it('that is renamed, moved and has a new one of the team beside it is written where it stands', () => {
    const host = base.copy();
    host.edit(address(host, 'customers', 1, 'notes'), 'What we know');
    host.doByHand('move column notes of Customers to 2');
    insertColumnAt(host.register, tabOf(host, 'customers').sheetId, 0);
    host.edit('Customers!A1', 'Ours');
    host.edit('Customers!A4', 'keep me');
    expect(
      call(host, 'apiSaveCustomer', { requestId: requestId(), id: mia, version: 1, fields: { notes: 'changed' } }),
    ).toMatchObject({ ok: true });
    expect(columnOf(host, 'customers', 'notes')).toBe(2);
    expect(rowWith(host, 'customers', 'id', mia)).toMatchObject({ notes: 'changed' });
    expect(tabOf(host, 'customers').rows[3]?.cells[0]?.value).toBe('keep me');
    expect(tabOf(host, 'customers').rows[0]?.cells[2]?.value).toBe('What we know');
  });

  it('that two headers claim is named, and nothing is written', () => {
    const host = base.copy();
    host.edit(address(host, 'customers', 1, 'notes'), 'Mobile');
    const revision = host.register.revision;
    expect(
      call(host, 'apiSaveCustomer', { requestId: requestId(), id: mia, version: 1, fields: { city: 'x' } }),
    ).toMatchObject({
      ok: false,
      error: { code: 'column-ambiguous' },
    });
    expect(host.register.revision).toBe(revision);
  });
});

describe('a customer whose row was deleted', () => {
  it('is said to be gone, and none else is changed', () => {
    const host = base.copy();
    host.doByHand('delete row 4 in Customers');
    const before = known(host);
    for (const useCase of USE_CASES.filter(({ name }) => name !== 'a new customer')) {
      expect(useCase.run(host)).toMatchObject({ ok: false, error: { code: 'not-found', facts: { id: mia } } });
    }
    expect(known(host)).toEqual(before);
  });

  it("between two calls of its edit, is not put into another's row unsaid", () => {
    const [useCase] = USE_CASES;
    if (useCase === undefined) throw new Error('no use case');
    for (const after of sheetsCalls(useCase.run).slice(0, -1)) {
      const host = base.copy();
      const before = known(host);
      host.setFaults([], [{ after, action: 'delete row 4 in Customers' }]);
      const reply = useCase.run(host);
      host.setFaults([]);
      expect(reply).toMatchObject({ ok: false, error: { code: 'not-found', facts: { id: mia } } });
      const { [mia]: _, ...others } = before;
      expect(known(host)).toEqual(others);
      expect(useCase.run(host)).toMatchObject({ ok: false, error: { code: 'not-found' } });
      expect(verified(host)).toBe(true);
    }
  });
});

describe('the audit trail', () => {
  it('tells of each write that hit a moved row, of both records, in the name of who saved', () => {
    const [useCase] = USE_CASES;
    if (useCase === undefined) throw new Error('no use case');
    const last = sheetsCalls(useCase.run).at(-2) ?? 0;
    const host = base.copy();
    const before = known(host);
    host.setFaults([], [{ after: last, action: 'sort Customers by name' }]);
    expect(useCase.run(host)).toMatchObject({ ok: true, customer: { id: mia, notes: 'changed', version: 2 } });
    const entries = auditOf(host).filter(({ action }) => action === 'row-moved');
    const [meant, hit] = entries;
    expect(entries).toHaveLength(2);
    expect(meant).toMatchObject({ actor: OWNER, recordId: mia, payload: { meant: mia, hit: hit?.recordId } });
    expect(hit?.payload['wrong']).toMatchObject({ notes: 'changed', phone: '+8613711111111' });
    expect(known(host)[hit?.recordId ?? '']).toEqual(before[hit?.recordId ?? '']);
    expect(verified(host)).toBe(true);
  });
});
