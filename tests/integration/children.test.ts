import type { Host } from '../../local/host';
import { call, expectOk, OWNER, registerHost, requestId, type Reply } from './support/register';
import { addMember, auditAbout, rowsOf, rowWith, valueAt } from './support/sheet';

const WANG = 'wang@example.com';
let base: Host;
let ann: string;
let bo: string;

beforeAll(() => {
  base = registerHost({ language: 'zh' });
  addMember(base, WANG, '录入');
  ann = customer({ name: 'Ann Lee', kind: 'company' });
  bo = customer({ name: 'Bo Chen' });
});

function customer(fields: object): string {
  const reply = expectOk(base.callFunction('apiSaveCustomer', { requestId: requestId(), fields }));
  return (reply as unknown as { customer: { id: string } }).customer.id;
}

const report = (host: Host, name: string, more: object, as = OWNER) =>
  host.callFunction(name, { requestId: requestId(), customerId: ann, ...more }, { as });
const save = (host: Host, name: string, more: object, as = OWNER): Reply =>
  call(host, name, { requestId: requestId(), customerId: ann, ...more }, as);
const idIn = (reply: Reply, key: string): string => (reply[key] as { id: string }).id;

describe('contact persons, cases and feedback through the bundle', () => {
  it('are added with one read and one write, and changed with two and one', () => {
    const host = base.copy();
    const added = report(host, 'apiSaveContact', { fields: { name: '赵敏', phone: '139 0013 9000' } });
    expect(added.calls).toMatchObject({ read: 1, write: 1 });
    const id = idIn(expectOk(added), 'contact');
    const changed = report(host, 'apiSaveContact', { id, version: 1, fields: { title: '经理' } });
    expect(changed.calls).toMatchObject({ read: 2, write: 1 });
    expect(rowWith(host, 'contacts', 'id', id)).toMatchObject({
      customerId: ann,
      name: '赵敏',
      phone: '+8613900139000',
      title: '经理',
      version: 2,
    });
    expect(auditAbout(host, id)).toHaveLength(2);
  });

  it('stand on the sheet in the register’s language, with what the register fills in', () => {
    const host = base.copy();
    const id = idIn(save(host, 'apiSaveCase', { fields: { kind: 'complaint', summary: '杯子碎了' } }), 'case');
    expect(rowWith(host, 'cases', 'id', id)).toMatchObject({ kind: '投诉', status: '处理中', handler: OWNER });
    expect(save(host, 'apiSaveCase', { id, version: 1, fields: { status: '已解决' } })).toMatchObject({
      ok: true,
      case: { status: 'solved', solvedAt: '2026-09-10 09:00', version: 2 },
    });
    expect(save(host, 'apiSaveCase', { id, version: 2, fields: { status: 'open' } })).toMatchObject({
      case: { status: 'open', version: 3 },
    });
    expect(rowWith(host, 'cases', 'id', id)).toMatchObject({ status: '处理中', solvedAt: null });
    save(host, 'apiSaveFeedback', { fields: { score: '９', text: '很好' } });
    expect(rowsOf(host, 'feedback')).toMatchObject([{ customerId: ann, score: 9, text: '很好' }]);
  });

  it('refuse a value by its field, in the reader’s words, and write nothing', () => {
    const host = base.copy();
    const { revision } = host.register;
    const request = { requestId: requestId(), customerId: ann, fields: { score: 11 } };
    const told = host.callFunction('apiSaveFeedback', request, { as: OWNER, userLocale: 'zh_CN' });
    const reply = told.reply as Reply;
    const issues = reply['issues'] as readonly { field: string; message: string }[];
    expect(issues).toMatchObject([{ field: 'score' }]);
    expect(issues[0]?.message).toMatch(/[一-龥]/);
    expect(host.register.revision).toBe(revision);
  });

  it('mark one primary contact person for each customer, whoever of two people is first', () => {
    const host = base.copy();
    const one = idIn(save(host, 'apiSaveContact', { fields: { name: '赵敏', primary: true } }, WANG), 'contact');
    const two = save(host, 'apiSaveContact', { fields: { name: '周芷若', primary: '是' } });
    expect(two).toMatchObject({ ok: true, noLongerPrimary: [one] });
    save(host, 'apiSaveContact', { customerId: bo, fields: { name: '小昭', primary: true } });
    const marked = rowsOf(host, 'contacts').filter((row) => row['primary'] === true);
    expect(marked.map((row) => row['name'])).toEqual(['周芷若', '小昭']);
    expect(save(host, 'apiSaveContact', { id: one, version: 1, fields: { name: '赵敏敏' } }, WANG)).toMatchObject({
      merged: true,
      contact: { name: '赵敏敏', version: 3 },
    });
  });

  it('say who clashes on what where two people changed the same field', () => {
    const host = base.copy();
    const id = idIn(save(host, 'apiSaveFeedback', { fields: { text: 'a' } }), 'feedback');
    save(host, 'apiSaveFeedback', { id, version: 1, fields: { text: 'theirs' } }, WANG);
    expect(save(host, 'apiSaveFeedback', { id, version: 1, fields: { text: 'mine' } })).toEqual({
      ok: false,
      conflict: {
        id,
        version: 2,
        updatedBy: WANG,
        updatedAt: '2026-09-10 09:00',
        fields: [{ field: 'text', mine: 'mine', theirs: 'theirs', original: 'a' }],
      },
    });
  });

  it('say clearly which record is gone, which hangs on another customer, and which customer there is not', () => {
    const host = base.copy();
    const id = idIn(save(host, 'apiSaveContact', { fields: { name: '赵敏' } }), 'contact');
    const codes = [
      save(host, 'apiSaveContact', { id: 'P-000099-1', version: 1, fields: {} }),
      save(host, 'apiSaveContact', { id, version: 1, customerId: bo, fields: { title: 'x' } }),
      save(host, 'apiSaveCase', { customerId: 'C-000099-1', fields: { kind: 'other', summary: 'x' } }),
      save(host, 'apiSaveContact', { id, fields: { title: 'x' } }),
    ].map((reply) => (reply['error'] as { code: string; message: string }).code);
    expect(codes).toEqual(['not-found', 'other-customer', 'not-found', 'bad-request']);
    expect(valueAt(host, 'contacts', 2, 'title')).toBeNull();
  });
});
