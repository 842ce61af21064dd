import type { WireRecord } from '../../src/contract/replies';
import { masked } from '../common/masked';
import { shownValue } from '../forms/shownValue';
import { memberName } from '../session/names';
import { useSession } from '../session/session';

/** Every filled field, for who needs more than the head of the page. */
export function Details({ record }: { readonly record: WireRecord }) {
  const { open, t } = useSession();
  const fields = (open.tables['customers'] ?? []).filter((field) => field.hidden !== true);
  return (
    <details class="details">
      <summary>{t.customer.details}</summary>
      <dl>
        {fields.map((field) => {
          const stored = record[field.key];
          const value = shownValue(field, stored, open);
          if (value === '') return null;
          const read = stored === true ? t.form.yes : value;
          const shown = field.kind === 'member' ? memberName(open, read) : read;
          return (
            <div key={field.key}>
              <dt>{field[open.language]}</dt>
              <dd>{field.sensitive === true && field.kind !== 'address' ? masked(shown) : shown}</dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}
