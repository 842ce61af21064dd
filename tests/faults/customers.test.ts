import type { Host } from '../../local/host';
import { call, expectOk, registerHost, requestId, type Reply } from '../integration/support/register';
import { noted, printCounts } from './support/counts';
import { sweepRequest, type Request } from './support/requests';

afterAll(printCounts);

/** A register with two customers; the id of the first. */
function twoCustomers(): { readonly host: Host; readonly id: string } {
  const host = registerHost();
  const fields = { name: '王小明', phone: '13800138000', email: 'wang@example.com' };
  const saved = expectOk({ reply: call(host, 'apiSaveCustomer', { requestId: requestId(), fields }) });
  call(host, 'apiSaveCustomer', { requestId: requestId(), fields: { name: 'Li Lei', email: 'li@example.com' } });
  return { host, id: (saved as unknown as { customer: { id: string } }).customer.id };
}

describe('a request whose n-th service call fails', () => {
  const { host, id } = twoCustomers();

  const requests: readonly (readonly [string, Request])[] = [
    [
      'a new customer',
      {
        name: 'apiSaveCustomer',
        argument: { requestId: 'fault-new-1', fields: { name: 'Zhang San', phone: '13900139000' } },
      },
    ],
    [
      'an edit',
      {
        name: 'apiSaveCustomer',
        argument: { requestId: 'fault-edit-1', id, version: 1, fields: { email: 'new@example.com' } },
      },
    ],
    [
      'an interaction',
      {
        name: 'apiLogInteraction',
        argument: {
          requestId: 'fault-log-1',
          customerId: id,
          fields: { at: '2026-09-09 10:00', channel: 'phone', summary: 'called' },
        },
      },
    ],
    [
      'a purchase',
      {
        name: 'apiAddPurchase',
        argument: { requestId: 'fault-buy-1', customerId: id, fields: { on: '2026-09-09', item: 'Tea', amount: 120 } },
      },
    ],
  ];

  it.each(requests)('%s lands wholly or not at all, and sent again it is there once', (name, request) => {
    const { wrong, tried, alike } = noted(name, sweepRequest(host, request));
    expect(wrong).toEqual([]);
    expect(tried + alike).toBeGreaterThan(40);
  });

  it('an edit on an old version merges with other fields, and says the same conflict whatever failed on the same field', () => {
    const twin = host.copy();
    call(twin, 'apiSaveCustomer', {
      requestId: requestId(),
      id,
      version: 1,
      fields: { email: 'theirs@example.com', notes: 'theirs' },
    });
    const merging: Request = {
      name: 'apiSaveCustomer',
      argument: { requestId: 'fault-merge-1', id, version: 1, fields: { city: '杭州' } },
    };
    const clashing: Request = {
      name: 'apiSaveCustomer',
      argument: { requestId: 'fault-clash-1', id, version: 1, fields: { email: 'mine@example.com' } },
    };
    expect(noted('an edit that merges', sweepRequest(twin, merging)).wrong).toEqual([]);
    const isConflict = (reply: Reply | null): boolean => reply?.['conflict'] !== undefined;
    expect(noted('an edit that clashes', sweepRequest(twin, clashing, { replied: isConflict })).wrong).toEqual([]);
  });
});
