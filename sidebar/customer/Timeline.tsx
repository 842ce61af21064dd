import type { CustomerSheetReply, WireRecord } from '../../src/contract/replies';
import { amountText, memberName, optionLabelOf } from '../session/names';
import { useSession } from '../session/session';

const text = (record: WireRecord, key: string): string => String(record[key] ?? '');

export function Interactions({ interactions }: { readonly interactions: readonly WireRecord[] }) {
  const { open, t } = useSession();
  return (
    <section>
      <h2>{t.customer.interactions}</h2>
      {interactions.length === 0 && <p class="quiet">{t.customer.noInteractions}</p>}
      <ol class="timeline">
        {interactions.map((one) => (
          <li key={one.id}>
            <p class="when">
              {text(one, 'at')} · {optionLabelOf(open, 'interactionChannel', text(one, 'channel'))}
              {text(one, 'outcome') !== '' && ` · ${optionLabelOf(open, 'outcome', text(one, 'outcome'))}`}
            </p>
            <p class="said">{text(one, 'summary')}</p>
            {text(one, 'by') !== '' && <p class="quiet">{t.customer.saidBy(memberName(open, text(one, 'by')))}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

export function Purchases({ sheet }: { readonly sheet: CustomerSheetReply }) {
  const { open, t } = useSession();
  const orders = Number(sheet.customer['orders'] ?? 0);
  return (
    <section>
      <h2>{t.customer.purchases}</h2>
      {sheet.purchases.length === 0 && <p class="quiet">{t.customer.noPurchases}</p>}
      {orders > 0 && (
        <p class="quiet">{t.customer.purchaseTotals(orders, amountText(sheet.customer['spent'], open.currency))}</p>
      )}
      <ol class="purchases">
        {sheet.purchases.map((one) => (
          <li key={one.id}>
            <span class="when">{text(one, 'on')}</span>
            <span class="what">
              {text(one, 'item')}
              {Number(one['quantity'] ?? 1) !== 1 && ` × ${text(one, 'quantity')}`}
            </span>
            <span class="amount">{amountText(one['amount'], text(one, 'currency'))}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
