import { amountText, optionLabelOf } from '../session/names';
import { useSession } from '../session/session';
import { useGlance } from './glance';

/** What the customer has bought, what they are worth, and what they agreed to. */
export function Value() {
  const { open, t } = useSession();
  const { customer } = useGlance().sheet;
  const words = t.glance;
  const text = (key: string): string => String(customer[key] ?? '');
  const orders = Number(customer['orders'] ?? 0);
  const fields = open.tables['customers'] ?? [];
  const consents = fields.filter((field) => field.list === 'consent' && text(field.key) !== '');
  const tier = fields.find((field) => field.key === 'valueTier');
  const bought = orders > 0 ? words.orders(orders, amountText(customer['spent'], open.currency)) : words.noPurchase;
  const more = [
    text('lastPurchaseOn') === '' ? '' : words.lastPurchase(text('lastPurchaseOn')),
    text('valueTier') === '' ? '' : `${tier?.[open.language] ?? ''} ${text('valueTier')}`,
  ].filter((part) => part !== '');
  return (
    <details class="details fold">
      <summary>
        {words.value} <small>{bought}</small>
      </summary>
      <p>{[bought, ...more].join(' · ')}</p>
      {consents.length > 0 && (
        <p class="chips">
          {consents.map((field) => (
            <span key={field.key} class={`chip consent-${text(field.key)}`}>
              {field[open.language]}: {optionLabelOf(open, 'consent', text(field.key))}
            </span>
          ))}
        </p>
      )}
    </details>
  );
}
