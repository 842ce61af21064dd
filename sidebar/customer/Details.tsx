import type { WireRecord } from '../../src/contract/replies';
import type { FieldDef } from '../../src/core/schema/field';
import { masked } from '../common/masked';
import { phoneText, type PhoneTexts } from '../common/phoneText';
import { shownValue } from '../forms/shownValue';
import { memberName } from '../session/names';
import { useSession } from '../session/session';

/** Every filled field, for who needs more than the head of the page. */
export function Details({ record, phones }: { readonly record: WireRecord; readonly phones: PhoneTexts | undefined }) {
  const { open, t } = useSession();
  const fields = (open.tables['customers'] ?? []).filter((field) => field.hidden !== true);
  const detail = (field: FieldDef, read: string): string => {
    if (field.kind === 'member') return memberName(open, read);
    return field.kind === 'phone' || field.kind === 'landline' ? phoneText(read, open.country, phones) : read;
  };
  return (
    <details class="details">
      <summary>{t.customer.details}</summary>
      <dl>
        {fields.map((field) => {
          const stored = record[field.key];
          const value = shownValue(field, stored, open);
          if (value === '') return null;
          const read = stored === true ? t.form.yes : value;
          const hides = field.sensitive === true && field.kind !== 'address';
          return (
            <div key={field.key}>
              <dt>{field[open.language]}</dt>
              <dd>{hides ? masked(read) : detail(field, read)}</dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}
