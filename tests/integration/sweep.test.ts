import type { Host } from '../../local/host';
import { call, expectOk, OWNER, registerHost, requestId } from './support/register';
import {
  addMember,
  address,
  auditAbout,
  auditOf,
  openReview,
  putCell,
  rowsOf,
  setSetting,
  systemOf,
  typeUnseen,
  valueAt,
} from './support/sheet';

const HOUR = 3_600_000;
const ANN = 2;
const BOB = 3;
let base: Host;

beforeAll(() => {
  base = registerHost();
  expectOk(base.callFunction('apiInstallAutomation', { requestId: requestId() }));
  for (const fields of [{ name: 'Ann Lee', phone: '13800138000' }, { name: 'Bob Ray' }, { name: 'Cai' }]) {
    expectOk(base.callFunction('apiSaveCustomer', { requestId: requestId(), fields }));
  }
  sweep(base);
});

/** Lets the hourly run come once. */
function sweep(host: Host): string {
  const lines = host.advanceTo(host.now + HOUR);
  expect(lines.filter((line) => !line.ok)).toEqual([]);
  const jobs = lines.flatMap((line) => line.jobs as { name: string; outcome: string }[]);
  return jobs
    .filter((job) => job.name === 'sweep')
    .map((job) => job.outcome)
    .join(' | ');
}

const idOf = (host: Host, row: number): string => String(valueAt(host, 'customers', row, 'id'));
const records = (host: Host): string =>
  JSON.stringify(['customers', 'purchases', 'interactions', 'review', 'audit'].map((tab) => rowsOf(host, tab)));

describe('the hourly sweep', () => {
  it('writes no record, no audit entry and no line of Review where nothing changed', () => {
    const host = base.copy();
    const before = records(host);
    const outcome = sweep(host);
    expect(records(host)).toBe(before);
    expect(outcome).toBe('nothing changed');
  });

  it("finds a value that no trigger saw, puts it into standard form and audits it as unknown's", () => {
    const host = base.copy();
    typeUnseen(host, 'customers', ANN, 'phone', '137 0000 0001');
    sweep(host);
    expect(valueAt(host, 'customers', ANN, 'phone')).toBe('+8613700000001');
    const entry = auditAbout(host, idOf(host, ANN)).at(-1);
    expect(entry).toMatchObject({
      origin: 'sweep',
      actor: 'unknown',
      payload: { before: { phone: '+8613800138000' }, after: { phone: '+8613700000001' } },
    });
    expect(valueAt(host, 'customers', ANN, 'updatedBy')).toBe('unknown');
    expect(call(host, 'apiVerifyAudit', {})).toMatchObject({ verified: true });
  });

  it('finds rows that came by another way, and makes customers of those with a name', () => {
    const host = base.copy();
    typeUnseen(host, 'customers', 9, 'name', 'Dora');
    typeUnseen(host, 'customers', 9, 'phone', '13611112222');
    sweep(host);
    expect(rowsOf(host, 'customers').at(-1)).toMatchObject({
      row: 9,
      name: 'Dora',
      phone: '+8613611112222',
      owner: OWNER,
      createdBy: 'unknown',
    });
  });

  it('puts right a digest that was damaged, without a new version or entry', () => {
    const host = base.copy();
    const { digest, version } = {
      digest: valueAt(host, 'customers', ANN, 'digest'),
      version: valueAt(host, 'customers', ANN, 'version'),
    };
    putCell(host, 'customers', ANN, 'digest', { value: 'nonsense' });
    const entries = auditOf(host).length;
    sweep(host);
    expect(valueAt(host, 'customers', ANN, 'digest')).toBe(digest);
    expect(valueAt(host, 'customers', ANN, 'version')).toBe(version);
    expect(
      auditOf(host)
        .slice(entries)
        .filter((entry) => entry.recordId === idOf(host, ANN)),
    ).toEqual([]);
  });

  it('gives ids back that were written over where no event told', () => {
    const host = base.copy();
    const [ann, bob] = [idOf(host, ANN), idOf(host, BOB)];
    putCell(host, 'customers', ANN, 'id', { value: bob });
    putCell(host, 'customers', BOB, 'id', undefined);
    sweep(host);
    expect([idOf(host, ANN), idOf(host, BOB)]).toEqual([ann, bob]);
    expect(rowsOf(host, 'customers')).toHaveLength(3);
  });

  it('goes by ids after a sort: nothing was changed', () => {
    const host = base.copy();
    host.doByHand('sort Customers by name descending');
    const before = records(host);
    sweep(host);
    expect(records(host)).toBe(before);
  });

  it('does not take blank rows between records for anything', () => {
    const host = base.copy();
    host.doByHand('insert row 3 in Customers');
    const before = records(host);
    sweep(host);
    expect(records(host)).toBe(before);
  });
});

describe('a row without a name', () => {
  it('is complained of once, after more than ten minutes', () => {
    const host = base.copy();
    host.edit(address(host, 'customers', 9, 'phone'), '13611112222');
    sweep(host);
    expect(openReview(host)).toEqual([]);
    sweep(host);
    expect(openReview(host)).toHaveLength(1);
    expect(openReview(host)[0]).toMatchObject({
      table: 'Customers',
      text: expect.stringContaining('13611112222') as unknown,
    });
    sweep(host);
    sweep(host);
    expect(openReview(host)).toHaveLength(1);
    expect(valueAt(host, 'customers', 9, 'id')).toBeNull();
  });

  it('is a customer as soon as it has one', () => {
    const host = base.copy();
    host.edit(address(host, 'customers', 9, 'phone'), '13611112222');
    sweep(host);
    sweep(host);
    host.edit(address(host, 'customers', 9, 'name'), 'Dora');
    expect(idOf(host, 9)).toMatch(/^C-/);
    sweep(host);
    expect(openReview(host)).toEqual([]);
  });
});

describe('totals', () => {
  it('follow purchases that were typed, changed and deleted by hand', () => {
    const host = base.copy();
    host.paste(
      address(host, 'purchases', 2, 'customerId'),
      `${idOf(host, ANN)}\t2026-09-01\t\tTea\t\t2\t\t30\tCNY\n${idOf(host, ANN)}\t2026-09-05\t\tCup\t\t1\t\t12.5\tCNY`,
    );
    sweep(host);
    const totals = (row: number): unknown[] =>
      ['orders', 'spent'].map((field) => valueAt(host, 'customers', row, field));
    expect(totals(ANN)).toEqual([2, 42.5]);
    const last = valueAt(host, 'customers', ANN, 'lastPurchaseOn');
    host.edit(address(host, 'purchases', 3, 'amount'), '20');
    host.doByHand('delete row 2 in Purchases');
    sweep(host);
    expect(totals(ANN)).toEqual([1, 20]);
    expect(valueAt(host, 'customers', ANN, 'lastPurchaseOn')).toBe(last);
  });

  it('that were typed over are put right', () => {
    const host = base.copy();
    expectOk(
      host.callFunction('apiAddPurchase', {
        requestId: requestId(),
        customerId: idOf(host, ANN),
        fields: { item: 'Tea', quantity: 1, amount: 30 },
      }),
    );
    typeUnseen(host, 'customers', ANN, 'spent', '9999');
    sweep(host);
    expect(valueAt(host, 'customers', ANN, 'spent')).toBe(30);
  });

  it('take the day of the last contact from interactions, and never back', () => {
    const host = base.copy();
    host.paste(
      address(host, 'interactions', 2, 'customerId'),
      `${idOf(host, ANN)}\t2026-09-08 10:00\tPhone\t\t${OWNER}\t\ttalked`,
    );
    sweep(host);
    const day = valueAt(host, 'customers', ANN, 'lastContactOn');
    expect(day).toBe(46273);
    host.doByHand('delete row 2 in Interactions');
    sweep(host);
    expect(valueAt(host, 'customers', ANN, 'lastContactOn')).toBe(day);
  });

  it('leave version, digest and history of the customer alone', () => {
    const host = base.copy();
    const stamp = (): unknown[] =>
      ['version', 'digest', 'updatedAt'].map((field) => valueAt(host, 'customers', ANN, field));
    const before = stamp();
    host.paste(address(host, 'purchases', 2, 'customerId'), `${idOf(host, ANN)}\t2026-09-01\t\tTea\t\t2\t\t30\tCNY`);
    sweep(host);
    expect(stamp()).toEqual(before);
    expect(auditAbout(host, idOf(host, ANN))).toHaveLength(1);
  });
});

describe('what the sweep remembers', () => {
  it('survives damage: a job cell that cannot be read is as if the job had never run', () => {
    const host = base.copy();
    const row = rowsOf(host, 'system').find((each) => each['key'] === 'job.sweep')?.row ?? 0;
    putCell(host, 'system', row, 'value', { value: '{"last":' });
    sweep(host);
    expect(systemOf(host).get('job.sweep')).toContain('"last":"2026-');
  });

  it('names a setting that the register cannot follow once, and goes on with the initial value', () => {
    const host = base.copy();
    setSetting(host, 'stale.lead', 'soon');
    sweep(host);
    sweep(host);
    expect(openReview(host).map((line) => line['text'])).toEqual(['soon']);
  });
});

describe('links between records', () => {
  /** A customer's contact person, and a call with whoever `contact` says. */
  function withCall(contact: (id: string) => string): { readonly host: Host; readonly contactId: string } {
    const host = base.copy();
    host.paste(address(host, 'contacts', 2, 'customerId'), `${idOf(host, ANN)}\t王小明`);
    const contactId = String(valueAt(host, 'contacts', 2, 'id'));
    const line = [idOf(host, ANN), '2026-09-08 10:00', 'Phone', '', OWNER, contact(contactId), 'talked'].join('\t');
    host.paste(address(host, 'interactions', 2, 'customerId'), line);
    return { host, contactId };
  }

  it('of a contact person who was named in words become ids, audited as found by the sweep', () => {
    const { host, contactId } = withCall(() => '王 小明');
    sweep(host);
    expect(valueAt(host, 'interactions', 2, 'contactId')).toBe(contactId);
    expect(auditAbout(host, String(valueAt(host, 'interactions', 2, 'id'))).at(-1)).toMatchObject({
      origin: 'sweep',
      actor: 'unknown',
      payload: { after: { contactId }, original: { contactId: '王 小明' } },
    });
    expect(openReview(host)).toEqual([]);
    const before = records(host);
    sweep(host);
    expect(records(host)).toBe(before);
  });

  it('of a contact person of another customer stand in Review until they are put right', () => {
    const { host, contactId } = withCall((id) => id);
    host.edit(address(host, 'interactions', 2, 'customerId'), idOf(host, BOB));
    sweep(host);
    sweep(host);
    expect(openReview(host).map((line) => [line['code'], line['text']])).toEqual([['contact-of-other', contactId]]);
    host.edit(address(host, 'interactions', 2, 'customerId'), idOf(host, ANN));
    sweep(host);
    expect(openReview(host)).toEqual([]);
  });

  it('of purchases whose customer was deleted by hand stand in Review, each once', () => {
    const host = base.copy();
    host.paste(address(host, 'purchases', 2, 'customerId'), `${idOf(host, ANN)}\t2026-09-01\t\tTea\t\t2\t\t30\tCNY`);
    host.doByHand(`delete row ${String(ANN)} in Customers`);
    sweep(host);
    sweep(host);
    const gone = openReview(host).filter((line) => line['code'] === 'customer-gone');
    expect(gone).toHaveLength(1);
    expect(gone[0]).toMatchObject({ table: 'Purchases', recordId: valueAt(host, 'purchases', 2, 'id') });
  });
});

describe('members that cannot be', () => {
  it('are named in Review with the role that is none, and no more once it is one', () => {
    const host = base.copy();
    addMember(host, 'eve@example.com', 'Boss', 'Eve');
    sweep(host);
    expect(openReview(host)).toMatchObject([{ code: 'person-refused', text: 'Eve · eve@example.com' }]);
    typeUnseen(host, 'people', 3, 'role', '录入');
    sweep(host);
    expect(openReview(host)).toEqual([]);
  });

  it('as the owner of new customers are named as a setting that cannot be followed', () => {
    const host = base.copy();
    setSetting(host, 'default.owner', 'nobody@example.com');
    sweep(host);
    expect(openReview(host)).toMatchObject([{ code: 'setting-refused', text: 'nobody@example.com' }]);
  });
});

describe('records that vanish', () => {
  it('are audited with what they held, and named in Review once', () => {
    const host = base.copy();
    addMember(host, 'wang@example.com', 'Entry');
    const ann = idOf(host, ANN);
    host.doByHand(`delete row ${String(ANN)} in Customers`);
    for (let day = 0; day < 2; day += 1) {
      host.wait(86_400);
      expectOk(host.callFunction('apiRunJobs', { requestId: requestId() }));
    }
    expect(auditAbout(host, ann).slice(1)).toMatchObject([
      { actor: 'unknown', payload: { op: 'remove', before: { name: 'Ann Lee', phone: '+8613800138000' } } },
    ]);
    expect(openReview(host).filter((line) => line['recordId'] === ann)).toHaveLength(1);
    expect(call(host, 'apiVerifyAudit', {})).toMatchObject({ verified: true });
  });
});
