import { actions, undo } from './support/actions';
import { expectOk, registerHost, requestId } from './support/register';
import { address, rowsOf, setSetting } from './support/sheet';

describe('an action whose entries were moved to the vault', () => {
  it('is still listed, and undone all the same', () => {
    const host = registerHost();
    expectOk(host.callFunction('apiInstallAutomation', { requestId: requestId() }));
    const paste = (row: number, count: number, prefix: string): void => {
      const names = Array.from({ length: count }, (_, index) => `${prefix} ${String(index)}`);
      host.paste(address(host, 'customers', row, 'name'), names.join('\n'));
    };
    paste(2, 20, 'First');
    paste(22, 600, 'Second');
    paste(622, 150, 'Third');
    setSetting(host, 'audit.rows', '100');
    expectOk(host.callFunction('apiRunJobs', { requestId: requestId() }));
    expect(Math.min(...rowsOf(host, 'audit').map((row) => Number(row['seq'])))).toBeGreaterThan(22);
    const first = actions(host).find(({ records }) => records === 20);
    expect(first).toMatchObject({ label: 'owner pasted 20 customers', undoable: true });
    expect(undo(host, first?.id ?? '')).toMatchObject({
      kept: 0,
      undone: { customers: { create: 0, update: 0, remove: 20 } },
    });
    expect(rowsOf(host, 'customers')).toHaveLength(750);
  });
});
