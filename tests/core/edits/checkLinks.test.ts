import fc from 'fast-check';
import { checkLinks } from '../../../src/core/edits/checkLinks';
import type { FieldValues } from '../../../src/core/changeSet';
import type { LiveTable } from '../../../src/core/schema/tables';
import { formatId } from '../../../src/core/values/ids';

const C1 = formatId('C', 1);
const C2 = formatId('C', 2);
const P1 = formatId('P', 1);
const P2 = formatId('P', 2);
const I1 = formatId('I', 1);
const O1 = formatId('O', 1);

/** Two customers, each with a contact person, and what else a test needs. */
function links(more: Partial<Record<LiveTable, readonly FieldValues[]>>): ReturnType<typeof checkLinks> {
  const tables: Partial<Record<LiveTable, readonly FieldValues[]>> = {
    customers: [{ id: C1 }, { id: C2 }],
    contacts: [
      { id: P1, customerId: C1, name: '王小明' },
      { id: P2, customerId: C2, name: 'Ann Lee' },
    ],
    ...more,
  };
  return checkLinks((table) => tables[table] ?? []);
}

const call = (contactId: string): FieldValues => ({ id: I1, customerId: C1, by: 'wang@example.com', contactId });

describe('links between records', () => {
  it('are whole where each record names a customer and a contact person of that customer', () => {
    expect(links({ interactions: [call(P1)], purchases: [{ id: O1, customerId: C2 }] })).toEqual({
      broken: [],
      named: [],
    });
  });

  it('are broken where a purchase is of a customer who is gone', () => {
    const gone = formatId('C', 9);
    expect(links({ purchases: [{ id: O1, customerId: gone, by: 'wang@example.com' }] }).broken).toEqual([
      {
        table: 'purchases',
        id: O1,
        text: gone,
        by: 'wang@example.com',
        issue: { code: 'customer-gone', field: 'customerId', facts: { text: gone } },
      },
    ]);
  });

  it('are broken where a call names the contact person of another customer, whom it tells', () => {
    expect(links({ interactions: [call(P2)] }).broken[0]?.issue).toEqual({
      code: 'contact-of-other',
      field: 'contactId',
      facts: { text: P2, other: C2 },
    });
  });

  it.each(['Zoe', formatId('P', 77), 'Ann Lee'])('are broken where the customer has no contact person %s', (text) => {
    expect(links({ interactions: [call(text)] }).broken.map(({ issue }) => issue.code)).toEqual(['contact-unknown']);
  });

  it.each(['王小明', '王 小明', '王小明先生', P1.toLowerCase()])(
    'lead from %s to the one contact person it means',
    (text) => {
      expect(links({ interactions: [call(text)] })).toEqual({ broken: [], named: [{ id: I1, text, contactId: P1 }] });
    },
  );

  it('are not guessed where two contact persons of the customer have the name', () => {
    const contacts = [P1, P2].map((id) => ({ id, customerId: C1, name: '王小明' }));
    const { broken, named } = links({ contacts, interactions: [call('王小明')] });
    expect(named).toEqual([]);
    expect(broken.map(({ issue }) => issue.code)).toEqual(['contact-unknown']);
  });

  it('of rows that are no records yet, and of customers named in words, are left to those who type', () => {
    const purchases = [{ customerId: formatId('C', 9) }, { id: O1, customerId: '李娜' }, { id: O1, customerId: '' }];
    expect(links({ purchases, interactions: [{ customerId: C1, contactId: 'Zoe' }] })).toEqual({
      broken: [],
      named: [],
    });
  });

  it('that were led to a contact person are whole, whatever the names', () => {
    const names = fc.constantFrom('王小明', 'Ann Lee', 'Lee, Ann', '王', '', '欧阳 娜娜', 'ann');
    fc.assert(
      fc.property(fc.array(names, { maxLength: 4 }), fc.array(names, { maxLength: 4 }), (people, calls) => {
        const contacts = people.map((name, at) => ({ id: formatId('P', at + 1), customerId: C1, name }));
        const interactions = calls.map((contactId, at) => ({ id: formatId('I', at + 1), customerId: C1, contactId }));
        const { named } = links({ contacts, interactions });
        const led = interactions.map((each) => ({
          ...each,
          contactId: named.find(({ id }) => id === each.id)?.contactId ?? '',
        }));
        expect(links({ contacts, interactions: led })).toEqual({ broken: [], named: [] });
      }),
      { numRuns: 150 },
    );
  });
});
