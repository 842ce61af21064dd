import fc from 'fast-check';
import { formerPrimaries } from '../../../src/core/children/primaryContact';

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
