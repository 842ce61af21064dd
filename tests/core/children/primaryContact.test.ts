import fc from 'fast-check';
import type { RecordChange } from '../../../src/core/changeSet';
import { formerPrimaries, withOnePrimary } from '../../../src/core/children/primaryContact';

interface Contact {
  readonly fields: { readonly id: string; readonly customerId: string; readonly primary: boolean | null };
}
const aContact = fc.record({
  customerId: fc.constantFrom('C-1', 'C-2'),
  primary: fc.constantFrom(true, null),
});
const contactsOf = (drawn: readonly { customerId: string; primary: boolean | null }[]): Contact[] =>
  drawn.map((fields, at) => ({ fields: { ...fields, id: `P-${String(at)}` } }));

describe('formerPrimaries', () => {
  it('leaves the customer with the saved contact as the only primary one, and other customers as they are', () => {
    fc.assert(
      fc.property(fc.array(aContact, { maxLength: 8 }), fc.nat(8), fc.boolean(), (drawn, which, primary) => {
        const contacts = contactsOf(drawn);
        const own = contacts[which];
        const customerId = own?.fields.customerId ?? 'C-1';
        const id = own?.fields.id ?? null;
        const gone = formerPrimaries(contacts, { customerId, id, primary });
        const left = contacts.filter((one) => one.fields.primary === true && one !== own && !gone.includes(one));
        expect(left.some((one) => one.fields.customerId === customerId)).toBe(
          !primary &&
            contacts.some((one) => one !== own && one.fields.primary === true && one.fields.customerId === customerId),
        );
        expect(gone.every((one) => one.fields.customerId === customerId && one !== own)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('withOnePrimary', () => {
  const given = fc.record({
    drawn: fc.array(aContact, { minLength: 1, maxLength: 8 }),
    which: fc.nat(7),
    primary: fc.constantFrom(true, null),
    others: fc.array(fc.nat(7), { maxLength: 3 }),
  });
  const change = (id: string, fields: RecordChange['fields']): RecordChange => ({
    op: 'update',
    table: 'contacts',
    id,
    fields,
    before: {},
  });

  it('leaves exactly one primary contact person where a change marks one, and says of each other what became of it', () => {
    fc.assert(
      fc.property(given, ({ drawn, which, primary, others }) => {
        const contacts = contactsOf(drawn);
        const saved = contacts[which % contacts.length]!.fields;
        const also = [...new Set(others.map((at) => `P-${String(at % contacts.length)}`))].filter(
          (id) => id !== saved.id,
        );
        const given = [change(saved.id, { primary }), ...also.map((id) => change(id, { title: 'x' }))];
        const changes = withOnePrimary(contacts, given);
        expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
        const after = contacts.map(({ fields }) => ({
          ...fields,
          ...changes.find(({ id }) => id === fields.id)?.fields,
        }));
        const marked = (customerId: string) =>
          after.filter((one) => one.primary === true && one.customerId === customerId);
        if (primary === true) expect(marked(saved.customerId).map(({ id }) => id)).toEqual([saved.id]);
        else expect(changes).toEqual(given);
        const other = saved.customerId === 'C-1' ? 'C-2' : 'C-1';
        expect(marked(other).length).toBe(
          drawn.filter((one) => one.primary === true && one.customerId === other).length,
        );
        for (const { fields, before } of changes)
          if ('primary' in fields && fields !== given[0]!.fields) expect(before).toMatchObject({ primary: true });
      }),
      { numRuns: 300 },
    );
  });

  it('writes who loses the mark before rows go', () => {
    const contacts = contactsOf([{ customerId: 'C-1', primary: true }]);
    const made: RecordChange = {
      op: 'create',
      table: 'contacts',
      id: 'P-9',
      fields: { customerId: 'C-1', primary: true },
      before: {},
    };
    const gone: RecordChange = { op: 'remove', table: 'contacts', id: 'P-8', fields: {}, before: {} };
    expect(withOnePrimary(contacts, [made, gone]).map(({ op, id }) => [op, id])).toEqual([
      ['create', 'P-9'],
      ['update', 'P-0'],
      ['remove', 'P-8'],
    ]);
  });
});
