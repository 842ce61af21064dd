import type { Host } from '../../local/host';
import { call, expectOk, registerHost, requestId } from '../integration/support/register';
import { sweepRequest, type Request } from './support/requests';
import type { SweepCount } from './support/everyFault';

const counts: string[] = [];

afterAll(() => {
  console.info(counts.join('\n'));
});

function noted(name: string, count: SweepCount): SweepCount {
  counts.push(`${name}: ${String(count.calls)} calls, ${String(count.tried)} faults tried`);
  return count;
}

/** A register with two customers; ids of the first are known. */
function twoCustomers(): { readonly host: Host; readonly id: string } {
  const host = registerHost();
  const saved = call(host, 'apiSaveCustomer', { requestId: requestId(), fields: { name: '王小明', phone: '13800138000', email: 'wang@example.com' } });
  expectOk({ reply: saved });
  call(host, 'apiSaveCustomer', { requestId: requestId(), fields: { name: 'Li Lei', email: 'li@example.com' } });
  return { host, id: (saved as unknown as { customer: { id: string } }).customer.id };
}

describe('a request whose n-th service call fails, for every n, in every way', () => {
  const { host, id } = twoCustomers();

  const requests: readonly (readonly [string, Request])[] = [
    ['a new customer', { name: 'apiSaveCustomer', argument: { requestId: 'fault-new-1', fields: { name: 'Zhang San', phone: '13900139000' } } }],
    ['an edit', { name: 'apiSaveCustomer', argument: { requestId: 'fault-edit-1', id, version: 1, fields: { email: 'new@example.com' } } }],
    ['an interaction', { name: 'apiLogInteraction', argument: { requestId: 'fault-log-1', customerId: id, fields: { at: '2026-09-09 10:00', channel: 'phone', summary: 'called' } } }],
    ['a purchase', { name: 'apiAddPurchase', argument: { requestId: 'fault-buy-1', customerId: id, fields: { on: '2026-09-09', item: 'Tea', amount: 120 } } }],
  ];

  it.each(requests)('%s: lands wholly or not at all, and sent again it is there once', (name, request) => {
    const { wrong, tried } = noted(name, sweepRequest(host, request));
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(40);
  });
});
