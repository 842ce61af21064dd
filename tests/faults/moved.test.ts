import type { Host } from '../../local/host';
import { call, expectOk, OWNER, registerHost, requestId, type Reply } from '../integration/support/register';
import { address, rowWith, setSetting, typeUnseen } from '../integration/support/sheet';
import { recordTables } from '../../src/core/schema/tables';
import { contentOf, faultsIn, rowsOf } from './support/registerState';
import { auditFaults } from './support/requests';

const NAMES = ['Zoe', 'Ann', 'Mia', 'Bob', 'Cai'];
const HOUR_MS = 3_600_000;

/** Five customers in no order of names, one with a purchase, a call and a contact person, and the automation. */
function prepared() {
  const host = registerHost();
  expectOk(host.callFunction('apiInstallAutomation', { requestId: requestId() }));
  const ids = NAMES.map((name, index) => {
    const fields = { name, phone: `1380013800${String(index)}`, city: `City ${name}`, notes: `about ${name}` };
    const { customer } = call(host, 'apiSaveCustomer', { requestId: requestId(), fields });
    return (customer as { id: string }).id;
  });
  const mia = ids[2] ?? '';
  const zoe = ids[0] ?? '';
  for (const customerId of [mia, zoe]) {
    const add = (name: string, fields: object): Reply =>
      expectOk({ reply: call(host, name, { requestId: requestId(), customerId, fields }) });
    add('apiAddPurchase', { item: 'Cup', quantity: 1, amount: customerId === mia ? 5 : 7 });
    add('apiSaveContact', { name: `Friend of ${customerId}`, primary: true });
  }
  return { host, mia, zoe };
}

const { host: base, mia } = prepared();
const snapshotId = (call(base, 'apiTakeSnapshot', { requestId: requestId() })['snapshot'] as { id: string }).id;
const contact = String(rowsOf(base, 'contacts')[0]?.['id']);

interface Work {
  readonly name: string;
  readonly run: (host: Host) => unknown;
  /** Made ready on the twin before. */
  readonly before?: (host: Host) => void;
  /** What somebody does in between; by default customers are sorted, contacts too. */
  readonly by?: readonly string[];
}

const ask = (name: string, more: object) => (host: Host) =>
  host.callFunction(name, { requestId: 'moved-request-1', ...more }, { as: OWNER }).reply;
const SORTS = ['sort Customers by name', 'sort Customers by name descending'];

const WORKS: readonly Work[] = [
  {
    name: 'a form',
    run: ask('apiSaveCustomer', { id: mia, version: 1, fields: { notes: 'new', email: 'm@x.example' } }),
  },
  { name: 'a button', run: ask('apiQuickEdit', { id: mia, addTags: ['fair'], rowHint: 4 }) },
  { name: 'a confirmation', run: ask('apiVerifyField', { id: mia, field: 'phone', how: 'visit', rowHint: 4 }) },
  {
    name: 'a contact person',
    run: ask('apiSaveContact', { id: contact, version: 1, customerId: mia, fields: { title: 'CEO' } }),
    by: ['sort Contacts by name', 'sort Contacts by id descending'],
  },
  {
    name: 'a cell',
    run: (host) => host.edit(address(host, 'customers', 4, 'email'), 'MIA@shop.example'),
    by: [...SORTS, 'move column phone of Customers to 1'],
  },
  {
    name: 'a paste over three rows',
    run: (host) => host.paste(address(host, 'customers', 3, 'email'), 'a@x.example\nb@x.example\nc@x.example'),
  },
  {
    name: 'the sweep of cells that no trigger saw',
    before: (host) => {
      typeUnseen(host, 'customers', 4, 'email', 'MIA@shop.example');
      typeUnseen(host, 'customers', 6, 'phone', '139 0013 9000');
    },
    run: (host) => host.advanceTo(host.now + HOUR_MS),
  },
  {
    name: 'the flags of the night',
    before: (host) => {
      host.skipTo('2026-09-11T02:30:00+08:00');
      setSetting(host, 'weight.city', '70');
    },
    run: (host) => host.advanceTo(host.now + HOUR_MS),
  },
  {
    name: 'a restore that takes rows away',
    before: (host) => {
      const saves = (fields: object): unknown =>
        call(host, 'apiSaveCustomer', { requestId: requestId(), fields, acceptDuplicates: true });
      saves({ name: 'Later One' });
      saves({ name: 'Again Later' });
      call(host, 'apiSaveCustomer', { requestId: requestId(), id: mia, version: 1, fields: { city: 'Elsewhere' } });
    },
    run: ask('apiRestoreSnapshot', { snapshotId }),
    by: ['sort Customers by name', 'sort Customers by city descending'],
  },
];

/** What stands of every record, by table; where rows stand is a person's business, and the sweep knows no editor. */
function records(host: Host): object {
  const content = contentOf(host, ['staleReasons', 'updatedBy']) as Readonly<Record<string, readonly string[]>>;
  const inOrder = (record: string): unknown => (JSON.parse(record) as [string, unknown][]).sort();
  return Object.fromEntries(recordTables.map((table) => [table, content[table]?.map(inOrder)]));
}

/** The moments right before each write: what happens earlier is seen by the read in between (integration/layout). */
function beforeWrites(host: Host, run: Work['run']): readonly number[] {
  const twin = host.copy();
  twin.setFaults([]);
  const from = twin.calls.length;
  run(twin);
  const { id } = twin.register;
  return twin.calls
    .slice(from)
    .flatMap(({ method, body }, index) =>
      method === 'spreadsheets.batchUpdate' && JSON.stringify(body).includes(id) && index > 0 ? [index] : [],
    );
}

function faults(host: Host): readonly string[] {
  const told = rowsOf(host, 'review').filter((line) => line['code'] === 'overwritten');
  return [
    ...faultsIn(host),
    ...auditFaults(host),
    ...host.failures.map((failure) => `failed: ${JSON.stringify(failure.error)}`),
    ...(told.length === 0 ? [] : ['somebody has to look']),
  ];
}

describe('somebody sorts, or moves a column, right before a write of', () => {
  it.each(WORKS)(
    '$name: no record ends with the values of another, and the work is done',
    ({ before, run, by = SORTS }) => {
      const ready = base.copy();
      before?.(ready);
      const clean = ready.copy();
      run(clean);
      clean.advanceTo(clean.now + HOUR_MS);
      let repaired = 0;
      for (const action of process.env['FAULTS'] === 'all' ? by : by.slice(0, 1)) {
        for (const after of beforeWrites(ready, run)) {
          const twin = ready.copy();
          twin.setFaults([], [{ after, action }]);
          const reply = run(twin);
          twin.setFaults([]);
          twin.advanceTo(twin.now + HOUR_MS);
          repaired += rowsOf(twin, 'audit').some((entry) => entry['action'] === 'row-moved') ? 1 : 0;
          const when = { action, after };
          expect({ ...when, faults: faults(twin), ...records(twin) }).toEqual({
            ...when,
            faults: [],
            ...records(clean),
          });
          expect((reply as { ok?: boolean } | null)?.ok).not.toBe(false);
        }
      }
      expect(repaired).toBeGreaterThan(0);
    },
  );

  it('a row that becomes a customer: the record whose row it was has all of it back', () => {
    const ready = base.copy();
    const typing = (host: Host): unknown => host.edit(address(host, 'customers', 7, 'name'), 'Dora');
    const clean = ready.copy();
    typing(clean);
    const names = (host: Host): unknown[] =>
      rowsOf(host, 'customers')
        .map(({ name, phone, city, notes }) => [name, phone, city, notes])
        .sort();
    let repaired = 0;
    for (const after of beforeWrites(ready, typing)) {
      const twin = ready.copy();
      twin.setFaults([], [{ after, action: 'sort Customers by name' }]);
      typing(twin);
      twin.setFaults([]);
      twin.advanceTo(twin.now + HOUR_MS);
      repaired += rowsOf(twin, 'audit').some((entry) => entry['action'] === 'row-moved') ? 1 : 0;
      expect({ after, faults: faults(twin), names: names(twin) }).toEqual({ after, faults: [], names: names(clean) });
    }
    expect(repaired).toBeGreaterThan(0);
  });
});

/** A twin in which a person acted right before the first write, whose execution died right behind it; an hour later. */
function putRightByTheHour(run: (host: Host) => unknown, action: string): Host {
  const twin = base.copy();
  const [before = 0] = beforeWrites(base, run);
  twin.setFaults([{ call: before + 1, when: 'after', kind: 'kill' }], [{ after: before, action }]);
  run(twin);
  twin.setFaults([]);
  expect(faultsIn(twin)).not.toEqual([]);
  twin.failures.length = 0;
  twin.advanceTo(twin.now + HOUR_MS);
  return twin;
}

describe('an execution that is killed before it can put right what it wrote elsewhere', () => {
  it.each(['phone', 'id'])(
    'a new customer, since the column %s was moved: the sweep of the next hour does it',
    (field) => {
      const run = ask('apiSaveCustomer', { fields: { name: 'Newman', phone: '13800138111', notes: 'new one' } });
      const clean = base.copy();
      run(clean);
      clean.advanceTo(clean.now + HOUR_MS);
      const twin = putRightByTheHour(run, `move column ${field} of Customers to ${field === 'id' ? '4' : '1'}`);
      // Where columns stand is a person's business, and so is the order that follows from it.
      const sorted = (host: Host): unknown =>
        Object.entries(records(host)).map(([table, list]) => [
          table,
          ...(list as object[]).map((each) => JSON.stringify(each)).sort(),
        ]);
      expect({ faults: faults(twin), all: sorted(twin) }).toEqual({ faults: [], all: sorted(clean) });
      expect(rowsOf(twin, 'review').map(({ code }) => code)).toEqual([]);
    },
  );

  it.each(WORKS.filter(({ name }) => ['a form', 'a button', 'a contact person', 'a cell'].includes(name)))(
    '$name: the sweep of the next hour does it',
    ({ run, by = SORTS }) => {
      const clean = base.copy();
      run(clean);
      clean.advanceTo(clean.now + HOUR_MS);
      for (const action of by.filter((each) => each.startsWith('sort'))) {
        const twin = putRightByTheHour(run, action);
        expect({ action, faults: faults(twin), ...records(twin) }).toEqual({ action, faults: [], ...records(clean) });
        expect(rowWith(twin, 'customers', 'id', mia)).toMatchObject({ name: 'Mia' });
      }
    },
  );
});
