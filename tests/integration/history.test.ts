import type { Host } from '../../local/host';
import { call, expectOk, OWNER, registerHost, requestId, type Reply } from './support/register';
import { addMember, address, rowWith } from './support/sheet';

const WANG = 'wang@example.com';
let base: Host;
let ann: string;

beforeAll(() => {
  base = registerHost();
  addMember(base, WANG, 'Entry');
  expectOk(base.callFunction('apiInstallAutomation', { requestId: requestId() }));
  const fields = { name: 'Ann Lee', phone: '138 0013 8000' };
  const saved = expectOk(base.callFunction('apiSaveCustomer', { requestId: requestId(), fields }));
  ann = (saved as unknown as { customer: { id: string } }).customer.id;
});

interface Entry {
  readonly by: string;
  readonly origin: string;
  readonly where: string;
  readonly what: string;
  readonly changes: readonly Readonly<Record<string, unknown>>[];
}
const entriesOf = (reply: Reply): readonly Entry[] => reply['entries'] as readonly Entry[];
const history = (host: Host, id = ann): readonly Entry[] => entriesOf(call(host, 'apiGetHistory', { id }));

describe('the history of a record, through the bundle', () => {
  it('names who did what, from the form and from a cell, field by field, in two reads', () => {
    const host = base.copy();
    const edit = { requestId: requestId(), id: ann, version: 1, fields: { stage: '成交' } };
    call(host, 'apiSaveCustomer', edit, WANG);
    host.edit(address(host, 'customers', 2, 'city'), 'Suzhou', { as: WANG });
    const report = host.callFunction('apiGetHistory', { id: ann });
    expect(report.calls).toMatchObject({ read: 2, write: 0 });
    const entries = entriesOf(expectOk(report));
    expect(entries.map(({ by, origin, what }) => [by, origin, what])).toEqual([
      [WANG, 'cell', 'Changed'],
      [WANG, 'form', 'Changed'],
      [OWNER, 'form', 'Created'],
    ]);
    expect(entries[0]?.changes).toMatchObject([
      { field: 'city', label: 'City', before: null, after: 'Suzhou', beforeText: '', afterText: 'Suzhou' },
    ]);
    expect(entries[1]?.changes).toMatchObject([
      { field: 'stage', before: 'lead', after: 'active', beforeText: 'Lead', afterText: 'Active', typed: '成交' },
    ]);
    expect(entries[2]?.changes).toContainEqual(
      expect.objectContaining({ field: 'phone', after: '+8613800138000', typed: '138 0013 8000' }),
    );
  });

  it('tells of a confirmation, and of child records', () => {
    const host = base.copy();
    call(host, 'apiVerifyField', { requestId: requestId(), id: ann, field: 'phone', how: 'phone' });
    expect(history(host)[0]).toMatchObject({ what: 'Confirmed: Mobile', changes: [] });
    const saved = call(host, 'apiSaveContact', { requestId: requestId(), customerId: ann, fields: { name: 'Zoe' } });
    const { id } = saved['contact'] as { id: string };
    expect(history(host, id)).toMatchObject([{ what: 'Created' }]);
    expect(history(host, 'C-000099-1')).toEqual([]);
  });

  it('is in the reader’s language, and says that a payload was erased', () => {
    const host = base.copy();
    const read = (): readonly Entry[] =>
      entriesOf(host.callFunction('apiGetHistory', { id: ann }, { as: OWNER, userLocale: 'zh_CN' }).reply as Reply);
    expect(read()[0]).toMatchObject({ what: '新建', where: '表单' });
    expect(read()[0]?.changes).toContainEqual(
      expect.objectContaining({ field: 'stage', label: '阶段', afterText: '潜在' }),
    );
    const { row } = rowWith(host, 'audit', 'recordId', ann);
    host.edit(address(host, 'audit', row, 'payload'), '');
    expect(read()[0]).toMatchObject({ what: '内容已抹除', changes: [] });
  });
});
