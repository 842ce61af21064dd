import { latest } from '../integration/support/actions';
import { call, expectOk, registerHost, requestId } from '../integration/support/register';
import { addMember, address, rowsOf } from '../integration/support/sheet';
import { noted, printCounts } from './support/counts';
import { itInSoak } from './support/itInSoak';
import { sweepRequest } from './support/requests';

const WANG = 'wang@example.com';

afterAll(printCounts);

describe('an undo whose n-th service call fails', () => {
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
    const paste = latest(host);
    host.edit(address(host, 'customers', 2, 'notes'), 'by hand');
    const undo = { name: 'apiUndo', argument: { requestId: 'fault-undo-1', actionId: paste.id } };
    expect(noted('an undo', sweepRequest(host, undo)).wrong).toEqual([]);
  });

  itInSoak('that died behind its snapshot, and that an owner goes on with, is done once and whole', () => {
    const host = registerHost();
    expectOk(host.callFunction('apiInstallAutomation', { requestId: requestId() }));
    addMember(host, WANG, 'Entry', 'Wang Fang');
    const names = Array.from({ length: 60 }, (_, index) => `Customer ${String(index)}`).join('\n');
    host.paste(address(host, 'customers', 2, 'name'), names, { as: WANG });
    const undo = { requestId: 'fault-undo-2', actionId: latest(host).id };
    const whole = host.copy();
    const from = whole.calls.length;
    expectOk(whole.callFunction('apiUndo', undo, { as: WANG }));
    const writes = whole.calls.slice(from).flatMap(({ kind }, index) => (kind === 'write' ? [index + 1] : []));
    host.setFaults([{ call: writes.at(-1) ?? 0, when: 'before', kind: 'kill' }]);
    expect(host.callFunction('apiUndo', undo, { as: WANG }).killed).toBe(true);
    host.setFaults([]);
    expect(rowsOf(host, 'customers')).toHaveLength(60);
    const goOn = { name: 'apiContinueAction', argument: { requestId: 'fault-undo-2' } };
    const count = sweepRequest(host, goOn, {
      severalBatches: true,
      more: (twin) => (rowsOf(twin, 'customers').length === 0 ? [] : ['customers stand still']),
    });
    expect(noted('an undo that is gone on with', count).wrong).toEqual([]);
  });
});
