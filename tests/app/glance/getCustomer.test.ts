import type { FieldValues } from '../../../src/core/changeSet';
import { getCustomer } from '../../../src/app/customers/getCustomer';
import { reviewRow } from '../../../src/app/review';
import { formatId } from '../../../src/core/values/ids';
import { stampsAfter } from '../../../src/core/verification/verification';
import type { CivilDate } from '../../../src/core/values/civilDate';
import { aPerson, aScene, given, WANG } from '../support/aScene';

const C1 = formatId('C', 1);
const C2 = formatId('C', 2);

function scene(fields: FieldValues = {}) {
  const made = aScene();
  given(made.store, 'customers', 1, aPerson(fields));
  given(made.store, 'customers', 2, aPerson({ name: '王芳' }));
  return made;
}

describe('a customer at a glance', () => {
  it('shows the first twenty of each sort and how many there are; asked for more, it shows more; in two reads', () => {
    const { deps, store } = scene();
    for (let number = 1; number <= 25; number += 1) {
      const at = `2026-11-${String(number).padStart(2, '0')} 10:00`;
      given(store, 'interactions', number, { customerId: C1, at, summary: 's' });
      given(store, 'feedback', number, { customerId: number > 3 ? C2 : C1, at, score: 7 });
    }
    const sheet = getCustomer(deps, { id: C1 });
    expect(sheet.interactions).toHaveLength(20);
    expect(sheet.interactions[0]).toMatchObject({ at: '2026-11-25 10:00' });
    expect(sheet.totals).toEqual({ contacts: 0, interactions: 25, purchases: 0, cases: 0, feedback: 3 });
    expect(store.calls).toEqual(['read', 'reread']);
    expect(getCustomer(deps, { id: C1, show: 60 }).interactions).toHaveLength(25);
  });

  it('has open cases before others, and the primary contact person first', () => {
    const { deps, store } = scene();
    given(store, 'cases', 1, { customerId: C1, openedAt: '2025-01-01 10:00', status: 'open', summary: 'old' });
    given(store, 'cases', 2, { customerId: C1, openedAt: '2026-11-01 10:00', status: 'solved', summary: 'new' });
    given(store, 'contacts', 1, { customerId: C1, name: 'Bo' });
    given(store, 'contacts', 2, { customerId: C1, name: 'Al', primary: true });
    const sheet = getCustomer(deps, { id: C1 });
    expect(sheet.cases.map((one) => one['summary'])).toEqual(['old', 'new']);
    expect(sheet.contacts.map((one) => one['name'])).toEqual(['Al', 'Bo']);
  });

  it('tells how long ago each filled key field was confirmed, and which never was', () => {
    const fields = { phone: '+8613800138000', email: 'li@example.com' };
    const stamp = { on: '2025-09-20' as CivilDate, by: WANG, how: 'phone' };
    const { deps } = scene({ ...fields, ...stampsAfter(fields, 'phone', stamp) });
    expect(getCustomer(deps, { id: C1 }).ages).toMatchObject({
      phone: { on: '2025-09-20', by: WANG, how: 'phone', months: 14 },
      email: null,
    });
    expect(Object.keys(getCustomer(deps, { id: C1 }).ages)).not.toContain('creditCode');
  });

  it('brings the numbers of the customer and the contact persons as they are written in the register’s country', () => {
    const { deps, store } = scene({ phone: '+8613800138000', landline: '+862188888888x801', company: '+861055506760' });
    given(store, 'contacts', 1, { customerId: C1, name: 'Bo', phone: '+861055506760; +12125550123' });
    given(store, 'contacts', 2, { customerId: C1, name: 'Al', phone: 'ask Bo' });
    given(store, 'contacts', 3, { customerId: C2, name: 'Cy', phone: '+8613900139000' });
    const sheet = getCustomer(deps, { id: C1 });
    expect(sheet.phones).toEqual({
      '+8613800138000': '138 0013 8000',
      '+862188888888x801': '021 8888 8888 x801',
      '+861055506760; +12125550123': '010 5550 6760; +1 212 555 0123',
    });
    expect(sheet.customer).toMatchObject({ phone: '+8613800138000', landline: '+862188888888x801' });
  });

  it('names findings of Review about the records that it shows', () => {
    const { deps, store } = scene();
    const P1 = given(store, 'contacts', 1, { customerId: C1, name: 'Bo' });
    const issue = { code: 'phone-invalid', facts: {} } as const;
    const finding = { table: 'contacts', field: 'phone', text: '12', owner: WANG, at: '', issue } as const;
    store.put('review', reviewRow({ ...finding, recordId: P1 }));
    store.put('review', reviewRow({ ...finding, recordId: formatId('P', 9) }));
    expect(getCustomer(deps, { id: C1 }).findings).toMatchObject([{ table: 'contacts', recordId: P1, field: 'phone' }]);
  });

  it('is found by its row, and by the row of a child record; nobody’s row is not found', () => {
    const { deps, store } = scene();
    given(store, 'purchases', 1, { customerId: C2, on: '2026-11-01', item: 'Tea' });
    expect(getCustomer(deps, { at: { table: 'customers', row: 3 } })).toMatchObject({ customer: { id: C2 } });
    expect(getCustomer(deps, { at: { table: 'purchases', row: 2 } })).toMatchObject({ customer: { id: C2 }, row: 3 });
    expect(() => getCustomer(deps, { at: { table: 'purchases', row: 7 } })).toThrow('not-found');
    expect(() => getCustomer(deps, {})).toThrow('bad-request');
  });
});
