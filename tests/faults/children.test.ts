import type { Host } from '../../local/host';
import { call, expectOk, registerHost, requestId, type Reply } from '../integration/support/register';
import { noted, printCounts } from './support/counts';
import { sweepRequest, type Request } from './support/requests';

afterAll(printCounts);

interface Ids {
  readonly host: Host;
  readonly customer: string;
  readonly contact: string;
  readonly theCase: string;
}

/** A customer with a primary contact person and an open case. */
function oneCustomer(): Ids {
  const host = registerHost();
  const idOf = (name: string, key: string, more: object): string => {
    const reply = expectOk({ reply: call(host, name, { requestId: requestId(), ...more }) });
    return (reply[key] as { id: string }).id;
  };
  const customer = idOf('apiSaveCustomer', 'customer', { fields: { name: 'Ann Lee', kind: 'company', tags: 'VIP' } });
  const contact = idOf('apiSaveContact', 'contact', { customerId: customer, fields: { name: 'Zoe', primary: true } });
  const fields = { kind: 'repair', summary: 'leaks' };
  const theCase = idOf('apiSaveCase', 'case', { customerId: customer, fields });
  return { host, customer, contact, theCase };
}

describe('a request about what hangs on a customer, whose n-th service call fails', () => {
  const { host, customer, contact, theCase } = oneCustomer();
  const on = (name: string, id: string, more: object): Request => ({
    name,
    argument: { requestId: `fault-${id}`, customerId: customer, ...more },
  });

  const requests: readonly (readonly [string, Request])[] = [
    ['a new contact person', on('apiSaveContact', 'contact-1', { fields: { name: 'Bo', phone: '13900139000' } })],
    [
      'a contact person who becomes the primary one',
      on('apiSaveContact', 'primary-1', { fields: { name: 'Bo', primary: true } }),
    ],
    [
      'an edit of a contact person',
      on('apiSaveContact', 'edit-0001', { id: contact, version: 1, fields: { title: 'CEO' } }),
    ],
    ['a new case', on('apiSaveCase', 'case-0001', { fields: { kind: 'enquiry', summary: 'price?' } })],
    [
      'a case that is solved',
      on('apiSaveCase', 'solve-001', { id: theCase, version: 1, fields: { status: 'solved' } }),
    ],
    ['feedback', on('apiSaveFeedback', 'feedback1', { fields: { score: 9, text: 'fine' } })],
    [
      'a one-press change',
      {
        name: 'apiQuickEdit',
        argument: { requestId: 'fault-quick-1', id: customer, nextContactOn: '2026-09-12', addTags: ['fair'] },
      },
    ],
  ];

  it.each(requests)('%s lands wholly or not at all, and sent again it is there once', (name, request) => {
    const { wrong, tried, alike } = noted(name, sweepRequest(host, request));
    expect(wrong).toEqual([]);
    expect(tried + alike).toBeGreaterThan(30);
  });

  it('that only reads says what failed or the whole truth, and changes nothing', () => {
    const readings: readonly Request[] = [
      { name: 'apiGetCustomer', argument: { id: customer } },
      { name: 'apiGetHistory', argument: { id: contact } },
    ];
    for (const reading of readings) expect(noted(reading.name, sweepRequest(host, reading)).wrong).toEqual([]);
  });

  it('that clashes says the same conflict whatever failed', () => {
    const twin = host.copy();
    const theirs = { requestId: requestId(), id: contact, version: 1, fields: { title: 'theirs' } };
    expectOk({ reply: call(twin, 'apiSaveContact', theirs) });
    const clashing = on('apiSaveContact', 'clash-001', { id: contact, version: 1, fields: { title: 'mine' } });
    const isConflict = (reply: Reply | null): boolean => reply?.['conflict'] !== undefined;
    expect(noted('a clash', sweepRequest(twin, clashing, { replied: isConflict })).wrong).toEqual([]);
  });
});
