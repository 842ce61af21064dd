import { call, expectOk, registerHost, requestId } from './support/register';

describe('customers, through the bundle on the local host', () => {
  it('sets an empty spreadsheet up in at most 5 calls and gives a saved customer back in standard form', () => {
    const host = registerHost();
    const report = host.callFunction('apiSaveCustomer', {
      requestId: requestId(),
      fields: { name: '王 小明', phone: '138-0013-8000', email: 'Wang@Example.COM ' },
    });
    const { customer } = expectOk(report) as unknown as { customer: Record<string, unknown> };
    expect(customer).toMatchObject({
      name: '王小明',
      phone: '+8613800138000',
      email: 'Wang@example.com',
      version: 1,
      stage: 'lead',
    });
    expect(report.calls).toMatchObject({ read: 1, write: 1 });
    expect(call(host, 'apiGetCustomer', { id: customer['id'] })).toMatchObject({ ok: true, customer });
  });
});
