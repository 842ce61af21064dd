import { call, expectOk, registerHost, requestId } from '../integration/support/register';
import { typeUnseen } from '../integration/support/sheet';
import { noted, printCounts } from './support/counts';
import { sweepRequest, type Request } from './support/requests';

afterAll(printCounts);

/** Three customers, one with a purchase; the first was archived already, the last is one whom the rules propose. */
function base() {
  const host = registerHost();
  const save = (fields: object): string =>
    (
      expectOk({ reply: call(host, 'apiSaveCustomer', { requestId: requestId(), fields }) })['customer'] as {
        id: string;
      }
    ).id;
  const [ann, bob, cao] = [
    save({ name: 'Ann Lee', tags: 'VIP' }),
    save({ name: 'Bob' }),
    save({ name: 'Cao', stage: 'lost' }),
  ];
  typeUnseen(host, 'customers', 4, 'lastContactOn', '2024-01-05');
  const purchase = { requestId: requestId(), customerId: bob, fields: { item: 'Tea', amount: 10 } };
  expectOk({ reply: call(host, 'apiAddPurchase', purchase) });
  expectOk({ reply: call(host, 'apiArchive', { requestId: requestId(), ids: [ann], reason: 'moved away' }) });
  return { host, ann, bob, cao };
}

describe('archiving and bringing back, whose n-th service call fails', () => {
  const { host, ann, bob, cao } = base();
  const requests: readonly (readonly [string, Request])[] = [
    [
      'two who are archived',
      { name: 'apiArchive', argument: { requestId: 'fault-away', ids: [bob, cao], reason: 'x' } },
    ],
    ['one who comes back', { name: 'apiUnarchive', argument: { requestId: 'fault-back', ids: [ann] } }],
    ['a proposal', { name: 'apiSettleArchive', argument: { requestId: 'fault-rule', archive: [cao], keep: [] } }],
  ];

  it.each(requests)(
    '%s: each customer stands in one tab, never in both or none, and sent again it is done once',
    (name, request) => {
      const { wrong, tried, alike } = noted(name, sweepRequest(host, request));
      expect(wrong).toEqual([]);
      expect(tried + alike).toBeGreaterThan(30);
    },
  );
});
