import type { Host } from '../../local/host';
import { call, OWNER, registerHost, requestId, type Reply } from '../integration/support/register';
import { faultsIn, rowsOf } from './support/registerState';
import { send, type Request } from './support/requests';

/** A register with three customers in no order of names. */
function threeCustomers(): Host {
  const host = registerHost();
  for (const name of ['Wang Wu', 'Zhang San', 'Li Si'])
    call(host, 'apiSaveCustomer', { requestId: requestId(), fields: { name } });
  return host;
}

/** Does a request whose write lands while its answer is lost, and a person does this at that very moment. */
function lostAnswer(host: Host, request: Request, action: string): Reply | null {
  const twin = host.copy();
  send(twin, request);
  const write = twin.calls.findIndex((each) => each.method === 'spreadsheets.batchUpdate') + 1;
  host.setFaults([{ call: write, when: 'after', kind: 'error' }], [{ after: write, action }]);
  const { reply } = host.callFunction(request.name, request.argument, { as: OWNER });
  host.setFaults([]);
  return reply as Reply | null;
}

const ACTIONS = [
  'sort Customers by name',
  'insert row 2 in Customers',
  'rename tab Customers to 老客户',
  'rename tab System to Kept elsewhere',
  'move column email of Customers to 1',
];

describe('a write whose answer is lost while a person changes the sheet', () => {
  const base = threeCustomers();
  const id = String(rowsOf(base, 'customers')[1]?.['id']);

  it.each(ACTIONS)('an edit stands, is said to, and is there once when asked again: %s', (action) => {
    const host = base.copy();
    const request: Request = {
      name: 'apiSaveCustomer',
      argument: { requestId: 'lost-edit-1', id, version: 1, fields: { notes: 'edited' } },
    };
    const reply = lostAnswer(host, request, action);
    expect(reply).toMatchObject({ ok: true, customer: { id, notes: 'edited', version: 2 } });
    expect(send(host, request).reply).toEqual(reply);
    expect(rowsOf(host, 'customers').filter((row) => row['notes'] === 'edited')).toMatchObject([{ id, version: 2 }]);
    expect(rowsOf(host, 'review')).toEqual([]);
    expect(faultsIn(host)).toEqual([]);
  });

  it.each(ACTIONS)('a new customer stands, is said to, and is there once when asked again: %s', (action) => {
    const host = base.copy();
    const request: Request = {
      name: 'apiSaveCustomer',
      argument: { requestId: 'lost-new-1', fields: { name: 'Zhao Liu' } },
    };
    const reply = lostAnswer(host, request, action);
    expect(reply).toMatchObject({ ok: true, customer: { name: 'Zhao Liu', version: 1 } });
    expect(send(host, request).reply).toEqual(reply);
    expect(rowsOf(host, 'customers')).toHaveLength(4);
    expect(faultsIn(host)).toEqual([]);
  });

  it('a row that had moved right before is found out all the same, and put right', () => {
    const host = base.copy();
    const request: Request = {
      name: 'apiSaveCustomer',
      argument: { requestId: 'lost-moved-1', id, version: 1, fields: { notes: 'edited' } },
    };
    const twin = host.copy();
    send(twin, request);
    const write = twin.calls.findIndex((each) => each.method === 'spreadsheets.batchUpdate') + 1;
    host.setFaults(
      [{ call: write, when: 'after', kind: 'error' }],
      [{ after: write - 1, action: 'sort Customers by name' }],
    );
    const reply = host.callFunction(request.name, request.argument, { as: OWNER }).reply;
    host.setFaults([]);
    expect(reply).toMatchObject({ ok: true, customer: { id, notes: 'edited', version: 2 } });
    expect(rowsOf(host, 'review')).toEqual([]);
    expect(rowsOf(host, 'customers').filter((row) => row['notes'] === 'edited')).toMatchObject([{ id, version: 2 }]);
    expect(faultsIn(host)).toEqual([]);
  });
});
