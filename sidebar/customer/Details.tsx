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
          const value = shownValue(field, record[field.key], open);
          if (value === '') return null;
          const shown = field.kind === 'member' ? memberName(open, value) : value;
          return (
            <div key={field.key}>
              <dt>{field[open.language]}</dt>
              <dd>{field.sensitive === true ? masked(shown) : shown}</dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}
