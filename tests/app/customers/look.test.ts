import { findCustomers } from '../../../src/app/customers/findCustomers';
import { getCustomer } from '../../../src/app/customers/getCustomer';
import { openRegister } from '../../../src/app/openRegister';
import { reviewKey, reviewRow } from '../../../src/app/review';
import { wireRecord } from '../../../src/app/wire';
import { formatId } from '../../../src/core/values/ids';
import { aPerson, aScene, given, READER, WANG } from '../support/aScene';

const C1 = formatId('C', 1);
function scene() {
  const made = aScene({ actor: READER });
  given(
    made.store,
    'customers',
    1,
    aPerson({ name: '李娜', phone: '+8613800138000', email: 'lina@example.com', company: 'Acme Trading' }),
  );
  given(made.store, 'customers', 2, aPerson({ name: 'Anna Berg', landline: '+862188888888', tags: 'vip; tea' }));
  made.store.put('customers', { name: 'No id yet', phone: '+8613800138000' });
  return made;
}

describe('a search', () => {
  it.each([
    ['李', ['李娜']],
    ['ＡＣＭＥ', ['李娜']],
    ['acme 李娜', ['李娜']],
    ['acmetrading', ['李娜']],
    ['138-0013', ['李娜']],
    ['21-8888', ['Anna Berg']],
    ['021 8888 8888', ['Anna Berg']],
    ['(021) 8888-8888', ['Anna Berg']],
    ['0086 138 0013 8000', ['李娜']],
    ['lina@example.com', ['李娜']],
    ['lina', ['李娜']],
    ['ln', ['李娜']],
    ['vip', ['Anna Berg']],
    [C1.toLowerCase(), ['李娜']],
    ['an', ['Anna Berg']],
    ['', ['李娜', 'Anna Berg']],
    ['nobody', []],
  ])('for %j finds %j', (text, names) => {
    const { deps } = scene();
    expect(findCustomers(deps, { text }).customers.map((customer) => customer.name)).toEqual(names);
  });

  it('shows phones and e-mails masked, and what a page needs to go on from', () => {
    const { deps } = scene();
    expect(findCustomers(deps, { text: '李娜' }).customers[0]).toEqual({
      id: C1,
      name: '李娜',
      company: 'Acme Trading',
      phone: '138****8000',
      email: 'l***@example.com',
      tags: [],
      nextContactOn: '',
      stage: 'lead',
      owner: WANG,
      stale: false,
      row: 2,
      version: 1,
    });
  });

  it('tells how many there are beyond those that it gives', () => {
    const { deps } = scene();
    expect(findCustomers(deps, { text: '', limit: 1 })).toMatchObject({ total: 2, customers: [{ name: '李娜' }] });
  });

  it('is for members alone', () => {
    const { deps } = scene();
    expect(() => findCustomers({ ...deps, actor: 'x@example.com' }, { text: '' })).toThrow('not-a-member');
  });
});

describe('a customer’s page', () => {
  it('has its last interactions and purchases, newest first, its persons, and what Review says', () => {
    const { deps, store } = scene();
    for (const [number, at] of [
      [1, '2026-11-01 10:00'],
      [2, '2026-11-03 10:00'],
      [3, 'some day'],
    ] as const) {
      given(store, 'interactions', number, { customerId: C1, at, summary: `call ${String(number)}` });
    }
    given(store, 'purchases', 1, { customerId: formatId('C', 2), on: '2026-11-01', item: 'Tea' });
    given(store, 'contacts', 1, { customerId: C1, name: 'Bo' });
    const issue = { code: 'date-doubtful', facts: { text: '1/3' } } as const;
    const finding = {
      table: 'customers',
      recordId: C1,
      field: 'birthDate',
      text: '1/3',
      owner: WANG,
      at: '',
      issue,
    } as const;
    store.put('review', reviewRow(finding));
    store.put('review', { ...reviewRow(finding), status: 'settled' });
    const page = getCustomer(deps, { id: C1 });
    expect(page).toMatchObject({
      ok: true,
      row: 2,
      customer: { id: C1, name: '李娜' },
      purchases: [],
      contacts: [{ name: 'Bo' }],
    });
    expect(page.interactions.map((one) => one['summary'])).toEqual(['call 2', 'call 1', 'call 3']);
    expect(page.findings).toEqual([
      { table: 'customers', recordId: C1, field: 'birthDate', code: 'date-doubtful', facts: { text: '1/3' } },
    ]);
    expect(store.calls).toEqual(['read', 'reread']);
  });

  it('opens where a line of Review was damaged by hand', () => {
    const { deps, store } = scene();
    store.put('review', { recordId: C1, status: 'open', field: 'name', code: 'x', facts: '{"text":' });
    expect(getCustomer(deps, { id: C1 }).findings).toEqual([
      { table: '', recordId: C1, field: 'name', code: 'x', facts: {} },
    ]);
  });

  it('is read again where the row moved between the two reads, and not found where it is gone', () => {
    const { deps, store } = scene();
    const rows = store.rows('customers');
    store.before = (call) => {
      if (call === 'reread' && rows.length === 3) rows.unshift(undefined);
    };
    expect(getCustomer(deps, { id: C1 }).row).toBe(3);
    expect(() => getCustomer(deps, { id: formatId('C', 9) })).toThrow('not-found');
  });
});

describe('the register as the sidebar opens it', () => {
  it('tells who one is, and gives lists and members to members alone', () => {
    const { deps } = scene();
    expect(openRegister(deps)).toMatchObject({ user: READER, role: 'reader', today: '2026-11-21', currency: 'CNY' });
    const stranger = openRegister({ ...deps, actor: 'x@example.com' });
    expect(stranger).toMatchObject({ role: 'none', lists: {}, members: [], inProgress: null });
  });

  it('counts customers that have an id, and open lines of Review', () => {
    const { deps, store } = scene();
    store.put('review', { status: 'open' });
    store.put('review', { status: 'settled' });
    expect(openRegister(deps).counts).toEqual({ customers: 2, reviewOpen: 1, day: 0 });
  });
});

describe('what goes to the pages and into Review', () => {
  it('leaves out what is empty', () => {
    expect(wireRecord(C1, { id: 'x', name: '李', notes: null, stale: false })).toEqual({
      id: C1,
      name: '李',
      stale: false,
    });
  });

  it('is told apart by record, field and code, and cut where it is long', () => {
    const issue = { code: 'text-too-long' } as const;
    const finding = {
      table: 'customers',
      recordId: C1,
      field: 'notes',
      text: 'x'.repeat(900),
      owner: '',
      at: '',
      issue,
    } as const;
    expect(reviewKey(finding)).toBe(`customers ${C1} notes text-too-long`);
    expect(String(reviewRow(finding)['text'])).toHaveLength(500);
  });
});
