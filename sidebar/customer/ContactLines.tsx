import { useState } from 'preact/hooks';
import type { CustomerSheetReply, WireRecord } from '../../src/contract/replies';
import type { FieldDef } from '../../src/core/schema/field';
import { masked } from '../common/masked';
import { shownValue } from '../forms/standardForm';
import { useSession } from '../session/session';

const WAYS = ['phone', 'landline', 'email', 'socialHandle', 'address'];

/** The ways to reach a customer; what is sensitive is masked until it is asked for. */
export function ContactLines({ sheet }: { readonly sheet: CustomerSheetReply }) {
  const { open, t } = useSession();
  const fields = (open.tables['customers'] ?? []).filter((field) => WAYS.includes(field.key));
  return (
    <>
      <dl class="ways">
        {fields.map((field) => (
          <Way key={field.key} field={field} record={sheet.customer} />
        ))}
      </dl>
      {sheet.contacts.length > 0 && (
        <section>
          <h2>{t.customer.contacts}</h2>
          <ul class="plain-list">
            {sheet.contacts.map((contact) => (
              <li key={contact.id}>
                <b>{String(contact['name'] ?? '')}</b>{' '}
                {[contact['title'], masked(String(contact['phone'] ?? ''))]
                  .filter((part) => part !== null && part !== '')
                  .join(' · ')}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Way({ field, record }: { readonly field: FieldDef; readonly record: WireRecord }) {
  const { open, t } = useSession();
  const [bare, setBare] = useState(false);
  const value = shownValue(field, record[field.key], open);
  if (value === '') return null;
  const hides = field.sensitive === true && field.kind !== 'address';
  const label = field[open.language];
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {hides && !bare ? masked(value) : value}
        {hides && (
          <button
            type="button"
            class="link"
            aria-pressed={bare}
            aria-label={`${bare ? t.common.hide : t.common.show}: ${label}`}
            onClick={() => setBare(!bare)}
          >
            {bare ? t.common.hide : t.common.show}
          </button>
        )}
      </dd>
    </div>
  );
}
