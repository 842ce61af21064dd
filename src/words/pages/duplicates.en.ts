import { part, type Facts } from '../wording';

const shown = (facts: Facts): string => part(facts, 'shown', (value) => ` ${value}`);

/** Words about customers who may be one. A reason goes on behind others: no capital, no stop. */
export const duplicatesEn = {
  title: 'Is this the same customer?',
  text: (count: number) =>
    count === 1 ? 'The register already has somebody like this:' : 'The register already has some like this:',
  comma: ', ',
  strong: 'very likely the same',
  likely: 'likely the same',
  possible: 'possibly the same',
  employer: 'works here?',
  ownedBy: (who: string) => `with ${who}`,
  addContact: 'Add as contact person',
  addContactTo: (name: string, company: string) => `Add as contact person: ${name}, ${company}`,
  contactAdded: (name: string, company: string) => `${name} is a contact person of ${company} now.`,
  thisPerson: 'this person',
  saveAnyway: 'Not the same? Save it as',
  presets: ['another person', 'a family member', 'a different branch', 'someone on the same phone'],
  otherReason: 'Another reason',
  saveWithReason: 'Save with this reason',
  reasonNeeded: 'Please say why, so that others need not ask again.',
  alike: (count: number) => (count === 1 ? 'One customer is like this' : `${String(count)} customers are like this`),
  hideAlike: 'Not these',
  reasons: {
    'same-phone': (f: Facts) => `same phone${shown(f)}`,
    'same-email': (f: Facts) => `same e-mail${shown(f)}`,
    'same-account': (f: Facts) => `same account${shown(f)}`,
    'same-credit-code': (f: Facts) => `same registration number${shown(f)}`,
    'phone-similar': (f: Facts) => `phone one digit off${shown(f)}`,
    'email-similar': (f: Facts) => `e-mail nearly the same${shown(f)}`,
    'credit-code-similar': (f: Facts) => `registration number one character off${shown(f)}`,
    'same-name': () => 'same name',
    'name-swapped': () => 'same name, the other way round',
    'name-similar': (f: Facts) =>
      part(f, 'letters', (count) =>
        count === '1' ? 'name differs by one letter' : `name differs by ${count} letters`,
      ) || 'similar name',
    'name-sounds-alike': () => 'name sounds the same',
    'name-in-part': () => 'part of the name is the same',
    'same-company': () => 'same company',
    'company-similar': () => 'similar company name',
    'company-branch': () => 'another branch of the same company',
    employer: () => 'the company they work for',
    'same-birth-date': () => 'same birth date',
    'birth-date-similar': () => 'birth date one digit off',
    'same-address': () => 'same address',
    'address-similar': () => 'similar address',
    'same-postcode': () => 'same postcode',
    'same-city': () => 'same city',
  },
};
