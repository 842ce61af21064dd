import { call, expectOk, registerHost, requestId } from '../integration/support/register';
import { rowsOf } from '../integration/support/sheet';
import { noted, printCounts } from './support/counts';
import { sweepRequest } from './support/requests';

afterAll(printCounts);

/** A register with one customer whose e-mail is confirmed; the customer's id. */
function confirmedCustomer() {
  const host = registerHost();
  const fields = { name: '王小明', phone: '13800138000', email: 'wang@example.com' };
  const saved = expectOk({ reply: call(host, 'apiSaveCustomer', { requestId: requestId(), fields }) });
  const { id } = (saved as unknown as { customer: { id: string } }).customer;
  call(host, 'apiVerifyField', { requestId: requestId(), id, field: 'email', how: 'email' });
  return { host, id };
}

describe('a confirmation whose n-th service call fails', () => {
  const { host, id } = confirmedCustomer();

  it.each([
    ['on the row that was last seen', { rowHint: 2 }],
    ['on a row that has to be looked for', {}],
  ])('%s lands wholly or not at all, and sent again it is there once', (name, hint) => {
    const argument = { requestId: 'fault-verify-1', id, field: 'phone', how: 'phone', ...hint };
    const { wrong, tried, alike } = noted(
      `a confirmation ${name}`,
      sweepRequest(host, { name: 'apiVerifyField', argument }),
    );
    expect(wrong).toEqual([]);
    expect(tried + alike).toBeGreaterThan(30);
  });
});

describe('settling a line of Review whose n-th service call fails', () => {
  const { host, id } = confirmedCustomer();
  const fields = { name: '王晓明', phone: '13800138000' };
  call(host, 'apiSaveCustomer', {
    requestId: requestId(),
    fields,
    acceptDuplicates: true,
    duplicateReason: 'brothers',
  });
  const [line] = rowsOf(host, 'review');

  it.each([
    ['kept with a reason', { how: 'kept', reason: 'brothers' }],
    ['put off', { how: 'later', days: 3 }],
  ])('%s is so wholly or not at all, and sent again it is there once', (name, more) => {
    const argument = { requestId: 'fault-settle-1', keys: [String(line?.['key'])], ...more };
    const sweep = sweepRequest(host, { name: 'apiSettleReview', argument });
    const { wrong, tried, alike } = noted(`a line ${name}`, sweep);
    expect(String(line?.['facts'])).toContain(id);
    expect(wrong).toEqual([]);
    expect(tried + alike).toBeGreaterThan(30);
  });
});
