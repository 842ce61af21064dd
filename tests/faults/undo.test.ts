import { call, expectOk, registerHost, requestId } from '../integration/support/register';
import { address } from '../integration/support/sheet';
import { noted, printCounts } from './support/counts';
import { sweepRequest } from './support/requests';

afterAll(printCounts);

describe('an undo whose n-th service call fails, for every n, in every way', () => {
  it('of a paste over two customers and a new one, one of them edited since, is done once and whole', () => {
    const host = registerHost();
    expectOk(host.callFunction('apiInstallAutomation', { requestId: requestId() }));
    for (const name of ['Zhang San', 'Li Si']) {
      call(host, 'apiSaveCustomer', {
        requestId: requestId(),
        fields: { name, phone: '13800138000', notes: 'first' },
        acceptDuplicates: true,
      });
    }
    host.paste(address(host, 'customers', 2, 'notes'), 'second\nsecond');
    host.paste(address(host, 'customers', 2, 'name'), 'Zhang San\nAn Other\nA Third');
    const { actions } = call(host, 'apiListActions', {}) as unknown as { actions: readonly { id: string }[] };
    host.edit(address(host, 'customers', 2, 'notes'), 'by hand');
    const undo = { name: 'apiUndo', argument: { requestId: 'fault-undo-1', actionId: actions[0]?.id } };
    expect(noted('an undo', sweepRequest(host, undo)).wrong).toEqual([]);
  });
});
