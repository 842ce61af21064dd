import type { Host } from '../../local/host';
import { addRow, apply, changeField, headerOf, noteAt } from '../integration/support/fields';
import { registerHost } from '../integration/support/register';
import { columnsOf, rowsOf, systemOf, tabOf } from '../integration/support/sheet';
import { noted, printCounts } from './support/counts';
import { contentOf } from './support/registerState';
import { sweepRequest } from './support/requests';

afterAll(printCounts);

/** What Fields and Lists have made of the register, beside its records. */
function shapeOf(host: Host): object {
  const rows = rowsOf(host, 'fields');
  return {
    records: contentOf(host),
    headers: headerOf(host, 'customers'),
    columns: [...columnsOf(tabOf(host, 'customers'))],
    hidden: tabOf(host, 'customers').columns.map((column) => column?.hiddenByUser === true),
    fields: rows,
    lists: rowsOf(host, 'lists'),
    table: systemOf(host).get('fields.0') ?? '',
    notes: rows.map(({ row }) => noteAt(host, 'fields', row, 'kind')),
  };
}

describe('applying Fields and Lists, where the n-th service call fails', () => {
  it('makes columns, drop-downs, notes and the table in force all together or not at all, and once', () => {
    const host = registerHost();
    addRow(host, 'lists', { list: 'level', en: 'Gold', zh: '金卡' });
    addRow(host, 'fields', { table: 'Customers', en: 'Card level', kind: 'Option', list: 'level' });
    addRow(host, 'fields', { table: 'Customers', en: 'Card since', kind: 'Date' });
    addRow(host, 'fields', { table: 'Customers', en: 'Weight', kind: 'Kilograms' });
    changeField(host, 'gender', { retired: 'yes' });
    const request = { name: 'apiApplyFields', argument: { requestId: 'fault-fields-1' } };
    const { wrong, tried, alike } = noted('applying fields', sweepRequest(host, request, { content: shapeOf }));
    expect(wrong).toEqual([]);
    expect(tried + alike).toBeGreaterThan(40);
  });

  it('goes on with the values of a new kind, and ends where it would without a fault', () => {
    const host = registerHost();
    addRow(host, 'fields', { table: 'Contacts', en: 'Floor' });
    apply(host);
    changeField(host, 'x_floor', { kind: 'Whole number' }, 'Contacts');
    const request = { name: 'apiApplyFields', argument: { requestId: 'fault-fields-2' } };
    const wishes = { severalBatches: true, content: shapeOf };
    expect(noted('another kind', sweepRequest(host, request, wishes)).wrong).toEqual([]);
  });
});
