import type { Host } from '../../local/host';
import { addEmptySheet } from '../../local/sheets';
import { call, OWNER, registerHost, type Reply } from '../integration/support/register';
import { noted, printCounts } from './support/counts';
import { everyFault } from './support/everyFault';
import { contentOf, faultsIn, rowsOf, systemOf } from './support/registerState';
import { auditFaults, firstDifference, send, toldWrongly, type Request } from './support/requests';

afterAll(printCounts);

/** Orders make a customer and a purchase of each row, so that a short list fills more than one batch. */
const ROWS = 170;

function withList(): Host {
  const host = registerHost();
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const number = String(index).padStart(3, '0');
    return [
      `第${number}贸易有限公司`,
      `张${String(index)}`,
      `13800138${number}`,
      '茶叶',
      String(100 + index),
      '2026-08-01',
      `备注${number}`,
    ];
  });
  const header = ['公司名称', '联系人', '手机', '产品', '金额', '下单日期', '老板备注'];
  const lines = [header, ...rows, ['', '', '', '', '', '', '没有名字']];
  addEmptySheet(host.register, '订单');
  host.paste('订单!A1', lines.map((line) => line.join('\t')).join('\n'));
  return host;
}

const request: Request = { name: 'apiAdoptList', argument: { requestId: 'fault-adopt-1', tab: '订单' } };

/** What a person's page does: asks the same request again until it is done. */
function finish(host: Host): Reply | null {
  let reply: Reply | null = null;
  for (let slice = 0; slice < 5; slice += 1) {
    reply = send(host, request).reply as Reply | null;
    if (reply?.['done'] === true) return reply;
  }
  return reply;
}

describe('an adoption of two batches', () => {
  it('that fails at any call has every batch wholly in or out, says that it is in progress, and is finished by asking again', () => {
    const host = withList();
    const clean = host.copy();
    const result = finish(clean);
    const writes = clean.calls.filter((each) => each.method === 'spreadsheets.batchUpdate');
    expect(writes.length).toBeGreaterThanOrEqual(3);
    const after = JSON.stringify(contentOf(clean));
    const before = JSON.stringify(contentOf(host));
    const count = everyFault(host, (twin) => send(twin, request), {
      look: (tried) => {
        const taken = rowsOf(tried.twin, 'customers').length;
        const marked = (systemOf(tried.twin).get('progress') ?? '') !== '';
        const done = JSON.stringify(contentOf(tried.twin)) === after;
        return [
          ...faultsIn(tried.twin),
          ...(taken > 0 && !done && !marked ? ['taken in part, and nothing says so'] : []),
          ...(done && marked ? ['done, and still marked as in progress'] : []),
          ...toldWrongly(tried, JSON.stringify(contentOf(tried.twin)) === before, (reply) => reply?.ok === true),
        ];
      },
      goOn: ({ twin }) => {
        const marked = call(twin, 'apiOpen', {}) as { inProgress?: unknown };
        const inProgress = (systemOf(twin).get('progress') ?? '') !== '';
        const again = finish(twin);
        const last = JSON.stringify(contentOf(twin));
        return [
          ...(inProgress === (marked.inProgress !== null) ? [] : ['apiOpen does not say that it is in progress']),
          ...(JSON.stringify(again) === JSON.stringify(result) ? [] : [`another result: ${JSON.stringify(again)}`]),
          ...(last === after ? [] : [`ends elsewhere: ${firstDifference(after, last)}`]),
          ...faultsIn(twin),
          ...auditFaults(twin),
        ];
      },
    });
    expect(noted('an adoption of two batches', count).wrong).toEqual([]);
  });

  it('is resumed by the hourly dispatcher where nobody asks again, and takes the same rows', () => {
    const host = withList();
    call(host, 'apiInstallAutomation', { requestId: 'fault-auto-1' });
    host.setFaults([{ call: callOfWrite(host, 2), when: 'after', kind: 'kill' }]);
    send(host, request);
    host.setFaults([]);
    expect(systemOf(host).get('progress')).not.toBe('');
    const taken = rowsOf(host, 'customers').length;
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(ROWS);
    host.advanceTo(host.now + 3_700_000);
    expect(systemOf(host).get('progress')).toBe('');
    expect(rowsOf(host, 'customers')).toHaveLength(ROWS);
    expect(faultsIn(host)).toEqual([]);
    const again = host.callFunction('apiAdoptList', { requestId: 'fault-adopt-2', tab: '订单' }, { as: OWNER }).reply;
    expect(again).toMatchObject({ ok: true, done: true, result: { read: ROWS + 1, taken: 0 } });
  });
});

/** Which service call of the adoption is its n-th write. */
function callOfWrite(host: Host, nth: number): number {
  const twin = host.copy();
  send(twin, request);
  return (
    twin.calls.flatMap((each, index) => (each.method === 'spreadsheets.batchUpdate' ? [index + 1] : []))[nth - 1] ?? 0
  );
}
