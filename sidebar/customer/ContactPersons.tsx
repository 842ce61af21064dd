import type { WireRecord } from '../../src/contract/replies';
import { phoneText } from '../common/phoneText';
import { optionLabelOf } from '../session/names';
import { useSession } from '../session/session';
import { Hidden } from './ContactLines';
import { useGlance } from './glance';

/** People at a company; a person has some only where somebody entered them. */
export function ContactPersons() {
  const { t, go, mayWrite } = useSession();
  const { sheet, customer } = useGlance();
  if (sheet.contacts.length === 0 && (sheet.customer['kind'] !== 'company' || !mayWrite)) return null;
  const names = sheet.contacts.map((contact) => String(contact['name'] ?? '')).join(', ');
  return (
    <details class="details fold">
      <summary>
        {t.customer.contacts} <small>{names}</small>
      </summary>
      <ul class="plain-list">
        {sheet.contacts.map((contact) => (
          <ContactPerson key={contact.id} contact={contact} />
        ))}
      </ul>
      {mayWrite && (
        <button type="button" class="text-link add" onClick={() => go({ name: 'record', sort: 'contacts', customer })}>
          {t.glance.contact}
        </button>
      )}
    </details>
  );
}

function ContactPerson({ contact }: { readonly contact: WireRecord }) {
  const { open, t, go, mayWrite } = useSession();
  const { customer, sheet } = useGlance();
  const text = (key: string): string => String(contact[key] ?? '');
  const role = text('role') === '' ? '' : optionLabelOf(open, 'contactRole', text('role'));
  const about = [text('title'), role].filter((part) => part !== '').join(' · ');
  const way = text('phone') === '' ? text('email') : text('phone');
  return (
    <li>
      <button
        type="button"
        class="text-link"
        disabled={!mayWrite}
        onClick={() => go({ name: 'record', sort: 'contacts', customer, record: contact })}
      >
        <b>{text('name')}</b>
      </button>
      {contact['primary'] === true && <span class="chip small">{t.glance.primary}</span>}
      {about !== '' && <small> {about}</small>}
      {way !== '' && (
        <div>
          <Hidden value={way} shown={phoneText(way, open.country, sheet.phones)} label={text('name')} />
        </div>
      )}
    </li>
  );
}
