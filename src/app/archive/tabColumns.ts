import type { CustomersNow } from '../../core/archive/restInForce';
import { entryContext } from '../entryContext';
import type { Clock, View } from '../ports';

/** Fields that a tab has a column for. */
export function columnsOf(view: View, tab: 'customers' | 'archive'): ReadonlySet<string> {
  const columns = view.layout.tabs[tab]?.columns;
  return new Set(columns === undefined ? view.schema.fields(tab).map(({ key }) => key) : Object.keys(columns));
}

/** The tab Customers as those find it who come back. */
export function customersNow(view: View, clock: Clock): CustomersNow {
  const { columns = {}, header = [] } = view.layout.tabs.customers ?? {};
  return {
    columns: columnsOf(view, 'customers'),
    headers: new Set(Object.values(columns).map((column) => header[column] ?? '')),
    context: entryContext(view, clock),
  };
}
